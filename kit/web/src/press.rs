//! Documents as PDF: away from the threads that answer requests, and never more at once than the machine can bear.

use std::sync::Arc;
use std::time::Duration;

use axum::http::header;
use axum::response::IntoResponse;
use kit_paper::{DayMade, Document, Frame, Paper, Typesetter, Unprintable};
use kit_store::Fault;
use maud::{Markup, html};
use tokio::sync::Semaphore;

use crate::{Answer, Ctx, Problem};

/// How many documents may wait for their turn.
const LINE: usize = 24;
/// Whoever waits longer is asked to come back.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// Where documents become pages.
pub struct Press {
    typesetter: Arc<dyn Typesetter>,
    /// One for each document that is being set.
    running: Arc<Semaphore>,
    line: Semaphore,
}

impl Press {
    /// Sets on at most half of the processors, so that a packet never holds up a vote.
    pub fn new(typesetter: Arc<dyn Typesetter>) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            typesetter,
            running: Arc::new(Semaphore::new((processors / 2).clamp(1, 4))),
            line: Semaphore::new(LINE),
        }
    }

    /// The document as PDF.
    ///
    /// # Errors
    /// [`Problem::TooLong`] for more than a document holds, [`Problem::Busy`] when others wait already.
    pub async fn pdf(&self, document: Document) -> Result<Vec<u8>, Problem> {
        let _place = self.line.try_acquire().map_err(|_| Problem::Busy)?;
        let turn = Arc::clone(&self.running).acquire_owned();
        let turn = tokio::time::timeout(LONGEST_WAIT, turn).await.map_err(|_| Problem::Busy)?;
        let turn = turn.map_err(|closed| broken(closed.to_string()))?;
        let typesetter = Arc::clone(&self.typesetter);
        let set = tokio::task::spawn_blocking(move || {
            // Held until the pages are there, even when nobody waits for them any more.
            let _turn = turn;
            typesetter.pdf(&document)
        });
        match set.await.map_err(|stopped| broken(stopped.to_string()))? {
            Ok(bytes) => Ok(bytes),
            Err(Unprintable::TooLarge(_)) => Err(Problem::TooLong),
            Err(Unprintable::Refused(why)) => Err(broken(why)),
        }
    }
}

fn broken(why: String) -> Problem {
    Problem::Broken(Fault::Io(std::io::Error::other(why)))
}

impl Ctx {
    /// An empty document in the visitor's language, published by the coalition today.
    pub fn document(&self, title: impl Into<String>) -> Document {
        let coalition = self.coalition().name.clone();
        let today = self.today();
        let marks = [("page", "{page}".into()), ("pages", "{pages}".into())];
        let printed = [("coalition", (&coalition).into()), ("day", self.text.long_date(today).into())];
        Document {
            title: title.into(),
            above: coalition.clone(),
            language: self.language().tag(),
            author: coalition,
            made_on: DayMade { year: today.year(), month: today.month(), day: today.day() },
            paper: Paper::Letter,
            frame: Frame {
                foot: self.text.with("press-foot", printed),
                page_of: self.text.with("press-page-of", marks),
                contents: self.say("press-contents"),
                missing_letters: self.say("press-missing-letters"),
                goes_on: self.text.with("press-goes-on", [("name", "{name}".into())]),
            },
            blocks: Vec::new(),
        }
    }

    /// The link to a page as PDF.
    pub fn pdf_link(&self, address: &str) -> Markup {
        html! { a.btn.alt href=(address) type="application/pdf" { (self.say("press-pdf")) } }
    }

    /// Answers with the document as PDF, shown by the browser; `name` is part of the name it is saved under.
    ///
    /// # Errors
    /// See [`Press::pdf`].
    pub async fn print(&self, name: &str, document: Document) -> Answer {
        let bytes = self.app.press.pdf(document).await?;
        let name = format!("{}-{name}-{}.pdf", self.coalition().slug, self.today());
        let headers = [
            (header::CONTENT_TYPE, "application/pdf".to_owned()),
            (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
        ];
        Ok((headers, bytes).into_response())
    }
}
