//! What the pages of commitments share with each other and not with the rest of Goals.

use kit_web::records::FormPlace;
use kit_web::{Ctx, Right};
use maud::Markup;

use crate::rights::BRING_EVIDENCE;
use crate::tabs;

/// Commitments, as the form for evidence knows them: more people may bring evidence than may change what was agreed.
pub enum Commitments {}

impl FormPlace for Commitments {
    const HOME: &'static str = "/goals/commitments";

    fn may_edit() -> &'static Right {
        &BRING_EVIDENCE
    }

    fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
        let mut entries = vec![(ctx.path(Self::HOME), ctx.say("commitments-title"))];
        entries.extend_from_slice(between);
        tabs::crumbs(ctx, &entries)
    }
}
