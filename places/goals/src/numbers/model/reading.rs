use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::indicator::IndicatorId;
use super::period::Period;

kit_store::id!(
    /// One value of an indicator.
    ReadingId
);

kit_store::words! {
    /// Whether there is a value.
    pub enum State {
        Number => "number",
        /// The source hides it.
        Suppressed => "suppressed",
        /// Nobody has it.
        Missing => "missing",
    }
}

kit_store::words! {
    /// How the limits of a value were computed.
    pub enum Method {
        /// Wilson's score interval for a proportion (Wilson 1927), 95 percent.
        Wilson => "wilson",
        /// Exact limits of a Poisson count (Garwood 1936), 95 percent.
        ExactPoisson => "exact_poisson",
        /// Byar's approximation of the same (Breslow and Day 1987), 95 percent.
        Byar => "byar",
        /// From a survey's weights, strata and clusters by linearization, 95 percent.
        Survey => "survey",
        /// As the source states them.
        Stated => "stated",
    }
}

kit_store::row! {
    /// One value of an indicator, of a comparison, or of a group, for one period.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Reading {
        pub id: ReadingId,
        pub indicator_id: IndicatorId,
        /// Empty for our own; otherwise the name of the comparison: "State".
        pub series: String,
        /// What the group is a part of: "Grade"; empty for everybody.
        pub breakdown: String,
        /// The group: "Grade 12".
        pub group: String,
        pub period: Period,
        /// Counts up when the question or the way of counting changed; no line joins two of them.
        pub question: i64,
        pub state: State,
        pub numerator: Option<Amount>,
        pub denominator: Option<Amount>,
        /// In the unit of the indicator: percents as 7.4, rates for the indicator's multiplier.
        pub value: Option<Amount>,
        /// Answers behind a value that has no denominator.
        pub sample_size: Option<i64>,
        pub lower: Option<Amount>,
        pub upper: Option<Amount>,
        pub method: Option<Method>,
        pub note: String,
        pub version: i64,
    }
}

impl Reading {
    /// Our own reading for everybody, without a value yet.
    pub fn empty(id: ReadingId, indicator_id: IndicatorId, period: Period) -> Self {
        Self {
            id,
            indicator_id,
            series: String::new(),
            breakdown: String::new(),
            group: String::new(),
            period,
            question: 1,
            state: State::Missing,
            numerator: None,
            denominator: None,
            value: None,
            sample_size: None,
            lower: None,
            upper: None,
            method: None,
            note: String::new(),
            version: 1,
        }
    }

    /// Whether it is ours and for everybody: the line of the chart.
    pub fn is_headline(&self) -> bool {
        self.series.is_empty() && self.breakdown.is_empty()
    }

    /// What no two readings of an indicator share.
    pub fn place(&self) -> (&str, &str, &str, Period, i64) {
        (&self.series, &self.breakdown, &self.group, self.period, self.question)
    }

    /// Answers or people behind the value.
    pub fn people(&self) -> Option<Amount> {
        self.denominator.or(self.sample_size.map(Amount::from_whole))
    }
}
