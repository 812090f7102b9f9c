//! Sending the page of a question: what its form holds, or an answer that needs no writing.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Mistakes, Problem, Typed};
use maud::html;
use uuid::Uuid;

use super::asked::Asked;
use super::asking::{Answering, Asking, NotSaved, Saved};
use super::one;
use super::question::{Sent, page};
use super::replies::{self, Reply, ReplyKind};

type At = Path<(String, String, String)>;

/// Saves what the form holds; mistakes show with everything typed.
pub(super) async fn save(ctx: Ctx, Path((_, part, question)): At, mut typed: Typed) -> Answer {
    let asked = Asked::find(&part, &question)?;
    if asked.is_hidden_from(&ctx) {
        return Err(Problem::NotAllowed);
    }
    let saved = match &asked.question.answering {
        Answering::Words(_) | Answering::Marks(..) => in_words(&ctx, asked, &typed).await,
        Answering::Promise => promise(&ctx, asked, &typed).await,
        answering => match answering.here() {
            Some(form) => write(&ctx, asked, form, &typed).await,
            None => return Err(Problem::NotFound),
        },
    };
    let (mistakes, above) = match saved {
        Ok(()) if typed.get("then") == "later" => {
            return Ok(Redirect::to(&ctx.path("/guide")).into_response());
        }
        Ok(()) => return Ok(Redirect::to(&asked.next(&ctx)).into_response()),
        Err(NotSaved::Mistakes(mistakes)) => (mistakes, html! {}),
        Err(NotSaved::Meanwhile { above, version }) => {
            // Sending again decides for one's own words.
            typed.set("version", version.to_string());
            (Mistakes::none(), above)
        }
        Err(NotSaved::Other(problem)) => return Err(problem),
    };
    let sent = Sent { typed: &typed, mistakes: &mistakes, above };
    Ok(page(&ctx, asked, &sent).await?.show_mistakes(&ctx))
}

async fn write(ctx: &Ctx, asked: Asked, form: &dyn Asking, typed: &Typed) -> Result<(), NotSaved> {
    if !form.may(ctx) {
        return Err(Problem::NotAllowed.into());
    }
    match form.save(ctx, typed).await? {
        Saved::Written => replies::actions::give_way(ctx, asked.part, asked.question).await?,
        Saved::NotKnown => {
            let (part, question, nothing) = (asked.part, asked.question, Typed::default());
            let said = replies::actions::reply(ctx, part, question, ReplyKind::Unknown, &nothing).await;
            said.map_err(SaveProblem::plain)?;
        }
    }
    Ok(())
}

async fn in_words(ctx: &Ctx, asked: Asked, typed: &Typed) -> Result<(), NotSaved> {
    let replied = replies::actions::reply(ctx, asked.part, asked.question, ReplyKind::Words, typed).await;
    match replied {
        Ok(_) => Ok(()),
        Err(SaveProblem::Mistakes(mistakes)) => Err(NotSaved::Mistakes(mistakes)),
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = kit_web::saving::BothVersions {
                stored: theirs.to_form(),
                typed,
                by,
                words: "guide",
                keep: asked.address(ctx),
            };
            Err(NotSaved::Meanwhile { above: both.draw(ctx), version: theirs.version })
        }
        Err(SaveProblem::Other(problem)) => Err(NotSaved::Other(problem)),
    }
}

async fn promise(ctx: &Ctx, asked: Asked, typed: &Typed) -> Result<(), NotSaved> {
    match one::promise(ctx, asked.part, typed).await {
        Ok(()) => Ok(replies::actions::give_way(ctx, asked.part, asked.question).await?),
        Err(SaveProblem::Mistakes(mistakes)) => Err(NotSaved::Mistakes(mistakes)),
        Err(problem) => Err(NotSaved::Other(problem.plain())),
    }
}

/// "We do not know", "there is none", "not now", or taking one of them back.
pub(super) async fn reply(ctx: Ctx, Path((_, part, question)): At, typed: Typed) -> Answer {
    let asked = Asked::find(&part, &question)?;
    let Some(kind) = ReplyKind::from_word(typed.get("kind")).filter(|kind| *kind != ReplyKind::Words) else {
        replies::actions::take_back(&ctx, asked.part, asked.question).await?;
        return Ok(Redirect::to(&asked.address(&ctx)).into_response());
    };
    let said = replies::actions::reply(&ctx, asked.part, asked.question, kind, &Typed::default()).await;
    said.map_err(SaveProblem::plain)?;
    Ok(Redirect::to(&asked.next(&ctx)).into_response())
}

/// The page of a reply is that of its question.
pub(super) async fn of_reply(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let reply = Reply::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let asked = Asked::find(&reply.part, &reply.question)?;
    Ok(Redirect::to(&asked.address(&ctx)).into_response())
}
