use kit_web::{Typed, paging};
use uuid::Uuid;

use super::model::Question;

/// What of the trend is asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    pub group: Option<Uuid>,
    pub series: Option<Uuid>,
    /// The question the chart shows; none for all five together.
    pub question: Option<Question>,
}

impl Wanted {
    pub fn from_query(query: Option<String>) -> (Self, Typed) {
        let typed = Typed::parse(query.unwrap_or_default().as_bytes());
        let wanted = Self {
            group: typed.get("group").parse().ok(),
            series: typed.get("series").parse().ok(),
            question: Question::from_word(typed.get("question")),
        };
        (wanted, typed)
    }

    /// The address that asks for the same, from a page on.
    pub fn query(&self, before: &str) -> String {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        paging::query(&[
            ("group", &id(self.group)),
            ("series", &id(self.series)),
            ("question", self.question.map_or("", Question::word)),
            ("before", before),
        ])
    }
}
