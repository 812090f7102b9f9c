use kit_store::Day;
use kit_store::jiff::Span;

/// Days ahead that are worth a line.
pub(super) const DAYS_AHEAD: i64 = 30;

/// Something somebody has to do by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub day: Day,
    pub words: String,
    pub address: String,
    pub who: String,
    pub is_yours: bool,
    /// How many promises are open in all, for what is one.
    pub open_promises: Option<i64>,
}

pub(super) fn days_from(day: Day, days: i64) -> Day {
    day.saturating_add(Span::new().days(days))
}
