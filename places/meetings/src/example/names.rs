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
        match self.is_alone(day) {
            true => text.with("meetings-example-month", [("month", text.month_name(day).into())]),
            false => text.with("meetings-example-day", [("day", text.month_and_day(day).into())]),
        }
    }

    /// The same inside a sentence: "the March meeting"
    pub(super) fn the(&self, text: &Text, day: Day) -> String {
        match self.is_alone(day) {
            true => text.with("meetings-example-the-month", [("month", text.month_name(day).into())]),
            false => text.with("meetings-example-the-day", [("day", text.month_and_day(day).into())]),
        }
    }

    /// Whether no other meeting is in its month.
    fn is_alone(&self, day: Day) -> bool {
        let month = |one: Day| (one.year(), one.month());
        self.all.iter().filter(|other| month(**other) == month(day)).count() < 2
    }

    /// The day of a meeting of the file.
    pub(super) fn day(&self, key: &str) -> Option<Day> {
        self.keys.iter().find(|(known, _)| known == key).map(|(_, day)| *day)
    }
}

#[cfg(test)]
mod tests {
    use kit_store::jiff::civil::date;
    use kit_text::Language;

    use super::Names;
    use crate::testing::apps;

    #[tokio::test]
    async fn meetings_are_called_by_their_month_and_by_their_day_where_a_month_has_two() {
        for app in apps().await {
            let all = vec![date(2026, 3, 19), date(2026, 3, 2), date(2026, 2, 19), date(2025, 2, 20)];
            let names = Names { keys: Vec::new(), all };
            let called = |language| {
                let text = app.app.texts.in_language(language);
                names.all.iter().map(|day| names.of(&text, *day)).collect::<Vec<_>>()
            };
            assert_eq!(
                called(Language::English),
                ["Meeting of March 19", "Meeting of March 2", "February meeting", "February meeting"]
            );
            assert_eq!(
                called(Language::Spanish)[..3],
                ["Reunión del 19 de marzo", "Reunión del 2 de marzo", "Reunión de febrero"]
            );
        }
    }
}
