//! Where on the map an organization is.

use serde::{Deserialize, Serialize};

/// A place in degrees of the World Geodetic System 1984, as maps and telephones give it; always on the globe.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "(f64, f64)", into = "(f64, f64)")]
pub struct Location {
    latitude: f64,
    longitude: f64,
}

/// Why two numbers are no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPlace {
    #[error("a latitude lies between -90 and 90 degrees")]
    Latitude,
    #[error("a longitude lies between -180 and 180 degrees")]
    Longitude,
}

/// Radius of the sphere of Web Mercator, in meters.
const RADIUS: f64 = 6_378_137.0;
/// Half the side of the square map of Web Mercator, in meters.
const EDGE: f64 = RADIUS * std::f64::consts::PI;

impl Location {
    /// A place by its degrees, kept to a millionth: about 11 centimeters.
    ///
    /// # Errors
    /// Which of the two is not on the globe; not-a-number never is.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, NoPlace> {
        if !(-90.0..=90.0).contains(&latitude) {
            return Err(NoPlace::Latitude);
        }
        if !(-180.0..=180.0).contains(&longitude) {
            return Err(NoPlace::Longitude);
        }
        Ok(Self { latitude: rounded(latitude), longitude: rounded(longitude) })
    }

    /// A place by its meters on the map most web maps draw (Web Mercator, EPSG:3857), when the numbers look like
    /// meters: at least one too large for degrees, both on the map. The inverse of the projection is that of IOGP
    /// Geomatics Guidance Note 7, part 2, "Popular Visualisation Pseudo Mercator".
    pub fn from_map_meters(north: f64, east: f64) -> Option<Self> {
        let too_large = north.abs() > 90.0 && east.abs() > 180.0;
        if !too_large || north.abs() > EDGE || east.abs() > EDGE {
            return None;
        }
        let latitude = (north / RADIUS).sinh().atan().to_degrees();
        Self::new(latitude, (east / RADIUS).to_degrees()).ok()
    }

    /// Degrees north of the equator.
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east of Greenwich.
    pub fn longitude(self) -> f64 {
        self.longitude
    }

    /// Whether it is 0, 0: what programs write when they know no place.
    pub fn is_filler(self) -> bool {
        self.latitude == 0.0 && self.longitude == 0.0
    }
}

fn rounded(degrees: f64) -> f64 {
    // Adding zero turns -0 into 0.
    (degrees * 1e6).round() / 1e6 + 0.0
}

/// As in a `geo:` address (RFC 5870): "42.473336,-73.802311".
impl std::fmt::Display for Location {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{},{}", self.latitude, self.longitude)
    }
}

impl TryFrom<(f64, f64)> for Location {
    type Error = NoPlace;

    fn try_from((latitude, longitude): (f64, f64)) -> Result<Self, NoPlace> {
        Self::new(latitude, longitude)
    }
}

impl From<Location> for (f64, f64) {
    fn from(place: Location) -> Self {
        (place.latitude, place.longitude)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{EDGE, Location, NoPlace, RADIUS};

    #[test]
    fn meters_become_the_degrees_of_the_same_place() {
        // Clinton, Maryland, as a food bank's map has it.
        let clinton = Location::from_map_meters(4_689_967.661_406_691, -8_559_199.799_807_694).unwrap();
        assert_eq!(clinton.to_string(), "38.778322,-76.8886");
        assert!(Location::from_map_meters(42.47, -73.8).is_none(), "degrees are no meters");
        assert!(Location::from_map_meters(3.0e7, -8.0e6).is_none(), "off the map");
        assert!(Location::from_map_meters(f64::NAN, f64::INFINITY).is_none());
    }

    #[test]
    fn what_is_not_on_the_globe_is_no_place() {
        assert_eq!(Location::new(90.01, 0.0), Err(NoPlace::Latitude));
        assert_eq!(Location::new(0.0, -180.5), Err(NoPlace::Longitude));
        assert_eq!(Location::new(f64::NAN, 0.0), Err(NoPlace::Latitude));
        assert_eq!(Location::new(0.0, f64::INFINITY), Err(NoPlace::Longitude));
        assert!(Location::new(-0.0, 0.0).unwrap().is_filler());
        assert!(serde_json::from_str::<Location>("[91.0, 0.0]").is_err());
    }

    proptest! {
        #[test]
        fn meters_and_degrees_are_the_same_place(latitude in 1.0..85.0_f64, longitude in -179.0..-1.0_f64) {
            let north = RADIUS * latitude.to_radians().tan().asinh();
            let east = RADIUS * longitude.to_radians();
            prop_assert!(north < EDGE && east.abs() < EDGE);
            let back = Location::from_map_meters(north, east).unwrap();
            prop_assert!((back.latitude() - latitude).abs() < 1e-6 && (back.longitude() - longitude).abs() < 1e-6);
        }
    }
}
