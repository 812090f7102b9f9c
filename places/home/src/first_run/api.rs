use kit_web::api::{Body, json_answer};
use kit_web::coalition::Coalition;
use kit_web::{Answer, Problem, Typed, Visit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions::{self, FoundProblem};

/// A coalition as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CoalitionShape {
    id: Uuid,
    /// The word in addresses.
    slug: String,
    name: String,
    place: String,
    /// en or es
    language: String,
    /// IANA name, `America/Chicago`
    time_zone: String,
    /// At least one of: formal, informal, multi-sector, multi-agency, community-based, issue-based.
    kinds: Vec<String>,
    sector_scheme: String,
    aim_affected_percent: Option<i64>,
    version: i64,
}

impl From<Coalition> for CoalitionShape {
    fn from(coalition: Coalition) -> Self {
        Self {
            id: coalition.id.0,
            slug: coalition.slug,
            name: coalition.name,
            place: coalition.place,
            language: coalition.language,
            time_zone: coalition.time_zone,
            kinds: coalition.kinds.words(),
            sector_scheme: coalition.sector_scheme,
            aim_affected_percent: coalition.aim_affected_percent,
            version: coalition.version,
        }
    }
}

/// A coalition to found. The one who asks becomes its coordinator and first person.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCoalition {
    /// Your own id makes founding repeatable; left out, one is made.
    id: Option<Uuid>,
    name: String,
    place: String,
    /// Left out, it is made from the name.
    #[serde(default)]
    slug: String,
    #[serde(default)]
    language: String,
    time_zone: String,
    /// What it is as a partnership, several can hold: formal, informal, multi-sector, multi-agency, community-based,
    /// issue-based. Left out, it is of many sectors.
    #[serde(default)]
    kinds: Vec<String>,
    sector_scheme: String,
    aim_affected_percent: Option<i64>,
    /// Whether it starts with one empty seat for each sector.
    #[serde(default)]
    with_seats: bool,
    /// The founder's own name.
    given_name: String,
    #[serde(default)]
    family_name: String,
}

impl NewCoalition {
    fn typed(self) -> Typed {
        let mut typed = Typed::from_pairs([
            ("id", self.id.map(|id| id.to_string()).unwrap_or_default()),
            ("name", self.name),
            ("place", self.place),
            ("slug", self.slug),
            ("language", self.language),
            ("time_zone", self.time_zone),
            ("sector_scheme", self.sector_scheme),
            (
                "aim_affected_percent",
                self.aim_affected_percent.map(|aim| aim.to_string()).unwrap_or_default(),
            ),
            ("with_seats", if self.with_seats { "yes".to_owned() } else { String::new() }),
            ("given_name", self.given_name),
            ("family_name", self.family_name),
        ]);
        self.kinds.into_iter().for_each(|kind| typed.push("kind", kind));
        typed
    }
}

pub(super) async fn found(visit: Visit, Body(new): Body<NewCoalition>) -> Answer {
    match actions::found(&visit, &new.typed()).await {
        Ok(coalition) => Ok(json_answer(&CoalitionShape::from(coalition))),
        Err(FoundProblem::Mistakes(mistakes)) => Err(Problem::Mistaken(mistakes)),
        Err(FoundProblem::Other(problem)) => Err(problem),
    }
}
