use goals::told::{Kind, Told};
use kit_paper::{Column, Document, Level, Run, Table};
use kit_text::Language;
use kit_web::Ctx;
use people::contact::ContactBy;
use people::groups::told::{Around, MOST_AROUND, Tie};
use people::rights::SEE_CONTACTS;

use super::office_name;
use crate::binder::known::Known;

/// Lines of one list.
const MOST_LINES: usize = 40;

/// The people one works with, and who holds the other offices.
pub fn who_is_who(ctx: &Ctx, known: &Known, document: &mut Document) {
    for (tie, heading) in [
        (Tie::Coordinator, "binder-tie-coordinator"),
        (
            Tie::Group,
            if known.office.is_some() { "binder-tie-group" } else { "binder-tie-core-team" },
        ),
        (Tie::Office, "binder-tie-office"),
    ] {
        let people: Vec<&Around> = known.around.iter().filter(|one| one.tie == tie).collect();
        if !people.is_empty() {
            document.heading(Level::Part, ctx.say(heading));
            document.table(table_of(ctx, &people));
        }
    }
    if i64::try_from(known.around.len()).is_ok_and(|shown| shown >= MOST_AROUND) {
        document.remark(ctx.say("binder-more-people"));
    }
    if !known.around.is_empty() && !ctx.holds(&SEE_CONTACTS) {
        document.remark(ctx.say("binder-no-contacts"));
    }
    offices(ctx, known, document);
}

fn table_of(ctx: &Ctx, people: &[&Around]) -> Table {
    let with_contacts = ctx.holds(&SEE_CONTACTS);
    let mut columns = vec![
        Column::words(ctx.say("binder-name")).shares(2),
        Column::words(ctx.say("binder-from")).shares(2),
        Column::words(ctx.say("binder-part")).shares(2),
    ];
    if with_contacts {
        columns.push(Column::words(ctx.say("binder-reach")).shares(3));
    }
    let mut table = Table::new(columns);
    for one in people {
        let from = one.organization.clone().unwrap_or_else(|| ctx.say("binder-for-themselves"));
        let part = if one.part.is_empty() { one.job.clone() } else { one.part.clone() };
        let mut row = vec![vec![Run::plain(one.name())], vec![Run::plain(from)], vec![Run::plain(part)]];
        if with_contacts {
            row.push(reach(ctx, one));
        }
        table.rows.push(row);
    }
    table
}

/// How somebody likes to be reached, then the ways there are: the one they like first.
fn reach(ctx: &Ctx, one: &Around) -> Vec<Run> {
    let likes = ctx.say(&format!("contact-by-{}", one.contact.word()));
    let email = one.email.as_ref().map(|email| Run::plain(email).linked(&format!("mailto:{email}")));
    let phone = one.phone.as_ref().map(Run::plain);
    let mut ways: Vec<Run> = [email, phone].into_iter().flatten().collect();
    if matches!(one.contact, ContactBy::Text | ContactBy::Telephone) {
        ways.reverse();
    }
    let spoken: Vec<&str> = one.languages.iter().map(Language::called).collect();
    let mut runs = vec![Run::plain(likes)];
    for way in ways.into_iter().chain((!spoken.is_empty()).then(|| Run::plain(spoken.join(", ")))) {
        runs.extend([Run::plain("\n"), way]);
    }
    runs
}

fn offices(ctx: &Ctx, known: &Known, document: &mut Document) {
    let own = known.office.as_ref().map(|office| office.id);
    let others: Vec<_> = known.offices.iter().filter(|office| Some(office.id) != own).collect();
    if others.is_empty() {
        return;
    }
    document.heading(Level::Part, ctx.say("binder-offices"));
    let mut table = Table::new(vec![
        Column::words(ctx.say("binder-office")).shares(2),
        Column::words(ctx.say("binder-group")).shares(2),
        Column::words(ctx.say("binder-holder")).shares(2),
    ]);
    for office in others {
        let holder = office.holder().unwrap_or_else(|| ctx.say("binder-vacant"));
        table.row([office_name(ctx, office).as_str(), office.group.as_str(), holder.as_str()]);
    }
    document.table(table);
}

/// Whom people listen to and who of us knows them, how people connect, and who brought whom together.
pub fn relationships(ctx: &Ctx, known: &Known, document: &mut Document) {
    let leaders: Vec<&Told> = known.of(Kind::CommunityLeader).take(MOST_LINES).collect();
    if !leaders.is_empty() {
        document.heading(Level::Part, ctx.say("binder-leaders"));
        let mut table = Table::new(
            ["binder-name", "binder-listened-to", "binder-known-by", "binder-leader-plan"]
                .map(|key| Column::words(ctx.say(key)).shares(2))
                .into(),
        );
        for leader in leaders {
            let known_by = known.names(&leader.list("known_by"));
            let known_by = if known_by.is_empty() { ctx.say("binder-known-by-nobody") } else { known_by };
            table.row([leader.get("name"), leader.get("listened_to"), &known_by, leader.get("plan")]);
        }
        document.table(table);
    }
    networks(ctx, known, document);
    brought_together(ctx, known, document);
}

fn networks(ctx: &Ctx, known: &Known, document: &mut Document) {
    let line = |one: &Told| {
        let more: Vec<&str> = ["who", "word_travels"]
            .map(|field| one.get(field))
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect();
        let mut runs = vec![Run::strong(one.get("name"))];
        if !more.is_empty() {
            runs.push(Run::plain(format!(": {}", more.join(". "))));
        }
        runs
    };
    let lines: Vec<_> = known.of(Kind::CommunityNetwork).take(MOST_LINES).map(line).collect();
    if !lines.is_empty() {
        document.heading(Level::Part, ctx.say("binder-networks"));
        document.bullets(lines);
    }
}

fn brought_together(ctx: &Ctx, known: &Known, document: &mut Document) {
    let organizations = known.of(Kind::Introduction).map(|one| {
        let said = [("first", one.get("first").into()), ("second", one.get("second").into())];
        let mut runs = vec![Run::plain(ctx.text.with("binder-organizations-met", said))];
        runs.extend(one.day.map(|day| Run::quiet(format!(", {}", ctx.text.long_date(day)))));
        runs
    });
    let people = known.around.iter().filter_map(|one| {
        let said = [("name", one.name().into()), ("by", one.introduced_by()?.into())];
        Some(vec![Run::plain(ctx.text.with("binder-brought-in", said))])
    });
    let lines: Vec<_> = organizations.chain(people).take(MOST_LINES).collect();
    if !lines.is_empty() {
        document.heading(Level::Part, ctx.say("binder-introduced"));
        document.bullets(lines);
    }
}
