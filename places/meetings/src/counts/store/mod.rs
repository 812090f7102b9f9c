pub mod shown;

use kit_store::{Day, Fault, InCoalition, Instant};

use crate::rules::model::Sections;

kit_store::row! {
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct MeetingsCounts {
        /// The text of the rules in force.
        pub rules: Option<Sections>,
        pub decisions: i64,
        /// Sheets that came after the meeting with the most of them, of the meetings looked at.
        pub check_in_sheets: i64,
        pub meetings_over: i64,
        /// Items of meetings looked at that stood on the agenda with the paper asked about.
        pub with_paper: i64,
    }
}

impl MeetingsCounts {
    /// How many sections the rules in force have.
    pub fn rules_in_force(&self) -> i64 {
        let sections = self.rules.as_ref().map_or(0, |sections| sections.0.len());
        i64::try_from(sections).unwrap_or(i64::MAX)
    }
}

/// Counts in one statement; of check-ins and of items that lead to an address ending in `paper`, those of meetings that
/// ended after `since` count.
///
/// # Errors
/// When the database does not answer.
pub async fn counted(
    on: &impl InCoalition,
    today: Day,
    since: Instant,
    paper: &str,
) -> Result<MeetingsCounts, Fault> {
    // Papers are kept as JSON: the quotation mark ends the address.
    let paper = format!("%{paper}\"%");
    on.one(
        "SELECT (SELECT r.sections FROM rules r WHERE r.coalition_id = $1 AND r.in_force_from <= $2
                ORDER BY r.in_force_from DESC, r.number DESC LIMIT 1),
            (SELECT count(*) FROM decision WHERE coalition_id = $1),
            (SELECT COALESCE(max(n), 0) FROM (SELECT count(*) AS n FROM pulse_sheet s
                JOIN meeting m ON m.coalition_id = s.coalition_id AND m.id = s.pulse_id
                WHERE s.coalition_id = $1 AND m.ended_at >= $3 GROUP BY s.pulse_id) AS sheets),
            (SELECT count(*) FROM meeting WHERE coalition_id = $1 AND state = 'over'),
            (SELECT count(*) FROM agenda_item i JOIN meeting m ON m.coalition_id = i.coalition_id AND m.id = i.meeting_id
                WHERE i.coalition_id = $1 AND m.ended_at >= $3 AND i.state <> 'carried' AND i.papers LIKE $4)",
        &[&on.coalition(), &today, &since, &paper],
    )
    .await
}

kit_store::row! {
    /// On how many items of the agenda somebody from a resident seat spoke.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct ResidentsSpoke {
        pub meetings: i64,
        pub items: i64,
        pub with_residents: i64,
    }
}

/// Of the last four meetings that are over, as tapped in the minutes.
///
/// # Errors
/// When the database does not answer.
pub async fn residents_spoke(on: &impl InCoalition) -> Result<ResidentsSpoke, Fault> {
    on.one(
        "SELECT count(DISTINCT i.meeting_id), count(*), count(CASE WHEN EXISTS (SELECT 1 FROM speaking_turn t
                JOIN seat s ON s.coalition_id = t.coalition_id AND s.representative_id = t.person_id
                WHERE t.coalition_id = $1 AND t.item_id = i.id AND s.is_resident) THEN 1 END)
         FROM agenda_item i
         WHERE i.coalition_id = $1 AND i.meeting_id IN (SELECT id FROM (SELECT id FROM meeting
            WHERE coalition_id = $1 AND state = 'over' ORDER BY ended_at DESC, id LIMIT 4) AS latest)",
        &[&on.coalition()],
    )
    .await
}
