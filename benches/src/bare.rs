//! What the member list is compared with: axum and rusqlite, the same query, the same table of HTML, nothing around it.

use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use jiff::civil::Date;
use kit_store::Clock;
use kit_text::Language;
use maud::{Markup, html};
use rusqlite::{Connection, OpenFlags, Row};
use uuid::Uuid;

use crate::host::SLUG;

struct Bare {
    readers: Mutex<Vec<Connection>>,
    coalition: Uuid,
}

/// The page at `/`, for at most `readers` requests at once.
pub fn page(file: &Path, coalition: Uuid, readers: usize) -> Result<Router, rusqlite::Error> {
    let mut open = Vec::new();
    for _ in 0..readers {
        let reader = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        reader.execute_batch("PRAGMA mmap_size = 134217728;")?;
        open.push(reader);
    }
    let state = Arc::new(Bare { readers: Mutex::new(open), coalition });
    Ok(Router::new().route("/", get(list)).with_state(state))
}

async fn list(State(state): State<Arc<Bare>>) -> Result<Markup, String> {
    let reader = state.readers.lock().map_err(|_| "poisoned")?.pop().ok_or("no reader")?;
    let people = people(&reader, state.coalition).map_err(|problem| problem.to_string());
    state.readers.lock().map_err(|_| "poisoned")?.push(reader);
    let mut people = people?;
    people.truncate(50);
    Ok(table(&people))
}

struct Person {
    id: Uuid,
    given_name: String,
    family_name: String,
    organization: Option<String>,
    sector: Option<String>,
    part: String,
    email: Option<String>,
    phone: Option<String>,
    last_seen_on: Option<Date>,
}

const QUERY: &str =
    "SELECT p.id, p.sort_key, p.title, p.given_name, p.family_name, o.name, p.sector, p.part, p.email, p.phone,
        p.contact, p.joined_on, p.last_seen_on
     FROM person p
     LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
     WHERE p.coalition_id = ?1 AND p.left_on IS NULL
     ORDER BY p.sort_key, p.id LIMIT 51";

fn people(reader: &Connection, coalition: Uuid) -> Result<Vec<Person>, rusqlite::Error> {
    reader.prepare_cached(QUERY)?.query_map([coalition], person)?.collect()
}

fn person(row: &Row) -> Result<Person, rusqlite::Error> {
    Ok(Person {
        id: row.get(0)?,
        given_name: row.get(3)?,
        family_name: row.get(4)?,
        organization: row.get(5)?,
        sector: row.get(6)?,
        part: row.get(7)?,
        email: row.get(8)?,
        phone: row.get(9)?,
        last_seen_on: row.get(12)?,
    })
}

fn table(people: &[Person]) -> Markup {
    let scheme = people::sectors::scheme("drug_free");
    let this_year = Clock::System.now().day_in(&jiff::tz::TimeZone::UTC).year();
    html! {
        table.stack.ros role="table" {
            caption.vh { (people.len()) " people on this page" }
            thead role="rowgroup" { tr role="row" {
                @for head in ["Person", "Sector", "Role", "How to reach", "Last seen"] {
                    th role="columnheader" scope="col" { (head) }
                }
            } }
            tbody role="rowgroup" { @for person in people { tr role="row" {
                th role="rowheader" scope="row" { (who(person)) }
                td role="cell" data-l="Sector" { (person.sector.as_deref().map_or("", |key| scheme.sector_name(key, Language::English))) }
                td role="cell" data-l="Role" { (person.part) }
                td role="cell" data-l="How to reach" {
                    @if let Some(email) = &person.email { a href={ "mailto:" (email) } { (email) } }
                    @if person.email.is_some() && person.phone.is_some() { br; }
                    @if let Some(phone) = &person.phone { a.nw href={ "tel:" (phone) } { (phone) } }
                }
                td.nw role="cell" data-l="Last seen" { @if let Some(day) = person.last_seen_on { (day.strftime(if day.year() == this_year { "%b %-d" } else { "%b %-d, %Y" })) } }
            } } }
        }
    }
}

/// Everybody here was seen long ago.
fn who(person: &Person) -> Markup {
    let first = |name: &str| name.chars().next().map(|letter| letter.to_uppercase().to_string());
    html! {
        span.who {
            span class="av q" aria-hidden="true" { (first(&person.given_name).unwrap_or_default()) (first(&person.family_name).unwrap_or_default()) }
            span {
                a.t href={ "/" (SLUG) "/people/" (person.id) } { (person.given_name) " " (person.family_name) }
                span.vh { ", quiet" }
                br; span.mut.regular { (person.organization.as_deref().unwrap_or("speaks for themselves")) }
            }
        }
    }
}
