//! Second step: what was found, and what its columns mean.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_sheets::Encoding;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Typed};
use maud::{Markup, html};

use super::{address, crumbs, name};
use crate::import::desk::{Desk, ImportProblem};
use crate::import::head::{Form, Head};
use crate::import::model::{Answers, Choices, Existing, ImportId, Others, RosterImport, Stage};
use crate::import::read::Meaning;
use crate::import::{actions, refusals};

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, ImportId)>) -> Answer {
    let desk = Desk::of(&ctx).await?;
    let import = actions::find(&desk, id).await?;
    if !matches!(import.stage, Stage::Columns | Stage::Checked) {
        return Ok(Redirect::to(&address(&ctx, id)).into_response());
    }
    let head = actions::head(&desk, &import).await?;
    Ok(page(&ctx, &import, &head, &Mistakes::none(), None).show(&ctx))
}

pub async fn choose(ctx: Ctx, Path((_, id)): Path<(String, ImportId)>, typed: Typed) -> Answer {
    let desk = Desk::of(&ctx).await?;
    let import = actions::find(&desk, id).await?;
    let before = import.choices().unwrap_or_default();
    let head = actions::head(&desk, &import).await?;
    let choices = chosen(&typed, &before, &head);
    let elsewhere = (&choices.sheet, &choices.encoding, choices.header)
        != (&before.sheet, &before.encoding, before.header);
    if elsewhere || typed.get("go") == "again" {
        return match actions::read_again(&desk, import.clone(), choices).await {
            Ok(_) => Ok(Redirect::to(&format!("{}/columns", address(&ctx, id))).into_response()),
            Err(ImportProblem::Refused(refused)) => {
                let words = refusals::file(&ctx.text, &import.name, &refused);
                Ok(page(&ctx, &import, &head, &Mistakes::none(), Some(words)).show_mistakes(&ctx))
            }
            Err(problem) => Err(problem.into()),
        };
    }
    if let Err(mistakes) = complete(&choices) {
        let import = import.with_choices(&choices);
        return Ok(page(&ctx, &import, &head, &mistakes, None).show_mistakes(&ctx));
    }
    actions::check(&desk, import, &choices).await?;
    Ok(Redirect::to(&address(&ctx, id)).into_response())
}

fn complete(choices: &Choices) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::none();
    if !actions::names_somebody(&choices.columns) {
        mistakes.add("column-0", "import-no-name-column");
    }
    if choices.columns.contains(&Meaning::MemberFlag) && choices.member_value.is_empty() {
        mistakes.add("member_value", "import-member-value-missing");
    }
    mistakes.or(())
}

fn chosen(typed: &Typed, before: &Choices, head: &Head) -> Choices {
    let columns =
        before.columns.iter().enumerate().map(|(column, known)| {
            Meaning::from_word(typed.get(&format!("column-{column}"))).unwrap_or(*known)
        });
    Choices {
        // The menu names the sheet that was found; only another one asks for another reading.
        sheet: if typed.has("sheet") && head.sheet() != Some(typed.get("sheet")) {
            Some(typed.get("sheet").to_owned())
        } else {
            before.sheet.clone()
        },
        encoding: if typed.has("encoding") {
            Some(typed.get("encoding").to_owned()).filter(|name| !name.is_empty())
        } else {
            before.encoding.clone()
        },
        header: if typed.has("header") {
            typed.get("header").parse().ok()
        } else {
            before.header
        },
        columns: columns.collect(),
        member_value: typed.get("member_value").chars().take(100).collect(),
        others: Others::from_word(typed.get("others")).unwrap_or(before.others),
        existing: Existing::from_word(typed.get("existing")).unwrap_or(before.existing),
        // Other columns raise other questions.
        answers: Answers::new(),
    }
}

fn page(ctx: &Ctx, import: &RosterImport, head: &Head, mistakes: &Mistakes, refused: Option<String>) -> Page {
    let text = &ctx.text;
    let choices = import.choices().unwrap_or_default();
    let typed = Typed::from_pairs([
        ("sheet", choices.sheet.clone().unwrap_or_default()),
        ("header", choices.header.map(|line| line.to_string()).unwrap_or_default()),
        ("member_value", choices.member_value.clone()),
        ("others", choices.others.word().to_owned()),
        ("existing", choices.existing.word().to_owned()),
    ]);
    let fields = Fields::new(text, &typed, mistakes);
    let title = text.with("import-columns-title", [("name", name(text, import).into())]);
    let others = Others::ALL.iter().map(|one| {
        (
            one.word().to_owned(),
            text.say(&format!("import-others-{}", one.word().replace('_', "-"))),
        )
    });
    let existing = Existing::ALL
        .iter()
        .map(|one| (one.word().to_owned(), text.say(&format!("import-existing-{}", one.word()))));
    let flagged = choices.columns.contains(&Meaning::MemberFlag)
        || mistakes.iter().any(|one| one.field == "member_value");
    let body = html! {
        (crumbs(ctx))
        (fields.summary())
        @if let Some(refused) = &refused { div.err-sum role="alert" tabindex="-1" autofocus { p { (refused) } } }
        div.head { h1 { (title) } p.lede { (ctx.say("import-columns-lede")) } }
        form method="post" action={ (address(ctx, import.id)) "/columns" } novalidate {
            section.panel aria-labelledby="found" {
                h2 id="found" { (ctx.say("import-found")) }
                p { (found(ctx, head)) }
                (preview(ctx, head))
                details.mt3 { summary { (ctx.say("import-read-otherwise")) }
                    div.filters.mt3 { (where_it_stands(ctx, head, &choices))
                        div.f { button.btn.alt name="go" value="again" { (ctx.say("import-read-again")) } } }
                }
            }
            section.sec.panel aria-labelledby="meaning" {
                h2 id="meaning" { (ctx.say("import-meaning")) }
                (meanings(ctx, head, &choices))
            }
            details.sec.panel open[flagged] { summary { (ctx.say("import-more-choices")) }
                div.mt4 {
                    (fields.line("member_value", "import-member-value").hint(ctx.say("import-member-value-hint")))
                    (fields.one_of("others", "import-others", others.collect()))
                    (fields.one_of("existing", "import-existing", existing.collect()))
                }
            }
            p.mt5 { button.btn name="go" value="check" { (ctx.say("import-check-rows")) } }
        }
        form.mt3 method="post" action={ (address(ctx, import.id)) "/discard" } { button.linkb { (ctx.say("import-discard")) } }
    };
    Page::new(title, body)
}

/// "UTF-8 text, columns divided by commas, 40 rows."
fn found(ctx: &Ctx, head: &Head) -> String {
    let what = match &head.form {
        Form::Text { encoding, delimiter } => ctx.text.with(
            "import-found-text",
            [
                ("encoding", encoding.as_str().into()),
                ("delimiter", ctx.say(&format!("import-delimiter-{delimiter}")).into()),
            ],
        ),
        Form::Workbook { sheets, chosen } => {
            let sheet = sheets.get(*chosen).map_or_else(String::new, |sheet| sheet.name.clone());
            ctx.text.with("import-found-sheet", [("sheet", sheet.into())])
        }
        Form::Cards => ctx.say("import-found-cards"),
    };
    let header = match head.header_line {
        Some(0) => String::new(),
        Some(line) => ctx.text.with("import-header-at", [("line", i64::from(line).into())]),
        None => ctx.say("import-header-none"),
    };
    let rows = ctx.text.count("import-rows-found", head.rows);
    let left_out = if head.left_out > 0 {
        ctx.text.count("import-rows-left-out", head.left_out)
    } else {
        String::new()
    };
    [what, rows, header, left_out]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn heading(ctx: &Ctx, head: &Head, column: usize) -> String {
    let header = head.headers.get(column).filter(|header| !header.is_empty());
    header
        .cloned()
        .unwrap_or_else(|| ctx.text.with("import-column-number", [("number", (column + 1).into())]))
}

fn preview(ctx: &Ctx, head: &Head) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(ctx.say("import-preview")) {
            table { caption.vh { (ctx.say("import-preview")) }
                thead { tr { th.n scope="col" { (ctx.say("import-row")) } @for column in 0..head.headers.len() { th scope="col" { (heading(ctx, head, column)) } } } }
                tbody { @for (line, cells) in &head.preview { tr { td.n { (line) }
                    @for cell in cells { td { (cell) } } } } }
            }
        }
    }
}

fn where_it_stands(ctx: &Ctx, head: &Head, choices: &Choices) -> Markup {
    html! {
        @if let Form::Workbook { sheets, chosen } = &head.form {
            div.f { label for="sheet" { (ctx.say("import-sheet")) }
                select id="sheet" name="sheet" { @for (place, sheet) in sheets.iter().enumerate() {
                    option value=(sheet.name) selected[place == *chosen] disabled[!sheet.readable] { (sheet.name) }
                } } }
        }
        @if let Form::Text { .. } = &head.form {
            div.f { label for="encoding" { (ctx.say("import-encoding")) }
                select id="encoding" name="encoding" {
                    option value="" selected[choices.encoding.is_none()] { (ctx.say("import-encoding-find")) }
                    @for known in Encoding::CHOICES { option value=(known.name()) selected[choices.encoding.as_deref() == Some(known.name())] { (known.name()) } }
                } }
        }
        @if head.form != Form::Cards {
            div.f { label for="header" { (ctx.say("import-header")) }
                select id="header" name="header" {
                    option value="" selected[choices.header.is_none()] { (ctx.say("import-header-find")) }
                    option value="0" selected[choices.header == Some(0)] { (ctx.say("import-header-absent")) }
                    @for line in 1..=20_u32 { option value=(line) selected[choices.header == Some(line)] { (ctx.text.with("import-header-line", [("line", i64::from(line).into())])) } }
                } }
        }
    }
}

fn meanings(ctx: &Ctx, head: &Head, choices: &Choices) -> Markup {
    html! {
        table.stack role="table" {
            caption.vh { (ctx.say("import-meaning")) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (ctx.say("import-column")) }
                th role="columnheader" scope="col" { (ctx.say("import-examples")) }
                th role="columnheader" scope="col" { (ctx.say("import-means")) }
            } }
            tbody role="rowgroup" { @for (column, meaning) in choices.columns.iter().enumerate() {
                @let heading = heading(ctx, head, column);
                tr role="row" {
                    th role="rowheader" scope="row" { (heading) }
                    td.mut role="cell" data-l=(ctx.say("import-examples")) { (head.examples.get(column).map_or("", String::as_str)) }
                    td role="cell" data-l=(ctx.say("import-means")) {
                        select.meaning id={ "column-" (column) } name={ "column-" (column) } aria-label=(ctx.text.with("import-means-of", [("column", heading.clone().into())])) {
                            @for known in Meaning::ALL { option value=(known.word()) selected[known == meaning] { (ctx.say(&meaning_key(*known))) } }
                        }
                    }
                }
            } }
        }
    }
}

/// The key of the words for a meaning.
pub(super) fn meaning_key(meaning: Meaning) -> String {
    format!("import-meaning-{}", meaning.word().replace('_', "-"))
}
