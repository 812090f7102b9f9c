//! The rule for small numbers, for programs.

use axum::http::Method;
use kit_web::api::{Body, Operation, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Access, Answer, Ctx, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{actions, store};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

const RULE: &str = "/api/v1/coalitions/{coalition}/small-numbers";

/// The rule that holds where a source has none of its own.
#[derive(Serialize, JsonSchema)]
struct RuleShape {
    /// fewer_than_20, groups_below_10, fewer_than_10, fewer_than_11, fifteen_or_fewer, percent_bands, relative_error,
    /// below_5_of_30 or none
    policy: String,
    /// 0 while nobody chose.
    version: i64,
}

/// The rule to choose.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct NewRule {
    policy: String,
    version: Option<i64>,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .api(
            Method::GET,
            RULE,
            Access::Holds(&SEE_GOALS),
            Operation::gives::<RuleShape>("getSmallNumbers", "The rule by which small numbers are hidden."),
            show,
        )
        .api(
            Method::PUT,
            RULE,
            Access::Holds(&EDIT_GOALS),
            Operation::gives::<RuleShape>(
                "chooseSmallNumbers",
                "Chooses the rule by which small numbers are hidden.",
            )
            .takes::<NewRule>(),
            choose,
        )
}

async fn show(ctx: Ctx) -> Answer {
    let rule = store::chosen(&ctx.scope()).await?;
    let policy = rule.as_ref().map(|rule| rule.policy).unwrap_or_default();
    let shape = RuleShape {
        policy: policy.word().to_owned(),
        version: rule.map_or(0, |rule| rule.version),
    };
    Ok(json_answer(&shape))
}

async fn choose(ctx: Ctx, Body(new): Body<NewRule>) -> Answer {
    let mut typed = Typed::from_pairs([("policy", new.policy)]);
    if let Some(version) = new.version {
        typed.set("version", version.to_string());
    }
    actions::choose(&ctx, &typed).await.map_err(SaveProblem::plain)?;
    show(ctx).await
}
