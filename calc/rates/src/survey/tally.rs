use super::answer::{Absence, Reading};
use super::design::Design;
use super::estimate::{Finding, Frame, estimate};
use super::groups::Breakdown;
use super::sums::Sums;
use super::{Measure, Question, RowProblem, SurveyProblem};

/// Takes a survey's rows one by one and keeps sums only.
#[derive(Debug)]
pub struct Survey {
    measure: Measure,
    reading: Reading,
    absence: Absence,
    design: Design,
    everybody: Sums,
    breakdowns: Vec<(Breakdown, Vec<Sums>)>,
    /// The first answer: answers are summed as differences from it.
    origin: Option<f64>,
    rows: u64,
}

impl Survey {
    /// Finds the measure's columns among `headers`.
    ///
    /// # Errors
    /// [`SurveyProblem::NoColumn`] and [`SurveyProblem::ColumnTwice`].
    pub fn new<H: AsRef<str>>(measure: Measure, headers: &[H]) -> Result<Self, SurveyProblem> {
        let breakdowns = measure.groups.iter().map(|columns| {
            let breakdown = Breakdown::new(columns, headers)?;
            Ok((breakdown, Vec::new()))
        });
        Ok(Self {
            reading: Reading::new(&measure.question, headers)?,
            absence: Absence(measure.missing.clone()),
            design: Design::new(&measure.sample, headers)?,
            everybody: Sums::default(),
            breakdowns: breakdowns.collect::<Result<_, SurveyProblem>>()?,
            origin: None,
            rows: 0,
            measure,
        })
    }

    /// Takes one row in; `cell` gives the text under a header by its position, empty where the row is shorter.
    ///
    /// # Errors
    /// [`RowProblem`] names row and column; the row was not taken in, and further rows may be tried to find more.
    pub fn add<'r>(&mut self, cell: impl Fn(usize) -> &'r str) -> Result<(), RowProblem> {
        self.rows += 1;
        let answer = self.reading.answer(self.rows, &self.absence, &cell)?;
        let place = self.design.place(self.rows, &cell)?;
        if place.weight == 0.0 {
            return Ok(());
        }
        let origin = match answer {
            // Shares are exact as they are.
            _ if self.measure.is_share() => 0.0,
            None => self.origin.unwrap_or(0.0),
            Some(answer) => *self.origin.get_or_insert(answer),
        };
        self.everybody.add(place, answer, origin);
        for (breakdown, sums) in &mut self.breakdowns {
            let group = breakdown.group(self.rows, &self.absence, &cell)?;
            if group == sums.len() {
                sums.push(Sums::default());
            }
            if let Some(sums) = sums.get_mut(group) {
                sums.add(place, answer, origin);
            }
        }
        Ok(())
    }

    /// Rows given so far.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Everybody first, then each breakdown in the order of the measure.
    ///
    /// # Errors
    /// [`SurveyProblem::NoRows`], [`SurveyProblem::LonelyCluster`] and [`SurveyProblem::PopulationTooSmall`].
    pub fn finish(&self) -> Result<Vec<Finding>, SurveyProblem> {
        if self.rows == 0 {
            return Err(SurveyProblem::NoRows);
        }
        let frame = self.frame();
        let mut findings = vec![Finding {
            group: Vec::new(),
            estimate: estimate(&self.everybody, &self.design, frame)?,
        }];
        for (breakdown, sums) in &self.breakdowns {
            for (number, group) in breakdown.groups() {
                let Some(sums) = sums.get(number) else {
                    continue;
                };
                findings.push(Finding { group, estimate: estimate(sums, &self.design, frame)? });
            }
        }
        Ok(findings)
    }

    fn frame(&self) -> Frame {
        Frame {
            clustered: self.measure.sample.cluster.is_some(),
            is_share: self.measure.is_share(),
            is_total: matches!(self.measure.question, Question::Total { .. }),
            origin: self.origin.unwrap_or(0.0),
            lonely: self.measure.lonely,
            interval: self.measure.interval,
            level: self.measure.level,
        }
    }
}
