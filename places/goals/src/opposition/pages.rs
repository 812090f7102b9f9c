use axum::extract::{Path, Query};
use kit_store::{Record, Words};
use kit_web::{Answer, Ctx, Page, Problem, parts};
use maud::{Markup, html};
use people::members::{self, PersonId};
use serde::Deserialize;
use uuid::Uuid;

use super::everybody::Everybody;
use super::model::{Known, KnowsWhom, MoveKind, Stakeholder};
use super::{paths, reads, store, views};
use crate::tabs;

/// Moves shown with the map; all of one opponent are on their page.
const LATEST: usize = 20;

/// The map, the latest moves, and who knows whom.
pub(super) async fn all(ctx: Ctx) -> Answer {
    reads::write_down(&ctx, &ctx.say("opposition-title")).await?;
    let scope = ctx.scope();
    let all = store::stakeholders(&scope).await?;
    let mut moves = store::moves(&scope, None).await?;
    moves.truncate(LATEST);
    let ties = store::ties(&scope).await?;
    let everybody = Everybody::read(&ctx).await?;
    let add = |what: &str| ctx.path(&format!("/goals/opposition/{what}/add"));
    let add_first = add("stakeholders");
    let add_words = ctx.say("stakeholders-add");
    let buttons = html! { a.btn href=(add_first) { (add_words) } a.btn.alt href=(add("moves")) { (ctx.say("moves-add")) } };
    let body = html! {
        (tabs::crumbs(&ctx, &[(ctx.path("/goals/in-the-way"), ctx.say("goals-tab-in-the-way"))]))
        (views::reminder(&ctx))
        (tabs::head(&ctx.say("opposition-title"), Some(ctx.say("opposition-lede")), buttons))
        section.panel aria-labelledby="map" {
            h2 #map { (ctx.say("opposition-map")) }
            @if all.is_empty() { (parts::empty(&ctx.say("stakeholders-none"), Some((&add_first, &add_words)))) }
            @else { (views::map(&ctx, &all)) }
        }
        section.panel.sec aria-labelledby="moves" {
            div.ph { h2 #moves { (ctx.say("moves-all")) } a href=(ctx.path("/goals/opposition/playbook")) { (ctx.say("moves-playbook")) } }
            @if moves.is_empty() { (parts::empty(&ctx.say("moves-none"), None)) } @else { (views::moves(&ctx, &moves, &everybody)) }
        }
        section.panel.sec aria-labelledby="ties" {
            div.ph { h2 #ties { (ctx.say("ties-all")) } a href=(add("ties")) { (ctx.say("ties-add")) } }
            @if ties.is_empty() { (parts::empty(&ctx.say("ties-none"), None)) } @else { (views::ties(&ctx, ties.iter(), &everybody)) }
        }
    };
    Ok(Page::new(ctx.say("opposition-title"), body).show(&ctx))
}

/// The eleven moves, each with an example and two replies. Holds nothing sealed.
pub(super) async fn playbook(ctx: Ctx) -> Answer {
    let body = html! {
        (tabs::crumbs(&ctx, &[views::crumb(&ctx)]))
        (tabs::head(&ctx.say("moves-playbook"), Some(ctx.say("moves-playbook-lede")), html! {}))
        div.grid.two { @for kind in MoveKind::ALL {
            section.panel {
                h2 { (views::move_name(&ctx, *kind)) }
                p.mut { (ctx.say(&format!("move-example-{}", kind.word().replace('_', "-")))) }
                p.mt3 { b { (ctx.say("moves-replies")) } }
                (views::replies(&ctx, *kind))
            }
        } }
    };
    Ok(Page::new(ctx.say("moves-playbook"), body).show(&ctx))
}

#[derive(Default, Deserialize)]
pub(super) struct From {
    /// Whose way is asked for; oneself when absent.
    #[serde(default)]
    from: String,
}

/// Somebody on the map: what they lose, what they did, and the way to them.
pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Query(from): Query<From>) -> Answer {
    let scope = ctx.scope();
    let one = Stakeholder::find(&scope, id).await?.ok_or(Problem::NotFound)?;
    reads::write_down(&ctx, &one.name).await?;
    let moves = store::moves(&scope, Some(one.id)).await?;
    let ties = store::ties(&scope).await?;
    let everybody = Everybody::read(&ctx).await?;
    let page = views::address(&ctx, &one);
    let knows = ctx.path(&format!("/goals/opposition/ties/add?knows=stakeholder:{id}"));
    let moved = ctx.path(&format!("/goals/opposition/moves/add?stakeholder_id={id}"));
    let buttons = html! { a.btn href=(moved) { (ctx.say("moves-add")) } a.btn.alt href={ (page) "/edit" } { (ctx.say("stakeholders-edit")) } };
    let direct = ties.iter().filter(|tie| tie.knows == Known::Stakeholder(one.id));
    let body = html! {
        (tabs::crumbs(&ctx, &[views::crumb(&ctx)]))
        (views::reminder(&ctx))
        (tabs::head(&one.name, Some(one.who.clone()).filter(|who| !who.is_empty()), buttons))
        section.panel { (facts(&ctx, &one)) }
        section.panel.sec aria-labelledby="moves" {
            h2 #moves { (ctx.say("moves-all")) }
            @if moves.is_empty() { (parts::empty(&ctx.say("moves-none"), None)) } @else { (views::moves(&ctx, &moves, &everybody)) }
        }
        section.panel.sec aria-labelledby="ties" {
            div.ph { h2 #ties { (ctx.say("ties-who")) } a href=(knows) { (ctx.say("ties-add")) } }
            (views::ties(&ctx, direct, &everybody))
            (way(&ctx, &page, &one, &from, &ties, &everybody).await?)
        }
    };
    Ok(Page::new(one.name.clone(), body).show(&ctx))
}

async fn way(
    ctx: &Ctx,
    page: &str,
    to: &Stakeholder,
    from: &From,
    ties: &[KnowsWhom],
    everybody: &Everybody,
) -> Result<Markup, Problem> {
    let own = match &ctx.account {
        Some(account) => members::store::person_of_account(&ctx.scope(), account.id).await?,
        None => None,
    };
    let from: Option<PersonId> = from.from.parse().ok().or(own);
    let way = from.and_then(|from| paths::shortest_trusted(ties, from, Known::Stakeholder(to.id)));
    let chosen = from.map(|id| id.to_string()).unwrap_or_default();
    Ok(html! {
        h3.mt4 { (ctx.say("paths-title")) }
        p.sm.mut { (ctx.say("paths-rule")) }
        form.filters method="get" action=(page) {
            div.f { label for="from" { (ctx.say("paths-from")) }
                select #from name="from" {
                    option value="" { (ctx.say("form-choose")) }
                    @for (id, name) in &everybody.people { option value=(id) selected[*id == chosen] { (name) } }
                }
            }
            button.btn.alt { (ctx.say("paths-show")) }
        }
        @if from.is_some() { (views::way(ctx, way.as_deref(), everybody)) }
    })
}

fn facts(ctx: &Ctx, one: &Stakeholder) -> Markup {
    let text = &ctx.text;
    let listed = |prefix: &str, words: &Words| match words.is_empty() {
        true => ctx.say("barriers-nothing"),
        false => views::words_of(text, prefix, words.iter()),
    };
    html! {
        dl.sl {
            (parts::fact(&ctx.say("stakeholders-stance"), html! { (views::stance_words(text, one.stance)) }))
            (parts::fact(&ctx.say("stakeholders-influence"), html! { (views::influence_words(text, one.influence)) }))
            (parts::fact(&ctx.say("stakeholders-loses"), html! { (listed("stakeholder-loses", &one.loses)) }))
            (parts::fact(&ctx.say("stakeholders-power-over"), html! { (listed("stakeholder-power-over", &one.power_over)) }))
            @if !one.notes.is_empty() { (parts::fact(&ctx.say("stakeholders-notes"), html! { span.pre { (one.notes) } })) }
        }
    }
}
