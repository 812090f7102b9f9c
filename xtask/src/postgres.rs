//! A PostgreSQL cluster of our own for the length of one test run: nobody's data is touched, nothing is left behind.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::command::quietly;
use crate::scratch::Scratch;
use crate::{interrupt, machine};

const PURPOSE: &str = "test-postgres";
const READY_WITHIN: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// Trades durability, which a test never needs, for speed.
const SETTINGS: &[&str] = &[
    "listen_addresses=127.0.0.1",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_connections=300",
    "max_locks_per_transaction=256",
];

/// A running cluster. Dropped, it is stopped and removed.
pub struct Cluster {
    scratch: Scratch,
    programs: PathBuf,
    user: Option<User>,
    port: u16,
    server: Option<(Child, interrupt::Group)>,
}

/// Whom the server runs as when we are root, since PostgreSQL refuses to run as root.
#[derive(Clone, Copy)]
struct User {
    uid: u32,
    gid: u32,
}

impl Cluster {
    /// Make a cluster and wait until it answers.
    ///
    /// # Errors
    /// When PostgreSQL is not here, or its server does not come up; the end of its log is part of the error.
    pub fn start() -> Result<Self> {
        let programs = machine::postgres_programs().context("PostgreSQL's server programs were not found")?;
        let user = if machine::is_root() { Some(server_user()?) } else { None };
        for left_behind in Scratch::stale(PURPOSE)? {
            stop(&programs, user, left_behind.path());
        }
        let mut cluster = Self { scratch: Scratch::new(PURPOSE)?, programs, user, port: 0, server: None };
        cluster.make_data_folder()?;
        cluster.start_server()?;
        Ok(cluster)
    }

    /// Where tests find the cluster.
    pub fn address(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn make_data_folder(&self) -> Result<()> {
        fs::set_permissions(self.scratch.path(), fs::Permissions::from_mode(0o700))?;
        if let Some(user) = self.user {
            chown(self.scratch.path(), Some(user.uid), Some(user.gid))?;
        }
        let mut initdb = self.program("initdb");
        initdb.args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ]);
        let finished = quietly(initdb.arg("-D").arg(self.data()))?;
        if !finished.success {
            bail!("initdb failed:\n{}", finished.output);
        }
        Ok(())
    }

    fn start_server(&mut self) -> Result<()> {
        // A port that was spare a moment ago may be taken by now; then the server ends at once and we try another.
        for _ in 0..3 {
            self.port = spare_port()?;
            let log = fs::File::create(self.log())?;
            let mut command = self.program("postgres");
            command
                .arg("-D")
                .arg(self.data())
                .arg("-k")
                .arg(self.scratch.path())
                .args(["-p", &self.port.to_string()]);
            command.args(SETTINGS.iter().flat_map(|setting| ["-c", setting]));
            let server = command
                .stdin(Stdio::null())
                .stdout(log.try_clone()?)
                .stderr(log)
                .process_group(0)
                .spawn()
                .context("could not start the PostgreSQL server")?;
            let group = interrupt::Group::of(&server);
            self.server = Some((server, group));
            if self.becomes_ready()? {
                return Ok(());
            }
        }
        bail!(
            "the PostgreSQL server does not start:\n{}",
            fs::read_to_string(self.log()).unwrap_or_default()
        )
    }

    /// Look until the server answers (true) or has ended (false).
    fn becomes_ready(&mut self) -> Result<bool> {
        let started = Instant::now();
        while started.elapsed() < READY_WITHIN {
            interrupt::check()?;
            let mut look = self.program("pg_isready");
            look.args(["--quiet", "--host=127.0.0.1", &format!("--port={}", self.port)]);
            let answers = quietly(&mut look)?.success;
            if let Some((server, _)) = &mut self.server
                && server.try_wait()?.is_some()
            {
                return Ok(false);
            }
            if answers {
                return Ok(true);
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
        bail!("PostgreSQL did not answer within {READY_WITHIN:?}")
    }

    fn program(&self, name: &str) -> Command {
        program(&self.programs, name, self.user, self.scratch.path())
    }

    fn data(&self) -> PathBuf {
        self.scratch.path().join("data")
    }

    fn log(&self) -> PathBuf {
        self.scratch.path().join("server.log")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some((mut server, group)) = self.server.take() {
            stop(&self.programs, self.user, self.scratch.path());
            // Whatever did not stop by itself ends with its group.
            drop(group);
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

fn program(programs: &Path, name: &str, user: Option<User>, folder: &Path) -> Command {
    let mut command = Command::new(programs.join(name));
    command.current_dir(folder).env("LC_ALL", "C.UTF-8");
    if let Some(user) = user {
        command.uid(user.uid).gid(user.gid);
    }
    command
}

fn stop(programs: &Path, user: Option<User>, folder: &Path) {
    let mut pg_ctl = program(programs, "pg_ctl", user, folder);
    pg_ctl
        .args(["stop", "--mode=immediate", "--wait", "--silent"])
        .arg("-D")
        .arg(folder.join("data"));
    // Not through `command`: this must run even after somebody asked to stop. It says so when nothing runs any more.
    let _ = pg_ctl.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
}

fn spare_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn server_user() -> Result<User> {
    let accounts = fs::read_to_string("/etc/passwd")?;
    ["postgres", "nobody"]
        .iter()
        .find_map(|name| account(&accounts, name))
        .context("PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as")
}

fn account(accounts: &str, name: &str) -> Option<User> {
    let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut numbers = line.split(':').skip(2);
    Some(User { uid: numbers.next()?.parse().ok()?, gid: numbers.next()?.parse().ok()? })
}
