//! Everything the page weighs, read from the records: four statements.

use goals::purpose::reasons::{self, Purpose, Reason, Trigger};
use kit_store::{Fault, InCoalition};
use kit_web::api::json_answer;
use kit_web::{Answer as PageAnswer, Ctx};
use schemars::JsonSchema;
use serde::Serialize;

use super::checks::{self, ReadinessCheck};
use super::parties::{self, NamedParty};
use super::rule::{Answer, Because, LighterForm, Suggestion, Weighed, suggest};

pub struct Verdict {
    pub purpose: Option<Purpose>,
    pub parties: Vec<NamedParty>,
    pub check: Option<ReadinessCheck>,
    pub suggestion: Suggestion,
}

/// # Errors
/// When the database does not answer.
pub async fn verdict(on: &impl InCoalition) -> Result<Verdict, Fault> {
    let purpose = reasons::store::all(on).await?.into_iter().next();
    let parties = parties::store::named(on).await?;
    let check = checks::store::all(on).await?.into_iter().next();
    let ticked = purpose.iter().flat_map(|purpose| purpose.reasons.iter());
    let weighed = Weighed {
        has_trigger: purpose.as_ref().is_some_and(|purpose| purpose.why_now.is_some()),
        reasons: ticked.filter_map(Reason::from_word).collect(),
        parties: parties.iter().map(|party| party.worth).collect(),
    };
    Ok(Verdict { suggestion: suggest(&weighed), purpose, parties, check })
}

impl Verdict {
    /// What people decided, else what the rule suggests.
    pub fn answer(&self) -> Answer {
        let own = self.check.as_ref().and_then(|check| check.own_answer);
        own.unwrap_or(self.suggestion.answer)
    }

    /// The lighter form that was chosen, else the one the rule suggests.
    pub fn lighter_form(&self) -> Option<LighterForm> {
        let own = self.check.as_ref().and_then(|check| check.lighter_form);
        own.or(self.suggestion.lighter_form)
    }

    /// Whether people decided against the rule.
    pub fn is_overruled(&self) -> bool {
        self.answer() != self.suggestion.answer
    }

    /// Whether there is anything to weigh yet.
    pub fn is_begun(&self) -> bool {
        self.purpose.is_some() || self.check.is_some() || !self.parties.is_empty()
    }
}

/// Whether to found a coalition.
#[derive(Serialize, JsonSchema)]
pub struct VerdictShape {
    /// go, wait or lighter: what was decided, else what the rule suggests.
    answer: &'static str,
    /// What the rule suggests.
    suggested: &'static str,
    is_overruled: bool,
    /// network, working_group or joint_event, for a lighter form.
    lighter_form: Option<&'static str>,
    /// Of alarming_event, new_information, changed_rules, new_funding, outside_threat, wide_change; kept in the purpose.
    trigger: Option<&'static str>,
    /// The reasons of the rule: what it is, and how many parties or reasons it counts.
    because: Vec<BecauseShape>,
    /// What has to happen, when the answer is to wait.
    wait_for: String,
    wait_until: Option<String>,
}

/// A reason of the rule.
#[derive(Serialize, JsonSchema)]
pub struct BecauseShape {
    what: &'static str,
    count: Option<usize>,
    holds_back: bool,
}

impl From<Because> for BecauseShape {
    fn from(because: Because) -> Self {
        Self {
            what: because.word(),
            count: because.count(),
            holds_back: because.holds_back(),
        }
    }
}

impl Because {
    /// The last part of the key of its words.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoReason => "no-reason",
            Self::OnlyRepeatedWork => "only-repeated-work",
            Self::Reasons(_) => "reasons",
            Self::Trigger => "trigger",
            Self::NoTrigger => "no-trigger",
            Self::PartiesMissing(_) => "parties-missing",
            Self::NotAsked(_) => "not-asked",
            Self::NotWorthIt(_) => "not-worth-it",
            Self::WorthIt(_) => "worth-it",
        }
    }

    pub const fn count(self) -> Option<usize> {
        match self {
            Self::Reasons(count)
            | Self::PartiesMissing(count)
            | Self::NotAsked(count)
            | Self::NotWorthIt(count)
            | Self::WorthIt(count) => Some(count),
            _ => None,
        }
    }
}

pub(super) async fn show(ctx: Ctx) -> PageAnswer {
    let verdict = verdict(&ctx.scope()).await?;
    let check = verdict.check.as_ref();
    Ok(json_answer(&VerdictShape {
        answer: verdict.answer().word(),
        suggested: verdict.suggestion.answer.word(),
        is_overruled: verdict.is_overruled(),
        lighter_form: verdict
            .lighter_form()
            .filter(|_| verdict.answer() == Answer::Lighter)
            .map(LighterForm::word),
        trigger: verdict.purpose.as_ref().and_then(|purpose| purpose.why_now).map(Trigger::word),
        because: verdict.suggestion.because.iter().copied().map(BecauseShape::from).collect(),
        wait_for: check.map(|check| check.wait_for.clone()).unwrap_or_default(),
        wait_until: check.and_then(|check| check.wait_until).map(|day| day.to_string()),
    }))
}
