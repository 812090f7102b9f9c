use kit_store::{Record, added};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Typed};

use super::model::{self, Whole};
use crate::commitments::elements::Element;
use crate::commitments::made::{Commitment, CommitmentId};
use crate::rights::EDIT_GOALS;

/// Writes a commitment and its elements, all or nothing. The form brings the id, so that sending it twice makes one.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<Commitment, SaveProblem<Commitment>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let id = CommitmentId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let Whole { commitment, elements } =
        model::from_form(id, typed, || allowed.new_id()).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    if let Some(stored) = Commitment::find(&tx, id.0).await? {
        return Ok(stored);
    }
    let commitment = commitment.settle(&tx, None).await?;
    added(&tx, &allowed, &commitment).await?;
    // The news tells of the commitment; its elements stand on its page.
    let in_batch = allowed.in_batch(allowed.new_id());
    for element in elements {
        let element = element.settle(&tx, None).await.map_err(of_the_whole)?;
        added(&tx, &in_batch, &element).await?;
    }
    tx.commit().await?;
    Ok(commitment)
}

fn of_the_whole(problem: SaveProblem<Element>) -> SaveProblem<Commitment> {
    match problem {
        SaveProblem::Mistakes(mistakes) => SaveProblem::Mistakes(mistakes),
        other => SaveProblem::Other(other.plain()),
    }
}
