//! The form of a piece of evidence. Members write down what they bring themselves; who edits goals may name others.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use people::members::{self, Person};
use uuid::Uuid;

use super::api::{CommitmentEvidenceShape, NewCommitmentEvidence};
use super::model::{self, EvidenceKind, Shown, ShownId};
use super::store;
use crate::commitments::elements::{self, Element};
use crate::commitments::place::Commitments;
use crate::evidence::sources::{self, EvidenceSource};
use crate::forms::FormRecord;
use crate::forms::menus::{Menus, or_none, people_menu, words};
use crate::rights::EDIT_GOALS;

impl FormRecord for Shown {
    const WORDS: &'static str = "commitment-evidence";
    const PATH: &'static str = "/goals/commitment-evidence";

    type Place = Commitments;
    type Choices = Menus;
    type Shape = CommitmentEvidenceShape;
    type New = NewCommitmentEvidence;

    fn blank(id: Uuid) -> Self {
        Self::blank(ShownId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    /// Puts in the day on which it is read and, for those who speak for themselves alone, who brings it.
    async fn with_ids(ctx: &Ctx, typed: &Typed) -> Result<Typed, Problem> {
        let mut typed = typed.clone();
        typed.set(model::TODAY, ctx.today().to_string());
        if !ctx.holds(&EDIT_GOALS) {
            let own = members::of_visitor(ctx).await?;
            typed.set("brought_by_id", own.map(|id| id.to_string()).unwrap_or_default());
        }
        Ok(typed)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let elements = elements::store::names(&ctx.scope()).await?;
        let elements = elements
            .into_iter()
            .map(|(id, what, organization)| (id.to_string(), format!("{organization}: {what}")))
            .collect();
        let sources = sources::store::all(&ctx.scope()).await?;
        let sources = sources.into_iter().map(|one| (one.id.to_string(), one.title)).collect();
        let people = match ctx.holds(&EDIT_GOALS) {
            true => people_menu(ctx).await?,
            false => Vec::new(),
        };
        Ok(Menus::none()
            .with("element_id", or_none(&ctx.text, "commitment-evidence-element-id-none", elements))
            .with(
                "kind",
                words(
                    &ctx.text,
                    "commitment-evidence-kind",
                    EvidenceKind::ALL.iter().map(|known| known.word()),
                ),
            )
            .with("source_id", or_none(&ctx.text, "finding-source-id-none", sources))
            .with("brought_by_id", people))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        let people = menus.of("brought_by_id");
        html! {
            (fields.menu("element_id", "commitment-evidence-element-id", menus.of("element_id")))
            (fields.date("shown_on", "commitment-evidence-shown-on").hint(text.say("commitment-evidence-shown-on-hint")))
            (fields.one_of("kind", "commitment-evidence-kind", menus.of("kind")))
            (fields.lines("words", "commitment-evidence-words").hint(text.say("commitment-evidence-words-hint")))
            (fields.line("value", "commitment-evidence-value").hint(text.say("commitment-evidence-value-hint")).optional(text))
            (fields.menu("source_id", "commitment-evidence-source-id", menus.of("source_id")))
            (fields.line("link", "commitment-evidence-link").optional(text))
            @if !people.is_empty() {
                (fields.menu("brought_by_id", "commitment-evidence-brought-by-id", or_none(text, "commitment-evidence-brought-by-id-none", people)))
            }
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let wrong = |field: &str, key| SaveProblem::Mistakes(Mistakes::one(field, key));
        if Element::find(tx, self.element_id.0).await?.is_none() {
            return Err(wrong("element_id", "commitment-evidence-element-id-unknown"));
        }
        if let Some(source) = self.source_id
            && EvidenceSource::find(tx, source.0).await?.is_none()
        {
            return Err(wrong("source_id", "finding-source-id-unknown"));
        }
        let stood_there = before.and_then(|before| before.brought_by_id);
        if let Some(person) = self.brought_by_id
            && stood_there != Some(person)
            && Person::find(tx, person.0).await?.is_none()
        {
            return Err(wrong("brought_by_id", "commitment-evidence-brought-by-id-unknown"));
        }
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/commitment-evidence/{}", self.id)
    }

    fn page_above(&self) -> String {
        format!("/goals/commitment-elements/{}", self.element_id)
    }
}
