//! Ballots on paper: a page for whoever counts by hand, then one ballot for each voice.

use axum::extract::Path;
use kit_paper::{Block, Column, Document, Level, Look, Run, SignatureLine, Table};
use kit_store::Record;
use kit_web::{Answer, Ctx, Problem};
use uuid::Uuid;

use crate::ballots::Vote;
use crate::ballots::choice::answers;
use crate::ballots::fields::said_name;
use crate::ballots::model::{OnRoll, Said};
use crate::proposals::Proposal;
use crate::rules::Method;

pub async fn print(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let proposal = Proposal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let vote = Vote::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let title = ctx.text.with("on-paper-ballots", [("proposal", proposal.title.as_str().into())]);
    let mut document = ctx.document(title);
    let choices = choices(&ctx, &proposal);
    for_counting(&ctx, &proposal, vote.roll.0.len(), &choices, &mut document);
    document.new_page().heading(Level::Section, ctx.say("on-paper-ballots-cut"));
    for entry in &vote.roll.0 {
        // A secret ballot names nobody, and all are alike.
        let named = (!proposal.is_secret).then_some(entry);
        document.push(ballot(&ctx, &proposal, named, &choices));
    }
    ctx.print("ballots", document).await
}

fn choices(ctx: &Ctx, proposal: &Proposal) -> Vec<String> {
    if !proposal.method.has_options() {
        return answers(proposal.method).iter().map(|said| said_name(ctx, *said)).collect();
    }
    let options = proposal.options.iter().map(str::to_owned);
    options.chain([said_name(ctx, Said::Abstain)]).collect()
}

/// Whether each ballot bears one mark, so that stacks can be counted. Others are entered one by one.
fn goes_in_stacks(method: Method) -> bool {
    !method.has_options() || method == Method::Gradients
}

fn for_counting(ctx: &Ctx, proposal: &Proposal, count: usize, choices: &[String], document: &mut Document) {
    document.written(&proposal.words);
    document.heading(Level::Section, ctx.say("on-paper-for-counting"));
    let mut steps = vec![ctx.text.count("on-paper-count-ballots", count)];
    if goes_in_stacks(proposal.method) {
        steps.push(ctx.say("on-paper-count-stacks"));
        steps.push(ctx.say("on-paper-count-twice"));
    } else {
        steps.push(ctx.say("on-paper-count-numbers"));
    }
    steps.push(ctx.say("on-paper-count-unclear"));
    steps.push(ctx.say("on-paper-count-enter"));
    let items = steps.into_iter().map(|step| vec![Run::plain(step)]).collect();
    document.push(Block::List { items, is_numbered: true });
    if goes_in_stacks(proposal.method) {
        let columns = ["on-paper-answer", "on-paper-first-count", "on-paper-second-count"];
        let mut table =
            Table::new(columns.iter().map(|key| Column::words(ctx.say(key))).collect()).to_fill_in();
        for choice in choices {
            table.row([choice, "", ""]);
        }
        table.row([&ctx.say("on-paper-unclear"), "", ""]);
        document.table(table);
    }
    let line = |key: &str| SignatureLine {
        who: ctx.say(key),
        fields: vec![ctx.say("on-paper-signature"), ctx.say("on-paper-date")],
    };
    document.signatures(vec![line("on-paper-counted-by"), line("on-paper-watched-by")]);
}

fn ballot(ctx: &Ctx, proposal: &Proposal, entry: Option<&OnRoll>, choices: &[String]) -> Block {
    let paragraph = |run: Run, look: Look| Block::Paragraph { runs: vec![run], look };
    let mut blocks = vec![paragraph(Run::strong(&proposal.title), Look::Lead)];
    if let Some(entry) = entry {
        blocks.push(paragraph(Run::plain(&entry.name), Look::Plain));
    }
    let how = ctx.say(&format!("ballots-paper-{}", proposal.method.word()));
    blocks.push(paragraph(Run::plain(how), Look::Plain));
    blocks.push(Block::Choices { words: choices.to_vec() });
    Block::Card { blocks }
}
