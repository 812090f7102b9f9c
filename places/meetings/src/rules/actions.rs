use kit_store::{Allowed, Record, added, changed};
use kit_web::form::{parse_day, parse_words};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::form::{self, Reach};
use super::machine::Machine;
use super::model::{Rules, RulesId};
use super::store;
use crate::adoptions::{self, Adoptable, Adopts};
use crate::rights::EDIT_RULES;
use crate::voices;

/// Starts a new version with everything the newest one says; a draft that is open already is taken up again.
///
/// # Errors
/// When the database does not answer.
pub async fn start_draft(ctx: &Ctx) -> Result<Rules, Problem> {
    let allowed = ctx.may(&EDIT_RULES)?;
    let tx = ctx.scope().begin().await?;
    let versions = store::versions(&tx).await?;
    let newest = versions.first();
    if let Some(draft) = newest.filter(|rules| rules.is_draft()) {
        return Ok(draft.clone());
    }
    let number = newest.map_or(1, |rules| rules.number + 1);
    let draft = Rules::draft(RulesId(allowed.new_id()), number, newest);
    added(&tx, &allowed, &draft).await?;
    tx.commit().await?;
    Ok(draft)
}

/// Writes a new version from a form that was filled from a template. The form brings the id, so that sending it twice
/// makes one; while another draft is open there is no second one.
///
/// # Errors
/// Mistakes in the form, among them rules that can never be met, and a draft that is open already.
pub async fn draft_from(ctx: &Ctx, typed: &Typed) -> Result<Rules, SaveProblem<Rules>> {
    let allowed = ctx.may(&EDIT_RULES)?;
    let reach = reach(ctx).await?;
    let id = RulesId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let tx = ctx.scope().begin().await?;
    if let Some(stored) = Rules::find(&tx, id.0).await? {
        return Ok(stored);
    }
    let versions = store::versions(&tx).await?;
    let newest = versions.first();
    if newest.is_some_and(Rules::is_draft) {
        return Err(SaveProblem::Mistakes(Mistakes::one("sections", "rules-draft-open")));
    }
    let blank = Rules::draft(id, newest.map_or(1, |rules| rules.number + 1), None);
    let draft = form::from_form(&blank, typed, reach).map_err(SaveProblem::Mistakes)?;
    added(&tx, &allowed, &draft).await?;
    tx.commit().await?;
    Ok(draft)
}

/// How far the rules can reach today: a rule beyond it can never be met.
///
/// # Errors
/// When the database does not answer.
pub async fn reach(ctx: &Ctx) -> Result<Reach, Problem> {
    let voices = voices::voices(&ctx.scope()).await?;
    Ok(Reach::of(&voices))
}

/// What counting goes by today, rules or none.
///
/// # Errors
/// When the database does not answer.
pub async fn machine_today(ctx: &Ctx) -> Result<Machine, Problem> {
    let rules = store::in_force(&ctx.scope(), ctx.today()).await?;
    Ok(rules.map(|rules| rules.machine).unwrap_or_default())
}

/// Changes a draft.
///
/// # Errors
/// Mistakes in the form, among them rules that can never be met; a version in force stays as it is.
pub async fn write(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Rules, SaveProblem<Rules>> {
    let allowed = ctx.may(&EDIT_RULES)?;
    let reach = reach(ctx).await?;
    kit_web::saving::change(ctx, &allowed, id, typed, |before: &Rules| {
        let rules = form::from_form(before, typed, reach)?;
        if before.is_draft() {
            Ok(rules)
        } else {
            Err(Mistakes::one("sections", "rules-in-force-stay"))
        }
    })
    .await
}

/// Puts a draft in force from a day on.
///
/// # Errors
/// A missing day, or a draft that names no section at all.
pub async fn adopt(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Rules, SaveProblem<Rules>> {
    let allowed: Allowed = ctx.may(&EDIT_RULES)?;
    let mut mistakes = Mistakes::none();
    let from = parse_day("in_force_from", typed.get("in_force_from"), &mut mistakes);
    if from.is_none() && mistakes.is_empty() {
        mistakes.add("in_force_from", "rules-day-missing");
    }
    let how = parse_words("adopted_how", typed.get("adopted_how"), 300, &mut mistakes);
    let tx = ctx.scope().begin().await?;
    let decision = adoptions::chosen_decision(ctx, &tx, typed, &mut mistakes).await?;
    let before = Rules::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !before.is_draft() {
        mistakes.add("in_force_from", "rules-in-force-stay");
    }
    if before.sections.0.is_empty() {
        mistakes.add("in_force_from", "rules-sections-missing");
    }
    mistakes.or(()).map_err(SaveProblem::Mistakes)?;
    let after = Rules { in_force_from: from, adopted_how: how, ..before.clone() };
    let saved = changed(&tx, &allowed, &before, after).await?;
    if let (Some((decision, _)), Some(day)) = (decision, from) {
        let adopts = Adopts { kind: Adoptable::Rules, id };
        let label = ctx.text.with("adoptions-label-rules", [("number", saved.number.into())]);
        adoptions::note(&tx, &allowed, decision, adopts, label, day).await?;
    }
    tx.commit().await?;
    Ok(saved)
}
