//! The agreements as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, Problem, spreadsheet};

use super::renewals::{Renewal, standings};
use super::views::{Names, kind_name, name_of, standing_words};
use crate::organizations;

const COLUMNS: [&str; 8] = [
    "agreements-title",
    "agreements-kind",
    "agreements-party-ids",
    "agreements-column-standing",
    "agreements-starts-on",
    "agreements-ends-on",
    "agreements-review-on",
    "agreements-ended-on",
];

async fn rows(ctx: &Ctx) -> Result<Vec<Vec<CellOut<'static>>>, Problem> {
    let all = standings(&ctx.scope(), ctx.today()).await?;
    let names = organizations::store::names(&ctx.scope()).await?;
    Ok(all.iter().map(|one| cells(ctx, one, &names)).collect())
}

fn cells(ctx: &Ctx, one: &Renewal, names: &Names) -> Vec<CellOut<'static>> {
    let agreement = &one.agreement;
    let parties: Vec<&str> = agreement.party_ids.iter().map(|id| name_of(names, id.parse().ok())).collect();
    let words = |words: String| CellOut::Text(words.into());
    let day = |day: Option<kit_store::Day>| day.map_or(CellOut::Empty, CellOut::from);
    vec![
        words(agreement.title.clone()),
        words(kind_name(ctx, agreement.kind.word())),
        words(parties.join(", ")),
        words(standing_words(ctx, one.standing).1),
        day(agreement.starts_on),
        day(agreement.ends_on),
        day(agreement.review_on),
        day(agreement.ended_on),
    ]
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    spreadsheet::csv(&ctx, "agreements", &COLUMNS, rows(&ctx).await?.into_iter())
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let title = ctx.say("people-tab-agreements");
    spreadsheet::xlsx(&ctx, "agreements", &title, &COLUMNS, rows(&ctx).await?.into_iter())
}
