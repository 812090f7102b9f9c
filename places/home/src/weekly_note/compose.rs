//! What the note says, from the same functions as the page.

use kit_mail::{Block, Line, State, ledger};
use kit_web::messages::{Addressed, Words, message};
use kit_web::{Ctx, Problem};
use people::table;
use uuid::Uuid;

use crate::home::in_words;

/// The kind of message.
pub const KIND: &str = "weekly-note";
/// Lines in "Due soon".
const MOST_DUE: usize = 5;
/// Lines in "Who is missing".
const MOST_GAPS: usize = 3;

/// The four blocks for whoever the context belongs to.
///
/// # Errors
/// When the database does not answer.
pub async fn words_for(ctx: &Ctx) -> Result<Words, Problem> {
    let picture = table::picture(&ctx.scope(), ctx.coalition(), ctx.today()).await?;
    let (sentence, due) = in_words(ctx, &picture.scheme, MOST_DUE).await?;
    let goals = match ctx.may_open("/goals") {
        true => goals::overview::home_lines(ctx).await?,
        false => Vec::new(),
    };
    let meeting = match ctx.may_open("/meetings") {
        true => meetings::live::home_lines(ctx).await?,
        false => Vec::new(),
    };
    let gaps = match ctx.may_open("/people") {
        true => table::views::first_gap_lines(ctx, &picture, MOST_GAPS),
        false => Vec::new(),
    };
    let name = ctx.coalition().name.as_str();
    Ok(Words {
        subject: ctx.text.with("weekly-note-subject", [("coalition", name.into())]),
        blocks: vec![
            Block::Words(sentence),
            block(ctx, "home-due-title", due, "home-due-none"),
            block(ctx, "overview-home-title", goals, "weekly-note-no-goals"),
            block(ctx, "live-next-title", meeting, "live-next-none"),
            block(ctx, "home-missing-title", gaps, "weekly-note-nobody-missing"),
        ],
        ..Words::default()
    })
}

fn block(ctx: &Ctx, heading: &str, lines: Vec<(String, String)>, none: &str) -> Block {
    Block::Lines {
        heading: ctx.say(heading),
        lines: lines.into_iter().map(|(words, detail)| Line { words, detail }).collect(),
        none: ctx.say(none),
    }
}

/// What else this person wants to hear of by the week, and what becomes of it.
pub(super) async fn also(to: &Addressed<'_>) -> Result<(Option<Block>, Vec<(Uuid, State)>), Problem> {
    let (mut lines, mut settles) = (Vec::new(), Vec::new());
    for waiting in ledger::for_weekly_note(&to.scope(), to.recipient.id).await? {
        let addressed = Addressed {
            notification: &waiting,
            text: to.text.clone(),
            ctx: to.ctx.clone(),
            ..*to
        };
        let words = match message(to.app, &waiting.kind) {
            Some(message) => message.words(&addressed).await?,
            None => None,
        };
        settles.push((waiting.id, if words.is_some() { State::Sent } else { State::Dropped }));
        lines.extend(words.map(|words| words.line));
    }
    let heading = to.text.say("weekly-note-also");
    let block = (!lines.is_empty()).then(|| Block::Lines { heading, lines, none: String::new() });
    Ok((block, settles))
}

/// Whether any block has a line.
pub(super) fn says_something(words: &Words) -> bool {
    words
        .blocks
        .iter()
        .any(|block| matches!(block, Block::Lines { lines, .. } if !lines.is_empty()))
}
