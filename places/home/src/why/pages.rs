use axum::extract::Query;
use kit_store::{AccountId, Fault};
use kit_web::access::RUN_COALITION;
use kit_web::account::{self, PersonHere};
use kit_web::{Access, Answer, Ctx, Page, Right, Role, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::model;
use crate::settings::tabs;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    page: String,
}

/// Most people named on the page; a coalition with more has the list of who can sign in.
const MOST_NAMED: usize = 200;

pub(super) async fn why(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let here = asked.page.starts_with(&format!("{}/", ctx.path("")))
        || asked.page.split('?').next() == Some(&ctx.path(""));
    let access = model::access_of(&ctx.app.registry.routes, &asked.page).filter(|access| {
        // Pages of other coalitions are not explained here.
        here || !matches!(access, Access::Holds(_))
    });
    let body = html! {
        @if here { (parts::crumbs(&ctx.text, &[(asked.page.clone(), ctx.say("why-back"))])) }
        @match access {
            Some(Access::Holds(right)) => { (by_right(&ctx, right).await?) },
            Some(Access::Public) => { (plain(&ctx, "why-public")) },
            Some(Access::SignedIn) => { (plain(&ctx, "why-signed-in")) },
            Some(Access::Host) => { (plain(&ctx, "why-host")) },
            None => { (plain(&ctx, "why-unknown")) },
        }
    };
    Ok(Page::new(ctx.say("why-title"), body).show(&ctx))
}

fn plain(ctx: &Ctx, key: &str) -> Markup {
    html! { div.head { h1 { (ctx.say("why-title")) } p.lede { (ctx.say(key)) } } }
}

async fn by_right(ctx: &Ctx, right: &'static Right) -> Result<Markup, Fault> {
    let role = ctx.role().unwrap_or(Role::Guest);
    let role_name = |role: &Role| ctx.say(&format!("role-{}", role.word()));
    let right_name = ctx.say(&format!("right-{}", right.name));
    let yours = if ctx.holds(right) { "why-you-can" } else { "why-you-cannot" };
    let people = if ctx.holds(&RUN_COALITION) { holders(ctx, right).await? } else { Vec::new() };
    Ok(html! {
        div.head { h1 { (ctx.say("why-title")) }
            p.lede { (ctx.text.with(yours, [("role", role_name(&role).into()), ("right", right_name.as_str().into())])) } }
        section.panel aria-labelledby="roles" {
            h2 #roles { (ctx.text.with("why-roles", [("right", right_name.into())])) }
            dl.sl { @for role in right.held_by {
                (parts::fact(&role_name(role), html! { (ctx.say(&format!("role-about-{}", role.word()))) }))
            } }
        }
        @if ctx.holds(&RUN_COALITION) {
            section.sec.panel aria-labelledby="people" {
                h2 #people { (ctx.text.count("why-people", people.len())) }
                ul.rows { @for person in &people {
                    li.r2 { a.t href=(ctx.path(&format!("/settings/people/{}", person.account_id))) { (person.name) } span.tag { (role_name(&person.role)) } }
                } }
                p.src { a href=(ctx.path("/settings/people")) { (ctx.say("access-tab")) } }
            }
        } @else {
            p.src { (ctx.say("why-ask")) }
        }
        @if ctx.may_open("/settings/people") { p.src { (tabs::look_as_link(ctx)) } }
    })
}

/// The people whose role holds a right.
async fn holders(ctx: &Ctx, right: &Right) -> Result<Vec<PersonHere>, Fault> {
    let mut found = Vec::new();
    let mut after = AccountId(Uuid::nil());
    while found.len() < MOST_NAMED {
        let here = account::people_here(&ctx.scope(), ctx.coalition().id, after).await?;
        let Some(last) = here.last() else {
            break;
        };
        after = last.account_id;
        found.extend(here.into_iter().filter(|person| right.is_held_by(Some(person.role))));
    }
    found.sort_by_key(|person| kit_text::sort_key(&person.name));
    Ok(found)
}
