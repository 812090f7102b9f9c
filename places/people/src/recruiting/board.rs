//! Whom to ask, as a board with a column for each stage or as a list.

use axum::extract::Query;
use kit_web::form::Choice;
use kit_web::parts;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use serde::Deserialize;

use super::model::Stage;
use super::store::{self, Filter, Listed};
use super::{NOMINATE, board_views};
use crate::organizations::sector_choices;
use crate::rights::EDIT_PEOPLE;
use crate::sectors::{self, Scheme};
use crate::{members, tabs};
use kit_text::full_name;
use kit_web::form::words;
use kit_web::paging::{self, AfterName};

/// Rows on one page of the list.
const PAGE: i64 = 50;

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Narrowed {
    #[serde(default)]
    view: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    sector: String,
    #[serde(default)]
    stage: String,
    #[serde(default)]
    asks: String,
    #[serde(default)]
    only: String,
    #[serde(default)]
    after: String,
}

impl Narrowed {
    fn filter(&self) -> Filter {
        Filter {
            sector: Some(self.sector.clone()).filter(|sector| !sector.is_empty()),
            stage: Stage::from_word(&self.stage),
            asks: self.asks.parse().ok(),
            joined: self.only == "joined",
            word: kit_text::search_words(&self.words).into_iter().max_by_key(String::len),
        }
    }

    fn pairs(&self) -> [(&str, &str); 6] {
        [
            ("view", "list"),
            ("words", &self.words),
            ("sector", &self.sector),
            ("stage", &self.stage),
            ("asks", &self.asks),
            ("only", &self.only),
        ]
    }

    fn query(&self, after: &AfterName) -> String {
        let after = after.to_string();
        let mut pairs = self.pairs().to_vec();
        pairs.push(("after", &after));
        paging::query(&pairs)
    }
}

/// One page of people to ask and where the next one starts.
pub(super) async fn page_of(
    ctx: &Ctx,
    narrowed: &Narrowed,
) -> Result<(Vec<Listed>, Option<AfterName>), Problem> {
    let after = ctx.page_start(&narrowed.after, AfterName::start())?;
    let found = store::list(&ctx.scope(), &narrowed.filter(), &after, PAGE + 1).await?;
    Ok(paging::cut(found, PAGE, Listed::after))
}

pub(super) async fn show(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let is_list = narrowed.view == "list";
    let inner = if is_list { list(&ctx, &narrowed).await? } else { board(&ctx).await? };
    let body = html! {
        (head(&ctx))
        (tabs::draw(&ctx, "/people/recruiting").await?)
        p.view-links {
            (view_link(&ctx, "/people/recruiting", "recruiting-view-board", !is_list))
            (view_link(&ctx, "/people/recruiting?view=list", "recruiting-view-list", is_list))
        }
        (inner)
    };
    Ok(Page::new(ctx.say("recruiting-heading"), body).show(&ctx))
}

fn view_link(ctx: &Ctx, address: &str, words: &str, current: bool) -> Markup {
    html! { a href=(ctx.path(address)) aria-current=[current.then_some("true")] { (ctx.say(words)) } }
}

fn head(ctx: &Ctx) -> Markup {
    html! {
        div.head.headrow {
            div { h1 { (ctx.say("recruiting-heading")) } p.lede { (ctx.say("recruiting-lede")) } }
            div.acts {
                @if ctx.holds(&NOMINATE) {
                    @let class = if ctx.holds(&EDIT_PEOPLE) { "btn alt" } else { "btn" };
                    a class=(class) href=(ctx.path("/people/recruiting/nominate")) { (ctx.say("recruiting-nominate")) }
                }
                @if ctx.holds(&EDIT_PEOPLE) { a.btn href=(ctx.path("/people/recruiting/add")) { (ctx.say("recruiting-add")) } }
            }
        }
    }
}

async fn board(ctx: &Ctx) -> Result<Markup, Problem> {
    let everybody = store::board(&ctx.scope()).await?;
    if everybody.is_empty() {
        let (address, label) =
            (ctx.path("/people/recruiting/nominate"), ctx.say("recruiting-nominate-first"));
        let button = ctx.holds(&NOMINATE).then_some((address.as_str(), label.as_str()));
        return Ok(html! { div.panel { (parts::empty(&ctx.say("recruiting-empty"), button)) } });
    }
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    Ok(board_views::board(ctx, &scheme, &everybody))
}

async fn list(ctx: &Ctx, narrowed: &Narrowed) -> Result<Markup, Problem> {
    let (found, next) = page_of(ctx, narrowed).await?;
    let people = members::store::names(&ctx.scope()).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let text = &ctx.text;
    let caption = text.count("recruiting-found", found.len());
    Ok(html! {
        (filters(ctx, &scheme, narrowed, people.iter().map(|(id, given, family)| (id.to_string(), full_name(given, family))).collect()))
        div.panel id="found" data-announce=(caption) {
            @if found.is_empty() { (parts::empty(&text.say("recruiting-none-found"), None)) } @else {
                (board_views::table(ctx, &scheme, &found, &caption))
                (parts::next_page(text, next.map(|after| format!("{}?{}", ctx.path("/people/recruiting"), narrowed.query(&after)))))
            }
        }
    })
}

fn filters(ctx: &Ctx, scheme: &Scheme, narrowed: &Narrowed, people: Vec<Choice>) -> Markup {
    let text = &ctx.text;
    let typed = Typed::from_pairs(narrowed.pairs());
    let none = Mistakes::none();
    let fields = Fields::new(text, &typed, &none);
    let all = |key: &str, choices: Vec<Choice>| {
        std::iter::once((String::new(), text.say(key))).chain(choices).collect::<Vec<_>>()
    };
    let stages = words(text, "recruiting-stage", Stage::ALL.iter().map(|stage| stage.word()));
    let joined = vec![("joined".to_owned(), text.say("recruiting-only-joined"))];
    let address = ctx.path("/people/recruiting");
    html! {
        form.filters method="get" action=(address) role="search" aria-label=(text.say("recruiting-filters")) hx-get=(address) hx-target="#found" hx-select="#found"
            hx-swap="outerHTML" hx-push-url="true" hx-trigger="change, submit, input delay:300ms from:#words" {
            (fields.hidden("view"))
            (fields.line("words", "members-filter-words"))
            (fields.menu("stage", "recruiting-stage", all("recruiting-every-stage", stages)))
            (fields.menu("sector", "members-sector", all("members-every-sector", sector_choices(ctx, scheme))))
            (fields.menu("asks", "recruiting-asks-id", all("recruiting-everybody-asks", people)))
            (fields.menu("only", "members-filter-only", all("recruiting-only-open", joined)))
            div.f { button.btn.alt { (text.say("members-filter-go")) } }
        }
    }
}
