use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::actions::{self, Speaker};
use super::model::{self, Profile};
use super::{store, views};
use kit_web::saving::{BothVersions, SaveProblem};

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let speaker = actions::speaker(&ctx, id).await?;
    match actions::own_profile(&ctx, &speaker).await? {
        Some(profile) => {
            let typed = model::to_form(&profile);
            Ok(form_page(&ctx, &speaker, &profile, &typed, &Mistakes::none(), None).await?.show(&ctx))
        }
        None => {
            let kept = store::of_organization(&ctx.scope(), speaker.organization.id).await?;
            let taken = kept.is_some_and(|profile| profile.account_id != speaker.account);
            let own = store::of_account(&ctx.app.db, speaker.account).await?;
            let body = views::beginning(&ctx, &speaker.organization, &own, taken);
            Ok(Page::new(ctx.say("profile-form-heading"), body).show(&ctx))
        }
    }
}

async fn form_page(
    ctx: &Ctx,
    speaker: &Speaker,
    profile: &Profile,
    typed: &Typed,
    mistakes: &Mistakes,
    above: Option<Markup>,
) -> Result<Page, Problem> {
    let mut places = store::coalitions_of(&ctx.app.db, speaker.account).await?;
    places.retain(|(id, _)| profile.places.iter().any(|place| place.coalition == *id));
    let others = store::other_speakers(&ctx.scope(), speaker.organization.id, speaker.account).await?;
    let form = views::ProfileForm { ctx, organization: &speaker.organization, places, typed, mistakes };
    let body = html! {
        (views::way_back(ctx, &speaker.organization))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        @if let Some(above) = above { (above) }
        (form.draw())
        (views::leaving(ctx, &speaker.organization, &others))
    };
    Ok(Page::new(ctx.say("profile-form-heading"), body))
}

fn back_to(ctx: &Ctx, id: Uuid, below: &str) -> axum::response::Response {
    Redirect::to(&ctx.path(&format!("/people/organizations/{id}{below}"))).into_response()
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    let speaker = actions::speaker(&ctx, id).await?;
    match actions::change(&ctx, &speaker, &typed).await {
        Ok(()) => Ok(back_to(&ctx, id, "")),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let profile = actions::own_profile(&ctx, &speaker).await?.ok_or(Problem::NotFound)?;
            Ok(form_page(&ctx, &speaker, &profile, &typed, &mistakes, None).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let mine = model::from_form(&theirs, &typed).unwrap_or_else(|_| (*theirs).clone());
            let both = BothVersions {
                stored: views::readable(&ctx, &theirs),
                typed: &views::readable(&ctx, &mine),
                by,
                words: "organizations",
                keep: ctx.path(&format!("/people/organizations/{id}/profile")),
            };
            let both = both.draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            let page = form_page(&ctx, &speaker, &theirs, &typed, &Mistakes::none(), Some(both)).await?;
            Ok(page.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn start(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::start(&ctx, id).await?;
    Ok(back_to(&ctx, id, "/profile"))
}

pub(super) async fn use_here(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    actions::use_here(&ctx, id, &typed).await?;
    Ok(back_to(&ctx, id, "/profile"))
}

pub(super) async fn stop_here(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::stop_here(&ctx, id).await?;
    Ok(back_to(&ctx, id, ""))
}

pub(super) async fn hand_over(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    actions::hand_over(&ctx, id, &typed).await?;
    Ok(back_to(&ctx, id, ""))
}

/// The whole profile as a file: it belongs to the organization, not to this installation.
pub(super) async fn take_along(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let speaker = actions::speaker(&ctx, id).await?;
    let profile = actions::own_profile(&ctx, &speaker).await?.ok_or(Problem::NotFound)?;
    let headers = [(header::CONTENT_DISPOSITION, "attachment; filename=\"profile.json\"")];
    Ok((headers, axum::Json(profile)).into_response())
}
