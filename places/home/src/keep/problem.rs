use kit_store::Fault;

use super::package::Unreadable;

/// Why something could not be kept or brought back, in words for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum KeepProblem {
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    #[error("There is no coalition \"{0}\" here.")]
    NoCoalition(String),
    #[error("This file is a backup of a whole host. Bring it back with `commonweal restore`.")]
    IsBackup,
    #[error("This file is the archive of one coalition. Bring it back with `commonweal restore-archive`.")]
    IsArchive,
    #[error("There is a coalition \"{0}\" here already. Give the restored one another address: --as WORD.")]
    SlugTaken(String),
    #[error("\"{0}\" cannot be an address: use 2 to 60 lower-case letters, digits and dashes.")]
    NoSlug(String),
    #[error(
        "The file was written by a newer Commonweal (it knows the step \"{0}\", this one does not). Start the newer version."
    )]
    Newer(String),
    #[error(
        "There is data here already. A backup is only restored where there is none: choose an empty folder or database."
    )]
    NotEmpty,
    #[error("The file holds something that is not part of its coalition: {0}. Nothing was changed.")]
    Stranger(String),
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    Fault(#[from] Fault),
}
