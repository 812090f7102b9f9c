//! The form of an agreement, filled from a template to begin with.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::form::Menus;
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{AgreementShape, NewAgreement};
use super::model::{self, Agreement, AgreementId, AgreementKind, SECTIONS};
use super::store;
use crate::agreements::frame::AgreementPages;
use crate::organizations::{self, Organization};
use kit_web::form::words;

/// What the form says before anybody wrote: the template of its kind, in the language of the visitor.
pub fn template(ctx: &Ctx, kind: AgreementKind) -> Typed {
    let coalition = ctx.coalition().name.as_str();
    let said = |name: &str| {
        let key = format!("agreements-template-{}-{}", kind.word(), name).replace('_', "-");
        ctx.text.with(&key, [("coalition", coalition.into())])
    };
    let mut typed = Typed::from_pairs([("kind", kind.word())]);
    typed.set("title", said("title"));
    for name in SECTIONS {
        typed.set(name, said(name));
    }
    typed
}

/// The key of a section's name.
pub fn section_key(name: &str) -> String {
    format!("agreements-{}", name.replace('_', "-"))
}

impl FormRecord for Agreement {
    const WORDS: &'static str = "agreements";
    const PATH: &'static str = "/people/agreements";

    type Place = AgreementPages;
    type Choices = Menus;
    type Shape = AgreementShape;
    type New = NewAgreement;

    fn blank(id: Uuid) -> Self {
        Self::blank(AgreementId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let kinds = words(&ctx.text, "agreement-kind", AgreementKind::ALL.iter().map(|kind| kind.word()));
        let parties = organizations::store::names(&ctx.scope()).await?;
        let parties = parties.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
        Ok(Menus::none().with("kind", kinds).with("party_ids", parties))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.one_of("kind", "agreements-kind", menus.of("kind")))
            (fields.line("title", "agreements-title"))
            (fields.any_of("party_ids", "agreements-party-ids", menus.of("party_ids")).hint(text.say("agreements-party-ids-hint")))
            @for name in SECTIONS { (fields.lines(name, &section_key(name))) }
            (fields.date("starts_on", "agreements-starts-on").optional(text))
            (fields.date("ends_on", "agreements-ends-on").hint(text.say("agreements-ends-on-hint")).optional(text))
            (fields.date("review_on", "agreements-review-on").optional(text))
            (fields.date("ended_on", "agreements-ended-on").hint(text.say("agreements-ended-on-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let kept = before.map(|before| before.party_ids.clone()).unwrap_or_default();
        for party in self.party_ids.iter().filter(|party| !kept.has(party)) {
            let id = party.parse().unwrap_or(Uuid::nil());
            if Organization::find(tx, id).await?.is_none() {
                let mistakes = Mistakes::one("party_ids", "agreements-party-unknown");
                return Err(SaveProblem::Mistakes(mistakes));
            }
        }
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/people/agreements/{}", self.id)
    }

    fn page_above(&self) -> String {
        "/people/agreements".to_owned()
    }
}
