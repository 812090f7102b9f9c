use kit_store::jiff::Span;
use kit_store::{Day, Fault, InCoalition};

kit_store::row! {
    /// Everybody and everything counted is there today: people and organizations that did not leave, groups that did not end.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct PeopleCounts {
        pub people: i64,
        /// Those who agreed to do something here.
        pub with_a_part: i64,
        /// Those who said themselves that they live with the issue. Show it from five on only.
        pub told_most_affected: i64,
        pub helpers: i64,
        pub officials: i64,
        pub otherwise_tied: i64,
        pub organizations: i64,
        pub seats: i64,
        pub empty_seats: i64,
        /// Empty seats with a next step, or with somebody who is being asked.
        pub empty_seats_planned: i64,
        pub resident_seats_held: i64,
        /// Everybody ever thought of as somebody to ask, members since included.
        pub prospects: i64,
        pub prospects_found: i64,
        pub prospects_with_gains: i64,
        pub prospects_timed: i64,
        pub prospects_with_a_part: i64,
        pub prospects_kept_away: i64,
        pub prospects_with_asker: i64,
        /// Still to win, with somebody who asks by a day.
        pub invitations: i64,
        pub invitations_to_resident_seats: i64,
        pub groups: i64,
        /// Groups that decide by what they are, or by what they were given.
        pub deciding_groups: i64,
        pub groups_with_lead: i64,
        pub groups_with_goal: i64,
        /// Steering committees older than six months.
        pub old_steering_groups: i64,
        pub core_team: i64,
        /// Of the four jobs of a core team, those somebody holds.
        pub core_jobs: i64,
        pub duties: i64,
        pub duties_with_name: i64,
        /// Of the eight questions about the structure, those answered.
        pub structure_answers: i64,
    }
}

/// Six months old a steering committee is asked what it should become.
const STEERING_MONTHS: i32 = 6;

/// Counts in one statement.
///
/// # Errors
/// When the database does not answer.
pub async fn counted(on: &impl InCoalition, today: Day) -> Result<PeopleCounts, Fault> {
    let grown_old = today.saturating_sub(Span::new().months(STEERING_MONTHS));
    on.one(
        "SELECT p.people, p.with_a_part, p.told, p.helpers, p.officials, p.others, o.organizations,
            s.seats, s.empty, s.planned, s.residents,
            r.prospects, r.found, r.gains, r.timed, r.parts, r.away, r.asked, r.invitations, r.resident_invitations,
            g.groups_, g.deciding, g.led, g.aimed, g.old, c.members, j.jobs, d.duties, d.named, a.answers
         FROM (SELECT count(*) AS people, count(CASE WHEN part <> '' THEN 1 END) AS with_a_part,
                count(CASE WHEN tie = 'most_affected' AND tie_told THEN 1 END) AS told,
                count(CASE WHEN tie IN ('formal_helper', 'informal_helper') THEN 1 END) AS helpers,
                count(CASE WHEN tie = 'official' THEN 1 END) AS officials,
                count(CASE WHEN tie = 'other' THEN 1 END) AS others
              FROM person WHERE coalition_id = $1 AND left_on IS NULL) p,
             (SELECT count(*) AS organizations FROM organization WHERE coalition_id = $1 AND left_on IS NULL) o,
             (SELECT count(*) AS seats, count(CASE WHEN x.representative_id IS NULL THEN 1 END) AS empty,
                count(CASE WHEN x.representative_id IS NULL AND (x.next_step <> '' OR EXISTS (SELECT 1 FROM prospect q
                    WHERE q.coalition_id = $1 AND q.seat_id = x.id AND q.person_id IS NULL)) THEN 1 END) AS planned,
                count(CASE WHEN x.is_resident AND x.representative_id IS NOT NULL THEN 1 END) AS residents
              FROM seat x WHERE x.coalition_id = $1) s,
             (SELECT count(*) AS prospects, count(CASE WHEN q.where_found <> '' THEN 1 END) AS found,
                count(CASE WHEN q.brings <> '' AND q.gains <> '' THEN 1 END) AS gains,
                count(CASE WHEN q.is_now <> 'unsure' OR q.when_words <> '' THEN 1 END) AS timed,
                count(CASE WHEN q.part <> '' THEN 1 END) AS parts,
                count(CASE WHEN q.keeps_away <> '' OR q.would_help <> '' THEN 1 END) AS away,
                count(CASE WHEN q.asks_id IS NOT NULL AND q.ask_by IS NOT NULL THEN 1 END) AS asked,
                count(CASE WHEN q.person_id IS NULL AND q.asks_id IS NOT NULL AND q.ask_by IS NOT NULL THEN 1 END)
                    AS invitations,
                count(CASE WHEN q.person_id IS NULL AND q.asks_id IS NOT NULL AND q.ask_by IS NOT NULL
                    AND EXISTS (SELECT 1 FROM seat x WHERE x.coalition_id = $1 AND x.id = q.seat_id AND x.is_resident)
                    THEN 1 END) AS resident_invitations
              FROM prospect q WHERE q.coalition_id = $1) r,
             (SELECT count(*) AS groups_,
                count(CASE WHEN kind IN ('steering_committee', 'coordinating_council', 'board_of_directors')
                    OR authority <> '' THEN 1 END) AS deciding,
                count(lead_id) AS led,
                count(CASE WHEN goal_id IS NOT NULL OR objective_id IS NOT NULL THEN 1 END) AS aimed,
                count(CASE WHEN kind = 'steering_committee' AND starts_on <= $3 THEN 1 END) AS old
              FROM coalition_group WHERE coalition_id = $1 AND ended_on IS NULL) g,
             (SELECT count(DISTINCT m.person_id) AS members FROM group_member m
              JOIN coalition_group x ON x.coalition_id = m.coalition_id AND x.id = m.group_id
              WHERE m.coalition_id = $1 AND x.kind = 'core_team' AND x.ended_on IS NULL
                AND (m.until IS NULL OR m.until >= $2)) c,
             (SELECT count(DISTINCT f.kind) AS jobs FROM office f
              JOIN office_term t ON t.coalition_id = f.coalition_id AND t.office_id = f.id
              WHERE f.coalition_id = $1 AND f.kind IN ('recruiter', 'leader_engager', 'meeting_runner', 'process_carrier')
                AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
                AND (t.left_on IS NULL OR t.left_on > $2)) j,
             (SELECT count(*) AS duties, count(responsible_id) AS named FROM duty WHERE coalition_id = $1) d,
             (SELECT CAST(COALESCE(max(CASE WHEN stage IS NULL THEN 0 ELSE 1 END + CASE WHEN ties IS NULL THEN 0 ELSE 1 END
                + CASE WHEN joint_work IS NULL THEN 0 ELSE 1 END + CASE WHEN motivation IS NULL THEN 0 ELSE 1 END
                + CASE WHEN tasks IS NULL THEN 0 ELSE 1 END + CASE WHEN size IS NULL THEN 0 ELSE 1 END
                + CASE WHEN experience IS NULL THEN 0 ELSE 1 END + CASE WHEN urgency IS NULL THEN 0 ELSE 1 END), 0)
                AS bigint) AS answers
              FROM structure_answers WHERE coalition_id = $1) a",
        &[&on.coalition(), &today, &grown_old],
    )
    .await
}
