//! What is known about a meeting whoever looks at it, and which parts of its page an event changes.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use kit_store::Record;
use kit_text::Language;
use kit_web::form::Choice;
use kit_web::{Ctx, Problem, Role};
use people::groups::bodies::Group;
use people::sectors::{self, Scheme};

use crate::agenda::model::current;
use crate::attendance::sheet_now;
use crate::attendance::views::Sheet;
use crate::deciding::{Question, question};
use crate::meetings::model::State;
use crate::meetings::{Meeting, store};
use crate::minutes;
use crate::minutes::views::Written;

/// A meeting with everything that does not depend on who looks.
pub struct Scene {
    pub meeting: Meeting,
    pub sheet: Sheet,
    pub written: Written,
    /// What the item decides the meeting is at.
    pub question: Option<Question>,
    pub scheme: Cow<'static, Scheme>,
    /// The group that meets; none for the whole coalition.
    pub group: Option<String>,
    /// Everybody by name, for menus.
    pub people: Vec<Choice>,
    /// When it began to be read, in the words of [`kit_web::Live::moment`].
    pub since: String,
    /// Parts that look the same to many.
    drawn: Mutex<HashMap<(Seen, Parts), Arc<str>>>,
}

/// Whoever agrees in these sees the same, but for their own part. Whoever takes notes sees more.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Seen {
    language: Language,
    role: Option<Role>,
    one_page: bool,
}

impl Seen {
    pub fn by(ctx: &Ctx) -> Self {
        Self {
            language: ctx.language(),
            role: ctx.role(),
            one_page: ctx.sees_one_page(),
        }
    }
}

impl Scene {
    /// Reads a meeting by the address of its day or by its id.
    ///
    /// # Errors
    /// When there is none, or the database does not answer.
    pub async fn at(ctx: &Ctx, asked: &str) -> Result<Self, Problem> {
        let since = ctx.app.live.moment();
        let meeting = store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)?;
        Ok(Self { since, ..Self::of(ctx, meeting).await? })
    }

    /// # Errors
    /// When the database does not answer.
    pub async fn of(ctx: &Ctx, meeting: Meeting) -> Result<Self, Problem> {
        let since = ctx.app.live.moment();
        let sheet = sheet_now(ctx, &meeting).await?;
        let written = minutes::written_so_far(ctx, &meeting).await?;
        let question = match current(&written.items).filter(|_| meeting.state == State::Running) {
            Some(item) => question(ctx, item, &sheet).await?,
            None => None,
        };
        let group = match meeting.group_id {
            Some(id) => Group::find(&ctx.scope(), id).await?.map(|group| group.name),
            None => None,
        };
        Ok(Self {
            sheet,
            written,
            question,
            scheme: sectors::of(&ctx.scope(), ctx.coalition()).await?,
            group,
            people: minutes::people(ctx).await?,
            meeting,
            since,
            drawn: Mutex::default(),
        })
    }

    /// The parts as whoever agrees in `seen` sees them, drawn when the first of them asks.
    pub fn drawn(&self, seen: Seen, parts: Parts, draw: impl FnOnce() -> String) -> Arc<str> {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(drawn.entry((seen, parts)).or_insert_with(|| draw().into()))
    }
}

/// Parts of the page of a meeting that is under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Parts {
    pub now: bool,
    pub attendance: bool,
    pub speaking: bool,
    pub notes: bool,
    pub promised: bool,
    /// The phones that ask to join.
    pub joining: bool,
    /// Whether the visitor is here.
    pub oneself: bool,
}

impl Parts {
    /// What the events changed, by their names with commas between them; none when it may be anything.
    pub fn changed_by(events: &str) -> Option<Self> {
        events
            .split(',')
            .try_fold(Self::default(), |parts, event| Some(parts.and(Self::of(event)?)))
    }

    fn of(event: &str) -> Option<Self> {
        let none = Self::default();
        match event {
            // Whoever comes or goes is counted, may be missing from a vote, and speaks or not.
            "attendance" => Some(Self { attendance: true, now: true, speaking: true, oneself: true, ..none }),
            "votes" => Some(Self { now: true, ..none }),
            "speaking" => Some(Self { speaking: true, now: true, ..none }),
            "notes" => Some(Self { notes: true, ..none }),
            "promises" => Some(Self { promised: true, ..none }),
            "joining" => Some(Self { joining: true, ..none }),
            _ => None,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            now: self.now || other.now,
            attendance: self.attendance || other.attendance,
            speaking: self.speaking || other.speaking,
            notes: self.notes || other.notes,
            promised: self.promised || other.promised,
            joining: self.joining || other.joining,
            oneself: self.oneself || other.oneself,
        }
    }
}
