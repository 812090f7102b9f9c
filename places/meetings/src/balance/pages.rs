use std::collections::BTreeMap;

use axum::extract::RawQuery;
use kit_store::Fault;
use kit_text::full_name;
use kit_web::{Answer, Ctx, Page, Typed, parts};
use maud::{Markup, html};
use people::members::PersonId;
use people::organizations::{self, OrganizationId};
use people::sectors::{self, Scheme};

use super::model::{
    Balance, By, Cell, DOMINANT_PERCENT, Did, Key, Leaning, Measure, Row, Somebody, dominant, one_person,
    seldom_heard,
};
use super::store;
use crate::{tabs, voices};

/// Rows on the page; more would hide them. The file has all.
const MOST_ROWS: usize = 200;

/// Everything the page, the files and programs show.
pub(super) struct Known {
    pub balance: Balance,
    doers: Vec<Somebody>,
    done: Vec<Did>,
    scheme: Scheme,
    organizations: BTreeMap<OrganizationId, String>,
}

pub(super) fn by_of(query: Option<String>) -> By {
    let typed = Typed::parse(query.unwrap_or_default().as_bytes());
    By::from_word(typed.get("by")).unwrap_or(By::Group)
}

/// In nine statements.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn known(ctx: &Ctx, by: By) -> Result<Known, Fault> {
    let scope = ctx.scope();
    let members = store::members(&scope).await?;
    let doers = store::doers(&scope).await?;
    let done = store::done(&scope, ctx.today()).await?;
    Ok(Known {
        balance: Balance::of(by, &members, &doers, &done),
        doers,
        done,
        scheme: sectors::of(&scope, ctx.coalition()).await?.into_owned(),
        organizations: organizations::store::names(&scope).await?.into_iter().collect(),
    })
}

impl Known {
    pub fn name(&self, ctx: &Ctx, key: &Key) -> String {
        match key {
            Key::Group(group) => voices::group_name(ctx, &self.scheme, group),
            Key::Sector(sector) => self.scheme.sector_name(sector, ctx.language()).to_owned(),
            Key::Organization(id) => {
                self.organizations.get(id).cloned().unwrap_or_else(|| ctx.say("balance-left"))
            }
            Key::Tie(_) => key
                .tie_group()
                .map_or_else(String::new, |tie| ctx.say(&format!("table-tie-{}", tie.word()))),
            Key::Nothing => ctx.say(&format!("balance-nothing-{}", self.balance.by.word())),
        }
    }

    fn person(&self, id: PersonId) -> String {
        let known = self.doers.iter().find(|one| one.id == id);
        known.map_or_else(String::new, |one| full_name(&one.given_name, &one.family_name))
    }
}

/// The name of a measure, as columns have it.
pub(super) fn measure_key(measure: Measure) -> String {
    format!("balance-{}", measure.word())
}

pub(super) async fn show(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let by = by_of(query);
    let known = known(&ctx, by).await?;
    let title = ctx.say("meetings-tab-balance");
    let file = |kind: &str| ctx.path(&format!("/meetings/balance.{kind}?by={}", by.word()));
    let body = html! {
        (tabs::crumbs(&ctx, &[]))
        (tabs::head(&title, Some(ctx.say("balance-lede")), html! {
            button.btn.alt type="button" data-print="" hidden { (ctx.say("attendance-print")) }
        }))
        (tabs::draw(&ctx, "/meetings/balance"))
        p.sm.view-links { @for other in By::ALL {
            a href=(ctx.path(&format!("/meetings/balance?by={}", other.word()))) aria-current=[(*other == by).then_some("true")] {
                (ctx.say(&format!("balance-by-{}", other.word()))) }
        } }
        @if known.balance.members == 0 { (parts::empty(&ctx.say("balance-none"), None)) }
        @else {
            (much(&ctx, &known))
            (little(&ctx, &known))
            section.panel.mt5 aria-labelledby="shares" {
                div.ph { h2 #shares { (ctx.say(&format!("balance-by-{}", by.word()))) }
                    span.sm { a href=(file("csv")) { "CSV" } " " a href=(file("xlsx")) { "Excel" } } }
                (table(&ctx, &known))
                p.src { (ctx.say("balance-key")) }
                @if by == By::Tie { p.src { (ctx.say("balance-hidden-why")) } }
                @if known.balance.rows.len() > MOST_ROWS { p.src { (ctx.text.count("balance-more-rows", known.balance.rows.len() - MOST_ROWS)) } }
            }
            (evenness(&ctx, &known.balance))
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

fn said(ctx: &Ctx, key: &str, name: String, one: &Leaning) -> String {
    ctx.text.with(
        key,
        [
            ("name", name.into()),
            ("has", one.has.into()),
            ("of", one.of.into()),
            ("what", ctx.say(&format!("balance-what-{}", one.measure.word())).into()),
            ("share", ctx.text.percent(one.has, one.of).into()),
            ("members", ctx.text.percent(one.members, one.all_members).into()),
        ],
    )
}

/// Where much comes from few, with the numbers, why it is told, and one thing to do.
fn much(ctx: &Ctx, known: &Known) -> Markup {
    let rows = dominant(&known.balance);
    let people = one_person(&known.doers, &known.done);
    html! {
        @if !rows.is_empty() || !people.is_empty() {
            section.note aria-labelledby="much" { h2 #much { (ctx.say("balance-much")) }
                ul.bul.mt2 {
                    @for one in &rows { li { (said(ctx, "balance-much-of", known.name(ctx, &one.key), one)) " " (ctx.say(&format!("balance-ask-{}", one.measure.word()))) } }
                    @for (person, measure, has, of) in &people { li {
                        (ctx.text.with("balance-much-of-one", [
                            ("name", known.person(*person).into()), ("has", (*has).into()), ("of", (*of).into()),
                            ("what", ctx.say(&format!("balance-what-{}", measure.word())).into()),
                            ("share", ctx.text.percent(*has, *of).into()),
                        ])) " " (ctx.say(&format!("balance-ask-{}", measure.word())))
                    } }
                }
                p.src { (ctx.text.count("balance-much-why", DOMINANT_PERCENT)) }
            }
        }
    }
}

/// Who has less than half of their part.
fn little(ctx: &Ctx, known: &Known) -> Markup {
    let rows = seldom_heard(&known.balance);
    html! {
        @if !rows.is_empty() {
            section.panel.mt5 aria-labelledby="little" { h2 #little { (ctx.say("balance-little")) }
                ul.bul { @for one in &rows { li { (said(ctx, "balance-little-of", known.name(ctx, &one.key), one)) } } }
                p.src { (ctx.say("balance-little-why")) }
            }
        }
    }
}

fn evenness(ctx: &Ctx, balance: &Balance) -> Markup {
    html! {
        section.panel.mt5 aria-labelledby="even" { h2 #even { (ctx.say("balance-even")) }
            @for measure in Measure::ALL {
                @if let Some(gini) = balance.gini(*measure) {
                    div.r2.sm.mt2 { span { (ctx.say(&measure_key(*measure))) } span.num.mut { (ctx.text.number(gini)) } }
                    (parts::bar(gini, None))
                }
            }
            p.src { (ctx.say("balance-even-means")) }
        }
    }
}

fn table(ctx: &Ctx, known: &Known) -> Markup {
    let balance = &known.balance;
    html! {
        table.stack.sm role="table" {
            caption.vh { (ctx.say(&format!("balance-by-{}", balance.by.word()))) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (ctx.say(&format!("balance-row-{}", balance.by.word()))) }
                th.num role="columnheader" scope="col" { (ctx.say("balance-members")) }
                @for measure in Measure::ALL { th.num role="columnheader" scope="col" { (ctx.say(&measure_key(*measure))) } }
            } }
            tbody role="rowgroup" { @for row in balance.rows.iter().take(MOST_ROWS) {
                tr role="row" {
                    th scope="row" role="rowheader" { (known.name(ctx, &row.key)) }
                    td.num role="cell" data-l=(ctx.say("balance-members")) { (cell(ctx, row.members, balance.members)) }
                    @for measure in Measure::ALL {
                        td.num role="cell" data-l=(ctx.say(&measure_key(*measure))) { (measured(ctx, balance, row, *measure)) }
                    }
                }
            } }
        }
    }
}

fn cell(ctx: &Ctx, cell: Cell, whole: i64) -> Markup {
    match cell {
        Cell::Count(count) => parts::share(&ctx.text, count, whole),
        Cell::Hidden => html! { span.mut { (ctx.say("balance-hidden")) } },
    }
}

fn measured(ctx: &Ctx, balance: &Balance, row: &Row, measure: Measure) -> Markup {
    if balance.whole(measure) == 0 {
        return html! { span.mut { (ctx.say("balance-nothing-yet")) } };
    }
    html! {
        (cell(ctx, row.of(measure), balance.whole(measure)))
        @if let Some(ratio) = balance.ratio(row, measure) { br; span.xs.mut { (ctx.text.count("balance-ratio", ratio)) } }
    }
}
