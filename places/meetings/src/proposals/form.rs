//! The fields of the form of a proposal.

use kit_store::{Day, Record};
use kit_web::form::Choice;
use kit_web::form::words;
use kit_web::{Ctx, Fields, Problem, Typed};
use maud::{Markup, html};

use super::model::Stand;
use crate::adopting;
use crate::meetings::{self, Meeting};
use crate::rules::{Matter, Method, Rules, words as said};

/// What the menus of the form offer, and what the rules would ask for.
pub struct Choices {
    goals: Vec<Choice>,
    meetings: Vec<Choice>,
    adopts: Vec<Choice>,
    rules: Option<Rules>,
}

/// Coming meetings to choose from.
const MOST_MEETINGS: i64 = 12;

/// `typed` is what the form is filled with: what is chosen there stays among the choices.
///
/// # Errors
/// When the database does not answer.
pub async fn choices(ctx: &Ctx, typed: &Typed) -> Result<Choices, Problem> {
    let goals = goals::goals::store::goals(&ctx.scope()).await?;
    let none = (String::new(), ctx.say("proposals-no-goal"));
    let goals = goals.into_iter().map(|goal| (goal.id.to_string(), goal.title));
    let rules = crate::rules::in_force(&ctx.scope(), ctx.today()).await?;
    Ok(Choices {
        goals: std::iter::once(none).chain(goals).collect(),
        meetings: coming_meetings(ctx, typed).await?,
        adopts: adopting::choices(ctx, typed).await?,
        rules,
    })
}

/// Meetings that lie ahead, and the one chosen before.
async fn coming_meetings(ctx: &Ctx, typed: &Typed) -> Result<Vec<Choice>, Problem> {
    let scope = ctx.scope();
    let name = |title: &str, day: Day| {
        let day = ctx.text.date(day, ctx.today());
        ctx.text.with("proposals-meeting-on", [("meeting", title.into()), ("day", day.into())])
    };
    let mut all = vec![(String::new(), ctx.say("proposals-no-meeting"))];
    let coming = meetings::store::coming(&scope, meetings::coming_since(ctx), None, None, MOST_MEETINGS);
    for meeting in coming.await? {
        let day = meeting.starts_at.day_in(&ctx.coalition().zone());
        all.push((meeting.id.to_string(), name(&meeting.title, day)));
    }
    let chosen = typed.get("meeting_id");
    if !all.iter().any(|(id, _)| id == chosen)
        && let Ok(id) = chosen.parse()
        && let Some(meeting) = Meeting::find(&scope, id).await?
    {
        all.push((chosen.to_owned(), name(&meeting.title, meeting.day())));
    }
    Ok(all)
}

pub fn draw(ctx: &Ctx, fields: &Fields, choices: &Choices, is_new: bool) -> Markup {
    let text = &ctx.text;
    let hint = |key: &str| ctx.say(key);
    let matters = words(text, "rules-matter", Matter::ALL.iter().map(|matter| matter.word()));
    let methods = words(text, "rules-method", Method::ALL.iter().map(|method| method.word()));
    let methods: Vec<Choice> = std::iter::once((String::new(), ctx.say("proposals-method-by-rules")))
        .chain(methods)
        .collect();
    html! {
        section.panel {
            (fields.line("title", "proposals-title").hint(hint("proposals-title-hint")))
            (fields.lines("words", "proposals-words").hint(hint("proposals-words-hint")))
            @if !is_new { (fields.line("why_changed", "proposals-why-changed").optional(text)) }
            (fields.lines("why", "proposals-why").optional(text))
            (fields.line("proposed_by", "proposals-proposed-by").hint(hint("proposals-proposed-by-hint")).optional(text))
            (fields.menu("goal_id", "proposals-goal-id", choices.goals.clone()))
            @if choices.adopts.len() > 1 { (fields.menu("adopts", "proposals-adopts", choices.adopts.clone()).hint(hint("proposals-adopts-hint"))) }
        }
        section.panel.sec {
            h2 { (ctx.say("proposals-how")) }
            (suggestion(ctx, choices))
            (fields.menu("matter", "proposals-matter", matters))
            (fields.line("amount", "proposals-amount").hint(hint("proposals-amount-hint")).optional(text))
            (fields.menu("method", "proposals-method", methods))
            (fields.lines("options", "proposals-options").hint(hint("proposals-options-hint")).optional(text))
            (fields.line("seats", "proposals-seats").optional(text))
            (fields.tick("is_secret", "proposals-is-secret"))
        }
        section.panel.sec {
            h2 { (ctx.say("proposals-when")) }
            @if choices.meetings.len() > 1 { (fields.menu("meeting_id", "proposals-meeting", choices.meetings.clone())) }
            (fields.line("meeting", "proposals-other-meeting").hint(hint("proposals-meeting-hint")).optional(text))
            (fields.date("closes_day", "proposals-closes-day").optional(text))
            (fields.line("closes_time", "proposals-closes-time").hint(text.with("proposals-closes-time-hint", [("zone", ctx.coalition().time_zone.as_str().into())])).optional(text))
            (fields.date("review_on", "proposals-review-on").optional(text))
        }
    }
}

/// What the rules ask for, so that the method can be chosen by them.
fn suggestion(ctx: &Ctx, choices: &Choices) -> Markup {
    let Some(rules) = &choices.rules else {
        return html! { p.sm.mut { (ctx.say("proposals-no-rules")) } };
    };
    html! {
        div.note.calm.sm {
            p { (ctx.say("proposals-rules-ask")) }
            ul.bul { @for needs in &rules.machine.needs { li { (said::needs(&ctx.text, needs)) } } }
        }
    }
}

pub fn stands(ctx: &Ctx) -> Vec<Choice> {
    words(&ctx.text, "proposals-stand", Stand::ALL.iter().map(|stand| stand.word()))
}
