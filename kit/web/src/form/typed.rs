//! What a form sends.

use std::pin::Pin;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use uuid::Uuid;

use crate::Problem;

/// What somebody typed, field by field, in the order it arrived.
#[derive(Clone, Debug, Default)]
pub struct Typed(Vec<(String, String)>);

/// Fields longer than this are cut; every field has a shorter limit of its own.
const LONGEST_FIELD: usize = 200_000;
const MOST_FIELDS: usize = 2_000;

impl Typed {
    /// Reads `a=1&b=2`, drops control characters and unifies line ends. Never fails: nonsense becomes odd text.
    pub fn parse(body: &[u8]) -> Self {
        let pairs = form_pairs(body).take(MOST_FIELDS);
        Self(pairs.map(|(name, value)| (name, clean(&value))).collect())
    }

    /// What a program or a test gives, cleaned like what a form sends.
    pub fn from_pairs<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), clean(&value.into()))).collect())
    }

    /// What was typed into a field, without white space around it; empty when it was not there.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// All values of a field that can be given several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim())
    }

    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(known, _)| known != name);
        self.push(name, value);
    }

    pub fn push(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), clean(&value.into())));
    }

    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The id a form brought along, so that sending it twice makes one record.
    pub fn id(&self) -> Option<Uuid> {
        self.get("id").parse().ok()
    }

    /// The version of the record the form was filled from.
    pub fn version(&self) -> Option<i64> {
        self.get("version").parse().ok()
    }
}

fn clean(value: &str) -> String {
    let unified = value.replace("\r\n", "\n").replace('\r', "\n");
    unified
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .take(LONGEST_FIELD)
        .collect()
}

fn form_pairs(body: &[u8]) -> impl Iterator<Item = (String, String)> + '_ {
    body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(at) => (&pair[..at], &pair[at + 1..]),
            None => (pair, &[][..]),
        };
        (decoded(name), decoded(value))
    })
}

/// Percent decoding that keeps what it cannot decode.
fn decoded(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        let hex = |byte: u8| char::from(byte).to_digit(16);
        match (first, tail) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            (other, _) => bytes.push(*other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl<S: Send + Sync> FromRequest<S> for Typed {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        Ok(Self::parse(&whole(request).await?))
    }
}

/// A whole body, within the limit of its route.
pub(crate) fn whole(request: Request) -> Pin<Box<dyn Future<Output = Result<Bytes, Problem>> + Send>> {
    Box::pin(async move { Ok(Bytes::from_request(request, &()).await?) })
}
