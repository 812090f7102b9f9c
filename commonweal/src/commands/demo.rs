//! `commonweal demo`: the example coalition, with one-use links for four people.

use kit_web::coalition;
use people::example;

use super::serve;
use crate::settings::Flags;

/// Minutes a sign-in link of the example works: long enough to look around tomorrow.
const LINK_MINUTES: i64 = 3 * 24 * 60;

pub async fn run(flags: &Flags) -> anyhow::Result<()> {
    let running = serve::start(flags, "commonweal-demo").await?;
    let app = &running.app;
    if coalition::by_slug(&app.db, "tamarack-together").await?.is_none() {
        home::example::load(app).await?;
    }
    tell!("Commonweal is running at {}", app.settings.base_url);
    tell!("The example coalition is Tamarack Together. Every name and number in it is invented.");
    tell!("Sign in as one of these people (each link works once):\n");
    for person in example::sign_ins(app).await? {
        let tx = app.db.begin().await?;
        let link = kit_web::sign_in::link_for(app, &tx, person.account, Some(LINK_MINUTES)).await?;
        tx.commit().await?;
        tell!("  {:<12} {:<16} {link}", person.label, person.name);
    }
    tell!("\nStop with Ctrl+C. Delete the folder {} to start over.", app.settings.data.display());
    running.until_stopped().await
}
