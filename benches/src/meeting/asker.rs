//! A connection on which pages are asked for, one after the other, as a browser does.

use std::io::Read;

use flate2::read::GzDecoder;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub type Problem = Box<dyn std::error::Error + Send + Sync>;

pub struct Asker {
    address: String,
    cookie: String,
    stream: TcpStream,
}

/// Head and body of an answer, as text.
pub struct Answer {
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn leads_to(&self) -> Result<&str, Problem> {
        let line = self.head.lines().find_map(|line| line.strip_prefix("location: "));
        Ok(line.ok_or("the answer leads nowhere")?.trim())
    }
}

impl Asker {
    /// `cookie` says who asks.
    pub async fn connect(address: &str, cookie: &str) -> Result<Self, Problem> {
        Ok(Self {
            address: address.to_owned(),
            cookie: cookie.to_owned(),
            stream: TcpStream::connect(address).await?,
        })
    }

    pub async fn get(&mut self, path: &str) -> Result<Answer, Problem> {
        let request = head("GET", &self.address, &self.cookie, path, "Accept-Encoding: gzip\r\n\r\n");
        self.ask(&request).await
    }

    pub async fn post(&mut self, path: &str, form: &str) -> Result<Answer, Problem> {
        let length = form.len();
        let rest = format!(
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
        );
        let request = head("POST", &self.address, &self.cookie, path, &rest);
        self.ask(&request).await
    }

    async fn ask(&mut self, request: &str) -> Result<Answer, Problem> {
        self.stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::with_capacity(16 * 1024);
        loop {
            if self.stream.read_buf(&mut answer).await? == 0 {
                return Err("the server closed the connection".into());
            }
            if let Some(whole) = whole(&answer)? {
                return Ok(whole);
            }
        }
    }
}

/// The head of a request.
pub fn head(method: &str, address: &str, cookie: &str, path: &str, rest: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n{rest}")
}

/// The answer, once all of it is there.
fn whole(answer: &[u8]) -> Result<Option<Answer>, Problem> {
    let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    if !head.starts_with("http/1.1 200") && !head.starts_with("http/1.1 303") {
        return Err(String::from_utf8_lossy(answer).into());
    }
    let body = &answer[end + 4..];
    let body = if head.contains("transfer-encoding: chunked") {
        unchunked(body)?
    } else {
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        body.get(..length.unwrap_or(0)).map(<[u8]>::to_vec)
    };
    let Some(body) = body else {
        return Ok(None);
    };
    let body = match head.contains("content-encoding: gzip") {
        true => {
            let mut text = String::new();
            GzDecoder::new(body.as_slice()).read_to_string(&mut text)?;
            text
        }
        false => String::from_utf8_lossy(&body).into_owned(),
    };
    Ok(Some(Answer { head, body }))
}

/// A body that came in pieces (RFC 9112, 7.1), once the last one is there.
fn unchunked(mut rest: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    let mut body = Vec::new();
    loop {
        let Some(end) = rest.windows(2).position(|two| two == b"\r\n") else {
            return Ok(None);
        };
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end])?.trim(), 16)?;
        if length == 0 {
            return Ok(rest.get(end + 2..end + 4).map(|_| body));
        }
        let Some(piece) = rest.get(end + 2..end + 2 + length) else {
            return Ok(None);
        };
        body.extend_from_slice(piece);
        rest = rest.get(end + 2 + length + 2..).unwrap_or_default();
    }
}
