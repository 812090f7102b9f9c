use axum::extract::{Path, Query};
use kit_store::{Day, Record};
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::{Answer, Ctx, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions::{self, SaveProblem};
use super::model::Seat;
use super::pages::{self, Narrowed};
use super::store::Listed;

/// A seat as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct SeatShape {
    id: Uuid,
    /// Key in the coalition's sector scheme.
    sector: String,
    /// Empty: the seat is called like its sector.
    label: String,
    /// Kept for somebody who lives with the issue.
    is_resident: bool,
    /// The organization that holds it.
    holder_id: Option<Uuid>,
    representative_id: Option<Uuid>,
    alternate_id: Option<Uuid>,
    successor_id: Option<Uuid>,
    /// A day, `2026-03-10`.
    term_start: Option<String>,
    term_end: Option<String>,
    /// Why it is wanted or still empty.
    wanted: String,
    next_step: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A seat to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewSeat {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    sector: String,
    label: String,
    is_resident: bool,
    holder_id: Option<Uuid>,
    representative_id: Option<Uuid>,
    alternate_id: Option<Uuid>,
    successor_id: Option<Uuid>,
    term_start: Option<String>,
    term_end: Option<String>,
    wanted: String,
    next_step: String,
}

impl NewSeat {
    fn typed(self) -> Typed {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Typed::from_pairs([
            ("id", id(self.id)),
            ("version", self.version.map(|version| version.to_string()).unwrap_or_default()),
            ("sector", self.sector),
            ("label", self.label),
            ("kind", if self.is_resident { "resident" } else { "organization" }.to_owned()),
            ("holder_id", id(self.holder_id)),
            ("representative_id", id(self.representative_id)),
            ("alternate_id", id(self.alternate_id)),
            ("successor_id", id(self.successor_id)),
            ("term_start", self.term_start.unwrap_or_default()),
            ("term_end", self.term_end.unwrap_or_default()),
            ("wanted", self.wanted),
            ("next_step", self.next_step),
        ])
    }
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

impl From<Seat> for SeatShape {
    fn from(seat: Seat) -> Self {
        Self {
            id: seat.id.0,
            sector: seat.sector,
            label: seat.label,
            is_resident: seat.is_resident,
            holder_id: seat.holder_id.map(|id| id.0),
            representative_id: seat.representative_id.map(|id| id.0),
            alternate_id: seat.alternate_id.map(|id| id.0),
            successor_id: seat.successor_id.map(|id| id.0),
            term_start: day(seat.term_start),
            term_end: day(seat.term_end),
            wanted: seat.wanted,
            next_step: seat.next_step,
            version: seat.version,
        }
    }
}

impl From<Listed> for SeatShape {
    fn from(seat: Listed) -> Self {
        Self {
            id: seat.id.0,
            sector: seat.sector,
            label: seat.label,
            is_resident: seat.is_resident,
            holder_id: seat.holder_id.map(|id| id.0),
            representative_id: seat.representative_id.map(|id| id.0),
            alternate_id: seat.alternate_id.map(|id| id.0),
            successor_id: seat.successor_id.map(|id| id.0),
            term_start: day(seat.term_start),
            term_end: day(seat.term_end),
            wanted: seat.wanted,
            next_step: seat.next_step,
            version: seat.version,
        }
    }
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let (seats, next) = pages::page_of(&ctx, &narrowed).await?;
    let items = seats.into_iter().map(SeatShape::from).collect();
    Ok(json_answer(&ListPage::<SeatShape> { items, next }))
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let seat = Seat::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&SeatShape::from(seat)))
}

pub(super) async fn add(ctx: Ctx, Body(new): Body<NewSeat>) -> Answer {
    let id = actions::add(&ctx, &new.typed()).await.map_err(SaveProblem::plain)?;
    show(ctx, Path((String::new(), id.0))).await
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<NewSeat>,
) -> Answer {
    let seat = actions::change(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&SeatShape::from(seat)))
}

pub(super) async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let seat = actions::remove(&ctx, id, &Typed::default()).await?;
    Ok(json_answer(&SeatShape::from(seat)))
}
