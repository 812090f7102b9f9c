//! Signing in and the guard, as somebody in front of a browser or a program meets them.

mod connections;
mod daily;
mod guarding;
mod messages;
mod press;
mod signing_in;
mod two_processes;

use axum::http::{HeaderMap, Method};
use kit_store::testing::engines;

use crate::access::{RUN_COALITION, SEE_COALITION};
use crate::api::{Body, Operation, json_answer};
use crate::testing::{Reply, TestApp, Visitor, account_id};
use crate::{Access, Answer, Ctx, Feature, Page, Role, Routes, Typed, sign_in};

/// A place with one page, one form and one operation.
fn place() -> Feature {
    async fn page(ctx: Ctx) -> Answer {
        Ok(Page::new("Notes", maud::html! { h1 { "Notes" } }).show(&ctx))
    }
    async fn save(ctx: Ctx, typed: Typed) -> Answer {
        let words = typed.get("words").to_owned();
        Ok(Page::new("Notes", maud::html! { h1 { "Kept: " (words) } }).show(&ctx))
    }
    async fn operation(_: Ctx, Body(body): Body<serde_json::Value>) -> Answer {
        Ok(json_answer(&body))
    }
    let routes = Routes::new()
        .get("/{coalition}/notes", Access::Holds(&SEE_COALITION), page)
        .post("/{coalition}/notes", Access::Holds(&SEE_COALITION), save)
        .get("/{coalition}/run", Access::Holds(&RUN_COALITION), page)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/notes",
            Access::Holds(&SEE_COALITION),
            Operation::gives::<String>("addNote", "Adds a note."),
            operation,
        );
    Feature { routes, ..Feature::new("notes") }
}

async fn apps() -> Vec<TestApp> {
    let mut apps = Vec::new();
    for engine in engines() {
        apps.push(TestApp::new(engine, vec![place()]).await);
    }
    apps
}

/// A mailed link for the member, as the path of its page.
async fn link(app: &TestApp) -> String {
    let tx = app.app.db.begin().await.unwrap();
    let link = sign_in::link_for(&app.app, &tx, account_id(Role::Member), None).await.unwrap();
    tx.commit().await.unwrap();
    link.trim_start_matches("http://localhost").to_owned()
}

async fn code(app: &TestApp) -> String {
    let tx = app.app.db.begin().await.unwrap();
    let (code, _) = sign_in::code_for(&app.app, &tx, account_id(Role::Member)).await.unwrap();
    tx.commit().await.unwrap();
    code
}

async fn try_code(visitor: &Visitor, code: &str) -> Reply {
    visitor.post("/sign-in/code", &[("code", code)]).await
}

fn cookies(headers: &HeaderMap) -> String {
    let cookies = headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    cookies.collect::<Vec<_>>().join("\n")
}
