use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::fonts::Fonts;

/// What all documents share.
pub struct Shared {
    pub library: LazyHash<Library>,
    pub fonts: Fonts,
    /// How documents look.
    pub look: Source,
}

impl Shared {
    pub fn new() -> Self {
        // Names the first cell of a row as its heading, for screen readers.
        let features = [Feature::A11yExtras].into_iter().collect();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            fonts: Fonts::embedded(),
            look: Source::new(*LOOK, include_str!("document.typ").to_owned()),
        }
    }
}

static LOOK: LazyLock<FileId> = LazyLock::new(|| named("document.typ"));
static DOCUMENT: LazyLock<FileId> = LazyLock::new(|| named("document.json"));

fn named(name: &'static str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// All there is while one document is set: its words and how it should look. No disk, no network, no clock.
pub struct OneDocument {
    pub shared: Arc<Shared>,
    /// The words as JSON.
    pub document: Bytes,
}

impl World for OneDocument {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.fonts.book
    }

    fn main(&self) -> FileId {
        *LOOK
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *LOOK {
            Ok(self.shared.look.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DOCUMENT {
            Ok(self.document.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.all.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
