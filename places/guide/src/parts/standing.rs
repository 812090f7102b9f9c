//! Where each part stands, by rules over the facts alone.

use kit_store::Day;
use kit_store::jiff::Span;

use super::facts::Facts;
use super::replies::ReplyKind;
use super::table::{Need, Part, Question, Stage, parts};

/// What there is on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Open,
    /// So many records answer it.
    Records(i64),
    Replied(ReplyKind),
}

impl Answer {
    /// Records come before what was replied earlier.
    pub fn of(part: &Part, question: &Question, facts: &Facts) -> Self {
        match ((question.records)(facts), facts.reply(part.key, question.key)) {
            (records @ 1.., _) => Self::Records(records),
            (_, Some(reply)) => Self::Replied(reply.kind),
            _ => Self::Open,
        }
    }

    /// "We do not know" and "not now" leave a question open.
    pub fn is_answered(self) -> bool {
        matches!(self, Self::Records(_) | Self::Replied(ReplyKind::Words | ReplyKind::Nothing))
    }
}

/// Why a part should be looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Records of it have a day of their own to look again, and it has come.
    ReviewsDue(i64),
    /// Nothing was touched since this day, longer than answers of this part keep.
    Old(Day),
    /// Something it rests on was touched later: the kind and the day.
    Changed(&'static str, Day),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    NotStarted,
    Going,
    Done,
    LookAgain(Why),
}

/// A part with everything its line, its page and the next step need.
pub struct Standing {
    pub part: &'static Part,
    pub stand: Stand,
    pub answers: Vec<Answer>,
    pub needs: Vec<Need>,
    /// The day anything of it was touched or looked at last.
    pub last: Option<Day>,
}

impl Standing {
    pub fn of(part: &'static Part, facts: &Facts) -> Self {
        let answers: Vec<Answer> =
            part.questions.iter().map(|question| Answer::of(part, question, facts)).collect();
        let needs = (part.needs)(facts);
        let last = last_touched(part, facts);
        let stand = stand(part, facts, &answers, &needs, last);
        Self { part, stand, answers, needs, last }
    }

    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|answer| answer.is_answered()).count()
    }

    pub fn skipped(&self) -> usize {
        self.answers
            .iter()
            .filter(|answer| **answer == Answer::Replied(ReplyKind::NotNow))
            .count()
    }

    pub fn is_done(&self) -> bool {
        matches!(self.stand, Stand::Done)
    }

    /// What is asked for and not there yet.
    pub fn missing(&self) -> impl Iterator<Item = &Need> {
        self.needs.iter().filter(|need| !need.is_met())
    }

    /// The first question without an answer; those skipped come last.
    pub fn next_question(&self) -> Option<&'static Question> {
        let open = |wanted: fn(Answer) -> bool| {
            let mut pairs = self.part.questions.iter().zip(&self.answers);
            pairs.find(|(_, answer)| wanted(**answer)).map(|(question, _)| question)
        };
        open(|answer| answer == Answer::Open)
            .or_else(|| open(|answer| answer == Answer::Replied(ReplyKind::Unknown)))
            .or_else(|| open(|answer| answer == Answer::Replied(ReplyKind::NotNow)))
    }
}

fn last_touched(part: &Part, facts: &Facts) -> Option<Day> {
    let records = part.kinds.iter().filter_map(|kind| facts.touched.get(*kind).copied());
    let replies = facts.replies.iter().filter(|reply| reply.part == part.key).map(|reply| reply.replied_on);
    let looks = facts.looks.iter().filter(|look| look.part == part.key).map(|look| look.looked_on);
    records.chain(replies).chain(looks).max()
}

fn stand(part: &Part, facts: &Facts, answers: &[Answer], needs: &[Need], last: Option<Day>) -> Stand {
    let is_touched = answers.iter().any(|answer| *answer != Answer::Open);
    let reviews = (part.reviews_due)(facts);
    let is_done = needs.iter().all(|need| need.is_met());
    match (is_touched || is_done, is_done) {
        (false, _) => Stand::NotStarted,
        _ if reviews > 0 => Stand::LookAgain(Why::ReviewsDue(reviews)),
        (true, false) => Stand::Going,
        (true, true) => again(part, facts, last).map_or(Stand::Done, Stand::LookAgain),
    }
}

fn again(part: &Part, facts: &Facts, last: Option<Day>) -> Option<Why> {
    let last = last?;
    let until = last.saturating_add(Span::new().months(part.shelf_months));
    if until < facts.today {
        return Some(Why::Old(last));
    }
    let changed = part.rests_on.iter().filter_map(|kind| Some((*kind, *facts.touched.get(*kind)?)));
    let later = changed.filter(|(_, day)| *day > last).max_by_key(|(_, day)| *day);
    later.map(|(kind, day)| Why::Changed(kind, day))
}

/// All twelve.
pub fn standings(facts: &Facts) -> Vec<Standing> {
    parts().map(|part| Standing::of(part, facts)).collect()
}

/// How many are done.
pub fn done(standings: &[Standing]) -> usize {
    standings.iter().filter(|standing| standing.is_done()).count()
}

/// Those of one stage.
pub fn of_stage(standings: &[Standing], stage: Stage) -> impl Iterator<Item = &Standing> {
    standings.iter().filter(move |standing| standing.part.stage == stage)
}
