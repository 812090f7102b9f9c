use std::borrow::Cow;
use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::parts;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::actions::{self, SaveProblem};
use super::model::{self, Seat, SeatId, Term};
use super::store::{self, Listed};
use super::views::{self, Choices, SeatForm};
use crate::members;
use crate::rights::EDIT_PEOPLE;
use crate::sectors::Scheme;
use crate::{organizations, sectors, tabs};
use kit_web::paging;

/// Seats on one page of the list.
const PAGE: i64 = 100;

/// What the list's address says.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Narrowed {
    #[serde(default)]
    sector: String,
    #[serde(default)]
    after: String,
}

async fn scheme(ctx: &Ctx) -> Result<Cow<'static, Scheme>, Problem> {
    Ok(sectors::of(&ctx.scope(), ctx.coalition()).await?)
}

/// One page of seats and the cursor of the next.
pub(super) async fn page_of(
    ctx: &Ctx,
    narrowed: &Narrowed,
) -> Result<(Vec<Listed>, Option<String>), Problem> {
    let sector = Some(narrowed.sector.as_str()).filter(|sector| !sector.is_empty());
    let after = narrowed
        .after
        .rsplit_once('.')
        .and_then(|(sector, id)| Some((sector.to_owned(), id.parse::<SeatId>().ok()?)));
    let seats = store::list(&ctx.scope(), sector, after, PAGE + 1).await?;
    Ok(paging::cut(seats, PAGE, |seat| format!("{}.{}", seat.sector, seat.id)))
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let scheme = scheme(&ctx).await?;
    let (mut seats, next) = page_of(&ctx, &narrowed).await?;
    seats.sort_by_key(|seat| scheme.sector(&seat.sector).map_or(u32::MAX, |sector| sector.position));
    let contacts = contact_names(&ctx).await?;
    let text = &ctx.text;
    let next = next.map(|after| {
        let part = |word: &str| kit_web::escaped(word);
        format!("{}?sector={}&after={}", ctx.path("/people/seats"), part(&narrowed.sector), part(&after))
    });
    let body = html! {
        div.head.headrow {
            div { h1 { (text.say("seats-title")) } p.lede { (text.say("seats-lede")) } }
            @if ctx.holds(&EDIT_PEOPLE) { div.acts {
                a.btn.alt href=(ctx.path("/people/sectors")) { (text.say("sectors-title")) }
                a.btn href=(ctx.path("/people/seats/add")) { (text.say("seats-add")) }
            } }
        }
        (tabs::draw(&ctx, "/people/seats").await?)
        (narrowing(&ctx, &scheme, &narrowed))
        div.panel id="found" {
            @if seats.is_empty() {
                @let button = (ctx.path("/people/seats/add"), text.say("seats-add"));
                (parts::empty(&text.say("seats-none"), ctx.holds(&EDIT_PEOPLE).then_some((button.0.as_str(), button.1.as_str()))))
            } @else {
                (views::seats_table(&ctx, &scheme, &seats, &contacts))
                (parts::next_page(text, next))
            }
        }
    };
    Ok(Page::new(text.say("seats-title"), body).show(&ctx))
}

fn narrowing(ctx: &Ctx, scheme: &Scheme, narrowed: &Narrowed) -> Markup {
    let text = &ctx.text;
    let typed = Typed::from_pairs([("sector", narrowed.sector.as_str())]);
    let none = Mistakes::none();
    let fields = Fields::new(text, &typed, &none);
    let every = (String::new(), text.say("members-every-sector"));
    let known = scheme
        .sectors
        .iter()
        .map(|sector| (sector.key.clone(), sector.name(text.language()).to_owned()));
    let address = ctx.path("/people/seats");
    html! {
        form.filters method="get" action=(address) hx-get=(address) hx-target="#found" hx-select="#found"
            hx-swap="outerHTML" hx-push-url="true" hx-trigger="change, submit" {
            (fields.menu("sector", "seats-sector", std::iter::once(every).chain(known).collect()))
            div.f { button.btn.alt { (text.say("members-filter-go")) } }
        }
    }
}

/// Sector and name of everybody who keeps in touch with one.
async fn contact_names(ctx: &Ctx) -> Result<Vec<(String, String)>, Problem> {
    let contacts = store::sector_contacts(&ctx.scope()).await?;
    let people = members::store::names(&ctx.scope()).await?;
    let names: BTreeMap<_, _> = people
        .into_iter()
        .map(|(id, given, family)| (id, kit_text::full_name(&given, &family)))
        .collect();
    let named = contacts.into_iter().filter_map(|contact| {
        let name = names.get(&contact.person_id)?.clone();
        Some((contact.sector, name))
    });
    Ok(named.collect())
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let seat = store::listed(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let scheme = scheme(&ctx).await?;
    let text = &ctx.text;
    let page = ctx.path(&format!("/people/seats/{id}"));
    let may_edit = ctx.holds(&EDIT_PEOPLE);
    let name = views::seat_name(&scheme, &seat.label, &seat.sector, text.language());
    let ends = matches!(seat.term(ctx.today()), Term::EndsIn(_) | Term::OverSince(_));
    let is_due = ends && seat.representative_id.is_some();
    let body = html! {
        (crumbs(&ctx))
        div.head.headrow {
            div { h1 { (name) } @if let Some(sector) = scheme.sector(&seat.sector) { p.lede { (sector.hint(text.language())) } } }
            @if may_edit { div.acts {
                @if seat.representative_id.is_none() { a.btn href={ (page) "/fill" } { (text.say("seats-fill")) } }
                @if is_due { (button(&format!("{page}/renew"), seat.version, &text.say("seats-renew"))) }
                a.btn.alt href={ (page) "/edit" } { (text.say("members-edit")) }
            } }
        }
        @if may_edit { (two_sectors(&ctx, &scheme, &seat).await?) }
        section.panel { h2 { (text.say("seats-facts")) } (views::facts(&ctx, &scheme, &seat)) }
        (ctx.panels(Seat::KIND, id).await?)
        @if may_edit {
            section.sec { h2 { (text.say("seats-remove-title")) } p.sm.mut { (text.say("seats-remove-hint")) }
                (button(&format!("{page}/remove"), seat.version, &text.say("seats-remove"))) }
        }
    };
    Ok(Page::new(name.to_owned(), body).show(&ctx))
}

fn button(action: &str, version: i64, words: &str) -> Markup {
    html! { form method="post" action=(action) { input type="hidden" name="version" value=(version); button.btn.alt { (words) } } }
}

fn crumbs(ctx: &Ctx) -> Markup {
    tabs::crumbs(ctx, &[(ctx.path("/people/seats"), ctx.say("seats-title"))])
}

/// A person may sit on seats of two sectors; where the scheme counts them for one only, the page says so.
async fn two_sectors(ctx: &Ctx, scheme: &Scheme, seat: &Listed) -> Result<Markup, Problem> {
    let Some((person, name)) = seat.representative().filter(|_| scheme.one_sector_per_person) else {
        return Ok(html! {});
    };
    let sectors = store::sectors_of(&ctx.scope(), person).await?;
    if sectors.len() < 2 {
        return Ok(html! {});
    }
    let language = ctx.text.language();
    let named: Vec<&str> = sectors.iter().map(|sector| scheme.sector_name(sector, language)).collect();
    let arguments = [("name", name.into()), ("sectors", named.join(", ").into())];
    Ok(html! { p.note { (ctx.text.with("seats-two-sectors", arguments)) } })
}

async fn choices(ctx: &Ctx) -> Result<Choices, Problem> {
    Ok(Choices {
        scheme: scheme(ctx).await?,
        people: members::store::names(&ctx.scope()).await?,
        organizations: organizations::store::names(&ctx.scope()).await?,
    })
}

/// A new seat can come with its sector: `?sector=media`.
pub(super) async fn add(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("sector", narrowed.sector),
        ("kind", "organization".to_owned()),
    ]);
    Ok(add_page(&ctx, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn add_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let choices = choices(ctx).await?;
    let form = SeatForm {
        ctx,
        typed,
        mistakes,
        choices: &choices,
        action: ctx.path("/people/seats/add"),
        cancel: ctx.path("/people/seats"),
    };
    let body = html! {
        (crumbs(ctx))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (ctx.say("seats-add")) } p.lede { (ctx.say("seats-add-lede")) } }
        (form.whole("seats-save-new"))
    };
    Ok(Page::new(ctx.say("seats-add"), body))
}

pub(super) async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(id) => Ok(to_seat(&ctx, id.0)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(add_page(&ctx, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { .. }) => Err(Problem::ChangedMeanwhile),
        Err(SaveProblem::Other(problem)) => Err(problem),
    }
}

fn to_seat(ctx: &Ctx, id: Uuid) -> axum::response::Response {
    Redirect::to(&ctx.path(&format!("/people/seats/{id}"))).into_response()
}

async fn seat(ctx: &Ctx, id: Uuid) -> Result<Seat, Problem> {
    Seat::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

/// The two forms of a seat that is there: everything, or only who sits on it.
#[derive(Clone, Copy)]
enum Form {
    Edit,
    Fill,
}

pub(super) async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let seat = seat(&ctx, id).await?;
    let shown = Shown {
        seat: &seat,
        typed: &model::to_form(&seat),
        mistakes: &Mistakes::none(),
        by: None,
    };
    Ok(form_page(&ctx, Form::Edit, shown).await?.show(&ctx))
}

/// The form to fill a seat suggests a term of one year from today.
pub(super) async fn fill(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let seat = seat(&ctx, id).await?;
    let suggested = if seat.term_start.is_none() && seat.term_end.is_none() {
        seat.renewed(ctx.today())
    } else {
        seat.clone()
    };
    let shown = Shown {
        seat: &seat,
        typed: &model::to_form(&suggested),
        mistakes: &Mistakes::none(),
        by: None,
    };
    Ok(form_page(&ctx, Form::Fill, shown).await?.show(&ctx))
}

/// What a form shows: the stored seat, what was typed, what was wrong, and who changed it in between.
struct Shown<'a> {
    seat: &'a Seat,
    typed: &'a Typed,
    mistakes: &'a Mistakes,
    by: Option<&'a str>,
}

async fn form_page(ctx: &Ctx, form: Form, shown: Shown<'_>) -> Result<Page, Problem> {
    let choices = choices(ctx).await?;
    let name = views::seat_name(&choices.scheme, &shown.seat.label, &shown.seat.sector, ctx.text.language());
    let page = ctx.path(&format!("/people/seats/{}", shown.seat.id));
    let (title, word) = match form {
        Form::Edit => ("seats-edit-title", "edit"),
        Form::Fill => ("seats-fill-title", "fill"),
    };
    let title = ctx.text.with(title, [("seat", name.into())]);
    let fields = SeatForm {
        ctx,
        typed: shown.typed,
        mistakes: shown.mistakes,
        choices: &choices,
        action: format!("{page}/{word}"),
        cancel: page.clone(),
    };
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/people/seats"), ctx.say("seats-title")), (page, name.to_owned())]))
        (Fields::new(&ctx.text, shown.typed, shown.mistakes).summary())
        @if let Some(by) = shown.by { (views::both_versions(ctx, &choices, shown.seat, by, shown.typed)) }
        div.head { h1 { (title) } @if !shown.seat.wanted.is_empty() { p.lede { (shown.seat.wanted) } } }
        @match form { Form::Edit => (fields.whole("form-save")), Form::Fill => (fields.filling()) }
    };
    Ok(Page::new(title, body))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let saved = actions::change(&ctx, id, &typed).await;
    after_saving(&ctx, Form::Edit, id, typed, saved).await
}

pub(super) async fn save_filled(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let saved = actions::fill(&ctx, id, &typed).await;
    after_saving(&ctx, Form::Fill, id, typed, saved).await
}

async fn after_saving(
    ctx: &Ctx,
    form: Form,
    id: Uuid,
    mut typed: Typed,
    saved: Result<Seat, SaveProblem>,
) -> Answer {
    match saved {
        Ok(seat) => Ok(to_seat(ctx, seat.id.0)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let seat = seat(ctx, id).await?;
            let shown = Shown { seat: &seat, typed: &typed, mistakes: &mistakes, by: None };
            Ok(form_page(ctx, form, shown).await?.show_mistakes(ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            let shown = Shown {
                seat: &theirs,
                typed: &typed,
                mistakes: &Mistakes::none(),
                by: Some(&by),
            };
            Ok(form_page(ctx, form, shown).await?.show_mistakes(ctx))
        }
        Err(SaveProblem::Other(problem)) => Err(problem),
    }
}

pub(super) async fn renew(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    actions::renew(&ctx, id, &typed).await?;
    Ok(to_seat(&ctx, id))
}

pub(super) async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    actions::remove(&ctx, id, &typed).await?;
    Ok(Redirect::to(&ctx.path("/people/seats")).into_response())
}

pub(super) async fn contact(ctx: Ctx, Path((_, sector)): Path<(String, String)>) -> Answer {
    let known = store::contact_of(&ctx.scope(), &sector).await?;
    let person = known.map(|contact| contact.person_id.to_string()).unwrap_or_default();
    let typed = Typed::from_pairs([("person_id", person)]);
    Ok(contact_page(&ctx, &sector, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn contact_page(ctx: &Ctx, sector: &str, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let scheme = scheme(ctx).await?;
    let known = scheme.sector(sector).ok_or(Problem::NotFound)?;
    let text = &ctx.text;
    let people = members::store::names(&ctx.scope()).await?;
    let named = people
        .into_iter()
        .map(|(id, given, family)| (id.to_string(), kit_text::full_name(&given, &family)));
    let choices = std::iter::once((String::new(), text.say("seats-nobody"))).chain(named).collect();
    let fields = Fields::new(text, typed, mistakes);
    let title = text.with("seats-contact-title", [("sector", known.name(text.language()).into())]);
    let body = html! {
        (crumbs(ctx))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (text.say("seats-contact-lede")) } }
        form method="post" action=(ctx.path(&format!("/people/seats/contact/{}", kit_web::escaped(sector)))) novalidate {
            (fields.menu("person_id", "seats-contact", choices))
            p.acts { button.btn { (text.say("form-save")) } a.btn.alt href=(ctx.path("/people/seats")) { (text.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

pub(super) async fn save_contact(
    ctx: Ctx,
    Path((_, sector)): Path<(String, String)>,
    typed: Typed,
) -> Answer {
    match actions::keep_in_touch(&ctx, &sector, &typed).await {
        Ok(()) => Ok(Redirect::to(&ctx.path("/people/seats")).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(contact_page(&ctx, &sector, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { .. }) => Err(Problem::ChangedMeanwhile),
        Err(SaveProblem::Other(problem)) => Err(problem),
    }
}
