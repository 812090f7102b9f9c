//! What is carried on paper: minutes, the packet, the sheet to sign and ballots as PDF.
//!
//! Each says what its page says, in the language of whoever asks; how it looks is the matter of the kit.

mod ballots;
mod minutes;
mod packet;
mod sign_in;

use axum::extract::Path;
use axum::http::Method;
use kit_web::api::Operation;
use kit_web::{Access, Ctx, Feature, Problem, Routes};

use crate::meetings::{self, Meeting};
use crate::rights::{RUN_MEETINGS, SEE_MEETINGS};

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let run = Access::Holds(&RUN_MEETINGS);
    Feature {
        routes: Routes::new()
            .get("/{coalition}/meetings/{id}/minutes/pdf", see, minutes::print)
            .get("/{coalition}/meetings/{id}/packet/pdf", see, packet::print)
            .get("/{coalition}/meetings/{id}/sheet/pdf", see, sign_in::print)
            .get("/{coalition}/meetings/proposals/{id}/paper/pdf", run, ballots::print)
            .merge(interface()),
        texts: Some(kit_text::Source {
            feature: "on-paper",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("on-paper")
    }
}

/// The same documents for programs.
fn interface() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let run = Access::Holds(&RUN_MEETINGS);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}/minutes.pdf",
            see,
            Operation::prints("printMinutes", "The minutes of a meeting as PDF."),
            minutes::print,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}/packet.pdf",
            see,
            Operation::prints(
                "printPacket",
                "What to bring to a meeting as PDF: agenda, papers, earlier minutes.",
            ),
            packet::print,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}/sheet.pdf",
            see,
            Operation::prints("printSheet", "The sheet to sign in on as PDF."),
            sign_in::print,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/proposals/{id}/ballots.pdf",
            run,
            Operation::prints("printBallots", "Paper ballots of a vote that is open, as PDF."),
            ballots::print,
        )
}

type Asked = Path<(String, String)>;

async fn meeting_at(ctx: &Ctx, asked: &str) -> Result<Meeting, Problem> {
    meetings::store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)
}

#[cfg(test)]
mod tests;
