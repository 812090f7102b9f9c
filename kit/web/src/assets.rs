//! Style, scripts and pictures, inside the binary, addressed by their content.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

pub struct Asset {
    name: &'static str,
    kind: &'static str,
    content: &'static str,
    hash: LazyLock<String>,
}

macro_rules! asset {
    ($file:literal, $kind:literal) => {{
        const CONTENT: &str = include_str!(concat!("../assets/", $file));
        Asset {
            name: $file,
            kind: $kind,
            content: CONTENT,
            hash: LazyLock::new(|| fingerprint(CONTENT)),
        }
    }};
}

pub static STYLE: Asset = asset!("app.css", "text/css; charset=utf-8");
pub static HTMX: Asset = asset!("htmx.js", "text/javascript; charset=utf-8");
pub static SCRIPT: Asset = asset!("app.js", "text/javascript; charset=utf-8");
/// Only on pages that follow what others do.
pub static LIVE: Asset = asset!("live.js", "text/javascript; charset=utf-8");
pub static ICON: Asset = asset!("icon.svg", "image/svg+xml");

fn fingerprint(content: &str) -> String {
    Sha256::digest(content).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

impl Asset {
    pub fn path(&self) -> String {
        format!("/assets/{}/{}", *self.hash, self.name)
    }
}

/// Serves `/assets/{hash}/{name}`; an old hash answers "not found", so that nothing stale is ever kept.
pub async fn serve(Path((hash, name)): Path<(String, String)>) -> Response {
    let all = [&STYLE, &HTMX, &SCRIPT, &LIVE, &ICON];
    match all.into_iter().find(|asset| asset.name == name && *asset.hash == hash) {
        Some(asset) => {
            let headers: [(HeaderName, &'static str); 2] = [
                (header::CONTENT_TYPE, asset.kind),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ];
            (headers, asset.content).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
