//! What a playbook would write, piece by piece: for each the record's kind, its fields and what it points to.

use std::fmt::Display;

use ::goals::activities::own_tables::CrosswalkTable;
use ::goals::goals as aims;
use ::goals::milestones::marks::{Milestone, MilestoneId};
use ::goals::numbers::{self, IndicatorId};
use kit_store::{Record, Words};
use kit_text::Language;
use meetings::agenda::{AgendaItem, AgendaItemId};
use meetings::meetings::MeetingId;
use people::groups::bodies::{Group, GroupId};
use people::groups::offices::{Office, OfficeId};
use people::sectors::OWN;
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use super::format::Playbook;
use super::format::files::{self, Indicator};
use super::format::naming::Id;
use super::{own_sectors, rules_draft};

kit_store::words! {
    /// The parts of a playbook one can take or leave.
    pub enum Part {
        Sectors => "sectors",
        Groups => "groups",
        Goals => "goals",
        Strategies => "strategies",
        Indicators => "indicators",
        Milestones => "milestones",
        Crosswalks => "crosswalks",
        Rules => "rules",
        Agenda => "agenda",
    }
}

/// A record a playbook would write.
#[derive(Clone, Debug)]
pub struct Piece {
    pub part: Part,
    /// "goal.main": the same in every version of the playbook.
    pub key: String,
    /// The kind of record.
    pub kind: &'static str,
    pub name: String,
    /// Records of the same kind with this word and owner are the same to people.
    pub same: String,
    /// The field that names the record it belongs to.
    pub owner: Option<&'static str>,
    /// The fields the playbook gives.
    pub gives: Map<String, Json>,
    /// Fields that hold the id of another piece, by its key.
    pub points: Vec<(&'static str, String)>,
    /// A whole record of which nothing else is known.
    pub blank: Json,
}

/// The meeting the first agenda is for.
pub const FIRST_MEETING: &str = "meeting";
/// The piece that chooses how seats are sorted.
pub const SCHEME: &str = "sectors.scheme";

const NOBODY: Uuid = Uuid::nil();

/// Every piece in the order in which they are written: what others point to comes first.
pub fn pieces(playbook: &Playbook, language: Language) -> Vec<Piece> {
    let mut all = Vec::new();
    all.extend(sectors(playbook));
    all.extend(playbook.goals.goals.iter().map(|goal| goal_piece(goal, language)));
    all.extend(playbook.indicators.indicators.iter().map(|one| indicator(playbook, one, language)));
    for goal in &playbook.goals.goals {
        all.extend(goal.objectives.iter().map(|one| objective(goal, one, language)));
        all.extend(goal.strategies.iter().map(|one| strategy(goal, one, language)));
    }
    for group in &playbook.groups.groups {
        all.push(group_piece(group, language));
        all.extend(group.offices.iter().map(|office| office_piece(group, office, language)));
    }
    let marks = &playbook.milestones;
    all.extend(marks.all().map(|(phase, one)| milestone(marks, phase, one, language)));
    all.extend(playbook.crosswalks.own.iter().map(|table| crosswalk(table, language)));
    all.extend(rules_draft::of(playbook, language).map(|rules| {
        let gives = &["sections", "machine"];
        Piece {
            same: String::new(),
            ..piece(Part::Rules, key("rules", &"draft"), &rules, gives, String::new())
        }
    }));
    all.extend(playbook.agenda.items.iter().map(|item| agenda_item(item, language)));
    all
}

fn key(kind: &str, id: &impl Display) -> String {
    format!("{kind}.{id}")
}

fn word(id: &Id) -> &str {
    id.get_ref().as_str()
}

/// A piece whose record is filled already; `gives` are the fields the playbook says something in.
fn piece<T: Record>(part: Part, key: String, record: &T, gives: &[&str], name: String) -> Piece {
    let blank = serde_json::to_value(record).unwrap_or_default();
    let said = |field: &&str| Some(((*field).to_owned(), blank.get(*field)?.clone()));
    Piece {
        part,
        key,
        kind: T::KIND,
        same: kit_text::search_key(&name),
        name,
        owner: None,
        gives: gives.iter().filter_map(said).collect(),
        points: Vec::new(),
        blank,
    }
}

/// The choice of a scheme, and the playbook's own sectors before it.
fn sectors(playbook: &Playbook) -> Vec<Piece> {
    let file = &playbook.sectors;
    if let Some(key) = file.scheme() {
        return vec![scheme(key)];
    }
    if file.sectors.is_empty() {
        return Vec::new();
    }
    let mut pieces: Vec<Piece> =
        file.sectors.iter().map(|one| own_sector(one, file.one_sector_per_person)).collect();
    pieces.push(scheme(OWN));
    pieces
}

fn own_sector(one: &files::Sector, one_for_each: bool) -> Piece {
    let record = own_sectors::of(one, one_for_each);
    let gives = &[
        "sector_key",
        "name_en",
        "name_es",
        "short_en",
        "short_es",
        "hint_en",
        "hint_es",
        "rules",
        "one_for_each",
    ];
    Piece {
        same: record.sector_key.clone(),
        ..piece(Part::Sectors, key("sector", &word(&one.key)), &record, gives, record.name_en.clone())
    }
}

fn scheme(scheme: &str) -> Piece {
    Piece {
        part: Part::Sectors,
        key: SCHEME.to_owned(),
        kind: kit_web::Coalition::KIND,
        name: String::new(),
        same: scheme.to_owned(),
        owner: None,
        gives: Map::from_iter([("sector_scheme".to_owned(), json!(scheme))]),
        points: Vec::new(),
        blank: Json::Null,
    }
}

fn goal_piece(goal: &files::Goal, language: Language) -> Piece {
    let record = aims::Goal {
        population: goal.population.of(language).to_owned(),
        change: goal.change.of(language).to_owned(),
        problem: goal.problem.of(language).to_owned(),
        care_stages: Words::from_values(goal.care_stages.iter().map(|stage| stage.word())),
        ..aims::Goal::named(aims::GoalId(NOBODY), 1, goal.title.of(language))
    };
    let gives = &["title", "population", "change", "problem", "care_stages"];
    piece(Part::Goals, key("goal", &word(&goal.id)), &record, gives, record.title.clone())
}

fn indicator(playbook: &Playbook, one: &Indicator, language: Language) -> Piece {
    let series = playbook
        .indicators
        .series
        .iter()
        .filter(|known| one.series.iter().any(|id| id.get_ref() == known.id.get_ref()));
    let apart: Vec<String> = series
        .map(|known| format!("{}: {}", known.name.of(language), known.why_apart.of(language)))
        .collect();
    let population = if one.population.is_empty() {
        one.denominator.of(language)
    } else {
        one.population.of(language)
    };
    let record = numbers::Indicator {
        measures: one.measures.of(language).to_owned(),
        kind: one.kind(),
        multiplier: one.multiplier.map_or(1, i64::from),
        unit: one.unit.of(language).to_owned(),
        polarity: one.polarity,
        frequency: one.frequency,
        population: population.to_owned(),
        comparison_note: apart.join(" ").chars().take(400).collect(),
        target_kind: target_kind(playbook, one),
        ..numbers::Indicator::named(IndicatorId(NOBODY), one.name.of(language))
    };
    let gives = &[
        "name",
        "measures",
        "kind",
        "multiplier",
        "unit",
        "polarity",
        "frequency",
        "population",
        "comparison_note",
        "target_kind",
    ];
    Piece {
        points: pointer("goal_id", "goal", one.goal.as_ref()),
        ..piece(Part::Indicators, key("indicator", &word(&one.id)), &record, gives, record.name.clone())
    }
}

/// A target is a change from the own baseline wherever an objective of the playbook says so.
fn target_kind(playbook: &Playbook, one: &Indicator) -> numbers::model::TargetKind {
    use files::Change;
    use numbers::model::TargetKind;
    let objectives = playbook.goals.goals.iter().flat_map(|goal| &goal.objectives);
    let own = objectives
        .filter(|objective| objective.indicator.as_ref().is_some_and(|id| id.get_ref() == one.id.get_ref()));
    match own.filter_map(|objective| objective.change).next() {
        Some(Change::Percent(_)) => TargetKind::PercentChange,
        Some(Change::Points(_) | Change::Number(_)) => TargetKind::Change,
        None => TargetKind::Absolute,
    }
}

fn pointer(field: &'static str, kind: &str, id: Option<&Id>) -> Vec<(&'static str, String)> {
    id.map(|id| (field, key(kind, &word(id)))).into_iter().collect()
}

fn objective(goal: &files::Goal, one: &files::Objective, language: Language) -> Piece {
    let record = aims::Objective {
        who: one.who.of(language).to_owned(),
        what: one.what.of(language).to_owned(),
        baseline_question: Some(one.baseline.of(language).to_owned()),
        ..aims::Objective::of(aims::GoalId(NOBODY), aims::ObjectiveId(NOBODY))
    };
    let mut points = pointer("goal_id", "goal", Some(&goal.id));
    points.extend(pointer("indicator_id", "indicator", one.indicator.as_ref()));
    Piece {
        owner: Some("goal_id"),
        points,
        ..piece(
            Part::Goals,
            key("objective", &word(&one.id)),
            &record,
            &["who", "what", "baseline_question"],
            record.what.clone(),
        )
    }
}

fn strategy(goal: &files::Goal, one: &files::Strategy, language: Language) -> Piece {
    let record = aims::Strategy {
        change_strategy: one.change_strategy,
        care_stages: Words::from_values(one.care_stages.iter().map(|stage| stage.word())),
        ..aims::Strategy::named(aims::StrategyId(NOBODY), aims::GoalId(NOBODY), one.name.of(language))
    };
    let mut points = pointer("goal_id", "goal", Some(&goal.id));
    points.extend(pointer("objective_id", "objective", one.objective.as_ref()));
    let gives = &["name", "change_strategy", "care_stages"];
    Piece {
        owner: Some("goal_id"),
        points,
        ..piece(Part::Strategies, key("strategy", &word(&one.id)), &record, gives, record.name.clone())
    }
}

fn group_piece(group: &files::Group, language: Language) -> Piece {
    let record = Group {
        name: group.name.of(language).to_owned(),
        kind: group.kind,
        purpose: group.purpose.of(language).to_owned(),
        authority: group.authority.of(language).to_owned(),
        objective: group.objective.of(language).to_owned(),
        ..Group::blank(GroupId(NOBODY))
    };
    let mut points = pointer("part_of_id", "group", group.part_of.as_ref());
    points.extend(pointer("goal_id", "goal", group.goal.as_ref()));
    let gives = &["name", "kind", "purpose", "authority", "objective"];
    Piece {
        points,
        ..piece(Part::Groups, key("group", &word(&group.id)), &record, gives, record.name.clone())
    }
}

fn office_piece(group: &files::Group, office: &files::Office, language: Language) -> Piece {
    let record = Office {
        kind: office.kind,
        own_name: office.name.of(language).to_owned(),
        duties: office.duties.of(language).to_owned(),
        handover: office.handover.of(language).to_owned(),
        ..Office::blank(OfficeId(NOBODY))
    };
    let name = if record.own_name.is_empty() { String::new() } else { record.own_name.clone() };
    let gives = &["kind", "own_name", "duties", "handover"];
    Piece {
        same: office_word(&record),
        owner: Some("group_id"),
        points: pointer("group_id", "group", Some(&group.id)),
        ..piece(Part::Groups, key("office", &word(&office.id)), &record, gives, name)
    }
}

/// What makes two offices of a group the same to people: its own name, else its kind.
fn office_word(office: &Office) -> String {
    let name = if office.own_name.is_empty() { office.kind.word() } else { &office.own_name };
    kit_text::search_key(name)
}

fn milestone(
    all: &files::Milestones,
    phase: &files::Phase,
    one: &files::Milestone,
    language: Language,
) -> Piece {
    let scale = one.scale.as_ref().or(phase.scale.as_ref());
    let raters = all.rater_groups.of(language);
    let record = Milestone {
        phase: phase.name.of(language).to_owned(),
        name: one.name.of(language).to_owned(),
        benchmarks: Words(one.benchmarks.of(language).to_vec()),
        evidence: one.evidence.of(language).to_owned(),
        scale: scale.map(|scale| Words(scale.of(language).to_vec())),
        raters: Some(Words(raters.to_vec())).filter(|raters| !raters.is_empty()),
        ..Milestone::blank(MilestoneId(NOBODY))
    };
    let gives = &["phase", "name", "benchmarks", "evidence", "scale", "raters"];
    piece(Part::Milestones, key("milestone", &word(&one.id)), &record, gives, record.name.clone())
}

fn crosswalk(table: &files::Table, language: Language) -> Piece {
    use Language::{English, Spanish};
    let category = |one: &files::Category| json!({ "key": word(&one.key), "name_en": one.name.of(English), "name_es": one.name.of(Spanish) });
    let rule = |rule: &files::SortRule| json!({ "category": rule.category.as_ref().map(word), "codes": rule.codes, "strategies": rule.strategies });
    let content = json!({
        "key": word(&table.key),
        "name_en": table.name.of(English),
        "name_es": table.name.of(Spanish),
        "about_en": table.about.of(English),
        "about_es": table.about.of(Spanish),
        "counts_breadth": table.counts_breadth,
        "category": table.categories.iter().map(category).collect::<Vec<_>>(),
        "rule": table.rules.iter().map(rule).collect::<Vec<_>>(),
    });
    let name = table.name.of(language).to_owned();
    let blank = json!({
        "id": NOBODY, "table_key": word(&table.key), "name": name, "content": content, "version": 1,
    });
    Piece {
        part: Part::Crosswalks,
        key: key("table", &word(&table.key)),
        kind: CrosswalkTable::KIND,
        same: word(&table.key).to_owned(),
        name,
        owner: None,
        gives: blank
            .as_object()
            .cloned()
            .unwrap_or_default()
            .into_iter()
            .filter(|(field, _)| *field == "name" || *field == "content")
            .collect(),
        points: Vec::new(),
        blank,
    }
}

fn agenda_item(item: &files::Item, language: Language) -> Piece {
    let record = AgendaItem {
        title: item.title.of(language).to_owned(),
        details: item.details.of(language).to_owned(),
        minutes: i64::from(item.minutes()),
        kind: item.kind,
        ..AgendaItem::of(MeetingId(NOBODY), AgendaItemId(NOBODY))
    };
    let gives = &["title", "details", "minutes", "kind"];
    Piece {
        points: vec![("meeting_id", FIRST_MEETING.to_owned())],
        ..piece(Part::Agenda, key("agenda_item", &word(&item.id)), &record, gives, record.title.clone())
    }
}
