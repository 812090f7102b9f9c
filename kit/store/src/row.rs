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

        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row) -> Result<Self, $crate::Fault> {
                let mut next = 0..;
                let shape = Self { $($field: row.get(next.next().unwrap_or_default())?),* };
                let fields = next.next().unwrap_or_default();
                if fields == row.width() { Ok(shape) } else {
                    Err($crate::Fault::Shape(format!("{} has {fields} fields, the statement selects {}", stringify!($name), row.width())))
                }
            }
        }
    };
}
