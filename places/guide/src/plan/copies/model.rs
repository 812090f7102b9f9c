use std::fmt::Write;

use kit_store::{Day, Instant, Words};
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed, secret};
use serde::{Deserialize, Serialize};

use crate::plan::model::{Asked, Audience, Part};

kit_store::id!(
    /// A frozen copy of the plan.
    PlanCopyId
);

kit_store::row! {
    /// A copy of the plan as it was. What it says lies beside it; only to whom it was sent can change.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct PlanCopy {
        pub id: PlanCopyId,
        pub made_on: Day,
        pub made_at: Instant,
        pub audience: Audience,
        /// The words of its parts, in the order of the document.
        pub parts: Words,
        /// `en` or `es`.
        pub language: String,
        pub title: String,
        pub sent_to: String,
        /// SHA-256 of the stored document, in hexadecimal.
        pub hash: String,
        pub version: i64,
    }
}

/// Longest words about who got a copy, in letters.
pub const SENT_TO_LENGTH: usize = 600;

impl PlanCopy {
    /// The plan of today for the same audience with the same parts.
    pub fn asked_again(&self) -> Asked {
        let chosen = |part: &&Part| self.parts.has(part.word());
        Asked {
            audience: self.audience,
            parts: Part::ALL.iter().filter(chosen).copied().collect(),
            since: None,
            copy: Some(self.id.0),
        }
    }
}

/// Reads to whom a copy was sent.
///
/// # Errors
/// When it is too long.
pub fn read_sent_to(typed: &Typed) -> Result<String, Mistakes> {
    let mut mistakes = Mistakes::none();
    let sent_to = parse_words("sent_to", typed.get("sent_to"), SENT_TO_LENGTH, &mut mistakes);
    mistakes.or(sent_to)
}

/// The fingerprint of a stored document: SHA-256 in hexadecimal.
pub fn fingerprint(document: &str) -> String {
    secret::hash(document).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_fingerprint_is_that_of_the_standard() {
        // FIPS 180-4, the message "abc".
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(fingerprint("abc"), expected);
    }
}
