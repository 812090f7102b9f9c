//! The number that stands for each goal, for whoever shows all goals at once.

use kit_charts::{Room, line_chart};
use kit_paper::Figure;
use kit_web::{Ctx, Problem};

use super::followed::Followed;
use super::following::{self, Whole};
use super::model::Indicator;
use super::panels::standing_for;
use super::small_numbers::Register;
use super::views::{chart, lines, values};
use crate::goals::{Goal, GoalId};

/// The number that stands for a goal, after the rule for small numbers.
pub struct InPlan {
    pub goal: GoalId,
    whole: Whole,
}

/// The numbers of these goals; those without a value are left out. Three statements, four with a derived number.
///
/// # Errors
/// When the database does not answer.
pub async fn in_plan(ctx: &Ctx, goals: &[Goal]) -> Result<Vec<InPlan>, Problem> {
    if goals.is_empty() {
        return Ok(Vec::new());
    }
    let mut followed = following::of_goals(&ctx.scope()).await?;
    let number = |goal: &Goal| {
        let of_goal: Vec<Followed> =
            followed.extract_if(.., |one| one.indicator.goal_id == Some(goal.id)).collect();
        let followed = standing_for(goal, of_goal, |one| &one.indicator)?;
        followed.newest()?;
        let whole = Whole {
            followed,
            source: None,
            readings: Vec::new(),
            register: Register::default(),
        };
        Some(InPlan { goal: goal.id, whole })
    };
    Ok(goals.iter().filter_map(number).collect())
}

impl InPlan {
    pub fn indicator(&self) -> &Indicator {
        &self.whole.followed.indicator
    }

    /// What changes are counted from: "9.1%"; empty while there is none.
    pub fn at_start(&self, ctx: &Ctx) -> String {
        let start = self.whole.followed.baseline();
        start
            .map(|(_, amount)| values::value(&ctx.text, self.indicator(), amount))
            .unwrap_or_default()
    }

    /// "7.4%"
    pub fn now(&self, ctx: &Ctx) -> String {
        lines::newest(ctx, &self.whole.followed)
    }

    /// "6.0% by June 2027"; empty without a target.
    pub fn target(&self, ctx: &Ctx) -> String {
        values::target(&ctx.text, &self.whole.followed).unwrap_or_default()
    }

    /// "On track"; empty without a target.
    pub fn status(&self, ctx: &Ctx) -> String {
        values::status_word(&ctx.text, &self.whole.followed).unwrap_or_default()
    }

    /// What the numbers say: "Down from 9.1% to 7.4%", where nobody wrote it.
    pub fn finding(&self, ctx: &Ctx) -> String {
        values::finding(&ctx.text, &self.whole.followed)
    }

    /// Our own line with its start and its target. Comparisons stand on the page of the number.
    pub fn figure(&self, ctx: &Ctx) -> Figure {
        let drawn = chart::chart(ctx, &self.whole, false);
        // The narrow drawing keeps its letters readable on paper; the wide one would shrink them to a half.
        Figure::new(line_chart(&drawn, Room::Narrow).into_string(), &drawn.description).percent_wide(70)
    }
}
