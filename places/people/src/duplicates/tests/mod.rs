mod fields;
mod finding;
mod following;
mod mails;
mod merging;

use kit_store::testing::engines;
use kit_store::{Record, added};
use kit_web::testing::{TestApp, Visitor};
use uuid::Uuid;

use crate::members::{Person, PersonId};
use crate::organizations::{Organization, OrganizationId};
use crate::seats::{Seat, SeatId, SectorContact};
const INES: Uuid = Uuid::from_u128(0x101);
const INES_AGAIN: Uuid = Uuid::from_u128(0x102);
const LIBRARY: Uuid = Uuid::from_u128(0x201);
const LIBRARY_AGAIN: Uuid = Uuid::from_u128(0x202);
const SEAT: Uuid = Uuid::from_u128(0x301);
const MERGE: &str = "01890000-0000-7000-8000-0000000000aa";

async fn apps() -> Vec<TestApp> {
    let mut apps = Vec::new();
    for engine in engines() {
        let app = TestApp::new(engine, crate::features()).await;
        fill(&app).await;
        apps.push(app);
    }
    apps
}

fn person(id: Uuid, given_name: &str, family_name: &str) -> Person {
    Person::named(PersonId(id), given_name, family_name)
}

/// The list once the job has looked.
async fn list(app: &TestApp, visitor: &Visitor) -> kit_web::testing::Reply {
    visitor.get(LIST).await.page();
    app.app.runner().run_all().await.unwrap();
    visitor.get(LIST).await
}

async fn put<T: Record>(app: &TestApp, record: &T) {
    let tx = app.scope().begin().await.unwrap();
    added(&tx, &app.writes_as("Somebody"), record).await.unwrap();
    tx.commit().await.unwrap();
}

/// Ines twice, the library twice, and a seat, a sector and a colleague that point to the second of each.
async fn fill(app: &TestApp) {
    let ines = Person {
        email: Some("ines@example.org".to_owned()),
        phone: Some("518-555-0142".to_owned()),
        job: "Librarian".to_owned(),
        languages: kit_store::Words(vec!["Spanish".to_owned()]),
        ..person(INES, "Ines", "Calderón")
    };
    let again = Person {
        email: Some("ines@example.org".to_owned()),
        job: "Head librarian".to_owned(),
        languages: kit_store::Words(vec!["English".to_owned()]),
        ..person(INES_AGAIN, "Inés", "Calderon")
    };
    let library = Organization {
        address: "12 Main Street".to_owned(),
        phone: Some("518-555-0171".to_owned()),
        ..Organization::named(OrganizationId(LIBRARY), "Elk Ridge Library")
    };
    let library_again = Organization {
        address: "12 Main St.".to_owned(),
        phone: Some("(518) 555-0171".to_owned()),
        ..Organization::named(OrganizationId(LIBRARY_AGAIN), "ELK RIDGE LIBRARY")
    };
    let colleague = Person {
        organization_id: Some(OrganizationId(LIBRARY_AGAIN)),
        ..person(Uuid::from_u128(0x103), "Tom", "Becker")
    };
    let seat = Seat {
        id: SeatId(SEAT),
        sector: "media".to_owned(),
        label: String::new(),
        is_resident: false,
        holder_id: Some(OrganizationId(LIBRARY_AGAIN)),
        representative_id: Some(PersonId(INES_AGAIN)),
        alternate_id: Some(PersonId(Uuid::from_u128(0x103))),
        successor_id: Some(PersonId(INES_AGAIN)),
        term_start: None,
        term_end: None,
        wanted: String::new(),
        next_step: String::new(),
        version: 1,
    };
    let contact = SectorContact {
        id: Uuid::from_u128(0x401),
        sector: "media".to_owned(),
        person_id: PersonId(INES_AGAIN),
        version: 1,
    };
    put(app, &ines).await;
    put(app, &again).await;
    put(app, &library).await;
    put(app, &library_again).await;
    put(app, &colleague).await;
    put(app, &seat).await;
    put(app, &contact).await;
}

fn merge_fields<'f>(subject: &'f str, kept: &'f str, gone: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![("id", MERGE), ("subject", subject), ("kept", kept), ("gone", gone)]
}

async fn merge_people(coordinator: &Visitor) -> String {
    let (kept, gone) = (INES.to_string(), INES_AGAIN.to_string());
    let mut fields = merge_fields("person", &kept, &gone);
    fields.extend([("job", "gone"), ("languages", "both"), ("given_name", "kept"), ("family_name", "kept")]);
    let sent = coordinator.post("/testville/people/duplicates/merge", &fields).await;
    sent.leads_to().to_owned()
}

async fn found<T: Record>(app: &TestApp, id: Uuid) -> Option<T> {
    T::find(&app.scope(), id).await.unwrap()
}

const LIST: &str = "/testville/people/duplicates";
