//! What a funder asks to be shown of aims and of what was done for them.

use kit_store::{Day, Fault, InCoalition};
use uuid::Uuid;

/// The days between which something is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub activities_from: Day,
    pub readings_from: Day,
    pub promises_from: Day,
    pub promises_until: Day,
}

/// What can be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Of purpose, vision and mission, how many are written.
    pub written: i64,
    /// Goals still worked for.
    pub goals: i64,
    /// How many of the seven change strategies the strategies of these goals use.
    pub change_strategies: i64,
    /// Entries of what was done, day by day.
    activities: Vec<(Day, i64)>,
    /// Open promises, by the day they are due.
    promises: Vec<(Day, i64)>,
    /// Indicators with the newest period they have a reading about.
    read: Vec<(Uuid, i64)>,
}

impl Shown {
    /// Entries of what was done on this day or later.
    pub fn activities_since(&self, since: Day) -> i64 {
        self.activities.iter().filter(|(day, _)| *day >= since).map(|(_, count)| count).sum()
    }

    /// Open promises due until this day.
    pub fn promises_until(&self, until: Day) -> i64 {
        self.promises.iter().filter(|(day, _)| *day <= until).map(|(_, count)| count).sum()
    }

    /// Whether an indicator has a reading about a time that began on this day or later.
    pub fn is_read_since(&self, indicator: Uuid, since: Day) -> bool {
        self.read.iter().any(|(id, period)| *id == indicator && *period >= first_period(since))
    }
}

/// Periods are stored as their first day, `yyyymmdd`, followed by two digits for their length.
fn first_period(day: Day) -> i64 {
    (i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())) * 100
}

kit_store::row! {
    struct Line {
        what: String,
        /// The indicator that was read.
        about: Option<Uuid>,
        day: Option<Day>,
        /// How many; of a reading its period.
        number: i64,
    }
}

/// What can be shown, in one statement. At most 5,000 days of what was done and of promises, and 5,000 indicators.
///
/// # Errors
/// When the database does not answer.
pub async fn shown(on: &impl InCoalition, window: &Window) -> Result<Shown, Fault> {
    let lines: Vec<Line> = on
        .all(
            "SELECT 'written' AS what, CAST(NULL AS uuid) AS about, CAST(NULL AS date) AS day,
                (SELECT count(*) FROM (SELECT 1 FROM purpose WHERE coalition_id = $1 AND words <> '' LIMIT 1) p)
                + (SELECT count(DISTINCT statement) FROM wording
                   WHERE coalition_id = $1 AND statement IN ('vision', 'mission')) AS number
             UNION ALL SELECT 'goals', CAST(NULL AS uuid), CAST(NULL AS date), count(*)
                FROM goal WHERE coalition_id = $1 AND ended_on IS NULL
             UNION ALL SELECT 'change_strategies', CAST(NULL AS uuid), CAST(NULL AS date),
                    count(DISTINCT s.change_strategy)
                FROM strategy s JOIN goal g ON g.coalition_id = s.coalition_id AND g.id = s.goal_id
                WHERE s.coalition_id = $1 AND g.ended_on IS NULL
             UNION ALL SELECT what, about, day, number FROM (SELECT 'activities' AS what, CAST(NULL AS uuid) AS about,
                    happened_on AS day, count(*) AS number
                FROM activity WHERE coalition_id = $1 AND happened_on >= $2
                GROUP BY happened_on ORDER BY happened_on DESC LIMIT 5000) a
             UNION ALL SELECT what, about, day, number FROM (SELECT 'promises' AS what, CAST(NULL AS uuid) AS about,
                    by_day AS day, count(*) AS number
                FROM promise WHERE coalition_id = $1 AND standing = 'open' AND by_day >= $3 AND by_day <= $4
                GROUP BY by_day ORDER BY by_day LIMIT 5000) d
             UNION ALL SELECT what, about, day, number FROM (SELECT 'readings' AS what, indicator_id AS about,
                    CAST(NULL AS date) AS day, max(period) AS number
                FROM reading WHERE coalition_id = $1 AND period >= $5
                GROUP BY indicator_id ORDER BY indicator_id LIMIT 5000) r",
            &[
                &on.coalition(),
                &window.activities_from,
                &window.promises_from,
                &window.promises_until,
                &first_period(window.readings_from),
            ],
        )
        .await?;
    let mut shown = Shown::default();
    for line in lines {
        match (line.what.as_str(), line.about, line.day) {
            ("written", ..) => shown.written = line.number,
            ("goals", ..) => shown.goals = line.number,
            ("change_strategies", ..) => shown.change_strategies = line.number,
            ("activities", _, Some(day)) => shown.activities.push((day, line.number)),
            ("promises", _, Some(day)) => shown.promises.push((day, line.number)),
            ("readings", Some(indicator), _) => shown.read.push((indicator, line.number)),
            _ => {}
        }
    }
    Ok(shown)
}
