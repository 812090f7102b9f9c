use super::AtTable;
use crate::members::Tie;

/// Counts below this could point at somebody and are never shown.
pub const FEWEST_SHOWN: i64 = 5;

/// The groups the page shows; helpers of both kinds are one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieGroup {
    MostAffected,
    Helpers,
    Officials,
    Others,
}

impl TieGroup {
    pub const ALL: [Self; 4] = [Self::MostAffected, Self::Helpers, Self::Officials, Self::Others];

    fn of(person: &AtTable) -> Option<Self> {
        Self::of_tie(person.tie?, person.tie_told)
    }

    /// The group of a tie; `is_told` says whether the person said it about themselves.
    pub fn of_tie(tie: Tie, is_told: bool) -> Option<Self> {
        match tie {
            // Living with the issue is told by the person only.
            Tie::MostAffected => is_told.then_some(Self::MostAffected),
            Tie::FormalHelper | Tie::InformalHelper => Some(Self::Helpers),
            Tie::Official => Some(Self::Officials),
            Tie::Other => Some(Self::Others),
        }
    }

    /// The last part of its text key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::MostAffected => "most-affected",
            Self::Helpers => "helpers",
            Self::Officials => "officials",
            Self::Others => "others",
        }
    }
}

/// A count as the page may show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Count(i64),
    FewerThanFive,
    /// Large enough itself, but a hidden one could be worked out from it.
    Withheld,
}

/// How the people at the table are connected to the issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Ties {
    /// Everybody at the table.
    pub people: i64,
    /// Those who did not say.
    pub unsaid: i64,
    /// In the order of [`TieGroup::ALL`].
    pub groups: Vec<(TieGroup, Shown)>,
    /// The coalition's aim for the share of people most affected: percent and, of the people here today, how many.
    pub aim: Option<(i64, i64)>,
}

impl Ties {
    pub fn of(people: &[AtTable], aim_percent: Option<i64>) -> Self {
        let groups: Vec<Option<TieGroup>> = people.iter().map(TieGroup::of).collect();
        let count = |wanted: Option<TieGroup>| {
            i64::try_from(groups.iter().filter(|group| **group == wanted).count()).unwrap_or(i64::MAX)
        };
        let counts = TieGroup::ALL.map(|group| count(Some(group)));
        let whole = i64::try_from(people.len()).unwrap_or(i64::MAX);
        Self {
            people: whole,
            unsaid: count(None),
            groups: TieGroup::ALL.into_iter().zip(shown(&counts)).collect(),
            aim: aim_percent.map(|percent| (percent, rounded_up(percent, whole))),
        }
    }

    pub fn most_affected(&self) -> Shown {
        self.groups.first().map_or(Shown::FewerThanFive, |(_, shown)| *shown)
    }

    /// How many more people most affected the aim asks for; `None` while their count is hidden.
    pub fn still_to_win(&self) -> Option<i64> {
        match (self.aim, self.most_affected()) {
            (Some((_, wanted)), Shown::Count(here)) => Some((wanted - here).max(0)),
            _ => None,
        }
    }
}

/// `percent` of `whole`, rounded up to whole people.
fn rounded_up(percent: i64, whole: i64) -> i64 {
    (percent * whole + 99) / 100
}

/// Hides counts below five, then the smallest others until at least two are hidden that together are five or more:
/// a single hidden count would follow from the total, which everybody sees.
pub fn shown(counts: &[i64]) -> Vec<Shown> {
    let mut shown: Vec<Shown> = counts
        .iter()
        .map(|count| if *count < FEWEST_SHOWN { Shown::FewerThanFive } else { Shown::Count(*count) })
        .collect();
    loop {
        let hidden: Vec<i64> = counts
            .iter()
            .zip(&shown)
            .filter(|(_, shown)| !matches!(shown, Shown::Count(_)))
            .map(|(count, _)| *count)
            .collect();
        let safe = hidden.is_empty() || (hidden.len() >= 2 && hidden.iter().sum::<i64>() >= FEWEST_SHOWN);
        let smallest = (0..counts.len())
            .filter(|index| matches!(shown[*index], Shown::Count(_)))
            .min_by_key(|index| counts[*index]);
        match smallest {
            Some(index) if !safe => shown[index] = Shown::Withheld,
            _ => return shown,
        }
    }
}
