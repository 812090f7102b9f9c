//! What the pages of invitations draw.

use kit_mail::State as MailState;
use kit_text::full_name;
use kit_web::form::Choice;
use kit_web::messages::Recipient;
use kit_web::parts::{self, Status};
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};
use people::rights::SEE_CONTACTS;

use super::model::{Answers, Comes, Invitation, Whom};
use super::moved::{Former, History};
use super::store::Listed;
use crate::meetings::Meeting;
use crate::meetings::views::below;
use crate::rights::RUN_MEETINGS;

/// How many of the answers were given for a former time or place; nothing where none was.
pub fn former_note(ctx: &Ctx, count: usize) -> Markup {
    html! {
        @if count > 0 { p.sm.warn-t { (ctx.text.count("invitations-former-count", count)) } }
    }
}

/// The question whether the visitor comes, after an answer for a former time or place with what it was given for.
pub fn own_answer(ctx: &Ctx, action: &str, own: &Invitation, former: Option<&Former>) -> Markup {
    let former = own.comes.zip(former);
    html! {
        @if let Some((comes, former)) = former {
            p.note { (former.to_who_answered((&ctx.text, ctx.coalition(), ctx.now), comes)) }
        }
        (answer_buttons(ctx, action, own.comes.filter(|_| former.is_none())))
    }
}

/// "12 come, 2 perhaps, 3 do not, 14 have not answered."
pub fn counted(ctx: &Ctx, answers: Answers) -> String {
    ctx.text.with(
        "invitations-counted",
        [
            ("yes", answers.yes.into()),
            ("perhaps", answers.perhaps.into()),
            ("no", answers.no.into()),
            ("none", answers.none.into()),
        ],
    )
}

pub fn comes_words(ctx: &Ctx, comes: Option<Comes>) -> String {
    match comes {
        Some(comes) => ctx.say(&format!("invitations-{}", comes.word())),
        None => ctx.say("invitations-no-answer"),
    }
}

pub fn name_of(ctx: &Ctx, row: &Listed) -> String {
    match (&row.given_name, &row.family_name) {
        (Some(given), Some(family)) => full_name(given, family),
        _ => ctx.say("invitations-somebody-gone"),
    }
}

fn answer_status(comes: Option<Comes>) -> Status {
    match comes {
        Some(Comes::Yes) => Status::Good,
        Some(Comes::Perhaps) => Status::Watch,
        Some(Comes::No) => Status::Off,
        None => Status::Going,
    }
}

/// The three answers as buttons of one form, the one given before marked.
fn answer_buttons(ctx: &Ctx, action: &str, given: Option<Comes>) -> Markup {
    html! {
        form.acts method="post" action=(action) {
            @for comes in Comes::ALL {
                @let chosen = given == Some(*comes);
                button.btn.alt name="comes" value=(comes.word()) aria-pressed=(chosen) { (ctx.say(&format!("invitations-i-{}", comes.word()))) }
            }
        }
    }
}

/// Everybody on the list. Whoever runs meetings also sees what became of each mail and can write down an answer.
pub fn table(ctx: &Ctx, meeting: &Meeting, rows: &[Listed], history: &History) -> Markup {
    let runs = ctx.holds(&RUN_MEETINGS);
    let mut columns = vec!["invitations-column-who", "invitations-column-answer"];
    if runs {
        columns.extend(["invitations-column-told", "invitations-column-act"]);
    }
    html! {
        table.stack role="table" {
            caption.vh { (ctx.say("invitations-title")) }
            thead role="rowgroup" { tr role="row" { @for key in &columns { th role="columnheader" scope="col" { (ctx.say(key)) } } } }
            tbody role="rowgroup" { @for row in rows { (line(ctx, meeting, row, history)) } }
        }
    }
}

fn line(ctx: &Ctx, meeting: &Meeting, row: &Listed, history: &History) -> Markup {
    let runs = ctx.holds(&RUN_MEETINGS);
    let name = name_of(ctx, row);
    let phone = row
        .phone
        .as_ref()
        .filter(|_| ctx.holds(&SEE_CONTACTS) && row.state == Some(MailState::ToTelephone));
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { a href=(ctx.path(&format!("/people/{}", row.person_id))) { (name) }
                @if let Some(phone) = phone { br; span.regular.nw { (phone) } } }
            td role="cell" data-l=(ctx.say("invitations-column-answer")) {
                (parts::status(answer_status(row.comes), &comes_words(ctx, row.comes)))
                @if let Some(at) = row.answered_at { br; span.sm.mut { (ctx.text.day(at.day_in(&ctx.coalition().zone()), ctx.today())) } }
                @if let Some(former) = history.former(meeting, row.answered_at) {
                    br; span.sm.warn-t { (former.beside_answer((&ctx.text, ctx.coalition(), ctx.now))) }
                }
            }
            @if runs {
                td role="cell" data-l=(ctx.say("invitations-column-told")) { (told(ctx, meeting, row)) }
                td role="cell" data-l=(ctx.say("invitations-column-act")) { (acts(ctx, meeting, row, &name)) }
            }
        }
    }
}

fn told(ctx: &Ctx, meeting: &Meeting, row: &Listed) -> Markup {
    html! {
        @match row.state {
            Some(state) => (ctx.say(&format!("invitations-told-{}", state.word().replace('_', "-")))),
            None => (ctx.say("invitations-told-unknown")),
        }
        @if row.told_sequence < meeting.sequence { br; span.sm.warn-t { (ctx.say("invitations-is-behind")) } }
    }
}

fn acts(ctx: &Ctx, meeting: &Meeting, row: &Listed, name: &str) -> Markup {
    let of_row = |page: &str| below(ctx, meeting, &format!("invitations/{}/{page}", row.id));
    html! {
        @if super::actions::takes_answers(meeting, ctx.now) {
            form.inline-form method="post" action=(of_row("answer")) {
                span.vh { (name) ": " }
                @for comes in Comes::ALL {
                    button.linkb.sm name="comes" value=(comes.word()) { (ctx.say(&format!("invitations-{}", comes.word()))) span.vh { ": " (name) } } " "
                }
            }
            " "
        }
        a.sm href=(of_row("take-off")) { (ctx.say("invitations-take-off")) span.vh { ": " (name) } }
    }
}

/// Whom to invite: a list of the coalition, or people by name.
pub fn form(
    ctx: &Ctx,
    meeting: &Meeting,
    people: &[Recipient],
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let lists = Whom::ALL.iter().filter(|whom| **whom != Whom::Group || meeting.group_id.is_some());
    let lists: Vec<Choice> = lists
        .map(|whom| (whom.word().to_owned(), ctx.say(&format!("invitations-whom-{}", whom.word()))))
        .collect();
    let names = people.iter().map(|person| (person.id.to_string(), person.name.clone())).collect();
    html! {
        form.panel.mt5 method="post" action=(below(ctx, meeting, "invitations")) novalidate {
            h2 { (ctx.say("invitations-invite")) }
            (fields.one_of("whom", "invitations-whom", lists))
            details open[typed.has("to") || mistakes.iter().any(|mistake| mistake.field == "to")] {
                summary { (ctx.say("invitations-by-name")) }
                (fields.any_of("to", "invitations-to", names))
            }
            @if meeting.series_id.is_some() { (fields.tick("series", "invitations-series").hint(ctx.say("invitations-series-hint"))) }
            p.acts { button.btn name="go" value="look" { (ctx.say("invitations-look")) } }
        }
    }
}
