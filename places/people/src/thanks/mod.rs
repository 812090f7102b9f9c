//! Thanks and hours: who was thanked for what, who has waited long, what people gave and what it is worth.

pub(crate) mod frame;
pub mod given;
pub mod hourly_values;
pub mod hours;
mod pages;
mod panels;
pub mod store;

use kit_store::jiff::Span;
use kit_store::jiff::civil::Date;
use kit_store::{Day, Migration, Pointer, Record};
use kit_web::paging::AfterDay;
use kit_web::{Access, Feature, Panel, Routes};
use uuid::Uuid;

use crate::members::{Person, PersonId};
use crate::rights::SEE_PEOPLE;

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "people/thanks/0001",
        text: include_str!("migrations/0001_thanks.sql"),
    },
    Migration {
        name: "people/thanks/0002",
        text: include_str!("migrations/0002_result.sql"),
    },
];

const POINTERS: &[Pointer] = &[
    given::store::POINTERS[0],
    given::store::POINTERS[1],
    given::store::POINTERS[2],
    hours::store::POINTERS[0],
];

pub fn feature() -> Feature {
    let overview =
        Routes::new().get("/{coalition}/people/thanks", Access::Holds(&SEE_PEOPLE), pages::overview);
    Feature {
        routes: overview.merge(given::routes()).merge(hours::routes()).merge(hourly_values::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "thanks",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<given::Thanks>(),
            kit_store::keeper::<hours::VolunteerHours>(),
            kit_store::keeper::<hourly_values::HourlyValue>(),
        ],
        pages: &[
            ("thanks", "/people/thanks/given"),
            ("volunteer_hours", "/people/thanks/hours"),
            ("hourly_value", "/people/thanks/hours"),
        ],
        points_at: POINTERS,
        panels: vec![Panel {
            on: Person::KIND,
            draw: |ctx, id| Box::pin(panels::of_a_person(ctx, PersonId(id))),
        }],
        ..Feature::new("thanks")
    }
}

/// The day a year before: what is older waits too long, and hours are added up from there.
fn year_ago(today: Day) -> Day {
    today.saturating_sub(Span::new().years(1))
}

/// After every day, so that the first page begins with the latest.
fn from_the_end() -> AfterDay {
    AfterDay { day: Date::constant(9999, 12, 31), id: Uuid::max() }
}

#[cfg(test)]
mod tests;
