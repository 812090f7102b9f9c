use kit_web::access::RUN_COALITION;
use kit_web::api::{Body, json_answer};
use kit_web::coalition::Coalition;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use super::actions;
use super::model;

/// A coalition and how it counts.
#[derive(Serialize, JsonSchema)]
pub struct CoalitionShape {
    id: Uuid,
    slug: String,
    name: String,
    place: String,
    /// en or es
    language: String,
    /// IANA name, `America/Chicago`.
    time_zone: String,
    /// At least one of: formal, informal, multi-sector, multi-agency, community-based, issue-based.
    kinds: Vec<String>,
    help_phone: Option<String>,
    sector_scheme: String,
    /// The coalition's own aim for the share of people most affected, in percent.
    aim_affected_percent: Option<i64>,
    quiet_after_days: i64,
    is_example: bool,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// New settings. What is left out stays as it is.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(default, deny_unknown_fields)]
pub struct NewSettings {
    version: Option<i64>,
    name: Option<String>,
    place: Option<String>,
    language: Option<String>,
    time_zone: Option<String>,
    kinds: Option<Vec<String>>,
    /// Null takes the number away.
    #[serde(deserialize_with = "said")]
    help_phone: Option<Option<String>>,
    sector_scheme: Option<String>,
    /// Null for no aim.
    #[serde(deserialize_with = "said")]
    aim_affected_percent: Option<Option<i64>>,
    quiet_after_days: Option<i64>,
}

/// Tells a null that was sent from a field that was left out.
fn said<'a, T: Deserialize<'a>, D: Deserializer<'a>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

impl NewSettings {
    /// The form as the page would send it, filled from what is stored.
    fn typed(self, stored: &Coalition) -> Typed {
        let mut typed = model::to_form(stored);
        let said = [
            ("version", self.version.map(|version| version.to_string())),
            ("name", self.name),
            ("place", self.place),
            ("language", self.language),
            ("time_zone", self.time_zone),
            ("help_phone", self.help_phone.map(Option::unwrap_or_default)),
            ("sector_scheme", self.sector_scheme),
            (
                "aim_affected_percent",
                self.aim_affected_percent.map(|aim| aim.map(|aim| aim.to_string()).unwrap_or_default()),
            ),
            ("quiet_after_days", self.quiet_after_days.map(|days| days.to_string())),
        ];
        if let Some(kinds) = self.kinds {
            typed.set("kind", "");
            kinds.into_iter().for_each(|kind| typed.push("kind", kind));
        }
        for (name, value) in said {
            if let Some(value) = value {
                typed.set(name, value);
            }
        }
        typed
    }
}

fn shape(coalition: &Coalition) -> CoalitionShape {
    CoalitionShape {
        id: coalition.id.0,
        slug: coalition.slug.clone(),
        name: coalition.name.clone(),
        place: coalition.place.clone(),
        language: coalition.language.clone(),
        time_zone: coalition.time_zone.clone(),
        kinds: coalition.kinds.words(),
        help_phone: coalition.help_phone.clone(),
        sector_scheme: coalition.sector_scheme.clone(),
        aim_affected_percent: coalition.aim_affected_percent,
        quiet_after_days: coalition.quiet_after_days,
        is_example: coalition.is_example,
        version: coalition.version,
    }
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    Ok(json_answer(&shape(ctx.coalition())))
}

pub(super) async fn change(ctx: Ctx, Body(new): Body<NewSettings>) -> Answer {
    ctx.may(&RUN_COALITION)?;
    let typed = new.typed(ctx.coalition());
    let saved = actions::change(&ctx, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&shape(&saved)))
}
