use kit_store::{Day, Fault, InCoalition, Sql};
use uuid::Uuid;

use super::model::{Held, Line};
use crate::attendance::model::{How, Stays};
use crate::meetings::MeetingId;

/// Lines about the subjects of one list at most.
const MOST: i64 = 5000;

/// The latest meetings of the whole coalition that are over and kept a sheet, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn held(on: &impl InCoalition, most: i64) -> Result<Vec<Held>, Fault> {
    on.all(
        "SELECT id, address, title, starts_at, time_zone FROM meeting
         WHERE coalition_id = $1 AND group_id IS NULL AND state = 'over'
           AND EXISTS (SELECT 1 FROM attendance s WHERE s.coalition_id = $1 AND s.meeting_id = meeting.id)
         ORDER BY starts_at DESC, id DESC LIMIT $2",
        &[&on.coalition(), &most],
    )
    .await
}

const OF_PEOPLE: Sql = Sql::pair(
    "SELECT p.id, p.joined_on, a.meeting_id, a.how, a.stays FROM person p
     LEFT JOIN attendance a ON a.coalition_id = p.coalition_id AND a.person_id = p.id
        AND a.meeting_id IN (SELECT unhex(value) FROM json_each($2))
     WHERE p.coalition_id = $1 AND p.id IN (SELECT unhex(value) FROM json_each($3)) LIMIT $4",
    "SELECT p.id, p.joined_on, a.meeting_id, a.how, a.stays FROM person p
     LEFT JOIN attendance a ON a.coalition_id = p.coalition_id AND a.person_id = p.id
        AND a.meeting_id IN (SELECT CAST(m.value AS uuid)
            FROM json_array_elements_text(CAST(CAST($2 AS text) AS json)) AS m (value))
     WHERE p.coalition_id = $1 AND p.id IN (SELECT CAST(s.value AS uuid)
            FROM json_array_elements_text(CAST(CAST($3 AS text) AS json)) AS s (value)) LIMIT $4",
);

const OF_ORGANIZATIONS: Sql = Sql::pair(
    "SELECT o.id, o.joined_on, a.meeting_id, a.how, a.stays FROM organization o
     LEFT JOIN person p ON p.coalition_id = o.coalition_id AND p.organization_id = o.id
     LEFT JOIN attendance a ON a.coalition_id = o.coalition_id AND a.person_id = p.id
        AND a.meeting_id IN (SELECT unhex(value) FROM json_each($2))
     WHERE o.coalition_id = $1 AND o.id IN (SELECT unhex(value) FROM json_each($3)) LIMIT $4",
    "SELECT o.id, o.joined_on, a.meeting_id, a.how, a.stays FROM organization o
     LEFT JOIN person p ON p.coalition_id = o.coalition_id AND p.organization_id = o.id
     LEFT JOIN attendance a ON a.coalition_id = o.coalition_id AND a.person_id = p.id
        AND a.meeting_id IN (SELECT CAST(m.value AS uuid)
            FROM json_array_elements_text(CAST(CAST($2 AS text) AS json)) AS m (value))
     WHERE o.coalition_id = $1 AND o.id IN (SELECT CAST(s.value AS uuid)
            FROM json_array_elements_text(CAST(CAST($3 AS text) AS json)) AS s (value)) LIMIT $4",
);

type Row = (Uuid, Option<Day>, Option<MeetingId>, Option<How>, Option<Stays>);

/// What the sheets of these meetings say of these people. At most 5,000 lines.
///
/// # Errors
/// When the database does not answer.
pub async fn of_people(on: &impl InCoalition, held: &[Held], ids: &[Uuid]) -> Result<Vec<Line>, Fault> {
    lines(on, OF_PEOPLE, held, ids).await
}

/// What the sheets of these meetings say of the people of these organizations. At most 5,000 lines.
///
/// # Errors
/// When the database does not answer.
pub async fn of_organizations(
    on: &impl InCoalition,
    held: &[Held],
    ids: &[Uuid],
) -> Result<Vec<Line>, Fault> {
    lines(on, OF_ORGANIZATIONS, held, ids).await
}

async fn lines(on: &impl InCoalition, sql: Sql, held: &[Held], ids: &[Uuid]) -> Result<Vec<Line>, Fault> {
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let meetings = listed(held.iter().map(|meeting| meeting.id.0))?;
    let subjects = listed(ids.iter().copied())?;
    let rows: Vec<Row> = on.all(sql.on(on), &[&on.coalition(), &meetings, &subjects, &MOST]).await?;
    let line = |(about, joined_on, meeting, how, stays): Row| Line {
        about,
        joined_on,
        mark: meeting
            .zip(how)
            .map(|(meeting, how)| (meeting, how, stays.is_some_and(|stays| !stays.0.is_empty()))),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Ids as a list both engines can read: hexadecimal digits without hyphens.
fn listed(ids: impl Iterator<Item = Uuid>) -> Result<String, Fault> {
    let digits: Vec<String> = ids.map(|id| id.simple().to_string()).collect();
    Ok(serde_json::to_string(&digits)?)
}
