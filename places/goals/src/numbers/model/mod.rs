//! What numbers are: sources, indicators, readings, and the rules for reading them from forms.

mod amount;
mod frequency;
mod indicator;
mod indicator_form;
mod period;
mod reading;
mod reading_form;
mod source;

pub use amount::{Amount, NotAnAmount};
pub use frequency::Frequency;
pub use indicator::{Derivation, Forecast, Indicator, IndicatorId, Kind, Occurrence, Polarity, TargetKind};
pub use indicator_form::{
    indicator_from_form, indicator_to_form, parse_amount, story_from_form, story_to_form,
};
pub use period::{NotAPeriod, Period, Span, in_years};
pub use reading::{Method, Reading, ReadingId, State};
pub use reading_form::{
    PercentMeaning, Typing, amount_from_form, corrected, needs_percent_question, reading_from_form,
    reading_to_form, with_limits,
};
pub use source::{DataSource, OF_COALITION, SourceId, source_from_form, source_to_form};

#[cfg(test)]
mod tests;
