use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::form::ProspectForm;
use super::model::{self, Choices, Prospect, Stage};
use super::{actions, join, store, views};
use crate::{sectors, tabs};
use kit_web::saving::{BothVersions, SaveProblem};

/// Which of the two forms.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Short,
    Long,
}

impl Form {
    fn address(self) -> &'static str {
        match self {
            Self::Short => "/people/recruiting/nominate",
            Self::Long => "/people/recruiting/add",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Short => "recruiting-nominate",
            Self::Long => "recruiting-add",
        }
    }

    fn lede(self) -> &'static str {
        match self {
            Self::Short => "recruiting-nominate-lede",
            Self::Long => "recruiting-add-lede",
        }
    }
}

pub(super) async fn nominate(ctx: Ctx) -> Answer {
    blank_page(&ctx, Form::Short).await
}

pub(super) async fn add(ctx: Ctx) -> Answer {
    blank_page(&ctx, Form::Long).await
}

async fn blank_page(ctx: &Ctx, kind: Form) -> Answer {
    let id = ctx.app.ids.next(ctx.now).to_string();
    let typed = Typed::from_pairs([("id", id.as_str()), ("is_now", "unsure")]);
    Ok(new_page(ctx, kind, &typed, &Mistakes::none()).await?.show(ctx))
}

async fn new_page(ctx: &Ctx, kind: Form, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let choices = store::choices(&ctx.scope()).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let form = ProspectForm {
        ctx,
        typed,
        mistakes,
        choices: &choices,
        scheme: &scheme,
        action: ctx.path(kind.address()),
        save_label: if kind == Form::Short {
            "recruiting-nominate-save"
        } else {
            "recruiting-save-new"
        },
        cancel: ctx.path("/people/recruiting"),
    };
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx)]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (ctx.say(kind.title())) } p.lede { (ctx.say(kind.lede())) } }
        @if kind == Form::Short { (form.draw_short()) } @else { (form.draw()) }
    };
    Ok(Page::new(ctx.say(kind.title()), body))
}

pub(super) async fn save_nomination(ctx: Ctx, typed: Typed) -> Answer {
    let saved = actions::nominate(&ctx, &typed).await;
    after_new(&ctx, Form::Short, &typed, saved).await
}

pub(super) async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    let saved = actions::add(&ctx, &typed).await;
    after_new(&ctx, Form::Long, &typed, saved).await
}

async fn after_new(
    ctx: &Ctx,
    kind: Form,
    typed: &Typed,
    saved: Result<model::ProspectId, SaveProblem<Prospect>>,
) -> Answer {
    match saved {
        Ok(id) => Ok(to_page(ctx, id)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(new_page(ctx, kind, typed, &mistakes).await?.show_mistakes(ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

fn page_of(ctx: &Ctx, id: impl std::fmt::Display) -> String {
    ctx.path(&format!("/people/recruiting/{id}"))
}

fn to_page(ctx: &Ctx, id: impl std::fmt::Display) -> axum::response::Response {
    Redirect::to(&page_of(ctx, id)).into_response()
}

async fn prospect(ctx: &Ctx, id: Uuid) -> Result<Prospect, Problem> {
    Prospect::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let prospect = prospect(&ctx, id).await?;
    let choices = store::choices(&ctx.scope()).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let seat = match prospect.seat_id {
        Some(seat) => store::seat(&ctx.scope(), seat).await?,
        None => None,
    };
    let body = views::page(&ctx, &scheme, &prospect, &choices, seat);
    Ok(Page::new(prospect.name(), body).show(&ctx))
}

pub(super) async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let prospect = prospect(&ctx, id).await?;
    let typed = model::to_form(&prospect);
    Ok(edit_page(&ctx, &prospect, &typed, &Mistakes::none(), None).await?.show(&ctx))
}

async fn edit_page(
    ctx: &Ctx,
    prospect: &Prospect,
    typed: &Typed,
    mistakes: &Mistakes,
    above: Option<Markup>,
) -> Result<Page, Problem> {
    let choices = with_own_seat(ctx, prospect, store::choices(&ctx.scope()).await?).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let back = page_of(ctx, prospect.id);
    let form = ProspectForm {
        ctx,
        typed,
        mistakes,
        choices: &choices,
        scheme: &scheme,
        action: format!("{back}/edit"),
        save_label: "form-save",
        cancel: back.clone(),
    };
    let title = ctx.text.with("members-edit-title", [("name", prospect.name().into())]);
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx), (back, prospect.name())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        @if let Some(above) = above { (above) }
        div.head { h1 { (title) } }
        (form.draw())
    };
    Ok(Page::new(title, body))
}

/// The seat they are wanted for stays on offer when somebody else fills it now.
async fn with_own_seat(ctx: &Ctx, prospect: &Prospect, mut choices: Choices) -> Result<Choices, Problem> {
    if let Some(id) = prospect.seat_id
        && !choices.seats.iter().any(|(known, _, _)| *known == id)
        && let Some((sector, label)) = store::seat(&ctx.scope(), id).await?
    {
        choices.seats.push((id, sector, label));
    }
    Ok(choices)
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    match actions::change(&ctx, id, &typed).await {
        Ok(saved) => Ok(to_page(&ctx, saved.id)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let prospect = prospect(&ctx, id).await?;
            Ok(edit_page(&ctx, &prospect, &typed, &mistakes, None).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let choices = store::choices(&ctx.scope()).await?;
            let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
            let readable = views::readable(&ctx, &scheme, &typed, &choices);
            let both = BothVersions {
                stored: views::readable(&ctx, &scheme, &model::to_form(&theirs), &choices),
                typed: &readable,
                by,
                words: "recruiting",
                keep: page_of(&ctx, theirs.id),
            };
            let both = both.draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(edit_page(&ctx, &theirs, &typed, &Mistakes::none(), Some(both)).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn move_on(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let stage = Stage::from_word(typed.get("stage"))
        .ok_or_else(|| Problem::Mistaken(Mistakes::one("stage", "recruiting-stage-missing")))?;
    actions::move_to(&ctx, id, stage).await?;
    let to_board = typed.get("back") == "board";
    Ok(if to_board {
        Redirect::to(&ctx.path("/people/recruiting")).into_response()
    } else {
        to_page(&ctx, id)
    })
}

pub(super) async fn join(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let prospect = prospect(&ctx, id).await?;
    if prospect.has_joined() {
        return Ok(to_page(&ctx, id));
    }
    let plan = join::plan(&ctx.scope(), &prospect).await?;
    let body = views::join_page(&ctx, &prospect, &plan);
    Ok(Page::new(views::join_title(&ctx, &prospect), body).show(&ctx))
}

pub(super) async fn save_join(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let joined = join::join(&ctx, id, &typed).await?;
    Ok(match (joined.person_id, joined.organization_id) {
        (Some(person), _) => Redirect::to(&ctx.path(&format!("/people/{person}"))).into_response(),
        (None, Some(organization)) => {
            Redirect::to(&ctx.path(&format!("/people/organizations/{organization}"))).into_response()
        }
        (None, None) => to_page(&ctx, id),
    })
}

pub(super) async fn undo_join(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    join::undo(&ctx, id).await?;
    Ok(to_page(&ctx, id))
}
