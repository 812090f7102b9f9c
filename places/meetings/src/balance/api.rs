use kit_web::api::json_answer;
use kit_web::{Answer, Ctx};
use schemars::JsonSchema;
use serde::Serialize;

use super::model::{Row, by_group, by_voice, gini};
use super::store;

/// One group or one voice.
#[derive(Serialize, JsonSchema)]
pub struct RowShape {
    group: String,
    /// Empty for a whole group.
    name: String,
    voices: i64,
    proposed: i64,
    passed: i64,
    promises: i64,
}

/// The balance of power.
#[derive(Serialize, JsonSchema)]
pub struct BalanceShape {
    groups: Vec<RowShape>,
    voices: Vec<RowShape>,
    /// How unevenly promises are shared among voices, in hundredths; absent while there are none.
    gini_of_promises: Option<i64>,
    gini_of_proposals: Option<i64>,
}

impl From<Row> for RowShape {
    fn from(row: Row) -> Self {
        Self {
            group: row.group.word().to_owned(),
            name: row.name,
            voices: row.voices,
            proposed: row.proposed,
            passed: row.passed,
            promises: row.promises,
        }
    }
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let voices = crate::voices::voices(&ctx.scope()).await?;
    let rows = by_voice(&voices, &store::done(&ctx.scope()).await?);
    let column = |of: fn(&Row) -> i64| gini(&rows.iter().map(of).collect::<Vec<_>>());
    Ok(json_answer(&BalanceShape {
        gini_of_promises: column(|row| row.promises),
        gini_of_proposals: column(|row| row.proposed),
        groups: by_group(&rows).into_iter().map(RowShape::from).collect(),
        voices: rows.into_iter().map(RowShape::from).collect(),
    }))
}
