use goals::rights::SEE_GOALS;
use kit_store::Day;
use kit_store::jiff::Span;
use kit_web::{Right, Typed};
use meetings::rights::SEE_MEETINGS;
use people::groups::offices::OfficeId;
use people::rights::SEE_PEOPLE;

/// What a binder is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Office(OfficeId),
    /// Whoever runs the coalition day by day, in no group.
    Coordinator,
}

/// The word for the coordinator in addresses.
pub const COORDINATOR: &str = "coordinator";

impl Of {
    /// From an address; nothing for what is neither.
    pub fn read(word: &str) -> Option<Self> {
        match word {
            COORDINATOR => Some(Self::Coordinator),
            id => id.parse().ok().map(OfficeId).map(Self::Office),
        }
    }

    pub fn word(self) -> String {
        match self {
            Self::Office(id) => id.to_string(),
            Self::Coordinator => COORDINATOR.to_owned(),
        }
    }
}

kit_store::words! {
    /// A chapter of the binder, in the order of the document.
    pub enum Chapter {
        WhoIsWho => "who_is_who",
        Promises => "promises",
        Decisions => "decisions",
        Calendar => "calendar",
        Agreements => "agreements",
        Relationships => "relationships",
        HowWeDecide => "how_we_decide",
        Worries => "worries",
    }
}

impl Chapter {
    /// The key of its heading.
    pub fn title(self) -> String {
        format!("binder-{}", self.word().replace('_', "-"))
    }

    /// Who may read it: whoever may read the pages it is made of.
    pub fn right(self) -> &'static Right {
        match self {
            Self::WhoIsWho | Self::Agreements => &SEE_PEOPLE,
            Self::Promises | Self::Relationships | Self::Worries => &SEE_GOALS,
            Self::Decisions | Self::Calendar | Self::HowWeDecide => &SEE_MEETINGS,
        }
    }
}

/// Months the calendar looks ahead.
const MONTHS_AHEAD: i32 = 6;
/// Agreements to renew are told a year ahead: a new one takes its time.
const AGREEMENT_MONTHS: i32 = 12;

/// The day a binder is for: who holds what, which decisions and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Takeover {
    pub day: Day,
}

impl Takeover {
    /// Reads `?day=2026-09-01`; today for none, and for what is no day.
    pub fn read(typed: &Typed, today: Day) -> Self {
        Self { day: typed.get("day").parse().unwrap_or(today) }
    }

    /// The last day of the calendar.
    pub fn calendar_until(self) -> Day {
        self.day.saturating_add(Span::new().months(MONTHS_AHEAD))
    }

    /// The last day by which agreements end or are looked at again.
    pub fn agreements_until(self) -> Day {
        self.day.saturating_add(Span::new().months(AGREEMENT_MONTHS))
    }
}

#[cfg(test)]
mod tests {
    use kit_store::jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_office_and_the_coordinator_survive_the_address_and_nonsense_is_neither() {
        for of in [Of::Coordinator, Of::Office(OfficeId(Uuid::from_u128(7)))] {
            assert_eq!(Of::read(&of.word()), Some(of));
        }
        for nonsense in ["", "Coordinator", "1", "\u{0}", "00000000-0000-0000-0000-00000000000g"] {
            assert_eq!(Of::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn a_day_that_is_none_is_today_and_the_end_of_time_is_no_trouble() {
        let today = date(2026, 3, 10);
        for (typed, day) in [
            ("", today),
            ("2026-13-01", today),
            ("yesterday", today),
            ("2026-09-01", date(2026, 9, 1)),
            ("9999-12-31", date(9999, 12, 31)),
            ("-9999-01-01", today),
        ] {
            let takeover = Takeover::read(&Typed::from_pairs([("day", typed)]), today);
            assert_eq!(takeover.day, day, "{typed}");
            assert!(
                takeover.calendar_until() >= day && takeover.agreements_until() >= takeover.calendar_until()
            );
        }
    }
}
