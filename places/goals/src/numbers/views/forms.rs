//! The forms of indicators, their story, their readings and their sources.

use kit_text::Text;
use kit_web::form::Choice;
use kit_web::records::pages::keep_back;
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use crate::goals::GoalId;
use crate::numbers::model::{
    Derivation, Forecast, Frequency, Indicator, Kind, OF_COALITION, Occurrence, Period, Polarity, SourceId,
    State, TargetKind, needs_percent_question,
};
use crate::numbers::small_numbers::Policy;
use crate::numbers::store::Named;

/// What an indicator can be tied to.
pub struct Choices {
    pub goals: Vec<(GoalId, String)>,
    pub sources: Vec<(SourceId, String)>,
    pub indicators: Vec<Named>,
    /// Periods of its own readings, for choosing the baseline.
    pub periods: Vec<Period>,
}

/// A form on its page: what was typed, what was wrong, where it goes.
pub struct Form<'a> {
    pub ctx: &'a Ctx,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub action: String,
    pub cancel: String,
}

impl<'a> Form<'a> {
    pub fn fields(&self) -> Fields<'_> {
        Fields::new(&self.ctx.text, self.typed, self.mistakes)
    }

    fn around(&self, save: &str, inside: Markup) -> Markup {
        let fields = self.fields();
        html! {
            form method="post" action=(self.action) novalidate {
                (fields.hidden("id")) (fields.hidden("version")) (keep_back(self.ctx, self.typed))
                (inside)
                p.acts.mt5 { button.btn { (self.ctx.say(save)) } a.btn.alt href=(self.cancel) { (self.ctx.say("form-cancel")) } }
            }
        }
    }

    /// What an indicator is.
    pub fn indicator(&self, choices: &Choices, save: &str) -> Markup {
        let fields = self.fields();
        self.around(
            save,
            html! {
                (self.what(&fields, choices))
                (self.aim(&fields, choices))
                (self.origin(&fields, choices))
            },
        )
    }

    fn what(&self, fields: &Fields, choices: &Choices) -> Markup {
        let text = &self.ctx.text;
        let goals = choices.goals.iter().map(|(id, title)| (id.to_string(), title.clone()));
        let kinds = words(text, "numbers-kind", Kind::ALL.iter().map(|kind| kind.word()));
        let derived = self.typed.get("kind") == Kind::Derived.word();
        html! {
            section.panel { h2 { (text.say("numbers-form-what")) }
                (fields.line("name", "numbers-name").hint(text.say("numbers-name-hint")))
                (fields.line("measures", "numbers-measures").hint(text.say("numbers-measures-hint")).optional(text))
                (fields.menu("goal_id", "numbers-goal-id", with_none(text, "numbers-goal-none", goals)))
                (fields.one_of("kind", "numbers-kind", kinds))
                (fields.one_of("polarity", "numbers-polarity", words(text, "numbers-polarity", Polarity::ALL.iter().map(|way| way.word()))))
                details.more open[!self.mistakes.is_empty() || derived] {
                    summary { (text.say("numbers-form-more")) }
                    (fields.line("unit", "numbers-unit").hint(text.say("numbers-unit-hint")).optional(text))
                    (fields.line("decimals", "numbers-decimals").hint(text.say("numbers-decimals-hint")).optional(text))
                    (fields.line("multiplier", "numbers-multiplier").hint(text.say("numbers-multiplier-hint")).optional(text))
                    (fields.menu("occurrence", "numbers-occurrence", with_none(text, "numbers-occurrence-none",
                        words(text, "numbers-occurrence", Occurrence::ALL.iter().map(|one| one.word())))))
                    (fields.line("place", "numbers-place").optional(text))
                    (fields.line("population", "numbers-population").optional(text))
                    (self.computed(fields, choices))
                }
            }
        }
    }

    fn computed(&self, fields: &Fields, choices: &Choices) -> Markup {
        let text = &self.ctx.text;
        let ways = words(text, "numbers-derivation", Derivation::ALL.iter().map(|way| way.word()));
        let parts: Vec<Choice> = choices
            .indicators
            .iter()
            .filter(|one| one.kind != Kind::Derived && one.id.to_string() != self.typed.get("id"))
            .map(|one| (one.id.to_string(), one.name.clone()))
            .collect();
        html! {
            @if parts.len() >= 2 {
                h3.mt4 { (text.say("numbers-form-computed")) }
                (fields.menu("derivation", "numbers-derivation", with_none(text, "numbers-derivation-none", ways)))
                (fields.any_of("parts", "numbers-parts", parts).hint(text.say("numbers-parts-hint")))
            }
        }
    }

    fn aim(&self, fields: &Fields, choices: &Choices) -> Markup {
        let text = &self.ctx.text;
        let kinds = words(text, "numbers-target-kind", TargetKind::ALL.iter().map(|kind| kind.word()));
        let mut periods: Vec<Choice> =
            choices.periods.iter().map(|period| (period.to_string(), period.words(text))).collect();
        let chosen = self.typed.get("baseline").to_owned();
        if !chosen.is_empty() && !periods.iter().any(|(word, _)| *word == chosen) {
            periods.push((chosen.clone(), chosen));
        }
        html! {
            section.panel.mt5 { h2 { (text.say("numbers-form-aim")) }
                (fields.line("target", "numbers-target").hint(text.say("numbers-target-hint")).optional(text))
                (fields.date("target_on", "numbers-target-on").optional(text))
                details.more open[!self.mistakes.is_empty()] {
                    summary { (text.say("numbers-form-baseline")) }
                    (fields.one_of("target_kind", "numbers-target-kind", kinds))
                    @if choices.periods.is_empty() {
                        (fields.line("baseline", "numbers-baseline").hint(text.say("numbers-period-hint")).optional(text))
                    } @else {
                        (fields.menu("baseline", "numbers-baseline", with_none(text, "numbers-baseline-first", periods)))
                    }
                    (fields.one_of("forecast", "numbers-forecast", words(text, "numbers-forecast", Forecast::ALL.iter().map(|rule| rule.word()))))
                }
            }
        }
    }

    fn origin(&self, fields: &Fields, choices: &Choices) -> Markup {
        let text = &self.ctx.text;
        let sources = choices.sources.iter().map(|(id, name)| (id.to_string(), name.clone()));
        html! {
            section.panel.mt5 { h2 { (text.say("numbers-form-origin")) }
                @if !choices.sources.is_empty() {
                    (fields.menu("source_id", "numbers-source-id", with_none(text, "numbers-source-none", sources)))
                }
                (fields.line("new_source", "numbers-new-source").hint(text.say("numbers-new-source-hint")).optional(text))
                (fields.menu("frequency", "numbers-frequency", words(text, "numbers-frequency", Frequency::ALL.iter().map(|one| one.word()))))
                (fields.date("next_due", "numbers-next-due").optional(text))
                (fields.line("comparison_note", "numbers-comparison-note").hint(text.say("numbers-comparison-note-hint")).optional(text))
            }
        }
    }

    /// What is written about an indicator.
    pub fn story(&self) -> Markup {
        let text = &self.ctx.text;
        let fields = self.fields();
        self.around("form-save", html! {
            section.panel {
                (fields.line("finding", "numbers-finding").hint(text.say("numbers-finding-hint")).optional(text))
                (fields.lines("story", "numbers-story").hint(text.say("numbers-story-hint")).optional(text))
                (fields.lines("not_claimed", "numbers-not-claimed").hint(text.say("numbers-not-claimed-hint")).optional(text))
                (fields.lines("quote", "numbers-quote").optional(text))
                (fields.line("quote_by", "numbers-quote-by").hint(text.say("numbers-quote-by-hint")).optional(text))
                (fields.line("written_by", "numbers-written-by-label").optional(text))
                (fields.date("agreed_on", "numbers-agreed-on").optional(text))
            }
        })
    }

    /// One reading. What is not asked for by the kind of indicator folds away.
    pub fn reading(&self, indicator: &Indicator, is_new: bool) -> Markup {
        let text = &self.ctx.text;
        let fields = self.fields();
        let save = if is_new { "numbers-save-reading" } else { "form-save" };
        let has_more = ["series", "breakdown", "sample_size", "lower", "note"]
            .iter()
            .any(|name| !self.typed.get(name).is_empty());
        self.around(save, html! {
            section.panel {
                (fields.line("period", "numbers-period").hint(text.say("numbers-period-hint")))
                (self.amounts(&fields, indicator))
                @if is_new && indicator.frequency.months().is_some() {
                    (fields.date("next_due", "numbers-next-due").hint(text.say("numbers-next-due-hint")).optional(text))
                }
                details.more open[!self.mistakes.is_empty() || has_more] {
                    summary { (text.say("numbers-reading-more")) }
                    (fields.line("series", "numbers-series").hint(text.say("numbers-series-hint")).optional(text))
                    (fields.line("breakdown", "numbers-breakdown").hint(text.say("numbers-breakdown-hint")).optional(text))
                    (fields.line("group", "numbers-group").hint(text.say("numbers-group-hint")).optional(text))
                    @if indicator.kind.is_ratio() { (fields.line("value", "numbers-value-direct").optional(text)) }
                    (fields.line("sample_size", "numbers-sample-size").optional(text))
                    (fields.line("lower", "numbers-lower").hint(text.say("numbers-lower-hint")).optional(text))
                    (fields.line("upper", "numbers-upper").optional(text))
                    (fields.one_of("state", "numbers-state", words(text, "numbers-state", State::ALL.iter().map(|state| state.word()))))
                    (fields.line("question", "numbers-question").hint(text.say("numbers-question-hint")).optional(text))
                    (fields.lines("note", "numbers-note").optional(text))
                }
            }
        })
    }

    fn amounts(&self, fields: &Fields, indicator: &Indicator) -> Markup {
        let text = &self.ctx.text;
        let asks =
            needs_percent_question(indicator.kind, self.typed.get("value")) && !self.mistakes.is_empty();
        html! {
            @if indicator.kind.is_ratio() {
                (fields.line("numerator", "numbers-numerator").hint(text.say("numbers-numerator-hint")))
                (fields.line("denominator", "numbers-denominator").hint(text.say("numbers-denominator-hint")))
            } @else {
                (fields.line("value", "numbers-value").hint(self.value_hint(indicator)))
            }
            @if asks { (fields.one_of("percent_meaning", "numbers-percent-which", self.percent_choices())) }
            @else { (fields.hidden("percent_meaning")) }
        }
    }

    fn value_hint(&self, indicator: &Indicator) -> String {
        if indicator.kind.is_percent() {
            self.ctx.say("numbers-value-hint-percent")
        } else if indicator.unit.is_empty() {
            self.ctx.say("numbers-value-hint")
        } else {
            self.ctx.text.with("numbers-value-hint-unit", [("unit", indicator.unit.as_str().into())])
        }
    }

    /// "0.12%" or "12%".
    fn percent_choices(&self) -> Vec<Choice> {
        percent_choices(&self.ctx.text, self.typed.get("value"))
    }

    /// A source of readings.
    pub fn source(&self, save: &str) -> Markup {
        let text = &self.ctx.text;
        let fields = self.fields();
        self.around(save, html! {
            section.panel {
                (fields.line("name", "numbers-source-name").hint(text.say("numbers-new-source-hint")))
                (fields.line("link", "numbers-source-link").optional(text))
                (fields.lines("note", "numbers-source-note").hint(text.say("numbers-source-note-hint")).optional(text))
                (fields.menu("frequency", "numbers-frequency", words(text, "numbers-frequency", Frequency::ALL.iter().map(|one| one.word()))))
                (fields.one_of("policy", "numbers-policy", policies(text)))
            }
        })
    }
}

/// The two things a value such as 0.12 could mean.
pub fn percent_choices(text: &Text, typed: &str) -> Vec<Choice> {
    let amount: Option<crate::numbers::model::Amount> = typed.parse().ok();
    let percent = amount.map_or_else(String::new, |amount| amount.to_string());
    let times = amount
        .and_then(|amount| crate::numbers::model::PercentMeaning::PartOfOne.percent(amount))
        .map_or_else(String::new, |amount| amount.to_string());
    vec![
        ("percent".to_owned(), text.with("numbers-percent-as-is", [("value", percent.into())])),
        ("part_of_one".to_owned(), text.with("numbers-percent-as-part", [("value", times.into())])),
    ]
}

/// Stored words with their names: `numbers-kind-rate`.
pub fn words<'a>(text: &Text, prefix: &str, words: impl Iterator<Item = &'a str>) -> Vec<Choice> {
    words
        .map(|word| (word.to_owned(), text.say(&format!("{prefix}-{}", word.replace('_', "-")))))
        .collect()
}

/// The rule of the coalition, and all others.
fn policies(text: &Text) -> Vec<Choice> {
    let own = words(text, "small-numbers-policy", Policy::ALL.iter().map(|policy| policy.word()));
    let follow = (OF_COALITION.to_owned(), text.say("small-numbers-of-coalition"));
    std::iter::once(follow).chain(own).collect()
}

fn with_none(text: &Text, none: &str, choices: impl IntoIterator<Item = Choice>) -> Vec<Choice> {
    std::iter::once((String::new(), text.say(none))).chain(choices).collect()
}
