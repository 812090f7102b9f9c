use calc_rates::survey::{
    Cut, IntervalRule, Lonely, Measure, Preset, Question, Sample, Scale, Score, Words as Answers, Yes,
};
use kit_store::{Day, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::numbers::model::{IndicatorId, Period, SourceId};

kit_store::id!(
    /// A survey file that was read.
    SurveyId
);

kit_store::id!(
    /// What was measured in a survey file.
    SurveyMeasureId
);

kit_store::row! {
    /// A survey file that was read: when it was, and which columns say how the sample was drawn.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Survey {
        pub id: SurveyId,
        /// "Student survey, spring 2026"
        pub name: String,
        pub period: Period,
        pub source_id: Option<SourceId>,
        /// Headers of the file, from left to right.
        pub columns: Words,
        /// Header of the column with the weights; empty for none, like the four below.
        pub weight: String,
        pub stratum: String,
        pub cluster: String,
        pub grade: String,
        /// Another group the results are broken down by.
        pub part: String,
        /// Whether somebody asked to keep the file.
        pub keeps_file: bool,
        pub version: i64,
    }
}

kit_store::row! {
    /// One thing that was measured in a survey file, with its results.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct SurveyMeasure {
        pub id: SurveyMeasureId,
        pub survey_id: SurveyId,
        /// "Misuse in the past 30 days"
        pub name: String,
        pub asked: Asked,
        pub found: Results,
        /// Rows of the file.
        pub respondents: i64,
        /// The indicator the results belong to.
        pub indicator_id: Option<IndicatorId>,
        /// The day they were taken into it.
        pub taken_on: Option<Day>,
        pub version: i64,
    }
}

impl Survey {
    /// A survey of which only the columns of its file are known.
    pub fn of_file(id: SurveyId, columns: Vec<String>) -> Self {
        Self {
            id,
            name: String::new(),
            period: Period::FIRST,
            source_id: None,
            columns: Words(columns),
            weight: String::new(),
            stratum: String::new(),
            cluster: String::new(),
            grade: String::new(),
            part: String::new(),
            keeps_file: false,
            version: 1,
        }
    }
}

impl SurveyMeasure {
    /// A measure of which nothing is known yet.
    pub fn blank(id: SurveyMeasureId, survey_id: SurveyId) -> Self {
        Self {
            id,
            survey_id,
            name: String::new(),
            asked: Asked::blank(MeasureKind::Answers),
            found: Results::default(),
            respondents: 0,
            indicator_id: None,
            taken_on: None,
            version: 1,
        }
    }
}

kit_store::words! {
    /// How answers become a measure. The first three are the core measures of the federal Drug-Free Communities
    /// program (ONDCP, DFC National Evaluation).
    #[derive(JsonSchema)]
    pub enum MeasureKind {
        PastUse => "past_use",
        Risk => "risk",
        Disapproval => "disapproval",
        /// The share with one of the answers listed.
        Answers => "answers",
        /// The share beyond a cut point of a scale, or without one the mean of the scale.
        Scale => "scale",
    }
}

kit_store::words! {
    /// Which side of a cut point counts.
    #[derive(JsonSchema)]
    pub enum Side {
        Above => "above",
        AtLeast => "at_least",
        Below => "below",
        AtMost => "at_most",
    }
}

/// What is asked of each row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Asked {
    pub kind: MeasureKind,
    /// Headers: one, or the items of a scale.
    pub columns: Vec<String>,
    /// Those among them that are asked the other way round.
    pub reversed: Vec<String>,
    /// The answers that count.
    pub answers: Vec<String>,
    /// For numbers: what counts from here on, where the questionnaire counts differently.
    pub from: Option<f64>,
    /// Lowest and highest answer of an item of a scale.
    pub range: Option<(f64, f64)>,
    pub cut: Option<(Side, f64)>,
}

kit_store::stored_as_json!(Asked);

impl Asked {
    /// Nothing asked yet.
    pub fn blank(kind: MeasureKind) -> Self {
        Self {
            kind,
            columns: Vec::new(),
            reversed: Vec::new(),
            answers: Vec::new(),
            from: None,
            range: None,
            cut: None,
        }
    }

    /// Whether the result is a share of respondents; otherwise it is a mean.
    pub fn is_share(&self) -> bool {
        self.kind != MeasureKind::Scale || self.cut.is_some()
    }

    fn question(&self) -> Question {
        let column = || self.columns.first().cloned().unwrap_or_default();
        let preset = |preset: Preset| Question::Share { column: column(), yes: preset.yes(self.from) };
        match self.kind {
            MeasureKind::PastUse => preset(Preset::PastThirtyDayUse),
            MeasureKind::Risk => preset(Preset::Risk),
            MeasureKind::Disapproval => preset(Preset::Disapproval),
            MeasureKind::Answers => Question::Share {
                column: column(),
                yes: Yes::Listed { yes: Answers::new(self.answers.iter().map(String::as_str)), no: None },
            },
            MeasureKind::Scale => Question::Scale(Scale {
                items: self.columns.clone(),
                reversed: self.reversed.clone(),
                range: self.range,
                answered: self.columns.len(),
                score: Score::Mean,
                cut: self.cut.map(|(side, at)| match side {
                    Side::Above => Cut::Above(at),
                    Side::AtLeast => Cut::AtLeast(at),
                    Side::Below => Cut::Below(at),
                    Side::AtMost => Cut::AtMost(at),
                }),
            }),
        }
    }

    /// As the calculation takes it: with the sample of the survey, by its grade and its other group.
    pub fn measure(&self, survey: &Survey) -> Measure {
        let column = |name: &String| (!name.is_empty()).then(|| name.clone());
        let groups = [&survey.grade, &survey.part].into_iter().filter_map(column);
        Measure {
            question: self.question(),
            missing: Answers::default(),
            groups: groups.map(|column| vec![column]).collect(),
            sample: Sample {
                weight: column(&survey.weight),
                stratum: column(&survey.stratum),
                cluster: column(&survey.cluster),
                population: None,
            },
            lonely: Lonely::Center,
            interval: if self.is_share() { IntervalRule::Logit } else { IntervalRule::Student },
            level: 0.95,
        }
    }
}

/// The result for everybody or for one group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Header of the column the group comes from; empty for everybody.
    pub column: String,
    /// The group; empty for everybody and for those who did not say.
    pub label: String,
    /// Respondents with an answer.
    pub answers: i64,
    /// A share from 0 to 1, or a mean; none when nobody answered.
    pub value: Option<f64>,
    pub standard_error: Option<f64>,
    /// Limits at 95 percent.
    pub limits: Option<(f64, f64)>,
}

/// The results of a measure, everybody first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Results(pub Vec<Found>);

kit_store::stored_as_json!(Results);
