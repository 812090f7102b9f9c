use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use kit_mail::Delivery;
use kit_store::jiff::civil::time;
use kit_web::form::Choice;
use kit_web::messages::Message;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};

use super::actions;
use super::model::{self, Kind};
use crate::settings::model::NEAR_ZONES;

pub(super) fn kinds(ctx: &Ctx) -> Vec<Kind> {
    let messages = ctx.app.registry.messages.iter();
    messages.map(|message| (message.kind(), message.choices())).collect()
}

/// What the visitor hears of here, and when not.
pub(super) async fn show(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let wishes = match actions::wishes_of(&ctx).await {
        Ok(wishes) => wishes,
        Err(Problem::NotFound) => {
            let body = html! { (head(&ctx)) (parts::empty(&ctx.say("mails-not-a-member"), None)) };
            return Ok(Page::new(ctx.say("mails-own-title"), body).show(&ctx));
        }
        Err(problem) => return Err(problem),
    };
    let is_saved = Typed::parse(query.unwrap_or_default().as_bytes()).has("saved");
    let above = html! { @if is_saved { p.note.calm role="status" { (ctx.say("mails-saved")) } } };
    Ok(page(&ctx, &model::to_form(&wishes), &Mistakes::none(), above).show(&ctx))
}

pub(super) async fn save(ctx: Ctx, typed: Typed) -> Answer {
    match model::wishes(&kinds(&ctx), &typed) {
        Ok(wishes) => {
            actions::keep_wishes(&ctx, &wishes).await?;
            Ok(Redirect::to(&ctx.path("/mails?saved=yes")).into_response())
        }
        Err(_) if actions::oneself(&ctx).await?.is_none() => Err(Problem::NotFound),
        Err(mistakes) => Ok(page(&ctx, &typed, &mistakes, html! {}).show_mistakes(&ctx)),
    }
}

fn head(ctx: &Ctx) -> Markup {
    html! { div.head { h1 { (ctx.say("mails-own-title")) } p.lede { (ctx.say("mails-own-lede")) } } }
}

fn page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, above: Markup) -> Page {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let labels: Vec<(&dyn Message, String, String)> = ctx
        .app
        .registry
        .messages
        .iter()
        .map(|message| {
            let (kind, message) = (message.kind(), message.as_ref());
            (message, format!("mail-kind-{kind}"), format!("mail-kind-about-{kind}"))
        })
        .collect();
    let body = html! {
        (fields.summary())
        (above)
        (head(ctx))
        form method="post" action=(ctx.path("/mails")) novalidate {
            section.panel { h2 { (ctx.say("mails-what")) }
                @for (message, label, about) in &labels {
                    (fields.one_of(message.kind(), label, deliveries(ctx, *message)).hint(ctx.say(about)))
                }
            }
            section.panel.mt5 { h2 { (ctx.say("mails-note-when")) }
                (fields.menu("note_hour", "mails-note-hour", note_hours(ctx)).hint(ctx.say("mails-note-hour-hint")))
            }
            section.panel.mt5 { h2 { (ctx.say("mails-quiet")) }
                p.hint { (ctx.say("mails-quiet-hint")) }
                (fields.menu("quiet_from", "mails-quiet-from", hours(ctx)))
                (fields.menu("quiet_to", "mails-quiet-to", hours(ctx)))
                (fields.menu("time_zone", "mails-zone", zones(ctx, typed.get("time_zone"))))
            }
            p.acts { button.btn { (ctx.say("form-save")) } }
        }
    };
    Page::new(ctx.say("mails-own-title"), body)
}

fn deliveries(ctx: &Ctx, message: &dyn Message) -> Vec<Choice> {
    let choices = message.choices().iter();
    choices
        .map(|delivery| {
            let words = match delivery {
                Delivery::AtOnce => "mails-delivery-at-once",
                // What has no other choice is a mail of its own every week.
                Delivery::Weekly if !message.choices().contains(&Delivery::AtOnce) => {
                    "mails-delivery-every-week"
                }
                Delivery::Weekly => "mails-delivery-weekly",
                Delivery::Never => "mails-delivery-never",
            };
            (delivery.word().to_owned(), ctx.say(words))
        })
        .collect()
}

/// The hour of the coalition, then every other one.
fn note_hours(ctx: &Ctx) -> Vec<Choice> {
    let usual = (String::new(), ctx.say("mails-note-hour-usual"));
    std::iter::once(usual).chain(hours(ctx)).collect()
}

pub(super) fn hours(ctx: &Ctx) -> Vec<Choice> {
    (0_i8..24).map(|hour| (hour.to_string(), ctx.text.time(time(hour, 0, 0, 0)))).collect()
}

fn zones(ctx: &Ctx, current: &str) -> Vec<Choice> {
    let own = [(String::new(), ctx.say("mails-zone-of-coalition"))];
    let near = NEAR_ZONES.iter().map(|(zone, words)| ((*zone).to_owned(), ctx.say(words)));
    let mut all: Vec<Choice> = own.into_iter().chain(near).collect();
    if !all.iter().any(|(zone, _)| zone == current) {
        all.push((current.to_owned(), current.replace('_', " ")));
    }
    all
}
