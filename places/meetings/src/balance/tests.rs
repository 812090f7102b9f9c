use kit_store::uuid::Uuid;
use kit_web::Role;
use people::members::{PersonId, Tie};
use people::organizations::OrganizationId;
use proptest::prelude::*;

use super::model::{
    Alike, Balance, By, Cell, Did, Key, Measure, Somebody, dominant, gini, one_person, ratio, seldom_heard,
};
use crate::testing::{Chamber, apps};
use crate::voices::Group;

fn alike(organization: u128, sector: &str, tie: Tie, people: i64) -> Alike {
    Alike {
        organization_id: (organization > 0).then(|| OrganizationId(Uuid::from_u128(organization))),
        sector: Some(sector.to_owned()),
        tie: Some(tie),
        tie_told: true,
        is_resident: organization == 0,
        people,
    }
}

fn somebody(number: u128, organization: u128, sector: &str, tie: Tie) -> Somebody {
    Somebody {
        id: PersonId(Uuid::from_u128(number)),
        given_name: "Person".to_owned(),
        family_name: number.to_string(),
        organization_id: (organization > 0).then(|| OrganizationId(Uuid::from_u128(organization))),
        sector: Some(sector.to_owned()),
        tie: Some(tie),
        tie_told: true,
        is_resident: organization == 0,
    }
}

fn did(person: u128, measure: Measure, times: i64) -> Did {
    Did {
        measure,
        person: PersonId(Uuid::from_u128(person)),
        organization: None,
        times,
    }
}

/// Ten residents who live with it, ten people of one agency; the agency does nearly everything.
fn uneven() -> (Vec<Alike>, Vec<Somebody>, Vec<Did>) {
    let members = vec![alike(0, "families", Tie::MostAffected, 10), alike(7, "schools", Tie::Official, 10)];
    let doers = (1..=10_u128)
        .map(|number| somebody(number, 0, "families", Tie::MostAffected))
        .chain((11..=20).map(|number| somebody(number, 7, "schools", Tie::Official)))
        .collect();
    let proposed = (11..=19).map(|number| did(number, Measure::Proposed, 1));
    let done = proposed.chain([did(1, Measure::Proposed, 1), did(12, Measure::Turns, 9)]).collect();
    (members, doers, done)
}

#[test]
fn shares_are_set_beside_the_share_of_members() {
    assert_eq!(ratio(6, 12, 7, 28), Some(200), "half of everything with a quarter of the members");
    assert_eq!(ratio(0, 0, 7, 28), None);
    let (members, doers, done) = uneven();
    let balance = Balance::of(By::Group, &members, &doers, &done);
    let residents = &balance.rows[0];
    assert_eq!(residents.key, Key::Group(Group::Residents));
    assert_eq!((residents.members, residents.of(Measure::Proposed)), (Cell::Count(10), Cell::Count(1)));
    assert_eq!(balance.ratio(residents, Measure::Proposed), Some(20), "a tenth with half of the members");
    assert_eq!(balance.ratio(residents, Measure::Kept), None, "nothing was kept yet");
}

#[test]
fn the_gini_of_known_shares() {
    let ones = |values: &[i64]| values.iter().map(|value| (1, *value)).collect::<Vec<_>>();
    assert_eq!(gini(&ones(&[5, 5, 5, 5])), Some(0));
    assert_eq!(gini(&ones(&[0, 0, 0, 8])), Some(75), "the most that four can differ");
    assert_eq!(gini(&ones(&[1, 2, 3, 4])), Some(25));
    assert_eq!(gini(&ones(&[0, 0])), None);
    assert_eq!(gini(&[]), None);
    assert_eq!(gini(&[(10, 10), (90, 90)]), Some(0), "each has its part, however unequal the parts");
    assert_eq!(gini(&[(50, 10), (50, 90)]), Some(40), "half of the people have a tenth");
}

#[test]
fn what_comes_from_few_is_told_with_its_rows_and_few_things_tell_nothing() {
    let (members, doers, done) = uneven();
    let balance = Balance::of(By::Organization, &members, &doers, &done);
    let told = dominant(&balance);
    let school = Key::Organization(OrganizationId(Uuid::from_u128(7)));
    assert!(
        told.iter()
            .any(|one| one.key == school && one.measure == Measure::Proposed && one.has == 9)
    );
    assert!(told.iter().all(|one| one.key == school));
    let heard_less = seldom_heard(&Balance::of(By::Group, &members, &doers, &done));
    assert!(heard_less.iter().any(|one| one.key == Key::Group(Group::Residents)));
    let one = one_person(&doers, &done);
    assert_eq!(one, vec![(PersonId(Uuid::from_u128(12)), Measure::Turns, 9, 9)]);
    let few = [did(11, Measure::Proposed, 5)];
    assert!(dominant(&Balance::of(By::Organization, &members, &doers, &few)).is_empty());
    let even: Vec<Did> = (1..=20).map(|number| did(number, Measure::Proposed, 1)).collect();
    let even = Balance::of(By::Organization, &members, &doers, &even);
    assert!(dominant(&even).is_empty(), "half of everything by half of the members is no news");
}

#[test]
fn ties_show_only_where_five_people_stand_behind_a_number() {
    let (members, doers, done) = uneven();
    let balance = Balance::of(By::Tie, &members, &doers, &done);
    assert!(balance.rows.iter().all(|row| row.members == Cell::Count(10)));
    for row in &balance.rows {
        assert_eq!(row.of(Measure::Proposed), Cell::Hidden, "one resident proposed; both rows are hidden");
        assert_eq!(row.of(Measure::Turns), Cell::Hidden);
    }
    assert_eq!(balance.gini(Measure::Proposed), None, "a Gini would tell what is hidden");
    let all: Vec<Did> = (1..=20).map(|number| did(number, Measure::Seats, 1)).collect();
    let shown = Balance::of(By::Tie, &members, &doers, &all);
    assert!(shown.rows.iter().all(|row| row.of(Measure::Seats) == Cell::Count(10)));
}

proptest! {
    #[test]
    fn a_gini_lies_between_nothing_and_all_in_any_order(mut groups in prop::collection::vec((0_i64..500, 0_i64..1000), 1..30)) {
        let before = gini(&groups);
        groups.reverse();
        prop_assert_eq!(before, gini(&groups));
        prop_assert!(before.is_none_or(|gini| (0..=100).contains(&gini)));
    }

    /// However people are put together, nothing is lost or counted twice.
    #[test]
    fn rows_add_up_to_the_whole(times in prop::collection::vec((1_u128..12, 0_usize..7, 1_i64..5), 0..40)) {
        let doers: Vec<Somebody> =
            (1..12).map(|number| somebody(number, number % 4, ["schools", "faith"][usize::from(number % 2 == 0)], Tie::Other)).collect();
        let done: Vec<Did> = times.iter().map(|(person, place, times)| did(*person, Measure::ALL[*place], *times)).collect();
        for by in [By::Group, By::Sector, By::Organization] {
            let balance = Balance::of(by, &[alike(1, "faith", Tie::Other, 9)], &doers, &done);
            for measure in Measure::ALL {
                let sum: i64 = balance.rows.iter().filter_map(|row| row.of(*measure).count()).sum();
                let whole: i64 = done.iter().filter(|one| one.measure == *measure).map(|one| one.times).sum();
                prop_assert_eq!((sum, whole), (whole, balance.whole(*measure)));
            }
        }
    }
}

#[tokio::test]
async fn the_page_shows_groups_sectors_organizations_and_ties() {
    for app in apps().await {
        let visitor = app.visitor(Role::Member).await;
        assert!(visitor.get("/testville/meetings/balance").await.page().contains("once there are members"));
        Chamber::with(&app, 1, 2).await;
        let page = visitor.get("/testville/meetings/balance").await;
        assert!(page.page().contains("Resident seats") && page.body.contains("100% of its share"));
        let page = visitor.get("/testville/meetings/balance?by=organization").await;
        assert!(page.page().contains("Organization 2"));
        let page = visitor.get("/testville/meetings/balance?by=tie").await;
        assert!(page.page().contains("not shown") && page.body.contains("private"));
        visitor.get("/testville/meetings/balance?by=sector&x=%00").await.page();
        visitor.get("/testville/meetings/balance?by=nonsense").await.page();
        let spanish = visitor.clone().in_spanish().get("/testville/meetings/balance").await;
        assert!(spanish.page().contains("Es un espejo"));
        let api = visitor.get("/api/v1/coalitions/testville/balance?by=organization").await.value();
        assert_eq!(api["members"], 3);
        assert_eq!(api["wholes"][0]["whole"], 3, "three seats");
        let wrong = visitor.get("/api/v1/coalitions/testville/balance?by=color").await;
        assert!(wrong.body.contains("Write group, sector, organization or tie"));
        let file = visitor.get("/testville/meetings/balance.csv?by=organization").await;
        assert!(file.body.contains("Organization 2"));
        assert_eq!(&visitor.get("/testville/meetings/balance.xlsx").await.bytes[..2], b"PK");
    }
}
