//! What an activity counts as.

kit_store::words! {
    /// The kinds of accomplishment, as the Community Check Box Evaluation System of the University of Kansas tells
    /// them apart; resources and media are codes a coalition may use besides.
    pub enum Code {
        /// A new or changed program, policy or practice, adopted for the first time.
        Change => "change",
        /// Something done to get somebody to make such a change.
        Action => "action",
        /// Preparing the group: planning, assessing, training our own people.
        Development => "development",
        /// A change inside an organization of ours that lets it do more.
        Organization => "organization",
        /// Information, training or goods for people of the community.
        Service => "service",
        /// Telling audiences outside the community.
        Dissemination => "dissemination",
        /// Money, hours or goods gained.
        Resources => "resources",
        /// Newspapers, radio, television, web.
        Media => "media",
    }
}

kit_store::words! {
    /// What one entry was judged to be: one code, or two for the first instance of a new program, which is both a
    /// change and a service (same source).
    pub enum Coding {
        Change => "change",
        ChangeAndService => "change_and_service",
        Action => "action",
        Development => "development",
        Organization => "organization",
        Service => "service",
        Dissemination => "dissemination",
        Resources => "resources",
        Media => "media",
    }
}

impl Coding {
    /// Its codes, the first one first.
    pub const fn codes(self) -> &'static [Code] {
        match self {
            Self::Change => &[Code::Change],
            Self::ChangeAndService => &[Code::Change, Code::Service],
            Self::Action => &[Code::Action],
            Self::Development => &[Code::Development],
            Self::Organization => &[Code::Organization],
            Self::Service => &[Code::Service],
            Self::Dissemination => &[Code::Dissemination],
            Self::Resources => &[Code::Resources],
            Self::Media => &[Code::Media],
        }
    }

    pub fn has(self, code: Code) -> bool {
        self.codes().contains(&code)
    }
}
