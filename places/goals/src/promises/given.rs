//! What an organization or a person promised, on their own page.

use kit_web::{Ctx, Problem, paging};
use maud::{Markup, html};
use people::members::PersonId;
use people::organizations::OrganizationId;

use super::model::Standing;
use super::organizations;
use super::plan::{is_late, recently};
use super::store::{self, Filter, Listed};
use super::views;
use crate::rights::{SEE_GOALS, TAKE_PART};
use kit_web::paging::AfterDay;

/// Promises on a page that is about something else.
const MOST: i64 = 8;

/// What an organization promised and has kept lately, and how it keeps its word; nothing while it promised nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn by_an_organization(ctx: Ctx, organization: OrganizationId) -> Result<Markup, Problem> {
    let given = Filter { organization: Some(organization), ..Filter::default() };
    let all = format!("/goals/plan?show=all&whose=organization:{organization}");
    let add = format!("/goals/plan/add?organization_id={organization}");
    let (found, more) = lately(&ctx, given).await?;
    let kept = match found.is_empty() {
        true => None,
        false => store::by_organization(&ctx.scope(), ctx.today(), Some(organization)).await?.pop(),
    };
    Ok(panel(
        &ctx,
        &found,
        more.then(|| ctx.path(&all)),
        &ctx.path(&add),
        &html! {
            @if let Some(kept) = kept { p.src { (organizations::words(&ctx, &kept)) "." } }
        },
    ))
}

/// What a person promised and has kept lately; nothing while they promised nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn by_a_person(ctx: Ctx, person: PersonId) -> Result<Markup, Problem> {
    let (found, more) = lately(&ctx, Filter { person: Some(person), ..Filter::default() }).await?;
    let add = ctx.path(&format!("/goals/plan/add?person_id={person}"));
    Ok(panel(&ctx, &found, more.then(|| ctx.path("/goals/plan")), &add, &html! {}))
}

/// What is not over, the earliest day first, then what was kept lately; whether there is more.
async fn lately(ctx: &Ctx, given: Filter) -> Result<(Vec<Listed>, bool), Problem> {
    if !ctx.holds(&SEE_GOALS) {
        return Ok((Vec::new(), false));
    }
    let filter = Filter { current_since: Some(recently(ctx.today())), ..given };
    let found = store::by_day(&ctx.scope(), &filter, &AfterDay::start(), MOST + 1).await?;
    let (mut found, more) = paging::cut(found, MOST, |_| ());
    found.sort_by_key(|one| (one.standing == Standing::Kept, !is_late(ctx, one)));
    Ok((found, more.is_some()))
}

fn panel(ctx: &Ctx, found: &[Listed], all: Option<String>, add: &str, below: &Markup) -> Markup {
    html! {
        @if !found.is_empty() {
            section.panel.mt5 aria-labelledby="promises" {
                div.ph { h2 id="promises" { (ctx.say("promises-given-title")) }
                    @if ctx.holds(&TAKE_PART) { a.noprint href=(add) { (ctx.say("promises-add")) } } }
                (views::plain_table(ctx, found, &ctx.say("promises-given-title")))
                (below)
                @if let Some(all) = all { p.src { a href=(all) { (ctx.say("promises-panel-more")) } } }
            }
        }
    }
}
