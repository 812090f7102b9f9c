//! The first plan, on one page: why, with whom, when. A view of the records, on the screen and as PDF.

use ::meetings::agenda::{self, AgendaItem};
use ::meetings::meetings::views::when;
use kit_paper::{Document, Fact, Level, Run};
use kit_web::{Answer, Ctx, Page, Problem};
use maud::{Markup, html};
use people::recruiting::Prospect;

use super::facts::{Facts, facts};
use super::model::Question;
use super::views;
use crate::rights::RUN_GUIDE;

/// What the page says, in words.
struct OnePage {
    facts: Facts,
    agenda: Vec<AgendaItem>,
    why_now: String,
    reasons: Vec<String>,
    /// When and where the first meeting is.
    meets: Option<String>,
}

async fn one_page(ctx: &Ctx) -> Result<OnePage, Problem> {
    let facts = facts(&ctx.scope()).await?;
    let agenda = match &facts.meeting {
        Some(meeting) => agenda::store::of_meeting(&ctx.scope(), meeting.id).await?,
        None => Vec::new(),
    };
    let purpose = facts.purpose.as_ref();
    let trigger = purpose.and_then(|purpose| purpose.why_now);
    let trigger = trigger.map(|why| ctx.say(&format!("purpose-why-now-{}", why.word().replace('_', "-"))));
    let happened = purpose.map(|purpose| purpose.why_now_words.clone()).filter(|words| !words.is_empty());
    let ticked = purpose.into_iter().flat_map(|purpose| purpose.reasons.iter());
    let reasons = ticked.map(|word| ctx.say(&format!("purpose-reason-{}", word.replace('_', "-"))));
    let in_words = purpose.map(|purpose| purpose.reasons_words.clone()).filter(|words| !words.is_empty());
    Ok(OnePage {
        why_now: [trigger, happened].into_iter().flatten().collect::<Vec<_>>().join(". "),
        reasons: reasons.chain(in_words).collect(),
        meets: facts.meeting.as_ref().map(|meeting| {
            let when = when(ctx, meeting.starts_at, &meeting.time_zone);
            if meeting.place.is_empty() {
                when
            } else {
                format!("{when}, {}", meeting.place)
            }
        }),
        agenda,
        facts,
    })
}

/// A name with the organization behind it.
fn name_of(one: &Prospect) -> String {
    let name = one.name();
    if one.organization.is_empty() || name == one.organization {
        name
    } else {
        format!("{name}, {}", one.organization)
    }
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let plan = one_page(&ctx).await?;
    let body = html! {
        (crate::place::crumbs(&ctx, &[(ctx.path("/guide/founding"), ctx.say("founding-title"))]))
        div.head.headrow {
            div { h1 { (ctx.say("founding-plan")) } p.lede.noprint { (ctx.say("founding-plan-lede")) } }
            div.acts { (ctx.pdf_link(&ctx.path("/guide/founding/plan/pdf"))) }
        }
        (still_open(&ctx, &plan))
        div.grid.side {
            (sheet(&ctx, &plan))
            div.grid.top-aligned.noprint { (takes_along(&ctx, &plan)) }
        }
    };
    Ok(Page::new(ctx.say("founding-plan"), body).show(&ctx))
}

/// Questions without an answer, each a link.
fn still_open(ctx: &Ctx, plan: &OnePage) -> Markup {
    let counted = plan.facts.counted();
    let open: Vec<_> = Question::ALL.iter().filter(|question| !counted.answers(**question)).collect();
    html! {
        @if !open.is_empty() && ctx.holds(&RUN_GUIDE) {
            div.note.calm.sm.noprint {
                p { (ctx.say("founding-still-open")) }
                ul.bul { @for question in open { li { a href=(ctx.path(&question.path())) { (ctx.say(&question.key())) } } } }
            }
        }
    }
}

fn sheet(ctx: &Ctx, plan: &OnePage) -> Markup {
    let text = &ctx.text;
    let nothing = || html! { p.mut { (text.say("founding-plan-open")) } };
    html! {
        article.sheet {
            p.sm.mut { (ctx.coalition().name) @if !ctx.coalition().place.is_empty() { ", " (ctx.coalition().place) } }
            h2.mt3 { (text.say("founding-plan-problem")) }
            @match &plan.facts.purpose { Some(purpose) => p.pre { (purpose.words) }, None => (nothing()) }
            @if !plan.why_now.is_empty() { p { b { (text.say("purpose-why-now")) } " " (plan.why_now) } }
            h2.mt4 { (text.say("founding-plan-together")) }
            @if plan.reasons.is_empty() { (nothing()) } @else { ul.bul { @for reason in &plan.reasons { li { (reason) } } } }
            h2.mt4 { (text.say("founding-plan-people")) }
            h3.mt2 { (text.say("founding-plan-seats")) }
            @if plan.facts.living_with_it.is_empty() { (nothing()) } @else {
                ul.miss { @for one in &plan.facts.living_with_it { li {
                    (kit_web::parts::face(kit_web::parts::Face::Empty, ""))
                    span { a.plain href=(ctx.path(&format!("/people/recruiting/{}", one.id))) { (name_of(one)) } }
                } } }
            }
            h3.mt3 { (text.say("founding-plan-others")) }
            @if plan.facts.others.is_empty() { (nothing()) } @else {
                ul.bul { @for one in &plan.facts.others { li { a.plain href=(ctx.path(&format!("/people/recruiting/{}", one.id))) { (name_of(one)) } } } }
            }
            h2.mt4 { (text.say("founding-plan-meeting")) }
            @match (&plan.facts.meeting, &plan.meets) {
                (Some(meeting), Some(meets)) => {
                    p { b { (meeting.title) ":" } " " (meets) }
                    ol.five { @for item in &plan.agenda { li { (item.title) " " span.sm.mut { (text.count("founding-minutes", item.minutes)) } } } }
                }
                _ => (nothing()),
            }
        }
    }
}

/// What else there is to take along.
fn takes_along(ctx: &Ctx, plan: &OnePage) -> Markup {
    html! {
        section.panel { h2 { (ctx.say("founding-take-along")) }
            ul.rows {
                li { a href=(ctx.path("/guide/founding/invitation")) { (ctx.say("founding-invitation")) }
                    div.sm.mut { (ctx.say("founding-invitation-about")) } }
                @if let Some(meeting) = &plan.facts.meeting {
                    li { a href=(ctx.path(&format!("/meetings/{}", meeting.address))) { (ctx.say("founding-agenda")) }
                        div.sm.mut { (ctx.say("founding-agenda-about")) } }
                }
                li { a href=(ctx.path("/people")) { (ctx.say("founding-table")) }
                    div.sm.mut { (ctx.text.count("founding-seats", plan.facts.living_with_it.len())) } }
                li { a href=(ctx.path("/people/recruiting")) { (ctx.say("founding-asking")) }
                    div.sm.mut { (ctx.say("founding-asking-about")) } }
            }
        }
        section.panel { h2 { (ctx.say("founding-after")) }
            ul.rows {
                li { a href=(ctx.path("/guide")) { (ctx.say("founding-guide")) } div.sm.mut { (ctx.say("founding-guide-about")) } }
                li { a href=(ctx.path("/guide/playbooks")) { (ctx.say("founding-playbooks")) } div.sm.mut { (ctx.say("founding-playbooks-about")) } }
                li { a href=(ctx.path("/guide/should-we")) { (ctx.say("founding-should-we")) } }
                li { a href=(views::part_address(ctx, 7)) { (ctx.say("founding-early-troubles")) } }
            }
        }
    }
}

pub(super) async fn print(ctx: Ctx) -> Answer {
    let plan = one_page(&ctx).await?;
    let mut document = ctx.document(ctx.say("founding-plan"));
    document.remark(ctx.coalition().place.clone());
    why(&ctx, &plan, &mut document);
    people(&ctx, &plan, &mut document);
    document.heading(Level::Section, ctx.say("founding-plan-meeting"));
    match (&plan.facts.meeting, &plan.meets) {
        (Some(meeting), Some(meets)) => {
            document.runs(
                kit_paper::Look::Plain,
                vec![Run::strong(format!("{}: ", meeting.title)), Run::plain(meets)],
            );
            let line = |item: &AgendaItem| {
                let minutes = ctx.text.count("founding-minutes", item.minutes);
                vec![Run::plain(&item.title), Run::quiet(format!(" {minutes}"))]
            };
            let items = plan.agenda.iter().map(line).collect();
            document.push(kit_paper::Block::List { items, is_numbered: true });
        }
        _ => {
            document.remark(ctx.say("founding-plan-open"));
        }
    }
    ctx.print("first-plan", document).await
}

fn why(ctx: &Ctx, plan: &OnePage, document: &mut Document) {
    document.heading(Level::Section, ctx.say("founding-plan-problem"));
    match &plan.facts.purpose {
        Some(purpose) => document.written(&purpose.words),
        None => document.remark(ctx.say("founding-plan-open")),
    };
    if !plan.why_now.is_empty() {
        document.facts(vec![Fact::new(ctx.say("purpose-why-now"), &plan.why_now)]);
    }
    document.heading(Level::Section, ctx.say("founding-plan-together"));
    said(ctx, plan.reasons.clone(), document);
}

fn people(ctx: &Ctx, plan: &OnePage, document: &mut Document) {
    document.heading(Level::Section, ctx.say("founding-plan-people"));
    for (key, people) in [
        ("founding-plan-seats", &plan.facts.living_with_it),
        ("founding-plan-others", &plan.facts.others),
    ] {
        document.heading(Level::Part, ctx.say(key));
        said(ctx, people.iter().map(name_of).collect(), document);
    }
}

fn said(ctx: &Ctx, lines: Vec<String>, document: &mut Document) {
    if lines.is_empty() {
        document.remark(ctx.say("founding-plan-open"));
    } else {
        document.bullets(lines.into_iter().map(|line| vec![Run::plain(line)]).collect());
    }
}
