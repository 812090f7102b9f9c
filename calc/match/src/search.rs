//! Duplicates within a long list, where few of the reasons will be read.

use std::borrow::Borrow;

use crate::find::{List, Settings, group_of};
use crate::likely::Likely;
use crate::reason::Reason;
use crate::record::Record;

/// The pairs and groups of [`crate::find_duplicates`], with the list still at hand to say why two rows are alike.
/// A list of near namesakes has many more pairs than rows, and their reasons would be most of the memory.
pub struct Search {
    list: List,
    /// The position of each row.
    place_of: Vec<u32>,
    /// In the order of their positions.
    pub pairs: Vec<Likely>,
    /// Groups of two or more rows that are likely the same, each in order of rows.
    pub clusters: Vec<Vec<usize>>,
}

impl Search {
    /// Compares all rows. Records that are handed over are let go of one by one.
    #[must_use]
    pub fn of<R: Borrow<Record>>(records: impl IntoIterator<Item = R>, settings: &Settings) -> Self {
        let mut list = List::of(records, settings.subject);
        let near = list.scored(settings.threads, |near, _| near);
        let groups = list.groups(near.iter());
        let group_of = group_of(list.rows.len(), &groups);
        let mut pairs: Vec<Likely> =
            near.into_iter().map(|near| near.settled(&list.rows, &group_of)).collect();
        pairs.sort_unstable_by_key(|pair| (pair.first, pair.second));
        let mut place_of = vec![0; list.rows.len()];
        for (place, row) in (0_u32..).zip(&list.rows) {
            place_of[*row] = place;
        }
        Self { clusters: list.rows_of(&groups), place_of, pairs, list }
    }

    /// What speaks for and against a pair, strongest first.
    #[must_use]
    pub fn reasons(&self, first: usize, second: usize) -> Vec<Reason> {
        let (one, other) = (self.place_of[first], self.place_of[second]);
        let at = |place: u32| &self.list.prepared[place as usize];
        self.list.comparer.compare(at(one.min(other)), at(one.max(other))).into_reasons()
    }
}
