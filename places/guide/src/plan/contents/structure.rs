use kit_paper::{Column, Level, Run, Table};

use kit_web::Ctx;

use super::{Known, MOST_LINES};
use crate::parts::asking::Answering;
use crate::parts::replies::Reply;
use crate::parts::table;
use crate::plan::book::Book;
use crate::plan::model::Audience;
use crate::plan::readers::may_read;

pub fn structure(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    let mut rows = known.groups.iter().peekable();
    while let Some(group) = rows.next() {
        book.document.heading(Level::Part, &group.name);
        let kind = ctx.say(&format!("group-kind-{}", group.kind.word().replace('_', "-")));
        book.document.remark(kind);
        book.paragraph("group", group.group_id.0, "purpose", &group.purpose);
        book.named("plan-authority", "group", group.group_id.0, "authority", &group.authority);
        let mut offices = Vec::new();
        let mut one = Some(group);
        while let Some(row) = one {
            offices.extend(office(book, row));
            one = rows.next_if(|next| next.group_id == group.group_id);
        }
        book.document.bullets(offices);
    }
    rules(book, known);
}

/// An office and, for those who may know, who holds it.
fn office(book: &Book<'_>, row: &people::groups::told::Told) -> Option<Vec<Run>> {
    let kind = row.office?;
    let name = match row.own_name.as_deref() {
        Some(own) if !own.is_empty() => own.to_owned(),
        _ => book.ctx.say(&format!("office-kind-{}", kind.word().replace('_', "-"))),
    };
    let mut runs = vec![Run::strong(name)];
    if may_read(book.audience, "office_term", "person_id") {
        let holder = row.holder().unwrap_or_else(|| book.ctx.say("plan-nobody-yet"));
        runs.push(Run::plain(format!(": {holder}")));
    }
    Some(runs)
}

fn rules(book: &mut Book<'_>, known: &Known) {
    let Some(rules) = &known.rules else { return };
    if !may_read(book.audience, "rules", "sections") {
        return;
    }
    book.document.heading(Level::Part, book.ctx.say("plan-rules"));
    for section in rules.sections.0.iter().take(MOST_LINES) {
        let title = format!("{} {}", section.number, section.title);
        book.runs(vec![Run::strong(title.trim().to_owned()), Run::plain(format!("\n{}", section.words))]);
    }
    let sections = i64::try_from(rules.sections.0.len()).unwrap_or(i64::MAX);
    book.more(sections - MOST_LINES as i64);
}

pub fn people(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    let there = known.at_the_table;
    let rows = [
        ("plan-seats", there.seats),
        ("plan-seats-filled", there.filled),
        ("plan-seats-empty", there.seats - there.filled),
        ("plan-seats-residents", there.residents),
        ("plan-asked", there.asked),
    ];
    let mut table = Table::new(vec![
        Column::words(ctx.say("plan-at-the-table")).shares(3),
        Column::numbers(ctx.say("plan-how-many")),
    ]);
    for (key, count) in rows {
        table.row([&ctx.say(key), &ctx.text.number(count)]);
    }
    book.document.table(table);
    answers(book, known, "keep", "plan-keeping");
}

/// What was said in the guide on a part, for members alone: marks and words, question by question.
fn answers(book: &mut Book<'_>, known: &Known, part: &str, title: &str) {
    let ctx = book.ctx;
    if book.audience != Audience::Members {
        return;
    }
    let line = |reply: &Reply| {
        let asked = Run::strong(format!("{}: ", ctx.say(&format!("guide-{part}-{}", reply.question))));
        let marks = marks(ctx, part, reply);
        let words = book.words("guide_reply", reply.id.0, "words", &reply.words);
        let between = if marks.is_empty() || words.is_empty() { "" } else { ". " };
        [vec![asked, Run::plain(format!("{marks}{between}"))], words].concat()
    };
    let lines: Vec<_> = known.answers_in_words(part).map(line).collect();
    if !lines.is_empty() {
        book.document.heading(Level::Part, ctx.say(title));
        book.document.bullets(lines);
    }
}

/// "4, mostly", or several of them, each with what it is given for.
fn marks(ctx: &Ctx, part: &str, reply: &Reply) -> String {
    let degree = |mark: &i64| ctx.say(&format!("guide-degree-{mark}"));
    let asked = table::part(part).and_then(|part| part.question(&reply.question));
    let Some(Answering::Marks(names, _)) = asked.map(|question| &question.answering) else {
        return String::new();
    };
    let given = names.iter().filter_map(|name| Some((name, reply.marks.0.get(*name)?)));
    let words = |(name, mark): (&&str, &i64)| match names.len() {
        1 => degree(mark),
        _ => format!("{}: {}", ctx.say(&format!("guide-mark-{name}")), degree(mark)),
    };
    given.map(words).collect::<Vec<_>>().join("; ")
}

/// What is looked at again, and when.
pub fn renewal(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    let mut lines: Vec<(kit_store::Day, String)> = Vec::new();
    for goal in &known.goals {
        lines.extend(goal.by.map(|day| (day, goal.title.clone())));
    }
    if may_read(book.audience, "barrier", "words") {
        let barriers = known.of(goals::told::Kind::Barrier);
        lines.extend(barriers.filter_map(|one| Some((one.day?, one.get("title").to_owned()))));
    }
    if may_read(book.audience, "decision", "title") {
        let due = known.decisions.iter().map(|one| (one.day, one.title.clone()));
        lines.extend(due);
    }
    lines.retain(|(_, words)| !words.is_empty());
    lines.sort();
    let line = |(day, words): (kit_store::Day, String)| {
        vec![Run::strong(ctx.text.long_date(day)), Run::plain(format!(": {words}"))]
    };
    book.document.bullets(lines.into_iter().take(MOST_LINES).map(line).collect());
    answers(book, known, "checkup", "plan-checkup");
    answers(book, known, "change", "plan-change");
}
