use kit_web::{Ctx, parts};
use maud::{Markup, html};
use people::organizations::model::CareStage;
use uuid::Uuid;

use crate::forms::FormRecord;
use crate::forms::pages::steps;
use crate::goals::objectives::model::{gaps as gaps_of, sentence};
use crate::goals::{Goal, Objective, Strategy};
use crate::rights::EDIT_GOALS;

/// Lacks named on the page of the goal; the objective's own page names all.
const MOST_GAPS: usize = 2;

/// One link of the chain upward: what it is, where it is, what it says.
pub struct Link {
    what: String,
    address: String,
    words: String,
}

impl Link {
    pub fn to(ctx: &Ctx, what: &str, below: &str, words: String) -> Self {
        Self { what: ctx.say(what), address: ctx.path(below), words }
    }
}

/// What a record serves, from the vision down to it.
pub fn upward(ctx: &Ctx, links: &[Link]) -> Markup {
    html! {
        section.panel aria-labelledby="upward" {
            h2 id="upward" { (ctx.say("overview-serves-title")) }
            @if links.is_empty() { p.note { (ctx.say("overview-serves-nothing")) } }
            ol.tl { @for link in links {
                li { span.sm.mut { (link.what) } br; a href=(link.address) { (link.words) } }
            } }
        }
    }
}

/// The objectives of a goal with the strategies that serve each: the chain on the page of the goal.
pub struct Chain<'a> {
    pub ctx: &'a Ctx,
    pub goal: &'a Goal,
    pub objectives: &'a [Objective],
    pub strategies: &'a [Strategy],
    /// Id and name of every number of the goal.
    pub numbers: &'a [(Uuid, String)],
}

impl Chain<'_> {
    pub fn draw(&self) -> Markup {
        let ctx = self.ctx;
        let unplaced = self.strategies_where(|strategy| {
            !self.objectives.iter().any(|objective| strategy.objective_id == Some(objective.id))
        });
        html! {
            section.panel.sec aria-labelledby="chain" {
                div.ph {
                    h2 id="chain" { (ctx.say("overview-chain-title")) }
                    @if ctx.holds(&EDIT_GOALS) { span.noprint {
                        a href=(ctx.path(&format!("/goals/objectives/add?goal_id={}", self.goal.id))) { (ctx.say("objectives-add")) } " · "
                        a href=(ctx.path(&format!("/goals/strategies/add?serves=goal:{}", self.goal.id))) { (ctx.say("strategy-add")) }
                    } }
                }
                @if self.objectives.is_empty() && self.strategies.is_empty() {
                    (parts::empty(&ctx.say("overview-chain-none"), None))
                }
                ul.rows {
                    @for objective in self.objectives { li { (self.objective(objective)) } }
                    @if !unplaced.is_empty() { li {
                        @if !self.objectives.is_empty() { p.sm.mut { (ctx.say("overview-no-objective")) } }
                        (self.strategy_list(&unplaced))
                    } }
                }
            }
        }
    }

    fn strategies_where(&self, is_meant: impl Fn(&Strategy) -> bool) -> Vec<&Strategy> {
        self.strategies.iter().filter(|strategy| is_meant(strategy)).collect()
    }

    fn objective(&self, objective: &Objective) -> Markup {
        let ctx = self.ctx;
        let words = sentence(objective, &ctx.text);
        let gaps = gaps_of(objective);
        let serving = self.strategies_where(|strategy| strategy.objective_id == Some(objective.id));
        html! {
            div.r2 {
                a.t href=(ctx.path(&objective.page())) { (words) }
                @if self.objectives.len() > 1 && ctx.holds(&EDIT_GOALS) { (steps::<Objective>(ctx, objective.id.0, &words)) }
            }
            @if let Some((id, name)) = self.numbers.iter().find(|(id, _)| objective.indicator_id == Some(*id)) {
                p.sm.mut { (ctx.say("overview-measured-by")) " " a href=(ctx.path(&format!("/goals/numbers/{id}"))) { (name) } }
            }
            (open_question(ctx, objective))
            @for gap in gaps.iter().take(MOST_GAPS) { p.sm.warn-t { (ctx.say(&gap_key(gap.word()))) } }
            (self.strategy_list(&serving))
        }
    }

    fn strategy_list(&self, strategies: &[&Strategy]) -> Markup {
        let ctx = self.ctx;
        html! {
            ul.bul.mt2 { @for strategy in strategies { li {
                a href=(ctx.path(&strategy.page())) { (strategy.name) }
                @if let Some(class) = strategy.change_strategy { " " span.tag { (ctx.say(&format!("change-strategy-{}", class.word()))) } }
                @if strategies.len() > 1 && ctx.holds(&EDIT_GOALS) { " " (steps::<Strategy>(ctx, strategy.id.0, &strategy.name)) }
            } } }
        }
    }
}

/// The question for where an objective stands now, with the way to answer it, until it is answered.
fn open_question(ctx: &Ctx, objective: &Objective) -> Markup {
    let edit = format!("/goals/objectives/{}/edit#from_value", objective.id);
    html! { @if let Some(question) = objective.open_question() {
        p.sm { (question) " "
            @if ctx.holds(&EDIT_GOALS) { a.noprint href=(ctx.path(&edit)) { (ctx.say("objectives-answer-baseline"))
                span.vh { ": " (question) } } } }
    } }
}

fn gap_key(word: &str) -> String {
    format!("objectives-gap-{}", word.replace('_', "-"))
}

/// Everything that would make an objective specific, measurable and timed; praise when nothing is missing.
pub fn gaps(ctx: &Ctx, objective: &Objective) -> Markup {
    let gaps = gaps_of(objective);
    html! {
        (open_question(ctx, objective))
        @if gaps.is_empty() { p.note.calm { (ctx.say("overview-objective-whole")) } }
        @else { div.note {
            p { (ctx.text.count("overview-objective-gaps", gaps.len())) }
            ul.bul { @for gap in gaps { li { (ctx.say(&gap_key(gap.word()))) } } }
        } }
    }
}

/// The strategies that serve an objective.
pub fn serving(ctx: &Ctx, objective: &Objective, strategies: &[&Strategy]) -> Markup {
    html! {
        section.panel aria-labelledby="serving" {
            div.ph {
                h2 id="serving" { (ctx.say("overview-strategies")) }
                @if ctx.holds(&EDIT_GOALS) {
                    a href=(ctx.path(&format!("/goals/strategies/add?serves=objective:{}", objective.id))) { (ctx.say("strategy-add")) }
                }
            }
            @if strategies.is_empty() { (parts::empty(&ctx.say("overview-no-strategy"), None)) }
            ul.rows { @for strategy in strategies { li { a href=(ctx.path(&strategy.page())) { (strategy.name) } } } }
        }
    }
}

/// How a strategy changes things, and where on the continuum of care it works.
pub fn classes(ctx: &Ctx, strategy: &Strategy) -> Markup {
    html! {
        section.panel aria-labelledby="classes" {
            h2 id="classes" { (ctx.say("overview-classes-title")) }
            @match strategy.change_strategy {
                Some(class) => p { span.tag.b { (ctx.say(&format!("change-strategy-{}", class.word()))) } },
                None => p.mut { (ctx.say("overview-no-class")) },
            }
            ol.care.mt3 { @for stage in CareStage::ALL {
                @let here = strategy.care_stages.has(stage.word());
                li.on[here] {
                    (ctx.say(&format!("care-stage-{}", stage.word().replace('_', "-"))))
                    @if here { span.vh { ", " (ctx.say("overview-works-here")) } }
                }
            } }
        }
    }
}

/// The button to the form, for those who may use it.
pub fn edit_button<T: FormRecord>(ctx: &Ctx, record: &T) -> Markup {
    html! {
        @if ctx.holds(&EDIT_GOALS) { a.btn.alt href={ (ctx.path(&record.page())) "/edit" } { (ctx.say("overview-edit")) } }
    }
}

pub fn history_link<T: FormRecord>(ctx: &Ctx, record: &T) -> Markup {
    html! {
        p.src { a href=(ctx.path(&format!("/history/{}/{}", T::KIND, record.id()))) { (ctx.say("overview-history-link")) } }
    }
}
