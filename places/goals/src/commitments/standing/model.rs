use kit_store::Day;
use kit_store::jiff::civil::date;

use people::agreements::documents::AgreementId;
use people::organizations::OrganizationId;

use crate::commitments::elements::Element;
use crate::commitments::made::CommitmentId;
use crate::commitments::verdicts::VerdictWord;
use crate::commitments::verdicts::store::Listed as Said;
use crate::goals::GoalId;
use crate::numbers::Known;
use crate::numbers::model::Amount;

/// Which commitments are asked for, and of which calendar year; without one, up to today.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    pub commitment: Option<CommitmentId>,
    pub year: Option<i64>,
}

/// The years an address may name; jiff and PostgreSQL know all of their days.
pub const YEARS: std::ops::RangeInclusive<i64> = 1900..=2200;

impl Asked {
    /// The first and the last day of the year.
    pub fn days(&self) -> (Option<Day>, Option<Day>) {
        let year = self.year.filter(|year| YEARS.contains(year)).and_then(|year| i16::try_from(year).ok());
        (year.map(|year| date(year, 1, 1)), year.map(|year| date(year, 12, 31)))
    }
}

kit_store::row! {
    /// A commitment with the names of what it names.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: CommitmentId,
        pub title: String,
        pub organization_id: OrganizationId,
        pub organization: String,
        pub goal_id: Option<GoalId>,
        pub goal: Option<String>,
        pub agreement_id: Option<AgreementId>,
        pub agreement: Option<String>,
        pub starts_on: Option<Day>,
        pub ends_on: Option<Day>,
        pub decided_in: String,
        pub decision_link: String,
    }
}

/// How much evidence there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub all: i64,
    /// Brought by people of the committing organization itself.
    pub own: i64,
    /// How often evidence was asked for and none was given.
    pub refused: i64,
}

/// An element with what is known of it.
#[derive(Clone, Debug)]
pub struct ElementStanding {
    pub element: Element,
    pub evidence: Counted,
    /// The newest value and its day.
    pub value: Option<(Amount, Day)>,
    /// What the coalition's own number says, for an element told by one.
    pub number: Option<Known>,
    /// The newest verdict.
    pub verdict: Option<Said>,
}

impl ElementStanding {
    pub fn word(&self) -> Option<VerdictWord> {
        self.verdict.as_ref().map(|verdict| verdict.verdict)
    }

    /// How much of the way to the target is gone, in percent.
    pub fn way(&self) -> Option<i64> {
        self.element.way(self.value?.0)
    }

    /// Whether its day is past and nobody found it met.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.word() != Some(VerdictWord::Met) && self.element.due_on.is_some_and(|due| due < today)
    }
}

/// A commitment with its elements.
#[derive(Clone, Debug)]
pub struct Standing {
    pub commitment: Listed,
    pub elements: Vec<ElementStanding>,
}

/// How many elements stand how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    words: Vec<Option<VerdictWord>>,
}

impl Tally {
    pub fn of<'a>(all: impl IntoIterator<Item = &'a Standing>) -> Self {
        let elements = all.into_iter().flat_map(|standing| &standing.elements);
        Self::of_words(elements.map(ElementStanding::word))
    }

    /// Of the newest word on each element.
    pub fn of_words(words: impl IntoIterator<Item = Option<VerdictWord>>) -> Self {
        Self { words: words.into_iter().collect() }
    }

    pub fn elements(&self) -> usize {
        self.words.len()
    }

    /// How many stand so; nothing stands for those nobody has verified.
    pub fn count(&self, word: Option<VerdictWord>) -> usize {
        self.words.iter().filter(|known| **known == word).count()
    }
}
