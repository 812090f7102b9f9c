//! Reads the facts: one statement for each place, and what the guide keeps itself.

use kit_store::{Fault, last_of_each_kind};
use kit_web::Ctx;
use meetings::counts::{MeetingsCounts, counted};

use super::facts::Facts;
use super::table::{PART_KIND, Part, Question};
use super::{looks, replies};

/// Check-ins older than this say little about today.
const CHECK_IN_DAYS: i64 = 365;

/// Everything the rules of the guide look at, in eleven statements.
///
/// # Errors
/// When the database does not answer.
pub async fn facts(ctx: &Ctx) -> Result<Facts, Fault> {
    let scope = ctx.scope();
    let today = ctx.today();
    let zone = ctx.coalition().zone();
    let touched = last_of_each_kind(&scope).await?;
    Ok(Facts {
        people: people::counts::counted(&scope, today).await?,
        goals: goals::counts::counted(&scope, today).await?,
        meetings: meetings(ctx).await?,
        replies: replies::store::all(&scope).await?,
        looks: looks::store::all(&scope).await?,
        promised: goals::promises::made_in(&scope, PART_KIND).await?,
        touched: touched.into_iter().map(|(kind, at)| (kind, at.day_in(&zone))).collect(),
        today,
    })
}

/// What meetings say: of check-ins, and of the check-up as an item of an agenda, those of the last year.
async fn meetings(ctx: &Ctx) -> Result<MeetingsCounts, Fault> {
    let since = ctx.now.plus_days(-CHECK_IN_DAYS);
    counted(&ctx.scope(), ctx.today(), since, "/guide/checkup").await
}

/// What the rules of a part look at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    People,
    Purpose,
    Aims,
    Known,
    Barriers,
    Pushback,
    Meetings,
}

/// The sections a part looks at; a test holds them against the rules.
const fn sections(part: &Part) -> &'static [Section] {
    match part.number {
        1 => &[Section::People, Section::Purpose],
        3 => &[Section::Purpose],
        4 => &[Section::Aims],
        5 | 6 => &[Section::Aims, Section::Known],
        7 => &[Section::Barriers],
        8 => &[],
        9..=11 => &[Section::People, Section::Meetings],
        12 => &[Section::Pushback],
        _ => &[Section::People],
    }
}

/// What the rules of one part look at, in at most six statements; what only others look at is left empty.
///
/// # Errors
/// When the database does not answer.
pub async fn facts_of(ctx: &Ctx, part: &Part) -> Result<Facts, Fault> {
    let scope = ctx.scope();
    let today = ctx.today();
    let zone = ctx.coalition().zone();
    let touched = last_of_each_kind(&scope).await?;
    let mut facts = Facts {
        replies: replies::store::all(&scope).await?,
        looks: looks::store::all(&scope).await?,
        promised: goals::promises::made_in(&scope, PART_KIND).await?,
        touched: touched.into_iter().map(|(kind, at)| (kind, at.day_in(&zone))).collect(),
        ..Facts::none(today)
    };
    look_at(ctx, sections(part), &mut facts).await?;
    Ok(facts)
}

/// Which of these questions no record answers yet, in at most seven statements.
///
/// # Errors
/// When the database does not answer.
pub async fn without_records(
    ctx: &Ctx,
    asked: Vec<(&'static Part, &'static Question)>,
) -> Result<Vec<(&'static Part, &'static Question)>, Fault> {
    let mut facts = Facts::none(ctx.today());
    let mut needed: Vec<Section> = asked.iter().flat_map(|(part, _)| sections(part)).copied().collect();
    needed.sort_unstable();
    needed.dedup();
    look_at(ctx, &needed, &mut facts).await?;
    Ok(asked.into_iter().filter(|(_, question)| (question.records)(&facts) == 0).collect())
}

async fn look_at(ctx: &Ctx, sections: &[Section], facts: &mut Facts) -> Result<(), Fault> {
    let scope = ctx.scope();
    let today = ctx.today();
    for section in sections {
        match section {
            Section::People => facts.people = people::counts::counted(&scope, today).await?,
            Section::Purpose => facts.goals.purpose = goals::counts::store::purpose(&scope).await?,
            Section::Aims => facts.goals.aims = goals::counts::store::aims(&scope).await?,
            Section::Known => facts.goals.known = goals::counts::store::known(&scope).await?,
            Section::Barriers => facts.goals.barriers = goals::counts::store::barriers(&scope, today).await?,
            Section::Pushback => facts.goals.pushback = goals::counts::store::pushback(&scope).await?,
            Section::Meetings => {
                facts.meetings = meetings(ctx).await?;
            }
        }
    }
    Ok(())
}
