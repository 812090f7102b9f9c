//! The fields of a form as the page draws them.

use kit_text::Text;
use maud::{Markup, PreEscaped, Render, html};

use super::mistakes::Mistakes;
use super::typed::Typed;

/// A choice in a list: the stored word and how it is called.
pub type Choice = (String, String);

/// Draws the fields of one form with what was typed and what was wrong.
pub struct Fields<'a> {
    pub text: &'a Text,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    /// The only fields that are drawn; all of them when there are none.
    only: &'a [&'a str],
}

impl<'a> Fields<'a> {
    pub fn new(text: &'a Text, typed: &'a Typed, mistakes: &'a Mistakes) -> Self {
        Self { text, typed, mistakes, only: &[] }
    }

    /// The same form with these fields alone, for a page that asks one thing at a time. No names stand for all of them.
    pub fn only(self, names: &'a [&'a str]) -> Self {
        Self { only: names, ..self }
    }

    /// Whether a field of this name is drawn.
    pub fn shows(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.contains(&name)
    }

    /// The summary at the top: how many mistakes, each a link to its field.
    pub fn summary(&self) -> Markup {
        html! {
            @if !self.mistakes.is_empty() {
                div.err-sum role="alert" tabindex="-1" id="mistakes" autofocus {
                    h2 { (self.text.count("form-mistakes", self.mistakes.len())) }
                    ul.mt2 { @for mistake in self.mistakes.iter() {
                        li { a href={ "#" (mistake.field) } { (mistake.words(self.text)) } }
                    } }
                }
            }
        }
    }

    /// One line of text.
    pub fn line(&self, name: &'a str, label: &str) -> Field<'a> {
        self.field(name, label, Input::Line { kind: "text", autocomplete: None })
    }

    pub fn email(&self, name: &'a str, label: &str) -> Field<'a> {
        self.field(name, label, Input::Line { kind: "email", autocomplete: Some("email") })
    }

    pub fn telephone(&self, name: &'a str, label: &str) -> Field<'a> {
        self.field(name, label, Input::Line { kind: "tel", autocomplete: Some("tel") })
    }

    pub fn date(&self, name: &'a str, label: &str) -> Field<'a> {
        self.field(name, label, Input::Line { kind: "date", autocomplete: None })
    }

    /// A time of day, `17:30`.
    pub fn time(&self, name: &'a str, label: &str) -> Field<'a> {
        self.field(name, label, Input::Line { kind: "time", autocomplete: None })
    }

    /// Several lines of text.
    pub fn lines(&self, name: &'a str, label: &str) -> Field<'a> {
        self.field(name, label, Input::Lines)
    }

    /// One of a list, as a menu.
    pub fn menu(&self, name: &'a str, label: &str, choices: Vec<Choice>) -> Field<'a> {
        self.field(name, label, Input::Menu(choices))
    }

    /// One of a few, all visible.
    pub fn one_of(&self, name: &'a str, label: &str, choices: Vec<Choice>) -> Field<'a> {
        self.field(name, label, Input::OneOf(choices))
    }

    /// Any number of a few.
    pub fn any_of(&self, name: &'a str, label: &str, choices: Vec<Choice>) -> Field<'a> {
        self.field(name, label, Input::AnyOf(choices))
    }

    /// Yes or no.
    pub fn tick(&self, name: &'a str, label: &str) -> Field<'a> {
        self.field(name, label, Input::Tick)
    }

    /// A value that travels unseen.
    pub fn hidden(&self, name: &str) -> Markup {
        html! { input type="hidden" name=(name) value=(self.typed.get(name)); }
    }

    fn field(&self, name: &'a str, label: &str, input: Input) -> Field<'a> {
        Field {
            name,
            label: self.text.say(label),
            hint: None,
            values: self.typed.all(name).map(str::to_owned).collect(),
            mistake: self.mistakes.of(name).map(|mistake| mistake.words(self.text)),
            optional: None,
            suggestions: None,
            is_shown: self.shows(name),
            input,
        }
    }
}

enum Input {
    Line { kind: &'static str, autocomplete: Option<&'static str> },
    Lines,
    Menu(Vec<Choice>),
    OneOf(Vec<Choice>),
    AnyOf(Vec<Choice>),
    Tick,
}

/// One labelled field; rendered by maud.
pub struct Field<'a> {
    name: &'a str,
    label: String,
    hint: Option<String>,
    values: Vec<String>,
    mistake: Option<String>,
    optional: Option<String>,
    suggestions: Option<&'static str>,
    is_shown: bool,
    input: Input,
}

impl Field<'_> {
    /// A sentence below the label.
    pub fn hint(mut self, words: impl Into<String>) -> Self {
        self.hint = Some(words.into());
        self
    }

    /// Marks the field as one that may stay empty.
    pub fn optional(mut self, text: &Text) -> Self {
        self.optional = Some(text.say("form-optional"));
        self
    }

    /// What browsers may fill in: `given-name`, `organization`.
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        if let Input::Line { autocomplete, .. } = &mut self.input {
            *autocomplete = Some(token);
        }
        self
    }

    /// The id of a `datalist` of the page with likely answers.
    pub fn suggestions(mut self, list: &'static str) -> Self {
        self.suggestions = Some(list);
        self
    }

    fn value(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let mistake = self.mistake.as_ref().map(|_| format!("{}-mistake", self.name));
        let ids: Vec<String> = [hint, mistake].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn above(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { span.hint id={ (self.name) "-hint" } { (hint) } }
            @if let Some(mistake) = &self.mistake { span.err-m id={ (self.name) "-mistake" } { (mistake) } }
        }
    }

    fn title(&self) -> Markup {
        html! { (self.label) @if let Some(words) = &self.optional { span.opt-w { " " (words) } } }
    }

    fn single(&self, control: Markup) -> Markup {
        html! { div.f.err[self.mistake.is_some()] { label for=(self.name) { (self.title()) } (self.above()) (control) } }
    }

    fn choices(&self, kind: &'static str, choices: &[Choice]) -> Markup {
        html! {
            fieldset.f.err[self.mistake.is_some()] aria-describedby=[self.described_by()] {
                legend { (self.title()) }
                (self.above())
                div.opts { @for (index, (word, name)) in choices.iter().enumerate() {
                    label.opt {
                        input type=(kind) name=(self.name) value=(word) checked[self.values.contains(word)]
                            id=[(index == 0).then_some(self.name)];
                        span { (name) }
                    }
                } }
            }
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        if !self.is_shown {
            return html! {};
        }
        let wrong = self.mistake.is_some().then_some("true");
        match &self.input {
            Input::Line { kind, autocomplete } => self.single(html! {
                input id=(self.name) name=(self.name) type=(kind) value=(self.value()) maxlength="500"
                    autocomplete=[autocomplete] list=[self.suggestions] aria-invalid=[wrong] aria-describedby=[self.described_by()];
            }),
            Input::Lines => self.single(html! {
                textarea id=(self.name) name=(self.name) rows="4" maxlength="10000" aria-invalid=[wrong]
                    aria-describedby=[self.described_by()] { (PreEscaped("\n")) (self.value()) }
            }),
            Input::Menu(choices) => self.single(html! {
                select id=(self.name) name=(self.name) aria-invalid=[wrong] aria-describedby=[self.described_by()] {
                    @for (word, name) in choices { option value=(word) selected[self.value() == word] { (name) } }
                }
            }),
            Input::OneOf(choices) => self.choices("radio", choices),
            Input::AnyOf(choices) => self.choices("checkbox", choices),
            Input::Tick => html! {
                div.f.tick.err[self.mistake.is_some()] {
                    (self.above())
                    div.opts { label.opt { input type="checkbox" id=(self.name) name=(self.name) value="yes" checked[self.value() == "yes"]
                        aria-invalid=[wrong] aria-describedby=[self.described_by()]; span { (self.title()) } } }
                }
            },
        }
    }
}
