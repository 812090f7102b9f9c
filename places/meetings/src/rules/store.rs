use kit_store::{Day, Fault, InCoalition, Record, Tx, search};
use uuid::Uuid;

use super::model::Rules;

impl Record for Rules {
    kit_store::versioned!("rules");

    fn label(&self) -> String {
        self.number.to_string()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, number, sections, machine, in_force_from, adopted_how, version
             FROM rules WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO rules (coalition_id, id, number, sections, machine, in_force_from, adopted_how, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET number = excluded.number, sections = excluded.sections,
                machine = excluded.machine, in_force_from = excluded.in_force_from,
                adopted_how = excluded.adopted_how, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.number,
                &self.sections,
                &self.machine,
                &self.in_force_from,
                &self.adopted_how,
                &self.version,
            ],
        )
        .await?;
        let said: Vec<String> =
            self.sections.0.iter().map(|one| format!("{} {}", one.title, one.words)).collect();
        let words = kit_text::search_words(&said.join(" "));
        search::index(tx, Self::KIND, self.id.0, &self.label(), "", &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM rules WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

/// The rules in force on a day: of those that began by then, the latest.
///
/// # Errors
/// When the database does not answer.
pub async fn in_force(on: &impl InCoalition, day: Day) -> Result<Option<Rules>, Fault> {
    on.optional(
        "SELECT id, number, sections, machine, in_force_from, adopted_how, version FROM rules
         WHERE coalition_id = $1 AND in_force_from <= $2 ORDER BY in_force_from DESC, number DESC LIMIT 1",
        &[&on.coalition(), &day],
    )
    .await
}

/// Every version, the newest first. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn versions(on: &impl InCoalition) -> Result<Vec<Rules>, Fault> {
    on.all(
        "SELECT id, number, sections, machine, in_force_from, adopted_how, version FROM rules
         WHERE coalition_id = $1 ORDER BY number DESC, id LIMIT 200",
        &[&on.coalition()],
    )
    .await
}
