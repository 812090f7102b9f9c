//! The elements of commitments with how they stand, as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_store::Day;
use kit_web::{Answer, Ctx, spreadsheet};

use super::standing::{Asked, ElementStanding, Listed, read};
use super::verdicts::store::Listed as Said;
use super::words::verdict_name;
use crate::numbers::model::Amount;

pub(super) const COLUMNS: [&str; 20] = [
    "commitment-organization-id",
    "commitment-title",
    "commitment-serves",
    "commitment-agreement-id",
    "commitment-decided-in",
    "commitment-element-what",
    "commitment-element-metric",
    "commitment-element-unit",
    "commitment-element-would-show",
    "commitment-element-baseline",
    "commitment-element-target",
    "commitment-element-due-on",
    "commitments-column-value",
    "commitments-column-value-day",
    "commitments-column-standing",
    "commitment-verdict-for-year",
    "commitment-verdict-reason",
    "commitment-verdict-verifier",
    "commitments-column-evidence",
    "commitments-column-evidence-own",
];

fn text<'a>(words: impl Into<std::borrow::Cow<'a, str>>) -> CellOut<'a> {
    CellOut::Text(words.into())
}

fn number<'a>(amount: Option<Amount>) -> CellOut<'a> {
    amount.map_or(CellOut::Empty, |amount| {
        amount.whole().map_or(CellOut::Number(amount.number()), CellOut::Whole)
    })
}

fn day<'a>(day: Option<Day>) -> CellOut<'a> {
    day.map_or(CellOut::Empty, CellOut::Date)
}

pub(super) fn cells<'a>(ctx: &Ctx, commitment: &'a Listed, one: &'a ElementStanding) -> Vec<CellOut<'a>> {
    let element = &one.element;
    let verdict = one.verdict.as_ref();
    let told = one.number.as_ref().map(|number| number.value.as_str()).filter(|value| !value.is_empty());
    vec![
        text(&*commitment.organization),
        text(&*commitment.title),
        text(commitment.goal.as_deref().unwrap_or_default()),
        text(commitment.agreement.as_deref().unwrap_or_default()),
        text(&*commitment.decided_in),
        text(&*element.what),
        text(&*element.metric),
        text(&*element.unit),
        text(element.would_show.as_deref().unwrap_or_default()),
        number(element.baseline),
        number(element.target),
        day(element.due_on),
        match (one.value, told) {
            (Some((value, _)), _) => number(Some(value)),
            (None, Some(told)) => text(told),
            (None, None) => CellOut::Empty,
        },
        day(one.value.map(|(_, day)| day)),
        text(verdict_name(&ctx.text, one.word())),
        verdict.map_or(CellOut::Empty, |verdict| CellOut::Whole(verdict.for_year)),
        text(verdict.map_or("", |verdict| verdict.reason.as_str())),
        text(verdict.and_then(Said::who).unwrap_or_default()),
        CellOut::Whole(one.evidence.all),
        CellOut::Whole(one.evidence.own),
    ]
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let standings = read(&ctx, &Asked::default()).await?;
    let rows = standings.iter().flat_map(|one| {
        let ctx = &ctx;
        one.elements.iter().map(move |element| cells(ctx, &one.commitment, element))
    });
    spreadsheet::csv(&ctx, "commitments", &COLUMNS, rows)
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let standings = read(&ctx, &Asked::default()).await?;
    let rows = standings.iter().flat_map(|one| {
        let ctx = &ctx;
        one.elements.iter().map(move |element| cells(ctx, &one.commitment, element))
    });
    spreadsheet::xlsx(&ctx, "commitments", &ctx.say("commitments-title"), &COLUMNS, rows)
}
