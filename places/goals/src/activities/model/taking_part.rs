//! The people an activity served: totals, and the same people by groups, which must add up to both totals.

use calc_rates::participants::{Imbalance, Participants};
use kit_web::{Mistakes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::amounts::{parse_count, typed_count};

kit_store::words! {
    /// By what people are counted.
    #[derive(JsonSchema)]
    pub enum Breakdown {
        Age => "age",
        Gender => "gender",
        Heritage => "heritage",
        Language => "language",
        Part => "part",
        Place => "place",
    }
}

/// One group: "by age, 12 to 17: 40 people, 12 of them for the first time".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub by: Breakdown,
    pub name: String,
    pub people: i64,
    pub newcomers: i64,
}

/// All groups of one entry; those of one breakdown belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Groups(pub Vec<Group>);

kit_store::stored_as_json!(Groups);

const GROUP_NAME_LENGTH: usize = 80;
/// More groups than any form we know asks for.
const MOST_GROUPS: usize = 40;

impl Groups {
    pub fn by(&self, breakdown: Breakdown) -> impl Iterator<Item = &Group> {
        self.0.iter().filter(move |group| group.by == breakdown)
    }
}

/// The rows of the form: four fields each, in order. Empty rows are skipped.
pub fn parse_groups(typed: &Typed, mistakes: &mut Mistakes) -> Groups {
    let of = |field: &str| typed.all(field).map(str::to_owned).collect::<Vec<String>>();
    let (by, names, people, newcomers) =
        (of("group_by"), of("group_name"), of("group_people"), of("group_new"));
    let rows = [&by, &names, &people, &newcomers].map(Vec::len).into_iter().max().unwrap_or(0);
    let mut groups = Vec::new();
    for row in 0..rows.min(MOST_GROUPS) {
        let at = |column: &Vec<String>| column.get(row).cloned().unwrap_or_default();
        let (name, people, newcomers) = (at(&names), at(&people), at(&newcomers));
        if name.is_empty() && people.is_empty() && newcomers.is_empty() {
            continue;
        }
        let Some(by) = Breakdown::from_word(&at(&by)) else {
            mistakes.add("group_by", "activities-group-by-missing");
            continue;
        };
        if name.is_empty() {
            mistakes.add("group_name", "activities-group-name-missing");
        }
        if name.chars().count() > GROUP_NAME_LENGTH {
            mistakes.add_with("group_name", "form-too-long", vec![("most", GROUP_NAME_LENGTH.to_string())]);
        }
        let people = parse_count("group_people", &people, mistakes).unwrap_or(0);
        let newcomers = parse_count("group_new", &newcomers, mistakes).unwrap_or(0);
        groups.push(Group { by, name, people, newcomers });
    }
    Groups(groups)
}

/// The rows as the form shows them again.
pub fn fill_groups(groups: &Groups, typed: &mut Typed) {
    for group in &groups.0 {
        typed.push("group_by", group.by.word());
        typed.push("group_name", group.name.clone());
        typed.push("group_people", typed_count(Some(group.people)));
        typed.push("group_new", typed_count(Some(group.newcomers)));
    }
}

/// Checks the totals, and each breakdown against both of them; the first mistake is said.
pub fn check(people: Option<i64>, newcomers: Option<i64>, groups: &Groups, mistakes: &mut Mistakes) {
    let total = counts(people.unwrap_or(0), newcomers.unwrap_or(0));
    if let Err(imbalance) = total.check(&[]) {
        return add(mistakes, "newcomers", None, imbalance);
    }
    for breakdown in Breakdown::ALL {
        let parts: Vec<Participants> =
            groups.by(*breakdown).map(|group| counts(group.people, group.newcomers)).collect();
        if let Err(imbalance) = total.check(&parts) {
            return add(mistakes, "group_people", Some(*breakdown), imbalance);
        }
    }
}

fn counts(people: i64, newcomers: i64) -> Participants {
    let count = |number: i64| u64::try_from(number).unwrap_or(0);
    Participants { served: count(people), new: count(newcomers) }
}

fn add(mistakes: &mut Mistakes, field: &str, by: Option<Breakdown>, imbalance: Imbalance) {
    let (key, found, total) = match imbalance {
        Imbalance::MoreNewThanServed { new, served } => ("activities-more-new-than-people", new, served),
        Imbalance::Served { found, total } => ("activities-groups-unequal", found, total),
        Imbalance::New { found, total } => ("activities-groups-new-unequal", found, total),
    };
    let by = by.map_or("total", Breakdown::word);
    let arguments = vec![("by", by.to_owned()), ("found", found.to_string()), ("total", total.to_string())];
    mistakes.add_with(field, key, arguments);
}
