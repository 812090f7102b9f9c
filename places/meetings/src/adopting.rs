//! What a proposal can adopt, and adopting it once it passes: rules come into force, minutes are approved, a wording of
//! the purpose counts, an agreement is named, a seat is taken back.

use goals::purpose::wordings::{self, State as WordingState, Statement, Wording};
use kit_store::{Allowed, Day, Fault, InCoalition, Record, Tx, changed};
use kit_web::form::Choice;
use kit_web::{Ctx, Problem, Typed};
use people::agreements::documents::{self, Agreement};
use people::seats::Seat;
use uuid::Uuid;

use crate::absences;
use crate::adoptions::{self, Adoptable, Adopts};
use crate::approvals::{self, Minutes};
use crate::meetings::Meeting;
use crate::rules::{self, Rules};
use crate::voices::{self, Voice};

/// Letters of a wording in a menu.
const LABEL_LENGTH: usize = 80;

fn shortened(words: &str) -> String {
    let mut short: String = words.chars().take(LABEL_LENGTH).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}

/// Everything that can have been adopted by a decision already, after an empty choice.
///
/// # Errors
/// When the database does not answer.
pub async fn adoptable(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let scope = ctx.scope();
    let mut all = vec![(String::new(), ctx.say("adoptions-choose"))];
    let mut offer = |kind: Adoptable, id: Uuid, name: &str| {
        let kind_name = ctx.say(&format!("adoptions-kind-{}", kind.word()));
        all.push((Adopts { kind, id }.to_string(), format!("{kind_name}: {name}")));
    };
    for rules in rules::store::versions(&scope).await?.iter().filter(|rules| !rules.is_draft()) {
        offer(Adoptable::Rules, rules.id.0, &ctx.text.count("rules-version", rules.number));
    }
    for wording in wordings::store::all(&scope).await? {
        offer(Adoptable::Wording, wording.id.0, &shortened(&wording.words));
    }
    for agreement in documents::store::all(&scope).await? {
        offer(Adoptable::Agreement, agreement.id.0, &agreement.title);
    }
    for (meeting, title) in approvals::store::approved(&scope).await? {
        offer(Adoptable::Minutes, meeting.0, &title);
    }
    Ok(all)
}

/// What can be adopted today, after "nothing besides itself"; what `typed` has chosen stays among it.
///
/// # Errors
/// When the database does not answer.
pub async fn choices(ctx: &Ctx, typed: &Typed) -> Result<Vec<Choice>, Problem> {
    let scope = ctx.scope();
    let choice = |kind, id: Uuid, words: String| (Adopts { kind, id }.to_string(), words);
    let mut all = vec![(String::new(), ctx.say("adoptions-nothing"))];
    for draft in rules::store::versions(&scope).await?.iter().filter(|rules| rules.is_draft()) {
        let words = ctx.text.with("adoptions-rules", [("number", draft.number.into())]);
        all.push(choice(Adoptable::Rules, draft.id.0, words));
    }
    for (meeting, title) in approvals::store::unapproved(&scope).await? {
        let words = ctx.text.with("adoptions-minutes", [("meeting", title.into())]);
        all.push(choice(Adoptable::Minutes, meeting.0, words));
    }
    let wordings = wordings::store::all(&scope).await?;
    for wording in wordings.iter().filter(|wording| wording.state != WordingState::Adopted) {
        let key = match wording.statement {
            Statement::Vision => "adoptions-vision",
            Statement::Mission => "adoptions-mission",
        };
        let words = ctx.text.with(key, [("words", shortened(&wording.words).into())]);
        all.push(choice(Adoptable::Wording, wording.id.0, words));
    }
    for agreement in documents::store::all(&scope).await? {
        let words = ctx.text.with("adoptions-agreement", [("title", agreement.title.into())]);
        all.push(choice(Adoptable::Agreement, agreement.id.0, words));
    }
    let chosen = typed.get("adopts");
    for voice in too_often_away(ctx, &scope).await? {
        let words = ctx.text.with("adoptions-seat", [("name", voice.name.into())]);
        all.push(choice(Adoptable::Seat, voice.id.0, words));
    }
    if !all.iter().any(|(word, _)| word == chosen)
        && let Some(adopts) = Adopts::from_word(chosen)
        && let Some(label) = label(&scope, adopts).await?
    {
        all.push((chosen.to_owned(), label.words(ctx)));
    }
    Ok(all)
}

/// The voices that stayed away more often than the rules allow, where these say that a seat can be taken back.
///
/// # Errors
/// When the database does not answer.
async fn too_often_away(ctx: &Ctx, on: &impl InCoalition) -> Result<Vec<Voice>, Problem> {
    let machine = rules::machine_today(ctx).await?;
    if machine.absences.is_none() {
        return Ok(Vec::new());
    }
    let all = absences::of_all(on, &machine).await?;
    Ok(all.into_iter().filter(|one| one.is_too_often_away).map(|one| one.voice).collect())
}

/// What something that can be adopted is called; a meeting's minutes by the meeting, rules by their number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    Rules(i64),
    Minutes(String),
    Words(String),
}

impl Label {
    pub fn words(&self, ctx: &Ctx) -> String {
        match self {
            Self::Rules(number) => ctx.text.with("adoptions-label-rules", [("number", (*number).into())]),
            Self::Minutes(meeting) => {
                ctx.text.with("adoptions-label-minutes", [("meeting", meeting.as_str().into())])
            }
            Self::Words(words) => words.clone(),
        }
    }
}

/// The name of what would be adopted; nothing when it is not there.
///
/// # Errors
/// When the database does not answer.
pub async fn label(on: &impl InCoalition, adopts: Adopts) -> Result<Option<Label>, Fault> {
    Ok(match adopts.kind {
        Adoptable::Rules => Rules::find(on, adopts.id).await?.map(|rules| Label::Rules(rules.number)),
        Adoptable::Minutes => {
            Meeting::find(on, adopts.id).await?.map(|meeting| Label::Minutes(meeting.title))
        }
        Adoptable::Wording => {
            Wording::find(on, adopts.id).await?.map(|wording| Label::Words(shortened(&wording.words)))
        }
        Adoptable::Agreement => {
            Agreement::find(on, adopts.id).await?.map(|agreement| Label::Words(agreement.title))
        }
        Adoptable::Seat => match Seat::find(on, adopts.id).await? {
            Some(seat) => {
                let voices = voices::voices(on).await?;
                let voice = voices.into_iter().find(|voice| voice.id == seat.id).map(|voice| voice.name);
                Some(Label::Words(voice.unwrap_or(seat.label)))
            }
            None => None,
        },
    })
}

/// The decision that adopts.
pub struct ByDecision {
    pub id: Uuid,
    /// "Decision 31: …"
    pub name: String,
    pub day: Day,
}

/// Adopts what a proposal said, and notes by which decision. What is not there any more, or stands already, is only noted.
///
/// # Errors
/// When the database does not answer.
pub async fn adopt(
    ctx: &Ctx,
    tx: &Tx,
    allowed: &Allowed,
    adopts: Adopts,
    by: &ByDecision,
) -> Result<(), Fault> {
    let Some(label) = label(tx, adopts).await? else {
        return Ok(());
    };
    match adopts.kind {
        Adoptable::Rules => rules_in_force(tx, allowed, adopts.id, by).await?,
        Adoptable::Minutes => minutes_approved(tx, allowed, adopts.id, by).await?,
        Adoptable::Wording | Adoptable::Agreement => {}
        Adoptable::Seat => people::seats::take_back(tx, allowed, adopts.id, by.day).await?,
    }
    name(tx, allowed, adopts, label.words(ctx), by).await
}

/// Notes that a decision adopted something; a wording of the purpose keeps it with its own words.
///
/// # Errors
/// When the database does not answer.
pub async fn name(
    tx: &Tx,
    allowed: &Allowed,
    adopts: Adopts,
    label: String,
    by: &ByDecision,
) -> Result<(), Fault> {
    if adopts.kind == Adoptable::Wording {
        let decision = wordings::AdoptedBy { kind: "decision", id: by.id, name: &by.name, day: by.day };
        wordings::adopt(tx, allowed, adopts.id, decision).await?;
    }
    adoptions::note(tx, allowed, by.id, adopts, label, by.day).await
}

async fn rules_in_force(tx: &Tx, allowed: &Allowed, id: Uuid, by: &ByDecision) -> Result<(), Fault> {
    if let Some(draft) = Rules::find(tx, id).await?.filter(Rules::is_draft) {
        let adopted = Rules {
            in_force_from: Some(by.day),
            adopted_how: by.name.clone(),
            ..draft.clone()
        };
        changed(tx, allowed, &draft, adopted).await?;
    }
    Ok(())
}

async fn minutes_approved(tx: &Tx, allowed: &Allowed, meeting: Uuid, by: &ByDecision) -> Result<(), Fault> {
    let Some(meeting) = Meeting::find(tx, meeting).await? else {
        return Ok(());
    };
    if !Minutes::find(tx, meeting.id.0).await?.is_some_and(|minutes| minutes.stand()) {
        approvals::keep(tx, allowed, Minutes::approved(&meeting, Some(by.day), by.name.clone())).await?;
    }
    Ok(())
}
