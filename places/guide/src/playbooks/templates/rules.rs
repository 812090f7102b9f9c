use axum::extract::{Path, RawQuery};
use kit_web::{Answer, Ctx, Problem};
use meetings::rules::{self, draft_filled};

use super::{language, views};
use crate::playbooks::{rules_draft, shelf};

/// The form of a new version of the rules with the sections of the playbook and what counting needs.
pub(super) async fn fill(
    ctx: Ctx,
    Path((_, key)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let one = shelf::one(&ctx, &key).await?;
    let language = language(&ctx, query.as_deref());
    let draft = rules_draft::of(&one.playbook, language).ok_or(Problem::NotFound)?;
    let here = rules::in_force(&ctx.scope(), ctx.today()).await?;
    let here = here.map(|_| (ctx.path("/meetings/rules"), ctx.say("playbooks-template-rules-in-force")));
    let above = views::Above {
        ctx: &ctx,
        playbook: &one,
        language,
        own: "/rules".to_owned(),
        hint: None,
        here: here.into_iter().collect(),
    };
    draft_filled(&ctx, rules::to_form(&draft), &above.draw()).await
}
