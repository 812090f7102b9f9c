//! Dependencies point down: commonweal → places → kit → nothing of ours; places → calc.

use toml::de::{DeTable, DeValue};

use super::{Finding, Source};

/// A place may stand on those before it.
const PLACES: &[&str] = &["people", "goals", "meetings", "money", "reports", "guide", "home"];
/// What the upper part of the kit may stand on.
const KIT_BASE: &[&str] = &["kit-store", "kit-text", "kit-mail", "kit-jobs", "kit-paper", "kit-sheets"];
/// The upper part of the kit.
const KIT_UPPER: &[&str] = &["kit-web", "kit-mail", "kit-jobs", "kit-paper", "kit-pdf"];
/// Stand beside the product and look at all of it; nothing stands on them.
const BESIDE: &[&str] = &["tests", "benches", "xtask"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Floor {
    Calc,
    Kit,
    /// By its position in [`PLACES`].
    Place(usize),
    Binary,
    Beside,
}

/// Look at the dependencies that a crate's `Cargo.toml` names.
pub fn check(source: &Source) -> Vec<Finding> {
    let Some(folder) = source.path.strip_suffix("/Cargo.toml") else {
        return Vec::new();
    };
    let Some(name) = crate_of(folder) else {
        return Vec::new();
    };
    let Some(floor) = floor_of(&name) else {
        return vec![Finding::fault(
            source,
            1,
            format!("`{name}` is not in the order of the places: {}", PLACES.join(" < ")),
        )];
    };
    let Ok(manifest) = DeTable::parse(&source.text) else {
        return vec![Finding::fault(source, 1, "not a readable TOML file")];
    };
    dependencies(manifest.get_ref())
        .into_iter()
        .filter_map(|(dependency, at)| {
            let below = floor_of(&dependency)?;
            let reason = refusal(&name, floor, &dependency, below)?;
            let line = source.text[..at.min(source.text.len())].matches('\n').count() + 1;
            Some(Finding::fault(source, line, format!("`{name}` depends on `{dependency}`: {reason}")))
        })
        .collect()
}

/// `kit/store` holds `kit-store`, `places/people` holds `people`.
fn crate_of(folder: &str) -> Option<String> {
    match folder.split('/').collect::<Vec<_>>()[..] {
        ["calc", name] => Some(format!("calc-{name}")),
        ["kit", name] => Some(format!("kit-{name}")),
        ["places", name] | [name] => Some(name.to_owned()),
        _ => None,
    }
}

/// None for a crate that is not ours.
fn floor_of(name: &str) -> Option<Floor> {
    if let Some(position) = PLACES.iter().position(|place| *place == name) {
        return Some(Floor::Place(position));
    }
    match name {
        "commonweal" => Some(Floor::Binary),
        _ if BESIDE.contains(&name) => Some(Floor::Beside),
        _ if name.starts_with("calc-") => Some(Floor::Calc),
        _ if name.starts_with("kit-") => Some(Floor::Kit),
        _ => None,
    }
}

/// Why `name` may not stand on `dependency`; none if it may.
fn refusal(name: &str, floor: Floor, dependency: &str, below: Floor) -> Option<&'static str> {
    match (floor, below) {
        (_, Floor::Beside) => Some("nothing stands on tests, benches or xtask"),
        (Floor::Beside, _) => None,
        (Floor::Calc, _) => Some("calc stands on nothing of ours"),
        (Floor::Kit, Floor::Kit) if KIT_UPPER.contains(&name) && KIT_BASE.contains(&dependency) => None,
        (Floor::Kit, Floor::Kit) => Some(
            "of the kit, only web, mail, jobs, paper and pdf stand on store, text, mail, jobs, paper and sheets",
        ),
        (Floor::Kit, _) => Some("the kit knows no place and no calc"),
        (Floor::Place(place), Floor::Place(other)) if other > place => {
            Some("a place stands only on earlier places")
        }
        (_, Floor::Binary) => Some("nothing stands on the binary"),
        (Floor::Place(_) | Floor::Binary, _) => None,
    }
}

/// Names of all dependencies and where in the file they stand, those of tests, build scripts and platforms included.
fn dependencies(manifest: &DeTable) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (section, value) in manifest {
        let DeValue::Table(table) = value.get_ref() else {
            continue;
        };
        match section.get_ref().as_ref() {
            "dependencies" | "dev-dependencies" | "build-dependencies" => {
                found.extend(table.iter().map(|(name, value)| {
                    let renamed =
                        value.get_ref().get("package").and_then(|package| package.get_ref().as_str());
                    (renamed.unwrap_or(name.get_ref()).to_owned(), name.span().start)
                }));
            }
            "target" => {
                let platforms = table.iter().filter_map(|(_, value)| value.get_ref().as_table());
                found.extend(platforms.flat_map(dependencies));
            }
            _ => {}
        }
    }
    found
}
