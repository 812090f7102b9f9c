//! Who is missing: the empty seats, sector by sector, with the next step for each.

use std::collections::BTreeMap;

use kit_text::Text;
use people::seats::Seat;
use people::sectors::Scheme;

/// The empty seats of one sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The name of the sector, or of the seat when one seat with a name of its own is all that is empty.
    pub name: String,
    pub empty: usize,
    pub seats: usize,
    /// What happens next, why the seat is wanted, who could fill it, or nothing.
    pub next: Option<String>,
}

impl Gap {
    /// The line below the name.
    pub fn words(&self, text: &Text) -> String {
        self.next.clone().unwrap_or_else(|| {
            let filled = self.seats - self.empty;
            text.with("home-gap-filled", [("filled", filled.into()), ("seats", self.seats.into())])
        })
    }
}

/// Sectors with empty seats, those with most empty seats first, then in the order of the scheme.
pub fn gaps(seats: &[Seat], scheme: &Scheme, text: &Text) -> Vec<Gap> {
    let mut by_sector: BTreeMap<&str, Vec<&Seat>> = BTreeMap::new();
    for seat in seats {
        by_sector.entry(&seat.sector).or_default().push(seat);
    }
    let position = |key: &str| scheme.sector(key).map_or(u32::MAX, |sector| sector.position);
    let mut gaps: Vec<(u32, Gap)> = by_sector
        .iter()
        .filter(|(_, seats)| seats.iter().any(|seat| seat.is_empty()))
        .map(|(key, seats)| (position(key), gap(key, seats, scheme, text)))
        .collect();
    gaps.sort_by_key(|(position, gap)| (std::cmp::Reverse(gap.empty), *position));
    gaps.into_iter().map(|(_, gap)| gap).collect()
}

fn gap(key: &str, seats: &[&Seat], scheme: &Scheme, text: &Text) -> Gap {
    let empty: Vec<&&Seat> = seats.iter().filter(|seat| seat.is_empty()).collect();
    let said = |pick: fn(&Seat) -> &String| {
        empty.iter().map(|seat| pick(seat)).find(|words| !words.trim().is_empty()).cloned()
    };
    let labels: Vec<&String> = empty.iter().map(|seat| &seat.label).collect();
    let shared = labels
        .first()
        .filter(|first| !first.is_empty() && labels.iter().all(|label| label == *first));
    let name =
        shared.map_or_else(|| scheme.sector_name(key, text.language()).to_owned(), |label| (*label).clone());
    let nobody_sits = empty.len() == seats.len();
    let who_could = || {
        let sector = scheme.sector(key).filter(|_| nobody_sits)?;
        Some(sector.hint(text.language()).to_owned())
    };
    Gap {
        name,
        empty: empty.len(),
        seats: seats.len(),
        next: said(|seat| &seat.next_step).or_else(|| said(|seat| &seat.wanted)).or_else(who_could),
    }
}
