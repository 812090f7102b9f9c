//! The plan: of the example coalition, and of one with 10,000 promises. Time, statements, size and memory of its page, of
//! the page of the binder, and of both as PDF.

use std::time::Instant;

use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use goals::goals::{Goal, GoalId};
use goals::promises::{Promise, PromiseId};
use kit_store::{Allowed, CoalitionId, Reads, added};
use kit_web::App;
use people::members::PersonId;
use tower::ServiceExt;

use crate::host::{self, NOW, SLUG, Size, TOKEN};
use crate::pages::ask;
use crate::process::{memory, peak_memory};

/// Promises of the large plan, and how many are written in one transaction.
const PROMISES: u32 = 10_000;
const AT_ONCE: u32 = 1_000;
/// How often a PDF is made.
const TIMES: usize = 3;

pub async fn run() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let (app, router) = host::make(folder.path(), &Size { coalitions: 1, people: 200, changes: 3 }).await?;
    let example = host::load_example(&app).await?;
    println!("page                                        p50 µs   p99 µs  statements     HTML");
    pages(&router, &example).await?;
    papers(&router, &example).await?;
    promise_much(&app).await?;
    println!("\n{PROMISES} promises\n");
    pages(&router, SLUG).await?;
    papers(&router, SLUG).await
}

async fn pages(router: &axum::Router, slug: &str) -> Result<(), Box<dyn std::error::Error>> {
    for below in [
        "/guide",
        "/guide/barriers",
        "/guide/barriers/turf",
        "/guide/plan",
        "/guide/binder/coordinator",
    ] {
        let path = format!("/{slug}{below}");
        let figures = ask(router, &path).await?;
        println!(
            "{path:<42} {:>8} {:>8} {:>10} {:>8.1} KB",
            figures.p50,
            figures.p99,
            figures.statements,
            figures.bytes as f64 / 1024.0
        );
    }
    Ok(())
}

async fn papers(router: &axum::Router, slug: &str) -> Result<(), Box<dyn std::error::Error>> {
    for below in ["/guide/plan.pdf", "/guide/binder/coordinator/pdf"] {
        for _ in 0..TIMES {
            let path = format!("/{slug}{below}");
            let request = Request::builder()
                .uri(&path)
                .header(header::COOKIE, format!("session={TOKEN}"))
                .body(Body::empty())?;
            let start = Instant::now();
            let answer = router.clone().oneshot(request).await?;
            if !answer.status().is_success() {
                return Err(format!("{path} answered {}", answer.status()).into());
            }
            let bytes = to_bytes(answer.into_body(), usize::MAX).await?;
            println!(
                "{path:<42} {:>7.3} s   {:>4} pages   {:>5} KiB   memory {:>4} MiB, peak {:>4} MiB",
                start.elapsed().as_secs_f64(),
                kit_pdf::testing::ReadBack::of(&bytes).pages,
                bytes.len() / 1024,
                memory(),
                peak_memory(),
            );
        }
    }
    Ok(())
}

/// A goal with very many promises.
async fn promise_much(app: &App) -> Result<(), Box<dyn std::error::Error>> {
    let (coalition,): (CoalitionId,) =
        app.db.one("SELECT id FROM coalition WHERE slug = $1", &[&SLUG]).await?;
    let allowed = Allowed {
        account: None,
        name: "Rosa Delgado".to_owned(),
        for_organization: None,
        at: NOW,
        ids: app.ids.clone(),
        batch: None,
    };
    let goal = GoalId(app.ids.next(NOW));
    let scope = app.db.scope(coalition);
    let (person,): (PersonId,) = scope
        .one("SELECT id FROM person WHERE coalition_id = $1 ORDER BY id LIMIT 1", &[&coalition])
        .await?;
    let tx = scope.begin().await?;
    added(&tx, &allowed, &Goal::named(goal, 1, "Fewer students misuse medicine")).await?;
    tx.commit().await?;
    for first in (0..PROMISES).step_by(AT_ONCE as usize) {
        let tx = scope.begin().await?;
        for number in first..first + AT_ONCE {
            let id = PromiseId(app.ids.next(NOW));
            let promise = Promise {
                goal_id: Some(goal),
                person_id: Some(person),
                by: Some(kit_store::jiff::civil::date(2026, 12, 31)),
                ..Promise::idea(id, &format!("Promise {number}: bring the scale to the library"))
            };
            added(&tx, &allowed, &promise).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
