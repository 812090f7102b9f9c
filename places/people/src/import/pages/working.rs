//! While a job works on a long list: a bar, and a page that looks again by itself.

use axum::http::{HeaderValue, header};
use kit_web::{Answer, Ctx, Page};
use maud::html;

use super::{crumbs, name};
use crate::import::model::RosterImport;

/// Seconds after which the page looks again.
const AGAIN: &str = "2";

pub(super) async fn show(ctx: &Ctx, import: &RosterImport) -> Answer {
    let job = kit_jobs::of_subject(&ctx.scope(), import.id.0).await?;
    let (done, total) = job.as_ref().map_or((0, 0), kit_jobs::Job::progress);
    let title = ctx.text.with(
        &format!("import-working-{}", import.stage.word()),
        [("name", name(&ctx.text, import).into())],
    );
    let percent = kit_text::percent_of(done, total);
    let body = html! {
        (crumbs(ctx))
        div.head { h1 { (title) } p.lede { (ctx.say("import-working-lede")) } }
        div.panel {
            label for="progress" { (ctx.say("import-progress")) }
            @match percent {
                Some(percent) => { progress.progress id="progress" max="100" value=(percent) { (percent) "%" } p.num.sm.mut { (percent) "%" } }
                None => { progress.progress id="progress" {} p.sm.mut { (ctx.say("import-waiting")) } }
            }
            p.mt3 { a href=(super::address(ctx, import.id)) { (ctx.say("import-look-again")) } }
        }
    };
    let mut response = Page::new(title, body).show(ctx);
    // Works without script, and the page's policy forbids inline ones.
    response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(AGAIN));
    Ok(response)
}
