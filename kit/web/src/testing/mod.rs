//! An application for tests: a database of its own, a clock that stands still, a visitor for each role.

mod reply;
mod visitor;

pub use reply::Reply;
pub use visitor::Visitor;

use std::sync::Arc;

use axum::Router;
use kit_paper::{PlainWords, Typesetter};
use kit_store::testing::{TestDb, engines};
use kit_store::{AccountId, Allowed, Clock, CoalitionId, Engine, IdSource, Instant, Migration, Record};
use kit_text::Texts;
use tokio::net::TcpListener;

use crate::account::{self, Account, Session};
use crate::coalition::{Coalition, PartnershipKind};
use crate::connections::{self, Patience};
use crate::{App, Feature, Registry, Role, Settings, daily, secret, sign_in};

/// Tuesday, March 10, 2026, 15:00 UTC.
pub const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);

pub struct TestApp {
    pub app: App,
    pub coalition: Coalition,
    router: Router,
    database: TestDb,
}

/// The features with an empty coalition, on each engine.
pub async fn on_each_engine(features: fn() -> Vec<Feature>) -> Vec<TestApp> {
    let mut apps = Vec::new();
    for engine in engines() {
        apps.push(TestApp::new(engine, features()).await);
    }
    apps
}

impl TestApp {
    /// The features on an empty database of one engine, with the coalition `testville` and an account for each role.
    ///
    /// # Panics
    /// When it cannot be made: the test cannot go on.
    pub async fn new(engine: Engine, features: Vec<Feature>) -> Self {
        Self::with_typesetter(engine, features, Arc::new(PlainWords)).await
    }

    /// As [`TestApp::new`], with documents set by this typesetter; otherwise they are their words alone.
    ///
    /// # Panics
    /// When it cannot be made: the test cannot go on.
    pub async fn with_typesetter(
        engine: Engine,
        features: Vec<Feature>,
        typesetter: Arc<dyn Typesetter>,
    ) -> Self {
        let features = with_mail_and_sign_in(features);
        let database = TestDb::new(engine, &migrations_of(&features)).await;
        let (app, router) = start(&database, features, IdSource::counted(), typesetter);
        let coalition = found(&app, "testville").await;
        for role in Role::ALL {
            let id = account_id(*role);
            let email = format!("{}@example.org", role.word());
            add_account(&app, id, &email, role.word()).await;
            add_standing(&app, coalition.id, id, *role).await;
        }
        add_account(&app, AccountId(uuid::Uuid::from_u128(99)), "outsider@example.org", "outsider").await;
        Self { app, coalition, router, database }
    }

    /// Answers over a real connection as long as the test runs; the address, like `http://127.0.0.1:40123`.
    ///
    /// # Panics
    /// When there is no free port: the test cannot go on.
    pub async fn listen(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .unwrap_or_else(|problem| panic!("no port: {problem}"));
        let address = listener.local_addr().unwrap_or_else(|problem| panic!("no address: {problem}"));
        let router = self.router.clone();
        tokio::spawn(connections::answer(listener, router, Patience::default(), std::future::pending()));
        format!("http://{address}")
    }

    /// A second process on the same database.
    ///
    /// # Panics
    /// When it cannot be started: the test cannot go on.
    pub fn second_process(&self, features: Vec<Feature>) -> Self {
        let database = self.database.from_another_process();
        let (app, router) =
            start(&database, with_mail_and_sign_in(features), IdSource::Random, Arc::new(PlainWords));
        Self { app, coalition: self.coalition.clone(), router, database }
    }

    /// Founds another coalition, to which nobody belongs yet.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn found_coalition(&self, slug: &str) -> Coalition {
        found(&self.app, slug).await
    }

    /// The whole application, for a connection of one's own.
    pub fn router(&self) -> axum::Router {
        self.router.clone()
    }

    pub fn scope(&self) -> kit_store::Scope {
        self.app.db.scope(self.coalition.id)
    }

    /// Leave to write what no form writes, as somebody of this name.
    pub fn writes_as(&self, name: &str) -> Allowed {
        Allowed {
            account: None,
            name: name.to_owned(),
            for_organization: None,
            at: self.app.clock.now(),
            ids: self.app.ids.clone(),
            batch: None,
        }
    }

    /// Somebody with this role in `testville`.
    pub async fn visitor(&self, role: Role) -> Visitor {
        self.signed_in(account_id(role)).await
    }

    /// Somebody with an account and no coalition.
    pub async fn outsider(&self) -> Visitor {
        self.signed_in(AccountId(uuid::Uuid::from_u128(99))).await
    }

    /// A day later: the daily rounds were queued and every job that is due was done.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn pass_a_day(&self) {
        let pass = async {
            daily::queue_due(&self.app).await?;
            self.app.clock.advance_minutes(24 * 60);
            daily::queue_due(&self.app).await?;
            self.app.runner().run_all().await
        };
        pass.await.unwrap_or_else(|fault| panic!("{fault}"));
    }

    pub fn anonymous(&self) -> Visitor {
        Visitor {
            router: self.router.clone(),
            cookie: None,
            bearer: None,
            headers: Vec::new(),
            peer: None,
            language: "en",
        }
    }

    /// Opens a session for an account.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn signed_in(&self, account: AccountId) -> Visitor {
        let token = secret::for_link();
        let now = self.app.clock.now();
        let session = Session {
            id: self.app.ids.next(now),
            account_id: account,
            device: "Firefox on Linux".to_owned(),
            view_as: None,
            created_at: now,
            seen_at: now,
            expires_at: now.plus_days(30),
        };
        let write = async {
            let tx = self.app.db.begin().await?;
            account::insert_session(&tx, &secret::hash(&token), &session).await?;
            tx.commit().await
        };
        write.await.unwrap_or_else(|fault| panic!("{fault}"));
        Visitor { cookie: Some(format!("session={token}")), ..self.anonymous() }
    }
}

fn with_mail_and_sign_in(features: Vec<Feature>) -> Vec<Feature> {
    let mail = Feature { migrations: kit_mail::MIGRATIONS, ..Feature::new("mail") };
    [mail, sign_in::feature()].into_iter().chain(features).collect()
}

/// The steps of these features, which stay as they are.
fn migrations_of(features: &[Feature]) -> Vec<Migration> {
    let mut steps = Registry::of(&mut []).migrations;
    steps.extend(features.iter().flat_map(|feature| feature.migrations));
    steps
}

fn start(
    database: &TestDb,
    mut features: Vec<Feature>,
    ids: IdSource,
    typesetter: Arc<dyn Typesetter>,
) -> (App, Router) {
    let texts =
        Texts::new(&crate::feature::texts_of(&features)).unwrap_or_else(|problems| panic!("{problems:?}"));
    let registry = Registry::of(&mut features);
    let settings = Settings {
        base_url: "http://localhost".to_owned(),
        data: std::env::temp_dir(),
        sends_mail: false,
        sender: "Commonweal <commonweal@example.org>".to_owned(),
        plain_http: true,
        trusts_proxy: false,
    };
    let app = App::new(database.db.clone(), texts, registry, Clock::fixed(NOW), ids, settings, typesetter);
    let routes = features.into_iter().map(|feature| feature.routes).collect();
    let router = crate::serve::router(app.clone(), routes);
    (app, router)
}

/// The account that has a role in `testville`.
pub fn account_id(role: Role) -> AccountId {
    let position = Role::ALL.iter().position(|known| *known == role).unwrap_or_default();
    AccountId(uuid::Uuid::from_u128(position as u128 + 1))
}

async fn found(app: &App, slug: &str) -> Coalition {
    let now = app.clock.now();
    let coalition = Coalition {
        id: CoalitionId(app.ids.next(now)),
        slug: slug.to_owned(),
        name: format!("{slug} together"),
        place: "Somewhere".to_owned(),
        language: "en".to_owned(),
        time_zone: "America/Chicago".to_owned(),
        kinds: PartnershipKind::MultiSector.into(),
        help_phone: None,
        is_example: false,
        sector_scheme: "drug_free".to_owned(),
        aim_affected_percent: Some(33),
        quiet_after_days: 45,
        founded_at: now,
        version: 1,
    };
    let write = async {
        let tx = app.db.begin().await?.in_coalition(coalition.id);
        coalition.put(&tx).await?;
        tx.commit().await
    };
    write.await.unwrap_or_else(|fault| panic!("{fault}"));
    coalition
}

async fn add_account(app: &App, id: AccountId, email: &str, name: &str) {
    let account = Account {
        id,
        email: Some(email.to_owned()),
        name: name.to_owned(),
        language: "en".to_owned(),
        is_host: name == "coordinator",
    };
    let write = async {
        let tx = app.db.begin().await?;
        account::insert_account(&tx, &account, app.clock.now()).await?;
        tx.commit().await
    };
    write.await.unwrap_or_else(|fault| panic!("{fault}"));
}

async fn add_standing(app: &App, coalition: CoalitionId, account: AccountId, role: Role) {
    let write = async {
        let tx = app.db.begin().await?;
        account::put_standing(&tx, coalition, account, role, None).await?;
        tx.commit().await
    };
    write.await.unwrap_or_else(|fault: kit_store::Fault| panic!("{fault}"));
}
