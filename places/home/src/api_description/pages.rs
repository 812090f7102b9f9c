use axum::http::header;
use axum::response::IntoResponse;
use kit_web::api::Operation;
use kit_web::{Access, Answer, Page, Route, Visit};
use maud::{Markup, html};

pub(super) async fn document(visit: Visit) -> Answer {
    let document = kit_web::api::document(&visit.app.registry);
    let headers = [(header::CACHE_CONTROL, "public, max-age=300")];
    Ok((headers, axum::Json(document)).into_response())
}

/// Every operation, for people. What the document says stands there in English, as in the code.
pub(super) async fn readable(visit: Visit) -> Answer {
    let routes = visit.app.registry.routes.iter();
    let operations: Vec<(&Route, &Operation)> =
        routes.filter_map(|route| Some((route, route.operation.as_ref()?))).collect();
    let body = html! {
        div.head { h1 { (visit.say("api-title")) } p.lede { (visit.say("api-lede")) } }
        section.panel { h2 { (visit.say("api-how")) }
            ol.bul {
                li { (visit.say("api-how-key")) }
                li { (visit.say("api-how-send")) " " code { "Authorization: Bearer …" } }
                li { (visit.say("api-how-pages")) " " code { "next" } " → " code { "after" } }
                li { (visit.say("api-how-problems")) " " code { "application/problem+json" } }
            }
            p.mt4 { a.btn href="/api/v1/openapi.json" { (visit.say("api-document")) } }
        }
        section.sec.panel aria-labelledby="operations" {
            h2 #operations { (visit.text.count("api-operations", operations.len())) }
            ul.rows lang="en" { @for (route, operation) in &operations { (entry(&visit, route, operation)) } }
        }
    };
    Ok(Page::new(visit.say("api-title"), body).show(&visit))
}

fn entry(visit: &Visit, route: &Route, operation: &Operation) -> Markup {
    let right = match route.access {
        Access::Holds(right) => Some(visit.say(&format!("right-{}", right.name))),
        _ => None,
    };
    html! {
        li {
            b { (operation.summary) } " " span.tag { (operation.name) }
            br; code { (route.method.as_str()) " " (route.path) }
            @if let Some(right) = right { br; span.sm.mut lang=(visit.language().tag()) { (visit.say("api-needs")) " " (right) } }
            @if !operation.query.is_empty() {
                ul.bul.sm { @for (name, meaning) in operation.query { li { code { (name) } ": " (meaning.replace('`', "")) } } }
            }
        }
    }
}
