use axum::extract::Path;
use kit_store::Record;
use kit_store::jiff::ToSpan;
use kit_web::records::FormPlace;
use kit_web::{Answer, Ctx, Page, Problem, parts};
use maud::html;
use people::agreements::{self, Renewal};
use people::members;
use uuid::Uuid;

use super::elements::Element;
use super::made::Commitment;
use super::place::Commitments;
use super::standing::{Asked, Tally, read};
use super::verdicts::store as verdicts;
use super::{evidence, views, words};
use crate::due;
use crate::promises::{self, view_links};
use crate::rights::EDIT_GOALS;
use crate::tabs;

/// Elements due within so many days are named.
const DAYS_AHEAD: i64 = 60;
/// Elements named as due.
const MOST_DUE: usize = 10;

/// All commitments, organization by organization.
pub(super) async fn all(ctx: Ctx) -> Answer {
    let standings = read(&ctx, &Asked::default()).await?;
    let signed = signed(&ctx, standings.iter().any(|one| one.commitment.agreement_id.is_some())).await?;
    let until = ctx.today().saturating_add(DAYS_AHEAD.days());
    let asked = due::Asked { until, numbers: false, all_commitments: true, person: None };
    let mut due = due::until(&ctx.scope(), ctx.today(), &asked).await?;
    due.truncate(MOST_DUE);
    let add = ctx.path("/goals/commitments/add");
    let may_add = ctx.holds(&EDIT_GOALS);
    let words = ctx.say("commitment-add");
    let body = html! {
        (tabs::head(&ctx.say("commitments-title"), Some(ctx.say("commitments-lede")), html! {
            @if may_add { a.btn.alt href=(ctx.path("/goals/commitments/whole")) { (ctx.say("commitments-whole")) } }
            @if may_add && !standings.is_empty() { a.btn href=(add) { (words) } }
        }))
        (tabs::draw(&ctx, "/goals/plan"))
        (view_links(&ctx, "/goals/commitments"))
        (views::due(&ctx, &due))
        section.panel.mt4 aria-labelledby="commitments" {
            div.ph { h2 id="commitments" { (ctx.say("commitments-by-organization")) }
                @if !standings.is_empty() { a href=(ctx.path("/goals/commitments/report")) { (ctx.say("commitments-report")) } } }
            @if standings.is_empty() {
                (parts::empty(&ctx.say("commitments-none"), may_add.then_some((add.as_str(), words.as_str()))))
            } @else {
                p.sm.mut { (words::tally(&ctx.text, &Tally::of(&standings))) }
                (views::list(&ctx, &standings, &signed))
                (views::take_along(&ctx, "/goals/commitments/list"))
            }
        }
    };
    Ok(Page::new(ctx.say("commitments-title"), body).show(&ctx))
}

/// Where the agreements stand; nothing is asked when no commitment names one.
async fn signed(ctx: &Ctx, is_asked: bool) -> Result<Vec<Renewal>, Problem> {
    match is_asked {
        true => agreements::standings(&ctx.scope(), ctx.today()).await,
        false => Ok(Vec::new()),
    }
}

/// One commitment with its elements.
pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let commitment = Commitment::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let asked = Asked { commitment: Some(commitment.id), ..Asked::default() };
    let standing = read(&ctx, &asked).await?.pop().ok_or(Problem::NotFound)?;
    let signed = signed(&ctx, commitment.agreement_id.is_some()).await?;
    let body = html! {
        (Commitments::crumbs(&ctx, &[]))
        (views::one(&ctx, &commitment, &standing, &signed))
    };
    Ok(Page::new(commitment.title.clone(), body).show(&ctx))
}

/// One element with what shows how it goes, what was found, and what is promised for it.
pub(super) async fn element(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let scope = ctx.scope();
    let element = Element::find(&scope, id).await?.ok_or(Problem::NotFound)?;
    let asked = Asked { commitment: Some(element.commitment_id), ..Asked::default() };
    let mut standing = read(&ctx, &asked).await?.pop().ok_or(Problem::NotFound)?;
    let at = standing.elements.iter().position(|one| one.element.id == element.id);
    let own = standing.elements.swap_remove(at.ok_or(Problem::NotFound)?);
    let mut steps = promises::made_in(&scope, Element::KIND).await?;
    steps.retain(|step| step.record == id);
    let shown = views::ElementPage {
        ctx: &ctx,
        commitment: &standing.commitment,
        own: &own,
        evidence: &evidence::store::of_element(&scope, element.id).await?,
        verdicts: &verdicts::of_element(&scope, element.id).await?,
        steps: &steps,
        visitor: members::of_visitor(&ctx).await?,
    };
    let above = ctx.path(&format!("/goals/commitments/{}", element.commitment_id));
    let body = html! {
        (Commitments::crumbs(&ctx, &[(above, standing.commitment.title.clone())]))
        (shown.draw())
    };
    Ok(Page::new(element.what.clone(), body).show(&ctx))
}
