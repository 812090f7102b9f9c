//! The format of playbooks: a folder of TOML and Markdown, both languages side by side, read into values.
//!
//! `docs/playbooks.md` describes every file for people who write their own. Reading finds every mistake it can and says
//! file and line; a playbook with a mistake is no playbook.

mod check;
mod crossing;
pub mod files;
pub mod folder;
mod languages;
pub mod markdown;
pub mod mistakes;
pub mod naming;
mod plain_words;
mod section;
mod stand_ins;
pub mod words;

use files::{
    Agenda, Agreements, Commitments, Crosswalks, EvidenceList, Funds, Goals, Groups, Helps, Indicators,
    Itself, Milestones, Reports, RulesDraft, Sectors, Survey, Year,
};
use folder::{Folder, Taken};
use markdown::Block;
use mistakes::{Mistake, Mistakes, What};
use section::Section;
use words::InBoth;

/// A playbook: everything its folder says, read and checked.
#[derive(Debug)]
pub struct Playbook {
    pub itself: Itself,
    /// What it is about, at length.
    pub about: InBoth<Vec<Block>>,
    pub sectors: Sectors,
    pub groups: Groups,
    pub goals: Goals,
    pub indicators: Indicators,
    pub milestones: Milestones,
    pub crosswalks: Crosswalks,
    pub agreements: Agreements,
    pub rules: RulesDraft,
    pub reports: Reports,
    pub survey: Survey,
    pub agenda: Agenda,
    pub funds: Funds,
    pub evidence: EvidenceList,
    pub year: Year,
    pub commitments: Commitments,
    pub helps: Helps,
}

/// Reads a folder.
///
/// # Errors
/// Every mistake found, in the order of files and lines; at most 200.
pub fn read(folder: &Folder) -> Result<Playbook, Vec<Mistake>> {
    let mut found = Mistakes::default();
    let texts = folder.texts(&mut found);
    // Where it is missing or broken the other files are looked at all the same.
    let itself: Option<Itself> = section::needed(&texts, &mut found)
        .or_else(|| languages::read(Itself::FILE, "", &mut Mistakes::default()));
    let about = InBoth {
        en: about(&texts, "about.en.md", &mut found),
        es: about(&texts, "about.es.md", &mut found),
    };
    macro_rules! part {
        () => {
            section::read(&texts, &mut found).unwrap_or_default()
        };
    }
    let parts = Playbook {
        about,
        sectors: part!(),
        groups: part!(),
        goals: part!(),
        indicators: part!(),
        milestones: part!(),
        crosswalks: part!(),
        agreements: part!(),
        rules: part!(),
        reports: part!(),
        survey: part!(),
        agenda: part!(),
        funds: part!(),
        evidence: part!(),
        year: part!(),
        commitments: part!(),
        helps: part!(),
        itself: match itself {
            Some(itself) => itself,
            None => return Err(found.sorted()),
        },
    };
    check::whole(&parts.sections(), &texts, &mut found);
    let found = found.sorted();
    if found.is_empty() { Ok(parts) } else { Err(found) }
}

/// The words for questions of the guide in a folder that was checked when it was kept; nothing else of it is read.
pub fn helps_of(folder: &Folder) -> Helps {
    let mut found = Mistakes::default();
    let texts = folder.texts(&mut found);
    section::read(&texts, &mut found).unwrap_or_default()
}

fn about(texts: &Taken<'_>, file: &'static str, found: &mut Mistakes) -> Vec<Block> {
    let Some(text) = texts.text(file) else {
        if texts.lacks(file) {
            found.add(file, 1, What::FileMissing);
        }
        return Vec::new();
    };
    match markdown::read(text) {
        Ok(blocks) => blocks,
        Err(wrong) => {
            for (line, what) in wrong {
                found.add(file, line, what);
            }
            Vec::new()
        }
    }
}

impl Playbook {
    /// Every part that can hold something, with what it defines and names.
    fn sections(&self) -> [(&'static str, &dyn section::Defines); 17] {
        [
            (Itself::FILE, &self.itself),
            (Sectors::FILE, &self.sectors),
            (Groups::FILE, &self.groups),
            (Goals::FILE, &self.goals),
            (Indicators::FILE, &self.indicators),
            (Milestones::FILE, &self.milestones),
            (Crosswalks::FILE, &self.crosswalks),
            (Agreements::FILE, &self.agreements),
            (RulesDraft::FILE, &self.rules),
            (Reports::FILE, &self.reports),
            (Survey::FILE, &self.survey),
            (Agenda::FILE, &self.agenda),
            (Funds::FILE, &self.funds),
            (EvidenceList::FILE, &self.evidence),
            (Year::FILE, &self.year),
            (Commitments::FILE, &self.commitments),
            (Helps::FILE, &self.helps),
        ]
    }
}
