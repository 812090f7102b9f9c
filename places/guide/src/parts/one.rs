//! The page of one part: its questions, what it still needs, who worked on it, and handing it to somebody.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use goals::promises;
use kit_store::{Change, latest_of_kind, latest_of_kinds};
use kit_web::form::{Choice, or_none};
use kit_web::parts;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};

use super::facts::Facts;
use super::replies::{Reply, ReplyKind};
use super::standing::{Answer as Given, Stand, Standing, Why};
use super::table::{PART_KIND, Part, part};
use super::{looks, reading, views};
use crate::place::crumbs;
use crate::rights::{ANSWER_GUIDE, RUN_GUIDE};
use goals::rights::{EDIT_GOALS, SEE_SEALED};
use kit_store::Record;
use meetings::rights::RUN_MEETINGS;

type At = Path<(String, String)>;

/// Entries of the history of each kind that are read for a part.
const READ: i64 = 5;
/// Lines of "What was changed".
const MOST_CHANGES: usize = 6;
/// Meetings a part can be put on.
const MOST_MEETINGS: i64 = 10;
/// Minutes an item about a part takes.
const ITEM_MINUTES: &str = "15";

pub(super) async fn show(ctx: Ctx, Path((_, key)): At) -> Answer {
    let part = part(&key).ok_or(Problem::NotFound)?;
    if part.key != key {
        return Ok(Redirect::to(&address(&ctx, part)).into_response());
    }
    Ok(page(&ctx, part, &Typed::default(), &Mistakes::none()).await?.show(&ctx))
}

/// The page of a part.
pub(super) fn address(ctx: &Ctx, part: &Part) -> String {
    ctx.path(&format!("/guide/{}", part.key))
}

async fn page(ctx: &Ctx, part: &'static Part, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let facts = reading::facts_of(ctx, part).await?;
    let standing = Standing::of(part, &facts);
    let title = ctx.say(&part.words("title"));
    let lede = ctx.say(&part.words("about"));
    let body = html! {
        (crumbs(ctx, &[]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head.headrow {
            div {
                p.sm.mut { (ctx.text.with("guide-part-number", [("number", part.number.into())])) }
                h1 { (title) } p.lede { (lede) }
            }
            div.acts { (views::status(ctx, &standing)) }
        }
        (again(ctx, &standing))
        div.grid.side {
            div.grid.top-aligned {
                (questions(ctx, &standing))
                (ctx.panels(PART_KIND, part.id).await?)
                (promised(ctx, part, &facts))
            }
            div.grid.top-aligned {
                (needs(ctx, &standing))
                (changes(ctx, part).await?)
                (hand_out(ctx, part, typed, mistakes).await?)
            }
        }
    };
    Ok(Page::new(title, body))
}

/// Why it should be looked at again, and the button that says it still holds. Records with a day of their own to look
/// again are looked at where they are kept.
fn again(ctx: &Ctx, standing: &Standing) -> Markup {
    let Stand::LookAgain(why) = standing.stand else {
        return html! {};
    };
    html! {
        div.note {
            p { b { (ctx.say("guide-look-again")) ". " } (views::why_again(ctx, why)) }
            @if matches!(why, Why::ReviewsDue(_)) {
                @if let Some(path) = standing.part.reviewed_at.filter(|path| ctx.may_open(path)) {
                    p.mt3 { a.btn.alt href=(ctx.path(path)) { (ctx.say("guide-to-reviews")) } }
                }
            } @else if ctx.holds(&ANSWER_GUIDE) {
                form.mt3 method="post" action={ (address(ctx, standing.part)) "/looked" } {
                    button.btn.alt { (ctx.say("guide-still-holds")) }
                }
            }
        }
    }
}

fn questions(ctx: &Ctx, standing: &Standing) -> Markup {
    let part = standing.part;
    let next = standing.next_question();
    html! {
        section.panel aria-labelledby="questions" {
            div.ph {
                h2 #questions { (ctx.say("guide-questions")) }
                @if let Some(next) = next.filter(|_| ctx.holds(&ANSWER_GUIDE)) { a.btn href=(views::address_of(ctx, part, next.key)) { (ctx.say("guide-go-on")) } }
            }
            ol.rows { @for (question, given) in part.questions.iter().zip(&standing.answers) {
                li.r2 {
                    a.t href=(views::address_of(ctx, part, question.key)) { (ctx.say(&part.words(&format!("{}-ask", question.key)))) }
                    span.sm.mut { (given_words(ctx, question.is_sealed, *given)) }
                }
            } }
        }
    }
}

/// What there is on a question, in a word. How many opponents are known is for the core team.
fn given_words(ctx: &Ctx, is_sealed: bool, given: Given) -> String {
    match given {
        Given::Records(_) if is_sealed && !ctx.holds(&SEE_SEALED) => ctx.say("guide-given-answered"),
        Given::Records(count) => ctx.text.count("guide-given-records", count),
        Given::Replied(kind) => ctx.say(&format!("guide-reply-{}", kind.word().replace('_', "-"))),
        Given::Open => ctx.say("guide-given-open"),
    }
}

/// The rule, and how far the records are.
fn needs(ctx: &Ctx, standing: &Standing) -> Markup {
    if views::is_sealed_from(ctx, standing.part) {
        return html! { p.note.calm { (ctx.say("guide-sealed")) } };
    }
    html! {
        section.panel aria-labelledby="needs" {
            h2 #needs { (ctx.say("guide-done-when")) }
            ul.rows.sm.needs { @for need in &standing.needs {
                li {
                    @if need.is_met() { span.st.ok { (ctx.say(&format!("guide-need-{}", need.key))) } }
                    @else {
                        span.st.off { (ctx.say(&format!("guide-need-{}", need.key))) }
                        br; span.mut { (views::missing_words(ctx, standing, need)) }
                    }
                }
            } }
            p.src { (ctx.text.count("guide-keeps", i64::from(standing.part.shelf_months))) }
        }
    }
}

/// Promises made from this part.
fn promised(ctx: &Ctx, part: &Part, facts: &Facts) -> Markup {
    let own: Vec<_> = facts.promised.iter().filter(|one| one.record == part.id).collect();
    html! {
        @if !own.is_empty() {
            section.panel aria-labelledby="promised" {
                h2 #promised { (ctx.say("guide-promised")) }
                ul.rows.sm { @for one in own.iter().take(10) {
                    li {
                        a.t href=(ctx.path(&format!("/goals/promises/{}", one.id))) { (one.what) } br;
                        span.mut { (promises::status_name(ctx, one.status))
                            @if let Some(who) = one.who() { ", " (who) }
                            @if let Some(by) = one.by { ", " (ctx.text.date(by, ctx.today())) } }
                    }
                } }
            }
        }
    }
}

/// Who answered, and what was changed since. What is sealed shows to those alone who may see it.
async fn changes(ctx: &Ctx, part: &Part) -> Result<Markup, Problem> {
    let mut all: Vec<Change> = Vec::new();
    if !views::is_sealed_from(ctx, part) {
        all.extend(latest_of_kinds(&ctx.scope(), part.kinds, READ).await?);
    }
    let replied = latest_of_kind(&ctx.scope(), Reply::KIND, 50).await?;
    all.extend(
        replied
            .into_iter()
            .filter(|change| reply_of(change).is_some_and(|reply| reply.part == part.key)),
    );
    all.sort_by_key(|change| std::cmp::Reverse(change.id));
    all.truncate(MOST_CHANGES);
    let zone = ctx.coalition().zone();
    Ok(html! {
        @if !all.is_empty() {
            section.panel aria-labelledby="changes" {
                h2 #changes { (ctx.say("guide-changes")) }
                ul.rows.sm { @for change in &all {
                    li {
                        (change_words(ctx, change)) br;
                        span.mut { (change.actor_name) ", " (ctx.text.ago(change.at.day_in(&zone), ctx.today())) }
                    }
                } }
            }
        }
    })
}

/// The reply a change is about, as it names its part and its question.
fn reply_of(change: &Change) -> Option<Reply> {
    let content = change.became.as_ref().or(change.was.as_ref())?;
    serde_json::from_str(content).ok()
}

pub(super) fn change_words(ctx: &Ctx, change: &Change) -> String {
    let kind = ctx.say(&format!("history-kind-{}", change.subject_kind.replace('_', "-")));
    let key = format!("guide-change-{}", change.verb.word());
    // Questions are named in the language of whoever reads, not of whoever replied.
    let question = Some(change).filter(|change| change.subject_kind == Reply::KIND).and_then(reply_of);
    let question = question.and_then(|reply| Some((super::table::part(&reply.part)?, reply.question)));
    let label = match question {
        Some((part, question)) if part.question(&question).is_some() => {
            ctx.say(&part.words(&format!("{question}-ask")))
        }
        _ => change.subject_label.clone(),
    };
    let key = if label.is_empty() { format!("{key}-unnamed") } else { key };
    ctx.text.with(&key, [("kind", kind.into()), ("label", label.into())])
}

/// Giving the part to somebody, and putting it on an agenda.
async fn hand_out(ctx: &Ctx, part: &Part, typed: &Typed, mistakes: &Mistakes) -> Result<Markup, Problem> {
    let assigns = ctx.holds(&RUN_GUIDE) && ctx.holds(&EDIT_GOALS);
    let plans = ctx.holds(&RUN_GUIDE) && ctx.holds(&RUN_MEETINGS);
    if !assigns && !plans {
        return Ok(html! {});
    }
    let people = people::choosing::people_menu(ctx).await?;
    let meetings = coming(ctx).await?;
    Ok(html! {
        @if assigns {
            section.panel aria-labelledby="assign" {
                h2 #assign { (ctx.say("guide-assign")) }
                form method="post" action={ (address(ctx, part)) "/assign" } novalidate {
                    (assign_fields(ctx, part, typed, mistakes, people))
                    button.btn.alt { (ctx.say("guide-assign-save")) }
                }
            }
        }
        @if plans && !meetings.is_empty() {
            section.panel aria-labelledby="agenda" {
                h2 #agenda { (ctx.say("guide-agenda")) }
                form method="post" action={ (address(ctx, part)) "/agenda" } novalidate {
                    input type="hidden" name="id" value=(ctx.app.ids.next(ctx.now));
                    (Fields::new(&ctx.text, typed, mistakes).menu("meeting_id", "guide-agenda-meeting", meetings))
                    button.btn.alt { (ctx.say("guide-agenda-save")) }
                }
            }
        }
    })
}

fn assign_fields(ctx: &Ctx, part: &Part, typed: &Typed, mistakes: &Mistakes, people: Vec<Choice>) -> Markup {
    let mut typed = typed.clone();
    if !typed.has("what") {
        typed.set("id", ctx.app.ids.next(ctx.now).to_string());
        typed.set("what", title_of(ctx, part, "guide-assign-what"));
    }
    let fields = Fields::new(&ctx.text, &typed, mistakes);
    html! {
        (fields.hidden("id"))
        (fields.line("what", "promises-what"))
        (fields.menu("person_id", "promises-person-id", or_none(&ctx.text, "barriers-try-choose", people)))
        (fields.date("by", "promises-by"))
    }
}

fn title_of(ctx: &Ctx, part: &Part, key: &str) -> String {
    let title = ctx.say(&part.words("title"));
    ctx.text.with(key, [("number", part.number.into()), ("part", title.into())])
}

/// Meetings to come, the next one first.
async fn coming(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let since = meetings::meetings::coming_since(ctx);
    let coming = meetings::meetings::store::coming(&ctx.scope(), since, None, None, MOST_MEETINGS).await?;
    let zone = ctx.coalition().zone();
    let words = |meeting: &meetings::meetings::store::Listed| {
        format!("{}, {}", meeting.title, ctx.text.date(meeting.starts_at.day_in(&zone), ctx.today()))
    };
    Ok(coming.iter().map(|meeting| (meeting.id.to_string(), words(meeting))).collect())
}

pub(super) async fn looked(ctx: Ctx, Path((_, key)): At) -> Answer {
    let part = part(&key).ok_or(Problem::NotFound)?;
    looks::actions::look(&ctx, part).await?;
    Ok(Redirect::to(&address(&ctx, part)).into_response())
}

/// Somebody promises to work on a part.
pub(super) async fn assign(ctx: Ctx, Path((_, key)): At, typed: Typed) -> Answer {
    let part = part(&key).ok_or(Problem::NotFound)?;
    match promise(&ctx, part, &typed).await {
        Ok(()) => Ok(Redirect::to(&format!("{}#promised", address(&ctx, part))).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, part, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

/// A promise made from a part: what, who and by when, all three.
///
/// # Errors
/// The mistakes in the form.
pub(super) async fn promise(
    ctx: &Ctx,
    part: &Part,
    typed: &Typed,
) -> Result<(), SaveProblem<promises::Promise>> {
    goals::barriers::check_try(typed).map_err(SaveProblem::Mistakes)?;
    promises::add_from(ctx, typed, PART_KIND, part.id).await.map(|_| ())
}

/// Puts a part on the agenda of a meeting.
pub(super) async fn put_on_agenda(ctx: Ctx, Path((_, key)): At, typed: Typed) -> Answer {
    let part = part(&key).ok_or(Problem::NotFound)?;
    let id = typed.get("meeting_id").parse().map_err(|_| Problem::NotFound)?;
    let meeting = meetings::meetings::Meeting::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    // Whole, so that it leads back to the part from a packet and a calendar as well.
    let here = format!("{}{}", ctx.app.settings.base_url, address(&ctx, part));
    let item = Typed::from_pairs([
        ("id", typed.get("id").to_owned()),
        ("title", title_of(&ctx, part, "guide-agenda-title")),
        ("minutes", ITEM_MINUTES.to_owned()),
        ("details", ctx.say(&part.words("about"))),
        ("papers", format!("{} {here}", ctx.say(&part.words("title")))),
    ]);
    meetings::agenda::add_item(&ctx, &meeting, &item).await.map_err(SaveProblem::plain)?;
    Ok(Redirect::to(&meetings::meetings::views::address(&ctx, &meeting)).into_response())
}

/// "Skipped for now", said with who and when on the page of the question.
pub(super) fn replied_words(ctx: &Ctx, kind: ReplyKind) -> String {
    ctx.say(&format!("guide-reply-{}", kind.word().replace('_', "-")))
}

/// An empty state for a page without anything known.
pub(super) fn nothing_known(ctx: &Ctx) -> Markup {
    parts::empty(&ctx.say("guide-known-none"), None)
}
