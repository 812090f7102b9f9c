//! What the page of an organization says of its agreements and its people's interests.

use kit_store::InCoalition;
use kit_web::{Ctx, Problem};
use maud::{Markup, html};

use super::documents::store::of_organization;
use super::interests::interests_of;
use crate::members;
use crate::organizations::OrganizationId;

/// The agreements of an organization and the interests its people declared; nothing when there are none.
///
/// # Errors
/// When the database does not answer.
pub async fn of_an_organization(ctx: Ctx, organization: OrganizationId) -> Result<Markup, Problem> {
    let agreements = of_organization(&ctx.scope(), organization).await?;
    let interests = declared(&ctx, &ctx.scope(), organization).await?;
    Ok(html! {
        @if !agreements.is_empty() || !interests.is_empty() {
            section.panel.mt5 aria-labelledby="agreements" {
                h2 id="agreements" { (ctx.say("agreements-of-organization")) }
                ul.rows {
                    @for one in &agreements {
                        li.r2 { a.t href=(ctx.path(&format!("/people/agreements/{}", one.id))) { (one.title) }
                            span.sm { @if let Some(end) = one.ends_on { (ctx.text.with("agreements-until", [("day", ctx.text.long_date(end).into())])) } } }
                    }
                    @for words in &interests { li { b { (ctx.say("interests-declared")) } ": " (words) } }
                }
            }
        }
    })
}

async fn declared(
    ctx: &Ctx,
    on: &impl InCoalition,
    organization: OrganizationId,
) -> Result<Vec<String>, Problem> {
    let people = members::store::people_of(on, organization.0).await?;
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let all = interests_of(on, &people, ctx.today()).await?;
    Ok(all.into_iter().filter(|one| one.has_interest).map(|one| one.words).collect())
}
