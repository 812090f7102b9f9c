use kit_web::{Ctx, Mistakes};
use maud::{Markup, html};

use super::model::AgendaItem;

/// The files of an item, with a field for one more.
pub(super) fn panel(ctx: &Ctx, item: &AgendaItem, mistakes: &Mistakes) -> Markup {
    let own = ctx.path(&format!("/meetings/agenda/{}/files", item.id));
    let mistake = mistakes.iter().find(|mistake| mistake.field == "file");
    html! {
        section.sec {
            h2 { (ctx.say("agenda-files")) }
            ul.rows { @for paper in item.papers.files() { @if let Some(file) = paper.file_id {
                li.r2 { span { (paper.title) }
                    form method="post" action={ (own) "/" (file) "/remove" } {
                        button.linkb.sm { (ctx.say("agenda-file-take-out")) span.vh { ": " (paper.title) } } } }
            } } }
            form.panel.mt3 method="post" action=(own) enctype="multipart/form-data" novalidate {
                div.f.err[mistake.is_some()] {
                    label for="file" { (ctx.say("agenda-file")) }
                    span.hint id="file-hint" { (ctx.say("agenda-file-hint")) }
                    @if let Some(mistake) = mistake { span.err-m { (mistake.words(&ctx.text)) } }
                    input type="file" id="file" name="file" accept=".pdf,.png,.jpg,.jpeg,.txt" aria-describedby="file-hint" aria-invalid=[mistake.map(|_| "true")];
                }
                button.btn.alt { (ctx.say("agenda-file-hand-in")) }
            }
        }
    }
}
