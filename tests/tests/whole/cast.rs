//! The people who walk through the product, and what the tables hold before and after.

use kit_store::copy::{CopiedRow, rows_after};
use kit_store::{AccountId, CoalitionId, Engine, tables_of};
use kit_web::account::{self, Account, HostKey};
use kit_web::testing::{TestApp, Visitor, account_id};
use kit_web::{Coalition, Role, secret};
use uuid::Uuid;

/// The whole product on an empty database.
pub async fn product(engine: Engine) -> TestApp {
    TestApp::new(engine, commonweal::places::features_of_places()).await
}

/// Somebody who asks for pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anonymous,
    /// Has an account and no coalition.
    Outsider,
    /// Runs another coalition of the host.
    Neighbor,
    /// Looks after the host and belongs to no coalition.
    Host,
    /// A program with a key of the host.
    HostProgram,
    Here(Role),
}

impl Who {
    pub fn everybody() -> impl Iterator<Item = Self> {
        let strangers = [Self::Anonymous, Self::Outsider, Self::Neighbor, Self::Host, Self::HostProgram];
        strangers.into_iter().chain(Role::ALL.iter().map(|role| Self::Here(*role)))
    }

    pub fn role(self) -> Option<Role> {
        match self {
            Self::Here(role) => Some(role),
            _ => None,
        }
    }
}

const NEIGHBOR: AccountId = AccountId(Uuid::from_u128(71));
const HOST: AccountId = AccountId(Uuid::from_u128(72));
const HOST_SECRET: &str = "commonweal_of_the_host";

/// The product with a second coalition and everybody there is.
pub struct Cast {
    pub app: TestApp,
    pub elsewhere: Coalition,
}

impl Cast {
    pub async fn new(engine: Engine) -> Self {
        let app = product(engine).await;
        let elsewhere = app.found_coalition("elsewhere").await;
        let db = &app.app.db;
        let tx = db.begin().await.unwrap();
        for (id, name, is_host) in [(NEIGHBOR, "neighbor", false), (HOST, "host", true)] {
            let email = Some(format!("{name}@example.org"));
            let account = Account { id, email, name: name.to_owned(), language: "en".to_owned(), is_host };
            account::insert_account(&tx, &account, app.app.clock.now()).await.unwrap();
        }
        let key = HostKey {
            id: Uuid::from_u128(73),
            account_id: HOST,
            name: "Program".to_owned(),
            created_at: app.app.clock.now(),
            used_at: None,
        };
        account::insert_host_key(&tx, &secret::hash(HOST_SECRET), &key).await.unwrap();
        // The host is somebody of their own here, so that the coordinator shows what a coordinator may.
        let coordinator = account_id(Role::Coordinator);
        let plain = account::account(&tx, coordinator).await.unwrap().unwrap();
        account::update_account(&tx, &Account { is_host: false, ..plain }).await.unwrap();
        account::put_standing(&tx, elsewhere.id, NEIGHBOR, Role::Coordinator, None).await.unwrap();
        tx.commit().await.unwrap();
        Self { app, elsewhere }
    }

    /// Freshly signed in, because a walk passes by signing out.
    pub async fn visitor(&self, who: Who) -> Visitor {
        match who {
            Who::Anonymous => self.app.anonymous(),
            Who::Outsider => self.app.outsider().await,
            Who::Neighbor => self.app.signed_in(NEIGHBOR).await,
            Who::Host => self.app.signed_in(HOST).await,
            Who::HostProgram => self.app.anonymous().with_key(HOST_SECRET),
            Who::Here(role) => self.app.visitor(role).await,
        }
    }

    /// Everything a coalition wrote, but for the moments somebody came by.
    pub async fn written(&self, coalition: CoalitionId) -> Vec<(String, Vec<CopiedRow>)> {
        let db = &self.app.app.db;
        let mut all = Vec::new();
        for table in tables_of(&self.app.app.registry.migrations) {
            if !table.belongs_to_coalition() {
                continue;
            }
            let mut rows = rows_after(db, &table, Some(coalition), None, 10_000).await.unwrap();
            for row in &mut rows {
                row.retain(|column, _| !matches!(column.as_str(), "seen_at" | "seen_before_at"));
            }
            all.push((table.name, rows));
        }
        all
    }
}
