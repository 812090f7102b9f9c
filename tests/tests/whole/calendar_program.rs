//! A calendar program of other people subscribes: vdirsyncer fetches the feeds over HTTP, khal lists the meetings.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kit_store::testing::engines;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};

use crate::cast::product;

/// Whether the programs are here. Where the run promised them (`cargo xtask test`), they have to be.
fn have_programs() -> bool {
    let answers = |program| Command::new(program).arg("--version").output().is_ok();
    let here = answers("khal") && answers("vdirsyncer");
    assert!(
        here || std::env::var_os("COMMONWEAL_TEST_CALENDAR").is_none(),
        "khal and vdirsyncer are missing"
    );
    if !here {
        println!("skipped: khal and vdirsyncer are not here");
    }
    here
}

/// A calendar program with a folder of its own, on the clock of New York.
struct Program {
    folder: PathBuf,
}

impl Program {
    /// Subscribes to one address.
    fn subscribes_to(folder: &Path, address: &str) -> Self {
        let at = folder.display();
        let sync = format!(
            "[general]\nstatus_path = \"{at}/status\"\n\n\
             [pair feed]\na = \"there\"\nb = \"here\"\ncollections = null\n\n\
             [storage there]\ntype = \"http\"\nurl = \"{address}\"\n\n\
             [storage here]\ntype = \"filesystem\"\npath = \"{at}/entries\"\nfileext = \".ics\"\n"
        );
        let list = format!(
            "[calendars]\n[[feed]]\npath = {at}/entries\n\n\
             [sqlite]\npath = {at}/khal.db\n\n\
             [locale]\nlocal_timezone = America/New_York\ndefault_timezone = America/New_York\n\
             timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n\
             datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        );
        std::fs::create_dir_all(folder.join("entries")).unwrap();
        std::fs::write(folder.join("sync.conf"), sync).unwrap();
        std::fs::write(folder.join("khal.conf"), list).unwrap();
        Self { folder: folder.to_owned() }
    }

    async fn run(&self, program: &str, arguments: &[&str]) -> Output {
        let mut command = tokio::process::Command::new(program);
        command.args(arguments).env("HOME", &self.folder).env("XDG_DATA_HOME", &self.folder);
        command
            .env("LC_ALL", "C.UTF-8")
            .env("NO_PROXY", "127.0.0.1")
            .stdin(std::process::Stdio::null());
        command.output().await.unwrap()
    }

    /// Fetches the feed; what the program said when it could not.
    async fn fetches(&self) -> Result<(), String> {
        let configuration = self.folder.join("sync.conf");
        let configuration = configuration.to_str().unwrap();
        for act in ["discover", "sync"] {
            let done = self.run("vdirsyncer", &["-c", configuration, act]).await;
            if !done.status.success() {
                return Err(String::from_utf8_lossy(&done.stderr).into_owned());
            }
        }
        Ok(())
    }

    /// What it lists of the whole year, a line for each meeting.
    async fn lists(&self) -> String {
        let configuration = self.folder.join("khal.conf");
        let format = "{start} to {end}: {title} at {location}";
        let arguments =
            ["-c", configuration.to_str().unwrap(), "list", "--format", format, "--day-format", ""];
        let listed = self.run("khal", &[&arguments[..], &["2026-01-01", "365d"]].concat()).await;
        assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
        String::from_utf8_lossy(&listed.stdout).into_owned()
    }
}

/// Calls a meeting at half past five in Chicago.
async fn call(coordinator: &Visitor, title: &str, day: &str) -> String {
    let form = [
        ("title", title),
        ("day", day),
        ("time", "17:30"),
        ("minutes", "90"),
        ("place", "Elk Ridge Library, room 2; upstairs"),
        ("remote_link", "https://meet.example.org/room"),
    ];
    coordinator.post("/testville/meetings/add", &form).await.leads_to().to_owned()
}

/// The path of the address shown on a page.
fn shown_address(body: &str) -> String {
    let start = body.find("/testville/calendar/").unwrap();
    body[start..].chars().take_while(|letter| *letter != '<').collect()
}

const PAGE: &str = "/testville/meetings/calendar";

async fn call_three(app: &TestApp) -> String {
    let coordinator = app.visitor(Role::Coordinator).await;
    // The clocks of Chicago and New York change on March 8 and November 1, 2026, those of London later and earlier.
    call(&coordinator, "Winter meeting", "2026-03-05").await;
    let spring = call(&coordinator, "Spring meeting", "2026-03-19").await;
    call(&coordinator, "Autumn meeting", "2026-11-05").await;
    spring
}

async fn follow_own_feed(app: &TestApp) {
    let server = app.listen().await;
    let spring = call_three(app).await;
    let member = app.visitor(Role::Member).await;
    let feed = shown_address(member.post(PAGE, &[("kind", "person")]).await.page());
    let folder = tempfile::tempdir().unwrap();
    let program = Program::subscribes_to(folder.path(), &format!("{server}{feed}"));
    program.fetches().await.unwrap();
    let listed = program.lists().await;
    for day in ["2026-03-05", "2026-03-19", "2026-11-05"] {
        let line = format!("{day} 18:30 to {day} 20:00: ");
        assert!(listed.contains(&line), "{day} is missing or wrong in {listed}");
    }
    assert!(listed.contains("Elk Ridge Library, room 2; upstairs"), "{listed}");

    let later = [("title", "Spring meeting"), ("day", "2026-03-26"), ("time", "18:00"), ("minutes", "60")];
    let coordinator = app.visitor(Role::Coordinator).await;
    coordinator.post(&format!("{spring}/edit"), &later).await.leads_to();
    program.fetches().await.unwrap();
    let listed = program.lists().await;
    assert!(listed.contains("2026-03-26 19:00 to 2026-03-26 20:00: Spring meeting"), "{listed}");
    assert!(!listed.contains("2026-03-19"), "the entry moved, there are not two: {listed}");

    member.post(&format!("{PAGE}/revoke"), &[("kind", "person")]).await.leads_to();
    assert!(program.fetches().await.is_err(), "the feed was taken back");
}

async fn follow_public_feed(app: &TestApp) {
    let server = app.listen().await;
    call_three(app).await;
    app.visitor(Role::Coordinator).await.post(PAGE, &[("kind", "public")]).await.page();
    let folder = tempfile::tempdir().unwrap();
    let stranger = Program::subscribes_to(folder.path(), &format!("{server}/testville/calendar/public.ics"));
    stranger.fetches().await.unwrap();
    assert!(stranger.lists().await.contains("2026-11-05 18:30 to 2026-11-05 20:00: Autumn meeting"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calendar_program_follows_the_meetings_until_the_feed_is_taken_back() {
    if !have_programs() {
        return;
    }
    for engine in engines() {
        follow_own_feed(&product(engine).await).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn anybody_follows_the_public_feed_of_a_coalition() {
    if !have_programs() {
        return;
    }
    for engine in engines() {
        follow_public_feed(&product(engine).await).await;
    }
}
