use crate::{Engine, Reads};

/// A statement where the engines truly differ; everywhere else one text serves both.
///
/// Only `&'static str`: text typed by a person can never become SQL.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    pub lite: &'static str,
    pub postgres: &'static str,
}

impl Sql {
    pub const fn pair(lite: &'static str, postgres: &'static str) -> Self {
        Self { lite, postgres }
    }

    /// The text for the engine that will answer.
    pub fn on(self, reads: &impl Reads) -> &'static str {
        match reads.engine() {
            Engine::Lite => self.lite,
            Engine::Postgres => self.postgres,
        }
    }
}
