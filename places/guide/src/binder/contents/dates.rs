use goals::told::Kind;
use kit_paper::{Column, Document, Run, Table};
use kit_store::Day;
use kit_text::full_name;
use kit_web::Ctx;
use people::due::{ComingBack, Recurring};

use super::more;
use crate::binder::known::Known;

/// Lines of the calendar.
const MOST_DATES: usize = 60;

/// A day of the calendar: what is then, and what more there is to say.
struct Entry {
    day: Day,
    key: &'static str,
    words: String,
    detail: String,
}

/// Meetings, terms that end, what is looked at again, and what the holder promised, by day.
pub fn calendar(ctx: &Ctx, known: &Known, document: &mut Document) {
    let until = known.takeover.calendar_until();
    let mut entries = meetings(ctx, known);
    entries.extend(known.returning(&[Recurring::Seat, Recurring::Office], until).map(|one| term(ctx, one)));
    let plain = |day, key, words: &str| Entry { day, key, words: words.to_owned(), detail: String::new() };
    let reviews = known.decisions.iter().filter_map(|one| Some((one.review_on?, one)));
    entries.extend(reviews.map(|(day, one)| plain(day, "binder-date-decision", &one.title)));
    let barriers = known.of(Kind::Barrier).filter_map(|one| Some((one.day?, one)));
    entries.extend(
        barriers.map(|(day, one)| plain(day, "binder-date-barrier", &super::worries::barrier(ctx, one))),
    );
    let numbers = known.of(Kind::NumberDue).filter_map(|one| Some((one.day?, one)));
    entries.extend(numbers.map(|(day, one)| plain(day, "binder-date-number", one.get("name"))));
    let own = known.promises.iter().filter(|one| one.is_own).filter_map(|one| Some((one.by?, one)));
    entries.extend(own.map(|(day, one)| plain(day, "binder-date-promise", &one.what)));
    entries.retain(|entry| entry.day >= known.takeover.day && entry.day <= until);
    // Meetings of one day keep the order of their hours.
    entries.sort_by_key(|entry| entry.day);
    write(ctx, document, &entries);
}

fn write(ctx: &Ctx, document: &mut Document, entries: &[Entry]) {
    if entries.is_empty() {
        return;
    }
    let mut table = Table::new(vec![
        Column::words(ctx.say("binder-day")).shares(2),
        Column::words(ctx.say("binder-what")).shares(5),
    ]);
    for entry in entries.iter().take(MOST_DATES) {
        let mut what = vec![Run::strong(format!("{}: ", ctx.say(entry.key))), Run::plain(&entry.words)];
        if !entry.detail.is_empty() {
            what.push(Run::quiet(format!(", {}", entry.detail)));
        }
        table.rows.push(vec![vec![Run::plain(ctx.text.long_date(entry.day))], what]);
    }
    document.table(table);
    let of = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    more(ctx, document, of, entries.len().min(MOST_DATES));
}

fn meetings(ctx: &Ctx, known: &Known) -> Vec<Entry> {
    let entry = |meeting: &meetings::meetings::store::Listed| {
        let zone = kit_web::coalition::zone_named(&meeting.time_zone);
        let start = meeting.starts_at.timestamp().to_zoned(zone);
        let detail = [ctx.text.time(start.time()), meeting.place.clone()];
        Entry {
            day: start.date(),
            key: "binder-date-meeting",
            words: meeting.title.clone(),
            detail: detail.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", "),
        }
    };
    known.meetings.iter().map(entry).collect()
}

fn term(ctx: &Ctx, one: &ComingBack) -> Entry {
    let office = || match one.own_name.as_str() {
        "" => ctx.say(&format!("office-kind-{}", one.kind.replace('_', "-"))),
        own => own.to_owned(),
    };
    let words = if one.what == Recurring::Office {
        format!("{}, {}", office(), one.name)
    } else {
        one.name.clone()
    };
    Entry { day: one.day, key: "binder-date-term", words, detail: who(one) }
}

fn who(one: &ComingBack) -> String {
    full_name(
        one.given_name.as_deref().unwrap_or_default(),
        one.family_name.as_deref().unwrap_or_default(),
    )
}

/// Agreements that end or are to be looked at again within a year, those that are over too.
pub fn agreements(ctx: &Ctx, known: &Known, document: &mut Document) {
    let until = known.takeover.agreements_until();
    let line = |one: &ComingBack| {
        let key = match (one.what, one.day < known.takeover.day) {
            (Recurring::Review, _) => "binder-agreement-review",
            (_, true) => "binder-agreement-over",
            (_, false) => "binder-agreement-ends",
        };
        let day = [("day", ctx.text.long_date(one.day).into())];
        vec![Run::strong(&one.name), Run::plain(format!(": {}", ctx.text.with(key, day)))]
    };
    document.bullets(known.returning(&[Recurring::Agreement, Recurring::Review], until).map(line).collect());
}
