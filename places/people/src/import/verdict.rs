//! What a row of a list is, and what is decided about it.

kit_store::words! {
    /// What a row is, before anything is written.
    pub enum Verdict {
        New => "new",
        /// Somebody who is here already, with something to add.
        Update => "update",
        /// Somebody who is here already, with nothing to add.
        Same => "same",
        /// Probably the same as somebody here or as another row.
        Duplicate => "duplicate",
        Refused => "refused",
        LeftOut => "left_out",
    }
}

kit_store::words! {
    /// What happens to a row.
    pub enum Decision {
        Take => "take",
        /// It becomes somebody to ask.
        Ask => "ask",
        /// It is the record or row named as its target.
        Same => "same",
        Leave => "leave",
    }
}
