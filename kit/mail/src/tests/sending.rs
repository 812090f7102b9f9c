use kit_store::Instant;
use uuid::Uuid;

use crate::testing::MailServer;
use crate::{Block, Letter, Line, Mail, Smtp, SmtpProblem};

const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);
const FROM: &str = "Tamarack Together <hello@example.org>";

fn letter() -> Letter {
    Letter {
        subject: "Su nota semanal".to_owned(),
        greeting: "Hola, Inés:".to_owned(),
        blocks: vec![
            Block::Words("<script>alert(1)</script> & más\nsegunda línea\n\ntercera".to_owned()),
            Block::Lines {
                heading: "Para pronto".to_owned(),
                lines: vec![Line { words: "Enviar la agenda".to_owned(), detail: "mañana".to_owned() }],
                none: "Nada".to_owned(),
            },
        ],
        link: Some(("Abrir".to_owned(), "http://localhost/x".to_owned())),
        because: "Porque participa.".to_owned(),
        stop: Some(("No recibir más".to_owned(), "http://localhost/me/mails/stop/abc".to_owned())),
    }
}

fn mail(to: &str) -> Mail {
    let letter = letter();
    Mail {
        html: Some(letter.html("es")),
        stop_address: Some("http://localhost/me/mails/stop/abc".to_owned()),
        ..Mail::plain(Uuid::from_u128(5), to.to_owned(), letter.subject.clone(), letter.text(), NOW)
    }
}

async fn send(server: &MailServer, mail: &Mail) -> Result<(), SmtpProblem> {
    let mut session = Smtp::new(&server.url(), FROM).unwrap().connect().await?;
    let sent = session.send(mail).await;
    session.close().await;
    sent
}

#[tokio::test]
async fn a_mail_arrives_in_both_forms_with_the_address_that_stops_it() {
    let server = MailServer::start().await;
    send(&server, &mail("ines@example.org")).await.unwrap();
    let received = server.received();
    assert_eq!(
        (received[0].from.as_str(), received[0].to.as_str()),
        ("hello@example.org", "ines@example.org")
    );
    for line in [
        "List-Unsubscribe: <http://localhost/me/mails/stop/abc>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Auto-Submitted: auto-generated",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Type: text/html; charset=utf-8",
        "Date: Tue, 10 Mar 2026 15:00:00 +0000",
    ] {
        assert!(received[0].text.contains(line), "{line} is missing in {}", received[0].text);
    }
}

#[test]
fn both_forms_say_the_same_and_what_people_typed_stays_words() {
    let (text, html) = (letter().text(), letter().html("es"));
    for words in ["Hola, Inés:", "Para pronto", "Enviar la agenda", "mañana", "No recibir más"] {
        assert!(text.contains(words) && html.contains(words), "{words}");
    }
    assert!(
        html.contains("<html lang=\"es\">") && html.contains("&lt;script&gt;") && !html.contains("style")
    );
    assert!(html.contains("más<br>segunda línea</p><p>tercera</p>"), "lines stay lines: {html}");
    assert!(text.contains("* Enviar la agenda (mañana)") && text.ends_with("stop/abc\n"));
}

#[tokio::test]
async fn an_invitation_carries_its_calendar_entry_with_its_method() {
    let server = MailServer::start().await;
    let calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n".to_owned();
    send(&server, &Mail { calendar: Some(calendar), ..mail("ines@example.org") })
        .await
        .unwrap();
    let text = server.received().remove(0).text;
    assert!(text.contains("Content-Type: text/calendar; charset=utf-8; method=REQUEST"), "{text}");
    assert!(text.contains("filename=\"invitation.ics\"") && text.contains("multipart/mixed"));
}

#[tokio::test]
async fn a_dot_alone_on_a_line_does_not_end_the_mail() {
    let server = MailServer::start().await;
    let dots = Mail {
        body: "one\n.\n..two\nthree\n".to_owned(),
        html: None,
        ..mail("ines@example.org")
    };
    send(&server, &dots).await.unwrap();
    assert!(
        server.received()[0].text.contains("one\n.\n..two\nthree"),
        "{}",
        server.received()[0].text
    );
}

#[tokio::test]
async fn what_a_refusal_means_depends_on_what_was_refused() {
    let server = MailServer::start().await;
    let unknown = send(&server, &mail("nobody@example.org")).await;
    assert!(matches!(&unknown, Err(SmtpProblem::NoSuchReader(why)) if why.contains("no such mailbox")));
    let later = send(&server, &mail("full@example.org")).await;
    assert!(matches!(later, Err(SmtpProblem::Later(_))));
    let policy = send(&server, &mail("policy@example.org")).await;
    assert!(
        matches!(policy, Err(SmtpProblem::NotThisMail(_))),
        "says nothing against the address: {policy:?}"
    );
    let forbidden = Mail { body: "forbidden".to_owned(), ..mail("ines@example.org") };
    assert!(matches!(send(&server, &forbidden).await, Err(SmtpProblem::NotThisMail(_))));
    assert!(matches!(send(&server, &mail("no address")).await, Err(SmtpProblem::NoSuchReader(_))));
    let stranger = Smtp::new(&server.url(), "stranger@example.org").unwrap();
    let refused = stranger.connect().await.unwrap().send(&mail("ines@example.org")).await;
    assert!(
        matches!(refused, Err(SmtpProblem::Server(_))),
        "that the sender is refused says nothing of the reader"
    );
    let wrong = server.url().replace("secret", "guessed");
    assert!(matches!(Smtp::new(&wrong, FROM).unwrap().connect().await, Err(SmtpProblem::Server(_))));
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn after_a_refused_mail_the_next_one_goes_out_on_the_same_line() {
    let server = MailServer::start().await;
    let mut session = Smtp::new(&server.url(), FROM).unwrap().connect().await.unwrap();
    assert!(session.send(&mail("nobody@example.org")).await.is_err());
    assert!(session.send(&mail("full@example.org")).await.is_err());
    session.send(&mail("ines@example.org")).await.unwrap();
    session.send(&mail("luis@example.org")).await.unwrap();
    session.close().await;
    assert_eq!(server.received().len(), 2);
}

#[tokio::test]
async fn what_people_typed_cannot_add_headers_or_commands() {
    let server = MailServer::start().await;
    let hostile = Mail {
        subject: "Hello\r\nBcc: all@example.org\r\n\r\nbody".to_owned(),
        ..mail("ines@example.org")
    };
    send(&server, &hostile).await.unwrap();
    let text = server.received().remove(0).text;
    let head = text.split("\n\n").next().unwrap();
    assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
    let odd = mail("ines@example.org>\r\nRCPT TO:<all@example.org");
    assert!(matches!(send(&server, &odd).await, Err(SmtpProblem::NoSuchReader(_))));
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn a_server_that_promises_no_encryption_gets_nothing_when_it_is_required() {
    let server = MailServer::start().await;
    let url = format!("{}?tls=required", server.url());
    assert!(matches!(Smtp::new(&url, FROM).unwrap().connect().await, Err(SmtpProblem::NoEncryption)));
    for odd in ["", "https://example.org", "smtp:", "smtp://host?tls=maybe"] {
        assert!(matches!(Smtp::new(odd, FROM), Err(SmtpProblem::Url(_))), "{odd}");
    }
    assert!(matches!(Smtp::new(&server.url(), "no sender"), Err(SmtpProblem::Sender(_))));
    assert_eq!(Smtp::new(&server.url(), FROM).unwrap().sender_domain(), "example.org");
}
