//! Handing mails to a mail server. The steps of SMTP are taken one by one, because what a refusal means depends on
//! where it comes: of the sender it says nothing about the reader, of the reader it is a bounce (RFC 5321, 4.2).

use std::time::{Duration, SystemTime};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MessageBuilder, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::{Address, Message};
use rustls::pki_types::CertificateDer;
use url::Url;

use crate::{Mail, authorities};

/// How long the server may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A mail server, from `smtps://user:password@host:port`, `smtp://…` or `smtp://…?tls=required`, and who sends.
#[derive(Clone)]
pub struct Smtp {
    host: String,
    port: u16,
    tls: Tls,
    credentials: Option<Credentials>,
    from: Mailbox,
}

/// When the line is encrypted.
#[derive(Clone)]
enum Tls {
    Never,
    /// From the first byte.
    AtOnce(TlsParameters),
    /// By STARTTLS, or nothing is sent.
    Required(TlsParameters),
    /// By STARTTLS where the server offers it.
    IfOffered(TlsParameters),
}

#[derive(Debug, thiserror::Error)]
pub enum SmtpProblem {
    #[error("the address of the mail server is not understood: {0}")]
    Url(String),
    #[error("the sender is not understood: {0}")]
    Sender(lettre::address::AddressError),
    /// Nothing that has to do with this mail: not there, no encryption, wrong password, or the sender is refused.
    #[error("the mail server says: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
    /// Encryption is asked for, and the server has none.
    #[error("the mail server offers no encryption (STARTTLS)")]
    NoEncryption,
    #[error("the certificate of the mail server is from an authority this computer does not know")]
    UnknownAuthority,
    #[error("the certificate of the mail server is made out to another name")]
    OtherName,
    #[error("the certificate of the mail server is out of date")]
    Expired,
    /// Anything else that is wrong with it, such as that nobody but itself signed it.
    #[error("the certificate of the mail server is not accepted: {0}")]
    Certificate(String),
    /// This mail, for now: mailbox full, greylisted.
    #[error("the mail server says: {0}")]
    Later(String),
    /// The reader's address, for good.
    #[error("the mail server refuses the address: {0}")]
    NoSuchReader(String),
    /// What the mail says, for good.
    #[error("the mail server refuses this mail: {0}")]
    NotThisMail(String),
}

impl Smtp {
    /// # Errors
    /// When the address of the server or of the sender is not understood.
    pub fn new(url: &str, from: &str) -> Result<Self, SmtpProblem> {
        Self::trusting(url, from, authorities::of_this_computer)
    }

    /// The same with other authorities than those of this computer.
    ///
    /// # Errors
    /// When the address of the server or of the sender is not understood.
    pub fn trusting(
        url: &str,
        from: &str,
        own: impl Fn() -> Vec<CertificateDer<'static>>,
    ) -> Result<Self, SmtpProblem> {
        let url = Url::parse(url).map_err(|problem| SmtpProblem::Url(problem.to_string()))?;
        let host = url.host_str().ok_or_else(|| SmtpProblem::Url("it names no host".to_owned()))?.to_owned();
        let asked = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
        let parameters = || authorities::parameters(&host, &own());
        let (tls, usual_port) = match (url.scheme(), asked.as_deref()) {
            ("smtps", _) => (Tls::AtOnce(parameters()?), 465),
            ("smtp", Some("required")) => (Tls::Required(parameters()?), 587),
            ("smtp", Some("opportunistic")) => (Tls::IfOffered(parameters()?), 587),
            ("smtp", None) => (Tls::Never, 25),
            _ => return Err(SmtpProblem::Url("write smtps://… or smtp://…?tls=required".to_owned())),
        };
        let credentials = match url.password() {
            Some(password) => Some(Credentials::new(plain(url.username())?, plain(password)?)),
            None => None,
        };
        let from = from.parse().map_err(SmtpProblem::Sender)?;
        Ok(Self { host, port: url.port().unwrap_or(usual_port), tls, credentials, from })
    }

    /// The domain that mails come from.
    pub fn sender_domain(&self) -> &str {
        self.from.email.domain()
    }

    /// Whether the line to the server is encrypted or the server is this machine.
    pub fn is_private(&self) -> bool {
        let here = matches!(self.host.as_str(), "localhost" | "127.0.0.1" | "[::1]");
        here || !matches!(self.tls, Tls::Never | Tls::IfOffered(_))
    }

    /// Connects, encrypts and signs in.
    ///
    /// # Errors
    /// What the server says when it does not let us in.
    pub async fn connect(&self) -> Result<Session, SmtpProblem> {
        let hello = ClientId::default();
        let at_once = match &self.tls {
            Tls::AtOnce(parameters) => Some(parameters.clone()),
            _ => None,
        };
        let host = self.host.trim_matches(['[', ']']);
        let server = (host, self.port);
        let connection =
            AsyncSmtpConnection::connect_tokio1(server, Some(PATIENCE), &hello, at_once, None).await;
        let mut connection = connection.map_err(authorities::told)?;
        match &self.tls {
            Tls::Required(parameters) | Tls::IfOffered(parameters) if connection.can_starttls() => {
                connection.starttls(parameters.clone(), &hello).await.map_err(authorities::told)?;
            }
            Tls::Required(_) => return Err(SmtpProblem::NoEncryption),
            Tls::Never | Tls::AtOnce(_) | Tls::IfOffered(_) => {}
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(&[Mechanism::Plain, Mechanism::Login], credentials).await?;
        }
        Ok(Session { connection, from: self.from.clone() })
    }

    /// The bytes of a mail as they travel.
    ///
    /// # Errors
    /// When the reader's address is none, or the mail cannot be written.
    pub fn written(&self, mail: &Mail) -> Result<Vec<u8>, SmtpProblem> {
        Ok(message(&self.from, mail)?.formatted())
    }
}

fn plain(part: &str) -> Result<String, SmtpProblem> {
    let decoded = percent_encoding::percent_decode_str(part).decode_utf8();
    decoded
        .map(|part| part.into_owned())
        .map_err(|problem| SmtpProblem::Url(problem.to_string()))
}

/// A server that let us in.
pub struct Session {
    connection: AsyncSmtpConnection,
    from: Mailbox,
}

impl Session {
    /// Hands one mail to the server. After [`SmtpProblem::Server`] the session is of no more use.
    ///
    /// # Errors
    /// [`SmtpProblem`], which says whether trying again makes sense.
    pub async fn send(&mut self, mail: &Mail) -> Result<(), SmtpProblem> {
        let message = message(&self.from, mail)?;
        let bytes = message.formatted();
        let reader = reader(mail)?;
        let sent = self.steps(reader, &bytes).await;
        if !matches!(sent, Ok(()) | Err(SmtpProblem::Server(_))) {
            self.connection.command(Rset).await?;
        }
        sent
    }

    async fn steps(&mut self, reader: Address, bytes: &[u8]) -> Result<(), SmtpProblem> {
        let eight_bit = self.connection.server_info().supports_feature(Extension::EightBitMime);
        let options = eight_bit.then_some(MailParameter::Body(MailBodyParameter::EightBitMime));
        let from = MailFrom::new(Some(self.from.email.clone()), options.into_iter().collect());
        self.connection.command(from).await?;
        let refused = self.connection.command(Rcpt::new(reader, Vec::new())).await;
        refused.map_err(|problem| told(problem, of_reader))?;
        let not_now = self.connection.command(Data).await;
        not_now.map_err(|problem| told(problem, SmtpProblem::NotThisMail))?;
        let refused = self.connection.message(bytes).await;
        refused.map_err(|problem| told(problem, SmtpProblem::NotThisMail))?;
        Ok(())
    }

    /// Says good-bye.
    pub async fn close(mut self) {
        // Whatever the server answers, everything was said.
        let _ = self.connection.quit().await;
    }
}

/// What an answer to this mail means: 4xx is for now, 5xx for good, anything else is about the line.
fn told(problem: lettre::transport::smtp::Error, for_good: fn(String) -> SmtpProblem) -> SmtpProblem {
    if problem.is_permanent() {
        for_good(problem.to_string())
    } else if problem.is_transient() {
        SmtpProblem::Later(problem.to_string())
    } else {
        SmtpProblem::Server(problem)
    }
}

/// What a refused reader means. Most servers say in a second code what it is about (RFC 3463, 3): a full mailbox, too
/// long a mail or a policy says nothing against the address, so later mails to it are tried again.
fn of_reader(said: String) -> SmtpProblem {
    let code = said.split_once("): ").map_or("", |(_, words)| words);
    if is_about_the_mail(code) {
        SmtpProblem::NotThisMail(said)
    } else {
        SmtpProblem::NoSuchReader(said)
    }
}

/// Whether a code, or words that begin with one, says nothing against the reader's address (RFC 3463, 3).
pub(crate) fn is_about_the_mail(code: &str) -> bool {
    const ABOUT_THE_MAIL: [&str; 6] = ["5.2.2", "5.2.3", "5.3.", "5.5.", "5.6.", "5.7."];
    ABOUT_THE_MAIL.iter().any(|about| code.starts_with(about))
}

fn reader(mail: &Mail) -> Result<Address, SmtpProblem> {
    mail.to_address
        .parse()
        .map_err(|problem: lettre::address::AddressError| SmtpProblem::NoSuchReader(problem.to_string()))
}

fn message(from: &Mailbox, mail: &Mail) -> Result<Message, SmtpProblem> {
    let written_at = u64::try_from(mail.created_at.microseconds()).unwrap_or_default();
    let mut builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, reader(mail)?))
        .date(SystemTime::UNIX_EPOCH + Duration::from_micros(written_at))
        // The same for every try, so that a mail the server took twice is shown once.
        .message_id(Some(format!("<{}@{}>", mail.id, from.email.domain())))
        .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
        .subject(mail.subject.replace(char::is_control, " "));
    if let Some(address) = &mail.stop_address {
        builder = builder
            .raw_header(header("List-Unsubscribe", format!("<{address}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    body(builder, mail).map_err(|problem| SmtpProblem::NotThisMail(problem.to_string()))
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

/// Plain text; beside it HTML; beside both a calendar entry, once as a part that mail programs answer and once as a
/// file to keep.
fn body(builder: MessageBuilder, mail: &Mail) -> Result<Message, lettre::error::Error> {
    let text = SinglePart::plain(mail.body.clone());
    let Some(html) = &mail.html else {
        return builder.singlepart(text);
    };
    let both = MultiPart::alternative().singlepart(text).singlepart(SinglePart::html(html.clone()));
    let Some(calendar) = &mail.calendar else {
        return builder.multipart(both);
    };
    let method = calendar
        .lines()
        .find_map(|line| line.trim_end().strip_prefix("METHOD:"))
        .unwrap_or("PUBLISH");
    let kind = format!("text/calendar; charset=utf-8; method={}", method.to_ascii_uppercase());
    let kind = ContentType::parse(&kind).unwrap_or(ContentType::TEXT_PLAIN);
    let entry = SinglePart::builder().header(kind.clone()).body(calendar.clone());
    let file = Attachment::new("invitation.ics".to_owned()).body(calendar.clone(), kind);
    builder.multipart(MultiPart::mixed().multipart(both.singlepart(entry)).singlepart(file))
}
