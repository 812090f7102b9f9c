use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::uuid::Uuid;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Page, Problem, Typed};
use maud::html;

use super::actions::item_with_proposal;
use super::model::Question;
use crate::agenda::AgendaItem;
use crate::attendance::views::Sheet;
use crate::ballots;
use crate::ballots::store::Turnout;
use crate::meetings::views::address;
use crate::meetings::{self, Meeting};

/// The question an item of the agenda decides, with the vote as it stands, in at most two statements.
///
/// # Errors
/// When the database does not answer.
pub async fn question(ctx: &Ctx, item: &AgendaItem, sheet: &Sheet) -> Result<Option<Question>, Problem> {
    let Some(id) = item.proposal_id else {
        return Ok(None);
    };
    let scope = ctx.scope();
    let Some((proposal, vote)) = ballots::store::proposal_and_vote(&scope, id.0).await? else {
        return Ok(None);
    };
    let mut turnout = match vote {
        Some(_) => ballots::store::turnout(&scope, id.0, ctx.today()).await?,
        None => Turnout::default(),
    };
    if !vote.as_ref().is_some_and(|vote| vote.is_open(ctx.now)) {
        turnout.proxies.clear();
    }
    let rules = sheet.rules.as_ref();
    let needs =
        rules.and_then(|rules| rules.machine.needs_of(proposal.matter, proposal.amount_cents).cloned());
    Ok(Some(Question { item: item.id, proposal, needs, vote, turnout }))
}

type OfItem = Path<(String, String, Uuid)>;

pub(super) async fn meeting_at(ctx: &Ctx, asked: &str) -> Result<Meeting, Problem> {
    meetings::store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)
}

/// Where the question stands on the page of its meeting.
pub(super) fn back(ctx: &Ctx, meeting: &Meeting) -> Response {
    Redirect::to(&format!("{}#now", address(ctx, meeting))).into_response()
}

pub(super) async fn open(ctx: Ctx, Path((_, asked, item)): OfItem, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let (_, proposal) = item_with_proposal(&ctx, &meeting, item).await?;
    ballots::open_vote(&ctx, proposal, &typed).await.map_err(SaveProblem::plain)?;
    Ok(back(&ctx, &meeting))
}

/// What was said aloud, seat by seat.
pub(super) async fn enter(ctx: Ctx, Path((_, asked, item)): OfItem, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let (_, proposal) = item_with_proposal(&ctx, &meeting, item).await?;
    ballots::enter_said(&ctx, proposal, &typed).await.map_err(SaveProblem::plain)?;
    Ok(back(&ctx, &meeting))
}

/// A ballot from one's own phone.
pub(super) async fn cast(ctx: Ctx, Path((_, asked, item)): OfItem, mut typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let (_, proposal) = item_with_proposal(&ctx, &meeting, item).await?;
    // Only the page for entering says how a ballot came.
    typed.set("how", "");
    let voice = typed.get("voice").parse().map_err(|_| Problem::NotFound)?;
    let cast = ballots::cast(&ctx, proposal, voice, &typed).await.map_err(SaveProblem::plain)?;
    match cast.receipt {
        None => Ok(back(&ctx, &meeting)),
        Some(receipt) => Ok(receipt_page(&ctx, &meeting, &receipt).show(&ctx)),
    }
}

/// Shown once: nothing stored leads from the voice to the receipt.
fn receipt_page(ctx: &Ctx, meeting: &Meeting, receipt: &str) -> Page {
    let title = ctx.say("ballots-receipt-title");
    let body = html! {
        div.head { h1 { (title) } p.lede { (ctx.say("ballots-receipt-lede")) } }
        p.code-big { (receipt) }
        p.acts { a.btn href=(address(ctx, meeting)) { (ctx.say("ballots-receipt-kept")) } }
    };
    Page::new(title, body)
}

/// Declares an interest: the voice speaks and does not vote.
pub(super) async fn recuse(ctx: Ctx, Path((_, asked, item)): OfItem, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let (_, proposal) = item_with_proposal(&ctx, &meeting, item).await?;
    match ballots::recuse(&ctx, proposal, &typed).await {
        Ok(_) => Ok(back(&ctx, &meeting)),
        // The page of the proposal has the same form, with the mistakes and what was typed.
        Err(SaveProblem::Mistakes(mistakes)) => ballots::again(&ctx, proposal, typed, mistakes).await,
        Err(problem) => Err(problem.plain()),
    }
}

/// Whoever declared an interest left the room, or is back.
pub(super) async fn leave_room(
    ctx: Ctx,
    Path((_, asked, item, recusal)): Path<(String, String, Uuid, Uuid)>,
) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let (_, proposal) = item_with_proposal(&ctx, &meeting, item).await?;
    ballots::leave_room(&ctx, proposal, recusal).await?;
    Ok(back(&ctx, &meeting))
}
