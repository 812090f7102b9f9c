//! The form that adds or changes a promise.

use kit_web::form::Choice;
use kit_web::way_back::keep_back;
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};
use people::sectors::Scheme;

use super::actor::{Actor, ActsOn};
use super::model::PromiseId;
use super::repeats::RepeatUnit;
use super::store::Choices;

/// Menus for what it waits for that are open from the start.
const WAIT_MENUS: usize = 2;

pub struct PromiseForm<'a> {
    pub ctx: &'a Ctx,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub choices: &'a Choices,
    pub scheme: &'a Scheme,
    pub actor: Actor,
    /// None for a new one.
    pub id: Option<PromiseId>,
    /// Whether it has a day already, which is changed by carrying it over.
    pub has_day: bool,
    pub action: String,
    pub save_label: &'static str,
    pub cancel: String,
}

impl PromiseForm<'_> {
    pub fn draw(&self) -> Markup {
        let text = &self.ctx.text;
        let fields = Fields::new(text, self.typed, self.mistakes);
        html! {
            form method="post" action=(self.action) novalidate {
                (fields.hidden("id")) (fields.hidden("version")) (keep_back(self.ctx, self.typed))
                section.panel {
                    (fields.line("what", "promises-what").hint(text.say("promises-what-hint")))
                    (fields.menu("person_id", "promises-person-id", self.people()).hint(text.say("promises-person-hint")))
                    (self.day(&fields))
                    (fields.menu("serves", "promises-serves", self.serves()))
                }
                details.more open[!self.mistakes.is_empty()] {
                    summary { (text.say("promises-form-more")) }
                    section.panel.mt4 {
                        (fields.menu("organization_id", "promises-organization-id", self.organizations()).hint(text.say("promises-organization-hint")))
                        (fields.menu("seat_id", "promises-seat-id", self.seats()))
                        (fields.lines("needs", "promises-needs").hint(text.say("promises-needs-hint")).optional(text))
                        (fields.line("needs_cents", "promises-needs-cents").hint(text.say("promises-needs-cents-hint")).optional(text))
                        (self.waits())
                        (fields.lines("notes", "promises-notes").optional(text))
                    }
                    (self.repeats(&fields))
                }
                p.acts.mt5 { button.btn { (text.say(self.save_label)) } a.btn.alt href=(self.cancel) { (text.say("form-cancel")) } }
            }
        }
    }

    fn day(&self, fields: &Fields) -> Markup {
        html! {
            @if self.has_day { (fields.hidden("by")) } @else {
                (fields.date("by", "promises-by").hint(self.ctx.say("promises-by-hint")))
            }
        }
    }

    fn with_none(&self, none: &str, choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
        std::iter::once((String::new(), self.ctx.say(none))).chain(choices).collect()
    }

    /// Everybody for who keeps the plan; for others themselves and whoever has it.
    fn people(&self) -> Vec<Choice> {
        let chosen = self.typed.get("person_id");
        let is_offered = |id: &str| {
            let own = self.actor.person.is_some_and(|own| own.to_string() == id);
            self.actor.acts_on == ActsOn::All || own || id == chosen
        };
        let known = self.choices.people.iter().map(|one| (one.id.to_string(), one.name()));
        self.with_none("promises-person-none", known.filter(|(id, _)| is_offered(id)))
    }

    fn organizations(&self) -> Vec<Choice> {
        let known = self.choices.organizations.iter().map(|(id, name)| (id.to_string(), name.clone()));
        self.with_none("promises-organization-none", known)
    }

    fn seats(&self) -> Vec<Choice> {
        let language = self.ctx.language();
        let known = self.choices.seats.iter().map(|seat| {
            let sector = self.scheme.sector_name(&seat.sector, language);
            let holder = seat.representative_id.and_then(|id| self.choices.person(id));
            let label = if seat.label.is_empty() { sector.to_owned() } else { seat.label.clone() };
            let name = holder.map_or(label.clone(), |person| format!("{label}, {}", person.name()));
            (seat.id.to_string(), name)
        });
        self.with_none("promises-seat-none", known)
    }

    /// Goal by goal: the goal, its objectives, its strategies.
    fn serves(&self) -> Vec<Choice> {
        let mut all = Vec::new();
        for goal in &self.choices.goals {
            all.push((format!("goal:{}", goal.id), goal.title.clone()));
            let objectives = self.choices.objectives.iter().filter(|one| one.goal_id == goal.id);
            all.extend(
                objectives
                    .map(|one| (format!("objective:{}", one.id), format!("– {} {}", one.who, one.what))),
            );
            let strategies = self.choices.strategies.iter().filter(|one| one.goal_id == goal.id);
            all.extend(strategies.map(|one| (format!("strategy:{}", one.id), format!("– {}", one.name))));
        }
        self.with_none("promises-serves-none", all.into_iter())
    }

    /// One menu for each promise it waits for, and some that are still open.
    fn waits(&self) -> Markup {
        let text = &self.ctx.text;
        let chosen: Vec<&str> = self.typed.all("waits_for").filter(|id| !id.is_empty()).collect();
        let menus = WAIT_MENUS.max(chosen.len() + 1);
        let own = self.id.map(|id| id.to_string()).unwrap_or_default();
        let known = self.choices.open.iter().map(|(id, what)| (id.to_string(), what.clone()));
        let others = self.with_none("promises-waits-for-none", known.filter(|(id, _)| *id != own));
        let mistake = self.mistakes.iter().find(|mistake| mistake.field == "waits_for");
        html! {
            fieldset.f.err[mistake.is_some()] id="waits_for" {
                legend { (text.say("promises-waits-for")) span.opt-w { " " (text.say("form-optional")) } }
                span.hint { (text.say("promises-waits-for-hint")) }
                @if let Some(mistake) = mistake { span.err-m { (mistake.words(text)) } }
                @for index in 0..menus {
                    select.mt2 name="waits_for" aria-label=(text.count("promises-waits-for-nth", index + 1)) {
                        @for (id, what) in &others {
                            option value=(id) selected[chosen.get(index).is_some_and(|chosen| chosen == id)] { (what) }
                        }
                    }
                }
            }
        }
    }

    fn repeats(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        let units = RepeatUnit::ALL
            .iter()
            .map(|unit| (unit.word().to_owned(), text.say(&format!("promise-repeat-unit-{}", unit.word()))));
        html! {
            section.panel.mt4 { h2 { (text.say("promises-repeat")) }
                p.hint { (text.say("promises-repeat-hint")) }
                (fields.menu("repeat_unit", "promises-repeat-unit", self.with_none("promises-repeat-none", units)))
                (fields.line("repeat_every", "promises-repeat-every").hint(text.say("promises-repeat-every-hint")).optional(text))
                (fields.date("repeat_until", "promises-repeat-until").optional(text))
            }
        }
    }
}
