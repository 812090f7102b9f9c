use axum::http::{HeaderMap, StatusCode, header};

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The body as it was sent, for files.
    pub bytes: Vec<u8>,
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

    /// How many statements it took.
    ///
    /// # Panics
    /// When the answer does not say.
    pub fn statements(&self) -> u32 {
        let timing = self.headers.get("server-timing").and_then(|timing| timing.to_str().ok());
        let count = timing.and_then(|timing| timing.rsplit('"').nth(1)?.parse().ok());
        count.unwrap_or_else(|| panic!("no number of statements: {timing:?}"))
    }

    /// # Panics
    /// When the answer is not JSON.
    pub fn value(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|problem| panic!("{problem}: {}", self.body))
    }
}
