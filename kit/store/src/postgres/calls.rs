//! What processes on one database call out to each other: LISTEN and NOTIFY.

use std::future::poll_fn;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::mpsc;
use tokio_postgres::{AsyncMessage, Client, Connection, NoTls, Socket};

use super::address::{Location, Protection};
use super::tls;
use crate::Fault;
use crate::statements::note;

/// Calls kept for a process that is slow to hear them; more wait on the way.
const KEPT: usize = 1024;
/// A connection that only listens would not notice otherwise that the other end is gone.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// The channel belongs to the schema: several installations may share a database. A name of any length fits by its hash.
const CHANNEL: &str = "SELECT 'commonweal_' || md5(current_schema())";
pub(super) const CALL_OUT: &str = "SELECT pg_notify('commonweal_' || md5(current_schema()), $1)";

/// Calls as they come, until the connection is lost.
pub struct Calls {
    received: mpsc::Receiver<String>,
    /// The connection lives as long as its client.
    _client: Client,
}

impl Calls {
    /// The next one; none once the connection is lost, after which some may have been missed.
    pub async fn next(&mut self) -> Option<String> {
        self.received.recv().await
    }
}

/// Listens on a connection of its own.
///
/// # Errors
/// When there is no connection.
pub(super) async fn hear(location: &Location) -> Result<Calls, Fault> {
    let mut config = location.config.clone();
    config.keepalives_idle(SIGN_OF_LIFE);
    if location.protection == Protection::Disable {
        let (client, connection) = config.connect(NoTls).await.map_err(|error| tls::refused(&error))?;
        listen(client, connection).await
    } else {
        let connector = tls::connector(location)?;
        let (client, connection) = config.connect(connector).await.map_err(|error| tls::refused(&error))?;
        listen(client, connection).await
    }
}

async fn listen<S>(client: Client, mut connection: Connection<Socket, S>) -> Result<Calls, Fault>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (sender, received) = mpsc::channel(KEPT);
    tokio::spawn(async move {
        while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
            if let AsyncMessage::Notification(call) = message
                && sender.send(call.payload().to_owned()).await.is_err()
            {
                return;
            }
        }
    });
    note("postgres", CHANNEL);
    let channel: String = client.query_one(CHANNEL, &[]).await?.try_get(0)?;
    client.batch_execute(&format!("LISTEN \"{channel}\"")).await?;
    Ok(Calls { received, _client: client })
}
