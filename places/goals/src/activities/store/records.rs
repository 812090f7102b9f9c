use kit_store::{AccountId, Fault, Holds, InCoalition, Pointer, Record, Tx, search};
use uuid::Uuid;

use super::judges::judge;
use crate::activities::model::{Activity, Judge, Score};

/// Adds an entry, or replaces it whole.
const PUT: &str =
    "INSERT INTO activity (coalition_id, id, what, happened_on, until_on, person_id, organization_id, place,
        goal_id, objective_id, strategy_id, promise_id, sector, coding, inside, aimed, received, brought,
        people, newcomers, people_by_group, duration, reach, reached, population, change_strategy, goal_fit,
        target_fit, intensity, gained_cents, gained_hours, gained_goods, goods_cents, media, story,
        is_key_event, categories, logged_by, logged_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
        $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40)
     ON CONFLICT (coalition_id, id) DO UPDATE SET what = excluded.what, happened_on = excluded.happened_on,
        until_on = excluded.until_on, person_id = excluded.person_id,
        organization_id = excluded.organization_id, place = excluded.place, goal_id = excluded.goal_id,
        objective_id = excluded.objective_id, strategy_id = excluded.strategy_id,
        promise_id = excluded.promise_id, sector = excluded.sector, coding = excluded.coding,
        inside = excluded.inside, aimed = excluded.aimed, received = excluded.received,
        brought = excluded.brought, people = excluded.people, newcomers = excluded.newcomers,
        people_by_group = excluded.people_by_group, duration = excluded.duration, reach = excluded.reach,
        reached = excluded.reached, population = excluded.population,
        change_strategy = excluded.change_strategy, goal_fit = excluded.goal_fit,
        target_fit = excluded.target_fit, intensity = excluded.intensity,
        gained_cents = excluded.gained_cents, gained_hours = excluded.gained_hours,
        gained_goods = excluded.gained_goods, goods_cents = excluded.goods_cents, media = excluded.media,
        story = excluded.story, is_key_event = excluded.is_key_event, categories = excluded.categories,
        logged_by = excluded.logged_by, logged_at = excluded.logged_at, version = excluded.version";

impl Record for Activity {
    kit_store::versioned!("activity");

    fn label(&self) -> String {
        self.what.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, what, happened_on, until_on, person_id, organization_id, place, goal_id, objective_id,
                strategy_id, promise_id, sector, coding, inside, aimed, received, brought, people, newcomers,
                people_by_group, duration, reach, reached, population, change_strategy, goal_fit, target_fit, intensity,
                gained_cents, gained_hours, gained_goods, goods_cents, media, story, is_key_event, categories,
                logged_by, logged_at, version
             FROM activity WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            PUT,
            &[
                &tx.coalition(),
                &self.id,
                &self.what,
                &self.happened_on,
                &self.until_on,
                &self.person_id,
                &self.organization_id,
                &self.place,
                &self.goal_id,
                &self.objective_id,
                &self.strategy_id,
                &self.promise_id,
                &self.sector,
                &self.coding,
                &self.inside,
                &self.aimed,
                &self.received,
                &self.brought,
                &self.people,
                &self.newcomers,
                &self.groups,
                &self.duration,
                &self.reach,
                &self.reached,
                &self.population,
                &self.change_strategy,
                &self.goal_fit,
                &self.target_fit,
                &self.intensity,
                &self.gained_cents,
                &self.gained_hours,
                &self.gained_goods,
                &self.goods_cents,
                &self.media,
                &self.story,
                &self.is_key_event,
                &self.categories,
                &self.logged_by,
                &self.logged_at,
                &self.version,
            ],
        )
        .await?;
        let words = kit_text::search_words(&format!("{} {}", self.what, self.place));
        search::index(tx, Self::KIND, self.id.0, &self.what, &self.place, &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM activity WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

impl Record for Score {
    kit_store::versioned!("activity_score");

    fn label(&self) -> String {
        self.scorer.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, activity_id, first_coding, second_coding, note, scorer_id, scorer, scored_on, settled_coding,
                settled_why, settled_by, settled_on, version
             FROM activity_score WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO activity_score (coalition_id, id, activity_id, first_coding, second_coding, note, scorer_id,
                scorer, scored_on, settled_coding, settled_why, settled_by, settled_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             ON CONFLICT (coalition_id, id) DO UPDATE SET activity_id = excluded.activity_id,
                first_coding = excluded.first_coding, second_coding = excluded.second_coding, note = excluded.note,
                scorer_id = excluded.scorer_id, scorer = excluded.scorer, scored_on = excluded.scored_on,
                settled_coding = excluded.settled_coding, settled_why = excluded.settled_why,
                settled_by = excluded.settled_by, settled_on = excluded.settled_on, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.activity_id,
                &self.first,
                &self.second,
                &self.note,
                &self.scorer_id,
                &self.scorer,
                &self.scored_on,
                &self.settled,
                &self.settled_why,
                &self.settled_by,
                &self.settled_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM activity_score WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for Judge {
    kit_store::versioned!("activity_judge");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        judge(on, AccountId(id)).await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO activity_judge (coalition_id, id, name, since, version) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (coalition_id, id) DO UPDATE SET name = excluded.name, since = excluded.since,
                version = excluded.version",
            &[&tx.coalition(), &self.id, &self.name, &self.since, &self.version],
        )
        .await?;
        Ok(())
    }

    /// Nothing to take out: what somebody said about judging is said anew, never undone. The kind has no keeper,
    /// because whoever stopped has seen codes, and going back would make them judge what they saw.
    async fn take_out(_: &Tx, _: Uuid) -> Result<(), Fault> {
        Ok(())
    }
}

/// Columns that point to people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Activity>,
        column: "person_id",
        holds: Holds::One,
        pointing: "SELECT id FROM activity WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Activity>,
        column: "organization_id",
        holds: Holds::One,
        pointing: "SELECT id FROM activity WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
];
