//! Agreements somebody should renew or look at again.

use kit_store::{Day, InCoalition};
use kit_web::Problem;

use super::documents::{self, Agreement, Standing};
use super::signatures::{actions::text_now, model, store};

/// An agreement with where it stands.
#[derive(Clone, Debug)]
pub struct Renewal {
    pub agreement: Agreement,
    pub standing: Standing,
}

/// Every agreement with where it stands on a day, by title.
///
/// # Errors
/// When the database does not answer.
pub async fn standings(on: &impl InCoalition, today: Day) -> Result<Vec<Renewal>, Problem> {
    let signed = store::who_signed(on).await?;
    let names = crate::organizations::store::names(on).await?;
    let mut all = Vec::new();
    for agreement in documents::store::all(on).await? {
        let hash = model::hash_of(&agreement, &names).map_err(kit_store::Fault::from)?;
        let standing = agreement.standing(model::unsigned(&agreement, &hash, &signed), today);
        all.push(Renewal { agreement, standing });
    }
    Ok(all)
}

/// What somebody should renew or look at again on a day: for the pages of agreements and for what is due.
///
/// # Errors
/// When the database does not answer.
pub async fn to_renew(on: &impl InCoalition, today: Day) -> Result<Vec<Renewal>, Problem> {
    let mut all = standings(on, today).await?;
    all.retain(|one| one.standing.asks_for_renewal() && one.agreement.ended_on.is_none());
    Ok(all)
}

/// Where one agreement stands, and the hash of its words.
///
/// # Errors
/// When the database does not answer.
pub async fn standing_of(
    on: &impl InCoalition,
    agreement: &Agreement,
    today: Day,
) -> Result<(Standing, String), Problem> {
    let signed = store::who_signed(on).await?;
    let (_, hash) = text_now(on, agreement).await?;
    Ok((agreement.standing(model::unsigned(agreement, &hash, &signed), today), hash))
}
