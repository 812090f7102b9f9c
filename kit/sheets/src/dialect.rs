//! How a delimited text separates and quotes its cells.

/// The sign between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

impl Delimiter {
    /// All delimiters, most likely first.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The sign itself.
    pub const fn sign(self) -> char {
        self.byte() as char
    }

    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// The sign around a cell that holds delimiters or line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quote {
    /// `"`
    Double,
    /// `'`
    Single,
}

impl Quote {
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Double => b'"',
            Self::Single => b'\'',
        }
    }
}

/// How a delimited text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dialect {
    /// `None` when every line is one cell.
    pub delimiter: Option<Delimiter>,
    /// Quote sign.
    pub quote: Quote,
}

/// Excel's own first line `sep=;` names the delimiter.
pub(crate) fn separator_line(text: &str) -> Option<Delimiter> {
    let line = text.lines().next()?;
    let sign = line.trim_end_matches('\r').to_ascii_lowercase();
    let sign = sign.strip_prefix("sep=")?.chars().next()?;
    Delimiter::ALL.into_iter().find(|delimiter| delimiter.sign() == sign)
}
