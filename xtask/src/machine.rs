//! What the tests need on this machine, and how it gets there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::command::{quietly, show};

/// Oldest Node whose own test runner and whose engine the browser tests can use.
const OLDEST_NODE: u32 = 18;

/// One thing the tests need.
struct Need {
    name: &'static str,
    /// The Debian package that brings it; none where Debian has nothing to do with it.
    package: Option<&'static str>,
    otherwise: &'static str,
    is_here: fn() -> bool,
}

const RUST: &[Need] = &[
    Need {
        name: "rustfmt",
        package: None,
        otherwise: "rustup component add rustfmt",
        is_here: || answers("cargo", "fmt"),
    },
    Need {
        name: "clippy",
        package: None,
        otherwise: "rustup component add clippy",
        is_here: || answers("cargo", "clippy"),
    },
];

const POSTGRES: &[Need] = &[Need {
    name: "PostgreSQL server",
    package: Some("postgresql"),
    otherwise: "install PostgreSQL so that initdb is in PATH, or go on with --without-postgres",
    is_here: || postgres_programs().is_some(),
}];

const CALENDAR: &[Need] = &[
    Need {
        name: "khal",
        package: Some("khal"),
        otherwise: "install khal, or go on with --without-calendar",
        is_here: || in_path("khal").is_some(),
    },
    Need {
        name: "vdirsyncer",
        package: Some("vdirsyncer"),
        otherwise: "install vdirsyncer, or go on with --without-calendar",
        is_here: || in_path("vdirsyncer").is_some(),
    },
];

const MAIL_SERVER: &[Need] = &[Need {
    name: "aiosmtpd",
    package: Some("python3-aiosmtpd"),
    otherwise: "install aiosmtpd, or go on with --without-mail-server",
    is_here: || in_path("aiosmtpd").is_some(),
}];

const BROWSER: &[Need] = &[
    Need {
        name: "Chromium",
        package: Some("chromium"),
        otherwise: "install Chromium and name it in COMMONWEAL_CHROMIUM, or go on with --without-browser",
        is_here: || chromium().is_file(),
    },
    Need {
        name: "Node.js 18 or newer",
        package: Some("nodejs"),
        otherwise: "install Node.js from nodejs.org, or go on with --without-browser",
        is_here: || node_version().is_some_and(|version| version >= OLDEST_NODE),
    },
    Need {
        name: "npm",
        package: Some("npm"),
        otherwise: "install npm, which comes with Node.js, or go on with --without-browser",
        is_here: || in_path("npm").is_some(),
    },
    Need {
        name: "pdftotext",
        package: Some("poppler-utils"),
        otherwise: "install poppler-utils, or go on with --without-browser",
        is_here: || in_path("pdftotext").is_some(),
    },
];

/// What a run is going to use.
#[derive(Clone, Copy, Default)]
pub struct Uses {
    pub rust: bool,
    pub postgres: bool,
    pub calendar: bool,
    pub mail_server: bool,
    pub browser: bool,
}

/// Make sure that everything used is on this machine. As root on Debian, what is missing is installed.
///
/// # Errors
/// A plain list of what is still missing and how to get it.
pub fn prepare(uses: Uses) -> Result<()> {
    let mut needs: Vec<&Need> = Vec::new();
    needs.extend(RUST.iter().filter(|_| uses.rust));
    needs.extend(POSTGRES.iter().filter(|_| uses.postgres));
    needs.extend(CALENDAR.iter().filter(|_| uses.calendar));
    needs.extend(MAIL_SERVER.iter().filter(|_| uses.mail_server));
    needs.extend(BROWSER.iter().filter(|_| uses.browser));
    let packages: Vec<&str> = missing(&needs).iter().filter_map(|need| need.package).collect();
    if !packages.is_empty() && is_root() && Path::new("/etc/debian_version").exists() {
        install(&packages)?;
    }
    let missing = missing(&needs);
    if missing.is_empty() { Ok(()) } else { bail!(plain_list(&missing)) }
}

fn missing<'a>(needs: &[&'a Need]) -> Vec<&'a Need> {
    needs.iter().copied().filter(|need| !(need.is_here)()).collect()
}

fn install(packages: &[&str]) -> Result<()> {
    println!("Installing {} …", packages.join(", "));
    let apt = |arguments: &[&str]| {
        show(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let updated = apt(&["update", "--quiet=2"])?.success;
    let mut arguments = vec!["install", "--yes", "--quiet=2", "--no-install-recommends"];
    arguments.extend_from_slice(packages);
    if !apt(&arguments)?.success || !updated {
        eprintln!("apt-get could not install everything.");
    }
    Ok(())
}

fn plain_list(missing: &[&Need]) -> String {
    let mut list = String::from("This machine lacks:");
    for need in missing {
        let debian = need
            .package
            .map(|package| format!("on Debian, as root: apt-get install {package}. Otherwise: "));
        list.push_str(&format!("\n  - {}\n    {}{}", need.name, debian.unwrap_or_default(), need.otherwise));
    }
    list
}

/// Whether the one who runs this is root.
pub fn is_root() -> bool {
    quietly(Command::new("id").arg("-u")).is_ok_and(|finished| finished.output.trim() == "0")
}

/// Where a program is found in `PATH`.
pub fn in_path(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// The folder with all of PostgreSQL's server programs: Debian's newest, or one in `PATH`.
pub fn postgres_programs() -> Option<PathBuf> {
    let mut debian: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|versions| versions.flatten().map(|version| version.path().join("bin")).collect())
        .unwrap_or_default();
    debian.sort_by_key(|folder| std::cmp::Reverse(version_of(folder)));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let complete = |folder: &PathBuf| {
        ["initdb", "postgres", "pg_ctl", "pg_isready"]
            .iter()
            .all(|name| folder.join(name).is_file())
    };
    debian.into_iter().chain(std::env::split_paths(&path)).find(complete)
}

fn version_of(bin: &Path) -> u32 {
    let version = bin.parent().and_then(Path::file_name).and_then(|name| name.to_str());
    version.and_then(|version| version.parse().ok()).unwrap_or(0)
}

/// The browser that the tests drive.
pub fn chromium() -> PathBuf {
    std::env::var_os("COMMONWEAL_CHROMIUM").map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from)
}

fn node_version() -> Option<u32> {
    let finished = quietly(Command::new("node").arg("--version")).ok()?;
    finished.output.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn answers(program: &str, subcommand: &str) -> bool {
    quietly(Command::new(program).args([subcommand, "--version"])).is_ok_and(|finished| finished.success)
}
