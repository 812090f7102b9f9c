use axum::extract::Query;
use kit_web::api::json_answer;
use kit_web::{Answer, Ctx, Mistakes, Problem};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::model::{By, Measure};
use super::pages::known;

/// What may be asked for.
pub(super) const QUERY: &[(&str, &str)] =
    &[("by", "`group`, `sector`, `organization` or `tie`; absent for `group`.")];

/// One measure of a row. Numbers are absent where they are hidden, or where there is nothing to share out.
#[derive(Serialize, JsonSchema)]
pub struct MeasureShape {
    /// `seats`, `offices`, `proposed`, `passed`, `turns`, `promised` or `kept`.
    measure: &'static str,
    count: Option<i64>,
    /// Its share of all, as a percent of its share of the members: 100 is as much, 200 twice as much.
    ratio: Option<i64>,
}

/// One row.
#[derive(Serialize, JsonSchema)]
pub struct RowShape {
    name: String,
    members: Option<i64>,
    measures: Vec<MeasureShape>,
}

/// All of one measure.
#[derive(Serialize, JsonSchema)]
pub struct WholeShape {
    measure: &'static str,
    whole: i64,
    /// How unevenly it is shared beside membership, in hundredths; absent while there is nothing, or rows are hidden.
    gini: Option<i64>,
}

/// The balance of power.
#[derive(Serialize, JsonSchema)]
pub struct BalanceShape {
    by: &'static str,
    members: i64,
    rows: Vec<RowShape>,
    wholes: Vec<WholeShape>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    by: String,
}

pub(super) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let by = match asked.by.as_str() {
        "" => By::Group,
        word => {
            By::from_word(word).ok_or_else(|| Problem::Mistaken(Mistakes::one("by", "balance-by-unknown")))?
        }
    };
    let known = known(&ctx, by).await?;
    let balance = &known.balance;
    let rows = balance.rows.iter().map(|row| RowShape {
        name: known.name(&ctx, &row.key),
        members: row.members.count(),
        measures: Measure::ALL
            .iter()
            .map(|measure| MeasureShape {
                measure: measure.word(),
                count: row.of(*measure).count(),
                ratio: balance.ratio(row, *measure),
            })
            .collect(),
    });
    let wholes = Measure::ALL.iter().map(|measure| WholeShape {
        measure: measure.word(),
        whole: balance.whole(*measure),
        gini: balance.gini(*measure),
    });
    Ok(json_answer(&BalanceShape {
        by: by.word(),
        members: balance.members,
        rows: rows.collect(),
        wholes: wholes.collect(),
    }))
}
