//! The menu of the register, for forms that say by which decision something was adopted.

use kit_store::{Fault, InCoalition};
use kit_web::form::Choice;
use kit_web::{Ctx, Mistakes, Typed};
use uuid::Uuid;

use super::store;

/// "Decision 31: Put a year-round medicine drop box in Elk Ridge Pharmacy"
pub fn decision_name(ctx: &Ctx, number: i64, title: &str) -> String {
    ctx.text.with("adoptions-decision", [("number", number.into()), ("title", title.into())])
}

/// The newest decisions that passed, after "no decision of the register".
///
/// # Errors
/// When the database does not answer.
pub async fn decision_menu(ctx: &Ctx) -> Result<Vec<Choice>, Fault> {
    let none = (String::new(), ctx.say("adoptions-no-decision"));
    let all = store::newest_decisions(&ctx.scope()).await?;
    let named = all
        .into_iter()
        .map(|(id, number, title)| (id.to_string(), decision_name(ctx, number, &title)));
    Ok(std::iter::once(none).chain(named).collect())
}

/// The decision chosen in the field `decision_id`, with its name; nothing for an empty choice.
///
/// # Errors
/// When the database does not answer. A choice that is no decision that passed is a mistake.
pub async fn chosen_decision(
    ctx: &Ctx,
    on: &impl InCoalition,
    typed: &Typed,
    mistakes: &mut Mistakes,
) -> Result<Option<(Uuid, String)>, Fault> {
    let word = typed.get("decision_id");
    if word.is_empty() {
        return Ok(None);
    }
    let found = match word.parse::<Uuid>() {
        Ok(id) => store::decision(on, id)
            .await?
            .map(|(number, title)| (id, decision_name(ctx, number, &title))),
        Err(_) => None,
    };
    if found.is_none() {
        mistakes.add("decision_id", "adoptions-decision-unknown");
    }
    Ok(found)
}
