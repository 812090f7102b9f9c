use kit_web::form::Choice;
use kit_web::{Ctx, Problem, Typed};
use people::members;

use super::model::Known;
use super::store;

/// Us and those on the map, for menus.
pub struct Everybody {
    pub people: Vec<Choice>,
    pub stakeholders: Vec<Choice>,
}

impl Everybody {
    /// Everybody who takes part, and everybody on the map.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read(ctx: &Ctx) -> Result<Self, Problem> {
        let people = members::store::names(&ctx.scope()).await?;
        let name = |given: &str, family: &str| kit_text::full_name(given, family);
        let stakeholders = store::stakeholders(&ctx.scope()).await?;
        Ok(Self {
            people: people.iter().map(|(id, given, family)| (id.to_string(), name(given, family))).collect(),
            stakeholders: stakeholders.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        })
    }

    /// What somebody is called; empty for those who left.
    pub fn name(&self, known: Known) -> &str {
        let (list, id) = match known {
            Known::Person(id) => (&self.people, id.to_string()),
            Known::Stakeholder(id) => (&self.stakeholders, id.to_string()),
        };
        list.iter().find(|(known, _)| *known == id).map_or("", |(_, name)| name)
    }

    pub(super) fn named(&self, typed: &mut Typed, field: &str, list: &[Choice]) {
        if let Some((_, name)) = list.iter().find(|(id, _)| id == typed.get(field)) {
            typed.set(field, name.as_str());
        }
    }

    pub(super) fn everybody(&self) -> Vec<Choice> {
        let stakeholders =
            self.stakeholders.iter().map(|(id, name)| (format!("stakeholder:{id}"), name.clone()));
        let people = self.people.iter().map(|(id, name)| (format!("person:{id}"), name.clone()));
        stakeholders.chain(people).collect()
    }
}
