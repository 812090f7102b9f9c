//! Numbers as published tables and spreadsheets write them.

use thiserror::Error;

/// What stands in a cell of a table of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// A plain number.
    Number(f64),
    /// A number with a percent sign, from 0 to 100.
    Percent(f64),
    /// Hidden by whoever published it: `*`, `1-5*`, `<10`. Never a number.
    Hidden(Option<Range>),
    /// Nothing there: blank, `NA`, `N/A`, `null`.
    Missing,
}

/// What a hidden figure lies between, as its publisher says; both ends included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Lower end.
    pub low: f64,
    /// Upper end; none when open, as in `≥95`.
    pub high: Option<f64>,
}

/// The sign before decimals. It is asked, never guessed: `1.234` is one and a bit, or more than a thousand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalSign {
    /// `1,234.5`
    #[default]
    Point,
    /// `1.234,5`
    Comma,
}

/// Why a cell says nothing certain.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum FigureProblem {
    /// Not a number.
    #[error("{0:?} is not a number")]
    NotANumber(String),
    /// A number only with the other decimal sign.
    #[error("{0:?} is a number only if its decimals follow the other sign; say which one the file uses")]
    OtherSign(String),
}

/// Reads one cell.
///
/// # Errors
/// [`FigureProblem`] for text, infinities, exponents and signs in odd places.
pub fn read_figure(cell: &str, sign: DecimalSign) -> Result<Figure, FigureProblem> {
    let cell = cell.trim();
    if is_missing(cell) {
        return Ok(Figure::Missing);
    }
    if let Some(figure) = hidden(cell, sign) {
        return Ok(figure);
    }
    let (number, is_percent) = match cell.strip_suffix('%') {
        Some(number) => (number.trim_end(), true),
        None => (cell, false),
    };
    let read = match number_in(number, sign) {
        Some(read) => read,
        None if number_in(number, sign.other()).is_some() => {
            return Err(FigureProblem::OtherSign(shortened(cell)));
        }
        None => return Err(FigureProblem::NotANumber(shortened(cell))),
    };
    Ok(if is_percent { Figure::Percent(read) } else { Figure::Number(read) })
}

fn is_missing(cell: &str) -> bool {
    let words = ["", ".", "na", "n/a", "n.a.", "null", "none", "nd", "n/d"];
    words.contains(&cell.to_lowercase().as_str())
}

/// `*`, `-`, `S`; anything with a star; `<10`, `≥95 %`; `1-5`.
fn hidden(cell: &str, sign: DecimalSign) -> Option<Figure> {
    if ["-", "–", "—", "--", "s", "(s)", "ds", "suppressed", "suprimido"]
        .contains(&cell.to_lowercase().as_str())
    {
        return Some(Figure::Hidden(None));
    }
    let bare = cell.trim_end_matches(['*', '†', '‡']).trim_end();
    let starred = bare.len() < cell.len() || cell.starts_with('*');
    let range = bounded(bare, sign).or_else(|| between(bare, sign));
    (starred || range.is_some()).then_some(Figure::Hidden(range))
}

/// `<10`, `n<10`, `≤10`, `>95%`, `≥95 %`. Ends of counts: `<10` is at most 9.
fn bounded(text: &str, sign: DecimalSign) -> Option<Range> {
    let text = text.trim_start_matches(['N', 'n']).trim_start();
    let (mark, rest) = ["<=", ">=", "≤", "≥", "<", ">"]
        .iter()
        .find_map(|mark| Some((*mark, text.strip_prefix(mark)?)))?;
    let percent = rest.trim_end().ends_with('%');
    let number = number_in(rest.trim().trim_end_matches('%').trim_end(), sign)?;
    // Percentages are not whole, so less than 5 comes as near to 5 as one likes.
    let step = if percent { 0.0 } else { 1.0 };
    Some(match mark {
        "<" => Range { low: 0.0, high: Some(number - step) },
        "<=" | "≤" => Range { low: 0.0, high: Some(number) },
        ">" => Range { low: number + step, high: None },
        _ => Range { low: number, high: None },
    })
}

/// `1-5`, `1 – 5`.
fn between(text: &str, sign: DecimalSign) -> Option<Range> {
    let (low, high) = text.split_once(['-', '–'])?;
    let (low, high) = (number_in(low.trim(), sign)?, number_in(high.trim(), sign)?);
    (low <= high).then_some(Range { low, high: Some(high) })
}

/// Digits, grouped by thousands or not, with decimals or not, and at most one minus in front.
fn number_in(text: &str, sign: DecimalSign) -> Option<f64> {
    let (minus, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (decimal, group) = match sign {
        DecimalSign::Point => ('.', ','),
        DecimalSign::Comma => (',', '.'),
    };
    let (whole, decimals) = match digits.split_once(decimal) {
        Some((whole, decimals)) => (whole, decimals),
        None => (digits, ""),
    };
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(decimals) || whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let mut plain = String::with_capacity(digits.len());
    let mut parts = whole.split([group, ' ', '\u{A0}', '\u{202F}', '\u{2009}']);
    let first = parts.next().unwrap_or("");
    plain.push_str(first);
    let mut grouped = false;
    for part in parts {
        if part.len() != 3 {
            return None;
        }
        plain.push_str(part);
        grouped = true;
    }
    let first_fits = !grouped || (1..=3).contains(&first.len());
    if !first_fits || !all_digits(&plain) || plain.len() + decimals.len() > 18 {
        return None;
    }
    let number: f64 = format!("{plain}.{decimals}0").parse().ok()?;
    Some(if minus { -number } else { number })
}

impl DecimalSign {
    fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Whether plain numbers in a column of percentages go from 0 to 100 or from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PercentScale {
    /// Some number is greater than 1, or carries a percent sign: 0.12 is an eighth of a percent.
    Hundred,
    /// All lie between 0 and 1. 0.12 may be 12 percent, or an eighth of one: a person has to say.
    Asked,
}

/// Looks at all figures of a column of percentages.
pub fn percent_scale(figures: &[Figure]) -> PercentScale {
    let tells = figures.iter().any(|figure| match figure {
        Figure::Percent(_) => true,
        Figure::Number(number) => *number > 1.0,
        Figure::Hidden(_) | Figure::Missing => false,
    });
    if tells { PercentScale::Hundred } else { PercentScale::Asked }
}
