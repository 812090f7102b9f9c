use kit_store::{Beside, Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use people::seats::SeatId;
use uuid::Uuid;

use super::model::{Ballot, Proxy, Recusal, SealedBallot, Vote};
use crate::proposals::Proposal;

/// More ballots than voices there can be.
const MOST: i64 = 2000;
const MOST_PROXIES: i64 = 500;

/// Where these records name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<Proxy>,
    column: "holder_id",
    holds: Holds::One,
    pointing: "SELECT id FROM proxy WHERE coalition_id = $1 AND holder_id = $2 ORDER BY id LIMIT 20000",
}];

impl Record for Vote {
    kit_store::versioned!("vote");

    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, opened_at, opened_by, closes_at, rules_id, roll, closed_at, notice, came_too_seldom, version
             FROM vote WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO vote (coalition_id, id, opened_at, opened_by, closes_at, rules_id, roll, closed_at, notice,
                came_too_seldom, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET opened_at = excluded.opened_at,
                opened_by = excluded.opened_by, closes_at = excluded.closes_at, rules_id = excluded.rules_id,
                roll = excluded.roll, closed_at = excluded.closed_at, notice = excluded.notice,
                came_too_seldom = excluded.came_too_seldom, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.opened_at,
                &self.opened_by,
                &self.closes_at,
                &self.rules_id,
                &self.roll,
                &self.closed_at,
                &self.notice,
                &self.came_too_seldom,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM vote WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for Ballot {
    kit_store::versioned!("ballot");

    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, vote_id, voice_id, answer, marks, reason, how, evidence, entered_by, cast_at, version
             FROM ballot WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO ballot (coalition_id, id, vote_id, voice_id, answer, marks, reason, how, evidence, entered_by,
                cast_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (coalition_id, id) DO UPDATE SET vote_id = excluded.vote_id, voice_id = excluded.voice_id,
                answer = excluded.answer, marks = excluded.marks, reason = excluded.reason, how = excluded.how,
                evidence = excluded.evidence, entered_by = excluded.entered_by, cast_at = excluded.cast_at,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.vote_id,
                &self.voice_id,
                &self.said,
                &self.marks,
                &self.reason,
                &self.how,
                &self.evidence,
                &self.entered_by,
                &self.cast_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM ballot WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for Recusal {
    kit_store::versioned!("recusal");

    fn label(&self) -> String {
        self.voice_name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, proposal_id, voice_id, voice_name, why, statement_id, left_room_at, back_in_room_at,
                version
             FROM recusal WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO recusal (coalition_id, id, proposal_id, voice_id, voice_name, why, statement_id, left_room_at,
                back_in_room_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET proposal_id = excluded.proposal_id,
                voice_id = excluded.voice_id, voice_name = excluded.voice_name, why = excluded.why,
                statement_id = excluded.statement_id, left_room_at = excluded.left_room_at,
                back_in_room_at = excluded.back_in_room_at, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.proposal_id,
                &self.voice_id,
                &self.voice_name,
                &self.why,
                &self.statement_id,
                &self.left_room_at,
                &self.back_in_room_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM recusal WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for Proxy {
    kit_store::versioned!("proxy");

    fn label(&self) -> String {
        self.voice_name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, voice_id, voice_name, holder_id, proposal_id, from_day, until_day, revoked_at, version
             FROM proxy WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO proxy (coalition_id, id, voice_id, voice_name, holder_id, proposal_id, from_day, until_day,
                revoked_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET voice_id = excluded.voice_id,
                voice_name = excluded.voice_name, holder_id = excluded.holder_id,
                proposal_id = excluded.proposal_id, from_day = excluded.from_day, until_day = excluded.until_day,
                revoked_at = excluded.revoked_at, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.voice_id,
                &self.voice_name,
                &self.holder_id,
                &self.proposal_id,
                &self.from_day,
                &self.until_day,
                &self.revoked_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM proxy WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// A proposal, with its vote once it was opened.
///
/// # Errors
/// When the database does not answer.
pub async fn proposal_and_vote(
    on: &impl InCoalition,
    id: Uuid,
) -> Result<Option<(Proposal, Option<Vote>)>, Fault> {
    let found: Option<Beside<Proposal, Option<Vote>>> = on
        .optional(
            "SELECT p.id, p.title, p.words, p.why, p.matter, p.amount_cents, p.method, p.options, p.seats, p.is_secret,
                p.proposed_by, p.proposed_on, p.proposer_id, p.goal_id, p.closes_at, p.meeting, p.review_on, p.state,
                p.meeting_id, p.shown_on, p.adopts, p.follows_id, p.version,
                v.id, v.opened_at, v.opened_by, v.closes_at, v.rules_id, v.roll, v.closed_at, v.notice,
                v.came_too_seldom, v.version
             FROM proposal p LEFT JOIN vote v ON v.coalition_id = p.coalition_id AND v.id = p.id
             WHERE p.coalition_id = $1 AND p.id = $2",
            &[&on.coalition(), &id],
        )
        .await?;
    Ok(found.map(|Beside(proposal, vote)| (proposal, vote)))
}

/// What became of the voices in a vote: the ballots that were cast, who declared an interest, who carries whose voice.
#[derive(Clone, Debug, Default)]
pub struct Turnout {
    /// At most 2,000, voice by voice.
    pub ballots: Vec<Ballot>,
    /// At most 2,000, by the name of the voice.
    pub recusals: Vec<Recusal>,
    /// Those that have not ended by the day asked for, revoked ones too. At most 500.
    pub proxies: Vec<Proxy>,
}

/// A row of one of the three lists.
type OneOfThree = Beside<Option<Ballot>, Beside<Option<Recusal>, Option<Proxy>>>;

/// What became of the voices in the vote on a proposal, in one statement.
///
/// # Errors
/// When the database does not answer.
pub async fn turnout(on: &impl InCoalition, proposal: Uuid, day: Day) -> Result<Turnout, Fault> {
    let rows: Vec<OneOfThree> = on
        .all(
            "SELECT b.id, b.vote_id, b.voice_id, b.answer, b.marks, b.reason, b.how, b.evidence, b.entered_by, b.cast_at,
                b.version,
                r.id, r.proposal_id, r.voice_id, r.voice_name, r.why, r.statement_id, r.left_room_at,
                r.back_in_room_at, r.version,
                p.id, p.voice_id, p.voice_name, p.holder_id, p.proposal_id, p.from_day, p.until_day, p.revoked_at,
                p.version
             FROM (SELECT 1 AS list UNION ALL SELECT 2 UNION ALL SELECT 3) lists
             LEFT JOIN (SELECT id, vote_id, voice_id, answer, marks, reason, how, evidence, entered_by, cast_at, version
                  FROM ballot WHERE coalition_id = $1 AND vote_id = $2 ORDER BY voice_id LIMIT $4) b
                  ON lists.list = 1
             LEFT JOIN (SELECT id, proposal_id, voice_id, voice_name, why, statement_id, left_room_at, back_in_room_at,
                    version
                  FROM recusal WHERE coalition_id = $1 AND proposal_id = $2 ORDER BY voice_name, id LIMIT $4) r
                  ON lists.list = 2
             LEFT JOIN (SELECT id, voice_id, voice_name, holder_id, proposal_id, from_day, until_day, revoked_at, version
                  FROM proxy WHERE coalition_id = $1 AND until_day >= $3 ORDER BY until_day, id LIMIT $5) p
                  ON lists.list = 3
             ORDER BY lists.list, b.voice_id, r.voice_name, r.id, p.until_day, p.id",
            &[&on.coalition(), &proposal, &day, &MOST, &MOST_PROXIES],
        )
        .await?;
    let mut turnout = Turnout::default();
    for Beside(ballot, Beside(recusal, proxy)) in rows {
        turnout.ballots.extend(ballot);
        turnout.recusals.extend(recusal);
        turnout.proxies.extend(proxy);
    }
    Ok(turnout)
}

/// The ballots of a vote. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn ballots(on: &impl InCoalition, vote: Uuid) -> Result<Vec<Ballot>, Fault> {
    on.all(
        "SELECT id, vote_id, voice_id, answer, marks, reason, how, evidence, entered_by, cast_at, version
         FROM ballot WHERE coalition_id = $1 AND vote_id = $2 ORDER BY voice_id LIMIT $3",
        &[&on.coalition(), &vote, &MOST],
    )
    .await
}

/// The ballot of one voice.
///
/// # Errors
/// When the database does not answer.
pub async fn ballot_of(on: &impl InCoalition, vote: Uuid, voice: SeatId) -> Result<Option<Ballot>, Fault> {
    on.optional(
        "SELECT id, vote_id, voice_id, answer, marks, reason, how, evidence, entered_by, cast_at, version
         FROM ballot WHERE coalition_id = $1 AND vote_id = $2 AND voice_id = $3",
        &[&on.coalition(), &vote, &voice],
    )
    .await
}

/// Who declared an interest in a proposal. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn recusals(on: &impl InCoalition, proposal: Uuid) -> Result<Vec<Recusal>, Fault> {
    on.all(
        "SELECT id, proposal_id, voice_id, voice_name, why, statement_id, left_room_at, back_in_room_at, version
         FROM recusal WHERE coalition_id = $1 AND proposal_id = $2 ORDER BY voice_name, id LIMIT $3",
        &[&on.coalition(), &proposal, &MOST],
    )
    .await
}

/// Proxies that have not ended by `day`, revoked ones too, so that the record stays to be seen. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn proxies(on: &impl InCoalition, day: Day) -> Result<Vec<Proxy>, Fault> {
    on.all(
        "SELECT id, voice_id, voice_name, holder_id, proposal_id, from_day, until_day, revoked_at, version
         FROM proxy WHERE coalition_id = $1 AND until_day >= $2 ORDER BY until_day, id LIMIT $3",
        &[&on.coalition(), &day, &MOST_PROXIES],
    )
    .await
}

/// The box of a secret vote, in the order of the receipts. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn sealed(on: &impl InCoalition, vote: Uuid) -> Result<Vec<SealedBallot>, Fault> {
    on.all(
        "SELECT receipt, answer, marks FROM sealed_ballot
         WHERE coalition_id = $1 AND vote_id = $2 ORDER BY receipt LIMIT $3",
        &[&on.coalition(), &vote, &MOST],
    )
    .await
}

/// Writes the whole box anew, in the order of the receipts.
///
/// # Errors
/// When the database does not answer.
pub async fn seal(tx: &Tx, vote: Uuid, mut sealed: Vec<SealedBallot>) -> Result<(), Fault> {
    sealed.sort();
    tx.execute(
        "DELETE FROM sealed_ballot WHERE coalition_id = $1 AND vote_id = $2",
        &[&tx.coalition(), &vote],
    )
    .await?;
    for ballot in &sealed {
        let id = id_of(&ballot.receipt);
        tx.execute(
            "INSERT INTO sealed_ballot (coalition_id, id, vote_id, receipt, answer, marks)
             VALUES ($1, $2, $3, $4, $5, $6)",
            &[&tx.coalition(), &id, &vote, &ballot.receipt, &ballot.said, &ballot.marks],
        )
        .await?;
    }
    Ok(())
}

/// An id that tells nothing of when it was made: from the hash of the receipt.
fn id_of(receipt: &str) -> Uuid {
    let hash = kit_web::secret::hash(receipt);
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(&hash) {
        *to = *from;
    }
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}
