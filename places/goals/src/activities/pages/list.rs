use axum::extract::Query;
use kit_store::Day;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, paging, parts};
use maud::{Markup, html};
use people::sectors::{self, Scheme};
use serde::Deserialize;

use crate::activities::model::{Choices, Code, Sight};
use crate::activities::store::{self, Filter, Listed};
use crate::activities::{blind, views};
use crate::rights::TAKE_PART;
use crate::tabs;

/// Entries on one page of the list.
pub const PAGE: i64 = 30;

/// What the address of a list says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Narrowed {
    words: String,
    code: String,
    goal: String,
    strategy: String,
    promise: String,
    sector: String,
    organization: String,
    place: String,
    from: String,
    until: String,
    pub after: String,
}

impl Narrowed {
    pub fn filter(&self, sight: Sight) -> Filter {
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let day = |text: &str| text.parse::<Day>().ok().filter(|day| (1900..=2200).contains(&day.year()));
        Filter {
            code: Code::from_word(&self.code),
            goal: self.goal.parse().ok(),
            strategy: self.strategy.parse().ok(),
            promise: self.promise.parse().ok(),
            sector: given(&self.sector),
            organization: self.organization.parse().ok(),
            place: given(&self.place),
            from: day(&self.from),
            until: day(&self.until),
            word: kit_text::search_words(&self.words).into_iter().max_by_key(String::len),
            sight,
        }
    }

    fn pairs(&self) -> [(&'static str, &str); 10] {
        [
            ("words", &self.words),
            ("code", &self.code),
            ("goal", &self.goal),
            ("strategy", &self.strategy),
            ("promise", &self.promise),
            ("sector", &self.sector),
            ("organization", &self.organization),
            ("place", &self.place),
            ("from", &self.from),
            ("until", &self.until),
        ]
    }

    /// The query of an address with the same narrowing.
    pub fn query(&self, after: &str) -> String {
        let mut pairs = self.pairs().to_vec();
        pairs.push(("after", after));
        paging::query(&pairs)
    }

    fn is_narrowed(&self) -> bool {
        self.pairs().iter().any(|(_, value)| !value.is_empty())
    }
}

/// One page of entries and where the next one starts.
async fn page_of(
    ctx: &Ctx,
    narrowed: &Narrowed,
    sight: Sight,
) -> Result<(Vec<Listed>, Option<String>), Problem> {
    let after = ctx.page_start(&narrowed.after, store::LAST)?;
    let rows = store::list(&ctx.scope(), &narrowed.filter(sight), after, PAGE + 1).await?;
    Ok(paging::cut(rows, PAGE, |row| row.spot().to_string()))
}

pub async fn show(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let sight = blind::sight(&ctx).await?;
    let sealed = blind::sealed_from(&ctx, sight).await?;
    let (entries, next) = page_of(&ctx, &narrowed, sight).await?;
    let offered = offered(&ctx).await?;
    let text = &ctx.text;
    let found = text.count("activities-found", entries.len());
    let next = next.map(|after| format!("{}?{}", ctx.path("/goals/done"), narrowed.query(&after)));
    let nothing_yet = entries.is_empty() && !narrowed.is_narrowed();
    let add = (ctx.path("/goals/done/add"), ctx.say("activities-add"));
    let button = ctx.holds(&TAKE_PART).then_some((add.0.as_str(), add.1.as_str()));
    let body = html! {
        (tabs::head(&ctx.say("goals-tab-done"), Some(ctx.say("activities-lede")), html! {
            @if let Some((address, words)) = button && !nothing_yet { a.btn href=(address) { (words) } }
        }))
        (tabs::draw(&ctx, "/goals/done"))
        (views::other_pages(&ctx, "/goals/done"))
        @if nothing_yet { div.panel { (parts::empty(&ctx.say("activities-empty"), button)) } }
        @else {
            (filters(&ctx, &narrowed, &offered))
            div.panel id="found" data-announce=(found) {
                @if !narrowed.code.is_empty() { (views::not_counted(&ctx, &sealed)) }
                @if entries.is_empty() { (parts::empty(&text.say("activities-none-found"), None)) }
                @else {
                    (views::table(&ctx, &entries, &sealed, &found))
                    (parts::next_page(text, next))
                }
                p.src { (text.say("activities-export")) " "
                    a href={ (ctx.path("/goals/done.xlsx")) "?" (narrowed.query("")) } { "Excel" } " · "
                    a href={ (ctx.path("/goals/done.csv")) "?" (narrowed.query("")) } { "CSV" } }
            }
        }
    };
    Ok(Page::new(ctx.say("goals-tab-done"), body).show(&ctx))
}

/// What the menus of the filters offer.
struct Offered {
    choices: Choices,
    places: Vec<String>,
    scheme: Scheme,
}

async fn offered(ctx: &Ctx) -> Result<Offered, Problem> {
    let scope = ctx.scope();
    let choices = store::filter_choices(&scope).await?;
    let scheme = sectors::of(&scope, ctx.coalition()).await?.into_owned();
    Ok(Offered { choices, places: store::places(&scope).await?, scheme })
}

fn filters(ctx: &Ctx, narrowed: &Narrowed, offered: &Offered) -> Markup {
    let text = &ctx.text;
    let typed = Typed::from_pairs(narrowed.pairs());
    let none = Mistakes::none();
    let fields = Fields::new(text, &typed, &none);
    let choices = &offered.choices;
    let all = |key: &str, known: Vec<(String, String)>| {
        std::iter::once((String::new(), text.say(key))).chain(known).collect::<Vec<_>>()
    };
    let codes = Code::ALL.iter().map(|code| (code.word().to_owned(), views::code_name(ctx, *code)));
    let goals = choices.goals.iter().map(|(id, title)| (id.to_string(), title.clone()));
    let strategies = choices.strategies.iter().map(|one| (one.id.to_string(), one.name.clone()));
    let organizations = choices.organizations.iter().map(|(id, name)| (id.to_string(), name.clone()));
    let sectors = offered
        .scheme
        .sectors
        .iter()
        .map(|sector| (sector.key.clone(), sector.name(text.language()).to_owned()));
    let places = offered.places.iter().map(|place| (place.clone(), place.clone()));
    let address = ctx.path("/goals/done");
    html! {
        form method="get" action=(address) role="search" hx-get=(address) hx-target="#found" hx-select="#found"
            hx-swap="outerHTML" hx-push-url="true" hx-trigger="change, submit, input delay:300ms from:#words" {
            (fields.hidden("promise"))
            div.filters {
                (fields.line("words", "activities-words"))
                (fields.menu("code", "activities-code", all("activities-every-code", codes.collect())))
                (fields.menu("goal", "activities-goal", all("activities-every-goal", goals.collect())))
                div.f { button.btn.alt { (text.say("activities-show")) } }
            }
            details.more-filters open[narrowed.is_narrowed_further()] {
                summary { (text.say("activities-more-filters")) }
                div.filters {
                    (fields.menu("strategy", "activities-strategy", all("activities-every-strategy", strategies.collect())))
                    (fields.menu("sector", "activities-sector", all("activities-every-sector", sectors.collect())))
                    (fields.menu("organization", "activities-organization-id", all("activities-every-organization", organizations.collect())))
                    (fields.menu("place", "activities-place", all("activities-every-place", places.collect())))
                    (fields.date("from", "activities-from"))
                    (fields.date("until", "activities-until"))
                }
            }
        }
    }
}

impl Narrowed {
    /// Whether the folded filters narrow the list.
    fn is_narrowed_further(&self) -> bool {
        let folded = ["strategy", "sector", "organization", "place", "from", "until"];
        self.pairs().iter().any(|(name, value)| folded.contains(name) && !value.is_empty())
    }
}
