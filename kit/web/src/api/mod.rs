//! The JSON interface: paging, problems, and the OpenAPI 3.1 document made from the routes themselves.

use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Response};
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Serialize, de::DeserializeOwned};

use crate::Problem;
use crate::form::whole;

mod document;
mod misread;
mod query;

pub use document::document;

pub(crate) use query::unknown_parameters;

/// What the document says about an operation.
#[derive(Clone)]
pub struct Operation {
    /// Unique: `listPeople`.
    pub name: &'static str,
    pub summary: &'static str,
    /// Query parameters: name and meaning.
    pub query: &'static [(&'static str, &'static str)],
    pub takes: Option<fn(&mut SchemaGenerator) -> schemars::Schema>,
    pub gives: Gives,
}

/// What an operation answers.
#[derive(Clone, Copy)]
pub enum Gives {
    /// JSON of this shape.
    Shape(fn(&mut SchemaGenerator) -> schemars::Schema),
    /// A file of this media type.
    File(&'static str),
}

impl std::fmt::Debug for Operation {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(self.name)
    }
}

impl Operation {
    /// An operation that answers a `T`.
    pub fn gives<T: JsonSchema>(name: &'static str, summary: &'static str) -> Self {
        Self {
            name,
            summary,
            query: &[],
            takes: None,
            gives: Gives::Shape(|generator| generator.subschema_for::<T>()),
        }
    }

    /// An operation that answers a document as PDF, the same bytes as its page.
    pub fn prints(name: &'static str, summary: &'static str) -> Self {
        Self {
            name,
            summary,
            query: &[],
            takes: None,
            gives: Gives::File("application/pdf"),
        }
    }

    /// The body it takes.
    pub fn takes<T: JsonSchema>(mut self) -> Self {
        self.takes = Some(|generator| generator.subschema_for::<T>());
        self
    }

    pub fn query(mut self, query: &'static [(&'static str, &'static str)]) -> Self {
        self.query = query;
        self
    }
}

/// Query parameters every list has.
pub const PAGING: &[(&str, &str)] = &[("after", "The `next` of the page before; absent for the first page.")];

/// One page of a list. `next` goes into `after` for the following page; absent on the last one.
#[derive(Serialize, JsonSchema)]
pub struct ListPage<T> {
    pub items: Vec<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A JSON answer.
pub fn json_answer<T: Serialize>(value: &T) -> Response {
    axum::Json(value).into_response()
}

/// A JSON body; nonsense is answered by a problem that says where it went wrong.
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let body = whole(request).await?;
        misread::read(&body).map(Self).map_err(Problem::Mistaken)
    }
}
