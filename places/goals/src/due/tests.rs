use kit_store::jiff::civil::date;
use kit_store::uuid::Uuid;
use kit_web::testing::TestApp;
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use people::seats::model::{Seat, SeatId};

use super::{Asked, What, until};
use crate::commitments::elements::{Element, ElementId};
use crate::commitments::made::{Commitment, CommitmentId};
use crate::commitments::verdicts::model::Said;
use crate::commitments::verdicts::{Judge, Verdict, VerdictId, VerdictWord, Verifier};
use crate::numbers::{Indicator, IndicatorId};
use crate::testing::{apps, store};

const STORE: OrganizationId = OrganizationId(Uuid::from_u128(0x201));
const CLINIC: OrganizationId = OrganizationId(Uuid::from_u128(0x202));

fn element(id: u128, commitment: u128, what: &str, day: i8) -> Element {
    Element {
        commitment_id: CommitmentId(Uuid::from_u128(commitment)),
        what: what.to_owned(),
        metric: "seen".to_owned(),
        due_on: Some(date(2026, 3, day)),
        ..Element::blank(ElementId(Uuid::from_u128(id)))
    }
}

fn verdict(id: u128, element: u128, word: VerdictWord, year: i64) -> Verdict {
    let judge = Judge::Organization(CLINIC);
    let verifier = Verifier::independent(judge, &[], STORE).unwrap();
    let said = Said {
        verdict: word,
        reason: "Seen.".to_owned(),
        given_on: date(2026, 3, 1),
        for_year: year,
        judge,
    };
    Verdict::of(VerdictId(Uuid::from_u128(id)), ElementId(Uuid::from_u128(element)), verifier, &said)
}

async fn fill(app: &TestApp) {
    store(app, &Organization::named(STORE, "Hooper Feed")).await;
    store(app, &Organization::named(CLINIC, "County Clinic")).await;
    let works = Person {
        organization_id: Some(STORE),
        ..Person::named(PersonId(Uuid::from_u128(1)), "Dale", "Hooper")
    };
    store(app, &works).await;
    store(app, &Person::named(PersonId(Uuid::from_u128(2)), "Sam", "Sitter")).await;
    let seat = Seat {
        holder_id: Some(CLINIC),
        representative_id: Some(PersonId(Uuid::from_u128(2))),
        ..Seat::empty(SeatId(Uuid::from_u128(3)), "health")
    };
    store(app, &seat).await;
    for (id, organization, ends) in [(0x11, STORE, None), (0x12, CLINIC, None), (0x13, CLINIC, Some(1))] {
        let commitment = Commitment {
            organization_id: organization,
            title: "We will".to_owned(),
            ends_on: ends.map(|day| date(2026, 3, day)),
            ..Commitment::blank(CommitmentId(Uuid::from_u128(id)))
        };
        store(app, &commitment).await;
    }
    for one in [
        element(0x31, 0x11, "Sell lock boxes", 20),
        element(0x32, 0x11, "Train the clerks", 2),
        element(0x33, 0x12, "Open on Saturdays", 15),
        element(0x34, 0x13, "Over long ago", 1),
        element(0x35, 0x12, "Much later", 31),
    ] {
        store(app, &one).await;
    }
    // Met, and then no more: the newest verdict counts. The other one stays met.
    store(app, &verdict(1, 0x31, VerdictWord::Met, 2025)).await;
    store(app, &verdict(2, 0x31, VerdictWord::NotMet, 2026)).await;
    store(app, &verdict(3, 0x32, VerdictWord::Met, 2026)).await;
    let number = Indicator {
        next_due: Some(date(2026, 3, 12)),
        ..Indicator::named(IndicatorId(Uuid::from_u128(5)), "Pounds handed in")
    };
    store(app, &number).await;
}

#[tokio::test]
async fn each_hears_of_the_commitments_they_speak_for_and_the_coordinator_of_all() {
    for app in apps().await {
        fill(&app).await;
        let ask = async |numbers, all, person: Option<u128>| {
            let asked = Asked {
                until: date(2026, 3, 25),
                numbers,
                all_commitments: all,
                person: person.map(|id| PersonId(Uuid::from_u128(id))),
            };
            let due = until(&app.scope(), date(2026, 3, 10), &asked).await.unwrap();
            due.into_iter().map(|one| (one.what, one.name, one.is_own)).collect::<Vec<_>>()
        };
        let boxes = |own| (What::Element, "Sell lock boxes".to_owned(), own);
        let open = |own| (What::Element, "Open on Saturdays".to_owned(), own);
        let pounds = (What::Number, "Pounds handed in".to_owned(), false);
        assert_eq!(ask(true, true, None).await, [pounds, open(false), boxes(false)]);
        assert_eq!(ask(false, true, Some(1)).await, [open(false), boxes(true)]);
        assert_eq!(ask(false, false, Some(1)).await, [boxes(true)]);
        assert_eq!(ask(false, false, Some(2)).await, [open(true)], "whoever sits for it hears of it too");
        assert_eq!(ask(false, false, None).await, []);
    }
}
