//! Makes hosts of any size, from a fixed seed, so that two runs measure the same data.

use kit_store::{
    AccountId, Address, Allowed, CoalitionId, Db, Fault, Instant, Reads, Record, added, changed,
};
use kit_web::account::{self, Account, Session};
use kit_web::coalition::PartnershipKind;
use kit_web::{App, Coalition, Role, Settings, secret};
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use people::seats::{Seat, SeatId};

/// Tuesday, March 10, 2026.
pub const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);
/// The coalition the pages are asked of.
pub const SLUG: &str = "measured";
pub const TOKEN: &str = "a-session-only-for-measuring";

const GIVEN: [&str; 12] = [
    "Ana", "Ben", "Carla", "Dana", "Elena", "Farid", "Grace", "Hal", "Inés", "José", "Kim", "Li",
];
const FAMILY: [&str; 11] = [
    "Abel",
    "Brandt",
    "Calderón",
    "Dunn",
    "Estes",
    "Flores",
    "García",
    "Hooper",
    "Ito",
    "Jensen",
    "Kowalski",
];
const SECTORS: [&str; 5] = ["youth", "parents", "schools", "business", "media"];

/// How large a host to make.
pub struct Size {
    pub coalitions: u32,
    pub people: u32,
    pub changes: u32,
}

/// An application on a new database in `folder`, filled to `size`; its first coalition is [`SLUG`].
pub async fn make(
    folder: &std::path::Path,
    size: &Size,
) -> Result<(App, axum::Router), Box<dyn std::error::Error>> {
    let db = Db::open(&Address::File(folder.join("bench.db")))?;
    kit_store::migrate(&db, &commonweal::places::migrations(), NOW).await?;
    let settings = Settings {
        base_url: "http://localhost".to_owned(),
        data: folder.to_owned(),
        sends_mail: false,
        sender: "Commonweal <commonweal@example.org>".to_owned(),
        plain_http: true,
        trusts_proxy: false,
    };
    let (app, router) = commonweal::places::application(db, settings)?;
    fill(&app, size).await?;
    Ok((app, router))
}

async fn fill(app: &App, size: &Size) -> Result<(), Fault> {
    let account = Account {
        id: AccountId(uuid::Uuid::from_u128(1)),
        email: Some("rosa@example.org".to_owned()),
        name: "Rosa Delgado".to_owned(),
        language: "en".to_owned(),
        is_host: true,
    };
    let tx = app.db.begin().await?;
    account::insert_account(&tx, &account, NOW).await?;
    let session = Session {
        id: app.ids.next(NOW),
        account_id: account.id,
        device: "bench".to_owned(),
        view_as: None,
        created_at: NOW,
        seen_at: app.clock.now(),
        expires_at: app.clock.now().plus_days(2),
    };
    account::insert_session(&tx, &secret::hash(TOKEN), &session).await?;
    tx.commit().await?;
    for number in 0..size.coalitions {
        let slug = if number == 0 { SLUG.to_owned() } else { format!("coalition-{number}") };
        let coalition = coalition(app, &slug);
        let tx = app.db.begin().await?.in_coalition(coalition.id);
        coalition.put(&tx).await?;
        if number == 0 {
            account::put_standing(&tx, coalition.id, account.id, Role::Coordinator, None).await?;
        }
        fill_coalition(app, &tx, number, size).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn coalition(app: &App, slug: &str) -> Coalition {
    Coalition {
        id: CoalitionId(app.ids.next(NOW)),
        slug: slug.to_owned(),
        name: slug.to_owned(),
        place: "Somewhere".to_owned(),
        language: "en".to_owned(),
        time_zone: "America/Chicago".to_owned(),
        kinds: PartnershipKind::MultiSector.into(),
        help_phone: None,
        is_example: false,
        sector_scheme: "drug_free".to_owned(),
        aim_affected_percent: Some(33),
        quiet_after_days: 45,
        founded_at: NOW,
        version: 1,
    }
}

async fn fill_coalition(app: &App, tx: &kit_store::Tx, number: u32, size: &Size) -> Result<(), Fault> {
    // Ten years of history: changes spread evenly from then to now.
    let at = |step: u32| NOW.plus_days(-3650 + i64::from(step) * 3650 / i64::from(size.changes.max(1)));
    let author = |step: u32| Allowed {
        account: None,
        name: "Rosa Delgado".to_owned(),
        for_organization: None,
        at: at(step),
        ids: app.ids.clone(),
        batch: None,
    };
    let mut organizations = Vec::new();
    for index in 0..size.people / 5 {
        let id = OrganizationId(app.ids.next(NOW));
        organizations.push(id);
        added(tx, &author(0), &Organization::named(id, &format!("Organization {index} of {number}"))).await?;
    }
    for index in 0..size.people {
        let mut person = person(app, index, number);
        person.organization_id = organizations.get(index as usize % organizations.len().max(1)).copied();
        added(tx, &author(0), &person).await?;
        for step in 1..size.changes {
            person =
                changed(tx, &author(step), &person.clone(), Person { job: format!("Post {step}"), ..person })
                    .await?;
        }
        if index % 4 == 0 {
            added(tx, &author(0), &seat(app, &person)).await?;
        }
    }
    Ok(())
}

fn person(app: &App, index: u32, number: u32) -> Person {
    let spread = index.wrapping_mul(2_654_435_761).wrapping_add(number) as usize;
    let family = format!("{} {}", FAMILY[spread % FAMILY.len()], FAMILY[(spread / 13) % FAMILY.len()]);
    let days = i64::from(index % 90);
    let mut person = Person::named(PersonId(app.ids.next(NOW)), GIVEN[(spread / 7) % GIVEN.len()], &family);
    person.sector = Some(SECTORS[spread % SECTORS.len()].to_owned());
    person.email = Some(format!("person{index}.{number}@example.org"));
    person.phone = Some(format!("555-01{:02}", index % 100));
    person.last_seen_on = Some(NOW.plus_days(-days).day_in(&jiff::tz::TimeZone::UTC));
    person
}

fn seat(app: &App, person: &Person) -> Seat {
    Seat {
        id: SeatId(app.ids.next(NOW)),
        sector: person.sector.clone().unwrap_or_default(),
        label: String::new(),
        is_resident: false,
        holder_id: person.organization_id,
        representative_id: Some(person.id),
        alternate_id: None,
        successor_id: None,
        term_start: None,
        term_end: None,
        wanted: String::new(),
        next_step: String::new(),
        version: 1,
    }
}

/// The example coalition, which whoever measures coordinates too; its address.
pub async fn load_example(app: &App) -> Result<String, Box<dyn std::error::Error>> {
    let mut loading = people::example::load(app).await?;
    goals::example::load(&mut loading).await?;
    meetings::example::load(&mut loading).await?;
    guide::example::load(&mut loading).await?;
    let coalition = loading.finish().await?;
    let (account,): (kit_store::AccountId,) =
        app.db.one("SELECT account_id FROM session ORDER BY created_at LIMIT 1", &[]).await?;
    let tx = app.db.scope(coalition).begin().await?;
    account::put_standing(&tx, coalition, account, Role::Coordinator, None).await?;
    tx.commit().await?;
    let (slug,): (String,) = app.db.one("SELECT slug FROM coalition WHERE id = $1", &[&coalition]).await?;
    Ok(slug)
}
