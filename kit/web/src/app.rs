use std::path::PathBuf;
use std::sync::Arc;

use kit_jobs::Runner;
use kit_paper::Typesetter;
use kit_store::{Clock, Db, IdSource};
use kit_text::Texts;

use crate::live::Live;
use crate::press::Press;
use crate::sign_in::Limiter;
use crate::{Registry, daily};

/// What the person who installed Commonweal decides.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address people type, without a slash at the end: `https://commonweal.example.org`.
    pub base_url: String,
    /// Where the data lives.
    pub data: PathBuf,
    /// Whether mails are really sent; otherwise they wait in the outbox.
    pub sends_mail: bool,
    /// Who mails come from: `Commonweal <hello@example.org>`.
    pub sender: String,
    /// Whether the cookie may travel over plain HTTP: only on this machine or a local network.
    pub plain_http: bool,
    /// Whether a proxy of the host's own passes requests on and says in `x-forwarded-for` who asked.
    pub trusts_proxy: bool,
}

/// The running product; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

pub struct Inner {
    pub db: Db,
    pub texts: Arc<Texts>,
    pub registry: Registry,
    pub clock: Clock,
    pub ids: IdSource,
    pub settings: Settings,
    pub limiter: Limiter,
    pub live: Live,
    pub press: Press,
}

impl App {
    pub fn new(
        db: Db,
        texts: Texts,
        registry: Registry,
        clock: Clock,
        ids: IdSource,
        settings: Settings,
        typesetter: Arc<dyn Typesetter>,
    ) -> Self {
        let texts = Arc::new(texts);
        Self(Arc::new(Inner {
            db,
            texts,
            registry,
            clock,
            ids,
            settings,
            limiter: Limiter::default(),
            live: Live::default(),
            press: Press::new(typesetter),
        }))
    }

    /// Does the jobs of all features, one at a time, on the application's own database and clock.
    pub fn runner(&self) -> Runner {
        let of_features = self.registry.workers.iter().flat_map(|make| make(self));
        let workers = of_features.chain(daily::workers(self)).collect();
        Runner::new(self.db.clone(), self.clock.clone(), workers)
    }
}

impl std::ops::Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
