//! A cell to be written, and what a spreadsheet must not take for a formula.

use std::borrow::Cow;

use jiff::civil::Date;

/// A cell to be written.
#[derive(Debug, Clone, PartialEq)]
pub enum CellOut<'a> {
    /// Nothing.
    Empty,
    /// Text, never a formula.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i64),
    /// A number with a fraction.
    Number(f64),
    /// A day.
    Date(Date),
    /// An amount of money in cents.
    Money(i64),
    /// A part of one, shown in percent: 0.25 is 25 %.
    Share(f64),
}

impl<'a> From<&'a str> for CellOut<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for CellOut<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for CellOut<'_> {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<Date> for CellOut<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl<T> From<Option<T>> for CellOut<'_>
where
    Self: From<T>,
{
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Self::from)
    }
}

/// A text as CSV may hold it: an apostrophe is put in front of what a
/// spreadsheet would run as a formula.
///
/// Formulas begin with `=`, `+`, `-`, `@`, a tab or a carriage return (OWASP, "CSV
/// Injection"). Telephones such as `+1 (518) 555-0100` and negative numbers stay
/// readable: signs, digits, blanks and `().,/%$` alone can name no function, cell
/// or program. An apostrophe that already stands in front of such a sign gets
/// another, so that [`unguarded`] gives back exactly what was written.
pub fn guarded(text: &str) -> Cow<'_, str> {
    let rest = text.trim_start_matches('\'');
    let began = rest.starts_with(STARTS_FORMULA) && !(rest.len() == text.len() && is_dialed(text));
    if began { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Takes the apostrophe of [`guarded`] away again.
pub fn unguarded(text: &str) -> &str {
    let Some(guarded) = text.strip_prefix('\'') else {
        return text;
    };
    let rest = guarded.trim_start_matches('\'');
    if rest.starts_with(STARTS_FORMULA) { guarded } else { text }
}

const STARTS_FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A telephone number or a number: a sign once, digits, and what stands between them.
fn is_dialed(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or_default();
    digits.contains(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || " -().,/%$".contains(c))
}
