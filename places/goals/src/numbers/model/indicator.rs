use kit_store::jiff::Span;
use kit_store::{Day, Words};
use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::frequency::Frequency;
use super::period::Period;
use super::source::SourceId;
use crate::goals::GoalId;

kit_store::id!(
    /// A number the coalition follows over time.
    IndicatorId
);

kit_store::words! {
    /// How a value comes about, which decides what may be typed and how sure it is.
    pub enum Kind {
        /// A part of a whole in percent, from a numerator and a denominator.
        Proportion => "proportion",
        /// Events for so many people or hours: the multiplier says how many.
        Rate => "rate",
        Count => "count",
        Mean => "mean",
        /// In dollars.
        Money => "money",
        /// A percent somebody else computed.
        Share => "share",
        /// Computed from other indicators, never typed.
        Derived => "derived",
    }
}

impl Kind {
    /// Whether values are percents.
    pub const fn is_percent(self) -> bool {
        matches!(self, Self::Proportion | Self::Share)
    }

    /// Whether the value is computed from a numerator and a denominator.
    pub const fn is_ratio(self) -> bool {
        matches!(self, Self::Proportion | Self::Rate)
    }
}

kit_store::words! {
    /// Which way is better.
    pub enum Polarity {
        Down => "down",
        Up => "up",
    }
}

kit_store::words! {
    /// Everybody who has it now, or those who newly got it.
    pub enum Occurrence {
        Prevalence => "prevalence",
        Incidence => "incidence",
    }
}

kit_store::words! {
    /// What the number of a target means.
    pub enum TargetKind {
        /// The value to reach.
        Absolute => "absolute",
        /// So much more or less than the own baseline, in the unit of the indicator.
        Change => "change",
        /// So many percent more or less than the own baseline.
        PercentChange => "percent_change",
    }
}

kit_store::words! {
    /// The rule by which the line is drawn on.
    pub enum Forecast {
        None => "none",
        /// A straight line through all readings of the newest question, by least squares.
        StraightLine => "straight_line",
    }
}

kit_store::words! {
    /// How a derived indicator is computed from its parts.
    pub enum Derivation {
        /// The first divided by the second, times the multiplier.
        Ratio => "ratio",
        /// The first less the second.
        Difference => "difference",
        Sum => "sum",
    }
}

kit_store::row! {
    /// A number the coalition follows over time, with what makes it honest: what it measures, in whom, from where,
    /// what it started at and what it should become.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Indicator {
        pub id: IndicatorId,
        /// "Misuse in the past 30 days"
        pub name: String,
        /// The title of its chart, as people wrote it; empty while it is made from the numbers.
        pub finding: String,
        /// What is measured, in whom, when: "Students reporting misuse in the past 30 days, spring survey".
        pub measures: String,
        pub goal_id: Option<GoalId>,
        pub kind: Kind,
        /// A rate is for so many: 1,000 or 100,000. A ratio of two indicators is times this.
        pub multiplier: i64,
        /// Behind the value: "lb", "people". Percents and money bring their own.
        pub unit: String,
        /// Decimal places that are shown.
        pub decimals: i64,
        pub polarity: Polarity,
        pub occurrence: Option<Occurrence>,
        pub place: String,
        pub population: String,
        pub source_id: Option<SourceId>,
        pub frequency: Frequency,
        pub next_due: Option<Day>,
        /// The period of the reading that changes are counted from.
        pub baseline: Option<Period>,
        pub target_kind: TargetKind,
        pub target: Option<Amount>,
        pub target_on: Option<Day>,
        pub forecast: Forecast,
        pub derivation: Option<Derivation>,
        /// Ids of the indicators a derived one is computed from, in the order of the formula.
        pub parts: Words,
        /// How the comparison was measured: "State line is the state survey, same question."
        pub comparison_note: String,
        pub story: String,
        /// What the coalition does not claim.
        pub not_claimed: String,
        pub quote: String,
        pub quote_by: String,
        pub written_by: String,
        pub agreed_on: Option<Day>,
        pub version: i64,
    }
}

/// Indicators a derived one may be computed from.
pub const MOST_PARTS: usize = 6;

impl Indicator {
    /// A yearly share of which only the name is known.
    pub fn named(id: IndicatorId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            finding: String::new(),
            measures: String::new(),
            goal_id: None,
            kind: Kind::Proportion,
            multiplier: 1,
            unit: String::new(),
            decimals: 1,
            polarity: Polarity::Up,
            occurrence: None,
            place: String::new(),
            population: String::new(),
            source_id: None,
            frequency: Frequency::Yearly,
            next_due: None,
            baseline: None,
            target_kind: TargetKind::Absolute,
            target: None,
            target_on: None,
            forecast: Forecast::None,
            derivation: None,
            parts: Words::default(),
            comparison_note: String::new(),
            story: String::new(),
            not_claimed: String::new(),
            quote: String::new(),
            quote_by: String::new(),
            written_by: String::new(),
            agreed_on: None,
            version: 1,
        }
    }

    pub fn part_ids(&self) -> Vec<IndicatorId> {
        self.parts.iter().filter_map(|id| id.parse().ok()).take(MOST_PARTS).collect()
    }

    pub fn is_late(&self, today: Day) -> bool {
        self.next_due.is_some_and(|due| due < today)
    }

    /// When the next reading is due once one has arrived: a day that lies ahead stays; a day that has passed moves on
    /// by whole intervals; where none is stated, intervals are counted from the first day of the newest period.
    pub fn due_after(&self, newest: Day, today: Day) -> Option<Day> {
        match self.next_due {
            Some(stated) if stated > today => Some(stated),
            stated => self.stepped(stated.unwrap_or(newest), today),
        }
    }

    /// What the form for a new reading suggests: a reading that is due within a month is taken to be this one.
    pub fn due_when_this_arrives(&self, today: Day) -> Option<Day> {
        let soon = today.saturating_add(Span::new().days(31));
        match self.next_due {
            Some(stated) if stated > soon => Some(stated),
            stated => self.stepped(stated?, today.max(stated?)),
        }
    }

    /// The first day after `past` that lies whole intervals after `from`.
    fn stepped(&self, from: Day, past: Day) -> Option<Day> {
        let months = self.frequency.months()?;
        (0..3000)
            .filter_map(|step: i32| from.checked_add(Span::new().months(step * months)).ok())
            .find(|day| *day > past)
    }
}
