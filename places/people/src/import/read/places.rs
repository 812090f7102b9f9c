//! The place on the map of a row: degrees, or meters that become degrees.

use super::headings::Meaning;
use super::rows::{DoubtKind, Row};
use crate::import::model::{Refusal, RefusalReason};
use crate::organizations::Location;
use crate::organizations::location::NoPlace;

impl Row<'_> {
    /// The place the two columns name. Numbers that only meters explain are converted after a doubt; half a place
    /// and 0, 0 go to the notes.
    ///
    /// # Errors
    /// The cell that is no number or lies off the globe.
    pub(super) fn place(&mut self) -> Result<Option<Location>, Refusal> {
        let (latitude, longitude) = (self.text(Meaning::Latitude), self.text(Meaning::Longitude));
        if latitude.is_empty() && longitude.is_empty() {
            return Ok(None);
        }
        let said = format!("{latitude}, {longitude}");
        let north = self.degrees(Meaning::Latitude, &latitude)?;
        let east = self.degrees(Meaning::Longitude, &longitude)?;
        let (Some(north), Some(east)) = (north, east) else {
            self.unlikely(&said);
            return Ok(None);
        };
        if let Some(place) = Location::from_map_meters(north, east) {
            let meant = format!("{}, {}", place.latitude(), place.longitude());
            let agreed = self.doubt(DoubtKind::MapMeters, &said, &meant);
            return Ok(Some(place).filter(|_| agreed));
        }
        let place = Location::new(north, east).map_err(|wrong| match wrong {
            NoPlace::Latitude => self.refused(RefusalReason::NoPlace, Meaning::Latitude, latitude),
            NoPlace::Longitude => self.refused(RefusalReason::NoPlace, Meaning::Longitude, longitude),
        })?;
        if place.is_filler() && self.unlikely(&said) {
            return Ok(None);
        }
        Ok(Some(place))
    }

    fn degrees(&self, meaning: Meaning, cell: &str) -> Result<Option<f64>, Refusal> {
        if cell.is_empty() {
            return Ok(None);
        }
        // Where a comma is the decimal sign there is no point.
        let plain = if cell.contains('.') { cell.to_owned() } else { cell.replace(',', ".") };
        match plain.trim_end_matches('\u{b0}').parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Some(number)),
            _ => Err(self.refused(RefusalReason::NoPlace, meaning, cell.to_owned())),
        }
    }

    /// Keeps in the notes what can hardly be a place, unless a person says it is one.
    fn unlikely(&mut self, said: &str) -> bool {
        let agreed = self.doubt(DoubtKind::PlaceUnlikely, said, "");
        if agreed {
            self.notes.push(said.to_owned());
        }
        agreed
    }
}
