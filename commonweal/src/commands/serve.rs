//! `commonweal serve`: the real thing.

use anyhow::Context;
use kit_store::{Clock, Db, Instant, Migration};
use kit_web::connections::{self, Patience};
use kit_web::{App, Settings, daily, live, messages};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use super::{local_network, snapshots};
use crate::places;
use crate::settings::{Decided, Flags};

pub async fn run(flags: &Flags) -> anyhow::Result<()> {
    let running = start(flags, "commonweal-data").await?;
    tell!("Commonweal is running at {}", running.app.settings.base_url);
    if let Some(link) = home::first_run::set_up_link(&running.app).await? {
        tell!("Sign in as the host here; the link works once, until tomorrow:\n  {link}");
    }
    running.until_stopped().await
}

/// A started application that has its address but answers nobody yet.
pub struct Running {
    pub app: App,
    router: axum::Router,
    listener: TcpListener,
    decided: Decided,
}

/// Opens the database, brings it up to date and takes the address.
pub async fn start(flags: &Flags, default_data: &str) -> anyhow::Result<Running> {
    let filter = EnvFilter::try_from_env("COMMONWEAL_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    // A second start in one process (tests) finds the first one's subscriber.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
    let decided = flags.decide(default_data)?;
    let db = Db::open(&decided.address)?;
    let steps = places::migrations();
    bring_up_to_date(&decided, &db, &steps, Clock::System.now()).await?;
    let listener = TcpListener::bind(&decided.listen)
        .await
        .with_context(|| format!("cannot listen on {}", decided.listen))?;
    let own = format!("http://{}", local_network::reached_at(listener.local_addr()?));
    let base_url = decided.base_url.clone().unwrap_or(own);
    let settings = Settings {
        plain_http: base_url.starts_with("http://"),
        base_url,
        data: decided.data.clone(),
        sends_mail: decided.smtp_url.is_some(),
        sender: decided.mail_from.clone(),
        trusts_proxy: decided.trust_proxy,
    };
    let (app, router) = places::application(db, settings)?;
    Ok(Running { app, router, listener, decided })
}

/// Runs the steps that have not run yet; a database that holds something is copied first.
pub async fn bring_up_to_date(
    decided: &Decided,
    db: &Db,
    steps: &[Migration],
    now: Instant,
) -> anyhow::Result<()> {
    if let Some(snapshot) = snapshots::before_upgrade(decided, db, steps, now).await? {
        eprintln!("This is a newer version. A copy of the data as it was: {}", snapshot.display());
    }
    kit_store::migrate(db, steps, now).await?;
    Ok(())
}

impl Running {
    /// The port it listens on.
    pub fn port(&self) -> anyhow::Result<u16> {
        Ok(self.listener.local_addr()?.port())
    }

    /// Answers devices other than this one with a single meeting, until the process is told to stop. No mail goes out:
    /// what is to be sent waits for the next `serve`.
    pub async fn with_one_meeting(self, page: &str) {
        let router = meetings::joining::only_meeting(self.router, page);
        connections::answer(self.listener, router, Patience::default(), told_to_stop()).await;
    }

    /// Answers until the process is told to stop.
    pub async fn until_stopped(self) -> anyhow::Result<()> {
        let smtp = self.decided.smtp_url.as_deref();
        let smtp = smtp.map(|url| kit_mail::Smtp::new(url, &self.decided.mail_from)).transpose()?;
        tokio::spawn(messages::send_forever(self.app.clone(), smtp));
        tokio::spawn(self.app.runner().run_forever());
        tokio::spawn(daily::run_forever(self.app.clone()));
        tokio::spawn(live::follow_others(self.app.clone()));
        connections::answer(self.listener, self.router, Patience::default(), told_to_stop()).await;
        Ok(())
    }
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminated) = signal(SignalKind::terminate()) else {
            return;
        };
        tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
    }
    #[cfg(not(unix))]
    let _ = interrupted.await;
}
