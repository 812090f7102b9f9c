use kit_store::testing::{TestDb, engines};
use kit_store::{AccountId, CoalitionId, Instant, Migration};
use uuid::Uuid;

use super::*;
use crate::Role;

const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);
const ANA: AccountId = AccountId(Uuid::from_u128(1));
const HERE: CoalitionId = CoalitionId(Uuid::from_u128(10));

fn steps() -> Vec<Migration> {
    kit_store::migrations().iter().chain(crate::MIGRATIONS).copied().collect()
}

/// A host with one account.
async fn with_ana(engine: kit_store::Engine) -> TestDb {
    let test = TestDb::new(engine, &steps()).await;
    let tx = test.db.begin().await.unwrap();
    let ana = Account {
        id: ANA,
        email: Some("ana@example.org".to_owned()),
        name: "Ana".to_owned(),
        language: "es".to_owned(),
        is_host: false,
    };
    insert_account(&tx, &ana, NOW).await.unwrap();
    tx.commit().await.unwrap();
    test
}

#[tokio::test]
async fn a_key_works_until_it_is_revoked_and_is_listed_as_long() {
    for engine in engines() {
        let test = with_ana(engine).await;
        let tx = test.db.begin().await.unwrap();
        let key = ApiKey {
            id: Uuid::from_u128(5),
            coalition_id: HERE,
            account_id: ANA,
            name: "Newsletter".to_owned(),
            may_write: true,
            created_at: NOW,
            used_at: None,
        };
        insert_api_key(&tx, b"hash", &key).await.unwrap();
        touch_api_key(&tx, HERE, key.id, NOW.plus_days(1)).await.unwrap();
        let found = api_key(&tx, b"hash").await.unwrap().unwrap();
        assert_eq!((found.account_id, found.may_write, found.used_at), (ANA, true, Some(NOW.plus_days(1))));
        assert_eq!(api_keys_of(&tx, HERE).await.unwrap().len(), 1);
        let elsewhere = CoalitionId(Uuid::from_u128(11));
        revoke_api_key(&tx, elsewhere, key.id, NOW).await.unwrap();
        assert!(api_key(&tx, b"hash").await.unwrap().is_some(), "revoked from another coalition");
        revoke_api_key(&tx, HERE, key.id, NOW).await.unwrap();
        assert!(api_key(&tx, b"hash").await.unwrap().is_none());
        assert!(api_keys_of(&tx, HERE).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_pass_is_used_once_and_a_new_code_ends_the_old_one() {
    for engine in engines() {
        let test = with_ana(engine).await;
        let tx = test.db.begin().await.unwrap();
        let later = NOW.plus_minutes(60);
        insert_pass(&tx, PassKind::Code, b"old", ANA, NOW, later).await.unwrap();
        insert_pass(&tx, PassKind::Link, b"link", ANA, NOW, later).await.unwrap();
        insert_pass(&tx, PassKind::Code, b"new", ANA, NOW, later).await.unwrap();
        for (kind, hash, at, whose) in [
            (PassKind::Code, b"old".as_slice(), NOW, None),
            (PassKind::Code, b"new", NOW, Some(ANA)),
            (PassKind::Code, b"new", later, None),
            (PassKind::Link, b"new", NOW, None),
            (PassKind::Link, b"link", NOW, Some(ANA)),
        ] {
            assert_eq!(account_of_pass(&tx, kind, hash, at).await.unwrap(), whose, "{kind:?} {hash:?}");
        }
        assert!(spend_pass(&tx, b"link", NOW).await.unwrap());
        assert!(!spend_pass(&tx, b"link", NOW).await.unwrap());
        assert_eq!(account_of_pass(&tx, PassKind::Link, b"link", NOW).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_device_is_seen_viewed_as_and_signed_out_alone() {
    for engine in engines() {
        let test = with_ana(engine).await;
        let tx = test.db.begin().await.unwrap();
        for (number, token) in [(1, b"one".as_slice()), (2, b"two")] {
            let session = Session {
                id: Uuid::from_u128(number),
                account_id: ANA,
                device: format!("Device {number}"),
                view_as: None,
                created_at: NOW,
                seen_at: NOW,
                expires_at: NOW.plus_days(60),
            };
            insert_session(&tx, token, &session).await.unwrap();
        }
        let first = Uuid::from_u128(1);
        touch_session(&tx, first, ANA, NOW.plus_days(1), NOW.plus_days(60)).await.unwrap();
        set_view_as(&tx, ANA, first, Some(Role::Guest)).await.unwrap();
        let (seen, _) = signed_in(&tx, b"one", NOW).await.unwrap().unwrap();
        assert_eq!((seen.seen_at, seen.view_as), (NOW.plus_days(1), Some(Role::Guest)));
        assert!(signed_in(&tx, b"one", NOW.plus_days(60)).await.unwrap().is_none(), "it has expired");
        delete_session(&tx, AccountId(Uuid::from_u128(2)), first).await.unwrap();
        assert_eq!(sessions_of(&tx, ANA, NOW).await.unwrap().len(), 2, "another account signed it out");
        delete_session(&tx, ANA, first).await.unwrap();
        assert_eq!(sessions_of(&tx, ANA, NOW).await.unwrap().len(), 1);
        assert_eq!(delete_sessions_of(&tx, ANA).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_standing_is_given_noted_and_taken() {
    for engine in engines() {
        let test = with_ana(engine).await;
        let tx = test.db.begin().await.unwrap();
        put_standing(&tx, HERE, ANA, Role::Member, None).await.unwrap();
        put_standing(&tx, HERE, ANA, Role::Officer, Some("Health Office")).await.unwrap();
        note_visit(&tx, HERE, ANA, NOW).await.unwrap();
        note_visit(&tx, HERE, ANA, NOW.plus_days(2)).await.unwrap();
        let here = standing(&tx, HERE, ANA).await.unwrap().unwrap();
        assert_eq!((here.role, here.speaks_for.as_deref()), (Role::Officer, Some("Health Office")));
        assert_eq!((here.seen_at, here.seen_before_at), (Some(NOW.plus_days(2)), Some(NOW)));
        let people = people_here(&tx, HERE, AccountId(Uuid::nil())).await.unwrap();
        assert_eq!((people.len(), people[0].name.as_str()), (1, "Ana"));
        take_standing(&tx, HERE, ANA).await.unwrap();
        assert!(standing(&tx, HERE, ANA).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn the_host_is_found_and_an_address_belongs_to_one_account() {
    for engine in engines() {
        let test = with_ana(engine).await;
        let tx = test.db.begin().await.unwrap();
        assert!(!is_first_run(&tx).await.unwrap());
        assert!(host(&tx).await.unwrap().is_none());
        let ana = account_by_email(&tx, "ana@example.org").await.unwrap().unwrap();
        update_account(&tx, &Account { is_host: true, ..ana.clone() }).await.unwrap();
        assert_eq!(host(&tx).await.unwrap().map(|host| host.id), Some(ANA));
        let twin = Account { id: AccountId(Uuid::from_u128(2)), ..ana };
        let taken = insert_account(&tx, &twin, NOW).await;
        assert!(matches!(taken, Err(kit_store::Fault::Taken(_))));
    }
}
