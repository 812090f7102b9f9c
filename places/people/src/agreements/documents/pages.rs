use axum::extract::RawQuery;
use kit_web::records::pages as forms;
use kit_web::{Answer, Ctx, Typed};

use super::form::template;
use super::model::{Agreement, AgreementKind};

/// The form for a new agreement, filled from the template of its kind.
pub(super) async fn add(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    let kind = AgreementKind::from_word(asked.get("kind")).unwrap_or(AgreementKind::Memorandum);
    let mut typed = template(&ctx, kind);
    typed.set("starts_on", ctx.today().to_string());
    for party in asked.all("party_ids") {
        typed.push("party_ids", party);
    }
    forms::add_filled::<Agreement>(&ctx, typed).await
}
