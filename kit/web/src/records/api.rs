use axum::extract::{Path, Query};
use axum::http::Method;
use serde::Deserialize;
use uuid::Uuid;

use super::{FormRecord, actions};
use crate::api::{Body, ListPage, Operation, PAGING, json_answer};
use crate::saving::SaveProblem;
use crate::{Access, Answer, Ctx, Problem, Routes, Typed, paging};

/// What the JSON interface says of a kind of record: addresses, then the name and the summary of each operation.
pub struct Interface {
    pub all: &'static str,
    pub each: &'static str,
    pub list: (&'static str, &'static str),
    pub add: (&'static str, &'static str),
    pub get: (&'static str, &'static str),
    pub change: (&'static str, &'static str),
    pub remove: (&'static str, &'static str),
}

/// The five operations of a kind of record.
pub fn routes_of<T: FormRecord>(see: Access, edit: Access, said: Interface) -> Routes {
    let one = |(name, summary)| Operation::gives::<T::Shape>(name, summary);
    let listed = Operation::gives::<ListPage<T::Shape>>(said.list.0, said.list.1).query(PAGING);
    let (added, changed) = (one(said.add).takes::<T::New>(), one(said.change).takes::<T::New>());
    Routes::new()
        .api(Method::GET, said.all, see, listed, list::<T>)
        .api(Method::POST, said.all, edit, added, add::<T>)
        .api(Method::GET, said.each, see, one(said.get), show::<T>)
        .api(Method::PUT, said.each, edit, changed, change::<T>)
        .api(Method::DELETE, said.each, edit, one(said.remove), remove::<T>)
}

/// Records on one page of a list.
const PAGE: i64 = 50;

/// Where a page of a list starts.
#[derive(Default, Deserialize)]
pub struct After {
    #[serde(default)]
    after: String,
}

pub async fn list<T: FormRecord>(ctx: Ctx, Query(after): Query<After>) -> Answer {
    let after = ctx.page_start(&after.after, Uuid::nil())?;
    let rows = T::list(&ctx.scope(), after, PAGE + 1).await?;
    let (rows, next) = paging::cut(rows, PAGE, |row| row.id().to_string());
    let items = rows.into_iter().map(T::Shape::from).collect();
    Ok(json_answer(&ListPage::<T::Shape> { items, next }))
}

pub async fn show<T: FormRecord>(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let record = T::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&T::Shape::from(record)))
}

pub async fn add<T: FormRecord>(ctx: Ctx, Body(new): Body<T::New>) -> Answer {
    let record = actions::add::<T>(&ctx, &new.into()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&T::Shape::from(record)))
}

pub async fn change<T: FormRecord>(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<T::New>,
) -> Answer {
    let record = actions::change::<T>(&ctx, id, &new.into()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&T::Shape::from(record)))
}

pub async fn remove<T: FormRecord>(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let record = actions::remove::<T>(&ctx, id, &Typed::default()).await?;
    Ok(json_answer(&T::Shape::from(record)))
}

/// A day as programs write it: `2026-03-10`.
pub fn day(day: Option<kit_store::Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// What a program left out, or what it sent, as a form would have it.
pub fn written<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
