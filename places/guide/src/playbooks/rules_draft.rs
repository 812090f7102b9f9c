//! The rules of a playbook as a draft of a coalition's own.

use kit_text::Language;
use meetings::rules::machine::{Absences, Attended, Machine, Proxies};
use meetings::rules::{Needs, Rules, RulesId, Section, Sections};
use uuid::Uuid;

use super::format::Playbook;
use super::format::files::Machinery;

/// The draft; nothing where the playbook has no rules.
pub fn of(playbook: &Playbook, language: Language) -> Option<Rules> {
    if playbook.rules.sections.is_empty() {
        return None;
    }
    let section = |section: &super::format::files::RulesSection| Section {
        number: section.number.as_str().to_owned(),
        title: section.title.of(language).to_owned(),
        words: section.words.of(language).to_owned(),
        states: section.states,
    };
    let sections = playbook.rules.sections.iter().map(section).collect();
    let machine = playbook.rules.machine.as_ref().map(machine).unwrap_or_default();
    Some(Rules {
        sections: Sections(sections),
        machine,
        ..Rules::draft(RulesId(Uuid::nil()), 1, None)
    })
}

/// What the file says, and where it says nothing what holds without rules.
fn machine(said: &Machinery) -> Machine {
    let without = Machine::default();
    let needs = said.needs.iter().map(|needs| Needs {
        matter: needs.matter,
        over_cents: needs.over_dollars.map(|dollars| i64::from(dollars) * 100),
        method: needs.method,
        bar: needs.bar,
        section: needs.section.as_str().to_owned(),
    });
    Machine {
        classes: said.classes.clone().unwrap_or(without.classes),
        attended: said.attended.map(|said| Attended { least: said.least, of_last: said.of_last }),
        resident_weight: said.resident_weight.unwrap_or(without.resident_weight),
        quorum_voices: said.quorum_voices,
        quorum_sectors: said.quorum_sectors,
        quorum_residents: said.quorum_residents,
        needs: needs.collect(),
        of: said.of.unwrap_or(without.of),
        abstentions: said.abstentions.unwrap_or(without.abstentions),
        recused: said.recused.unwrap_or(without.recused),
        tie: said.tie.unwrap_or(without.tie),
        notice_days: said.notice_days,
        absences: said.absences.map(|said| Absences { more_than: said.more_than, follows: said.follows }),
        proxies: said.proxies.map(|said| Proxies { each: said.each, days: said.days }),
        between_meetings: said.between_meetings,
        fall_back: said.fall_back,
        answers_in_writing: said.answers_in_writing,
    }
}
