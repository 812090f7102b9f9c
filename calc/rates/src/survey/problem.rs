use thiserror::Error;

/// Why a measure cannot be taken from a file at all.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum SurveyProblem {
    /// The description of the measure is not readable TOML, or holds a word that is not known.
    #[error("the measure cannot be read: {0}")]
    Unreadable(String),
    /// Something the kind of measure needs was left out.
    #[error("a measure of kind {kind} needs {needs}")]
    Incomplete {
        /// The kind as written.
        kind: &'static str,
        /// What to add.
        needs: &'static str,
    },
    /// Two entries contradict each other.
    #[error("{0}")]
    Contradiction(&'static str),
    /// A confidence level outside 0.5 to 0.9999.
    #[error("the level must lie between 0.5 and 0.9999")]
    LevelOutside,
    /// A column the measure names is not in the file.
    #[error("there is no column {0:?}")]
    NoColumn(String),
    /// Two columns carry the name the measure asks for.
    #[error("more than one column is called {0:?}")]
    ColumnTwice(String),
    /// No row was given.
    #[error("there are no rows")]
    NoRows,
    /// A stratum holds a single cluster, and the measure asks to refuse that.
    #[error("stratum {0:?} holds a single cluster")]
    LonelyCluster(String),
    /// More clusters were sampled in a stratum than its population is said to hold.
    #[error("stratum {stratum:?} has {sampled} sampled clusters of a population of {population}")]
    PopulationTooSmall {
        /// Label of the stratum; empty without strata.
        stratum: String,
        /// Clusters, or people where there are none.
        sampled: u64,
        /// As the file says.
        population: f64,
    },
}

/// What is wrong in one row, with where it stands.
#[derive(Clone, Debug, Error, PartialEq)]
#[error("row {row}, column {column:?}: {trouble}")]
pub struct RowProblem {
    /// Counted from 1 below the header.
    pub row: u64,
    /// Header of the column.
    pub column: String,
    /// What is wrong there.
    pub trouble: RowTrouble,
}

/// What is wrong in one cell. Cells are repeated shortened, so that a hostile file cannot fill a log.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum RowTrouble {
    /// Text, infinity or no number at all where a number belongs.
    #[error("{0:?} is not a number")]
    NotANumber(String),
    /// An answer that neither counts as yes nor as no.
    #[error("{0:?} is none of the answers the measure knows")]
    UnknownAnswer(String),
    /// A scale item outside its lowest and highest answer.
    #[error("{0} is outside the scale")]
    OutsideScale(f64),
    /// A weight below zero.
    #[error("the weight {0} is below zero")]
    NegativeWeight(f64),
    /// No weight, stratum, cluster or population size.
    #[error("nothing is there, and every row needs it")]
    Blank,
    /// A population size of zero or less.
    #[error("{0} cannot be the size of a population")]
    BadPopulation(f64),
    /// More different groups than anybody reads: most likely the wrong column.
    #[error("more than {0} different groups")]
    TooManyGroups(usize),
    /// More strata or clusters than are kept in memory.
    #[error("more than {0} different values; if they name respondents, leave the column out")]
    TooManyClusters(usize),
    /// Another population size than earlier rows of the same stratum.
    #[error("{now} differs from {before}, which earlier rows of the stratum say")]
    PopulationChanges {
        /// In this row.
        now: f64,
        /// In the first row of the stratum.
        before: f64,
    },
}

/// As much of a cell as a message shows.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
