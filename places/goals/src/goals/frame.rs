//! What all pages of one goal share: the way back, its title and sentence, who leads it, and its tabs.

use kit_web::{Ctx, Problem, parts};
use maud::{Markup, html};
use uuid::Uuid;

use super::model::{self, Goal, GoalId};
use super::store::{self, Around};

/// The pages of one goal: what follows its address, and key of the words. A tab shows once its page exists.
const TABS: &[(&str, &str)] = &[
    ("", "goals-tab-overview"),
    ("/plan", "goals-tab-plan"),
    ("/numbers", "goals-tab-numbers"),
    ("/evidence", "goals-tab-evidence"),
    ("/in-the-way", "goals-tab-in-the-way"),
    ("/logic-model", "goals-tab-logic-model"),
    ("/history", "goals-tab-history"),
];

/// The tabs of a goal with the page at `current` marked (`""`, `"/plan"`); only pages this visitor may open.
pub fn goal_tabs(ctx: &Ctx, goal: GoalId, current: &str) -> Markup {
    let entries: Vec<_> = TABS
        .iter()
        .filter(|(below, _)| ctx.may_open(&format!("/goals/{{id}}{below}")))
        .map(|(below, words)| (ctx.path(&format!("/goals/{goal}{below}")), ctx.say(words), *below == current))
        .collect();
    parts::tabs(&ctx.say("goals-tabs-of-goal"), &entries)
}

/// A goal with what stands around it on each of its pages.
pub struct GoalFrame {
    pub goal: Goal,
    around: Around,
}

impl GoalFrame {
    /// Reads the goal, its lead and its place among the goals.
    ///
    /// # Errors
    /// [`Problem::NotFound`] when there is no such goal here.
    pub async fn read(ctx: &Ctx, id: Uuid) -> Result<Self, Problem> {
        let around = store::around(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
        Ok(Self { goal: around.goal(), around })
    }

    /// The way back, the title and sentence, the status with the lead, the buttons, and the tabs with the page at
    /// `current` marked. `status` is what the numbers say; nothing on pages that do not ask them.
    pub fn head(&self, ctx: &Ctx, current: &str, status: &Markup, buttons: &Markup) -> Markup {
        html! {
            nav.crumb aria-label=(ctx.say("place-way-back")) {
                a href=(ctx.path("/goals")) { (ctx.say("goals-menu")) }
                " / " (self.place(ctx))
            }
            div.head.headrow {
                div {
                    h1 { (self.goal.title) }
                    @if let Some(sentence) = model::sentence(&self.goal, &ctx.text) { p.lede { (sentence) } }
                    p.mt3 { (status) " " span.sm.mut { (self.lead(ctx)) } }
                }
                div.acts { (buttons) }
            }
            (goal_tabs(ctx, self.goal.id, current))
        }
    }

    /// "Goal 1 of 4", or that it has ended.
    fn place(&self, ctx: &Ctx) -> String {
        match self.goal.ended_on {
            Some(_) => ctx.say("goals-ended-goal"),
            None => ctx.text.with(
                "goals-number-of",
                [("number", self.around.number.into()), ("count", self.around.of.into())],
            ),
        }
    }

    /// "Lead: Nina Alvarez", or that nobody leads it yet.
    pub fn lead(&self, ctx: &Ctx) -> String {
        match self.around.lead() {
            Some(name) => ctx.text.with("goals-lead-is", [("name", name.into())]),
            None => ctx.say("goals-no-lead"),
        }
    }
}
