kit_store::words! {
    /// How a question is decided.
    #[derive(schemars::JsonSchema)]
    pub enum Method {
        /// Agree, disagree or abstain; a share has to be reached.
        #[schemars(rename = "threshold")]
        Threshold => "threshold",
        /// It passes unless somebody objects.
        #[schemars(rename = "consent")]
        Consent => "consent",
        /// Agree, stand aside or block with a reason.
        #[schemars(rename = "consensus")]
        Consensus => "consensus",
        /// A scale of the coalition's own words.
        #[schemars(rename = "gradients")]
        Gradients => "gradients",
        /// Every option one can live with.
        #[schemars(rename = "approval")]
        Approval => "approval",
        /// Points from 0 to 5 for each option.
        #[schemars(rename = "score")]
        Score => "score",
        /// Some dots to spread over the options.
        #[schemars(rename = "dots")]
        Dots => "dots",
        /// First, second, third choice; instant run-off.
        #[schemars(rename = "ranked")]
        Ranked => "ranked",
        /// Ranked, every two options compared; by Schulze's rule.
        #[schemars(rename = "schulze")]
        Schulze => "schulze",
        /// Ranked, for several seats at once; Scottish rules.
        #[schemars(rename = "transferable")]
        Transferable => "transferable",
        /// Ranked, for several seats at once, every vote shared out anew in each round; Meek's rule.
        #[schemars(rename = "meek")]
        Meek => "meek",
        /// Agree or disagree, and nothing follows by itself.
        #[schemars(rename = "advice")]
        Advice => "advice",
    }
}

/// Points a voice can give an option.
pub const MOST_POINTS: u32 = 5;
/// Dots a voice can spread.
pub const DOTS: u32 = 5;

impl Method {
    /// Whether one chooses among options rather than saying yes or no.
    pub const fn has_options(self) -> bool {
        !matches!(self, Self::Threshold | Self::Consent | Self::Consensus | Self::Advice)
    }

    pub const fn is_ranked(self) -> bool {
        matches!(self, Self::Ranked | Self::Schulze | Self::Transferable | Self::Meek)
    }
}
