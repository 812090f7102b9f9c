//! Somebody with a browser.

use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, header};
use tower::ServiceExt;

use super::Reply;

/// Somebody with a browser.
#[derive(Clone)]
pub struct Visitor {
    pub(super) router: Router,
    pub(super) cookie: Option<String>,
    pub(super) bearer: Option<String>,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) peer: Option<SocketAddr>,
    pub(super) language: &'static str,
}

impl Visitor {
    pub fn in_spanish(mut self) -> Self {
        self.language = "es";
        self
    }

    pub fn with_key(mut self, key: &str) -> Self {
        self.bearer = Some(key.to_owned());
        self
    }

    /// Sends one more header with every request, as a browser or a proxy would.
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Asks from another address than everybody else.
    pub fn asking_from(mut self, address: IpAddr) -> Self {
        self.peer = Some(SocketAddr::new(address, 40_000));
        self
    }

    /// The same browser after it was signed in by this reply.
    pub fn signed_in_by(mut self, reply: &Reply) -> Self {
        let cookies = reply.headers.get_all(header::SET_COOKIE).iter();
        let mut cookies = cookies.filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
        self.cookie = cookies.find(|cookie| cookie.starts_with("session=")).map(str::to_owned);
        self
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, "", Vec::new()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let pair =
            |(name, value): &(&str, &str)| format!("{}={}", crate::escaped(name), crate::escaped(value));
        let body = fields.iter().map(pair).collect::<Vec<_>>().join("&");
        self.send(Method::POST, path, "application/x-www-form-urlencoded", body.into_bytes())
            .await
    }

    pub async fn json(&self, method: Method, path: &str, body: &serde_json::Value) -> Reply {
        self.send(method, path, "application/json", body.to_string().into_bytes()).await
    }

    /// Sends any body.
    ///
    /// # Panics
    /// When the request cannot be built: the test is wrong.
    pub async fn send(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Reply {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        if !self.headers.iter().any(|(name, _)| *name == "accept-language") {
            request = request.header(header::ACCEPT_LANGUAGE, self.language);
        }
        if self.language == "es" {
            request = request.header(header::COOKIE, "language=es");
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(key) = &self.bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        if let Some(peer) = self.peer {
            request = request.extension(ConnectInfo(peer));
        }
        let request = request.body(Body::from(body)).unwrap_or_else(|problem| panic!("{problem}"));
        let response = self.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 256 * 1024 * 1024).await.unwrap_or_else(|problem| panic!("{problem}"));
        Reply {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.to_vec(),
        }
    }
}
