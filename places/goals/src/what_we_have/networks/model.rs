use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// How people and groups connect.
    CommunityNetworkId
);

kit_store::row! {
    /// How people and groups connect here, and how word travels.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct CommunityNetwork {
        pub id: CommunityNetworkId,
        /// The order on its page, from 1.
        pub position: i64,
        pub name: String,
        /// Who is in it.
        pub who: String,
        /// How people and groups connect in it.
        pub connects: String,
        /// How word travels in it.
        pub word_travels: String,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;

impl CommunityNetwork {
    /// One of which nothing is known yet.
    pub fn blank(id: CommunityNetworkId) -> Self {
        Self {
            id,
            position: 1,
            name: String::new(),
            who: String::new(),
            connects: String::new(),
            word_travels: String::new(),
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &CommunityNetwork, typed: &Typed) -> Result<CommunityNetwork, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut network = before.clone();
    network.name = parse_words("name", typed.get("name"), LINE_LENGTH, &mut mistakes);
    if network.name.is_empty() {
        mistakes.add("name", "community-network-name-missing");
    }
    network.who = parse_words("who", typed.get("who"), TEXT_LENGTH, &mut mistakes);
    network.connects = parse_words("connects", typed.get("connects"), TEXT_LENGTH, &mut mistakes);
    network.word_travels = parse_words("word_travels", typed.get("word_travels"), TEXT_LENGTH, &mut mistakes);
    mistakes.or(network)
}

/// The form filled with what is stored.
pub fn to_form(network: &CommunityNetwork) -> Typed {
    Typed::from_pairs([
        ("id", network.id.to_string()),
        ("version", network.version.to_string()),
        ("name", network.name.clone()),
        ("who", network.who.clone()),
        ("connects", network.connects.clone()),
        ("word_travels", network.word_travels.clone()),
    ])
}
