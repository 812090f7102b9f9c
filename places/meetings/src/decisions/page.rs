//! The page of one decision, and the same to print for the minutes.

use axum::extract::Path;
use goals::rights::TAKE_PART;
use kit_store::{Day, Record};
use kit_text::full_name;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use people::members;
use people::sectors::{self, Scheme};
use uuid::Uuid;

use super::after_block::{self, AfterBlock};
use super::model::{Decision, DecisionAnswer, DecisionNote, Review, review_day};
use super::store::{self, Next};
use super::{explained, views};
use crate::adopting;
use crate::adoptions::{self, Adoption};
use crate::ballots::counting::Outcome;
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::rules::{Method, words};
use crate::tabs;

/// Everything the page shows beside the decision itself.
struct Around {
    answer: Option<DecisionAnswer>,
    notes: Vec<DecisionNote>,
    next: Vec<Next>,
    adopted: Vec<Adoption>,
    after_block: Option<AfterBlock>,
}

impl Around {
    async fn of(ctx: &Ctx, decision: &Decision) -> Result<Self, Problem> {
        let (scope, id) = (ctx.scope(), decision.id.0);
        Ok(Self {
            answer: DecisionAnswer::find(&scope, id).await?,
            notes: store::notes(&scope, id).await?,
            next: store::next(&scope, id).await?,
            adopted: adoptions::store::by_decision(&scope, id).await?,
            after_block: after_block::after_block(&scope, decision).await?,
        })
    }
}

type OfDecision = Path<(String, Uuid)>;

pub(super) async fn show(ctx: Ctx, Path((_, id)): OfDecision) -> Answer {
    Ok(page(&ctx, id, &Typed::default(), &Mistakes::none()).await?.show(&ctx))
}

/// The page with one of its forms as it was sent.
///
/// # Errors
/// When there is no such decision.
pub(super) async fn page(ctx: &Ctx, id: Uuid, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let decision = Decision::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let around = Around::of(ctx, &decision).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let between = [(ctx.path("/meetings/decisions"), ctx.say("meetings-tab-decisions"))];
    let body = html! {
        div.crumb-row { (tabs::crumbs(ctx, &between)) span.crumb { " / " (ctx.text.count("decisions-number", decision.number)) } }
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head.headrow {
            div { h1 { (decision.title) } p.mt3 { (views::outcome(ctx, decision.outcome)) " " span.sm.mut { (when(ctx, &decision, &around)) } } }
            div.acts { a.btn.alt href={ (views::address(ctx, &decision)) "/print" } { (ctx.say("decisions-print")) } }
        }
        div.grid.side {
            div.grid.from-top {
                @match &decision.body.earlier {
                    Some(earlier) => (views::before_us(ctx, earlier)),
                    None => {
                        (views::result(ctx, &decision))
                        (views::whose_voices(ctx, &decision, &scheme))
                        (views::fairness_check(ctx, &decision, around.answer.as_ref(), ctx.holds(&RUN_MEETINGS)))
                    }
                }
                (as_decided(ctx, &decision))
                (notes(ctx, &decision, &around.notes, typed, mistakes))
            }
            div.grid.from-top {
                @if decision.body.earlier.is_none() { (how_decided(ctx, &decision)) }
                @if let Some(after) = &around.after_block { (after_block::panel(ctx, &decision, after)) }
                (what_it_adopted(ctx, &decision, &around.adopted, typed, mistakes).await?)
                (what_next(ctx, &decision, &around.next, typed, mistakes).await?)
                @if decision.body.earlier.is_none() { (how_it_got_here(ctx, &decision, around.answer.as_ref())) }
                (ctx.panels(Decision::KIND, id).await?)
            }
        }
        p.src { (ctx.text.with("decisions-hash", [("hash", decision.hash.as_str().into())])) }
    };
    Ok(Page::new(decision.title.clone(), body))
}

fn when(ctx: &Ctx, decision: &Decision, around: &Around) -> String {
    let decided = ctx.text.long_date(decision.decided_on);
    match review_day(decision.review_on, &around.notes) {
        None => ctx.text.with("decisions-decided", [("day", decided.into())]),
        Some(review) => ctx.text.with(
            "decisions-decided-and-review",
            [("day", decided.into()), ("review", ctx.text.date(review, decision.decided_on).into())],
        ),
    }
}

fn as_decided(ctx: &Ctx, decision: &Decision) -> Markup {
    let body = &decision.body;
    html! {
        section.panel aria-labelledby="as-decided" {
            h2 #as-decided { (ctx.say("decisions-as-decided")) }
            p.pre { (body.words) }
            @if body.first_words != body.words {
                details { summary { (ctx.say("proposals-what-changed")) } (parts::changed_words(&ctx.text, &body.first_words, &body.words)) }
            }
        }
    }
}

fn how_decided(ctx: &Ctx, decision: &Decision) -> Markup {
    let body = &decision.body;
    let text = &ctx.text;
    let method = match &body.needs {
        // What is chosen among options is decided by its own rule; the share the matter needs is not asked for.
        _ if body.method.has_options() && body.method != Method::Gradients => {
            text.say(&format!("rules-method-{}", body.method.word()))
        }
        Some(needs) => words::needs(text, needs),
        None => text.say("rules-needs-nothing-said"),
    };
    let who = text.say("rules-who");
    let fact = |key: &str, value: Markup| html! { div.one { dt { (text.say(key)) } dd { (value) } } };
    html! {
        section.panel aria-labelledby="how" {
            h2 #how { (text.say("decisions-how")) }
            dl.sl {
                (fact("decisions-method", html! { (kit_text::capitalized(&method)) }))
                (fact("decisions-who-votes", html! { (who) }))
                @if !body.tallied.enough.is_empty() { (fact("decisions-enough", views::enough(ctx, decision))) }
                @if !body.interests.is_empty() {
                    (fact("decisions-interest", html! { @for name in &body.interests {
                        @let key = if body.left_room.contains(name) { "decisions-interest-left" } else { "decisions-interest-of" };
                        @match body.out_of_room.iter().find(|out| out.name == *name) {
                            Some(out) => (out.said(ctx, "decisions-interest")),
                            None => (text.with(key, [("name", name.into())])),
                        }
                        br;
                    } }))
                }
                @if let Some(notice) = body.notice { (fact("rules-notice", views::notice(ctx, notice, &body.notice_section))) }
                @if !body.came_too_seldom.is_empty() { (fact("decisions-without-vote", html! { (text.with("ballots-came-too-seldom", [("names", body.came_too_seldom.join(", ").into())])) })) }
                @if let Some(first) = body.follows_id { (fact("decisions-follows", html! { a href=(ctx.path(&format!("/meetings/decisions/{first}"))) { (text.say("decisions-follows-blocked")) } })) }
                @if let Some(number) = body.rules_number { (fact("decisions-rules", html! { (text.count("rules-version", number)) })) }
            }
        }
    }
}

/// What it adopted, and the form to name what it adopted before that was kept here.
async fn what_it_adopted(
    ctx: &Ctx,
    decision: &Decision,
    adopted: &[Adoption],
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Markup, Problem> {
    let passed = matches!(decision.outcome, Outcome::Passed | Outcome::Chosen);
    let may_name = passed && ctx.holds(&RUN_MEETINGS);
    if adopted.is_empty() && !may_name {
        return Ok(html! {});
    }
    let choices = if may_name { adopting::adoptable(ctx).await? } else { Vec::new() };
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let is_sent = typed.has("adopted");
    Ok(html! {
        section.panel aria-labelledby="adopted" {
            h2 #adopted { (ctx.say("adoptions-title")) }
            @if adopted.is_empty() { p.mut { (ctx.say("adoptions-none")) } }
            (adoptions::views::list(ctx, adopted))
            @if choices.len() > 1 {
                details open[is_sent && !mistakes.is_empty()] {
                    summary { (ctx.say("adoptions-add")) }
                    p.sm.mut { (ctx.say("adoptions-add-hint")) }
                    form.mt3 method="post" action={ (views::address(ctx, decision)) "/adopted" } novalidate {
                        (fields.menu("adopted", "adoptions-what", choices))
                        button.btn.alt { (ctx.say("adoptions-save")) }
                    }
                }
            }
        }
    })
}

async fn what_next(
    ctx: &Ctx,
    decision: &Decision,
    next: &[Next],
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Markup, Problem> {
    let today = ctx.today();
    let may_add = ctx.holds(&SPEAK) && ctx.holds(&TAKE_PART);
    let people: Vec<(String, String)> = if may_add {
        let names = members::store::names(&ctx.scope()).await?;
        names
            .iter()
            .map(|(id, given, family)| (id.to_string(), full_name(given, family)))
            .collect()
    } else {
        Vec::new()
    };
    let by = |one: &Next| {
        let who = one.who().unwrap_or_else(|| ctx.say("promises-nobody-yet"));
        match one.by {
            None => who,
            Some(day) => ctx
                .text
                .with("decisions-who-by", [("name", who.into()), ("day", ctx.text.date(day, today).into())]),
        }
    };
    Ok(html! {
        section.panel aria-labelledby="next" {
            h2 #next { (ctx.say("decisions-next")) }
            @if next.is_empty() { p.mut { (ctx.say("decisions-next-none")) } }
            ul.rows.sm { @for one in next {
                li { a.t href=(ctx.path(&format!("/goals/promises/{}", one.id))) { (one.what) } br; span.mut { (by(one)) } }
            } }
            @if may_add { (promise_form(ctx, decision, people, typed, mistakes)) }
        }
    })
}

fn promise_form(
    ctx: &Ctx,
    decision: &Decision,
    people: Vec<(String, String)>,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let is_sent = typed.has("what");
    let mut blank = Typed::default();
    blank.set("id", ctx.app.ids.next(ctx.now).to_string());
    let fields = Fields::new(&ctx.text, if is_sent { typed } else { &blank }, mistakes);
    html! {
        details open[is_sent && !mistakes.is_empty()] {
            summary { (ctx.say("decisions-promise-add")) }
            form.mt3 method="post" action={ (views::address(ctx, decision)) "/promise" } novalidate {
                (fields.hidden("id"))
                (fields.line("what", "decisions-promise-what"))
                (fields.menu("person_id", "decisions-promise-who", people))
                (fields.date("by", "decisions-promise-by"))
                button.btn.alt { (ctx.say("decisions-promise-save")) }
            }
        }
    }
}

fn how_it_got_here(ctx: &Ctx, decision: &Decision, answer: Option<&DecisionAnswer>) -> Markup {
    let body = &decision.body;
    let text = &ctx.text;
    let day = |day: Day| text.date(day, decision.decided_on);
    let talk = match (body.comments_from, body.comments_to) {
        (Some(from), Some(to)) => {
            let days = if from == to {
                day(from)
            } else {
                text.with("decisions-days", [("from", day(from).into()), ("to", day(to).into())])
            };
            let said = text.with(
                "decisions-talk",
                [("comments", body.comments.into()), ("changes", body.rewordings.into())],
            );
            Some((days, said))
        }
        _ => None,
    };
    let decided = if body.meeting.is_empty() {
        text.say("decisions-decided-between")
    } else {
        text.with("decisions-decided-at", [("meeting", (&body.meeting).into())])
    };
    html! {
        section.panel aria-labelledby="got-here" {
            h2 #got-here { (text.say("decisions-got-here")) }
            ol.tl.sm {
                li { b { (day(body.proposed_on)) } br; (text.with("decisions-proposed-by", [("name", (&body.proposed_by).into())])) }
                @if let Some((days, said)) = talk { li { b { (days) } br; (said) } }
                li { b { (day(decision.decided_on)) } br; (decided) }
                @if let Some(answer) = answer { li { b { (day(answer.answered_on)) } br; (text.say("decisions-concern-answered")) } }
            }
        }
    }
}

fn notes(
    ctx: &Ctx,
    decision: &Decision,
    notes: &[DecisionNote],
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let is_sent = typed.has("note");
    let mut blank = Typed::default();
    blank.set("id", ctx.app.ids.next(ctx.now).to_string());
    let fields = Fields::new(&ctx.text, if is_sent { typed } else { &blank }, mistakes);
    html! {
        section.panel aria-labelledby="notes" {
            h2 #notes { (ctx.say("decisions-notes")) }
            p.sm.mut { (ctx.say("decisions-notes-hint")) }
            ul.rows.sm { @for note in notes {
                li { p.pre { (note.words) } @if let Some(review) = note.review { p.sm { (review_words(ctx, review, note.review_on)) } } p.xs.mut { (note.written_by) ", " (crate::proposals::views::day(ctx, note.written_at)) } }
            } }
            @if ctx.holds(&SPEAK) {
                details open[is_sent && !mistakes.is_empty()] {
                    summary { (ctx.say("decisions-note-add")) }
                    form.mt3 method="post" action={ (views::address(ctx, decision)) "/note" } novalidate {
                        (fields.hidden("id"))
                        (fields.lines("note", "decisions-note"))
                        @if ctx.holds(&RUN_MEETINGS) {
                            (fields.date("review_on", "decisions-review-again").optional(&ctx.text))
                            (fields.tick("review_done", "decisions-review-done"))
                        }
                        button.btn.alt { (ctx.say("decisions-note-save")) }
                    }
                }
            }
        }
    }
}

/// What a note says about looking at the decision again.
fn review_words(ctx: &Ctx, review: Review, day: Option<Day>) -> String {
    match (review, day) {
        (Review::Set, Some(day)) => {
            ctx.text.with("decisions-review-set", [("day", ctx.text.long_date(day).into())])
        }
        _ => ctx.say("decisions-review-over"),
    }
}

/// The decision as the minutes print it: everything open, nothing to press.
pub(super) async fn print(ctx: Ctx, Path((_, id)): OfDecision) -> Answer {
    let decision = Decision::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let around = Around::of(&ctx, &decision).await?;
    let scheme: &Scheme = &*sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let title = ctx.text.with(
        "decisions-print-title",
        [("number", decision.number.into()), ("title", (&decision.title).into())],
    );
    let body = html! {
        p.noprint { a href=(views::address(&ctx, &decision)) { (ctx.say("decisions-back")) } }
        div.head { h1 { (title) } p.mt3 { (views::outcome(&ctx, decision.outcome)) " " span.sm.mut { (when(&ctx, &decision, &around)) } } }
        div.grid {
            (as_decided(&ctx, &decision))
            @match &decision.body.earlier {
                Some(earlier) => (views::before_us(&ctx, earlier)),
                None => {
                    (views::result(&ctx, &decision))
                    (how_decided(&ctx, &decision))
                    (views::whose_voices(&ctx, &decision, scheme))
                    (views::fairness_check(&ctx, &decision, around.answer.as_ref(), false))
                }
            }
            @if !decision.body.tallied.published.is_empty() && !decision.body.method.has_options() { section.panel { (explained::published(&ctx, &decision)) } }
            @if decision.body.earlier.is_none() { (how_it_got_here(&ctx, &decision, around.answer.as_ref())) }
        }
        @if around.next.is_empty() { (parts::empty(&ctx.say("decisions-next-none"), None)) }
        @else { section.panel.sec { h2 { (ctx.say("decisions-next")) } ul.rows.sm { @for one in &around.next {
            li { b { (one.what) } br; span.mut { (one.who().unwrap_or_else(|| ctx.say("promises-nobody-yet"))) @if let Some(by) = one.by { ", " (ctx.text.date(by, ctx.today())) } } }
        } } } }
        p.src { (ctx.text.with("decisions-hash", [("hash", decision.hash.as_str().into())])) }
    };
    Ok(Page::new(title, body).show(&ctx))
}
