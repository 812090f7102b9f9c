//! What pages about something else say of commitments.

use kit_web::{Ctx, Problem};
use maud::{Markup, html};
use people::organizations::OrganizationId;

use super::standing::{InPanel, Tally, in_panel};
use super::words;
use crate::goals::GoalId;
use crate::rights::SEE_GOALS;

/// What an organization committed itself to; nothing while it committed itself to nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn of_an_organization(ctx: Ctx, organization: OrganizationId) -> Result<Markup, Problem> {
    if !ctx.holds(&SEE_GOALS) {
        return Ok(html! {});
    }
    let found = in_panel(&ctx.scope(), Some(organization), None).await?;
    Ok(panel(&ctx, &found, false))
}

/// What organizations committed themselves to for a goal; nothing while there is none.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(ctx: &Ctx, goal: GoalId) -> Result<Markup, Problem> {
    let found = in_panel(&ctx.scope(), None, Some(goal)).await?;
    Ok(panel(ctx, &found, true))
}

fn panel(ctx: &Ctx, found: &[InPanel], names_organizations: bool) -> Markup {
    html! {
        @if !found.is_empty() {
            section.panel.mt5 aria-labelledby="commitments" {
                div.ph { h2 id="commitments" { (ctx.say("commitments-title")) }
                    a href=(ctx.path("/goals/commitments")) { (ctx.say("commitments-all")) } }
                ul.rows { @for own in found.chunk_by(|one, other| one.id == other.id) { @if let Some(first) = own.first() { li {
                    a.t href=(ctx.path(&format!("/goals/commitments/{}", first.id))) { (first.title) }
                    div.sm.mut { @if names_organizations { (first.organization) ". " } (words::tally(&ctx.text, &tally(own))) }
                } } } }
            }
        }
    }
}

fn tally(own: &[InPanel]) -> Tally {
    Tally::of_words(own.iter().filter(|one| one.element.is_some()).map(|one| one.verdict))
}
