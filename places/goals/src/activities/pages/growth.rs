//! How what we did adds up over time, beside a number, and where it comes from.

use axum::extract::Query;
use kit_charts::{Room, timeline};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, paging, parts};
use maud::{Markup, html};
use people::sectors::{self, Scheme};
use serde::Deserialize;
use uuid::Uuid;

use super::period::Period;
use crate::activities::drawing::Growth;
use crate::activities::model::{Code, Sight};
use crate::activities::store::{self, Contribution};
use crate::activities::{blind, views};
use crate::numbers::{self, LaidOver};
use crate::tabs;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    code: String,
    from: String,
    until: String,
    over: String,
    by: String,
}

/// By what contributions are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Goal,
    Strategy,
    Sector,
    Place,
}

impl By {
    const ALL: [Self; 4] = [Self::Goal, Self::Strategy, Self::Sector, Self::Place];

    const fn word(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Strategy => "strategy",
            Self::Sector => "sector",
            Self::Place => "place",
        }
    }

    fn asked(word: &str) -> Self {
        Self::ALL.into_iter().find(|by| by.word() == word).unwrap_or(Self::Goal)
    }

    async fn read(self, ctx: &Ctx, period: Period, sight: Sight) -> Result<Vec<Contribution>, Problem> {
        let (scope, from, until) = (ctx.scope(), period.from, period.until);
        Ok(match self {
            Self::Goal => store::by_goal(&scope, from, until, sight).await?,
            Self::Strategy => store::by_strategy(&scope, from, until, sight).await?,
            Self::Sector => store::by_sector(&scope, from, until, sight).await?,
            Self::Place => store::by_place(&scope, from, until, sight).await?,
        })
    }
}

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let period = Period::asked(&asked.from, &asked.until, ctx.today());
    let code = Code::from_word(&asked.code).unwrap_or(Code::Change);
    let scope = ctx.scope();
    let sight = blind::sight(&ctx).await?;
    let sealed = blind::sealed_from(&ctx, sight).await?;
    let days = store::changes_by_day(&scope, code, period.from, period.until, sight).await?;
    let events = store::key_events(&scope, period.from, period.until).await?;
    let over = over(&ctx, &asked.over, period).await?;
    let known = numbers::store::names(&scope).await?;
    let by = By::asked(&asked.by);
    let contributions = by.read(&ctx, period, sight).await?;
    let scheme = sectors::of(&scope, ctx.coalition()).await?;
    let growth = Growth { code, period, days: &days, events: &events, over: over.as_ref() };
    let numbers = known.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
    let body = html! {
        (tabs::head(&ctx.say("activities-growth-title"), Some(ctx.say("activities-lede")), html! {}))
        (tabs::draw(&ctx, "/goals/done"))
        (views::other_pages(&ctx, "/goals/done/growth"))
        (period.form(&ctx, "/goals/done/growth", menus(&ctx, &asked, code, numbers)))
        (views::not_counted(&ctx, &sealed))
        section.panel {
            @if days.is_empty() { (parts::empty(&ctx.say("activities-growth-none"), None)) }
            @else { (figure(&ctx, &growth)) }
            @if over.as_ref().is_some_and(|over| over.pieces.is_empty()) { p.note { (ctx.say("activities-growth-over-hidden")) } }
        }
        (contribution(&ctx, &asked, by, &contributions, &scheme))
    };
    Ok(Page::new(ctx.say("activities-growth-title"), body).show(&ctx))
}

async fn over(ctx: &Ctx, asked: &str, period: Period) -> Result<Option<LaidOver>, Problem> {
    match asked.parse::<Uuid>() {
        Ok(id) => numbers::laid_over(ctx, id, period.from, period.until).await,
        Err(_) => Ok(None),
    }
}

fn menus(ctx: &Ctx, asked: &Asked, code: Code, numbers: Vec<(String, String)>) -> Markup {
    let typed = Typed::from_pairs([("code", code.word()), ("over", &asked.over), ("by", &asked.by)]);
    let none = Mistakes::none();
    let fields = Fields::new(&ctx.text, &typed, &none);
    let codes = Code::ALL.iter().map(|code| (code.word().to_owned(), views::code_name(ctx, *code)));
    let no_number = (String::new(), ctx.say("activities-growth-over-none"));
    html! {
        (fields.hidden("by"))
        (fields.menu("code", "activities-code", codes.collect()))
        (fields.menu("over", "activities-growth-over", std::iter::once(no_number).chain(numbers).collect()))
    }
}

fn figure(ctx: &Ctx, growth: &Growth) -> Markup {
    let text = &ctx.text;
    let drawn = growth.draw(ctx);
    let first = growth.days.first().map(|(day, _)| text.month(*day)).unwrap_or_default();
    let finding = text.with(
        "activities-growth-finding",
        [
            ("code", views::code_name(ctx, growth.code).into()),
            ("count", growth.count().into()),
            ("month", first.into()),
        ],
    );
    let measured = text.with("activities-growth-measured", [("period", growth.period.words(ctx).into())]);
    html! {
        figure {
            figcaption { h2 { (finding) } span { (measured) } }
            div.wide { (timeline(&drawn, Room::Wide)) }
            div.narrow { (timeline(&drawn, Room::Narrow)) }
        }
        @if growth.over.is_some_and(|over| !over.pieces.is_empty()) { p.src { (text.say("activities-growth-not-cause")) } }
        @if !growth.events.is_empty() {
            h3.mt4 { (text.say("activities-growth-events")) }
            ol.five.sm { @for (id, what, day) in growth.events {
                li { a href=(views::address(ctx, id)) { (what) } span.mut { ", " (text.date(*day, ctx.today())) } }
            } }
        }
        details.mt3 { summary { (text.say("activities-growth-table")) } (tables(ctx, growth)) }
    }
}

fn tables(ctx: &Ctx, growth: &Growth) -> Markup {
    let text = &ctx.text;
    let [year, new, so_far] = ["activities-growth-year", "activities-growth-new", "activities-growth-so-far"]
        .map(|key| text.say(key));
    html! {
        table.slim {
            caption { (views::code_name(ctx, growth.code)) }
            thead { tr { th scope="col" { (year) } th.n scope="col" { (new) } th.n scope="col" { (so_far) } } }
            tbody { @for (year, new, sum) in growth.years() {
                tr { th scope="row" { (year) } td.n { (text.number(new)) } td.n { (text.number(sum)) } }
            } }
        }
        @if let Some(over) = growth.over && !over.rows.is_empty() {
            table.slim.mt4 {
                caption { a href=(ctx.path(&over.page())) { (over.name()) } }
                tbody { @for (period, value) in &over.rows { tr { th scope="row" { (period) } td.n { (value) } } } }
            }
        }
    }
}

fn contribution(ctx: &Ctx, asked: &Asked, by: By, rows: &[Contribution], scheme: &Scheme) -> Markup {
    let address = |by: By| {
        let pairs = [
            ("code", asked.code.as_str()),
            ("from", &asked.from),
            ("until", &asked.until),
            ("over", &asked.over),
            ("by", by.word()),
        ];
        format!("{}?{}#contribution", ctx.path("/goals/done/growth"), paging::query(&pairs))
    };
    html! {
        section.panel.mt5 id="contribution" {
            h2 { (ctx.say("activities-contribution")) }
            p.view-links { (ctx.say("activities-contribution-by")) ": " @for one in By::ALL {
                a href=(address(one)) aria-current=[(one == by).then_some("true")] { (by_name(ctx, one)) }
            } }
            @if rows.is_empty() { (parts::empty(&ctx.say("activities-growth-none"), None)) }
            @else { (contribution_table(ctx, by, rows, scheme)) }
        }
    }
}

fn by_name(ctx: &Ctx, by: By) -> String {
    ctx.say(&format!("activities-contribution-{}", by.word()))
}

fn contribution_table(ctx: &Ctx, by: By, rows: &[Contribution], scheme: &Scheme) -> Markup {
    let text = &ctx.text;
    let most = rows.iter().map(|row| row.changes).max().unwrap_or(0);
    let [changes, entries, intensity] = [
        "activities-contribution-changes",
        "activities-contribution-entries",
        "activities-contribution-intensity",
    ]
    .map(|key| text.say(key));
    let name = |row: &Contribution| match (&row.name, by) {
        (Some(key), By::Sector) => scheme.sector_name(key, ctx.language()).to_owned(),
        (Some(name), _) => name.clone(),
        (None, _) => text.say("activities-contribution-nothing"),
    };
    html! {
        table.stack role="table" {
            caption.vh { (text.with("activities-contribution-description", [("by", by.word().into())])) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (by_name(ctx, by)) }
                th.n role="columnheader" scope="col" { (changes) }
                th.narrow-hide role="columnheader" scope="col" { span.vh { (changes) } }
                th.n role="columnheader" scope="col" { (entries) }
                th.n role="columnheader" scope="col" { (intensity) }
            } }
            tbody role="rowgroup" { @for row in rows {
                tr role="row" {
                    th role="rowheader" scope="row" { (name(row)) }
                    td.n role="cell" data-l=(changes) { (text.number(row.changes)) }
                    td.bar-cell.narrow-hide role="cell" { (views::bars::length(row.changes, most)) }
                    td.n role="cell" data-l=(entries) { (text.number(row.entries)) }
                    td.n role="cell" data-l=(intensity) { @if let Some(mean) = row.mean_intensity() { (views::two_places(mean)) } }
                }
            } }
        }
    }
}
