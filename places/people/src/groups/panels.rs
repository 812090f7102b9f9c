//! What the pages of people and organizations show of groups.

use kit_store::Day;
use kit_web::{Ctx, Problem};
use maud::{Markup, html};

use super::belonging::store::{Listed, of_organization, of_person};
use super::terms::store as terms;
use super::views::office_name;
use crate::members::PersonId;
use crate::organizations::OrganizationId;

/// The groups and offices of a person; nothing when there are none.
///
/// # Errors
/// When the database does not answer.
pub async fn of_a_person(ctx: Ctx, person: PersonId) -> Result<Markup, Problem> {
    let groups = of_person(&ctx.scope(), person).await?;
    let offices = terms::of_person(&ctx.scope(), person).await?;
    Ok(html! {
        @if !groups.is_empty() || !offices.is_empty() {
            section.panel.mt5 aria-labelledby="groups" {
                h2 id="groups" { (ctx.say("people-tab-groups")) }
                ul.rows {
                    @for office in &offices {
                        li.r2 {
                            div { a.t href=(ctx.path(&format!("/people/groups/offices/{}", office.office_id))) { (office_name(&ctx.text, office.kind, &office.own_name)) }
                                div.sm.mut { (office.group) } }
                            span.sm { (span_of(&ctx, Some(office.starts_on), office.left_on.or(office.ends_on))) }
                        }
                    }
                    @for member in &groups { (group_row(&ctx, member, &member.part)) }
                }
            }
        }
    })
}

/// Who speaks for an organization in which group; nothing when nobody does.
///
/// # Errors
/// When the database does not answer.
pub async fn of_an_organization(ctx: Ctx, organization: OrganizationId) -> Result<Markup, Problem> {
    let members = of_organization(&ctx.scope(), organization).await?;
    Ok(html! {
        @if !members.is_empty() {
            section.panel.mt5 aria-labelledby="groups" {
                h2 id="groups" { (ctx.say("people-tab-groups")) }
                ul.rows { @for member in &members { (group_row(&ctx, member, &member.name())) } }
            }
        }
    })
}

fn group_row(ctx: &Ctx, member: &Listed, detail: &str) -> Markup {
    html! {
        li.r2 {
            div { a.t href=(ctx.path(&format!("/people/groups/{}", member.group_id))) { (member.group.as_deref().unwrap_or_default()) }
                @if !detail.is_empty() { div.sm.mut { (detail) } } }
            span.sm { (span_of(ctx, member.since, member.until)) }
        }
    }
}

/// From when to when, as far as it is known.
fn span_of(ctx: &Ctx, from: Option<Day>, until: Option<Day>) -> String {
    let month = |day: Day| ctx.text.month(day);
    match (from, until) {
        (Some(from), Some(until)) => ctx
            .text
            .with("groups-from-until", [("from", month(from).into()), ("until", month(until).into())]),
        (Some(from), None) => ctx.text.with("groups-since", [("from", month(from).into())]),
        (None, Some(until)) => ctx.text.with("groups-until", [("until", month(until).into())]),
        (None, None) => String::new(),
    }
}
