//! Reading `postgres://…?sslmode=…&sslrootcert=…`.

use std::path::PathBuf;

use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

use crate::Fault;

/// How much of the connection is protected. The words are those of `sslmode` in PostgreSQL's own programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// Plain: for this computer and for networks nobody else is on.
    Disable,
    /// Encrypted where the server can; the certificate is not looked at, since whoever stands between could ask for
    /// a plain connection anyway.
    Prefer,
    /// Encrypted, with a certificate signed by a known authority; it may be made out to another name.
    Require,
    /// Encrypted, with a certificate of a known authority, made out to the host of the address.
    VerifyFull,
}

impl Protection {
    fn of(word: &str) -> Result<Self, Fault> {
        Ok(match word {
            "disable" => Self::Disable,
            "prefer" => Self::Prefer,
            "require" => Self::Require,
            "verify-full" => Self::VerifyFull,
            _ => {
                let words = "sslmode is one of disable, prefer, require, verify-full";
                return Err(Fault::Address(words.to_owned()));
            }
        })
    }

    fn for_driver(self) -> SslMode {
        match self {
            Self::Disable => SslMode::Disable,
            Self::Prefer => SslMode::Prefer,
            Self::Require | Self::VerifyFull => SslMode::Require,
        }
    }
}

/// A database address, understood.
pub struct Location {
    pub config: Config,
    pub protection: Protection,
    /// Certificates of the authorities to trust in place of the system's, as a PEM file.
    pub authorities: Option<PathBuf>,
}

impl Location {
    /// Reads an address. Without `sslmode` the connection is plain on this computer, fully checked elsewhere.
    ///
    /// # Errors
    /// [`Fault::Address`] for anything that is no such address.
    pub fn read(address: &str) -> Result<Self, Fault> {
        let unknown = || Fault::Address("expected postgres://user:password@host:port/name".to_owned());
        if !address.starts_with("postgres://") && !address.starts_with("postgresql://") {
            return Err(unknown());
        }
        let (place, query) = address.split_once('?').unwrap_or((address, ""));
        let mut protection = None;
        let mut authorities = None;
        let mut others = Vec::new();
        for setting in query.split('&').filter(|setting| !setting.is_empty()) {
            match setting.split_once('=') {
                Some(("sslmode", word)) => protection = Some(Protection::of(word)?),
                Some(("sslrootcert", file)) => {
                    authorities = Some(PathBuf::from(unescaped(file).ok_or_else(unknown)?));
                }
                _ => others.push(setting),
            }
        }
        let mut config: Config = format!("{place}?{}", others.join("&")).parse().map_err(|_| unknown())?;
        let by_itself = if is_here(&config) { Protection::Disable } else { Protection::VerifyFull };
        let protection = protection.unwrap_or(by_itself);
        config.ssl_mode(protection.for_driver());
        Ok(Self { config, protection, authorities })
    }
}

/// Whether every host of the address is this very computer.
fn is_here(config: &Config) -> bool {
    let names = config.get_hosts().iter().all(|host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => {
            let bare = name.trim_start_matches('[').trim_end_matches(']');
            bare == "localhost" || bare.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback())
        }
    });
    names && config.get_hostaddrs().iter().all(std::net::IpAddr::is_loopback)
}

/// Takes out the `%2F` of addresses; nothing when what stands there is no text.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first == b'%' {
            let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = rest.get(2..)?;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn protection(address: &str) -> Protection {
        Location::read(address).unwrap().protection
    }

    #[test]
    fn this_computer_is_plain_and_everywhere_else_is_checked() {
        for here in ["localhost", "127.0.0.1", "127.8.0.1:5433", "[::1]:5432", "%2Frun%2Fpostgresql"] {
            assert_eq!(protection(&format!("postgres://me@{here}/db")), Protection::Disable, "{here}");
        }
        for far in ["db.example.org", "10.0.0.7", "localhost.example.org", "127.0.0.1,db.example.org"] {
            assert_eq!(protection(&format!("postgres://me@{far}/db")), Protection::VerifyFull, "{far}");
        }
        let misleading = "postgres://me@localhost/db?hostaddr=10.0.0.7";
        assert_eq!(protection(misleading), Protection::VerifyFull);
    }

    #[test]
    fn the_words_of_the_address_are_followed() {
        let far = "postgresql://me@db.example.org/db";
        assert_eq!(protection(&format!("{far}?sslmode=disable")), Protection::Disable);
        assert_eq!(protection(&format!("{far}?application_name=x&sslmode=prefer")), Protection::Prefer);
        assert_eq!(protection(&format!("{far}?sslmode=require")), Protection::Require);
        let own = format!("{far}?sslmode=verify-full&sslrootcert=%2Fetc%2Four%20ca.pem&application_name=x");
        let own = Location::read(&own).unwrap();
        assert_eq!(own.protection, Protection::VerifyFull);
        assert_eq!(own.authorities, Some(PathBuf::from("/etc/our ca.pem")));
        assert_eq!(own.config.get_application_name(), Some("x"));
    }

    #[test]
    fn nonsense_is_refused_and_the_password_not_repeated() {
        for nonsense in [
            "",
            "mysql://me@host/db",
            "host=db.example.org user=me",
            "postgres://me:secret@host:notaport/db",
            "postgres://me:secret@host/db?sslmode=sometimes",
            "postgres://me:secret@host/db?sslmode",
            "postgres://me:secret@host/db?sslrootcert=%2",
            "postgres://me:secret@host/db?sslrootcert=%zz",
            "postgres://me:secret@host/db?unheard=of",
        ] {
            match Location::read(nonsense) {
                Err(Fault::Address(words)) => assert!(!words.contains("secret"), "{words}"),
                _ => panic!("taken: {nonsense}"),
            }
        }
    }

    proptest! {
        #[test]
        fn no_address_makes_it_stumble(rest in "\\PC*") {
            let _ = Location::read(&format!("postgres://{rest}"));
            let _ = Location::read(&format!("postgres://host/db?sslrootcert={rest}&sslmode=require"));
        }
    }
}
