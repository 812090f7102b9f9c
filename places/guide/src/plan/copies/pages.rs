use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_paper::{Block, Document};
use kit_store::{Fault, Record};
use kit_web::paging::{self, AfterDay};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed};
use serde::Deserialize;
use uuid::Uuid;

use super::model::{PlanCopy, fingerprint};
use super::{actions, store, views};

type At = Path<(String, Uuid)>;

/// Copies on one page.
pub const PAGE: i64 = 50;

#[derive(Default, Deserialize)]
pub struct Older {
    #[serde(default)]
    pub after: String,
}

/// After every day, so that the first page begins with the latest.
pub fn from_the_end() -> AfterDay {
    AfterDay { day: kit_store::jiff::civil::date(9999, 12, 31), id: Uuid::max() }
}

pub(super) async fn list(ctx: Ctx, Query(older): Query<Older>) -> Answer {
    list_page(&ctx, &older, &Typed::default(), &Mistakes::none())
        .await
        .map(|page| page.show(&ctx))
}

async fn list_page(ctx: &Ctx, older: &Older, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let before = ctx.page_start(&older.after, from_the_end())?;
    let copies = store::latest(&ctx.scope(), before, PAGE + 1).await?;
    let (copies, next) = paging::cut(copies, PAGE, |one| AfterDay { day: one.made_on, id: one.id.0 });
    let body = views::list(ctx, &copies, next.map(|next| next.to_string()), typed, mistakes);
    Ok(Page::new(ctx.say("plan-copies"), body))
}

pub(super) async fn freeze(ctx: Ctx, typed: Typed) -> Answer {
    match actions::freeze(&ctx, &typed).await {
        Ok(copy) => to(&ctx, &views::path(&copy)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(list_page(&ctx, &Older::default(), &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

fn to(ctx: &Ctx, below: &str) -> Answer {
    Ok(Redirect::to(&ctx.path(below)).into_response())
}

/// A copy with what it says, and whether that is what was frozen.
pub struct Stored {
    pub copy: PlanCopy,
    pub document: Document,
    pub is_whole: bool,
}

/// # Errors
/// When there is no such copy.
pub async fn stored(ctx: &Ctx, id: Uuid) -> Result<Stored, Problem> {
    let scope = ctx.scope();
    let copy = PlanCopy::find(&scope, id).await?.ok_or(Problem::NotFound)?;
    let text = store::text_of(&scope, id).await?.ok_or(Problem::NotFound)?;
    let document = serde_json::from_str(&text).map_err(Fault::from)?;
    Ok(Stored { is_whole: fingerprint(&text) == copy.hash, copy, document })
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): At) -> Answer {
    let stored = stored(&ctx, id).await?;
    let typed = views::to_form(&stored.copy);
    Ok(page(&ctx, &stored, &typed, &Mistakes::none()).show(&ctx))
}

fn page(ctx: &Ctx, stored: &Stored, typed: &Typed, mistakes: &Mistakes) -> Page {
    Page::new(views::title(ctx, &stored.copy), views::page(ctx, stored, typed, mistakes))
}

pub(super) async fn pdf(ctx: Ctx, Path((_, id)): At) -> Answer {
    let mut document = stored(&ctx, id).await?.document;
    document.blocks.insert(document.blocks.len().min(1), Block::Contents);
    ctx.print("plan-copy", document).await
}

pub(super) async fn tell_sent(ctx: Ctx, Path((_, id)): At, mut typed: Typed) -> Answer {
    let mistakes = match actions::tell_sent(&ctx, id, &typed).await {
        Ok(copy) => return to(&ctx, &views::path(&copy)),
        Err(SaveProblem::Mistakes(mistakes)) => mistakes,
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let mut mistakes = Mistakes::none();
            mistakes.add_with(
                "sent_to",
                "plan-copy-meanwhile",
                vec![("name", by), ("words", theirs.sent_to.clone())],
            );
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            mistakes
        }
        Err(problem) => return Err(problem.plain()),
    };
    Ok(page(&ctx, &stored(&ctx, id).await?, &typed, &mistakes).show_mistakes(&ctx))
}

pub(super) async fn remove(ctx: Ctx, Path((_, id)): At, typed: Typed) -> Answer {
    actions::take_out(&ctx, id, &typed).await?;
    to(&ctx, views::HOME)
}
