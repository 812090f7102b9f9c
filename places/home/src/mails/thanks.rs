use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use kit_web::messages::{self, draw_preview};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};

use super::{actions, model};

/// Whom to thank, and in which words.
pub(super) async fn ask(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    let mut typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
    if asked.has("to") {
        typed.push("to", asked.get("to"));
    }
    let above = html! {
        @if let Ok(count) = asked.get("thanked").parse::<i64>() {
            p.note.calm role="status" { (ctx.text.count("mails-thanked", count)) }
        }
    };
    Ok(page(&ctx, &typed, &Mistakes::none(), above).await?.show(&ctx))
}

/// Shows first who will get it and who will not; only "send" sends.
pub(super) async fn send(ctx: Ctx, typed: Typed) -> Answer {
    let thanks = match model::thanks(&typed) {
        Ok(thanks) => thanks,
        Err(mistakes) => return Ok(page(&ctx, &typed, &mistakes, html! {}).await?.show_mistakes(&ctx)),
    };
    let mut people = messages::everybody(&ctx.app, &ctx.scope()).await?;
    people.retain(|person| thanks.to.contains(&person.id));
    match typed.get("go") {
        "send" => {
            let to = people.iter().map(|person| person.id).collect();
            let thanked = actions::thank(&ctx, &model::NewThanks { to, ..thanks }).await?;
            Ok(Redirect::to(&ctx.path(&format!("/mails/thank?thanked={thanked}"))).into_response())
        }
        "change" => Ok(page(&ctx, &typed, &Mistakes::none(), html! {}).await?.show(&ctx)),
        _ => {
            let message = messages::message(&ctx.app, "thank-you").ok_or(Problem::NotFound)?;
            let preview = messages::preview(&ctx, message, people).await?;
            Ok(look(&ctx, &typed, &thanks.words, draw_preview(&ctx, &preview)).show(&ctx))
        }
    }
}

/// What will be sent and to whom, before it is.
fn look(ctx: &Ctx, typed: &Typed, words: &str, preview: Markup) -> Page {
    let body = html! {
        div.head { h1 { (ctx.say("mails-look-title")) } p.lede { (ctx.say("mails-look-lede")) } }
        section.panel aria-labelledby="what-it-says" {
            h2 #what-it-says { (ctx.say("mails-thank-words")) }
            div.pre { (words) }
        }
        div.mt5 { (preview) }
        form.mt5 method="post" action=(ctx.path("/mails/thank")) {
            @for (name, value) in typed.pairs().filter(|(name, _)| *name != "go") {
                input type="hidden" name=(name) value=(value);
            }
            div.acts {
                button.btn name="go" value="send" { (ctx.say("mails-send")) }
                button.btn.alt name="go" value="change" { (ctx.say("mails-change")) }
            }
        }
    };
    Page::new(ctx.say("mails-look-title"), body)
}

async fn page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, above: Markup) -> Result<Page, Problem> {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let people = messages::everybody(&ctx.app, &ctx.scope()).await?;
    let people = people.into_iter().map(|person| (person.id.to_string(), person.name)).collect();
    let body = html! {
        (fields.summary())
        (above)
        div.head { h1 { (ctx.say("mails-thank-title")) } p.lede { (ctx.say("mails-thank-lede")) } }
        form.panel method="post" action=(ctx.path("/mails/thank")) novalidate {
            (fields.hidden("id"))
            (fields.lines("words", "mails-thank-words").hint(ctx.say("mails-thank-words-hint")))
            (fields.any_of("to", "mails-thank-to", people))
            p.acts { button.btn name="go" value="look" { (ctx.say("mails-look")) } }
        }
    };
    Ok(Page::new(ctx.say("mails-thank-title"), body))
}
