//! Alike: which records look like the same person or organization, and the question asked before a second one is
//! saved. Used by the forms that add somebody and by the review of duplicates.

pub mod reasons;
pub mod store;
mod views;

pub use store::Comparable;
pub use views::{ELSE, notice, saved_anyway};

use calc_match::{Index, Level, Record};
use kit_store::{Fault, InCoalition, Words};
use kit_web::saving::SaveProblem;
use kit_web::{Mistakes, Problem};
use uuid::Uuid;

kit_store::words! {
    /// What two records that look alike describe. The words are those of the history.
    pub enum Subject {
        Organization => "organization",
        Person => "person",
    }
}

impl From<Subject> for calc_match::Subject {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Organization => Self::Organization,
            Subject::Person => Self::Person,
        }
    }
}

kit_store::words! {
    /// How sure a likeness is, in words.
    pub enum Band {
        /// Nothing known speaks against it.
        AlmostCertain => "almost_certain",
        /// More likely than not.
        Probable => "probable",
        /// Worth a look.
        Possible => "possible",
    }
}

impl Band {
    pub fn of(level: Level, score: f64) -> Self {
        match level {
            Level::Automatic => Self::AlmostCertain,
            _ if score >= 0.5 => Self::Probable,
            _ => Self::Possible,
        }
    }
}

/// Somebody who is here already and may be the one at hand.
#[derive(Clone, Debug, PartialEq)]
pub struct LooksLike {
    pub subject: Subject,
    pub id: Uuid,
    pub name: String,
    /// The organization a person speaks for, or the town; may be empty.
    pub about: String,
    pub band: Band,
    /// Words of [`reasons`], strongest first.
    pub reasons: Words,
}

/// Likely duplicates told at once: more would bury the answer.
const MOST: usize = 3;

/// Who is here and may be `wanted`, surest first, at most three; the record with the id of `wanted` is left out.
///
/// # Errors
/// When the database does not answer.
pub async fn looks_like(
    on: &impl InCoalition,
    subject: Subject,
    wanted: Comparable,
) -> Result<Vec<LooksLike>, Fault> {
    let mut known = match subject {
        Subject::Person => store::people(on).await?,
        Subject::Organization => store::organizations(on).await?,
    };
    known.retain(|one| one.id != wanted.id);
    if known.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = in_background(move || compare(subject, &known, &wanted)).await?;
    for one in &mut found {
        if subject == Subject::Person {
            one.about = store::organization_of(on, one.id).await?.unwrap_or_else(|| one.about.clone());
        }
    }
    Ok(found)
}

fn compare(subject: Subject, known: &[Comparable], wanted: &Comparable) -> Vec<LooksLike> {
    let records: Vec<Record> = known.iter().map(Comparable::record).collect();
    let candidates = Index::new(&records, subject.into()).candidates(&wanted.record());
    candidates
        .into_iter()
        .take(MOST)
        .map(|candidate| {
            let one = &known[candidate.existing];
            LooksLike {
                subject,
                id: one.id,
                name: one.full_name(),
                about: one.city.clone(),
                band: Band::of(candidate.level, candidate.score),
                reasons: Words(candidate.reasons.iter().map(|reason| reasons::stored(*reason)).collect()),
            }
        })
        .collect()
}

/// Comparing takes a moment for long lists and must not hold up other visitors.
///
/// # Errors
/// When the work breaks off.
pub async fn in_background<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|problem| Fault::Io(std::io::Error::other(problem)))
}

/// Why somebody new was not saved.
#[derive(Debug)]
pub enum AddProblem<T> {
    /// They may be here already.
    Alike(Vec<LooksLike>),
    Save(SaveProblem<T>),
}

impl<T> From<SaveProblem<T>> for AddProblem<T> {
    fn from(problem: SaveProblem<T>) -> Self {
        Self::Save(problem)
    }
}

impl<T> From<Fault> for AddProblem<T> {
    fn from(fault: Fault) -> Self {
        Self::Save(fault.into())
    }
}

impl<T> From<Problem> for AddProblem<T> {
    fn from(problem: Problem) -> Self {
        Self::Save(problem.into())
    }
}

impl<T> AddProblem<T> {
    /// The same for programs: a mistake that [`ELSE`] puts right.
    pub fn plain(self) -> Problem {
        match self {
            Self::Alike(found) => {
                let mut mistakes = Mistakes::none();
                for one in found {
                    mistakes.add_with(ELSE, "people-alike-program", vec![("name", one.called())]);
                }
                Problem::Mistaken(mistakes)
            }
            Self::Save(problem) => problem.plain(),
        }
    }
}

impl LooksLike {
    /// "Rosa Delgado, Elk Ridge Clinic"
    pub fn called(&self) -> String {
        if self.about.is_empty() {
            self.name.clone()
        } else {
            format!("{}, {}", self.name, self.about)
        }
    }
}
