use goals::told::{Kind, Told};
use kit_paper::{Column, Level, Run, Table};

use super::Known;
use crate::parts::replies::Reply;
use crate::plan::book::Book;
use crate::plan::model::Audience;
use crate::plan::readers::may_read;

pub fn assets(book: &mut Book<'_>, known: &Known) {
    list(
        book,
        known,
        Kind::CommunityLeader,
        "plan-leaders",
        &[("plan-leader", "name"), ("plan-listened-to", "listened_to"), ("plan-reach-them", "plan")],
    );
    list(
        book,
        known,
        Kind::CommunityNetwork,
        "plan-networks",
        &[
            ("plan-network", "name"),
            ("plan-network-who", "who"),
            ("plan-word-travels", "word_travels"),
        ],
    );
    list(
        book,
        known,
        Kind::CommunityProject,
        "plan-projects",
        &[("plan-project", "what"), ("plan-project-who", "who"), ("plan-lesson", "lesson")],
    );
    if book.audience == Audience::Members {
        asked_and_found_none(book, known, "have");
    }
}

/// A table of one kind of record; columns this audience may not read are left out.
fn list(book: &mut Book<'_>, known: &Known, kind: Kind, title: &str, columns: &[(&str, &str)]) {
    let readable: Vec<_> =
        columns.iter().filter(|(_, field)| may_read(book.audience, kind.word(), field)).collect();
    let records: Vec<&Told> = known.of(kind).collect();
    if readable.is_empty() || records.is_empty() {
        return;
    }
    book.document.heading(Level::Part, book.ctx.say(title));
    let cells = |one: &&Told| {
        readable
            .iter()
            .map(|(_, field)| book.words(kind.word(), one.id, field, one.get(field)))
            .collect()
    };
    let rows = records.iter().map(cells).collect();
    let columns = readable.iter().map(|(key, _)| Column::words(book.ctx.say(key)).shares(2)).collect();
    book.table(columns, rows);
}

/// That nothing was found is an answer too: the questions of a part that were answered so.
fn asked_and_found_none(book: &mut Book<'_>, known: &Known, part: &str) {
    let ctx = book.ctx;
    let line = |reply: &Reply| {
        vec![
            Run::plain(ctx.say(&format!("guide-{part}-{}-ask", reply.question))),
            Run::quiet(format!(" {}", ctx.text.long_date(reply.replied_on))),
        ]
    };
    let lines: Vec<_> = known.nothing_found(part).map(line).collect();
    if !lines.is_empty() {
        book.runs(vec![Run::strong(ctx.say("plan-found-none"))]);
        book.document.bullets(lines);
    }
}

pub fn barriers(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    if !may_read(book.audience, "barrier", "words") {
        book.document.remark(ctx.say("plan-barriers-not-here"));
        return;
    }
    for barrier in known.of(Kind::Barrier) {
        let kind = barrier.word.clone().unwrap_or_default().replace('_', "-");
        let title = match barrier.get("title") {
            "" => ctx.say(&format!("barrier-kind-{kind}")),
            title => title.to_owned(),
        };
        book.document.heading(Level::Part, title);
        book.paragraph("barrier", barrier.id, "words", barrier.get("words"));
        let tries = known.of(Kind::Try).filter(|one| one.above_id == Some(barrier.id));
        let tries: Vec<_> = tries.map(|one| attempt(book, one)).collect();
        if !tries.is_empty() {
            book.runs(vec![Run::strong(ctx.say("plan-we-try"))]);
            book.document.bullets(tries);
        }
        book.named("plan-came-of", "barrier", barrier.id, "came_of", barrier.get("came_of"));
    }
    asked_and_found_none(book, known, "barriers");
}

fn attempt(book: &Book<'_>, one: &Told) -> Vec<Run> {
    let mut runs = book.words("promise", one.id, "what", one.get("what"));
    let who = book.plain("promise", "person_id", &one.name()).to_owned();
    let by = one.day.map(|day| book.ctx.text.long_date(day)).unwrap_or_default();
    let more: Vec<String> = [who, by].into_iter().filter(|words| !words.is_empty()).collect();
    if !more.is_empty() {
        runs.push(Run::quiet(format!(", {}", more.join(", "))));
    }
    runs
}

pub fn money(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    for reply in known.answers_in_words("money") {
        let key = format!("plan-money-{}", reply.question);
        book.named(&key, "guide_reply", reply.id.0, "words", &reply.words);
    }
    if may_read(book.audience, "promise", "needs_cents") {
        let (_, cents) = known.open();
        if cents > 0 {
            book.document
                .say(ctx.text.with("plan-money-needed", [("money", ctx.text.money(cents).into())]));
        }
        let needing: Vec<_> = known.promises.iter().filter(|one| one.needs_cents.is_some()).collect();
        if !needing.is_empty() {
            let mut table = Table::new(vec![
                Column::words(ctx.say("plan-promise")).shares(4),
                Column::numbers(ctx.say("plan-money")),
            ]);
            for one in needing {
                let cents = one.needs_cents.unwrap_or_default();
                table.rows.push(vec![
                    book.words("promise", one.id.0, "what", &one.what),
                    vec![Run::plain(ctx.text.money(cents))],
                ]);
            }
            book.document.table(table);
        }
    }
    book.document.remark(ctx.say("plan-money-not-kept-here"));
}
