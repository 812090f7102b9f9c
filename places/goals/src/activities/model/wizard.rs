//! Four short questions that propose what an activity counts as, and say why.
//!
//! The order of the rules: inside the group, the change itself, aimed at getting somebody to change, delivered to
//! people of the community, told to other audiences, something gained, press. After the code definitions of the
//! Community Check Box Evaluation System, University of Kansas.

use kit_web::Typed;

use super::code::Coding;

kit_store::words! {
    /// Was it work inside our group?
    pub enum Inside {
        No => "no",
        /// Planning, assessing, training our own people.
        Prepared => "prepared",
        /// We or a member organization now work differently.
        WeChanged => "we_changed",
    }
}

kit_store::words! {
    /// Was it about getting somebody to change a program, a policy or a practice?
    pub enum Aimed {
        No => "no",
        /// We asked, wrote, met, petitioned.
        Asked => "asked",
        /// The change itself happened, for the first time.
        Happened => "happened",
    }
}

kit_store::words! {
    /// Who got something from it?
    pub enum Received {
        Nobody => "nobody",
        /// People of the community got information, training, help or goods.
        Community => "community",
        /// People elsewhere heard of our work.
        Others => "others",
    }
}

kit_store::words! {
    /// What did it bring us?
    pub enum Brought {
        Nothing => "nothing",
        /// Money, hours or goods.
        Gains => "gains",
        /// Newspaper, radio, television, web.
        Press => "press",
    }
}

/// The answers given; a question may stay open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub inside: Option<Inside>,
    pub aimed: Option<Aimed>,
    pub received: Option<Received>,
    pub brought: Option<Brought>,
}

impl Answers {
    /// As the strips of the form send them; words nobody knows are no answer.
    pub fn typed(typed: &Typed) -> Self {
        Self {
            inside: Inside::from_word(typed.get("inside")),
            aimed: Aimed::from_word(typed.get("aimed")),
            received: Received::from_word(typed.get("received")),
            brought: Brought::from_word(typed.get("brought")),
        }
    }

    /// What the answers make of it; nothing while none of them says what it was.
    pub fn proposal(self) -> Option<Coding> {
        match self {
            Self { inside: Some(Inside::Prepared), .. } => Some(Coding::Development),
            Self { inside: Some(Inside::WeChanged), .. } => Some(Coding::Organization),
            Self { aimed: Some(Aimed::Happened), received: Some(Received::Community), .. } => {
                Some(Coding::ChangeAndService)
            }
            Self { aimed: Some(Aimed::Happened), .. } => Some(Coding::Change),
            Self { aimed: Some(Aimed::Asked), .. } => Some(Coding::Action),
            Self { received: Some(Received::Community), .. } => Some(Coding::Service),
            Self { received: Some(Received::Others), .. } => Some(Coding::Dissemination),
            Self { brought: Some(Brought::Gains), .. } => Some(Coding::Resources),
            Self { brought: Some(Brought::Press), .. } => Some(Coding::Media),
            _ => None,
        }
    }
}
