use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::{Day, Record};
use kit_web::form::words;
use kit_web::parts;
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed};
use maud::html;
use serde::Deserialize;
use uuid::Uuid;

use super::actions;
use super::model::{self, Editing, Person};
use super::store::{self, Filter, Listed, Order};
use super::views::{self, PersonForm};
use crate::alike::{self, AddProblem, LooksLike};
use crate::contact::ContactBy;
use crate::organizations::{self, Organization};
use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS};
use crate::{sectors, tabs};
use kit_web::paging::{self, AfterDay, AfterName};
use kit_web::saving::{BothVersions, SaveProblem};

/// People on one page of a list.
const PAGE: i64 = 50;

/// What a list's address says.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Narrowed {
    #[serde(default)]
    sector: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    only: String,
    #[serde(default)]
    order: String,
    #[serde(default)]
    after: String,
}

impl Narrowed {
    pub(super) fn filter(&self, ctx: &Ctx) -> Filter {
        let quiet_since = |today: Day| {
            today
                .checked_sub(kit_store::jiff::Span::new().days(ctx.coalition().quiet_after_days))
                .ok()
        };
        let mut words = kit_text::search_words(&self.words);
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        let mut words = words.into_iter();
        Filter {
            sector: Some(self.sector.clone()).filter(|sector| !sector.is_empty()),
            quiet_since: (self.only == "quiet").then(|| quiet_since(ctx.today())).flatten(),
            contact: ContactBy::from_word(&self.contact).filter(|_| ctx.holds(&SEE_CONTACTS)),
            left: self.only == "left",
            word: words.next(),
            second_word: words.next(),
        }
    }

    fn order(&self) -> Order {
        if self.order == "seen" { Order::LastSeen } else { Order::Name }
    }

    /// The query of an address with the same narrowing.
    fn query(&self, after: &str) -> String {
        let pairs = [
            ("sector", self.sector.as_str()),
            ("words", &self.words),
            ("contact", &self.contact),
            ("only", &self.only),
            ("order", &self.order),
            ("after", after),
        ];
        paging::query(&pairs)
    }
}

/// Where the next page of a list starts.
fn cursor_of(person: &Listed, order: Order) -> String {
    match order {
        Order::Name => person.after().to_string(),
        Order::LastSeen => {
            AfterDay { day: person.last_seen_on.unwrap_or(paging::FIRST_DAY), id: person.id.0 }.to_string()
        }
    }
}

/// One page of people and the cursor of the next.
pub(super) async fn page_of(
    ctx: &Ctx,
    narrowed: &Narrowed,
) -> Result<(Vec<Listed>, Option<String>), Problem> {
    let (filter, order) = (narrowed.filter(ctx), narrowed.order());
    let people = match order {
        Order::Name => {
            let after = ctx.page_start(&narrowed.after, AfterName::start())?;
            store::list_by_name(&ctx.scope(), &filter, &after, PAGE + 1).await?
        }
        Order::LastSeen => {
            let after = ctx.page_start(&narrowed.after, AfterDay::start())?;
            store::list_by_last_seen(&ctx.scope(), &filter, &after, PAGE + 1).await?
        }
    };
    Ok(paging::cut(people, PAGE, |person| cursor_of(person, order)))
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let (people, next) = page_of(&ctx, &narrowed).await?;
    let text = &ctx.text;
    let typed = Typed::from_pairs([
        ("words", narrowed.words.as_str()),
        ("sector", &narrowed.sector),
        ("contact", &narrowed.contact),
        ("only", &narrowed.only),
        ("order", &narrowed.order),
    ]);
    let none = Mistakes::none();
    let fields = kit_web::Fields::new(text, &typed, &none);
    let everything = |key: &str| (String::new(), text.say(key));
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let sector_choices = scheme
        .sectors
        .iter()
        .map(|sector| (sector.key.clone(), sector.name(text.language()).to_owned()));
    let found = text.count("members-found", people.len());
    let shown: Vec<Uuid> = people.iter().map(|person| person.id.0).collect();
    let glances = ctx.glances(Person::KIND, &shown).await?;
    let body = html! {
        (tabs::head(&ctx, "members-list-title", None))
        (tabs::draw(&ctx, "/people").await?)
        form.filters method="get" action=(ctx.path("/people/list")) role="search" hx-get=(ctx.path("/people/list"))
            hx-target="#found" hx-select="#found" hx-swap="outerHTML" hx-push-url="true" hx-trigger="change, submit, input delay:300ms from:#words" {
            (fields.line("words", "members-filter-words"))
            (fields.menu("sector", "members-sector", std::iter::once(everything("members-every-sector")).chain(sector_choices).collect()))
            (fields.menu("only", "members-filter-only", vec![everything("members-only-here"), ("quiet".to_owned(), text.say("members-only-quiet")), ("left".to_owned(), text.say("members-only-left"))]))
            @if ctx.holds(&SEE_CONTACTS) {
                (fields.menu("contact", "members-contact", std::iter::once(everything("members-every-contact")).chain(words(text, "contact-by", ContactBy::ALL.iter().map(|way| way.word()))).collect()))
            }
            (fields.menu("order", "members-order", vec![everything("members-order-name"), ("seen".to_owned(), text.say("members-order-seen"))]))
            div.f { button.btn.alt { (text.say("members-filter-go")) } }
        }
        div.panel id="found" data-announce=(found) {
            @if people.is_empty() {
                (parts::empty(&text.say("members-none-found"), None))
            } @else {
                (views::people_table(&ctx, &scheme, &people, &glances, &found))
                (parts::next_page(text, next.map(|after| format!("{}?{}", ctx.path("/people/list"), narrowed.query(&after)))))
            }
            @if ctx.holds(&SEE_CONTACTS) {
                p.src { (text.say("members-export")) " "
                    a href={ (ctx.path("/people/list.xlsx")) "?" (narrowed.query("")) } { "Excel" } " · "
                    a href={ (ctx.path("/people/list.csv")) "?" (narrowed.query("")) } { "CSV" }
                    @if ctx.may_open("/people/list.vcf") { " · " a href=(ctx.path("/people/list.vcf")) { (text.say("members-address-book")) } } }
            }
        }
    };
    Ok(Page::new(text.say("members-list-title"), body).show(&ctx))
}

pub(super) async fn add(ctx: Ctx) -> Answer {
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("contact", "email".to_owned()),
        ("class", "voting".to_owned()),
        ("joined_on", ctx.today().to_string()),
    ]);
    Ok(add_page(&ctx, &typed, &Mistakes::none(), &[]).await?.show(&ctx))
}

async fn add_page(
    ctx: &Ctx,
    typed: &Typed,
    mistakes: &Mistakes,
    alike: &[LooksLike],
) -> Result<Page, Problem> {
    let organizations = organizations::store::names(&ctx.scope()).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let form = PersonForm {
        ctx,
        typed,
        mistakes,
        organizations: &organizations,
        scheme: &scheme,
        editing: Editing::AsOfficer,
        action: ctx.path("/people/add"),
        save_label: "members-save-new",
        cancel: ctx.path("/people"),
    };
    let body = html! {
        (tabs::crumbs(ctx, &[]))
        (kit_web::Fields::new(&ctx.text, typed, mistakes).summary())
        (alike::notice(ctx, alike, "details"))
        div.head { h1 { (ctx.say("members-add-title")) } p.lede { (ctx.say("members-add-lede")) } }
        (form.draw())
    };
    Ok(Page::new(ctx.say("members-add-title"), body))
}

pub(super) async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(id) => Ok(Redirect::to(&ctx.path(&format!("/people/{id}"))).into_response()),
        Err(AddProblem::Alike(alike)) => {
            Ok(add_page(&ctx, &typed, &Mistakes::none(), &alike).await?.show_mistakes(&ctx))
        }
        Err(AddProblem::Save(SaveProblem::Mistakes(mistakes))) => {
            Ok(add_page(&ctx, &typed, &mistakes, &[]).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

async fn person(ctx: &Ctx, id: Uuid) -> Result<Person, Problem> {
    Person::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let person = person(&ctx, id).await?;
    let organization = match person.organization_id {
        Some(id) => Organization::find(&ctx.scope(), id.0).await?,
        None => None,
    };
    let text = &ctx.text;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let officer = ctx.holds(&EDIT_PEOPLE);
    let quiet = person.is_member() && person.is_quiet(ctx.today(), ctx.coalition().quiet_after_days);
    let came_from = store::came_from(&ctx.scope(), person.id).await?;
    let body = html! {
        (tabs::crumbs(&ctx, &[]))
        div.head.headrow {
            div { h1 { (person.name_with_title()) }
                p.lede {
                    @match &organization {
                        Some(organization) => { @if !person.job.is_empty() { (person.job) ", " } a href=(ctx.path(&format!("/people/organizations/{}", organization.id))) { (organization.name) } }
                        None => { @if !person.job.is_empty() { (person.job) ", " } (text.say("members-for-self")) }
                    }
                    @if let Some(day) = person.joined_on { ". " (text.with("members-joined-in", [("month", text.month(day).into())])) }
                }
                p.mt3 {
                    @if !person.is_member() { span.tag.w { (text.say("members-left-word")) } " " }
                    @if quiet { span.tag.w { (text.say("members-quiet-word")) } " " }
                    span.tag { (text.say(&format!("member-class-{}", person.class.word()))) }
                }
            }
            div.acts {
                @if officer && person.is_member() { form method="post" action=(ctx.path(&format!("/people/{id}/in-touch"))) { button.btn.alt { (text.say("members-in-touch")) } } }
                @if actions::editing(&ctx, &person).is_some() { a.btn href=(ctx.path(&format!("/people/{id}/edit"))) { (text.say("members-edit")) } }
            }
        }
        @if quiet && officer && !person.try_this.is_empty() { p.note { b { (text.say("members-try-this")) } ": " (person.try_this) } }
        section.panel { h2 { (text.say("members-facts")) } (views::facts(&ctx, &scheme, &person)) }
        (ctx.panels(Person::KIND, id).await?)
        @if officer {
            section.sec { h2 { (text.say("members-membership")) }
                @if person.is_member() {
                    form method="post" action=(ctx.path(&format!("/people/{id}/leave"))) { p.sm.mut { (text.say("members-leave-hint")) } button.btn.alt { (text.say("members-leave")) } }
                } @else {
                    form method="post" action=(ctx.path(&format!("/people/{id}/return"))) { button.btn.alt { (text.say("members-return")) } }
                }
                @if let Some(prospect) = came_from {
                    p.mt3 { a href=(ctx.path(&format!("/people/recruiting/{prospect}"))) { (text.say("recruiting-came-from")) } }
                }
            }
        }
        (sign_in_and_privacy(&ctx, &person))
    };
    Ok(Page::new(person.name(), body).show(&ctx))
}

/// Ways to what other places keep of a person, for those who may go there: who runs the coalition, and the person.
fn sign_in_and_privacy(ctx: &Ctx, person: &Person) -> maud::Markup {
    let gives_access = ctx.may_open("/settings/people");
    let own = ctx.account.as_ref().is_some_and(|account| person.account_id == Some(account.id));
    html! {
        @if gives_access {
            p.sec { a href=(ctx.path(&format!("/settings/people/give/{}", person.id))) { (ctx.say("members-give-access")) } }
        }
        @if (gives_access || own) && ctx.may_open("/privacy/{id}") {
            p.mt3 { a href=(ctx.path(&format!("/privacy/{}", person.id))) { (ctx.say("members-privacy")) } }
        }
    }
}

pub(super) async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let person = person(&ctx, id).await?;
    let editing = actions::editing(&ctx, &person).ok_or(Problem::NotAllowed)?;
    let typed = model::to_form(&person, editing);
    Ok(edit_page(&ctx, &person, &typed, &Mistakes::none(), html! {}).await?.show(&ctx))
}

async fn edit_page(
    ctx: &Ctx,
    person: &Person,
    typed: &Typed,
    mistakes: &Mistakes,
    above: maud::Markup,
) -> Result<Page, Problem> {
    let editing = actions::editing(ctx, person).ok_or(Problem::NotAllowed)?;
    let organizations = organizations::store::names(&ctx.scope()).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let back = ctx.path(&format!("/people/{}", person.id));
    let form = PersonForm {
        ctx,
        typed,
        mistakes,
        organizations: &organizations,
        scheme: &scheme,
        editing,
        action: format!("{back}/edit"),
        save_label: "form-save",
        cancel: back.clone(),
    };
    let title = ctx.text.with("members-edit-title", [("name", person.name().into())]);
    let body = html! {
        (tabs::crumbs(ctx, &[(back, person.name())]))
        (kit_web::Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) } }
        (form.draw())
    };
    Ok(Page::new(title, body))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    match actions::change(&ctx, id, &typed).await {
        Ok(person) => Ok(Redirect::to(&ctx.path(&format!("/people/{}", person.id))).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let person = person(&ctx, id).await?;
            Ok(edit_page(&ctx, &person, &typed, &mistakes, html! {}).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                // Only what this form asks for: somebody editing themselves sees no notes of the officers.
                stored: Typed::from_pairs(
                    model::to_form(&theirs, Editing::AsOfficer).pairs().filter(|(name, _)| typed.has(name)),
                ),
                typed: &typed,
                by,
                words: "members",
                keep: ctx.path(&format!("/people/{}", theirs.id)),
            };
            let both = both.draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(edit_page(&ctx, &theirs, &typed, &Mistakes::none(), both).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn note_in_touch(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let today = ctx.today();
    actions::adjust(&ctx, id, |person| Person { last_seen_on: Some(today), ..person }).await?;
    Ok(Redirect::to(&ctx.path(&format!("/people/{id}"))).into_response())
}

pub(super) async fn leave(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let today = ctx.today();
    // Leaving keeps the thanks, not the phone number.
    let without_contacts =
        |person: Person| Person { left_on: Some(today), phone: None, email: None, ..person };
    actions::adjust(&ctx, id, without_contacts).await?;
    Ok(Redirect::to(&ctx.path(&format!("/people/{id}"))).into_response())
}

pub(super) async fn come_back(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::adjust(&ctx, id, |person| Person { left_on: None, ..person }).await?;
    Ok(Redirect::to(&ctx.path(&format!("/people/{id}"))).into_response())
}
