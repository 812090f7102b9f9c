//! Forms: what was typed is kept, mistakes are said at the field and linked from a summary.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use kit_text::{Argument, Text};
use maud::{Markup, PreEscaped, Render, html};
use uuid::Uuid;

use crate::Problem;

/// What somebody typed, field by field, in the order it arrived.
#[derive(Clone, Debug, Default)]
pub struct Typed(Vec<(String, String)>);

/// Fields longer than this are cut; every field has a shorter limit of its own.
const LONGEST_FIELD: usize = 200_000;
const MOST_FIELDS: usize = 2_000;

impl Typed {
    /// Reads `a=1&b=2`, drops control characters and unifies line ends. Never fails: nonsense becomes odd text.
    pub fn parse(body: &[u8]) -> Self {
        let pairs = form_pairs(body).take(MOST_FIELDS);
        Self(pairs.map(|(name, value)| (name, clean(&value))).collect())
    }

    /// What a program or a test gives, cleaned like what a form sends.
    pub fn from_pairs<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), clean(&value.into()))).collect())
    }

    /// What was typed into a field, without white space around it; empty when it was not there.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// All values of a field that can be given several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim())
    }

    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(known, _)| known != name);
        self.push(name, value);
    }

    pub fn push(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), clean(&value.into())));
    }

    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The id a form brought along, so that sending it twice makes one record.
    pub fn id(&self) -> Option<Uuid> {
        self.get("id").parse().ok()
    }

    /// The version of the record the form was filled from.
    pub fn version(&self) -> Option<i64> {
        self.get("version").parse().ok()
    }
}

fn clean(value: &str) -> String {
    let unified = value.replace("\r\n", "\n").replace('\r', "\n");
    unified
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .take(LONGEST_FIELD)
        .collect()
}

fn form_pairs(body: &[u8]) -> impl Iterator<Item = (String, String)> + '_ {
    body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(at) => (&pair[..at], &pair[at + 1..]),
            None => (pair, &[][..]),
        };
        (decoded(name), decoded(value))
    })
}

/// Percent decoding that keeps what it cannot decode.
pub(crate) fn decoded(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        let hex = |byte: u8| char::from(byte).to_digit(16);
        match (first, tail) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            (other, _) => bytes.push(*other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl<S: Send + Sync> FromRequest<S> for Typed {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let body = Bytes::from_request(request, state).await.map_err(|_| Problem::TooLarge)?;
        Ok(Self::parse(&body))
    }
}

/// One mistake: which field, and the key of the sentence that says how to put it right.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    pub field: String,
    pub key: &'static str,
    pub arguments: Vec<(&'static str, String)>,
}

impl Mistake {
    pub fn words(&self, text: &Text) -> String {
        let arguments = self.arguments.iter().map(|(name, value)| (*name, Argument::Words(value.clone())));
        text.fill(self.key, arguments)
    }
}

/// All mistakes of one form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mistakes(Vec<Mistake>);

impl Mistakes {
    pub fn none() -> Self {
        Self::default()
    }

    pub fn one(field: &str, key: &'static str) -> Self {
        let mut mistakes = Self::none();
        mistakes.add(field, key);
        mistakes
    }

    pub fn add(&mut self, field: &str, key: &'static str) {
        self.add_with(field, key, Vec::new());
    }

    pub fn add_with(&mut self, field: &str, key: &'static str, arguments: Vec<(&'static str, String)>) {
        self.0.push(Mistake { field: field.to_owned(), key, arguments });
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Mistake> {
        self.0.iter()
    }

    /// `Ok(value)` when there are none.
    ///
    /// # Errors
    /// The mistakes.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }

    fn of(&self, field: &str) -> Option<&Mistake> {
        self.0.iter().find(|mistake| mistake.field == field)
    }
}

/// A choice in a list: the stored word and how it is called.
pub type Choice = (String, String);

/// Draws the fields of one form with what was typed and what was wrong.
pub struct Fields<'a> {
    pub text: &'a Text,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
}

impl<'a> Fields<'a> {
    pub fn new(text: &'a Text, typed: &'a Typed, mistakes: &'a Mistakes) -> Self {
        Self { text, typed, mistakes }
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
        let wrong = self.mistake.is_some().then_some("true");
        match &self.input {
            Input::Line { kind, autocomplete } => self.single(html! {
                input id=(self.name) name=(self.name) type=(kind) value=(self.value()) maxlength="500"
                    autocomplete=[autocomplete] aria-invalid=[wrong] aria-describedby=[self.described_by()];
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
