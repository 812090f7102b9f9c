use crate::Fault;

/// A row of either engine, borrowed while it is turned into a struct.
pub enum Row<'a> {
    Lite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

/// A type both engines can hand out.
pub trait Field: rusqlite::types::FromSql + for<'a> tokio_postgres::types::FromSql<'a> {}
impl<T: rusqlite::types::FromSql + for<'a> tokio_postgres::types::FromSql<'a>> Field for T {}

impl Row<'_> {
    /// The column at `index`, counted from 0.
    ///
    /// # Errors
    /// [`Fault::Shape`] when the column is missing or of another type.
    pub fn get<T: Field>(&self, index: usize) -> Result<T, Fault> {
        match self {
            Row::Lite(row) => row.get(index).map_err(|error| Fault::Shape(error.to_string())),
            Row::Postgres(row) => row.try_get(index).map_err(|error| Fault::Shape(error.to_string())),
        }
    }

    /// How many columns the statement selected.
    pub fn width(&self) -> usize {
        match self {
            Row::Lite(row) => row.as_ref().column_count(),
            Row::Postgres(row) => row.len(),
        }
    }
}

/// A shape that can be read from a row, column by column in the order of its fields.
pub trait FromRow: Sized + Send {
    /// # Errors
    /// [`Fault::Shape`] when the row does not have this shape.
    fn from_row(row: &Row) -> Result<Self, Fault>;
}

/// A shape that can be read from some of the columns of a row: what a statement joins is several of them side by side.
pub trait FromColumns: Sized + Send {
    const COLUMNS: usize;

    /// Reads the columns from the one at `first` on.
    ///
    /// # Errors
    /// [`Fault::Shape`] when the columns do not have this shape.
    fn from_columns(row: &Row, first: usize) -> Result<Self, Fault>;
}

/// Nothing where the join found nothing: where the first column, usually the id, is empty.
impl<T: FromColumns> FromColumns for Option<T> {
    const COLUMNS: usize = T::COLUMNS;

    fn from_columns(row: &Row, first: usize) -> Result<Self, Fault> {
        let IsThere(is_there) = row.get(first)?;
        is_there.then(|| T::from_columns(row, first)).transpose()
    }
}

/// Two shapes in one row, the columns of the first before those of the second.
///
/// A statement that joins a record with another gives `Beside<A, Option<B>>`; one that gives several lists at once, of
/// which each row holds one record, `Beside<Option<A>, Option<B>>`.
#[derive(Clone, Debug)]
pub struct Beside<A, B>(pub A, pub B);

impl<A: FromColumns, B: FromColumns> FromColumns for Beside<A, B> {
    const COLUMNS: usize = A::COLUMNS + B::COLUMNS;

    fn from_columns(row: &Row, first: usize) -> Result<Self, Fault> {
        Ok(Self(A::from_columns(row, first)?, B::from_columns(row, first + A::COLUMNS)?))
    }
}

impl<A: FromColumns, B: FromColumns> FromRow for Beside<A, B> {
    fn from_row(row: &Row) -> Result<Self, Fault> {
        whole(row)
    }
}

/// The shape that fills the row.
///
/// # Errors
/// [`Fault::Shape`] when the row has another shape, or more or fewer columns.
pub fn whole<T: FromColumns>(row: &Row) -> Result<T, Fault> {
    if row.width() == T::COLUMNS {
        return T::from_columns(row, 0);
    }
    let name = std::any::type_name::<T>();
    Err(Fault::Shape(format!(
        "{name} has {} fields, the statement selects {}",
        T::COLUMNS,
        row.width()
    )))
}

/// Whether a column holds anything, whatever its type.
struct IsThere(bool);

impl rusqlite::types::FromSql for IsThere {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Ok(Self(value != rusqlite::types::ValueRef::Null))
    }
}

impl tokio_postgres::types::FromSql<'_> for IsThere {
    fn from_sql(
        _: &tokio_postgres::types::Type,
        _: &[u8],
    ) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(true))
    }

    fn from_sql_null(
        _: &tokio_postgres::types::Type,
    ) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(false))
    }

    fn accepts(_: &tokio_postgres::types::Type) -> bool {
        true
    }
}

macro_rules! tuple_from_row {
    ($($name:ident $index:tt),+) => {
        impl<$($name: Field + Send),+> FromRow for ($($name,)+) {
            fn from_row(row: &Row) -> Result<Self, Fault> {
                Ok(($(row.get::<$name>($index)?,)+))
            }
        }
    };
}
tuple_from_row!(A 0);
tuple_from_row!(A 0, B 1);
tuple_from_row!(A 0, B 1, C 2);
tuple_from_row!(A 0, B 1, C 2, D 3);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4, F 5);

/// Declares a struct that is read from a row, its fields in the order of the SELECT list.
#[macro_export]
macro_rules! row {
    ($(#[$meta:meta])* $visibility:vis struct $name:ident { $($(#[$field_meta:meta])* $field_visibility:vis $field:ident: $type:ty),* $(,)? }) => {
        $(#[$meta])*
        $visibility struct $name { $($(#[$field_meta])* $field_visibility $field: $type),* }

        impl $crate::FromColumns for $name {
            const COLUMNS: usize = [$(stringify!($field)),*].len();

            fn from_columns(row: &$crate::Row, first: usize) -> Result<Self, $crate::Fault> {
                let mut next = first..;
                Ok(Self { $($field: row.get(next.next().unwrap_or_default())?),* })
            }
        }

        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row) -> Result<Self, $crate::Fault> {
                $crate::whole(row)
            }
        }
    };
}
