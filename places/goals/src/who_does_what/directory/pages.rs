use axum::extract::{FromRequest, Multipart, Request};
use axum::response::{IntoResponse, Redirect};
use kit_store::{Allowed, Fault, Tx, added};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::html;
use people::organizations::model::CareStage;
use people::organizations::{self, Organization, OrganizationId};

use super::read::{self, LARGEST, Listed, Unreadable};
use super::verdict::{Verdict, judged};
use super::views;
use crate::rights::EDIT_GOALS;
use crate::tabs;
use crate::who_does_what::model::{Served, ServedId, Service, ServiceId, Side};
use crate::who_does_what::store;

/// Longest list that travels in a form, in bytes.
const LONGEST: usize = 180_000;

pub async fn open(ctx: Ctx) -> Answer {
    Ok(start(&ctx, &Mistakes::none(), None).show(&ctx))
}

fn start(ctx: &Ctx, mistakes: &Mistakes, refused: Option<String>) -> Page {
    let typed = Typed::default();
    let title = ctx.say("directory-title");
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/goals/who-does-what"), ctx.say("goals-tab-who-does-what"))]))
        (Fields::new(&ctx.text, &typed, mistakes).summary())
        @if let Some(refused) = &refused {
            div.err-sum role="alert" tabindex="-1" autofocus { h2 { (ctx.say("directory-refused")) } p.mt2 { (refused) } }
        }
        (tabs::head(&title, Some(ctx.say("directory-lede")), html! {}))
        (views::file_form(ctx, mistakes))
    };
    Page::new(title, body)
}

/// All files of a form, as long as they are not too large together.
async fn files_of(request: Request) -> Result<Vec<Vec<u8>>, Problem> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Problem::NotFound)?;
    let (mut files, mut size) = (Vec::new(), 0);
    while let Some(field) = form.next_field().await.map_err(|_| Problem::TooLarge)? {
        if field.name() != Some("file") {
            continue;
        }
        let bytes = field.bytes().await.map_err(|_| Problem::TooLarge)?.to_vec();
        size += bytes.len();
        if size > LARGEST {
            return Err(Problem::TooLarge);
        }
        if !bytes.is_empty() {
            files.push(bytes);
        }
    }
    Ok(files)
}

pub async fn check(ctx: Ctx, request: Request) -> Answer {
    let files = files_of(request).await?;
    if files.is_empty() {
        let mistakes = Mistakes::one("file", "directory-file-missing");
        return Ok(start(&ctx, &mistakes, None).show_mistakes(&ctx));
    }
    let refuse = |words: String| Ok(start(&ctx, &Mistakes::none(), Some(words)).show_mistakes(&ctx));
    let listed = match read::services(&files) {
        Ok(listed) => listed,
        Err(Unreadable::NoServices) => return refuse(ctx.say("directory-no-services")),
        Err(Unreadable::TooMany) => {
            return refuse(ctx.text.with("directory-too-many", [("most", read::MOST.into())]));
        }
        Err(Unreadable::Json(_)) => return refuse(ctx.say("directory-no-json")),
        Err(Unreadable::Table(refused)) => {
            let file = ctx.say("directory-your-file");
            return refuse(people::import::refusals::file(&ctx.text, &file, &refused));
        }
    };
    let carried = serde_json::to_string(&listed).map_err(Fault::from)?;
    if carried.len() > LONGEST {
        return refuse(ctx.text.with("directory-too-many", [("most", read::MOST.into())]));
    }
    let typed = Typed::from_pairs([("listed", carried)]);
    Ok(verdicts(&ctx, &listed, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn verdicts(ctx: &Ctx, listed: &[Listed], typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let scope = ctx.scope();
    let organizations = organizations::store::names(&scope).await?;
    let services = store::services(&scope).await?;
    let served = store::served(&scope).await?;
    let title = ctx.say("directory-check-title");
    let judged = judged(listed, &organizations, &services);
    let body = html! {
        (tabs::crumbs(ctx, &[
            (ctx.path("/goals/who-does-what"), ctx.say("goals-tab-who-does-what")),
            (ctx.path(super::PAGE), ctx.say("directory-title")),
        ]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (tabs::head(&title, Some(views::summary(ctx, &judged)), html! {}))
        (views::save_form(ctx, typed, mistakes, &served))
        (views::table(ctx, &judged))
    };
    Ok(Page::new(title, body))
}

/// What is chosen for all services of a list.
struct ForAll {
    stage: CareStage,
    population: Option<ServedId>,
    area: Option<ServedId>,
    adds_organizations: bool,
}

impl ForAll {
    fn read(typed: &Typed, served: &[Served]) -> Result<Self, Mistakes> {
        let mut mistakes = Mistakes::none();
        let stage = CareStage::from_word(typed.get("stage"));
        if stage.is_none() {
            mistakes.add("stage", "services-stage-missing");
        }
        let mut one = |field: &str, side: Side| {
            let wanted = typed.get(field);
            let found = served.iter().find(|one| one.side == side && one.id.to_string() == wanted);
            if found.is_none() && !wanted.is_empty() {
                mistakes.add(field, "services-served-unknown");
            }
            found.map(|one| one.id)
        };
        let (population, area) = (one("population_id", Side::Population), one("area_id", Side::Area));
        mistakes.or(Self {
            stage: stage.unwrap_or(CareStage::Promotion),
            population,
            area,
            adds_organizations: typed.has("add_organizations"),
        })
    }

    fn service(&self, allowed: &Allowed, one: &Listed, organization_id: OrganizationId) -> Service {
        Service {
            id: ServiceId(allowed.new_id()),
            organization_id,
            what: one.what.clone(),
            stage: self.stage,
            population_id: self.population,
            area_id: self.area,
            capacity: None,
            is_active: one.is_active,
            version: 1,
        }
    }
}

pub async fn save(ctx: Ctx, typed: Typed) -> Answer {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let Ok(listed) = serde_json::from_str::<Vec<Listed>>(typed.get("listed")) else {
        return Err(Problem::NotFound);
    };
    let served = store::served(&ctx.scope()).await?;
    let for_all = match ForAll::read(&typed, &served) {
        Ok(for_all) => for_all,
        Err(mistakes) => return Ok(verdicts(&ctx, &listed, &typed, &mistakes).await?.show_mistakes(&ctx)),
    };
    let tx = ctx.scope().begin().await?;
    // Judged anew: somebody may have added some of them since.
    let organizations = organizations::store::names(&tx).await?;
    let services = store::services(&tx).await?;
    let judged = judged(&listed, &organizations, &services);
    let batch = allowed.in_batch(allowed.new_id());
    write(&tx, &batch, &judged, &for_all).await?;
    tx.commit().await?;
    Ok(Redirect::to(&ctx.path("/goals/who-does-what/services")).into_response())
}

async fn write(
    tx: &Tx,
    allowed: &Allowed,
    judged: &[(&Listed, Verdict)],
    for_all: &ForAll,
) -> Result<(), Fault> {
    let mut made: Vec<(String, OrganizationId)> = Vec::new();
    for (one, verdict) in judged.iter().take(read::MOST) {
        let organization = match verdict {
            Verdict::New(id) => *id,
            Verdict::WithOrganization if for_all.adds_organizations => {
                let key = kit_text::search_key(&one.organization);
                match made.iter().find(|(known, _)| *known == key) {
                    Some((_, id)) => *id,
                    None => {
                        let organization =
                            Organization::named(OrganizationId(allowed.new_id()), &one.organization);
                        added(tx, allowed, &organization).await?;
                        made.push((key, organization.id));
                        organization.id
                    }
                }
            }
            _ => continue,
        };
        added(tx, allowed, &for_all.service(allowed, one, organization)).await?;
    }
    Ok(())
}
