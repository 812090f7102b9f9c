use crate::score::Level;

/// Two rows that may be the same, by their positions in the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likely {
    /// The lower position.
    pub first: usize,
    pub second: usize,
    /// Probability that the two are the same, 0 to 1.
    pub score: f64,
    pub level: Level,
}
