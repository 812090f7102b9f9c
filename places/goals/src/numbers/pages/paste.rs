//! Many values at once: pasted or as a file, checked row by row, saved only then. Nothing is kept in between: what
//! was sent travels in the form.

use axum::extract::{FromRequest, Multipart, Path, Request};
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use kit_sheets::{LeftOutReason, ReadOptions, Table};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::html;
use uuid::Uuid;

use super::{address, crumbs, indicator_of};
use crate::numbers::model::{Indicator, IndicatorId, Kind, PercentMeaning, Reading, ReadingId};
use crate::numbers::sheet::{self, Checked, Existing, Known, Verdict};
use crate::numbers::views::{forms, verdicts};
use crate::numbers::{actions, store};

/// Largest file, in bytes.
pub const FILE_LIMIT: usize = 4 << 20;
/// Longest table that travels in a form, in bytes.
const LONGEST: usize = 160_000;
/// Values saved at once.
pub const MOST_VALUES: usize = 5_000;

/// The indicator a page is about; none on the page for all of them.
async fn about(ctx: &Ctx, id: Option<Uuid>) -> Result<Option<Indicator>, Problem> {
    let Some(id) = id else { return Ok(None) };
    let indicator = indicator_of(ctx, id).await?;
    if indicator.kind == Kind::Derived {
        Err(Problem::NotFound)
    } else {
        Ok(Some(indicator))
    }
}

pub async fn open(ctx: Ctx) -> Answer {
    Ok(start(&ctx, None, &Typed::default(), &Mistakes::none(), None).show(&ctx))
}

pub async fn open_one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let indicator = about(&ctx, Some(id)).await?;
    Ok(start(&ctx, indicator.as_ref(), &Typed::default(), &Mistakes::none(), None).show(&ctx))
}

fn own_address(ctx: &Ctx, indicator: Option<&Indicator>) -> String {
    indicator
        .map_or_else(|| ctx.path("/goals/numbers/paste"), |one| format!("{}/paste", address(ctx, one.id)))
}

fn start(
    ctx: &Ctx,
    indicator: Option<&Indicator>,
    typed: &Typed,
    mistakes: &Mistakes,
    refused: Option<String>,
) -> Page {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let example = if indicator.is_some() {
        "numbers-paste-example-one"
    } else {
        "numbers-paste-example"
    };
    let body = html! {
        (crumbs(ctx, indicator))
        (fields.summary())
        @if let Some(refused) = &refused { div.err-sum role="alert" tabindex="-1" autofocus { h2 { (ctx.say("numbers-paste-refused")) } p.mt2 { (refused) } } }
        div.head { h1 { (ctx.say("numbers-paste-title")) } p.lede { @match indicator { Some(one) => { (one.name) } None => { (ctx.say("numbers-paste-lede")) } } } }
        div.grid.two {
            form.panel method="post" enctype="multipart/form-data" action=(own_address(ctx, indicator)) novalidate {
                div.f { label for="paste" { (ctx.say("numbers-paste")) } span.hint id="paste-hint" { (ctx.say("numbers-paste-hint")) }
                    textarea.list-box id="paste" name="paste" rows="10" aria-describedby="paste-hint" spellcheck="false"
                        placeholder=(ctx.say(example)) { "\n" (raw(typed, "paste")) } }
                div.f { label for="file" { (ctx.say("numbers-paste-file")) } span.hint id="file-hint" { (ctx.say("numbers-paste-file-hint")) }
                    input id="file" name="file" type="file" aria-describedby="file-hint" accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain"; }
                button.btn { (ctx.say("numbers-paste-check")) }
            }
            section.panel aria-labelledby="shapes" {
                h2 id="shapes" { (ctx.say("numbers-paste-shapes")) }
                ul.bul { @for shape in ["one", "two", "three"] { li { (ctx.say(&format!("numbers-paste-shape-{shape}"))) } } }
                p.mt3 { (ctx.say("numbers-paste-marks")) }
                p.note.calm.sm.mt4 { (ctx.say("numbers-paste-nothing-yet")) }
            }
        }
    };
    Page::new(ctx.say("numbers-paste-title"), body)
}

/// What was typed, with the tabs at its beginning, which are empty cells.
fn raw<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.pairs().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

pub async fn send(ctx: Ctx, request: Request) -> Answer {
    receive(&ctx, None, request).await
}

pub async fn send_one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, request: Request) -> Answer {
    receive(&ctx, about(&ctx, Some(id)).await?, request).await
}

async fn receive(ctx: &Ctx, indicator: Option<Indicator>, request: Request) -> Answer {
    let indicator = indicator.as_ref();
    let (typed, file) = read(request).await?;
    let content = file.unwrap_or_else(|| raw(&typed, "paste").as_bytes().to_vec());
    if content.iter().all(u8::is_ascii_whitespace) {
        let mistakes = Mistakes::one("paste", "numbers-paste-empty");
        return Ok(start(ctx, indicator, &typed, &mistakes, None).show_mistakes(ctx));
    }
    let refuse =
        |words: String| Ok(start(ctx, indicator, &typed, &Mistakes::none(), Some(words)).show_mistakes(ctx));
    let table = match kit_sheets::read_table(&content, ReadOptions::default()) {
        Ok(table) => table,
        Err(refused) => {
            return refuse(people::import::refusals::file(
                &ctx.text,
                &ctx.say("numbers-paste-your-table"),
                &refused,
            ));
        }
    };
    let Ok(values) = sheet::values(&table) else {
        return refuse(ctx.say("numbers-paste-no-numbers"));
    };
    let carried = as_text(&table);
    if carried.len() > LONGEST || values.entries.len() > MOST_VALUES {
        return refuse(ctx.say("numbers-paste-too-long"));
    }
    let meaning = PercentMeaning::from_word(typed.get("percent_meaning"));
    let indicators = match indicator {
        Some(one) => vec![one.clone()],
        None => store::all(&ctx.scope()).await?,
    };
    let known = Known {
        indicators: &indicators,
        only: indicator.map(|one| one.id),
        own_names: own_names(ctx),
        today: ctx.today(),
        meaning,
    };
    let existing = existing(ctx, indicator.map(|one| one.id)).await?;
    let checked = sheet::check(values.entries, &known, &existing);
    let asks = sheet::is_asked(&checked, &known).map(str::to_owned);
    if typed.get("step") == "save" && (asks.is_none() || meaning != PercentMeaning::Unsaid) {
        return save(ctx, indicator, checked).await;
    }
    let shown = Shown {
        indicator,
        table: &table,
        checked: &checked,
        unread: &values.unread,
        carried: &carried,
        asks,
        meaning,
    };
    Ok(verdict_page(ctx, &shown, &indicators).show(ctx))
}

async fn existing(ctx: &Ctx, only: Option<IndicatorId>) -> Result<Existing, Problem> {
    let readings = match only {
        Some(id) => store::readings_of(&ctx.scope(), id).await?,
        None => store::all_readings(&ctx.scope(), store::Place::FIRST, store::MOST_AT_ONCE).await?,
    };
    Ok(Existing::new(readings))
}

/// Words that mean our own value for everybody.
fn own_names(ctx: &Ctx) -> Vec<String> {
    let coalition = ctx.coalition();
    let words = [
        "us",
        "our own",
        "everybody",
        "all",
        "total",
        "value",
        "overall",
        "nosotros",
        "todas",
        "todos",
        "valor",
        "todas las personas",
    ];
    let names = [coalition.name.as_str(), coalition.place.as_str()];
    words
        .into_iter()
        .chain(names)
        .map(kit_text::search_key)
        .filter(|name| !name.is_empty())
        .collect()
}

/// What the form brought: its fields and the file, if one was chosen.
async fn read(request: Request) -> Result<(Typed, Option<Vec<u8>>), Problem> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    if !kind.starts_with("multipart/form-data") {
        return Ok((Typed::from_request(request, &()).await?, None));
    }
    let too_large = |_| Problem::TooLarge;
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Problem::TooLarge)?;
    let (mut typed, mut file) = (Typed::default(), None);
    while let Some(field) = form.next_field().await.map_err(too_large)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(too_large)?;
        if name == "file" {
            file = (!bytes.is_empty()).then(|| bytes.to_vec());
        } else {
            typed.push(&name, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok((typed, file))
}

/// The table as text that reads back as the same cells.
fn as_text(table: &Table) -> String {
    let one_line = |cell: &str| cell.replace(['\t', '\n', '\r'], " ");
    let line = |cells: &mut dyn Iterator<Item = &str>| cells.map(one_line).collect::<Vec<_>>().join("\t");
    let mut lines: Vec<String> = Vec::new();
    if table.header_line().is_some() {
        lines.push(line(&mut table.headers().iter().map(String::as_str)));
    }
    lines.extend(table.rows().map(|row| line(&mut (0..table.width()).map(|column| row.cell(column)))));
    lines.join("\n")
}

/// What the page of verdicts shows.
struct Shown<'a> {
    indicator: Option<&'a Indicator>,
    table: &'a Table,
    checked: &'a [Checked],
    /// Headings of columns that were not read.
    unread: &'a [String],
    carried: &'a str,
    /// A value that could be a percent or a part of one.
    asks: Option<String>,
    meaning: PercentMeaning,
}

fn verdict_page(ctx: &Ctx, shown: &Shown, indicators: &[Indicator]) -> Page {
    let text = &ctx.text;
    let counts = verdicts::Counts::of(shown.checked);
    let fields_of = Typed::from_pairs([(
        "percent_meaning",
        match shown.meaning {
            PercentMeaning::Unsaid => "",
            PercentMeaning::Percent => "percent",
            PercentMeaning::PartOfOne => "part_of_one",
        },
    )]);
    let none = Mistakes::none();
    let fields = Fields::new(text, &fields_of, &none);
    let body = html! {
        (crumbs(ctx, shown.indicator))
        div.head { h1 { (ctx.say("numbers-check-title")) } p.lede { (verdicts::summary(text, &counts)) } }
        @if counts.saved() > 0 || shown.asks.is_some() {
            form.panel method="post" enctype="multipart/form-data" action=(own_address(ctx, shown.indicator)) novalidate {
                input type="hidden" name="step" value="save";
                textarea hidden name="paste" { "\n" (shown.carried) }
                @if let Some(value) = &shown.asks {
                    (fields.one_of("percent_meaning", "numbers-percent-which-all", forms::percent_choices(text, value)))
                }
                p { button.btn { (text.count("numbers-check-save", counts.saved())) } " "
                    a.btn.alt href=(own_address(ctx, shown.indicator)) { (ctx.say("form-cancel")) } }
                @if counts.wrong > 0 { p.src { (text.count("numbers-check-left", counts.wrong)) } }
            }
        }
        @if !shown.unread.is_empty() { p.note.calm.mt4 { (text.with("numbers-check-unread", [("columns", shown.unread.join(", ").into())])) } }
        @let left = left_out(shown.table);
        @if !left.is_empty() { p.note.calm.mt4 { (text.with("numbers-check-not-rows", [("lines", left.into())])) } }
        section.sec.panel aria-labelledby="rows" { h2 id="rows" { (ctx.say("numbers-check-rows")) }
            (verdicts::table(ctx, shown.checked, indicators))
        }
    };
    Page::new(ctx.say("numbers-check-title"), body)
}

/// Lines that are no rows: titles, remarks, totals; blank ones go without saying.
fn left_out(table: &Table) -> String {
    let lines = table.left_out().iter().filter(|line| line.reason != LeftOutReason::Blank);
    lines.map(|line| line.first_line.to_string()).collect::<Vec<_>>().join(", ")
}

async fn save(ctx: &Ctx, indicator: Option<&Indicator>, checked: Vec<Checked>) -> Answer {
    let allowed = ctx.may(&crate::rights::EDIT_GOALS)?;
    let readings = checked.into_iter().filter_map(|one| match one.verdict {
        Verdict::New(reading) => Some(Reading { id: ReadingId(allowed.new_id()), ..reading }),
        Verdict::Correction { becomes, .. } => Some(becomes),
        _ => None,
    });
    actions::save_readings(ctx, readings.collect()).await?;
    let to = indicator.map_or_else(|| ctx.path("/goals/numbers"), |one| address(ctx, one.id));
    Ok(Redirect::to(&to).into_response())
}
