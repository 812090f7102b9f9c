//! What the pages of the minutes draw: panels beside the agenda, and the minutes as a sheet of paper.

use goals::promises::Due;
use kit_store::uuid::Uuid;
use kit_web::form::Choice;
use kit_web::{Ctx, Fields, Mistakes, Typed, parts};
use maud::{Markup, PreEscaped, html};

use super::model::{Balance, ItemNotes, SpeakingTurn, Spoken, balance, silent_residents};
use super::store::MadeHere;
use crate::agenda::AgendaItem;
use crate::agenda::views::details;
use crate::approvals::Minutes;
use crate::attendance::model::How;
use crate::attendance::views::{Sheet, late_and_left, told};
use crate::deciding::{self, Decided};
use crate::meetings::Meeting;
use crate::meetings::views::{below, when};
use crate::voices::Voice;

/// Everything that was written down at a meeting.
pub struct Written {
    pub items: Vec<AgendaItem>,
    pub notes: Vec<ItemNotes>,
    pub turns: Vec<SpeakingTurn>,
    pub promises: Vec<MadeHere>,
    pub minutes: Option<Minutes>,
    pub decided: Vec<Decided>,
}

impl Written {
    /// What was decided on an item.
    pub fn decided_on(&self, item: &AgendaItem) -> Option<&Decided> {
        self.decided.iter().find(|decided| decided.item_id == item.id)
    }

    pub fn notes_of(&self, item: &AgendaItem) -> Option<&ItemNotes> {
        self.notes
            .iter()
            .find(|notes| notes.id == item.id)
            .filter(|notes| !notes.words.is_empty())
    }

    pub fn is_approved(&self) -> bool {
        self.minutes.as_ref().is_some_and(Minutes::stand)
    }
}

/// The voices that take part now.
pub fn voices_here(sheet: &Sheet) -> Vec<&Voice> {
    let is_here = |voice: &&Voice| {
        sheet
            .attendance
            .iter()
            .any(|one| one.was_there() && one.person_id.is_some_and(|person| voice.is_spoken_by(person)))
    };
    sheet.voices.iter().filter(is_here).collect()
}

/// The field for the notes of one item. What it was filled with travels along, so that nobody's words are lost.
pub fn notes_panel(ctx: &Ctx, meeting: &Meeting, item: &AgendaItem, written: &Written) -> Markup {
    let words = written
        .notes
        .iter()
        .find(|notes| notes.id == item.id)
        .map_or("", |notes| notes.words.as_str());
    let field = format!("notes-{}", item.id);
    html! {
        section.panel aria-labelledby="notes" data-part="notes" {
            h2 id="notes" { (ctx.say("minutes-notes")) }
            form data-entry=(ctx.text.with("minutes-notes-on", [("item", item.title.as_str().into())])) data-leave="" method="post" action=(below(ctx, meeting, &format!("notes/{}", item.id))) {
                input type="hidden" name="base" value=(words);
                label.vh for=(field) { (ctx.text.with("minutes-notes-on", [("item", item.title.as_str().into())])) }
                textarea.full-width id=(field) name="words" rows="5" { (PreEscaped("\n")) (words) }
                p.mt2 { button.btn.alt.sml { (ctx.say("minutes-notes-save")) } }
            }
            p.src { (ctx.say("minutes-notes-hint")) }
        }
    }
}

/// A promise made in place.
pub fn promise_panel(
    ctx: &Ctx,
    meeting: &Meeting,
    typed: &Typed,
    mistakes: &Mistakes,
    people: &[Choice],
    made: &[MadeHere],
) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    html! {
        section.panel aria-labelledby="promises" {
            h2 id="promises" { (ctx.say("minutes-promise-add")) }
            (promised(ctx, made))
            (promise_form(ctx, meeting, &fields, people, None))
        }
    }
}

/// The form for a promise; `back` is the page below the meeting it leads back to, if not the meeting itself. While the
/// meeting is under way an entry waits for signal.
pub fn promise_form(
    ctx: &Ctx,
    meeting: &Meeting,
    fields: &Fields,
    people: &[Choice],
    back: Option<&str>,
) -> Markup {
    let none = (String::new(), ctx.say("meetings-nobody-yet"));
    let people: Vec<Choice> = std::iter::once(none).chain(people.iter().cloned()).collect();
    let waits = back.is_none().then(|| ctx.say("minutes-promise-add"));
    html! {
        form.pform data-entry=[waits.as_deref()] data-once=[waits.as_ref().map(|_| "")] method="post" action=(below(ctx, meeting, "promises")) novalidate {
            (fields.hidden("id"))
            @if let Some(back) = back { input type="hidden" name="back" value=(back); }
            div.full { (fields.line("what", "minutes-promise-what")) }
            (fields.menu("person_id", "minutes-promise-who", people))
            (fields.date("by", "minutes-promise-by"))
            button.btn { (ctx.say("minutes-promise-save")) }
        }
    }
}

/// The promises made so far.
pub fn promised(ctx: &Ctx, made: &[MadeHere]) -> Markup {
    html! { div data-part="promised" { @if !made.is_empty() { (promise_list(ctx, made)) } } }
}

fn promise_list(ctx: &Ctx, made: &[MadeHere]) -> Markup {
    html! {
        ul.bul.sm.mt3 { @for promise in made {
            li { @if ctx.sees_one_page() { (promise.what) } @else { a href=(ctx.path(&format!("/goals/promises/{}", promise.id))) { (promise.what) } }
                @if let Some(who) = promise.who() { ", " (who) }
                @if let Some(by) = promise.by { ", " (ctx.text.date(by, ctx.today())) } }
        } }
    }
}

/// Resident seats against everyone else, and the strip of names to tap.
pub fn speaking_panel(
    ctx: &Ctx,
    meeting: &Meeting,
    sheet: &Sheet,
    written: &Written,
    may_mark: bool,
) -> Markup {
    let here = voices_here(sheet);
    let Balance { residents, everyone_else } = balance(&here, &written.turns);
    html! {
        section.panel aria-labelledby="speaking" data-part="speaking" {
            h2 id="speaking" { (ctx.say("minutes-speaking")) }
            ul.six.one {
                (spoken(ctx, "minutes-residents", residents, residents.is_behind(everyone_else)))
                (spoken(ctx, "minutes-everyone-else", everyone_else, false))
            }
            @if may_mark && !here.is_empty() {
                details.mt2 { summary { (ctx.say("minutes-mark-spoke")) }
                    ul.rows { @for voice in &here { @for speaker in [&voice.representative, &voice.alternate].into_iter().flatten() {
                        @if sheet.of(speaker.id).is_some_and(|one| one.was_there()) {
                            @let turns = written.turns.iter().filter(|turn| turn.person_id == speaker.id).count();
                            li.att { span { (speaker.name) " " span.xs.mut { (ctx.text.count("minutes-turns", turns)) } }
                                (tap(ctx, meeting, &speaker.id.0, &speaker.name)) }
                        }
                    } } }
                    @if !written.turns.is_empty() {
                        form method="post" action=(below(ctx, meeting, "spoke/back")) { button.linkb.sm { (ctx.say("minutes-turn-back")) } }
                    }
                }
            }
        }
    }
}

fn tap(ctx: &Ctx, meeting: &Meeting, person: &Uuid, name: &str) -> Markup {
    html! {
        form data-entry=(ctx.text.with("minutes-spoke-of", [("name", name.into())])) method="post" action=(below(ctx, meeting, "spoke")) {
            input type="hidden" name="person_id" value=(person);
            input type="hidden" name="id" value=(ctx.app.ids.next(ctx.now));
            button.btn.alt.sml data-focus={ (person) "-spoke" } { (ctx.say("minutes-spoke")) span.vh { ": " (name) } }
        }
    }
}

fn spoken(ctx: &Ctx, name: &str, spoken: Spoken, is_behind: bool) -> Markup {
    let percent = (spoken.voices * 100).checked_div(spoken.of).unwrap_or(0);
    html! {
        li.behind[is_behind] {
            div.r2.sm { span { (ctx.say(name)) }
                span.num { (ctx.text.with("minutes-spoken-of", [("spoken", spoken.voices.into()), ("of", spoken.of.into())])) } }
            (parts::bar(i64::try_from(percent).unwrap_or(0), None))
        }
    }
}

/// Who of the resident seats has not spoken on this item.
pub fn silent_note(
    ctx: &Ctx,
    sheet: &Sheet,
    written: &Written,
    item: &AgendaItem,
    is_voting: bool,
) -> Markup {
    let here = voices_here(sheet);
    let residents = here.iter().filter(|voice| voice.is_resident).count();
    let silent = silent_residents(&here, &written.turns, item.id);
    let names: Vec<&str> = silent
        .iter()
        .filter_map(|voice| voice.speaker())
        .map(|speaker| speaker.name.as_str())
        .take(3)
        .collect();
    html! {
        @if !silent.is_empty() {
            p.note.mt4.sm { @if is_voting { b { (ctx.say("decisions-close-before")) } " " } (ctx.text.with("minutes-silent", [
                ("count", silent.len().into()), ("of", residents.into()), ("names", names.join(", ").into()),
            ])) }
        }
    }
}

/// The minutes as a sheet, alone on its page or behind a packet.
pub fn sheet_of_paper(
    ctx: &Ctx,
    meeting: &Meeting,
    sheet: &Sheet,
    written: &Written,
    people: &[Choice],
    is_alone: bool,
) -> Markup {
    let title = ctx.text.with("minutes-of", [("meeting", meeting.title.as_str().into())]);
    let name = |id: Option<people::members::PersonId>| {
        let id = id?.to_string();
        people.iter().find(|(known, _)| *known == id).map(|(_, name)| name.as_str())
    };
    html! {
        article.sheet.minutes {
            p.rk { (ctx.coalition().name) }
            @if is_alone { h1 { (title) } } @else { h2.rt { (title) } }
            p.mt2 { (when(ctx, meeting.starts_at, &meeting.time_zone)) @if !meeting.place.is_empty() { ", " (meeting.place) } }
            @if let Some(chair) = name(meeting.chair_id) { p { (ctx.text.with("minutes-chair", [("name", chair.into())])) } }
            @if let Some(notes) = name(meeting.notes_by_id) { p { (ctx.text.with("minutes-notes-by", [("name", notes.into())])) } }
            (standing(ctx, written.minutes.as_ref()))
            (who_was_there(ctx, meeting, sheet))
            @for (number, item) in written.items.iter().enumerate() {
                h3 { (number + 1) ". " (item.title) }
                @match written.notes_of(item) {
                    Some(notes) => p.pre { (notes.words) },
                    None if written.decided_on(item).is_none() => p.mut.sm { (ctx.say("minutes-no-notes")) },
                    None => {}
                }
                @if let Some(decided) = written.decided_on(item) { (deciding::views::result(ctx, decided)) }
            }
            @if !written.promises.is_empty() { h3 { (ctx.say("minutes-promises")) } (promise_list(ctx, &written.promises)) }
        }
    }
}

fn standing(ctx: &Ctx, minutes: Option<&Minutes>) -> Markup {
    let approved = minutes.filter(|minutes| minutes.stand());
    html! {
        p.mt2 { @match approved.and_then(|minutes| Some((minutes, minutes.approved_on?))) {
            Some((minutes, on)) => { (parts::status(parts::Status::Good, &ctx.say("minutes-approved-word"))) " " (ctx.text.with("minutes-approved", [("day", ctx.text.long_date(on).into()), ("how", minutes.approved_how.as_str().into())])) }
            None => { (parts::status(parts::Status::Off, &ctx.say("minutes-draft"))) }
        } }
    }
}

fn who_was_there(ctx: &Ctx, meeting: &Meeting, sheet: &Sheet) -> Markup {
    let listed = |how: How| {
        let names = sheet.attendance.iter().filter(move |one| {
            one.how == how || (how == How::Here && one.was_there() && one.how == How::Away)
        });
        names.collect::<Vec<_>>()
    };
    html! {
        h3 { (ctx.say("minutes-attendance")) }
        p { (ctx.text.with("minutes-voices", [("here", voices_here(sheet).len().into()), ("of", sheet.voices.len().into())])) }
        @for line in told(ctx, meeting, sheet.quorum.as_ref()) { p { (line) "." } }
        @for (how, words) in [(How::Here, "attendance-how-here"), (How::Online, "attendance-how-online"), (How::Excused, "attendance-how-excused"), (How::Visitor, "attendance-how-visitor")] {
            @let names = listed(how);
            @if !names.is_empty() {
                p.sm.mt1 { b { (ctx.say(words)) ": " }
                    @for (index, one) in names.iter().enumerate() { @if index > 0 { ", " } (one.name) @if let Some(times) = late_and_left(ctx, meeting, one) { span.mut { " (" (times) ")" } } } }
            }
        }
    }
}

/// The packet: the agenda, what to read, the promises that are open, the minutes of the time before.
pub fn packet(
    ctx: &Ctx,
    meeting: &Meeting,
    items: &[AgendaItem],
    promised: &[Due],
    before: Option<Markup>,
    people: &[Choice],
) -> Markup {
    let times = crate::agenda::model::planned_times(items, meeting.counted_from());
    html! {
        article.sheet.minutes {
            p.rk { (ctx.coalition().name) }
            h1 { (meeting.title) }
            p.mt2 { (when(ctx, meeting.starts_at, &meeting.time_zone)) @if !meeting.place.is_empty() { ", " (meeting.place) } @if !meeting.street.is_empty() { ", " (meeting.street) } }
            h2.mt5 { (ctx.say("agenda-plan-title")) }
            ol.rows { @for (item, at) in items.iter().zip(times) {
                @let owner = item.owner_id.map(|id| id.to_string()).and_then(|id| people.iter().find(|(known, _)| *known == id));
                li { b { span.num { (ctx.text.time(meeting.local(at).time())) } " " (item.title) } (details(ctx, meeting, item, owner.map(|(_, name)| name.as_str()))) }
            } }
            @if !promised.is_empty() {
                h2.mt5 { (ctx.say("minutes-open-promises")) }
                ul.bul.sm { @for due in promised { li { (due.what) ", " (due.who()) ", " (ctx.text.due(due.by, ctx.today())) } } }
            }
        }
        @if let Some(before) = before { div.newpage.mt5 { (before) } }
    }
}
