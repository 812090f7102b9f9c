//! Server time and statements of each page, on one coalition and on a large host.

use std::time::Instant;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt;

use crate::host::{self, SLUG, Size, TOKEN};
use crate::process::memory;

const REPEATS: usize = 300;

/// One page's figures: microseconds at the middle and at the 99th of a hundred, statements, bytes.
pub struct Figures {
    pub p50: u128,
    pub p99: u128,
    pub statements: String,
    pub bytes: usize,
}

pub async fn run(coalitions: u32, people: u32, changes: u32) -> Result<(), Box<dyn std::error::Error>> {
    let small = measured(&Size { coalitions: 1, people, changes }).await?;
    let large = measured(&Size { coalitions, people, changes }).await?;
    println!(
        "\npage                                      one coalition          {coalitions} coalitions        ratio  statements   HTML"
    );
    println!("                                           p50 µs   p99 µs      p50 µs   p99 µs");
    for ((path, one), (_, many)) in small.iter().zip(&large) {
        println!(
            "{path:<40} {:>8} {:>8}    {:>8} {:>8}   {:>6.2}  {:>10}  {:>6.1} KB",
            one.p50,
            one.p99,
            many.p50,
            many.p99,
            many.p50 as f64 / one.p50.max(1) as f64,
            many.statements,
            many.bytes as f64 / 1024.0,
        );
    }
    Ok(())
}

async fn measured(size: &Size) -> Result<Vec<(String, Figures)>, Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let start = Instant::now();
    let (app, router) = host::make(folder.path(), size).await?;
    let file = std::fs::metadata(folder.path().join("bench.db"))?.len();
    println!(
        "{} coalitions of {} people: made in {:.1} s, {} MB on disk, {} MiB in memory",
        size.coalitions,
        size.people,
        start.elapsed().as_secs_f64(),
        file / 1_000_000,
        memory(),
    );
    let mut figures = Vec::new();
    for path in paths(&app) {
        if answers(&router, &path).await? {
            figures.push((path.clone(), ask(&router, &path).await?));
        }
    }
    let example = host::load_example(&app).await?;
    for (shape, path) in of_example(&router, &example).await? {
        figures.push((format!("example {shape}"), ask(&router, &path).await?));
    }
    Ok(figures)
}

/// Pages of the example whose address needs an id: the list with a link to one, and the shape of that link. `{}` stands
/// for an id or a day.
const BEHIND_A_LIST: [(&str, &str); 4] = [
    ("/goals", "/goals/{}"),
    ("/goals/numbers", "/goals/numbers/{}"),
    ("/meetings", "/meetings/{}"),
    ("/meetings/decisions", "/meetings/proposals/{}"),
];
/// Pages of the example with an address of their own.
const WITH_WORDS: [&str; 6] = [
    "",
    "/guide",
    "/guide/barriers",
    "/guide/barriers/turf",
    "/guide/playbooks",
    "/guide/playbooks/drug_free",
];
/// Pages below the page of a meeting.
const BELOW_A_MEETING: [&str; 2] = ["/minutes", "/packet"];

/// The pages of the example: how each is called in the table, and its address.
async fn of_example(
    router: &axum::Router,
    slug: &str,
) -> Result<Vec<(String, String)>, Box<dyn std::error::Error>> {
    let mut pages: Vec<(String, String)> =
        WITH_WORDS.iter().map(|path| ((*path).to_owned(), format!("/{slug}{path}"))).collect();
    for (list, shape) in BEHIND_A_LIST {
        let answer = router.clone().oneshot(request(&format!("/{slug}{list}"))?).await?;
        let page = to_bytes(answer.into_body(), usize::MAX).await?;
        let found = linked(&String::from_utf8_lossy(&page), &format!("/{slug}{shape}"));
        let address = found.ok_or_else(|| format!("{list} of the example links to no {shape}"))?;
        if shape == "/meetings/{}" {
            pages.extend(
                BELOW_A_MEETING.map(|below| (format!("{shape}{below}"), format!("{address}{below}"))),
            );
        }
        pages.push((shape.to_owned(), address));
    }
    Ok(pages)
}

/// The first address of this shape that a page links to.
fn linked(page: &str, shape: &str) -> Option<String> {
    let fits = |address: &str| {
        let (parts, wanted) = (address.split('/'), shape.split('/'));
        parts.clone().count() == wanted.clone().count()
            && parts.zip(wanted).all(|(part, wanted)| {
                part == wanted || (wanted == "{}" && part.contains(|letter: char| letter.is_ascii_digit()))
            })
    };
    let addresses = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    addresses
        .filter_map(|address| address.split('#').next())
        .find(|address| fits(address))
        .map(str::to_owned)
}

/// Whether a page has something to show; some need to be told of what, in the rest of their address.
async fn answers(router: &axum::Router, path: &str) -> Result<bool, Box<dyn std::error::Error>> {
    let status = router.clone().oneshot(request(path)?).await?.status();
    Ok(!matches!(status, StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY))
}

fn request(path: &str) -> Result<Request<Body>, axum::http::Error> {
    let session = format!("session={TOKEN}");
    Request::builder().uri(path).header(header::COOKIE, session).body(Body::empty())
}

/// Every page of the coalition whose address needs no id.
fn paths(app: &kit_web::App) -> Vec<String> {
    let routes = app
        .registry
        .routes
        .iter()
        .filter(|route| route.method == "GET" && route.operation.is_none());
    let open = routes.filter_map(|route| route.path.strip_prefix("/{coalition}"));
    let mut paths: Vec<String> = open
        .filter(|path| !path.contains(['{', '.']))
        .map(|path| format!("/{SLUG}{path}"))
        .collect();
    paths.sort();
    paths.dedup();
    paths
}

/// Asks for one page many times.
///
/// # Errors
/// When the page does not answer with success.
pub async fn ask(router: &axum::Router, path: &str) -> Result<Figures, Box<dyn std::error::Error>> {
    let mut times = Vec::with_capacity(REPEATS);
    let (mut statements, mut bytes) = (String::new(), 0);
    for round in 0..REPEATS + 20 {
        let request = request(path)?;
        let start = Instant::now();
        let response = router.clone().oneshot(request).await?;
        let timing = response
            .headers()
            .get("server-timing")
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        statements = timing.rsplit('"').nth(1).unwrap_or("?").to_owned();
        let status = response.status();
        bytes = to_bytes(response.into_body(), usize::MAX).await?.len();
        if !status.is_success() {
            return Err(format!("{path} answered {status}").into());
        }
        // The first rounds warm the statement and page caches.
        if round >= 20 {
            times.push(start.elapsed().as_micros());
        }
    }
    times.sort_unstable();
    Ok(Figures {
        p50: times[REPEATS / 2],
        p99: times[REPEATS * 99 / 100],
        statements,
        bytes,
    })
}
