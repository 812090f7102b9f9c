use kit_store::Record;
use kit_web::coalition::{Coalition, PartnershipKind, PartnershipKinds};
use kit_web::{Role, Typed};

use super::model::{kinds, suggested_for};
use crate::testing::apps;

#[test]
fn every_kind_has_its_line_and_every_suggestion_its_page() {
    let keys: Vec<_> = kinds().iter().map(|kind| kind.key).collect();
    assert_eq!(keys, PartnershipKind::ALL, "the table is complete and in order");
    let asked: Vec<_> = super::feature().panels.iter().map(|panel| panel.on).collect();
    for suggestion in kinds().iter().flat_map(|kind| &kind.suggests) {
        assert!(asked.contains(&suggestion.page.as_str()), "nobody shows {}", suggestion.page);
    }
}

#[test]
fn suggestions_of_several_kinds_add_up() {
    let both = PartnershipKinds::of(&[PartnershipKind::Informal, PartnershipKind::Formal]).unwrap();
    let suggested = suggested_for("/people/agreements", &both);
    let from: Vec<_> = suggested.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(from, [PartnershipKind::Formal, PartnershipKind::Informal]);
    assert!(suggested_for("/people/agreements", &PartnershipKind::IssueBased.into()).is_empty());
}

#[test]
fn ticks_that_are_no_kinds_count_for_nothing() {
    let typed = Typed::from_pairs([("kind", "club"), ("kind", "formal"), ("kind", ""), ("kind", "formal")]);
    let kinds = PartnershipKinds::ticked(&typed, "kind").unwrap();
    assert_eq!(kinds.words(), ["formal"]);
    assert_eq!(PartnershipKinds::ticked(&Typed::from_pairs([("kind", "club")]), "kind"), None);
    let one: PartnershipKinds = serde_json::from_str("\"issue-based\"").unwrap();
    assert_eq!(
        serde_json::to_string(&one).unwrap(),
        "[\"issue-based\"]",
        "entries of one kind stay readable"
    );
    assert!(serde_json::from_str::<PartnershipKinds>("[]").is_err());
}

#[tokio::test]
async fn what_a_coalition_is_changes_what_its_pages_suggest() {
    const PAGES: [(&str, &str, &str); 7] = [
        ("/people/agreements", "Sign agreements early", "Firmen acuerdos pronto"),
        ("/people/groups", "Fill the offices", "Ocupen los cargos"),
        ("/meetings/rules", "Let the quorum need residents", "Que el cuórum exija residentes"),
        ("/people", "Keep seats for residents", "Guarden lugares para residentes"),
        ("/meetings", "Meet when work and school are over", "Reúnanse después del trabajo"),
        ("/people/organizations", "level of government", "nivel de gobierno"),
        ("/goals", "One goal is enough", "Basta una meta"),
    ];
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        for (page, english, _) in PAGES {
            assert!(!member.get(&format!("/testville{page}")).await.page().contains(english), "{page}");
        }
        let all = PartnershipKinds::of(PartnershipKind::ALL).unwrap();
        let tx = app.scope().begin().await.unwrap();
        Coalition { kinds: all, ..app.coalition.clone() }.put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        for (page, english, spanish) in PAGES {
            let address = format!("/testville{page}");
            let shown = member.get(&address).await;
            assert!(
                shown.page().contains(english) && shown.body.contains("/testville/guide/kinds"),
                "{page}"
            );
            assert!(member.clone().in_spanish().get(&address).await.page().contains(spanish), "{page}");
        }
        let table = member.get("/testville/guide/kinds").await;
        assert_eq!(table.page().matches(">Ours<").count(), 6);
        assert!(table.body.contains("/testville/people/agreements"));
        member.clone().in_spanish().get("/testville/guide/kinds").await.page();
    }
}
