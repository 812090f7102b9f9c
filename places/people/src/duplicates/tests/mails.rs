use kit_mail::{Delivery, Notice, ledger, notify};
use kit_web::Role;
use uuid::Uuid;

use super::{INES, INES_AGAIN, apps, merge_people};

#[tokio::test]
async fn whoever_stays_hears_no_more_than_either_wanted_and_what_waits_reaches_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let tx = app.scope().begin().await.unwrap();
        for (person, kind, delivery) in [
            (INES, "thank-you", Delivery::Never),
            (INES, "weekly-note", Delivery::Weekly),
            (INES_AGAIN, "thank-you", Delivery::AtOnce),
            (INES_AGAIN, "weekly-note", Delivery::Never),
        ] {
            ledger::choose(&tx, person, kind, delivery).await.unwrap();
        }
        let quiet = ledger::Reader { quiet_from: 18, ..ledger::Reader::usual(INES_AGAIN) };
        ledger::put_reader(&tx, &quiet).await.unwrap();
        let notice = |number: u128, event: &str, recipient: Uuid| Notice {
            id: Uuid::from_u128(number),
            kind: "thank-you",
            event: event.to_owned(),
            recipient,
            reason: "thanked",
            payload: "{}".to_owned(),
            send_at: app.app.clock.now().plus_days(1),
            now: app.app.clock.now(),
        };
        for one in
            [notice(1, "flyers", INES), notice(2, "flyers", INES_AGAIN), notice(3, "rides", INES_AGAIN)]
        {
            notify(&tx, &one).await.unwrap();
        }
        tx.commit().await.unwrap();
        let address = merge_people(&coordinator).await;
        let choices = ledger::choices(&app.scope(), INES).await.unwrap();
        let words: Vec<(&str, Delivery)> = choices.iter().map(|(kind, how)| (kind.as_str(), *how)).collect();
        assert_eq!(words, [("thank-you", Delivery::Never), ("weekly-note", Delivery::Never)]);
        assert_eq!(ledger::reader(&app.scope(), INES).await.unwrap().quiet_from, 18);
        for (event, number) in [("flyers", 2), ("rides", 1)] {
            let told = ledger::told_of(&app.scope(), event).await.unwrap();
            assert_eq!(told.len(), number, "nobody hears of {event} twice");
            assert!(told.contains(&(INES,)));
        }
        coordinator.post(&format!("{address}/undo"), &[]).await.leads_to();
        let own = ledger::choices(&app.scope(), INES_AGAIN).await.unwrap();
        assert!(
            own.contains(&("weekly-note".to_owned(), Delivery::Never)),
            "their own choices are still there"
        );
    }
}
