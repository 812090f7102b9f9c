//! The forms of services, and of the groups and areas they serve.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::form::Choice;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use people::organizations::model::CareStage;
use people::organizations::{self, Organization, OrganizationId};
use uuid::Uuid;

use super::api::{NewServed, NewService, ServedShape, ServiceShape};
use super::model::{self, Served, ServedId, Service, ServiceId, Side};
use super::store;
use crate::forms::{FormRecord, Goals};

/// What menus offer: organizations, groups, areas.
pub struct Choices {
    organizations: Vec<Choice>,
    served: Vec<Served>,
}

impl Choices {
    /// Everything services can name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read(ctx: &Ctx) -> Result<Self, Problem> {
        let organizations = organizations::store::names(&ctx.scope()).await?;
        Ok(Self {
            organizations: organizations.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
            served: store::served(&ctx.scope()).await?,
        })
    }

    pub fn organization(&self, id: OrganizationId) -> &str {
        let id = id.to_string();
        self.organizations.iter().find(|(known, _)| *known == id).map_or("", |(_, name)| name)
    }

    /// The name of a group or an area; `none` when all are meant.
    pub fn served(&self, id: Option<ServedId>, none: &str) -> String {
        let found = self.served.iter().find(|one| Some(one.id) == id);
        found.map_or_else(|| none.to_owned(), |one| one.name.clone())
    }

    fn menu(&self, side: Side, all: String) -> Vec<Choice> {
        let own = self.served.iter().filter(|one| one.side == side);
        let own = own.map(|one| (one.id.to_string(), one.name.clone()));
        std::iter::once((String::new(), all)).chain(own).collect()
    }
}

impl FormRecord for Served {
    const WORDS: &'static str = "served";
    const PATH: &'static str = "/goals/who-does-what/served";

    type Place = Goals;
    type Choices = ();
    type Shape = ServedShape;
    type New = NewServed;

    fn blank(id: Uuid) -> Self {
        Self {
            id: ServedId(id),
            side: Side::Population,
            position: 1,
            name: String::new(),
            has_need: true,
            version: 1,
        }
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::served_from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::served_to_form(self)
    }

    async fn choices(_: &Ctx) -> Result<(), Problem> {
        Ok(())
    }

    fn fields(text: &Text, fields: &Fields, (): &()) -> Markup {
        let sides = kit_web::form::words(text, "served-side", Side::ALL.iter().map(|side| side.word()));
        html! {
            (fields.one_of("side", "served-side", sides))
            (fields.line("name", "served-name").hint(text.say("served-name-hint")))
            (fields.tick("has_need", "served-has-need"))
        }
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        let mut all = store::served(on).await?;
        all.retain(|one| one.side == self.side);
        Ok(all)
    }

    fn position(&self) -> i64 {
        self.position
    }

    fn set_position(&mut self, position: i64) {
        self.position = position;
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list_served(on, after, most).await
    }

    fn page(&self) -> String {
        "/goals/who-does-what".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/who-does-what".to_owned()
    }
}

fn mistaken(field: &str, key: &'static str) -> SaveProblem<Service> {
    SaveProblem::Mistakes(Mistakes::one(field, key))
}

/// Refuses a group or an area that is not there, or is the other of the two.
async fn must_be(tx: &Tx, id: Option<ServedId>, side: Side, field: &str) -> Result<(), SaveProblem<Service>> {
    let Some(id) = id else {
        return Ok(());
    };
    match Served::find(tx, id.0).await? {
        Some(served) if served.side == side => Ok(()),
        _ => Err(mistaken(field, "services-served-unknown")),
    }
}

impl FormRecord for Service {
    const WORDS: &'static str = "services";
    const PATH: &'static str = "/goals/who-does-what/services";

    type Place = Goals;
    type Choices = Choices;
    type Shape = ServiceShape;
    type New = NewService;

    fn blank(id: Uuid) -> Self {
        Self {
            id: ServiceId(id),
            organization_id: OrganizationId(Uuid::nil()),
            what: String::new(),
            stage: CareStage::Promotion,
            population_id: None,
            area_id: None,
            capacity: None,
            is_active: true,
            version: 1,
        }
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::service_from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::service_to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Choices, Problem> {
        Choices::read(ctx).await
    }

    fn fields(text: &Text, fields: &Fields, choices: &Choices) -> Markup {
        let stages =
            kit_web::form::words(text, "care-stage", CareStage::ALL.iter().map(|stage| stage.word()));
        let choose = || std::iter::once((String::new(), text.say("form-choose")));
        let organizations = choose().chain(choices.organizations.iter().cloned()).collect();
        let everybody = choices.menu(Side::Population, text.say("services-everybody"));
        let everywhere = choices.menu(Side::Area, text.say("services-everywhere"));
        html! {
            (fields.menu("organization_id", "services-organization-id", organizations))
            (fields.line("what", "services-what").hint(text.say("services-what-hint")))
            (fields.menu("stage", "services-stage", choose().chain(stages).collect()))
            (fields.menu("population_id", "services-population-id", everybody))
            (fields.menu("area_id", "services-area-id", everywhere))
            (fields.line("capacity", "services-capacity").optional(text))
            (fields.tick("is_active", "services-is-active"))
        }
    }

    fn in_words(typed: &Typed, choices: &Choices) -> Typed {
        let mut words = typed.clone();
        if let Ok(id) = typed.get("organization_id").parse() {
            words.set("organization_id", choices.organization(id));
        }
        for field in ["population_id", "area_id"] {
            words.set(field, choices.served(typed.get(field).parse().ok(), ""));
        }
        words
    }

    async fn settle(self, tx: &Tx, _: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        if Organization::find(tx, self.organization_id.0).await?.is_none() {
            return Err(mistaken("organization_id", "services-organization-missing"));
        }
        must_be(tx, self.population_id, Side::Population, "population_id").await?;
        must_be(tx, self.area_id, Side::Area, "area_id").await?;
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list_services(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/who-does-what/services/{}", self.id)
    }

    fn page_above(&self) -> String {
        "/goals/who-does-what/services".to_owned()
    }
}
