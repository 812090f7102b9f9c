//! The report card on paper.

use axum::extract::Query;
use kit_paper::{Column, Document, Level, Look, Run, Table};
use kit_web::{Answer, Ctx};

use super::year::{Wanted, words};
use crate::commitments::standing::{Asked, Standing, Tally, read};
use crate::commitments::words::{evidence, of_year, said_by, tally, target, value, verdict_name};

pub(super) async fn print(ctx: Ctx, Query(wanted): Query<Wanted>) -> Answer {
    let year = wanted.year(&ctx)?;
    let standings = read(&ctx, &Asked { year: Some(year), ..Asked::default() }).await?;
    let title = ctx.text.with("commitments-report-of", [("year", year.to_string().into())]);
    let mut document = ctx.document(title);
    document.runs(Look::Lead, vec![Run::plain(tally(&ctx.text, &Tally::of(&standings)))]);
    document.say(words(&ctx, year)).remark(ctx.say("commitments-report-rule"));
    let organization = |one: &Standing| one.commitment.organization_id;
    for own in standings.chunk_by(|one, other| organization(one) == organization(other)) {
        if let Some(first) = own.first() {
            document.heading(Level::Section, &first.commitment.organization);
            document.remark(tally(&ctx.text, &Tally::of(own)));
        }
        for standing in own {
            commitment(&ctx, standing, year, &mut document);
        }
    }
    ctx.print("commitments", document).await
}

fn commitment(ctx: &Ctx, standing: &Standing, year: i64, document: &mut Document) {
    document.heading(Level::Part, &standing.commitment.title);
    if standing.commitment.agreement.is_none() {
        document.remark(ctx.say("commitments-no-agreement"));
    }
    if standing.elements.is_empty() {
        document.remark(ctx.say("commitments-no-elements"));
        return;
    }
    let mut table = Table::new(vec![
        Column::words(ctx.say("commitments-column-element")).shares(3),
        Column::words(ctx.say("commitments-column-value")).shares(2),
        Column::words(ctx.say("commitments-column-standing")).shares(4),
        Column::words(ctx.say("commitments-column-evidence")).shares(2),
    ]);
    for one in &standing.elements {
        let text = &ctx.text;
        let aim = target(text, &one.element);
        let what = [one.element.what.as_str(), aim.as_str()];
        let what: Vec<&str> = what.into_iter().filter(|words| !words.is_empty()).collect();
        let mut stands = vec![verdict_name(text, one.word())];
        if let Some(verdict) = &one.verdict {
            if verdict.for_year != year {
                stands.push(of_year(text, verdict.for_year));
            }
            stands.push(verdict.reason.clone());
            stands.push(said_by(text, verdict));
        }
        table.row([&what.join("\n"), &value(text, one), &stands.join("\n"), &evidence(text, one.evidence)]);
    }
    document.table(table);
}
