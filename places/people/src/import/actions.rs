use kit_sheets::Table;
use kit_store::{Fault, Record};

use super::desk::{Desk, ImportProblem};
use super::head::Head;
use super::model::{Answers, Choices, Decision, ImportId, RosterImport, Stage, Target, Verdict};
use super::read::{self, DoubtKind, Meaning};
use super::{check, save, steps, store, undo};

/// Lists with more rows are checked, saved and undone by a job.
const AT_ONCE: i64 = 500;
/// Minutes after which a check done at once counts as lost.
const SPARE_MINUTES: i64 = 1;

/// Keeps what was sent, with the columns guessed or remembered. The form brings the id: sent twice, it is one import.
///
/// # Errors
/// Why the file cannot be read.
pub async fn begin(
    desk: &Desk,
    id: ImportId,
    name: &str,
    content: &[u8],
) -> Result<RosterImport, ImportProblem> {
    if let Some(known) = RosterImport::find(&desk.scope, id.0).await? {
        return Ok(known);
    }
    let table = read(content.to_vec(), None).await?;
    let choices = guess(desk, &table, Choices::default()).await?;
    let import = RosterImport::new(id, name, &desk.allowed.name, desk.allowed.at).with_choices(&choices);
    let tx = desk.scope.begin().await?;
    // A draft has no history; the history begins when the import is saved.
    import.put(&tx).await?;
    store::put_file(&tx, id, content, &Head::of(&table)).await?;
    tx.commit().await?;
    Ok(import)
}

/// Reading a large file takes seconds and must not hold up other visitors.
async fn read(content: Vec<u8>, choices: Option<Choices>) -> Result<Table, ImportProblem> {
    let reading = tokio::task::spawn_blocking(move || check::read_table(&content, choices.as_ref()));
    Ok(reading.await.map_err(|problem| Fault::Io(std::io::Error::other(problem)))??)
}

/// What the columns of a table mean: as last time for the same headers, else guessed.
///
/// # Errors
/// When the database does not answer.
pub async fn guess(desk: &Desk, table: &Table, choices: Choices) -> Result<Choices, Fault> {
    let key = read::header_key(table.headers());
    let remembered = store::remembered(&desk.scope, &key).await?;
    if let Some(remembered) = remembered.filter(|known| known.columns.len() == table.width()) {
        return Ok(Choices {
            sheet: choices.sheet,
            encoding: choices.encoding,
            header: choices.header,
            ..remembered
        });
    }
    Ok(Choices {
        columns: read::guess(table.headers(), &first_rows(table, read::SAMPLE)),
        ..choices
    })
}

/// The cells of the first rows.
pub fn first_rows(table: &Table, most: usize) -> Vec<Vec<String>> {
    let rows = table.rows().take(most);
    rows.map(|row| (0..table.width()).map(|column| row.cell(column).to_owned()).collect())
        .collect()
}

/// The import, or "there is none": another coalition's is not there.
///
/// # Errors
/// [`ImportProblem::Missing`].
pub async fn find(desk: &Desk, id: ImportId) -> Result<RosterImport, ImportProblem> {
    RosterImport::find(&desk.scope, id.0).await?.ok_or(ImportProblem::Missing)
}

/// The table of an import that is not saved yet.
///
/// # Errors
/// Why the file cannot be read.
pub async fn table(desk: &Desk, import: &RosterImport) -> Result<Table, ImportProblem> {
    let content = store::file(&desk.scope, import.id).await?.ok_or(ImportProblem::OtherStep)?;
    read(content, import.choices()).await
}

/// What was found in the file of an import that is not saved yet.
///
/// # Errors
/// Why the file cannot be read.
pub async fn head(desk: &Desk, import: &RosterImport) -> Result<Head, ImportProblem> {
    match store::head(&desk.scope, import.id).await? {
        Some(head) => Ok(head),
        // Sent before beginnings were kept.
        None => Ok(Head::of(&table(desk, import).await?)),
    }
}

/// Reads the file again, with another sheet or header, and guesses its columns anew.
///
/// # Errors
/// Why the file cannot be read so; [`ImportProblem::OtherStep`] when it is saved or being worked on.
pub async fn read_again(
    desk: &Desk,
    import: RosterImport,
    choices: Choices,
) -> Result<RosterImport, ImportProblem> {
    let before = import.stage;
    if !matches!(before, Stage::Columns | Stage::Checked) {
        return Err(ImportProblem::OtherStep);
    }
    let content = store::file(&desk.scope, import.id).await?.ok_or(ImportProblem::OtherStep)?;
    let table = read(content, Some(choices.clone())).await?;
    let choices = guess(desk, &table, choices).await?;
    let head = Head::of(&table);
    drop(table);
    let import = import.with_choices(&choices).at(Stage::Columns);
    let tx = desk.scope.begin().await?;
    // Somebody else may have saved it while the file was read.
    if !store::advance(&tx, &import, before).await? {
        return Err(ImportProblem::OtherStep);
    }
    store::put_head(&tx, import.id, &head).await?;
    tx.commit().await?;
    Ok(import)
}

/// Checks every row with these choices, at once or by a job, and remembers them for the next list like this.
///
/// # Errors
/// [`ImportProblem::OtherStep`] when the import is being worked on or saved.
pub async fn check(
    desk: &Desk,
    import: RosterImport,
    choices: &Choices,
) -> Result<RosterImport, ImportProblem> {
    let before = import.stage;
    if !matches!(before, Stage::Columns | Stage::Checked) {
        return Err(ImportProblem::OtherStep);
    }
    let import = import.with_choices(choices);
    let Head { headers, rows, .. } = head(desk, &import).await?;
    let key = read::header_key(&headers);
    let checking = import.at(Stage::Checking);
    let tx = desk.scope.begin().await?;
    if !store::advance(&tx, &checking, before).await? {
        return Err(ImportProblem::OtherStep);
    }
    // Questions are asked anew for every list.
    let kept = Choices {
        sheet: None,
        encoding: None,
        header: None,
        answers: Answers::new(),
        ..choices.clone()
    };
    store::remember(&tx, &key, &kept).await?;
    let now = desk.allowed.at;
    if rows > AT_ONCE {
        steps::enqueue(desk, &tx, steps::CHECK, checking.id, now).await?;
    } else {
        // Should this process end in the middle, the check is done all the same.
        steps::enqueue(desk, &tx, steps::CHECK, checking.id, now.plus_minutes(SPARE_MINUTES)).await?;
    }
    tx.commit().await?;
    if rows > AT_ONCE {
        return Ok(checking);
    }
    match check::run(desk, checking.clone()).await {
        Ok(checked) => Ok(checked),
        Err(problem) => {
            back_to_columns(desk, checking).await?;
            Err(problem)
        }
    }
}

/// A check that failed leaves the list where its columns can be chosen again, not waiting for ever.
async fn back_to_columns(desk: &Desk, checking: RosterImport) -> Result<(), ImportProblem> {
    let tx = desk.scope.begin().await?;
    store::advance(&tx, &checking.at(Stage::Columns), Stage::Checking).await?;
    Ok(tx.commit().await?)
}

/// Saves what was decided, at once or by a job. A second click finds the first one's work.
///
/// # Errors
/// [`ImportProblem::OtherStep`] when there is nothing checked to save.
pub async fn save(desk: &Desk, import: RosterImport) -> Result<RosterImport, ImportProblem> {
    move_on(desk, import, Stage::Checked, Stage::Saving).await
}

/// Takes a saved import back, at once or by a job.
///
/// # Errors
/// [`ImportProblem::OtherStep`] when it is not saved.
pub async fn undo(desk: &Desk, import: RosterImport) -> Result<RosterImport, ImportProblem> {
    move_on(desk, import, Stage::Saved, Stage::Undoing).await
}

async fn move_on(
    desk: &Desk,
    import: RosterImport,
    from: Stage,
    to: Stage,
) -> Result<RosterImport, ImportProblem> {
    if import.stage != from {
        return Err(ImportProblem::OtherStep);
    }
    let large = import.tally().rows > AT_ONCE;
    let now = desk.allowed.at;
    let moving = import.at(to);
    let tx = desk.scope.begin().await?;
    if !store::advance(&tx, &moving, from).await? {
        return Err(ImportProblem::OtherStep);
    }
    let moved = match (large, to) {
        (true, Stage::Saving) => {
            steps::enqueue(desk, &tx, steps::SAVE, moving.id, now).await.map(|()| moving)?
        }
        (true, _) => steps::enqueue(desk, &tx, steps::UNDO, moving.id, now).await.map(|()| moving)?,
        (false, Stage::Saving) => save::run(desk, &tx, moving).await?,
        (false, _) => undo::run(desk, &tx, moving).await?,
    };
    tx.commit().await?;
    Ok(moved)
}

/// What somebody decided about one row.
pub struct RowDecision {
    pub number: i64,
    pub decision: Decision,
    pub target: Option<Target>,
    pub answers: Answers,
}

/// Keeps decisions about rows; tells whether an answer changed, after which rows are read anew.
///
/// # Errors
/// [`ImportProblem::OtherStep`] when the import is past its check.
pub async fn decide(
    desk: &Desk,
    import: &RosterImport,
    decisions: Vec<RowDecision>,
) -> Result<bool, ImportProblem> {
    if import.stage != Stage::Checked {
        return Err(ImportProblem::OtherStep);
    }
    let tx = desk.scope.begin().await?;
    let mut anew = false;
    for decision in decisions {
        let found = store::rows(&tx, import.id, None, decision.number - 1, 1).await?;
        let Some(row) = found.into_iter().find(|row| row.number == decision.number) else {
            continue;
        };
        let takeable = !matches!(row.verdict, Verdict::Refused | Verdict::LeftOut);
        // Only somebody the check named can be chosen: ids of other records are not taken from a form.
        let named = decision
            .target
            .is_none_or(|target| row.entry.alike.iter().any(|one| one.target == target));
        let (to, target) = if takeable && named {
            (decision.decision, decision.target)
        } else {
            (row.decision, row.target)
        };
        let answered = decision
            .answers
            .iter()
            .filter(|(kind, _)| row.entry.doubts.iter().any(|doubt| doubt.kind == *kind));
        let answers: Answers = answered.copied().collect();
        let differs =
            row.entry.doubts.iter().any(|doubt| {
                answers.iter().any(|(kind, agreed)| *kind == doubt.kind && *agreed != doubt.agreed)
            });
        if (to, target) != (row.decision, row.target) || differs {
            let answers = if differs { answers } else { row.answers };
            store::decide(&tx, import.id, row.number, to, target, &answers).await?;
            anew |= differs;
        }
    }
    tx.commit().await?;
    Ok(anew)
}

/// Gives one answer to all questions of a kind, whatever was said to single rows before.
///
/// # Errors
/// [`ImportProblem::OtherStep`] when the import is past its check.
pub async fn answer_all(
    desk: &Desk,
    import: RosterImport,
    kind: DoubtKind,
    agreed: bool,
) -> Result<RosterImport, ImportProblem> {
    if import.stage != Stage::Checked {
        return Err(ImportProblem::OtherStep);
    }
    let decided = store::decided(&desk.scope, import.id).await?;
    let tx = desk.scope.begin().await?;
    for row in decided.into_values().filter(|row| row.answers.iter().any(|(known, _)| *known == kind)) {
        let answers: Answers = row.answers.into_iter().filter(|(known, _)| *known != kind).collect();
        store::decide(&tx, import.id, row.number, row.decision, row.target, &answers).await?;
    }
    tx.commit().await?;
    let mut choices = import.choices().unwrap_or_default();
    choices.answers.retain(|(known, _)| *known != kind);
    choices.answers.push((kind, agreed));
    check(desk, import, &choices).await
}

/// Gives up an import that is not saved, with everything that was sent.
///
/// # Errors
/// [`ImportProblem::OtherStep`] when it is saved or being worked on.
pub async fn discard(desk: &Desk, import: &RosterImport) -> Result<(), ImportProblem> {
    let tx = desk.scope.begin().await?;
    let import = RosterImport::find(&tx, import.id.0).await?.ok_or(ImportProblem::Missing)?;
    if !matches!(import.stage, Stage::Columns | Stage::Checked) {
        return Err(ImportProblem::OtherStep);
    }
    RosterImport::take_out(&tx, import.id.0).await?;
    Ok(tx.commit().await?)
}

/// Whether a list of columns brings in anybody.
pub fn names_somebody(columns: &[Meaning]) -> bool {
    let names = [Meaning::FullName, Meaning::GivenName, Meaning::FamilyName, Meaning::Organization];
    columns.iter().any(|meaning| names.contains(meaning))
}
