//! What the tests of the place share.

use kit_store::uuid::Uuid;
use kit_store::{AccountId, Allowed, Record, added};
use kit_web::testing::{NOW, TestApp, on_each_engine};
use kit_web::{Feature, Role};
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use people::seats::{Seat, SeatId};

/// People, Goals and Meetings together, as the product has them.
pub fn features() -> Vec<Feature> {
    people::features().into_iter().chain(goals::features()).chain(crate::features()).collect()
}

/// The place with an empty coalition, on each engine.
pub async fn apps() -> Vec<TestApp> {
    on_each_engine(features).await
}

/// Stores a record as it came from a form, with its history.
pub async fn store<T: Record>(app: &TestApp, record: &T) {
    let allowed = Allowed {
        account: None,
        name: "Pat".to_owned(),
        for_organization: None,
        at: NOW,
        ids: app.app.ids.clone(),
        batch: None,
    };
    let tx = app.scope().begin().await.unwrap();
    added(&tx, &allowed, record).await.unwrap();
    tx.commit().await.unwrap();
}

/// A coalition with voices: residents who sit for themselves, then organizations with somebody who speaks for them.
pub struct Chamber {
    pub voices: Vec<SeatId>,
    pub people: Vec<PersonId>,
}

impl Chamber {
    pub async fn with(app: &TestApp, residents: u128, organizations: u128) -> Self {
        let mut chamber = Self { voices: Vec::new(), people: Vec::new() };
        for number in 1..=residents + organizations {
            let person =
                Person::named(PersonId(Uuid::from_u128(100 + number)), "Person", &number.to_string());
            store(app, &person).await;
            let mut seat = Seat::empty(SeatId(Uuid::from_u128(200 + number)), "civic");
            seat.representative_id = Some(person.id);
            seat.is_resident = number <= residents;
            if number > residents {
                let id = OrganizationId(Uuid::from_u128(300 + number));
                store(app, &Organization::named(id, &format!("Organization {number}"))).await;
                seat.holder_id = Some(id);
            }
            store(app, &seat).await;
            chamber.voices.push(seat.id);
            chamber.people.push(person.id);
        }
        chamber
    }

    /// Lets an account act as one of the people.
    pub async fn give_account(&self, app: &TestApp, place: usize, account: AccountId) {
        let tx = app.scope().begin().await.unwrap();
        let person = Person::find(&tx, self.people[place].0).await.unwrap().unwrap();
        Person { account_id: Some(account), ..person }.put(&tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A proposal that is open for comments, by the forms people use.
    pub async fn proposal(&self, app: &TestApp, more: &[(&str, &str)]) -> Uuid {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [
            ("title", "Drop box"),
            ("words", "Buy a drop box."),
            ("matter", "ordinary"),
            ("method", "threshold"),
        ];
        let usual = fields.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
        let fields: Vec<(&str, &str)> = usual.chain(more.iter().copied()).collect();
        let page = coordinator.post("/testville/meetings/proposals/add", &fields).await.leads_to().to_owned();
        coordinator.post(&format!("{page}/open"), &[]).await.leads_to();
        page.rsplit('/').next().unwrap().parse().unwrap()
    }

    /// Puts rules in force that say this much.
    pub async fn adopt(&self, app: &TestApp, fields: &[(&str, &str)]) {
        let coordinator = app.visitor(Role::Coordinator).await;
        let edit = coordinator.post("/testville/meetings/rules/add", &[]).await.leads_to().to_owned();
        let written = [
            ("classes", "voting"),
            ("section_number", "1"),
            ("section_title", "Rules"),
            ("section_words", "All."),
            ("section_states", ""),
        ];
        let written: Vec<(&str, &str)> = written.iter().chain(fields).copied().collect();
        let page = coordinator.post(&edit, &written).await.leads_to().to_owned();
        coordinator
            .post(&format!("{page}/adopt"), &[("in_force_from", "2026-01-01")])
            .await
            .leads_to();
    }
}
