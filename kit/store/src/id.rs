use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use uuid::Uuid;

use crate::Instant;

/// Implements storing for a one-field struct around a number both engines keep as a 64-bit integer.
#[macro_export]
macro_rules! stored_as_number {
    ($name:ident) => {
        $crate::stored_as!($name, i64);
    };
}

/// Implements storing on both engines for a one-field struct around `$inner`.
#[macro_export]
macro_rules! stored_as {
    ($name:ident, $inner:ty) => {
        impl $crate::rusqlite::ToSql for $name {
            fn to_sql(&self) -> $crate::rusqlite::Result<$crate::rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl $crate::rusqlite::types::FromSql for $name {
            fn column_result(
                value: $crate::rusqlite::types::ValueRef<'_>,
            ) -> $crate::rusqlite::types::FromSqlResult<Self> {
                <$inner as $crate::rusqlite::types::FromSql>::column_result(value).map($name)
            }
        }

        impl $crate::tokio_postgres::types::ToSql for $name {
            fn to_sql(
                &self,
                kind: &$crate::tokio_postgres::types::Type,
                out: &mut $crate::tokio_postgres::types::private::BytesMut,
            ) -> Result<$crate::tokio_postgres::types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
                <$inner as $crate::tokio_postgres::types::ToSql>::to_sql(&self.0, kind, out)
            }

            fn accepts(kind: &$crate::tokio_postgres::types::Type) -> bool {
                <$inner as $crate::tokio_postgres::types::ToSql>::accepts(kind)
            }

            $crate::tokio_postgres::types::to_sql_checked!();
        }

        impl<'a> $crate::tokio_postgres::types::FromSql<'a> for $name {
            fn from_sql(
                kind: &$crate::tokio_postgres::types::Type,
                raw: &'a [u8],
            ) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
                <$inner as $crate::tokio_postgres::types::FromSql>::from_sql(kind, raw).map($name)
            }

            fn accepts(kind: &$crate::tokio_postgres::types::Type) -> bool {
                <$inner as $crate::tokio_postgres::types::FromSql>::accepts(kind)
            }
        }
    };
}

/// Implements storing on both engines for a type whose serde form is kept as JSON text, in a column of the kind `$json`.
#[macro_export]
macro_rules! stored_as_json {
    ($name:ident) => {
        impl $crate::rusqlite::ToSql for $name {
            fn to_sql(&self) -> $crate::rusqlite::Result<$crate::rusqlite::types::ToSqlOutput<'_>> {
                let json = $crate::serde_json::to_string(self);
                let refusal =
                    |error| $crate::rusqlite::Error::ToSqlConversionFailure(std::boxed::Box::new(error));
                Ok(json.map_err(refusal)?.into())
            }
        }

        impl $crate::rusqlite::types::FromSql for $name {
            fn column_result(
                value: $crate::rusqlite::types::ValueRef<'_>,
            ) -> $crate::rusqlite::types::FromSqlResult<Self> {
                $crate::serde_json::from_str(value.as_str()?)
                    .map_err(|_| $crate::rusqlite::types::FromSqlError::InvalidType)
            }
        }

        impl $crate::tokio_postgres::types::ToSql for $name {
            fn to_sql(
                &self,
                kind: &$crate::tokio_postgres::types::Type,
                out: &mut $crate::tokio_postgres::types::private::BytesMut,
            ) -> Result<$crate::tokio_postgres::types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
                $crate::serde_json::to_string(self)?.to_sql(kind, out)
            }

            fn accepts(kind: &$crate::tokio_postgres::types::Type) -> bool {
                <String as $crate::tokio_postgres::types::ToSql>::accepts(kind)
            }

            $crate::tokio_postgres::types::to_sql_checked!();
        }

        impl<'a> $crate::tokio_postgres::types::FromSql<'a> for $name {
            fn from_sql(
                kind: &$crate::tokio_postgres::types::Type,
                raw: &'a [u8],
            ) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
                let text = <&str as $crate::tokio_postgres::types::FromSql>::from_sql(kind, raw)?;
                Ok($crate::serde_json::from_str(text)?)
            }

            fn accepts(kind: &$crate::tokio_postgres::types::Type) -> bool {
                <String as $crate::tokio_postgres::types::FromSql>::accepts(kind)
            }
        }
    };
}

/// Declares the id of one kind of record, so that a person's id cannot be passed for a seat's.
#[macro_export]
macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, $crate::serde::Serialize, $crate::serde::Deserialize)]
        #[serde(crate = "kit_store::serde", transparent)]
        pub struct $name(pub $crate::uuid::Uuid);

        $crate::stored_as!($name, $crate::uuid::Uuid);

        impl From<$name> for $crate::uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(to)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

/// Declares a closed list of words that is stored as text: `Voting => "voting"`.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $visibility:vis enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident => $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, $crate::serde::Serialize, $crate::serde::Deserialize)]
        #[serde(crate = "kit_store::serde")]
        $visibility enum $name { $($(#[$variant_meta])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored word, also the last part of its text key.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value whose stored word is `word`.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::rusqlite::ToSql for $name {
            fn to_sql(&self) -> $crate::rusqlite::Result<$crate::rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.word().into())
            }
        }

        impl $crate::rusqlite::types::FromSql for $name {
            fn column_result(value: $crate::rusqlite::types::ValueRef<'_>) -> $crate::rusqlite::types::FromSqlResult<Self> {
                Self::from_word(value.as_str()?).ok_or($crate::rusqlite::types::FromSqlError::InvalidType)
            }
        }

        impl $crate::tokio_postgres::types::ToSql for $name {
            fn to_sql(
                &self,
                kind: &$crate::tokio_postgres::types::Type,
                out: &mut $crate::tokio_postgres::types::private::BytesMut,
            ) -> Result<$crate::tokio_postgres::types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
                self.word().to_sql(kind, out)
            }

            fn accepts(kind: &$crate::tokio_postgres::types::Type) -> bool {
                <&str as $crate::tokio_postgres::types::ToSql>::accepts(kind)
            }

            $crate::tokio_postgres::types::to_sql_checked!();
        }

        impl<'a> $crate::tokio_postgres::types::FromSql<'a> for $name {
            fn from_sql(
                kind: &$crate::tokio_postgres::types::Type,
                raw: &'a [u8],
            ) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
                let word = <&str as $crate::tokio_postgres::types::FromSql>::from_sql(kind, raw)?;
                Self::from_word(word).ok_or_else(|| format!("unknown word {word:?}").into())
            }

            fn accepts(kind: &$crate::tokio_postgres::types::Type) -> bool {
                <&str as $crate::tokio_postgres::types::FromSql>::accepts(kind)
            }
        }
    };
}

// Lets the macros above name this crate as other crates do.
use crate as kit_store;

id!(
    /// A coalition: the first part of every key.
    CoalitionId
);
id!(
    /// A person's sign-in, one across all coalitions of a host.
    AccountId
);

/// Where new ids come from: time-ordered (UUID v7), random in the product, counted in tests.
#[derive(Clone, Debug)]
pub enum IdSource {
    Random,
    Counted(Arc<AtomicU64>),
}

impl IdSource {
    pub fn counted() -> Self {
        Self::Counted(Arc::new(AtomicU64::new(1)))
    }

    /// A new id; ids made later in one process sort later, also several of one moment: the lines of a form keep their
    /// order.
    pub fn next(&self, now: Instant) -> Uuid {
        match self {
            Self::Random => {
                let mut random = [0_u8; 10];
                // Without entropy the machine is unusable for sign-in too; zeros then collide and are refused as taken.
                let _ = getrandom::fill(&mut random);
                let moment = later_than_the_last(u64::try_from(now.microseconds()).unwrap_or_default());
                let milliseconds = moment / 1000;
                let fraction = u16::try_from((moment % 1000) * 4).unwrap_or_default();
                random[0] = (fraction >> 8) as u8;
                random[1] = fraction as u8;
                uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
            }
            Self::Counted(next) => {
                let milliseconds = u64::try_from(now.microseconds() / 1000).unwrap_or_default();
                let count = u128::from(next.fetch_add(1, Ordering::Relaxed));
                let mut bytes = [0_u8; 10];
                bytes[2..].copy_from_slice(&(count as u64).to_be_bytes());
                uuid::Builder::from_unix_timestamp_millis(milliseconds, &bytes).into_uuid()
            }
        }
    }
}

/// The moment, or the microsecond after the last one that was given out. A clock that was set back is believed.
fn later_than_the_last(moment: u64) -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    const SET_BACK: u64 = 2_000_000;
    let after = |last: u64| {
        let is_near = last >= moment && last - moment < SET_BACK;
        if is_near { last + 1 } else { moment }
    };
    let last = LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(after(last)));
    after(last.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{IdSource, Instant};

    #[test]
    fn ids_of_one_moment_sort_in_the_order_in_which_they_were_made() {
        let now = Instant::from_microseconds(1_773_000_000_000_000);
        let made: Vec<_> = (0..3_000).map(|_| IdSource::Random.next(now)).collect();
        let mut sorted = made.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(made, sorted);
    }
}
