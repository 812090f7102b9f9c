//! What stands in each chapter of a binder.

mod dates;
mod people_and_ties;
mod work;
mod worries;

use kit_paper::{Document, Level, Look, Run};
use kit_web::{Ctx, Problem};
use people::groups::told::HandedOn;

use super::known::Known;
use super::model::{Chapter, Of, Takeover};

/// The binder of an office on a day.
///
/// # Errors
/// [`Problem::NotFound`] for an office that is not there.
pub async fn write(ctx: &Ctx, of: Of, takeover: Takeover) -> Result<Document, Problem> {
    let known = Known::read(ctx, of, takeover).await?;
    let mut document = ctx.document(title(ctx, known.office.as_ref()));
    opening(ctx, &known, &mut document);
    for chapter in Chapter::ALL.iter().filter(|chapter| ctx.holds(chapter.right())) {
        let before = document.blocks.len();
        document.heading(Level::Section, ctx.say(&chapter.title()));
        match chapter {
            Chapter::WhoIsWho => people_and_ties::who_is_who(ctx, &known, &mut document),
            Chapter::Promises => work::promises(ctx, &known, &mut document),
            Chapter::Decisions => work::decisions(ctx, &known, &mut document),
            Chapter::Calendar => dates::calendar(ctx, &known, &mut document),
            Chapter::Agreements => dates::agreements(ctx, &known, &mut document),
            Chapter::Relationships => people_and_ties::relationships(ctx, &known, &mut document),
            Chapter::HowWeDecide => work::how_we_decide(ctx, &known, &mut document),
            Chapter::Worries => worries::worries(ctx, &known, &mut document),
        }
        if document.blocks.len() == before + 1 {
            document.remark(ctx.say(&format!("{}-none", chapter.title())));
        }
    }
    Ok(document)
}

fn title(ctx: &Ctx, office: Option<&HandedOn>) -> String {
    let name = office.map_or_else(|| ctx.say("binder-coordinator"), |office| called(ctx, office));
    ctx.text.with("binder-of", [("office", name.into())])
}

/// "Chair, Steering committee"
pub fn called(ctx: &Ctx, office: &HandedOn) -> String {
    format!("{}, {}", office_name(ctx, office), office.group)
}

/// What an office is called: by its own name, or as its kind.
pub fn office_name(ctx: &Ctx, office: &HandedOn) -> String {
    if office.own_name.is_empty() {
        ctx.say(&format!("office-kind-{}", office.kind.word().replace('_', "-")))
    } else {
        office.own_name.clone()
    }
}

/// A paragraph that begins with a name: "What it may decide: …"; nothing for no words.
fn named(ctx: &Ctx, document: &mut Document, key: &str, words: &str) {
    if !words.is_empty() {
        document.runs(Look::Plain, vec![Run::strong(format!("{}: ", ctx.say(key))), Run::plain(words)]);
    }
}

/// "And 40 more." where a list was cut.
fn more(ctx: &Ctx, document: &mut Document, of: i64, shown: usize) {
    let left = of - i64::try_from(shown).unwrap_or(i64::MAX);
    if left > 0 {
        document.remark(ctx.text.count("binder-more", left));
    }
}

/// For which day it is, what the office is there for, who holds it, and what the one before wrote down.
fn opening(ctx: &Ctx, known: &Known, document: &mut Document) {
    let day = [("day", ctx.text.long_date(known.takeover.day).into())];
    document.remark(ctx.text.with("binder-on-day", day));
    let Some(office) = &known.office else {
        document.runs(Look::Lead, vec![Run::plain(ctx.say("binder-coordinator-lead"))]);
        return;
    };
    let kind = ctx.say(&format!("group-kind-{}", office.group_kind.word().replace('_', "-")));
    // A core team that is called "Core team" is not named twice.
    let kind = if kind == office.group { String::new() } else { format!(" ({kind})") };
    let place = [("office", office_name(ctx, office)), ("group", office.group.clone()), ("kind", kind)];
    let place = place.map(|(name, words)| (name, words.into()));
    document.runs(Look::Lead, vec![Run::plain(ctx.text.with("binder-place", place))]);
    named(ctx, document, "binder-duties", &office.duties);
    named(ctx, document, "binder-group-purpose", &office.purpose);
    named(ctx, document, "binder-group-authority", &office.authority);
    match office.holder() {
        Some(holder) => named(ctx, document, "binder-holder", &with_term(ctx, office, &holder)),
        None => named(ctx, document, "binder-holder", &ctx.say("binder-vacant")),
    }
    named(ctx, document, "binder-successor", &office.successor().unwrap_or_default());
    named(ctx, document, "binder-buddy", &office.buddy().unwrap_or_default());
    if !office.handover.is_empty() {
        document.heading(Level::Part, ctx.say("binder-handover"));
        document.written(&office.handover);
    }
}

/// "Rosa Delgado, until June 30, 2027"
fn with_term(ctx: &Ctx, office: &HandedOn, holder: &str) -> String {
    match office.until {
        Some(until) => ctx.text.with(
            "binder-holder-until",
            [("name", holder.to_owned().into()), ("day", ctx.text.long_date(until).into())],
        ),
        None => holder.to_owned(),
    }
}
