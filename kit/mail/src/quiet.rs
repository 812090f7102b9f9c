use kit_store::Instant;
use kit_store::jiff::civil::time;
use kit_store::jiff::tz::TimeZone;

/// Hours in which no mail goes out to somebody, by their own clock: from 21 to 8 means nine in the evening until eight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    from: i8,
    to: i8,
}

impl QuietHours {
    /// Nine in the evening until eight in the morning.
    pub const USUAL: Self = Self { from: 21, to: 8 };

    /// Both from 0 to 23; none when one is not. The same hour twice means no quiet hours.
    pub fn new(from: i64, to: i64) -> Option<Self> {
        let hour = |hour: i64| i8::try_from(hour).ok().filter(|hour| (0..24).contains(hour));
        Some(Self { from: hour(from)?, to: hour(to)? })
    }

    pub fn from(self) -> i64 {
        self.from.into()
    }

    pub fn to(self) -> i64 {
        self.to.into()
    }

    /// Whether it is quiet in this hour, from 0 to 23.
    pub fn covers(self, hour: i8) -> bool {
        if self.from <= self.to {
            (self.from..self.to).contains(&hour)
        } else {
            hour >= self.from || hour < self.to
        }
    }

    /// When a mail may go out: now, or when the quiet hours end.
    pub fn first_moment(self, now: Instant, zone: &TimeZone) -> Instant {
        let here = now.timestamp().to_zoned(zone.clone());
        if !self.covers(here.hour()) {
            return now;
        }
        let mut days = [Some(here.date()), here.date().tomorrow().ok()].into_iter().flatten();
        let end = days.find_map(|day| {
            let end = day.to_datetime(time(self.to, 0, 0, 0)).to_zoned(zone.clone()).ok()?;
            let end = Instant::from_microseconds(end.timestamp().as_microsecond());
            (end > now).then_some(end)
        });
        end.unwrap_or(now)
    }
}
