//! Choosing people in the forms of all places.

use kit_store::{Fault, Tx, Words};
use kit_text::Text;
use kit_web::form::Choice;
use kit_web::{Ctx, Fields, Problem};
use maud::{Markup, html};

use crate::members::{self, PersonId};
use crate::seats::store::who_takes_part;

/// The people of the coalition by name.
///
/// # Errors
/// When the database does not answer.
pub async fn people_menu(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let people = members::store::names(&ctx.scope()).await?;
    let name = |given: &str, family: &str| members::model::full_name(given, family);
    Ok(people.iter().map(|(id, given, family)| (id.to_string(), name(given, family))).collect())
}

/// Menus to name several people: one for each, and some that are still open.
pub fn people_fields(text: &Text, fields: &Fields, name: &str, label: &str, people: &[Choice]) -> Markup {
    if !fields.shows(name) {
        return html! {};
    }
    let chosen: Vec<&str> = fields.typed.all(name).filter(|id| !id.is_empty()).collect();
    let mistake = fields.mistakes.iter().find(|mistake| mistake.field == name);
    html! {
        fieldset.f.err[mistake.is_some()] id=(name) {
            legend { (text.say(label)) span.opt-w { " " (text.say("form-optional")) } }
            span.hint { (text.say(&format!("{label}-hint"))) }
            @if let Some(mistake) = mistake { span.err-m { (mistake.words(text)) } }
            @for index in 0..chosen.len() + 2 {
                select.mt2 name=(name) aria-label=(text.count(&format!("{label}-nth"), index + 1)) {
                    option value="" { (text.say("people-nobody")) }
                    @for (id, person) in people {
                        option value=(id) selected[chosen.get(index).is_some_and(|chosen| chosen == id)] { (person) }
                    }
                }
            }
        }
    }
}

/// Whether all these people take part in the coalition; those named before may have left since.
///
/// # Errors
/// When the database does not answer.
pub async fn are_here(tx: &Tx, people: &Words, before: &Words) -> Result<bool, Fault> {
    let new: Vec<Option<PersonId>> =
        people.iter().filter(|id| !before.has(id)).map(|id| id.parse().ok()).collect();
    for some in new.chunks(3) {
        let three = [some.first(), some.get(1), some.get(2)].map(|one| one.copied().flatten());
        if who_takes_part(tx, three).await?.len() < some.len() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether somebody chosen takes part in the coalition; who stood there `before` may have left since.
///
/// # Errors
/// When the database does not answer.
pub async fn is_here(tx: &Tx, person: Option<PersonId>, before: Option<PersonId>) -> Result<bool, Fault> {
    if person.is_none() || person == before {
        return Ok(true);
    }
    Ok(!who_takes_part(tx, [person, None, None]).await?.is_empty())
}
