//! The acts on a promise, each a page with one question, and the buttons that need none.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kit_web::form::Choice;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::actions::{self, ActProblem};
use super::actor::{Actor, ActsOn};
use super::model::{Promise, Status};
use super::{one, pages, store, views};
use crate::tabs;

/// An act that asks something first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    TakeOn,
    Keep,
    CarryOver,
    HandOver,
    Split,
    LetGo,
}

impl Act {
    /// The last part of its address and of its keys.
    fn word(self) -> &'static str {
        match self {
            Self::TakeOn => "take-on",
            Self::Keep => "keep",
            Self::CarryOver => "carry-over",
            Self::HandOver => "hand-over",
            Self::Split => "split",
            Self::LetGo => "let-go",
        }
    }

    fn may(self, actor: Actor, promise: &Promise) -> bool {
        match self {
            Self::TakeOn => actor.may_take_on(promise),
            _ => actor.may_act_on(promise),
        }
    }

    /// What the form is filled with before anybody typed.
    fn blank(self, ctx: &Ctx, promise: &Promise) -> Typed {
        let mut typed = Typed::from_pairs([("version", promise.version.to_string())]);
        match self {
            Self::Keep => typed.set("kept_on", ctx.today().to_string()),
            Self::Split => {
                typed.set("id", ctx.app.ids.next(ctx.now).to_string());
                typed.set("what", promise.what.clone());
                typed.set("person_id", promise.person_id.map(|id| id.to_string()).unwrap_or_default());
            }
            Self::TakeOn | Self::CarryOver | Self::HandOver | Self::LetGo => {}
        }
        typed
    }

    /// What it asks. `people` is only filled for acts that name somebody.
    fn questions(
        self,
        ctx: &Ctx,
        fields: &Fields,
        promise: &Promise,
        people: Vec<Choice>,
        actor: Actor,
    ) -> Markup {
        let text = &ctx.text;
        html! {
            @match self {
                Self::TakeOn => (fields.date("by", "promises-by").hint(text.say("promises-by-hint"))),
                Self::Keep => {
                    (fields.lines("proof", "promises-proof").hint(text.say("promises-proof-hint")).optional(text))
                    (fields.line("proof_link", "promises-proof-link").hint(text.say("promises-proof-link-hint")).optional(text))
                    (fields.date("kept_on", "promises-kept-on"))
                }
                Self::CarryOver => {
                    (fields.date("by", "promises-new-by"))
                    (fields.lines("why", "promises-carry-over-why"))
                }
                Self::HandOver => {
                    (fields.menu("person_id", "promises-hand-over-to", people))
                    @if actor.acts_on == ActsOn::All { (fields.tick("agreed", "promises-hand-over-agreed").hint(text.say("promises-hand-over-agreed-hint"))) }
                }
                Self::Split => {
                    (fields.hidden("id"))
                    (fields.line("what", "promises-split-stays"))
                    (fields.line("part", "promises-split-part"))
                    (fields.menu("person_id", "promises-split-person", people))
                    (fields.date("by", "promises-split-by").hint(text.say("promises-split-by-hint")).optional(text))
                }
                Self::LetGo => {
                    (fields.lines("why", "promises-let-go-why").hint(text.say("promises-let-go-why-hint")))
                    @if promise.repeats().is_some() { (fields.tick("stop", "promises-let-go-stop")) }
                }
            }
        }
    }
}

async fn page(
    ctx: &Ctx,
    act: Act,
    promise: &Promise,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let back = views::address(ctx, promise.id);
    let actor = actions::actor(ctx).await?;
    let people = match act {
        Act::HandOver | Act::Split => people(ctx, act, promise, actor).await?,
        _ => Vec::new(),
    };
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let [title, lede, save] =
        ["title", "lede", "save"].map(|part| ctx.say(&format!("promises-{}-{part}", act.word())));
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx), (back.clone(), promise.what.clone())]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (promise.what) } }
        form method="post" action={ (back) "/" (act.word()) } novalidate {
            (fields.hidden("version"))
            section.panel { p { (lede) } div.mt4 { (act.questions(ctx, &fields, promise, people, actor)) } }
            p.acts.mt5 { button.btn { (save) } a.btn.alt href=(back) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

/// Whom it can be handed to: everybody but who has it. The part that is split off stays with them unless somebody
/// else is chosen, and only who keeps the plan may choose somebody else.
async fn people(ctx: &Ctx, act: Act, promise: &Promise, actor: Actor) -> Result<Vec<Choice>, Problem> {
    let choices = store::choices(&ctx.scope()).await?;
    let is_offered = |id| match act {
        Act::HandOver => promise.person_id != Some(id),
        _ => actor.may_name(promise.person_id, Some(id)),
    };
    let known = choices.people.iter().filter(|one| is_offered(one.id));
    let none = if act == Act::HandOver {
        "promises-person-choose"
    } else {
        "promises-person-none"
    };
    let first = (String::new(), ctx.say(none));
    Ok(std::iter::once(first).chain(known.map(|one| (one.id.to_string(), one.name()))).collect())
}

async fn ask(ctx: Ctx, id: Uuid, act: Act) -> Answer {
    let promise = pages::promise(&ctx, id).await?;
    if !act.may(actions::actor(&ctx).await?, &promise) {
        return Err(Problem::NotAllowed);
    }
    if promise.is_over() {
        return Ok(to_promise(&ctx, id));
    }
    let typed = act.blank(&ctx, &promise);
    Ok(page(&ctx, act, &promise, &typed, &Mistakes::none()).await?.show(&ctx))
}

fn to_promise(ctx: &Ctx, id: impl std::fmt::Display) -> Response {
    Redirect::to(&views::address(ctx, id)).into_response()
}

/// Where an act leads that worked, or its page again with what was wrong and everything typed kept.
async fn answer(ctx: &Ctx, id: Uuid, act: Act, typed: &Typed, done: Result<Uuid, ActProblem>) -> Answer {
    match done {
        Ok(to) => Ok(to_promise(ctx, to)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let promise = pages::promise(ctx, id).await?;
            Ok(page(ctx, act, &promise, typed, &mistakes).await?.show_mistakes(ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let mut mistakes = Mistakes::none();
            mistakes.add_with("version", "promises-meanwhile", vec![("name", by)]);
            let mut typed = typed.clone();
            typed.set("version", theirs.version.to_string());
            Ok(page(ctx, act, &theirs, &typed, &mistakes).await?.show_mistakes(ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

type OfPromise = Path<(String, Uuid)>;

pub(super) async fn ask_take_on(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    ask(ctx, id, Act::TakeOn).await
}

pub(super) async fn take_on(ctx: Ctx, Path((_, id)): OfPromise, typed: Typed) -> Answer {
    let done = actions::take_on(&ctx, id, &typed).await.map(|promise| promise.id.0);
    answer(&ctx, id, Act::TakeOn, &typed, done).await
}

pub(super) async fn ask_keep(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    ask(ctx, id, Act::Keep).await
}

pub(super) async fn keep(ctx: Ctx, Path((_, id)): OfPromise, typed: Typed) -> Answer {
    let done = actions::keep(&ctx, id, &typed).await.map(|promise| promise.id.0);
    answer(&ctx, id, Act::Keep, &typed, done).await
}

pub(super) async fn ask_carry_over(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    ask(ctx, id, Act::CarryOver).await
}

pub(super) async fn carry_over(ctx: Ctx, Path((_, id)): OfPromise, typed: Typed) -> Answer {
    let done = actions::carry_over(&ctx, id, &typed).await.map(|promise| promise.id.0);
    answer(&ctx, id, Act::CarryOver, &typed, done).await
}

pub(super) async fn ask_hand_over(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    ask(ctx, id, Act::HandOver).await
}

pub(super) async fn hand_over(ctx: Ctx, Path((_, id)): OfPromise, typed: Typed) -> Answer {
    let done = actions::hand_over(&ctx, id, &typed).await.map(|promise| promise.id.0);
    answer(&ctx, id, Act::HandOver, &typed, done).await
}

pub(super) async fn ask_split(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    ask(ctx, id, Act::Split).await
}

pub(super) async fn split(ctx: Ctx, Path((_, id)): OfPromise, typed: Typed) -> Answer {
    let done = actions::split(&ctx, id, &typed).await.map(Uuid::from);
    answer(&ctx, id, Act::Split, &typed, done).await
}

pub(super) async fn ask_let_go(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    ask(ctx, id, Act::LetGo).await
}

pub(super) async fn let_go(ctx: Ctx, Path((_, id)): OfPromise, typed: Typed) -> Answer {
    let done = actions::let_go(&ctx, id, &typed).await.map(|promise| promise.id.0);
    answer(&ctx, id, Act::LetGo, &typed, done).await
}

/// Says how it goes, on the page or by moving a card. "Kept" and "let go" ask something first.
pub(super) async fn say_how_it_goes(ctx: Ctx, Path((_, id)): OfPromise, typed: Typed) -> Answer {
    let act = match Status::from_word(typed.get("status")) {
        Some(Status::Kept) => Some(Act::Keep),
        Some(Status::LetGo) => Some(Act::LetGo),
        _ => None,
    };
    if let Some(act) = act {
        let address = format!("{}/{}", views::address(&ctx, id), act.word());
        return Ok(Redirect::to(&address).into_response());
    }
    match actions::say_how_it_goes(&ctx, id, &typed).await {
        Ok(_) if typed.get("back") == "board" => {
            Ok(Redirect::to(&ctx.path("/goals/plan/board")).into_response())
        }
        Ok(_) => Ok(to_promise(&ctx, id)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let promise = pages::promise(&ctx, id).await?;
            let body = one::page(&ctx, &promise, Some((&typed, &mistakes))).await?;
            Ok(Page::new(promise.what.clone(), body).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn take_over(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    actions::take_over(&ctx, id).await.map_err(SaveProblem::plain)?;
    Ok(to_promise(&ctx, id))
}

pub(super) async fn decline(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    actions::decline(&ctx, id).await.map_err(SaveProblem::plain)?;
    Ok(to_promise(&ctx, id))
}
