//! Taking a whole import back, later too: what nobody touched goes, what somebody changed or needs stays and is
//! listed.

use std::collections::HashSet;

use kit_store::{
    Allowed, Change, Fault, Keeper, Record, Tx, UndoProblem, Verb, changed, changes_of_batch, keeper,
};
use uuid::Uuid;

use super::desk::{Desk, ImportProblem};
use super::model::{Kept, RosterImport, Stage, Tally};
use super::store;
use crate::members::Person;
use crate::organizations::Organization;
use crate::recruiting::Prospect;

/// Entries of the history read at once.
const PAGE: i64 = 1_000;
/// Records that are listed by name when they are kept.
const MOST_KEPT: usize = 200;

/// Undoes an import inside `tx`.
///
/// # Errors
/// When the database does not answer; nothing is undone then.
pub async fn run(desk: &Desk, tx: &Tx, import: RosterImport) -> Result<RosterImport, ImportProblem> {
    let allowed = desk.allowed.in_batch(desk.allowed.new_id());
    let tally = Tally { kept: Vec::new(), taken_back: 0, ..import.tally() };
    let mut undoing = Undoing { tx, allowed: &allowed, import: import.id.0, tally };
    let nobody = HashSet::new();
    undoing.all_of(Prospect::KIND, keeper::<Prospect>().as_ref(), &nobody, desk).await?;
    // People first: an organization goes only when nobody speaks for it any more.
    let seated = store::seated(tx).await?;
    undoing.all_of(Person::KIND, keeper::<Person>().as_ref(), &seated, desk).await?;
    let mut needed = seated;
    needed.extend(store::spoken_for(tx).await?.into_iter().map(|id| id.0));
    undoing
        .all_of(Organization::KIND, keeper::<Organization>().as_ref(), &needed, desk)
        .await?;
    let after = import.clone().at(Stage::Undone).with_tally(&undoing.tally);
    Ok(changed(tx, &desk.allowed, &import, after).await?)
}

struct Undoing<'a> {
    tx: &'a Tx,
    allowed: &'a Allowed,
    import: Uuid,
    tally: Tally,
}

impl Undoing<'_> {
    async fn all_of(
        &mut self,
        kind: &str,
        keeper: &dyn Keeper,
        needed: &HashSet<Uuid>,
        desk: &Desk,
    ) -> Result<(), Fault> {
        let total = self.tally.people_added
            + self.tally.organizations_added
            + self.tally.prospects_added
            + self.tally.changed;
        let count = |number: i64| usize::try_from(number).unwrap_or_default();
        let mut after = Uuid::nil();
        loop {
            let page = changes_of_batch(self.tx, self.import, after, PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = last.id;
            for change in page.iter().filter(|change| change.subject_kind == kind) {
                self.one(keeper, change, needed).await?;
            }
            desk.progress.report(count(self.tally.taken_back), count(total)).await?;
        }
    }

    async fn one(
        &mut self,
        keeper: &dyn Keeper,
        change: &Change,
        needed: &HashSet<Uuid>,
    ) -> Result<(), Fault> {
        if change.verb == Verb::Added && needed.contains(&change.subject_id) {
            self.keep(change);
            return Ok(());
        }
        match kit_store::undo(self.tx, self.allowed, keeper, change).await {
            Ok(()) => self.tally.taken_back += 1,
            // No field differs: the record is gone already.
            Err(UndoProblem::ChangedSince(fields)) if fields.is_empty() => {}
            Err(UndoProblem::ChangedSince(_)) => self.keep(change),
            Err(UndoProblem::AlreadyUndone | UndoProblem::Erased | UndoProblem::DecidedElsewhere) => {}
            Err(UndoProblem::Fault(fault)) => return Err(fault),
        }
        Ok(())
    }

    fn keep(&mut self, change: &Change) {
        if self.tally.kept.len() < MOST_KEPT {
            self.tally.kept.push(Kept {
                kind: change.subject_kind.clone(),
                id: change.subject_id,
                name: change.subject_label.clone(),
            });
        }
    }
}
