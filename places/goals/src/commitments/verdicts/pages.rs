use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::form::Choice;
use kit_web::records::FormPlace;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use people::members::{self, PersonId};
use people::organizations;
use uuid::Uuid;

use super::actions::{give, outside, own_organization};
use super::model::{Judge, Verdict, VerdictWord, first_year};
use crate::commitments::elements::Element;
use crate::commitments::made::Commitment;
use crate::commitments::place::Commitments;
use crate::forms::menus::{or_none, people_menu, words};

pub(super) async fn ask(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let own = match members::of_visitor(&ctx).await? {
        Some(person) => Some(Judge::Person(person)),
        None => outside(&ctx).await?.map(|(account, _)| Judge::Account(account)),
    };
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("given_on", ctx.today().to_string()),
        ("for_year", ctx.today().year().to_string()),
        ("verifier", own.map(Judge::word).unwrap_or_default()),
    ]);
    Ok(form(&ctx, id, &typed, &Mistakes::none()).await?.show(&ctx))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    match give(&ctx, id, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path(&format!("/goals/commitment-elements/{id}"))).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(form(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

/// A verdict stands on the page of its element.
pub(super) async fn lead_to(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let verdict = Verdict::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let page = format!("/goals/commitment-elements/{}#verdicts", verdict.element_id);
    Ok(Redirect::to(&ctx.path(&page)).into_response())
}

async fn form(ctx: &Ctx, id: Uuid, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let element = Element::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let commitment =
        Commitment::find(&ctx.scope(), element.commitment_id.0).await?.ok_or(Problem::NotFound)?;
    let own = own_organization(ctx, &ctx.scope(), commitment.organization_id).await?;
    let page = ctx.path(&format!("/goals/commitment-elements/{id}"));
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("commitment-verdict-add");
    let body = html! {
        (Commitments::crumbs(ctx, &[(page.clone(), element.what.clone())]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (element.what) } }
        @match own {
            Some(name) => p.note { (ctx.text.with("commitment-verdict-own", [("organization", name.into())])) },
            None => form method="post" action={ (page) "/verify" } novalidate {
                (fields.hidden("id"))
                section.panel { (asked(ctx, &fields, &commitment).await?) }
                p.acts { button.btn { (ctx.say("commitment-verdict-save-new")) } a.btn.alt href=(page) { (ctx.say("form-cancel")) } }
            },
        }
    };
    Ok(Page::new(title, body))
}

async fn asked(ctx: &Ctx, fields: &Fields<'_>, commitment: &Commitment) -> Result<Markup, Problem> {
    let text = &ctx.text;
    let verdicts =
        words(text, "commitment-verdict-verdict", VerdictWord::ALL.iter().map(|known| known.word()));
    let first = first_year(commitment.starts_on, ctx.today());
    let years = (first..=i64::from(ctx.today().year())).rev().take(MOST_YEARS);
    let years = years.map(|year| (year.to_string(), year.to_string())).collect();
    let judges = or_none(text, "commitment-verdict-verifier-none", judges(ctx, commitment).await?);
    Ok(html! {
        (fields.one_of("verdict", "commitment-verdict-verdict", verdicts))
        (fields.menu("for_year", "commitment-verdict-for-year", years).hint(text.say("commitment-verdict-for-year-hint")))
        (fields.lines("reason", "commitment-verdict-reason").hint(text.say("commitment-verdict-reason-hint")))
        (fields.menu("verifier", "commitment-verdict-verifier", judges).hint(text.say("commitment-verdict-verifier-hint")))
        (fields.date("given_on", "commitment-verdict-given-on"))
    })
}

/// Years a menu offers.
const MOST_YEARS: usize = 20;

/// Everybody who could verify: the organizations but the one that bound itself, and the people but those of it.
async fn judges(ctx: &Ctx, commitment: &Commitment) -> Result<Vec<Choice>, Problem> {
    let bound = commitment.organization_id;
    let its_people = members::store::people_of(&ctx.scope(), bound.0).await?;
    let organizations = organizations::store::names(&ctx.scope()).await?;
    let itself = outside(ctx).await?.map(|(account, name)| {
        let named = ctx.text.with("commitment-verdict-verifier-yourself", [("name", name.into())]);
        (Judge::Account(account).word(), named)
    });
    let mut judges: Vec<Choice> = itself.into_iter().collect();
    let organizations = organizations
        .into_iter()
        .filter(|(id, _)| *id != bound)
        .map(|(id, name)| (Judge::Organization(id).word(), name));
    judges.extend(organizations);
    for (id, name) in people_menu(ctx).await? {
        let Ok(person) = id.parse::<PersonId>() else {
            continue;
        };
        if !its_people.contains(&person) {
            judges.push((Judge::Person(person).word(), name));
        }
    }
    Ok(judges)
}
