mod methods;
mod opening;
mod voting;

use kit_store::uuid::Uuid;
use kit_web::Typed;
use kit_web::testing::NOW;
use people::members::PersonId;
use people::seats::SeatId;
use proptest::prelude::*;

use crate::ballots::choice::from_form;
use crate::ballots::counting::{Outcome, Question, count};
use crate::ballots::model::{
    Arrival, Ballot, By, How, Marks, OnRoll, Proxy, Recusal, Roll, Said, Vote, may_cast,
};
use crate::proposals::{Proposal, ProposalId};
use crate::rules::{Machine, Method};
use calc_votes::share::{Bar, Share};
use calc_votes::threshold::{Counting, Denominator};

fn vote(voices: u128) -> Vote {
    let entry = |number| OnRoll {
        voice: SeatId(Uuid::from_u128(number)),
        name: format!("Voice {number}"),
        group: "businesses".to_owned(),
        sector: "business".to_owned(),
        is_resident: false,
        weight: 1,
    };
    Vote {
        id: ProposalId(Uuid::from_u128(900)),
        opened_at: NOW,
        opened_by: String::new(),
        closes_at: Some(NOW.plus_minutes(60)),
        rules_id: None,
        roll: Roll((1..=voices).map(entry).collect()),
        closed_at: None,
        notice: None,
        came_too_seldom: None,
        version: 1,
    }
}

fn ballot(voice: u128, said: Option<Said>, marks: &[u32]) -> Ballot {
    Ballot {
        id: Uuid::from_u128(1000 + voice),
        vote_id: ProposalId(Uuid::from_u128(900)),
        voice_id: SeatId(Uuid::from_u128(voice)),
        said,
        marks: Marks(marks.to_vec()),
        reason: String::new(),
        how: How::Screen,
        evidence: String::new(),
        entered_by: String::new(),
        cast_at: NOW,
        version: 1,
    }
}

fn proposal(method: Method, options: &str) -> Proposal {
    let day = "2026-03-10".parse().unwrap();
    let blank = Proposal::blank(ProposalId(Uuid::from_u128(900)), day);
    Proposal { method, options: kit_store::Words::from_lines(options), ..blank }
}

fn outcome(
    machine: &Machine,
    proposal: &Proposal,
    vote: &Vote,
    ballots: &[Ballot],
    recusals: &[Recusal],
) -> super::counting::Tallied {
    count(&Question { proposal, vote, machine, ballots, sealed: &[], recusals, casting: None })
}

fn said(agree: u128, against: u128, word: Said) -> Vec<Ballot> {
    let agreeing = (1..=agree).map(|voice| ballot(voice, Some(Said::Agree), &[]));
    agreeing
        .chain((agree + 1..=agree + against).map(|voice| ballot(voice, Some(word), &[])))
        .collect()
}

#[test]
fn two_thirds_of_ten_is_seven_and_three_quarters_of_twelve_is_nine() {
    let needs = |bar, agree, against| {
        let mut machine = Machine::default();
        machine.needs.push(crate::rules::Needs {
            matter: crate::rules::Matter::Ordinary,
            over_cents: None,
            method: Method::Threshold,
            bar,
            section: String::new(),
        });
        let ballots = said(agree, against, Said::Disagree);
        outcome(&machine, &proposal(Method::Threshold, ""), &vote(20), &ballots, &[]).outcome
    };
    assert_eq!(needs(Bar::AtLeast(Share::TWO_THIRDS), 7, 3), Outcome::Passed);
    assert_eq!(needs(Bar::AtLeast(Share::TWO_THIRDS), 6, 4), Outcome::NotPassed);
    assert_eq!(needs(Bar::AtLeast(Share::THREE_QUARTERS), 9, 3), Outcome::Passed);
    assert_eq!(needs(Bar::AtLeast(Share::THREE_QUARTERS), 8, 4), Outcome::NotPassed);
}

#[test]
fn a_recused_voice_leaves_the_number_only_if_the_rules_say_so() {
    let needed = |recused| {
        let machine = Machine { of: Denominator::MayVote, recused, ..Machine::default() };
        let recusal = Recusal {
            id: Uuid::from_u128(1),
            proposal_id: ProposalId(Uuid::from_u128(900)),
            voice_id: SeatId(Uuid::from_u128(10)),
            voice_name: String::new(),
            why: String::new(),
            statement_id: None,
            left_room_at: None,
            back_in_room_at: None,
            version: 1,
        };
        // The ballot of the recused voice counts for nothing.
        let mut ballots = said(5, 0, Said::Disagree);
        ballots.push(ballot(10, Some(Said::Agree), &[]));
        let tallied = outcome(&machine, &proposal(Method::Threshold, ""), &vote(10), &ballots, &[recusal]);
        (tallied.verdict.unwrap().of, tallied.outcome)
    };
    assert_eq!(needed(Counting::Included), (10, Outcome::NotPassed));
    assert_eq!(needed(Counting::Left), (9, Outcome::Passed));
}

#[test]
fn one_objection_and_one_block_stop_and_standing_aside_does_not() {
    let machine = Machine::default();
    let of = |method, word, against| {
        outcome(&machine, &proposal(method, ""), &vote(9), &said(5, against, word), &[]).outcome
    };
    assert_eq!(of(Method::Consent, Said::Object, 1), Outcome::Blocked);
    assert_eq!(of(Method::Consent, Said::Object, 0), Outcome::Passed);
    assert_eq!(of(Method::Consensus, Said::Block, 1), Outcome::Blocked);
    assert_eq!(of(Method::Consensus, Said::StandAside, 2), Outcome::Passed);
    assert_eq!(of(Method::Advice, Said::Disagree, 4), Outcome::Advised);
}

#[test]
fn too_few_people_decide_nothing() {
    let machine = Machine { quorum_voices: Some(Bar::MoreThan(Share::HALF)), ..Machine::default() };
    let of = |agree| {
        outcome(&machine, &proposal(Method::Threshold, ""), &vote(20), &said(agree, 0, Said::Abstain), &[])
            .outcome
    };
    assert_eq!((of(10), of(11)), (Outcome::TooFew, Outcome::Passed));
}

#[test]
fn options_are_chosen_by_each_method() {
    let machine = Machine::default();
    let winner = |method, marks: &[&[u32]]| {
        let ballots: Vec<Ballot> =
            marks.iter().zip(1..).map(|(marks, voice)| ballot(voice, None, marks)).collect();
        let tallied = outcome(&machine, &proposal(method, "A\nB\nC"), &vote(9), &ballots, &[]);
        tallied
            .options
            .into_iter()
            .filter(|option| option.won)
            .map(|option| option.label)
            .collect::<Vec<_>>()
    };
    assert_eq!(winner(Method::Approval, &[&[1, 1, 0], &[0, 1, 0], &[0, 1, 1]]), ["B"]);
    assert_eq!(winner(Method::Score, &[&[5, 4, 0], &[0, 4, 0]]), ["B"]);
    assert_eq!(winner(Method::Dots, &[&[5, 0, 0], &[1, 4, 0]]), ["A"]);
    // C is out first, and its voices prefer B.
    let ranked: &[&[u32]] = &[&[1, 2, 0], &[1, 2, 0], &[0, 1, 2], &[0, 1, 2], &[0, 2, 1]];
    assert_eq!(winner(Method::Ranked, ranked), ["B"]);
    assert_eq!(winner(Method::Transferable, ranked), ["B"]);
}

#[test]
fn the_upper_half_of_a_scale_is_in_favor() {
    let machine = Machine::default();
    let scale = proposal(Method::Gradients, "Fully\nMostly\nUnsure\nRather not\nNo");
    let ballots = [
        ballot(1, None, &[1, 0, 0, 0, 0]),
        ballot(2, None, &[0, 1, 0, 0, 0]),
        ballot(3, None, &[0, 0, 0, 0, 1]),
    ];
    let tallied = outcome(&machine, &scale, &vote(5), &ballots, &[]);
    assert_eq!((tallied.outcome, tallied.verdict.unwrap().of), (Outcome::Passed, 3));
}

fn wrong(method: Method, options: usize, pairs: &[(&str, &str)]) -> &'static str {
    from_form(method, options, &Typed::from_pairs(pairs.to_vec()))
        .unwrap_err()
        .iter()
        .next()
        .unwrap()
        .key
}

#[test]
fn gaps_repeats_and_empty_ballots_are_told() {
    let ranked = |pairs: &[(&str, &str)]| wrong(Method::Ranked, 3, pairs);
    assert_eq!(ranked(&[("mark_0", "1"), ("mark_1", "1")]), "ballots-rank-twice");
    assert_eq!(ranked(&[("mark_0", "1"), ("mark_1", "3")]), "ballots-rank-gap");
    assert_eq!(ranked(&[("mark_0", "2")]), "ballots-rank-gap");
    assert_eq!(ranked(&[("mark_0", "4")]), "ballots-number-wrong");
    assert_eq!(ranked(&[]), "ballots-answer-missing");
    assert_eq!(wrong(Method::Dots, 2, &[("mark_0", "3"), ("mark_1", "3")]), "ballots-dots-too-many");
    assert_eq!(wrong(Method::Gradients, 3, &[("option", "0"), ("option", "2")]), "ballots-one-only");
    assert_eq!(wrong(Method::Approval, 3, &[("option", "7")]), "ballots-option-unknown");
    assert_eq!(wrong(Method::Consensus, 0, &[("answer", "block")]), "ballots-reason-missing");
    assert_eq!(wrong(Method::Threshold, 0, &[("answer", "block")]), "ballots-answer-missing");
    let abstains = from_form(Method::Ranked, 3, &Typed::from_pairs([("answer", "abstain"), ("mark_0", "9")]));
    assert_eq!(abstains.unwrap().said, Some(Said::Abstain), "abstaining is an act of its own");
}

proptest! {
    #[test]
    fn whatever_is_read_as_a_ranking_has_ranks_from_one_without_gaps(typed in prop::collection::vec("[0-9 x]{0,2}", 0..6)) {
        let pairs: Vec<(String, String)> = typed.iter().enumerate().map(|(place, mark)| (format!("mark_{place}"), mark.clone())).collect();
        if let Ok(choice) = from_form(Method::Ranked, typed.len(), &Typed::from_pairs(pairs)) {
            let mut ranks: Vec<u32> = choice.marks.0.into_iter().filter(|mark| *mark > 0).collect();
            ranks.sort_unstable();
            prop_assert_eq!(ranks.clone(), (1..=u32::try_from(ranks.len()).unwrap()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_order_of_ballots_changes_nothing(marks in prop::collection::vec(prop::collection::vec(0_u32..2, 3), 1..9), turn in 0_usize..8) {
        let machine = Machine::default();
        let question = proposal(Method::Approval, "A\nB\nC");
        let ballots: Vec<Ballot> = marks.iter().zip(1..).map(|(marks, voice)| ballot(voice, None, marks)).collect();
        let mut turned = ballots.clone();
        turned.rotate_left(turn % ballots.len());
        let one = outcome(&machine, &question, &vote(9), &ballots, &[]);
        prop_assert_eq!(one, outcome(&machine, &question, &vote(9), &turned, &[]));
    }
}

#[test]
fn ballots_are_refused_with_a_reason() {
    let open = vote(3);
    let voice = SeatId(Uuid::from_u128(1));
    let arrival = Arrival {
        vote: Some(&open),
        voice,
        is_recused: false,
        by: Some(By::Own),
        earlier: None,
        now: NOW,
    };
    let refused = |arrival| may_cast(arrival).unwrap_err().iter().next().unwrap().key;
    assert_eq!(may_cast(arrival).unwrap(), By::Own);
    assert_eq!(refused(Arrival { vote: None, ..arrival }), "ballots-not-open");
    assert_eq!(refused(Arrival { now: NOW.plus_minutes(60), ..arrival }), "ballots-over");
    let counted = Vote { closed_at: Some(NOW), ..open.clone() };
    assert_eq!(refused(Arrival { vote: Some(&counted), ..arrival }), "ballots-over");
    assert_eq!(refused(Arrival { by: None, ..arrival }), "ballots-not-yours");
    assert_eq!(refused(Arrival { voice: SeatId(Uuid::from_u128(9)), ..arrival }), "ballots-not-on-roll");
    assert_eq!(refused(Arrival { is_recused: true, ..arrival }), "ballots-recused");
    let own = Arrival { by: Some(By::Proxy), earlier: Some(How::Screen), ..arrival };
    assert_eq!(refused(own), "ballots-own-counts");
    assert!(
        may_cast(Arrival { earlier: Some(How::Proxy), ..arrival }).is_ok(),
        "the own vote takes its place"
    );
}

#[test]
fn a_proxy_covers_its_days_its_question_and_nothing_once_it_is_taken_back() {
    let (person, voice) = (PersonId(Uuid::from_u128(1)), SeatId(Uuid::from_u128(2)));
    let question = ProposalId(Uuid::from_u128(3));
    let day = |text: &str| text.parse().unwrap();
    let proxy = Proxy {
        id: Uuid::from_u128(4),
        voice_id: voice,
        voice_name: String::new(),
        holder_id: person,
        proposal_id: Some(question),
        from_day: day("2026-03-01"),
        until_day: day("2026-03-31"),
        revoked_at: None,
        version: 1,
    };
    assert!(proxy.covers(person, voice, question, day("2026-03-31")));
    assert!(!proxy.covers(person, voice, question, day("2026-04-01")));
    assert!(!proxy.covers(person, voice, ProposalId(Uuid::from_u128(5)), day("2026-03-10")));
    let revoked = Proxy { revoked_at: Some(NOW), ..proxy };
    assert!(!revoked.covers(person, voice, question, day("2026-03-10")));
}
