//! Requests a second of the member list, against a bare axum and rusqlite page doing the same query.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use kit_store::Reads;
use maud::{Markup, html};
use rusqlite::{Connection, OpenFlags};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::host::{self, SLUG, Size, TOKEN};

const CONNECTIONS: usize = 4;

pub async fn run(seconds: u64) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let (app, product) = host::make(folder.path(), &Size { coalitions: 20, people: 200, changes: 3 }).await?;
    let (coalition,): (uuid::Uuid,) =
        app.db.one("SELECT id FROM coalition WHERE slug = $1", &[&SLUG]).await?;
    let bare = bare(&folder.path().join("bench.db"), coalition)?;
    let product = serve(product).await?;
    let bare = serve(bare).await?;
    let product_path = format!("/{SLUG}/people/list");
    println!("member list of 50, {CONNECTIONS} connections, {seconds} s each, in turn three times");
    println!("round   product req/s   bare req/s   ratio");
    for round in 1..=3 {
        let ours = rate(&product, &product_path, seconds).await?;
        let theirs = rate(&bare, "/", seconds).await?;
        println!("{round:>5}   {ours:>13.0}   {theirs:>10.0}   {:>5.2}", ours / theirs);
    }
    Ok(())
}

async fn serve(router: Router) -> Result<String, std::io::Error> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

struct Bare {
    readers: std::sync::Mutex<Vec<Connection>>,
    coalition: uuid::Uuid,
}

/// The same rows as the product's list, without sign-in, rights, languages or a page around them.
fn bare(file: &std::path::Path, coalition: uuid::Uuid) -> Result<Router, rusqlite::Error> {
    let mut readers = Vec::new();
    for _ in 0..CONNECTIONS {
        let reader = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        reader.execute_batch("PRAGMA mmap_size = 134217728;")?;
        readers.push(reader);
    }
    let state = Arc::new(Bare { readers: readers.into(), coalition });
    Ok(Router::new().route("/", get(bare_page)).with_state(state))
}

const QUERY: &str = "SELECT p.id, p.title, p.given_name, p.family_name, o.name, p.sector, p.part, p.email, p.phone, p.last_seen_on
     FROM person p LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
     WHERE p.coalition_id = ?1 AND p.left_on IS NULL ORDER BY p.sort_key, p.id LIMIT 51";

async fn bare_page(State(state): State<Arc<Bare>>) -> Result<Markup, String> {
    let reader = state.readers.lock().map_err(|_| "poisoned")?.pop().ok_or("no reader")?;
    let page = rows(&reader, state.coalition).map_err(|problem| problem.to_string());
    state.readers.lock().map_err(|_| "poisoned")?.push(reader);
    Ok(html! { table { @for row in page? { tr { @for cell in row { td { (cell) } } } } } })
}

fn rows(reader: &Connection, coalition: uuid::Uuid) -> Result<Vec<Vec<String>>, rusqlite::Error> {
    let mut statement = reader.prepare_cached(QUERY)?;
    let rows = statement.query_map([coalition], |row| {
        (1..10)
            .map(|index| row.get::<_, Option<String>>(index).map(Option::unwrap_or_default))
            .collect()
    })?;
    rows.collect()
}

/// Requests answered in a second by `address`, asked on several connections kept open.
async fn rate(address: &str, path: &str, seconds: u64) -> Result<f64, Box<dyn std::error::Error>> {
    let answered = Arc::new(AtomicU64::new(0));
    let start = Instant::now();
    let until = start + Duration::from_secs(seconds);
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS {
        let (address, path, answered) = (address.to_owned(), path.to_owned(), Arc::clone(&answered));
        clients.push(tokio::spawn(async move { ask_until(&address, &path, until, &answered).await }));
    }
    for client in clients {
        client.await?.map_err(|problem| problem.to_string())?;
    }
    Ok(answered.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64())
}

async fn ask_until(
    address: &str,
    path: &str,
    until: Instant,
    answered: &AtomicU64,
) -> Result<(), std::io::Error> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: session={TOKEN}\r\n\r\n");
    let mut buffer = Vec::with_capacity(128 * 1024);
    while Instant::now() < until {
        stream.write_all(request.as_bytes()).await?;
        read_answer(&mut stream, &mut buffer).await?;
        answered.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}

/// Reads one answer with a `Content-Length`.
async fn read_answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<(), std::io::Error> {
    buffer.clear();
    loop {
        if stream.read_buf(buffer).await? == 0 {
            return Err(std::io::Error::other("the server closed the connection"));
        }
        let Some(head) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else {
            continue;
        };
        let text = String::from_utf8_lossy(&buffer[..head]).to_lowercase();
        if !text.starts_with("http/1.1 200") {
            return Err(std::io::Error::other(text));
        }
        let length =
            text.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
        if buffer.len() >= head + 4 + length.unwrap_or(0) {
            return Ok(());
        }
    }
}
