use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// Something under way in the community.
    CommunityProjectId
);

kit_store::row! {
    /// Something under way in the community, and the lesson it holds.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct CommunityProject {
        pub id: CommunityProjectId,
        /// The order on its page, from 1.
        pub position: i64,
        pub what: String,
        /// Who does it.
        pub who: String,
        /// Since when, as exactly as anybody knows.
        pub since: String,
        pub lesson: String,
        /// What it shows that people care about.
        pub cares_about: String,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;

impl CommunityProject {
    /// One of which nothing is known yet.
    pub fn blank(id: CommunityProjectId) -> Self {
        Self {
            id,
            position: 1,
            what: String::new(),
            who: String::new(),
            since: String::new(),
            lesson: String::new(),
            cares_about: String::new(),
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &CommunityProject, typed: &Typed) -> Result<CommunityProject, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut project = before.clone();
    project.what = parse_words("what", typed.get("what"), LINE_LENGTH, &mut mistakes);
    if project.what.is_empty() {
        mistakes.add("what", "community-project-what-missing");
    }
    project.who = parse_words("who", typed.get("who"), LINE_LENGTH, &mut mistakes);
    project.since = parse_words("since", typed.get("since"), LINE_LENGTH, &mut mistakes);
    project.lesson = parse_words("lesson", typed.get("lesson"), TEXT_LENGTH, &mut mistakes);
    project.cares_about = parse_words("cares_about", typed.get("cares_about"), TEXT_LENGTH, &mut mistakes);
    mistakes.or(project)
}

/// The form filled with what is stored.
pub fn to_form(project: &CommunityProject) -> Typed {
    Typed::from_pairs([
        ("id", project.id.to_string()),
        ("version", project.version.to_string()),
        ("what", project.what.clone()),
        ("who", project.who.clone()),
        ("since", project.since.clone()),
        ("lesson", project.lesson.clone()),
        ("cares_about", project.cares_about.clone()),
    ])
}
