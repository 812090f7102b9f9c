//! Numbers as survey files hold them.

use super::RowTrouble;
use super::problem::shortened;

/// A plain decimal number with a point. Infinity and "NaN" are words, not numbers.
///
/// # Errors
/// [`RowTrouble::NotANumber`] for everything else.
pub(super) fn read(text: &str) -> Result<f64, RowTrouble> {
    plain(text).ok_or_else(|| RowTrouble::NotANumber(shortened(text)))
}

/// A finite number, or none.
pub(super) fn plain(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}
