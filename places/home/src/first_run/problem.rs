//! The door "A problem to solve": why now, then the first of five questions, whose answer founds the coalition.

use std::sync::Arc;

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use goals::purpose::reasons::Trigger;
use guide::founding::{self, Question};
use kit_store::CoalitionId;
use kit_web::coalition::Coalition;
use kit_web::form::or_none;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, Visit, account};
use maud::{Markup, html};

use super::actions::{self, FoundProblem};
use super::{model, views};

/// What the form of the occasions says for none of them.
const NONE_OF_THESE: &str = "none";

/// Asks why now; with an answer in the address it goes on, or gives honest advice.
pub(super) async fn why_now(visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let typed = Typed::parse(query.unwrap_or_default().as_bytes());
    match typed.get("why_now") {
        word if Trigger::from_word(word).is_some() => {
            Ok(Redirect::to(&format!("/start/problem?why_now={word}")).into_response())
        }
        "" if typed.has("asked") => {
            let mistakes = Mistakes::one("why_now", "start-why-now-missing");
            Ok(why_now_page(&visit, &typed, &mistakes).show_mistakes(&visit))
        }
        _ => Ok(why_now_page(&visit, &typed, &Mistakes::none()).show(&visit)),
    }
}

fn why_now_page(visit: &Visit, typed: &Typed, mistakes: &Mistakes) -> Page {
    let text = &visit.text;
    let fields = Fields::new(text, typed, mistakes);
    let mut choices = founding::trigger_choices(text);
    choices.push((NONE_OF_THESE.to_owned(), text.say("start-why-now-none")));
    let body = html! {
        (back(visit))
        (fields.summary())
        div.head { h1 { (text.say("purpose-why-now")) } p.lede { (text.say("start-why-now-lede")) } }
        @if typed.get("why_now") == NONE_OF_THESE { (advice(visit)) }
        div.grid.side {
            section.panel {
                form method="get" action="/start/why-now" novalidate {
                    input type="hidden" name="asked" value="yes";
                    (fields.one_of("why_now", "start-why-now-which", choices))
                    p.acts { button.btn { (text.say("start-go-on")) } }
                }
            }
            div.grid.top-aligned { (founding::gains_and_troubles(text, |part| format!("/start/guide#part-{part}"))) }
        }
    };
    Page::new(text.say("purpose-why-now"), body)
}

/// Nothing set it off: a smaller group first. Whoever wants to go on may.
fn advice(visit: &Visit) -> Markup {
    html! {
        div.note role="status" {
            h2 { (visit.say("start-smaller-first")) }
            p.mt2 { (visit.say("start-smaller-why")) }
            ul.bul.mt2 { @for what in ["three", "once", "ask"] { li { (visit.say(&format!("start-smaller-{what}"))) } } }
            p.mt3 { a href="/start/problem" { (visit.say("start-smaller-go-on")) } }
        }
    }
}

fn back(visit: &Visit) -> Markup {
    kit_web::parts::crumbs(&visit.text, &[("/start".to_owned(), visit.say("start-crumb"))])
}

/// The first question: the problem, and whose it is.
pub(super) async fn ask(visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    let account = visit.account.as_ref().ok_or(Problem::SignInFirst)?;
    let id = CoalitionId(visit.app.ids.next(visit.now));
    let mut typed = model::blank(account, id, visit.language());
    // Seats come with the people they are kept for.
    typed.set("with_seats", "");
    typed.set("purpose_id", visit.app.ids.next(visit.now).to_string());
    let why_now = Trigger::from_word(asked.get("why_now")).map(Trigger::word).unwrap_or_default();
    typed.set("why_now", why_now);
    Ok(page(&visit, &typed, &Mistakes::none()).show(&visit))
}

fn page(visit: &Visit, typed: &Typed, mistakes: &Mistakes) -> Page {
    let text = &visit.text;
    let fields = Fields::new(text, typed, mistakes);
    let number = [("number", 1_usize.into()), ("all", Question::ALL.len().into())];
    let occasions = or_none(text, "purpose-why-now-none", founding::trigger_choices(text));
    let body = html! {
        (back(visit))
        (fields.summary())
        p.sm.mut { (text.with("founding-question-of", number)) }
        h1.q-h { (text.say(&Question::Problem.key())) }
        p.hint.mt2 { (text.say("founding-why-problem")) }
        form.mt4 method="post" action="/start/problem" novalidate {
            (fields.hidden("id")) (fields.hidden("purpose_id")) (fields.hidden("sector_scheme"))
            section.panel {
                (founding::problem_fields(text, &fields))
                (fields.menu("why_now", "purpose-why-now", occasions))
                (founding::why_now_words(text, &fields))
            }
            section.panel.mt5 { h2 { (text.say("start-about-coalition")) }
                (views::coalition_fields(visit, &fields))
                (views::more(visit, &fields, mistakes))
            }
            (views::about_you(visit, &fields))
            p.acts { button.btn { (text.say("founding-save")) } a.btn.alt href="/start/why-now" { (text.say("founding-back")) } }
        }
        p.note.calm.sm.mt4 { (text.say("start-problem-saved")) }
    };
    Page::new(text.say(&Question::Problem.key()), body)
}

/// Founds the coalition with its first answer and goes on with the second question.
pub(super) async fn found(visit: Visit, typed: Typed) -> Answer {
    match found_with_problem(&visit, &typed).await {
        Ok(coalition) => {
            let next = format!("/{}{}", coalition.slug, Question::Alone.path());
            Ok(Redirect::to(&next).into_response())
        }
        Err(FoundProblem::Mistakes(mistakes)) => Ok(page(&visit, &typed, &mistakes).show_mistakes(&visit)),
        Err(FoundProblem::Other(problem)) => Err(problem),
    }
}

/// Nothing is founded before the whole form is right; the same form sent twice founds one.
async fn found_with_problem(visit: &Visit, typed: &Typed) -> Result<Coalition, FoundProblem> {
    let mut mistakes = founding::mistakes_in_problem(typed);
    if !mistakes.is_empty() {
        let others = actions::mistakes(visit, typed)?;
        others
            .iter()
            .for_each(|other| mistakes.add_with(&other.field, other.key, other.arguments.clone()));
        return Err(FoundProblem::Mistakes(mistakes));
    }
    let coalition = actions::found(visit, typed).await?;
    let ctx = inside(visit, &coalition).await?;
    // Sent twice: the answer may have been changed since, and stays.
    let mut answer = typed.clone();
    answer.set("version", "1");
    match founding::save_problem(&ctx, &answer).await {
        Ok(()) | Err(founding::AnswerProblem::Meanwhile { .. }) => Ok(coalition),
        Err(founding::AnswerProblem::Mistakes(mistakes)) => Err(FoundProblem::Mistakes(mistakes)),
        Err(founding::AnswerProblem::Other(problem)) => Err(problem.into()),
    }
}

/// The founder inside of the coalition that is there now.
async fn inside(visit: &Visit, coalition: &Coalition) -> Result<Ctx, Problem> {
    let db = &visit.app.db;
    let known = visit.account.as_ref().ok_or(Problem::SignInFirst)?;
    let account = account::account(db, known.id).await?.ok_or(Problem::SignInFirst)?;
    let standing = account::standing(db, coalition.id, account.id).await?.ok_or(Problem::NotFound)?;
    let here = Arc::new(coalition.clone());
    Ok(Ctx::of_reader(&visit.app, here, account, standing, visit.text.clone(), visit.now))
}

/// What each of the twelve parts is about, for somebody who has no coalition yet.
pub(super) async fn guide_outline(visit: Visit) -> Answer {
    let body = html! {
        (back(&visit))
        div.head { h1 { (visit.say("start-guide-title")) } p.lede { (visit.say("start-guide-lede")) } }
        (founding::outline(&visit.text))
        p.acts { a.btn href="/start/why-now" { (visit.say("start-problem-go")) } }
    };
    Ok(Page::new(visit.say("start-guide-title"), body).show(&visit))
}
