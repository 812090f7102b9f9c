//! A table as numbers and the sums between them.

/// One number of the table.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// The true number; for what the source hides, one that fits everything known.
    pub value: f64,
    /// Smallest and largest value that everybody knows to be possible.
    pub low: f64,
    pub high: f64,
    pub state: State,
    /// Hiding it costs more where it is the sum of others.
    pub cost: f64,
    /// For a small number, the span an attacker must not be able to narrow.
    pub span: Option<(f64, f64)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Shown, and may be hidden.
    Shown,
    /// A zero where zeros are shown: public whatever we do, and the policy means it to be.
    Zero,
    /// Told by an earlier release: public whatever we do.
    Released,
    /// Hidden for its own sake, or by its source.
    Hidden,
    /// Hidden for the sake of others.
    Protecting,
}

impl Number {
    pub(super) fn is_hidden(&self) -> bool {
        matches!(self.state, State::Hidden | State::Protecting)
    }

    /// Whether it is hidden or can be.
    pub(super) fn is_open(&self) -> bool {
        !matches!(self.state, State::Zero | State::Released)
    }
}

/// Numbers and the equations between them: each is a total and its parts.
#[derive(Clone, Debug, Default)]
pub(super) struct System {
    pub numbers: Vec<Number>,
    pub sums: Vec<(usize, Vec<usize>)>,
}
