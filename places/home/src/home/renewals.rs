//! What comes back after a time: terms at seats and in offices, agreements, yearly statements of interests.

use kit_store::Fault;
use kit_store::jiff::Span;
use kit_text::full_name;
use kit_web::Ctx;
use people::due::{self, ComingBack, Recurring};
use people::members::PersonId;
use people::rights::EDIT_PEOPLE;
use people::sectors::Scheme;

use super::line::{DAYS_AHEAD, Due, days_from};
use super::record_pages::{Shown, shown};

/// Everybody's for those who run the coalition, one's own for others.
///
/// # Errors
/// When the database does not answer.
pub async fn collect(ctx: &Ctx, own: Option<PersonId>, scheme: &Scheme) -> Result<Vec<Due>, Fault> {
    let runs_it = ctx.holds(&EDIT_PEOPLE);
    if !runs_it && own.is_none() {
        return Ok(Vec::new());
    }
    let until = days_from(ctx.today(), DAYS_AHEAD);
    let stated = until.saturating_sub(Span::new().years(1));
    let rows = due::store::coming_back(&ctx.scope(), until, stated, own.filter(|_| !runs_it)).await?;
    Ok(rows.into_iter().map(|row| line(ctx, own, scheme, row)).collect())
}

fn line(ctx: &Ctx, own: Option<PersonId>, scheme: &Scheme, row: ComingBack) -> Due {
    let is_yours = own.is_some() && own == row.person_id;
    let day = match row.what {
        Recurring::Interests => row.day.saturating_add(Span::new().years(1)),
        Recurring::Seat | Recurring::Office | Recurring::Agreement | Recurring::Review => row.day,
    };
    let who = match (&row.given_name, &row.family_name) {
        _ if is_yours => ctx.say("home-due-you"),
        (Some(given), Some(family)) => full_name(given, family),
        _ => String::new(),
    };
    Due {
        day,
        words: words(ctx, scheme, &row, day < ctx.today()),
        address: address(ctx, &row),
        who,
        is_yours,
        open_promises: None,
    }
}

fn words(ctx: &Ctx, scheme: &Scheme, row: &ComingBack, is_over: bool) -> String {
    let title = || [("title", row.name.as_str().into())];
    match row.what {
        Recurring::Seat => {
            let sector = scheme.sector_name(&row.kind, ctx.text.language());
            let seat = if row.name.is_empty() { sector } else { &row.name };
            let key = if is_over { "home-due-term-over" } else { "home-due-term" };
            ctx.text.with(key, [("seat", seat.into())])
        }
        Recurring::Office => {
            let office = match row.own_name.as_str() {
                "" => ctx.say(&format!("office-kind-{}", row.kind.replace('_', "-"))),
                own => own.to_owned(),
            };
            let key = if is_over { "home-due-office-over" } else { "home-due-office" };
            ctx.text.with(key, [("office", office.into()), ("group", row.name.as_str().into())])
        }
        Recurring::Agreement => ctx.text.with("home-due-agreement", title()),
        Recurring::Review => ctx.text.with("home-due-review", title()),
        Recurring::Interests => ctx.say("home-due-interests"),
    }
}

fn address(ctx: &Ctx, row: &ComingBack) -> String {
    match row.what {
        Recurring::Seat => match shown(ctx, "seat", row.id) {
            Shown::At(address) => address,
            _ => ctx.path("/people/seats"),
        },
        Recurring::Office => ctx.path(&format!("/people/groups/{}", row.id)),
        Recurring::Agreement | Recurring::Review => ctx.path(&format!("/people/agreements/{}", row.id)),
        Recurring::Interests => ctx.path("/people/agreements/interests"),
    }
}
