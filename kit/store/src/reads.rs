use crate::{Answer, CoalitionId, Engine, Fault, FromRow, Row, Value};

/// What is done with each row.
pub type Each<'a> = &'a mut (dyn FnMut(&Row) -> Result<(), Fault> + Send);

/// Something statements that read can run on.
pub trait Reads: Sync {
    /// Which engine answers; see [`crate::Sql`].
    fn engine(&self) -> Engine;

    /// Hands every row of the answer to `each`.
    #[doc(hidden)]
    fn visit<'a>(
        &'a self,
        sql: &'static str,
        arguments: &'a [&'a dyn Value],
        each: Each<'a>,
    ) -> Answer<'a, ()>;

    /// All rows of the answer.
    fn all<R: FromRow>(
        &self,
        sql: &'static str,
        arguments: &[&dyn Value],
    ) -> impl Future<Output = Result<Vec<R>, Fault>> + Send {
        async move {
            let mut rows = Vec::new();
            self.visit(sql, arguments, &mut |row| {
                rows.push(R::from_row(row)?);
                Ok(())
            })
            .await?;
            Ok(rows)
        }
    }

    /// The first row of the answer, if there is one.
    fn optional<R: FromRow>(
        &self,
        sql: &'static str,
        arguments: &[&dyn Value],
    ) -> impl Future<Output = Result<Option<R>, Fault>> + Send {
        async move {
            let mut found = None;
            self.visit(sql, arguments, &mut |row| {
                if found.is_none() {
                    found = Some(R::from_row(row)?);
                }
                Ok(())
            })
            .await?;
            Ok(found)
        }
    }

    /// The one row of the answer.
    fn one<R: FromRow>(
        &self,
        sql: &'static str,
        arguments: &[&dyn Value],
    ) -> impl Future<Output = Result<R, Fault>> + Send {
        async move { self.optional(sql, arguments).await?.ok_or(Fault::Missing("row")) }
    }
}

/// A [`Reads`] that stands in one coalition.
pub trait InCoalition: Reads {
    fn coalition(&self) -> CoalitionId;
}
