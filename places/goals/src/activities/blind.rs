//! A second scorer judges without the first code: it is hidden from them on every page, in every file and answer, and
//! in the history, until the entry was judged twice.

use std::collections::HashSet;

use kit_store::{Change, Fault, Record};
use kit_web::Ctx;

use super::model::{Activity, ActivityId, JUDGED_FIELDS, Sight};
use super::store::{self, MOST_SEALED};
use crate::rights::{EDIT_GOALS, SCORE_ACTIVITIES};

/// The entries whose code one visitor may not see yet.
#[derive(Clone, Debug, Default)]
pub struct Sealed {
    ids: HashSet<ActivityId>,
    is_everything: bool,
}

impl Sealed {
    pub fn holds(&self, id: ActivityId) -> bool {
        self.is_everything || self.ids.contains(&id)
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub fn count(&self) -> usize {
        self.ids.len()
    }
}

/// How much of the first judgements this visitor sees as long as they never said whether they judge.
pub fn usual(ctx: &Ctx) -> Sight {
    match ctx.account.as_ref().filter(|_| ctx.holds(&SCORE_ACTIVITIES)) {
        Some(account) => Sight::of_scorer(Some(account.id), ctx.holds(&EDIT_GOALS), None),
        None => Sight::default(),
    }
}

/// How much of the first judgements this visitor sees.
///
/// # Errors
/// When the database does not answer.
pub async fn sight(ctx: &Ctx) -> Result<Sight, Fault> {
    let Some(account) = usual(ctx).account else {
        return Ok(Sight::default());
    };
    let judge = store::judge(&ctx.scope(), account).await?;
    Ok(Sight::of_scorer(Some(account), ctx.holds(&EDIT_GOALS), judge.as_ref()))
}

/// The entries whose first judgement this visitor may not see.
///
/// # Errors
/// When the database does not answer.
pub async fn sealed(ctx: &Ctx) -> Result<Sealed, Fault> {
    let sight = sight(ctx).await?;
    sealed_from(ctx, sight).await
}

/// As [`sealed`], for somebody whose sight is known.
///
/// # Errors
/// When the database does not answer.
pub async fn sealed_from(ctx: &Ctx, sight: Sight) -> Result<Sealed, Fault> {
    if !sight.judges() {
        return Ok(Sealed::default());
    }
    let ids = store::sealed(&ctx.scope(), sight).await?;
    let is_everything = ids.len() >= MOST_SEALED as usize;
    Ok(Sealed { ids: ids.into_iter().collect(), is_everything })
}

/// Takes the judgements out of entries of the history that this visitor may not see yet.
///
/// # Errors
/// When the database does not answer.
pub async fn seal_history(ctx: &Ctx, changes: &mut [Change]) -> Result<(), Fault> {
    if !changes.iter().any(|change| change.subject_kind == Activity::KIND) {
        return Ok(());
    }
    let sealed = sealed(ctx).await?;
    let of_sealed = |change: &&mut Change| {
        change.subject_kind == Activity::KIND && sealed.holds(ActivityId(change.subject_id))
    };
    for change in changes.iter_mut().filter(of_sealed) {
        change.was = change.was.as_deref().map(without_judgement);
        change.became = change.became.as_deref().map(without_judgement);
    }
    Ok(())
}

/// A stored entry without the fields that say how it was judged; nothing of what cannot be read.
fn without_judgement(stored: &str) -> String {
    let mut entry: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(stored).unwrap_or_default();
    entry.retain(|field, _| !JUDGED_FIELDS.contains(&field.as_str()));
    serde_json::Value::Object(entry).to_string()
}
