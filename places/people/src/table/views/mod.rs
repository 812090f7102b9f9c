//! What the pages of the table draw; Home draws the small table and the first gaps with the same words.

mod missing;
mod roster;

pub use missing::{first_gap_lines, first_gaps, missing_rows, reason, sector_summary};
pub use roster::{MOST_QUIET, check_in, roster};

use kit_charts::{Drawing, Place, RoundTable, Side, round_table};
use kit_text::Text;
use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::model::{Missing, Picture, SectorAtTable, Shown};

/// The table without names, for Home and other narrow places.
pub fn small_table(ctx: &Ctx, picture: &Picture) -> Markup {
    round_table(&drawing_of(&ctx.text, picture), Drawing::Small)
}

/// The panel with the round table and what its dots mean.
pub fn table_panel(ctx: &Ctx, picture: &Picture) -> Markup {
    let text = &ctx.text;
    let table = drawing_of(text, picture);
    html! {
        section.panel.at-table aria-labelledby="at-the-table" { h2 id="at-the-table" { (text.say("table-who")) }
            div.tbl.wide { (round_table(&table, Drawing::Wide)) }
            div.tbl.narrow { (round_table(&table, Drawing::Narrow)) }
            ul.leg {
                li { i.filled {} (text.say("table-active")) }
                li { i.quiet {} (text.count("table-quiet-for", ctx.coalition().quiet_after_days)) }
                li { i.open {} (text.say("table-empty-seat")) }
            }
        }
    }
}

fn drawing_of(text: &Text, picture: &Picture) -> RoundTable {
    RoundTable {
        // People without a sector have a side of their own only when there are some.
        sides: picture.sectors.iter().map(|sector| side_of(text, picture, sector)).collect(),
        number: text.number(picture.counts.people),
        caption: text.say("table-at-the-table"),
        description: description(text, picture),
    }
}

fn side_of(text: &Text, picture: &Picture, sector: &SectorAtTable) -> Side {
    let label = match &sector.sector {
        Some(key) => picture.scheme.short_name(key, text.language()).to_owned(),
        None => text.say("table-no-sector"),
    };
    let people = sector
        .people
        .iter()
        .map(|seated| if seated.is_quiet { Place::Quiet } else { Place::Filled });
    let empty = sector.empty.iter().map(|_| Place::Empty);
    Side { label, places: people.chain(empty).collect() }
}

/// The drawing in full sentences.
fn description(text: &Text, picture: &Picture) -> String {
    let people = text.with(
        "table-described",
        [
            ("people", picture.counts.people.into()),
            ("active", picture.active_count().into()),
            ("quiet", picture.quiet_count().into()),
        ],
    );
    let open = picture.sectors.iter().filter(|sector| !sector.empty.is_empty());
    let named: Vec<String> = open
        .map(|sector| format!("{} {}", sector.empty.len(), sector_name(text, picture, sector)))
        .collect();
    if named.is_empty() {
        return people;
    }
    let empty = text.with(
        "table-described-empty",
        [("count", picture.empty_count().into()), ("where", named.join(", ").into())],
    );
    format!("{people} {empty}")
}

/// The full name of a side of the table.
pub fn sector_name(text: &Text, picture: &Picture, sector: &SectorAtTable) -> String {
    match &sector.sector {
        Some(key) => picture.scheme.sector_name(key, text.language()).to_owned(),
        None => text.say("table-no-sector"),
    }
}

/// How many people live with the issue, help, decide: small counts hidden, with the coalition's own aim.
pub fn connection(ctx: &Ctx, picture: &Picture) -> Markup {
    let text = &ctx.text;
    let ties = &picture.ties;
    html! {
        section.panel aria-labelledby="connection" { h2 id="connection" { (text.say("table-connection")) }
            ul.rows.cn {
                @for (index, (group, shown)) in ties.groups.iter().enumerate() {
                    li {
                        @let name = text.say(&format!("table-tie-{}", group.word()));
                        @let aim = ties.aim.filter(|_| index == 0);
                        @match shown {
                            Shown::Count(count) => (parts::share_row(text, &name, *count, ties.people, aim.map(|(percent, _)| percent))),
                            Shown::FewerThanFive => (hidden_row(&name, &text.say("table-fewer-than-five"))),
                            Shown::Withheld => (hidden_row(&name, &text.say("table-withheld"))),
                        }
                        @if let Some((percent, people)) = aim {
                            span.xs.mut { (text.with("table-aim", [("count", people.into()), ("percent", percent.into())])) }
                        }
                    }
                }
                @if ties.unsaid > 0 { li { div.r2.sm { span.mut { (text.say("table-tie-unsaid")) } span.num.mut { (text.number(ties.unsaid)) } } } }
            }
            @if ties.groups.iter().any(|(_, shown)| !matches!(shown, Shown::Count(_))) { p.src { (text.say("table-why-hidden")) } }
        }
    }
}

fn hidden_row(name: &str, words: &str) -> Markup {
    html! { div.r2.sm { span { (name) } span.mut { (words) } } }
}

/// The panel of empty seats, with the reason each is wanted and what happens next.
pub fn seats_to_fill(ctx: &Ctx, picture: &Picture) -> Markup {
    let text = &ctx.text;
    let mut open = picture.missing.iter().filter_map(|missing| match missing {
        Missing::EmptySeats { seats, wanted, next_step, .. } => Some((missing, seats, wanted, next_step)),
        _ => None,
    });
    let shown: Vec<_> = open.by_ref().take(MOST_TO_FILL).collect();
    let more = open.count();
    html! {
        section.panel aria-labelledby="to-fill" {
            div.ph { h2 id="to-fill" { (text.say("table-to-fill")) } a href=(ctx.path("/people/missing")) { (text.say("table-missing-link")) } }
            @if shown.is_empty() { p.sm.mut { (text.say("table-none-to-fill")) } }
            ul.rows.sm {
                @for (missing, seats, wanted, next_step) in shown {
                    li {
                        b { (missing.name(&picture.scheme, text.language()).unwrap_or_default()) } ", " (text.count("table-seats", seats.len()))
                        @if !wanted.is_empty() { br; span.mut { (wanted) } }
                        @if !next_step.is_empty() && next_step != wanted { br; span { (next_step) } }
                    }
                }
            }
            @if more > 0 { p.mt3.sm { a href=(ctx.path("/people/missing")) { (text.count("table-more", more)) } } }
        }
    }
}

/// Groups of empty seats on the panel; the page of gaps has all.
const MOST_TO_FILL: usize = 5;
