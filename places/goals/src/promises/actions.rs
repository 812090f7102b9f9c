use kit_store::{Fault, Record, Tx, added, changed, changes_of};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use people::members::{self, Person, PersonId};
use people::organizations::OrganizationId;
use uuid::Uuid;

use super::actor::{Actor, ActsOn};
use super::chains;
use super::form;
use super::model::{Promise, PromiseId};
use super::{series, store};
use crate::rights::{EDIT_GOALS, TAKE_PART};

/// How an act on a promise can go wrong.
pub type ActProblem = SaveProblem<Promise>;

/// What this visitor may do with promises.
///
/// # Errors
/// When the database does not answer.
pub async fn actor(ctx: &Ctx) -> Result<Actor, Fault> {
    let acts_on = match (ctx.holds(&EDIT_GOALS), ctx.holds(&TAKE_PART)) {
        (true, _) => ActsOn::All,
        (false, true) => ActsOn::Own,
        (false, false) => ActsOn::Nothing,
    };
    let person = members::of_visitor(ctx).await?;
    let organization = match person {
        Some(person) => Person::find(&ctx.scope(), person.0).await?.and_then(|person| person.organization_id),
        None => None,
    };
    Ok(Actor { acts_on, person, organization })
}

/// Adds a promise, or an idea to be taken on. The form brings the id, so that sending it twice makes one.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<PromiseId, ActProblem> {
    add_made(ctx, typed, None).await
}

/// As [`add`], for a promise made in another record, which it then names: its kind and its id.
///
/// # Errors
/// The mistakes in the form.
pub async fn add_from(
    ctx: &Ctx,
    typed: &Typed,
    kind: &'static str,
    id: Uuid,
) -> Result<PromiseId, ActProblem> {
    add_made(ctx, typed, Some((kind, id))).await
}

async fn add_made(
    ctx: &Ctx,
    typed: &Typed,
    made_in: Option<(&'static str, Uuid)>,
) -> Result<PromiseId, ActProblem> {
    let allowed = ctx.may(&TAKE_PART)?;
    let id = PromiseId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let choices = store::choices(&ctx.scope()).await?;
    let blank = Promise {
        came_from_kind: made_in.map(|(kind, _)| kind.to_owned()),
        came_from_id: made_in.map(|(_, id)| id),
        ..Promise::idea(id, "")
    };
    let promise = form::from_form(&blank, typed, &choices, actor(ctx).await?, ctx.today())
        .map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    if Promise::find(&tx, id.0).await?.is_none() {
        added(&tx, &allowed, &promise).await?;
        series::go_on(&tx, &allowed, ctx.today()).await?;
        tx.commit().await?;
    }
    Ok(id)
}

/// Changes a promise by a form that was filled from one of its versions.
///
/// # Errors
/// Mistakes in the form, a chain of waiting that would close, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Promise, ActProblem> {
    let choices = store::choices(&ctx.scope()).await?;
    act(ctx, id, typed, Actor::may_act_on, |before, actor| {
        form::from_form(before, typed, &choices, actor, ctx.today())
    })
    .await
}

/// Says how it goes; also starts it, and takes up again what was kept or let go.
///
/// # Errors
/// Mistakes in the form, or a promise of somebody else.
pub async fn say_how_it_goes(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Promise, ActProblem> {
    let (status, progress) = form::parse_going(typed).map_err(SaveProblem::Mistakes)?;
    // The board moves a card and knows nothing of how far it is.
    let progress = typed.has("progress").then_some(progress);
    act(ctx, id, typed, Actor::may_act_on, |before, _| {
        Ok(before.clone().going(status, progress.unwrap_or_else(|| before.progress.clone())))
    })
    .await
}

/// Kept, with what shows it.
///
/// # Errors
/// Mistakes in the form, or a promise that is over or somebody else's.
pub async fn keep(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Promise, ActProblem> {
    let (on, proof, link) = form::parse_proof(typed, ctx.today()).map_err(SaveProblem::Mistakes)?;
    act(ctx, id, typed, Actor::may_act_on, |before, _| {
        Ok(still_open(before)?.kept(on, proof, link))
    })
    .await
}

/// Let go with a reason; `stop` in the form ends a series with it.
///
/// # Errors
/// Mistakes in the form, or a promise that is over or somebody else's.
pub async fn let_go(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Promise, ActProblem> {
    let mut mistakes = Mistakes::none();
    let why = form::parse_why("why", typed, &mut mistakes);
    let why = mistakes.or(why).map_err(SaveProblem::Mistakes)?;
    let stops = typed.get("stop") == "yes";
    act(ctx, id, typed, Actor::may_act_on, |before, _| {
        let let_go = still_open(before)?.let_go(ctx.today(), why);
        Ok(if stops { let_go.repeating(None) } else { let_go })
    })
    .await
}

/// Gives it another day, with a reason.
///
/// # Errors
/// Mistakes in the form, or a promise that is over or somebody else's.
pub async fn carry_over(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Promise, ActProblem> {
    let mut mistakes = Mistakes::none();
    let by = form::parse_needed_day("by", typed, ctx.today(), &mut mistakes);
    let why = form::parse_why("why", typed, &mut mistakes);
    let (by, why) = mistakes.or((by, why)).map_err(SaveProblem::Mistakes)?;
    let by = by.ok_or(Problem::NotFound)?;
    act(ctx, id, typed, Actor::may_act_on, |before, _| {
        let open = still_open(before)?;
        if open.by == Some(by) {
            // Sent twice is carried over once.
            let is_again = open.carried.0.last().is_some_and(|last| last.to_day == by && last.why == why);
            return if is_again {
                Ok(open)
            } else {
                Err(Mistakes::one("by", "promises-by-the-same"))
            };
        }
        Ok(open.carried_over(by, ctx.today(), why))
    })
    .await
}

/// Makes an idea one's own, by a day.
///
/// # Errors
/// Mistakes in the form, or a promise somebody has already.
pub async fn take_on(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Promise, ActProblem> {
    let mut mistakes = Mistakes::none();
    let by = form::parse_needed_day("by", typed, ctx.today(), &mut mistakes);
    let by = mistakes.or(by).map_err(SaveProblem::Mistakes)?.ok_or(Problem::NotFound)?;
    act(ctx, id, typed, Actor::may_take_on, |before, actor| {
        let person = actor.person.ok_or_else(|| Mistakes::one("by", "promises-not-on-the-list"))?;
        Ok(before.clone().taken_on(person, actor.organization, by))
    })
    .await
}

/// Offers it to somebody. Handed over at once when they said yes already: who keeps the plan may tell so.
///
/// # Errors
/// Mistakes in the form, or a promise that is over or somebody else's.
pub async fn hand_over(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Promise, ActProblem> {
    let to = typed.get("person_id").parse::<PersonId>().ok();
    let to = match to {
        Some(to) => Person::find(&ctx.scope(), to.0).await?.filter(Person::is_member),
        None => None,
    };
    let missing = || SaveProblem::Mistakes(Mistakes::one("person_id", "promises-person-missing"));
    let to = to.ok_or_else(missing)?;
    act(ctx, id, typed, Actor::may_act_on, |before, actor| {
        let open = still_open(before)?;
        if open.person_id == Some(to.id) {
            return Err(Mistakes::one("person_id", "promises-has-it-already"));
        }
        let said_yes =
            actor.person == Some(to.id) || (actor.acts_on == ActsOn::All && typed.get("agreed") == "yes");
        Ok(if said_yes {
            open.handed_over(to.id, to.organization_id, ctx.today())
        } else {
            open.offered(to.id, ctx.today())
        })
    })
    .await
}

/// Says yes to an offer: for oneself, or for somebody as who keeps the plan.
///
/// # Errors
/// When nothing is offered, or to somebody else.
pub async fn take_over(ctx: &Ctx, id: Uuid) -> Result<Promise, ActProblem> {
    let scope = ctx.scope();
    let offered_to = Promise::find(&scope, id).await?.and_then(|promise| promise.offered_to_id);
    let to = match offered_to {
        Some(to) => Person::find(&scope, to.0).await?,
        None => None,
    };
    let to: Option<(PersonId, Option<OrganizationId>)> = to.map(|to| (to.id, to.organization_id));
    act(ctx, id, &Typed::default(), Actor::may_take_over, |before, _| {
        let still = to.filter(|(to, _)| before.offered_to_id == Some(*to));
        let (to, organization) = still.ok_or_else(|| Mistakes::one("person_id", "promises-not-offered"))?;
        Ok(still_open(before)?.handed_over(to, organization, ctx.today()))
    })
    .await
}

/// Says no to an offer, or takes it back.
///
/// # Errors
/// When it is neither offered to nor had by the visitor.
pub async fn decline(ctx: &Ctx, id: Uuid) -> Result<Promise, ActProblem> {
    let may = |actor: Actor, promise: &Promise| actor.may_take_over(promise) || actor.may_act_on(promise);
    act(ctx, id, &Typed::default(), may, |before, _| Ok(before.clone().not_offered())).await
}

/// Splits it in two: the promise keeps `what`, the other part becomes one of its own. The form brings the id of that
/// one, so that sending it twice splits once.
///
/// # Errors
/// Mistakes in the form, or a promise that is over or somebody else's.
pub async fn split(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<PromiseId, ActProblem> {
    let allowed = ctx.may(&TAKE_PART)?;
    let part_id = PromiseId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let choices = store::choices(&ctx.scope()).await?;
    let actor = actor(ctx).await?;
    let tx = ctx.scope().begin().await?;
    if Promise::find(&tx, part_id.0).await?.is_some() {
        return Ok(part_id);
    }
    let before = Promise::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !actor.may_act_on(&before) {
        return Err(Problem::NotAllowed.into());
    }
    let (stays, part) =
        parts(&before, part_id, typed, &choices, actor, ctx).map_err(SaveProblem::Mistakes)?;
    changed(&tx, &allowed, &before, stays).await?;
    added(&tx, &allowed, &part).await?;
    series::go_on(&tx, &allowed, ctx.today()).await?;
    tx.commit().await?;
    Ok(part_id)
}

fn parts(
    before: &Promise,
    part_id: PromiseId,
    typed: &Typed,
    choices: &store::Choices,
    actor: Actor,
    ctx: &Ctx,
) -> Result<(Promise, Promise), Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut stays = still_open(before)?;
    stays.what = form::parse_what(typed, &mut mistakes);
    let part_what = form::parse_what_of("part", typed, &mut mistakes);
    if !part_what.is_empty() && part_what == stays.what {
        mistakes.add("part", "promises-split-the-same");
    }
    let by = form::parse_coming_day("by", typed, ctx.today(), &mut mistakes);
    let mut part = before.part(part_id, &part_what, by);
    let person = typed.get("person_id").parse().ok().filter(|id| choices.person(*id).is_some());
    if person != before.person_id {
        part.person_id = person;
        part.organization_id = person.and_then(|id| choices.organization_of(id));
        part.seat_id = None;
    }
    if !actor.may_name(before.person_id, person) {
        mistakes.add("person_id", "promises-person-not-yours");
    }
    mistakes.or((stays, part))
}

fn still_open(promise: &Promise) -> Result<Promise, Mistakes> {
    if promise.is_over() {
        Err(Mistakes::one("status", "promises-is-over"))
    } else {
        Ok(promise.clone())
    }
}

/// One act on one promise in one transaction: right, rule, chain of waiting, history, and what follows in its series.
async fn act(
    ctx: &Ctx,
    id: Uuid,
    typed: &Typed,
    may: impl FnOnce(Actor, &Promise) -> bool,
    change: impl FnOnce(&Promise, Actor) -> Result<Promise, Mistakes>,
) -> Result<Promise, ActProblem> {
    let allowed = ctx.may(&TAKE_PART)?;
    let actor = actor(ctx).await?;
    let tx = ctx.scope().begin().await?;
    let before = Promise::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !may(actor, &before) {
        return Err(Problem::NotAllowed.into());
    }
    let after = change(&before, actor).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version) {
        let latest = changes_of(&tx, Promise::KIND, id, 1).await?;
        let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
    }
    if after.waits_for != before.waits_for {
        no_closed_chain(&tx, &after).await?;
    }
    let saved = changed(&tx, &allowed, &before, after).await?;
    if saved.is_over() && !before.is_over() {
        series::add_next(&tx, &allowed, &saved).await?;
    }
    series::go_on(&tx, &allowed, ctx.today()).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Refuses waits that would come back to the promise itself, and names the chain.
async fn no_closed_chain(tx: &Tx, promise: &Promise) -> Result<(), ActProblem> {
    let waits = store::waits(tx).await?;
    let Some(chain) = chains::closed_chain(&waits, promise.id, &promise.waits_for.0) else {
        return Ok(());
    };
    let mut names = Vec::new();
    for id in chain {
        let stored = store::what_of(tx, id).await?.unwrap_or_default();
        names.push(if id == promise.id { promise.what.clone() } else { stored });
    }
    let mut mistakes = Mistakes::none();
    mistakes.add_with("waits_for", "promises-waits-for-circle", vec![("chain", names.join(" → "))]);
    Err(SaveProblem::Mistakes(mistakes))
}
