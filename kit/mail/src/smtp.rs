use lettre::message::header::ContentType;
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};

use crate::Mail;

/// A mail server, from `smtps://user:password@host:port` or `smtp://…`.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: String,
}

#[derive(Debug, thiserror::Error)]
pub enum SmtpProblem {
    #[error("an address is not understood: {0}")]
    Address(#[from] lettre::address::AddressError),
    #[error("the mail cannot be written: {0}")]
    Message(#[from] lettre::error::Error),
    #[error("the mail server says: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
}

impl Smtp {
    /// # Errors
    /// When the address of the server is not understood.
    pub fn new(url: &str, from: String) -> Result<Self, SmtpProblem> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.build();
        Ok(Self { transport, from })
    }

    /// Whether the server is there and lets us in.
    ///
    /// # Errors
    /// What it says when it is not.
    pub async fn answers(&self) -> Result<(), SmtpProblem> {
        self.transport.test_connection().await?;
        Ok(())
    }

    /// Hands one mail to the server.
    ///
    /// # Errors
    /// When the server is not there or refuses it.
    pub async fn send(&self, mail: &Mail) -> Result<(), SmtpProblem> {
        let message = Message::builder()
            .from(self.from.parse()?)
            .to(mail.to_address.parse()?)
            .subject(mail.subject.clone())
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone())?;
        self.transport.send(message).await?;
        Ok(())
    }
}
