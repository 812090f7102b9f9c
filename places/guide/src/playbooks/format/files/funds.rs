use calc_votes::share::Share;
use serde::Deserialize;
use toml::Spanned;

use crate::playbooks::format::mistakes::{What, Wrong, is_written};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Address, Line, Plain};

/// `match.toml`: how much of its own a coalition has to raise, by grant year.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Funds {
    pub source: Option<Plain>,
    pub source_link: Option<Address>,
    /// The largest grant of a year, in dollars.
    pub largest_grant_dollars: Option<u32>,
    #[serde(default)]
    pub years: Vec<Years>,
}

/// Grant years with the same cap: the grant is at most this share of what is raised from non-federal funds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    from: Spanned<u32>,
    until: Option<Spanned<u32>>,
    pub grant_at_most: Share,
    /// Where the cap comes from.
    pub basis: Line,
}

impl Years {
    pub fn from(&self) -> u32 {
        *self.from.get_ref()
    }

    pub fn until(&self) -> Option<u32> {
        self.until.as_ref().map(|year| *year.get_ref())
    }

    pub fn holds_in(&self, year: u32) -> bool {
        self.from() <= year && self.until().is_none_or(|until| year <= until)
    }
}

impl Section for Funds {
    const FILE: &'static str = "match.toml";
}

impl Defines for Funds {
    fn wrong(&self, wrong: &mut Wrong) {
        // The years follow each other without a gap, from the first one on; only the last may be open.
        let mut next = Some(1);
        // After a year that is written wrongly nobody knows with which one the next has to begin.
        let known = self
            .years
            .iter()
            .take_while(|years| is_written(&years.from) && years.until.as_ref().is_none_or(is_written));
        for years in known {
            match next {
                Some(year) if years.from() == year => {}
                Some(year) => wrong.at(&years.from, What::YearsGap { year }),
                None => wrong.at(&years.from, What::WrongOrder),
            }
            if years.until().is_some_and(|until| until < years.from()) {
                wrong.at(&years.from, What::WrongOrder);
            }
            next = years.until().map(|until| until.saturating_add(1));
        }
    }
}
