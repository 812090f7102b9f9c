//! Installing, bringing up to date, removing and taking back: right, rule, one transaction.

use kit_store::{Allowed, Day, Fault, Record, Tx, UndoProblem, added, changed, changes_of_batch, removed};
use kit_text::Language;
use kit_web::{Ctx, Mistakes, Problem};
use serde_json::Value as Json;
use uuid::Uuid;

use super::existing;
use super::format::{self, Playbook, folder::Folder, mistakes::Mistake};
use super::layout::{Fate, Laid, lay, record};
use super::model::{Installed, Offered, OfferedId, PieceId, PlaybookId, Texts, WrittenPiece};
use super::pieces::{Part, pieces};
use super::shelf::{self, OnShelf};
use super::store;
use super::update::{self, Choice, Differences};
use crate::rights::RUN_GUIDE;

/// What an act wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    pub written: usize,
    /// Left as they are: changed since, or needed.
    pub kept: usize,
}

/// What installing would do, and what it did before.
pub struct Preview {
    /// Every piece with what would become of it.
    pub laid: Vec<Laid>,
    /// What the installed playbook wrote; nothing where it is not installed.
    pub written: Vec<WrittenPiece>,
}

/// What installing would do with every piece, for those parts.
///
/// # Errors
/// When the database does not answer.
pub async fn preview(ctx: &Ctx, from: &OnShelf, taken: &[Part]) -> Result<Preview, Problem> {
    let known = existing::known(ctx).await?;
    let written = match &from.installed {
        Some(installed) => store::pieces_of(&ctx.scope(), installed.id).await?,
        None => Vec::new(),
    };
    let all = pieces(&from.playbook, ctx.coalition().own_language());
    let laid = lay(all, taken, &known, &written, || ctx.app.ids.next(ctx.now));
    Ok(Preview { laid, written })
}

/// Installs parts of a playbook. What is there already stays as it is, so installing again adds only what is missing.
///
/// # Errors
/// Missing rights; when the database does not answer.
pub async fn install(ctx: &Ctx, from: &OnShelf, taken: &[Part]) -> Result<(Installed, Done), Problem> {
    let allowed = ctx.may(&RUN_GUIDE)?;
    let laid = preview(ctx, from, taken).await?.laid;
    let tx = ctx.scope().begin().await?;
    let batch = allowed.new_id();
    let language = ctx.coalition().own_language();
    let before = store::installed_with_key(&tx, from.playbook.itself.key()).await?;
    let id = before.as_ref().map_or_else(|| PlaybookId(allowed.new_id()), |before| before.id);
    let done = write_all(ctx, &tx, &allowed.in_batch(batch), id, &laid).await?;
    let installed = match before {
        Some(before) if done.written == 0 => before,
        Some(before) => {
            let after = Installed { last_batch_id: Some(batch), ..before.clone() };
            changed(&tx, &allowed, &before, after).await?
        }
        None => {
            let installed = Installed {
                id,
                key: from.playbook.itself.key().to_owned(),
                number: i64::from(from.playbook.itself.version()),
                title: from.playbook.itself.name.of(language).to_owned(),
                language: language.tag().to_owned(),
                files: Texts(from.folder.kept()),
                installed_on: ctx.today(),
                last_batch_id: Some(batch),
                version: 1,
            };
            added(&tx, &allowed, &installed).await?;
            installed
        }
    };
    tx.commit().await?;
    Ok((installed, done))
}

async fn write_all(
    ctx: &Ctx,
    tx: &Tx,
    allowed: &Allowed,
    playbook: PlaybookId,
    laid: &[Laid],
) -> Result<Done, Problem> {
    let mut done = Done::default();
    for (position, one) in (1..).zip(laid) {
        let Some(id) = one.fate.id().filter(|_| one.fate.writes()) else {
            continue;
        };
        write(ctx, tx, allowed, one, id, position).await?;
        let name = if one.piece.name.is_empty() {
            ctx.coalition().name.clone()
        } else {
            one.piece.name.clone()
        };
        let piece = WrittenPiece {
            id: PieceId(allowed.new_id()),
            playbook_id: playbook,
            piece: one.piece.key.clone(),
            name,
            record_kind: one.piece.kind.to_owned(),
            record_id: id,
            version: 1,
        };
        added(tx, allowed, &piece).await?;
        done.written += 1;
    }
    Ok(done)
}

async fn write(
    ctx: &Ctx,
    tx: &Tx,
    allowed: &Allowed,
    one: &Laid,
    id: Uuid,
    position: i64,
) -> Result<(), Problem> {
    let keeper = ctx.app.registry.keeper(one.piece.kind).ok_or(Problem::NotFound)?;
    let state = match one.fate {
        Fate::Chooses(_) => {
            let current = keeper.current_in(tx, id).await?.ok_or(Problem::NotFound)?;
            update::overlaid(current, &one.piece.gives)
        }
        _ => record(one, id, position),
    };
    keeper.put_back(tx, allowed, id, Some(state)).await?;
    Ok(())
}

/// Brings an installed playbook to the version on the shelf: for each piece what was chosen, and nothing by itself.
///
/// # Errors
/// Missing rights; when the database does not answer.
pub async fn bring_up_to_date(
    ctx: &Ctx,
    differences: &Differences,
    choices: &[(String, Choice)],
) -> Result<Done, Problem> {
    let allowed = ctx.may(&RUN_GUIDE)?;
    let tx = ctx.scope().begin().await?;
    let batch = allowed.new_id();
    let in_batch = allowed.in_batch(batch);
    let mut done = Done::default();
    for one in &differences.pieces {
        let takes = choices
            .iter()
            .any(|(piece, choice)| *piece == one.laid.piece.key && *choice == Choice::Take);
        match (one.laid.fate, takes) {
            (_, false) => done.kept += 1,
            (Fate::New(_) | Fate::Chooses(_), true) => {
                let some = std::slice::from_ref(&one.laid);
                done.written += write_all(ctx, &tx, &in_batch, differences.installed.id, some).await?.written;
            }
            (Fate::Written(id), true) => {
                let keeper = ctx.app.registry.keeper(one.laid.piece.kind).ok_or(Problem::NotFound)?;
                let current = keeper.current_in(&tx, id).await?.ok_or(Problem::NotFound)?;
                let state = update::overlaid(current, &one.changed_fields());
                keeper.put_back(&tx, &in_batch, id, Some(state)).await?;
                done.written += 1;
            }
            (Fate::Here(_) | Fate::Waits, true) => done.kept += 1,
        }
    }
    let before = &differences.installed;
    let after = Installed {
        number: i64::from(differences.newest.playbook.itself.version()),
        files: Texts(differences.newest.folder.kept()),
        last_batch_id: Some(batch),
        ..before.clone()
    };
    changed(&tx, &allowed, before, after).await?;
    tx.commit().await?;
    Ok(done)
}

/// Takes a playbook out. Every record it wrote stays; only the links to it go.
///
/// # Errors
/// Missing rights; not installed.
pub async fn remove(ctx: &Ctx, key: &str) -> Result<Installed, Problem> {
    let allowed = ctx.may(&RUN_GUIDE)?;
    let tx = ctx.scope().begin().await?;
    let installed = store::installed_with_key(&tx, key).await?.ok_or(Problem::NotFound)?;
    let in_batch = allowed.in_batch(allowed.new_id());
    for piece in store::pieces_of(&tx, installed.id).await? {
        removed(&tx, &in_batch, &piece).await?;
    }
    removed(&tx, &allowed, &installed).await?;
    tx.commit().await?;
    Ok(installed)
}

/// Entries of a batch: more than the pieces of the largest playbook.
const MOST_ENTRIES: i64 = 5_000;

/// Takes the last act of a playbook back: what nobody changed since goes, what somebody changed stays.
///
/// # Errors
/// Missing rights; not installed, or taken back already.
pub async fn take_back(ctx: &Ctx, key: &str) -> Result<Done, Problem> {
    let allowed = ctx.may(&RUN_GUIDE)?;
    let tx = ctx.scope().begin().await?;
    let installed = store::installed_with_key(&tx, key).await?.ok_or(Problem::NotFound)?;
    let batch = installed.last_batch_id.ok_or(Problem::NotFound)?;
    let in_batch = allowed.in_batch(allowed.new_id());
    let mut done = Done::default();
    let mut entries = changes_of_batch(&tx, batch, Uuid::nil(), MOST_ENTRIES).await?;
    entries.reverse();
    for entry in &entries {
        let keeper = ctx.app.registry.keeper(&entry.subject_kind).ok_or(Problem::NotFound)?;
        let is_link = entry.subject_kind == WrittenPiece::KIND;
        match kit_store::undo(&tx, &in_batch, keeper, entry).await {
            Ok(()) if is_link => {}
            Ok(()) => done.written += 1,
            Err(UndoProblem::Fault(fault)) => return Err(fault.into()),
            Err(_) => done.kept += 1,
        }
    }
    // The playbook itself goes back to what it was before that act.
    let last = kit_store::changes_of(&tx, Installed::KIND, installed.id.0, 1).await?;
    let was = last.first().and_then(|entry| entry.was.clone());
    let keeper = ctx.app.registry.keeper(Installed::KIND).ok_or(Problem::NotFound)?;
    let state: Option<Json> = was.map(|was| serde_json::from_str(&was)).transpose().map_err(Fault::from)?;
    let state = state.map(|mut state| {
        if let Json::Object(fields) = &mut state {
            fields.insert("last_batch_id".to_owned(), Json::Null);
        }
        state
    });
    keeper.put_back(&tx, &allowed, installed.id.0, state).await?;
    tx.commit().await?;
    Ok(done)
}

/// Why a folder cannot stand on the shelf.
#[derive(Debug)]
pub enum BringProblem {
    /// What is wrong with it.
    Wrong(Vec<Mistake>),
    /// A playbook of the product has this key.
    Taken(Mistakes),
    Other(Problem),
}

impl<T: Into<Problem>> From<T> for BringProblem {
    fn from(problem: T) -> Self {
        Self::Other(problem.into())
    }
}

/// Puts a playbook of somebody's own on the shelf of the coalition; a newer version takes the place of the older one.
///
/// # Errors
/// What is wrong with the folder; the key of a playbook of the product.
pub async fn bring(ctx: &Ctx, folder: &Folder) -> Result<Offered, BringProblem> {
    let allowed = ctx.may(&RUN_GUIDE)?;
    let playbook = format::read(folder).map_err(BringProblem::Wrong)?;
    let key = playbook.itself.key();
    if shelf::is_of_product(key) {
        return Err(BringProblem::Taken(Mistakes::one("file", "playbooks-key-taken")));
    }
    let tx = ctx.scope().begin().await?;
    let title = name_of(&playbook, ctx.coalition().own_language());
    let offered = put_on_shelf(&tx, &allowed, &playbook, folder, title, ctx.today()).await?;
    tx.commit().await?;
    Ok(offered)
}

/// Writes a playbook that was read without a mistake to the shelf of a coalition, under `title`.
///
/// # Errors
/// When the database does not answer.
pub async fn put_on_shelf(
    tx: &Tx,
    allowed: &Allowed,
    playbook: &Playbook,
    folder: &Folder,
    title: String,
    today: Day,
) -> Result<Offered, Fault> {
    let key = playbook.itself.key();
    let before = store::offered_with_key(tx, key).await?;
    let offered = Offered {
        id: before.as_ref().map_or_else(|| OfferedId(allowed.new_id()), |before| before.id),
        key: key.to_owned(),
        number: i64::from(playbook.itself.version()),
        title,
        files: Texts(folder.kept()),
        brought_on: today,
        version: before.as_ref().map_or(1, |before| before.version),
    };
    match before {
        Some(before) => changed(tx, allowed, &before, offered).await,
        None => {
            added(tx, allowed, &offered).await?;
            Ok(offered)
        }
    }
}

fn name_of(playbook: &Playbook, language: Language) -> String {
    playbook.itself.name.of(language).to_owned()
}
