kit_store::words! {
    /// How often a new reading is expected.
    pub enum Frequency {
        Monthly => "monthly",
        Quarterly => "quarterly",
        HalfYearly => "half_yearly",
        Yearly => "yearly",
        TwoYearly => "two_yearly",
        /// Whenever there is one; never due.
        Irregular => "irregular",
    }
}

impl Frequency {
    /// Months between two readings.
    pub const fn months(self) -> Option<i32> {
        match self {
            Self::Monthly => Some(1),
            Self::Quarterly => Some(3),
            Self::HalfYearly => Some(6),
            Self::Yearly => Some(12),
            Self::TwoYearly => Some(24),
            Self::Irregular => None,
        }
    }
}
