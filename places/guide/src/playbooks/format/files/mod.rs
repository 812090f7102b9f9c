//! The files of a playbook, each as a type; `docs/playbooks.md` tells the same to people.

mod agenda;
mod agreements;
mod commitments;
mod crosswalks;
mod evidence;
mod funds;
mod goals;
mod groups;
mod helps;
mod indicators;
mod itself;
mod milestones;
mod reports;
mod rules;
mod sectors;
mod survey;
mod year;

pub use agenda::{Agenda, Item};
pub use agreements::{Agreement, Agreements};
pub use commitments::{Commitment, Commitments, Element};
pub use crosswalks::{Category, Crosswalks, SortRule, Table};
pub use evidence::{Evidence, EvidenceList, Shows};
pub use funds::{Funds, Years};
pub use goals::{Change, Goal, Goals, Objective, Strategy};
pub use groups::{Group, Groups, Office};
pub use helps::{Help, Helps};
pub use indicators::{Indicator, Indicators, Series};
pub use itself::{Edition, Itself};
pub use milestones::{Milestone, Milestones, Phase};
pub use reports::{Answers, Report, Reports, Section};
pub use rules::{Machinery, RulesDraft, RulesSection};
pub use sectors::{RuleWord, Sector, SectorRule, Sectors};
pub use survey::{Answer, Domain, Factor, HighIs, Question, Scale, Survey};
pub use year::{Step, Year};
