use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

use super::number;

/// Answers as a measure lists them: numbers and words, compared by value. `1`, `"1"` and `1.0` are one answer, and
/// so are `Great` and `great`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    numbers: Vec<f64>,
    words: Vec<String>,
}

impl Words {
    /// Answers of these spellings.
    pub fn new<'a>(answers: impl IntoIterator<Item = &'a str>) -> Self {
        let mut made = Self::default();
        for answer in answers {
            made.add(answer);
        }
        made
    }

    /// One more answer.
    pub fn add(&mut self, answer: &str) {
        let answer = answer.trim();
        match number::plain(answer) {
            Some(number) => self.numbers.push(number),
            None => self.words.push(answer.to_lowercase()),
        }
    }

    /// Whether nothing is listed.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty() && self.words.is_empty()
    }

    /// Whether `answer`, without space around it, is listed.
    pub fn has(&self, answer: &str) -> bool {
        if let Some(number) = number::plain(answer) {
            return self.numbers.contains(&number);
        }
        self.words.iter().any(|word| same_word(word, answer))
    }
}

/// `word` is lower case already.
fn same_word(word: &str, answer: &str) -> bool {
    if answer.is_ascii() {
        word.eq_ignore_ascii_case(answer)
    } else {
        word == answer.to_lowercase()
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Reads one answer or a list of them.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Words;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an answer, or a list of answers")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Words, E> {
        Ok(Words::new([word]))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Words, E> {
        Ok(Words::new([number.to_string().as_str()]))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Words, E> {
        Ok(Words::new([number.to_string().as_str()]))
    }

    fn visit_bool<E: Error>(self, word: bool) -> Result<Words, E> {
        Ok(Words::new([if word { "true" } else { "false" }]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Words, A::Error> {
        let mut words = Words::default();
        while let Some(more) = list.next_element::<Words>()? {
            words.numbers.extend(more.numbers);
            words.words.extend(more.words);
        }
        Ok(words)
    }
}
