//! Answers become records of the places, by the places' own actions.

use ::meetings::agenda::{self, AgendaItem};
use ::meetings::meetings::{self, Meeting};
use goals::purpose::reasons::{Purpose, PurposeId, Reason, model as purpose_model};
use kit_store::Record;
use kit_web::records::actions as records;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use people::recruiting::{self, Prospect};
use people::seats;
use uuid::Uuid;

use super::facts;
use super::lines::{self, Line};
use super::model::{OTHERS_FIRST, PEOPLE_WHO_LIVE_WITH_IT};

/// How answering can go wrong: mistakes in the form, or somebody else answered in between.
#[derive(Debug)]
pub enum AnswerProblem {
    Mistakes(Mistakes),
    /// Who it was, and what is stored now as the form would show it.
    Meanwhile {
        by: String,
        stored: Typed,
    },
    Other(Problem),
}

impl<T> From<SaveProblem<T>> for AnswerProblem
where
    T: Record,
{
    fn from(problem: SaveProblem<T>) -> Self {
        match problem {
            SaveProblem::Mistakes(mistakes) => Self::Mistakes(mistakes),
            SaveProblem::Meanwhile { .. } => Self::Other(Problem::ChangedMeanwhile),
            SaveProblem::Other(problem) => Self::Other(problem),
        }
    }
}

impl From<Problem> for AnswerProblem {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

impl From<kit_store::Fault> for AnswerProblem {
    fn from(fault: kit_store::Fault) -> Self {
        Self::Other(fault.into())
    }
}

/// What is wrong with the first answer, before there is a coalition to keep it in.
pub fn mistakes_in_problem(typed: &Typed) -> Mistakes {
    let blank = Purpose::blank(PurposeId(Uuid::nil()));
    purpose_model::from_form(&blank, typed).err().unwrap_or_default()
}

/// Keeps the problem and why now; the other answers about the purpose stay as they are.
///
/// # Errors
/// The mistakes in the form, or a change somebody else made in between.
pub async fn save_problem(ctx: &Ctx, typed: &Typed) -> Result<(), AnswerProblem> {
    save_purpose(ctx, typed, &["words", "why_now", "why_now_words"]).await
}

/// Keeps why one group cannot fix it alone.
///
/// # Errors
/// As [`save_problem`]; and when nothing was ticked or written.
pub(super) async fn save_reasons(ctx: &Ctx, typed: &Typed) -> Result<(), AnswerProblem> {
    let is_ticked = typed.all("reasons").any(|word| Reason::from_word(word).is_some());
    if !is_ticked && typed.get("reasons_words").is_empty() {
        return Err(AnswerProblem::Mistakes(Mistakes::one("reasons", "founding-reasons-missing")));
    }
    save_purpose(ctx, typed, &["reasons", "reasons_words"]).await
}

async fn save_purpose(ctx: &Ctx, typed: &Typed, fields: &[&str]) -> Result<(), AnswerProblem> {
    let Some(stored) = facts::purpose(&ctx.scope()).await? else {
        let mut new = typed.clone();
        new.set("id", typed.get("purpose_id"));
        records::add::<Purpose>(ctx, &new).await?;
        return Ok(());
    };
    let mut whole = purpose_model::to_form(&stored);
    for field in fields {
        let mut values = typed.all(field);
        whole.set(field, values.next().unwrap_or_default());
        values.for_each(|value| whole.push(field, value));
    }
    if let Some(version) = typed.version() {
        whole.set("version", version.to_string());
    }
    match records::change::<Purpose>(ctx, stored.id.0, &whole).await {
        Ok(_) => Ok(()),
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            Err(AnswerProblem::Meanwhile { by, stored: purpose_model::to_form(&theirs) })
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Keeps the people who live with it: a seat for each, and who it is kept for. Why them is what was typed; whether
/// somebody lives with it only they can say.
///
/// # Errors
/// The mistakes in each line.
pub(super) async fn save_living_with_it(ctx: &Ctx, typed: &Typed, sector: &str) -> Result<(), AnswerProblem> {
    let lines = checked(ctx, typed, PEOPLE_WHO_LIVE_WITH_IT).await?;
    let wanted = ctx.text.in_language(ctx.coalition().own_language()).say("founding-seat-wanted");
    for line in lines {
        let mut person = line.typed.clone();
        if !line.is_stored() && !is_kept(ctx, &line).await? {
            let seat = [
                ("id", line.typed.get("seat_id")),
                ("sector", sector),
                ("kind", "resident"),
                ("wanted", wanted.as_str()),
            ];
            let seat = seats::actions::add(ctx, &Typed::from_pairs(seat)).await?;
            person.set("seat_id", seat.to_string());
            person.set("sector", sector);
        }
        save_line(ctx, &line, &person).await?;
    }
    Ok(())
}

/// Keeps who else to ask first.
///
/// # Errors
/// The mistakes in each line.
pub(super) async fn save_others(ctx: &Ctx, typed: &Typed) -> Result<(), AnswerProblem> {
    for line in checked(ctx, typed, OTHERS_FIRST).await? {
        save_line(ctx, &line, &line.typed).await?;
    }
    Ok(())
}

/// The same form sent twice: the line is kept already.
async fn is_kept(ctx: &Ctx, line: &Line) -> Result<bool, AnswerProblem> {
    let Some(id) = line.id() else { return Ok(false) };
    Ok(Prospect::find(&ctx.scope(), id).await?.is_some())
}

/// The lines that say something, all of them without mistakes; a form is kept whole or not at all.
async fn checked(ctx: &Ctx, typed: &Typed, most: usize) -> Result<Vec<Line>, AnswerProblem> {
    let lines = lines::read(typed, most);
    if lines.is_empty() {
        return Err(AnswerProblem::Mistakes(Mistakes::one("given_name_1", "founding-names-missing")));
    }
    let choices = recruiting::store::choices(&ctx.scope()).await?;
    let mut mistakes = Mistakes::none();
    for line in &lines {
        let blank = Prospect::noticed(recruiting::ProspectId(Uuid::nil()), ctx.today());
        if let Err(wrong) = recruiting::model::from_form(&blank, &line.typed, &choices) {
            lines::mistakes_of(line.number, &wrong, &mut mistakes);
        }
    }
    mistakes.or(lines).map_err(AnswerProblem::Mistakes)
}

async fn save_line(ctx: &Ctx, line: &Line, person: &Typed) -> Result<(), AnswerProblem> {
    let stored = match line.id().filter(|_| line.is_stored()) {
        Some(id) => Some(Prospect::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?),
        None => None,
    };
    let Some(stored) = stored else {
        recruiting::actions::add(ctx, person).await?;
        return Ok(());
    };
    let before = recruiting::model::to_form(&stored);
    let asked = ["given_name", "family_name", "organization", "sector", "why_them"];
    let differs = |field: &&str| line.typed.has(field) && line.typed.get(field) != before.get(field);
    let new: Vec<&str> = asked.into_iter().filter(|field| differs(field)).collect();
    if new.is_empty() {
        return Ok(());
    }
    let mut whole = before.clone();
    for field in new.into_iter().chain(["version"]) {
        whole.set(field, line.typed.get(field));
    }
    recruiting::actions::change(ctx, stored.id.0, &whole).await?;
    Ok(())
}

/// Fields of the meeting the last question asks for.
const MEETING_FIELDS: &[&str] =
    &["title", "day", "time", "minutes", "place", "child_care", "food", "interpreter"];

/// Keeps the first meeting, with its first agenda in the language of the coalition.
///
/// # Errors
/// The mistakes in the form, or a change somebody else made in between.
pub(super) async fn save_meeting(ctx: &Ctx, typed: &Typed) -> Result<(), AnswerProblem> {
    let stored = meetings::store::first(&ctx.scope()).await?;
    let Some(stored) = stored.filter(|stored| Some(stored.id.0) == typed.id()) else {
        let mut new = typed.clone();
        if let Some(me) = people::members::of_visitor(ctx).await? {
            new.set("chair_id", me.to_string());
        }
        let meeting = meetings::actions::add(ctx, &new).await?;
        return first_agenda(ctx, &meeting).await;
    };
    let mut whole = meetings::model::to_form(&stored);
    for field in MEETING_FIELDS {
        whole.set(field, typed.get(field));
    }
    whole.set("version", typed.get("version"));
    match meetings::actions::change(ctx, stored.id.0, &whole).await {
        Ok(meeting) => first_agenda(ctx, &meeting).await,
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            Err(AnswerProblem::Meanwhile { by, stored: meetings::model::to_form(&theirs) })
        }
        Err(problem) => Err(problem.into()),
    }
}

/// The items of a first agenda with their minutes and what is wanted: 90 minutes.
const FIRST_AGENDA: &[(&str, &str, &str)] = &[
    ("welcome", "10", "inform"),
    ("problem", "15", "discuss"),
    ("vision", "20", "discuss"),
    ("missing", "15", "discuss"),
    ("together", "15", "discuss"),
    ("next", "10", "decide"),
    ("thanks", "5", "inform"),
];

/// Nothing where somebody wrote an agenda already. Ids follow from the meeting's, so that sending twice makes one.
async fn first_agenda(ctx: &Ctx, meeting: &Meeting) -> Result<(), AnswerProblem> {
    if !agenda::store::of_meeting(&ctx.scope(), meeting.id).await?.is_empty() {
        return Ok(());
    }
    let text = ctx.text.in_language(ctx.coalition().own_language());
    for ((word, minutes, kind), number) in FIRST_AGENDA.iter().zip(1_u128..) {
        let id = Uuid::from_u128(meeting.id.0.as_u128().wrapping_add(number));
        let item = Typed::from_pairs([
            ("id", id.to_string()),
            ("title", text.say(&format!("founding-agenda-{word}"))),
            ("details", text.say(&format!("founding-agenda-{word}-how"))),
            ("minutes", (*minutes).to_owned()),
            ("kind", (*kind).to_owned()),
        ]);
        let _: AgendaItem = agenda::actions::add_first(ctx, meeting, &item).await?;
    }
    Ok(())
}
