//! Saving: everything decided is written in one transaction, under one batch that can be undone as a whole.

use std::collections::HashMap;

use kit_store::{Allowed, Fault, Record, Tx, added_in_bulk, changed};
use uuid::Uuid;

use super::asking::Asking;
use super::desk::{Desk, ImportProblem};
use super::forgetting::KEPT_DAYS;
use super::matching::name_key;
use super::model::{
    CheckedRow, Choices, Decision, Existing, ImportId, OrganizationDraft, PersonDraft, RosterImport, RowEnds,
    Stage, Tally, Target, Verdict,
};
use super::{fill, steps, store};
use crate::duplicates;
use crate::members::{Person, PersonId};
use crate::organizations::{Organization, OrganizationId};
use kit_store::Words;

/// Rows read at once.
const PAGE: i64 = 2_000;
/// Organizations written at once.
const AT_ONCE: usize = 500;

/// Writes what was decided, inside `tx`; gives the import at its new stage.
///
/// # Errors
/// When the database does not answer; nothing is written then.
pub async fn run(desk: &Desk, tx: &Tx, import: RosterImport) -> Result<RosterImport, ImportProblem> {
    let choices = import.choices().ok_or(ImportProblem::OtherStep)?;
    let allowed = desk.allowed.in_batch(import.id.0);
    let mut writing = Writing {
        tx,
        allowed: &allowed,
        choices: &choices,
        import: import.id,
        plan: Plan::default(),
        tally: import.tally(),
        asking: Asking::begin(tx, &import.name, desk.today).await?,
    };
    writing.collect().await?;
    writing.organizations().await?;
    writing.people(desk).await?;
    writing.known_people().await?;
    let (mut tally, known_rows) = (writing.tally, writing.asking.known_rows);
    let counted = store::counted(tx, import.id).await?;
    tally.ends = RowEnds::of(&counted, tally.header, tally.not_members);
    tally.ends.to_ask -= known_rows;
    tally.ends.same += known_rows;
    store::forget_taken_rows(tx, import.id).await?;
    store::forget_file(tx, import.id).await?;
    duplicates::ask_to_look(tx, &desk.allowed).await?;
    let month_later = desk.allowed.at.plus_days(KEPT_DAYS);
    steps::enqueue(desk, tx, steps::FORGET, import.id, month_later).await?;
    let after = import.clone().at(Stage::Saved).with_tally(&tally);
    Ok(changed(tx, &desk.allowed, &import, after).await?)
}

/// An organization to be written once, with everything rows say about it.
struct PlannedOrganization {
    id: OrganizationId,
    is_new: bool,
    drafts: Vec<OrganizationDraft>,
}

/// What the rows come to before anything is written: every record is written once, so that one change undoes it.
#[derive(Default)]
struct Plan {
    /// Rows that are not simply taken.
    turned: HashMap<i64, (Decision, Option<Target>)>,
    organizations: Vec<PlannedOrganization>,
    by_name: HashMap<String, usize>,
    by_row: HashMap<i64, usize>,
    by_id: HashMap<OrganizationId, usize>,
    /// People whose rows are taken for an earlier row.
    joined: HashMap<i64, Vec<(PersonDraft, Option<String>)>>,
    /// People whose rows are taken for somebody who is here.
    known: HashMap<PersonId, Vec<(PersonDraft, Option<String>)>>,
}

/// Where a row ends up.
enum End {
    /// It becomes a record of its own, or joins the row that does.
    Row(i64),
    Record(Uuid),
}

impl Plan {
    /// Follows "it is the same as": a row taken for one that is left out stands for itself.
    fn end_of(&self, number: i64) -> End {
        let mut at = number;
        for _ in 0..64 {
            match self.turned.get(&at) {
                None => return End::Row(at),
                Some((Decision::Same, Some(Target::Record(id)))) => return End::Record(*id),
                Some((Decision::Same, Some(Target::Row(other)))) => at = *other,
                Some(_) => return End::Row(number),
            }
        }
        End::Row(number)
    }

    /// Whether a row becomes somebody to ask, or is taken for a row that does.
    fn is_to_ask(&self, row: &CheckedRow) -> bool {
        let mut at = row.number;
        for _ in 0..64 {
            match self.turned.get(&at) {
                Some((Decision::Ask, _)) => return at == row.number || row.entry.to_ask,
                Some((Decision::Same, Some(Target::Row(other)))) => at = *other,
                _ => return false,
            }
        }
        false
    }

    fn place(&mut self, id: OrganizationId, is_new: bool) -> usize {
        if let Some(place) = self.by_id.get(&id) {
            return *place;
        }
        self.organizations.push(PlannedOrganization { id, is_new, drafts: Vec::new() });
        self.by_id.insert(id, self.organizations.len() - 1);
        self.organizations.len() - 1
    }

    fn organization_named(&self, name: &Option<String>) -> Option<OrganizationId> {
        let place = self.by_name.get(&name_key(name.as_deref()?))?;
        self.organizations.get(*place).map(|planned| planned.id)
    }
}

struct Writing<'a> {
    tx: &'a Tx,
    allowed: &'a Allowed,
    choices: &'a Choices,
    import: ImportId,
    plan: Plan,
    tally: Tally,
    asking: Asking,
}

impl Writing<'_> {
    async fn page(&self, after: i64) -> Result<Vec<CheckedRow>, Fault> {
        store::rows(self.tx, self.import, None, after, PAGE).await
    }

    /// Reads all rows twice: first what is not simply taken, then where each row ends up.
    async fn collect(&mut self) -> Result<(), Fault> {
        let mut after = -1;
        loop {
            let page = self.page(after).await?;
            for row in &page {
                let taken = row.decision == Decision::Take
                    && !matches!(row.verdict, Verdict::Refused | Verdict::LeftOut);
                if !taken {
                    self.plan.turned.insert(row.number, (row.decision, row.target));
                }
            }
            let Some(last) = page.last() else { break };
            after = last.number;
        }
        for organization in store::every_organization(self.tx).await? {
            let key = name_key(&organization.name);
            let place = self.plan.place(organization.id, false);
            self.plan.by_name.entry(key).or_insert(place);
        }
        self.collect_rows().await
    }

    async fn collect_rows(&mut self) -> Result<(), Fault> {
        let mut beside_people: Vec<OrganizationDraft> = Vec::new();
        let mut after = -1;
        loop {
            let page = self.page(after).await?;
            let Some(last) = page.last() else { break };
            after = last.number;
            for row in page.into_iter().filter(is_wanted) {
                if self.plan.is_to_ask(&row) {
                    continue;
                }
                match (row.entry.person, row.entry.organization) {
                    (Some(person), organization) => {
                        let name = organization.as_ref().map(|organization| organization.name.clone());
                        match self.plan.end_of(row.number) {
                            End::Record(id) => {
                                self.plan.known.entry(PersonId(id)).or_default().push((person, name))
                            }
                            End::Row(number) if number != row.number => {
                                self.plan.joined.entry(number).or_default().push((person, name));
                            }
                            End::Row(_) => {}
                        }
                        beside_people.extend(organization);
                    }
                    (None, Some(organization)) => self.place_alone(row.number, organization),
                    (None, None) => {}
                }
            }
        }
        beside_people.into_iter().for_each(|organization| self.place_beside(organization));
        Ok(())
    }

    /// An organization with a row of its own: two rows of one name are two, unless decided otherwise.
    fn place_alone(&mut self, number: i64, draft: OrganizationDraft) {
        let place = match self.plan.end_of(number) {
            End::Record(id) => self.plan.place(OrganizationId(id), false),
            End::Row(end) => match self.plan.by_row.get(&end) {
                Some(place) => *place,
                None => {
                    let place = self.plan.place(OrganizationId(self.allowed.new_id()), true);
                    self.plan.by_row.insert(end, place);
                    place
                }
            },
        };
        self.plan.by_name.entry(name_key(&draft.name)).or_insert(place);
        self.plan.organizations[place].drafts.push(draft);
    }

    /// An organization that a person's row names: found by its name, or made.
    fn place_beside(&mut self, draft: OrganizationDraft) {
        let key = name_key(&draft.name);
        let place = match self.plan.by_name.get(&key) {
            Some(place) => *place,
            None => {
                let place = self.plan.place(OrganizationId(self.allowed.new_id()), true);
                self.plan.by_name.insert(key, place);
                place
            }
        };
        let drafts = &mut self.plan.organizations[place].drafts;
        if !drafts.contains(&draft) {
            drafts.push(draft);
        }
    }

    async fn organizations(&mut self) -> Result<(), Fault> {
        let mut new = Vec::new();
        for planned in &self.plan.organizations {
            let Some(first) = planned.drafts.first() else {
                continue;
            };
            if planned.is_new {
                let mut organization = Organization::named(planned.id, &first.name);
                organization.class = fill::class(&first.details);
                for draft in &planned.drafts {
                    fill::organization(&mut organization, draft, Existing::Fill);
                }
                new.push(organization);
                self.tally.organizations_added += 1;
                if new.len() == AT_ONCE {
                    added_in_bulk(self.tx, self.allowed, &new).await?;
                    new.clear();
                }
            } else if planned.drafts.iter().any(says_more) {
                let Some(before) = Organization::find(self.tx, planned.id.0).await? else {
                    continue;
                };
                let mut after = before.clone();
                for draft in &planned.drafts {
                    fill::organization(&mut after, draft, self.choices.existing);
                }
                if after != before {
                    changed(self.tx, self.allowed, &before, after).await?;
                    self.tally.changed += 1;
                }
            }
        }
        added_in_bulk(self.tx, self.allowed, &new).await
    }

    async fn people(&mut self, desk: &Desk) -> Result<(), Fault> {
        let total = usize::try_from(self.tally.people).unwrap_or_default();
        let mut after = -1;
        loop {
            let page = self.page(after).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = last.number;
            let mut new = Vec::new();
            for row in page.into_iter().filter(is_wanted) {
                if self.plan.is_to_ask(&row) {
                    if row.decision == Decision::Ask {
                        let is_new = self.asking.note(self.tx, self.allowed, row.entry).await?;
                        self.tally.prospects_added += i64::from(is_new);
                    }
                    continue;
                }
                let Some(draft) = row.entry.person else { continue };
                let stands = matches!(self.plan.end_of(row.number), End::Row(number) if number == row.number);
                if stands {
                    let name = row.entry.organization.map(|organization| organization.name);
                    new.push(self.new_person(row.number, &draft, name));
                }
            }
            added_in_bulk(self.tx, self.allowed, &new).await?;
            self.tally.people_added += i64::try_from(new.len()).unwrap_or_default();
            desk.progress
                .report(usize::try_from(self.tally.people_added).unwrap_or_default(), total)
                .await?;
        }
    }

    fn new_person(&mut self, number: i64, draft: &PersonDraft, named: Option<String>) -> Person {
        let id = PersonId(self.allowed.new_id());
        let mut person = Person::named(id, &draft.given_name, &draft.family_name);
        person.added_on = Some(self.asking.today);
        person.class = fill::class(&draft.details);
        person.contact = fill::contact(draft);
        person.languages = Words(draft.languages.clone());
        fill::person(&mut person, draft, Existing::Fill, self.plan.organization_named(&named));
        for (more, named) in self.plan.joined.remove(&number).unwrap_or_default() {
            fill::person(&mut person, &more, Existing::Fill, self.plan.organization_named(&named));
        }
        person
    }

    async fn known_people(&mut self) -> Result<(), Fault> {
        for (id, drafts) in std::mem::take(&mut self.plan.known) {
            let Some(before) = Person::find(self.tx, id.0).await? else {
                continue;
            };
            let mut after = before.clone();
            for (draft, named) in &drafts {
                let organization =
                    self.plan.organization_named(named).filter(|_| before.organization_id.is_none());
                fill::person(&mut after, draft, self.choices.existing, organization);
            }
            if after != before {
                changed(self.tx, self.allowed, &before, after).await?;
                self.tally.changed += 1;
            }
        }
        Ok(())
    }
}

/// Whether a row brings somebody in.
fn is_wanted(row: &CheckedRow) -> bool {
    row.decision != Decision::Leave && !matches!(row.verdict, Verdict::Refused | Verdict::LeftOut)
}

/// Whether a draft holds more than a name.
fn says_more(draft: &OrganizationDraft) -> bool {
    *draft != OrganizationDraft { name: draft.name.clone(), ..OrganizationDraft::default() }
}
