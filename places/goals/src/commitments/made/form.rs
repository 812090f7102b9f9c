//! The form of a commitment.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use people::agreements::documents::{self, Agreement};
use people::organizations::{self, Organization};
use uuid::Uuid;

use super::api::{CommitmentShape, NewCommitment};
use super::model::{self, Commitment, CommitmentId};
use super::store;
use crate::forms::menus::{Menus, or_none};
use crate::forms::{FormRecord, Goals};
use crate::goals::strategies::goals_and_objectives;
use crate::goals::{Goal, Objective};

impl FormRecord for Commitment {
    const WORDS: &'static str = "commitment";
    const PATH: &'static str = "/goals/commitments";

    type Place = Goals;
    type Choices = Menus;
    type Shape = CommitmentShape;
    type New = NewCommitment;

    fn blank(id: Uuid) -> Self {
        Self::blank(CommitmentId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let organizations = organizations::store::names(&ctx.scope()).await?;
        let organizations = organizations.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
        let agreements = documents::store::all(&ctx.scope()).await?;
        let agreements = agreements.into_iter().map(|one| (one.id.to_string(), one.title)).collect();
        Ok(Menus::none()
            .with("organization_id", or_none(&ctx.text, "commitment-organization-id-none", organizations))
            .with("serves", or_none(&ctx.text, "goals-whole-coalition", goals_and_objectives(ctx).await?))
            .with("agreement_id", or_none(&ctx.text, "commitment-agreement-id-none", agreements)))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("organization_id", "commitment-organization-id", menus.of("organization_id")))
            (fields.line("title", "commitment-title").hint(text.say("commitment-title-hint")))
            (fields.menu("serves", "commitment-serves", menus.of("serves")))
            (fields.menu("agreement_id", "commitment-agreement-id", menus.of("agreement_id")).hint(text.say("commitment-agreement-id-hint")))
            (fields.date("starts_on", "commitment-starts-on").optional(text))
            (fields.date("ends_on", "commitment-ends-on").optional(text))
            (fields.line("decided_in", "commitment-decided-in").hint(text.say("commitment-decided-in-hint")).optional(text))
            (fields.line("decision_link", "commitment-decision-link").optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(mut self, tx: &Tx, _before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let wrong = |field: &str, key| SaveProblem::Mistakes(Mistakes::one(field, key));
        let Some(organization) = Organization::find(tx, self.organization_id.0).await? else {
            return Err(wrong("organization_id", "commitment-organization-id-unknown"));
        };
        let unknown = || wrong("serves", "commitment-serves-unknown");
        if let Some(objective) = self.objective_id {
            let objective = Objective::find(tx, objective.0).await?.ok_or_else(unknown)?;
            self.goal_id = Some(objective.goal_id);
        }
        if let Some(goal) = self.goal_id
            && Goal::find(tx, goal.0).await?.is_none()
        {
            return Err(unknown());
        }
        if let Some(agreement) = self.agreement_id {
            let Some(agreement) = Agreement::find(tx, agreement.0).await? else {
                return Err(wrong("agreement_id", "commitment-agreement-id-unknown"));
            };
            if !agreement.has_party(self.organization_id) {
                let mut mistakes = Mistakes::none();
                let names = vec![("agreement", agreement.title), ("organization", organization.name)];
                mistakes.add_with("agreement_id", "commitment-agreement-of-others", names);
                return Err(SaveProblem::Mistakes(mistakes));
            }
        }
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/commitments/{}", self.id)
    }

    fn page_above(&self) -> String {
        "/goals/commitments".to_owned()
    }
}
