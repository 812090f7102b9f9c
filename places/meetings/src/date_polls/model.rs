use kit_store::Instant;
use kit_store::jiff::Zoned;
use kit_store::jiff::tz::TimeZone;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use serde::{Deserialize, Serialize};

use crate::meetings::MeetingId;
use crate::meetings::model::{NoSuchTime, moment, parse_time, parse_zone, zone_named};

kit_store::id!(
    /// The question which day suits.
    DatePollId
);

kit_store::id!(
    /// What one person answered.
    PollAnswerId
);

kit_store::words! {
    /// Whether answers are still taken.
    pub enum PollState {
        Open => "open",
        /// A day was chosen.
        Chosen => "chosen",
    }
}

kit_store::words! {
    /// Whether somebody could come.
    pub enum Fits {
        Yes => "yes",
        IfNeedBe => "if_need_be",
        No => "no",
    }
}

kit_store::words! {
    /// How an answer reached us.
    pub enum Way {
        Screen => "screen",
        Link => "link",
        Telephone => "telephone",
        Paper => "paper",
    }
}

/// The moments to choose from, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Options(pub Vec<Instant>);

kit_store::stored_as_json!(Options);

/// An answer for some of the moments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub Vec<(Instant, Fits)>);

kit_store::stored_as_json!(Answers);

kit_store::row! {
    /// The question which day suits.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct DatePoll {
        pub id: DatePollId,
        pub title: String,
        /// How long the meeting would take.
        pub minutes: i64,
        /// IANA name of the zone the times are meant in.
        pub time_zone: String,
        pub options: Options,
        pub state: PollState,
        /// The meeting that came of it.
        pub meeting_id: Option<MeetingId>,
        pub version: i64,
    }
}

kit_store::row! {
    /// What one person answered, and how the answer reached us.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct PollAnswer {
        pub id: PollAnswerId,
        pub poll_id: DatePollId,
        /// None for somebody who is not in the coalition, or answered by link.
        pub person_id: Option<PersonId>,
        pub name: String,
        pub way: Way,
        /// Who wrote it down; the person's own name when they did.
        pub entered_by: String,
        pub answers: Answers,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const MOST_OPTIONS: usize = 20;
const MOST_MINUTES: i64 = 24 * 60;

impl DatePoll {
    pub fn zone(&self) -> TimeZone {
        zone_named(&self.time_zone)
    }

    /// A moment on the clock of the poll.
    pub fn local(&self, at: Instant) -> Zoned {
        at.timestamp().to_zoned(self.zone())
    }
}

impl PollAnswer {
    pub fn fits(&self, option: Instant) -> Option<Fits> {
        self.answers.0.iter().find(|(at, _)| *at == option).map(|(_, fits)| *fits)
    }
}

/// Reads the form of a new poll: one day and time a line.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(
    id: DatePollId,
    usual_zone: &str,
    now: Instant,
    typed: &Typed,
) -> Result<DatePoll, Mistakes> {
    let mut mistakes = Mistakes::none();
    let title = parse_words("title", typed.get("title"), LINE_LENGTH, &mut mistakes);
    if title.is_empty() {
        mistakes.add("title", "meetings-title-missing");
    }
    let minutes = typed.get("minutes").parse().ok().filter(|minutes| (5..=MOST_MINUTES).contains(minutes));
    if minutes.is_none() {
        mistakes.add("minutes", "meetings-minutes-wrong");
    }
    let time_zone = parse_zone("time_zone", typed.get("time_zone"), usual_zone, &mut mistakes);
    let zone = zone_named(&time_zone);
    let options = parse_options(typed.get("options"), &zone, now, &mut mistakes);
    mistakes.or(DatePoll {
        id,
        title,
        minutes: minutes.unwrap_or_default(),
        time_zone,
        options,
        state: PollState::Open,
        meeting_id: None,
        version: 1,
    })
}

fn parse_options(typed: &str, zone: &TimeZone, now: Instant, mistakes: &mut Mistakes) -> Options {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut options = Vec::new();
    for line in lines {
        let still_to_come = |at: &Instant| *at > now;
        let read = read_option(line, zone);
        match read.and_then(|at| Some(at).filter(still_to_come).ok_or("date-polls-option-past")) {
            Ok(at) => options.push(at),
            Err(key) => mistakes.add_with("options", key, vec![("line", line.chars().take(40).collect())]),
        }
    }
    options.sort_unstable();
    options.dedup();
    if mistakes.is_empty() && !(2..=MOST_OPTIONS).contains(&options.len()) {
        mistakes.add_with("options", "date-polls-options-count", vec![("most", MOST_OPTIONS.to_string())]);
    }
    Options(options)
}

/// `2026-03-19 17:30` or `2026-03-19 5:30 pm`.
fn read_option(line: &str, zone: &TimeZone) -> Result<Instant, &'static str> {
    let (day, time) = line.split_once(char::is_whitespace).ok_or("date-polls-option-wrong")?;
    let mut mistakes = Mistakes::none();
    let day = parse_day("options", day, &mut mistakes);
    let time = parse_time("options", time.trim(), &mut mistakes);
    let (Some(day), Some(time)) = (day, time) else {
        return Err("date-polls-option-wrong");
    };
    moment(day, time, zone).map_err(|problem| match problem {
        NoSuchTime::Skipped | NoSuchTime::Twice => "date-polls-option-clock",
        NoSuchTime::OutOfRange => "date-polls-option-wrong",
    })
}

/// The field that holds the answer for a moment.
pub fn field_of(option: Instant) -> String {
    format!("at-{}", option.microseconds())
}

/// Reads the answers of one person; moments left open stay open.
///
/// # Errors
/// When nothing was answered.
pub fn answers_from_form(options: &Options, typed: &Typed) -> Result<Answers, Mistakes> {
    let answer = |option: &Instant| Some((*option, Fits::from_word(typed.get(&field_of(*option)))?));
    let answers: Vec<_> = options.0.iter().filter_map(answer).collect();
    if answers.is_empty() {
        Err(Mistakes::one("answers", "date-polls-answer-missing"))
    } else {
        Ok(Answers(answers))
    }
}

/// How one moment suits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub at: Instant,
    pub yes: usize,
    pub if_need_be: usize,
    pub no: usize,
}

/// Counts the answers for each moment, in the order of the moments.
pub fn tally(options: &Options, answers: &[PollAnswer]) -> Vec<Tally> {
    let count = |at: Instant, wanted: Fits| answers.iter().filter(|one| one.fits(at) == Some(wanted)).count();
    let of = |at: &Instant| Tally {
        at: *at,
        yes: count(*at, Fits::Yes),
        if_need_be: count(*at, Fits::IfNeedBe),
        no: count(*at, Fits::No),
    };
    options.0.iter().map(of).collect()
}

/// The moment at which most people could come; of several such, the one that suits most, then the earliest. None while
/// nobody could.
pub fn best(tallies: &[Tally]) -> Option<Tally> {
    let could = |tally: &Tally| tally.yes + tally.if_need_be;
    let rank = |tally: &&Tally| (could(tally), tally.yes, std::cmp::Reverse(tally.at));
    tallies.iter().filter(|tally| could(tally) > 0).max_by_key(rank).copied()
}
