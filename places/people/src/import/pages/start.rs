//! First step: paste a list or choose a file.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};

use super::{address, name};
use crate::import::desk::{Desk, ImportProblem};
use crate::import::model::{ImportId, RosterImport, Stage};
use crate::import::{FILE_LIMIT, actions, refusals, store};
use crate::tabs;

pub async fn show(ctx: Ctx) -> Answer {
    let typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
    Ok(page(&ctx, &typed, &Mistakes::none(), None).await?.show(&ctx))
}

async fn page(
    ctx: &Ctx,
    typed: &Typed,
    mistakes: &Mistakes,
    refused: Option<String>,
) -> Result<Page, kit_web::Problem> {
    let earlier = store::latest(&ctx.scope()).await?;
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let body = html! {
        (tabs::crumbs(ctx, &[]))
        (fields.summary())
        @if let Some(refused) = &refused { div.err-sum role="alert" tabindex="-1" autofocus { h2 { (ctx.say("import-refused")) } p.mt2 { (refused) } } }
        div.head { h1 { (ctx.say("import-title")) } p.lede { (ctx.say("import-lede")) } }
        div.grid.two {
            section.panel aria-labelledby="list" {
                p.sm.mut { (ctx.say("import-minutes")) }
                h2.q-h id="list" { (ctx.say("import-list")) }
                p.mt2 { (ctx.say("import-list-hint")) }
                form.mt4 method="post" enctype="multipart/form-data" action=(ctx.path("/people/import")) novalidate {
                    (fields.hidden("id"))
                    div.f { label for="paste" { (ctx.say("import-paste")) } span.hint id="paste-hint" { (ctx.say("import-paste-hint")) }
                        textarea.list-box id="paste" name="paste" aria-describedby="paste-hint" spellcheck="false"
                            placeholder=(ctx.say("import-paste-example")) { "\n" (typed.get("paste")) } }
                    div.f { label for="file" { (ctx.say("import-file")) } span.hint id="file-hint" { (ctx.say("import-file-hint")) }
                        input id="file" name="file" type="file" aria-describedby="file-hint"
                            accept=".csv,.tsv,.txt,.xlsx,.vcf,text/csv,text/plain,text/vcard"; }
                    button.btn { (ctx.say("import-check-my-list")) }
                }
            }
            section.panel aria-labelledby="next" {
                h2 id="next" { (ctx.say("import-what-happens")) }
                ol.rows.five { @for step in 1..=4 { li { (ctx.say(&format!("import-step-{step}"))) } } }
                p.note.calm.sm.mt4 { (ctx.say("import-nothing-yet")) }
            }
        }
        @if !earlier.is_empty() { (lists(ctx, &earlier)) }
    };
    Ok(Page::new(ctx.say("import-title"), body))
}

fn lists(ctx: &Ctx, imports: &[RosterImport]) -> Markup {
    let zone = ctx.coalition().zone();
    html! {
        section.sec aria-labelledby="earlier" {
            h2 id="earlier" { (ctx.say("import-earlier")) }
            div.panel { ul.rows { @for import in imports {
                li.r2 {
                    span { a.t href=(if import.stage == Stage::Columns { format!("{}/columns", address(ctx, import.id)) } else { address(ctx, import.id) }) { (name(&ctx.text, import)) }
                        br; span.sm.mut { (import.sent_by) ", " (ctx.text.ago(import.sent_at.day_in(&zone), ctx.today())) } }
                    span.tag { (ctx.say(&format!("import-stage-{}", import.stage.word()))) }
                }
            } } }
        }
    }
}

/// What the form brought.
struct Sent {
    id: ImportId,
    name: String,
    content: Vec<u8>,
    pasted: String,
}

pub async fn send(ctx: Ctx, request: Request) -> Answer {
    let desk = Desk::of(&ctx).await?;
    let sent = match read(&ctx, request).await {
        Ok(sent) => sent,
        Err(Problem::TooLarge) => {
            let refused = kit_sheets::Refused::TooLarge { bytes: 0, limit: FILE_LIMIT };
            let words = refusals::file(&ctx.text, &ctx.say("import-your-file"), &refused);
            return again(&ctx, "", StatusCode::PAYLOAD_TOO_LARGE, Some(words)).await;
        }
        Err(problem) => return Err(problem),
    };
    if sent.content.iter().all(u8::is_ascii_whitespace) && sent.name.is_empty() {
        return again(&ctx, &sent.pasted, StatusCode::UNPROCESSABLE_ENTITY, None).await;
    }
    match actions::begin(&desk, sent.id, &sent.name, &sent.content).await {
        Ok(import) => Ok(Redirect::to(&format!("{}/columns", address(&ctx, import.id))).into_response()),
        Err(ImportProblem::Refused(refused)) => {
            let words = refusals::file(&ctx.text, &sent.name, &refused);
            again(&ctx, &sent.pasted, StatusCode::UNPROCESSABLE_ENTITY, Some(words)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// The form again, with what was pasted and why it cannot be read.
async fn again(ctx: &Ctx, pasted: &str, status: StatusCode, refused: Option<String>) -> Answer {
    let typed =
        Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string()), ("paste", pasted.to_owned())]);
    let mistakes = if refused.is_none() {
        Mistakes::one("paste", "import-nothing-sent")
    } else {
        Mistakes::none()
    };
    let mut response = page(ctx, &typed, &mistakes, refused).await?.show_mistakes(ctx);
    *response.status_mut() = status;
    Ok(response)
}

/// A form that is cut short or is none looks the same from here: it did not arrive whole.
fn not_read(error: &MultipartError) -> Problem {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Problem::TooLarge
    } else {
        Problem::Interrupted
    }
}

async fn read(ctx: &Ctx, request: Request) -> Result<Sent, Problem> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    let mut sent = Sent {
        id: ImportId(ctx.app.ids.next(ctx.now)),
        name: String::new(),
        content: Vec::new(),
        pasted: String::new(),
    };
    if !kind.starts_with("multipart/form-data") {
        let typed = Typed::from_request(request, &()).await?;
        sent.id = typed.id().map_or(sent.id, ImportId);
        typed.get("paste").clone_into(&mut sent.pasted);
        sent.content = sent.pasted.clone().into_bytes();
        return Ok(sent);
    }
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Problem::Interrupted)?;
    while let Some(field) = form.next_field().await.map_err(|error| not_read(&error))? {
        let (field_name, file_name) = (
            field.name().unwrap_or_default().to_owned(),
            field.file_name().unwrap_or_default().to_owned(),
        );
        let bytes = field.bytes().await.map_err(|error| not_read(&error))?;
        match field_name.as_str() {
            "id" => {
                sent.id = std::str::from_utf8(&bytes).ok().and_then(|id| id.parse().ok()).unwrap_or(sent.id)
            }
            "paste" => sent.pasted = String::from_utf8_lossy(&bytes).into_owned(),
            "file" if !bytes.is_empty() || !file_name.is_empty() => {
                sent.name = plain_name(&file_name);
                sent.content = bytes.to_vec();
            }
            _ => {}
        }
    }
    // A chosen file goes before what was pasted.
    if sent.name.is_empty() && sent.content.is_empty() {
        sent.content = sent.pasted.clone().into_bytes();
    }
    if sent.content.len() > FILE_LIMIT { Err(Problem::TooLarge) } else { Ok(sent) }
}

/// The last part of a path, as some browsers send one, without control characters.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|letter| !letter.is_control()).take(120).collect()
}
