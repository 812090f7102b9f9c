//! What is there already, asked of each place by its own statements.

use ::goals::activities::own_tables::CrosswalkTable;
use kit_store::{Named, Record};
use kit_text::search_key;
use kit_web::{Ctx, Problem};
use meetings::meetings::Meeting;
use people::sectors::OwnSector;

use super::layout::{Known, There};

/// Everything installing compares with, in three statements.
///
/// # Errors
/// When the database does not answer.
pub async fn known(ctx: &Ctx) -> Result<Known, Problem> {
    let scope = ctx.scope();
    let of_meetings = meetings::named::named(&scope).await?;
    let first_meeting = of_meetings.iter().find(|one| one.kind == Meeting::KIND).map(|one| one.id);
    let all = people::named::named(&scope).await?.into_iter().chain(goals::named::named(&scope).await?);
    let coalition = ctx.coalition();
    Ok(Known {
        there: all.chain(of_meetings).map(there).collect(),
        first_meeting,
        coalition: coalition.id.0,
        scheme: coalition.sector_scheme.clone(),
    })
}

/// Keys are the same to the letter, names as people read them.
fn there(named: Named) -> There {
    let has_key = named.kind == OwnSector::KIND || named.kind == CrosswalkTable::KIND;
    There {
        same: if has_key { named.name } else { search_key(&named.name) },
        kind: named.kind,
        id: named.id,
        owner: named.owner,
    }
}
