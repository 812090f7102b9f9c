use kit_web::api::{ListPage, json_answer};
use kit_web::{Answer, Ctx};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::model::{Speaker, Voice};

/// One voice as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct VoiceShape {
    /// The seat it speaks from.
    id: Uuid,
    name: String,
    organization_id: Option<Uuid>,
    representative_id: Option<Uuid>,
    representative: Option<String>,
    alternate_id: Option<Uuid>,
    alternate: Option<String>,
    sector: String,
    /// resident-seats, community-and-faith, agencies-and-schools, health-and-treatment, businesses, or a sector
    group: String,
    is_resident: bool,
    /// voting, associate or advisor
    class: String,
}

impl From<Voice> for VoiceShape {
    fn from(voice: Voice) -> Self {
        let id = |speaker: &Option<Speaker>| speaker.as_ref().map(|speaker| speaker.id.0);
        let name = |speaker: &Option<Speaker>| speaker.as_ref().map(|speaker| speaker.name.clone());
        Self {
            id: voice.id.0,
            group: voice.group().word().to_owned(),
            organization_id: voice.organization_id.map(|id| id.0),
            representative_id: id(&voice.representative),
            representative: name(&voice.representative),
            alternate_id: id(&voice.alternate),
            alternate: name(&voice.alternate),
            name: voice.name,
            sector: voice.sector,
            is_resident: voice.is_resident,
            class: voice.class.word().to_owned(),
        }
    }
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let items = super::voices(&ctx.scope()).await?.into_iter().map(VoiceShape::from).collect();
    Ok(json_answer(&ListPage::<VoiceShape> { items, next: None }))
}
