use kit_store::{Day, Fault, InCoalition};

kit_store::row! {
    /// Why the coalition came together and what future it wants.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct PurposeCounts {
        /// 1 once it is written why the coalition came together, by question.
        pub purpose: i64,
        pub lived_by: i64,
        pub good_place: i64,
        pub why_now: i64,
        pub with_reasons: i64,
        pub visions: i64,
        pub visions_adopted: i64,
        pub missions: i64,
        /// Visions tried: whether a newcomer can repeat it, whether it lifts people.
        pub repeated: i64,
        pub lifting: i64,
        pub soundings: i64,
    }
}

kit_store::row! {
    /// Goals that have not ended, and what belongs to them.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct AimCounts {
        pub goals: i64,
        pub goals_for_whom: i64,
        pub goals_with_target_and_day: i64,
        /// For whom, how much, by when and who leads: all four.
        pub goals_complete: i64,
        pub goals_with_number: i64,
        /// A first value, a source and the day of the next one.
        pub goals_with_followed_number: i64,
        pub goals_broken_down: i64,
        pub goals_with_needs: i64,
        pub strategies: i64,
        pub strategies_with_promise: i64,
    }
}

kit_store::row! {
    /// What the coalition knows: evidence, leaders, networks, projects.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct KnownCounts {
        pub findings_how_common: i64,
        pub findings_hardest: i64,
        pub findings_success: i64,
        pub findings_nothing: i64,
        pub attempts: i64,
        pub leaders: i64,
        pub leaders_known: i64,
        pub networks: i64,
        pub projects: i64,
        pub projects_with_lesson: i64,
    }
}

kit_store::row! {
    /// What is in the way.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct BarrierCounts {
        pub turf: i64,
        pub bad_history: i64,
        pub professionals: i64,
        pub thin_ties: i64,
        pub skills_and_hours: i64,
        pub money: i64,
        pub leading: i64,
        pub costs: i64,
        pub barriers_present: i64,
        /// With something somebody tries by a day.
        pub barriers_tried: i64,
        /// Barriers whose day to look again is today or has passed.
        pub barriers_to_review: i64,
    }
}

kit_store::row! {
    /// Who may push back.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct PushbackCounts {
        /// Sealed: for those alone who may see who stands where.
        pub stakeholders: i64,
        pub stakeholders_with_loss: i64,
        pub stakeholders_with_power: i64,
        pub moves: i64,
        pub moves_answered: i64,
    }
}

/// Everything the place of goals counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoalsCounts {
    pub purpose: PurposeCounts,
    pub aims: AimCounts,
    pub known: KnownCounts,
    pub barriers: BarrierCounts,
    pub pushback: PushbackCounts,
}

/// Counts in five statements.
///
/// # Errors
/// When the database does not answer.
pub async fn counted(on: &impl InCoalition, today: Day) -> Result<GoalsCounts, Fault> {
    Ok(GoalsCounts {
        purpose: purpose(on).await?,
        aims: aims(on).await?,
        known: known(on).await?,
        barriers: barriers(on, today).await?,
        pushback: pushback(on).await?,
    })
}

/// # Errors
/// When the database does not answer.
pub async fn purpose(on: &impl InCoalition) -> Result<PurposeCounts, Fault> {
    on.one(
        "SELECT p.written, p.lived_by, p.good_place, p.why_now, p.reasons, w.visions, w.adopted, w.missions,
            w.repeated, w.lifting, v.soundings
         FROM (SELECT count(CASE WHEN words <> '' THEN 1 END) AS written,
                count(CASE WHEN lived_by <> '' THEN 1 END) AS lived_by,
                count(CASE WHEN good_place <> '' THEN 1 END) AS good_place, count(why_now) AS why_now,
                count(CASE WHEN reasons <> '[]' THEN 1 END) AS reasons
              FROM purpose WHERE coalition_id = $1) p,
             (SELECT count(CASE WHEN statement = 'vision' THEN 1 END) AS visions,
                count(CASE WHEN statement = 'vision' AND state = 'adopted' THEN 1 END) AS adopted,
                count(CASE WHEN statement = 'mission' THEN 1 END) AS missions,
                count(CASE WHEN statement = 'vision' AND newcomer IN ('yes', 'no') THEN 1 END) AS repeated,
                count(CASE WHEN statement = 'vision' AND lifts IN ('yes', 'no') THEN 1 END) AS lifting
              FROM wording WHERE coalition_id = $1) w,
             (SELECT count(*) AS soundings FROM sounding WHERE coalition_id = $1) v",
        &[&on.coalition()],
    )
    .await
}

/// # Errors
/// When the database does not answer.
pub async fn aims(on: &impl InCoalition) -> Result<AimCounts, Fault> {
    on.one(
        "SELECT g.goals, g.whom, g.much, g.complete, g.numbered, g.followed, g.broken, g.needs, t.strategies,
            t.promised
         FROM (SELECT count(*) AS goals, count(CASE WHEN has_whom THEN 1 END) AS whom,
                count(CASE WHEN has_day AND has_target THEN 1 END) AS much,
                count(CASE WHEN has_whom AND has_day AND has_lead AND has_target THEN 1 END) AS complete,
                count(CASE WHEN has_number THEN 1 END) AS numbered,
                count(CASE WHEN is_followed THEN 1 END) AS followed,
                count(CASE WHEN is_broken_down THEN 1 END) AS broken,
                count(CASE WHEN has_needs THEN 1 END) AS needs
              FROM (SELECT x.population <> '' AS has_whom, x.by_day IS NOT NULL AS has_day,
                    x.lead_id IS NOT NULL AS has_lead,
                    EXISTS (SELECT 1 FROM objective y WHERE y.coalition_id = $1 AND y.goal_id = x.id AND y.to_value <> '')
                      OR EXISTS (SELECT 1 FROM indicator y WHERE y.coalition_id = $1 AND y.goal_id = x.id
                        AND y.target IS NOT NULL) AS has_target,
                    EXISTS (SELECT 1 FROM indicator y WHERE y.coalition_id = $1 AND y.goal_id = x.id) AS has_number,
                    EXISTS (SELECT 1 FROM indicator y WHERE y.coalition_id = $1 AND y.goal_id = x.id
                        AND y.source_id IS NOT NULL AND y.next_due IS NOT NULL AND EXISTS (SELECT 1 FROM reading z
                            WHERE z.coalition_id = $1 AND z.indicator_id = y.id)) AS is_followed,
                    EXISTS (SELECT 1 FROM indicator y JOIN reading z ON z.coalition_id = y.coalition_id
                            AND z.indicator_id = y.id
                        WHERE y.coalition_id = $1 AND y.goal_id = x.id AND z.breakdown <> '') AS is_broken_down,
                    EXISTS (SELECT 1 FROM promise y WHERE y.coalition_id = $1 AND y.needs <> '' AND (y.goal_id = x.id
                        OR y.strategy_id IN (SELECT id FROM strategy WHERE coalition_id = $1 AND goal_id = x.id)
                        OR y.objective_id IN (SELECT id FROM objective WHERE coalition_id = $1 AND goal_id = x.id)))
                        AS has_needs
                  FROM goal x WHERE x.coalition_id = $1 AND x.ended_on IS NULL) AS each_goal) g,
             (SELECT count(*) AS strategies, count(CASE WHEN EXISTS (SELECT 1 FROM promise y
                    WHERE y.coalition_id = $1 AND y.strategy_id = x.id AND y.person_id IS NOT NULL
                      AND y.by_day IS NOT NULL AND y.status <> 'let_go') THEN 1 END) AS promised
              FROM strategy x JOIN goal y ON y.coalition_id = x.coalition_id AND y.id = x.goal_id
              WHERE x.coalition_id = $1 AND y.ended_on IS NULL) t",
        &[&on.coalition()],
    )
    .await
}

/// # Errors
/// When the database does not answer.
pub async fn known(on: &impl InCoalition) -> Result<KnownCounts, Fault> {
    on.one(
        "SELECT f.how_common, f.hardest, f.success, f.idle, a.attempts, l.leaders, l.known, n.networks,
            j.projects, j.lessons
         FROM (SELECT count(CASE WHEN aspect IN ('how_common', 'how_often', 'how_many', 'how_severe') THEN 1 END)
                    AS how_common,
                count(CASE WHEN aspect = 'hit_hardest' THEN 1 END) AS hardest,
                count(CASE WHEN aspect = 'if_success' THEN 1 END) AS success,
                count(CASE WHEN aspect = 'if_nothing' THEN 1 END) AS idle
              FROM finding WHERE coalition_id = $1) f,
             (SELECT count(*) AS attempts FROM prior_attempt WHERE coalition_id = $1) a,
             (SELECT count(*) AS leaders, count(CASE WHEN known_by <> '[]' THEN 1 END) AS known
              FROM community_leader WHERE coalition_id = $1) l,
             (SELECT count(*) AS networks FROM community_network WHERE coalition_id = $1) n,
             (SELECT count(*) AS projects, count(CASE WHEN lesson <> '' THEN 1 END) AS lessons
              FROM community_project WHERE coalition_id = $1) j",
        &[&on.coalition()],
    )
    .await
}

/// # Errors
/// When the database does not answer.
pub async fn barriers(on: &impl InCoalition, today: Day) -> Result<BarrierCounts, Fault> {
    on.one(
        "SELECT b.turf, b.bad_history, b.professionals, b.thin_ties, b.skills_and_hours, b.money, b.leading,
            b.costs, b.present, b.tried, b.due
         FROM (SELECT count(CASE WHEN kind = 'turf' AND presence <> 'not_known' THEN 1 END) AS turf,
                count(CASE WHEN kind = 'bad_history' AND presence <> 'not_known' THEN 1 END) AS bad_history,
                count(CASE WHEN kind = 'professionals' AND presence <> 'not_known' THEN 1 END) AS professionals,
                count(CASE WHEN kind = 'thin_ties' AND presence <> 'not_known' THEN 1 END) AS thin_ties,
                count(CASE WHEN kind = 'skills_and_hours' AND presence <> 'not_known' THEN 1 END) AS skills_and_hours,
                count(CASE WHEN kind = 'money' AND presence <> 'not_known' THEN 1 END) AS money,
                count(CASE WHEN kind = 'leading' AND presence <> 'not_known' THEN 1 END) AS leading,
                count(CASE WHEN kind = 'costs' AND presence <> 'not_known' THEN 1 END) AS costs,
                count(CASE WHEN presence = 'present' THEN 1 END) AS present,
                count(CASE WHEN presence = 'present' AND EXISTS (SELECT 1 FROM promise y WHERE y.coalition_id = $1
                    AND y.came_from_kind = 'barrier' AND y.came_from_id = x.id AND y.person_id IS NOT NULL
                    AND y.by_day IS NOT NULL AND y.status <> 'let_go') THEN 1 END) AS tried,
                count(CASE WHEN presence <> 'absent' AND review_on <= $2 THEN 1 END) AS due
              FROM barrier x WHERE x.coalition_id = $1) b",
        &[&on.coalition(), &today],
    )
    .await
}

/// # Errors
/// When the database does not answer.
pub async fn pushback(on: &impl InCoalition) -> Result<PushbackCounts, Fault> {
    on.one(
        "SELECT k.stakeholders, k.losing, k.powerful, m.moves, m.answered
         FROM (SELECT count(*) AS stakeholders, count(CASE WHEN loses <> '[]' THEN 1 END) AS losing,
                count(CASE WHEN power_over <> '[]' THEN 1 END) AS powerful
              FROM stakeholder WHERE coalition_id = $1) k,
             (SELECT count(*) AS moves, count(CASE WHEN answer <> '' THEN 1 END) AS answered
              FROM move_seen WHERE coalition_id = $1) m",
        &[&on.coalition()],
    )
    .await
}
