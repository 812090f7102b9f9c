//! What the page of a goal, the list of goals and Home show of the numbers.

use kit_paper::Document;
use kit_store::Record;
use kit_web::{Ctx, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::followed::Followed;
use super::following::{self, Whole};
use super::model::Indicator;
use super::views::{figure, groups, lines, values};
use super::{on_paper, store};
use crate::goals::{Goal, GoalId};

/// The indicator that stands for a goal with all its page shows of it; read once, drawn in pieces.
pub struct Headline {
    whole: Whole,
    names: Vec<(Uuid, String)>,
}

/// The indicator that stands for a goal: the one it names, otherwise its first.
///
/// # Errors
/// When the database does not answer.
pub async fn headline(ctx: &Ctx, goal: &Goal) -> Result<Option<Headline>, Problem> {
    let indicators = store::indicators_of_goal(&ctx.scope(), goal.id).await?;
    let names = indicators.iter().map(|one| (one.id.0, one.name.clone())).collect();
    let Some(indicator) = standing_for(goal, indicators, |indicator| indicator) else {
        return Ok(None);
    };
    Ok(Some(Headline { whole: following::whole(&ctx.scope(), indicator).await?, names }))
}

/// Of the indicators of a goal the one it names, otherwise the one that was there first.
pub(super) fn standing_for<T>(goal: &Goal, all: Vec<T>, indicator: impl Fn(&T) -> &Indicator) -> Option<T> {
    let id = |one: &T| -> Uuid { indicator(one).id.0 };
    all.into_iter().min_by_key(|one| (goal.headline_id != Some(id(one)), id(one)))
}

impl Headline {
    /// Id and name of every number of the goal.
    pub fn names(&self) -> &[(Uuid, String)] {
        &self.names
    }

    /// The chart with the finding as its title.
    pub fn chart(&self, ctx: &Ctx) -> Markup {
        html! { section.panel { (figure::figure(ctx, &self.whole, false)) } }
    }

    /// The finding, the chart with its source and its numbers, and the story, for print.
    pub fn on_paper(&self, ctx: &Ctx, document: &mut Document) {
        on_paper::write(ctx, &self.whole, document);
    }

    /// The story behind the numbers.
    pub fn story(&self, ctx: &Ctx) -> Markup {
        figure::story(ctx, &self.whole.followed.indicator)
    }

    /// Who is left out: the groups of the newest period.
    pub fn left_out(&self, ctx: &Ctx) -> Markup {
        groups::panel(ctx, &self.whole)
    }

    /// The status word, when there is a target.
    pub fn status(&self, ctx: &Ctx) -> Option<Markup> {
        values::status(&ctx.text, &self.whole.followed)
    }

    /// "Next number due May 29."
    pub fn next_due(&self, ctx: &Ctx) -> Option<String> {
        let due = self.whole.followed.indicator.next_due?;
        Some(
            ctx.text
                .with("numbers-next-due-sentence", [("day", ctx.text.date(due, ctx.today()).into())]),
        )
    }

    /// Where a new reading is added.
    pub fn add_address(&self, ctx: &Ctx) -> String {
        ctx.path(&format!("/goals/numbers/{}/add", self.whole.followed.indicator.id))
    }
}

/// One number in a line: its name with a link, newest value and target, small trend, status. None once it was removed.
///
/// # Errors
/// When the database does not answer.
pub async fn line(ctx: &Ctx, id: Uuid) -> Result<Option<Markup>, Problem> {
    let Some(indicator) = Indicator::find(&ctx.scope(), id).await? else {
        return Ok(None);
    };
    let whole = following::whole(&ctx.scope(), indicator).await?;
    let followed = &whole.followed;
    let address = ctx.path(&format!("/goals/numbers/{}", followed.indicator.id));
    let target = values::target(&ctx.text, followed);
    Ok(Some(html! {
        ul.rows { li.gr {
            div {
                a.t href=(address) { (followed.indicator.name) }
                div.sm.mut {
                    b.num.strong { (lines::newest(ctx, followed)) }
                    @if let Some(target) = target { (ctx.text.with("overview-target", [("target", target.into())])) }
                }
            }
            div.gs { (values::spark(&ctx.text, followed)) }
            div.gst { @if let Some(status) = values::status(&ctx.text, followed) { (status) } }
        } }
    }))
}

/// How a goal stands by its number, as a line tells it.
pub struct Standing {
    pub goal: GoalId,
    pub indicator: super::IndicatorId,
    /// "7.4%"
    pub value: String,
    /// "6.0% by June 2027"; empty without a target.
    pub target: String,
    pub trend: Markup,
    /// The status word; empty without a target.
    pub status: Markup,
    /// The same word for what has no pictures, such as a mail.
    pub status_word: Option<String>,
}

/// How each of these goals stands; those without a number are left out. Three statements however many goals.
///
/// # Errors
/// When the database does not answer.
pub async fn spark_of_goals(ctx: &Ctx, goals: &[Goal]) -> Result<Vec<Standing>, Problem> {
    if goals.is_empty() {
        return Ok(Vec::new());
    }
    let mut followed = following::of_goals(&ctx.scope()).await?;
    let standing = |goal: &Goal| {
        let of_goal: Vec<Followed> =
            followed.extract_if(.., |one| one.indicator.goal_id == Some(goal.id)).collect();
        let one = standing_for(goal, of_goal, |one| &one.indicator)?;
        one.newest()?;
        Some(Standing {
            goal: goal.id,
            indicator: one.indicator.id,
            value: lines::newest(ctx, &one),
            target: values::target(&ctx.text, &one).unwrap_or_default(),
            trend: values::spark(&ctx.text, &one),
            status: values::status(&ctx.text, &one).unwrap_or_else(|| html! {}),
            status_word: values::status_word(&ctx.text, &one),
        })
    };
    Ok(goals.iter().filter_map(standing).collect())
}
