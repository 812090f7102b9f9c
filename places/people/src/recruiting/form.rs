//! The forms about somebody to ask: the short one to nominate, the long one with all questions.

use kit_web::form::Choice;
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use super::model::{Choices, IsNow};
use crate::organizations::sector_choices;
use crate::sectors::Scheme;
use kit_web::form::words;

/// Fields for people who know them; more appear as they are filled.
const KNOWS_FIELDS: usize = 3;
/// The id of the list of names that fields for people suggest.
const PEOPLE: &str = "people-here";

pub struct ProspectForm<'a> {
    pub ctx: &'a Ctx,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub choices: &'a Choices,
    pub scheme: &'a Scheme,
    pub action: String,
    pub save_label: &'static str,
    pub cancel: String,
}

impl ProspectForm<'_> {
    /// Who, why them, who knows them.
    pub fn draw_short(&self) -> Markup {
        let text = &self.ctx.text;
        let fields = Fields::new(text, self.typed, self.mistakes);
        self.around(html! {
            section.panel {
                (self.names(&fields))
                (fields.lines("why_them", "recruiting-why-them").hint(text.say("recruiting-why-them-hint")))
                (self.knows())
            }
        })
    }

    /// Every question.
    pub fn draw(&self) -> Markup {
        let text = &self.ctx.text;
        let fields = Fields::new(text, self.typed, self.mistakes);
        let asks = Typed::from_pairs([("asks_id", self.choices.shown(self.typed.get("asks_id")))]);
        let asks_fields = Fields::new(text, &asks, self.mistakes);
        let answer = |name, label| fields.lines(name, label).optional(text);
        self.around(html! {
            section.panel { h2 { (text.say("recruiting-form-who")) }
                (self.names(&fields))
                (fields.line("title", "members-title").hint(text.say("members-title-hint")).optional(text))
                (fields.line("job", "members-job").optional(text))
                (fields.line("languages", "members-languages").hint(text.say("members-languages-hint")).optional(text))
                (fields.email("email", "members-email").optional(text))
                (fields.telephone("phone", "members-phone").optional(text))
                (self.knows())
            }
            section.panel.mt5 { h2 { (text.say("recruiting-form-why")) }
                (answer("where_found", "recruiting-where-found"))
                (answer("why_them", "recruiting-why-them").hint(text.say("recruiting-why-them-hint")))
                (answer("brings", "recruiting-brings"))
                (answer("gains", "recruiting-gains"))
                (fields.one_of("is_now", "recruiting-is-now", words(text, "is-now", IsNow::ALL.iter().map(|now| now.word()))))
                (answer("when_words", "recruiting-when-words"))
            }
            section.panel.mt5 { h2 { (text.say("recruiting-form-part")) }
                (answer("part", "recruiting-part"))
                (fields.menu("sector", "members-sector", self.sectors()))
                (fields.menu("seat_id", "recruiting-seat-id", self.seats()))
                (answer("keeps_away", "recruiting-keeps-away"))
                (answer("would_help", "recruiting-would-help"))
            }
            section.panel.mt5 { h2 { (text.say("recruiting-form-ask")) }
                (asks_fields.line("asks_id", "recruiting-asks-id").hint(text.say("recruiting-person-hint")).suggestions(PEOPLE).optional(text))
                (fields.date("ask_by", "recruiting-ask-by").optional(text))
            }
        })
    }

    fn around(&self, inner: Markup) -> Markup {
        let text = &self.ctx.text;
        let fields = Fields::new(text, self.typed, self.mistakes);
        html! {
            form method="post" action=(self.action) novalidate {
                (fields.hidden("id")) (fields.hidden("version"))
                (inner)
                datalist id=(PEOPLE) { @for (_, label) in self.choices.labels() { option value=(label) {} } }
                p.acts { button.btn { (text.say(self.save_label)) } a.btn.alt href=(self.cancel) { (text.say("form-cancel")) } }
            }
        }
    }

    fn names(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            (fields.line("given_name", "members-given-name"))
            (fields.line("family_name", "members-family-name").hint(text.say("members-family-name-hint")).optional(text))
            (fields.line("organization", "recruiting-organization").hint(text.say("recruiting-organization-hint")).optional(text))
        }
    }

    fn sectors(&self) -> Vec<Choice> {
        let none = (String::new(), self.ctx.say("members-no-sector"));
        std::iter::once(none).chain(sector_choices(self.ctx, self.scheme)).collect()
    }

    fn seats(&self) -> Vec<Choice> {
        let none = (String::new(), self.ctx.say("recruiting-no-seat"));
        let seats = self.choices.seats.iter();
        let seats = seats
            .map(|(id, sector, label)| (id.to_string(), seat_name(self.ctx, self.scheme, sector, label)));
        std::iter::once(none).chain(seats).collect()
    }

    /// One field for each person who knows them, and some that are still open.
    fn knows(&self) -> Markup {
        let text = &self.ctx.text;
        let typed = self.typed.all("knows").map(|known| self.choices.shown(known));
        let typed: Vec<String> = typed.filter(|known| !known.is_empty()).collect();
        let open = KNOWS_FIELDS.max(typed.len() + 1) - typed.len();
        let wrong = self.mistakes.iter().find(|mistake| mistake.field == "knows");
        html! {
            fieldset.f.err[wrong.is_some()] id="knows" {
                legend { (text.say("recruiting-knows")) span.opt-w { " " (text.say("form-optional")) } }
                span.hint { (text.say("recruiting-knows-hint")) " " (text.say("recruiting-person-hint")) }
                @if let Some(mistake) = wrong { span.err-m { (mistake.words(text)) } }
                @for (index, known) in typed.iter().map(String::as_str).chain(std::iter::repeat_n("", open)).enumerate() {
                    input.mt2 name="knows" type="text" value=(known) list=(PEOPLE) maxlength="500" autocomplete="off"
                        aria-label=(text.count("recruiting-knows-nth", index + 1));
                }
            }
        }
    }
}

/// How a seat is called: its label and its sector.
pub fn seat_name(ctx: &Ctx, scheme: &Scheme, sector: &str, label: &str) -> String {
    let sector = scheme.sector_name(sector, ctx.language());
    if label.is_empty() { sector.to_owned() } else { format!("{sector}: {label}") }
}
