//! The JSON interface: paging, problems, and the OpenAPI 3.1 document made from the routes themselves.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Response};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};

use crate::{Access, Problem, Registry, Route};

mod misread;
mod query;

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
    pub gives: fn(&mut SchemaGenerator) -> schemars::Schema,
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
            gives: |generator| generator.subschema_for::<T>(),
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

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let body = Bytes::from_request(request, state).await?;
        misread::read(&body).map(Self).map_err(Problem::Mistaken)
    }
}

/// The OpenAPI document of everything below `/api/v1`.
pub fn document(registry: &Registry) -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into());
    let mut generator = settings.into_generator();
    let mut paths: Map<String, Value> = Map::new();
    for route in &registry.routes {
        let Some(operation) = &route.operation else {
            continue;
        };
        let described = describe(route, operation, &mut generator);
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.as_str().to_lowercase()] = described;
    }
    let schemas = generator.take_definitions(true);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Commonweal",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Every record of a coalition. Send `Authorization: Bearer KEY` with a key made in the coalition's settings; what is for the host asks for a key made under This installation, Keys.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "key": { "type": "http", "scheme": "bearer", "description": "A key of one coalition." },
                "hostKey": { "type": "http", "scheme": "bearer", "description": "A key of the installation." },
            },
            "responses": { "Problem": {
                "description": "What went wrong, and at which field.",
                "content": { "application/problem+json": { "schema": problem_schema() } },
            } },
        },
    })
}

/// What every refusal looks like (RFC 9457, with the mistakes field by field).
fn problem_schema() -> Value {
    let words = json!({ "type": "string" });
    json!({
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": words,
            "title": words,
            "status": { "type": "integer" },
            "detail": words,
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["field", "message"],
                    "properties": { "field": words, "message": words },
                },
            },
        },
    })
}

fn describe(route: &Route, operation: &Operation, generator: &mut SchemaGenerator) -> Value {
    let in_path = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let path_parameters = in_path
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }));
    let query_parameters = operation.query.iter().map(
        |(name, meaning)| json!({ "name": name, "in": "query", "description": meaning, "schema": { "type": "string" } }),
    );
    let mut described = json!({
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": path_parameters.chain(query_parameters).collect::<Vec<_>>(),
        "responses": {
            "200": {
                "description": "Done.",
                "content": { "application/json": { "schema": (operation.gives)(generator) } },
            },
            "default": { "$ref": "#/components/responses/Problem" },
        },
        "security": match route.access {
            Access::Public => json!([]),
            Access::Host => json!([{ "hostKey": [] }]),
            Access::SignedIn | Access::Holds(_) => json!([{ "key": [] }]),
        },
    });
    if let Some(takes) = operation.takes {
        described["requestBody"] =
            json!({ "required": true, "content": { "application/json": { "schema": takes(generator) } } });
    }
    described
}
