use axum::extract::{Path, RawQuery};
use kit_store::jiff::Span;
use kit_text::{Language, search_key};
use kit_web::records::pages::add_filled_below;
use kit_web::{Answer, Ctx, Problem, Typed};
use people::agreements::documents::{Agreement, store};

use super::{language, views};
use crate::playbooks::format::files;
use crate::playbooks::shelf;

/// The form of a new agreement with the words of a template; its parties are to be chosen.
pub(super) async fn fill(
    ctx: Ctx,
    Path((_, key, id)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let one = shelf::one(&ctx, &key).await?;
    let all = &one.playbook.agreements.agreements;
    let template = all.iter().find(|known| known.id.get_ref().as_str() == id).ok_or(Problem::NotFound)?;
    let language = language(&ctx, query.as_deref());
    let same = search_key(template.title.of(language));
    let here = store::all(&ctx.scope())
        .await?
        .into_iter()
        .filter(|known| search_key(&known.title) == same);
    let here = here.map(|known| (ctx.path(&format!("/people/agreements/{}", known.id)), known.title));
    let above = views::Above {
        ctx: &ctx,
        playbook: &one,
        language,
        own: format!("/agreements/{id}"),
        hint: Some(template.parties.of(language)),
        here: here.collect(),
    };
    add_filled_below::<Agreement>(&ctx, filled(&ctx, template, language), &above.draw()).await
}

/// The fields of the form; its days are counted from today.
fn filled(ctx: &Ctx, template: &files::Agreement, language: Language) -> Typed {
    let today = ctx.today();
    let after = |months: Option<u32>| {
        let months = Span::new().try_months(i64::from(months?)).ok()?;
        Some(today.saturating_add(months).to_string())
    };
    let mut typed = Typed::from_pairs([
        ("kind", template.kind.word().to_owned()),
        ("title", template.title.of(language).to_owned()),
        ("starts_on", today.to_string()),
        ("ends_on", after(template.months).unwrap_or_default()),
        ("review_on", after(template.review_months).unwrap_or_default()),
    ]);
    for (name, section) in template.sections() {
        typed.set(name, section.of(language));
    }
    typed
}
