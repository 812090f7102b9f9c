//! What installed playbooks say beside a question of the guide.

use kit_web::{Ctx, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::format::files::Helps;
use super::{format, known, store};
use crate::parts::table::question_with_id;
use crate::playbooks::views::address;

/// The words of every installed playbook for a question, each with the name of the playbook.
///
/// # Errors
/// When the database does not answer.
pub async fn beside_question(ctx: Ctx, id: Uuid) -> Result<Markup, Problem> {
    let Some((part, question)) = question_with_id(id) else {
        return Ok(html! {});
    };
    let asked = format!("{}.{}", part.key, question.key);
    let language = ctx.language();
    let said = said(&ctx).await?;
    let said = said.iter().flat_map(|said| {
        let own = said.helps.helps.iter().filter(|help| *help.question.get_ref() == asked);
        own.map(move |help| (said, help.words.of(language)))
    });
    Ok(html! { @for (playbook, words) in said {
        div.note.calm.sm.mt3 {
            b { (ctx.say("playbooks-help-from")) " " a href=(address(&ctx, &playbook.key, "")) { (playbook.name) } }
            p.pre.mt2 { (words) }
        }
    } })
}

struct Said {
    key: String,
    name: String,
    helps: Helps,
}

/// One statement; a second one where a playbook was brought along or stands in an older version, of which only the file
/// with these words is read.
async fn said(ctx: &Ctx) -> Result<Vec<Said>, Problem> {
    let scope = ctx.scope();
    let versions = store::versions(&scope).await?;
    let of_product = |key: &str, number: i64| {
        let playbook = &known::with_key(key)?.playbook;
        (i64::from(playbook.itself.version()) == number).then_some(playbook)
    };
    let mut said = Vec::new();
    for (key, number) in &versions {
        if let Some(playbook) = of_product(key, *number) {
            said.push(Said {
                key: key.clone(),
                name: playbook.itself.name.of(ctx.language()).to_owned(),
                helps: playbook.helps.clone(),
            });
        }
    }
    if said.len() < versions.len() {
        let all = store::installed(&scope).await?;
        let others = all.into_iter().filter(|one| of_product(&one.key, one.number).is_none());
        said.extend(others.map(|one| Said {
            helps: format::helps_of(&one.files.folder()),
            key: one.key,
            name: one.title,
        }));
    }
    Ok(said)
}
