//! What is there already, asked of each place by its own statements.

use ::goals::activities::own_tables::CrosswalkTable;
use kit_store::{Named, Record};
use kit_text::search_key;
use kit_web::{Ctx, Problem};
use meetings::{agenda, rules};
use people::sectors::OwnSector;

use super::layout::{Known, There};

/// Everything installing compares with, in four statements.
///
/// # Errors
/// When the database does not answer.
pub async fn known(ctx: &Ctx) -> Result<Known, Problem> {
    let scope = ctx.scope();
    let of_people = people::named::named(&scope).await?;
    let of_goals = goals::named::named(&scope).await?;
    let mut there: Vec<There> = of_people.into_iter().chain(of_goals).map(there).collect();
    for version in rules::store::versions(&scope).await? {
        there.push(There {
            kind: rules::Rules::KIND.to_owned(),
            id: version.id.0,
            same: String::new(),
            owner: None,
        });
    }
    let first_meeting = agenda::store::first_meeting_without(&scope).await?;
    let coalition = ctx.coalition();
    Ok(Known {
        there,
        first_meeting: first_meeting.map(|meeting| meeting.0),
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
