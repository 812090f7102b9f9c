use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx, search};
use uuid::Uuid;

use super::model::{Proposal, ProposalComment, ProposalId, ProposalText, State};

/// Wordings and comments of one proposal read at once.
const MOST: i64 = 500;

/// Where these records name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<Proposal>,
    column: "proposer_id",
    holds: Holds::One,
    pointing: "SELECT id FROM proposal WHERE coalition_id = $1 AND proposer_id = $2 ORDER BY id LIMIT 20000",
}];

impl Record for Proposal {
    kit_store::versioned!("proposal");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, title, words, why, matter, amount_cents, method, options, seats, is_secret, proposed_by,
                proposed_on, proposer_id, goal_id, closes_at, meeting, review_on, state,
                meeting_id, shown_on, adopts, follows_id, version
             FROM proposal WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO proposal (coalition_id, id, title, words, why, matter, amount_cents, method, options, seats,
                is_secret, proposed_by, proposed_on, proposer_id, goal_id, closes_at, meeting, review_on, state,
                meeting_id, shown_on, adopts, follows_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                $22, $23, $24)
             ON CONFLICT (coalition_id, id) DO UPDATE SET title = excluded.title, words = excluded.words,
                why = excluded.why, matter = excluded.matter, amount_cents = excluded.amount_cents,
                method = excluded.method, options = excluded.options, seats = excluded.seats,
                is_secret = excluded.is_secret, proposed_by = excluded.proposed_by,
                proposed_on = excluded.proposed_on, proposer_id = excluded.proposer_id, goal_id = excluded.goal_id,
                closes_at = excluded.closes_at, meeting = excluded.meeting, review_on = excluded.review_on,
                state = excluded.state, meeting_id = excluded.meeting_id, shown_on = excluded.shown_on,
                adopts = excluded.adopts, follows_id = excluded.follows_id, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.title,
                &self.words,
                &self.why,
                &self.matter,
                &self.amount_cents,
                &self.method,
                &self.options,
                &self.seats,
                &self.is_secret,
                &self.proposed_by,
                &self.proposed_on,
                &self.proposer_id,
                &self.goal_id,
                &self.closes_at,
                &self.meeting,
                &self.review_on,
                &self.state,
                &self.meeting_id,
                &self.shown_on,
                &self.adopts,
                &self.follows_id,
                &self.version,
            ],
        )
        .await?;
        let words = kit_text::search_words(&format!("{} {}", self.title, self.words));
        search::index(tx, Self::KIND, self.id.0, &self.title, "", &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM proposal WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

impl Record for ProposalText {
    kit_store::versioned!("proposal_text");

    fn label(&self) -> String {
        self.number.to_string()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, proposal_id, number, words, why_changed, written_by, written_at, version
             FROM proposal_text WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO proposal_text (coalition_id, id, proposal_id, number, words, why_changed, written_by,
                written_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET proposal_id = excluded.proposal_id,
                number = excluded.number, words = excluded.words, why_changed = excluded.why_changed,
                written_by = excluded.written_by, written_at = excluded.written_at, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.proposal_id,
                &self.number,
                &self.words,
                &self.why_changed,
                &self.written_by,
                &self.written_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM proposal_text WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for ProposalComment {
    kit_store::versioned!("proposal_comment");

    fn label(&self) -> String {
        self.said_by.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, proposal_id, stand, words, said_by, said_for, said_at, version
             FROM proposal_comment WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO proposal_comment (coalition_id, id, proposal_id, stand, words, said_by, said_for, said_at,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET proposal_id = excluded.proposal_id,
                stand = excluded.stand, words = excluded.words, said_by = excluded.said_by,
                said_for = excluded.said_for, said_at = excluded.said_at, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.proposal_id,
                &self.stand,
                &self.words,
                &self.said_by,
                &self.said_for,
                &self.said_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM proposal_comment WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The wordings of a proposal, the first one first. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn texts(on: &impl InCoalition, proposal: Uuid) -> Result<Vec<ProposalText>, Fault> {
    on.all(
        "SELECT id, proposal_id, number, words, why_changed, written_by, written_at, version
         FROM proposal_text WHERE coalition_id = $1 AND proposal_id = $2 ORDER BY number LIMIT $3",
        &[&on.coalition(), &proposal, &MOST],
    )
    .await
}

/// What was said about a proposal, in order. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn comments(on: &impl InCoalition, proposal: Uuid) -> Result<Vec<ProposalComment>, Fault> {
    on.all(
        "SELECT id, proposal_id, stand, words, said_by, said_for, said_at, version
         FROM proposal_comment WHERE coalition_id = $1 AND proposal_id = $2 ORDER BY said_at, id LIMIT $3",
        &[&on.coalition(), &proposal, &MOST],
    )
    .await
}

/// The proposal that goes on with a blocked one.
///
/// # Errors
/// When the database does not answer.
pub async fn after(on: &impl InCoalition, blocked: ProposalId) -> Result<Option<Proposal>, Fault> {
    on.optional(
        "SELECT id, title, words, why, matter, amount_cents, method, options, seats, is_secret, proposed_by,
            proposed_on, proposer_id, goal_id, closes_at, meeting, review_on, state, meeting_id, shown_on, adopts,
            follows_id, version
         FROM proposal WHERE coalition_id = $1 AND follows_id = $2 ORDER BY id LIMIT 1",
        &[&on.coalition(), &blocked],
    )
    .await
}

/// Proposals in one state by id, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn in_state(
    on: &impl InCoalition,
    state: State,
    after: Uuid,
    most: i64,
) -> Result<Vec<Proposal>, Fault> {
    on.all(
        "SELECT id, title, words, why, matter, amount_cents, method, options, seats, is_secret, proposed_by,
            proposed_on, proposer_id, goal_id, closes_at, meeting, review_on, state, meeting_id, shown_on, adopts,
            follows_id, version
         FROM proposal WHERE coalition_id = $1 AND state = $2 AND id > $3 ORDER BY id LIMIT $4",
        &[&on.coalition(), &state, &after, &most],
    )
    .await
}

/// Proposals by id, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Proposal>, Fault> {
    on.all(
        "SELECT id, title, words, why, matter, amount_cents, method, options, seats, is_secret, proposed_by,
            proposed_on, proposer_id, goal_id, closes_at, meeting, review_on, state, meeting_id, shown_on, adopts,
            follows_id, version
         FROM proposal WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
