use kit_store::{AccountId, Fault, InCoalition, Words};
use kit_text::Language;
use kit_web::Role;
use kit_web::messages::Recipient;
use uuid::Uuid;

use crate::contact::ContactBy;
use kit_text::full_name;

kit_store::row! {
    /// Somebody who is here, with their account if they can sign in.
    #[derive(Clone, Debug)]
    pub struct Reachable {
        pub id: Uuid,
        pub given_name: String,
        pub family_name: String,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub contact: ContactBy,
        pub languages: Words,
        pub account_id: Option<AccountId>,
        pub account_email: Option<String>,
        pub account_language: Option<String>,
        pub role: Option<Role>,
        pub coalition_language: String,
    }
}

impl From<Reachable> for Recipient {
    fn from(person: Reachable) -> Self {
        let chosen = person.account_language.as_deref().and_then(Language::from_tag);
        let spoken = || person.languages.iter().find_map(Language::from_tag);
        let of_coalition = || Language::from_tag(&person.coalition_language).unwrap_or_default();
        Self {
            id: person.id,
            name: full_name(&person.given_name, &person.family_name),
            language: chosen.or_else(spoken).unwrap_or_else(of_coalition),
            given_name: person.given_name,
            email: person.email.or(person.account_email),
            phone: person.phone,
            takes_mail: person.contact == ContactBy::Email,
            account: person.account_id,
            role: person.role,
        }
    }
}

/// One person who has not left.
///
/// # Errors
/// When the database does not answer.
pub async fn reachable(on: &impl InCoalition, id: Uuid) -> Result<Option<Reachable>, Fault> {
    on.optional(
        "SELECT p.id, p.given_name, p.family_name, p.email, p.phone, p.contact, p.languages, p.account_id, a.email,
            a.language, s.role, c.language
         FROM person p JOIN coalition c ON c.id = p.coalition_id LEFT JOIN account a ON a.id = p.account_id
         LEFT JOIN standing s ON s.coalition_id = p.coalition_id AND s.account_id = p.account_id
         WHERE p.coalition_id = $1 AND p.id = $2 AND p.left_on IS NULL",
        &[&on.coalition(), &id],
    )
    .await
}

/// Everybody who has not left, by id after `after`, at most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn all_reachable(on: &impl InCoalition, after: Uuid) -> Result<Vec<Reachable>, Fault> {
    on.all(
        "SELECT p.id, p.given_name, p.family_name, p.email, p.phone, p.contact, p.languages, p.account_id, a.email,
            a.language, s.role, c.language
         FROM person p JOIN coalition c ON c.id = p.coalition_id LEFT JOIN account a ON a.id = p.account_id
         LEFT JOIN standing s ON s.coalition_id = p.coalition_id AND s.account_id = p.account_id
         WHERE p.coalition_id = $1 AND p.id > $2 AND p.left_on IS NULL ORDER BY p.id LIMIT 500",
        &[&on.coalition(), &after],
    )
    .await
}
