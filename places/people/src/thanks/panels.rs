//! What the page of a person shows of thanks and hours.

use kit_web::{Ctx, Problem};
use maud::{Markup, html};

use super::given::store::latest;
use super::{frame, from_the_end, hours, year_ago};
use crate::members::PersonId;
use crate::rights::TAKE_PART;

/// Thanks shown on the page of a person.
const MOST: i64 = 3;

/// When somebody was thanked last and what they gave in a year; nothing for readers when there is neither.
///
/// # Errors
/// When the database does not answer.
pub async fn of_a_person(ctx: Ctx, person: PersonId) -> Result<Markup, Problem> {
    let thanks = latest(&ctx.scope(), from_the_end(), Some(person), None, MOST).await?;
    let given = hours::store::since(&ctx.scope(), year_ago(ctx.today()), Some(person)).await?;
    let minutes: i64 = given.iter().map(|one| one.minutes).sum();
    let thank = ctx.path(&format!("/people/thanks/given/add?person_id={person}"));
    Ok(html! {
        @if !thanks.is_empty() || minutes > 0 || ctx.holds(&TAKE_PART) {
            section.panel.mt5 aria-labelledby="thanks" {
                div.ph { h2 id="thanks" { (ctx.say("people-tab-thanks")) }
                    @if ctx.holds(&TAKE_PART) { a.noprint href=(thank) { (ctx.say("thanks-thank")) } } }
                @if thanks.is_empty() { p.sm.mut { (ctx.say("thanks-not-yet")) } }
                ul.rows {
                    @for one in &thanks { li.r2 { span { (one.what_for) } span.sm { (ctx.text.date(one.thanked_on, ctx.today())) } } }
                    @if minutes > 0 { li { (ctx.text.with("thanks-gave", [("time", frame::time(&ctx.text, minutes).into())])) } }
                }
            }
        }
    })
}
