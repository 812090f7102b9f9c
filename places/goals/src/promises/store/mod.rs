//! Every statement about promises: the record here, lists beside it, and what forms choose from.

mod choices;
mod handed;
mod kept;
mod links;
mod lists;
pub mod people;

pub use choices::{Choices, Somebody, choices};
pub use handed::{HandedOver, MOST_HANDED_OVER, handed_over};
pub use kept::{KeptBy, by_organization};
pub use links::{
    Linked, MadeIn, Names, follower, made_in, names_of, needed_by, repeating_due, waited_for, waits, what_of,
};
pub use lists::{
    Count, Due, Filter, Listed, PlanPlace, board, by_day, counts, due_until, in_month, in_plan, without_goal,
};

use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx, search};
use uuid::Uuid;

use super::model::Promise;

/// Sorts what has no day behind everything else.
const NO_DAY: Day = kit_store::jiff::civil::date(9999, 12, 31);

const PUT: &str =
    "INSERT INTO promise (coalition_id, id, what, person_id, seat_id, organization_id, goal_id, objective_id,
    strategy_id, by_day, sort_day, needs, needs_cents, status, standing, progress, waits_for, notes, proof,
    proof_link, kept_on, let_go_on, let_go_why, carried, times_carried, offered_to_id, offered_on,
    handed_from_id, handed_on, split_from_id, repeat_every, repeat_unit, repeat_from, repeat_until,
    follows_id, came_from_kind, came_from_id, version)
 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
    $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38)
 ON CONFLICT (coalition_id, id) DO UPDATE SET what = excluded.what, person_id = excluded.person_id,
    seat_id = excluded.seat_id, organization_id = excluded.organization_id, goal_id = excluded.goal_id,
    objective_id = excluded.objective_id, strategy_id = excluded.strategy_id, by_day = excluded.by_day,
    sort_day = excluded.sort_day, needs = excluded.needs, needs_cents = excluded.needs_cents,
    status = excluded.status, standing = excluded.standing, progress = excluded.progress,
    waits_for = excluded.waits_for, notes = excluded.notes, proof = excluded.proof,
    proof_link = excluded.proof_link, kept_on = excluded.kept_on, let_go_on = excluded.let_go_on,
    let_go_why = excluded.let_go_why, carried = excluded.carried, times_carried = excluded.times_carried,
    offered_to_id = excluded.offered_to_id, offered_on = excluded.offered_on,
    handed_from_id = excluded.handed_from_id, handed_on = excluded.handed_on,
    split_from_id = excluded.split_from_id, repeat_every = excluded.repeat_every,
    repeat_unit = excluded.repeat_unit, repeat_from = excluded.repeat_from,
    repeat_until = excluded.repeat_until, follows_id = excluded.follows_id,
    came_from_kind = excluded.came_from_kind, came_from_id = excluded.came_from_id,
    version = excluded.version";

impl Record for Promise {
    kit_store::versioned!("promise");

    fn label(&self) -> String {
        self.what.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, what, person_id, seat_id, organization_id, goal_id, objective_id, strategy_id, by_day, needs,
                needs_cents, status, progress, waits_for, notes, proof, proof_link, kept_on, let_go_on, let_go_why,
                carried, offered_to_id, offered_on, handed_from_id, handed_on, split_from_id, repeat_every, repeat_unit,
                repeat_from, repeat_until, follows_id, came_from_kind, came_from_id, version
             FROM promise WHERE coalition_id = $1 AND id = $2",
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
                &self.person_id,
                &self.seat_id,
                &self.organization_id,
                &self.goal_id,
                &self.objective_id,
                &self.strategy_id,
                &self.by,
                &self.by.unwrap_or(NO_DAY),
                &self.needs,
                &self.needs_cents,
                &self.status,
                &self.standing(),
                &self.progress,
                &self.waits_for,
                &self.notes,
                &self.proof,
                &self.proof_link,
                &self.kept_on,
                &self.let_go_on,
                &self.let_go_why,
                &self.carried,
                &self.carried.times(),
                &self.offered_to_id,
                &self.offered_on,
                &self.handed_from_id,
                &self.handed_on,
                &self.split_from_id,
                &self.repeat_every,
                &self.repeat_unit,
                &self.repeat_from,
                &self.repeat_until,
                &self.follows_id,
                &self.came_from_kind,
                &self.came_from_id,
                &self.version,
            ],
        )
        .await?;
        links::replace(tx, self).await?;
        let words = kit_text::search_words(&self.what);
        search::index(tx, Self::KIND, self.id.0, &self.what, "", &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM promise WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        links::forget(tx, id).await?;
        search::forget(tx, Self::KIND, id).await
    }
}

/// Columns that point to people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Promise>,
        column: "person_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM promise WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Promise>,
        column: "offered_to_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM promise WHERE coalition_id = $1 AND offered_to_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Promise>,
        column: "handed_from_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM promise WHERE coalition_id = $1 AND handed_from_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Promise>,
        column: "organization_id",
        holds: Holds::One,
        pointing: "SELECT id FROM promise WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
];
