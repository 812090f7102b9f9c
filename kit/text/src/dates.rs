use jiff::civil::{Date, Time};

use crate::{Argument, Text};

/// The parts of a day in words, for texts that arrange them themselves.
pub struct DayParts {
    pub weekday: String,
    pub month: String,
    pub day: i64,
    pub year: String,
}

impl Text {
    /// "Tue Mar 31", or with the year when it is not the year of `today`.
    pub fn day(&self, day: Date, today: Date) -> String {
        let key = if day.year() == today.year() { "text-day" } else { "text-day-with-year" };
        self.arrange(key, day, "short")
    }

    /// "Mar 31", or with the year when it is not the year of `today`.
    pub fn date(&self, day: Date, today: Date) -> String {
        let key = if day.year() == today.year() { "text-date" } else { "text-date-with-year" };
        self.arrange(key, day, "short")
    }

    /// "Tuesday, March 31"
    pub fn long_day(&self, day: Date) -> String {
        self.arrange("text-long-day", day, "long")
    }

    /// "March 31, 2026"
    pub fn long_date(&self, day: Date) -> String {
        self.arrange("text-long-date", day, "long")
    }

    /// "October 2024"
    pub fn month(&self, day: Date) -> String {
        self.arrange("text-month-and-year", day, "long")
    }

    /// "October 19"
    pub fn month_and_day(&self, day: Date) -> String {
        self.arrange("text-date", day, "long")
    }

    /// "October"
    pub fn month_name(&self, day: Date) -> String {
        self.day_parts(day, "long").month
    }

    /// "5:30 pm"
    pub fn time(&self, time: Time) -> String {
        let half = if time.hour() < 12 { "text-before-noon" } else { "text-after-noon" };
        let hour = match time.hour() % 12 {
            0 => 12,
            hour => hour,
        };
        self.with(
            "text-time",
            [
                ("hour", Argument::Words(hour.to_string())),
                ("minute", Argument::Words(format!("{:02}", time.minute()))),
                ("half", self.say(half).into()),
            ],
        )
    }

    /// "today", "yesterday", "3 days ago", then the date: for things that happened.
    pub fn ago(&self, day: Date, today: Date) -> String {
        match days_between(day, today) {
            0 => self.say("text-today"),
            1 => self.say("text-yesterday"),
            days @ 2..=6 => self.count("text-days-ago", days),
            _ => self.date(day, today),
        }
    }

    /// "3 days late", "Today", "Thu Mar 12": for things that are due.
    pub fn due(&self, day: Date, today: Date) -> String {
        match days_between(day, today) {
            0 => self.say("text-due-today"),
            days @ 1.. => self.count("text-days-late", days),
            _ => self.day(day, today),
        }
    }

    fn arrange(&self, key: &str, day: Date, length: &str) -> String {
        let parts = self.day_parts(day, length);
        self.with(
            key,
            [
                ("weekday", parts.weekday.into()),
                ("month", parts.month.into()),
                ("day", Argument::Words(parts.day.to_string())),
                ("year", parts.year.into()),
            ],
        )
    }

    fn day_parts(&self, day: Date, length: &str) -> DayParts {
        DayParts {
            weekday: self.say(&format!("text-weekday-{length}-{}", day.weekday().to_monday_one_offset())),
            month: self.say(&format!("text-month-{length}-{}", day.month())),
            day: i64::from(day.day()),
            year: day.year().to_string(),
        }
    }
}

fn days_between(earlier: Date, later: Date) -> i64 {
    earlier.until(later).map_or(0, |span| i64::from(span.get_days()))
}
