use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::Record;
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::fields::{self, Choice, SideBySide};
use super::merging::{self, Refused, Wanted};
use super::model::{Merge, Pair, Subject};
use super::store::{self, Listed};
use super::undoing;
use super::views::{self, Names};
use super::{actions, jobs};
use crate::tabs;
use kit_web::paging;

/// Pairs on one page.
const PAGE: i64 = 25;
/// Decisions of the past shown below the list.
const PAST: i64 = 10;

/// Which page of the list.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Paging {
    #[serde(default)]
    after: String,
}

impl Paging {
    pub(super) fn is_first(&self) -> bool {
        self.after.is_empty()
    }
}

/// Whether records came or went since the last look.
pub(super) async fn is_stale(ctx: &Ctx) -> Result<bool, Problem> {
    let records = store::records(&ctx.scope()).await?;
    let last = store::last_look(&ctx.scope()).await?;
    Ok(last.is_none_or(|last| last.records != records))
}

/// One page of pairs and the cursor of the next.
pub(super) async fn page_of(ctx: &Ctx, paging: &Paging) -> Result<(Vec<Listed>, Option<String>), Problem> {
    let scope = ctx.scope();
    let after = paging.after.parse::<i64>().unwrap_or_default();
    let pairs = store::list(&scope, after, PAGE + 1).await?;
    Ok(paging::cut(pairs, PAGE, |pair| pair.position.to_string()))
}

pub(super) async fn list(ctx: Ctx, Query(paging): Query<Paging>) -> Answer {
    if is_stale(&ctx).await? {
        actions::look(&ctx).await?;
    }
    let looking = jobs::is_looking(&ctx.scope()).await?;
    let (pairs, next) = page_of(&ctx, &paging).await?;
    let waiting = store::waiting(&ctx.scope()).await?;
    let last = store::last_look(&ctx.scope()).await?;
    let merges = store::latest_merges(&ctx.scope(), PAST).await?;
    let apart = store::latest_not_same(&ctx.scope(), PAST).await?;
    let text = &ctx.text;
    let words = [("people", waiting.people.into()), ("organizations", waiting.organizations.into())];
    let body = html! {
        (tabs::heading(&ctx, "duplicates-title", Some(text.with("duplicates-lede", words))))
        (tabs::draw(&ctx, "/people/duplicates").await?)
        (views::looking(&ctx, looking))
        div id="pairs" {
            @if !pairs.is_empty() {
                ul.grid { @for pair in &pairs { (views::pair(&ctx, pair)) } }
                (parts::next_page(text, next.map(|after| format!("{}?after={after}", ctx.path("/people/duplicates")))))
            } @else if !looking {
                div.panel { (parts::empty(&text.say("duplicates-none"), None)) }
            }
        }
        form.sec method="post" action=(ctx.path("/people/duplicates/look")) {
            @if let Some(look) = last {
                p.sm.mut { (text.with("duplicates-looked", [
                    ("records", look.records.into()),
                    ("day", text.ago(look.looked_at.day_in(&ctx.coalition().zone()), ctx.today()).into()),
                ])) }
            }
            button.btn.alt { (text.say("duplicates-look-again")) }
        }
        (views::past(&ctx, &merges, &apart))
    };
    Ok(Page::new(text.say("duplicates-title"), body).show(&ctx))
}

pub(super) async fn look(ctx: Ctx) -> Answer {
    actions::look(&ctx).await?;
    Ok(Redirect::to(&ctx.path("/people/duplicates")).into_response())
}

/// Both records, the one that stays first: the one somebody signs in with, else the fuller one.
async fn in_order(ctx: &Ctx, pair: Pair) -> Result<SideBySide, Refused> {
    let both = merging::side_by_side(&ctx.scope(), pair.subject, pair.first, pair.second).await?;
    let weight = |content: &fields::Content| {
        let has_account = !fields::is_empty(fields::value(content, "account_id"));
        (has_account, fields::fullness(pair.subject, content))
    };
    if weight(&both.gone) > weight(&both.kept) {
        return Ok(SideBySide {
            kept: both.gone,
            gone: both.kept,
            gone_is_newer: !both.gone_is_newer,
            ..both
        });
    }
    Ok(both)
}

pub(super) async fn compare(
    ctx: Ctx,
    Path((_, subject, first, second)): Path<(String, String, Uuid, Uuid)>,
) -> Answer {
    let subject = Subject::from_word(&subject).ok_or(Problem::NotFound)?;
    let pair = Pair::new(subject, first, second);
    match in_order(&ctx, pair).await {
        Ok(both) => {
            let typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
            Ok(compare_page(&ctx, pair, &both, &typed, &Mistakes::none()).await?.show(&ctx))
        }
        Err(refused) => refusal(&ctx, refused),
    }
}

async fn compare_page(
    ctx: &Ctx,
    pair: Pair,
    both: &SideBySide,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let names = Names::of(ctx, &[&both.kept, &both.gone]).await?;
    let found = store::reasons_of(&ctx.scope(), pair).await?;
    let back = (ctx.path("/people/duplicates"), ctx.say("people-tab-duplicates"));
    let title = ctx.say("duplicates-compare-title");
    let body = html! {
        (tabs::crumbs(ctx, &[back]))
        (kit_web::Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (title) } p.lede { (ctx.say("duplicates-compare-lede")) } }
        @if let Some((band, reasons)) = &found { (views::why(ctx, *band, reasons)) }
        (views::compare_form(ctx, both, &names, typed))
        (views::not_same_form(ctx, pair))
    };
    Ok(Page::new(title, body))
}

fn id_of(typed: &Typed, name: &str) -> Result<Uuid, Problem> {
    typed.get(name).parse().map_err(|_| Problem::NotFound)
}

pub(super) async fn merge(ctx: Ctx, typed: Typed) -> Answer {
    let subject = Subject::from_word(typed.get("subject")).ok_or(Problem::NotFound)?;
    let version = |name: &str| typed.get(name).parse::<i64>().ok();
    let wanted = Wanted {
        id: typed.id().unwrap_or_else(|| ctx.app.ids.next(ctx.now)),
        subject,
        kept: id_of(&typed, "kept")?,
        gone: id_of(&typed, "gone")?,
        versions: version("kept_version").zip(version("gone_version")),
    };
    let choice = |field: fields::Field| Choice::from_word(typed.get(field.name));
    match actions::merge(&ctx, wanted, choice).await {
        Ok(merge) => {
            Ok(Redirect::to(&ctx.path(&format!("/people/duplicates/merged/{}", merge.id))).into_response())
        }
        Err(Refused::TwoAccounts) => {
            let pair = Pair::new(subject, wanted.kept, wanted.gone);
            let mistakes = Mistakes::one("both", "duplicates-two-accounts");
            match in_order(&ctx, pair).await {
                Ok(both) => Ok(compare_page(&ctx, pair, &both, &typed, &mistakes).await?.show_mistakes(&ctx)),
                Err(refused) => refusal(&ctx, refused),
            }
        }
        Err(refused) => refusal(&ctx, refused),
    }
}

/// What a page says when two records cannot be merged, or a merge not undone.
fn refusal(ctx: &Ctx, refused: Refused) -> Answer {
    let (key, link) = match refused {
        Refused::Other(problem) => return Err(problem),
        Refused::Fault(fault) => return Err(fault.into()),
        Refused::Meanwhile => return Err(Problem::ChangedMeanwhile),
        Refused::TwoAccounts => ("duplicates-two-accounts", None),
        Refused::AlreadyMerged(merge) => ("duplicates-already-merged", Some(merge)),
        Refused::LaterMerge(merge) => ("duplicates-later-merge", Some(merge)),
    };
    Ok(said(ctx, key, link.as_deref()))
}

fn said(ctx: &Ctx, key: &str, merge: Option<&Merge>) -> Response {
    let title = ctx.say("duplicates-title");
    let body: Markup = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/people/duplicates"), ctx.say("people-tab-duplicates"))]))
        div.head { h1 { (title) } p.lede { (ctx.say(key)) } }
        p.acts {
            a.btn href=(ctx.path("/people/duplicates")) { (ctx.say("duplicates-back")) }
            @if let Some(merge) = merge {
                a.btn.alt href=(ctx.path(&format!("/people/duplicates/merged/{}", merge.id))) { (ctx.say("duplicates-see-merge")) }
            }
        }
    };
    (StatusCode::CONFLICT, Page::new(title, body).show(ctx)).into_response()
}

pub(super) async fn merged(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let scope = ctx.scope();
    let merge = Merge::find(&scope, id).await?.ok_or(Problem::NotFound)?;
    let edits = undoing::edits_since(&scope, &merge).await?;
    let moved = kit_store::changes_of_batch(&scope, merge.batch_id, Uuid::nil(), 500).await?;
    let back = (ctx.path("/people/duplicates"), ctx.say("people-tab-duplicates"));
    let key = if merge.is_undone() {
        "duplicates-undone-title"
    } else {
        "duplicates-merged-title"
    };
    let title = ctx.text.with(key, [("name", merge.label.clone().into())]);
    let body = html! {
        (tabs::crumbs(&ctx, &[back]))
        div.head { h1 { (title) } p.lede { (ctx.say(if merge.is_undone() { "duplicates-undone-lede" } else { "duplicates-merged-lede" })) } }
        (views::merged(&ctx, &merge, &moved, &edits))
    };
    Ok(Page::new(title, body).show(&ctx))
}

pub(super) async fn undo(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    match actions::undo(&ctx, id).await {
        Ok(merge) => {
            Ok(Redirect::to(&ctx.path(&format!("/people/duplicates/merged/{}", merge.id))).into_response())
        }
        Err(refused) => refusal(&ctx, refused),
    }
}

pub(super) async fn say_not_same(ctx: Ctx, typed: Typed) -> Answer {
    let subject = Subject::from_word(typed.get("subject")).ok_or(Problem::NotFound)?;
    let pair = Pair::new(subject, id_of(&typed, "first")?, id_of(&typed, "second")?);
    match actions::say_not_same(&ctx, pair).await {
        Ok(_) => Ok(Redirect::to(&ctx.path("/people/duplicates")).into_response()),
        Err(refused) => refusal(&ctx, refused),
    }
}

pub(super) async fn offer_again(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    match actions::offer_again(&ctx, id).await {
        Ok(()) => Ok(Redirect::to(&ctx.path("/people/duplicates")).into_response()),
        Err(refused) => refusal(&ctx, refused),
    }
}
