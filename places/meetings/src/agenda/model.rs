use kit_store::Instant;
use kit_web::form::{chosen, is_link, parse_words};
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::meetings::MeetingId;
use crate::proposals::ProposalId;

kit_store::id!(
    /// Something a meeting talks about.
    AgendaItemId
);

kit_store::words! {
    /// What is wanted from the people who meet.
    pub enum ItemKind {
        Inform => "inform",
        Discuss => "discuss",
        Decide => "decide",
    }
}

kit_store::words! {
    /// What became of an item.
    pub enum ItemState {
        Open => "open",
        Done => "done",
        /// It goes on in a later meeting.
        Carried => "carried",
    }
}

/// Something to read beforehand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Paper {
    pub title: String,
    /// An address with http or https; empty for paper that is handed out.
    pub link: String,
    /// The file, for a paper that was handed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<Uuid>,
}

/// The papers of an item, in the order they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Papers(pub Vec<Paper>);

kit_store::stored_as_json!(Papers);

impl Papers {
    /// Those that were handed in as files.
    pub fn files(&self) -> impl Iterator<Item = &Paper> {
        self.0.iter().filter(|paper| paper.file_id.is_some())
    }
}

kit_store::row! {
    /// Something a meeting talks about: for how long, whose it is, and what is wanted.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct AgendaItem {
        pub id: AgendaItemId,
        pub meeting_id: MeetingId,
        /// The order on the agenda, from 1.
        pub position: i64,
        pub title: String,
        pub minutes: i64,
        pub owner_id: Option<PersonId>,
        pub kind: ItemKind,
        pub details: String,
        pub papers: Papers,
        pub state: ItemState,
        /// Set when the meeting came to it.
        pub began_at: Option<Instant>,
        /// The item of an earlier meeting that it goes on with.
        pub carried_from_id: Option<AgendaItemId>,
        /// What is decided here.
        pub proposal_id: Option<ProposalId>,
        /// Set for the item of what can be celebrated, which stays the last one.
        pub celebrates: Option<bool>,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;
/// The longest item: half a day.
const MOST_MINUTES: i64 = 240;
/// More are no reading before a meeting.
pub const MOST_PAPERS: usize = 12;
const USUAL_MINUTES: i64 = 10;

impl AgendaItem {
    /// One of which nothing is known yet.
    pub fn of(meeting_id: MeetingId, id: AgendaItemId) -> Self {
        Self {
            id,
            meeting_id,
            position: 1,
            title: String::new(),
            minutes: USUAL_MINUTES,
            owner_id: None,
            kind: ItemKind::Discuss,
            details: String::new(),
            papers: Papers::default(),
            state: ItemState::Open,
            began_at: None,
            carried_from_id: None,
            proposal_id: None,
            celebrates: None,
            version: 1,
        }
    }

    /// Whether it is the item of what can be celebrated.
    pub fn celebrates(&self) -> bool {
        self.celebrates == Some(true)
    }

    /// The same item at the end of a later agenda.
    pub fn carried_to(&self, meeting_id: MeetingId, id: AgendaItemId, position: i64) -> Self {
        Self {
            id,
            meeting_id,
            position,
            state: ItemState::Open,
            began_at: None,
            carried_from_id: Some(self.id),
            version: 1,
            ..self.clone()
        }
    }
}

/// Reads the form of an item.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &AgendaItem, typed: &Typed) -> Result<AgendaItem, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut item = before.clone();
    item.title = parse_words("title", typed.get("title"), LINE_LENGTH, &mut mistakes);
    item.proposal_id = chosen("proposal_id", "agenda-proposal-unknown", typed, &mut mistakes);
    // An item without a title of its own is called like its proposal.
    if item.title.is_empty() && item.proposal_id.is_none() {
        mistakes.add("title", "agenda-title-missing");
    }
    item.minutes = match typed.get("minutes") {
        "" => before.minutes,
        minutes => minutes
            .parse()
            .ok()
            .filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
            .unwrap_or_else(|| {
                mistakes.add("minutes", "agenda-minutes-wrong");
                before.minutes
            }),
    };
    item.kind = ItemKind::from_word(typed.get("kind")).unwrap_or(before.kind);
    if item.proposal_id.is_some() {
        item.kind = ItemKind::Decide;
    }
    item.details = parse_words("details", typed.get("details"), TEXT_LENGTH, &mut mistakes);
    item.papers = parse_papers(typed, &mut mistakes);
    item.papers.0.extend(before.papers.files().cloned());
    let owner = typed.get("owner_id");
    item.owner_id = owner.parse().ok();
    if item.owner_id.is_none() && !owner.is_empty() {
        mistakes.add("owner_id", "meetings-person-unknown");
    }
    mistakes.or(item)
}

/// One paper a line, its address at the end of the line.
fn parse_papers(typed: &Typed, mistakes: &mut Mistakes) -> Papers {
    let lines = typed.get("papers").lines().map(str::trim).filter(|line| !line.is_empty());
    let papers: Vec<Paper> = lines.map(|line| read_paper(line, mistakes)).collect();
    if papers.len() > MOST_PAPERS {
        mistakes.add_with("papers", "agenda-papers-many", vec![("most", MOST_PAPERS.to_string())]);
    }
    Papers(papers)
}

fn read_paper(line: &str, mistakes: &mut Mistakes) -> Paper {
    let is_address = |word: &&str| word.contains("://");
    let link = line.rsplit(char::is_whitespace).next().filter(is_address).unwrap_or_default();
    if !link.is_empty() && !is_link(link) {
        mistakes.add("papers", "form-link-wrong");
    }
    let title = line.strip_suffix(link).unwrap_or(line).trim();
    let title = parse_words("papers", if title.is_empty() { link } else { title }, LINE_LENGTH, mistakes);
    Paper { title, link: parse_words("papers", link, 500, mistakes), file_id: None }
}

/// The form filled with what is stored.
pub fn to_form(item: &AgendaItem) -> Typed {
    let line = |paper: &Paper| format!("{} {}", paper.title, paper.link).trim().to_owned();
    Typed::from_pairs([
        ("id", item.id.to_string()),
        ("version", item.version.to_string()),
        ("title", item.title.clone()),
        ("minutes", item.minutes.to_string()),
        ("owner_id", item.owner_id.map(|id| id.to_string()).unwrap_or_default()),
        ("kind", item.kind.word().to_owned()),
        ("proposal_id", item.proposal_id.map(|id| id.to_string()).unwrap_or_default()),
        ("details", item.details.clone()),
        (
            "papers",
            item.papers
                .0
                .iter()
                .filter(|paper| paper.file_id.is_none())
                .map(line)
                .collect::<Vec<_>>()
                .join("\n"),
        ),
    ])
}

/// When each item is planned to begin, one after the other without a break.
pub fn planned_times(items: &[AgendaItem], from: Instant) -> Vec<Instant> {
    let mut next = from;
    let begins = |item: &AgendaItem| {
        let begins = next;
        next = next.plus_minutes(item.minutes);
        begins
    };
    items.iter().map(begins).collect()
}

/// The item the meeting is at: the one it came to last, or else the first one that is open.
pub fn current(items: &[AgendaItem]) -> Option<&AgendaItem> {
    let open = || items.iter().filter(|item| item.state == ItemState::Open);
    open()
        .filter(|item| item.began_at.is_some())
        .max_by_key(|item| item.began_at)
        .or_else(|| open().next())
}

/// One step in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Up,
    Down,
}

/// The agenda after one item went a step; the same agenda at its ends.
pub fn moved(mut items: Vec<AgendaItem>, id: AgendaItemId, step: Step) -> Vec<AgendaItem> {
    let Some(index) = items.iter().position(|item| item.id == id) else {
        return items;
    };
    let other = match step {
        Step::Up => index.checked_sub(1),
        Step::Down => Some(index + 1).filter(|next| *next < items.len()),
    };
    if let Some(other) = other {
        items.swap(index, other);
    }
    items
}
