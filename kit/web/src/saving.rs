//! Saving what a form brings: one record however often it is sent, and two people editing at once both see both.

use crate::{Ctx, Mistakes, Problem, Typed};
use kit_store::{Allowed, Fault, Record, added, changed};
use maud::{Markup, html};
use uuid::Uuid;

/// How saving a record can go wrong.
#[derive(Debug)]
pub enum SaveProblem<T> {
    Mistakes(Mistakes),
    /// Somebody changed the record in between: their state, and who it was.
    Meanwhile {
        theirs: Box<T>,
        by: String,
    },
    Other(Problem),
}

impl<T> From<Fault> for SaveProblem<T> {
    fn from(fault: Fault) -> Self {
        Self::Other(fault.into())
    }
}

impl<T> From<Problem> for SaveProblem<T> {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

impl<T> SaveProblem<T> {
    /// The same for programs, which get no form to look at.
    pub fn plain(self) -> Problem {
        match self {
            Self::Mistakes(mistakes) => Problem::Mistaken(mistakes),
            Self::Meanwhile { .. } => Problem::ChangedMeanwhile,
            Self::Other(problem) => problem,
        }
    }
}

/// Stores a new record unless the same form already did.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_once<T: Record>(ctx: &Ctx, allowed: &Allowed, record: &T) -> Result<(), Fault> {
    let tx = ctx.scope().begin().await?;
    if T::find(&tx, record.id()).await?.is_none() {
        added(&tx, allowed, record).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Changes a record by a form that was filled from one of its versions.
///
/// # Errors
/// What `read` finds wrong in the form, or a change somebody else made in between.
pub async fn change<T: Record>(
    ctx: &Ctx,
    allowed: &Allowed,
    id: Uuid,
    typed: &Typed,
    read: impl FnOnce(&T) -> Result<T, Mistakes>,
) -> Result<T, SaveProblem<T>> {
    let tx = ctx.scope().begin().await?;
    let before = T::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let after = read(&before).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version()) {
        let latest = kit_store::changes_of(&tx, T::KIND, id, 1).await?;
        let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
    }
    let saved = changed(&tx, allowed, &before, after).await?;
    tx.commit().await?;
    Ok(saved)
}

/// A small change that needs no form.
///
/// # Errors
/// When the record is not there.
pub async fn adjust<T: Record + Clone>(
    ctx: &Ctx,
    allowed: &Allowed,
    id: Uuid,
    adjust: impl FnOnce(T) -> T,
) -> Result<T, Problem> {
    let tx = ctx.scope().begin().await?;
    let before = T::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let saved = changed(&tx, allowed, &before, adjust(before.clone())).await?;
    tx.commit().await?;
    Ok(saved)
}

/// What two people changed at once: theirs beside mine, to decide.
pub struct BothVersions<'a> {
    /// The form filled from what is stored now.
    pub stored: Typed,
    pub typed: &'a Typed,
    /// Who changed it.
    pub by: String,
    /// Of the keys of the field names: `organizations`.
    pub words: &'static str,
    /// Where theirs can be looked at and kept.
    pub keep: String,
}

impl BothVersions<'_> {
    /// Names, their values and mine of every field that differs; several values of one field stand in one line.
    fn differing(&self) -> Vec<(&str, String, String)> {
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in self.stored.pairs().chain(self.typed.pairs()) {
            if !matches!(name, "version" | "id") && !names.contains(&name) {
                names.push(name);
            }
        }
        let values = |typed: &Typed, name: &str| {
            typed
                .pairs()
                .filter(|(known, _)| *known == name)
                .map(|(_, value)| value.trim().to_owned())
                .collect()
        };
        names
            .into_iter()
            .map(|name| (name, values(&self.stored, name), values(self.typed, name)))
            .filter(|(_, theirs, mine): &(_, Vec<String>, Vec<String>)| theirs.join("") != mine.join(""))
            .map(|(name, theirs, mine)| (name, theirs.join(", "), mine.join(", ")))
            .collect()
    }

    pub fn draw(&self, ctx: &Ctx) -> Markup {
        let text = &ctx.text;
        html! {
            div.note role="alert" tabindex="-1" id="mistakes" {
                h2 { (text.with("form-meanwhile", [("name", self.by.as_str().into())])) }
                table.mt3 {
                    thead { tr {
                        th scope="col" { (text.say("form-meanwhile-field")) }
                        th scope="col" { (text.say("form-meanwhile-theirs")) }
                        th scope="col" { (text.say("form-meanwhile-mine")) }
                    } }
                    tbody { @for (name, theirs, mine) in self.differing() {
                        tr {
                            th scope="row" { (text.say(&format!("{}-{}", self.words, name.replace('_', "-")))) }
                            td.pre { (theirs) } td.pre { (mine) }
                        }
                    } }
                }
                p.mt3 { (text.say("form-meanwhile-choose")) " "
                    a href=(self.keep) { (text.say("form-meanwhile-keep-theirs")) } }
            }
        }
    }
}
