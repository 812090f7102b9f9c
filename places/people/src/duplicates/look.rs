//! Looking through all records of a coalition for those that look alike.

use std::collections::{HashMap, HashSet};

use calc_match::{Found, Record, Settings, find_duplicates};
use kit_store::{Fault, Instant, Scope};
use uuid::Uuid;

use super::model::{Band, Likely, Pair, Subject};
use super::store;
use crate::alike::{self, Comparable, in_background, reasons};
use kit_store::Words;

/// Pairs of one kind kept for review, the surest ones. Whoever has worked through them looks again.
const MOST_PAIRS: usize = 2_000;

/// Looks through all records of the coalition and keeps the pairs that look alike for review; tells how many there
/// are. Pairs that somebody said are not the same stay away.
///
/// # Errors
/// When the database does not answer.
pub async fn look_again(scope: &Scope, at: Instant) -> Result<usize, Fault> {
    let people = alike::store::people(scope).await?;
    let organizations = alike::store::organizations(scope).await?;
    let apart = Apart::of(scope).await?;
    let records = people.len() + organizations.len();
    let likely = in_background(move || {
        let mut likely = pairs_among(Subject::Organization, &organizations, &apart);
        likely.extend(pairs_among(Subject::Person, &people, &apart));
        likely.sort_by_key(|found| found.band);
        likely
    })
    .await?;
    let tx = scope.begin().await?;
    store::replace_likely(&tx, &likely).await?;
    store::note_look(&tx, at, i64::try_from(records).unwrap_or(i64::MAX)).await?;
    tx.commit().await?;
    Ok(likely.len())
}

/// Pairs that are known not to be the same.
pub struct Apart {
    pairs: HashSet<Pair>,
    /// Records that were merged into another: what was said about them holds for that one too.
    merged: HashMap<(Subject, Uuid), Uuid>,
}

impl Apart {
    async fn of(scope: &Scope) -> Result<Self, Fault> {
        let merged: HashMap<(Subject, Uuid), Uuid> = store::merged_into(scope)
            .await?
            .into_iter()
            .map(|(subject, gone, kept)| ((subject, gone), kept))
            .collect();
        let mut apart = Self { pairs: HashSet::new(), merged };
        for (subject, first, second) in store::pairs_not_same(scope).await? {
            let pair = Pair::new(subject, apart.now(subject, first), apart.now(subject, second));
            apart.pairs.insert(pair);
        }
        Ok(apart)
    }

    /// Where a record is after all merges.
    fn now(&self, subject: Subject, id: Uuid) -> Uuid {
        let mut now = id;
        // Merges cannot go round in a circle; the bound only guards against a damaged table.
        for _ in 0..100 {
            match self.merged.get(&(subject, now)) {
                Some(kept) => now = *kept,
                None => break,
            }
        }
        now
    }
}

fn pairs_among(subject: Subject, comparable: &[Comparable], apart: &Apart) -> Vec<Likely> {
    let records: Vec<Record> = comparable.iter().map(Comparable::record).collect();
    let found = find_duplicates(&records, &Settings::new(subject.into()));
    let group_of = groups(&found);
    let mut likely: Vec<Likely> = found
        .pairs
        .iter()
        .map(|pair| {
            let (first, second) = (pair.first, pair.second);
            let group = group_of.get(&first).filter(|group| Some(*group) == group_of.get(&second));
            Likely {
                pair: Pair::new(subject, comparable[first].id, comparable[second].id),
                group_size: group.map_or(2, |group| i64::try_from(group.1).unwrap_or(i64::MAX)),
                score: pair.score,
                band: Band::of(pair.level, pair.score),
                reasons: Words(pair.reasons.iter().map(|reason| reasons::stored(*reason)).collect()),
            }
        })
        .filter(|likely| !apart.pairs.contains(&likely.pair))
        .collect();
    likely.sort_by(|one, other| other.score.total_cmp(&one.score));
    let mut likely = spanning(likely);
    likely.truncate(MOST_PAIRS);
    likely
}

/// For each row in a group: the number of the group and its size.
fn groups(found: &Found) -> HashMap<usize, (usize, usize)> {
    let numbered = found.clusters.iter().enumerate();
    numbered
        .flat_map(|(number, cluster)| cluster.iter().map(move |row| (*row, (number, cluster.len()))))
        .collect()
}

/// Keeps the surest pairs that are needed to make one record of every group: three records that look alike take two
/// merges, not three.
fn spanning(pairs: Vec<Likely>) -> Vec<Likely> {
    let mut leads_to: HashMap<Uuid, Uuid> = HashMap::new();
    pairs
        .into_iter()
        .filter(|likely| {
            if likely.band != Band::AlmostCertain {
                return true;
            }
            let (first, second) = (root(&leads_to, likely.pair.first), root(&leads_to, likely.pair.second));
            if first != second {
                leads_to.insert(second, first);
            }
            first != second
        })
        .collect()
}

fn root(leads_to: &HashMap<Uuid, Uuid>, id: Uuid) -> Uuid {
    let mut root = id;
    while let Some(next) = leads_to.get(&root) {
        root = *next;
    }
    root
}
