use std::collections::BTreeMap;

use axum::extract::{Path, RawQuery};
use axum::http::Method;
use kit_web::api::{Body, ListPage, Operation, json_answer};
use kit_web::form::parse_cents;
use kit_web::{Access, Answer, Ctx, Mistakes, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions::{self, BringProblem, Done, Preview};
use super::format::folder::Folder;
use super::layout::{Fate, Laid};
use super::matching;
use super::pieces::Part;
use super::shelf::{self, OnShelf};
use super::showing::{self, Shown};
use super::update::{self, Choice, Differs, FieldChange};
use crate::rights::{RUN_GUIDE, SEE_GUIDE};

/// A playbook on the shelf.
#[derive(Serialize, JsonSchema)]
struct PlaybookShape {
    key: String,
    /// The version on the shelf.
    version: u32,
    name: String,
    about: String,
    publisher: String,
    source: String,
    licence: String,
    /// Whether the coalition brought it along.
    own: bool,
    /// The version that is installed; null: none.
    installed_version: Option<i64>,
    /// `2026-03-10`
    installed_on: Option<String>,
}

/// A playbook with every piece and what installing would do with it.
#[derive(Serialize, JsonSchema)]
struct WholePlaybookShape {
    playbook: PlaybookShape,
    pieces: Vec<PieceShape>,
    evidence: Vec<EvidenceShape>,
}

#[derive(Serialize, JsonSchema)]
struct PieceShape {
    /// `goal.main`: the same in every version.
    key: String,
    /// sectors, groups, goals, strategies, indicators, milestones, crosswalks, rules or agenda
    part: &'static str,
    kind: &'static str,
    name: String,
    /// new, chooses, here, written or waits
    fate: &'static str,
    /// The record that is there.
    record: Option<Uuid>,
}

/// What is different between the installed version and the newer one on the shelf.
#[derive(Serialize, JsonSchema)]
struct DifferencesShape {
    installed_version: i64,
    version: u32,
    pieces: Vec<DiffersShape>,
    /// Names of what the newer version has no more; its records stay.
    left_out: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct DiffersShape {
    piece: PieceShape,
    /// new, by_playbook, by_us or by_both
    differs: &'static str,
    fields: Vec<FieldShape>,
}

/// A field of a piece, each time as the JSON of its record has it.
#[derive(Serialize, JsonSchema)]
struct FieldShape {
    field: String,
    /// As the installed version said it.
    was: serde_json::Value,
    /// As the newer version says it.
    becomes: serde_json::Value,
    /// As it stands.
    now: serde_json::Value,
}

#[derive(Serialize, JsonSchema)]
struct EvidenceShape {
    id: String,
    name: String,
    /// null: records cannot tell.
    have: Option<i64>,
    want: Option<i64>,
}

/// What to install.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewInstallation {
    /// Parts: sectors, groups, goals, strategies, indicators, milestones, crosswalks, rules, agenda.
    parts: Vec<String>,
}

/// For each piece of a newer version `take` or `keep`; what is left out is kept.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Choices {
    pieces: BTreeMap<String, String>,
}

/// The files of a playbook by their names.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewPlaybook {
    files: BTreeMap<String, String>,
}

#[derive(Serialize, JsonSchema)]
struct DoneShape {
    /// Records written, changed or taken back.
    written: usize,
    /// Left as they are.
    kept: usize,
}

/// What a grant needs.
#[derive(Serialize, JsonSchema)]
struct MatchShape {
    grant_cents: u64,
    year: u32,
    /// The grant is at most this part of what is raised: `4/5`.
    cap: String,
    required_cents: u64,
}

impl PlaybookShape {
    fn of(ctx: &Ctx, one: &OnShelf) -> Self {
        let (itself, language) = (&one.playbook.itself, ctx.language());
        Self {
            key: itself.key().to_owned(),
            version: itself.version(),
            name: itself.name.of(language).to_owned(),
            about: itself.about.of(language).to_owned(),
            publisher: itself.publisher.as_str().to_owned(),
            source: itself.source.as_str().to_owned(),
            licence: itself.licence.as_str().to_owned(),
            own: one.is_own,
            installed_version: one.installed.as_ref().map(|installed| installed.number),
            installed_on: one.installed.as_ref().map(|installed| installed.installed_on.to_string()),
        }
    }
}

impl From<&Laid> for PieceShape {
    fn from(one: &Laid) -> Self {
        let fate = match one.fate {
            Fate::New(_) => "new",
            Fate::Chooses(_) => "chooses",
            Fate::Here(_) => "here",
            Fate::Written(_) => "written",
            Fate::Waits => "waits",
        };
        Self {
            key: one.piece.key.clone(),
            part: one.piece.part.word(),
            kind: one.piece.kind,
            name: if one.piece.name.is_empty() {
                one.piece.same.clone()
            } else {
                one.piece.name.clone()
            },
            fate,
            record: one.fate.id().filter(|_| !one.fate.writes()),
        }
    }
}

impl From<Differs> for DiffersShape {
    fn from(one: Differs) -> Self {
        let field = |field: FieldChange| FieldShape {
            field: field.field,
            was: field.was,
            becomes: field.becomes,
            now: field.now,
        };
        Self {
            piece: PieceShape::from(&one.laid),
            differs: one.how.word(),
            fields: one.fields.into_iter().map(field).collect(),
        }
    }
}

impl From<Done> for DoneShape {
    fn from(done: Done) -> Self {
        Self { written: done.written, kept: done.kept }
    }
}

pub(super) fn routes() -> Routes {
    let see = Access::Holds(&SEE_GUIDE);
    let run = Access::Holds(&RUN_GUIDE);
    let all = "/api/v1/coalitions/{coalition}/playbooks";
    let one = "/api/v1/coalitions/{coalition}/playbooks/{key}";
    let list =
        Operation::gives::<ListPage<PlaybookShape>>("listPlaybooks", "The shelf: at most 106 playbooks.");
    let bring =
        Operation::gives::<PlaybookShape>("bringPlaybook", "Puts a playbook of your own on the shelf.");
    let get = Operation::gives::<WholePlaybookShape>(
        "getPlaybook",
        "A playbook, what installing would do with each of its pieces, and what records show of its evidence.",
    );
    let install = Operation::gives::<DoneShape>(
        "installPlaybook",
        "Installs parts of a playbook; what is there already stays as it is.",
    );
    let remove = Operation::gives::<PlaybookShape>(
        "removePlaybook",
        "Takes an installed playbook out; every record it wrote stays.",
    );
    let raise = Operation::gives::<MatchShape>("getPlaybookMatch", "What has to be raised for a grant.")
        .query(&[("grant", "The grant in dollars."), ("year", "The grant year, from 1.")]);
    Routes::new()
        .api(Method::GET, all, see, list, list_all)
        .api(Method::POST, all, run, bring.takes::<NewPlaybook>(), bring_one)
        .api(Method::GET, one, see, get, get_one)
        .api(Method::DELETE, one, run, remove, remove_one)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/playbooks/{key}/install",
            run,
            install.takes::<NewInstallation>(),
            install_one,
        )
        .api(Method::GET, "/api/v1/coalitions/{coalition}/playbooks/{key}/match", see, raise, raised)
        .merge(updates())
}

/// What a newer version changes, taking it, and taking that back.
fn updates() -> Routes {
    let run = Access::Holds(&RUN_GUIDE);
    let differing = Operation::gives::<DifferencesShape>(
        "getPlaybookDifferences",
        "What a newer version on the shelf changes, piece by piece and field by field; 404 when none is newer.",
    );
    let up_to_date = Operation::gives::<DoneShape>(
        "updatePlaybook",
        "Brings an installed playbook to the version on the shelf, piece by piece as chosen.",
    );
    let take_back = Operation::gives::<DoneShape>(
        "takeBackPlaybook",
        "Takes the last act back; what was changed since stays.",
    );
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/playbooks/{key}/update",
            run,
            differing,
            list_differences,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/playbooks/{key}/update",
            run,
            up_to_date.takes::<Choices>(),
            update_one,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/playbooks/{key}/take-back",
            run,
            take_back,
            take_one_back,
        )
}

async fn list_all(ctx: Ctx) -> Answer {
    let shelf = shelf::all(&ctx).await?;
    let items = shelf.iter().map(|one| PlaybookShape::of(&ctx, one)).collect();
    Ok(json_answer(&ListPage { items, next: None }))
}

async fn bring_one(ctx: Ctx, Body(new): Body<NewPlaybook>) -> Answer {
    match actions::bring(&ctx, &Folder::of_texts(new.files)).await {
        Ok(offered) => Ok(json_answer(&PlaybookShape::of(&ctx, &shelf::one(&ctx, &offered.key).await?))),
        Err(BringProblem::Wrong(_)) => {
            Err(Problem::Mistaken(Mistakes::one("files", "playbooks-files-wrong")))
        }
        Err(BringProblem::Taken(mistakes)) => Err(Problem::Mistaken(mistakes)),
        Err(BringProblem::Other(problem)) => Err(problem),
    }
}

async fn get_one(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Answer {
    let one = shelf::one(&ctx, &key).await?;
    let Preview { laid, written } = actions::preview(&ctx, &one, Part::ALL).await?;
    let asked = &one.playbook.evidence.all;
    let shown = showing::shown(&ctx, asked, &written).await?;
    let evidence = asked.iter().zip(shown).map(|(asked, shown)| {
        let (have, want) = match shown {
            Shown::Counted { have, want } => (Some(have), Some(want)),
            Shown::ByHand => (None, None),
        };
        let name = asked.name.of(ctx.language()).to_owned();
        EvidenceShape { id: asked.id.get_ref().as_str().to_owned(), name, have, want }
    });
    Ok(json_answer(&WholePlaybookShape {
        playbook: PlaybookShape::of(&ctx, &one),
        pieces: laid.iter().map(PieceShape::from).collect(),
        evidence: evidence.collect(),
    }))
}

async fn install_one(
    ctx: Ctx,
    Path((_, key)): Path<(String, String)>,
    Body(new): Body<NewInstallation>,
) -> Answer {
    let one = shelf::one(&ctx, &key).await?;
    let parts: Vec<Part> = new.parts.iter().filter_map(|word| Part::from_word(word)).collect();
    if parts.is_empty() || parts.len() < new.parts.len() {
        return Err(Problem::Mistaken(Mistakes::one("parts", "playbooks-parts-missing")));
    }
    let (_, done) = actions::install(&ctx, &one, &parts).await?;
    Ok(json_answer(&DoneShape::from(done)))
}

async fn list_differences(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Answer {
    let differences = update::differences(&ctx, &key).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&DifferencesShape {
        installed_version: differences.installed.number,
        version: differences.newest.playbook.itself.version(),
        pieces: differences.pieces.into_iter().map(DiffersShape::from).collect(),
        left_out: differences.left_out,
    }))
}

async fn update_one(
    ctx: Ctx,
    Path((_, key)): Path<(String, String)>,
    Body(choices): Body<Choices>,
) -> Answer {
    if choices.pieces.values().any(|word| word != "take" && word != "keep") {
        return Err(Problem::Mistaken(Mistakes::one("pieces", "playbooks-choice-unknown")));
    }
    let differences = update::differences(&ctx, &key).await?.ok_or(Problem::NotFound)?;
    let chosen = choices
        .pieces
        .into_iter()
        .map(|(key, word)| (key, if word == "take" { Choice::Take } else { Choice::Keep }));
    let chosen: Vec<_> = chosen.collect();
    Ok(json_answer(&DoneShape::from(
        actions::bring_up_to_date(&ctx, &differences, &chosen).await?,
    )))
}

async fn take_one_back(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Answer {
    Ok(json_answer(&DoneShape::from(actions::take_back(&ctx, &key).await?)))
}

async fn remove_one(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Answer {
    actions::remove(&ctx, &key).await?;
    Ok(json_answer(&PlaybookShape::of(&ctx, &shelf::one(&ctx, &key).await?)))
}

async fn raised(ctx: Ctx, Path((_, key)): Path<(String, String)>, RawQuery(query): RawQuery) -> Answer {
    let typed = Typed::parse(query.as_deref().unwrap_or_default().as_bytes());
    let one = shelf::one(&ctx, &key).await?;
    let mut mistakes = Mistakes::none();
    let cents =
        parse_cents("grant", typed.get("grant"), &mut mistakes).and_then(|cents| u64::try_from(cents).ok());
    let year = typed.get("year").trim().parse::<u32>().ok();
    let years = year.and_then(|year| matching::years_of(&one.playbook.funds, year));
    match (cents, year, years) {
        (Some(grant_cents), Some(year), Some(years)) => Ok(json_answer(&MatchShape {
            grant_cents,
            year,
            cap: years.grant_at_most.to_string(),
            required_cents: matching::required(grant_cents, years.grant_at_most),
        })),
        (None, _, _) => Err(Problem::Mistaken(Mistakes::one("grant", "playbooks-match-no-grant"))),
        _ => Err(Problem::Mistaken(Mistakes::one("year", "playbooks-match-no-year"))),
    }
}
