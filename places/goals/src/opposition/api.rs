use axum::extract::{Path, Query};
use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{KnowsWhom, MoveSeen, Stakeholder};
use super::reads::write_down;
use crate::forms::FormRecord;
use crate::forms::api::{After, add, change, day, list, remove, show, written};
use crate::rights::SEE_SEALED;

/// Somebody who can stop or help.
#[derive(Serialize, JsonSchema)]
pub struct StakeholderShape {
    id: Uuid,
    name: String,
    who: String,
    /// Of money, power, standing, time, resources.
    loses: Vec<String>,
    /// Of resources, support, decisions.
    power_over: Vec<String>,
    /// From -3 (firmly against) to 3 (firmly for).
    stance: i64,
    /// From 1 (little) to 3 (much).
    influence: i64,
    notes: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A stakeholder to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewStakeholder {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    name: String,
    who: String,
    loses: Vec<String>,
    power_over: Vec<String>,
    stance: Option<i64>,
    influence: Option<i64>,
    notes: String,
}

/// Something an opponent did.
#[derive(Serialize, JsonSchema)]
pub struct MoveShape {
    id: Uuid,
    stakeholder_id: Uuid,
    /// change_subject, stall, say_untrue, belittle, pretend, split, sweeten, smear, break_us, bargain or give_in
    kind: String,
    /// A day, `2026-03-10`.
    seen_on: String,
    evidence: String,
    answer: String,
    answer_by: Option<String>,
    answer_person_id: Option<Uuid>,
    review_on: Option<String>,
    came_of: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A move to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewMove {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    stakeholder_id: Option<Uuid>,
    kind: String,
    seen_on: String,
    evidence: String,
    answer: String,
    answer_by: Option<String>,
    answer_person_id: Option<Uuid>,
    review_on: Option<String>,
    came_of: String,
}

/// One of us knows somebody.
#[derive(Serialize, JsonSchema)]
pub struct TieShape {
    id: Uuid,
    person_id: Uuid,
    /// `person:ID` or `stakeholder:ID`.
    knows: String,
    /// low, medium or high
    trust: String,
    how: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A tie to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewTie {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    person_id: Option<Uuid>,
    /// `person:ID` or `stakeholder:ID`.
    knows: String,
    trust: String,
    how: String,
}

impl From<Stakeholder> for StakeholderShape {
    fn from(one: Stakeholder) -> Self {
        Self {
            id: one.id.0,
            name: one.name,
            who: one.who,
            loses: one.loses.0,
            power_over: one.power_over.0,
            stance: one.stance,
            influence: one.influence,
            notes: one.notes,
            version: one.version,
        }
    }
}

impl From<MoveSeen> for MoveShape {
    fn from(one: MoveSeen) -> Self {
        Self {
            id: one.id.0,
            stakeholder_id: one.stakeholder_id.0,
            kind: one.kind.word().to_owned(),
            seen_on: one.seen_on.to_string(),
            evidence: one.evidence,
            answer: one.answer,
            answer_by: day(one.answer_by),
            answer_person_id: one.answer_person_id.map(|id| id.0),
            review_on: day(one.review_on),
            came_of: one.came_of,
            version: one.version,
        }
    }
}

impl From<KnowsWhom> for TieShape {
    fn from(tie: KnowsWhom) -> Self {
        Self {
            id: tie.id.0,
            person_id: tie.person_id.0,
            knows: tie.knows.word(),
            trust: tie.trust.word().to_owned(),
            how: tie.how,
            version: tie.version,
        }
    }
}

impl From<NewStakeholder> for Typed {
    fn from(new: NewStakeholder) -> Self {
        let mut typed = Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("name", new.name),
            ("who", new.who),
            ("stance", written(new.stance)),
            ("influence", written(new.influence)),
            ("notes", new.notes),
        ]);
        for word in new.loses {
            typed.push("loses", word);
        }
        for word in new.power_over {
            typed.push("power_over", word);
        }
        typed
    }
}

impl From<NewMove> for Typed {
    fn from(new: NewMove) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("stakeholder_id", written(new.stakeholder_id)),
            ("kind", new.kind),
            ("seen_on", new.seen_on),
            ("evidence", new.evidence),
            ("answer", new.answer),
            ("answer_by", new.answer_by.unwrap_or_default()),
            ("answer_person_id", written(new.answer_person_id)),
            ("review_on", new.review_on.unwrap_or_default()),
            ("came_of", new.came_of),
        ])
    }
}

impl From<NewTie> for Typed {
    fn from(new: NewTie) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("person_id", written(new.person_id)),
            ("knows", new.knows),
            ("trust", new.trust),
            ("how", new.how),
        ])
    }
}

/// A list, once the reading of it is written down.
async fn read_list<T: FormRecord>(ctx: Ctx, after: Query<After>) -> Answer {
    write_down(&ctx, &ctx.say(&format!("{}-all", T::WORDS))).await?;
    list::<T>(ctx, after).await
}

/// One record, once the reading of it is written down.
async fn read_one<T: FormRecord>(ctx: Ctx, path: Path<(String, Uuid)>) -> Answer {
    let record = T::find(&ctx.scope(), path.1).await?.ok_or(Problem::NotFound)?;
    write_down(&ctx, &record.label()).await?;
    show::<T>(ctx, path).await
}

pub(super) fn routes() -> Routes {
    stakeholders().merge(moves()).merge(ties())
}

fn stakeholders() -> Routes {
    let sealed = Access::Holds(&SEE_SEALED);
    let one = |name, summary| Operation::gives::<StakeholderShape>(name, summary);
    let all = "/api/v1/coalitions/{coalition}/opposition/stakeholders";
    let each = "/api/v1/coalitions/{coalition}/opposition/stakeholders/{id}";
    let listed = Operation::gives::<ListPage<StakeholderShape>>(
        "listStakeholders",
        "Who can stop or help us. Every reading is written down.",
    );
    let added = one("addStakeholder", "Adds somebody to the map.").takes::<NewStakeholder>();
    let changed = one("changeStakeholder", "Replaces the details of somebody.").takes::<NewStakeholder>();
    let removed = one("removeStakeholder", "Takes somebody off the map; answers with what was known.");
    let shown = one("getStakeholder", "Somebody on the map. The reading is written down.");
    Routes::new()
        .api(Method::GET, all, sealed, listed.query(PAGING), read_list::<Stakeholder>)
        .api(Method::POST, all, sealed, added, add::<Stakeholder>)
        .api(Method::GET, each, sealed, shown, read_one::<Stakeholder>)
        .api(Method::PUT, each, sealed, changed, change::<Stakeholder>)
        .api(Method::DELETE, each, sealed, removed, remove::<Stakeholder>)
}

fn moves() -> Routes {
    let sealed = Access::Holds(&SEE_SEALED);
    let one = |name, summary| Operation::gives::<MoveShape>(name, summary);
    let all = "/api/v1/coalitions/{coalition}/opposition/moves";
    let each = "/api/v1/coalitions/{coalition}/opposition/moves/{id}";
    let listed = Operation::gives::<ListPage<MoveShape>>(
        "listMoves",
        "What opponents did and how we answer. Every reading is written down.",
    );
    let added = one("addMove", "Notes a move.").takes::<NewMove>();
    let changed = one("changeMove", "Replaces the details of a move.").takes::<NewMove>();
    let removed = one("removeMove", "Takes a move out; answers with what it was.");
    let shown = one("getMove", "One move. The reading is written down.");
    Routes::new()
        .api(Method::GET, all, sealed, listed.query(PAGING), read_list::<MoveSeen>)
        .api(Method::POST, all, sealed, added, add::<MoveSeen>)
        .api(Method::GET, each, sealed, shown, read_one::<MoveSeen>)
        .api(Method::PUT, each, sealed, changed, change::<MoveSeen>)
        .api(Method::DELETE, each, sealed, removed, remove::<MoveSeen>)
}

fn ties() -> Routes {
    let sealed = Access::Holds(&SEE_SEALED);
    let one = |name, summary| Operation::gives::<TieShape>(name, summary);
    let all = "/api/v1/coalitions/{coalition}/opposition/ties";
    let each = "/api/v1/coalitions/{coalition}/opposition/ties/{id}";
    let listed = Operation::gives::<ListPage<TieShape>>(
        "listTies",
        "Who among us knows whom. Every reading is written down.",
    );
    let added = one("addTie", "Notes that one of us knows somebody.").takes::<NewTie>();
    let changed = one("changeTie", "Replaces the details of a tie.").takes::<NewTie>();
    let removed = one("removeTie", "Takes a tie out; answers with what it was.");
    let shown = one("getTie", "One tie. The reading is written down.");
    Routes::new()
        .api(Method::GET, all, sealed, listed.query(PAGING), read_list::<KnowsWhom>)
        .api(Method::POST, all, sealed, added, add::<KnowsWhom>)
        .api(Method::GET, each, sealed, shown, read_one::<KnowsWhom>)
        .api(Method::PUT, each, sealed, changed, change::<KnowsWhom>)
        .api(Method::DELETE, each, sealed, removed, remove::<KnowsWhom>)
}
