use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_web::records::pages::on_to;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::{address, crumbs, indicator_of};
use crate::goals;
use crate::numbers::followed;
use crate::numbers::following::{self, Whole};
use crate::numbers::model::{self, Indicator, Kind, Polarity};
use crate::numbers::views::forms::{Choices, Form};
use crate::numbers::views::{figure, groups, table, values};
use crate::numbers::{actions, store};
use crate::rights::EDIT_GOALS;

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let indicator = indicator_of(&ctx, id).await?;
    let goal = match indicator.goal_id {
        Some(goal) => <goals::Goal as kit_store::Record>::find(&ctx.scope(), goal.0).await?,
        None => None,
    };
    let measured = goals::objectives::store::measured_by(&ctx.scope(), indicator.id.0).await?;
    let whole = following::whole(&ctx.scope(), indicator).await?;
    let text = &ctx.text;
    let followed = &whole.followed;
    let indicator = &followed.indicator;
    let groups = followed::newest_groups(followed.rule, &whole.readings, &whole.register);
    let body = html! {
        (crumbs(&ctx, None))
        div.head.headrow {
            div { h1 { (indicator.name) }
                @if let Some(target) = values::target(text, followed) { p.lede { (text.with("numbers-target-sentence", [("target", target.into())])) } }
                p.mt3 {
                    @if let Some(status) = values::status(text, followed) { (status) " " }
                    @if let Some(goal) = &goal { span.sm { a href=(ctx.path(&format!("/goals/{}", goal.id))) { (goal.title) } } " " }
                    @if let Some(due) = indicator.next_due { span.sm.mut { (text.with("numbers-next-due-sentence", [("day", text.date(due, ctx.today()).into())])) } }
                }
            }
            div.acts { (buttons(&ctx, indicator)) }
        }
        @if followed.points.is_empty() {
            div.panel { (parts::empty(&text.say(if indicator.kind == Kind::Derived { "numbers-derived-empty" } else { "numbers-no-readings" }), None)) }
        } @else {
            section.panel { (figure::figure(&ctx, &whole, true)) }
        }
        div.grid.side.mt5 { (figure::story(&ctx, indicator)) (groups::panel(&ctx, &whole)) }
        (details(&ctx, &whole, &measured))
        @if !followed.points.is_empty() {
            section.sec.panel aria-labelledby="values" { h2 id="values" { (text.say("numbers-own-values")) } (table::full(&ctx, &whole)) }
        }
        @if !groups.is_empty() {
            section.sec.panel aria-labelledby="groups" { h2 id="groups" { (text.say("numbers-groups-title")) } (table::groups(&ctx, &whole, &groups)) }
        }
        (ways(&ctx, indicator))
    };
    Ok(Page::new(indicator.name.clone(), body).show(&ctx))
}

fn buttons(ctx: &Ctx, indicator: &Indicator) -> Markup {
    let below = |path: &str| format!("{}/{path}", address(ctx, indicator.id));
    html! { @if ctx.holds(&EDIT_GOALS) {
        a.btn.alt href=(below("edit")) { (ctx.say("numbers-edit")) }
        @if indicator.kind != Kind::Derived { a.btn href=(below("add")) { (ctx.say("numbers-add-reading")) } }
    } }
}

fn ways(ctx: &Ctx, indicator: &Indicator) -> Markup {
    let below = |path: &str| format!("{}/{path}", address(ctx, indicator.id));
    html! {
        p.src.mt4 {
            @if ctx.holds(&EDIT_GOALS) && indicator.kind != Kind::Derived {
                a href=(below("paste")) { (ctx.say("numbers-paste-link")) } " · "
            }
            a href=(below("readings")) { (ctx.say("numbers-readings-link")) } " · "
            (ctx.say("numbers-export")) " "
            a href=(below("readings.xlsx")) { "Excel" } " · " a href=(below("readings.csv")) { "CSV" }
        }
        @if ctx.holds(&EDIT_GOALS) {
            form.mt4 method="post" action=(below("remove")) { button.linkb { (ctx.say("numbers-remove")) } }
        }
    }
}

/// How the newest value compares, and what the number is.
fn details(ctx: &Ctx, whole: &Whole, measured: &[goals::Objective]) -> Markup {
    let text = &ctx.text;
    let followed = &whole.followed;
    let indicator = &followed.indicator;
    let say = |words: String| html! { (words) };
    html! {
        section.sec.panel aria-labelledby="details" { h2 id="details" { (text.say("numbers-details")) }
            dl.sl.fields {
                (parts::fact(&text.say("numbers-change"), say(values::change(text, followed))))
                @if followed.target().is_some() { (parts::fact(&text.say("numbers-percent-of-target"), say(values::percent_of_target(text, followed)))) }
                @if let Some((point, value)) = followed.baseline() {
                    (parts::fact(&text.say("numbers-baseline"), say(text.with("numbers-value-in", [
                        ("value", values::value(text, indicator, value).into()), ("period", point.period.words(text).into())]))))
                }
                @if let Some(rule) = values::target_rule(text, indicator) { (parts::fact(&text.say("numbers-target-kind"), say(rule))) }
                (parts::fact(&text.say("numbers-polarity"), say(text.say(match indicator.polarity { Polarity::Down => "numbers-polarity-down", Polarity::Up => "numbers-polarity-up" }))))
                (parts::fact(&text.say("numbers-kind"), say(text.say(&format!("numbers-kind-{}", indicator.kind.word())))))
                @if let Some(occurrence) = indicator.occurrence { (parts::fact(&text.say("numbers-occurrence"), say(text.say(&format!("numbers-occurrence-{}", occurrence.word()))))) }
                @if !indicator.population.is_empty() { (parts::fact(&text.say("numbers-population"), say(indicator.population.clone()))) }
                @if !measured.is_empty() { (parts::fact(&text.say("numbers-measures-objectives"), objectives(ctx, measured))) }
                @if let Some(source) = &whole.source { (parts::fact(&text.say("numbers-source-id"), html! {
                    a href=(ctx.path(&format!("/goals/numbers/sources/{}", source.id))) { (source.name) } })) }
                (parts::fact(&text.say("numbers-frequency"), say(text.say(&format!("numbers-frequency-{}", indicator.frequency.word().replace('_', "-"))))))
            }
            p.src { (text.say("numbers-status-rule")) }
        }
    }
}

/// The objectives a number measures, each with a link.
fn objectives(ctx: &Ctx, measured: &[goals::Objective]) -> Markup {
    html! { @for (index, objective) in measured.iter().enumerate() {
        @if index > 0 { br; }
        a href=(ctx.path(&format!("/goals/objectives/{}", objective.id))) { (goals::objectives::model::sentence(objective, &ctx.text)) }
    } }
}

#[derive(Deserialize)]
pub struct ForGoal {
    #[serde(default)]
    goal: String,
}

async fn choices(ctx: &Ctx, indicator: Option<&Indicator>) -> Result<Choices, Problem> {
    let scope = ctx.scope();
    let goals = goals::store::goals(&scope).await?;
    let own = match indicator {
        Some(indicator) => store::headline_of(&scope, indicator.id).await?,
        None => Vec::new(),
    };
    let mut periods: Vec<_> = own.iter().map(|reading| reading.period).collect();
    periods.dedup();
    Ok(Choices {
        goals: goals.into_iter().map(|goal| (goal.id, goal.title)).collect(),
        sources: store::source_names(&scope).await?,
        indicators: store::names(&scope).await?,
        periods,
    })
}

pub async fn add(ctx: Ctx, Query(wanted): Query<ForGoal>) -> Answer {
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("goal_id", wanted.goal),
        ("kind", Kind::Proportion.word().to_owned()),
        ("polarity", Polarity::Up.word().to_owned()),
        ("decimals", "1".to_owned()),
        ("frequency", "yearly".to_owned()),
        ("target_kind", "absolute".to_owned()),
        ("forecast", "none".to_owned()),
    ]);
    Ok(add_page(&ctx, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn add_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let choices = choices(ctx, None).await?;
    let form = Form {
        ctx,
        typed,
        mistakes,
        action: ctx.path("/goals/numbers/add"),
        cancel: ctx.path("/goals/numbers"),
    };
    let body = html! {
        (crumbs(ctx, None))
        (form.fields().summary())
        div.head { h1 { (ctx.say("numbers-add")) } p.lede { (ctx.say("numbers-add-lede")) } }
        (form.indicator(&choices, "numbers-save-new"))
    };
    Ok(Page::new(ctx.say("numbers-add"), body))
}

pub async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add_indicator(&ctx, &typed).await {
        Ok(id) => Ok(on_to(&typed, &address(&ctx, id))),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(add_page(&ctx, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

/// One of the two forms of an indicator.
#[derive(Clone, Copy)]
enum Which {
    What,
    Story,
}

impl Which {
    const fn title(self) -> &'static str {
        match self {
            Self::What => "numbers-edit-title",
            Self::Story => "numbers-story-form-title",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::What => "edit",
            Self::Story => "story",
        }
    }

    fn filled(self, indicator: &Indicator) -> Typed {
        match self {
            Self::What => model::indicator_to_form(indicator),
            Self::Story => model::story_to_form(indicator),
        }
    }
}

pub async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    open(&ctx, id, Which::What).await
}

pub async fn write_story(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    open(&ctx, id, Which::Story).await
}

async fn open(ctx: &Ctx, id: Uuid, which: Which) -> Answer {
    let indicator = indicator_of(ctx, id).await?;
    let typed = which.filled(&indicator);
    Ok(form_page(ctx, &indicator, &typed, &Mistakes::none(), html! {}, which).await?.show(ctx))
}

async fn form_page(
    ctx: &Ctx,
    indicator: &Indicator,
    typed: &Typed,
    mistakes: &Mistakes,
    above: Markup,
    which: Which,
) -> Result<Page, Problem> {
    let back = address(ctx, indicator.id);
    let form = Form {
        ctx,
        typed,
        mistakes,
        action: format!("{back}/{}", which.path()),
        cancel: back,
    };
    let title = ctx.text.with(which.title(), [("name", indicator.name.as_str().into())]);
    let drawn = match which {
        Which::What => form.indicator(&choices(ctx, Some(indicator)).await?, "form-save"),
        Which::Story => form.story(),
    };
    let body = html! {
        (crumbs(ctx, Some(indicator)))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) } }
        (drawn)
    };
    Ok(Page::new(title, body))
}

pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let saved = actions::change_indicator(&ctx, id, &typed).await;
    answer(&ctx, id, saved, typed, Which::What).await
}

pub async fn save_story(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let saved = actions::tell_story(&ctx, id, &typed).await;
    answer(&ctx, id, saved, typed, Which::Story).await
}

async fn answer(
    ctx: &Ctx,
    id: Uuid,
    saved: Result<Indicator, SaveProblem<Indicator>>,
    mut typed: Typed,
    which: Which,
) -> Answer {
    match saved {
        Ok(indicator) => Ok(Redirect::to(&address(ctx, indicator.id)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let indicator = indicator_of(ctx, id).await?;
            Ok(form_page(ctx, &indicator, &typed, &mistakes, html! {}, which).await?.show_mistakes(ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: which.filled(&theirs),
                typed: &typed,
                by,
                words: "numbers",
                keep: address(ctx, theirs.id),
            };
            let both = both.draw(ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(form_page(ctx, &theirs, &typed, &Mistakes::none(), both, which).await?.show_mistakes(ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::remove_indicator(&ctx, id).await?;
    Ok(Redirect::to(&ctx.path("/goals/numbers")).into_response())
}
