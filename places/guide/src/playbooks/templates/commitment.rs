use ::goals::commitments::{made, whole};
use axum::extract::{Path, RawQuery};
use kit_store::jiff::Span;
use kit_text::{Language, search_key};
use kit_web::{Answer, Ctx, Problem, Typed};
use uuid::Uuid;

use super::{language, views};
use crate::playbooks::format::files;
use crate::playbooks::format::naming::Id;
use crate::playbooks::model::WrittenPiece;
use crate::playbooks::{shelf, store};

/// The form of a new commitment with the elements of a template; who commits itself is to be chosen.
pub(super) async fn fill(
    ctx: Ctx,
    Path((_, key, id)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let one = shelf::one(&ctx, &key).await?;
    let all = &one.playbook.commitments.commitments;
    let template = all.iter().find(|known| known.id.get_ref().as_str() == id).ok_or(Problem::NotFound)?;
    let written = match &one.installed {
        Some(installed) => store::pieces_of(&ctx.scope(), installed.id).await?,
        None => Vec::new(),
    };
    let language = language(&ctx, query.as_deref());
    let same = search_key(template.title.of(language));
    let titles = made::store::titles(&ctx.scope()).await?;
    let here = titles.into_iter().filter(|(_, title, _)| search_key(title) == same);
    let here = here.map(|(id, title, organization)| {
        (ctx.path(&format!("/goals/commitments/{id}")), format!("{organization}: {title}"))
    });
    let hint = format!("{} {}", template.who.of(language), template.verifier.of(language));
    let above = views::Above {
        ctx: &ctx,
        playbook: &one,
        language,
        own: format!("/commitments/{id}"),
        hint: Some(&hint),
        here: here.collect(),
    };
    whole::ask_filled(&ctx, filled(&ctx, template, &written, language), &above.draw()).await
}

fn filled(ctx: &Ctx, template: &files::Commitment, written: &[WrittenPiece], language: Language) -> Typed {
    let mut commitment = Typed::from_pairs([
        ("title", template.title.of(language).to_owned()),
        ("starts_on", ctx.today().to_string()),
    ]);
    if let Some(goal) = template.goal.as_ref().and_then(|id| record(written, "goal", id)) {
        commitment.set("serves", format!("goal:{goal}"));
    }
    let elements: Vec<Typed> =
        template.elements.iter().map(|one| element(ctx, one, written, language)).collect();
    whole::filled(commitment, &elements)
}

fn element(ctx: &Ctx, one: &files::Element, written: &[WrittenPiece], language: Language) -> Typed {
    let due = one
        .within_months
        .and_then(|months| Span::new().try_months(i64::from(months)).ok())
        .map(|months| ctx.today().saturating_add(months).to_string());
    let indicator = one.indicator.as_ref().and_then(|id| record(written, "indicator", id));
    Typed::from_pairs([
        ("what", one.what.of(language).to_owned()),
        ("metric", one.metric.of(language).to_owned()),
        ("would_show", one.evidence.of(language).to_owned()),
        ("unit", one.unit.of(language).to_owned()),
        ("due_on", due.unwrap_or_default()),
        ("indicator_id", indicator.map(|id| id.to_string()).unwrap_or_default()),
    ])
}

/// The record a thing of the playbook became.
fn record(written: &[WrittenPiece], kind: &str, id: &Id) -> Option<Uuid> {
    let key = format!("{kind}.{}", id.get_ref().as_str());
    written.iter().find(|piece| piece.piece == key).map(|piece| piece.record_id)
}
