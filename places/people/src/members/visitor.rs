use kit_store::Fault;
use kit_web::Ctx;

use super::{PersonId, store};

/// The person who looks: the one of the account, or the one a phone at the table of a meeting speaks for.
///
/// # Errors
/// When the database does not answer.
pub async fn of_visitor(ctx: &Ctx) -> Result<Option<PersonId>, Fault> {
    match (&ctx.account, &ctx.at_table) {
        (Some(account), _) => store::person_of_account(&ctx.scope(), account.id).await,
        (None, Some(pass)) => Ok(Some(PersonId(pass.person_id))),
        (None, None) => Ok(None),
    }
}
