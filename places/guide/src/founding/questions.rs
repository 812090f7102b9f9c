//! The form of each question, and what fills it before anybody types.

use ::meetings::meetings::model as meeting_model;
use goals::purpose::reasons::{Reason, Trigger, model as purpose_model};
use kit_text::Text;
use kit_web::form::words;
use kit_web::form::{Choice, or_none};
use kit_web::{Ctx, Fields, Problem, Typed};
use maud::{Markup, html};
use people::organizations::sector_choices;
use people::recruiting::{Prospect, model as prospect_model};
use people::sectors;

use super::facts::Facts;
use super::lines::{self, field};
use super::model::{OTHERS_FIRST, PEOPLE_WHO_LIVE_WITH_IT, Question};

/// Minutes of a first meeting, as the first agenda fills them.
const FIRST_MINUTES: &str = "90";

/// The six occasions to come together.
pub fn trigger_choices(text: &Text) -> Vec<Choice> {
    words(text, "purpose-why-now", Trigger::ALL.iter().map(|known| known.word()))
}

/// The problem in own words.
pub fn problem_fields(text: &Text, fields: &Fields) -> Markup {
    html! { (fields.lines("words", "founding-problem").hint(text.say("purpose-words-hint"))) }
}

/// What set it off, in own words.
pub fn why_now_words(text: &Text, fields: &Fields) -> Markup {
    html! {
        (fields.line("why_now_words", "purpose-why-now-words").hint(text.say("purpose-why-now-words-hint")).optional(text))
    }
}

/// The form of a question before anybody typed.
pub(super) fn filled(ctx: &Ctx, question: Question, facts: &Facts) -> Typed {
    match question {
        Question::Problem | Question::Alone => {
            let mut typed = facts.purpose.as_ref().map(purpose_model::to_form).unwrap_or_default();
            typed.set("purpose_id", ctx.app.ids.next(ctx.now).to_string());
            typed
        }
        Question::LivesWithIt => named(ctx, &facts.living_with_it, PEOPLE_WHO_LIVE_WITH_IT),
        Question::WhoElse => named(ctx, &facts.others, OTHERS_FIRST),
        Question::Meet => meeting(ctx, facts),
    }
}

/// Stored lines first, then empty ones with the ids of the records they will become.
fn named(ctx: &Ctx, stored: &[Prospect], most: usize) -> Typed {
    let mut form = Typed::default();
    for number in 1..=most {
        let line = match stored.get(number - 1) {
            Some(prospect) => prospect_model::to_form(prospect),
            None => Typed::from_pairs([
                ("id", ctx.app.ids.next(ctx.now).to_string()),
                ("seat_id", ctx.app.ids.next(ctx.now).to_string()),
            ]),
        };
        lines::put(&mut form, number, &line);
    }
    form
}

fn meeting(ctx: &Ctx, facts: &Facts) -> Typed {
    if let Some(meeting) = &facts.meeting {
        return meeting_model::to_form(meeting);
    }
    let text = ctx.text.in_language(ctx.coalition().own_language());
    Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("title", text.say("founding-first-meeting")),
        ("minutes", FIRST_MINUTES.to_owned()),
    ])
}

/// The fields of a question.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn fields(ctx: &Ctx, question: Question, fields: &Fields<'_>) -> Result<Markup, Problem> {
    let text = &ctx.text;
    Ok(match question {
        Question::Problem => html! {
            (fields.hidden("purpose_id")) (fields.hidden("version"))
            (problem_fields(text, fields))
            (fields.menu("why_now", "purpose-why-now", or_none(text, "purpose-why-now-none", trigger_choices(text))))
            (why_now_words(text, fields))
        },
        Question::Alone => html! {
            (fields.hidden("version"))
            (fields.any_of("reasons", "purpose-reasons", reason_choices(text)).hint(text.say("purpose-reasons-hint")))
            (fields.lines("reasons_words", "purpose-reasons-words").hint(text.say("purpose-reasons-words-hint")).optional(text))
            p.sm { (text.say("founding-no-reason")) " " a href=(ctx.path("/guide/should-we")) { (text.say("founding-should-we")) } }
        },
        Question::LivesWithIt => html! {
            @for number in 1..=PEOPLE_WHO_LIVE_WITH_IT { (person_line(text, fields, number)) }
            p.sm.mut { (text.say("founding-told-by-them")) }
        },
        Question::WhoElse => {
            let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
            let sectors = or_none(text, "members-no-sector", sector_choices(ctx, &scheme));
            html! { @for number in 1..=OTHERS_FIRST { (other_line(text, fields, number, &sectors)) } }
        }
        Question::Meet => meeting_fields(text, fields),
    })
}

fn reason_choices(text: &Text) -> Vec<Choice> {
    words(text, "purpose-reason", Reason::ALL.iter().map(|known| known.word()))
}

fn hidden(fields: &Fields, number: usize) -> Markup {
    html! { @for name in ["id", "version", "seat_id"] { (fields.hidden(&field(name, number))) } }
}

fn person_line(text: &Text, fields: &Fields, number: usize) -> Markup {
    let [given, family, why] = ["given_name", "family_name", "why_them"].map(|name| field(name, number));
    let fields = Fields::new(text, fields.typed, fields.mistakes);
    html! {
        fieldset.panel.mt4 {
            legend.t { (text.with("founding-person-nth", [("number", number.into())])) }
            div.grid.two {
                (fields.line(&given, "members-given-name").autocomplete("off"))
                (fields.line(&family, "members-family-name").autocomplete("off").optional(text))
            }
            (fields.line(&why, "founding-asked-because").hint(text.say("founding-asked-because-hint")).optional(text))
            // At the end: what comes right below the legend has to stand clear of it.
            (hidden(&fields, number))
        }
    }
}

fn other_line(text: &Text, fields: &Fields, number: usize, sectors: &[Choice]) -> Markup {
    let [given, family, organization, sector, why] =
        ["given_name", "family_name", "organization", "sector", "why_them"].map(|name| field(name, number));
    let fields = Fields::new(text, fields.typed, fields.mistakes);
    html! {
        fieldset.panel.mt4 {
            legend.t { (text.with("founding-other-nth", [("number", number.into())])) }
            div.grid.two {
                (fields.line(&given, "members-given-name").autocomplete("off"))
                (fields.line(&family, "members-family-name").autocomplete("off").optional(text))
                (fields.line(&organization, "recruiting-organization").autocomplete("off").optional(text))
                (fields.menu(&sector, "members-sector", sectors.to_vec()))
            }
            (fields.line(&why, "recruiting-why-them").optional(text))
            (hidden(&fields, number))
        }
    }
}

fn meeting_fields(text: &Text, fields: &Fields) -> Markup {
    html! {
        (fields.hidden("id")) (fields.hidden("version"))
        div.grid.two {
            (fields.date("day", "meetings-day"))
            (fields.time("time", "meetings-time"))
        }
        (fields.line("place", "meetings-place").hint(text.say("founding-place-hint")).optional(text))
        (fields.line("title", "meetings-title"))
        (fields.line("minutes", "meetings-minutes"))
        details {
            summary { (text.say("founding-helps")) }
            div.mt4 {
                (fields.line("child_care", "meetings-child-care").optional(text))
                (fields.line("food", "meetings-food").optional(text))
                (fields.line("interpreter", "meetings-interpreter").optional(text))
            }
        }
    }
}
