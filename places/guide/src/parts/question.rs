//! The page of one question: what is known, the question, why it matters, and its form.

use axum::extract::{Path, RawQuery};
use kit_store::{Change, Record, changes_of, latest_of_kinds};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};

use super::asked::Asked;
use super::asking::{Answering, Known};
use super::facts::Facts;
use super::replies::model::{DEGREES, mark_field};
use super::replies::{self, Reply, ReplyKind};
use super::table::QUESTION_KIND;
use super::{beside, one, reading};
use crate::place::crumbs;
use crate::rights::ANSWER_GUIDE;

/// Changes of each kind among which the last one of a question is looked for.
const MOST_CHANGES: i64 = 20;

type At = Path<(String, String, String)>;

/// What the form of the page holds.
pub(super) struct Sent<'a> {
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub above: Markup,
}

pub(super) async fn show(ctx: Ctx, Path((_, part, question)): At, RawQuery(query): RawQuery) -> Answer {
    let asked = Asked::find(&part, &question)?;
    let came = Typed::parse(query.unwrap_or_default().as_bytes());
    let mut typed = filled(&ctx, asked).await?;
    // Addresses can fill fields, as those of the places can.
    for (name, value) in came.pairs() {
        typed.set(name, value);
    }
    let sent = Sent { typed: &typed, mistakes: &Mistakes::none(), above: html! {} };
    Ok(page(&ctx, asked, &sent).await?.show(&ctx))
}

async fn filled(ctx: &Ctx, asked: Asked) -> Result<Typed, Problem> {
    if asked.is_hidden_from(ctx) {
        return Ok(Typed::default());
    }
    match &asked.question.answering {
        Answering::Words(_) | Answering::Marks(..) => {
            let reply = replies::store::of_question(&ctx.scope(), asked.part.key, asked.question.key).await?;
            let mut typed = reply.as_ref().map(Reply::to_form).unwrap_or_default();
            if let Some(reply) = reply {
                typed.set("version", reply.version.to_string());
            }
            Ok(typed)
        }
        Answering::Promise => Ok(Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())])),
        answering => match answering.here().filter(|form| form.may(ctx)) {
            Some(form) => form.filled(ctx).await,
            None => Ok(Typed::default()),
        },
    }
}

pub(super) async fn page(ctx: &Ctx, asked: Asked, sent: &Sent<'_>) -> Result<Page, Problem> {
    let Asked { part, question } = asked;
    let title = asked.words(ctx, "ask");
    let crumb = ctx.text.with(
        "guide-crumb",
        [("number", part.number.into()), ("part", ctx.say(&part.words("title")).into())],
    );
    let place = [("number", part.place_of(question.key).into()), ("of", part.questions.len().into())];
    let facts = reading::facts_of(ctx, part).await?;
    let known = known(ctx, asked).await?;
    let body = html! {
        (crumbs(ctx, &[(one::address(ctx, part), crumb)]))
        div.grid.side {
            div {
                (Fields::new(&ctx.text, sent.typed, sent.mistakes).summary())
                (sent.above)
                p.sm.mut { (ctx.text.with("guide-question-number", place)) }
                h1.q-h { (title) }
                p.hint.mt2 { (asked.words(ctx, "why")) }
                (fact(&known))
                (replied(ctx, asked, facts.reply(part.key, question.key)).await?)
                (known_rows(ctx, asked, &known))
                (who_wrote_last(ctx, asked, &known).await?)
                (ctx.panels(QUESTION_KIND, part.id_of(question.key)).await?)
                (answer(ctx, asked, sent, &facts).await?)
            }
            aside.grid.top-aligned aria-label=(ctx.say("guide-aside")) {
                (beside::writes(ctx, asked, &known, &facts))
                (beside::ideas(ctx, asked))
                (beside::so_far(ctx, asked, &facts))
            }
        }
    };
    Ok(Page::new(title, body))
}

async fn known(ctx: &Ctx, asked: Asked) -> Result<Known, Problem> {
    match asked.question.answering.here().filter(|_| !asked.is_hidden_from(ctx)) {
        Some(form) => form.known(ctx).await,
        None => Ok(Known::default()),
    }
}

fn fact(known: &Known) -> Markup {
    html! { @if let Some((from, words)) = &known.fact {
        div.note.calm.sm.mt3 { b { (from) } " " (words) }
    } }
}

fn known_rows(ctx: &Ctx, asked: Asked, known: &Known) -> Markup {
    html! {
        @if !known.rows.is_empty() {
            div.note.calm.sm.mt3 {
                b { (ctx.say("guide-known")) }
                ul.bul.mt2 { @for (label, address) in &known.rows { li { a href=(address) { (label) } } } }
                @if known.more > 0 { p { (ctx.text.count("guide-known-more", known.more)) } }
            }
        } @else if asked.question.answering.here().is_some() && !asked.is_hidden_from(ctx) && known.fact.is_none() {
            (one::nothing_known(ctx))
        }
    }
}

/// What was replied, by whom and when. What was said without a record can be taken back here; words are in the form.
async fn replied(ctx: &Ctx, asked: Asked, reply: Option<&Reply>) -> Result<Markup, Problem> {
    let Some(reply) = reply else {
        return Ok(html! {});
    };
    let latest = changes_of(&ctx.scope(), Reply::KIND, reply.id.0, 1).await?;
    let who = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
    let day = ctx.text.date(reply.replied_on, ctx.today());
    let by = ctx.text.with("guide-replied-by", [("name", who.into()), ("day", day.into())]);
    if reply.kind == ReplyKind::Words {
        return Ok(html! {
            p.sm.mut.mt3 { (ctx.say("guide-given-answered")) ": " (by) }
            @if !ctx.holds(&ANSWER_GUIDE) { (words_and_marks(ctx, asked, reply)) }
        });
    }
    Ok(html! {
        div.note.sm.mt3 {
            p { b { (one::replied_words(ctx, reply.kind)) } ". " (by) }
            @if ctx.holds(&ANSWER_GUIDE) {
                form.mt2 method="post" action={ (asked.address(ctx)) "/reply" } {
                    button.linkb name="kind" value="open" { (ctx.say("guide-take-back")) }
                }
            }
        }
    })
}

/// What was said, for those who only read: everybody else has it in the form.
fn words_and_marks(ctx: &Ctx, asked: Asked, reply: &Reply) -> Markup {
    let names = match &asked.question.answering {
        Answering::Marks(names, _) => *names,
        _ => &[],
    };
    let marks = names.iter().filter_map(|name| Some((name, reply.marks.0.get(*name)?)));
    html! {
        div.panel.mt3 {
            @for (name, mark) in marks {
                p { (ctx.say(&format!("guide-mark-{name}"))) " " b { (ctx.say(&format!("guide-degree-{mark}"))) } }
            }
            @if !reply.words.is_empty() { p.pre { (reply.words) } }
        }
    }
}

/// Who touched the records that answer this question last, and what was done. Promises are of everything, so they say
/// nothing of one question.
async fn who_wrote_last(ctx: &Ctx, asked: Asked, known: &Known) -> Result<Markup, Problem> {
    let kinds: Vec<&str> = asked
        .question
        .writes
        .iter()
        .copied()
        .filter(|kind| asked.part.kinds.contains(kind))
        .collect();
    if kinds.is_empty() || asked.is_hidden_from(ctx) {
        return Ok(html! {});
    }
    let is_asked_about = |change: &&Change| match &known.only {
        Some((kind, ids)) => change.subject_kind != *kind || ids.contains(&change.subject_id),
        None => true,
    };
    let latest = latest_of_kinds(&ctx.scope(), &kinds, MOST_CHANGES).await?;
    let Some(change) = latest.iter().filter(is_asked_about).max_by_key(|change| change.id) else {
        return Ok(html! {});
    };
    let day = ctx.text.ago(change.at.day_in(&ctx.coalition().zone()), ctx.today());
    let by = ctx
        .text
        .with("guide-replied-by", [("name", change.actor_name.as_str().into()), ("day", day.into())]);
    Ok(
        html! { p.sm.mut.mt3 { (ctx.say("guide-changed-last")) " " (one::change_words(ctx, change)) ". " (by) } },
    )
}

/// The form, or where the answer is written, or why this visitor cannot.
async fn answer(ctx: &Ctx, asked: Asked, sent: &Sent<'_>, facts: &Facts) -> Result<Markup, Problem> {
    if asked.is_hidden_from(ctx) {
        return Ok(html! { p.note.mt3 { (ctx.say("guide-sealed")) } });
    }
    if !ctx.holds(&ANSWER_GUIDE) {
        return Ok(html! { p.note.calm.mt3 { (ctx.say("guide-only-reading")) } });
    }
    let answering = &asked.question.answering;
    let fields = match answering {
        Answering::Words(_) => Some(word_fields(ctx, sent, &[])),
        Answering::Marks(names, _) => Some(word_fields(ctx, sent, names)),
        Answering::Promise => Some(promise_fields(ctx, sent).await?),
        _ => match answering.here().filter(|form| form.may(ctx)) {
            Some(form) => Some(form.fields(ctx, sent.typed, sent.mistakes).await?),
            None => None,
        },
    };
    let is_for_others = fields.is_none() && answering.here().is_some();
    Ok(html! {
        @if is_for_others {
            @let offers_more = !asked.has_records(facts);
            p.note.calm.mt3 { (ctx.say("guide-others-write")) @if offers_more { " " (ctx.say("guide-others-write-more")) } }
        }
        @if let Some(fields) = fields {
            form.mt4 method="post" action=(asked.address(ctx)) novalidate {
                (fields)
                p.acts {
                    button.btn name="then" value="go" { (ctx.say("guide-save-go-on")) } " "
                    button.btn.alt name="then" value="later" { (ctx.say("guide-save-later")) }
                }
            }
        }
        (elsewhere(ctx, asked))
        @if is_for_others && asked.has_records(facts) { p.mt4 { a.btn.alt href=(asked.next(ctx)) { (ctx.say("guide-next-question")) } } }
        (without_a_record(ctx, asked, facts))
    })
}

/// The button to the page of the place, which leads back here where it can.
fn elsewhere(ctx: &Ctx, asked: Asked) -> Markup {
    let path = asked.question.answering.elsewhere().filter(|path| ctx.may_open(path));
    let is_only = asked.question.answering.is_elsewhere_alone();
    html! { @if let Some(path) = path {
        p.mt4 {
            @if !is_only { (ctx.say("guide-elsewhere-too")) " " }
            a.btn.alt[!is_only].btn[is_only] href={ (ctx.path(path)) "?back=" (asked.address(ctx)) } {
                (ctx.say(&format!("guide-to{}", path.replace('/', "-"))))
            }
        }
        @if is_only { p.mt3 { a href=(asked.next(ctx)) { (ctx.say("guide-next-question")) } } }
    } }
}

/// The answers that need no writing: those that say something beside what there is.
fn without_a_record(ctx: &Ctx, asked: Asked, facts: &Facts) -> Markup {
    let form = asked.question.answering.here().filter(|form| form.may(ctx));
    let kinds: &[ReplyKind] = match form {
        _ if asked.has_records(facts) => &[],
        Some(form) if form.asks_whether() => &[ReplyKind::NotNow],
        _ => &[ReplyKind::Unknown, ReplyKind::Nothing, ReplyKind::NotNow],
    };
    html! { @if !kinds.is_empty() {
        form.sec method="post" action={ (asked.address(ctx)) "/reply" } {
            p.sm.mut { (ctx.say("guide-without-writing")) }
            p.acts { @for kind in kinds {
                button.btn.alt name="kind" value=(kind.word()) { (ctx.say(&format!("guide-say-{}", kind.word().replace('_', "-")))) } " "
            } }
            @if kinds.contains(&ReplyKind::Unknown) { p.sm.mut { (ctx.say("guide-unknown-hint")) } }
        }
    } }
}

fn word_fields(ctx: &Ctx, sent: &Sent<'_>, names: &[&str]) -> Markup {
    let text = &ctx.text;
    let marks: Vec<(String, String)> =
        names.iter().map(|name| (mark_field(name), format!("guide-mark-{name}"))).collect();
    let degrees = || {
        DEGREES
            .map(|mark| (mark.to_string(), text.say(&format!("guide-degree-{mark}"))))
            .collect()
    };
    let fields = Fields::new(text, sent.typed, sent.mistakes);
    html! {
        (fields.hidden("version"))
        @for (field, label) in &marks { (fields.one_of(field, label, degrees())) }
        @if names.is_empty() { (fields.lines("words", "guide-words").hint(text.say("guide-words-hint"))) }
        @else { (fields.lines("words", "guide-words-beside").optional(text)) }
    }
}

async fn promise_fields(ctx: &Ctx, sent: &Sent<'_>) -> Result<Markup, Problem> {
    let text = &ctx.text;
    let people = people::choosing::people_menu(ctx).await?;
    let fields = Fields::new(text, sent.typed, sent.mistakes);
    let people = kit_web::form::or_none(text, "barriers-try-choose", people);
    Ok(html! {
        (fields.hidden("id"))
        (fields.line("what", "barriers-try-what").hint(text.say("guide-try-hint")))
        (fields.menu("person_id", "barriers-try-person", people))
        (fields.date("by", "barriers-try-by"))
    })
}
