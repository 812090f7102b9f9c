//! What stands in each part of the plan. Records are read once, a few statements for all of them.

mod actions;
mod aims;
mod means;
mod purpose;
mod structure;

use goals::goals::Goal;
use goals::numbers::InPlan;
use goals::promises;
use goals::told::{Kind, Told};
use kit_paper::{Block, Document, Run, Style};
use kit_store::jiff::Span;
use kit_web::{Ctx, Problem};
use meetings::decisions::store::ToReview;
use meetings::rules::Rules;
use people::groups::told::AtTheTable;
use people::organizations::OrganizationId;

use super::book::Book;
use super::model::{Asked, Part};
use super::since::Since;
use crate::parts::replies::{self, Reply, ReplyKind};
use crate::parts::table;

/// Lines of one list. A longer one says how many more there are.
const MOST_LINES: usize = 40;

/// Everything the chosen parts tell.
struct Known {
    told: Vec<Told>,
    goals: Vec<Goal>,
    numbers: Vec<InPlan>,
    promises: Vec<promises::store::Listed>,
    organizations: Vec<(OrganizationId, String)>,
    at_the_table: AtTheTable,
    groups: Vec<people::groups::told::Told>,
    rules: Option<Rules>,
    decisions: Vec<ToReview>,
    replies: Vec<Reply>,
}

impl Known {
    /// Reads what the parts need and nothing else.
    async fn read(ctx: &Ctx, parts: &[Part]) -> Result<Self, Problem> {
        let scope = ctx.scope();
        let asked = |any: &[Part]| parts.iter().any(|part| any.contains(part));
        let goals = goals::goals::store::goals(&scope).await?;
        let (filter, start) = (promises::store::Filter::default(), promises::store::PlanPlace::start());
        let filter = promises::store::Filter { current_since: Some(ctx.today()), ..filter };
        Ok(Self {
            told: goals::told::all(&scope, ctx.today()).await?,
            numbers: if asked(&[Part::Results, Part::Evidence]) {
                goals::numbers::in_plan(ctx, &goals).await?
            } else {
                Vec::new()
            },
            promises: if asked(&[Part::ActionPlan, Part::Money]) {
                promises::store::in_plan(&scope, &filter, &start, MOST_LINES as i64).await?
            } else {
                Vec::new()
            },
            organizations: if asked(&[Part::WhoWeAre]) {
                people::organizations::store::names(&scope).await?
            } else {
                Vec::new()
            },
            at_the_table: people::groups::told::at_the_table(&scope).await?,
            groups: if asked(&[Part::Structure]) {
                people::groups::told::told(&scope, ctx.today()).await?
            } else {
                Vec::new()
            },
            rules: if asked(&[Part::Structure]) {
                meetings::rules::store::in_force(&scope, ctx.today()).await?
            } else {
                None
            },
            decisions: if asked(&[Part::Renewal]) {
                meetings::decisions::store::due(&scope, ctx.today().saturating_add(Span::new().years(1)))
                    .await?
            } else {
                Vec::new()
            },
            replies: if asked(&[Part::Barriers, Part::Assets, Part::Money, Part::People, Part::Renewal]) {
                replies::store::all(&scope).await?
            } else {
                Vec::new()
            },
            goals,
        })
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = &Told> {
        self.told.iter().filter(move |one| one.kind == kind)
    }

    /// The questions of a part of the guide that were answered with "there is none".
    fn nothing_found<'a>(&'a self, part: &'a str) -> impl Iterator<Item = &'a Reply> {
        self.replies
            .iter()
            .filter(move |reply| reply.part == part && reply.kind == ReplyKind::Nothing)
    }

    /// What the guide keeps of a part in words, in the order of its questions.
    fn answers_in_words<'a>(&'a self, part: &'a str) -> impl Iterator<Item = &'a Reply> {
        let questions = table::part(part).map(|part| part.questions).unwrap_or_default();
        questions.iter().filter(|question| !question.is_sealed).filter_map(move |question| {
            let is_asked = |reply: &&Reply| reply.part == part && reply.question == question.key;
            self.replies.iter().filter(is_asked).find(|reply| reply.kind == ReplyKind::Words)
        })
    }

    /// How many promises are open, and what they need in cents.
    fn open(&self) -> (i64, i64) {
        let open = self.of(Kind::Open).next();
        open.map_or((0, 0), |open| (open.number.unwrap_or_default(), open.cents.unwrap_or_default()))
    }
}

/// The plan as it is asked for, with what changed marked.
///
/// # Errors
/// When the database does not answer.
pub async fn write(ctx: &Ctx, asked: &Asked, since: &Since) -> Result<Document, Problem> {
    let known = Known::read(ctx, &asked.parts).await?;
    let mut book = Book::new(ctx, asked, since);
    book.document.remark(ctx.say(&format!("plan-for-{}", asked.audience.word())));
    book.tell_changes();
    for part in &asked.parts {
        let before = book.document.blocks.len();
        book.heading(*part);
        match part {
            Part::WhoWeAre => purpose::who_we_are(&mut book, &known),
            Part::Why => purpose::why(&mut book, &known),
            Part::Vision => purpose::vision(&mut book, &known),
            Part::Results => aims::results(&mut book, &known),
            Part::Evidence => aims::evidence(&mut book, &known),
            Part::Assets => means::assets(&mut book, &known),
            Part::Barriers => means::barriers(&mut book, &known),
            Part::Money => means::money(&mut book, &known),
            Part::Structure => structure::structure(&mut book, &known),
            Part::People => structure::people(&mut book, &known),
            Part::Renewal => structure::renewal(&mut book, &known),
            Part::ActionPlan => actions::action_plan(&mut book, &known),
        }
        if book.document.blocks.len() == before + 1 {
            book.document.remark(ctx.say("plan-nothing-yet"));
        }
    }
    begin_with_capitals(&mut book.document.blocks);
    Ok(book.document)
}

/// What somebody typed in the middle of a form begins a sentence here: paragraphs and items begin with a capital.
fn begin_with_capitals(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Paragraph { runs, .. } => capitalize(runs),
            Block::List { items, .. } => items.iter_mut().for_each(|item| capitalize(item)),
            _ => {}
        }
    }
}

fn capitalize(runs: &mut [Run]) {
    let Some(first) = runs.iter_mut().find(|run| !run.words.trim().is_empty()) else {
        return;
    };
    // Addresses stay as they are.
    if first.style != Style::Code && first.leads_to().is_none() {
        first.words = kit_text::capitalized(&first.words);
    }
}
