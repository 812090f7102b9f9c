use goals::counts::{AimCounts, BarrierCounts, GoalsCounts, KnownCounts, PurposeCounts};
use kit_store::Day;
use kit_store::jiff::civil::date;
use people::counts::PeopleCounts;
use proptest::prelude::*;

use crate::parts::facts::Facts;
use crate::parts::looks::Look;
use crate::parts::next_step::next_step;
use crate::parts::replies::{Marks, Reply, ReplyId, ReplyKind};
use crate::parts::standing::{Stand, Standing, Why, done, standings};
use crate::parts::table::{Part, part, parts};

const TODAY: Day = date(2026, 3, 10);

fn facts() -> Facts {
    Facts::none(TODAY)
}

fn the(key: &str) -> &'static Part {
    part(key).unwrap()
}

fn reply(part: &str, question: &str, kind: ReplyKind, on: Day) -> Reply {
    Reply {
        id: ReplyId(uuid::Uuid::from_u128(1)),
        part: part.to_owned(),
        question: question.to_owned(),
        asked: String::new(),
        kind,
        words: String::new(),
        marks: Marks::default(),
        replied_on: on,
        version: 1,
    }
}

/// Leaders, projects and needs enough for part 6.
fn having_much() -> Facts {
    let aims = AimCounts { goals: 2, goals_with_needs: 2, ..AimCounts::default() };
    let known = KnownCounts {
        leaders: 6,
        leaders_known: 5,
        networks: 1,
        projects: 3,
        projects_with_lesson: 3,
        ..KnownCounts::default()
    };
    let goals = GoalsCounts { aims, known, ..GoalsCounts::default() };
    Facts { goals, ..facts() }
}

#[test]
fn the_twelve_parts_are_in_order_with_keys_and_ids_of_their_own() {
    let numbers: Vec<usize> = parts().map(|part| part.number).collect();
    assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    let keys: std::collections::BTreeSet<&str> = parts().map(|part| part.key).collect();
    let ids: std::collections::BTreeSet<_> = parts().map(|part| part.id).collect();
    assert_eq!((keys.len(), ids.len()), (12, 12));
    assert_eq!(parts().map(|part| part.questions.len()).sum::<usize>(), 72);
}

#[test]
fn two_more_leaders_and_this_is_done() {
    let mut facts = having_much();
    facts.goals.known.leaders_known = 3;
    let standing = Standing::of(the("have"), &facts);
    assert_eq!(standing.stand, Stand::Going);
    let missing: Vec<_> = standing.missing().map(|need| (need.key, need.missing())).collect();
    assert_eq!(missing, [("leaders", 2)]);
    facts.goals.known.leaders_known = 5;
    assert_eq!(Standing::of(the("have"), &facts).stand, Stand::Done);
}

#[test]
fn records_alone_make_a_part_done_without_an_answer_in_the_guide() {
    let people = PeopleCounts {
        groups: 1,
        deciding_groups: 1,
        groups_with_lead: 1,
        groups_with_goal: 1,
        ..PeopleCounts::default()
    };
    let mut facts = Facts { people, ..facts() };
    let section = meetings::rules::Section {
        number: "1".to_owned(),
        title: String::new(),
        words: String::new(),
        states: None,
    };
    facts.meetings.rules = Some(meetings::rules::Sections(vec![section; 5]));
    assert_eq!(Standing::of(the("run"), &facts).stand, Stand::Done);
    facts.people.old_steering_groups = 1;
    assert_eq!(Standing::of(the("run"), &facts).stand, Stand::Going);
}

#[test]
fn answers_grow_old_and_looking_keeps_them() {
    let mut facts = having_much();
    facts.touched.insert("community_leader".to_owned(), date(2025, 3, 9));
    assert_eq!(Standing::of(the("have"), &facts).stand, Stand::LookAgain(Why::Old(date(2025, 3, 9))));
    let look = Look {
        id: the("have").id,
        part: "have".to_owned(),
        title: String::new(),
        looked_on: date(2026, 3, 9),
        version: 1,
    };
    facts.looks.push(look);
    assert_eq!(Standing::of(the("have"), &facts).stand, Stand::Done);
    facts.touched.insert("goal".to_owned(), date(2026, 3, 9));
    assert_eq!(Standing::of(the("have"), &facts).stand, Stand::Done);
    facts.touched.insert("goal".to_owned(), TODAY);
    assert_eq!(Standing::of(the("have"), &facts).stand, Stand::LookAgain(Why::Changed("goal", TODAY)));
}

#[test]
fn exactly_as_old_as_answers_keep_is_not_too_old() {
    let mut facts = having_much();
    facts.touched.insert("community_leader".to_owned(), date(2025, 3, 10));
    assert_eq!(Standing::of(the("have"), &facts).stand, Stand::Done);
}

#[test]
fn who_lives_with_it_counts_only_as_far_as_it_may_be_told() {
    let mut facts = facts();
    facts.people.told_most_affected = 4;
    assert_eq!(facts.living_with_it(), 0);
    facts.people.told_most_affected = 5;
    assert_eq!(facts.living_with_it(), 5);
    facts.people.told_most_affected = 0;
    facts.people.resident_seats_held = 1;
    assert_eq!(facts.living_with_it(), 1);
}

#[test]
fn not_knowing_and_skipping_leave_a_question_open_and_having_none_answers_it() {
    for (kind, answered) in [
        (ReplyKind::Unknown, 0),
        (ReplyKind::NotNow, 0),
        (ReplyKind::Nothing, 1),
        (ReplyKind::Words, 1),
    ] {
        let facts = Facts { replies: vec![reply("money", "spend", kind, TODAY)], ..facts() };
        let standing = Standing::of(the("money"), &facts);
        assert_eq!(standing.answered(), answered, "{kind:?}");
        assert_eq!(standing.stand, Stand::Going);
        assert_eq!(standing.skipped(), usize::from(kind == ReplyKind::NotNow));
    }
}

#[test]
fn a_question_skipped_is_asked_last() {
    let replies = vec![reply("money", "spend", ReplyKind::NotNow, TODAY)];
    let facts = Facts { replies, ..facts() };
    assert_eq!(Standing::of(the("money"), &facts).next_question().unwrap().key, "income");
}

#[test]
fn what_is_out_of_date_comes_first_then_what_is_nearly_done() {
    let mut facts = having_much();
    facts.goals.known.leaders_known = 4;
    let all = standings(&facts);
    let step = next_step(&all).unwrap();
    assert_eq!((step.standing.part.key, step.question.map(|one| one.key)), ("have", None));
    facts.goals.barriers.turf = 1;
    facts.goals.barriers.barriers_to_review = 1;
    let all = standings(&facts);
    let step = next_step(&all).unwrap();
    assert_eq!((step.standing.part.key, step.minutes, step.is_again), ("barriers", 8, true));
    let all = standings(&Facts::none(TODAY));
    let step = next_step(&all).unwrap();
    assert_eq!((step.standing.part.key, step.question.unwrap().key, step.minutes), ("why", "problem", 18));
}

/// Counts as a coalition could have them: what is complete never exceeds what there is.
fn any_facts() -> impl Strategy<Value = Facts> {
    (prop::collection::vec(0..8_i64, 30), prop::collection::vec(0..8_i64, 40)).prop_map(|(a, b)| {
        let people = PeopleCounts {
            people: a[0],
            helpers: a[1],
            officials: a[2],
            otherwise_tied: a[3],
            organizations: a[4],
            resident_seats_held: a[5],
            core_team: a[6],
            core_jobs: a[7].min(4),
            groups: a[8],
            deciding_groups: a[8].min(a[9]),
            groups_with_lead: a[8].min(a[10]),
            groups_with_goal: a[8].min(a[11]),
            invitations: a[12],
            prospects: a[12] + a[13],
            ..PeopleCounts::default()
        };
        let goals = GoalsCounts {
            purpose: PurposeCounts {
                purpose: b[0].min(1),
                with_reasons: b[0].min(b[1]).min(1),
                visions: b[2],
                visions_adopted: b[2].min(b[3]),
                soundings: b[4] * 2,
                ..PurposeCounts::default()
            },
            aims: AimCounts {
                goals: b[5],
                goals_complete: b[5].min(b[6]),
                goals_with_followed_number: b[5].min(b[7]),
                goals_broken_down: b[5].min(b[8]),
                goals_with_needs: b[5].min(b[9]),
                strategies: b[10],
                strategies_with_promise: b[10].min(b[11]),
                ..AimCounts::default()
            },
            known: KnownCounts {
                leaders: b[12],
                leaders_known: b[12].min(b[13]),
                projects: b[14],
                projects_with_lesson: b[14].min(b[15]),
                ..KnownCounts::default()
            },
            barriers: BarrierCounts {
                turf: b[16],
                money: b[17],
                barriers_present: b[16].min(b[18]),
                barriers_tried: b[16].min(b[18]).min(b[19]),
                ..BarrierCounts::default()
            },
            ..GoalsCounts::default()
        };
        Facts { people, goals, ..Facts::none(TODAY) }
    })
}

/// Adds one complete record of some kind.
fn with_one_more(facts: &Facts, which: usize) -> Facts {
    let mut more = facts.clone();
    let (people, goals) = (&mut more.people, &mut more.goals);
    match which {
        0 => people.organizations += 1,
        1 => people.helpers += 1,
        2 => people.core_team += 1,
        3 => people.resident_seats_held += 1,
        4 => people.invitations += 1,
        5 => {
            people.groups += 1;
            people.deciding_groups += 1;
            people.groups_with_lead += 1;
            people.groups_with_goal += 1;
        }
        6 => goals.purpose.soundings += 1,
        7 => {
            goals.aims.goals += 1;
            goals.aims.goals_complete += 1;
            goals.aims.goals_with_followed_number += 1;
            goals.aims.goals_broken_down += 1;
            goals.aims.goals_with_needs += 1;
        }
        8 => {
            goals.aims.strategies += 1;
            goals.aims.strategies_with_promise += 1;
        }
        9 => {
            goals.known.leaders += 1;
            goals.known.leaders_known += 1;
        }
        10 => {
            goals.known.projects += 1;
            goals.known.projects_with_lesson += 1;
        }
        11 => {
            goals.barriers.turf += 1;
            goals.barriers.barriers_present += 1;
            goals.barriers.barriers_tried += 1;
        }
        _ => more.replies.push(reply("change", "turn", ReplyKind::Words, TODAY)),
    }
    more
}

proptest! {
    #[test]
    fn a_complete_record_never_makes_a_part_less_done(facts in any_facts(), which in 0..13_usize) {
        let (before, after) = (standings(&facts), standings(&with_one_more(&facts, which)));
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(!before.is_done() || after.is_done(), "{} with {which}", before.part.key);
            prop_assert!(after.answered() >= before.answered());
            let missing = |standing: &Standing| standing.missing().count();
            prop_assert!(missing(after) <= missing(before), "{} with {which}", before.part.key);
        }
    }

    #[test]
    fn there_is_a_next_step_until_everything_is_done(facts in any_facts()) {
        let all = standings(&facts);
        let step = next_step(&all);
        prop_assert_eq!(step.is_none(), done(&all) == 12);
        if let Some(step) = step {
            prop_assert!(step.minutes >= 1 && !step.standing.is_done());
        }
    }
}

/// A part whose page reads less says the same as with everything read.
#[tokio::test]
async fn what_a_part_reads_is_what_its_rules_look_at() {
    for marked in crate::testing::marked_apps().await {
        let visitor = marked.somebody(kit_web::Role::Coordinator).await;
        let all = visitor.get("/api/v1/coalitions/tamarack-together/guide").await.value();
        for part in all["parts"].as_array().unwrap() {
            let page =
                visitor.get(&format!("/tamarack-together/guide/{}", part["key"].as_str().unwrap())).await;
            let (_, needs) = page.page().split_once("id=\"needs\"").unwrap();
            let (needs, _) = needs.split_once("</section>").unwrap();
            let is_met = |need: &&serde_json::Value| need["have"].as_i64() >= need["want"].as_i64();
            let met = part["needs"].as_array().unwrap().iter().filter(is_met).count();
            assert_eq!(needs.matches("class=\"st ok\"").count(), met, "{part}: {needs}");
            let (_, rows) = page.body.split_once("id=\"questions\"").unwrap();
            let (rows, _) = rows.split_once("</section>").unwrap();
            for (question, row) in part["questions"].as_array().unwrap().iter().zip(rows.split("<li").skip(1))
            {
                let records = question["records"].as_i64().unwrap_or_default();
                assert_eq!(row.contains("record"), records > 0, "{question}: {row}");
                assert!(records == 0 || row.contains(&records.to_string()), "{question}: {row}");
            }
        }
    }
}
