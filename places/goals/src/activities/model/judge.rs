//! Who judges entries a second time, and what they may not see before they have.

use kit_store::{AccountId, Instant};
use serde::{Deserialize, Serialize};

use super::activity::Activity;

kit_store::id!(
    /// The account of somebody who said whether they judge entries a second time.
    JudgeId
);

kit_store::row! {
    /// Somebody who began to judge entries a second time, or stopped.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Judge {
        /// That of the account.
        pub id: JudgeId,
        pub name: String,
        /// Judges what others write down from here on; nothing for somebody who does not judge and sees every code.
        pub since: Option<Instant>,
        pub version: i64,
    }
}

/// The fields of an entry that say how it was judged. Everything else is what happened.
pub const JUDGED_FIELDS: &[&str] = &[
    "coding",
    "inside",
    "aimed",
    "received",
    "brought",
    "duration",
    "reach",
    "change_strategy",
    "goal_fit",
    "target_fit",
    "intensity",
    "categories",
];

/// How much of the first judgements somebody sees; everything unless said otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// Whose own entries are never hidden.
    pub account: Option<AccountId>,
    /// Entries others wrote down from here on are hidden until they are judged twice; nothing when all are seen.
    pub blind_since: Option<Instant>,
}

impl Sight {
    /// Of somebody with the right to judge. Whoever keeps the goals works with the codes every day: they judge only
    /// from the moment they say so, and only what comes after it. Everybody else judges unless they stopped.
    pub fn of_scorer(account: Option<AccountId>, keeps_goals: bool, judge: Option<&Judge>) -> Self {
        const EVER: Instant = Instant::from_microseconds(0);
        let blind_since = match judge {
            Some(judge) => judge.since,
            None if keeps_goals => None,
            None => Some(EVER),
        };
        Self { account, blind_since }
    }

    pub fn judges(&self) -> bool {
        self.blind_since.is_some()
    }

    /// Whether this entry is theirs to judge as long as nobody has: nobody judges what they wrote down themselves, or
    /// what they could see before they began.
    pub fn may_judge(&self, activity: &Activity) -> bool {
        let logged = activity.logged_at.map_or(0, Instant::microseconds);
        let is_own = activity.logged_by.is_some() && activity.logged_by == self.account;
        self.account.is_some()
            && !is_own
            && self.blind_since.is_some_and(|since| logged >= since.microseconds())
    }
}
