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

/// Stored as JSON text on both engines.
impl rusqlite::ToSql for Words {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(serde_json::to_string(&self.0).unwrap_or_default().into())
    }
}

impl rusqlite::types::FromSql for Words {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?)
            .map(Self)
            .map_err(|_| rusqlite::types::FromSqlError::InvalidType)
    }
}

use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, private::BytesMut};

type Refusal = Box<dyn std::error::Error + Sync + Send>;

impl ToSql for Words {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Refusal> {
        serde_json::to_string(&self.0)?.to_sql(kind, out)
    }

    fn accepts(kind: &Type) -> bool {
        <String as ToSql>::accepts(kind)
    }

    tokio_postgres::types::to_sql_checked!();
}

impl<'a> FromSql<'a> for Words {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Refusal> {
        Ok(Self(serde_json::from_str(<&str as FromSql>::from_sql(kind, raw)?)?))
    }

    fn accepts(kind: &Type) -> bool {
        <&str as FromSql>::accepts(kind)
    }
}
