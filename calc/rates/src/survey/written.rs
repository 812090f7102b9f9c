//! The TOML description of a measure.

use serde::Deserialize;

use super::{
    Bounds, Cut, IntervalRule, Lonely, Measure, Preset, Question, Sample, Scale, Score, SurveyProblem, Words,
    Yes,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Only for people who read the file.
    #[serde(rename = "name")]
    _name: Option<String>,
    measure: Option<String>,
    kind: Option<Kind>,
    column: Option<String>,
    yes: Option<Words>,
    no: Option<Words>,
    at_least: Option<f64>,
    at_most: Option<f64>,
    items: Option<Vec<String>>,
    #[serde(default)]
    reverse: Vec<String>,
    lowest: Option<f64>,
    highest: Option<f64>,
    answered: Option<usize>,
    #[serde(default)]
    score: WrittenScore,
    cut: Option<WrittenCut>,
    #[serde(default)]
    missing: Words,
    #[serde(default)]
    groups: Vec<Grouping>,
    weight: Option<String>,
    stratum: Option<String>,
    #[serde(alias = "psu")]
    cluster: Option<String>,
    #[serde(alias = "fpc")]
    population: Option<String>,
    #[serde(default)]
    lonely: WrittenLonely,
    interval: Option<WrittenInterval>,
    level: Option<f64>,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    #[serde(alias = "proportion")]
    Share,
    Mean,
    Total,
    Scale,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WrittenScore {
    #[default]
    Mean,
    Sum,
}

/// One side of a cut point; exactly one is given.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WrittenCut {
    Above(f64),
    AtLeast(f64),
    Below(f64),
    AtMost(f64),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Grouping {
    One(String),
    Crossed(Vec<String>),
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WrittenLonely {
    #[default]
    #[serde(alias = "adjust")]
    Center,
    #[serde(alias = "remove")]
    Skip,
    #[serde(alias = "fail")]
    Refuse,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WrittenInterval {
    Logit,
    #[serde(alias = "student")]
    T,
    Normal,
}

/// See [`Measure::from_toml`].
pub(super) fn read(text: &str) -> Result<Measure, SurveyProblem> {
    let written: Written = toml::from_str(text)
        .map_err(|problem| SurveyProblem::Unreadable(problem.to_string().trim().to_owned()))?;
    let level = written.level.unwrap_or(0.95);
    if !(0.5..=0.9999).contains(&level) {
        return Err(SurveyProblem::LevelOutside);
    }
    let question = question(&written)?;
    let mut measure = Measure {
        question,
        missing: written.missing,
        groups: written.groups.into_iter().map(Grouping::columns).collect(),
        sample: Sample {
            weight: written.weight,
            stratum: written.stratum,
            cluster: written.cluster,
            population: written.population,
        },
        lonely: written.lonely.into(),
        interval: IntervalRule::Student,
        level,
    };
    measure.interval = interval(written.interval, measure.is_share())?;
    if measure.groups.iter().any(Vec::is_empty) {
        return Err(SurveyProblem::Contradiction("a crossed group needs at least one column"));
    }
    Ok(measure)
}

fn question(written: &Written) -> Result<Question, SurveyProblem> {
    let preset = match &written.measure {
        None => None,
        Some(name) => {
            let unknown = || {
                let known: Vec<&str> = Preset::NAMES.iter().map(|(name, _)| *name).collect();
                SurveyProblem::Unreadable(format!(
                    "no measure is called {name:?}; known are {}",
                    known.join(", ")
                ))
            };
            Some(Preset::named(name).ok_or_else(unknown)?)
        }
    };
    if preset.is_some() && written.kind.is_some_and(|kind| kind != Kind::Share) {
        return Err(SurveyProblem::Contradiction("a known measure is a share; leave `kind` out"));
    }
    match written.kind {
        Some(Kind::Mean) => Ok(Question::Mean { column: column(written, "mean")? }),
        Some(Kind::Total) => Ok(Question::Total { column: column(written, "total")? }),
        Some(Kind::Scale) => Ok(Question::Scale(scale(written)?)),
        Some(Kind::Share) => share(written, preset),
        None if preset.is_some() || written.yes.is_some() => share(written, preset),
        None if written.items.is_some() => Ok(Question::Scale(scale(written)?)),
        None => Err(SurveyProblem::Unreadable(
            "say `kind`: share, mean, total or scale; or `measure`, one of the known ones".to_owned(),
        )),
    }
}

fn column(written: &Written, kind: &'static str) -> Result<String, SurveyProblem> {
    written.column.clone().ok_or(SurveyProblem::Incomplete { kind, needs: "`column`" })
}

fn share(written: &Written, preset: Option<Preset>) -> Result<Question, SurveyProblem> {
    let column = column(written, "share")?;
    let bounds = Bounds { least: written.at_least, most: written.at_most };
    let yes = match (&written.yes, preset) {
        (Some(_), _) if bounds != Bounds::default() => {
            return Err(SurveyProblem::Contradiction("say `yes`, or `at_least` and `at_most`, not both"));
        }
        (Some(yes), _) if yes.is_empty() => {
            return Err(SurveyProblem::Incomplete { kind: "share", needs: "at least one answer in `yes`" });
        }
        (Some(yes), _) => Yes::Listed { yes: yes.clone(), no: written.no.clone() },
        (None, Some(preset)) => preset.yes(written.at_least),
        (None, None) if bounds != Bounds::default() => Yes::Within(bounds),
        (None, None) => {
            return Err(SurveyProblem::Incomplete { kind: "share", needs: "`yes`, `at_least` or `at_most`" });
        }
    };
    Ok(Question::Share { column, yes })
}

fn scale(written: &Written) -> Result<Scale, SurveyProblem> {
    let incomplete = |needs| SurveyProblem::Incomplete { kind: "scale", needs };
    let items = written.items.clone().filter(|items| !items.is_empty());
    let items = items.ok_or(incomplete("`items`, a list of columns"))?;
    let range = match (written.lowest, written.highest) {
        (Some(low), Some(high)) if low < high => Some((low, high)),
        (None, None) => None,
        _ => {
            return Err(SurveyProblem::Contradiction(
                "`lowest` and `highest` go together, the lower one first",
            ));
        }
    };
    if !written.reverse.is_empty() && range.is_none() {
        return Err(incomplete("`lowest` and `highest`, to turn reversed items round"));
    }
    if written.reverse.iter().any(|column| !items.contains(column)) {
        return Err(SurveyProblem::Contradiction("`reverse` names a column that is not among `items`"));
    }
    let answered = written.answered.unwrap_or(items.len());
    if answered == 0 || answered > items.len() {
        return Err(SurveyProblem::Contradiction("`answered` lies between 1 and the number of items"));
    }
    Ok(Scale {
        reversed: written.reverse.clone(),
        range,
        answered,
        score: written.score.into(),
        cut: written.cut.map(Into::into),
        items,
    })
}

fn interval(written: Option<WrittenInterval>, is_share: bool) -> Result<IntervalRule, SurveyProblem> {
    match written {
        None if is_share => Ok(IntervalRule::Logit),
        None | Some(WrittenInterval::T) => Ok(IntervalRule::Student),
        Some(WrittenInterval::Normal) => Ok(IntervalRule::Normal),
        Some(WrittenInterval::Logit) if is_share => Ok(IntervalRule::Logit),
        Some(WrittenInterval::Logit) => Err(SurveyProblem::Contradiction("logit limits are for shares only")),
    }
}

impl Grouping {
    fn columns(self) -> Vec<String> {
        match self {
            Self::One(column) => vec![column],
            Self::Crossed(columns) => columns,
        }
    }
}

impl From<WrittenScore> for Score {
    fn from(written: WrittenScore) -> Self {
        match written {
            WrittenScore::Mean => Self::Mean,
            WrittenScore::Sum => Self::Sum,
        }
    }
}

impl From<WrittenCut> for Cut {
    fn from(written: WrittenCut) -> Self {
        match written {
            WrittenCut::Above(cut) => Self::Above(cut),
            WrittenCut::AtLeast(cut) => Self::AtLeast(cut),
            WrittenCut::Below(cut) => Self::Below(cut),
            WrittenCut::AtMost(cut) => Self::AtMost(cut),
        }
    }
}

impl From<WrittenLonely> for Lonely {
    fn from(written: WrittenLonely) -> Self {
        match written {
            WrittenLonely::Center => Self::Center,
            WrittenLonely::Skip => Self::Skip,
            WrittenLonely::Refuse => Self::Refuse,
        }
    }
}
