use goals::promises::status_name;
use goals::promises::store::HandedOver;
use kit_paper::{Column, Document, Level, Run, Table};
use kit_web::Ctx;
use meetings::rules::plainly::plainly;

use super::more;
use crate::binder::known::Known;

/// Sections of the rules printed in full.
const MOST_SECTIONS: usize = 40;

/// What is open: of the holder, then of the group.
pub fn promises(ctx: &Ctx, known: &Known, document: &mut Document) {
    let others = if known.office.is_some() {
        "binder-promises-group"
    } else {
        "binder-promises-all"
    };
    for (is_own, heading) in [(true, "binder-promises-own"), (false, others)] {
        let promises: Vec<_> = known.promises.iter().filter(|one| one.is_own == is_own).collect();
        if !promises.is_empty() {
            document.heading(Level::Part, ctx.say(heading));
            document.table(table_of(ctx, &promises));
        }
    }
    let of = known.promises.first().map_or(0, |one| one.of);
    more(ctx, document, of, known.promises.len());
}

fn table_of(ctx: &Ctx, promises: &[&HandedOver]) -> Table {
    let mut table = Table::new(vec![
        Column::words(ctx.say("binder-what")).shares(4),
        Column::words(ctx.say("binder-who")).shares(2),
        Column::words(ctx.say("binder-by")).shares(2),
        Column::words(ctx.say("binder-standing")).shares(2),
    ]);
    for one in promises {
        let who = [one.who(), one.organization.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let by = one.by.map(|day| ctx.text.long_date(day)).unwrap_or_default();
        let mut what = vec![Run::plain(&one.what)];
        what.extend(one.goal.as_ref().map(|goal| Run::quiet(format!("\n{goal}"))));
        let mut standing = vec![Run::plain(standing(ctx, one))];
        if !one.progress.is_empty() {
            standing.push(Run::quiet(format!("\n{}", one.progress)));
        }
        table.rows.push(vec![what, vec![Run::plain(who)], vec![Run::plain(by)], standing]);
    }
    table
}

fn standing(ctx: &Ctx, one: &HandedOver) -> String {
    if one.by.is_some_and(|by| by < ctx.today()) {
        ctx.say("binder-late")
    } else {
        status_name(ctx, one.status)
    }
}

pub fn decisions(ctx: &Ctx, known: &Known, document: &mut Document) {
    if known.decisions.is_empty() {
        return;
    }
    let mut table = Table::new(vec![
        Column::numbers(ctx.say("binder-number")),
        Column::words(ctx.say("binder-decision")).shares(4),
        Column::words(ctx.say("binder-decided-on")).shares(2),
        Column::words(ctx.say("binder-review-on")).shares(2),
    ]);
    for one in &known.decisions {
        let review = one.review_on.map(|day| ctx.text.long_date(day)).unwrap_or_default();
        let decided = ctx.text.long_date(one.decided_on);
        table.row([ctx.text.number(one.number).as_str(), &one.title, &decided, &review]);
    }
    document.table(table);
    let of = known.decisions.first().map_or(0, |one| one.of);
    more(ctx, document, of, known.decisions.len());
}

/// What counting goes by in plain words, then the text of the rules.
pub fn how_we_decide(ctx: &Ctx, known: &Known, document: &mut Document) {
    let Some(rules) = &known.rules else { return };
    let lines = plainly(ctx, rules).into_iter();
    let line = |(name, words)| vec![Run::strong(format!("{name}: ")), Run::plain(words)];
    document.bullets(lines.map(line).collect());
    let sections = &rules.sections.0;
    if !sections.is_empty() {
        document.heading(Level::Part, ctx.say("binder-rules-text"));
    }
    for section in sections.iter().take(MOST_SECTIONS) {
        let title = format!("{} {}", section.number, section.title);
        document.runs(
            kit_paper::Look::Plain,
            vec![Run::strong(title.trim().to_owned()), Run::plain(format!("\n{}", section.words))],
        );
    }
    let of = i64::try_from(sections.len()).unwrap_or(i64::MAX);
    more(ctx, document, of, sections.len().min(MOST_SECTIONS));
}
