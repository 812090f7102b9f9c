//! Choosing people in the forms of all places.

use std::collections::HashMap;

use kit_store::{Fault, Tx, Words};
use kit_text::Text;
use kit_web::form::Choice;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};

use crate::members::{self, PersonId};
use crate::seats::store::who_takes_part;

/// The people of the coalition by name.
///
/// # Errors
/// When the database does not answer.
pub async fn people_menu(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let people = members::store::names(&ctx.scope()).await?;
    let name = |given: &str, family: &str| kit_text::full_name(given, family);
    Ok(people.iter().map(|(id, given, family)| (id.to_string(), name(given, family))).collect())
}

/// People as one types them: those of the same name are told apart by a number.
fn by_name(people: Vec<Choice>) -> Vec<Choice> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let told_apart = |(id, name): Choice| {
        let count = seen.entry(same_name(&name)).or_default();
        *count += 1;
        let name = if *count > 1 { format!("{name} ({count})") } else { name };
        (id, name)
    };
    people.into_iter().map(told_apart).collect()
}

/// Names are the same whatever their capitals and the white space between their words.
fn same_name(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The people of the coalition as the fields of [`people_fields`] offer them.
///
/// # Errors
/// When the database does not answer.
pub async fn people_by_name(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    Ok(by_name(people_menu(ctx).await?))
}

/// Fields to name several people: one for each, and some that are still open. A name is typed or chosen from the list
/// of [`people_list`], which stands once on the page: a menu for each field would make the page of a large coalition
/// too heavy.
pub fn people_fields(text: &Text, fields: &Fields, name: &str, label: &str, people: &[Choice]) -> Markup {
    if !fields.shows(name) {
        return html! {};
    }
    let called = |id: &str| people.iter().find(|(known, _)| known == id).map(|(_, called)| called.as_str());
    // Who was named and has left since is not in the list; saving must not forget them.
    let (left, here): (Vec<&str>, Vec<&str>) = fields
        .typed
        .all(name)
        .filter(|typed| !typed.is_empty())
        .partition(|typed| typed.parse::<PersonId>().is_ok() && called(typed).is_none());
    let mistake = fields.mistakes.iter().find(|mistake| mistake.field == name);
    html! {
        fieldset.f.err[mistake.is_some()] {
            legend { (text.say(label)) span.opt-w { " " (text.say("form-optional")) } }
            span.hint { (text.say(&format!("{label}-hint"))) " " (text.say("people-type-a-name")) }
            @if let Some(mistake) = mistake { span.err-m { (mistake.words(text)) } }
            @for index in 0..here.len() + 2 {
                @let typed = here.get(index).copied().unwrap_or_default();
                input.mt2 type="text" id=[(index == 0).then_some(name)] name=(name) list=(PEOPLE_LIST)
                    autocomplete="off" maxlength="500" value=(called(typed).unwrap_or(typed))
                    aria-invalid=[mistake.map(|_| "true")] aria-label=(text.count(&format!("{label}-nth"), index + 1));
            }
            @for id in &left { input type="hidden" name=(name) value=(id); }
            @if !left.is_empty() { p.sm.mut.mt2 { (text.count("people-named-and-left", left.len())) } }
        }
    }
}

const PEOPLE_LIST: &str = "people-by-name";

/// The names the fields of [`people_fields`] offer.
pub fn people_list(people: &[Choice]) -> Markup {
    html! { datalist id=(PEOPLE_LIST) { @for (_, name) in people { option value=(name) {} } } }
}

/// A form with ids where these fields name people; what names nobody stays as it was typed.
///
/// # Errors
/// When the database does not answer.
pub async fn ids_for_names(ctx: &Ctx, typed: &Typed, fields: &[&str]) -> Result<Typed, Problem> {
    let is_name = |(field, value): (&str, &str)| {
        fields.contains(&field) && !value.trim().is_empty() && value.trim().parse::<PersonId>().is_err()
    };
    if !typed.pairs().any(is_name) {
        return Ok(typed.clone());
    }
    let people: HashMap<String, String> =
        people_by_name(ctx).await?.into_iter().map(|(id, name)| (same_name(&name), id)).collect();
    let read = typed.pairs().map(|(field, value)| {
        let id = Some(value)
            .filter(|value| is_name((field, value)))
            .and_then(|name| people.get(&same_name(name)));
        (field.to_owned(), id.cloned().unwrap_or_else(|| value.to_owned()))
    });
    Ok(Typed::from_pairs(read.collect::<Vec<_>>()))
}

/// People one field can name.
const MOST_PEOPLE: usize = 12;

/// The ids of the people a field names, each once. Whether they are here is checked where they are stored.
pub fn people_of(field: &str, typed: &Typed, mistakes: &mut Mistakes) -> Words {
    let mut people: Vec<String> = Vec::new();
    for value in typed.all(field).filter(|value| !value.is_empty()) {
        match value.parse::<PersonId>().map(|id| id.to_string()) {
            Ok(id) if people.contains(&id) => {}
            Ok(id) => people.push(id),
            Err(_) => mistakes.add_with(field, "people-name-unknown", vec![("name", value.to_owned())]),
        }
    }
    if people.len() > MOST_PEOPLE {
        mistakes.add_with(field, "people-too-many", vec![("most", MOST_PEOPLE.to_string())]);
    }
    Words(people)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(id: &str, name: &str) -> Choice {
        (id.to_owned(), name.to_owned())
    }

    #[test]
    fn people_of_the_same_name_are_told_apart() {
        let people = by_name(vec![choice("1", "Ana Ruiz"), choice("2", "Ben Ito"), choice("3", "ana  ruiz")]);
        let names: Vec<&str> = people.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["Ana Ruiz", "Ben Ito", "ana  ruiz (2)"]);
    }

    #[test]
    fn a_name_nobody_has_and_a_thirteenth_person_are_mistakes() {
        let mut mistakes = Mistakes::none();
        let typed = Typed::from_pairs([("who", "Nobody Here"), ("who", ""), ("who", "  ")]);
        assert_eq!(people_of("who", &typed, &mut mistakes), Words::default());
        assert_eq!(mistakes.len(), 1);
        let id = |number: u128| ("who", uuid::Uuid::from_u128(number).to_string());
        let mut mistakes = Mistakes::none();
        let twelve = people_of("who", &Typed::from_pairs((1..=12).map(id).chain([id(1)])), &mut mistakes);
        assert_eq!((twelve.iter().count(), mistakes.is_empty()), (12, true));
        people_of("who", &Typed::from_pairs((1..=13).map(id)), &mut mistakes);
        assert!(!mistakes.is_empty());
    }
}
