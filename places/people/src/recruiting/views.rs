//! What the page about somebody to ask draws.

use kit_store::Record;
use kit_text::Language;
use kit_web::form::Choice;
use kit_web::{Ctx, Fields, Mistakes, Typed, parts};
use maud::{Markup, html};

use super::form::seat_name;
use super::join::{Plan, has_person_name};
use super::model::{self, Choices, Prospect, Stage};
use crate::contact::reach;
use crate::members::PersonId;
use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS};
use crate::sectors::Scheme;
use crate::tabs;
use kit_web::form::words;

/// The way back to the board.
pub fn crumb(ctx: &Ctx) -> Choice {
    (ctx.path("/people/recruiting"), ctx.say("people-tab-recruiting"))
}

fn stage_name(ctx: &Ctx, stage: Stage) -> String {
    ctx.say(&format!("recruiting-stage-{}", stage.word().replace('_', "-")))
}

/// The page about somebody to ask.
pub fn page(
    ctx: &Ctx,
    scheme: &Scheme,
    prospect: &Prospect,
    choices: &Choices,
    seat: Option<(String, String)>,
) -> Markup {
    html! {
        (tabs::crumbs(ctx, &[crumb(ctx)]))
        (head(ctx, scheme, prospect))
        (joined(ctx, prospect))
        div.grid.side {
            div.grid.top-aligned { (answers(ctx, prospect)) (facts(ctx, scheme, prospect, seat)) }
            div.grid.top-aligned {
                (asking(ctx, prospect, choices))
                (stages(ctx, prospect))
                (who_knows(ctx, prospect, choices))
            }
        }
    }
}

fn head(ctx: &Ctx, scheme: &Scheme, prospect: &Prospect) -> Markup {
    let text = &ctx.text;
    let here = ctx.path(&format!("/people/recruiting/{}", prospect.id));
    let name = prospect.name();
    let detail = [prospect.job.as_str(), prospect.organization.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty() && *part != name)
        .collect::<Vec<_>>()
        .join(", ");
    html! {
        div.head.headrow {
            div { h1 { (model::name_of(&prospect.title, &name, "")) }
                @if !detail.is_empty() { p.lede { (detail) } }
                p.mt3 { span.tag.b { (stage_name(ctx, prospect.stage)) }
                    @if let Some(sector) = &prospect.sector { " " span.tag { (scheme.sector_name(sector, text.language())) } } }
            }
            @if ctx.holds(&EDIT_PEOPLE) {
                div.acts {
                    @if prospect.stage == Stage::SaidYes && !prospect.has_joined() {
                        a.btn.alt href={ (here) "/edit" } { (text.say("members-edit")) }
                        a.btn href={ (here) "/join" } { (text.say("recruiting-join")) }
                    } @else {
                        a.btn href={ (here) "/edit" } { (text.say("members-edit")) }
                    }
                }
            }
        }
    }
}

/// What became of them, with the way back.
fn joined(ctx: &Ctx, prospect: &Prospect) -> Markup {
    let text = &ctx.text;
    html! {
        @if prospect.has_joined() {
            div.note.calm.view-as {
                p { (text.say("recruiting-joined")) " "
                    @if let Some(person) = prospect.person_id { a href=(ctx.path(&format!("/people/{person}"))) { (text.say("recruiting-joined-person")) } " " }
                    @if let Some(organization) = prospect.organization_id { a href=(ctx.path(&format!("/people/organizations/{organization}"))) { (prospect.organization) } } }
                @if ctx.holds(&EDIT_PEOPLE) {
                    form method="post" action=(ctx.path(&format!("/people/recruiting/{}/join/undo", prospect.id))) {
                        button.linkb { (text.say("recruiting-join-undo")) }
                    }
                }
            }
        }
    }
}

fn answers(ctx: &Ctx, prospect: &Prospect) -> Markup {
    let text = &ctx.text;
    let is_now = text.say(&format!("is-now-{}", prospect.is_now.word()));
    let when = if prospect.when_words.is_empty() { &is_now } else { &prospect.when_words };
    let mut questions = vec![
        ("recruiting-where-found", &prospect.where_found),
        ("recruiting-why-them", &prospect.why_them),
        ("recruiting-brings", &prospect.brings),
        ("recruiting-gains", &prospect.gains),
        ("recruiting-is-now", when),
        ("recruiting-part", &prospect.part),
    ];
    // What stands in somebody's way is theirs; those who reach out need it, nobody else.
    if ctx.holds(&SEE_CONTACTS) {
        questions.push(("recruiting-keeps-away", &prospect.keeps_away));
        questions.push(("recruiting-would-help", &prospect.would_help));
    }
    html! {
        section.panel { h2 { (text.say("recruiting-answers")) }
            dl.sl { @for (question, answer) in questions {
                (parts::fact(&text.say(question), html! {
                    @if answer.is_empty() { span.mut { (text.say("recruiting-not-answered")) } } @else { span.pre { (answer) } }
                }))
            } }
        }
    }
}

fn facts(ctx: &Ctx, scheme: &Scheme, prospect: &Prospect, seat: Option<(String, String)>) -> Markup {
    let text = &ctx.text;
    let with_contacts = ctx.holds(&SEE_CONTACTS) && (prospect.email.is_some() || prospect.phone.is_some());
    html! {
        section.panel { h2 { (text.say("members-facts")) }
            dl.sl {
                @if let Some((sector, label)) = seat { (parts::fact(&text.say("recruiting-seat-id"), html! { (seat_name(ctx, scheme, &sector, &label)) })) }
                @if !prospect.languages.is_empty() { (parts::fact(&text.say("members-languages"), html! { (prospect.languages.iter().map(Language::called).collect::<Vec<_>>().join(", ")) })) }
                @if with_contacts { (parts::fact(&text.say("members-column-reach"), reach(prospect.email.as_deref(), prospect.phone.as_deref()))) }
                @if !prospect.nominated_by.is_empty() {
                    (parts::fact(&text.say("recruiting-nominated-by"), html! {
                        @match prospect.nominated_by_id {
                            Some(person) => a href=(ctx.path(&format!("/people/{person}"))) { (prospect.nominated_by) },
                            None => (prospect.nominated_by),
                        }
                    }))
                }
            }
            p.src { a href=(ctx.path(&format!("/history/{}/{}", Prospect::KIND, prospect.id))) { (text.say("members-history")) } }
        }
    }
}

fn asking(ctx: &Ctx, prospect: &Prospect, choices: &Choices) -> Markup {
    let text = &ctx.text;
    let today = ctx.today();
    let late = model::is_late(prospect.stage, prospect.ask_by, today) && !prospect.has_joined();
    html! {
        section.panel { h2 { (text.say("recruiting-form-ask")) }
            @match prospect.asks_id {
                Some(person) => p { (person_link(ctx, choices, person)) },
                None => p.warn-t { (text.say("recruiting-nobody-asks-yet")) },
            }
            @if let Some(day) = prospect.ask_by {
                p.mt1 { @if late { span.st.bad { (text.due(day, today)) } " " }
                    span.mut { (text.with("recruiting-by-day", [("day", text.day(day, today).into())])) } }
            }
        }
    }
}

fn person_link(ctx: &Ctx, choices: &Choices, person: PersonId) -> Markup {
    let name = choices.name(person).unwrap_or_else(|| ctx.say("recruiting-somebody-who-left"));
    html! { a.t href=(ctx.path(&format!("/people/{person}"))) { (name) } }
}

fn stages(ctx: &Ctx, prospect: &Prospect) -> Markup {
    let text = &ctx.text;
    let names = words(text, "recruiting-stage", Stage::ALL.iter().map(|stage| stage.word()));
    html! {
        section.panel { h2 { (text.say("recruiting-stages")) }
            ol.tl.mt3 { @for (stage, day) in prospect.stages() {
                li { b { (stage_name(ctx, stage)) } br; span.sm.mut { (text.date(day, ctx.today())) } }
            } }
            @if ctx.holds(&EDIT_PEOPLE) && !prospect.has_joined() {
                form.move.mt4 method="post" action=(ctx.path(&format!("/people/recruiting/{}/stage", prospect.id))) {
                    select name="stage" aria-label=(text.with("recruiting-move-label", [("name", prospect.name().into())])) {
                        @for (word, name) in &names { option value=(word) selected[word == prospect.stage.word()] { (name) } }
                    }
                    button.btn.alt.sml { (text.say("recruiting-move")) }
                }
            }
        }
    }
}

fn who_knows(ctx: &Ctx, prospect: &Prospect, choices: &Choices) -> Markup {
    let known = prospect.knows.iter().filter_map(|id| id.parse::<PersonId>().ok());
    let known: Vec<PersonId> = known.filter(|id| choices.name(*id).is_some()).collect();
    html! {
        section.panel { h2 { (ctx.say("recruiting-knows")) }
            @if known.is_empty() { p.sm.mut { (ctx.say("recruiting-knows-empty")) } } @else {
                ul.rows { @for person in known { li { (person_link(ctx, choices, person)) } } }
            }
        }
    }
}

/// A form's content with names instead of ids, for two versions side by side.
pub fn readable(ctx: &Ctx, scheme: &Scheme, typed: &Typed, choices: &Choices) -> Typed {
    let person = |typed: &str| choices.shown(typed);
    let seat = |id: &str| {
        let seat = choices.seats.iter().find(|(known, _, _)| known.to_string() == id);
        seat.map(|(_, sector, label)| seat_name(ctx, scheme, sector, label)).unwrap_or_default()
    };
    Typed::from_pairs(typed.pairs().map(|(name, value)| {
        let value = match name {
            "asks_id" | "knows" => person(value),
            "seat_id" => seat(value),
            "is_now" => ctx.say(&format!("is-now-{value}")),
            _ => value.to_owned(),
        };
        (name.to_owned(), value)
    }))
}

pub fn join_title(ctx: &Ctx, prospect: &Prospect) -> String {
    ctx.text.with("recruiting-join-title", [("name", prospect.name().into())])
}

/// What joining will do, before it does.
pub fn join_page(ctx: &Ctx, prospect: &Prospect, plan: &Plan) -> Markup {
    let text = &ctx.text;
    let here = ctx.path(&format!("/people/recruiting/{}", prospect.id));
    let typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
    let none = Mistakes::none();
    let fields = Fields::new(text, &typed, &none);
    html! {
        (tabs::crumbs(ctx, &[crumb(ctx), (here.clone(), prospect.name())]))
        div.head { h1 { (join_title(ctx, prospect)) } p.lede { (text.say("recruiting-join-lede")) } }
        form method="post" action={ (here) "/join" } {
            (fields.hidden("id"))
            section.panel { dl.sl {
                @if has_person_name(prospect) { (parts::fact(&text.say("recruiting-join-person"), html! { (prospect.name()) })) }
                @if !prospect.organization.is_empty() {
                    (parts::fact(&text.say("recruiting-organization"), html! {
                        @match &plan.organization {
                            Some((_, name)) => (text.with("recruiting-join-known", [("name", name.into())])),
                            None => (text.with("recruiting-join-new", [("name", (&prospect.organization).into())])),
                        }
                    }))
                }
                @if !prospect.part.is_empty() { (parts::fact(&text.say("members-part"), html! { (prospect.part) })) }
                (parts::fact(&text.say("members-joined"), html! { (text.long_date(ctx.today())) }))
            } }
            @if !plan.alike.is_empty() {
                div.mt5 { (fields.one_of("person_id", "recruiting-join-alike", alike(ctx, prospect, plan))) }
            }
            p.acts { button.btn { (text.say("recruiting-join-save")) } a.btn.alt href=(here) { (text.say("form-cancel")) } }
        }
    }
}

fn alike(ctx: &Ctx, prospect: &Prospect, plan: &Plan) -> Vec<Choice> {
    let somebody_else = (String::new(), ctx.say("recruiting-join-somebody-else"));
    let known = plan.alike.iter().map(|(id, detail)| {
        let name = if detail.is_empty() {
            prospect.name()
        } else {
            format!("{}, {detail}", prospect.name())
        };
        (id.to_string(), ctx.text.with("recruiting-join-same", [("name", name.into())]))
    });
    std::iter::once(somebody_else).chain(known).collect()
}
