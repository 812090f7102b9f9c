//! Who may do what with a promise.

use people::members::PersonId;
use people::organizations::OrganizationId;

use super::model::{Promise, Standing};

/// On whose promises somebody may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActsOn {
    /// Keeps the plan.
    All,
    Own,
    Nothing,
}

/// Who acts: the person they are here and the organization they speak for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    pub acts_on: ActsOn,
    pub person: Option<PersonId>,
    pub organization: Option<OrganizationId>,
}

impl Actor {
    /// Whether a promise is theirs: made by them or for their organization.
    pub fn owns(self, promise: &Promise) -> bool {
        (self.person.is_some() && promise.person_id == self.person)
            || (self.organization.is_some() && promise.organization_id == self.organization)
    }

    pub fn may_act_on(self, promise: &Promise) -> bool {
        match self.acts_on {
            ActsOn::All => true,
            ActsOn::Own => self.owns(promise),
            ActsOn::Nothing => false,
        }
    }

    /// Whether they may make something their own that nobody has.
    pub fn may_take_on(self, promise: &Promise) -> bool {
        let is_free = promise.standing() == Standing::Idea
            && (promise.person_id.is_none() || promise.person_id == self.person);
        self.acts_on != ActsOn::Nothing && self.person.is_some() && is_free
    }

    /// Whether they may say yes to an offer: whoever it is offered to, or who keeps the plan for them.
    pub fn may_take_over(self, promise: &Promise) -> bool {
        let is_theirs = promise.offered_to_id.is_some() && promise.offered_to_id == self.person;
        let may = is_theirs && self.acts_on != ActsOn::Nothing;
        promise.offered_to_id.is_some() && (may || self.acts_on == ActsOn::All)
    }

    /// Nobody promises in the name of somebody else, except who keeps the plan.
    pub fn may_name(self, before: Option<PersonId>, after: Option<PersonId>) -> bool {
        match self.acts_on {
            ActsOn::All => true,
            ActsOn::Own => after.is_none() || after == before || after == self.person,
            ActsOn::Nothing => false,
        }
    }
}
