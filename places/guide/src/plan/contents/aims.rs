use goals::goals::Goal;
use goals::told::{Kind, Told};
use kit_paper::{Column, Level, Run, Table};

use super::Known;
use crate::plan::book::{Book, named};
use crate::plan::readers::may_read;

pub fn results(book: &mut Book<'_>, known: &Known) {
    for goal in &known.goals {
        book.document.heading(Level::Part, &goal.title);
        book.paragraph("goal", goal.id.0, "change", &goal.change);
        book.named("plan-problem", "goal", goal.id.0, "problem", &goal.problem);
        about(book, known, goal);
        steps(book, known, goal);
    }
    numbers(book, known);
}

/// For whom, by when, who leads.
fn about(book: &mut Book<'_>, known: &Known, goal: &Goal) {
    let ctx = book.ctx;
    book.named("plan-for-whom", "goal", goal.id.0, "population", &goal.population);
    if let Some(by) = goal.by {
        book.runs(named(ctx, "plan-by", vec![Run::plain(ctx.text.long_date(by))]));
    }
    let lead = known.of(Kind::Lead).find(|one| one.id == goal.id.0);
    if let Some(lead) = lead.filter(|_| may_read(book.audience, "goal", "lead_id")) {
        book.runs(named(ctx, "plan-lead", vec![Run::plain(lead.name())]));
    }
}

/// How much by when, then how.
fn steps(book: &mut Book<'_>, known: &Known, goal: &Goal) {
    let of_goal = |kind| known.of(kind).filter(|one| one.goal_id == Some(goal.id.0)).collect::<Vec<_>>();
    let objectives = of_goal(Kind::Objective).into_iter().map(|one| objective(book, one)).collect();
    let strategies = of_goal(Kind::Strategy);
    let strategies: Vec<_> = strategies
        .iter()
        .map(|one| book.words("strategy", one.id, "name", one.get("name")))
        .collect();
    book.document.bullets(objectives);
    if !strategies.is_empty() {
        book.runs(vec![Run::strong(book.ctx.say("plan-how"))]);
        book.document.bullets(strategies);
    }
}

fn objective(book: &Book<'_>, one: &Told) -> Vec<Run> {
    let words = |field: &str| book.words("objective", one.id, field, one.get(field));
    let mut runs = words("who");
    for (between, field) in [(": ", "what"), (" (", "from_value"), (" \u{2192} ", "to_value")] {
        let more = words(field);
        if !more.is_empty() {
            runs.push(Run::plain(between));
            runs.extend(more);
        }
    }
    if !one.get("from_value").is_empty() || !one.get("to_value").is_empty() {
        runs.push(Run::plain(")"));
    }
    if let Some(by) = one.day {
        runs.push(Run::quiet(format!(", {}", book.ctx.text.long_date(by))));
    }
    runs
}

/// One row for each goal with a number.
fn numbers(book: &mut Book<'_>, known: &Known) {
    if known.numbers.is_empty() {
        return;
    }
    let ctx = book.ctx;
    let mut table = Table::new(vec![
        Column::words(ctx.say("plan-number")).shares(3),
        Column::fitting(ctx.say("plan-at-start")),
        Column::fitting(ctx.say("plan-now")),
        Column::words(ctx.say("plan-target")).shares(1),
        Column::fitting(ctx.say("plan-status")),
    ]);
    for number in &known.numbers {
        let name = book.plain("indicator", "name", &number.indicator().name);
        table.row([name, &number.at_start(ctx), &number.now(ctx), &number.target(ctx), &number.status(ctx)]);
    }
    book.document.table(table);
}

pub fn evidence(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    for number in &known.numbers {
        let indicator = number.indicator();
        book.document.heading(Level::Part, number.finding(ctx));
        book.paragraph("indicator", indicator.id.0, "measures", &indicator.measures);
        let source =
            known.of(Kind::DataSource).find(|one| Some(one.id) == indicator.source_id.map(|id| id.0));
        let caption =
            source.map(|source| ctx.text.with("plan-source", [("source", source.get("name").into())]));
        // Two of them on a sheet, each with its heading and its sentence.
        book.document
            .figure(number.figure(ctx).captioned(caption.unwrap_or_default()).percent_wide(56));
        book.paragraph("indicator", indicator.id.0, "story", &indicator.story);
        book.paragraph("indicator", indicator.id.0, "not_claimed", &indicator.not_claimed);
    }
    findings(book, known);
    attempts(book, known);
}

fn findings(book: &mut Book<'_>, known: &Known) {
    let lines: Vec<_> = known.of(Kind::Finding).map(|one| finding(book, one)).collect();
    if !lines.is_empty() {
        book.document.heading(Level::Part, book.ctx.say("plan-findings"));
        book.document.bullets(lines);
    }
}

fn finding(book: &Book<'_>, one: &Told) -> Vec<Run> {
    let mut runs = book.words("finding", one.id, "words", one.get("words"));
    let figure = book.words("finding", one.id, "figure", one.get("figure"));
    if !figure.is_empty() {
        runs.push(Run::plain(" "));
        runs.extend(figure);
    }
    let source = [("source", "title"), ("published", "published")]
        .map(|(told, field)| book.plain("evidence_source", field, one.get(told)));
    let source: Vec<&str> = source.into_iter().filter(|words| !words.is_empty()).collect();
    if !source.is_empty()
        && let Some(last) = runs.pop()
    {
        runs.push(last.noted(source.join(", ")));
    }
    runs
}

fn attempts(book: &mut Book<'_>, known: &Known) {
    let attempts: Vec<&Told> = known.of(Kind::PriorAttempt).collect();
    if attempts.is_empty() {
        return;
    }
    book.document.heading(Level::Part, book.ctx.say("plan-attempts"));
    let fields = ["what", "who", "what_came", "lesson"];
    let rows = attempts
        .iter()
        .map(|one| {
            fields
                .iter()
                .map(|field| book.words("prior_attempt", one.id, field, one.get(field)))
                .collect()
        })
        .collect();
    let columns = ["plan-attempt", "plan-attempt-who", "plan-attempt-came", "plan-lesson"];
    let columns = columns.map(|key| Column::words(book.ctx.say(key)).shares(2)).into();
    book.table(columns, rows);
}
