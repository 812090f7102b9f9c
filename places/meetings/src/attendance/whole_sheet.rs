//! The whole sheet at once: to be signed on paper, written down afterwards, and shown on the wall.

use kit_text::Text;
use kit_web::{Ctx, Fields, Mistakes, Page, Typed, assets};
use maud::{Markup, html};

use super::code;
use super::model::{Attendance, How};
use super::views::{self, Sheet};
use crate::meetings::Meeting;
use crate::meetings::model::clock_time;
use crate::meetings::views::{address, below, when};
use crate::tabs;

/// The form filled with what is marked already.
pub fn filled(meeting: &Meeting, sheet: &Sheet) -> Typed {
    let mut typed = Typed::default();
    for line in sheet.speakers() {
        let Some(one) = sheet.of(line.id) else { continue };
        typed.set(&format!("how-{}", line.id), one.how.word());
        let clock = |at: kit_store::Instant| clock_time(meeting.local(at).time());
        typed.set(&format!("came-{}", line.id), one.came_at().map(clock).unwrap_or_default());
        typed.set(&format!("left-{}", line.id), one.left_at().map(clock).unwrap_or_default());
    }
    typed
}

/// One row for each speaker: how they took part, when they came, when they left.
pub fn page(ctx: &Ctx, meeting: &Meeting, sheet: &Sheet, typed: &Typed, mistakes: &Mistakes) -> Page {
    let title = ctx.say("attendance-write-down");
    let columns = [
        "attendance-column-name",
        "attendance-column-how",
        "attendance-column-came",
        "attendance-column-left",
    ]
    .map(|key| ctx.say(key));
    let body = html! {
        (tabs::crumbs(ctx, &[(address(ctx, meeting), meeting.title.clone())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (title) } p.lede { (ctx.say("attendance-write-down-lede")) } }
        form method="post" action=(below(ctx, meeting, "attendance/all")) novalidate {
            table.stack.ros role="table" {
                caption.vh { (title) }
                thead role="rowgroup" { tr role="row" { @for column in &columns { th role="columnheader" scope="col" { (column) } } } }
                tbody role="rowgroup" { @for line in sheet.speakers() {
                    (row(&ctx.text, &columns, typed, mistakes, &line.id.to_string(), line.name))
                } }
            }
            p.acts.mt5 { button.btn { (ctx.say("form-save")) } a.btn.alt href=(below(ctx, meeting, "attendance")) { (ctx.say("form-cancel")) } }
        }
    };
    Page::new(title, body)
}

fn row(
    text: &Text,
    columns: &[String; 4],
    typed: &Typed,
    mistakes: &Mistakes,
    id: &str,
    name: &str,
) -> Markup {
    let how = format!("how-{id}");
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (name) input type="hidden" name="person_id" value=(id); }
            td role="cell" data-l=(columns[1]) {
                select name=(how) aria-label={ (columns[1]) ", " (name) } {
                    option value="" { (text.say("attendance-how-open")) }
                    @for word in [How::Here, How::Online, How::Excused, How::Away] {
                        option value=(word.word()) selected[typed.get(&how) == word.word()] { (text.say(views::how_key(word))) }
                    }
                }
            }
            @for (part, column) in [("came", &columns[2]), ("left", &columns[3])] {
                @let field = format!("{part}-{id}");
                @let mistake = mistakes.iter().find(|mistake| mistake.field == field);
                td role="cell" data-l=(column) {
                    @if let Some(mistake) = mistake { span.err-m { (mistake.words(text)) } }
                    input type="time" id=(field) name=(field) value=(typed.get(&field)) aria-label={ (column) ", " (name) }
                        aria-invalid=[mistake.map(|_| "true")];
                }
            }
        }
    }
}

/// Lines left free for visitors.
const FREE_LINES: usize = 8;

/// The sheet to sign.
pub fn printed(ctx: &Ctx, meeting: &Meeting, sheet: &Sheet, door: Option<&str>) -> Markup {
    let heads = ["attendance-column-name", "attendance-column-for", "attendance-column-signature"]
        .map(|key| ctx.say(key));
    html! {
        (tabs::crumbs(ctx, &[(address(ctx, meeting), meeting.title.clone())]))
        div.head.headrow {
            div { h1 { (ctx.say("attendance-sheet")) } p.lede { (meeting.title) ", " (when(ctx, meeting.starts_at, &meeting.time_zone)) } }
            div.acts { (ctx.pdf_link(&below(ctx, meeting, "sheet/pdf"))) " " button.btn.alt type="button" data-print="" hidden { (ctx.say("attendance-print")) } }
        }
        @if let Some(door) = door { (code::draw(door, &ctx.say("attendance-code-words"))) p.xs { (door) } }
        table.sign.mt4 {
            caption.vh { (ctx.say("attendance-sheet")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for line in sheet.speakers() {
                    tr { th scope="row" { (line.name) } td { (line.from.map_or_else(|| ctx.say("attendance-for-self"), str::to_owned)) } td {} }
                }
                @for _ in 0..FREE_LINES { tr { td { (ctx.say("attendance-how-visitor")) } td {} td {} } }
            }
        }
    }
}

/// The page for the wall, loaded at the moment `since`.
pub fn screen(ctx: &Ctx, meeting: &Meeting, sheet: &Sheet, door: &str, since: &str) -> Markup {
    let present = sheet.attendance.iter().filter(|one: &&Attendance| one.is_present()).count();
    html! {
        (tabs::crumbs(ctx, &[(address(ctx, meeting), meeting.title.clone())]))
        div.head { h1 { (meeting.title) } p.lede { (ctx.say("attendance-screen-lede")) } }
        div.grid.two data-live=(below(ctx, meeting, "events")) data-since=(since) {
            section.panel aria-labelledby="code" { h2 id="code" { (ctx.say("attendance-i-am-here")) }
                (code::draw(door, &ctx.say("attendance-code-words"))) p.sm.mt3 { (door) } }
            section.panel aria-labelledby="here" data-part="screen" { h2 id="here" { (ctx.say("attendance-here-now")) }
                (views::enough(ctx, meeting, sheet))
                p.mt3 { (ctx.text.count("attendance-people-present", present)) } }
        }
        script defer src=(assets::LIVE.path()) {}
    }
}
