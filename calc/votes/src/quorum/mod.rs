//! Whether enough people are here: of seats, of sectors and of resident seats, by fixed numbers or shares.
//!
//! ```text
//! let quorum = Quorum { seats: Some(Bar::MoreThan(Share::HALF)), sectors: None,
//!                       resident_seats: Some(Bar::Number(3)), recused: Counting::Included };
//! let state = quorum.check(&seats);          // one `Seat` for each voting seat, here or not
//! state.met(); state.parts                   // "seats: 19 of 26, 13 needed" …
//! ```

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::share::Bar;
pub use crate::threshold::Counting;

/// How many are here against how many are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Enough {
    pub here: u64,
    pub of: u64,
    pub needed: u64,
    pub met: bool,
}

/// Whether `here` of `of` reaches the bar.
pub fn enough(here: u64, of: u64, bar: Bar) -> Enough {
    let needed = bar.least(of);
    Enough { here, of, needed, met: here >= needed }
}

/// What a quorum is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Seats,
    /// A sector is here when one of its seats is.
    Sectors,
    ResidentSeats,
}

/// A coalition's rule: every bar that is set has to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quorum {
    pub seats: Option<Bar>,
    pub sectors: Option<Bar>,
    pub resident_seats: Option<Bar>,
    /// Whether seats kept from this vote by an interest still count, both as here and as seats to reckon with.
    pub recused: Counting,
}

/// One seat with a vote, here or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat<Sector> {
    pub sector: Option<Sector>,
    pub resident: bool,
    pub here: bool,
    pub recused: bool,
}

/// How a quorum stands, bar by bar. Without any bar, it is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub parts: Vec<(Kind, Enough)>,
}

impl State {
    pub fn met(&self) -> bool {
        self.parts.iter().all(|(_, part)| part.met)
    }
}

impl Quorum {
    /// How the quorum stands with these seats.
    pub fn check<Sector: Ord + Clone>(&self, seats: &[Seat<Sector>]) -> State {
        let counted: Vec<&Seat<Sector>> =
            seats.iter().filter(|seat| !seat.recused || self.recused == Counting::Included).collect();
        let bars = [
            (Kind::Seats, self.seats),
            (Kind::Sectors, self.sectors),
            (Kind::ResidentSeats, self.resident_seats),
        ];
        let parts = bars.into_iter().filter_map(|(kind, bar)| {
            let (here, of) = count(kind, &counted);
            Some((kind, enough(here, of, bar?)))
        });
        State { parts: parts.collect() }
    }
}

/// How many are here, of how many.
fn count<Sector: Ord + Clone>(kind: Kind, seats: &[&Seat<Sector>]) -> (u64, u64) {
    match kind {
        Kind::Seats => totals(seats.iter().map(|seat| seat.here)),
        Kind::ResidentSeats => totals(seats.iter().filter(|seat| seat.resident).map(|seat| seat.here)),
        Kind::Sectors => {
            let mut sectors: BTreeMap<&Sector, bool> = BTreeMap::new();
            for seat in seats {
                if let Some(sector) = &seat.sector {
                    *sectors.entry(sector).or_default() |= seat.here;
                }
            }
            totals(sectors.into_values())
        }
    }
}

fn totals(each: impl Iterator<Item = bool>) -> (u64, u64) {
    each.fold((0, 0), |(here, of), is_here| (here + u64::from(is_here), of + 1))
}
