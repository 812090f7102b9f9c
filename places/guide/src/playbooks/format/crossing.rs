//! Ids across the files: what defines one, what names one, and whether they meet.

use std::collections::{HashMap, HashSet};

use super::mistakes::{What, Wrong, is_written};
use super::naming::{Id, Key, Thing};

/// Ids in their files.
#[derive(Default)]
pub struct Names<'a> {
    file: &'static str,
    defined: Vec<(&'static str, Thing, &'a Id)>,
    named: Vec<(&'static str, Thing, &'a Id)>,
}

impl<'a> Names<'a> {
    /// What follows stands in this file.
    pub fn in_file(&mut self, file: &'static str) {
        self.file = file;
    }

    pub fn defines(&mut self, thing: Thing, id: &'a Id) {
        self.defined.push((self.file, thing, id));
    }

    pub fn names(&mut self, thing: Thing, ids: impl IntoIterator<Item = &'a Id>) {
        let file = self.file;
        self.named.extend(ids.into_iter().map(|id| (file, thing, id)));
    }

    /// Ids that stand twice and ids that lead nowhere, each with its file and place.
    pub fn mistakes(&self) -> Vec<(&'static str, std::ops::Range<usize>, What)> {
        let mut seen = HashSet::new();
        let twice = self.defined.iter().filter(|(_, thing, id)| !seen.insert((*thing, id.get_ref())));
        let twice = twice.map(|(file, thing, id)| {
            (*file, id.span(), What::Twice { thing: *thing, id: id.get_ref().as_str().to_owned() })
        });
        let twice: Vec<_> = twice.collect();
        // One that is written wrongly where it is defined may be the one that is named.
        let unsure: HashSet<Thing> = self
            .defined
            .iter()
            .filter(|(.., id)| !is_written(id))
            .map(|(_, thing, _)| *thing)
            .collect();
        let nowhere = self.named.iter().filter(|(_, thing, id)| {
            is_written(id) && !unsure.contains(thing) && !seen.contains(&(*thing, id.get_ref()))
        });
        let nowhere = nowhere.map(|(file, thing, id)| {
            (*file, id.span(), What::Nowhere { thing: *thing, id: id.get_ref().as_str().to_owned() })
        });
        twice.into_iter().chain(nowhere).collect()
    }
}

/// Says of things that wait for each other in a circle that they do, once for each circle; `edges` are what each thing
/// waits for.
pub fn circles<'a>(edges: impl IntoIterator<Item = (&'a Id, Vec<&'a Id>)>, wrong: &mut Wrong) {
    let edges: Vec<_> = edges.into_iter().collect();
    let by_key: HashMap<&Key, usize> =
        edges.iter().enumerate().map(|(place, (id, _))| (id.get_ref(), place)).collect();
    // Taking away what waits for nothing that is left; what stays goes in circles or waits for one.
    let mut left: HashSet<usize> = (0..edges.len()).collect();
    let next = |place: usize, left: &HashSet<usize>| {
        let waits = edges.get(place).map(|(_, waits)| waits.as_slice()).unwrap_or_default();
        waits
            .iter()
            .filter_map(|id| by_key.get(id.get_ref()).copied())
            .find(|next| left.contains(next))
    };
    while let Some(free) = left.iter().copied().find(|place| next(*place, &left).is_none()) {
        left.remove(&free);
    }
    while let Some(start) = left.iter().copied().min() {
        let (mut walked, mut place) = (Vec::new(), start);
        while !walked.contains(&place) {
            walked.push(place);
            let Some(following) = next(place, &left) else {
                break;
            };
            place = following;
        }
        let circle = walked.iter().position(|known| *known == place).unwrap_or_default();
        let ids: Vec<&Id> = walked
            .iter()
            .skip(circle)
            .filter_map(|place| edges.get(*place))
            .map(|(id, _)| *id)
            .collect();
        if let Some(first) = ids.iter().min_by_key(|id| id.span().start) {
            let through = ids.iter().map(|id| id.get_ref().as_str()).collect::<Vec<_>>().join(" → ");
            wrong.at(first, What::Circle { through });
        }
        for place in walked {
            left.remove(&place);
        }
        // Whatever only waited for this circle is free now.
        while let Some(free) = left.iter().copied().find(|place| next(*place, &left).is_none()) {
            left.remove(&free);
        }
    }
}
