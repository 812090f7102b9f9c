use people::members::PersonId;
use people::organizations::OrganizationId;

use crate::voices::{Group, Voice};

/// What somebody did, as far as it counts here.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    pub person: Option<PersonId>,
    pub organization: Option<OrganizationId>,
    pub proposed: i64,
    pub passed: i64,
    pub promises: i64,
}

/// One group, or one voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub group: Group,
    /// The name of the voice; empty in rows of groups.
    pub name: String,
    pub voices: i64,
    pub proposed: i64,
    pub passed: i64,
    pub promises: i64,
}

/// A share against the share of voices, as a whole percent: 100 is as much as its voices, 200 twice as much. Nothing
/// where nobody did anything yet or the row has no voice.
pub fn ratio(part: i64, whole: i64, voices: i64, all_voices: i64) -> Option<i64> {
    kit_text::percent_of(part.checked_mul(all_voices)?, whole.checked_mul(voices)?)
}

/// The Gini coefficient in hundredths: 0 when all have the same, near 100 when one has everything. Nothing where there
/// is nothing to share out.
///
/// Source: Gini 1912, in the form for sorted values by Sen, "On Economic Inequality" (1973): Σ(2i − n − 1)·xᵢ ÷ (n·Σxᵢ).
pub fn gini(values: &[i64]) -> Option<i64> {
    let mut sorted: Vec<i64> = values.iter().map(|value| (*value).max(0)).collect();
    sorted.sort_unstable();
    let count = i64::try_from(sorted.len()).ok()?;
    let sum: i64 = sorted.iter().sum();
    let weighted: i64 = sorted.iter().zip(1..).map(|(value, place)| (2 * place - count - 1) * value).sum();
    kit_text::percent_of(weighted, count * sum)
}

/// What each voice did. Whoever speaks for no voice stands in no row.
pub fn by_voice(voices: &[Voice], done: &[Done]) -> Vec<Row> {
    let mut rows: Vec<Row> = voices
        .iter()
        .map(|voice| Row {
            group: voice.group(),
            name: voice.name.clone(),
            voices: 1,
            proposed: 0,
            passed: 0,
            promises: 0,
        })
        .collect();
    for one in done {
        let by_organization =
            |voice: &Voice| one.organization.is_some() && voice.organization_id == one.organization;
        let by_person = |voice: &Voice| one.person.is_some_and(|person| voice.is_spoken_by(person));
        let place = voices.iter().position(by_organization).or_else(|| voices.iter().position(by_person));
        if let Some(row) = place.and_then(|place| rows.get_mut(place)) {
            row.proposed += one.proposed;
            row.passed += one.passed;
            row.promises += one.promises;
        }
    }
    rows
}

/// The rows of voices added up group by group, the resident seats first.
pub fn by_group(rows: &[Row]) -> Vec<Row> {
    let mut groups: Vec<Row> = Vec::new();
    for row in rows {
        match groups.iter_mut().find(|group| group.group == row.group) {
            Some(group) => {
                group.voices += row.voices;
                group.proposed += row.proposed;
                group.passed += row.passed;
                group.promises += row.promises;
            }
            None => groups.push(Row { name: String::new(), ..row.clone() }),
        }
    }
    groups.sort_by(|one, other| one.group.cmp(&other.group));
    groups
}

/// Fewer things than this tell nothing about power.
const LEAST: i64 = 6;
/// More than this share of everything by one voice is told.
const MOST_PERCENT: i64 = 40;

/// The voices that made more than two fifths of all proposals, or keep more than two fifths of all promises.
pub fn dominant(rows: &[Row]) -> Vec<&Row> {
    let proposed: i64 = rows.iter().map(|row| row.proposed).sum();
    let promises: i64 = rows.iter().map(|row| row.promises).sum();
    let is_most = |part: i64, whole: i64| whole >= LEAST && part * 100 > whole * MOST_PERCENT;
    rows.iter()
        .filter(|row| is_most(row.proposed, proposed) || is_most(row.promises, promises))
        .collect()
}
