use kit_store::Day;
use kit_text::Text;
use people::example::Loading;

/// What the meetings of the whole coalition are called: by their month, and by their day where two fall into one month.
pub(super) struct Names {
    /// The keys of the meetings of the file with their days.
    keys: Vec<(String, Day)>,
    all: Vec<Day>,
}

impl Names {
    /// The meetings of the file with their keys, and those of the months `before`; days count from loading.
    pub(super) fn of_days(loading: &Loading, keys: Vec<(String, i64)>, before: &[i64]) -> Self {
        let keys: Vec<(String, Day)> = keys.into_iter().map(|(key, days)| (key, loading.day(days))).collect();
        let all = keys.iter().map(|(_, day)| *day).chain(before.iter().map(|days| loading.day(*days)));
        Self { all: all.collect(), keys }
    }

    /// "March meeting", or "Meeting of March 19"
    pub(super) fn of(&self, text: &Text, day: Day) -> String {
        let month = |one: Day| (one.year(), one.month());
        let is_alone = self.all.iter().filter(|other| month(**other) == month(day)).count() < 2;
        match is_alone {
            true => text.with("meetings-example-month", [("month", text.month_name(day).into())]),
            false => text.with("meetings-example-day", [("day", text.month_and_day(day).into())]),
        }
    }

    /// The day of a meeting of the file.
    pub(super) fn day(&self, key: &str) -> Option<Day> {
        self.keys.iter().find(|(known, _)| known == key).map(|(_, day)| *day)
    }
}
