//! What the pages of meetings draw.

use kit_text::Text;
use kit_web::form::Choice;
use kit_web::parts::{self, Status};
use kit_web::{Coalition, Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use super::model::{Meeting, Rhythm, State, StepFree, Turn, Which, turn_of, zone_named};
use super::store::Listed;

/// The page of a meeting.
pub fn address(ctx: &Ctx, meeting: &Meeting) -> String {
    ctx.path(&format!("/meetings/{}", meeting.address))
}

/// A page below that of a meeting.
pub fn below(ctx: &Ctx, meeting: &Meeting, page: &str) -> String {
    ctx.path(&format!("/meetings/{}/{page}", meeting.address))
}

/// "Thursday, March 19, 5:30 pm", with the zone when it is not the one of the coalition.
pub fn when(ctx: &Ctx, starts_at: kit_store::Instant, time_zone: &str) -> String {
    when_in(&ctx.text, ctx.coalition(), ctx.now, (starts_at, time_zone))
}

/// The same in the language of somebody who gets a mail.
pub fn when_in(
    text: &Text,
    coalition: &Coalition,
    now: kit_store::Instant,
    (starts_at, time_zone): (kit_store::Instant, &str),
) -> String {
    let starts = starts_at.timestamp().to_zoned(zone_named(time_zone));
    let mut day = text.long_day(starts.date());
    if starts.date().year() != now.day_in(&coalition.zone()).year() {
        day = text.with(
            "meetings-day-of-year",
            [("day", day.into()), ("year", starts.date().year().to_string().into())],
        );
    }
    let time = text.time(starts.time());
    let key = if time_zone == coalition.time_zone {
        "meetings-when"
    } else {
        "meetings-when-zone"
    };
    let words = text.with(
        key,
        [("day", day.into()), ("time", time.into()), ("zone", time_zone.replace('_', " ").into())],
    );
    match turn_of(starts_at, &zone_named(time_zone)) {
        None => words,
        Some(turn) => text.with(&format!("meetings-when-{}", turn.word()), [("when", words.into())]),
    }
}

/// "1 hour 30 minutes"
pub fn length(ctx: &Ctx, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => ctx.text.count("meetings-minutes-long", rest),
        (hours, 0) => ctx.text.count("meetings-hours-long", hours),
        (hours, rest) => ctx
            .text
            .with("meetings-hours-and-minutes", [("hours", hours.into()), ("minutes", rest.into())]),
    }
}

pub fn state(ctx: &Ctx, state: State) -> Markup {
    let shape = match state {
        State::Planned => Status::Off,
        State::Running => Status::Going,
        State::Over => Status::Done,
        State::CalledOff => Status::Bad,
    };
    parts::status(shape, &ctx.say(&format!("meetings-state-{}", state.word().replace('_', "-"))))
}

/// A list of meetings.
pub fn table(ctx: &Ctx, meetings: &[Listed], caption: &str) -> Markup {
    let columns = [
        "meetings-column-meeting",
        "meetings-column-when",
        "meetings-column-where",
        "meetings-column-state",
    ]
    .map(|key| ctx.say(key));
    html! {
        table.stack role="table" {
            caption.vh { (caption) }
            thead role="rowgroup" { tr role="row" {
                @for column in &columns { th role="columnheader" scope="col" { (column) } }
            } }
            tbody role="rowgroup" { @for meeting in meetings {
                tr role="row" {
                    th role="rowheader" scope="row" {
                        a.t href=(ctx.path(&format!("/meetings/{}", meeting.address))) { (meeting.title) }
                        @if meeting.series_id.is_some() { " " span.tag { (ctx.say("meetings-in-series")) } }
                    }
                    td role="cell" data-l=(columns[1]) {
                        (when(ctx, meeting.starts_at, &meeting.time_zone)) br;
                        span.mut { (length(ctx, meeting.minutes)) }
                    }
                    td role="cell" data-l=(columns[2]) { (place(ctx, &meeting.place, meeting.has_remote)) }
                    td role="cell" data-l=(columns[3]) { (state(ctx, meeting.state)) }
                }
            } }
        }
    }
}

fn place(ctx: &Ctx, place: &str, has_remote: bool) -> String {
    match (place.is_empty(), has_remote) {
        (true, true) => ctx.say("meetings-online-only"),
        (false, true) => ctx.text.with("meetings-place-and-online", [("place", place.into())]),
        (true, false) => ctx.say("meetings-no-place"),
        (false, false) => place.to_owned(),
    }
}

/// Where it is and what it takes to come; what nobody has told yet is said too.
pub fn facts(ctx: &Ctx, meeting: &Meeting) -> Markup {
    let told = |words: &str| {
        if words.is_empty() {
            html! { span.mut { (ctx.say("meetings-not-told")) } }
        } else {
            html! { (words) }
        }
    };
    let step_free = meeting.step_free.map(|word| ctx.say(&format!("meetings-step-free-{}", word.word())));
    let open = [&meeting.transit, &meeting.hours, &meeting.child_care, &meeting.food, &meeting.interpreter];
    let missing = open.iter().filter(|words| words.is_empty()).count() + usize::from(step_free.is_none());
    html! {
        dl.sl.fields {
            (parts::fact(&ctx.say("meetings-place"), html! {
                (told(&meeting.place)) @if !meeting.street.is_empty() { br; (meeting.street) }
            }))
            (parts::fact(&ctx.say("meetings-step-free"), told(&step_free.unwrap_or_default())))
            (parts::fact(&ctx.say("meetings-transit"), told(&meeting.transit)))
            (parts::fact(&ctx.say("meetings-hours"), told(&meeting.hours)))
            (parts::fact(&ctx.say("meetings-child-care"), told(&meeting.child_care)))
            (parts::fact(&ctx.say("meetings-food"), told(&meeting.food)))
            (parts::fact(&ctx.say("meetings-interpreter"), told(&meeting.interpreter)))
            @if !meeting.remote_link.is_empty() {
                (parts::fact(&ctx.say("meetings-remote-link"), html! { a href=(meeting.remote_link) rel="noopener noreferrer" { (meeting.remote_link) } }))
            }
            @if !meeting.dial_in.is_empty() { (parts::fact(&ctx.say("meetings-dial-in"), html! { (meeting.dial_in) })) }
        }
        @if missing > 0 && meeting.is_coming() && ctx.holds(&crate::rights::RUN_MEETINGS) {
            p.note.mt4.sm { (ctx.text.count("meetings-facts-missing", missing)) " "
                a href=(below(ctx, meeting, "edit")) { (ctx.say("meetings-facts-tell")) } }
        }
    }
}

/// The form that adds or changes a meeting.
pub struct MeetingForm<'a> {
    pub ctx: &'a Ctx,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub people: Vec<Choice>,
    pub groups: Vec<Choice>,
    /// The meeting that is changed; none for a new one.
    pub stored: Option<&'a Meeting>,
}

impl MeetingForm<'_> {
    pub fn draw(&self, action: &str, save: &'static str, cancel: &str) -> Markup {
        let text = &self.ctx.text;
        let fields = Fields::new(text, self.typed, self.mistakes);
        html! {
            form method="post" action=(action) novalidate {
                (fields.hidden("id")) (fields.hidden("version"))
                section.panel { h2 { (text.say("meetings-form-when")) } (self.time(&fields)) }
                section.panel.mt5 { h2 { (text.say("meetings-form-where")) } (self.place(&fields)) }
                section.panel.mt5 { h2 { (text.say("meetings-form-access")) } (self.access(&fields)) }
                section.panel.mt5 { h2 { (text.say("meetings-form-who")) }
                    @if self.groups.len() > 1 { (fields.menu("group_id", "meetings-group-id", self.groups.clone())) } @else { (fields.hidden("group_id")) }
                    (fields.menu("chair_id", "meetings-chair-id", self.people.clone()))
                    (fields.menu("notes_by_id", "meetings-notes-by-id", self.people.clone()))
                    (fields.lines("about", "meetings-about").hint(text.say("meetings-about-hint")).optional(text))
                }
                (self.series(&fields))
                p.acts.mt5 { button.btn { (text.say(save)) } a.btn.alt href=(cancel) { (text.say("form-cancel")) } }
            }
        }
    }

    /// Whether the clock shows the time two times that night, so that it has to be said which is meant.
    fn comes_twice(&self) -> bool {
        let is_asked = self.mistakes.iter().any(|mistake| mistake.key == "meetings-time-twice");
        is_asked || !self.typed.get("turn").is_empty()
    }

    fn time(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            (fields.line("title", "meetings-title").hint(text.say("meetings-title-hint")))
            div.when {
                (fields.date("day", "meetings-day"))
                (fields.time("time", "meetings-time"))
                (fields.line("minutes", "meetings-minutes"))
            }
            @if self.comes_twice() { (fields.one_of("turn", "meetings-turn", kit_web::form::words(text, "meetings-turn", Turn::ALL.iter().map(|turn| turn.word())))) }
            (fields.line("time_zone", "meetings-time-zone").hint(text.say("meetings-time-zone-hint")).suggestions("zones"))
            datalist id="zones" { @for zone in ZONES { option value=(zone) {} } }
        }
    }

    fn place(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            (fields.line("place", "meetings-place").hint(text.say("meetings-place-hint")).optional(text))
            (fields.line("street", "meetings-street").autocomplete("street-address").optional(text))
            (fields.line("remote_link", "meetings-remote-link").optional(text))
            (fields.line("dial_in", "meetings-dial-in").hint(text.say("meetings-dial-in-hint")).optional(text))
        }
    }

    fn access(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        let none = (String::new(), text.say("meetings-step-free-open"));
        let answers =
            kit_web::form::words(text, "meetings-step-free", StepFree::ALL.iter().map(|word| word.word()));
        html! {
            p.hint { (text.say("meetings-access-hint")) }
            (fields.one_of("step_free", "meetings-step-free", std::iter::once(none).chain(answers).collect()))
            (fields.line("transit", "meetings-transit").hint(text.say("meetings-transit-hint")).optional(text))
            (fields.line("hours", "meetings-hours").hint(text.say("meetings-hours-hint")).optional(text))
            (fields.line("child_care", "meetings-child-care").hint(text.say("meetings-child-care-hint")).optional(text))
            (fields.line("food", "meetings-food").optional(text))
            (fields.line("interpreter", "meetings-interpreter").hint(text.say("meetings-interpreter-hint")).optional(text))
        }
    }

    fn series(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        match self.stored {
            Some(meeting) if meeting.series_id.is_some() => html! {
                section.panel.mt5 { h2 { (text.say("meetings-form-which")) }
                    (fields.one_of("which", "meetings-which", kit_web::form::words(text, "meetings-which", Which::ALL.iter().map(|which| which.word()))))
                }
            },
            Some(_) => html! {},
            None => {
                let none = (String::new(), text.say("meetings-rhythm-none"));
                let words = kit_web::form::words(
                    text,
                    "meetings-rhythm",
                    Rhythm::ALL.iter().map(|rhythm| rhythm.word()),
                );
                html! {
                    section.panel.mt5 { h2 { (text.say("meetings-form-series")) }
                        (fields.one_of("rhythm", "meetings-rhythm", std::iter::once(none).chain(words).collect()))
                        div.when {
                            (fields.line("every", "meetings-every").hint(text.say("meetings-every-hint")).optional(text))
                            (fields.date("until", "meetings-until").hint(text.say("meetings-until-hint")).optional(text))
                        }
                    }
                }
            }
        }
    }
}

/// Zones the coalitions of the United States live in, offered first.
const ZONES: &[&str] = &[
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
];

/// A button that is a form of its own.
pub fn button(action: &str, version: i64, words: &str) -> Markup {
    html! {
        form.inline-form method="post" action=(action) { input type="hidden" name="version" value=(version); button.btn.alt { (words) } }
    }
}

/// Calling off, putting back on and taking out, below the form.
pub fn other_acts(ctx: &Ctx, meeting: &Meeting) -> Markup {
    let (page, words) = match meeting.state {
        State::CalledOff => ("put-back-on", "meetings-put-back-on"),
        _ => ("call-off", "meetings-call-off"),
    };
    html! {
        section.sec {
            h2 { (ctx.say("meetings-other-acts")) }
            p.sm.mut { (ctx.say(&format!("{words}-hint"))) }
            p.mt3 {
                @if meeting.state != State::Over { (button(&below(ctx, meeting, page), meeting.version, &ctx.say(words))) " " }
                (button(&below(ctx, meeting, "remove"), meeting.version, &ctx.say("meetings-remove")))
            }
        }
    }
}
