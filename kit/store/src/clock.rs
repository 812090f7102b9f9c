use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A moment, in microseconds since 1970 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

crate::stored_as_number!(Instant);

const MICROSECONDS_A_DAY: i64 = 86_400_000_000;

impl Instant {
    pub const fn from_microseconds(microseconds: i64) -> Self {
        Self(microseconds)
    }

    pub const fn microseconds(self) -> i64 {
        self.0
    }

    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0 + minutes * 60_000_000)
    }

    pub const fn plus_days(self, days: i64) -> Self {
        Self(self.0 + days * MICROSECONDS_A_DAY)
    }

    /// Whole days from `earlier` to this moment, rounded down.
    pub const fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).div_euclid(MICROSECONDS_A_DAY)
    }

    /// The same moment as a timestamp; moments out of range become 1970.
    pub fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }

    /// The calendar day of this moment in a time zone.
    pub fn day_in(self, zone: &jiff::tz::TimeZone) -> jiff::civil::Date {
        self.timestamp().to_zoned(zone.clone()).date()
    }
}

/// Where the time comes from. Tests hold it still.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    pub fn fixed(at: Instant) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.microseconds())))
    }

    pub fn now(&self) -> Instant {
        match self {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that reads the clock of the machine"
            )]
            Self::System => Instant(jiff::Timestamp::now().as_microsecond()),
            Self::Fixed(at) => Instant(at.load(Ordering::Relaxed)),
        }
    }

    /// Moves a fixed clock; the system clock cannot be moved.
    pub fn advance_minutes(&self, minutes: i64) {
        if let Self::Fixed(at) = self {
            at.fetch_add(minutes * 60_000_000, Ordering::Relaxed);
        }
    }
}
