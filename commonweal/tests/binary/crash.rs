//! A power cut in the middle of writing: whatever was acknowledged is there, and nothing is half there.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::{Connection, Server, commonweal, run, sign_in};
use kit_store::testing::{TestDb, engines};
use kit_store::{Reads, Verb, changes_of, tables_of};
use kit_web::coalition;
use uuid::Uuid;

const PEOPLE: &str = "/api/v1/coalitions/tamarack-together/people";
const WRITES: usize = 1000;
const CONNECTIONS: usize = 8;
/// So many answers are waited for before the process is killed.
const ACKNOWLEDGED: usize = 400;

fn id(number: usize) -> Uuid {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + number as u128)
}

/// Writes from several connections until somebody pulls the plug; the numbers that were acknowledged.
fn write_until_killed(server: &mut Server, cookie: &str) -> Vec<usize> {
    let (next, acknowledged) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let (enough, wait) = std::sync::mpsc::channel();
    let host = server.host.clone();
    std::thread::scope(|threads| {
        for _ in 0..CONNECTIONS {
            threads.spawn(|| {
                let mut connection = Connection::open(&host);
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let body = format!(
                        r#"{{"id":"{}","given_name":"Pat","family_name":"Nr{number}","even_if_alike":true}}"#,
                        id(number)
                    );
                    if number >= WRITES {
                        return;
                    }
                    let Ok(reply) = connection.send("POST", PEOPLE, cookie, &body) else {
                        return;
                    };
                    assert_eq!(reply.status, 200, "{}", reply.body);
                    let mut acknowledged = acknowledged.lock().unwrap();
                    acknowledged.push(number);
                    if acknowledged.len() == ACKNOWLEDGED {
                        enough.send(()).unwrap();
                    }
                }
            });
        }
        wait.recv().unwrap();
        server.kill();
    });
    acknowledged.into_inner().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_write_survives_and_none_is_half_there() {
    for engine in engines() {
        let folder = tempfile::tempdir().unwrap();
        let test = TestDb::new(engine, &[]).await;
        let data = match &test.address {
            kit_store::Address::File(file) => file.parent().unwrap(),
            kit_store::Address::Postgres(_) => folder.path(),
        };
        let mut server = Server::start(commonweal("demo", data, &test.address), "evaluator");
        let cookie = sign_in(&server, "coordinator");
        let acknowledged = write_until_killed(&mut server, &cookie);
        assert!((ACKNOWLEDGED..WRITES).contains(&acknowledged.len()), "{} writes", acknowledged.len());

        let server = Server::start(commonweal("demo", data, &test.address), "evaluator");
        let mut connection = Connection::open(&server.host);
        for number in &acknowledged {
            let reply = connection.send("GET", &format!("{PEOPLE}/{}", id(*number)), &cookie, "").unwrap();
            assert_eq!(reply.status, 200, "{engine:?}: {number} was acknowledged and is gone");
            assert!(reply.body.contains(&format!("\"Nr{number}\"")), "{}", reply.body);
        }
        let here = coalition::by_slug(&test.db, "tamarack-together").await.unwrap().unwrap();
        let scope = test.db.scope(here.id);
        let steps = commonweal::places::migrations();
        let tables = tables_of(&steps);
        let words = tables.iter().find(|table| table.name == "search_word").unwrap();
        let words = kit_store::copy::rows_after(&test.db, words, Some(here.id), None, 100_000).await.unwrap();
        let mut written = 0;
        for number in 0..WRITES {
            let person: Option<(Uuid,)> = scope
                .optional(
                    "SELECT id FROM person WHERE coalition_id = $1 AND id = $2",
                    &[&here.id, &id(number)],
                )
                .await
                .unwrap();
            let history = changes_of(&scope, "person", id(number), 10).await.unwrap();
            let found = words.iter().filter(|word| word["subject_id"] == id(number).to_string()).count();
            let expected = usize::from(person.is_some());
            assert_eq!(
                (history.len(), found),
                (expected, expected * 2),
                "{engine:?}: {number} is half there"
            );
            assert!(
                history
                    .iter()
                    .all(|change| change.verb == Verb::Added && change.actor_name == "Rosa Delgado")
            );
            written += expected;
        }
        assert!(written >= acknowledged.len() && written <= acknowledged.len() + CONNECTIONS);
        let (whole, said) = run(&mut commonweal("verify", data, &test.address));
        assert!(whole, "{said}");
    }
}
