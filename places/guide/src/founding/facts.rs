//! What the records of the other places say about the five questions: four statements.

use ::meetings::meetings::{self, Meeting};
use goals::purpose::reasons::{self, Purpose};
use kit_store::{Fault, InCoalition};
use people::recruiting::{self, Prospect};

use super::model::{Counted, OTHERS_FIRST, PEOPLE_WHO_LIVE_WITH_IT};

pub struct Facts {
    pub purpose: Option<Purpose>,
    /// Those named first for a seat kept for residents.
    pub living_with_it: Vec<Prospect>,
    /// Those named first of all others.
    pub others: Vec<Prospect>,
    pub meeting: Option<Meeting>,
}

/// # Errors
/// When the database does not answer.
pub async fn facts(on: &impl InCoalition) -> Result<Facts, Fault> {
    let (three, four) = (PEOPLE_WHO_LIVE_WITH_IT as i64, OTHERS_FIRST as i64);
    Ok(Facts {
        purpose: purpose(on).await?,
        living_with_it: recruiting::store::named_first(on, true, three).await?,
        others: recruiting::store::named_first(on, false, four).await?,
        meeting: meetings::store::first(on).await?,
    })
}

/// # Errors
/// When the database does not answer.
pub async fn purpose(on: &impl InCoalition) -> Result<Option<Purpose>, Fault> {
    Ok(reasons::store::all(on).await?.into_iter().next())
}

impl Facts {
    pub fn counted(&self) -> Counted {
        let purpose = self.purpose.as_ref();
        let in_words = purpose.is_some_and(|purpose| !purpose.reasons_words.is_empty());
        Counted {
            has_problem: purpose.is_some(),
            reasons: purpose.map_or(0, |purpose| purpose.reasons.iter().count()) + usize::from(in_words),
            living_with_it: self.living_with_it.len(),
            others: self.others.len(),
            has_meeting: self.meeting.is_some(),
        }
    }
}
