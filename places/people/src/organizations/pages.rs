use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::form::Choice;
use kit_web::parts;
use kit_web::way_back::on_to;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::form::{self, OrganizationForm};
use super::model::{self, Organization, OrganizationKind};
use super::profile::{self, ProfileField};
use super::store::{self, Filter, Listed};
use super::{actions, views};
use crate::alike::{self, AddProblem, LooksLike};
use crate::contact::MemberClass;
use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS};
use crate::sectors::{self, Scheme};
use crate::tabs;
use kit_web::paging::{self, AfterName};
use kit_web::saving::{BothVersions, SaveProblem};

/// Organizations on one page of the list.
const PAGE: i64 = 50;

/// What a list's address says.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Narrowed {
    #[serde(default)]
    words: String,
    #[serde(default)]
    sector: String,
    #[serde(default)]
    class: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    only: String,
    #[serde(default)]
    after: String,
}

impl Narrowed {
    pub(super) fn filter(&self) -> Filter {
        Filter {
            sector: Some(self.sector.clone()).filter(|sector| !sector.is_empty()),
            class: MemberClass::from_word(&self.class),
            kind: OrganizationKind::from_word(&self.kind),
            left: self.only == "left",
            word: kit_text::search_words(&self.words).into_iter().max_by_key(String::len),
        }
    }

    fn pairs(&self) -> [(&str, &str); 5] {
        [
            ("words", &self.words),
            ("sector", &self.sector),
            ("class", &self.class),
            ("kind", &self.kind),
            ("only", &self.only),
        ]
    }

    fn is_narrowed(&self) -> bool {
        self.pairs().iter().any(|(_, value)| !value.is_empty())
    }

    /// The query of an address with the same narrowing.
    fn query(&self, after: Option<&AfterName>) -> String {
        let after = after.map(AfterName::to_string).unwrap_or_default();
        let mut pairs = self.pairs().to_vec();
        pairs.push(("after", &after));
        paging::query(&pairs)
    }
}

/// One page of organizations and where the next one starts.
pub(super) async fn page_of(
    ctx: &Ctx,
    narrowed: &Narrowed,
) -> Result<(Vec<Listed>, Option<AfterName>), Problem> {
    let after = ctx.page_start(&narrowed.after, AfterName::start())?;
    let found = store::list_as_seen(&ctx.scope(), &narrowed.filter(), &after, PAGE + 1).await?;
    Ok(paging::cut(found, PAGE, Listed::after))
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let (organizations, next) = page_of(&ctx, &narrowed).await?;
    let counts = store::counts(&ctx.scope()).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let text = &ctx.text;
    let found = text.count("organizations-found", organizations.len());
    let body = html! {
        (head(&ctx, text.count("organizations-lede", counts.here)))
        (tabs::draw(&ctx, "/people/organizations").await?)
        @if counts.here + counts.left > 0 { (filters(&ctx, &scheme, &narrowed)) }
        div.panel id="found" data-announce=(found) {
            @if !organizations.is_empty() {
                (views::table(&ctx, &scheme, &organizations, &found))
                (parts::next_page(text, next.map(|after| format!("{}?{}", ctx.path("/people/organizations"), narrowed.query(Some(&after))))))
            } @else if narrowed.is_narrowed() {
                (parts::empty(&text.say("organizations-none-found"), None))
            } @else {
                (nobody_yet(&ctx))
            }
            @if ctx.holds(&SEE_CONTACTS) && !organizations.is_empty() {
                p.src { (text.say("members-export")) " "
                    a href={ (ctx.path("/people/organizations.xlsx")) "?" (narrowed.query(None)) } { "Excel" } " · "
                    a href={ (ctx.path("/people/organizations.csv")) "?" (narrowed.query(None)) } { "CSV" } }
            }
        }
        (ctx.panels("/people/organizations", ctx.coalition().id.0).await?)
    };
    Ok(Page::new(text.say("organizations-title"), body).show(&ctx))
}

fn head(ctx: &Ctx, lede: String) -> Markup {
    html! {
        div.head.headrow {
            div { h1 { (ctx.say("organizations-title")) } p.lede { (lede) } }
            @if ctx.holds(&EDIT_PEOPLE) {
                div.acts { a.btn href=(ctx.path("/people/organizations/add")) { (ctx.say("organizations-add")) } }
            }
        }
    }
}

fn nobody_yet(ctx: &Ctx) -> Markup {
    let (address, label) = (ctx.path("/people/organizations/add"), ctx.say("organizations-add-first"));
    let button = ctx.holds(&EDIT_PEOPLE).then_some((address.as_str(), label.as_str()));
    parts::empty(&ctx.say("organizations-empty"), button)
}

fn filters(ctx: &Ctx, scheme: &Scheme, narrowed: &Narrowed) -> Markup {
    let text = &ctx.text;
    let typed = Typed::from_pairs(narrowed.pairs());
    let none = Mistakes::none();
    let fields = Fields::new(text, &typed, &none);
    let all = |key: &str, choices: Vec<Choice>| {
        std::iter::once((String::new(), text.say(key))).chain(choices).collect::<Vec<_>>()
    };
    let address = ctx.path("/people/organizations");
    let left = vec![("left".to_owned(), text.say("organizations-only-left"))];
    html! {
        form.filters method="get" action=(address) role="search" aria-label=(text.say("organizations-filters")) hx-get=(address) hx-target="#found" hx-select="#found"
            hx-swap="outerHTML" hx-push-url="true" hx-trigger="change, submit, input delay:300ms from:#words" {
            (fields.line("words", "organizations-filter-words"))
            (fields.menu("sector", "organizations-sector", all("members-every-sector", form::sector_choices(ctx, scheme))))
            (fields.menu("class", "organizations-class", all("organizations-every-class", form::classes(ctx))))
            (fields.menu("kind", "organizations-kind", all("organizations-every-kind", form::kinds(ctx))))
            (fields.menu("only", "members-filter-only", all("organizations-only-here", left)))
            div.f { button.btn.alt { (text.say("members-filter-go")) } }
        }
    }
}

pub(super) async fn add(ctx: Ctx) -> Answer {
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("kind", "nonprofit".to_owned()),
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
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let form = OrganizationForm {
        ctx,
        typed,
        mistakes,
        scheme: &scheme,
        action: ctx.path("/people/organizations/add"),
        save_label: "organizations-save-new",
        cancel: ctx.path("/people/organizations"),
    };
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx)]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (alike::notice(ctx, alike, "details"))
        div.head { h1 { (ctx.say("organizations-add")) } p.lede { (ctx.say("organizations-add-lede")) } }
        (form.draw())
    };
    Ok(Page::new(ctx.say("organizations-add"), body))
}

fn page_of_organization(ctx: &Ctx, id: impl std::fmt::Display) -> String {
    ctx.path(&format!("/people/organizations/{id}"))
}

pub(super) async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(id) => Ok(on_to(&typed, &page_of_organization(&ctx, id))),
        Err(AddProblem::Alike(alike)) => {
            Ok(add_page(&ctx, &typed, &Mistakes::none(), &alike).await?.show_mistakes(&ctx))
        }
        Err(AddProblem::Save(SaveProblem::Mistakes(mistakes))) => {
            Ok(add_page(&ctx, &typed, &mistakes, &[]).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

async fn organization(ctx: &Ctx, id: Uuid) -> Result<Organization, Problem> {
    Organization::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

/// An organization with what it tells this coalition itself, and which fields these are.
pub(super) async fn as_seen(
    ctx: &Ctx,
    organization: Organization,
) -> Result<(Organization, Vec<ProfileField>), Problem> {
    let profile = match organization.profile_id {
        Some(_) => profile::store::of_organization(&ctx.scope(), organization.id).await?,
        None => None,
    };
    Ok(match profile {
        Some(profile) => profile::model::seen_from(organization, &profile, ctx.coalition().id),
        None => (organization, Vec::new()),
    })
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let organization = organization(&ctx, id).await?;
    let people = store::speakers_of(&ctx.scope(), organization.id).await?;
    let seats = store::seats_of(&ctx.scope(), organization.id).await?;
    let (seen, told) = as_seen(&ctx, organization).await?;
    let speaks_for_it = match &ctx.account {
        Some(account) if ctx.holds(&profile::KEEP_PROFILE) => {
            profile::store::speaks_for(&ctx.scope(), account.id, seen.id).await?
        }
        _ => false,
    };
    let own_words = profile::note(&ctx, &seen, &told, speaks_for_it);
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let panels = ctx.panels(Organization::KIND, id).await?;
    let glances = ctx.glances(Organization::KIND, &[id]).await?;
    let told = views::Told { glances: &glances, panels };
    let body = views::page(&ctx, &scheme, &seen, &people, &seats, own_words, told);
    Ok(Page::new(seen.name, body).show(&ctx))
}

pub(super) async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let organization = organization(&ctx, id).await?;
    let typed = model::to_form(&organization);
    Ok(edit_page(&ctx, &organization, &typed, &Mistakes::none(), html! {}).await?.show(&ctx))
}

async fn edit_page(
    ctx: &Ctx,
    organization: &Organization,
    typed: &Typed,
    mistakes: &Mistakes,
    above: Markup,
) -> Result<Page, Problem> {
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let back = page_of_organization(ctx, organization.id);
    let form = OrganizationForm {
        ctx,
        typed,
        mistakes,
        scheme: &scheme,
        action: format!("{back}/edit"),
        save_label: "form-save",
        cancel: back.clone(),
    };
    let title = ctx.text.with("organizations-edit-title", [("name", organization.name.as_str().into())]);
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx), (back, organization.name.clone())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) } }
        (form.draw())
    };
    Ok(Page::new(title, body))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    match actions::change(&ctx, id, &typed).await {
        Ok(saved) => Ok(Redirect::to(&page_of_organization(&ctx, saved.id)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let organization = organization(&ctx, id).await?;
            Ok(edit_page(&ctx, &organization, &typed, &mistakes, html! {}).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: model::to_form(&theirs),
                typed: &typed,
                by,
                words: "organizations",
                keep: page_of_organization(&ctx, theirs.id),
            };
            let both = both.draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(edit_page(&ctx, &theirs, &typed, &Mistakes::none(), both).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn leave(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::leave(&ctx, id).await?;
    Ok(Redirect::to(&page_of_organization(&ctx, id)).into_response())
}

pub(super) async fn come_back(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::come_back(&ctx, id).await?;
    Ok(Redirect::to(&page_of_organization(&ctx, id)).into_response())
}
