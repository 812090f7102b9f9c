use kit_store::testing::{TestDb, engines};
use kit_store::{CoalitionId, Instant, Migration, Record};
use uuid::Uuid;

use super::*;

fn coalition(number: u128) -> Coalition {
    Coalition {
        id: CoalitionId(Uuid::from_u128(number)),
        slug: format!("coalition-{number:03}"),
        name: format!("Number {number}"),
        place: "Tamarack County".to_owned(),
        language: "es".to_owned(),
        time_zone: "America/Chicago".to_owned(),
        kinds: PartnershipKind::IssueBased.into(),
        help_phone: Some("555-0100".to_owned()),
        is_example: true,
        sector_scheme: "simple".to_owned(),
        aim_affected_percent: None,
        quiet_after_days: 45,
        founded_at: Instant::from_microseconds(1_773_154_800_000_000),
        version: 1,
    }
}

#[tokio::test]
async fn a_coalition_is_kept_found_by_its_word_and_sees_only_itself() {
    let steps: Vec<Migration> = kit_store::migrations().iter().chain(crate::MIGRATIONS).copied().collect();
    for engine in engines() {
        let test = TestDb::new(engine, &steps).await;
        for number in 1..=60 {
            let one = coalition(number);
            let tx = test.db.begin().await.unwrap().in_coalition(one.id);
            one.put(&tx).await.unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(by_slug(&test.db, "coalition-007").await.unwrap(), Some(coalition(7)));
        let first = list(&test.db, "").await.unwrap();
        let second = list(&test.db, &first[49].slug).await.unwrap();
        assert_eq!((first.len(), second.len()), (50, 10));

        let own = test.db.scope(coalition(7).id);
        let renamed = Coalition { name: "Another name".to_owned(), ..coalition(7) };
        let tx = own.begin().await.unwrap();
        renamed.put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(Coalition::find(&own, coalition(7).id.0).await.unwrap(), Some(renamed));
        assert_eq!(Coalition::find(&own, coalition(8).id.0).await.unwrap(), None);
        let tx = own.begin().await.unwrap();
        Coalition::take_out(&tx, coalition(7).id.0).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(by_slug(&test.db, "coalition-007").await.unwrap(), None);
    }
}

#[test]
fn a_word_for_addresses_is_made_from_any_name() {
    for (name, slug) in [
        ("Tamarack Together", "tamarack-together"),
        ("Host", "coalition-host"),
        ("  ", "coalition"),
        ("Niños Sanos de Peñasco", "ninos-sanos-de-penasco"),
    ] {
        assert_eq!(slug_from(name), slug, "{name}");
        assert!(is_slug(&slug_from(name)), "{name}");
    }
    for word in ["a", "-ab", "ab-", "Ab", "a b", "api", "sign-in", "ñu"] {
        assert!(!is_slug(word), "{word}");
    }
}
