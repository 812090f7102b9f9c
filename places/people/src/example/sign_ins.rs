//! The people who can sign in to the example.

use kit_store::{AccountId, Fault, InCoalition, Instant};
use kit_web::account::{self, Account};
use kit_web::{App, Role};
use uuid::Uuid;

use super::file::{self, Example};
use super::load::{Loading, example};
use crate::organizations::OrganizationId;

/// Somebody who can sign in to the example.
pub struct SignIn {
    /// "coordinator", "resident", …
    pub label: String,
    pub name: String,
    pub account: AccountId,
}

/// The people who can sign in to the example that was loaded before.
///
/// # Errors
/// When the database does not answer.
pub async fn sign_ins(app: &App) -> Result<Vec<SignIn>, Fault> {
    let example = example()?;
    let Some(coalition) = kit_web::coalition::by_slug(&app.db, &example.coalition.slug).await? else {
        return Ok(Vec::new());
    };
    let here = account::people_here(&app.db, coalition.id, AccountId(Uuid::nil())).await?;
    let line = |file: &file::SignInLine| {
        let name = example.name_of(&file.person)?;
        let account = here.iter().find(|person| person.name == name)?.account_id;
        Some(SignIn { label: file.label.as_ref()?.to_lowercase(), name, account })
    };
    Ok(example.sign_in.iter().filter_map(line).collect())
}

impl Loading {
    /// Gives those who can sign in an account and a role.
    pub(super) async fn accounts(&mut self, app: &App, example: &Example, now: Instant) -> Result<(), Fault> {
        for file in &example.sign_in {
            let Some(name) = example.name_of(&file.person) else {
                continue;
            };
            let member = self.people.get(&file.person).map(|(_, person)| person);
            let beside = example.beside_the_table.iter().find(|beside| beside.key == file.person);
            let email = member
                .and_then(|person| person.email.clone())
                .or(beside.map(|beside| beside.email.clone()));
            let organization = match (member, beside.and_then(|beside| beside.organization.as_ref())) {
                (Some(person), _) => person.organization_id,
                (None, key) => key.and_then(|key| self.organizations.get(key)).copied(),
            };
            let account = self.account(app, email, name, file, now).await?;
            let role = Role::from_word(&file.role).unwrap_or(Role::Member);
            let speaks_for = self.organization_name(example, organization);
            let coalition = self.tx.coalition();
            account::put_standing(&self.tx, coalition, account, role, speaks_for.as_deref()).await?;
            if let Some((_, person)) = self.people.get_mut(&file.person) {
                person.account_id = Some(account);
            }
        }
        Ok(())
    }

    /// The account with this address, or a new one. An invented coordinator is the host only where nobody else is.
    async fn account(
        &self,
        app: &App,
        email: Option<String>,
        name: String,
        file: &file::SignInLine,
        now: Instant,
    ) -> Result<AccountId, Fault> {
        if let Some(email) = &email
            && let Some(known) = account::account_by_email(&self.tx, email).await?
        {
            return Ok(known.id);
        }
        let account = Account {
            id: AccountId(app.ids.next(now)),
            email,
            name,
            language: file.language.clone().unwrap_or_else(|| "en".to_owned()),
            is_host: file.role == "coordinator" && account::host(&self.tx).await?.is_none(),
        };
        account::insert_account(&self.tx, &account, now).await?;
        Ok(account.id)
    }

    fn organization_name(&self, example: &Example, organization: Option<OrganizationId>) -> Option<String> {
        let id: Uuid = organization?.0;
        let key = self.organizations.iter().find(|(_, known)| known.0 == id)?.0;
        example.organization.iter().find(|file| file.key == *key).map(|file| file.name.clone())
    }
}
