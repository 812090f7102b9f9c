use axum::extract::RawQuery;
use kit_store::{Change, Instant, before, latest};
use kit_web::{Answer, Ctx, Page, Problem, Typed, account};
use maud::{Markup, html};
use people::sectors::{self, Scheme};
use people::table;
use uuid::Uuid;

use super::due;
use super::line::Due;
use super::news::{self, Item};
use super::views;

/// Somebody who comes back within this time is still on the same visit.
const VISIT_MINUTES: i64 = 30;
/// Lines of news on Home.
const MOST_NEWS: usize = 6;
/// Entries of the history read for them; more would not be news any more.
const READ_FOR_NEWS: i64 = 60;
/// Entries on a page of all news.
const NEWS_PAGE: i64 = 50;

pub(super) async fn home(ctx: Ctx) -> Answer {
    let since = last_visit(&ctx).await?;
    let picture = table::picture(&ctx.scope(), ctx.coalition(), ctx.today()).await?;
    let due = due::collect(&ctx, &picture.scheme).await?;
    let founding = founding_line(&ctx, &picture).await?;
    let goals = goals::overview::home_panel(&ctx).await?;
    let meeting = meetings::live::on_home(&ctx).await?;
    let changes = latest(&ctx.scope(), READ_FOR_NEWS).await?;
    let guide = guide::parts::home_panel(&ctx, changes.first().map(|change| change.id)).await?;
    let (heading, news) = what_is_new(&ctx, &picture.scheme, since, changes);
    let body = html! {
        (views::example_bar(&ctx))
        div.head.headrow {
            div { h1 { (greeting(&ctx)) } p.lede { (sentence(&ctx, &due)) } }
            div.acts { (meeting.button) (views::add_something(&ctx)) }
        }
        (founding)
        div.grid.side {
            div.grid.top-aligned { (views::due(&ctx, &due)) (guide) (goals) }
            div.grid.top-aligned { (meeting.panel) (views::missing(&ctx, &picture)) }
        }
        (views::news(&ctx, &heading, &news))
    };
    Ok(Page::new(ctx.say("home-menu"), body).show(&ctx))
}

/// A coalition that only begins may still be at the five founding questions; others are not asked about them.
const MOST_FOUNDERS: i64 = 3;

async fn founding_line(ctx: &Ctx, picture: &table::Picture) -> Result<Markup, Problem> {
    if picture.counts.people <= MOST_FOUNDERS {
        guide::founding::home_line(ctx).await
    } else {
        Ok(html! {})
    }
}

/// The head of the page and "Due soon" for where there are no panels, such as a mail: the sentence, then each thing
/// with its day and whose it is.
///
/// # Errors
/// When the database does not answer.
pub async fn in_words(
    ctx: &Ctx,
    scheme: &Scheme,
    most: usize,
) -> Result<(String, Vec<(String, String)>), Problem> {
    let due = due::collect(ctx, scheme).await?;
    let line = |one: &Due| {
        let day = ctx.text.due(one.day, ctx.today());
        let detail = if one.who.is_empty() { day } else { format!("{day}, {}", one.who) };
        (one.words.clone(), detail)
    };
    Ok((sentence(ctx, &due), due.iter().take(most).map(line).collect()))
}

/// "Good morning, Rosa", by the clock where the coalition is.
fn greeting(ctx: &Ctx) -> String {
    let name = ctx.account.as_ref().map_or("", |account| account.name.as_str());
    let given = name.split_whitespace().next().unwrap_or_default();
    let hour = ctx.now.timestamp().to_zoned(ctx.coalition().zone()).hour();
    let key = match hour {
        4..=11 => "home-good-morning",
        12..=17 => "home-good-afternoon",
        _ => "home-good-evening",
    };
    ctx.text.with(key, [("name", given.into())])
}

/// The day, what is late, what is yours.
fn sentence(ctx: &Ctx, due: &[Due]) -> String {
    let late = due.iter().filter(|one| one.day < ctx.today()).count();
    let yours = due.iter().filter(|one| one.is_yours).count();
    let text = &ctx.text;
    let said = match (late, yours) {
        (0, 0) => text.say("home-nothing-late"),
        (late, 0) => text.count("home-late", late),
        (0, yours) => text.count("home-yours", yours),
        (late, yours) => text.with("home-late-and-yours", [("late", late.into()), ("yours", yours.into())]),
    };
    format!("{}. {said}", kit_text::capitalized(&text.long_day(ctx.today())))
}

/// When this person was here the last time; a new visit is noted at most once in half an hour.
async fn last_visit(ctx: &Ctx) -> Result<Option<Instant>, Problem> {
    let (Some(account), Some(standing)) = (&ctx.account, &ctx.standing) else {
        return Ok(None);
    };
    if standing.seen_at.is_some_and(|seen| seen.plus_minutes(VISIT_MINUTES) > ctx.now) {
        return Ok(standing.seen_before_at);
    }
    let tx = ctx.scope().begin().await?;
    account::note_visit(&tx, ctx.coalition().id, account.id, ctx.now).await?;
    tx.commit().await?;
    Ok(standing.seen_at)
}

/// The heading and the lines: since the last visit, or simply the newest for somebody who comes for the first time.
fn what_is_new(
    ctx: &Ctx,
    scheme: &Scheme,
    since: Option<Instant>,
    changes: Vec<Change>,
) -> (String, Vec<Item>) {
    let reader = ctx.account.as_ref().map(|account| account.id);
    let (heading, changes) = match since {
        Some(since) => {
            let day = ctx.text.ago(since.day_in(&ctx.coalition().zone()), ctx.today());
            let heading = ctx.text.with("home-news-since", [("day", day.into())]);
            (heading, news::since(changes, since, reader))
        }
        None => (ctx.say("home-news-title"), changes),
    };
    let mut items = news::items(ctx, scheme, &changes);
    items.truncate(MOST_NEWS);
    (heading, items)
}

/// All news, a page at a time; an address that says nothing sensible starts with the newest.
pub(super) async fn news(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    let start = ctx.page_start(asked.get("after"), Uuid::max())?;
    let mut changes = before(&ctx.scope(), start, NEWS_PAGE + 1).await?;
    let more = changes.len() as i64 > NEWS_PAGE;
    changes.truncate(NEWS_PAGE as usize);
    let last = changes.last().filter(|_| more);
    let next = last.map(|last| format!("{}?after={}", ctx.path("/news"), last.id));
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    Ok(views::news_page(&ctx, &news::items(&ctx, &scheme, &changes), next).show(&ctx))
}
