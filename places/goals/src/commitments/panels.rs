//! What pages about something else say of commitments.

use kit_web::{Ctx, Problem};
use maud::{Markup, html};
use people::organizations::OrganizationId;

use super::standing::{Asked, Standing, Tally, read};
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
    let asked = Asked { organization: Some(organization), ..Asked::default() };
    let standings = read(&ctx, &asked).await?;
    Ok(panel(&ctx, &standings, false))
}

/// What organizations committed themselves to for a goal; nothing while there is none.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(ctx: &Ctx, goal: GoalId) -> Result<Markup, Problem> {
    let standings = read(ctx, &Asked { goal: Some(goal), ..Asked::default() }).await?;
    Ok(panel(ctx, &standings, true))
}

fn panel(ctx: &Ctx, standings: &[Standing], names_organizations: bool) -> Markup {
    html! {
        @if !standings.is_empty() {
            section.panel.mt5 aria-labelledby="commitments" {
                div.ph { h2 id="commitments" { (ctx.say("commitments-title")) }
                    a href=(ctx.path("/goals/commitments")) { (ctx.say("commitments-all")) } }
                ul.rows { @for one in standings { li {
                    a.t href=(ctx.path(&format!("/goals/commitments/{}", one.commitment.id))) { (one.commitment.title) }
                    div.sm.mut { @if names_organizations { (one.commitment.organization) ". " } (words::tally(&ctx.text, &Tally::of([one]))) }
                } } }
            }
        }
    }
}
