use goals::goals::GoalId;
use kit_store::jiff::civil::{DateTime, Time};
use kit_store::jiff::tz::TimeZone;
use kit_store::{Day, Instant, Words};
use kit_web::form::{dollars, parse_cents, parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use serde::{Deserialize, Serialize};

use crate::adoptions::{Adopts, parse_adopts};

use crate::meetings::MeetingId;
use crate::rules::{Machine, Matter, Method};

kit_store::id!(
    /// Something to decide.
    ProposalId
);

kit_store::words! {
    /// Where a proposal is on its way.
    pub enum State {
        /// Only being written.
        Draft => "draft",
        /// To be read, commented and reworded.
        Open => "open",
        /// The vote is open; the words stay as they are.
        Voting => "voting",
        Decided => "decided",
        Withdrawn => "withdrawn",
    }
}

kit_store::words! {
    /// What a comment is.
    pub enum Stand {
        For => "for",
        Concern => "concern",
        Question => "question",
        Change => "change",
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Proposal {
        pub id: ProposalId,
        pub title: String,
        /// What exactly would be decided.
        pub words: String,
        pub why: String,
        pub matter: Matter,
        pub amount_cents: Option<i64>,
        pub method: Method,
        /// What is chosen among; for gradients the labels of the scale, from the most to the least agreement.
        pub options: Words,
        /// How many of the options win.
        pub seats: i64,
        pub is_secret: bool,
        /// "the take-back group", "Elk Ridge Library", a person.
        pub proposed_by: String,
        pub proposed_on: Day,
        pub proposer_id: Option<PersonId>,
        pub goal_id: Option<GoalId>,
        /// When the vote ends; open until somebody closes it when nothing is set.
        pub closes_at: Option<Instant>,
        /// "the March meeting"; empty for a vote between meetings.
        pub meeting: String,
        pub review_on: Option<Day>,
        pub state: State,
        /// The meeting that decides, where it is one of ours.
        pub meeting_id: Option<MeetingId>,
        /// Since when everybody can read it.
        pub shown_on: Option<Day>,
        /// What is adopted when it passes.
        pub adopts: Option<Adopts>,
        /// The blocked proposal it goes on with: the same voices vote, and the rule after a block says what it needs.
        pub follows_id: Option<ProposalId>,
        pub version: i64,
    }
}

kit_store::row! {
    /// One wording of a proposal.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct ProposalText {
        pub id: kit_store::uuid::Uuid,
        pub proposal_id: ProposalId,
        /// From 1.
        pub number: i64,
        pub words: String,
        pub why_changed: String,
        pub written_by: String,
        pub written_at: Instant,
        pub version: i64,
    }
}

kit_store::row! {
    /// What somebody said about a proposal, with the reason.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct ProposalComment {
        pub id: kit_store::uuid::Uuid,
        pub proposal_id: ProposalId,
        pub stand: Stand,
        pub words: String,
        pub said_by: String,
        /// The organization they spoke for; empty when for themselves.
        pub said_for: String,
        pub said_at: Instant,
        pub version: i64,
    }
}

const TITLE_LENGTH: usize = 160;
const LINE_LENGTH: usize = 200;
const TEXT_LENGTH: usize = 8000;
/// More than anybody compares.
const MOST_OPTIONS: usize = 40;

impl Proposal {
    pub fn blank(id: ProposalId, proposed_on: Day) -> Self {
        Self {
            id,
            title: String::new(),
            words: String::new(),
            why: String::new(),
            matter: Matter::Ordinary,
            amount_cents: None,
            method: Method::Threshold,
            options: Words::default(),
            seats: 1,
            is_secret: false,
            proposed_by: String::new(),
            proposed_on,
            proposer_id: None,
            goal_id: None,
            closes_at: None,
            meeting: String::new(),
            review_on: None,
            state: State::Draft,
            meeting_id: None,
            shown_on: None,
            adopts: None,
            follows_id: None,
            version: 1,
        }
    }

    /// Whether nothing has come of it yet.
    pub const fn is_undecided(&self) -> bool {
        !matches!(self.state, State::Decided | State::Withdrawn)
    }

    /// Whether it has what a method needs: something to choose from.
    pub fn can_be_decided_by(&self, method: Method) -> bool {
        !method.has_options() || self.options.0.len() >= 2
    }

    /// Whether it is decided at a meeting rather than between meetings.
    pub fn is_at_meeting(&self) -> bool {
        self.meeting_id.is_some() || !self.meeting.is_empty()
    }

    /// Whether its words may still change.
    pub const fn is_being_written(&self) -> bool {
        matches!(self.state, State::Draft | State::Open)
    }
}

/// Reads a form into a proposal. `zone` is where its hours are meant; `machine` says by which method it is decided when
/// the form leaves that to the rules.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(
    before: &Proposal,
    typed: &Typed,
    zone: &TimeZone,
    machine: &Machine,
) -> Result<Proposal, Mistakes> {
    let mut mistakes = Mistakes::none();
    let text = |field: &'static str, most: usize, mistakes: &mut Mistakes| {
        parse_words(field, typed.get(field), most, mistakes)
    };
    let mut proposal = before.clone();
    proposal.title = text("title", TITLE_LENGTH, &mut mistakes);
    proposal.words = text("words", TEXT_LENGTH, &mut mistakes);
    for (field, missing, is_empty) in [
        ("title", "proposals-title-missing", proposal.title.is_empty()),
        ("words", "proposals-words-missing", proposal.words.is_empty()),
    ] {
        if is_empty {
            mistakes.add(field, missing);
        }
    }
    proposal.why = text("why", TEXT_LENGTH, &mut mistakes);
    proposal.proposed_by = text("proposed_by", LINE_LENGTH, &mut mistakes);
    proposal.meeting = text("meeting", LINE_LENGTH, &mut mistakes);
    proposal.matter = Matter::from_word(typed.get("matter")).unwrap_or(before.matter);
    proposal.amount_cents = parse_cents("amount", typed.get("amount"), &mut mistakes);
    if proposal.matter == Matter::Spending
        && proposal.amount_cents.is_none()
        && typed.get("amount").is_empty()
    {
        mistakes.add("amount", "proposals-amount-missing");
    }
    proposal.is_secret = typed.get("is_secret") == "yes";
    proposal.review_on = parse_day("review_on", typed.get("review_on"), &mut mistakes);
    proposal.goal_id = typed.get("goal_id").parse().ok();
    proposal.meeting_id = typed.get("meeting_id").parse().ok();
    proposal.adopts = parse_adopts("adopts", typed, &mut mistakes);
    choosing(&mut proposal, typed, machine, &mut mistakes);
    proposal.closes_at = closing(typed, zone, &mut mistakes);
    mistakes.or(proposal)
}

fn choosing(proposal: &mut Proposal, typed: &Typed, machine: &Machine, mistakes: &mut Mistakes) {
    let asked = machine.needs_of(proposal.matter, proposal.amount_cents).map(|needs| needs.method);
    proposal.method = Method::from_word(typed.get("method")).or(asked).unwrap_or(Method::Threshold);
    let options = Words::from_lines(typed.get("options"));
    let mut sorted: Vec<&str> = options.iter().collect();
    sorted.sort_unstable();
    sorted.dedup();
    if sorted.len() < options.0.len() {
        mistakes.add("options", "proposals-options-twice");
    }
    if options.iter().any(|option| option.chars().count() > LINE_LENGTH) || options.0.len() > MOST_OPTIONS {
        mistakes.add("options", "proposals-options-too-many");
    }
    if proposal.method.has_options() && options.0.len() < 2 {
        mistakes.add("options", "proposals-options-missing");
    }
    proposal.options = options;
    let most = i64::try_from(proposal.options.0.len()).unwrap_or(1).max(1);
    proposal.seats = match typed.get("seats") {
        "" => 1,
        seats => seats.parse().ok().filter(|seats| (1..=most).contains(seats)).unwrap_or_else(|| {
            mistakes.add_with("seats", "proposals-seats-wrong", vec![("most", most.to_string())]);
            1
        }),
    };
}

/// The moment of a day and an hour in a time zone. Hours that are skipped or come twice on the night the clock changes
/// are told, never guessed.
fn closing(typed: &Typed, zone: &TimeZone, mistakes: &mut Mistakes) -> Option<Instant> {
    let day = parse_day("closes_day", typed.get("closes_day"), mistakes)?;
    let time = match typed.get("closes_time") {
        "" => Time::constant(17, 0, 0, 0),
        time => match time.parse::<Time>() {
            Ok(time) => time,
            Err(_) => {
                mistakes.add("closes_time", "proposals-time-wrong");
                return None;
            }
        },
    };
    match zone.to_ambiguous_zoned(DateTime::from_parts(day, time)).unambiguous() {
        Ok(moment) => Some(Instant::from_microseconds(moment.timestamp().as_microsecond())),
        Err(_) => {
            mistakes.add("closes_time", "proposals-time-clock-changes");
            None
        }
    }
}

/// The form filled with what is stored.
pub fn to_form(proposal: &Proposal, zone: &TimeZone) -> Typed {
    let closes = proposal.closes_at.map(|at| at.timestamp().to_zoned(zone.clone()));
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let time = closes.as_ref().map(|at| at.strftime("%H:%M").to_string());
    Typed::from_pairs([
        ("id", proposal.id.to_string()),
        ("version", proposal.version.to_string()),
        ("title", proposal.title.clone()),
        ("words", proposal.words.clone()),
        ("why", proposal.why.clone()),
        ("proposed_by", proposal.proposed_by.clone()),
        ("meeting", proposal.meeting.clone()),
        ("matter", proposal.matter.word().to_owned()),
        ("amount", proposal.amount_cents.map(dollars).unwrap_or_default()),
        ("method", proposal.method.word().to_owned()),
        ("options", proposal.options.lines()),
        ("seats", proposal.seats.to_string()),
        ("is_secret", if proposal.is_secret { "yes" } else { "" }.to_owned()),
        ("review_on", day(proposal.review_on)),
        ("goal_id", proposal.goal_id.map(|id| id.to_string()).unwrap_or_default()),
        ("meeting_id", proposal.meeting_id.map(|id| id.to_string()).unwrap_or_default()),
        ("adopts", proposal.adopts.map(|adopts| adopts.to_string()).unwrap_or_default()),
        ("closes_day", day(closes.as_ref().map(kit_store::jiff::Zoned::date))),
        ("closes_time", time.unwrap_or_default()),
    ])
}

/// Reads a comment: what kind it is, and why.
///
/// # Errors
/// When it says nothing.
pub fn comment_from_form(typed: &Typed) -> Result<(Stand, String), Mistakes> {
    let mut mistakes = Mistakes::none();
    let words = parse_words("comment", typed.get("comment"), TEXT_LENGTH, &mut mistakes);
    if words.is_empty() {
        mistakes.add("comment", "proposals-comment-missing");
    }
    let stand = Stand::from_word(typed.get("stand")).unwrap_or(Stand::Question);
    mistakes.or((stand, words))
}
