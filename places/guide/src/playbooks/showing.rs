//! What records show of what a funder asks to see: rules over plain facts.

use std::collections::BTreeSet;

use ::goals::counts::shown as goals_shown;
use kit_store::jiff::Span;
use kit_store::{Day, InCoalition};
use kit_web::{Ctx, Problem};
use meetings::counts::shown as meetings_shown;
use people::agreements::{self, documents::Standing};

use super::format::files::{Evidence, Shows};
use super::model::WrittenPiece;

/// Whether something is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// So much of so much.
    Counted { have: i64, want: i64 },
    /// Records cannot tell.
    ByHand,
}

impl Shown {
    pub const fn is_met(self) -> bool {
        matches!(self, Self::Counted { have, want } if have >= want)
    }
}

/// The longest run of months in a row, each with at least one of the days.
pub fn months_in_a_row(days: impl IntoIterator<Item = Day>) -> i64 {
    let months: BTreeSet<i64> =
        days.into_iter().map(|day| i64::from(day.year()) * 12 + i64::from(day.month())).collect();
    let (mut longest, mut run, mut last) = (0, 0, None);
    for month in months {
        run = if last == Some(month - 1) { run + 1 } else { 1 };
        longest = longest.max(run);
        last = Some(month);
    }
    longest
}

/// What the records show of each, in the order of the list. Each place is asked at most once for what the list needs of
/// it, however long the list is.
///
/// # Errors
/// When the database does not answer.
pub async fn shown(ctx: &Ctx, asked: &[Evidence], written: &[WrittenPiece]) -> Result<Vec<Shown>, Problem> {
    let facts = Facts::of(ctx, asked).await?;
    Ok(asked.iter().map(|evidence| one(evidence, &facts, written)).collect())
}

/// How far back minutes are looked for.
const DAYS_OF_MINUTES: i64 = 730;

/// What the rules of a list look at; what none of them looks at is left empty.
#[derive(Debug, Default)]
struct Facts {
    today: Day,
    people: i64,
    /// Sectors of the scheme with somebody who counts, and all of them.
    sectors: (i64, i64),
    signed: i64,
    goals: goals_shown::Shown,
    has_rules_in_force: bool,
    days_with_minutes: Vec<Day>,
    minutes_given: Vec<(Day, i64)>,
}

impl Facts {
    async fn of(ctx: &Ctx, asked: &[Evidence]) -> Result<Self, Problem> {
        let (scope, today) = (ctx.scope(), ctx.today());
        let needs = |rules: &[Shows]| asked.iter().any(|evidence| rules.contains(&evidence.rule()));
        let mut facts = Self { today, ..Self::default() };
        if needs(&[Shows::Members, Shows::SectorsFilled]) {
            let picture = people::table::picture(&scope, ctx.coalition(), today).await?;
            let of_scheme = picture.sectors.iter().filter(|one| one.sector.is_some());
            let filled = of_scheme.filter(|one| one.eligible > 0).count();
            facts.people = picture.counts.people;
            facts.sectors = (as_number(filled), as_number(picture.scheme.sectors.len()));
        }
        if needs(&[Shows::Hours]) {
            let from = earliest(asked, Shows::Hours, today);
            facts.minutes_given = people::thanks::hours::store::minutes_by_day(&scope, from).await?;
        }
        if needs(&[Shows::AgreementsSigned]) {
            facts.signed = signed(&scope, today).await?;
        }
        if needs(&OF_GOALS) {
            facts.goals = goals_shown::shown(&scope, &window(asked, today)).await?;
        }
        if needs(&[Shows::MinutesMonths, Shows::RulesInForce]) {
            let since = ctx.now.plus_days(-DAYS_OF_MINUTES);
            let of_meetings = meetings_shown::shown(&scope, today, since).await?;
            let zone = ctx.coalition().zone();
            facts.has_rules_in_force = of_meetings.has_rules_in_force;
            facts.days_with_minutes =
                of_meetings.with_minutes.into_iter().map(|at| at.day_in(&zone)).collect();
        }
        Ok(facts)
    }
}

const OF_GOALS: [Shows; 6] = [
    Shows::PurposeWritten,
    Shows::Goals,
    Shows::Readings,
    Shows::Activities,
    Shows::Strategies,
    Shows::PromisesAhead,
];

fn months_of(evidence: &Evidence) -> Span {
    Span::new()
        .try_months(evidence.months.unwrap_or(1))
        .unwrap_or_else(|_| Span::new().years(1_000))
}

/// The earliest day any evidence with this rule asks for.
fn earliest(asked: &[Evidence], rule: Shows, today: Day) -> Day {
    let of_rule = asked.iter().filter(|evidence| evidence.rule() == rule);
    of_rule.map(|evidence| today.saturating_sub(months_of(evidence))).min().unwrap_or(today)
}

/// The widest window any evidence of the list asks for.
fn window(asked: &[Evidence], today: Day) -> goals_shown::Window {
    let promised = asked.iter().filter(|evidence| evidence.rule() == Shows::PromisesAhead);
    let ahead = promised.map(|evidence| today.saturating_add(months_of(evidence))).max();
    goals_shown::Window {
        activities_from: earliest(asked, Shows::Activities, today),
        readings_from: earliest(asked, Shows::Readings, today),
        promises_from: today,
        promises_until: ahead.unwrap_or(today),
    }
}

fn one(evidence: &Evidence, facts: &Facts, written: &[WrittenPiece]) -> Shown {
    let counted = |have: i64| Shown::Counted { have, want: i64::from(evidence.least.unwrap_or(1)) };
    let months = i64::from(evidence.months.unwrap_or(1));
    let since = facts.today.saturating_sub(months_of(evidence));
    match evidence.rule() {
        Shows::MinutesMonths => Shown::Counted {
            have: months_in_a_row(facts.days_with_minutes.iter().copied()),
            want: months,
        },
        Shows::SectorsFilled => Shown::Counted { have: facts.sectors.0, want: facts.sectors.1 },
        Shows::Members => counted(facts.people),
        Shows::AgreementsSigned => counted(facts.signed),
        Shows::PurposeWritten => Shown::Counted { have: facts.goals.written, want: 3 },
        Shows::Goals => counted(facts.goals.goals),
        Shows::Readings => {
            let key = |id: &str| format!("indicator.{id}");
            let is_read = |one: &WrittenPiece| facts.goals.is_read_since(one.record_id, since);
            let has = |id: &str| written.iter().any(|one| one.piece == key(id) && is_read(one));
            let have = evidence.indicators.iter().filter(|id| has(id.get_ref().as_str())).count();
            Shown::Counted { have: as_number(have), want: as_number(evidence.indicators.len()) }
        }
        Shows::Activities => counted(facts.goals.activities_since(since)),
        Shows::Strategies => counted(facts.goals.change_strategies),
        Shows::PromisesAhead => {
            counted(facts.goals.promises_until(facts.today.saturating_add(months_of(evidence))))
        }
        Shows::RulesInForce => Shown::Counted { have: i64::from(facts.has_rules_in_force), want: 1 },
        Shows::Hours => {
            let given = facts.minutes_given.iter().filter(|(day, _)| *day >= since);
            counted(given.map(|(_, minutes)| minutes).sum::<i64>() / 60)
        }
        Shows::ByHand => Shown::ByHand,
    }
}

fn as_number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

async fn signed(on: &impl InCoalition, today: Day) -> Result<i64, Problem> {
    let all = agreements::standings(on, today).await?;
    let holds = |standing: &Standing| !matches!(standing, Standing::Unsigned(_) | Standing::Over(_));
    let signed = all.iter().filter(|one| !one.agreement.party_ids.0.is_empty() && holds(&one.standing));
    Ok(as_number(signed.count()))
}
