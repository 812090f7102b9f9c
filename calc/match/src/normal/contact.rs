//! Email addresses and websites.

/// Hosts where the path, not the host, says whose page it is.
const SHARED_HOSTS: &[&str] = &[
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "linktr.ee",
    "sites.google.com",
    "twitter.com",
    "x.com",
    "yelp.com",
    "youtube.com",
];

/// An email in lower case without a `+tag`, and for Gmail without dots before the `@`, which
/// reach the same mailbox. `None` when it has no single `@` with a dotted domain after it.
#[must_use]
pub fn email(text: &str) -> Option<String> {
    let trimmed = text.trim().trim_start_matches("mailto:").trim_matches(['<', '>', ' ']);
    let lowered = trimmed.to_lowercase();
    let (mailbox, domain) = lowered.split_once('@')?;
    let plain = !lowered.chars().any(|letter| letter.is_whitespace() || "<>,;:".contains(letter));
    let dotted = domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
    if !plain || !dotted || domain.contains('@') {
        return None;
    }
    let untagged = mailbox.split('+').next().unwrap_or(mailbox);
    let (mailbox, domain) = match domain {
        "gmail.com" | "googlemail.com" => (untagged.replace('.', ""), "gmail.com"),
        _ => (untagged.to_owned(), domain),
    };
    (!mailbox.is_empty()).then(|| format!("{mailbox}@{domain}"))
}

/// The host of a website without `www.`, with its path only on hosts that many share. `None`
/// when the text is no web address.
#[must_use]
pub fn website(text: &str) -> Option<String> {
    let lowered = text.trim().to_lowercase();
    let rest = lowered.split_once("://").map_or(lowered.as_str(), |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or(rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.trim_start_matches("www.").trim_end_matches('.');
    let labels = || host.split('.');
    let letters_last = labels()
        .next_back()
        .is_some_and(|last| last.chars().count() > 1 && last.chars().all(char::is_alphabetic));
    let plain = host.chars().all(|letter| letter.is_alphanumeric() || letter == '-' || letter == '.');
    if labels().count() < 2 || labels().any(str::is_empty) || !letters_last || !plain {
        return None;
    }
    let path = path.trim_matches(|letter: char| letter == '/' || letter.is_whitespace());
    if SHARED_HOSTS.contains(&host) && !path.is_empty() {
        return Some(format!("{host}/{path}"));
    }
    Some(host.to_owned())
}
