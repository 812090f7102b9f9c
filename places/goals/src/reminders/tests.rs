use kit_mail::{State, ledger};
use kit_store::Day;
use kit_store::jiff::civil::date;
use kit_web::messages::write_due;
use kit_web::testing::{TestApp, account_id};
use kit_web::{Role, daily};
use people::contact::ContactBy;
use people::members::{Person, PersonId};
use uuid::Uuid;

use crate::promises::{Promise, PromiseId, Status};
use crate::testing::{apps, store};

const TANYA: PersonId = PersonId(Uuid::from_u128(1));
const HAL: PersonId = PersonId(Uuid::from_u128(2));
/// Two days after the round of tomorrow, March 11.
const DUE: Day = date(2026, 3, 13);

fn promise(number: u128, who: PersonId, by: Day) -> Promise {
    Promise {
        person_id: Some(who),
        by: Some(by),
        ..Promise::idea(PromiseId(Uuid::from_u128(number)), &format!("Thing {number}"))
    }
}

async fn fill(app: &TestApp) {
    let tanya = Person {
        account_id: Some(account_id(Role::Member)),
        ..Person::named(TANYA, "Tanya", "Bishop")
    };
    let hal = Person { contact: ContactBy::Telephone, ..Person::named(HAL, "Hal", "Brandt") };
    store(app, &tanya).await;
    store(app, &hal).await;
}

async fn states(app: &TestApp) -> Vec<(String, State)> {
    let rows = ledger::listed(&app.scope(), None, Uuid::max(), 50).await.unwrap();
    rows.into_iter().rev().map(|row| (row.event, row.state)).collect()
}

/// The events of a promise by a day.
fn event(number: u128, by: Day) -> String {
    format!("promise/{}/{by}", Uuid::from_u128(number))
}

#[tokio::test]
async fn two_days_before_whoever_promised_it_hears_of_it_once() {
    for app in apps().await {
        fill(&app).await;
        store(&app, &promise(11, TANYA, DUE)).await;
        store(&app, &promise(12, HAL, DUE)).await;
        store(&app, &promise(13, TANYA, date(2026, 3, 14))).await;
        store(&app, &Promise { status: Status::Kept, ..promise(14, TANYA, DUE) }).await;
        app.pass_a_day().await;
        write_due(&app.app).await.unwrap();
        let expected = [(event(11, DUE), State::Written), (event(12, DUE), State::ToTelephone)];
        assert_eq!(states(&app).await, expected);
        let mail = kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap().remove(0);
        assert_eq!(mail.to_address, "member@example.org");
        assert!(mail.subject.contains("Thing 11") && mail.subject.contains("March 13"), "{}", mail.subject);
        assert!(
            mail.body
                .contains(&format!("http://localhost/testville/goals/promises/{}", Uuid::from_u128(11)))
        );
        daily::queue_due(&app.app).await.unwrap();
        app.app.runner().run_all().await.unwrap();
        write_due(&app.app).await.unwrap();
        assert_eq!(kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn what_is_kept_carried_or_handed_over_before_the_mail_is_written_is_not_reminded_of() {
    for app in apps().await {
        fill(&app).await;
        for number in 11..=14 {
            store(&app, &promise(number, TANYA, DUE)).await;
        }
        app.pass_a_day().await;
        let tx = app.scope().begin().await.unwrap();
        for changed in [
            Promise { status: Status::Kept, ..promise(11, TANYA, DUE) },
            promise(12, TANYA, date(2026, 3, 20)),
            promise(13, HAL, DUE),
        ] {
            kit_store::Record::put(&changed, &tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        write_due(&app.app).await.unwrap();
        let states: Vec<State> = states(&app).await.into_iter().map(|(_, state)| state).collect();
        assert_eq!(states, [State::Dropped, State::Dropped, State::Dropped, State::Written]);
    }
}

#[tokio::test]
async fn somebody_who_may_no_longer_see_the_plan_is_not_told_of_it() {
    for app in apps().await {
        fill(&app).await;
        store(&app, &promise(11, TANYA, DUE)).await;
        app.pass_a_day().await;
        let tx = app.scope().begin().await.unwrap();
        kit_web::account::put_standing(&tx, app.coalition.id, account_id(Role::Member), Role::Guest, None)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        write_due(&app.app).await.unwrap();
        assert_eq!(states(&app).await[0].1, State::Dropped);
    }
}
