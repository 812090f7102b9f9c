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

/// What the records show of each, in the order of the list. Each kind of rule asks its statement once.
///
/// # Errors
/// When the database does not answer.
pub async fn shown(ctx: &Ctx, asked: &[Evidence], written: &[WrittenPiece]) -> Result<Vec<Shown>, Problem> {
    let mut answers = Vec::with_capacity(asked.len());
    for evidence in asked {
        answers.push(one(ctx, evidence, written).await?);
    }
    Ok(answers)
}

async fn one(ctx: &Ctx, evidence: &Evidence, written: &[WrittenPiece]) -> Result<Shown, Problem> {
    let scope = ctx.scope();
    let today = ctx.today();
    let months = i64::from(evidence.months.unwrap_or(1));
    let since = today.saturating_sub(Span::new().months(months));
    let least = i64::from(evidence.least.unwrap_or(1));
    let counted = |have: i64| Shown::Counted { have, want: least };
    Ok(match evidence.rule {
        Shows::MinutesMonths => Shown::Counted { have: minutes_months(ctx).await?, want: months },
        Shows::SectorsFilled => sectors_filled(ctx).await?,
        Shows::Members => counted(people::counts::counted(&scope, today).await?.people),
        Shows::AgreementsSigned => counted(signed(&scope, today).await?),
        Shows::PurposeWritten => {
            let purpose = goals::counts::counted(&scope, today).await?.purpose;
            let have = [purpose.purpose, purpose.visions, purpose.missions]
                .into_iter()
                .filter(|count| *count > 0);
            Shown::Counted { have: as_number(have.count()), want: 3 }
        }
        Shows::Goals => counted(goals::counts::counted(&scope, today).await?.aims.goals),
        Shows::Readings => {
            let read = goals_shown::indicators_read_since(&scope, since).await?;
            let key = |id: &str| format!("indicator.{id}");
            let has =
                |id: &str| written.iter().any(|one| one.piece == key(id) && read.contains(&one.record_id));
            let have = evidence.indicators.iter().filter(|id| has(id.get_ref().as_str())).count();
            Shown::Counted { have: as_number(have), want: as_number(evidence.indicators.len()) }
        }
        Shows::Activities => counted(goals_shown::activities_since(&scope, since).await?),
        Shows::Strategies => counted(goals_shown::change_strategies(&scope).await?),
        Shows::PromisesAhead => {
            let until = today.saturating_add(Span::new().months(months));
            counted(goals_shown::promises_between(&scope, today, until).await?)
        }
        Shows::RulesInForce => {
            let rules = meetings::rules::in_force(&scope, today).await?;
            Shown::Counted { have: i64::from(rules.is_some()), want: 1 }
        }
        Shows::Hours => {
            let minutes = people::thanks::hours::store::minutes_since(&scope, since).await?;
            counted(minutes / 60)
        }
        Shows::ByHand => Shown::ByHand,
    })
}

fn as_number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How far back minutes are looked for.
const DAYS_OF_MINUTES: i64 = 730;

async fn minutes_months(ctx: &Ctx) -> Result<i64, Problem> {
    let since = ctx.now.plus_days(-DAYS_OF_MINUTES);
    let began = meetings_shown::meetings_with_minutes(&ctx.scope(), since).await?;
    let zone = ctx.coalition().zone();
    Ok(months_in_a_row(began.into_iter().map(|at| at.day_in(&zone))))
}

async fn sectors_filled(ctx: &Ctx) -> Result<Shown, Problem> {
    let picture = people::table::picture(&ctx.scope(), ctx.coalition(), ctx.today()).await?;
    let of_scheme = picture.sectors.iter().filter(|one| one.sector.is_some());
    let have = of_scheme.filter(|one| one.eligible > 0).count();
    Ok(Shown::Counted { have: as_number(have), want: as_number(picture.scheme.sectors.len()) })
}

async fn signed(on: &impl InCoalition, today: Day) -> Result<i64, Problem> {
    let all = agreements::standings(on, today).await?;
    let holds = |standing: &Standing| !matches!(standing, Standing::Unsigned(_) | Standing::Over(_));
    let signed = all.iter().filter(|one| !one.agreement.party_ids.0.is_empty() && holds(&one.standing));
    Ok(as_number(signed.count()))
}
