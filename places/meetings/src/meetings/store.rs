use kit_store::{Fault, Holds, InCoalition, Instant, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::{Meeting, MeetingId, MeetingSeries, MeetingSeriesId, State};

/// Where these records name people.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Meeting>,
        column: "chair_id",
        holds: Holds::One,
        pointing: "SELECT id FROM meeting WHERE coalition_id = $1 AND chair_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Meeting>,
        column: "notes_by_id",
        holds: Holds::One,
        pointing: "SELECT id FROM meeting WHERE coalition_id = $1 AND notes_by_id = $2 ORDER BY id LIMIT 20000",
    },
];

impl Record for Meeting {
    kit_store::versioned!("meeting");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, address, title, group_id, starts_at, minutes, time_zone, state, began_at, ended_at, chair_id,
                notes_by_id, place, street, step_free, transit, hours, child_care, food, interpreter, remote_link,
                dial_in, about, series_id, sequence, version
             FROM meeting WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO meeting (coalition_id, id, address, title, group_id, starts_at, minutes, time_zone, state,
                began_at, ended_at, chair_id, notes_by_id, place, street, step_free, transit, hours, child_care, food,
                interpreter, remote_link, dial_in, about, series_id, sequence, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                $22, $23, $24, $25, $26, $27)
             ON CONFLICT (coalition_id, id) DO UPDATE SET address = excluded.address, title = excluded.title,
                group_id = excluded.group_id, starts_at = excluded.starts_at, minutes = excluded.minutes,
                time_zone = excluded.time_zone, state = excluded.state, began_at = excluded.began_at,
                ended_at = excluded.ended_at, chair_id = excluded.chair_id, notes_by_id = excluded.notes_by_id,
                place = excluded.place, street = excluded.street, step_free = excluded.step_free,
                transit = excluded.transit, hours = excluded.hours, child_care = excluded.child_care,
                food = excluded.food, interpreter = excluded.interpreter, remote_link = excluded.remote_link,
                dial_in = excluded.dial_in, about = excluded.about, series_id = excluded.series_id,
                sequence = excluded.sequence, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.address,
                &self.title,
                &self.group_id,
                &self.starts_at,
                &self.minutes,
                &self.time_zone,
                &self.state,
                &self.began_at,
                &self.ended_at,
                &self.chair_id,
                &self.notes_by_id,
                &self.place,
                &self.street,
                &self.step_free,
                &self.transit,
                &self.hours,
                &self.child_care,
                &self.food,
                &self.interpreter,
                &self.remote_link,
                &self.dial_in,
                &self.about,
                &self.series_id,
                &self.sequence,
                &self.version,
            ],
        )
        .await?;
        let day = self.day().to_string();
        let words = kit_text::search_words(&self.title);
        kit_store::search::index(tx, Self::KIND, self.id.0, &self.title, &day, &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM meeting WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        kit_store::search::forget(tx, Self::KIND, id).await
    }
}

impl Record for MeetingSeries {
    kit_store::versioned!("meeting_series");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, title, every, rhythm, from_day, until_day, version
             FROM meeting_series WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO meeting_series (coalition_id, id, title, every, rhythm, from_day, until_day, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET title = excluded.title, every = excluded.every,
                rhythm = excluded.rhythm, from_day = excluded.from_day, until_day = excluded.until_day,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.title,
                &self.every,
                &self.rhythm,
                &self.from_day,
                &self.until_day,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM meeting_series WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The meeting at a web address: its word, or its id.
///
/// # Errors
/// When the database does not answer.
pub async fn at_address(on: &impl InCoalition, address: &str) -> Result<Option<Meeting>, Fault> {
    if let Ok(id) = address.parse::<Uuid>() {
        return Meeting::find(on, id).await;
    }
    on.optional(
        "SELECT id, address, title, group_id, starts_at, minutes, time_zone, state, began_at, ended_at, chair_id,
            notes_by_id, place, street, step_free, transit, hours, child_care, food, interpreter, remote_link,
            dial_in, about, series_id, sequence, version
         FROM meeting WHERE coalition_id = $1 AND address = $2",
        &[&on.coalition(), &address],
    )
    .await
}

/// The addresses that begin with a day, of other meetings than this one. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn addresses_of_day(
    on: &impl InCoalition,
    day: &str,
    besides: MeetingId,
) -> Result<Vec<(String,)>, Fault> {
    on.all(
        "SELECT address FROM meeting WHERE coalition_id = $1 AND address >= $2 AND address <= $3 AND id <> $4
         ORDER BY address LIMIT 100",
        &[&on.coalition(), &day, &format!("{day}-~"), &besides],
    )
    .await
}

kit_store::row! {
    /// A meeting as lists show it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: MeetingId,
        pub address: String,
        pub title: String,
        pub starts_at: Instant,
        pub minutes: i64,
        pub time_zone: String,
        pub state: State,
        pub place: String,
        pub has_remote: bool,
        pub series_id: Option<MeetingSeriesId>,
    }
}

/// The end of a page of a list; the next page starts after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AfterMoment {
    pub at: Instant,
    pub id: Uuid,
}

impl AfterMoment {
    /// Before every meeting.
    pub fn start() -> Self {
        Self { at: Instant::from_microseconds(i64::MIN), id: Uuid::nil() }
    }

    /// After every meeting.
    pub fn end() -> Self {
        Self { at: Instant::from_microseconds(i64::MAX), id: Uuid::max() }
    }
}

impl std::fmt::Display for AfterMoment {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{}.{}", self.at.microseconds(), self.id)
    }
}

impl std::str::FromStr for AfterMoment {
    type Err = kit_web::paging::NoStart;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (at, id) = text.split_once('.').ok_or(kit_web::paging::NoStart)?;
        let at = at.parse().map_err(|_| kit_web::paging::NoStart)?;
        let id = id.parse().map_err(|_| kit_web::paging::NoStart)?;
        Ok(Self { at: Instant::from_microseconds(at), id })
    }
}

impl Listed {
    pub fn after(&self) -> AfterMoment {
        AfterMoment { at: self.starts_at, id: self.id.0 }
    }
}

/// Whoever began a meeting and forgot to end it has a day; then it is no longer what comes next.
const FORGOTTEN_AFTER_DAYS: i64 = 1;

/// Meetings under way, and planned ones that begin after `since`, the next one first, after `after`; of one group if
/// given.
///
/// # Errors
/// When the database does not answer.
pub async fn coming(
    on: &impl InCoalition,
    since: Instant,
    group: Option<Uuid>,
    after: Option<AfterMoment>,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let after = after.unwrap_or(AfterMoment::start());
    on.all(
        "SELECT id, address, title, starts_at, minutes, time_zone, state, place,
            remote_link <> '' OR dial_in <> '', series_id
         FROM meeting
         WHERE coalition_id = $1 AND (state = 'running' AND starts_at > $7 OR state = 'planned' AND starts_at > $6)
           AND (starts_at, id) > ($2, $3) AND (CAST($4 AS uuid) IS NULL OR group_id = $4)
         ORDER BY starts_at, id LIMIT $5",
        &[
            &on.coalition(),
            &after.at,
            &after.id,
            &group,
            &most,
            &since,
            &since.plus_days(-FORGOTTEN_AFTER_DAYS),
        ],
    )
    .await
}

/// All other meetings, the latest one first, before `before`; of one group if given.
///
/// # Errors
/// When the database does not answer.
pub async fn past(
    on: &impl InCoalition,
    since: Instant,
    group: Option<Uuid>,
    before: Option<AfterMoment>,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let before = before.unwrap_or(AfterMoment::end());
    on.all(
        "SELECT id, address, title, starts_at, minutes, time_zone, state, place,
            remote_link <> '' OR dial_in <> '', series_id
         FROM meeting
         WHERE coalition_id = $1 AND (state IN ('over', 'called_off') OR state = 'planned' AND starts_at <= $6
             OR state = 'running' AND starts_at <= $7)
           AND (starts_at, id) < ($2, $3) AND (CAST($4 AS uuid) IS NULL OR group_id = $4)
         ORDER BY starts_at DESC, id DESC LIMIT $5",
        &[
            &on.coalition(),
            &before.at,
            &before.id,
            &group,
            &most,
            &since,
            &since.plus_days(-FORGOTTEN_AFTER_DAYS),
        ],
    )
    .await
}

/// The meetings of a series from a moment on, the next one first; those called off stay as they are. At most 60.
///
/// # Errors
/// When the database does not answer.
pub async fn coming_of_series(
    on: &impl InCoalition,
    series: MeetingSeriesId,
    from: Instant,
) -> Result<Vec<Meeting>, Fault> {
    on.all(
        "SELECT id, address, title, group_id, starts_at, minutes, time_zone, state, began_at, ended_at, chair_id,
            notes_by_id, place, street, step_free, transit, hours, child_care, food, interpreter, remote_link,
            dial_in, about, series_id, sequence, version
         FROM meeting WHERE coalition_id = $1 AND series_id = $2 AND starts_at >= $3 AND state = 'planned'
         ORDER BY starts_at, id LIMIT 60",
        &[&on.coalition(), &series, &from],
    )
    .await
}

/// The meeting held last before a moment, of the same group: whose minutes and open items come next.
///
/// # Errors
/// When the database does not answer.
pub async fn one_before(
    on: &impl InCoalition,
    group: Option<Uuid>,
    before: Instant,
) -> Result<Option<Meeting>, Fault> {
    on.optional(
        "SELECT id, address, title, group_id, starts_at, minutes, time_zone, state, began_at, ended_at, chair_id,
            notes_by_id, place, street, step_free, transit, hours, child_care, food, interpreter, remote_link,
            dial_in, about, series_id, sequence, version
         FROM meeting
         WHERE coalition_id = $1 AND state <> 'called_off' AND starts_at < $2
           AND (CAST($3 AS uuid) IS NULL AND group_id IS NULL OR group_id = $3)
         ORDER BY starts_at DESC, id DESC LIMIT 1",
        &[&on.coalition(), &before, &group],
    )
    .await
}

/// The first meeting of the whole coalition that was not called off.
///
/// # Errors
/// When the database does not answer.
pub async fn first(on: &impl InCoalition) -> Result<Option<Meeting>, Fault> {
    on.optional(
        "SELECT id, address, title, group_id, starts_at, minutes, time_zone, state, began_at, ended_at, chair_id,
            notes_by_id, place, street, step_free, transit, hours, child_care, food, interpreter, remote_link,
            dial_in, about, series_id, sequence, version
         FROM meeting WHERE coalition_id = $1 AND group_id IS NULL AND state <> 'called_off'
         ORDER BY starts_at, id LIMIT 1",
        &[&on.coalition()],
    )
    .await
}
