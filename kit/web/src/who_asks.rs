//! Who a request comes from: somebody signed in, a program with a key, a guest, a phone at the table, or nobody known.

use std::sync::Arc;

use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use kit_store::Fault;
use kit_text::Language;

use crate::account::{self, Account, GuestLink, Session, Standing, TablePass};
use crate::cookies::{self, GUEST_COOKIE, LANGUAGE_COOKIE, SESSION_COOKIE, cookie};
use crate::visit::{Key, VisitParts};
use crate::{App, Coalition, Visit, asking, coalition, secret};

/// Path and query; HTTP/2 sends the host along, which is none of our business here.
pub fn address_of(uri: &Uri) -> String {
    uri.path_and_query().map_or("/", |path| path.as_str()).to_owned()
}

/// Who asks, in which language, and what they are in the coalition of the address.
///
/// # Errors
/// When the database does not answer.
pub async fn visit(app: &App, asked: &Parts, slug: Option<&str>, for_host: bool) -> Result<Visit, Fault> {
    let (headers, address) = (&asked.headers, address_of(&asked.uri));
    let now = app.clock.now();
    let wants_json = address.starts_with("/api/");
    let slug = slug.filter(|slug| coalition::is_slug(slug));
    let ((account, session, key), here) = match bearer(headers) {
        None => {
            let asking = who(app, headers).await?;
            let here = here(app, slug, asking.0.as_ref()).await?;
            (asking, here)
        }
        Some(secret) if wants_json => program(app, secret, slug, for_host).await?,
        // Keys are for the interface for programs; no page opens with one.
        Some(_) => ((None, None, None), here(app, slug, None).await?),
    };
    let (coalition, standing) = here;
    let guest = match &coalition {
        Some(here) if standing.is_none() && !wants_json => guest(app, headers, here, &address).await?,
        _ => None,
    };
    let at_table = match &coalition {
        Some(here) if standing.is_none() && account.is_none() && guest.is_none() && !wants_json => {
            at_table(app, headers, here, &address).await?
        }
        _ => None,
    };
    let standing = standing
        .or(guest.as_ref().map(|_| Standing::of_guest()))
        .or(at_table.as_ref().map(|_| Standing::at_table()));
    // A coalition one does not belong to is not there; the host looks after all of them but is no member.
    let coalition = coalition.filter(|_| standing.is_some() || account.is_none());
    let language = language(headers, account.as_ref(), coalition.as_ref());
    Ok(Visit::new(VisitParts {
        text: app.texts.in_language(language),
        now,
        asks_from: asking::address(&asked.extensions, headers, app.settings.trusts_proxy),
        address,
        wants_json,
        app: app.clone(),
        account,
        session,
        key,
        coalition: coalition.map(Arc::new),
        standing,
        guest,
        at_table,
    }))
}

/// A coalition, and what the one who asks is there.
type Here = (Option<Coalition>, Option<Standing>);

/// A program with a key: what counts is what its maker is here.
async fn program(
    app: &App,
    secret: &str,
    slug: Option<&str>,
    for_host: bool,
) -> Result<(Asking, Here), Fault> {
    let (coalition, _) = here(app, slug, None).await?;
    let asking = by_key(app, secret, coalition.as_ref(), for_host).await?;
    let standing = match (&asking.0, &coalition) {
        (Some(account), Some(coalition)) => account::standing(&app.db, coalition.id, account.id).await?,
        _ => None,
    };
    Ok((asking, (coalition, standing)))
}

/// The coalition of the address, and what the account is there.
async fn here(app: &App, slug: Option<&str>, account: Option<&Account>) -> Result<Here, Fault> {
    let Some(slug) = slug else {
        return Ok((None, None));
    };
    if let Some(account) = account
        && let Some((coalition, standing)) = account::coalition_of(&app.db, slug, account.id).await?
    {
        return Ok((Some(coalition), Some(standing)));
    }
    Ok((coalition::by_slug(&app.db, slug).await?, None))
}

/// The link a guest came in by, when it covers this address of this coalition.
async fn guest(
    app: &App,
    headers: &HeaderMap,
    coalition: &Coalition,
    address: &str,
) -> Result<Option<GuestLink>, Fault> {
    let Some(secret) = cookie(headers, GUEST_COOKIE) else {
        return Ok(None);
    };
    let link = account::guest_link(&app.db, &secret::hash(secret), app.clock.now()).await?;
    Ok(link.filter(|link| link.coalition_id == coalition.id && link.covers(address)))
}

/// The phone that joined a meeting, when it is this one.
async fn at_table(
    app: &App,
    headers: &HeaderMap,
    coalition: &Coalition,
    address: &str,
) -> Result<Option<TablePass>, Fault> {
    let Some(secret) = cookies::table_secret(headers) else {
        return Ok(None);
    };
    let pass = account::table_pass(&app.db, &secret::hash(secret), app.clock.now()).await?;
    Ok(pass.filter(|pass| pass.coalition_id == coalition.id && pass.opens(address)))
}

type Asking = (Option<Account>, Option<Session>, Option<Key>);

/// Whose key it is. The key of a coalition opens that coalition and nothing else; one of the host opens what is for the
/// host, as long as its maker is.
async fn by_key(
    app: &App,
    secret: &str,
    coalition: Option<&Coalition>,
    for_host: bool,
) -> Result<Asking, Fault> {
    let hash = secret::hash(secret);
    if for_host {
        let Some(key) = account::host_key(&app.db, &hash).await? else {
            return Ok((None, None, None));
        };
        let maker = account::account(&app.db, key.account_id).await?.filter(|maker| maker.is_host);
        return Ok((maker, None, Some(Key::Host(key))));
    }
    let key = account::api_key(&app.db, &hash).await?;
    let Some(key) = key.filter(|key| coalition.is_some_and(|here| here.id == key.coalition_id)) else {
        return Ok((None, None, None));
    };
    let maker = account::account(&app.db, key.account_id).await?;
    Ok((maker.map(|maker| Account { is_host: false, ..maker }), None, Some(Key::Coalition(key))))
}

async fn who(app: &App, headers: &HeaderMap) -> Result<Asking, Fault> {
    let Some(token) = cookie(headers, SESSION_COOKIE) else {
        return Ok((None, None, None));
    };
    let now = app.clock.now();
    let known = account::signed_in(&app.db, &secret::hash(token), now).await?;
    let (session, account) = known.unzip();
    Ok((account, session, None))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// The chosen language, then the account's, the browser's, the coalition's.
fn language(headers: &HeaderMap, account: Option<&Account>, coalition: Option<&Coalition>) -> Language {
    let chosen = cookie(headers, LANGUAGE_COOKIE).and_then(Language::from_tag);
    let browser = || headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().and_then(Language::from_header);
    chosen
        .or_else(|| account.and_then(|account| Language::from_tag(&account.language)))
        .or_else(browser)
        .or_else(|| coalition.map(Coalition::own_language))
        .unwrap_or_default()
}
