use std::net::IpAddr;
use std::str::FromStr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use kit_store::{Allowed, Day, Instant, Scope};
use kit_text::{Language, Text};

use crate::account::{Account, ApiKey, GuestLink, HostKey, Session, Standing, TablePass};
use crate::{App, Coalition, GlanceColumn, Mistakes, Problem, Right, Role};

/// What a program shows in place of a session.
#[derive(Clone, Debug)]
pub enum Key {
    /// Opens one coalition.
    Coalition(ApiKey),
    /// Acts for the host of the installation, inside of no coalition.
    Host(HostKey),
}

/// One request: who asks, in which language, at what time, and in which coalition, if any.
#[derive(Clone)]
pub struct Visit(Arc<VisitParts>);

pub struct VisitParts {
    pub app: App,
    pub text: Text,
    pub now: Instant,
    /// The address asked for, with its query.
    pub address: String,
    pub account: Option<Account>,
    pub session: Option<Session>,
    pub key: Option<Key>,
    pub coalition: Option<Arc<Coalition>>,
    pub standing: Option<Standing>,
    /// Set for somebody who belongs to no coalition and sees this one page by a link.
    pub guest: Option<GuestLink>,
    /// Set for a phone that joined a meeting, on the pages of that meeting.
    pub at_table: Option<TablePass>,
    /// Whether the answer is for a program.
    pub wants_json: bool,
    /// Where the request came from, as precisely as tries are counted.
    pub asks_from: Option<IpAddr>,
}

impl std::ops::Deref for Visit {
    type Target = VisitParts;

    fn deref(&self) -> &VisitParts {
        &self.0
    }
}

impl Visit {
    /// Where a page of a list starts: at `first` without an `after`.
    ///
    /// # Errors
    /// A program sent an `after` that no list ever gave: starting over would look to it like the next page. A person
    /// with such an address sees the first page.
    pub fn page_start<C: FromStr>(&self, after: &str, first: C) -> Result<C, Problem> {
        match after.parse() {
            Ok(start) => Ok(start),
            Err(_) if after.is_empty() || !self.wants_json => Ok(first),
            Err(_) => Err(Problem::Mistaken(Mistakes::one("after", "paging-no-start"))),
        }
    }

    pub fn new(parts: VisitParts) -> Self {
        Self(Arc::new(parts))
    }

    pub fn language(&self) -> Language {
        self.text.language()
    }

    pub fn say(&self, key: &str) -> String {
        self.text.say(key)
    }

    /// The role that counts: the one looked as, or the own one.
    pub fn role(&self) -> Option<Role> {
        let own = self.standing.as_ref().map(|standing| standing.role);
        self.viewing_as().or(own)
    }

    /// Set while a coordinator looks at pages as somebody else would see them; nothing can be changed then.
    pub fn viewing_as(&self) -> Option<Role> {
        let own = self.standing.as_ref().map(|standing| standing.role);
        self.session
            .as_ref()
            .and_then(|session| session.view_as)
            .filter(|_| own == Some(Role::Coordinator))
    }

    pub fn holds(&self, right: &Right) -> bool {
        right.is_held_by(self.role())
    }

    pub fn is_host(&self) -> bool {
        self.account.as_ref().is_some_and(|account| account.is_host)
    }

    /// Whether the visitor sees one page and what lies below it, and nothing else of the coalition.
    pub fn sees_one_page(&self) -> bool {
        self.guest.is_some() || self.at_table.is_some()
    }

    /// The name of whoever acts: of the account, or of the person a phone at the table speaks for.
    pub fn own_name(&self) -> &str {
        let at_table = self.at_table.as_ref().map(|pass| pass.name.as_str());
        self.account
            .as_ref()
            .map(|account| account.name.as_str())
            .or(at_table)
            .unwrap_or_default()
    }

    /// Today where the coalition is; in UTC outside of any.
    pub fn today(&self) -> Day {
        let zone = self.coalition.as_ref().map_or(kit_store::jiff::tz::TimeZone::UTC, |here| here.zone());
        self.now.day_in(&zone)
    }

    /// Proof for the store that the visitor acts as the signed-in person.
    pub fn as_author(&self) -> Allowed {
        Allowed {
            account: self.account.as_ref().map(|account| account.id),
            name: self.own_name().to_owned(),
            for_organization: self.standing.as_ref().and_then(|standing| standing.speaks_for.clone()),
            at: self.now,
            ids: self.app.ids.clone(),
            batch: None,
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or(Problem::NotFound)
    }
}

/// A visit inside a coalition, by somebody who may be there.
#[derive(Clone)]
pub struct Ctx {
    visit: Visit,
    coalition: Arc<Coalition>,
}

impl std::ops::Deref for Ctx {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl Ctx {
    /// A coalition as somebody sees it for whom something is written: nobody asks for a page.
    pub fn of_reader(
        app: &App,
        coalition: Arc<Coalition>,
        account: Account,
        standing: Standing,
        text: Text,
        now: Instant,
    ) -> Self {
        let visit = Visit::new(VisitParts {
            app: app.clone(),
            text,
            now,
            address: format!("/{}", coalition.slug),
            account: Some(account),
            session: None,
            key: None,
            coalition: Some(Arc::clone(&coalition)),
            standing: Some(standing),
            guest: None,
            at_table: None,
            wants_json: false,
            asks_from: None,
        });
        Self { visit, coalition }
    }

    /// Checks a right; what follows in the store needs the proof.
    ///
    /// # Errors
    /// [`Problem::NotAllowed`] when the visitor's role does not hold it.
    pub fn may(&self, right: &'static Right) -> Result<Allowed, Problem> {
        if self.holds(right) { Ok(self.as_author()) } else { Err(Problem::NotAllowed) }
    }

    pub fn coalition(&self) -> &Coalition {
        &self.coalition
    }

    /// Whether this visitor could open a page of the coalition: `may_open("/people/list")`. False for pages there are not.
    pub fn may_open(&self, below: &str) -> bool {
        let address = format!("/{{coalition}}{below}");
        let route = self
            .app
            .registry
            .routes
            .iter()
            .find(|route| route.path == address && route.method == axum::http::Method::GET);
        route.is_some_and(|route| matches!(route.access, crate::Access::Holds(right) if self.holds(right)))
    }

    /// What other features show on the page of a record, in the order of the features.
    ///
    /// # Errors
    /// What one of them could not read.
    pub async fn panels(&self, kind: &str, id: uuid::Uuid) -> Result<maud::Markup, Problem> {
        let mut all = String::new();
        for panel in self.app.registry.panels.iter().filter(|panel| panel.on == kind) {
            all.push_str(&(panel.draw)(self.clone(), id).await?.into_string());
        }
        Ok(maud::PreEscaped(all))
    }

    /// What other features tell beside the names of these records, a column each, in the order of the features. A
    /// column with nothing in it is left out.
    ///
    /// # Errors
    /// What one of them could not read.
    pub async fn glances(&self, kind: &str, ids: &[uuid::Uuid]) -> Result<Vec<GlanceColumn>, Problem> {
        let mut columns = Vec::new();
        for glance in self.app.registry.glances.iter().filter(|glance| glance.on == kind) {
            let told = (glance.draw)(self.clone(), ids.to_vec()).await?;
            if !told.is_empty() {
                columns.push(GlanceColumn::new(self.say(glance.label), self.say(glance.note), told));
            }
        }
        Ok(columns)
    }

    pub fn scope(&self) -> Scope {
        self.app.db.scope(self.coalition().id)
    }

    /// An address in this coalition: `path("/people")`.
    pub fn path(&self, below: &str) -> String {
        format!("/{}{below}", self.coalition().slug)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Ctx {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let coalition = visit.coalition.clone().ok_or(Problem::NotFound)?;
        Ok(Self { visit, coalition })
    }
}
