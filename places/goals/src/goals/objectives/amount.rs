//! A value as people write it: `9.1%`, `9,1 %`, `2,400 lb`, `$3.50`, `about 12 percent`.

/// The number in a written value, and whether it is a share of a hundred.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    pub value: f64,
    pub is_percent: bool,
}

impl Amount {
    /// The first number in the words; none when there is none.
    pub fn read(written: &str) -> Option<Self> {
        let start = written.find(|letter: char| letter.is_ascii_digit())?;
        let (before, rest) = written.split_at(start);
        let end = rest
            .find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',')
            .unwrap_or(rest.len());
        let (digits, after) = rest.split_at(end);
        let value: f64 = plain(digits.trim_end_matches(['.', ','])).parse().ok()?;
        let is_negative = before.ends_with(['-', '\u{2212}']);
        let after = after.trim_start().to_lowercase();
        let is_percent =
            ["%", "percent", "per cent", "por ciento"].iter().any(|sign| after.starts_with(sign));
        let value = if is_negative { -value } else { value };
        value.is_finite().then_some(Self { value, is_percent })
    }
}

/// Digits with their decimal point and without the marks between thousands. A single comma before exactly three
/// digits stands between thousands, as in `2,400`; any other single mark is a decimal one, as in `9,1`.
fn plain(digits: &str) -> String {
    let decimal = match (digits.rfind('.'), digits.rfind(',')) {
        (Some(point), Some(comma)) => Some(point.max(comma)),
        (Some(point), None) => Some(point).filter(|_| digits.matches('.').count() == 1),
        (None, Some(comma)) => Some(comma).filter(|_| {
            let is_thousands = digits.len() - comma == 4 && !digits.starts_with('0');
            digits.matches(',').count() == 1 && !is_thousands
        }),
        (None, None) => None,
    };
    digits
        .char_indices()
        .filter_map(|(at, letter)| match letter {
            '.' | ',' if Some(at) == decimal => Some('.'),
            '.' | ',' => None,
            digit => Some(digit),
        })
        .collect()
}
