//! What the menus of a form offer, by the name of their field.

use kit_store::{Fault, Tx, Words};
use kit_text::Text;
use kit_web::form::Choice;
use kit_web::{Ctx, Fields, Problem, Typed};
use maud::{Markup, html};
use people::members::{self, PersonId};
use people::seats::store::who_takes_part;

use crate::goals;

/// The choices of each menu of a form.
pub struct Menus(Vec<(&'static str, Vec<Choice>)>);

impl Menus {
    pub fn none() -> Self {
        Self(Vec::new())
    }

    pub fn with(mut self, field: &'static str, choices: Vec<Choice>) -> Self {
        self.0.push((field, choices));
        self
    }

    /// What the menu of a field offers.
    pub fn of(&self, field: &str) -> Vec<Choice> {
        let own = self.0.iter().find(|(known, _)| *known == field);
        own.map(|(_, choices)| choices.clone()).unwrap_or_default()
    }

    /// A form with the words of each choice where its stored word stands.
    pub fn in_words(&self, typed: &Typed) -> Typed {
        let said = typed.pairs().map(|(name, value)| {
            let own = self.0.iter().find(|(known, _)| *known == name);
            let choice = own.and_then(|(_, choices)| choices.iter().find(|(word, _)| word == value));
            (name.to_owned(), choice.map_or_else(|| value.to_owned(), |(_, words)| words.clone()))
        });
        Typed::from_pairs(said.collect::<Vec<_>>())
    }
}

/// Fixed words, each called by `prefix-word`.
pub fn words<'a>(text: &Text, prefix: &str, words: impl Iterator<Item = &'a str>) -> Vec<Choice> {
    members::words(text, prefix, words)
}

/// The choices with one for none of them before.
pub fn or_none(text: &Text, none: &str, choices: Vec<Choice>) -> Vec<Choice> {
    std::iter::once((String::new(), text.say(none))).chain(choices).collect()
}

/// The goals still worked for, after the choice of all of them.
///
/// # Errors
/// When the database does not answer.
pub async fn goals_menu(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let goals = goals::store::goals(&ctx.scope()).await?;
    let choices = goals.into_iter().map(|goal| (goal.id.to_string(), goal.title)).collect();
    Ok(or_none(&ctx.text, "goals-whole-coalition", choices))
}

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
    let chosen: Vec<&str> = fields.typed.all(name).filter(|id| !id.is_empty()).collect();
    let mistake = fields.mistakes.iter().find(|mistake| mistake.field == name);
    html! {
        fieldset.f.err[mistake.is_some()] id=(name) {
            legend { (text.say(label)) span.opt-w { " " (text.say("form-optional")) } }
            span.hint { (text.say(&format!("{label}-hint"))) }
            @if let Some(mistake) = mistake { span.err-m { (mistake.words(text)) } }
            @for index in 0..chosen.len() + 2 {
                select.mt2 name=(name) aria-label=(text.count(&format!("{label}-nth"), index + 1)) {
                    option value="" { (text.say("goals-nobody")) }
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
