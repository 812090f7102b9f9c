//! From counted pairs of judgements to agreement in numbers.

use calc_rates::agreement::{Agreement, agreement};

use super::model::Coding;

/// The first judgement, the second, and how many entries were judged so.
pub type Judged = (Coding, Coding, i64);

/// Percent agreement and Cohen's kappa; nothing while nothing was judged twice.
///
/// A judgement is equal when all its codes are: a change and service judged as a change alone is a disagreement.
pub fn of(judged: &[Judged]) -> Option<Agreement> {
    let things: Vec<[Option<Coding>; 2]> = judged
        .iter()
        .flat_map(|(first, second, count)| {
            let times = usize::try_from(*count).unwrap_or(0);
            std::iter::repeat_n([Some(*first), Some(*second)], times)
        })
        .collect();
    agreement(&things)
}

/// "83.3%"
pub fn percent_words(agreement: &Agreement) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a percent lies between 0 and 100")]
    let millionths = (agreement.percent() * 1e6).round() as i64;
    format!("{}%", kit_text::decimal(millionths, 1))
}
