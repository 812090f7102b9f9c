use kit_store::{Day, Record, Words};
use kit_text::Language;
use kit_web::messages::everybody;
use kit_web::testing::{TestApp, account_id};
use kit_web::{Role, messages::Recipient};
use uuid::Uuid;

use crate::contact::ContactBy;
use crate::members::{Person, PersonId};
use crate::testing::apps;

async fn put(app: &TestApp, people: &[Person]) {
    let tx = app.scope().begin().await.unwrap();
    for person in people {
        person.put(&tx).await.unwrap();
    }
    tx.commit().await.unwrap();
}

fn person(number: u128, given_name: &str) -> Person {
    Person::named(PersonId(Uuid::from_u128(number)), given_name, "Vega")
}

#[tokio::test]
async fn the_address_book_knows_who_is_here_and_how_they_want_to_hear() {
    for app in apps().await {
        let here = [
            Person { account_id: Some(account_id(Role::Member)), ..person(1, "Ana") },
            Person {
                email: Some("luz@example.org".to_owned()),
                languages: Words(vec!["mixteco".to_owned(), "es".to_owned()]),
                ..person(2, "Luz")
            },
            Person {
                contact: ContactBy::Telephone,
                phone: Some("555-0100".to_owned()),
                ..person(3, "Hal")
            },
            Person { left_on: Some(Day::constant(2026, 1, 2)), ..person(4, "Gone") },
        ];
        put(&app, &here).await;
        let all: Vec<Recipient> = everybody(&app.app, &app.scope()).await.unwrap();
        let names: Vec<_> = all.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Ana Vega", "Hal Vega", "Luz Vega"]);
        let (ana, hal, luz) = (&all[0], &all[1], &all[2]);
        assert_eq!((ana.email.as_deref(), ana.role), (Some("member@example.org"), Some(Role::Member)));
        assert!(ana.takes_mail && !hal.takes_mail && hal.phone.is_some());
        assert_eq!((luz.language, hal.language), (Language::Spanish, Language::English));
        let book = app.app.registry.address_book.as_ref().unwrap();
        assert!(book.recipient(&app.scope(), Uuid::from_u128(2)).await.unwrap().is_some());
        assert!(book.recipient(&app.scope(), Uuid::from_u128(4)).await.unwrap().is_none());
    }
}
