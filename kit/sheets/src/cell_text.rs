//! What a workbook's cell says, as text.

use calamine::{DataRef, ExcelDateTime};

/// Text of a cell: dates in ISO form, whole numbers without a fraction, TRUE and
/// FALSE. `padding` is the number of digits a format of zeros asks for.
pub(crate) fn text(value: &DataRef<'_>, padding: Option<usize>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => pad(number.to_string(), padding),
        DataRef::Float(number) => pad(self::number(*number), padding),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTime(date) => date_text(date),
        DataRef::DateTimeIso(text) => midnight_cut(text).to_owned(),
        DataRef::DurationIso(text) => text.clone(),
    }
}

/// Digits that a number format of nothing but zeros shows: `00000` keeps the
/// leading zero of a ZIP code.
pub(crate) fn zero_padding(format: &str) -> Option<usize> {
    let zeros = format.len() > 1 && format.bytes().all(|byte| byte == b'0');
    zeros.then_some(format.len().min(20))
}

fn pad(number: String, padding: Option<usize>) -> String {
    match padding {
        Some(digits) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{number:0>digits$}")
        }
        _ => number,
    }
}

/// A spreadsheet shows 15 digits; more are the noise of binary fractions.
fn number(value: f64) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    let shown: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if shown == 0.0 {
        return "0".to_owned();
    }
    if shown.abs() >= 1e21 || shown.abs() < 1e-9 {
        return format!("{shown:e}");
    }
    shown.to_string()
}

fn date_text(date: &ExcelDateTime) -> String {
    if date.is_duration() {
        return duration(date.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    if (0.0..1.0).contains(&date.as_f64()) {
        return clock(u32::from(hour), minute, second);
    }
    if hour == 0 && minute == 0 && second == 0 {
        return format!("{year:04}-{month:02}-{day:02}");
    }
    let clock = clock(u32::from(hour), minute, second);
    format!("{year:04}-{month:02}-{day:02} {clock}")
}

fn clock(hour: u32, minute: u8, second: u8) -> String {
    if second == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    }
}

fn duration(days: f64) -> String {
    // The cast saturates, so no value overflows.
    let seconds = (days * 86_400.0).round() as i64;
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.unsigned_abs();
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!("{sign}{hours}:{minutes:02}:{:02}", seconds % 60)
}

fn midnight_cut(text: &str) -> &str {
    let cut = text.trim_end_matches('Z').trim_end_matches(".000");
    cut.strip_suffix("T00:00:00").unwrap_or(text)
}
