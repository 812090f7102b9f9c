use kit_store::{Day, Fault, InCoalition, Record, Tx, search};
use uuid::Uuid;

use super::model::{self, Choices, Prospect, ProspectId, Stage};
use crate::members::{self, PersonId};
use crate::seats::SeatId;
use kit_web::paging::AfterName;

const PUT: &str = "INSERT INTO prospect (coalition_id, id, sort_key, title, given_name, family_name, job, organization, sector,
        seat_id, where_found, why_them, brings, gains, is_now, when_words, part, keeps_away, would_help,
        languages, email, phone, asks_id, ask_by, stage, noticed_on, to_ask_on, asked_on, thinking_on,
        said_yes_on, not_now_on, nominated_by_id, nominated_by, knows, person_id, organization_id, joined_batch,
        version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
        $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38)
     ON CONFLICT (coalition_id, id) DO UPDATE SET sort_key = excluded.sort_key, title = excluded.title,
        given_name = excluded.given_name, family_name = excluded.family_name, job = excluded.job,
        organization = excluded.organization, sector = excluded.sector, seat_id = excluded.seat_id,
        where_found = excluded.where_found, why_them = excluded.why_them, brings = excluded.brings,
        gains = excluded.gains, is_now = excluded.is_now, when_words = excluded.when_words,
        part = excluded.part, keeps_away = excluded.keeps_away, would_help = excluded.would_help,
        languages = excluded.languages, email = excluded.email, phone = excluded.phone,
        asks_id = excluded.asks_id, ask_by = excluded.ask_by, stage = excluded.stage,
        noticed_on = excluded.noticed_on, to_ask_on = excluded.to_ask_on, asked_on = excluded.asked_on,
        thinking_on = excluded.thinking_on, said_yes_on = excluded.said_yes_on,
        not_now_on = excluded.not_now_on, nominated_by_id = excluded.nominated_by_id,
        nominated_by = excluded.nominated_by, knows = excluded.knows, person_id = excluded.person_id,
        organization_id = excluded.organization_id, joined_batch = excluded.joined_batch,
        version = excluded.version";

impl Record for Prospect {
    kit_store::versioned!("prospect");

    fn label(&self) -> String {
        self.name()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, title, given_name, family_name, job, organization, sector, seat_id, where_found, why_them,
                brings, gains, is_now, when_words, part, keeps_away, would_help, languages, email, phone, asks_id,
                ask_by, stage, noticed_on, to_ask_on, asked_on, thinking_on, said_yes_on, not_now_on, nominated_by_id,
                nominated_by, knows, person_id, organization_id, joined_batch, version
             FROM prospect WHERE coalition_id = $1 AND id = $2",
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
                &kit_text::sort_key(&self.sort_name()),
                &self.title,
                &self.given_name,
                &self.family_name,
                &self.job,
                &self.organization,
                &self.sector,
                &self.seat_id,
                &self.where_found,
                &self.why_them,
                &self.brings,
                &self.gains,
                &self.is_now,
                &self.when_words,
                &self.part,
                &self.keeps_away,
                &self.would_help,
                &self.languages,
                &self.email,
                &self.phone,
                &self.asks_id,
                &self.ask_by,
                &self.stage,
                &self.noticed_on,
                &self.to_ask_on,
                &self.asked_on,
                &self.thinking_on,
                &self.said_yes_on,
                &self.not_now_on,
                &self.nominated_by_id,
                &self.nominated_by,
                &self.knows,
                &self.person_id,
                &self.organization_id,
                &self.joined_batch,
                &self.version,
            ],
        )
        .await?;
        let words = model::search_words(self);
        search::index(tx, Self::KIND, self.id.0, &self.name(), &self.organization, &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM prospect WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

kit_store::row! {
    /// Somebody to ask, as the board and the list show them.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: ProspectId,
        pub sort_key: Vec<u8>,
        pub given_name: String,
        pub family_name: String,
        pub organization: String,
        pub sector: Option<String>,
        /// The label of the seat they are wanted for.
        pub seat: Option<String>,
        pub stage: Stage,
        /// The day the stage was reached.
        pub since: Option<Day>,
        pub asks_given_name: Option<String>,
        pub asks_family_name: Option<String>,
        pub ask_by: Option<Day>,
        pub joined_batch: Option<Uuid>,
        pub version: i64,
    }
}

impl Listed {
    pub fn name(&self) -> String {
        model::name_of(&self.given_name, &self.family_name, &self.organization)
    }

    /// Who asks.
    pub fn asks(&self) -> Option<String> {
        let given = self.asks_given_name.as_deref()?;
        Some(kit_text::full_name(given, self.asks_family_name.as_deref().unwrap_or_default()))
    }

    /// Where the page after this row starts.
    pub fn after(&self) -> AfterName {
        AfterName { key: self.sort_key.clone(), id: self.id.0 }
    }
}

/// Most cards on a board; the list shows the rest.
pub const BOARD: i64 = 400;

/// Everybody who has not joined yet, the earliest asks first: at most [`BOARD`].
///
/// # Errors
/// When the database does not answer.
pub async fn board(on: &impl InCoalition) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT r.id, r.sort_key, r.given_name, r.family_name, r.organization, r.sector, s.label, r.stage,
            CASE r.stage WHEN 'noticed' THEN r.noticed_on WHEN 'to_ask' THEN r.to_ask_on WHEN 'asked' THEN r.asked_on
                WHEN 'thinking' THEN r.thinking_on WHEN 'said_yes' THEN r.said_yes_on ELSE r.not_now_on END,
            p.given_name, p.family_name, r.ask_by, r.joined_batch, r.version
         FROM prospect r
         LEFT JOIN person p ON p.coalition_id = r.coalition_id AND p.id = r.asks_id
         LEFT JOIN seat s ON s.coalition_id = r.coalition_id AND s.id = r.seat_id
         WHERE r.coalition_id = $1 AND r.joined_batch IS NULL
         ORDER BY CASE WHEN r.ask_by IS NULL THEN 1 ELSE 0 END, r.ask_by, r.sort_key, r.id LIMIT $2",
        &[&on.coalition(), &BOARD],
    )
    .await
}

/// What the list is narrowed to; empty parts do not narrow.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub sector: Option<String>,
    pub stage: Option<Stage>,
    pub asks: Option<PersonId>,
    /// Only those who became members, otherwise only those who did not.
    pub joined: bool,
    /// A normalized beginning of a word of the name.
    pub word: Option<String>,
}

/// One page of people to ask, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    on: &impl InCoalition,
    filter: &Filter,
    after: &AfterName,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let word_end = filter.word.as_deref().map(kit_store::search::end_of);
    on.all(
        "SELECT r.id, r.sort_key, r.given_name, r.family_name, r.organization, r.sector, s.label, r.stage,
            CASE r.stage WHEN 'noticed' THEN r.noticed_on WHEN 'to_ask' THEN r.to_ask_on WHEN 'asked' THEN r.asked_on
                WHEN 'thinking' THEN r.thinking_on WHEN 'said_yes' THEN r.said_yes_on ELSE r.not_now_on END,
            p.given_name, p.family_name, r.ask_by, r.joined_batch, r.version
         FROM prospect r
         LEFT JOIN person p ON p.coalition_id = r.coalition_id AND p.id = r.asks_id
         LEFT JOIN seat s ON s.coalition_id = r.coalition_id AND s.id = r.seat_id
         WHERE r.coalition_id = $1 AND (r.sort_key, r.id) > ($2, $3)
           AND (CAST($4 AS text) IS NULL OR r.sector = $4)
           AND (CAST($5 AS text) IS NULL OR r.stage = $5)
           AND (CAST($6 AS uuid) IS NULL OR r.asks_id = $6)
           AND (r.joined_batch IS NOT NULL) = $7
           AND (CAST($8 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $8 AND w.word < $9 AND w.subject_kind = 'prospect' AND w.subject_id = r.id))
         ORDER BY r.sort_key, r.id LIMIT $10",
        &[
            &on.coalition(),
            &after.key,
            &after.id,
            &filter.sector,
            &filter.stage,
            &filter.asks,
            &filter.joined,
            &filter.word,
            &word_end,
            &most,
        ],
    )
    .await
}

/// What the form offers: everybody who takes part, and the seats nobody fills. At most 2,000 of each.
///
/// # Errors
/// When the database does not answer.
pub async fn choices(on: &impl InCoalition) -> Result<Choices, Fault> {
    let people = members::store::names(on).await?;
    let seats: Vec<(SeatId, String, String)> = on
        .all(
            "SELECT id, sector, label FROM seat WHERE coalition_id = $1 AND representative_id IS NULL
             ORDER BY sector, id LIMIT 2000",
            &[&on.coalition()],
        )
        .await?;
    Ok(Choices { people, seats })
}

/// The sector and label of a seat.
///
/// # Errors
/// When the database does not answer.
pub async fn seat(on: &impl InCoalition, id: SeatId) -> Result<Option<(String, String)>, Fault> {
    on.optional(
        "SELECT sector, label FROM seat WHERE coalition_id = $1 AND id = $2",
        &[&on.coalition(), &id],
    )
    .await
}

kit_store::row! {
    /// An ask that is due: who asks whom by when.
    #[derive(Clone, Debug, PartialEq)]
    pub struct AskDue {
        pub prospect_id: ProspectId,
        pub given_name: String,
        pub family_name: String,
        pub organization: String,
        pub ask_by: Day,
        pub asks_id: PersonId,
        pub asks_given_name: String,
        pub asks_family_name: String,
    }
}

impl AskDue {
    /// Whom to ask.
    pub fn name(&self) -> String {
        model::name_of(&self.given_name, &self.family_name, &self.organization)
    }

    /// Who asks.
    pub fn asks(&self) -> String {
        kit_text::full_name(&self.asks_given_name, &self.asks_family_name)
    }
}

/// The asks due until a day that have not happened yet, late ones first: at most `most`.
///
/// # Errors
/// When the database does not answer.
pub async fn asks_due(on: &impl InCoalition, until: Day, most: i64) -> Result<Vec<AskDue>, Fault> {
    on.all(
        "SELECT r.id, r.given_name, r.family_name, r.organization, r.ask_by, p.id, p.given_name, p.family_name
         FROM prospect r JOIN person p ON p.coalition_id = r.coalition_id AND p.id = r.asks_id
         WHERE r.coalition_id = $1 AND r.ask_by <= $2 AND r.stage IN ('noticed', 'to_ask', 'not_now')
           AND r.joined_batch IS NULL
         ORDER BY r.ask_by, r.id LIMIT $3",
        &[&on.coalition(), &until, &most],
    )
    .await
}

/// How many people and seats hold on to an organization.
///
/// # Errors
/// When the database does not answer.
pub async fn ties_of_organization(on: &impl InCoalition, organization: Uuid) -> Result<i64, Fault> {
    let (ties,): (i64,) = on
        .one(
            "SELECT (SELECT count(*) FROM person WHERE coalition_id = $1 AND organization_id = $2)
                + (SELECT count(*) FROM seat WHERE coalition_id = $1 AND holder_id = $2)",
            &[&on.coalition(), &organization],
        )
        .await?;
    Ok(ties)
}

/// Everybody still to win with all that is known, in the order they were named. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn still_to_win(on: &impl InCoalition) -> Result<Vec<Prospect>, Fault> {
    on.all(
        "SELECT id, title, given_name, family_name, job, organization, sector, seat_id, where_found, why_them,
            brings, gains, is_now, when_words, part, keeps_away, would_help, languages, email, phone, asks_id,
            ask_by, stage, noticed_on, to_ask_on, asked_on, thinking_on, said_yes_on, not_now_on, nominated_by_id,
            nominated_by, knows, person_id, organization_id, joined_batch, version
         FROM prospect WHERE coalition_id = $1 AND person_id IS NULL ORDER BY id LIMIT 200",
        &[&on.coalition()],
    )
    .await
}

/// The prospects a person was before they joined, at most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn became(on: &impl InCoalition, person: PersonId) -> Result<Vec<Uuid>, Fault> {
    let found: Vec<(Uuid,)> = on
        .all(
            "SELECT id FROM prospect WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 1000",
            &[&on.coalition(), &person],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The prospects of one name, at most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn called(on: &impl InCoalition, given: &String, family: &String) -> Result<Vec<Uuid>, Fault> {
    let found: Vec<(Uuid,)> = on
        .all(
            "SELECT id FROM prospect
             WHERE coalition_id = $1 AND given_name = $2 AND family_name = $3 ORDER BY id LIMIT 1000",
            &[&on.coalition(), given, family],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The prospects a person is said to know, at most 20,000. The list is kept as text, in which an id is found by its
/// digits.
///
/// # Errors
/// When the database does not answer.
pub async fn known_by(on: &impl InCoalition, person: &String) -> Result<Vec<Uuid>, Fault> {
    let found: Vec<(Uuid,)> = on
        .all(
            "SELECT id FROM prospect WHERE coalition_id = $1 AND replace(knows, $2, '') <> knows ORDER BY id LIMIT 20000",
            &[&on.coalition(), person],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Those named first: the ones wanted for a seat kept for residents, or all others. At most `most`.
///
/// # Errors
/// When the database does not answer.
pub async fn named_first(
    on: &impl InCoalition,
    for_residents: bool,
    most: i64,
) -> Result<Vec<Prospect>, Fault> {
    on.all(
        "SELECT r.id, r.title, r.given_name, r.family_name, r.job, r.organization, r.sector, r.seat_id, r.where_found,
            r.why_them, r.brings, r.gains, r.is_now, r.when_words, r.part, r.keeps_away, r.would_help, r.languages,
            r.email, r.phone, r.asks_id, r.ask_by, r.stage, r.noticed_on, r.to_ask_on, r.asked_on, r.thinking_on,
            r.said_yes_on, r.not_now_on, r.nominated_by_id, r.nominated_by, r.knows, r.person_id, r.organization_id,
            r.joined_batch, r.version
         FROM prospect r LEFT JOIN seat s ON s.coalition_id = r.coalition_id AND s.id = r.seat_id
         WHERE r.coalition_id = $1 AND (s.is_resident IS NOT NULL AND s.is_resident) = $2
         ORDER BY r.id LIMIT $3",
        &[&on.coalition(), &for_residents, &most],
    )
    .await
}
