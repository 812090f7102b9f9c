//! What follows from trigger, reasons and what the parties say. Sources: the six occasions and the four reasons of the
//! Community Tool Box (University of Kansas, chapter 5); lighter forms as in A. T. Himmelman, "Collaboration for a
//! Change" (2002): networks exchange information, only a coalition builds what none has alone.

use goals::purpose::reasons::Reason;

kit_store::words! {
    /// What follows.
    pub enum Answer {
        Go => "go",
        /// Wait until something has happened.
        Wait => "wait",
        /// Something lighter than a coalition serves better.
        Lighter => "lighter",
    }
}

kit_store::words! {
    /// What is lighter than a coalition.
    pub enum LighterForm {
        /// Telling each other what one does.
        Network => "network",
        /// A few people with one task and an end.
        WorkingGroup => "working_group",
        /// One day together.
        JointEvent => "joint_event",
    }
}

kit_store::words! {
    /// What a founding party says about cost and gain.
    pub enum Worth {
        /// It gives more than it costs.
        Yes => "yes",
        Even => "even",
        /// It costs more than it gives.
        No => "no",
        /// They were not asked yet.
        Unknown => "unknown",
    }
}

/// Parties without which a coalition is a pair.
pub const PARTIES: usize = 3;

/// What the rule looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weighed {
    pub has_trigger: bool,
    pub reasons: Vec<Reason>,
    pub parties: Vec<Worth>,
}

/// A reason of the rule; `usize` counts parties or reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// None of the four reasons holds.
    NoReason,
    /// The only reason is repeated work.
    OnlyRepeatedWork,
    /// So many of the four reasons hold.
    Reasons(usize),
    Trigger,
    NoTrigger,
    /// Parties still missing to [`PARTIES`].
    PartiesMissing(usize),
    /// Parties that were not asked yet.
    NotAsked(usize),
    /// Parties whom it costs more than it gives.
    NotWorthIt(usize),
    /// It is worth it, or even, to so many parties.
    WorthIt(usize),
}

impl Because {
    /// Whether it speaks against going now.
    pub const fn holds_back(self) -> bool {
        !matches!(self, Self::Reasons(_) | Self::Trigger | Self::WorthIt(_))
    }
}

/// What the rule suggests, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub answer: Answer,
    /// Set for [`Answer::Lighter`].
    pub lighter_form: Option<LighterForm>,
    pub because: Vec<Because>,
}

/// First whether it takes a coalition at all, then whether now is the time.
///
/// No reason: a joint event where something moves people, else a working group. Repeated work alone: a network. Else
/// wait while nothing set it off, fewer than three parties are there, one was not asked, or one loses by it. Else go.
pub fn suggest(weighed: &Weighed) -> Suggestion {
    let trigger = if weighed.has_trigger { Because::Trigger } else { Because::NoTrigger };
    if weighed.reasons.is_empty() {
        let form = if weighed.has_trigger {
            LighterForm::JointEvent
        } else {
            LighterForm::WorkingGroup
        };
        return lighter(form, vec![Because::NoReason, trigger]);
    }
    if weighed.reasons.iter().all(|reason| *reason == Reason::RepeatedWork) {
        return lighter(LighterForm::Network, vec![Because::OnlyRepeatedWork, trigger]);
    }
    let mut because = vec![Because::Reasons(weighed.reasons.len()), trigger];
    because.extend(of_parties(&weighed.parties));
    let waits = because.iter().any(|because| because.holds_back());
    Suggestion {
        answer: if waits { Answer::Wait } else { Answer::Go },
        lighter_form: None,
        because,
    }
}

fn lighter(form: LighterForm, because: Vec<Because>) -> Suggestion {
    Suggestion { answer: Answer::Lighter, lighter_form: Some(form), because }
}

fn of_parties(parties: &[Worth]) -> Vec<Because> {
    let count = |worth: &[Worth]| parties.iter().filter(|party| worth.contains(party)).count();
    let counted = [
        Because::PartiesMissing(PARTIES.saturating_sub(parties.len())),
        Because::NotAsked(count(&[Worth::Unknown])),
        Because::NotWorthIt(count(&[Worth::No])),
        Because::WorthIt(count(&[Worth::Yes, Worth::Even])),
    ];
    let says = |because: &Because| {
        !matches!(
            because,
            Because::PartiesMissing(0) | Because::NotAsked(0) | Because::NotWorthIt(0) | Because::WorthIt(0)
        )
    };
    counted.into_iter().filter(says).collect()
}
