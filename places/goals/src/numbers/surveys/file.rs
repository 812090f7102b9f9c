//! The file while it is needed: outside the database, readable by the server alone, deleted after a day unless it is
//! to be kept.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use async_trait::async_trait;
use calc_rates::survey::{Finding, Measure, Survey as Reading, SurveyProblem};
use kit_jobs::JobProblem;
use kit_sheets::RowStream;
use kit_store::{CoalitionId, Day, Instant, Record};
use kit_web::daily::Daily;
use kit_web::{App, Coalition};

use super::model::{Found, Results, Survey, SurveyId};
use super::problem::Unusable;

/// Largest file, in bytes: a million respondents with some hundred answers each.
pub const LARGEST: usize = 512 << 20;
/// How long a file stays that nobody asked to keep.
const STAYS_DAYS: i64 = 1;
/// Mistakes told at most; a wrong column makes one in every row.
const TOLD: usize = 10;
/// Headers that are remembered for the menus.
const MOST_COLUMNS: usize = 500;

/// The folder of all survey files, below the data.
const FOLDER: &str = "surveys";

/// Where the file of one survey lies.
#[derive(Clone, Debug)]
pub struct SurveyFile {
    folder: PathBuf,
    name: String,
}

impl SurveyFile {
    pub fn of(data: &Path, coalition: CoalitionId, survey: SurveyId) -> Self {
        Self { folder: data.join(FOLDER), name: format!("{coalition}_{survey}.csv") }
    }

    fn path(&self) -> PathBuf {
        self.folder.join(&self.name)
    }

    /// An empty file to write to.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn create(&self) -> io::Result<File> {
        fs::create_dir_all(&self.folder)?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(self.path())
    }

    pub fn is_there(&self) -> bool {
        self.path().is_file()
    }

    /// Deletes the file; one that is gone already is no mistake.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn delete(&self) -> io::Result<()> {
        match fs::remove_file(self.path()) {
            Err(problem) if problem.kind() != io::ErrorKind::NotFound => Err(problem),
            _ => Ok(()),
        }
    }

    /// Whether the file is older than a day.
    pub fn is_over(&self, now: Instant) -> bool {
        let written = fs::metadata(self.path()).and_then(|about| about.modified()).ok();
        let since = written.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let written = since.and_then(|since| i64::try_from(since.as_micros()).ok());
        written.is_some_and(|written| now.days_since(Instant::from_microseconds(written)) >= STAYS_DAYS)
    }

    /// The headers, from left to right.
    ///
    /// # Errors
    /// [`Unusable`] for what is no table, or has headers only.
    pub fn columns(&self) -> Result<Vec<String>, Unusable> {
        let mut stream = RowStream::open(File::open(self.path())?)?;
        if stream.next_row()?.is_none() {
            return Err(SurveyProblem::NoRows.into());
        }
        let named = stream.headers().iter().map(|header| header.trim()).filter(|header| !header.is_empty());
        Ok(named.take(MOST_COLUMNS).map(str::to_owned).collect())
    }

    /// Reads the file once for a measure: the results and the number of rows. Takes a while; not for the threads that
    /// answer requests.
    ///
    /// # Errors
    /// [`Unusable`] with the first mistakes of the rows: leaving rows out would bend the result unseen.
    pub fn measure(&self, measure: Measure) -> Result<(Results, i64), Unusable> {
        measured(File::open(self.path())?, measure)
    }
}

/// What a table with one row a respondent says of a measure, and its number of rows.
///
/// # Errors
/// [`Unusable`] with the first mistakes of the rows.
pub fn measured(table: impl io::Read + 'static, measure: Measure) -> Result<(Results, i64), Unusable> {
    let mut stream = RowStream::open(table)?;
    let mut reading = Reading::new(measure, stream.headers())?;
    let mut mistakes = Vec::new();
    while let Some(row) = stream.next_row()? {
        if let Err(mistake) = reading.add(|at| row.cell(at)) {
            mistakes.push(mistake);
            if mistakes.len() == TOLD {
                break;
            }
        }
    }
    if !mistakes.is_empty() {
        return Err(Unusable::Rows(mistakes));
    }
    let found = reading.finish()?.into_iter().map(found).collect();
    Ok((Results(found), i64::try_from(reading.rows()).unwrap_or(i64::MAX)))
}

fn found(finding: Finding) -> Found {
    let (column, label) = finding.group.into_iter().next().unwrap_or_default();
    let estimate = finding.estimate;
    Found {
        column,
        label,
        answers: i64::try_from(estimate.answers).unwrap_or(i64::MAX),
        value: estimate.value,
        standard_error: estimate.standard_error,
        limits: estimate.limits.map(|limits| (limits.low, limits.high)),
    }
}

/// Deletes the files of a coalition that are older than a day and that nobody asked to keep.
pub struct ForgetFiles;

#[async_trait]
impl Daily for ForgetFiles {
    fn name(&self) -> &'static str {
        "surveys-forget-files"
    }

    fn hour(&self) -> i8 {
        3
    }

    async fn run(&self, app: &App, coalition: &Coalition, _: Day) -> Result<(), JobProblem> {
        let data = &app.settings.data;
        let Ok(files) = fs::read_dir(data.join(FOLDER)) else {
            // No survey was ever sent.
            return Ok(());
        };
        let names = files.flatten().filter_map(|file| file.file_name().into_string().ok());
        for survey in names.filter_map(|name| survey_of(&name, coalition.id)) {
            let file = SurveyFile::of(data, coalition.id, survey);
            let stored = Survey::find(&app.db.scope(coalition.id), survey.0).await?;
            if file.is_over(app.clock.now()) && stored.is_none_or(|survey| !survey.keeps_file) {
                file.delete().map_err(|problem| JobProblem::Again(problem.to_string()))?;
            }
        }
        Ok(())
    }
}

/// The survey of a file by its name; none for files of other coalitions.
fn survey_of(name: &str, coalition: CoalitionId) -> Option<SurveyId> {
    let (of, survey) = name.strip_suffix(".csv")?.split_once('_')?;
    (of == coalition.to_string()).then(|| survey.parse().ok()).flatten()
}
