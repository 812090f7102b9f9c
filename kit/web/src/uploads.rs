//! Files people hand in: small, of few kinds, told apart by what is in them and never by their name.

use axum::extract::{FromRequest, Multipart, Request};

use crate::{Mistakes, Problem};

kit_store::words! {
    /// The kinds of files that are kept.
    pub enum FileKind {
        Pdf => "pdf",
        Png => "png",
        Jpeg => "jpeg",
        Text => "text",
    }
}

/// The largest file, in bytes.
pub const LARGEST: usize = 5 * 1024 * 1024;
/// The largest form with a file in it, in bytes.
pub const FORM_LIMIT: usize = LARGEST + 64 * 1024;

const NAME_LENGTH: usize = 120;

impl FileKind {
    /// What the bytes are, by how such files begin (ISO 32000, PNG third edition, ITU T.81); text is UTF-8 without
    /// control characters. Nothing for all other kinds.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            return Some(Self::Jpeg);
        }
        let text = std::str::from_utf8(bytes).ok()?;
        let odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
        (!text.is_empty() && !text.contains(odd)).then_some(Self::Text)
    }

    /// What browsers are told; text stays text, even when it looks like a page.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Text => "txt",
        }
    }

    /// A name that is safe on every disk and in a header: letters, digits and dashes, with the ending of its kind.
    pub fn safe_name(self, name: &str) -> String {
        let stem = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        let letters = stem.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' });
        let stem: String = letters.take(NAME_LENGTH).collect();
        let stem = stem.trim_matches('-');
        let stem = if stem.is_empty() { "file" } else { stem };
        format!("{stem}.{}", self.ending())
    }
}

/// A form with a file: what was typed, and the file's name with its bytes, if one was chosen.
pub struct HandedIn {
    pub typed: crate::Typed,
    pub file: Option<(String, Vec<u8>)>,
}

impl HandedIn {
    /// Reads the form; the file stands in the field `file`.
    ///
    /// # Errors
    /// When it is no such form, or larger than the route takes.
    pub async fn read(request: Request) -> Result<Self, Problem> {
        let mut form = Multipart::from_request(request, &()).await.map_err(|_| Problem::NotFound)?;
        let mut handed_in = Self { typed: crate::Typed::default(), file: None };
        while let Some(field) = form.next_field().await.map_err(|_| Problem::TooLarge)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file_name = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|_| Problem::TooLarge)?;
            if name == "file" {
                handed_in.file = (!bytes.is_empty()).then(|| (file_name, bytes.to_vec()));
            } else {
                handed_in.typed.push(&name, String::from_utf8_lossy(&bytes));
            }
        }
        Ok(handed_in)
    }

    /// The file under a safe name, with its kind.
    ///
    /// # Errors
    /// The mistake at the field `file`: none chosen, too large, of another kind.
    pub fn checked(&self) -> Result<(String, FileKind, &[u8]), Mistakes> {
        let (name, bytes) = self.file.as_ref().ok_or_else(|| Mistakes::one("file", "file-missing"))?;
        if bytes.len() > LARGEST {
            return Err(Mistakes::one("file", "file-too-large"));
        }
        let kind = FileKind::of(bytes).ok_or_else(|| Mistakes::one("file", "file-kind-unknown"))?;
        Ok((kind.safe_name(name), kind, bytes))
    }
}
