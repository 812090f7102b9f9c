//! Documents: what the answer says, and what happens when a document is too long or cannot be set.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::StatusCode;
use kit_paper::{Document, Limit, Typesetter, Unprintable};
use kit_store::Engine;

use crate::access::SEE_COALITION;
use crate::testing::TestApp;
use crate::{Access, Answer, Ctx, Feature, Role, Routes};

async fn paper(ctx: Ctx) -> Answer {
    let mut document = ctx.document("A title");
    document.say("Words.");
    ctx.print("paper", document).await
}

fn place() -> Feature {
    let see = Access::Holds(&SEE_COALITION);
    Feature {
        routes: Routes::new().get("/{coalition}/paper", see, paper),
        ..Feature::new("place")
    }
}

/// Refuses everything.
struct Refuses(fn() -> Unprintable);

impl Typesetter for Refuses {
    fn pdf(&self, _: &Document) -> Result<Vec<u8>, Unprintable> {
        Err((self.0)())
    }
}

/// Counts how many documents are set at once, at most.
#[derive(Default)]
struct Counts {
    now: AtomicUsize,
    most: AtomicUsize,
}

impl Typesetter for Counts {
    fn pdf(&self, _: &Document) -> Result<Vec<u8>, Unprintable> {
        let now = self.now.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(now, Ordering::SeqCst);
        // Long enough for others to come in, if they could.
        (0..50).for_each(|_| std::thread::yield_now());
        self.now.fetch_sub(1, Ordering::SeqCst);
        Ok(b"%PDF-".to_vec())
    }
}

#[tokio::test]
async fn a_document_opens_in_the_browser_and_is_saved_under_a_name_that_says_what_it_is() {
    let app = TestApp::new(Engine::Lite, vec![place()]).await;
    let member = app.visitor(Role::Member).await;
    let shown = member.get("/testville/paper").await;
    assert_eq!(shown.headers["content-type"], "application/pdf");
    assert_eq!(
        shown.headers["content-disposition"],
        "inline; filename=\"testville-paper-2026-03-10.pdf\""
    );
    assert_eq!(
        shown.page(),
        "testville together\n# A title\nWords.\ntestville together, printed March 10, 2026"
    );
    let spanish = member.in_spanish().get("/testville/paper").await;
    assert!(
        spanish.page().ends_with("testville together, impreso el 10 de marzo de 2026"),
        "{}",
        spanish.body
    );
}

#[tokio::test]
async fn what_cannot_be_printed_is_told_in_a_sentence() {
    for (refusal, status, words) in [
        (
            (|| Unprintable::TooLarge(Limit::Pages(500))) as fn() -> Unprintable,
            StatusCode::UNPROCESSABLE_ENTITY,
            "This is too long for one document",
        ),
        (
            || Unprintable::Refused("a secret of the typesetter".to_owned()),
            StatusCode::INTERNAL_SERVER_ERROR,
            "Home",
        ),
    ] {
        let app = TestApp::with_typesetter(Engine::Lite, vec![place()], Arc::new(Refuses(refusal))).await;
        let shown = app.visitor(Role::Member).await.get("/testville/paper").await;
        assert_eq!(shown.status, status);
        assert!(shown.body.contains(words), "{}", shown.body);
        assert!(!shown.body.contains("a secret of the typesetter"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_some_documents_are_set_at_once_and_the_others_wait() {
    let counts = Arc::new(Counts::default());
    let typesetter: Arc<dyn Typesetter> = counts.clone();
    let app = TestApp::with_typesetter(Engine::Lite, vec![place()], typesetter).await;
    let member = app.visitor(Role::Member).await;
    let asking = (0..20).map(|_| {
        let member = member.clone();
        tokio::spawn(async move { member.get("/testville/paper").await.status })
    });
    for asked in asking.collect::<Vec<_>>() {
        assert_eq!(asked.await.unwrap(), StatusCode::OK);
    }
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    assert!(counts.most.load(Ordering::SeqCst) <= (processors / 2).clamp(1, 4));
}
