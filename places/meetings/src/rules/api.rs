use axum::body::Bytes;
use axum::extract::Path;
use kit_store::Record;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::form::{to_form, written_bar};
use super::model::{Clause, Rules, Section};
use super::{actions, store};

/// A numbered section.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionShape {
    /// "4.2"
    number: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    words: String,
    /// who_votes, quorum, counting, notice, absences, proxies, between_meetings, fall_back or answer_in_writing
    #[serde(default)]
    states: Option<String>,
}

/// A version of the rules as programs see it. Bars are written as "> 1/2", "2/3" or "6".
#[derive(Serialize, JsonSchema)]
pub struct RulesShape {
    id: Uuid,
    number: i64,
    sections: Vec<SectionShape>,
    /// Every field of the form by its name, as it is typed there.
    fields: Vec<FieldShape>,
    /// A day, `2026-03-10`; absent for a draft.
    in_force_from: Option<String>,
    adopted_how: String,
    quorum_voices: Option<String>,
    quorum_residents: Option<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A field of the form of the rules.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldShape {
    name: String,
    value: String,
}

/// What a draft shall say: its sections, and the fields of the form by name.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRules {
    #[serde(default)]
    version: Option<i64>,
    #[serde(default)]
    sections: Vec<SectionShape>,
    fields: Vec<FieldShape>,
}

/// When a draft comes in force.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adoption {
    /// A day, `2026-03-10`.
    in_force_from: String,
    #[serde(default)]
    adopted_how: String,
    /// The decision of the register that adopted it.
    #[serde(default)]
    decision_id: Option<Uuid>,
}

impl From<&Section> for SectionShape {
    fn from(section: &Section) -> Self {
        Self {
            number: section.number.clone(),
            title: section.title.clone(),
            words: section.words.clone(),
            states: section.states.map(|clause: Clause| clause.word().to_owned()),
        }
    }
}

fn of_machine(name: &str) -> bool {
    !name.starts_with("section_") && name != "id" && name != "version"
}

impl From<Rules> for RulesShape {
    fn from(rules: Rules) -> Self {
        let typed = to_form(&rules);
        let fields = typed.pairs().filter(|(name, _)| of_machine(name));
        Self {
            id: rules.id.0,
            number: rules.number,
            sections: rules.sections.0.iter().map(SectionShape::from).collect(),
            fields: fields
                .map(|(name, value)| FieldShape { name: name.to_owned(), value: value.to_owned() })
                .collect(),
            in_force_from: rules.in_force_from.map(|day| day.to_string()),
            quorum_voices: rules.machine.quorum_voices.map(written_bar),
            quorum_residents: rules.machine.quorum_residents.map(written_bar),
            adopted_how: rules.adopted_how,
            version: rules.version,
        }
    }
}

impl From<NewRules> for Typed {
    fn from(new: NewRules) -> Self {
        let mut typed = Self::default();
        if let Some(version) = new.version {
            typed.push("version", version.to_string());
        }
        for field in new.fields.into_iter().filter(|field| of_machine(&field.name)) {
            typed.push(&field.name, field.value);
        }
        for section in new.sections {
            typed.push("section_number", section.number);
            typed.push("section_title", section.title);
            typed.push("section_words", section.words);
            typed.push("section_states", section.states.unwrap_or_default());
        }
        typed
    }
}

type OfRules = Path<(String, Uuid)>;

pub(super) async fn list(ctx: Ctx) -> Answer {
    let items = store::versions(&ctx.scope()).await?.into_iter().map(RulesShape::from).collect();
    Ok(json_answer(&ListPage::<RulesShape> { items, next: None }))
}

/// Nothing has to be sent; what is sent all the same is read, so that too much of it is refused.
pub(super) async fn start(ctx: Ctx, _: Bytes) -> Answer {
    Ok(json_answer(&RulesShape::from(actions::start_draft(&ctx).await?)))
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): OfRules) -> Answer {
    let rules = Rules::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&RulesShape::from(rules)))
}

pub(super) async fn write(ctx: Ctx, Path((_, id)): OfRules, Body(new): Body<NewRules>) -> Answer {
    let rules = actions::write(&ctx, id, &new.into()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&RulesShape::from(rules)))
}

pub(super) async fn adopt(ctx: Ctx, Path((_, id)): OfRules, Body(new): Body<Adoption>) -> Answer {
    let typed = Typed::from_pairs([
        ("in_force_from", new.in_force_from),
        ("adopted_how", new.adopted_how),
        ("decision_id", new.decision_id.map(|id| id.to_string()).unwrap_or_default()),
    ]);
    let rules = actions::adopt(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&RulesShape::from(rules)))
}
