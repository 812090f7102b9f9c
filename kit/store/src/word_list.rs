use serde::{Deserialize, Serialize};

/// A short list of words kept in one column: languages, access needs, what somebody brings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Words(pub Vec<String>);

impl Words {
    /// One entry for each line that is not empty.
    pub fn from_lines(text: &str) -> Self {
        Self(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
    }

    pub fn from_values<'a>(values: impl Iterator<Item = &'a str>) -> Self {
        Self(values.filter(|value| !value.is_empty()).map(str::to_owned).collect())
    }

    pub fn has(&self, word: &str) -> bool {
        self.0.iter().any(|known| known == word)
    }

    pub fn lines(&self) -> String {
        self.0.join("\n")
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

crate::stored_as_json!(Words);
