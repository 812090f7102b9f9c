use axum::extract::Path;
use axum::http::Method;
use kit_web::api::{Body, Operation, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

use super::looks::{self, Look};
use super::next_step::next_step;
use super::reading;
use super::replies::model::mark_field;
use super::replies::{self, Reply, ReplyKind};
use super::standing::{Answer as Given, Stand, Standing, Why, standings};
use super::table::{Part, Question, part};
use crate::rights::{ANSWER_GUIDE, SEE_GUIDE};
use goals::rights::SEE_SEALED;

/// The guide as programs see it: twelve parts, always all of them.
#[derive(Serialize, JsonSchema)]
struct GuideShape {
    done: usize,
    parts: Vec<PartShape>,
    /// The part to work on next.
    next_part: Option<String>,
    /// The question of it to answer first; none when all of the part should be looked at.
    next_question: Option<String>,
    /// About how long that takes.
    next_minutes: Option<usize>,
}

#[derive(Serialize, JsonSchema)]
struct PartShape {
    key: String,
    /// From 1 to 12.
    number: usize,
    /// form, aim, organize or renew
    stage: String,
    title: String,
    /// not_started, going, done or look_again
    stand: String,
    /// Why to look again: reviews_due, old or changed.
    why: Option<String>,
    answered: usize,
    skipped: usize,
    needs: Vec<NeedShape>,
    questions: Vec<QuestionShape>,
}

/// What a part needs to be done.
#[derive(Serialize, JsonSchema)]
struct NeedShape {
    key: String,
    have: i64,
    want: i64,
}

#[derive(Serialize, JsonSchema)]
struct QuestionShape {
    key: String,
    question: String,
    /// open, records, unknown, not_now, nothing or words
    answer: String,
    /// Records that answer it; absent where they are sealed.
    records: Option<i64>,
}

/// A reply where no record answers.
#[derive(Serialize, JsonSchema)]
pub struct ReplyShape {
    id: Uuid,
    part: String,
    question: String,
    /// The question as it was put.
    asked: String,
    /// unknown, not_now, nothing or words
    kind: String,
    words: String,
    /// Marks from 1 to 5 by what they are given for.
    marks: BTreeMap<String, i64>,
    /// A day, `2026-03-10`.
    replied_on: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A reply to a question.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewReply {
    version: Option<i64>,
    /// unknown, not_now, nothing or words; words only where no place holds such a record.
    kind: String,
    words: String,
    /// Marks from 1 to 5, where the question asks for them.
    marks: BTreeMap<String, i64>,
}

/// All replies: one for a question at most.
#[derive(Serialize, JsonSchema)]
struct RepliesShape {
    items: Vec<ReplyShape>,
}

/// When a part was looked at last.
#[derive(Serialize, JsonSchema)]
struct LookShape {
    part: String,
    /// A day, `2026-03-10`.
    looked_on: String,
    version: i64,
}

impl From<Reply> for ReplyShape {
    fn from(reply: Reply) -> Self {
        Self {
            id: reply.id.0,
            part: reply.part,
            question: reply.question,
            asked: reply.asked,
            kind: reply.kind.word().to_owned(),
            words: reply.words,
            marks: reply.marks.0,
            replied_on: reply.replied_on.to_string(),
            version: reply.version,
        }
    }
}

impl From<Look> for LookShape {
    fn from(look: Look) -> Self {
        Self {
            part: look.part,
            looked_on: look.looked_on.to_string(),
            version: look.version,
        }
    }
}

pub(super) fn routes() -> Routes {
    let (see, answer) = (Access::Holds(&SEE_GUIDE), Access::Holds(&ANSWER_GUIDE));
    let one = "/api/v1/coalitions/{coalition}/guide/replies/{part}/{question}";
    let each = |name, summary| Operation::gives::<ReplyShape>(name, summary);
    let all =
        Operation::gives::<GuideShape>("getGuide", "Where the twelve parts stand, and the best next step.");
    let listed =
        Operation::gives::<RepliesShape>("listReplies", "Replies where no record answers, all of them.");
    let looked =
        Operation::gives::<LookShape>("lookAtPart", "Says that a part was read through and still holds.");
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/guide", see, all, show)
        .api(Method::GET, "/api/v1/coalitions/{coalition}/guide/replies", see, listed, list)
        .api(Method::GET, one, see, each("getReply", "The reply to one question."), show_reply)
        .api(
            Method::PUT,
            one,
            answer,
            each("putReply", "Replies to a question, in place of what was replied before.")
                .takes::<NewReply>(),
            put_reply,
        )
        .api(
            Method::DELETE,
            one,
            answer,
            each("removeReply", "Takes a reply back; answers with what it was."),
            remove,
        )
        .api(Method::PUT, "/api/v1/coalitions/{coalition}/guide/looks/{part}", answer, looked, look)
}

async fn show(ctx: Ctx) -> Answer {
    let facts = reading::facts(&ctx).await?;
    let standings = standings(&facts);
    let next = next_step(&standings);
    Ok(json_answer(&GuideShape {
        done: super::standing::done(&standings),
        next_part: next.as_ref().map(|step| step.standing.part.key.to_owned()),
        next_question: next.as_ref().and_then(|step| Some(step.question?.key.to_owned())),
        next_minutes: next.as_ref().map(|step| step.minutes),
        parts: standings.iter().map(|standing| part_shape(&ctx, standing)).collect(),
    }))
}

fn part_shape(ctx: &Ctx, standing: &Standing) -> PartShape {
    let part = standing.part;
    let (stand, why) = match standing.stand {
        Stand::NotStarted => ("not_started", None),
        Stand::Going => ("going", None),
        Stand::Done => ("done", None),
        Stand::LookAgain(Why::ReviewsDue(_)) => ("look_again", Some("reviews_due")),
        Stand::LookAgain(Why::Old(_)) => ("look_again", Some("old")),
        Stand::LookAgain(Why::Changed(..)) => ("look_again", Some("changed")),
    };
    let is_sealed = part.questions.iter().any(|question| question.is_sealed) && !ctx.holds(&SEE_SEALED);
    let needs = standing.needs.iter().filter(|_| !is_sealed);
    let questions = part.questions.iter().zip(&standing.answers);
    PartShape {
        key: part.key.to_owned(),
        number: part.number,
        stage: part.stage.word().to_owned(),
        title: ctx.say(&part.words("title")),
        stand: stand.to_owned(),
        why: why.map(str::to_owned),
        answered: standing.answered(),
        skipped: standing.skipped(),
        needs: needs
            .map(|need| NeedShape { key: need.key.to_owned(), have: need.have, want: need.want })
            .collect(),
        questions: questions.map(|(question, given)| question_shape(ctx, part, question, *given)).collect(),
    }
}

fn question_shape(ctx: &Ctx, part: &Part, question: &Question, given: Given) -> QuestionShape {
    let (answer, records) = match given {
        Given::Open => ("open", None),
        Given::Records(count) => ("records", Some(count)),
        Given::Replied(kind) => (kind.word(), None),
    };
    QuestionShape {
        key: question.key.to_owned(),
        question: ctx.say(&part.words(&format!("{}-ask", question.key))),
        answer: answer.to_owned(),
        records: records.filter(|_| !question.is_sealed || ctx.holds(&SEE_SEALED)),
    }
}

type OfQuestion = Path<(String, String, String)>;

fn asked(key: &str, question: &str) -> Result<(&'static Part, &'static Question), Problem> {
    let part = part(key).ok_or(Problem::NotFound)?;
    Ok((part, part.question(question).ok_or(Problem::NotFound)?))
}

async fn list(ctx: Ctx) -> Answer {
    let replies = replies::store::all(&ctx.scope()).await?;
    let sealed = !ctx.holds(&SEE_SEALED);
    let is_shown = |reply: &Reply| {
        asked(&reply.part, &reply.question).is_ok_and(|(_, question)| !(sealed && question.is_sealed))
    };
    let items = replies.into_iter().filter(is_shown).map(ReplyShape::from).collect();
    Ok(json_answer(&RepliesShape { items }))
}

async fn show_reply(ctx: Ctx, Path((_, key, question)): OfQuestion) -> Answer {
    let (part, question) = asked(&key, &question)?;
    if question.is_sealed {
        ctx.may(&SEE_SEALED)?;
    }
    let reply = replies::store::of_question(&ctx.scope(), part.key, question.key).await?;
    Ok(json_answer(&ReplyShape::from(reply.ok_or(Problem::NotFound)?)))
}

async fn put_reply(ctx: Ctx, Path((_, key, question)): OfQuestion, Body(new): Body<NewReply>) -> Answer {
    let (part, question) = asked(&key, &question)?;
    let mistake = || Problem::Mistaken(kit_web::Mistakes::one("kind", "guide-kind-missing"));
    let kind = ReplyKind::from_word(&new.kind).ok_or_else(mistake)?;
    let mut typed = Typed::from_pairs([("words", new.words)]);
    typed.set("version", new.version.map(|version| version.to_string()).unwrap_or_default());
    for (name, mark) in &new.marks {
        typed.set(&mark_field(name), mark.to_string());
    }
    let reply = replies::actions::reply(&ctx, part, question, kind, &typed)
        .await
        .map_err(SaveProblem::plain)?;
    Ok(json_answer(&ReplyShape::from(reply)))
}

async fn remove(ctx: Ctx, Path((_, key, question)): OfQuestion) -> Answer {
    let (part, question) = asked(&key, &question)?;
    Ok(json_answer(&ReplyShape::from(replies::actions::take_back(&ctx, part, question).await?)))
}

async fn look(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Answer {
    let part = part(&key).ok_or(Problem::NotFound)?;
    Ok(json_answer(&LookShape::from(looks::actions::look(&ctx, part).await?)))
}
