use std::sync::Arc;

use axum::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kit_store::Fault;
use maud::html;
use serde_json::json;

use crate::{Mistakes, Page, Visit};

/// Why a request got no ordinary answer. The guard words it: a calm page, or `application/problem+json`.
#[derive(Debug)]
pub enum Problem {
    /// Not there, or not for this visitor: the two look the same from outside.
    NotFound,
    /// The address is right, but nothing can be done there in this way.
    OtherMethod,
    /// Nobody is signed in.
    SignInFirst,
    /// Visible, but not for this role to change.
    NotAllowed,
    /// While viewing as somebody else nothing can be changed.
    OnlyLooking,
    /// What a program sent was wrong, field by field.
    Mistaken(Mistakes),
    /// Somebody changed the same record in between.
    ChangedMeanwhile,
    TooLarge,
    /// More than fits into one document.
    TooLong,
    /// Too many wait for the same thing; it works again in a minute.
    Busy,
    /// The other end stopped in the middle.
    Interrupted,
    TooMany,
    /// Came from another site.
    ForeignForm,
    /// Not a person's mistake.
    Broken(Fault),
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Taken(_) => Self::ChangedMeanwhile,
            Fault::Missing(_) => Self::NotFound,
            other => Self::Broken(other),
        }
    }
}

impl From<BytesRejection> for Problem {
    fn from(rejection: BytesRejection) -> Self {
        match rejection {
            BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => Self::TooLarge,
            _ => Self::Interrupted,
        }
    }
}

impl Problem {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::OtherMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::SignInFirst => StatusCode::UNAUTHORIZED,
            Self::NotAllowed | Self::OnlyLooking | Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::Mistaken(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::ChangedMeanwhile => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Interrupted => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The last part of its text keys, and its type in the JSON interface.
    fn word(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::OtherMethod => "other-method",
            Self::SignInFirst => "sign-in-first",
            Self::NotAllowed => "not-allowed",
            Self::OnlyLooking => "only-looking",
            Self::Mistaken(_) => "mistaken",
            Self::ChangedMeanwhile => "changed-meanwhile",
            Self::TooLarge => "too-large",
            Self::TooLong => "too-long",
            Self::Busy => "busy",
            Self::Interrupted => "interrupted",
            Self::TooMany => "too-many",
            Self::ForeignForm => "foreign-form",
            Self::Broken(_) => "broken",
        }
    }

    /// The answer in the visitor's language; `ask` are the names of those who could allow what was refused.
    pub fn response(&self, visit: &Visit, ask: &[String]) -> Response {
        let title = visit.say(&format!("problem-{}-title", self.word()));
        let detail = match self {
            Self::NotAllowed if !ask.is_empty() => {
                visit.text.with("problem-not-allowed-ask", [("names", ask.join(", ").into())])
            }
            _ => visit.say(&format!("problem-{}", self.word())),
        };
        let reference = visit.app.ids.next(visit.now).simple().to_string();
        if let Self::Broken(fault) = self {
            tracing::error!(%fault, reference, address = visit.address, "a request failed");
        }
        let mut response = if visit.wants_json {
            self.as_json(visit, &title, &detail)
        } else {
            self.as_page(visit, &title, &detail, &reference)
        };
        *response.status_mut() = self.status();
        response
    }

    fn as_json(&self, visit: &Visit, title: &str, detail: &str) -> Response {
        let mut body = json!({
            "type": format!("about:blank#{}", self.word()),
            "title": title,
            "status": self.status().as_u16(),
            "detail": detail,
        });
        if let Self::Mistaken(mistakes) = self {
            body["errors"] = mistakes
                .iter()
                .map(|mistake| json!({ "field": mistake.field, "message": mistake.words(&visit.text) }))
                .collect();
        }
        let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"))];
        (kind, body.to_string()).into_response()
    }

    fn as_page(&self, visit: &Visit, title: &str, detail: &str, reference: &str) -> Response {
        let body = html! {
            div.head { h1 { (title) } p.lede { (detail) } }
            @if matches!(self, Self::Broken(_)) {
                p.sm.mut { (visit.text.with("problem-reference", [("reference", reference.into())])) }
            }
            @if let Self::Mistaken(mistakes) = self {
                ul.bul { @for mistake in mistakes.iter() { li { (mistake.words(&visit.text)) } } }
            }
            p { a.btn href=(visit.coalition.as_ref().map_or_else(|| "/".to_owned(), |here| format!("/{}", here.slug))) {
                (visit.say("problem-go-home"))
            } }
        };
        Page::new(title.to_owned(), body).show(visit)
    }
}

/// Travels with the response until the guard, which knows the language, words it.
#[derive(Clone)]
pub(crate) struct Unworded(pub Arc<Problem>);

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Unworded(Arc::new(self)));
        response
    }
}
