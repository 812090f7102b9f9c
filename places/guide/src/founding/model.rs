//! The five questions, and how far their answers have come.

kit_store::words! {
    /// The questions in their order; the stored word is the last part of the address.
    pub enum Question {
        /// What problem brings you together?
        Problem => "problem",
        /// Why can one group not fix it alone?
        Alone => "alone",
        /// Who lives with this every day?
        LivesWithIt => "lives-with-it",
        /// Who else should be in the room first?
        WhoElse => "who-else",
        /// When could you meet?
        Meet => "meet",
    }
}

/// People who live with it that the third question asks for, and seats kept for them.
pub const PEOPLE_WHO_LIVE_WITH_IT: usize = 3;
/// Lines for others to ask first.
pub const OTHERS_FIRST: usize = 4;

impl Question {
    /// From 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|known| *known == self).map_or(1, |index| index + 1)
    }

    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }

    pub fn before(self) -> Option<Self> {
        Self::ALL.get(self.number().checked_sub(2)?).copied()
    }

    /// Below the coalition.
    pub fn path(self) -> String {
        format!("/guide/founding/{}", self.word())
    }

    /// Key of the question as it is asked.
    pub fn key(self) -> String {
        format!("founding-ask-{}", self.word())
    }
}

/// What the records say about the five questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub has_problem: bool,
    /// Of the four reasons, or one in own words.
    pub reasons: usize,
    /// Named for a seat kept for residents.
    pub living_with_it: usize,
    pub others: usize,
    pub has_meeting: bool,
}

impl Counted {
    /// Whether a question is answered. One name is a start but the third question asks for three.
    pub fn answers(self, question: Question) -> bool {
        match question {
            Question::Problem => self.has_problem,
            Question::Alone => self.reasons > 0,
            Question::LivesWithIt => self.living_with_it >= PEOPLE_WHO_LIVE_WITH_IT,
            Question::WhoElse => self.others > 0,
            Question::Meet => self.has_meeting,
        }
    }

    pub fn answered(self) -> usize {
        Question::ALL.iter().filter(|question| self.answers(**question)).count()
    }

    /// The first question that is still open.
    pub fn next(self) -> Option<Question> {
        Question::ALL.iter().copied().find(|question| !self.answers(*question))
    }
}
