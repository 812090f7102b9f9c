//! A decision named on the page of what it adopted, and what it adopted named on its own page.

use kit_web::{Ctx, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::form::decision_name;
use super::model::{Adoptable, AdoptedBy, Adoption};
use super::store;

/// The page of something that can be adopted.
pub fn address(ctx: &Ctx, kind: Adoptable, id: Uuid) -> String {
    ctx.path(&match kind {
        Adoptable::Rules => format!("/meetings/rules/{id}"),
        Adoptable::Minutes => format!("/meetings/{id}/minutes"),
        Adoptable::Wording => "/goals/purpose".to_owned(),
        Adoptable::Agreement => format!("/people/agreements/{id}"),
        Adoptable::Seat => format!("/people/seats/{id}"),
    })
}

/// "Adopted by decision 31: …", with the day; of a seat that it was taken back.
pub fn adopted_by(ctx: &Ctx, kind: Adoptable, all: &[AdoptedBy]) -> Markup {
    let key = if kind == Adoptable::Seat {
        "adoptions-taken-back"
    } else {
        "adoptions-adopted"
    };
    html! {
        @for one in all {
            p.sm {
                (ctx.text.with(key, [("day", ctx.text.long_date(one.adopted_on).into())])) " "
                a href=(ctx.path(&format!("/meetings/decisions/{}", one.decision_id))) { (decision_name(ctx, one.number, &one.title)) }
            }
        }
    }
}

/// The panel on the page of something another place keeps; nothing while no decision adopted it.
///
/// # Errors
/// When the database does not answer.
pub async fn panel(ctx: Ctx, kind: Adoptable, id: Uuid) -> Result<Markup, Problem> {
    let all = store::of_subject(&ctx.scope(), kind, id).await?;
    if all.is_empty() {
        return Ok(html! {});
    }
    Ok(html! {
        section.panel.sec aria-labelledby="adopted-by" {
            h2 #adopted-by { (ctx.say("adoptions-by-decision")) }
            (adopted_by(&ctx, kind, &all))
        }
    })
}

/// What a decision adopted, each with a link to it.
pub fn list(ctx: &Ctx, all: &[Adoption]) -> Markup {
    html! {
        ul.rows.sm { @for one in all {
            li { span.mut { (ctx.say(&format!("adoptions-kind-{}", one.kind.word()))) } br;
                a.t href=(address(ctx, one.kind, one.subject_id)) { (one.label) } }
        } }
    }
}
