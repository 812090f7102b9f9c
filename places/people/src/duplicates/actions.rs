use kit_store::{Record, added, removed};
use kit_web::{Ctx, Problem};
use uuid::Uuid;

use super::fields::{Choice, Field};
use super::jobs::ask_to_look;
use super::merging::{self, Refused, Wanted, label, side_by_side};
use super::model::{Merge, NotSame, Pair};
use super::{store, undoing};
use crate::alike::Subject;
use crate::rights::EDIT_PEOPLE;

/// Makes one record of two, all or nothing. The same merge asked for twice is done once.
///
/// # Errors
/// [`Refused`], in words a page can say.
pub async fn merge(
    ctx: &Ctx,
    wanted: Wanted,
    choice: impl Fn(Field) -> Option<Choice>,
) -> Result<Merge, Refused> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    store::one_at_a_time(&tx, ctx.now).await?;
    if let Some(done) = Merge::find(&tx, wanted.id).await? {
        return Ok(done);
    }
    let (subject, gone, kept) = (wanted.subject, wanted.gone, wanted.kept);
    let merge = merging::merge(&tx, &allowed, &ctx.app.registry.points_at, wanted, choice).await?;
    if subject == Subject::Person {
        kit_mail::ledger::same_reader(&tx, gone, kept).await?;
    }
    ask_to_look(&tx, &allowed).await?;
    tx.commit().await?;
    Ok(merge)
}

/// Takes a merge back. Asked for twice, it is done once.
///
/// # Errors
/// [`Refused`], in words a page can say.
pub async fn undo(ctx: &Ctx, id: Uuid) -> Result<Merge, Refused> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    store::one_at_a_time(&tx, ctx.now).await?;
    let merge = Merge::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if merge.is_undone() {
        return Ok(merge);
    }
    undoing::undo(&tx, &allowed, &ctx.app.registry.points_at, &merge).await?;
    ask_to_look(&tx, &allowed).await?;
    tx.commit().await?;
    Ok(Merge { undone_at: Some(ctx.now), ..merge })
}

/// Remembers that two records are not the same. Saying it twice changes nothing.
///
/// # Errors
/// Not found when one of them is not there.
pub async fn say_not_same(ctx: &Ctx, pair: Pair) -> Result<NotSame, Refused> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    store::one_at_a_time(&tx, ctx.now).await?;
    if let Some(said) = store::not_same(&tx, pair).await? {
        return Ok(said);
    }
    let both = side_by_side(&tx, pair.subject, pair.first, pair.second).await?;
    let said = NotSame {
        id: allowed.new_id(),
        subject: pair.subject,
        first_id: pair.first,
        second_id: pair.second,
        label: format!("{} · {}", label(pair.subject, &both.kept), label(pair.subject, &both.gone)),
        said_at: ctx.now,
        version: 1,
    };
    added(&tx, &allowed, &said).await?;
    store::forget_likely(&tx, pair).await?;
    tx.commit().await?;
    Ok(said)
}

/// Takes "not the same" back, so that the pair may be offered again.
///
/// # Errors
/// When the database does not answer.
pub async fn offer_again(ctx: &Ctx, id: Uuid) -> Result<(), Refused> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    if let Some(said) = NotSame::find(&tx, id).await? {
        removed(&tx, &allowed, &said).await?;
        ask_to_look(&tx, &allowed).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Asks for a look through all records.
///
/// # Errors
/// When the visitor may not change people.
pub async fn look(ctx: &Ctx) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    ask_to_look(&tx, &allowed).await?;
    Ok(tx.commit().await?)
}
