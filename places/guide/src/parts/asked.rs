//! Which question is asked.

use goals::rights::SEE_SEALED;
use kit_web::{Ctx, Problem};

use super::facts::Facts;
use super::standing::Answer as Given;
use super::table::{Part, Question, part};
use super::{one, views};

/// A question where it stands.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub part: &'static Part,
    pub question: &'static Question,
}

impl Asked {
    /// # Errors
    /// There is no such question.
    pub fn find(part_key: &str, question: &str) -> Result<Self, Problem> {
        let part = part(part_key).ok_or(Problem::NotFound)?;
        let question = part.question(question).ok_or(Problem::NotFound)?;
        Ok(Self { part, question })
    }

    pub fn words(self, ctx: &Ctx, what: &str) -> String {
        ctx.say(&self.part.words(&format!("{}-{what}", self.question.key)))
    }

    pub fn address(self, ctx: &Ctx) -> String {
        views::address_of(ctx, self.part, self.question.key)
    }

    /// The question after this one; the part after its last.
    pub fn next(self, ctx: &Ctx) -> String {
        match self.part.questions.get(self.part.place_of(self.question.key)) {
            Some(next) => views::address_of(ctx, self.part, next.key),
            None => one::address(ctx, self.part),
        }
    }

    /// Whether a record answers it already.
    pub fn has_records(self, facts: &Facts) -> bool {
        matches!(Given::of(self.part, self.question, facts), Given::Records(_))
    }

    pub fn is_hidden_from(self, ctx: &Ctx) -> bool {
        self.question.is_sealed && !ctx.holds(&SEE_SEALED)
    }
}
