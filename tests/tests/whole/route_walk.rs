//! Everybody knocks at every door.

use axum::http::{Method, StatusCode};
use kit_store::testing::engines;
use kit_web::testing::Reply;
use kit_web::{Access, Role, Route};

use crate::cast::{Cast, Who};
use crate::sources;

const PERSON: &str = "01890000-0000-7000-8000-000000000001";
const NOBODY: &str = "01890000-0000-7000-8000-0000000000ff";

/// The address of a route with its parameters filled.
fn address(route: &Route, coalition: &str, id: &str) -> String {
    let fill = |part: &str| match part {
        "{coalition}" => coalition.to_owned(),
        "{tag}" => "es".to_owned(),
        "{secret}" => "nobody-knows-this".to_owned(),
        part if part.contains("id}") => id.to_owned(),
        part if part.starts_with('{') => "nothing".to_owned(),
        part => part.to_owned(),
    };
    route.path.split('/').map(fill).collect::<Vec<_>>().join("/")
}

async fn knock(cast: &Cast, who: Who, route: &Route, address: &str) -> Reply {
    let visitor = cast.visitor(who).await;
    // Forms of people who are not signed in are kept for them, but only so many in a quarter of an hour.
    cast.app.app.clock.advance_minutes(1);
    let kind = match (&route.method, route.operation.is_some()) {
        (&Method::GET, _) => "",
        (_, true) => "application/json",
        (_, false) => "application/x-www-form-urlencoded",
    };
    let body = if kind == "application/json" { b"{}".to_vec() } else { Vec::new() };
    visitor.send(route.method.clone(), address, kind, body).await
}

fn is_done(status: StatusCode) -> bool {
    status.is_success() || status.is_redirection()
}

/// Where somebody who is not signed in is led.
fn asks_to_sign_in(reply: &Reply) -> bool {
    let to = reply.headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default();
    reply.status == StatusCode::UNAUTHORIZED
        || (reply.status == StatusCode::SEE_OTHER && to.starts_with("/sign-in?"))
}

/// What is wrong with an answer, if anything.
fn complaint(who: Who, route: &Route, reply: &Reply) -> Option<&'static str> {
    let status = reply.status;
    if status.is_server_error() {
        return Some("it broke");
    }
    if reply.body.contains('⟦') {
        return Some("a text is missing");
    }
    match (route.access, who) {
        (Access::Public, _) => None,
        // A key of the host founds coalitions, and is nobody everywhere else.
        (Access::Host, Who::HostProgram) if route.operation.is_some() => {
            (status != StatusCode::UNPROCESSABLE_ENTITY).then_some("a program of the host was not heard")
        }
        (_, Who::Anonymous | Who::HostProgram) if !asks_to_sign_in(reply) => {
            Some("nobody was asked to sign in")
        }
        (Access::Host, who)
            if !matches!(who, Who::Host | Who::Anonymous | Who::HostProgram)
                && status != StatusCode::NOT_FOUND =>
        {
            Some("a door of the host is open")
        }
        (Access::Holds(_), Who::Outsider | Who::Neighbor | Who::Host) if status != StatusCode::NOT_FOUND => {
            Some("a coalition is open to others")
        }
        (Access::Holds(right), Who::Here(role))
            if !right.held_by.contains(&role) && status != StatusCode::FORBIDDEN =>
        {
            Some("somebody without the right came in")
        }
        (Access::Holds(_), Who::Here(Role::Evaluator | Role::Guest))
            if route.method != Method::GET && is_done(status) =>
        {
            Some("somebody who only looks changed something")
        }
        _ => None,
    }
}

async fn add_person(cast: &Cast, who: Who, coalition: &str) {
    let fields = [("id", PERSON), ("given_name", "Ana"), ("family_name", "Calderón")];
    let visitor = cast.visitor(who).await;
    visitor.post(&format!("/{coalition}/people/add"), &fields).await.leads_to();
}

#[tokio::test]
async fn nobody_comes_further_than_their_role() {
    for engine in engines() {
        let cast = Cast::new(engine).await;
        add_person(&cast, Who::Here(Role::Coordinator), "testville").await;
        let before = cast.written(cast.app.coalition.id).await;
        let mut complaints = Vec::new();
        // Those who may change something come last.
        for who in Who::everybody()
            .filter(|who| !may_write(*who))
            .chain(Who::everybody().filter(|who| may_write(*who)))
        {
            for route in &cast.app.app.registry.routes {
                let address = address(route, "testville", if may_write(who) { NOBODY } else { PERSON });
                let reply = knock(&cast, who, route, &address).await;
                if let Some(words) = complaint(who, route, &reply) {
                    complaints.push(format!("{who:?} {} {address}: {} {words}", route.method, reply.status));
                }
            }
            if !may_write(who) {
                assert_eq!(cast.written(cast.app.coalition.id).await, before, "{who:?} changed something");
            }
        }
        assert_eq!(complaints, Vec::<String>::new(), "{engine:?}");
    }
}

fn may_write(who: Who) -> bool {
    matches!(who.role(), Some(Role::Coordinator | Role::Officer | Role::Member))
}

#[tokio::test]
async fn the_records_of_another_coalition_are_not_there() {
    for engine in engines() {
        let cast = Cast::new(engine).await;
        add_person(&cast, Who::Neighbor, "elsewhere").await;
        let before = cast.written(cast.elsewhere.id).await;
        let mut complaints = Vec::new();
        for route in cast.app.app.registry.routes.iter().filter(|route| route.path.contains("{coalition}")) {
            let address = address(route, "testville", PERSON);
            if !address.contains(PERSON) {
                continue;
            }
            let reply = knock(&cast, Who::Here(Role::Coordinator), route, &address).await;
            if reply.status.is_success() || reply.status.is_server_error() || reply.body.contains("Calderón")
            {
                complaints.push(format!("{} {address}: {}", route.method, reply.status));
            }
        }
        assert_eq!(complaints, Vec::<String>::new(), "{engine:?}");
        assert_eq!(cast.written(cast.elsewhere.id).await, before);
    }
}

#[tokio::test]
async fn one_route_takes_forms_from_anywhere_and_no_other() {
    let cast = Cast::new(kit_store::Engine::Lite).await;
    let routes = &cast.app.app.registry.routes;
    let declared: Vec<&str> =
        routes.iter().filter(|route| route.from_anywhere).map(|route| route.path).collect();
    assert_eq!(
        declared,
        ["/me/mails/stop/{secret}"],
        "a secret in the address is all that protects such a route"
    );
    for (name, value) in [("origin", "https://elsewhere.example"), ("origin", "null")] {
        let foreign = cast.app.anonymous().with_header(name, value);
        for route in routes.iter().filter(|route| !matches!(route.method, Method::GET)) {
            let reply = foreign
                .send(route.method.clone(), &address(route, "testville", NOBODY), "", Vec::new())
                .await;
            let is_refused = reply.status == StatusCode::FORBIDDEN;
            assert_eq!(is_refused, !route.from_anywhere, "{} {} {}", route.method, route.path, reply.status);
        }
    }
}

#[test]
fn a_route_that_is_not_declared_cannot_exist() {
    let declared = ["kit/web/src/serve.rs"];
    for (path, text) in sources::files(".rs") {
        let is_product = ["kit/", "places/", "commonweal/src/"].iter().any(|folder| path.starts_with(folder));
        if !is_product || declared.contains(&path.as_str()) {
            continue;
        }
        for forbidden in ["Router::new", ".route(", ".route_service(", ".nest(", ".fallback("] {
            assert!(!text.contains(forbidden), "{path} makes routes of its own with {forbidden}");
        }
    }
}

#[tokio::test]
async fn addresses_outside_of_every_route_lead_nowhere() {
    let cast = Cast::new(kit_store::Engine::Lite).await;
    for address in [
        "/nowhere/at/all",
        "/testville/nowhere",
        "/api/v1/nowhere",
        "/testville/people/list/more",
        "/.env",
    ] {
        for who in Who::everybody() {
            let visitor = cast.visitor(who).await;
            for method in [Method::GET, Method::POST, Method::DELETE] {
                let reply = visitor.send(method.clone(), address, "", Vec::new()).await;
                let expected = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];
                assert!(expected.contains(&reply.status), "{who:?} {method} {address}: {}", reply.status);
            }
        }
    }
}
