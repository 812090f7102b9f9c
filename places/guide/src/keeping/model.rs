//! The six reasons why people stay (recognition, respect, role, relationships, reward, results; Kaye and Resnick 1994),
//! each answered for one person from records by a rule that is shown beside the answer.

use people::contact::AccessNeed;

kit_store::words! {
    /// A reason to stay.
    pub enum Reason {
        /// Their work is seen and thanked.
        Recognition => "recognition",
        /// Their needs and their time are respected.
        Respect => "respect",
        /// They have a part of their own.
        Role => "role",
        /// They have ties to others here.
        Relationships => "relationships",
        /// They give, and it is known what they get.
        Reward => "reward",
        /// They can name a result they had a part in.
        Results => "results",
    }
}

/// What the records say of one reason for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    NotYet,
    /// The records do not tell: ask them.
    Unknown,
}

impl Answer {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::NotYet => "not_yet",
            Self::Unknown => "unknown",
        }
    }
}

/// What the last meeting offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered {
    pub step_free: bool,
    pub interpreter: bool,
    pub child_care: bool,
    pub transit: bool,
    pub online: bool,
    /// It ended within [`GRACE_MINUTES`] of the time agreed.
    pub kept_to_time: bool,
}

/// A meeting that ends so much later still kept to its time.
pub const GRACE_MINUTES: i64 = 10;
/// Coming to so many of the last [`LAST_MEETINGS`] counts as having ties.
pub const OFTEN: i64 = 3;
pub const LAST_MEETINGS: u32 = 6;

/// What the records know of one person, within the last year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Member {
    pub was_thanked: bool,
    pub needs: Vec<AccessNeed>,
    pub has_part: bool,
    pub open_promises: i64,
    pub kept_promises: i64,
    pub groups: i64,
    /// Of the last six meetings of the whole coalition.
    pub came: i64,
    pub minutes: i64,
    pub gains_known: bool,
    /// Things done that name them or their organization.
    pub done: i64,
}

impl Member {
    /// What the records say; `last` is the last meeting, if there was one.
    pub fn answer(&self, reason: Reason, last: Option<Offered>) -> Answer {
        match reason {
            Reason::Recognition => yes(self.was_thanked),
            Reason::Respect => last.map_or(Answer::Unknown, |last| self.respected(last)),
            Reason::Role => yes(self.has_part || self.open_promises > 0 || self.kept_promises > 0),
            Reason::Relationships => yes(self.groups > 0 || self.came >= OFTEN),
            Reason::Reward if !self.gains_known => Answer::Unknown,
            Reason::Reward => yes(self.minutes > 0 || self.kept_promises > 0 || self.came > 0),
            Reason::Results => yes(self.kept_promises > 0 || self.done > 0),
        }
    }

    /// Large print and hearing are not said of a meeting; whoever needs them has to be asked.
    fn respected(&self, last: Offered) -> Answer {
        let mut asked = false;
        for need in &self.needs {
            let met = match need {
                AccessNeed::StepFree => last.step_free,
                AccessNeed::Interpreter => last.interpreter,
                AccessNeed::ChildCare => last.child_care,
                AccessNeed::Ride => last.transit,
                AccessNeed::Online => last.online,
                AccessNeed::LargePrint | AccessNeed::Hearing => {
                    asked = true;
                    continue;
                }
            };
            if !met {
                return Answer::NotYet;
            }
        }
        match (last.kept_to_time, asked) {
            (false, _) => Answer::NotYet,
            (true, true) => Answer::Unknown,
            (true, false) => Answer::Yes,
        }
    }

    /// The six answers in their order.
    pub fn answers(&self, last: Option<Offered>) -> [Answer; 6] {
        [
            Reason::Recognition,
            Reason::Respect,
            Reason::Role,
            Reason::Relationships,
            Reason::Reward,
            Reason::Results,
        ]
        .map(|reason| self.answer(reason, last))
    }
}

const fn yes(holds: bool) -> Answer {
    if holds { Answer::Yes } else { Answer::NotYet }
}

/// The reason to begin with: the first that does not hold, else the first to ask about.
pub fn first_step(answers: [Answer; 6]) -> Option<Reason> {
    let at = |wanted: Answer| answers.iter().position(|answer| *answer == wanted);
    let index = at(Answer::NotYet).or_else(|| at(Answer::Unknown))?;
    Reason::ALL.get(index).copied()
}
