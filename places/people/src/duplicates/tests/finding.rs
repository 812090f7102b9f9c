use axum::http::StatusCode;
use calc_match::Reason;
use kit_store::testing::engines;
use kit_text::{Language, Texts};
use kit_web::Role;
use kit_web::testing::TestApp;
use uuid::Uuid;

use super::{INES, INES_AGAIN, LIST, apps, found, list, person};
use crate::alike::{Subject, looks_like, reasons};
use crate::duplicates::{feature, store};
use crate::members::Person;

#[tokio::test]
async fn what_looks_alike_is_offered_with_its_reasons_in_both_languages() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = list(&app, &coordinator).await;
        for words in [
            "Inés Calderon",
            "ELK RIDGE LIBRARY",
            "Almost certainly the same",
            "the same email address",
            "1 pair of people and 1 pair of organizations look alike",
        ] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        assert!(!page.page().contains("Tom Becker"));
        let spanish = list(&app, &coordinator.clone().in_spanish()).await;
        assert!(spanish.page().contains("el mismo correo electrónico"), "{}", spanish.body);
        let compare = format!("{LIST}/compare/person/{INES}/{INES_AGAIN}");
        assert!(coordinator.get(&compare).await.page().contains("Head librarian"));
        assert!(coordinator.in_spanish().get(&compare).await.page().contains("Unir estos dos"));
        for role in [Role::Member, Role::Evaluator] {
            let visitor = app.visitor(role).await;
            assert_eq!(visitor.get(LIST).await.status, StatusCode::FORBIDDEN);
            assert_eq!(visitor.get(&compare).await.status, StatusCode::FORBIDDEN);
        }
    }
}

#[tokio::test]
async fn not_the_same_is_remembered_until_it_is_taken_back() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (first, second) = (INES.to_string(), INES_AGAIN.to_string());
        let fields = [("subject", "person"), ("first", first.as_str()), ("second", second.as_str())];
        list(&app, &coordinator).await.page();
        for _ in 0..2 {
            coordinator.post(&format!("{LIST}/not-same"), &fields).await.leads_to();
        }
        coordinator.post(&format!("{LIST}/look"), &[]).await.leads_to();
        let page = list(&app, &coordinator).await;
        assert!(page.page().contains("1 pair of organizations looks alike"), "{}", page.body);
        assert!(page.page().contains("Ines Calderón · Inés Calderon"));
        let said = store::latest_not_same(&app.scope(), 10).await.unwrap();
        assert_eq!(said.len(), 1);
        coordinator.post(&format!("{LIST}/not-same/{}/undo", said[0].id), &[]).await.leads_to();
        let page = list(&app, &coordinator).await;
        assert!(page.page().contains("1 pair of people and 1 pair of organizations"), "{}", page.body);
    }
}

#[tokio::test]
async fn a_long_list_comes_in_pages() {
    for app in apps().await {
        let tx = app.scope().begin().await.unwrap();
        let quietly = app.writes_as("Somebody").in_batch(Uuid::from_u128(1));
        for number in 0..60_u128 {
            // Two of each, who share a mail address.
            let name = format!("Family{}", char::from(b'a' + u8::try_from(number / 2 % 26).unwrap()));
            let email = Some(format!("somebody-{}@example.org", number / 2));
            let twin = Person { email, ..person(Uuid::from_u128(0x1000 + number), "Alex", &name) };
            kit_store::added(&tx, &quietly, &twin).await.unwrap();
        }
        tx.commit().await.unwrap();
        let coordinator = app.visitor(Role::Coordinator).await;
        let first = list(&app, &coordinator).await;
        assert_eq!(first.page().matches(">Compare</a>").count(), 25);
        let next = first.body.split("rel=\"next\"").next().and_then(|before| before.rsplit("href=\"").next());
        let next = next.and_then(|address| address.split('"').next()).unwrap().to_owned();
        let second = coordinator.get(&next).await;
        assert!(second.page().contains(">Compare</a>"));
        let api = "/api/v1/coalitions/testville/duplicates";
        let mut seen = 0;
        let mut after = String::new();
        loop {
            let page = coordinator.get(&format!("{api}?after={after}")).await.value();
            seen += page["items"].as_array().map_or(0, Vec::len);
            match page["next"].as_str() {
                Some(next) => next.clone_into(&mut after),
                None => break,
            }
        }
        let waiting = store::waiting(&app.scope()).await.unwrap();
        assert_eq!(i64::try_from(seen).unwrap(), waiting.people + waiting.organizations);
        assert!(waiting.people >= 31, "{waiting:?}");
        // Nonsense in the address shows the first page.
        assert!(coordinator.get(&format!("{LIST}?after=x%27")).await.page().contains(">Compare</a>"));
    }
}

#[tokio::test]
async fn an_empty_coalition_has_no_duplicates() {
    for engine in engines() {
        let app = TestApp::new(engine, crate::features()).await;
        let page = list(&app, &app.visitor(Role::Coordinator).await).await;
        assert!(page.page().contains("Nothing in your lists looks twice"));
    }
}

#[tokio::test]
async fn whoever_is_added_is_compared_with_who_is_there() {
    for app in apps().await {
        let newcomer = person(Uuid::from_u128(0x999), "Ynes", "Calderón");
        let newcomer = Person { phone: Some("+1 518 555 0142".to_owned()), ..newcomer };
        let alike = looks_like(&app.scope(), Subject::Person, (&newcomer).into()).await.unwrap();
        assert_eq!(alike.first().map(|known| known.id), Some(INES), "{alike:?}");
        let known: Person = found(&app, INES).await.unwrap();
        let alike = looks_like(&app.scope(), Subject::Person, (&known).into()).await.unwrap();
        assert!(alike.iter().all(|other| other.id != known.id.0));
        let nobody = person(Uuid::from_u128(0x998), "Wilhelmina", "Oakes");
        assert!(looks_like(&app.scope(), Subject::Person, (&nobody).into()).await.unwrap().is_empty());
    }
}

/// Every reason that can be found; `reasons::stored` does not compile when it misses one.
fn every_reason() -> Vec<Reason> {
    use Reason as R;
    let all = vec![
        R::SameName,
        R::NameAlike { share: 82 },
        R::NameWithinName,
        R::DifferentName,
        R::DifferentKind,
        R::SameGivenName,
        R::GivenNameAlike,
        R::Nickname,
        R::DifferentGivenName,
        R::SameSurname,
        R::SurnameAlike,
        R::DifferentSurname,
        R::NamesSwapped,
        R::DifferentGeneration,
        R::SameAddress,
        R::AddressAlike,
        R::SameStreet,
        R::DifferentAddress,
        R::DifferentUnit,
        R::SameCity,
        R::DifferentCity,
        R::SamePostcode,
        R::DifferentPostcode,
        R::DifferentState,
        R::SamePhone,
        R::SharedPhone { places: 5 },
        R::DifferentPhone,
        R::SameEmail,
        R::DifferentEmail,
        R::SameWebsite,
        R::DifferentWebsite,
        R::SameBirthDate,
        R::BirthDateAlike,
        R::DifferentBirthDate,
        R::SameIdentifier,
        R::IdentifierAlike,
        R::DifferentIdentifier,
    ];
    assert_eq!(all.len(), 37, "a new reason belongs in this list and needs words");
    all
}

#[test]
fn every_reason_has_words_in_both_languages() {
    let sources = kit_web::feature::texts_of(&[feature()]);
    let texts = std::sync::Arc::new(Texts::new(&sources).unwrap());
    for language in Language::ALL {
        let text = texts.in_language(language);
        for reason in every_reason() {
            let words = reasons::said(&text, &reasons::stored(reason));
            assert!(!words.contains(kit_text::MISSING), "{words}");
        }
        let alike = reasons::said(&text, &reasons::stored(Reason::NameAlike { share: 82 }));
        assert!(alike.contains("82"), "{alike}");
    }
}
