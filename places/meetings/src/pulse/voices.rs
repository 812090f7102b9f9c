//! Who has had their say after a meeting, known by hashes that mean nothing elsewhere. What they said is not.

use kit_store::{Fault, InCoalition, Tx};
use kit_web::{Ctx, secret};
use people::members;
use uuid::Uuid;

use super::model::PulseId;
use super::store::doors::{self, Pass};

/// Somebody known, who answers once after each meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice(Uuid);

impl Voice {
    /// The voice of a person in People.
    pub fn of(person: Uuid) -> Self {
        Self(person)
    }

    /// The voice of whoever is signed in, also of an account that is nobody in People; none for keys of programs.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of_visitor(ctx: &Ctx) -> Result<Option<Self>, Fault> {
        let person = members::of_visitor(ctx).await?.map(|person| person.0);
        Ok(person.or_else(|| ctx.account.as_ref().map(|account| account.id.0)).map(Self))
    }

    /// What is kept of it for one meeting.
    pub fn hash(self, pulse: PulseId) -> Vec<u8> {
        secret::hash(&format!("pulse {pulse} voice {}", self.0))
    }

    /// Whether it has answered these questions, signed in or by a link.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn has_answered(self, ctx: &Ctx, pulse: PulseId) -> Result<bool, Fault> {
        Ok(doors::pass(&ctx.scope(), &self.hash(pulse)).await?.is_some())
    }
}

/// A phone that answered these questions.
pub fn phone_hash(pulse: PulseId, phone: &str) -> Vec<u8> {
    secret::hash(&format!("pulse {pulse} {phone}"))
}

/// Whether a phone has answered these questions.
///
/// # Errors
/// When the database does not answer.
pub async fn phone_has_answered(ctx: &Ctx, pulse: PulseId, phone: &str) -> Result<bool, Fault> {
    Ok(doors::pass(&ctx.scope(), &phone_hash(pulse, phone)).await?.is_some())
}

/// Whether a link lets no sheet in any more: it was used, or whose it is has answered signed in.
///
/// # Errors
/// When the database does not answer.
pub async fn is_spent(on: &impl InCoalition, link: &Pass) -> Result<bool, Fault> {
    match &link.voice_hash {
        Some(voice) if !link.is_spent => Ok(doors::pass(on, voice).await?.is_some()),
        _ => Ok(link.is_spent),
    }
}

/// Uses a link up, and with it the voice of whose it is; false when either was used before.
///
/// # Errors
/// When the database does not answer.
pub async fn spend_link(tx: &Tx, pulse: PulseId, link: &str) -> Result<bool, Fault> {
    let hash = secret::hash(link);
    let voice = doors::pass(tx, &hash).await?.and_then(|pass| pass.voice_hash);
    if !doors::spend_pass(tx, &hash).await? {
        return Ok(false);
    }
    match voice {
        Some(voice) => doors::keep_spent(tx, pulse, &voice).await,
        None => Ok(true),
    }
}
