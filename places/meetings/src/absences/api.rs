use kit_web::api::{ListPage, json_answer};
use kit_web::{Answer, Ctx};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::model::Coming;
use crate::attendance::model::Presence;
use crate::rules;

/// How a voice came to the latest meetings.
#[derive(Serialize, JsonSchema)]
pub struct ComingShape {
    voice: Uuid,
    name: String,
    /// there, excused or away, the newest meeting first.
    lately: Vec<String>,
    /// Meetings in a row missed without a word.
    missed_in_a_row: u32,
    came_enough_to_vote: bool,
    is_too_often_away: bool,
}

impl From<Coming> for ComingShape {
    fn from(coming: Coming) -> Self {
        let word = |presence: &Presence| presence.word().to_owned();
        Self {
            voice: coming.voice.id.0,
            name: coming.voice.name,
            lately: coming.lately.iter().map(word).collect(),
            missed_in_a_row: coming.missed,
            came_enough_to_vote: coming.came_enough,
            is_too_often_away: coming.is_too_often_away,
        }
    }
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let machine = rules::machine_today(&ctx).await?;
    let all = super::of_all(&ctx.scope(), &machine).await?;
    let items = all.into_iter().map(ComingShape::from).collect();
    Ok(json_answer(&ListPage::<ComingShape> { items, next: None }))
}
