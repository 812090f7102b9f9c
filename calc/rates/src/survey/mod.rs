//! Estimates from a survey of people, one row a respondent, read once from top to bottom.
//!
//! [`Measure`] says what is asked of a row: which column, which answers count as yes, what is missing, which groups,
//! and how the sample was drawn. [`Survey`] takes the rows one by one and keeps only sums: memory grows with groups
//! times clusters, never with rows. [`Survey::finish`] gives estimate, standard error, limits and number of answers
//! for everybody and for each group.
//!
//! Standard errors follow Taylor linearization with clusters drawn with replacement within strata (Cochran 1977,
//! section 11; Woodruff 1971), groups as domains: clusters without a member of the group stay in as zeros.

mod answer;
mod design;
mod estimate;
mod groups;
mod limits;
mod measure;
mod number;
mod preset;
mod problem;
mod sums;
mod tally;
#[cfg(test)]
mod tests;
mod words;
mod written;

pub use estimate::{Estimate, Finding};
pub use limits::{Limits, Method};
pub use measure::{Bounds, Cut, IntervalRule, Lonely, Measure, Question, Sample, Scale, Score, Yes};
pub use preset::Preset;
pub use problem::{RowProblem, RowTrouble, SurveyProblem};
pub use tally::Survey;
pub use words::Words;
