use kit_web::api::json_answer;
use kit_web::{Answer, Ctx};
use schemars::JsonSchema;
use serde::Serialize;

use super::facts::facts;
use super::model::Question;

/// How far a coalition has come with the five founding questions.
#[derive(Serialize, JsonSchema)]
pub struct FoundingShape {
    /// Questions answered, of five.
    answered: usize,
    /// The first question still open: problem, alone, lives-with-it, who-else or meet. Null when none is.
    next: Option<&'static str>,
    questions: Vec<QuestionShape>,
}

/// One question. Its answer is kept in the records of the places: purposes, prospects and seats, meetings.
#[derive(Serialize, JsonSchema)]
pub struct QuestionShape {
    question: &'static str,
    is_answered: bool,
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let counted = facts(&ctx.scope()).await?.counted();
    let question = |question: &Question| QuestionShape {
        question: question.word(),
        is_answered: counted.answers(*question),
    };
    Ok(json_answer(&FoundingShape {
        answered: counted.answered(),
        next: counted.next().map(Question::word),
        questions: Question::ALL.iter().map(question).collect(),
    }))
}
