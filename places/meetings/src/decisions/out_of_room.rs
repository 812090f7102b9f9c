//! Who was outside while the others talked and decided, because of an interest.

use kit_store::Instant;
use kit_web::Ctx;
use serde::{Deserialize, Serialize};

use crate::ballots::{Recusal, clock};

/// Somebody who was outside, as the register keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutOfRoom {
    pub name: String,
    pub left_at: Instant,
    /// None for whoever was still outside when it was decided.
    pub back_at: Option<Instant>,
}

impl OutOfRoom {
    /// Of a declared interest; none of somebody who stayed.
    pub fn of(recusal: &Recusal) -> Option<Self> {
        let left_at = recusal.left_room_at?;
        Some(Self {
            name: recusal.voice_name.clone(),
            left_at,
            back_at: recusal.back_in_room_at,
        })
    }

    /// From when to when, by the words that begin with `key`.
    pub fn said(&self, ctx: &Ctx, key: &str) -> String {
        let back = self.back_at.map(|at| clock(ctx, at));
        let key = if back.is_some() {
            format!("{key}-out-and-back")
        } else {
            format!("{key}-out")
        };
        let arguments = [
            ("name", self.name.as_str().into()),
            ("left", clock(ctx, self.left_at).into()),
            ("back", back.unwrap_or_default().into()),
        ];
        ctx.text.with(&key, arguments)
    }
}
