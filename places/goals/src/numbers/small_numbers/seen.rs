use std::collections::{BTreeMap, HashMap};

use super::policy::Rule;
use super::register::{Register, TableKey, Told};
use super::sight::{Sight, WhyHidden};
use super::table;
use crate::numbers::model::{Reading, ReadingId};

/// What may be seen of many readings of one indicator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sights {
    sights: HashMap<ReadingId, Sight>,
    /// What the tables with groups tell.
    told: Vec<(TableKey, Told)>,
}

impl Sights {
    /// Judges readings: those of one indicator, period and question as one table. All groups of a period must be given,
    /// or everybody's alone, which does not depend on its groups. Comparisons are published by others and are shown.
    pub fn new<'a>(rule: Rule, readings: impl IntoIterator<Item = &'a Reading>) -> Self {
        Self::checked(rule, readings, &Register::default())
    }

    /// The same, so that what left the house before gives nothing away.
    pub fn checked<'a>(
        rule: Rule,
        readings: impl IntoIterator<Item = &'a Reading>,
        register: &Register,
    ) -> Self {
        let mut sights = HashMap::new();
        let mut told = Vec::new();
        let mut tables: BTreeMap<TableKey, Vec<&Reading>> = BTreeMap::new();
        for reading in readings {
            if reading.series.is_empty() {
                let place = (reading.indicator_id, reading.period, reading.question);
                tables.entry(place).or_default().push(reading);
            } else {
                sights.insert(reading.id, Sight::unjudged(reading));
            }
        }
        for (key, readings) in tables {
            let judged = table::judged(rule, &readings, register, &key);
            sights.extend(judged.sights);
            told.extend(judged.told.map(|told| (key, told)));
        }
        Self { sights, told }
    }

    /// What the tables with groups tell, for the register.
    pub fn told(&self) -> &[(TableKey, Told)] {
        &self.told
    }

    /// What may be seen of one of them. What was not judged is hidden.
    pub fn of(&self, reading: &Reading) -> Sight {
        self.sights.get(&reading.id).copied().unwrap_or(Sight::hidden(WhyHidden::SmallNumbers))
    }
}
