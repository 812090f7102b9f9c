//! The product in one list: every feature of every place, in dependency order.

use std::sync::Arc;

use kit_store::{Clock, Db, IdSource, Migration};
use kit_text::Texts;
use kit_web::{App, Feature, Registry, Settings};

/// Every feature.
pub fn features() -> Vec<Feature> {
    let kit = vec![
        Feature { migrations: kit_mail::MIGRATIONS, ..Feature::new("mail") },
        kit_web::sign_in::feature(),
    ];
    kit.into_iter().chain(features_of_places()).collect()
}

/// The features of the places, without those of the kit.
pub fn features_of_places() -> Vec<Feature> {
    people::features()
        .into_iter()
        .chain(goals::features())
        .chain(meetings::features())
        .chain(guide::features())
        .chain(home::features())
        .collect()
}

/// Every step a database needs.
pub fn migrations() -> Vec<Migration> {
    registry().migrations
}

/// What the features declare, without the routes.
pub fn registry() -> Registry {
    Registry::of(&mut features())
}

/// Every word on the screen.
///
/// # Errors
/// Mistakes in the word files, which the tests find first.
pub fn texts() -> anyhow::Result<Texts> {
    Texts::new(&kit_web::feature::texts_of(&features()))
        .map_err(|problems| anyhow::anyhow!("the words cannot be read:\n{}", problems.join("\n")))
}

/// The application and its router.
///
/// # Errors
/// Mistakes in the word files, which the tests find first.
pub fn application(db: Db, settings: Settings) -> anyhow::Result<(App, axum::Router)> {
    let texts = texts()?;
    let mut features = features();
    let registry = Registry::of(&mut features);
    let typesetter = Arc::new(kit_pdf::Typst::default());
    let app = App::new(db, texts, registry, Clock::System, IdSource::Random, settings, typesetter);
    let routes = features.into_iter().map(|feature| feature.routes).collect();
    let router = kit_web::serve::router(app.clone(), routes);
    Ok((app, router))
}
