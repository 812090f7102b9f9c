//! What is there already, asked of each place by its own statements.

use ::goals::activities::own_tables;
use ::goals::goals as aims;
use ::goals::milestones::marks;
use ::goals::numbers;
use kit_store::{Fault, InCoalition, Record};
use kit_text::search_key;
use kit_web::{Ctx, Problem};
use meetings::{agenda, meetings as gatherings, rules};
use people::groups::{bodies, offices};
use people::sectors::{self, OwnSector};
use uuid::Uuid;

use super::layout::{Known, There};
use super::pieces::office_word;

/// Everything installing compares with, in eleven statements.
///
/// # Errors
/// When the database does not answer.
pub async fn known(ctx: &Ctx) -> Result<Known, Problem> {
    let scope = ctx.scope();
    let mut there = Vec::new();
    there.extend(of_people(&scope).await?);
    there.extend(of_goals(&scope).await?);
    for version in rules::store::versions(&scope).await? {
        there.push(one::<rules::Rules>(version.id.0, "", None));
    }
    let coalition = ctx.coalition();
    Ok(Known {
        there,
        first_meeting: first_meeting(&scope).await?,
        coalition: coalition.id.0,
        scheme: coalition.sector_scheme.clone(),
    })
}

fn one<T: Record>(id: Uuid, name: &str, owner: Option<Uuid>) -> There {
    There { kind: T::KIND, id, same: search_key(name), owner }
}

async fn of_people(on: &impl InCoalition) -> Result<Vec<There>, Fault> {
    let groups = bodies::store::all(on).await?;
    let sectors = sectors::store::own_sectors(on).await?;
    let mut there: Vec<There> = sectors
        .iter()
        .map(|one| There {
            kind: OwnSector::KIND,
            id: one.id.0,
            same: one.sector_key.clone(),
            owner: None,
        })
        .collect();
    there.extend(groups.iter().map(|group| one::<bodies::Group>(group.id.0, &group.name, None)));
    there.extend(offices::store::all(on).await?.iter().map(|office| There {
        kind: offices::Office::KIND,
        id: office.id.0,
        same: office_word(office),
        owner: Some(office.group_id.0),
    }));
    Ok(there)
}

async fn of_goals(on: &impl InCoalition) -> Result<Vec<There>, Fault> {
    let mut there = Vec::new();
    for goal in aims::store::goals(on).await? {
        there.push(one::<aims::Goal>(goal.id.0, &goal.title, None));
    }
    for objective in aims::objectives::store::of_all_goals(on).await? {
        there.push(one::<aims::Objective>(objective.id.0, &objective.what, Some(objective.goal_id.0)));
    }
    for strategy in aims::store::strategies_of_goals(on).await? {
        there.push(one::<aims::Strategy>(strategy.id.0, &strategy.name, Some(strategy.goal_id.0)));
    }
    for indicator in numbers::store::all(on).await? {
        there.push(one::<numbers::Indicator>(indicator.id.0, &indicator.name, None));
    }
    for table in own_tables::own(on).await? {
        there.push(There {
            kind: own_tables::CrosswalkTable::KIND,
            id: table.id.0,
            same: table.table_key,
            owner: None,
        });
    }
    for milestone in marks::store::all(on).await? {
        there.push(one::<marks::Milestone>(milestone.id.0, &milestone.name, None));
    }
    Ok(there)
}

/// The first meeting, while it is still to come and nobody wrote an agenda for it.
async fn first_meeting(on: &impl InCoalition) -> Result<Option<Uuid>, Fault> {
    let Some(meeting) = gatherings::store::first(on).await?.filter(|meeting| meeting.is_coming()) else {
        return Ok(None);
    };
    let items = agenda::store::of_meeting(on, meeting.id).await?;
    Ok(items.is_empty().then_some(meeting.id.0))
}
