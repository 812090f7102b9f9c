//! The form of a goal.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use people::members::{self, PersonId};
use people::organizations::model::CareStage;
use people::seats;
use uuid::Uuid;

use super::api::{GoalShape, NewGoal};
use super::measures::{self, Measures};
use super::model::{self, Goal, GoalId};
use super::store;
use crate::forms::{FormRecord, Goals};

/// What the menus of a goal offer.
pub struct GoalChoices {
    /// The people who can lead it.
    leads: Vec<(PersonId, String, String)>,
    measures: Measures,
}

impl GoalChoices {
    fn lead_menu(&self, text: &Text) -> Vec<(String, String)> {
        let nobody = (String::new(), text.say("goals-nobody"));
        let people = self.leads.iter().map(|(id, given, family)| {
            let name = kit_text::full_name(given, family);
            (id.to_string(), name)
        });
        std::iter::once(nobody).chain(people).collect()
    }
}

impl FormRecord for Goal {
    const WORDS: &'static str = "goals";
    const PATH: &'static str = "/goals";

    type Place = Goals;
    type Choices = GoalChoices;
    type Shape = GoalShape;
    type New = NewGoal;

    fn blank(id: Uuid) -> Self {
        Self::named(GoalId(id), 1, "")
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<GoalChoices, Problem> {
        Ok(GoalChoices {
            leads: members::store::names(&ctx.scope()).await?,
            measures: Measures::read(&ctx.scope()).await?,
        })
    }

    fn fields(text: &Text, fields: &Fields, choices: &GoalChoices) -> Markup {
        let numbers = choices.measures.menu(text, fields.typed.get("id"));
        html! {
            (fields.line("title", "goals-title").hint(text.say("goals-title-hint")))
            (fields.line("population", "goals-population").hint(text.say("goals-population-hint")))
            (fields.line("change", "goals-change").hint(text.say("goals-change-hint")))
            (fields.date("by", "goals-by"))
            (fields.menu("lead_id", "goals-lead-id", choices.lead_menu(text)))
            @if numbers.len() > 1 {
                (fields.menu("headline_id", "goals-headline-id", numbers).hint(text.say("goals-headline-hint")).optional(text))
            }
            (fields.lines("problem", "goals-problem").hint(text.say("goals-problem-hint")).optional(text))
            (care_stages(text, fields, "goals-care-stages"))
        }
    }

    fn in_words(typed: &Typed, choices: &GoalChoices) -> Typed {
        let lead = choices.leads.iter().find(|(id, ..)| id.to_string() == typed.get("lead_id"));
        let mut typed = typed.clone();
        if let Some((_, given, family)) = lead {
            typed.set("lead_id", kit_text::full_name(given, family));
        }
        if let Some(name) = choices.measures.name(typed.get("headline_id")).map(str::to_owned) {
            typed.set("headline_id", name);
        }
        typed
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let stayed = before.is_some_and(|before| before.lead_id == self.lead_id);
        if !stayed
            && self.lead_id.is_some()
            && seats::store::who_takes_part(tx, [self.lead_id, None, None]).await?.is_empty()
        {
            return Err(SaveProblem::Mistakes(Mistakes::one("lead_id", "goals-lead-unknown")));
        }
        let headline_before = before.and_then(|before| before.headline_id);
        if !measures::fits(tx, self.headline_id, headline_before, self.id).await? {
            return Err(SaveProblem::Mistakes(Mistakes::one("headline_id", "goals-measure-unknown")));
        }
        Ok(self)
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        store::goals(on).await
    }

    fn position(&self) -> i64 {
        self.position
    }

    fn set_position(&mut self, position: i64) {
        self.position = position;
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/{}", Record::id(self))
    }

    fn page_above(&self) -> String {
        "/goals".to_owned()
    }
}

/// The stages of the continuum of care, to tick.
pub(crate) fn care_stages(text: &Text, fields: &Fields, label: &str) -> Markup {
    let stages = CareStage::ALL.iter().map(|stage| stage.word());
    let choices = kit_web::form::words(text, "care-stage", stages);
    html! { (fields.any_of("care_stages", label, choices).hint(text.say("goals-care-stages-hint")).optional(text)) }
}
