//! What the menus of statements offer.

use kit_store::Record;
use kit_web::form::Choice;
use kit_web::{Ctx, Problem};

use super::{findings, sources};

pub async fn sources_menu(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let sources = sources::store::all(&ctx.scope()).await?;
    Ok(sources.iter().map(|source| (source.id.to_string(), source.label())).collect())
}

pub async fn findings_menu(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let findings = findings::store::all(&ctx.scope()).await?;
    Ok(findings.iter().map(|finding| (finding.id.to_string(), finding.label())).collect())
}
