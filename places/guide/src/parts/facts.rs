//! What the records say, and what was replied where no record answers.

use std::collections::BTreeMap;

use goals::counts::GoalsCounts;
use goals::promises::MadeIn;
use kit_store::Day;
use meetings::counts::MeetingsCounts;
use people::counts::PeopleCounts;

use super::looks::Look;
use super::replies::{Reply, ReplyKind};

/// Everything the rules of the guide look at.
#[derive(Clone, Debug)]
pub struct Facts {
    pub people: PeopleCounts,
    pub goals: GoalsCounts,
    pub meetings: MeetingsCounts,
    pub replies: Vec<Reply>,
    pub looks: Vec<Look>,
    /// Promises made from a part of the guide.
    pub promised: Vec<MadeIn>,
    /// By kind of record, the day one was touched last.
    pub touched: BTreeMap<String, Day>,
    pub today: Day,
}

/// From so many on it is shown how many people live with the issue (the rule of the table of People).
pub const FEWEST_TOLD: i64 = people::table::model::FEWEST_SHOWN;

impl Facts {
    /// What is known before anything is.
    pub fn none(today: Day) -> Self {
        Self {
            people: PeopleCounts::default(),
            goals: GoalsCounts::default(),
            meetings: MeetingsCounts::default(),
            replies: Vec::new(),
            looks: Vec::new(),
            promised: Vec::new(),
            touched: BTreeMap::new(),
            today,
        }
    }

    /// The reply that stands for a question.
    pub fn reply(&self, part: &str, question: &str) -> Option<&Reply> {
        self.replies.iter().find(|reply| reply.part == part && reply.question == question)
    }

    /// 1 when the question was answered in words, or by saying that there is nothing.
    pub fn replied(&self, part: &str, question: &str) -> i64 {
        let reply = self.reply(part, question);
        i64::from(reply.is_some_and(|reply| matches!(reply.kind, ReplyKind::Words | ReplyKind::Nothing)))
    }

    /// How many of the questions of a part were answered so.
    pub fn all_replied(&self, part: &str) -> i64 {
        let replied = self.replies.iter().filter(|reply| reply.part == part);
        let answers = replied.filter(|reply| matches!(reply.kind, ReplyKind::Words | ReplyKind::Nothing));
        i64::try_from(answers.count()).unwrap_or(i64::MAX)
    }

    /// People known to live with the issue, as far as it may be told: who sits on a seat kept for them, or how many
    /// said it themselves once they are enough not to be found out.
    pub fn living_with_it(&self) -> i64 {
        let told = Some(self.people.told_most_affected).filter(|told| *told >= FEWEST_TOLD);
        self.people.resident_seats_held.max(told.unwrap_or(0))
    }

    /// Promises made from this part.
    pub fn promises_of(&self, part: uuid::Uuid) -> i64 {
        let made = self.promised.iter().filter(|promise| promise.record == part).count();
        i64::try_from(made).unwrap_or(i64::MAX)
    }
}
