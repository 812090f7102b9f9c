use std::fmt;

/// How confidence limits were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Score limits of a proportion: Wilson, Journal of the American Statistical Association 22 (1927) 209–212.
    Wilson,
    /// Exact limits of a count: Garwood, Biometrika 28 (1936) 437–442.
    ExactPoisson,
    /// Byar's approximation to the exact limits: Breslow and Day, Statistical Methods in Cancer Research II (1987) 69.
    Byar,
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 3] = [Self::Wilson, Self::ExactPoisson, Self::Byar];

    /// The word that stands for the method in records and files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Wilson => "wilson",
            Self::ExactPoisson => "exact_poisson",
            Self::Byar => "byar",
        }
    }

    /// The method a record or file names; nothing when the word is unknown.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.key() == key)
    }
}

/// The name as methods sections print it, in English.
impl fmt::Display for Method {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Wilson => "Wilson score",
            Self::ExactPoisson => "exact Poisson",
            Self::Byar => "Byar",
        })
    }
}
