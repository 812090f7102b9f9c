use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::{AccountId, Record};
use kit_text::{Language, full_name};
use kit_web::account::{self, PersonHere};
use kit_web::form::Choice;
use kit_web::paging::AfterName;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Role, Typed, parts};
use maud::{Markup, PreEscaped, html};
use people::members::Person;
use people::members::store::{Filter, Listed, list_by_name};
use serde::Deserialize;
use uuid::Uuid;

use super::actions::{self, AccessProblem};
use super::model::{self, ROLES, SignIn};
use super::{sheet, store};
use crate::settings::tabs;

/// People offered at once when somebody looks for a name.
const FOUND: i64 = 30;
/// As many as the store hands out at once.
const PAGE: usize = 50;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    after: String,
    #[serde(default)]
    words: String,
}

pub(super) async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let after = AccountId(ctx.page_start(&asked.after, Uuid::nil())?);
    let mut here = account::people_here(&ctx.scope(), ctx.coalition().id, after).await?;
    let next = here.last().filter(|_| here.len() == PAGE).map(|last| last.account_id);
    here.sort_by_key(|person| kit_text::sort_key(&person.name));
    let body = html! {
        (tabs::head(&ctx, "/settings/people", "access-title", "access-lede"))
        p.acts { a.btn href=(ctx.path("/settings/people/give")) { (ctx.say("access-give")) } }
        div.panel.mt3 {
            (people_table(&ctx, &here))
            (parts::next_page(&ctx.text, next.map(|after| format!("{}?after={after}", ctx.path("/settings/people")))))
        }
        section.sec.panel aria-labelledby="roles" {
            h2 #roles { (ctx.say("access-roles")) }
            dl.sl { @for role in ROLES { (parts::fact(&role_name(&ctx, *role), html! { (role_about(&ctx, *role)) })) } }
        }
    };
    Ok(Page::new(ctx.say("access-title"), body).show(&ctx))
}

fn role_name(ctx: &Ctx, role: Role) -> String {
    ctx.say(&format!("role-{}", role.word()))
}

fn role_about(ctx: &Ctx, role: Role) -> String {
    ctx.say(&format!("role-about-{}", role.word()))
}

fn people_table(ctx: &Ctx, here: &[PersonHere]) -> Markup {
    let text = &ctx.text;
    let zone = ctx.coalition().zone();
    let head = |key: &str| html! { th role="columnheader" scope="col" { (text.say(key)) } };
    html! {
        table.stack role="table" {
            caption.vh { (text.say("access-title")) }
            thead role="rowgroup" { tr role="row" {
                (head("access-column-person")) (head("access-column-role")) (head("access-column-way")) (head("access-column-seen"))
            } }
            tbody role="rowgroup" { @for person in here {
                tr role="row" {
                    th role="rowheader" scope="row" { a.t href=(ctx.path(&format!("/settings/people/{}", person.account_id))) { (person.name) } }
                    td role="cell" data-l=(text.say("access-column-role")) { (role_name(ctx, person.role)) }
                    td role="cell" data-l=(text.say("access-column-way")) {
                        @match &person.email { Some(email) => { (email) }, None => { span.tag { (text.say("access-by-code")) } } }
                    }
                    td.nw role="cell" data-l=(text.say("access-column-seen")) {
                        @match person.seen_at {
                            Some(seen) => { (text.ago(seen.day_in(&zone), ctx.today())) },
                            None => { span.mut { (text.say("access-never-seen")) } },
                        }
                    }
                }
            } }
        }
    }
}

/// Looking for the person of the roster who shall have access.
pub(super) async fn choose(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let word = kit_text::search_words(&asked.words).into_iter().max_by_key(String::len);
    let filter = Filter { word, ..Filter::default() };
    let found = list_by_name(&ctx.scope(), &filter, &AfterName::start(), FOUND).await?;
    let with_access = store::of_people(&ctx.scope(), found.iter().map(|person| person.id)).await?;
    let typed = Typed::from_pairs([("words", asked.words)]);
    let none = Mistakes::none();
    let fields = Fields::new(&ctx.text, &typed, &none);
    let path = ctx.path("/settings/people/give");
    let body = html! {
        (tabs::crumbs(&ctx, "/settings/people", "access-tab"))
        div.head { h1 { (ctx.say("access-choose-title")) } p.lede { (ctx.say("access-choose-lede")) } }
        form.filters method="get" action=(path) role="search" aria-label=(ctx.say("access-choose-title")) hx-get=(path) hx-target="#found" hx-select="#found"
            hx-swap="outerHTML" hx-trigger="submit, input delay:300ms from:#words" {
            (fields.line("words", "access-choose-words"))
            div.f { button.btn.alt { (ctx.say("access-choose-go")) } }
        }
        div.panel id="found" {
            @if found.is_empty() { (parts::empty(&ctx.say("access-none-found"), Some((&ctx.path("/people/add"), &ctx.say("people-add"))))) }
            ul.rows { @for person in &found {
                (offered(&ctx, person, with_access.get(&person.id)))
            } }
        }
    };
    Ok(Page::new(ctx.say("access-choose-title"), body).show(&ctx))
}

/// Somebody on the roster: whoever can sign in already leads to their sign-in, everybody else to the form that gives it.
fn offered(ctx: &Ctx, person: &Listed, access: Option<&(AccountId, Role)>) -> Markup {
    let name = full_name(&person.given_name, &person.family_name);
    let (page, words) = match access {
        Some((account, _)) => (format!("/settings/people/{account}"), "access-choose-look"),
        None => (format!("/settings/people/give/{}", person.id), "access-choose-this"),
    };
    html! {
        li.r2 {
            div { b { (name) } br; span.sm.mut { (person.organization.as_deref().unwrap_or(&ctx.say("access-for-self"))) }
                @if let Some((_, role)) = access { br; span.tag { (ctx.text.with("access-has-it", [("role", role_name(ctx, *role).into())])) } } }
            a.btn.alt.sml href=(ctx.path(&page)) { (ctx.say(words)) span.vh { " " (name) } }
        }
    }
}

async fn person(ctx: &Ctx, id: Uuid) -> Result<Person, Problem> {
    Person::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub(super) async fn ask(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let person = person(&ctx, id).await?;
    if let Some(account) = person.account_id
        && SignIn::find(&ctx.scope(), account.0).await?.is_some()
    {
        return Ok(Redirect::to(&ctx.path(&format!("/settings/people/{account}"))).into_response());
    }
    let typed = model::to_form(&person, ctx.coalition().own_language());
    Ok(give_page(&ctx, &person, &typed, &Mistakes::none()).show(&ctx))
}

fn give_page(ctx: &Ctx, person: &Person, typed: &Typed, mistakes: &Mistakes) -> Page {
    let text = &ctx.text;
    let fields = Fields::new(text, typed, mistakes);
    let title = text.with("access-give-title", [("name", person.name().into())]);
    let ways = vec![
        ("mail".to_owned(), text.say("access-way-mail")),
        ("paper".to_owned(), text.say("access-way-paper")),
    ];
    let languages = Language::ALL.iter();
    let languages = languages.map(|known| (known.tag().to_owned(), known.own_name().to_owned())).collect();
    let body = html! {
        (tabs::crumbs(ctx, "/settings/people", "access-tab"))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (text.say("access-give-lede")) } }
        form.panel method="post" action=(ctx.path(&format!("/settings/people/give/{}", person.id))) novalidate {
            (fields.one_of("way", "access-way", ways))
            (fields.email("email", "access-email").hint(text.say("access-email-hint")).optional(text))
            (fields.one_of("role", "access-role", role_choices(ctx)))
            (fields.one_of("language", "access-language", languages))
            button.btn { (text.say("access-give-go")) }
        }
    };
    Page::new(title, body)
}

/// Each role with the sentence that explains it.
fn role_choices(ctx: &Ctx) -> Vec<Choice> {
    let words = |role: &Role| format!("{}. {}", role_name(ctx, *role), role_about(ctx, *role));
    ROLES.iter().map(|role| (role.word().to_owned(), words(role))).collect()
}

pub(super) async fn give(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    match actions::give(&ctx, id, &typed).await {
        Ok(None) => Ok(Redirect::to(&ctx.path("/settings/people")).into_response()),
        // Shown in the answer itself and never again: only the hash of the code is kept.
        Ok(Some(printed)) => Ok(sheet::page(&ctx, &printed).show(&ctx)),
        Err(AccessProblem::Mistakes(mistakes)) => {
            let person = person(&ctx, id).await?;
            Ok(give_page(&ctx, &person, &typed, &mistakes).show_mistakes(&ctx))
        }
        Err(AccessProblem::Other(problem)) => Err(problem),
    }
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, AccountId)>) -> Answer {
    Ok(sign_in_page(&ctx, id, None, &Mistakes::none()).await?.show(&ctx))
}

async fn sign_in_page(
    ctx: &Ctx,
    id: AccountId,
    typed: Option<Typed>,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let scope = ctx.scope();
    let here = SignIn::find(&scope, id.0).await?.ok_or(Problem::NotFound)?;
    let account = account::account(&scope, id).await?.ok_or(Problem::NotFound)?;
    let person = people::members::store::person_of_account(&scope, id).await?;
    let has_history = !kit_store::changes_of(&scope, SignIn::KIND, id.0, 1).await?.is_empty();
    let can_print = account.email.is_none() && actions::is_ours_alone(&scope, &account).await?;
    let typed = typed.unwrap_or_else(|| Typed::from_pairs([("role", here.role.clone())]));
    let fields = Fields::new(&ctx.text, &typed, mistakes);
    let path = ctx.path(&format!("/settings/people/{id}"));
    let way = account.email.clone().unwrap_or_else(|| ctx.say("access-by-code"));
    let body = html! {
        (tabs::crumbs(ctx, "/settings/people", "access-tab"))
        (fields.summary())
        div.head { h1 { (here.name) } p.lede { (way)
            @if let Some(organization) = &here.speaks_for { " · " (ctx.text.with("access-speaks-for", [("organization", organization.into())])) } } }
        form.panel method="post" action=(path) novalidate {
            (fields.one_of("role", "access-role", role_choices(ctx)))
            button.btn { (ctx.say("access-role-save")) }
        }
        section.sec.panel { h2 { (ctx.say("access-way-in")) }
            @if account.email.is_some() {
                p.hint { (ctx.say("access-link-hint")) }
                form method="post" action={ (path) "/link" } { button.btn.alt { (ctx.say("access-link-send")) } }
            } @else if can_print {
                p.hint { (ctx.say("access-code-hint")) }
                form method="post" action={ (path) "/code" } { button.btn.alt { (ctx.say("access-code-new")) } }
            } @else { p.hint { (ctx.say("access-no-code")) } }
        }
        section.sec.panel { h2 { (ctx.say("access-take-away")) }
            p.hint { (ctx.say("access-take-away-hint")) }
            form method="post" action={ (path) "/take-away" } { button.btn.alt { (ctx.say("access-take-away-go")) } }
        }
        p.src {
            @if has_history { a href=(ctx.path(&format!("/history/{}/{id}", SignIn::KIND))) { (ctx.say("access-history")) } }
            @if has_history && person.is_some() { (PreEscaped(" &middot; ")) }
            @if let Some(person) = person { a href=(ctx.path(&format!("/people/{person}"))) { (ctx.say("access-on-the-roster")) } } }
    };
    Ok(Page::new(here.name, body))
}

/// Back to the list, or the page again with the reason why not.
async fn answer(ctx: &Ctx, id: AccountId, typed: Option<Typed>, done: Result<(), AccessProblem>) -> Answer {
    match done {
        Ok(()) => {
            // Who gives up the role themselves cannot see this list any more.
            let is_self = ctx.account.as_ref().is_some_and(|account| account.id == id);
            let to = if is_self { ctx.path("") } else { ctx.path("/settings/people") };
            Ok(Redirect::to(&to).into_response())
        }
        Err(AccessProblem::Mistakes(mistakes)) => {
            Ok(sign_in_page(ctx, id, typed, &mistakes).await?.show_mistakes(ctx))
        }
        Err(AccessProblem::Other(problem)) => Err(problem),
    }
}

pub(super) async fn change_role(ctx: Ctx, Path((_, id)): Path<(String, AccountId)>, typed: Typed) -> Answer {
    let done = actions::change_role(&ctx, id, &typed).await;
    answer(&ctx, id, Some(typed), done).await
}

pub(super) async fn take_away(ctx: Ctx, Path((_, id)): Path<(String, AccountId)>) -> Answer {
    let done = actions::take_away(&ctx, id).await;
    answer(&ctx, id, None, done).await
}

pub(super) async fn send_link(ctx: Ctx, Path((_, id)): Path<(String, AccountId)>) -> Answer {
    let done = actions::send_link(&ctx, id).await;
    answer(&ctx, id, None, done).await
}

pub(super) async fn print_code(ctx: Ctx, Path((_, id)): Path<(String, AccountId)>) -> Answer {
    match actions::new_code(&ctx, id).await {
        Ok(printed) => Ok(sheet::page(&ctx, &printed).show(&ctx)),
        Err(problem) => answer(&ctx, id, None, Err(problem)).await,
    }
}
