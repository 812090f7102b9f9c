//! Small numbers: which cells of a table are hidden, why, and what else must be hidden with them.
//!
//! [`Policy`] says what is small; [`Preset`] names published policies. [`suppress`] takes a [`Table`] with its totals
//! and everything released before, and tells for each [`Cell`] what may be shown. An attacker who knows the policy,
//! sees everything shown and solves all sums cannot narrow a hidden small number further than "smaller than the
//! policy's threshold". Which of the hidden numbers is the small one and which is hidden for its sake
//! ([`Reason`]) is for those who may see the numbers; the public is told one and the same sentence for both.
//!
//! [`read_figure`] reads cells as they are published: `1-5*`, `*` and `<10` are never numbers.

mod apply;
mod change;
mod complete;
mod figure;
mod layer;
mod percent;
mod policy;
mod protect;
mod release;
mod simplex;
mod system;
mod table;
#[cfg(test)]
mod tests;
mod whole;

pub use apply::{Outcome, Reason, Seen, SeenPercent, Shown, suppress};
pub use figure::{DecimalSign, Figure, FigureProblem, PercentScale, Range, percent_scale, read_figure};
pub use percent::{Band, SurveyRule, Told, in_bands, relative_error_of_log, survey_rule};
pub use policy::{LooksAt, Policy, Preset};
pub use release::{Release, Released, ReleasedCell};
pub use table::{Cell, Count, Sum, Table, TableProblem, is_total_word};
