use kit_store::Day;
use kit_store::jiff::Span;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::meetings::Meeting;
use crate::meetings::model::State;

kit_store::id!(
    /// The five questions after one meeting; the id is that of the meeting.
    PulseId
);

kit_store::id!(
    /// What is usual in a coalition; the id is that of the coalition.
    PulseHabitId
);

kit_store::words! {
    /// What is asked. Every question is put so that "fully" is good.
    pub enum Question {
        /// Was it worth your time?
        Worth => "worth",
        /// Were you heard?
        Heard => "heard",
        /// Is it clear who does what by when?
        Jobs => "jobs",
        /// Could everybody speak, with no side taking over?
        Voices => "voices",
        /// Are we getting somewhere?
        Moving => "moving",
    }
}

kit_store::words! {
    /// The scale, from the worst to the best.
    pub enum Degree {
        NotAtAll => "not_at_all",
        ALittle => "a_little",
        Partly => "partly",
        Mostly => "mostly",
        Fully => "fully",
    }
}

kit_store::row! {
    /// Whether the questions are asked after one meeting, and until when.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Pulse {
        pub id: PulseId,
        /// The meeting as it was called.
        pub title: String,
        pub asked: bool,
        /// The last day; none for as many days as is usual.
        pub closes_on: Option<Day>,
        /// Sheets somebody wrote down from paper.
        pub on_paper: i64,
        /// Links that went out by mail.
        pub links_sent: i64,
        pub version: i64,
    }
}

kit_store::row! {
    /// Whether the questions are asked after meetings, and for how many days.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct PulseHabit {
        pub id: PulseHabitId,
        pub asked: bool,
        pub days: i64,
        pub version: i64,
    }
}

/// Answers show once so many are there, and later ones only so many at a time: otherwise the difference between two
/// looks would tell what the last person said.
pub const STEP: usize = 5;
/// Days the questions are open, unless a coalition says otherwise.
const USUAL_DAYS: i64 = 7;
const MOST_DAYS: i64 = 60;
const LINE_LENGTH: usize = 300;

impl Degree {
    /// 1 for the worst to 5 for the best.
    pub fn number(self) -> i64 {
        Self::ALL
            .iter()
            .zip(1..)
            .find(|(degree, _)| **degree == self)
            .map_or(0, |(_, number)| number)
    }

    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|degree| degree.number() == number)
    }
}

/// From this number on an answer counts as good: "mostly" and "fully".
pub const GOOD_FROM: i64 = 4;

impl PulseHabit {
    /// What holds while nobody chose: asked after every meeting, for a week.
    pub fn usual(coalition: Uuid) -> Self {
        Self { id: PulseHabitId(coalition), asked: true, days: USUAL_DAYS, version: 1 }
    }
}

impl Pulse {
    /// What holds for a meeting nobody said anything else about.
    pub fn of(meeting: &Meeting, habit: &PulseHabit) -> Self {
        Self {
            id: PulseId(meeting.id.0),
            title: meeting.title.clone(),
            asked: habit.asked,
            closes_on: None,
            on_paper: 0,
            links_sent: 0,
            version: 1,
        }
    }

    /// The last day on which answers are taken.
    pub fn last_day(&self, meeting: &Meeting, habit: &PulseHabit) -> Day {
        let ended = meeting.local(meeting.ended_at.unwrap_or_else(|| meeting.ends_at())).date();
        self.closes_on
            .unwrap_or_else(|| ended.saturating_add(Span::new().days(habit.days.clamp(0, MOST_DAYS))))
    }
}

/// Where the questions stand on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The meeting is not over yet.
    Later,
    /// Until the end of this day.
    Open(Day),
    Closed,
    /// Not asked after this meeting.
    Off,
}

/// Where the questions after a meeting stand. They open by themselves when it ends.
pub fn standing(pulse: &Pulse, meeting: &Meeting, habit: &PulseHabit, today: Day) -> Standing {
    let last = pulse.last_day(meeting, habit);
    match meeting.state {
        _ if !pulse.asked => Standing::Off,
        State::CalledOff => Standing::Off,
        State::Planned | State::Running => Standing::Later,
        State::Over if today > last => Standing::Closed,
        State::Over => Standing::Open(last),
    }
}

/// What one person answered, on a screen or on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub answers: Vec<(Question, Degree)>,
    /// Empty or one line in their own words.
    pub line: String,
}

/// Reads a sheet. Every question may be left open, not all of them.
///
/// # Errors
/// A sheet without any answer, a degree nobody knows, a line that is too long.
pub fn sheet_from_form(typed: &Typed) -> Result<Sheet, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut answers = Vec::new();
    for question in Question::ALL {
        let word = typed.get(question.word());
        match Degree::from_word(word) {
            Some(degree) => answers.push((*question, degree)),
            None if word.is_empty() => {}
            None => mistakes.add(question.word(), "pulse-degree-unknown"),
        }
    }
    let line = parse_words("line", typed.get("line"), LINE_LENGTH, &mut mistakes);
    if answers.is_empty() && line.is_empty() && mistakes.is_empty() {
        mistakes.add(Question::Worth.word(), "pulse-nothing-answered");
    }
    mistakes.or(Sheet { answers, line })
}

/// Reads the form of the habit.
///
/// # Errors
/// Days that are no number from 1 to 60.
pub fn habit_from_form(before: &PulseHabit, typed: &Typed) -> Result<PulseHabit, Mistakes> {
    let asked = typed.get("asked") == "yes";
    match typed.get("days").trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days)) {
        Some(days) => Ok(PulseHabit { asked, days, ..before.clone() }),
        None => Err(Mistakes::one("days", "pulse-days-wrong")),
    }
}

/// Something in the box that is counted once enough of its kind are there.
pub trait Counted {
    fn counted(&mut self) -> &mut bool;
}

/// Counts what waits, once there are enough to hide each among the others.
pub fn count_in<T: Counted>(waiting: &mut [T]) {
    if waiting.len() >= STEP {
        waiting.iter_mut().for_each(|one| *one.counted() = true);
    }
}

/// How often each degree was chosen, from the worst to the best. Only what is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread(pub [i64; 5]);

impl Spread {
    pub fn add(&mut self, degree: i64, count: i64) {
        let place = usize::try_from(degree - 1).ok();
        if let Some(place) = place.and_then(|place| self.0.get_mut(place)) {
            *place += count;
        }
    }

    pub fn answers(&self) -> i64 {
        self.0.iter().sum()
    }

    /// "Mostly" and "fully".
    pub fn good(&self) -> i64 {
        self.0
            .iter()
            .zip(1..)
            .filter(|(_, number)| *number >= GOOD_FROM)
            .map(|(count, _)| count)
            .sum()
    }

    /// The good ones as a whole percent; none while nothing shows.
    pub fn percent(&self) -> Option<i64> {
        kit_text::percent_of(self.good(), self.answers())
    }

    pub fn and(mut self, other: &Self) -> Self {
        for (own, more) in self.0.iter_mut().zip(other.0) {
            *own += more;
        }
        self
    }
}

/// What shows of one pulse: how each question was answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spreads([Spread; 5]);

impl Spreads {
    pub fn of(&self, question: Question) -> &Spread {
        let place = Question::ALL.iter().position(|known| *known == question).unwrap_or_default();
        &self.0[place]
    }

    pub fn add(&mut self, question: Question, degree: i64, count: i64) {
        let place = Question::ALL.iter().position(|known| *known == question).unwrap_or_default();
        self.0[place].add(degree, count);
    }

    /// All five together.
    pub fn together(&self) -> Spread {
        self.0.iter().fold(Spread::default(), |all, one| all.and(one))
    }

    pub fn is_empty(&self) -> bool {
        self.together().answers() == 0
    }
}

/// What shows and what waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    pub spreads: Spreads,
    /// Lines people wrote, in an order drawn by lot.
    pub lines: Vec<String>,
    /// Sheets that came.
    pub sheets: i64,
    /// Those of them that show.
    pub counted: i64,
}

impl Results {
    pub fn waiting(&self) -> i64 {
        self.sheets - self.counted
    }
}
