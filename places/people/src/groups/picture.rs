//! Everything the pages about groups draw from, read once.

use kit_store::Day;
use kit_web::{Ctx, Problem};
use uuid::Uuid;

use super::bodies::{self, Asked, Group, GroupId, GroupKind};
use super::frame::{GOAL, OBJECTIVE};
use super::offices::{self, Office, OfficeKind, Sharing, sharing};
use super::terms::{self, Held, OfficeTerm, held};
use crate::members::PersonId;
use kit_text::full_name;

/// The groups with their offices, and the names of those who stand on them.
pub struct Picture {
    pub groups: Vec<Group>,
    pub sizes: Vec<(GroupId, i64)>,
    pub offices: Vec<Office>,
    /// The newest first.
    pub terms: Vec<OfficeTerm>,
    names: Vec<(PersonId, String, String)>,
    goals: Vec<(Uuid, String)>,
    objectives: Vec<(Uuid, String)>,
    pub today: Day,
    founded: Day,
}

/// An office with who holds it.
pub struct Filled<'a> {
    pub office: &'a Office,
    pub terms: Vec<OfficeTerm>,
}

impl Filled<'_> {
    pub fn held(&self, today: Day) -> Held<'_> {
        held(&self.terms, today)
    }

    /// The holder, if there is one.
    pub fn holder(&self, today: Day) -> Option<PersonId> {
        match self.held(today) {
            Held::By { term, .. } => Some(term.person_id),
            Held::Vacant => None,
        }
    }
}

impl Picture {
    /// Reads all groups.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read(ctx: &Ctx) -> Result<Self, Problem> {
        let scope = ctx.scope();
        let today = ctx.today();
        Ok(Self {
            groups: bodies::store::all(&scope).await?,
            sizes: bodies::store::sizes(&scope, today).await?,
            offices: offices::store::all(&scope).await?,
            terms: terms::store::terms(&scope, None, None).await?,
            names: bodies::store::names(&scope).await?,
            goals: kit_store::search::labels_of(&scope, GOAL).await?,
            objectives: kit_store::search::labels_of(&scope, OBJECTIVE).await?,
            today,
            founded: ctx.coalition().founded_at.day_in(&ctx.coalition().zone()),
        })
    }

    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The groups that work today.
    pub fn working(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| group.works_on(self.today))
    }

    pub fn asked(&self, group: &Group) -> Vec<Asked> {
        group.asked(self.today, self.founded)
    }

    pub fn size(&self, group: GroupId) -> i64 {
        self.sizes.iter().find(|(id, _)| *id == group).map_or(0, |(_, size)| *size)
    }

    /// The name of somebody; nothing for somebody who was erased.
    pub fn name(&self, person: Option<PersonId>) -> Option<String> {
        let (_, given, family) = self.names.iter().find(|(id, _, _)| Some(*id) == person)?;
        Some(full_name(given, family))
    }

    /// The goal a group works for: its id and title.
    pub fn goal(&self, group: &Group) -> Option<&(Uuid, String)> {
        self.goals.iter().find(|(id, _)| Some(*id) == group.goal_id)
    }

    /// The objective a group works for: its id and what it says.
    pub fn objective(&self, group: &Group) -> Option<&(Uuid, String)> {
        self.objectives.iter().find(|(id, _)| Some(*id) == group.objective_id)
    }

    /// The offices of a group in their order, each with its terms.
    pub fn offices_of(&self, group: GroupId) -> Vec<Filled<'_>> {
        let own = self.offices.iter().filter(|office| office.group_id == group);
        own.map(|office| self.filled(office)).collect()
    }

    pub fn filled<'a>(&'a self, office: &'a Office) -> Filled<'a> {
        let own = self.terms.iter().filter(|term| term.office_id == office.id);
        Filled { office, terms: own.cloned().collect() }
    }

    /// The four jobs of a core team with who does each: the office of that kind in any group that works; for several
    /// offices of one kind, one that somebody holds.
    pub fn jobs(&self) -> [(OfficeKind, Option<PersonId>); 4] {
        OfficeKind::JOBS.map(|kind| {
            let working = |office: &&Office| self.working().any(|group| group.id == office.group_id);
            let own = self.offices.iter().filter(|office| office.kind == kind).filter(working);
            (kind, own.filter_map(|office| self.filled(office).holder(self.today)).next())
        })
    }

    pub fn sharing(&self) -> Sharing {
        sharing(self.jobs().map(|(_, holder)| holder))
    }

    /// Whether there is a group that the four jobs belong to.
    pub fn has_core_team(&self) -> bool {
        self.working().any(|group| group.kind == GroupKind::CoreTeam)
    }
}
