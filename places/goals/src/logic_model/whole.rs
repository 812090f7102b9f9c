//! The whole model of one goal, read once: for its page and for paper.

use kit_web::{Ctx, Problem};

use super::chart::{Box, Records};
use super::{drawing, store};
use crate::goals::{Goal, objectives, strategies};

/// The model as boxes, and the same as a drawing.
pub struct Model {
    pub svg: String,
    /// What is drawn, in a sentence.
    pub description: String,
    /// Column, words and what shows it of every box, in the order of the drawing.
    pub rows: Vec<[String; 3]>,
    /// Whether the drawing had no room for all of it.
    pub is_cut: bool,
}

/// The boxes of a model, and what is drawn, in a sentence.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn boxes(ctx: &Ctx, goal: &Goal) -> Result<(Vec<Box>, String), Problem> {
    let scope = ctx.scope();
    let records = Records {
        goal,
        causes: &store::causes_of_goal(&scope, goal.id).await?,
        conditions: &store::conditions_of_goal(&scope, goal.id).await?,
        strategies: &strategies::store::of_goal(&scope, goal.id).await?,
        activities: &store::activities_of_goal(&scope, goal.id).await?,
        objectives: &objectives::store::of_goal(&scope, goal.id).await?,
    };
    let counts = [
        ("causes", records.causes.len().into()),
        ("conditions", records.conditions.len().into()),
        ("strategies", records.strategies.len().into()),
        ("activities", records.activities.len().into()),
        ("objectives", records.objectives.len().into()),
    ];
    Ok((records.boxes(ctx), ctx.text.with("logic-model-description", counts)))
}

impl Model {
    /// # Errors
    /// When the database does not answer.
    pub async fn of(ctx: &Ctx, goal: &Goal) -> Result<Self, Problem> {
        let (boxes, description) = boxes(ctx, goal).await?;
        let row = |one: &Box| [one.key.0.name(&ctx.text), one.words.clone(), one.detail.clone()];
        Ok(Self {
            svg: drawing::draw(&ctx.text, &boxes, &description).into_string(),
            rows: boxes.iter().map(row).collect(),
            is_cut: !drawing::has_room_for(&boxes),
            description,
        })
    }
}
