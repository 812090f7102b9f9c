//! Who imports, where, and on which day: the same for a page, a job and the command line.

use std::borrow::Cow;

use kit_jobs::Progress;
use kit_store::{AccountId, Allowed, Day, Fault, Scope};
use kit_web::{App, Coalition, Ctx, Problem};
use serde::{Deserialize, Serialize};

use crate::rights::EDIT_PEOPLE;
use crate::sectors::{self, Scheme};

pub struct Desk {
    pub scope: Scope,
    pub allowed: Allowed,
    pub scheme: Cow<'static, Scheme>,
    pub today: Day,
    pub progress: Progress,
}

/// Who enqueued a job, kept with it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Author {
    pub account: Option<AccountId>,
    pub name: String,
    pub for_organization: Option<String>,
}

impl Desk {
    /// # Errors
    /// When the visitor may not change people.
    pub async fn of(ctx: &Ctx) -> Result<Self, Problem> {
        Ok(Self {
            scope: ctx.scope(),
            allowed: ctx.may(&EDIT_PEOPLE)?,
            scheme: sectors::of(&ctx.scope(), ctx.coalition()).await?,
            today: ctx.today(),
            progress: Progress::unseen(),
        })
    }

    /// The desk of somebody who is not there now: a job, the command line.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn for_author(
        app: &App,
        coalition: &Coalition,
        author: Author,
        progress: Progress,
    ) -> Result<Self, Fault> {
        let at = app.clock.now();
        let scope = app.db.scope(coalition.id);
        Ok(Self {
            scheme: sectors::of(&scope, coalition).await?,
            scope,
            allowed: Allowed {
                account: author.account,
                name: author.name,
                for_organization: author.for_organization,
                at,
                ids: app.ids.clone(),
                batch: None,
            },
            today: at.day_in(&coalition.zone()),
            progress,
        })
    }

    pub fn author(&self) -> Author {
        Author {
            account: self.allowed.account,
            name: self.allowed.name.clone(),
            for_organization: self.allowed.for_organization.clone(),
        }
    }
}

/// Why a step of an import did not work.
#[derive(Debug, thiserror::Error)]
pub enum ImportProblem {
    #[error("the file cannot be read: {0}")]
    Refused(#[from] kit_sheets::Refused),
    /// The import is not at this step (a second click, an old tab).
    #[error("this import is at another step")]
    OtherStep,
    #[error("there is no such import")]
    Missing,
    #[error(transparent)]
    Fault(#[from] Fault),
}
