//! From a template to the filled form of its place; nothing is written before somebody saves.

use axum::http::StatusCode;
use goals::commitments::{elements, made};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{Reply, TestApp, Visitor};
use people::agreements::documents::store as agreements;

use crate::testing::apps;

const FOOD: &str = "/testville/guide/playbooks/healthier_food";
const DRUG_FREE: &str = "/testville/guide/playbooks/drug_free";

/// The first address on a page that contains these words.
fn link(page: &str, words: &str) -> String {
    let at = page.find(words).unwrap_or_else(|| panic!("no {words}"));
    let start = page[..at].rfind('"').unwrap() + 1;
    page[start..start + page[start..].find('"').unwrap()].to_owned()
}

/// What a tag says in an attribute.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let value = &tag[start..start + tag[start..].find('"')?];
    Some(value.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&"))
}

/// Every field of the forms of a page with its value, as a browser would send it.
fn fields(page: &str) -> Vec<(String, String)> {
    let main = &page[page.find("<main").unwrap()..];
    let mut fields: Vec<(String, String)> = Vec::new();
    for tag in main.split('<') {
        let (kind, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let name = attribute(tag, "name");
        let value = attribute(tag, "value").unwrap_or_default();
        match (kind, name) {
            ("input", Some(name)) => {
                let ticks = matches!(attribute(tag, "type").as_deref(), Some("checkbox" | "radio"));
                if !ticks || rest.contains(" checked") {
                    fields.push((name, value));
                }
            }
            ("textarea", Some(name)) => {
                let text = tag.split_once('>').map_or("", |(_, text)| text.trim_start_matches('\n'));
                fields.push((name, text.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&")));
            }
            ("select", Some(name)) => fields.push((name, String::new())),
            ("option", _) if rest.contains(" selected") => fields.last_mut().unwrap().1 = value,
            _ => {}
        }
    }
    fields
}

async fn send(visitor: &Visitor, address: &str, fields: &[(String, String)]) -> Reply {
    let pairs: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.post(address, &pairs).await
}

async fn store_of(app: &TestApp, coordinator: &Visitor) -> String {
    let store = [("name", "Corner Store"), ("kind", "business")];
    coordinator.post("/testville/people/organizations/add", &store).await.leads_to();
    let names = people::organizations::store::names(&app.scope()).await.unwrap();
    names[0].0.to_string()
}

#[tokio::test]
async fn an_agreement_begins_with_the_words_of_a_template_in_the_language_asked_for() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let party = store_of(&app, &coordinator).await;
        let page = coordinator.get(DRUG_FREE).await;
        let address = link(page.page(), "/agreements/");
        let form = coordinator.get(&address).await;
        assert!(form.page().contains("Nothing is written before you save"), "{}", form.body);
        assert!(agreements::all(&app.scope()).await.unwrap().is_empty());
        let spanish = coordinator.get(&format!("{address}?language=es")).await;
        assert_ne!(fields(form.page()), fields(spanish.page()));
        let mut typed = fields(form.page());
        let refused = send(&coordinator, "/testville/people/agreements/add", &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "the parties are to be chosen");
        let purpose = typed.iter().find(|(name, _)| name == "purpose").unwrap().1.clone();
        let first_words: String = purpose.chars().take(40).collect();
        assert!(refused.body.contains(&first_words), "what the template said is kept");
        typed.push(("party_ids".to_owned(), party));
        send(&coordinator, "/testville/people/agreements/add", &typed).await.leads_to();
        let written = agreements::all(&app.scope()).await.unwrap();
        assert_eq!(written.len(), 1);
        assert!(written[0].ends_on.is_some() || written[0].review_on.is_some());
        let again = coordinator.get(&address).await;
        assert!(again.page().contains("You have this already under the same name"));
        assert!(again.page().contains(&written[0].id.to_string()));
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(&address).await.status, StatusCode::FORBIDDEN);
        assert!(!member.get(DRUG_FREE).await.page().contains("Start an agreement"));
        let nobody = coordinator.get(&format!("{DRUG_FREE}/agreements/%3Cscript%3E")).await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_commitment_begins_with_elements_metrics_and_what_would_show_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let party = store_of(&app, &coordinator).await;
        coordinator.post(&format!("{FOOD}/install"), &[("parts", "goals")]).await.leads_to();
        let address = link(coordinator.get(FOOD).await.page(), "/commitments/");
        let form = coordinator.get(&address).await;
        let mut typed = fields(form.page());
        let rows = typed.iter().filter(|(name, value)| name.starts_with("what_") && !value.is_empty());
        let elements_of_template = rows.count();
        assert!(elements_of_template > 1, "{}", form.body);
        let shows = typed.iter().any(|(name, value)| name.starts_with("would_show_") && !value.is_empty());
        assert!(shows);
        assert!(made::store::list(&app.scope(), Uuid::nil(), 9).await.unwrap().is_empty());
        typed.push(("organization_id".to_owned(), party));
        send(&coordinator, "/testville/goals/commitments/whole", &typed).await.leads_to();
        let written = elements::store::list(&app.scope(), Uuid::nil(), 99).await.unwrap();
        assert_eq!(written.len(), elements_of_template);
        assert!(written.iter().all(|one| one.would_show.is_some() && one.due_on.is_some()));
        let again = coordinator.get(&address).await;
        assert!(again.page().contains("Corner Store: "), "a commitment of the same name is told");
    }
}

#[tokio::test]
async fn rules_begin_as_a_draft_with_the_sections_of_the_playbook_and_an_open_draft_is_not_doubled() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let form = coordinator.get(&format!("{DRUG_FREE}/rules")).await;
        assert!(form.page().contains("/meetings/rules/new"), "{}", form.body);
        let versions = || async { meetings::rules::store::versions(&app.scope()).await.unwrap() };
        assert!(versions().await.is_empty());
        let typed = fields(form.page());
        send(&coordinator, "/testville/meetings/rules/new", &typed).await.leads_to();
        let draft = versions().await.remove(0);
        assert!(draft.is_draft() && draft.sections.0.len() > 3, "{draft:?}");
        send(&coordinator, "/testville/meetings/rules/new", &typed).await.leads_to();
        assert_eq!(versions().await.len(), 1, "sending twice makes one");
        let again = coordinator.get(&format!("{DRUG_FREE}/rules?language=es")).await;
        assert!(again.page().contains("A draft is open already"), "{}", again.body);
        let own = format!("/testville/meetings/rules/{}/edit", draft.id);
        send(&coordinator, &own, &fields(again.page())).await.leads_to();
        let spanish = versions().await;
        assert_eq!(spanish.len(), 1);
        assert_ne!(spanish[0].sections, draft.sections);
        let mut other = typed.clone();
        other.iter_mut().filter(|(name, _)| name == "id").for_each(|(_, id)| {
            *id = Uuid::from_u128(7).to_string();
        });
        let refused = send(&coordinator, "/testville/meetings/rules/new", &other).await;
        assert!(refused.body.contains("A draft is open already"), "{}", refused.body);
    }
}

#[tokio::test]
async fn programs_read_the_templates_in_either_language() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let address = "/api/v1/coalitions/testville/playbooks/healthier_food/templates";
        let english = member.get(address).await.value();
        let spanish = member.get(&format!("{address}?language=es")).await.value();
        assert_eq!((&english["language"], &spanish["language"]), (&"en".into(), &"es".into()));
        assert!(english["commitments"][0]["elements"][0]["metric"].is_string());
        assert_ne!(english["agreements"][0]["sections"], spanish["agreements"][0]["sections"]);
    }
}
