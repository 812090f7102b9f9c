//! A mail server of other people takes the mails: aiosmtpd, with STARTTLS and a certificate of its own. Python's mail
//! library, which knows nothing of ours, reads what arrived.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use kit_mail::{Smtp, SmtpProblem};
use kit_store::testing::engines;
use kit_web::Role;
use kit_web::messages::{send_waiting, write_due};
use kit_web::testing::TestApp;
use rustls::pki_types::CertificateDer;
use serde_json::Value;

use crate::cast::product;

/// Whether the programs are here. Where the run promised them (`cargo xtask test`), they have to be.
fn have_programs() -> bool {
    let here = Command::new("aiosmtpd").arg("--version").output().is_ok();
    assert!(here || std::env::var_os("COMMONWEAL_TEST_MAIL_SERVER").is_none(), "aiosmtpd is missing");
    if !here {
        println!("skipped: aiosmtpd is not here");
    }
    here
}

/// Makes a certificate for `name`, with its key, and writes both where the server reads them.
fn certify(folder: &Path, name: &str) -> CertificateDer<'static> {
    let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    std::fs::write(folder.join("certificate.pem"), made.cert.pem()).unwrap();
    std::fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
    made.cert.der().clone()
}

/// Keeps every mail as a file of its folder, until dropped.
struct Server {
    process: Child,
    port: u16,
    certificate: Option<CertificateDer<'static>>,
    folder: tempfile::TempDir,
}

impl Server {
    /// Starts it with a certificate for `name`, or without encryption.
    fn start(certified: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = Command::new("aiosmtpd");
        command.args(["--nosetuid", "--debug", "--listen", &format!("localhost:{port}")]);
        command.args(["--class", "aiosmtpd.handlers.Mailbox"]);
        let certificate = certified.map(|name| certify(folder.path(), name));
        if certificate.is_some() {
            command.arg("--tlscert").arg(folder.path().join("certificate.pem"));
            command.arg("--tlskey").arg(folder.path().join("key.pem"));
        }
        command.arg(folder.path().join("mails")).stderr(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let said = BufReader::new(process.stderr.take().unwrap());
        let mut lines = said.lines().map_while(Result::ok);
        let ready = lines.find(|line| line.contains("Server is listening"));
        assert!(ready.is_some(), "aiosmtpd ended before it listened");
        // Whatever else it says is read, or it would wait for a reader.
        std::thread::spawn(move || lines.count());
        Self { process, port, certificate, folder }
    }

    /// Who sends by it, on a line as `tls` says; its certificate is known.
    fn sender(&self, tls: &str) -> Smtp {
        let url = format!("smtp://localhost:{}?tls={tls}", self.port);
        Smtp::trusting(&url, FROM, || self.certificate.iter().cloned().collect()).unwrap()
    }

    /// What the mails say that arrived, ordered by reader, as another mail library reads them.
    fn received(&self) -> Vec<Value> {
        let read = Command::new("python3")
            .args(["-c", READ_MAILS])
            .arg(self.folder.path().join("mails"))
            .output();
        let read = read.unwrap();
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        serde_json::from_slice(&read.stdout).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has nothing left to do; that it was gone already is no fault.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

const FROM: &str = "Coalición Ñandú <hello@example.org>";

const READ_MAILS: &str = r#"
import email, email.policy, json, mailbox, sys
mails = []
for kept in mailbox.Maildir(sys.argv[1], create=False):
    mail = email.message_from_bytes(kept.as_bytes(), policy=email.policy.default)
    parts = [part for part in mail.walk() if not part.is_multipart()]
    assert not any(part.defects for part in mail.walk()), 'a part is broken'
    mails.append({
        'headers': {name: str(value) for name, value in mail.items()},
        'parts': [[part.get_content_type(), part.get_param('method'), part.get_content()] for part in parts],
    })
print(json.dumps(sorted(mails, key=lambda mail: mail['headers']['To']), default=lambda raw: raw.decode()))
"#;

/// Two people, one of whom reads Spanish, and a meeting to which both are invited.
async fn invite(app: &TestApp) {
    let coordinator = app.visitor(Role::Coordinator).await;
    for (given, family, language) in [("Ana", "Peña", "es"), ("Tom", "Reed", "en")] {
        let mail = format!("{}@example.org", given.to_lowercase());
        let person = [
            ("given_name", given),
            ("family_name", family),
            ("class", "voting"),
            ("email", &mail),
            ("languages", language),
            ("contact", "email"),
        ];
        coordinator.post("/testville/people/add", &person).await.leads_to();
    }
    let meeting = [
        ("title", "Reunión de marzo: niñez & juventud"),
        ("day", "2026-03-19"),
        ("time", "17:30"),
        ("minutes", "90"),
        ("place", "Biblioteca de Elk Ridge"),
    ];
    let meeting = coordinator.post("/testville/meetings/add", &meeting).await.leads_to().to_owned();
    let whom = [("whom", "everybody"), ("go", "send")];
    coordinator.post(&format!("{meeting}/invitations"), &whom).await.leads_to();
}

fn part<'a>(mail: &'a Value, kind: &str) -> &'a Value {
    let parts = mail["parts"].as_array().unwrap();
    parts
        .iter()
        .find(|part| part[0] == kind)
        .unwrap_or_else(|| panic!("{kind} is missing in {mail}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn invitations_reach_a_mail_server_of_other_people_by_an_encrypted_line() {
    if !have_programs() {
        return;
    }
    for engine in engines() {
        let app = product(engine).await;
        let server = Server::start(Some("localhost"));
        invite(&app).await;
        write_due(&app.app).await.unwrap();
        send_waiting(&app.app, &server.sender("required")).await.unwrap();
        let received = server.received();
        assert_eq!(received.len(), 2, "{received:?}");
        let ana = &received[0];
        assert_eq!(ana["headers"]["To"], "ana@example.org");
        assert_eq!(ana["headers"]["From"], "Coalición Ñandú <hello@example.org>");
        let subject = ana["headers"]["Subject"].as_str().unwrap();
        assert!(subject.contains("Reunión de marzo: niñez & juventud"), "{subject}");
        assert_eq!(ana["headers"]["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click");
        assert!(part(ana, "text/plain")[2].as_str().unwrap().contains("Hola, Ana"), "{ana}");
        assert!(part(ana, "text/html")[2].as_str().unwrap().contains("<html lang=\"es\">"));
        let calendar = part(ana, "text/calendar");
        assert_eq!(calendar[1], "REQUEST", "mail programs show buttons by this word");
        assert!(calendar[2].as_str().unwrap().contains("SUMMARY:Reunión de marzo: niñez & juventud"));
        assert!(part(&received[1], "text/html")[2].as_str().unwrap().contains("<html lang=\"en\">"));
        assert_eq!(
            send_waiting(&app.app, &server.sender("required")).await.unwrap(),
            0,
            "nothing goes out twice"
        );
    }
}

/// Why no line came to be.
async fn refused(smtp: &Smtp) -> SmtpProblem {
    match smtp.connect().await {
        Ok(_) => panic!("a server that is not the one named was let in"),
        Err(problem) => problem,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_told_to_a_server_that_cannot_prove_its_name() {
    if !have_programs() {
        return;
    }
    let mut unknown = Server::start(Some("localhost"));
    unknown.certificate = None;
    assert!(matches!(refused(&unknown.sender("required")).await, SmtpProblem::UnknownAuthority));
    let elsewhere = Server::start(Some("mail.example.org"));
    assert!(matches!(refused(&elsewhere.sender("required")).await, SmtpProblem::OtherName));
    let open = Server::start(None);
    assert!(matches!(refused(&open.sender("required")).await, SmtpProblem::NoEncryption));
    // Where encryption is only wished for, a server without it is spoken to.
    open.sender("opportunistic").connect().await.unwrap().close().await;
}
