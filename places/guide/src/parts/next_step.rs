//! The best next step: one part, and about how long it takes.

use super::standing::{Stand, Standing};
use super::table::Question;

/// Minutes a question takes that nobody has answered.
const MINUTES_TO_ANSWER: usize = 3;
/// Minutes a question takes that was answered before.
const MINUTES_TO_LOOK: usize = 1;

/// What to do next.
pub struct NextStep<'a> {
    pub standing: &'a Standing,
    /// None when every question has an answer and something else is missing, or when all of it should be looked at.
    pub question: Option<&'static Question>,
    pub minutes: usize,
    pub is_again: bool,
}

/// What is out of date comes first, then what is begun and nearly done, then what was never begun; among equals the
/// earlier part. None once all twelve are done.
pub fn next_step(standings: &[Standing]) -> Option<NextStep<'_>> {
    let open = standings.iter().filter(|standing| !standing.is_done());
    let standing = open.min_by_key(|standing| (rank(standing), standing.part.number))?;
    let is_again = matches!(standing.stand, Stand::LookAgain(_));
    Some(NextStep {
        standing,
        question: standing.next_question().filter(|_| !is_again),
        minutes: minutes(standing, is_again),
        is_again,
    })
}

/// First the state, then how much is missing.
fn rank(standing: &Standing) -> (usize, usize) {
    let open = standing.answers.len() - standing.answered();
    match standing.stand {
        Stand::LookAgain(_) => (0, 0),
        Stand::Going => (1, open.max(standing.missing().count())),
        Stand::NotStarted => (2, 0),
        Stand::Done => (3, 0),
    }
}

fn minutes(standing: &Standing, is_again: bool) -> usize {
    let all = standing.answers.len();
    let open = all - standing.answered();
    if is_again {
        return all * MINUTES_TO_LOOK;
    }
    (open * MINUTES_TO_ANSWER).max(MINUTES_TO_ANSWER)
}
