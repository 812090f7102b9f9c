//! The OpenAPI 3.1 document, made from the routes themselves.

use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::{Gives, Operation};
use crate::{Access, Registry, Route};

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
            "responses": refusals(),
        },
    })
}

/// How an operation can be refused: the name of the answer, its status, and when it comes.
const REFUSALS: &[(&str, &str, &str)] = &[
    ("SignInFirst", "401", "There is no key, or one that does not work here."),
    ("NotAllowed", "403", "The key may not do this, or only reads."),
    ("NotFound", "404", "It is not there, or not for this key."),
    (
        "ChangedMeanwhile",
        "409",
        "Somebody else changed or took it in between. Look again, then decide.",
    ),
    ("TooLarge", "413", "The body is larger than anything that fits here."),
    (
        "Mistaken",
        "422",
        "Something in the address or the body is wrong; `errors` says at which field.",
    ),
];

fn refusals() -> Value {
    let content = json!({ "application/problem+json": { "schema": problem_schema() } });
    let rare = ("Problem", "", "Anything else that went wrong, on our side too.");
    let named = REFUSALS.iter().chain([&rare]);
    named
        .map(|(name, _, when)| ((*name).to_owned(), json!({ "description": when, "content": content })))
        .collect::<Map<_, _>>()
        .into()
}

/// The answers of an operation by their status.
fn answers(route: &Route, gives: &Value, takes_body: bool) -> Value {
    let is_public = matches!(route.access, Access::Public);
    let can_come = |status: &str| match status {
        "401" | "403" => !is_public,
        "404" => route.path.contains('{'),
        "409" => route.method != axum::http::Method::GET,
        "413" => takes_body,
        _ => true,
    };
    let mut answers = Map::new();
    let done = json!({ "description": "Done.", "content": gives });
    answers.insert("200".to_owned(), done);
    for (name, status, _) in REFUSALS.iter().filter(|(_, status, _)| can_come(status)) {
        answers.insert((*status).to_owned(), json!({ "$ref": format!("#/components/responses/{name}") }));
    }
    answers.insert("default".to_owned(), json!({ "$ref": "#/components/responses/Problem" }));
    answers.into()
}

/// A part of the address.
fn path_parameter(name: &str) -> Value {
    let schema = if name == "id" || name.ends_with("_id") {
        json!({ "type": "string", "format": "uuid" })
    } else {
        json!({ "type": "string", "minLength": 1 })
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
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

/// What an operation answers when it is done. A file is described by its kind alone, as version 3.1 of OpenAPI has it.
fn given(gives: Gives, generator: &mut SchemaGenerator) -> Value {
    match gives {
        Gives::Shape(shape) => json!({ "application/json": { "schema": shape(generator) } }),
        Gives::File(kind) => json!({ kind: {} }),
    }
}

fn describe(route: &Route, operation: &Operation, generator: &mut SchemaGenerator) -> Value {
    let in_path = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let path_parameters = in_path.map(path_parameter);
    let query_parameters = operation.query.iter().map(
        |(name, meaning)| json!({ "name": name, "in": "query", "description": meaning, "schema": { "type": "string" } }),
    );
    let mut described = json!({
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": path_parameters.chain(query_parameters).collect::<Vec<_>>(),
        "responses": answers(route, &given(operation.gives, generator), operation.takes.is_some()),
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
