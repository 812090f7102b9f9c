//! Requests a second of the member list, against a bare axum and rusqlite page doing the same query.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use kit_store::Reads;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::bare;
use crate::host::{self, SLUG, Size, TOKEN};
use crate::process::processor_time;

const CONNECTIONS: usize = 4;

pub async fn run(seconds: u64) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let (app, product) = host::make(folder.path(), &Size { coalitions: 20, people: 200, changes: 3 }).await?;
    let (coalition,): (uuid::Uuid,) =
        app.db.one("SELECT id FROM coalition WHERE slug = $1", &[&SLUG]).await?;
    let bare = bare::page(&folder.path().join("bench.db"), coalition, CONNECTIONS)?;
    let product = serve(product).await?;
    let bare = serve(bare).await?;
    let product_path = format!("/{SLUG}/people/list");
    let (page, table) = (once(&product, &product_path).await?, once(&bare, "/").await?);
    if !page.contains(&table) {
        return Err(format!("the two tables differ\n{page}\n{table}").into());
    }
    println!(
        "member list of 50: a table of {:.1} KB within a page of {:.1} KB",
        table.len() as f64 / 1024.0,
        page.len() as f64 / 1024.0
    );
    println!(
        "{CONNECTIONS} connections, {seconds} s each, in turn three times; µs of processor time, client included"
    );
    println!("round   product req/s     µs   bare req/s     µs   ratio   of µs");
    for round in 1..=3 {
        let ours = rate(&product, &product_path, seconds).await?;
        let theirs = rate(&bare, "/", seconds).await?;
        println!(
            "{round:>5}   {:>13.0}   {:>4.0}   {:>10.0}   {:>4.0}   {:>5.2}   {:>5.2}",
            ours.a_second,
            ours.processor,
            theirs.a_second,
            theirs.processor,
            ours.a_second / theirs.a_second,
            theirs.processor / ours.processor
        );
    }
    Ok(())
}

/// What one address came to.
struct Rate {
    a_second: f64,
    /// Microseconds of processor time for a request.
    processor: f64,
}

async fn once(address: &str, path: &str) -> Result<String, Box<dyn std::error::Error>> {
    let mut stream = TcpStream::connect(address).await?;
    let mut buffer = Vec::new();
    stream.write_all(request(address, path).as_bytes()).await?;
    let head = read_answer(&mut stream, &mut buffer).await?;
    Ok(String::from_utf8_lossy(&buffer[head..]).into_owned())
}

fn request(address: &str, path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: session={TOKEN}\r\n\r\n")
}

async fn serve(router: Router) -> Result<String, std::io::Error> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

/// Requests answered in a second by `address`, asked on several connections kept open.
async fn rate(address: &str, path: &str, seconds: u64) -> Result<Rate, Box<dyn std::error::Error>> {
    let answered = Arc::new(AtomicU64::new(0));
    let (start, worked) = (Instant::now(), processor_time());
    let until = start + Duration::from_secs(seconds);
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS {
        let (address, path, answered) = (address.to_owned(), path.to_owned(), Arc::clone(&answered));
        clients.push(tokio::spawn(async move { ask_until(&address, &path, until, &answered).await }));
    }
    for client in clients {
        client.await?.map_err(|problem| problem.to_string())?;
    }
    let answered = answered.load(Ordering::Relaxed) as f64;
    Ok(Rate {
        a_second: answered / start.elapsed().as_secs_f64(),
        processor: (processor_time() - worked).as_micros() as f64 / answered,
    })
}

async fn ask_until(
    address: &str,
    path: &str,
    until: Instant,
    answered: &AtomicU64,
) -> Result<(), std::io::Error> {
    let mut stream = TcpStream::connect(address).await?;
    let request = request(address, path);
    let mut buffer = Vec::with_capacity(128 * 1024);
    while Instant::now() < until {
        stream.write_all(request.as_bytes()).await?;
        read_answer(&mut stream, &mut buffer).await?;
        answered.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}

/// Reads one answer with a `Content-Length`; tells where its body begins.
async fn read_answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<usize, std::io::Error> {
    buffer.clear();
    let mut ends: Option<(usize, usize)> = None;
    loop {
        if stream.read_buf(buffer).await? == 0 {
            return Err(std::io::Error::other("the server closed the connection"));
        }
        if ends.is_none()
            && let Some(head) = buffer.windows(4).position(|four| four == b"\r\n\r\n")
        {
            ends = Some((head + 4, head + 4 + length_of(&buffer[..head])?));
        }
        match ends {
            Some((body, end)) if buffer.len() >= end => return Ok(body),
            _ => {}
        }
    }
}

fn length_of(head: &[u8]) -> Result<usize, std::io::Error> {
    let text = String::from_utf8_lossy(head).to_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    match length {
        Some(length) if text.starts_with("http/1.1 200") => Ok(length),
        _ => Err(std::io::Error::other(text)),
    }
}
