//! How a question is answered: by the fields and the actions of the place that holds the record, on the page of the guide.

mod barrier;
mod person_to_ask;
mod record;

pub use barrier::BarrierForm;
pub use person_to_ask::ProspectForm;
pub use record::{Fixed, RecordForm};

use async_trait::async_trait;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Ctx, Mistakes, Problem, Typed};
use maud::Markup;
use uuid::Uuid;

/// Where the answer to a question is written.
pub enum Answering {
    /// On the page of the question.
    Here(&'static dyn Asking),
    /// On the page of the question, and more on a page of the place.
    Both(&'static dyn Asking, &'static str),
    /// On a page of the place, below the coalition.
    Elsewhere(&'static str),
    /// In words kept in the reply: no place holds such a record yet. A page of a place may lead on from there.
    Words(Option<&'static str>),
    /// In marks from 1 to 5 and words, kept in the reply; a page may show what the records say.
    Marks(&'static [&'static str], Option<&'static str>),
    /// By a promise made from the part.
    Promise,
}

impl Answering {
    /// The form on the page of the question.
    pub fn here(&self) -> Option<&'static dyn Asking> {
        match self {
            Self::Here(form) | Self::Both(form, _) => Some(*form),
            _ => None,
        }
    }

    /// The page of the place where it can be answered.
    pub fn elsewhere(&self) -> Option<&'static str> {
        match self {
            Self::Elsewhere(path) | Self::Both(_, path) => Some(path),
            Self::Words(path) | Self::Marks(_, path) => *path,
            _ => None,
        }
    }

    /// Whether the page of the place is the only way to answer.
    pub fn is_elsewhere_alone(&self) -> bool {
        matches!(self, Self::Elsewhere(_))
    }
}

/// The form of a place on the page of a question.
#[async_trait]
pub trait Asking: Send + Sync {
    /// Whether this visitor may write what it writes.
    fn may(&self, ctx: &Ctx) -> bool;

    /// The form as it is first shown.
    async fn filled(&self, ctx: &Ctx) -> Result<Typed, Problem>;

    async fn fields(&self, ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Markup, Problem>;

    async fn save(&self, ctx: &Ctx, typed: &Typed) -> Result<Saved, NotSaved>;

    /// Whether "no" and "we do not know" are among its own answers.
    fn asks_whether(&self) -> bool {
        false
    }

    /// The records that answer already.
    async fn known(&self, ctx: &Ctx) -> Result<Known, Problem>;
}

/// What came of sending a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    Written,
    /// "We do not know" was chosen among the answers.
    NotKnown,
}

/// Why nothing was saved.
pub enum NotSaved {
    Mistakes(Mistakes),
    /// Somebody changed it in between: both versions, and the version to send again to decide for one's own.
    Meanwhile {
        above: Markup,
        version: i64,
    },
    Other(Problem),
}

impl From<Problem> for NotSaved {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

impl From<kit_store::Fault> for NotSaved {
    fn from(fault: kit_store::Fault) -> Self {
        Self::Other(fault.into())
    }
}

impl NotSaved {
    /// From the problem of a place, with its own words for what was changed in between.
    fn of<T>(problem: SaveProblem<T>, both: impl FnOnce(T, String) -> (Markup, i64)) -> Self {
        match problem {
            SaveProblem::Mistakes(mistakes) => Self::Mistakes(mistakes),
            SaveProblem::Meanwhile { theirs, by } => {
                let (above, version) = both(*theirs, by);
                Self::Meanwhile { above, version }
            }
            SaveProblem::Other(problem) => Self::Other(problem),
        }
    }
}

/// Both versions of what two people changed at once.
fn both_versions(
    ctx: &Ctx,
    stored: Typed,
    typed: &Typed,
    by: String,
    words: &'static str,
    page: &str,
) -> Markup {
    BothVersions { stored, typed, by, words, keep: ctx.path(page) }.draw(ctx)
}

/// A few of the records there are: how each is called and its address, and how many more there are.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub rows: Vec<(String, String)>,
    pub more: usize,
    /// A fact to weigh beside the question.
    pub fact: Option<(String, String)>,
    /// The records the form changes, by kind, each with its name; a kind that is not named is added.
    pub changes: Vec<(&'static str, String)>,
    /// Of this kind only these records are asked about; none where it is about all of them.
    pub only: Option<(&'static str, Vec<Uuid>)>,
}

/// Records named on the page of a question.
const MOST_NAMED: usize = 4;

impl Known {
    /// The newest of some records, in the order they were made.
    pub fn newest(rows: Vec<(String, String)>) -> Self {
        let more = rows.len().saturating_sub(MOST_NAMED);
        Self {
            rows: rows.into_iter().rev().take(MOST_NAMED).collect(),
            more,
            ..Self::default()
        }
    }
}
