//! The one place where the pages of goals ask the other features for their panels; one function for each panel.
//!
//! A panel whose feature has nothing to say yet says what will be here.

use kit_web::{Ctx, Problem, parts};
use maud::{Markup, html};
use people::groups::bodies;
use people::groups::kind_name;
use uuid::Uuid;

use super::orphan::Orphan;
use super::{needs, store, views};
use crate::goals::objectives::model::sentence;
use crate::goals::{Goal, Objective, Strategy, objectives, strategies};
use crate::numbers::{self, Standing};
use crate::rights::EDIT_GOALS;
use crate::{activities, barriers, commitments, evidence, logic_model, promises, purpose};

/// Everything that is not yet part of a goal.
pub async fn orphans(ctx: &Ctx) -> Result<Vec<Orphan>, Problem> {
    let objectives = objectives::store::without_goal(&ctx.scope()).await?;
    let strategies = strategies::store::without_goal(&ctx.scope()).await?;
    let mut orphans: Vec<Orphan> = objectives
        .iter()
        .map(|one| Orphan::of(ctx, one, sentence(one, &ctx.text), "overview-orphan-objective"))
        .collect();
    orphans.extend(
        strategies
            .iter()
            .map(|one| Orphan::of(ctx, one, one.name.clone(), "overview-orphan-strategy")),
    );
    for (id, what) in promises::without_goal(&ctx.scope()).await? {
        let address = ctx.path(&format!("/goals/promises/{id}"));
        let mend = ctx.holds(&EDIT_GOALS).then(|| format!("{address}/edit"));
        orphans.push(Orphan { words: what, address, what: "overview-orphan-promise", mend });
    }
    Ok(orphans)
}

/// The causes and conditions a strategy answers.
pub async fn answers_of_strategy(ctx: &Ctx, strategy: &Strategy) -> Result<Markup, Problem> {
    logic_model::answers_of_strategy(ctx, strategy).await
}

/// What was promised for a strategy.
pub async fn plan_of_strategy(ctx: &Ctx, strategy: &Strategy) -> Result<Markup, Problem> {
    promises::plan_of_strategy(ctx, strategy.id).await
}

/// The coalition's vision, once it has one.
pub async fn vision(ctx: &Ctx) -> Result<Option<String>, Problem> {
    Ok(purpose::vision(&ctx.scope()).await?)
}

/// How each of these goals stands; those without a number are left out.
pub async fn standings(ctx: &Ctx, goals: &[Goal]) -> Result<Vec<Standing>, Problem> {
    numbers::spark_of_goals(ctx, goals).await
}

/// What the number that stands for the goal says, in the pieces the page has places for.
pub struct ByNumber {
    /// The status word and the day the next number is due.
    pub status: Markup,
    pub button: Markup,
    pub chart: Markup,
    pub story: Markup,
    /// Which groups the number looks different for.
    pub left_out: Markup,
    /// Id and name of every number of the goal.
    pub names: Vec<(Uuid, String)>,
}

/// The number that measures an objective, up to date.
pub async fn measure(ctx: &Ctx, objective: &Objective) -> Result<Markup, Problem> {
    let line = match objective.indicator_id {
        Some(id) => numbers::line(ctx, id).await?,
        None => None,
    };
    let Some(line) = line else {
        return Ok(waiting(ctx, "measure", "overview-measured-title", "overview-measured-none"));
    };
    Ok(html! {
        section.panel aria-labelledby="measure" { h2 id="measure" { (ctx.say("overview-measured-title")) } (line) }
    })
}

/// The number that stands for the goal, read once.
pub async fn by_number(ctx: &Ctx, goal: &Goal) -> Result<ByNumber, Problem> {
    let Some(headline) = numbers::headline(ctx, goal).await? else {
        return Ok(ByNumber {
            status: html! {},
            button: html! {},
            chart: waiting(ctx, "headline", "overview-headline-title", "overview-headline-none"),
            story: waiting(ctx, "story", "overview-story-title", "overview-story-none"),
            left_out: waiting(ctx, "left-out", "overview-left-out-title", "overview-left-out-none"),
            names: Vec::new(),
        });
    };
    Ok(ByNumber {
        status: html! {
            @if let Some(status) = headline.status(ctx) { (status) " " }
            @if let Some(due) = headline.next_due(ctx) { span.sm.mut { (due) } }
        },
        button: html! {
            @if ctx.holds(&EDIT_GOALS) { a.btn href=(headline.add_address(ctx)) { (ctx.say("numbers-add-reading")) } }
        },
        chart: headline.chart(ctx),
        story: headline.story(ctx),
        left_out: headline.left_out(ctx),
        names: headline.names().to_vec(),
    })
}

/// What shows that it matters; nothing while nothing is written.
pub async fn evidence(ctx: &Ctx, goal: &Goal) -> Result<Markup, Problem> {
    let panel = evidence::of_goal(ctx, goal.id).await?;
    Ok(html! { @if !panel.0.is_empty() { div.sec { (panel) } } })
}

/// What organizations bound themselves to for it.
pub async fn commitments(ctx: &Ctx, goal: &Goal) -> Result<Markup, Problem> {
    commitments::of_goal(ctx, goal.id).await
}

/// Who does what by when.
pub async fn plan(ctx: &Ctx, goal: &Goal) -> Result<Markup, Problem> {
    promises::plan_of_goal(ctx, goal.id).await
}

/// What was done for it so far.
pub async fn done(ctx: &Ctx, goal: &Goal) -> Result<Markup, Problem> {
    Ok(html! { div.sec { (activities::of_goal(ctx, goal.id).await?) } })
}

/// What its open promises need, and what was given for it.
pub async fn needs(ctx: &Ctx, goal: &Goal) -> Result<Markup, Problem> {
    needs::panel(ctx, goal).await
}

/// The groups that work on an objective; nothing while none does.
pub async fn groups(ctx: &Ctx, objective: &Objective) -> Result<Markup, Problem> {
    let groups = bodies::store::serving(&ctx.scope(), objective.id.0).await?;
    Ok(html! {
        @if !groups.is_empty() {
            section.panel.mt5 aria-labelledby="groups" {
                h2 id="groups" { (ctx.say("overview-groups-title")) }
                ul.rows { @for group in &groups { li {
                    a.t href=(ctx.path(&format!("/people/groups/{}", group.id))) { (group.name) } " "
                    span.tag { (kind_name(&ctx.text, group.kind)) }
                    @if !group.purpose.is_empty() { div.sm.mut { (group.purpose) } }
                } } }
            }
        }
    })
}

/// The barriers that slow it.
pub async fn in_the_way(ctx: &Ctx, goal: &Goal) -> Result<Markup, Problem> {
    barriers::of_goal(ctx, goal.id).await
}

/// Everybody with a part in it: who leads, who promised something.
pub async fn partners(ctx: &Ctx, goal: &Goal) -> Result<Markup, Problem> {
    let partners = store::partners(&ctx.scope(), goal.id).await?;
    Ok(views::partners(ctx, goal, &partners))
}

/// A panel that has nothing to show yet.
fn waiting(ctx: &Ctx, id: &str, title: &str, words: &str) -> Markup {
    html! {
        section.panel aria-labelledby=(id) {
            h2 id=(id) { (ctx.say(title)) }
            (parts::empty(&ctx.say(words), None))
        }
    }
}
