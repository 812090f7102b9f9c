//! Ways to reach somebody: mail addresses, telephone numbers, and how a person wants to be reached.

use kit_web::Mistakes;
use maud::{Markup, html};

kit_store::words! {
    /// How a person wants to be reached. Paper and telephone count as much as mail.
    pub enum ContactBy {
        Email => "email",
        Text => "text",
        Telephone => "telephone",
        Paper => "paper",
        /// Only in person.
        None => "none",
    }
}

kit_store::words! {
    /// What somebody needs to take part.
    pub enum AccessNeed {
        StepFree => "step_free",
        Interpreter => "interpreter",
        ChildCare => "child_care",
        Ride => "ride",
        LargePrint => "large_print",
        Hearing => "hearing",
        Online => "online",
    }
}

kit_store::words! {
    /// Classes of membership.
    pub enum MemberClass {
        Voting => "voting",
        Associate => "associate",
        Advisor => "advisor",
    }
}

/// A mail address in lower case, or nothing for an empty field; a mistake when it cannot be one.
pub fn parse_email(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<String> {
    if typed.is_empty() {
        return None;
    }
    let email = typed.to_lowercase();
    let looks_right = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !host.contains('@')
    });
    if looks_right && email.len() <= 254 && !email.contains(char::is_whitespace) {
        Some(email)
    } else if typed.chars().filter(char::is_ascii_digit).count() >= 7 {
        mistakes.add(field, "contact-email-is-phone");
        None
    } else {
        mistakes.add(field, "contact-email-wrong");
        None
    }
}

/// A telephone number as written, or nothing for an empty field; a mistake when it has too few or too many digits.
pub fn parse_phone(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<String> {
    if typed.is_empty() {
        return None;
    }
    let digits = typed.chars().filter(|letter| letter.is_numeric()).count();
    if (5..=25).contains(&digits) && typed.chars().count() <= 60 {
        Some(typed.to_owned())
    } else {
        mistakes.add(field, "contact-phone-wrong");
        None
    }
}

/// Mail address and telephone number as links.
pub fn reach(email: Option<&str>, phone: Option<&str>) -> Markup {
    html! {
        @if let Some(email) = email { a href={ "mailto:" (email) } { (email) } }
        @if email.is_some() && phone.is_some() { br; }
        @if let Some(phone) = phone { a.nw href={ "tel:" (phone.replace(' ', "")) } { (phone) } }
    }
}
