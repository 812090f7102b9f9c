//! What the records of the place do when two people or two organizations become one.

use kit_store::uuid::Uuid;
use kit_store::{Day, Record, Words};
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};
use people::members::{Person, PersonId};
use people::organizations::model::CareStage;
use people::organizations::{Organization, OrganizationId};

use crate::activities::{Activity, ActivityId, Coding};
use crate::goals::{Goal, GoalId};
use crate::opposition::model::{Known, KnowsWhom, KnowsWhomId, Trust};
use crate::promises::{Promise, PromiseId};
use crate::testing::{apps, store};
use crate::what_we_have::leaders::{CommunityLeader, CommunityLeaderId};
use crate::who_does_what::model::{Introduction, IntroductionId};

const INES: Uuid = Uuid::from_u128(0x101);
const INES_AGAIN: Uuid = Uuid::from_u128(0x102);
const TOM: Uuid = Uuid::from_u128(0x103);
const LIBRARY: Uuid = Uuid::from_u128(0x201);
const LIBRARY_AGAIN: Uuid = Uuid::from_u128(0x202);
const ONE: Uuid = Uuid::from_u128(1);
const TWO: Uuid = Uuid::from_u128(2);

async fn found<T: Record>(app: &TestApp, id: Uuid) -> Option<T> {
    T::find(&app.scope(), id).await.unwrap()
}

/// Everything that names the second Ines: as lead, promiser, doer, and as one who knows others.
async fn what_ines_does(app: &TestApp) {
    for (id, given, family) in
        [(INES, "Ines", "Calderón"), (INES_AGAIN, "Inés", "Calderon"), (TOM, "Tom", "Becker")]
    {
        store(app, &Person::named(PersonId(id), given, family)).await;
    }
    let again = Some(PersonId(INES_AGAIN));
    store(app, &Goal { lead_id: again, ..Goal::named(GoalId(ONE), 1, "Fewer") }).await;
    let promise = Promise {
        offered_to_id: Some(PersonId(INES)),
        person_id: again,
        ..Promise::idea(PromiseId(ONE), "Order bags")
    };
    store(app, &promise).await;
    let known_by = Words(vec![INES.to_string(), INES_AGAIN.to_string(), TOM.to_string()]);
    let leader = CommunityLeader { known_by, ..CommunityLeader::blank(CommunityLeaderId(ONE)) };
    store(app, &leader).await;
    for (id, who, knows) in [(ONE, TOM, INES_AGAIN), (TWO, INES, INES_AGAIN)] {
        store(
            app,
            &KnowsWhom {
                id: KnowsWhomId(id),
                person_id: PersonId(who),
                knows: Known::Person(PersonId(knows)),
                trust: Trust::High,
                how: String::new(),
                version: 1,
            },
        )
        .await;
    }
}

async fn merge(coordinator: &Visitor, subject: &str, kept: Uuid, gone: Uuid) -> String {
    let (id, kept, gone) = (Uuid::from_u128(0xaa).to_string(), kept.to_string(), gone.to_string());
    let fields = [("id", id.as_str()), ("subject", subject), ("kept", &kept), ("gone", &gone)];
    let sent = coordinator.post("/testville/people/duplicates/merge", &fields).await;
    sent.leads_to().to_owned()
}

#[tokio::test]
async fn promises_and_goals_follow_two_people_who_become_one_and_come_back() {
    for app in apps().await {
        what_ines_does(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let merged = merge(&coordinator, "person", INES, INES_AGAIN).await;
        let kept = Some(PersonId(INES));
        assert_eq!(found::<Goal>(&app, ONE).await.unwrap().lead_id, kept);
        let promise: Promise = found(&app, ONE).await.unwrap();
        assert_eq!(
            (promise.person_id, promise.offered_to_id),
            (kept, None),
            "nobody is offered their own promise"
        );
        let leader: CommunityLeader = found(&app, ONE).await.unwrap();
        assert_eq!(leader.known_by.0, [INES.to_string(), TOM.to_string()]);
        assert_eq!(found::<KnowsWhom>(&app, ONE).await.unwrap().knows, Known::Person(PersonId(INES)));
        assert_eq!(found::<KnowsWhom>(&app, TWO).await, None, "nobody knows themselves");
        coordinator.post(&format!("{merged}/undo"), &[]).await.leads_to();
        let again = Some(PersonId(INES_AGAIN));
        assert_eq!(found::<Goal>(&app, ONE).await.unwrap().lead_id, again);
        let promise: Promise = found(&app, ONE).await.unwrap();
        assert_eq!((promise.person_id, promise.offered_to_id), (again, kept));
        assert!(found::<KnowsWhom>(&app, TWO).await.is_some());
    }
}

#[tokio::test]
async fn the_history_takes_a_merge_back_with_what_the_place_moved() {
    for app in apps().await {
        what_ines_does(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        merge(&coordinator, "person", INES, INES_AGAIN).await;
        let entry = &kit_store::latest(&app.scope(), 1).await.unwrap()[0];
        assert_eq!(entry.subject_kind, "merge");
        let tx = app.scope().begin().await.unwrap();
        let keeper = app.app.registry.keeper("merge").unwrap();
        kit_store::undo(&tx, &crate::testing::allowed(&app), keeper, entry).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(found::<Goal>(&app, ONE).await.unwrap().lead_id, Some(PersonId(INES_AGAIN)));
    }
}

#[tokio::test]
async fn what_was_done_follows_two_organizations_that_become_one() {
    for app in apps().await {
        for (id, name) in
            [(LIBRARY, "Elk Ridge Library"), (LIBRARY_AGAIN, "ELK RIDGE LIBRARY"), (TOM, "Clinic")]
        {
            store(&app, &Organization::named(OrganizationId(id), name)).await;
        }
        let today: Day = "2026-03-10".parse().unwrap();
        let again = OrganizationId(LIBRARY_AGAIN);
        let activity = Activity {
            organization_id: Some(again),
            ..Activity::named(ActivityId(ONE), "Bags", today, Coding::Service)
        };
        store(&app, &activity).await;
        for (id, other) in [(ONE, LIBRARY), (TWO, TOM)] {
            store(
                &app,
                &Introduction {
                    id: IntroductionId(id),
                    first_id: again,
                    second_id: OrganizationId(other),
                    stage: CareStage::Treatment,
                    made_on: today,
                    version: 1,
                },
            )
            .await;
        }
        let coordinator = app.visitor(Role::Coordinator).await;
        merge(&coordinator, "organization", LIBRARY, LIBRARY_AGAIN).await;
        let kept = OrganizationId(LIBRARY);
        assert_eq!(found::<Activity>(&app, ONE).await.unwrap().organization_id, Some(kept));
        assert_eq!(found::<Introduction>(&app, ONE).await, None, "nobody is introduced to themselves");
        assert_eq!(found::<Introduction>(&app, TWO).await.unwrap().first_id, kept);
    }
}
