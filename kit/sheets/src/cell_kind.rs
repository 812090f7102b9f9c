//! What a cell looks like, as far as needed to tell names of columns from data.

/// The look of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellKind {
    Empty,
    /// Digits with separators, a currency or percent sign.
    Number,
    /// Digits in two or three groups cut by `/`, `-` or `.`, a time perhaps.
    Date,
    /// Seven digits or more with the signs of telephone numbers.
    Phone,
    Email,
    Address,
    Text,
}

impl CellKind {
    pub fn of(cell: &str) -> Self {
        let cell = cell.trim();
        if cell.is_empty() {
            return Self::Empty;
        }
        if is_email(cell) {
            return Self::Email;
        }
        if cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("www.") {
            return Self::Address;
        }
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        if digits == 0 || cell.len() > 40 {
            return Self::Text;
        }
        if is_number(cell) {
            return Self::Number;
        }
        if is_date(cell) {
            return Self::Date;
        }
        let dialed = |c: char| c.is_ascii_digit() || "+-(). /".contains(c);
        if digits >= 7 && cell.chars().all(dialed) {
            return Self::Phone;
        }
        Self::Text
    }
}

fn is_email(cell: &str) -> bool {
    let Some((name, host)) = cell.split_once('@') else {
        return false;
    };
    !name.is_empty() && host.contains('.') && !host.contains('@') && !cell.contains(' ')
}

fn is_number(cell: &str) -> bool {
    let bare = cell
        .trim_start_matches(['-', '+', '(', '$', '€', '£', ' '])
        .trim_end_matches([')', '%', '€', '$', ' ']);
    bare.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',')
        && bare.matches(['.', ',']).count() <= 4
        && bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{A0}'))
        && !has_two_dots_apart(bare)
}

/// `1.2.2024` is a date, `1.234.567` a number: thousands come in threes.
fn has_two_dots_apart(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let thousands = parts.get(1..).unwrap_or_default().iter().all(|part| part.len() == 3);
    parts.len() > 2 && !thousands
}

fn is_date(cell: &str) -> bool {
    let day = cell.split([' ', 'T']).next().unwrap_or(cell);
    let parts: Vec<&str> = day.split(['/', '-', '.']).collect();
    let lengths_fit = parts.iter().all(|part| (1..=4).contains(&part.len()));
    let all_digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    // Three groups of three and four digits are a telephone number.
    let short = parts.iter().filter(|part| part.len() <= 2).count();
    parts.len() == 3 && lengths_fit && all_digits && short >= 2
}
