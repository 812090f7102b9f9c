//! Whether other mail servers will believe that mails come from where they say: SPF (RFC 7208), DKIM (RFC 6376) and
//! DMARC (RFC 7489) are TXT records of the sender's domain. What is missing is shown as the record to add.

use kit_mail::dns::{DnsProblem, NameServer};
use kit_store::IdSource;

use super::{Line, State};
use crate::commands::opened::now;

/// Names under which mail providers usually keep the key that checks signatures.
const USUAL_SELECTORS: &[&str] =
    &["default", "mail", "dkim", "s1", "s2", "selector1", "selector2", "google", "k1", "smtp"];

/// The three records of a domain; `selector` is the name of its signing key, if the host knows it.
pub async fn all(server: Result<NameServer, DnsProblem>, domain: &str, selector: Option<&str>) -> Vec<Line> {
    if !domain.contains('.') {
        let advice = "Say who sends with --mail-from: \"Commonweal <hello@your-domain.org>\"";
        return vec![Line::new("sender", State::Attention, format!("mails come from {domain}"), advice)];
    }
    let server = match server {
        Ok(server) => server,
        Err(problem) => {
            let advice = "Look at the network settings of this machine.";
            return vec![Line::new("sender", State::Attention, problem.to_string(), advice)];
        }
    };
    vec![
        spf(server, domain).await,
        dkim(server, domain, selector).await,
        dmarc(server, domain).await,
    ]
}

/// A number that is hard to guess, so that nobody else can answer in the name server's place.
fn number() -> u16 {
    let bytes = IdSource::Random.next(now()).into_bytes();
    u16::from_be_bytes([bytes[14], bytes[15]])
}

async fn texts(server: NameServer, name: &str, begin: &str) -> Result<Vec<String>, DnsProblem> {
    let mut texts = server.texts(name, number()).await?;
    texts.retain(|text| text.to_ascii_lowercase().starts_with(begin));
    Ok(texts)
}

fn unknown(what: &'static str, problem: &DnsProblem) -> Line {
    Line::new(
        what,
        State::Attention,
        problem.to_string(),
        "Try again later, or look the record up elsewhere.",
    )
}

async fn spf(server: NameServer, domain: &str) -> Line {
    match texts(server, domain, "v=spf1").await {
        Err(problem) => unknown("spf", &problem),
        Ok(found) => match found.as_slice() {
            [one] => Line::new("spf", State::Ok, one.clone(), ""),
            [] => {
                let advice = format!(
                    "Add: {domain}. TXT \"v=spf1 include:YOUR-MAIL-PROVIDER ~all\" (your provider names what to include)"
                );
                Line::new("spf", State::Attention, "no record says who may send for the domain", &advice)
            }
            several => {
                let found = format!("{} records, and more than one counts as none", several.len());
                Line::new("spf", State::Attention, found, "Put them together into one record.")
            }
        },
    }
}

async fn dkim(server: NameServer, domain: &str, selector: Option<&str>) -> Line {
    let named: Vec<&str> = selector.map_or_else(|| USUAL_SELECTORS.to_vec(), |selector| vec![selector]);
    for selector in &named {
        let name = format!("{selector}._domainkey.{domain}");
        match server.texts(&name, number()).await {
            Err(problem) => return unknown("dkim", &problem),
            // The version may be left out; the key may not (RFC 6376, 3.6.1). An empty key is one taken back.
            Ok(found) if found.iter().any(|text| has_key(text)) => {
                return Line::new("dkim", State::Ok, format!("{name} holds a key"), "");
            }
            Ok(_) => {}
        }
    }
    let advice = format!(
        "Let your mail provider sign, and add the record it shows: SELECTOR._domainkey.{domain}. TXT \"v=DKIM1; k=rsa; p=…\". Another selector is named with --dkim-selector."
    );
    Line::new("dkim", State::Attention, format!("no key under {}", named.join(", ")), &advice)
}

fn has_key(text: &str) -> bool {
    text.split(';')
        .any(|part| part.trim().strip_prefix("p=").is_some_and(|key| !key.trim().is_empty()))
}

async fn dmarc(server: NameServer, domain: &str) -> Line {
    let name = format!("_dmarc.{domain}");
    match texts(server, &name, "v=dmarc1").await {
        Err(problem) => unknown("dmarc", &problem),
        Ok(found) if found.len() == 1 => Line::new("dmarc", State::Ok, found[0].clone(), ""),
        Ok(found) => {
            let advice = format!("Add: {name}. TXT \"v=DMARC1; p=none; rua=mailto:postmaster@{domain}\"");
            let found = if found.is_empty() {
                "no record"
            } else {
                "more than one record counts as none"
            };
            Line::new("dmarc", State::Attention, found, &advice)
        }
    }
}

#[cfg(test)]
mod tests;
