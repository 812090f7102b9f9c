/// A language the product speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Language {
    #[default]
    English,
    Spanish,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The tag in `lang="…"`, in cookies and in addresses.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The name of the language in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// What a language in a list is called: the name of one we speak, otherwise what was written ("Hmong").
    pub fn called(written: &str) -> &str {
        let is_it = |language: &Self| language.tag().eq_ignore_ascii_case(written.trim());
        match Self::ALL.into_iter().find(is_it) {
            Some(language) => language.own_name(),
            None => written,
        }
    }

    /// The first language of an `Accept-Language` header that we speak.
    ///
    /// Browsers list languages by preference already, so the weights are not needed.
    pub fn from_header(header: &str) -> Option<Self> {
        header.split(',').find_map(|part| Self::from_tag(part.split(';').next()?.trim()))
    }

    /// The other language, for the switch at the top of each page.
    pub const fn other(self) -> Self {
        match self {
            Self::English => Self::Spanish,
            Self::Spanish => Self::English,
        }
    }
}
