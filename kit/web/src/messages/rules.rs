//! Whether and how a message reaches somebody. The preview and the sending ask the same rule.

use kit_mail::{Delivery, State};

use super::{Message, Recipient};

/// What somebody said about mails of one kind, and what became of earlier ones.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    pub chosen: Option<Delivery>,
    /// The address that a mail server refused.
    pub refused_address: Option<String>,
}

/// How a message reaches somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Mail,
    /// As a line of the weekly note.
    WeeklyNote,
    /// It does not go by mail: where it ends, and the key of the words that say why.
    Ends(State, &'static str),
}

/// The rule: only to those who may read it, never against what they chose, never to an address that was refused.
pub fn verdict(message: &dyn Message, to: &Recipient, wish: &Wish) -> Verdict {
    if message.needs_account() && to.role.is_none() {
        return Verdict::Ends(State::Dropped, "messages-why-no-account");
    }
    let delivery = wish.chosen.unwrap_or(message.usual());
    if delivery == Delivery::Never {
        return Verdict::Ends(State::Stopped, "messages-why-stopped");
    }
    let Some(email) = to.email.as_deref().filter(|_| to.takes_mail) else {
        let state = if message.is_worth_a_call() { State::ToTelephone } else { State::Dropped };
        return Verdict::Ends(state, "messages-why-no-mail");
    };
    if wish.refused_address.as_deref() == Some(email) {
        return Verdict::Ends(State::Held, "messages-why-held");
    }
    match delivery {
        // The weekly note needs somebody who can sign in; for others a line of it would never come.
        Delivery::Weekly if to.role.is_some() && !message.needs_account() => Verdict::WeeklyNote,
        _ => Verdict::Mail,
    }
}
