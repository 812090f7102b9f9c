//! One coalition in one file: everything it wrote, and who has a standing in it.

use std::path::Path;

use kit_store::copy::{self, CopiedRow};
use kit_store::{AccountId, CoalitionId, Db, Instant, Migration, Table, Tx, tables_of};
use kit_web::coalition;
use people::organizations::OrganizationId;
use people::organizations::profile::model::Place;
use people::organizations::profile::{self, travel};

use super::package::{Contents, Manifest, Whose, Writing, path_of};
use super::{KeepProblem, store};

/// Where the accounts of an archive stand.
pub(super) const ACCOUNTS: &str = "accounts.jsonl";
/// Where the profiles of organizations stand; files of older versions have none.
pub(super) const PROFILES: &str = "organization_profiles.jsonl";
/// The table with one row for each coalition, which no coalition's key leads.
pub(super) const COALITION: &str = "coalition";
/// Rows held in memory at once.
pub(super) const PAGE: i64 = 2_000;

/// The tables whose every row belongs to one coalition.
pub fn coalition_tables(steps: &[Migration]) -> Vec<Table> {
    tables_of(steps).into_iter().filter(Table::belongs_to_coalition).collect()
}

/// Those of them that an archive carries.
pub fn archived_tables(steps: &[Migration]) -> Vec<Table> {
    let is_carried = |table: &Table| !LEFT_OUT.contains(&table.name.as_str());
    coalition_tables(steps).into_iter().filter(is_carried).collect()
}

/// Tables an archive leaves out: who is signed in, secrets, work and mails on their way. An archive carries its
/// coalition, the accounts, and what it sees of the organizations' own profiles in parts of their own.
pub const LEFT_OUT: &[&str] = &[
    "coalition",
    "account",
    "session",
    "sign_in_pass",
    "api_key",
    "host_key",
    "guest_link",
    "table_pass",
    "meeting_door",
    "attendance_phone",
    "meeting_code",
    "date_poll_link",
    "signing_link",
    "pulse_pass",
    "pulse_door",
    "calendar_feed",
    "invitation_link",
    "ballot_link",
    "parked_form",
    "job",
    "daily_round",
    "mail",
    "notification",
    "organization_profile",
];

/// Writes the archive of the coalition `slug` to a new file at `out`, as of one moment.
///
/// # Errors
/// [`KeepProblem`]; no file is left behind then.
pub async fn write_archive(
    db: &Db,
    steps: &[Migration],
    slug: &str,
    out: &Path,
    now: Instant,
) -> Result<Manifest, KeepProblem> {
    let tx = db.at_one_moment().await?;
    let coalition = coalition::by_slug(&tx, slug).await?;
    let coalition = coalition.ok_or_else(|| KeepProblem::NoCoalition(slug.to_owned()))?;
    let whose = Whose {
        id: coalition.id,
        slug: coalition.slug.clone(),
        name: coalition.name.clone(),
    };
    let mut file = Writing::begin(out, Manifest::new(Contents::Coalition, Some(whose), steps, now))?;
    write_own_row(&tx, steps, coalition.id, &mut file).await?;
    write_accounts(&tx, coalition.id, &mut file).await?;
    write_profiles(&tx, coalition.id, &mut file).await?;
    for table in archived_tables(steps) {
        write_table(&tx, &table, Some(coalition.id), &mut file).await?;
    }
    Ok(file.finish()?)
}

async fn write_own_row(
    tx: &Tx,
    steps: &[Migration],
    coalition: CoalitionId,
    file: &mut Writing,
) -> Result<(), KeepProblem> {
    file.part(&path_of(COALITION))?;
    for table in tables_of(steps).iter().filter(|table| table.name == COALITION) {
        if let Some(row) = copy::row_with_id(tx, table, coalition.0).await? {
            file.row(&row)?;
        }
    }
    Ok(())
}

async fn write_accounts(tx: &Tx, coalition: CoalitionId, file: &mut Writing) -> Result<(), KeepProblem> {
    file.part(ACCOUNTS)?;
    let mut after = AccountId(uuid::Uuid::nil());
    loop {
        let page = store::accounts_of(tx, coalition, after).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.id;
        for account in &page {
            file.row(account)?;
        }
    }
}

/// Of every profile only what the coalition sees: the rest is not its to take along.
async fn write_profiles(tx: &Tx, coalition: CoalitionId, file: &mut Writing) -> Result<(), KeepProblem> {
    file.part(PROFILES)?;
    let mut after = OrganizationId(uuid::Uuid::nil());
    loop {
        let page = profile::store::of_coalition(tx, coalition, after).await?;
        let Some((last, _)) = page.last() else {
            return Ok(());
        };
        after = *last;
        for (organization, profile) in &page {
            if profile.is_used_by(Place { coalition, organization: *organization }) {
                file.row(&travel::part_for(profile, coalition))?;
            }
        }
    }
}

/// Writes a table page by page: of one coalition, or of all.
pub(super) async fn write_table(
    tx: &Tx,
    table: &Table,
    of: Option<CoalitionId>,
    file: &mut Writing,
) -> Result<(), KeepProblem> {
    file.part(&path_of(&table.name))?;
    let mut last: Option<CopiedRow> = None;
    loop {
        let page = copy::rows_after(tx, table, of, last.as_ref(), PAGE).await?;
        for row in &page {
            file.row(row)?;
        }
        match page.into_iter().next_back() {
            Some(row) => last = Some(row),
            None => return Ok(()),
        }
    }
}
