//! Somebody with a browser, and what they are shown.

use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use tower::ServiceExt;

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

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The body as it was sent, for files.
    pub bytes: Vec<u8>,
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

impl Reply {
    /// The body of a page that was shown.
    ///
    /// # Panics
    /// When it was not, or when a text is missing on it.
    pub fn page(&self) -> &str {
        assert_eq!(self.status, StatusCode::OK, "{}", self.body);
        assert!(!self.body.contains(kit_text::MISSING), "a text is missing: {}", self.missing());
        &self.body
    }

    fn missing(&self) -> &str {
        let start = self.body.find(kit_text::MISSING).unwrap_or_default();
        let end = self.body[start..].find('⟧').map_or(self.body.len(), |length| start + length);
        &self.body[start..end]
    }

    /// Where a form that worked leads.
    ///
    /// # Panics
    /// When it did not work.
    pub fn leads_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default()
    }

    /// # Panics
    /// When the answer is not JSON.
    pub fn value(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|problem| panic!("{problem}: {}", self.body))
    }
}
