use serde::Deserialize;
use toml::Spanned;

use crate::parts::table::part;
use crate::playbooks::format::mistakes::{What, Wrong};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::Words;

/// `help.toml`: words of its own for questions of the guide.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helps {
    #[serde(default, rename = "help")]
    pub helps: Vec<Help>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// The part and the question, as in the address of its page: `results.much`.
    pub question: Spanned<String>,
    pub words: Words,
}

impl Section for Helps {
    const FILE: &'static str = "help.toml";
}

impl Defines for Helps {
    fn wrong(&self, wrong: &mut Wrong) {
        for help in &self.helps {
            let asked = help.question.get_ref().split_once('.');
            // A part answers to its id as well, which is no name for people.
            let found = asked
                .and_then(|(key, question)| part(key).filter(|part| part.key == key)?.question(question));
            if found.is_none() {
                wrong.at(&help.question, What::QuestionUnknown { key: help.question.get_ref().clone() });
            }
        }
    }
}
