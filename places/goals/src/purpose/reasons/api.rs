use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Purpose;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// Why a coalition came together as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct PurposeShape {
    id: Uuid,
    /// The problem or the hope that brings it together.
    words: String,
    /// Who among us lives with it.
    lived_by: String,
    /// What puts us in a good place to help.
    good_place: String,
    /// Why now. One of: alarming_event, new_information, changed_rules, new_funding, outside_threat, wide_change.
    why_now: Option<String>,
    /// What happened, in words.
    why_now_words: String,
    /// Of too_big_for_one, many_causes, repeated_work, whole_community.
    reasons: Vec<String>,
    reasons_words: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// Why a coalition came together to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewPurpose {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// The problem or the hope that brings it together.
    words: String,
    /// Who among us lives with it.
    lived_by: String,
    /// What puts us in a good place to help.
    good_place: String,
    /// Why now. One of: alarming_event, new_information, changed_rules, new_funding, outside_threat, wide_change.
    why_now: Option<String>,
    /// What happened, in words.
    why_now_words: String,
    /// Of too_big_for_one, many_causes, repeated_work, whole_community.
    reasons: Vec<String>,
    reasons_words: String,
}

impl From<Purpose> for PurposeShape {
    fn from(purpose: Purpose) -> Self {
        Self {
            id: purpose.id.0,
            words: purpose.words,
            lived_by: purpose.lived_by,
            good_place: purpose.good_place,
            why_now: purpose.why_now.map(|word| word.word().to_owned()),
            why_now_words: purpose.why_now_words,
            reasons: purpose.reasons.0,
            reasons_words: purpose.reasons_words,
            version: purpose.version,
        }
    }
}

impl From<NewPurpose> for Typed {
    fn from(new: NewPurpose) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let mut typed = Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("words", new.words),
            ("lived_by", new.lived_by),
            ("good_place", new.good_place),
            ("why_now", new.why_now.unwrap_or_default()),
            ("why_now_words", new.why_now_words),
            ("reasons_words", new.reasons_words),
        ]);
        for word in new.reasons {
            typed.push("reasons", word);
        }
        typed
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<PurposeShape>(name, summary);
    let all = Operation::gives::<ListPage<PurposeShape>>(
        "listPurposes",
        "Why the coalition came together: one or none.",
    )
    .query(PAGING);
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/purposes", see, all, list::<Purpose>)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/purposes",
            edit,
            one("addPurpose", "Adds why a coalition came together.").takes::<NewPurpose>(),
            add::<Purpose>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/purposes/{id}",
            see,
            one("getPurpose", "Why a coalition came together."),
            show::<Purpose>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/purposes/{id}",
            edit,
            one("changePurpose", "Replaces what why a coalition came together says.").takes::<NewPurpose>(),
            change::<Purpose>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/purposes/{id}",
            edit,
            one("removePurpose", "Takes why a coalition came together out; answers with what it was."),
            remove::<Purpose>,
        )
}
