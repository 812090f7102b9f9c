//! Introducing two organizations: a short letter to each contact, in the language of each, to send oneself.

use axum::extract::Query;
use axum::response::{IntoResponse, Redirect};
use kit_store::{Record, added};
use kit_text::Language;
use kit_web::{Answer, Ctx, Page, Problem, Typed};
use maud::{Markup, html};
use people::members::{self, Person};
use people::organizations::model::CareStage;
use people::organizations::{Organization, OrganizationId};
use serde::Deserialize;
use uuid::Uuid;

use super::model::{Introduction, IntroductionId};
use super::way_back::crumb;
use crate::rights::EDIT_GOALS;
use crate::tabs;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Pair {
    #[serde(default)]
    first: String,
    #[serde(default)]
    second: String,
    #[serde(default)]
    stage: String,
}

/// An organization with whoever speaks for it, if anybody does.
struct Side {
    organization: Organization,
    contact: Option<Person>,
}

impl Side {
    async fn read(ctx: &Ctx, id: &str) -> Result<Self, Problem> {
        let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
        let organization = Organization::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
        let people = members::store::people_of(&ctx.scope(), id).await?;
        let contact = match people.first() {
            Some(person) => Person::find(&ctx.scope(), person.0).await?,
            None => None,
        };
        Ok(Self { organization, contact })
    }

    fn contact_name(&self) -> Option<String> {
        let contact = self.contact.as_ref()?;
        Some(kit_text::full_name(&contact.given_name, &contact.family_name))
    }

    /// The first language of theirs that we speak; else the reader's.
    fn language(&self, ctx: &Ctx) -> Language {
        let spoken = self.contact.iter().flat_map(|contact| contact.languages.iter());
        spoken.filter_map(Language::from_tag).next().unwrap_or(ctx.text.language())
    }

    /// The letter to this side about the other.
    fn letter(&self, ctx: &Ctx, other: &Self, stage: CareStage) -> String {
        let text = ctx.text.in_language(self.language(ctx));
        let stage = text.say(&format!("care-stage-{}", stage.word().replace('_', "-")));
        let name = self.contact.as_ref().map(|contact| contact.given_name.clone());
        let other_name = other.contact_name().unwrap_or_else(|| other.organization.name.clone());
        text.with(
            "introductions-letter",
            [
                ("name", name.unwrap_or_else(|| self.organization.name.clone()).into()),
                ("own", (&self.organization.name).into()),
                ("other", (&other.organization.name).into()),
                ("contact", other_name.into()),
                ("stage", stage.into()),
                ("coalition", (&ctx.coalition().name).into()),
            ],
        )
    }
}

pub(super) async fn ask(ctx: Ctx, Query(pair): Query<Pair>) -> Answer {
    let stage = CareStage::from_word(&pair.stage).ok_or(Problem::NotFound)?;
    let first = Side::read(&ctx, &pair.first).await?;
    let second = Side::read(&ctx, &pair.second).await?;
    if first.organization.id == second.organization.id {
        return Err(Problem::NotFound);
    }
    let id = ctx.app.ids.next(ctx.now);
    let body = html! {
        (tabs::crumbs(&ctx, &[crumb(&ctx)]))
        (tabs::head(&ctx.say("introductions-title"), Some(ctx.say("introductions-lede")), html! {}))
        div.grid.two {
            (letter(&ctx, &first, &second, stage))
            (letter(&ctx, &second, &first, stage))
        }
        form.sec method="post" action=(ctx.path("/goals/who-does-what/introduce")) {
            @for (name, value) in [("id", id.to_string()), ("first", pair.first), ("second", pair.second), ("stage", pair.stage)] {
                input type="hidden" name=(name) value=(value);
            }
            p.acts { button.btn { (ctx.say("introductions-done")) } }
        }
    };
    Ok(Page::new(ctx.say("introductions-title"), body).show(&ctx))
}

fn letter(ctx: &Ctx, to: &Side, other: &Side, stage: CareStage) -> Markup {
    let name = to.contact_name().unwrap_or_else(|| ctx.say("introductions-no-contact"));
    let language = to.language(ctx);
    html! {
        section.panel {
            h2 { (to.organization.name) }
            p.sm.mut { (name) ", " (language.own_name()) }
            p.pre.mt3 lang=(language.tag()) { (to.letter(ctx, other, stage)) }
        }
    }
}

pub(super) async fn save(ctx: Ctx, typed: Typed) -> Answer {
    add(&ctx, &typed).await?;
    Ok(Redirect::to(&ctx.path("/goals/who-does-what")).into_response())
}

/// Notes that two organizations were introduced today. The form brings the id, so that sending it twice notes it once.
///
/// # Errors
/// When one of them is not there, or both are the same.
pub(super) async fn add(ctx: &Ctx, typed: &Typed) -> Result<Introduction, Problem> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let id = typed.id().unwrap_or_else(|| allowed.new_id());
    let stage = CareStage::from_word(typed.get("stage")).ok_or(Problem::NotFound)?;
    let read = |field: &str| typed.get(field).parse::<OrganizationId>().map_err(|_| Problem::NotFound);
    let (first_id, second_id) = (read("first")?, read("second")?);
    let tx = ctx.scope().begin().await?;
    if let Some(made) = Introduction::find(&tx, id).await? {
        return Ok(made);
    }
    for organization in [first_id, second_id] {
        Organization::find(&tx, organization.0).await?.ok_or(Problem::NotFound)?;
    }
    if first_id == second_id {
        return Err(Problem::NotFound);
    }
    let id = IntroductionId(id);
    let made = Introduction { id, first_id, second_id, stage, made_on: ctx.today(), version: 1 };
    added(&tx, &allowed, &made).await?;
    tx.commit().await?;
    Ok(made)
}
