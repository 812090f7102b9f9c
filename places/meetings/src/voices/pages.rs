use kit_web::{Answer, Ctx, Page, parts};
use maud::html;
use people::sectors::{self, Scheme};

use super::model::{Group, Voice};
use crate::tabs;

/// How a group of voices is called on the screen.
pub fn group_name(ctx: &Ctx, scheme: &Scheme, group: &Group) -> String {
    match group {
        Group::Sector(key) => scheme.sector_name(key, ctx.language()).to_owned(),
        known => ctx.say(&format!("voices-group-{}", known.word())),
    }
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let voices = super::voices(&ctx.scope()).await?;
    let scheme = sectors::store::of(&ctx.scope(), ctx.coalition()).await?;
    let title = ctx.say("voices-title");
    let body = html! {
        (tabs::crumbs(&ctx, &[(ctx.path("/meetings/rules"), ctx.say("meetings-tab-rules"))]))
        (tabs::head(&title, Some(ctx.say("voices-lede")), html! {}))
        @if voices.is_empty() {
            (parts::empty(&ctx.say("voices-none"), Some((&ctx.path("/people/seats"), &ctx.say("voices-to-seats")))))
        } @else {
            section.panel {
                div.r2 {
                    p { (ctx.text.count("voices-count", voices.len())) }
                    @if ctx.may_open("/meetings/absences") { a href=(ctx.path("/meetings/absences")) { (ctx.say("absences-to")) } }
                }
                table.stack.mt3 role="table" {
                    thead role="rowgroup" { tr role="row" {
                        @for key in ["voices-voice", "voices-speaker", "voices-alternate", "voices-group"] {
                            th role="columnheader" scope="col" { (ctx.say(key)) }
                        }
                    } }
                    tbody role="rowgroup" { @for voice in &voices { (row(&ctx, &scheme, voice)) } }
                }
            }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

fn row(ctx: &Ctx, scheme: &Scheme, voice: &Voice) -> maud::Markup {
    html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                a href=(ctx.path(&format!("/people/seats/{}", voice.id))) { (voice.name) }
            }
            td role="cell" data-l=(ctx.say("voices-speaker")) {
                @match &voice.representative {
                    Some(speaker) => (speaker.name),
                    None => span.mut { (ctx.say("voices-nobody")) },
                }
            }
            td role="cell" data-l=(ctx.say("voices-alternate")) {
                @if let Some(alternate) = &voice.alternate { (alternate.name) }
            }
            td role="cell" data-l=(ctx.say("voices-group")) { (group_name(ctx, scheme, &voice.group())) }
        }
    }
}
