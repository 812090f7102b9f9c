use crate::Text;

/// A whole number with thousands separators. American English and United States Spanish write them alike.
pub fn digits(number: i64) -> String {
    let plain = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(plain.len() + plain.len() / 3 + 1);
    if number < 0 {
        out.push('\u{2212}');
    }
    for (index, digit) in plain.chars().enumerate() {
        if index > 0 && (plain.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number given in millionths with so many decimal places (at most six), halves rounded away from zero: "1,510.5".
pub fn decimal(millionths: i64, places: u32) -> String {
    let places = places.min(6);
    let unit = 10_u64.pow(6 - places);
    let rounded = (millionths.unsigned_abs() + unit / 2) / unit;
    let scale = 10_u64.pow(places);
    let sign = if millionths < 0 && rounded > 0 { "\u{2212}" } else { "" };
    let whole = digits(i64::try_from(rounded / scale).unwrap_or(i64::MAX));
    match places {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{:0width$}", rounded % scale, width = places as usize),
    }
}

/// `part` of `whole` in whole percent, halves rounded up; `None` when there is no whole.
pub fn percent_of(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 200 + whole) / (whole * 2))
}

impl Text {
    pub fn number(&self, number: i64) -> String {
        digits(number)
    }

    /// "25%", or the words for "not applicable" when there is nothing to take a part of.
    pub fn percent(&self, part: i64, whole: i64) -> String {
        percent_of(part, whole)
            .map_or_else(|| self.say("text-not-applicable"), |percent| format!("{percent}%"))
    }

    /// Cents as dollars: `$3,400` when there are no odd cents, `$3,400.50` otherwise.
    pub fn money(&self, cents: i64) -> String {
        let sign = if cents < 0 { "\u{2212}" } else { "" };
        let whole = digits((cents / 100).abs());
        match cents.abs() % 100 {
            0 => format!("{sign}${whole}"),
            odd => format!("{sign}${whole}.{odd:02}"),
        }
    }
}
