//! Connections to a PostgreSQL with a certificate that only its own authority signed.
#![allow(clippy::unwrap_used)]

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use kit_store::{Address, Db, Fault, Reads};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};

/// A cluster of its own, gone when dropped.
struct Server {
    folder: tempfile::TempDir,
    programs: PathBuf,
    user: Option<(u32, u32)>,
    port: u16,
}

impl Server {
    /// Nothing where PostgreSQL is not installed.
    fn start() -> Option<Self> {
        let programs = programs()?;
        let folder = tempfile::tempdir().unwrap();
        let is_root = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata("/proc/self").ok()?) == 0;
        // PostgreSQL refuses to run as root.
        let user = if is_root { Some(postgres_user()?) } else { None };
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let server = Self { folder, programs, user, port };
        server.own(server.folder.path());
        let initdb = ["-U", "postgres", "-A", "trust", "--no-sync", "-D", "data"];
        server.finishes("initdb", &initdb);
        server.write_certificates();
        let settings = format!(
            "-p {port} -c listen_addresses=localhost -c unix_socket_directories= -c fsync=off \
             -c ssl=on -c ssl_cert_file=../server.pem -c ssl_key_file=../server.key"
        );
        server.finishes("pg_ctl", &["start", "-w", "-D", "data", "-l", "log", "-o", &settings]);
        Some(server)
    }

    fn finishes(&self, name: &str, arguments: &[&str]) {
        let status = self.program(name).args(arguments).stdout(Stdio::null()).status().unwrap();
        assert!(status.success(), "{name}");
    }

    /// A certificate for "localhost", signed by an authority nobody knows.
    fn write_certificates(&self) {
        let authority_key = KeyPair::generate().unwrap();
        let mut authority = CertificateParams::new(Vec::new()).unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority_certificate = authority.self_signed(&authority_key).unwrap();
        let authority = Issuer::new(authority, authority_key);
        let key = KeyPair::generate().unwrap();
        let own = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        let own = own.signed_by(&key, &authority).unwrap();
        for (name, text) in [
            ("authority.pem", authority_certificate.pem()),
            ("server.pem", own.pem()),
            ("server.key", key.serialize_pem()),
        ] {
            let path = self.folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
            self.own(&path);
        }
    }

    fn own(&self, path: &Path) {
        if let Some((user, group)) = self.user {
            chown(path, Some(user), Some(group)).unwrap();
        }
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(self.folder.path()).env("LC_ALL", "C");
        if let Some((user, group)) = self.user {
            command.uid(user).gid(group);
        }
        command
    }

    fn open(&self, host: &str, settings: &str) -> Db {
        open(&format!("postgres://postgres@{host}:{}/postgres?{settings}", self.port))
    }

    fn authority(&self) -> String {
        format!("sslrootcert={}", self.folder.path().join("authority.pem").display())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.program("pg_ctl").args(["stop", "-D", "data", "-m", "immediate", "-s"]).status();
    }
}

fn programs() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let in_path = std::env::var_os("PATH").unwrap_or_default();
    debian
        .map(|version| version.path().join("bin"))
        .chain(std::env::split_paths(&in_path))
        .find(|folder| ["initdb", "postgres", "pg_ctl"].iter().all(|name| folder.join(name).is_file()))
}

fn postgres_user() -> Option<(u32, u32)> {
    let accounts = std::fs::read_to_string("/etc/passwd").ok()?;
    let line = accounts.lines().find(|line| line.starts_with("postgres:"))?;
    let mut numbers = line.split(':').skip(2);
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn open(address: &str) -> Db {
    Db::open(&Address::Postgres(address.to_owned())).unwrap()
}

async fn is_encrypted(db: &Db) -> bool {
    let asked = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let (encrypted,): (bool,) = db.one(asked, &[]).await.unwrap();
    encrypted
}

async fn refusal(db: &Db) -> String {
    match db.answers().await {
        Err(Fault::Tls(words)) => words,
        other => panic!("not refused for its certificate: {other:?}"),
    }
}

#[tokio::test]
async fn the_certificate_is_looked_at_as_closely_as_the_address_asks() {
    let Some(server) = Server::start() else {
        println!("skipped: PostgreSQL's programs are not here");
        return;
    };
    let authority = server.authority();

    let known = server.open("localhost", &format!("sslmode=verify-full&{authority}"));
    assert!(is_encrypted(&known).await);
    let unknown = refusal(&server.open("localhost", "sslmode=verify-full")).await;
    assert!(unknown.contains("no known authority") && unknown.contains("sslrootcert"), "{unknown}");

    let other_name = server.open("127.0.0.1", &format!("sslmode=verify-full&{authority}"));
    let words = refusal(&other_name).await;
    assert!(words.contains("another name"), "{words}");
    assert!(is_encrypted(&server.open("127.0.0.1", &format!("sslmode=require&{authority}"))).await);
    let words = refusal(&server.open("127.0.0.1", "sslmode=require")).await;
    assert!(words.contains("no known authority"), "{words}");

    assert!(is_encrypted(&server.open("localhost", "sslmode=prefer")).await);
    assert!(!is_encrypted(&server.open("localhost", "sslmode=disable")).await);
    assert!(!is_encrypted(&server.open("localhost", "")).await, "this computer needs no encryption");
}

#[tokio::test]
async fn a_server_without_encryption_is_refused_before_any_password_travels() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let answering = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut asked = [0; 8];
        stream.read_exact(&mut asked).unwrap();
        // "No encryption here", as servers say it.
        stream.write_all(b"N").unwrap();
        let mut more = Vec::new();
        stream.read_to_end(&mut more).unwrap();
        more
    });
    let db = open(&format!("postgres://me:secret@127.0.0.1:{port}/db?sslmode=require"));
    let words = refusal(&db).await;
    assert!(words.contains("without encryption") && words.contains("sslmode=disable"), "{words}");
    db.close();
    let sent = answering.join().unwrap();
    assert!(sent.is_empty(), "it went on in plain: {sent:?}");
}

#[test]
fn a_file_of_authorities_that_is_none_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in
        [("empty.pem", ""), ("words.pem", "not a certificate"), ("binary.pem", "\u{0}\u{1}")]
    {
        let file = folder.path().join(name);
        std::fs::write(&file, content).unwrap();
        let address = format!("postgres://db.example.org/db?sslrootcert={}", file.display());
        let Err(Fault::Address(words)) = Db::open(&Address::Postgres(address)) else {
            panic!("{name} was taken");
        };
        assert!(words.contains(name), "{words}");
    }
    let missing = "postgres://db.example.org/db?sslrootcert=/nowhere/ca.pem".to_owned();
    assert!(matches!(Db::open(&Address::Postgres(missing)), Err(Fault::Address(_))));
}
