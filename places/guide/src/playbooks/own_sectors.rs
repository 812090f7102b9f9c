//! The sectors of a playbook as sectors of a coalition's own, with their rules.

use kit_text::Language::{English, Spanish};
use people::sectors::{OwnSector, Rule, RuleText, SectorId, SectorRules};
use uuid::Uuid;

use super::format::files;
use super::format::words::Line;

/// The sector as a record without an id.
pub fn of(one: &files::Sector, one_for_each: bool) -> OwnSector {
    OwnSector {
        sector_key: one.key.get_ref().as_str().to_owned(),
        name_en: one.name.of(English).to_owned(),
        name_es: one.name.of(Spanish).to_owned(),
        short_en: one.short.of(English).to_owned(),
        short_es: one.short.of(Spanish).to_owned(),
        hint_en: one.hint.of(English).to_owned(),
        hint_es: one.hint.of(Spanish).to_owned(),
        rules: Some(SectorRules(one.rules.iter().map(rule).collect())),
        one_for_each: Some(one_for_each),
        ..OwnSector::new(SectorId(Uuid::nil()), 1)
    }
}

fn rule(said: &files::SectorRule) -> RuleText {
    let rule = match *said.rule.get_ref() {
        files::RuleWord::AgeAtMost => Rule::AgeAtMost { age: said.age.unwrap_or_default() },
        files::RuleWord::CaregiverConfirmed => Rule::CaregiverConfirmed,
        files::RuleWord::InfluencesSchoolPolicy => Rule::InfluencesSchoolPolicy,
        files::RuleWord::ActiveSwornOfficer => Rule::ActiveSwornOfficer,
    };
    let both = |line: &Line| [line.of(English).to_owned(), line.of(Spanish).to_owned()];
    let (question, gap) = (both(&said.question), both(&said.gap));
    RuleText::new(rule, [&question[0], &question[1]], [&gap[0], &gap[1]])
}
