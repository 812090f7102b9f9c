use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::latest_of_kinds;
use kit_web::saving::BothVersions;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use people::sectors::{self, Scheme};

use super::actions::{self, AnswerProblem};
use super::facts::{Facts, facts};
use super::model::Question;
use super::{questions, views};

/// Kinds of record the five answers are.
const ANSWERS: [&str; 3] = ["purpose", "prospect", "meeting"];

pub(super) async fn overview(ctx: Ctx) -> Answer {
    let facts = facts(&ctx.scope()).await?;
    let latest = latest_of_kinds(&ctx.scope(), &ANSWERS, 1).await?;
    let last = latest.iter().max_by_key(|change| change.id);
    Ok(Page::new(ctx.say("founding-title"), views::overview(&ctx, facts.counted(), last)).show(&ctx))
}

fn question_of(word: &str) -> Result<Question, Problem> {
    Question::from_word(word).ok_or(Problem::NotFound)
}

pub(super) async fn ask(ctx: Ctx, Path((_, word)): Path<(String, String)>) -> Answer {
    let question = question_of(&word)?;
    let facts = facts(&ctx.scope()).await?;
    // Reasons belong to a problem that was said.
    if question == Question::Alone && facts.purpose.is_none() {
        return Ok(Redirect::to(&ctx.path(&Question::Problem.path())).into_response());
    }
    let typed = questions::filled(&ctx, question, &facts);
    Ok(page(&ctx, question, &facts, &typed, &Mistakes::none(), html! {}).await?.show(&ctx))
}

async fn page(
    ctx: &Ctx,
    question: Question,
    facts: &Facts,
    typed: &Typed,
    mistakes: &Mistakes,
    above: Markup,
) -> Result<Page, Problem> {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let inner = match &facts.meeting {
        Some(meeting) if question == Question::Meet && !meeting.is_coming() => views::has_met(ctx, meeting),
        _ => views::form(ctx, question, questions::fields(ctx, question, &fields).await?),
    };
    let body = html! {
        (crate::place::crumbs(ctx, &[(ctx.path("/guide/founding"), ctx.say("founding-title"))]))
        (fields.summary())
        (above)
        (views::question(ctx, question, facts.counted(), inner))
    };
    Ok(Page::new(ctx.say(&question.key()), body))
}

/// Keeps the answer and goes on, or back to Home with it for later.
pub(super) async fn answer(ctx: Ctx, Path((_, word)): Path<(String, String)>, mut typed: Typed) -> Answer {
    let question = question_of(&word)?;
    match save(&ctx, question, &typed).await {
        Ok(()) => Ok(Redirect::to(&ctx.path(&after(question, &typed))).into_response()),
        Err(AnswerProblem::Mistakes(mistakes)) => {
            let facts = facts(&ctx.scope()).await?;
            Ok(page(&ctx, question, &facts, &typed, &mistakes, html! {}).await?.show_mistakes(&ctx))
        }
        Err(AnswerProblem::Meanwhile { by, stored }) => {
            let both = both(&ctx, question, &typed, &stored, by);
            // Sending again decides for one's own words.
            typed.set("version", stored.get("version"));
            let facts = facts(&ctx.scope()).await?;
            Ok(page(&ctx, question, &facts, &typed, &Mistakes::none(), both).await?.show_mistakes(&ctx))
        }
        Err(AnswerProblem::Other(problem)) => Err(problem),
    }
}

/// What both wrote, in the fields of this question.
fn both(ctx: &Ctx, question: Question, typed: &Typed, stored: &Typed, by: String) -> Markup {
    let asked = |typed: &Typed| {
        let own = typed
            .pairs()
            .filter(|(name, _)| typed.has(name) && !matches!(*name, "purpose_id" | "then"));
        Typed::from_pairs(own.map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>())
    };
    let mine = asked(typed);
    let theirs: Vec<_> = stored
        .pairs()
        .filter(|(name, _)| mine.has(name))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let words = if question == Question::Meet { "meetings" } else { "purpose" };
    let both = BothVersions {
        stored: Typed::from_pairs(theirs),
        typed: &mine,
        by,
        words,
        keep: ctx.path(&question.path()),
    };
    both.draw(ctx)
}

fn after(question: Question, typed: &Typed) -> String {
    match (typed.get("then"), question.next()) {
        ("later", _) => String::new(),
        (_, Some(next)) => next.path(),
        (_, None) => "/guide/founding/plan".to_owned(),
    }
}

async fn save(ctx: &Ctx, question: Question, typed: &Typed) -> Result<(), AnswerProblem> {
    match question {
        Question::Problem => actions::save_problem(ctx, typed).await,
        Question::Alone => actions::save_reasons(ctx, typed).await,
        Question::LivesWithIt => {
            let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
            actions::save_living_with_it(ctx, typed, residents(&scheme)).await
        }
        Question::WhoElse => actions::save_others(ctx, typed).await,
        Question::Meet => actions::save_meeting(ctx, typed).await,
    }
}

/// The sector of people who speak for themselves: the one called so, else the first of the scheme.
fn residents(scheme: &Scheme) -> &str {
    let called = ["residents", "families", "parents"];
    let own = scheme.sectors.iter().find(|sector| called.contains(&sector.key.as_str()));
    own.or(scheme.sectors.first()).map_or("", |sector| sector.key.as_str())
}
