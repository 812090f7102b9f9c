//! No page of the example asks more of the database, or weighs more on a phone, than every page may.

use std::collections::{BTreeMap, HashSet, VecDeque};

use kit_store::uuid::Uuid;
use kit_store::{Day, Engine};
use kit_web::testing::{Reply, Visitor};
use people::example::sign_ins;

use crate::cast::product;

const TAMARACK: &str = "/tamarack-together";
const MOST_STATEMENTS: u32 = 15;
const MOST_BYTES: usize = 60_000;
/// Pages of each shape: the second may have what the first has not.
const OF_EACH_SHAPE: usize = 2;

/// Endings of addresses that are files to keep, not pages.
const FILES: [&str; 8] = ["pdf", "csv", "xlsx", "ics", "vcf", "file", "html", "zip"];

/// Pages the walk must have come by, or it proves nothing.
const LANDMARKS: [&str; 11] = [
    "",
    "/people/list",
    "/goals/{id}",
    "/goals/promises/{id}",
    "/meetings/{day}",
    "/meetings/{day}/minutes",
    "/meetings/{day}/packet",
    "/meetings/proposals/{id}",
    "/guide/barriers/turf",
    "/guide/playbooks/drug_free",
    "/guide/plan",
];

/// The address below the coalition, with what differs from record to record left out.
fn shape(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default().trim_start_matches(TAMARACK);
    let fold = |part: &str| {
        if part.parse::<Uuid>().is_ok() {
            "{id}".to_owned()
        } else if part.parse::<Day>().is_ok() {
            "{day}".to_owned()
        } else if part.parse::<u64>().is_ok() {
            "{number}".to_owned()
        } else {
            part.to_owned()
        }
    };
    path.split('/').map(fold).collect::<Vec<_>>().join("/")
}

/// The pages of the coalition this page links to.
fn links(page: &str) -> impl Iterator<Item = String> {
    let addresses = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    addresses.map(|address| address.replace("&amp;", "&")).filter_map(|address| {
        let address = address.split('#').next()?.to_owned();
        let path = address.split('?').next()?;
        let is_here = path == TAMARACK || path.strip_prefix(TAMARACK)?.starts_with('/');
        let is_file = FILES.iter().any(|ending| path.ends_with(ending));
        (is_here && !is_file).then_some(address)
    })
}

/// Every page that links lead to, two of each shape, as it is when somebody was there before: the budget is for warm pages,
/// and Home works out the next step of the guide only after something changed.
async fn walk(visitor: &Visitor) -> BTreeMap<String, Vec<(String, Reply)>> {
    let mut seen: HashSet<String> = HashSet::from([TAMARACK.to_owned()]);
    let mut ahead = VecDeque::from([TAMARACK.to_owned()]);
    let mut walked: BTreeMap<String, Vec<(String, Reply)>> = BTreeMap::new();
    while let Some(address) = ahead.pop_front() {
        let of_shape = walked.entry(shape(&address)).or_default();
        if of_shape.len() == OF_EACH_SHAPE {
            continue;
        }
        visitor.get(&address).await;
        let reply = visitor.get(&address).await;
        let is_page =
            reply.headers.get("content-type").is_some_and(|kind| kind == "text/html; charset=utf-8");
        if is_page {
            ahead.extend(links(&reply.body).filter(|link| seen.insert(link.clone())));
            of_shape.push((address, reply));
        }
    }
    walked
}

#[tokio::test]
async fn every_page_of_the_example_keeps_within_its_budget() {
    let app = product(Engine::Lite).await;
    home::example::load(&app.app).await.unwrap();
    let somebody = sign_ins(&app.app).await.unwrap();
    let coordinator = somebody.iter().find(|person| person.label == "coordinator").unwrap();
    let walked = walk(&app.signed_in(coordinator.account).await).await;
    for landmark in LANDMARKS {
        assert!(walked.get(landmark).is_some_and(|pages| !pages.is_empty()), "no link led to {landmark}");
    }
    let mut complaints = Vec::new();
    for (address, reply) in walked.values().flatten() {
        let (statements, bytes) = (reply.statements(), reply.bytes.len());
        if !reply.status.is_success() {
            complaints.push(format!("{address} answers {}", reply.status));
        }
        if statements > MOST_STATEMENTS {
            complaints.push(format!("{address} takes {statements} statements"));
        }
        if bytes > MOST_BYTES {
            complaints.push(format!("{address} has {bytes} bytes"));
        }
    }
    assert_eq!(complaints, Vec::<String>::new());
}
