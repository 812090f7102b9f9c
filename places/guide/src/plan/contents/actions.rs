use goals::told::Kind;
use kit_paper::{Column, Level, Run};

use super::Known;
use crate::plan::book::Book;
use crate::plan::readers::may_read;

/// Who does what by when, goal by goal, and what organizations committed themselves to.
pub fn action_plan(book: &mut Book<'_>, known: &Known) {
    promised(book, known);
    committed(book, known);
}

fn promised(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    if known.promises.is_empty() {
        return;
    }
    let names = may_read(book.audience, "promise", "person_id");
    let rows = known.promises.iter().map(|one| {
        let person = one.who().filter(|_| names);
        let organization =
            one.organization.as_deref().map(|name| book.plain("promise", "organization_id", name));
        let who = person.or_else(|| organization.map(str::to_owned)).unwrap_or_default();
        let by = one.by.map(|day| ctx.text.long_date(day)).unwrap_or_default();
        let status = ctx.say(&format!("promise-status-{}", one.status.word().replace('_', "-")));
        let goal = one.goal.clone().unwrap_or_default();
        vec![
            book.words("promise", one.id.0, "what", &one.what),
            vec![Run::plain(who)],
            vec![Run::plain(by)],
            vec![Run::plain(status)],
            vec![Run::quiet(goal)],
        ]
    });
    let rows: Vec<_> = rows.collect();
    let shown = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let keys = ["plan-promise", "plan-who", "plan-by", "plan-status", "plan-goal"];
    let shares = [6, 3, 3, 2, 5];
    let columns = keys
        .iter()
        .zip(shares)
        .map(|(key, shares)| Column::words(ctx.say(key)).shares(shares))
        .collect();
    book.table(columns, rows);
    let left = known.open().0 - shown;
    if left > 0 {
        book.document.remark(ctx.text.count("plan-more-promises", left));
    }
}

/// Elements of commitments in force: who answers for each, how one can tell, by when, and what was found.
fn committed(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    let mut elements: Vec<_> = known.of(Kind::CommitmentElement).collect();
    if elements.is_empty() {
        return;
    }
    elements.sort_by_key(|one| (one.day.is_none(), one.day));
    let rows = elements.into_iter().map(|one| {
        let found = one.word.as_deref().map_or_else(
            || ctx.say("commitments-unverified"),
            |word| ctx.say(&format!("commitment-verdict-verdict-{}", word.replace('_', "-"))),
        );
        let by = one.day.map(|day| ctx.text.long_date(day)).unwrap_or_default();
        let organization = book.plain("commitment", "organization_id", one.get("organization"));
        vec![
            book.words("commitment_element", one.id, "what", one.get("what")),
            vec![Run::plain(organization)],
            book.words("commitment_element", one.id, "metric", one.get("metric")),
            vec![Run::plain(by)],
            vec![Run::plain(found)],
        ]
    });
    let rows: Vec<_> = rows.collect();
    let keys = ["plan-promise", "plan-who", "commitment-element-metric", "plan-by", "plan-status"];
    let shares = [4, 2, 3, 2, 3];
    let columns = keys.iter().zip(shares).map(|(key, shares)| Column::words(ctx.say(key)).shares(shares));
    let columns = columns.collect();
    book.document.heading(Level::Part, ctx.say("plan-committed"));
    book.table(columns, rows);
}
