//! What the pages of founding draw.

use ::meetings::meetings::Meeting;
use ::meetings::meetings::views::when;
use kit_store::Change;
use kit_web::parts::{self as pieces, Status};
use kit_web::{Ctx, Problem};
use maud::{Markup, html};

use super::facts;
use super::gains::gains_and_troubles;
use super::model::{Counted, Question};
use crate::parts::table::parts;
use crate::rights::RUN_GUIDE;

/// The page of a part of the guide, by its number.
pub fn part_address(ctx: &Ctx, number: usize) -> String {
    let key = parts().find(|part| part.number == number).map_or("", |part| part.key);
    ctx.path(&format!("/guide/{key}"))
}

/// At the foot of the twelve parts: the way to what stands beside them.
pub fn beside_the_parts(ctx: &Ctx) -> Markup {
    let pages = [
        ("/guide/founding", "founding-title"),
        ("/guide/should-we", "should-we-title"),
        ("/guide/kinds", "kinds-title"),
        ("/guide/playbooks", "playbooks-title"),
        ("/guide/binder", "binder-title"),
    ];
    html! { p.sec.view-links.noprint { @for (page, words) in pages { a href=(ctx.path(page)) { (ctx.say(words)) } " " } } }
}

/// The five questions with how far they are, and what to expect.
pub fn overview(ctx: &Ctx, counted: Counted, last: Option<&Change>) -> Markup {
    let text = &ctx.text;
    let next = counted.next();
    let may_answer = ctx.holds(&RUN_GUIDE);
    html! {
        (crate::place::crumbs(ctx, &[]))
        div.head { h1 { (text.say("founding-title")) } p.lede { (text.say("founding-lede")) } }
        div.grid.side.own-height {
            section.panel aria-labelledby="five" {
                h2 #five { (text.say("founding-five")) }
                p.sm.mut { (how_far(ctx, counted)) @if let Some(last) = last { ". " (last_words(ctx, last)) } }
                ol.rows.five.mt3 { @for question in Question::ALL { li {
                    div.r2 {
                        @if may_answer { a.t href=(ctx.path(&question.path())) { (text.say(&question.key())) } }
                        @else { span.t { (text.say(&question.key())) } }
                        @if counted.answers(*question) { (pieces::status(Status::Done, &text.say("founding-answered"))) }
                        @else { (pieces::status(Status::Off, &text.say("founding-open"))) }
                    }
                } } }
                p.acts.mt4 {
                    @match next {
                        Some(question) if may_answer => a.btn href=(ctx.path(&question.path())) { (go_on_words(ctx, question)) },
                        _ => {}
                    }
                    @if counted.has_problem { a.btn.alt href=(ctx.path("/guide/founding/plan")) { (text.say("founding-see-plan")) } }
                }
                p.note.calm.sm.mt4 { (text.say("founding-saved-as-you-go")) }
                p.mt4 { a href=(ctx.path("/guide/should-we")) { (text.say("founding-should-we")) } }
                p { a href=(ctx.path("/guide/kinds")) { (text.say("founding-kinds")) } }
            }
            div.grid.top-aligned { (gains_and_troubles(text, |part| part_address(ctx, part))) }
        }
    }
}

/// Who answered last, so that whoever goes on knows whom to ask.
fn last_words(ctx: &Ctx, last: &Change) -> String {
    let day = ctx.text.ago(last.at.day_in(&ctx.coalition().zone()), ctx.today());
    ctx.text
        .with("founding-answered-last", [("name", last.actor_name.as_str().into()), ("day", day.into())])
}

fn how_far(ctx: &Ctx, counted: Counted) -> String {
    let (answered, all) = (counted.answered(), Question::ALL.len());
    ctx.text.with("founding-how-far", [("answered", answered.into()), ("all", all.into())])
}

/// "Go on with question 3: Who lives with this every day? …"
fn go_on_words(ctx: &Ctx, question: Question) -> String {
    ctx.text.with("founding-go-on", [("number", question.number().into())])
}

/// A question with its form, how far the coalition has come, and what the answer writes.
pub fn question(ctx: &Ctx, question: Question, counted: Counted, inner: Markup) -> Markup {
    let text = &ctx.text;
    let number = [("number", question.number().into()), ("all", Question::ALL.len().into())];
    html! {
        div.grid.side {
            div {
                p.sm.mut { (text.with("founding-question-of", number)) }
                h1.q-h { (text.say(&question.key())) }
                p.hint.mt2 { (text.say(&format!("founding-why-{}", question.word()))) }
                (inner)
                p.mt4.view-links {
                    @if let Some(before) = question.before() { a href=(ctx.path(&before.path())) { (text.say("founding-back")) } " " }
                    @match question.next() {
                        Some(next) => a href=(ctx.path(&next.path())) { (text.say("founding-skip")) },
                        None => a href=(ctx.path("/guide/founding/plan")) { (text.say("founding-see-plan")) },
                    }
                }
            }
            aside.grid.top-aligned aria-label=(text.say("founding-beside")) {
                section.panel { h2 { (text.say("founding-writes")) }
                    p.sm { (text.say(&format!("founding-writes-{}", question.word()))) } }
                section.panel { h2 { (text.say("founding-five")) }
                    p.sm.mut { (how_far(ctx, counted)) }
                    (so_far(ctx, question, counted))
                }
            }
        }
    }
}

fn so_far(ctx: &Ctx, current: Question, counted: Counted) -> Markup {
    html! {
        ol.sm.qlist { @for question in Question::ALL {
            li.cu[*question == current].dn[*question != current && counted.answers(*question)]
                aria-current=[(*question == current).then_some("step")] {
                a.plain href=(ctx.path(&question.path())) { (ctx.say(&question.key())) }
                @if counted.answers(*question) { span.vh { " " (ctx.say("founding-answered")) } }
            }
        } }
    }
}

/// The form around the fields of a question.
pub fn form(ctx: &Ctx, question: Question, fields: Markup) -> Markup {
    html! {
        form.mt4 method="post" action=(ctx.path(&question.path())) novalidate {
            (fields)
            p.acts {
                button.btn name="then" value="on" { (ctx.say("founding-save")) }
                button.btn.alt name="then" value="later" { (ctx.say("founding-later")) }
            }
        }
    }
}

/// The last question, once the first meeting has been: nothing to plan any more.
pub fn has_met(ctx: &Ctx, meeting: &Meeting) -> Markup {
    html! {
        p.note.calm { (ctx.say("founding-met")) " "
            a href=(ctx.path(&format!("/meetings/{}", meeting.address))) { (meeting.title) } ", "
            (when(ctx, meeting.starts_at, &meeting.time_zone)) }
    }
}

/// On Home of a coalition that began with a problem and has not met yet: which question to go on with.
///
/// # Errors
/// When the database does not answer.
pub async fn home_line(ctx: &Ctx) -> Result<Markup, Problem> {
    if !ctx.holds(&RUN_GUIDE) || facts::purpose(&ctx.scope()).await?.is_none() {
        return Ok(html! {});
    }
    let facts = facts::facts(&ctx.scope()).await?;
    let counted = facts.counted();
    let has_met = facts.meeting.as_ref().is_some_and(|meeting| !meeting.is_coming());
    let next = counted.next().filter(|_| !has_met);
    Ok(html! {
        @if let Some(question) = next {
            p.note.calm {
                a.strong href=(ctx.path(&question.path())) { (go_on_words(ctx, question)) } ": "
                (ctx.say(&question.key()))
                br; span.sm { (how_far(ctx, counted)) " "
                    a href=(ctx.path("/guide/founding")) { (ctx.say("founding-see-all")) } }
            }
        }
    })
}
