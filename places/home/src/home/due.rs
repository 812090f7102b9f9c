//! What is due, from every source that has something due.

use goals::due::What;
use goals::promises;
use goals::rights::{EDIT_GOALS, SCORE_ACTIVITIES};
use kit_store::Fault;
use kit_text::full_name;
use kit_web::Ctx;
use people::due::{self, Newcomer};
use people::members::PersonId;
use people::recruiting::{self, AskDue};
use people::rights::EDIT_PEOPLE;
use people::sectors::Scheme;

use super::line::{DAYS_AHEAD, Due, days_from};
use super::record_pages::{Shown, shown};
use super::{renewals, reviews};

/// Asks read at most; more than these would not be read by anybody.
const MOST_ASKS: i64 = 50;
/// Within this many days of joining, somebody should have heard from us.
const WELCOME_DAYS: i64 = 7;
/// A welcome later than this many days after joining is no welcome any more.
const WELCOME_UNTIL_DAYS: i64 = 21;

/// Everything due that this visitor should see, the most late first: all of it for those who run the coalition,
/// their own for everybody else. `scheme` gives seats without a name the name of their sector.
///
/// # Errors
/// When the database does not answer.
pub async fn collect(ctx: &Ctx, scheme: &Scheme) -> Result<Vec<Due>, Fault> {
    let today = ctx.today();
    let account = ctx.account.as_ref().map(|account| account.id);
    let from = days_from(today, -WELCOME_UNTIL_DAYS);
    let (own, newcomers) = due::store::own_and_newcomers(&ctx.scope(), from, today, account).await?;
    let mut due = promised(ctx, own).await?;
    due.extend(asks(ctx, own).await?);
    due.extend(renewals::collect(ctx, own, scheme).await?);
    due.extend(welcomes(ctx, &newcomers));
    due.extend(numbers_and_elements(ctx, own).await?);
    due.extend(reviews::collect(ctx).await?);
    due.sort_by(|one, other| (one.day, &one.words).cmp(&(other.day, &other.words)));
    Ok(due)
}

/// Open promises: everybody's for those who keep the plan, one's own for others.
async fn promised(ctx: &Ctx, own: Option<PersonId>) -> Result<Vec<Due>, Fault> {
    let keeps_plan = ctx.holds(&EDIT_GOALS);
    if !ctx.may_open("/goals/plan") || (!keeps_plan && own.is_none()) {
        return Ok(Vec::new());
    }
    let until = days_from(ctx.today(), DAYS_AHEAD);
    let line = |promise: promises::Due| {
        let is_yours = own == Some(promise.person_id);
        Due {
            day: promise.by,
            address: ctx.path(&format!("/goals/promises/{}", promise.id)),
            who: if is_yours { ctx.say("home-due-you") } else { promise.who() },
            words: promise.what,
            is_yours,
            open_promises: Some(promise.open),
        }
    };
    let due = promises::due_until(&ctx.scope(), own.filter(|_| !keeps_plan), until).await?;
    Ok(due.into_iter().map(line).collect())
}

/// Numbers whose next value is due, for those who keep or judge them; elements of commitments, all of them for those
/// who keep the plan, for others those of the organizations they speak for.
async fn numbers_and_elements(ctx: &Ctx, own: Option<PersonId>) -> Result<Vec<Due>, Fault> {
    let asked = goals::due::Asked {
        until: days_from(ctx.today(), DAYS_AHEAD),
        numbers: ctx.holds(&SCORE_ACTIVITIES),
        all_commitments: ctx.holds(&EDIT_GOALS),
        person: own,
    };
    let is_nobodys = !asked.numbers && !asked.all_commitments && own.is_none();
    if is_nobodys || !ctx.may_open("/goals/numbers") {
        return Ok(Vec::new());
    }
    let due = goals::due::until(&ctx.scope(), ctx.today(), &asked).await?;
    Ok(due.into_iter().map(|one| number_or_element(ctx, one)).collect())
}

fn number_or_element(ctx: &Ctx, one: goals::due::Due) -> Due {
    let (words, page) = match one.what {
        What::Number => (ctx.text.with("home-due-number", [("name", one.name.into())]), "numbers"),
        What::Element => {
            (ctx.text.with("home-due-element", [("name", one.name.into())]), "commitment-elements")
        }
    };
    Due {
        day: one.day,
        words,
        address: ctx.path(&format!("/goals/{page}/{}", one.id)),
        who: one.organization,
        is_yours: one.is_own,
        open_promises: None,
    }
}

/// People to ask by a day: all of them for those who run the coalition, one's own for others.
async fn asks(ctx: &Ctx, own: Option<PersonId>) -> Result<Vec<Due>, Fault> {
    let runs_it = ctx.holds(&EDIT_PEOPLE);
    if !runs_it && own.is_none() {
        return Ok(Vec::new());
    }
    let until = days_from(ctx.today(), DAYS_AHEAD);
    let asks = recruiting::asks_due(&ctx.scope(), until, MOST_ASKS).await?;
    let line = |ask: AskDue| {
        let is_yours = own == Some(ask.asks_id);
        let Shown::At(address) = shown(ctx, "prospect", ask.prospect_id) else {
            return None;
        };
        let due = Due {
            day: ask.ask_by,
            words: ctx.text.with("home-due-ask", [("name", ask.name().into())]),
            address,
            who: if is_yours { ctx.say("home-due-you") } else { ask.asks() },
            is_yours,
            open_promises: None,
        };
        Some(due).filter(|due| runs_it || due.is_yours)
    };
    Ok(asks.into_iter().filter_map(line).collect())
}

/// People who joined and have not heard from anybody: each by name, or all in one line when there are many.
fn welcomes(ctx: &Ctx, newcomers: &[Newcomer]) -> Vec<Due> {
    if !ctx.holds(&EDIT_PEOPLE) {
        return Vec::new();
    }
    if let Some(first) = newcomers.first().filter(|first| first.of > 3) {
        return vec![Due {
            day: days_from(first.joined_on, WELCOME_DAYS),
            words: ctx.text.count("home-due-welcome-many", first.of),
            address: ctx.path("/people/list"),
            who: String::new(),
            is_yours: false,
            open_promises: None,
        }];
    }
    let line = |newcomer: &Newcomer| {
        let name = full_name(&newcomer.given_name, &newcomer.family_name);
        Due {
            day: days_from(newcomer.joined_on, WELCOME_DAYS),
            words: ctx.text.with("home-due-welcome", [("name", name.into())]),
            address: ctx.path(&format!("/people/{}", newcomer.id)),
            who: String::new(),
            is_yours: false,
            open_promises: None,
        }
    };
    newcomers.iter().map(line).collect()
}
