//! Who carries whose voice, for how long; open to be seen, and ended at any time by whoever gave it.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_text::full_name;
use kit_web::parts::{self, Status};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use people::members;
use uuid::Uuid;

use super::model::Proxy;
use super::{actions, store};
use crate::proposals::{self, Proposal, State};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::{rules, tabs, voices};

/// Open proposals a proxy can be given for.
const MOST_OPEN: i64 = 50;

pub(super) async fn list(ctx: Ctx) -> Answer {
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("from_day", ctx.today().to_string()),
    ]);
    Ok(page(&ctx, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let scope = ctx.scope();
    let proxies = store::proxies(&scope, ctx.today()).await?;
    let rules = rules::in_force(&scope, ctx.today()).await?;
    let allowed = rules.is_some_and(|rules| rules.machine.proxies.is_some());
    let people = members::store::names(&scope).await?;
    let people: Vec<(String, String)> = people
        .iter()
        .map(|(id, given, family)| (id.to_string(), full_name(given, family)))
        .collect();
    let person = actions::visitor(ctx).await?;
    let mut voices = voices::voices(&scope).await?;
    if !ctx.holds(&RUN_MEETINGS) {
        voices.retain(|voice| person.is_some_and(|person| voice.is_spoken_by(person)));
    }
    let mine: Vec<(String, String)> =
        voices.iter().map(|voice| (voice.id.to_string(), voice.name.clone())).collect();
    let mut scopes = vec![(String::new(), ctx.say("proxies-scope-all"))];
    for state in [State::Voting, State::Open] {
        let open = proposals::store::in_state(&scope, state, Uuid::nil(), MOST_OPEN).await?;
        scopes.extend(open.into_iter().map(|proposal| (proposal.id.to_string(), proposal.title)));
    }
    let titles = kit_store::search::labels_of(&scope, Proposal::KIND).await?;
    let title = ctx.say("proxies-title");
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/meetings/rules"), ctx.say("meetings-tab-rules"))]))
        (fields.summary())
        (tabs::head(&title, Some(ctx.say("proxies-lede")), html! {}))
        section.panel {
            @if proxies.is_empty() { (parts::empty(&ctx.say(if allowed { "proxies-empty" } else { "proxies-none" }), None)) }
            ul.rows { @for proxy in &proxies { (row(ctx, proxy, &people, &mine, &titles)) } }
        }
        @if allowed && ctx.holds(&SPEAK) && !mine.is_empty() {
            section.panel.sec {
                h2 { (ctx.say("proxies-give")) }
                form.mt3 method="post" action=(ctx.path("/meetings/proxies")) novalidate {
                    (fields.hidden("id"))
                    (fields.menu("voice", "ballots-voice", super::views::whose(ctx, mine.clone())))
                    (fields.menu("holder_id", "proxies-holder", super::views::whose(ctx, people.clone())))
                    @if scopes.len() > 1 { (fields.menu("proposal_id", "proxies-scope", scopes)) }
                    (fields.date("from_day", "proxies-from"))
                    (fields.date("until_day", "proxies-until"))
                    button.btn { (ctx.say("proxies-give")) }
                }
            }
        }
    };
    Ok(Page::new(title, body))
}

fn row(
    ctx: &Ctx,
    proxy: &Proxy,
    people: &[(String, String)],
    mine: &[(String, String)],
    titles: &[(Uuid, String)],
) -> Markup {
    let only = proxy.proposal_id.and_then(|only| titles.iter().find(|(id, _)| *id == only.0));
    let holder = proxy.holder_id.to_string();
    let holder = people.iter().find(|(id, _)| *id == holder).map_or("", |(_, name)| name.as_str());
    let may_end = proxy.revoked_at.is_none() && mine.iter().any(|(id, _)| *id == proxy.voice_id.to_string());
    let day = |day| ctx.text.date(day, ctx.today());
    html! {
        li { div.r2 {
            span {
                (ctx.text.with("proxies-row", [("holder", holder.into()), ("voice", (&proxy.voice_name).into())])) br;
                span.sm.mut { (ctx.text.with("proxies-days", [("from", day(proxy.from_day).into()), ("until", day(proxy.until_day).into())])) }
                @if let Some((_, title)) = only { br; span.sm.mut { (ctx.text.with("proxies-only", [("proposal", title.as_str().into())])) } }
                @if proxy.revoked_at.is_some() { br; (parts::status(Status::Off, &ctx.say("proxies-revoked"))) }
            }
            @if may_end && ctx.holds(&SPEAK) {
                form method="post" action=(ctx.path(&format!("/meetings/proxies/{}/revoke", proxy.id))) { button.btn.alt.sml { (ctx.say("proxies-revoke")) } }
            }
        } }
    }
}

pub(super) async fn give(ctx: Ctx, typed: Typed) -> Answer {
    match actions::give_proxy(&ctx, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path("/meetings/proxies")).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => Ok(page(&ctx, &typed, &mistakes).await?.show_mistakes(&ctx)),
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn revoke(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::revoke_proxy(&ctx, id).await?;
    Ok(Redirect::to(&ctx.path("/meetings/proxies")).into_response())
}
