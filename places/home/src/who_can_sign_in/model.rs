use kit_store::AccountId;
use kit_text::Language;
use kit_web::{Mistakes, Role, Typed};
use people::contact::parse_email;
use people::members::Person;
use serde::{Deserialize, Serialize};

/// The roles that can be given; a guest sees one thing by a link instead.
pub const ROLES: &[Role] = &[Role::Coordinator, Role::Officer, Role::Member, Role::Evaluator];

kit_store::row! {
    /// What an account is in this coalition, as the history keeps it.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct SignIn {
        pub account_id: AccountId,
        pub name: String,
        /// The stored word of the role.
        pub role: String,
        /// The organization the person speaks for.
        pub speaks_for: Option<String>,
        pub version: i64,
    }
}

impl SignIn {
    pub fn role(&self) -> Option<Role> {
        Role::from_word(&self.role)
    }
}

/// What a coordinator decided about a person's access.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Where the invitation goes; none for a printed code.
    pub email: Option<String>,
    pub language: Language,
    pub role: Role,
}

/// Reads the form that gives access.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(typed: &Typed) -> Result<Given, Mistakes> {
    let mut mistakes = Mistakes::none();
    let by_mail = typed.get("way") == "mail";
    if !by_mail && typed.get("way") != "paper" {
        mistakes.add("way", "access-way-missing");
    }
    let email = if by_mail {
        parse_email("email", typed.get("email"), &mut mistakes)
    } else {
        None
    };
    if by_mail && email.is_none() && mistakes.is_empty() {
        mistakes.add("email", "access-email-missing");
    }
    let role = role_of(typed, &mut mistakes);
    let language = Language::from_tag(typed.get("language")).unwrap_or_default();
    mistakes.or(Given { email, language, role })
}

/// Reads a role that can be given; the narrowest when the form names none.
pub fn role_of(typed: &Typed, mistakes: &mut Mistakes) -> Role {
    let role = Role::from_word(typed.get("role")).filter(|role| ROLES.contains(role));
    if role.is_none() {
        mistakes.add("role", "access-role-missing");
    }
    role.unwrap_or(Role::Member)
}

/// The form as it is shown first: by mail when there is an address, in the person's own language.
pub fn to_form(person: &Person, coalition_language: Language) -> Typed {
    let spoken = person.languages.iter().find_map(spoken_language);
    Typed::from_pairs([
        ("way", if person.email.is_some() { "mail" } else { "paper" }.to_owned()),
        ("email", person.email.clone().unwrap_or_default()),
        ("role", Role::Member.word().to_owned()),
        ("language", spoken.unwrap_or(coalition_language).tag().to_owned()),
    ])
}

/// Rosters name languages by tag or in words.
fn spoken_language(word: &str) -> Option<Language> {
    match kit_text::search_words(word).first().map(String::as_str) {
        Some("spanish" | "espanol" | "es") => Some(Language::Spanish),
        Some("english" | "ingles" | "en") => Some(Language::English),
        _ => None,
    }
}
