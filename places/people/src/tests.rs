//! What holds for every kind of record of the place.

use kit_store::testing::engines;
use kit_store::{Record, Tx, keeper};
use kit_web::Role;
use kit_web::testing::TestApp;
use uuid::Uuid;

use crate::agreements::documents::Agreement;
use crate::agreements::interests::InterestStatement;
use crate::agreements::signatures::Signature;
use crate::duplicates::{Merge, NotSame};
use crate::groups::belonging::GroupMember;
use crate::groups::bodies::Group;
use crate::groups::duties::Duty;
use crate::groups::offices::Office;
use crate::groups::shape::StructureAnswers;
use crate::groups::terms::OfficeTerm;
use crate::members::{Person, PersonId};
use crate::organizations::Organization;
use crate::organizations::profile::Profile;
use crate::recruiting::{Prospect, store};
use crate::seats::{Seat, SeatId, SectorContact};
use crate::sectors::OwnSector;

async fn take_out_nothing<T: Record>(tx: &Tx) {
    let nobody = Uuid::from_u128(404);
    T::take_out(tx, nobody)
        .await
        .unwrap_or_else(|fault| panic!("{}: {fault}", keeper::<T>().kind()));
    assert!(T::find(tx, nobody).await.unwrap().is_none());
}

#[tokio::test]
async fn taking_out_what_is_not_there_is_no_fault() {
    for engine in engines() {
        let app = TestApp::new(engine, crate::features()).await;
        let tx = app.scope().begin().await.unwrap();
        take_out_nothing::<Person>(&tx).await;
        take_out_nothing::<Organization>(&tx).await;
        take_out_nothing::<Profile>(&tx).await;
        take_out_nothing::<Seat>(&tx).await;
        take_out_nothing::<SectorContact>(&tx).await;
        take_out_nothing::<OwnSector>(&tx).await;
        take_out_nothing::<Prospect>(&tx).await;
        take_out_nothing::<Merge>(&tx).await;
        take_out_nothing::<NotSame>(&tx).await;
        take_out_nothing::<Group>(&tx).await;
        take_out_nothing::<GroupMember>(&tx).await;
        take_out_nothing::<Office>(&tx).await;
        take_out_nothing::<OfficeTerm>(&tx).await;
        take_out_nothing::<Duty>(&tx).await;
        take_out_nothing::<StructureAnswers>(&tx).await;
        take_out_nothing::<Agreement>(&tx).await;
        take_out_nothing::<Signature>(&tx).await;
        take_out_nothing::<InterestStatement>(&tx).await;
    }
}

#[tokio::test]
async fn the_seat_somebody_is_wanted_for_is_found_in_its_own_coalition_only() {
    for engine in engines() {
        let app = TestApp::new(engine, crate::features()).await;
        let id = SeatId(Uuid::from_u128(5));
        let seat = Seat { label: "Farmworker families".to_owned(), ..Seat::empty(id, "parents") };
        let tx = app.scope().begin().await.unwrap();
        seat.put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        let found = store::seat(&app.scope(), id).await.unwrap();
        assert_eq!(found, Some(("parents".to_owned(), "Farmworker families".to_owned())));
        let elsewhere = app.found_coalition("elsewhere").await;
        assert_eq!(store::seat(&app.app.db.scope(elsewhere.id), id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn those_not_seen_for_longest_come_first() {
    for engine in engines() {
        let app = TestApp::new(engine, crate::features()).await;
        let tx = app.scope().begin().await.unwrap();
        for (number, name, days) in [(1, "Ana", -3), (2, "Ben", -80), (3, "Carla", -20)] {
            let seen = kit_web::testing::NOW.plus_days(days).day_in(&app.coalition.zone());
            let person = Person::named(PersonId(Uuid::from_u128(number)), name, "Seen");
            Person { last_seen_on: Some(seen), ..person }.put(&tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        let list = app.visitor(Role::Member).await.get("/testville/people/list?order=seen").await;
        let at = |name: &str| list.page().find(&format!("{name} Seen")).unwrap();
        assert!(at("Ben") < at("Carla") && at("Carla") < at("Ana"));
        // A made-up start before all days is no start.
        let odd = "after=-009999-01-01.01890000-0000-7000-8000-000000000001";
        let again = app
            .visitor(Role::Member)
            .await
            .get(&format!("/testville/people/list?order=seen&{odd}"))
            .await;
        assert!(again.page().contains("Ben Seen"));
    }
}
