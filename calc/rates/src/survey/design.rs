//! Strata and clusters as the rows name them.

use std::collections::HashMap;

use super::answer::Column;
use super::{RowProblem, RowTrouble, Sample, SurveyProblem, number};

/// Clusters kept in memory at most, so that a handful of breakdowns stays below 200 MB. A column with more of them
/// names respondents, and a sample of respondents has no clusters.
const MOST_CLUSTERS: usize = 200_000;

/// Where in the sample one respondent stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub stratum: u32,
    /// None when respondents themselves were drawn.
    pub cluster: Option<u32>,
    pub weight: f64,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Stratum {
    pub label: String,
    /// Sampled clusters, or respondents where there are none.
    pub sampled: u64,
    /// As the file says it: a size, or a share below 1.
    pub population: Option<f64>,
}

/// The sample, row by row.
#[derive(Debug)]
pub(super) struct Design {
    weight: Option<Column>,
    stratum: Option<Column>,
    cluster: Option<Column>,
    population: Option<Column>,
    strata: Vec<Stratum>,
    stratum_numbers: HashMap<Box<str>, u32>,
    /// By stratum, then label: the same label in another stratum is another cluster.
    cluster_numbers: Vec<HashMap<Box<str>, u32>>,
    /// The stratum of each cluster.
    cluster_strata: Vec<u32>,
}

impl Design {
    pub(super) fn new<H: AsRef<str>>(sample: &Sample, headers: &[H]) -> Result<Self, SurveyProblem> {
        let find = |name: &Option<String>| {
            let found = name.as_deref().map(|name| Column::find(headers, name));
            found.transpose()
        };
        let mut design = Self {
            weight: find(&sample.weight)?,
            stratum: find(&sample.stratum)?,
            cluster: find(&sample.cluster)?,
            population: find(&sample.population)?,
            strata: Vec::new(),
            stratum_numbers: HashMap::new(),
            cluster_numbers: Vec::new(),
            cluster_strata: Vec::new(),
        };
        if design.stratum.is_none() {
            design.strata.push(Stratum::default());
            design.cluster_numbers.push(HashMap::new());
        }
        Ok(design)
    }

    /// Takes one row in.
    pub(super) fn place<'r>(
        &mut self,
        row: u64,
        cell: &impl Fn(usize) -> &'r str,
    ) -> Result<Place, RowProblem> {
        let weight = self.weight_in(row, cell)?;
        let stratum = self.stratum_in(row, cell)?;
        let cluster = self.cluster_in(row, stratum, cell)?;
        if cluster.is_none() {
            self.strata[stratum as usize].sampled += 1;
        }
        self.note_population(row, stratum, cell)?;
        Ok(Place { stratum, cluster, weight })
    }

    pub(super) fn strata(&self) -> &[Stratum] {
        &self.strata
    }

    pub(super) fn stratum_of(&self, cluster: u32) -> usize {
        self.cluster_strata[cluster as usize] as usize
    }

    /// By how much every weight of a stratum counts: 1, or without a weight column what the population size says.
    pub(super) fn weight_factor(&self, stratum: usize) -> f64 {
        let stratum = &self.strata[stratum];
        match (&self.weight, stratum.population) {
            (None, Some(population)) if population < 1.0 => 1.0 / population,
            (None, Some(population)) => population / stratum.sampled as f64,
            _ => 1.0,
        }
    }

    /// The share of a stratum's clusters that was sampled: 0 when the population is taken as endless.
    pub(super) fn sampled_share(&self, stratum: usize) -> Result<f64, SurveyProblem> {
        let Stratum { label, sampled, population } = &self.strata[stratum];
        match *population {
            None => Ok(0.0),
            Some(share) if share < 1.0 => Ok(share),
            Some(population) if population < *sampled as f64 => Err(SurveyProblem::PopulationTooSmall {
                stratum: label.clone(),
                sampled: *sampled,
                population,
            }),
            Some(population) => Ok(*sampled as f64 / population),
        }
    }

    fn weight_in<'r>(&self, row: u64, cell: &impl Fn(usize) -> &'r str) -> Result<f64, RowProblem> {
        let Some(column) = &self.weight else {
            return Ok(1.0);
        };
        let weight = number::read(present(column, row, cell)?);
        let weight = weight.map_err(|trouble| column.problem(row, trouble))?;
        if weight < 0.0 {
            return Err(column.problem(row, RowTrouble::NegativeWeight(weight)));
        }
        Ok(weight)
    }

    fn stratum_in<'r>(&mut self, row: u64, cell: &impl Fn(usize) -> &'r str) -> Result<u32, RowProblem> {
        let Some(column) = &self.stratum else {
            return Ok(0);
        };
        let label = present(column, row, cell)?;
        if let Some(number) = self.stratum_numbers.get(label) {
            return Ok(*number);
        }
        let number = next(self.strata.len()).map_err(|trouble| column.problem(row, trouble))?;
        self.stratum_numbers.insert(label.into(), number);
        self.strata.push(Stratum { label: label.to_owned(), ..Stratum::default() });
        self.cluster_numbers.push(HashMap::new());
        Ok(number)
    }

    fn cluster_in<'r>(
        &mut self,
        row: u64,
        stratum: u32,
        cell: &impl Fn(usize) -> &'r str,
    ) -> Result<Option<u32>, RowProblem> {
        let Some(column) = &self.cluster else {
            return Ok(None);
        };
        let label = present(column, row, cell)?;
        let numbers = &mut self.cluster_numbers[stratum as usize];
        if let Some(number) = numbers.get(label) {
            return Ok(Some(*number));
        }
        let number = next(self.cluster_strata.len()).map_err(|trouble| column.problem(row, trouble))?;
        numbers.insert(label.into(), number);
        self.cluster_strata.push(stratum);
        self.strata[stratum as usize].sampled += 1;
        Ok(Some(number))
    }

    fn note_population<'r>(
        &mut self,
        row: u64,
        stratum: u32,
        cell: &impl Fn(usize) -> &'r str,
    ) -> Result<(), RowProblem> {
        let Some(column) = &self.population else {
            return Ok(());
        };
        let now = number::read(present(column, row, cell)?);
        let now = now.map_err(|trouble| column.problem(row, trouble))?;
        if now <= 0.0 {
            return Err(column.problem(row, RowTrouble::BadPopulation(now)));
        }
        match self.strata[stratum as usize].population.replace(now) {
            Some(before) if before != now => {
                Err(column.problem(row, RowTrouble::PopulationChanges { now, before }))
            }
            _ => Ok(()),
        }
    }
}

fn next(length: usize) -> Result<u32, RowTrouble> {
    let free = length < MOST_CLUSTERS;
    free.then_some(length as u32).ok_or(RowTrouble::TooManyClusters(MOST_CLUSTERS))
}

/// What stands in a cell that no row may leave blank.
fn present<'r>(column: &Column, row: u64, cell: &impl Fn(usize) -> &'r str) -> Result<&'r str, RowProblem> {
    let text = cell(column.at).trim();
    if text.is_empty() {
        return Err(column.problem(row, RowTrouble::Blank));
    }
    Ok(text)
}
