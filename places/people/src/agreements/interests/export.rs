//! The statements of the last year as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, Problem, spreadsheet};

use super::model::year_before;
use super::store;
use crate::agreements::frame::PROPOSAL;
use crate::members;
use kit_text::full_name;

const COLUMNS: [&str; 4] =
    ["interests-person-id", "interests-words", "interests-proposal-id", "interests-stated-on"];

async fn rows(ctx: &Ctx) -> Result<Vec<Vec<CellOut<'static>>>, Problem> {
    let scope = ctx.scope();
    let statements = store::since(&scope, year_before(ctx.today())).await?;
    let names = members::store::names(&scope).await?;
    let proposals = kit_store::search::labels_of(&scope, PROPOSAL).await?;
    let words = |words: String| CellOut::Text(words.into());
    let row =
        |one: &super::InterestStatement| {
            let name = names.iter().find(|(id, ..)| *id == one.person_id);
            let about = proposals.iter().find(|(id, _)| Some(*id) == one.proposal_id);
            let said = if one.has_interest { one.words.clone() } else { ctx.say("interests-nothing") };
            vec![
                words(name.map_or_else(
                    || ctx.say("groups-somebody"),
                    |(_, given, family)| full_name(given, family),
                )),
                words(said),
                words(about.map(|(_, title)| title.clone()).unwrap_or_default()),
                CellOut::from(one.stated_on),
            ]
        };
    Ok(statements.iter().map(row).collect())
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    spreadsheet::csv(&ctx, "interests", &COLUMNS, rows(&ctx).await?.into_iter())
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let title = ctx.say("agreements-view-interests");
    spreadsheet::xlsx(&ctx, "interests", &title, &COLUMNS, rows(&ctx).await?.into_iter())
}
