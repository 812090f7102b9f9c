use kit_store::{AccountId, CoalitionId, Fault, Instant, Reads, Tx};

use crate::coalition::PartnershipKinds;
use crate::{Coalition, Role};

kit_store::row! {
    /// What an account is in a coalition.
    #[derive(Clone, Debug)]
    pub struct Standing {
        pub role: Role,
        /// The organization the person speaks for, as printed in the history.
        pub speaks_for: Option<String>,
        pub seen_at: Option<Instant>,
        /// The visit before the current one: "new since your last visit" counts from here.
        pub seen_before_at: Option<Instant>,
    }
}

kit_store::row! {
    struct CoalitionAndStanding {
        id: CoalitionId,
        slug: String,
        name: String,
        place: String,
        language: String,
        time_zone: String,
        kinds: PartnershipKinds,
        help_phone: Option<String>,
        is_example: bool,
        sector_scheme: String,
        aim_affected_percent: Option<i64>,
        quiet_after_days: i64,
        founded_at: Instant,
        version: i64,
        role: Role,
        speaks_for: Option<String>,
        seen_at: Option<Instant>,
        seen_before_at: Option<Instant>,
    }
}

impl CoalitionAndStanding {
    fn apart(self) -> (Coalition, Standing) {
        let coalition = Coalition {
            id: self.id,
            slug: self.slug,
            name: self.name,
            place: self.place,
            language: self.language,
            time_zone: self.time_zone,
            kinds: self.kinds,
            help_phone: self.help_phone,
            is_example: self.is_example,
            sector_scheme: self.sector_scheme,
            aim_affected_percent: self.aim_affected_percent,
            quiet_after_days: self.quiet_after_days,
            founded_at: self.founded_at,
            version: self.version,
        };
        let standing = Standing {
            role: self.role,
            speaks_for: self.speaks_for,
            seen_at: self.seen_at,
            seen_before_at: self.seen_before_at,
        };
        (coalition, standing)
    }
}

impl Standing {
    /// What somebody is whose phone joined a meeting: at that meeting they may do what members do.
    pub fn at_table() -> Self {
        Self { role: Role::Member, ..Self::of_guest() }
    }

    /// What somebody is who sees one page by a link.
    pub fn of_guest() -> Self {
        Self {
            role: Role::Guest,
            speaks_for: None,
            seen_at: None,
            seen_before_at: None,
        }
    }
}

kit_store::row! {
    /// Somebody who can sign in to a coalition.
    #[derive(Clone, Debug)]
    pub struct PersonHere {
        pub account_id: AccountId,
        pub name: String,
        pub email: Option<String>,
        pub role: Role,
        pub seen_at: Option<Instant>,
    }
}

/// # Errors
/// When the database does not answer.
pub async fn standing(
    on: &impl Reads,
    coalition: CoalitionId,
    account: AccountId,
) -> Result<Option<Standing>, Fault> {
    on.optional(
        "SELECT role, speaks_for, seen_at, seen_before_at FROM standing WHERE coalition_id = $1 AND account_id = $2",
        &[&coalition, &account],
    )
    .await
}

/// The coalition called `slug` and what the account is there, in one statement: almost every page asks for both. None
/// where the account does not belong.
///
/// # Errors
/// When the database does not answer.
pub async fn coalition_of(
    on: &impl Reads,
    slug: &str,
    account: AccountId,
) -> Result<Option<(Coalition, Standing)>, Fault> {
    let found: Option<CoalitionAndStanding> = on
        .optional(
            "SELECT c.id, c.slug, c.name, c.place, c.language, c.time_zone, c.kind, c.help_phone, c.is_example,
                c.sector_scheme, c.aim_affected_percent, c.quiet_after_days, c.founded_at, c.version,
                s.role, s.speaks_for, s.seen_at, s.seen_before_at
             FROM coalition c JOIN standing s ON s.coalition_id = c.id
             WHERE c.slug = $1 AND s.account_id = $2",
            &[&slug, &account],
        )
        .await?;
    Ok(found.map(CoalitionAndStanding::apart))
}

/// The accounts of a coalition, 50 at a time after the account `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn people_here(
    on: &impl Reads,
    coalition: CoalitionId,
    after: AccountId,
) -> Result<Vec<PersonHere>, Fault> {
    on.all(
        "SELECT s.account_id, a.name, a.email, s.role, s.seen_at
         FROM standing s JOIN account a ON a.id = s.account_id
         WHERE s.coalition_id = $1 AND s.account_id > $2 ORDER BY s.account_id LIMIT 50",
        &[&coalition, &after],
    )
    .await
}

/// The names of those who coordinate, at most three, whoever came first first.
///
/// # Errors
/// When the database does not answer.
pub async fn coordinators(on: &impl Reads, coalition: CoalitionId) -> Result<Vec<String>, Fault> {
    let found: Vec<(String,)> = on
        .all(
            "SELECT a.name FROM standing s JOIN account a ON a.id = s.account_id
             WHERE s.coalition_id = $1 AND s.role = $2 AND a.name <> '' ORDER BY a.created_at, a.id LIMIT 3",
            &[&coalition, &Role::Coordinator],
        )
        .await?;
    Ok(found.into_iter().map(|(name,)| name).collect())
}

/// The coalitions an account belongs to: slug, name and role, at most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn coalitions_of(
    on: &impl Reads,
    account: AccountId,
) -> Result<Vec<(String, String, Role)>, Fault> {
    on.all(
        "SELECT c.slug, c.name, s.role FROM standing s JOIN coalition c ON c.id = s.coalition_id
         WHERE s.account_id = $1 ORDER BY c.slug LIMIT 100",
        &[&account],
    )
    .await
}

/// Gives an account a role, in place of the one it had.
///
/// # Errors
/// When the database does not answer.
pub async fn put_standing(
    tx: &Tx,
    coalition: CoalitionId,
    account: AccountId,
    role: Role,
    speaks_for: Option<&str>,
) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO standing (coalition_id, account_id, role, speaks_for) VALUES ($1, $2, $3, $4)
         ON CONFLICT (coalition_id, account_id) DO UPDATE SET role = excluded.role, speaks_for = excluded.speaks_for",
        &[&coalition, &account, &role, &speaks_for],
    )
    .await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn take_standing(tx: &Tx, coalition: CoalitionId, account: AccountId) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM standing WHERE coalition_id = $1 AND account_id = $2",
        &[&coalition, &account],
    )
    .await?;
    Ok(())
}

/// Notes that somebody came by: the visit before becomes the one news count from.
///
/// # Errors
/// When the database does not answer.
pub async fn note_visit(
    tx: &Tx,
    coalition: CoalitionId,
    account: AccountId,
    now: Instant,
) -> Result<(), Fault> {
    tx.execute(
        "UPDATE standing SET seen_before_at = seen_at, seen_at = $3 WHERE coalition_id = $1 AND account_id = $2",
        &[&coalition, &account, &now],
    )
    .await?;
    Ok(())
}
