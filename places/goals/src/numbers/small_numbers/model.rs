use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use super::policy::{Policy, policy_from_form};

kit_store::id!(
    /// The rule of a coalition; the same number as the coalition's own id, for there is one.
    SmallNumberRuleId
);

kit_store::row! {
    /// The rule for small numbers a coalition chose.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct SmallNumberRule {
        pub id: SmallNumberRuleId,
        pub policy: Policy,
        pub version: i64,
    }
}

/// Reads which rule was chosen.
///
/// # Errors
/// Nothing chosen, or a word that is no rule.
pub fn chosen(typed: &Typed) -> Result<Policy, Mistakes> {
    match typed.get("policy") {
        "" => Err(Mistakes::one("policy", "small-numbers-unknown")),
        word => policy_from_form("policy", word, Policy::default()),
    }
}

/// The form filled with what holds now.
pub fn to_form(policy: Policy, version: i64) -> Typed {
    Typed::from_pairs([("policy", policy.word().to_owned()), ("version", version.to_string())])
}
