use futures::future::BoxFuture;

use crate::Fault;

/// What the database answers, in a box.
///
/// The code behind an `async fn` is compiled again into every crate, and there into every unit, that waits for it;
/// what stands in a box is compiled once, where it is written. So whatever everybody calls is boxed: it costs an
/// allocation, beside a statement nothing, and saves a fifth of the program.
pub type Answer<'a, T> = BoxFuture<'a, Result<T, Fault>>;
