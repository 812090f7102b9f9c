mod file;

use goals::promises::{Promise, PromiseId};
use kit_store::{Fault, Instant, Record, Words, added};
use people::example::Loading;
use people::seats::SeatId;

use file::{File, MeetingFile, ProposalFile};

use super::meetings::ZONE;
use super::names::Names;
use crate::ballots::counting::Question;
use crate::ballots::model::{Ballot, How, Marks, Proxy, Recusal, Roll, Said, Vote};
use crate::decisions::entry::{Made, entry};
use crate::decisions::{Decision, DecisionAnswer, DecisionId, DecisionNote};
use crate::meetings::model::moment as moment_of;
use crate::meetings::{Meeting, MeetingId};
use crate::proposals::model::{Proposal, ProposalComment, ProposalId, ProposalText, Stand, State};
use crate::rules::{Heard, Matter, Method, Rules};
use crate::voices::{self, Voice};

/// What was decided before this day, counted from loading, is no news.
const LONG_AGO: i64 = -30;

/// The proposals of the example, by their keys in the file.
pub(super) struct Loaded(Vec<(String, ProposalId)>);

impl Loaded {
    pub(super) fn proposal(&self, key: &str) -> Option<ProposalId> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, id)| *id)
    }
}

/// Loads what the example coalition decided and what is open.
pub(super) async fn load(
    loading: &Loading,
    rules: &Rules,
    earlier: Option<Decision>,
    names: &Names,
) -> Result<Loaded, Fault> {
    let file: File = toml::from_str(include_str!("../../../example/decisions.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let voices = voices::voices(&loading.tx).await?;
    let mut newest = earlier;
    let mut loaded = Loaded(Vec::new());
    for file in &file.proposal {
        let proposal = Proposal {
            follows_id: file.follows.as_ref().and_then(|key| loaded.proposal(key)),
            ..proposal(loading, file, names)
        };
        let is_news = proposal.state != State::Decided;
        let by = is_news.then(|| loading.as_news(&file.proposed_by, file.proposed_days));
        added(&loading.tx, by.as_ref().unwrap_or(&loading.allowed), &proposal).await?;
        loaded.0.push((file.key.clone(), proposal.id));
        let texts = texts(loading, file, &proposal).await?;
        let comments = comments(loading, file, &proposal).await?;
        if proposal.state == State::Open {
            continue;
        }
        let (vote, ballots, recusals) = vote(loading, file, &proposal, rules, &voices).await?;
        if let Some(days) = file.decided_days {
            let decision = entry(&Made {
                question: Question {
                    proposal: &proposal,
                    vote: &vote,
                    machine: &rules.machine,
                    ballots: &ballots,
                    sealed: &[],
                    recusals: &recusals,
                    casting: None,
                },
                rules: Some(rules),
                texts: &texts,
                comments: &comments,
                voices: &voices,
                zone: &kit_store::jiff::tz::TimeZone::UTC,
                decided_on: loading.day(days),
            })
            .chained(newest.as_ref())?;
            let by = (days > LONG_AGO).then(|| loading.as_news(&file.proposed_by, days));
            added(&loading.tx, by.as_ref().unwrap_or(&loading.allowed), &decision).await?;
            after(loading, file, &decision).await?;
            newest = Some(decision);
        }
    }
    Ok(loaded)
}

/// Noon of a day, so many days from loading.
fn moment(loading: &Loading, days: i64) -> Instant {
    loading.allowed.at.plus_days(days)
}

/// During a meeting of that day.
fn in_the_evening(loading: &Loading, days: i64) -> Instant {
    let meeting = Meeting::at(MeetingId(loading.allowed.new_id()), loading.allowed.at, ZONE);
    let at = kit_store::jiff::civil::time(18, 12, 0, 0);
    moment_of(loading.day(days), at, &meeting.zone()).unwrap_or_else(|_| moment(loading, days))
}

fn proposal(loading: &Loading, file: &ProposalFile, names: &Names) -> Proposal {
    let id = ProposalId(loading.allowed.new_id());
    let day = match &file.meeting {
        MeetingFile::Key(key) => names.day(key),
        MeetingFile::Days(days) => Some(loading.day(*days)),
    };
    let state = match (file.decided_days, file.voting) {
        (Some(_), _) => State::Decided,
        (None, true) => State::Voting,
        (None, false) => State::Open,
    };
    Proposal {
        title: file.title.clone(),
        words: file.words.clone(),
        why: file.why.clone(),
        matter: Matter::from_word(&file.matter).unwrap_or(Matter::Ordinary),
        amount_cents: file.amount_cents,
        method: Method::from_word(&file.method).unwrap_or(Method::Threshold),
        proposed_by: file.proposed_by.clone(),
        proposer_id: loading.person(&file.proposer),
        meeting: day.map(|day| names.the(&loading.text, day)).unwrap_or_default(),
        options: Words(file.options.clone()),
        seats: file.seats.unwrap_or(1),
        review_on: file.review_days.map(|days| loading.day(days)),
        state,
        shown_on: Some(loading.day(file.proposed_days)),
        ..Proposal::blank(id, loading.day(file.proposed_days))
    }
}

async fn texts(
    loading: &Loading,
    file: &ProposalFile,
    proposal: &Proposal,
) -> Result<Vec<ProposalText>, Fault> {
    let mut texts = Vec::new();
    for words in file.first_words.iter().chain([&file.words]) {
        let later = i64::try_from(texts.len()).unwrap_or_default();
        let text = ProposalText {
            id: loading.allowed.new_id(),
            proposal_id: proposal.id,
            number: later + 1,
            words: words.clone(),
            why_changed: String::new(),
            written_by: file.proposed_by.clone(),
            written_at: moment(loading, file.proposed_days + later),
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &text).await?;
        texts.push(text);
    }
    Ok(texts)
}

async fn comments(
    loading: &Loading,
    file: &ProposalFile,
    proposal: &Proposal,
) -> Result<Vec<ProposalComment>, Fault> {
    let mut comments = Vec::new();
    for one in &file.comments {
        let comment = ProposalComment {
            id: loading.allowed.new_id(),
            proposal_id: proposal.id,
            stand: Stand::from_word(&one.stand).unwrap_or(Stand::Question),
            words: one.words.clone(),
            said_by: one.by.clone(),
            said_for: one.organization.clone(),
            said_at: moment(loading, one.days),
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &comment).await?;
        comments.push(comment);
    }
    Ok(comments)
}

async fn vote(
    loading: &Loading,
    file: &ProposalFile,
    proposal: &Proposal,
    rules: &Rules,
    voices: &[Voice],
) -> Result<(Vote, Vec<Ballot>, Vec<Recusal>), Fault> {
    let day = file.decided_days.unwrap_or(0);
    let vote = Vote {
        id: proposal.id,
        opened_at: moment(loading, day),
        opened_by: "Denise Ward".to_owned(),
        closes_at: None,
        rules_id: Some(rules.id),
        roll: Roll::freeze(voices, &rules.machine, |_| Vec::new()),
        closed_at: file.decided_days.map(|days| moment(loading, days)),
        notice: rules.machine.notice(
            Heard::Proposal,
            proposal.shown_on.unwrap_or(proposal.proposed_on),
            loading.day(day),
        ),
        came_too_seldom: None,
        version: 1,
    };
    added(&loading.tx, &loading.allowed, &vote).await?;
    let mut ballots = Vec::new();
    for (keys, said) in [
        (&file.agree, Said::Agree),
        (&file.disagree, Said::Disagree),
        (&file.abstain, Said::Abstain),
        (&file.stand_aside, Said::StandAside),
        (&file.block, Said::Block),
    ] {
        for key in keys {
            ballots.push(Ballot { said: Some(said), ..ballot(loading, file, proposal, key)? });
        }
    }
    for (key, ranking) in &file.rankings {
        let marks = Marks((1..=file.options.len()).map(|place| rank_of(ranking, place)).collect());
        ballots.push(Ballot { marks, ..ballot(loading, file, proposal, key)? });
    }
    for ballot in &ballots {
        added(&loading.tx, &loading.allowed, ballot).await?;
    }
    let recusals = interests(loading, file, proposal, voices).await?;
    Ok((vote, ballots, recusals))
}

/// A ballot cast at the meeting, before anything stands on it.
fn ballot(loading: &Loading, file: &ProposalFile, proposal: &Proposal, key: &str) -> Result<Ballot, Fault> {
    Ok(Ballot {
        id: loading.allowed.new_id(),
        vote_id: proposal.id,
        voice_id: seat(loading, key)?,
        said: None,
        marks: Marks::default(),
        reason: file.reasons.get(key).cloned().unwrap_or_default(),
        how: How::Meeting,
        evidence: String::new(),
        entered_by: "Yolanda Cruz".to_owned(),
        cast_at: moment(loading, file.decided_days.unwrap_or(0)),
        version: 1,
    })
}

/// The rank of an option, from 1; 0 where it has none.
fn rank_of(ranking: &[usize], place: usize) -> u32 {
    let found = ranking.iter().position(|ranked| *ranked == place);
    found.and_then(|rank| u32::try_from(rank + 1).ok()).unwrap_or(0)
}

fn seat(loading: &Loading, key: &str) -> Result<SeatId, Fault> {
    loading.seat(key).ok_or_else(|| Fault::Shape(format!("no seat is called {key}")))
}

fn name_of(voices: &[Voice], seat: SeatId) -> String {
    let voice = voices.iter().find(|voice| voice.id == seat);
    voice.map(|voice| voice.name.clone()).unwrap_or_default()
}

async fn interests(
    loading: &Loading,
    file: &ProposalFile,
    proposal: &Proposal,
    voices: &[Voice],
) -> Result<Vec<Recusal>, Fault> {
    let mut recusals = Vec::new();
    for (key, why) in &file.recused {
        let voice_id = seat(loading, key)?;
        let recusal = Recusal {
            id: loading.allowed.new_id(),
            proposal_id: proposal.id,
            voice_id,
            voice_name: name_of(voices, voice_id),
            why: why.clone(),
            statement_id: None,
            left_room_at: file.decided_days.map(|days| in_the_evening(loading, days)),
            back_in_room_at: None,
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &recusal).await?;
        recusals.push(recusal);
    }
    if let Some(given) = &file.proxy
        && let Some(holder_id) = loading.person(&given.holder)
    {
        let voice_id = seat(loading, &given.from)?;
        let proxy = Proxy {
            id: loading.allowed.new_id(),
            voice_id,
            voice_name: name_of(voices, voice_id),
            holder_id,
            proposal_id: None,
            from_day: loading.today,
            until_day: loading.day(given.days),
            revoked_at: None,
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &proxy).await?;
    }
    Ok(recusals)
}

/// What stands beside a decision: the answer, a note, the promises that follow.
async fn after(loading: &Loading, file: &ProposalFile, decision: &Decision) -> Result<(), Fault> {
    if let Some(given) = &file.answer {
        let answer = DecisionAnswer {
            id: DecisionId(decision.id.0),
            concern: given.concern.clone(),
            concern_by: given.concern_by.clone(),
            answers: Words(given.answers.clone()),
            afterwards: given.afterwards.clone(),
            answered_on: loading.day(given.days),
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &answer).await?;
    }
    if let Some(words) = &file.note {
        let note = DecisionNote {
            id: loading.allowed.new_id(),
            decision_id: decision.id,
            words: words.clone(),
            written_by: "Hal Brandt".to_owned(),
            written_at: loading.allowed.at,
            review: None,
            review_on: None,
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &note).await?;
    }
    for one in &file.promise {
        let promise = Promise {
            person_id: loading.person(&one.person),
            by: Some(loading.day(one.by_days)),
            came_from_kind: Some(Decision::KIND.to_owned()),
            came_from_id: Some(decision.id.0),
            ..Promise::idea(PromiseId(loading.allowed.new_id()), &one.what)
        };
        added(&loading.tx, &loading.allowed, &promise).await?;
    }
    Ok(())
}
