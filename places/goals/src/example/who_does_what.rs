use kit_store::{Fault, added};
use people::example::Loading;
use people::organizations::model::CareStage;
use serde::Deserialize;

use crate::who_does_what::{Served, ServedId, Service, ServiceId, Side};

#[derive(Deserialize)]
struct File {
    served: Vec<ServedFile>,
    service: Vec<ServiceFile>,
}

#[derive(Deserialize)]
struct ServedFile {
    key: String,
    side: String,
    name: String,
    has_need: bool,
}

#[derive(Deserialize)]
struct ServiceFile {
    organization: String,
    what: String,
    stage: String,
    population: Option<String>,
    area: Option<String>,
    capacity: Option<i64>,
    #[serde(default = "active")]
    active: bool,
}

fn active() -> bool {
    true
}

/// Loads the services of the example's organizations, and the groups and areas they serve.
pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/who_does_what.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let mut ids: Vec<(&str, ServedId)> = Vec::new();
    for (file, position) in file.served.iter().zip(1..) {
        let side = Side::from_word(&file.side).ok_or_else(|| Fault::Shape(file.side.clone()))?;
        let id = ServedId(loading.allowed.new_id());
        let has_need = file.has_need;
        let served = Served { id, side, position, name: file.name.clone(), has_need, version: 1 };
        added(&loading.tx, &loading.allowed, &served).await?;
        ids.push((&file.key, id));
    }
    let id_of = |key: &Option<String>| {
        let key = key.as_deref()?;
        ids.iter().find(|(known, _)| *known == key).map(|(_, id)| *id)
    };
    for file in &file.service {
        let stage = CareStage::from_word(&file.stage).ok_or_else(|| Fault::Shape(file.stage.clone()))?;
        let Some(organization_id) = loading.organization(&file.organization) else {
            return Err(Fault::Shape(file.organization.clone()));
        };
        let service = Service {
            id: ServiceId(loading.allowed.new_id()),
            organization_id,
            what: file.what.clone(),
            stage,
            population_id: id_of(&file.population),
            area_id: id_of(&file.area),
            capacity: file.capacity,
            is_active: file.active,
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &service).await?;
    }
    Ok(())
}
