use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::forms::chosen;
use crate::milestones::marks::MilestoneId;

kit_store::id!(
    /// What one rater says of one milestone.
    MilestoneRatingId
);

kit_store::words! {
    /// How much of a milestone is in place, with the coding each score stands for.
    pub enum Score {
        /// 0: nothing is in place.
        NotMet => "not_met",
        /// 1: somebody has begun.
        Begun => "begun",
        /// 2: about half of the benchmarks are met.
        HalfMet => "half_met",
        /// 3: most benchmarks are met.
        MostlyMet => "mostly_met",
        /// 4: every benchmark is met and somebody else could see it.
        FullyMet => "fully_met",
    }
}

kit_store::row! {
    /// What one rater says of one milestone.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct MilestoneRating {
        pub id: MilestoneRatingId,
        pub milestone_id: MilestoneId,
        /// Who rates, in words.
        pub rater: String,
        /// From 0 to 4.
        pub score: Score,
        pub note: String,
        pub rated_on: Day,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;

impl MilestoneRating {
    /// One of which nothing is known yet.
    pub fn blank(id: MilestoneRatingId) -> Self {
        Self {
            id,
            milestone_id: MilestoneId(uuid::Uuid::nil()),
            rater: String::new(),
            score: Score::NotMet,
            note: String::new(),
            rated_on: kit_web::paging::FIRST_DAY,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &MilestoneRating, typed: &Typed) -> Result<MilestoneRating, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut rating = before.clone();
    match chosen("milestone_id", "milestone-rating-milestone-id-unknown", typed, &mut mistakes) {
        Some(milestone_id) => rating.milestone_id = milestone_id,
        None if typed.get("milestone_id").is_empty() => {
            mistakes.add("milestone_id", "milestone-rating-milestone-id-missing")
        }
        None => {}
    }
    rating.rater = parse_words("rater", typed.get("rater"), LINE_LENGTH, &mut mistakes);
    if rating.rater.is_empty() {
        mistakes.add("rater", "milestone-rating-rater-missing");
    }
    match Score::from_word(typed.get("score")) {
        Some(score) => rating.score = score,
        None => mistakes.add("score", "milestone-rating-score-missing"),
    }
    rating.note = parse_words("note", typed.get("note"), LINE_LENGTH, &mut mistakes);
    match parse_day("rated_on", typed.get("rated_on"), &mut mistakes) {
        Some(day) => rating.rated_on = day,
        None if typed.get("rated_on").is_empty() => {
            mistakes.add("rated_on", "milestone-rating-rated-on-missing")
        }
        None => {}
    }
    mistakes.or(rating)
}

/// The form filled with what is stored.
pub fn to_form(rating: &MilestoneRating) -> Typed {
    Typed::from_pairs([
        ("id", rating.id.to_string()),
        ("version", rating.version.to_string()),
        ("milestone_id", rating.milestone_id.to_string()),
        ("rater", rating.rater.clone()),
        ("score", rating.score.word().to_owned()),
        ("note", rating.note.clone()),
        ("rated_on", rating.rated_on.to_string()),
    ])
}

impl Score {
    /// The score as a number, 0 to 4.
    pub fn points(self) -> i64 {
        self as i64
    }
}
