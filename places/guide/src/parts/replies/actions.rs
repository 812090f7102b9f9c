use kit_store::{Record, added, changed, removed};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Problem, Typed};

use super::model::{self, Marks, Reply, ReplyId, ReplyKind};
use super::store;
use crate::parts::asking::Answering;
use crate::parts::table::{Part, Question};
use crate::rights::ANSWER_GUIDE;
use goals::rights::SEE_SEALED;

/// Replies to a question without a record, in place of what was replied before. Words are kept for those questions alone
/// that no place holds a record for.
///
/// # Errors
/// The mistakes in the form.
pub async fn reply(
    ctx: &Ctx,
    part: &Part,
    question: &Question,
    kind: ReplyKind,
    typed: &Typed,
) -> Result<Reply, SaveProblem<Reply>> {
    let allowed = ctx.may(&ANSWER_GUIDE)?;
    if question.is_sealed {
        ctx.may(&SEE_SEALED)?;
    }
    let (words, marks) = match (kind, &question.answering) {
        (ReplyKind::Words, Answering::Words(_)) => read(&[], typed)?,
        (ReplyKind::Words, Answering::Marks(asked, _)) => read(asked, typed)?,
        (ReplyKind::Words, _) => return Err(Problem::NotFound.into()),
        _ => (String::new(), Marks::default()),
    };
    let tx = ctx.scope().begin().await?;
    let before = store::of_question(&tx, part.key, question.key).await?;
    let now = Reply {
        id: before
            .as_ref()
            .map_or_else(|| ReplyId(typed.id().unwrap_or_else(|| allowed.new_id())), |before| before.id),
        part: part.key.to_owned(),
        question: question.key.to_owned(),
        asked: ctx.say(&part.words(&format!("{}-ask", question.key))),
        kind,
        words,
        marks,
        replied_on: ctx.today(),
        version: before.as_ref().map_or(1, |before| before.version),
    };
    let saved = match before {
        Some(before) if typed.version().is_some_and(|version| version != before.version) => {
            let latest = kit_store::changes_of(&tx, Reply::KIND, before.id.0, 1).await?;
            let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
            return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
        }
        Some(before) => changed(&tx, &allowed, &before, now).await?,
        None => {
            added(&tx, &allowed, &now).await?;
            now
        }
    };
    tx.commit().await?;
    Ok(saved)
}

fn read(asked: &[&str], typed: &Typed) -> Result<(String, Marks), SaveProblem<Reply>> {
    model::answer_from_form(asked, typed).map_err(SaveProblem::Mistakes)
}

/// Takes a reply back: the question is open again, or answered by its records.
///
/// # Errors
/// When nothing was replied.
pub async fn take_back(ctx: &Ctx, part: &Part, question: &Question) -> Result<Reply, Problem> {
    let allowed = ctx.may(&ANSWER_GUIDE)?;
    let tx = ctx.scope().begin().await?;
    let reply = store::of_question(&tx, part.key, question.key).await?.ok_or(Problem::NotFound)?;
    removed(&tx, &allowed, &reply).await?;
    tx.commit().await?;
    Ok(reply)
}

/// A record answers the question now: "we do not know" and its like no longer stand.
///
/// # Errors
/// When the database does not answer.
pub async fn give_way(ctx: &Ctx, part: &Part, question: &Question) -> Result<(), Problem> {
    if store::of_question(&ctx.scope(), part.key, question.key).await?.is_some() {
        take_back(ctx, part, question).await?;
    }
    Ok(())
}
