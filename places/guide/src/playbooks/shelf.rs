//! The shelf: the playbooks of the product, those a coalition brought along, and what it installed.

use std::sync::Arc;

use kit_store::Fault;
use kit_web::{Ctx, Problem};

use super::format::{self, Playbook, folder::Folder};
use super::known;
use super::model::{Installed, Texts};
use super::store;

/// A playbook on the shelf.
#[derive(Clone, Debug)]
pub struct OnShelf {
    pub playbook: Arc<Playbook>,
    pub folder: Folder,
    /// Whether the coalition brought it along.
    pub is_own: bool,
    /// The version that is installed.
    pub installed: Option<Installed>,
}

impl OnShelf {
    /// Whether a newer version stands on the shelf than the one that is installed.
    pub fn has_newer(&self) -> bool {
        let newest = i64::from(self.playbook.itself.version());
        self.installed.as_ref().is_some_and(|installed| installed.number < newest)
    }
}

pub fn is_of_product(key: &str) -> bool {
    known::with_key(key).is_some()
}

/// The text of a playbook that was checked when it was kept.
fn reread(texts: &Texts) -> Result<(Arc<Playbook>, Folder), Fault> {
    let folder = texts.folder();
    let playbook = format::read(&folder).map_err(|_| Fault::Shape("a kept playbook".to_owned()))?;
    Ok((Arc::new(playbook), folder))
}

/// Everything on the shelf: the product's first, then the coalition's own.
///
/// # Errors
/// When the database does not answer.
pub async fn all(ctx: &Ctx) -> Result<Vec<OnShelf>, Problem> {
    let scope = ctx.scope();
    let installed = store::installed(&scope).await?;
    let of_key = |key: &str| installed.iter().find(|one| one.key == key).cloned();
    let mut shelf: Vec<OnShelf> = known::all()
        .iter()
        .map(|known| OnShelf {
            playbook: Arc::clone(&known.playbook),
            folder: known.folder.clone(),
            is_own: false,
            installed: of_key(known.playbook.itself.key()),
        })
        .collect();
    for offered in store::offered(&scope).await? {
        let (playbook, folder) = reread(&offered.files)?;
        shelf.push(OnShelf { playbook, folder, is_own: true, installed: of_key(&offered.key) });
    }
    Ok(shelf)
}

/// One playbook of the shelf.
///
/// # Errors
/// [`Problem::NotFound`] when there is none with this key.
pub async fn one(ctx: &Ctx, key: &str) -> Result<OnShelf, Problem> {
    let scope = ctx.scope();
    let installed = store::installed_with_key(&scope, key).await?;
    if let Some(known) = known::with_key(key) {
        let (playbook, folder) = (Arc::clone(&known.playbook), known.folder.clone());
        return Ok(OnShelf { playbook, folder, is_own: false, installed });
    }
    let offered = store::offered_with_key(&scope, key).await?.ok_or(Problem::NotFound)?;
    let (playbook, folder) = reread(&offered.files)?;
    Ok(OnShelf { playbook, folder, is_own: true, installed })
}

/// The playbook as it was when it was installed.
///
/// # Errors
/// When its kept text cannot be read.
pub fn as_installed(installed: &Installed) -> Result<Arc<Playbook>, Problem> {
    Ok(reread(&installed.files)?.0)
}
