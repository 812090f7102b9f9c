//! The statements with their sources, as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, spreadsheet};

use super::findings::{Finding, store};
use super::sources::{self, EvidenceSource};

const COLUMNS: [&str; 5] = [
    "finding-aspect",
    "finding-words",
    "finding-figure",
    "finding-source-id",
    "evidence-source-link",
];

fn cells<'a>(ctx: &Ctx, finding: &'a Finding, sources: &'a [EvidenceSource]) -> Vec<CellOut<'a>> {
    let source = sources.iter().find(|source| Some(source.id) == finding.source_id);
    let aspect = ctx.say(&format!("finding-aspect-{}", finding.aspect.word().replace('_', "-")));
    vec![
        CellOut::Text(aspect.into()),
        CellOut::Text(finding.words.as_str().into()),
        CellOut::Text(finding.figure.as_str().into()),
        CellOut::Text(source.map_or("", |source| source.title.as_str()).into()),
        CellOut::Text(source.map_or("", |source| source.link.as_str()).into()),
    ]
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let (findings, sources) = (store::all(&ctx.scope()).await?, sources::store::all(&ctx.scope()).await?);
    spreadsheet::csv(
        &ctx,
        "evidence",
        &COLUMNS,
        findings.iter().map(|finding| cells(&ctx, finding, &sources)),
    )
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let (findings, sources) = (store::all(&ctx.scope()).await?, sources::store::all(&ctx.scope()).await?);
    let title = ctx.say("evidence-title");
    let rows = findings.iter().map(|finding| cells(&ctx, finding, &sources));
    spreadsheet::xlsx(&ctx, "evidence", &title, &COLUMNS, rows)
}
