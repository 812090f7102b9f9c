use axum::extract::{Path, Query};
use kit_store::Record;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Problem, Typed, paging};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{Decision, DecisionAnswer};
use super::{actions, earlier, store};
use crate::adoptions::{self, Adoption};

const PAGE: i64 = 50;

/// A decision as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct DecisionShape {
    id: Uuid,
    number: i64,
    title: String,
    words: String,
    decided_on: String,
    /// passed, not_passed, tied, blocked, chosen, advised or too_few
    outcome: String,
    method: String,
    review_on: Option<String>,
    agree: u64,
    against: u64,
    abstain: u64,
    away: u64,
    /// The smallest number of votes in favor that passes, where the method asks for one.
    needed: Option<u64>,
    /// The options in order, with what each got and whether it won.
    options: Vec<OptionShape>,
    /// The hash of the entry before, and its own: SHA-256.
    covers: String,
    hash: String,
    /// What it adopted; left out in lists.
    adopted: Vec<AdoptedShape>,
    /// Days people heard of it ahead, where the rules asked for notice, and how many were asked.
    notice_given: Option<u32>,
    notice_asked: Option<u32>,
    /// The blocked decision it goes on with.
    follows_id: Option<Uuid>,
    /// Whether it was decided before the register was kept here.
    is_earlier: bool,
}

/// Something a decision adopted.
#[derive(Serialize, JsonSchema)]
pub struct AdoptedShape {
    /// rules, minutes, wording, agreement or seat
    kind: String,
    id: Uuid,
    label: String,
    adopted_on: String,
}

/// Something a decision adopted before it was kept here.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAdopted {
    /// rules, minutes, wording, agreement or seat
    kind: String,
    id: Uuid,
}

impl From<Adoption> for AdoptedShape {
    fn from(adoption: Adoption) -> Self {
        Self {
            kind: adoption.kind.word().to_owned(),
            id: adoption.subject_id,
            label: adoption.label,
            adopted_on: adoption.adopted_on.to_string(),
        }
    }
}

#[derive(Serialize, JsonSchema)]
pub struct OptionShape {
    label: String,
    total: String,
    won: bool,
}

/// The answer to the minority.
#[derive(Serialize, JsonSchema)]
pub struct AnswerShape {
    concern: String,
    concern_by: String,
    answers: Vec<String>,
    afterwards: String,
    answered_on: String,
    version: i64,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    #[serde(default)]
    version: Option<i64>,
    concern: String,
    #[serde(default)]
    concern_by: String,
    answers: Vec<String>,
    #[serde(default)]
    afterwards: String,
    /// A day, `2026-03-23`.
    #[serde(default)]
    answered_on: String,
}

/// A note beside a decision.
#[derive(Serialize, JsonSchema)]
pub struct NoteShape {
    id: Uuid,
    words: String,
    written_by: String,
    /// set or done, where the note says something about looking at the decision again.
    review: Option<String>,
    review_on: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    /// Your own id makes adding repeatable; left out, one is made.
    #[serde(default)]
    id: Option<Uuid>,
    words: String,
    /// Another day to look at the decision again.
    #[serde(default)]
    review_on: String,
    /// It was looked at, and nothing is left to look at.
    #[serde(default)]
    review_done: bool,
}

/// Decisions of an old register.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OldRegister {
    /// Your own id of the first one makes keeping repeatable; left out, one is made.
    #[serde(default)]
    id: Option<Uuid>,
    /// A table as text, with a row of names: date, decision, text, result, how, number, look again.
    register: String,
}

/// How many decisions were kept.
#[derive(Serialize, JsonSchema)]
pub struct KeptShape {
    kept: usize,
}

pub(super) async fn keep_earlier(ctx: Ctx, Body(old): Body<OldRegister>) -> Answer {
    let id = old.id.map(|id| id.to_string()).unwrap_or_default();
    let typed = Typed::from_pairs([("id", id), ("register", old.register)]);
    Ok(json_answer(&KeptShape { kept: earlier::keep(&ctx, &typed).await? }))
}

/// How a vote is closed.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Closing {
    /// agree or disagree: what whoever chairs says to a tie, where the rules let them.
    casting: String,
}

impl From<Decision> for DecisionShape {
    fn from(decision: Decision) -> Self {
        let is_earlier = decision.body.earlier.is_some();
        let tallied = decision.body.tallied;
        let notice = decision.body.notice;
        let follows = decision.body.follows_id;
        let option = |option: crate::ballots::counting::OptionTotal| OptionShape {
            label: option.label,
            total: option.total,
            won: option.won,
        };
        Self {
            id: decision.id.0,
            number: decision.number,
            title: decision.title,
            words: decision.body.words,
            decided_on: decision.decided_on.to_string(),
            outcome: decision.outcome.word().to_owned(),
            method: decision.body.method.word().to_owned(),
            review_on: decision.review_on.map(|day| day.to_string()),
            agree: tallied.agree,
            against: tallied.against,
            abstain: tallied.abstain,
            away: tallied.away,
            needed: tallied.verdict.map(|verdict| verdict.needed),
            options: tallied.options.into_iter().map(option).collect(),
            covers: decision.covers,
            hash: decision.hash,
            adopted: Vec::new(),
            is_earlier,
            notice_given: notice.map(|notice| notice.given),
            notice_asked: notice.map(|notice| notice.asked),
            follows_id: follows.map(|first| first.0),
        }
    }
}

impl From<DecisionAnswer> for AnswerShape {
    fn from(answer: DecisionAnswer) -> Self {
        Self {
            concern: answer.concern,
            concern_by: answer.concern_by,
            answers: answer.answers.0,
            afterwards: answer.afterwards,
            answered_on: answer.answered_on.to_string(),
            version: answer.version,
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    words: String,
    after: String,
}

type OfDecision = Path<(String, Uuid)>;

pub(super) async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let before = asked.after.parse().unwrap_or(i64::MAX);
    let word = kit_text::search_words(&asked.words).into_iter().max_by_key(String::len);
    let rows = store::list(&ctx.scope(), word.as_deref(), before, PAGE + 1).await?;
    let (rows, next) = paging::cut(rows, PAGE, |row| row.number.to_string());
    let items = rows.into_iter().map(DecisionShape::from).collect();
    Ok(json_answer(&ListPage::<DecisionShape> { items, next }))
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): OfDecision) -> Answer {
    let decision = Decision::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    with_adopted(&ctx, decision).await
}

pub(super) async fn by_number(ctx: Ctx, Path((_, number)): Path<(String, String)>) -> Answer {
    let number = number.parse().map_err(|_| Problem::NotFound)?;
    let decision = store::by_number(&ctx.scope(), number).await?.ok_or(Problem::NotFound)?;
    with_adopted(&ctx, decision).await
}

async fn with_adopted(ctx: &Ctx, decision: Decision) -> Answer {
    let adopted = adoptions::store::by_decision(&ctx.scope(), decision.id.0).await?;
    let adopted = adopted.into_iter().map(AdoptedShape::from).collect();
    Ok(json_answer(&DecisionShape { adopted, ..DecisionShape::from(decision) }))
}

pub(super) async fn name_adopted(ctx: Ctx, Path((_, id)): OfDecision, Body(new): Body<NewAdopted>) -> Answer {
    let typed = Typed::from_pairs([("adopted", format!("{}:{}", new.kind, new.id))]);
    let decision = actions::name_adopted(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    with_adopted(&ctx, decision).await
}

pub(super) async fn close(ctx: Ctx, Path((_, id)): OfDecision, Body(closing): Body<Closing>) -> Answer {
    let typed = Typed::from_pairs([("casting", closing.casting)]);
    let decision = actions::close(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&DecisionShape::from(decision)))
}

pub(super) async fn answer(ctx: Ctx, Path((_, id)): OfDecision, Body(new): Body<NewAnswer>) -> Answer {
    let version = new.version.map(|version| version.to_string()).unwrap_or_default();
    let typed = Typed::from_pairs([
        ("version", version),
        ("concern", new.concern),
        ("concern_by", new.concern_by),
        ("answers", new.answers.join("\n")),
        ("afterwards", new.afterwards),
        ("answered_on", new.answered_on),
    ]);
    let answer = actions::answer(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&AnswerShape::from(answer)))
}

pub(super) async fn note(ctx: Ctx, Path((_, id)): OfDecision, Body(new): Body<NewNote>) -> Answer {
    let id_typed = new.id.map(|id| id.to_string()).unwrap_or_default();
    let done = if new.review_done { "yes" } else { "" };
    let typed = Typed::from_pairs([
        ("id", id_typed),
        ("note", new.words),
        ("review_on", new.review_on),
        ("review_done", done.to_owned()),
    ]);
    let note = actions::note(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&NoteShape {
        id: note.id,
        words: note.words,
        written_by: note.written_by,
        review: note.review.map(|review| review.word().to_owned()),
        review_on: note.review_on.map(|day| day.to_string()),
    }))
}
