//! A question about somebody to ask to the table, with the fields of People.

use async_trait::async_trait;
use kit_store::Record;
use kit_web::form::Choice;
use kit_web::form::words;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use people::recruiting::model::{IsNow, to_form};
use people::recruiting::{self, Prospect};
use people::rights::EDIT_PEOPLE;

use super::{Asking, Known, NotSaved, Saved, both_versions};

/// The id of the list of names the field for a person suggests.
const PEOPLE: &str = "people-here";

/// Which fields a question asks for, of a new person or of one who lacks them.
pub struct ProspectForm {
    pub asks: &'static [&'static str],
    pub is_new: bool,
}

impl ProspectForm {
    /// The first who is not a member yet and lacks something asked for; the last one when none does.
    fn to_complete(&self, all: Vec<Prospect>) -> Option<Prospect> {
        let lacks = |prospect: &Prospect| {
            let typed = to_form(prospect);
            self.asks
                .iter()
                .any(|name| typed.get(name).is_empty() || typed.get(name) == IsNow::Unsure.word())
        };
        let place = all.iter().position(lacks).or_else(|| all.len().checked_sub(1))?;
        all.into_iter().nth(place)
    }

    /// The form of somebody, with names where ids stand.
    async fn form_of(&self, ctx: &Ctx, prospect: &Prospect) -> Result<Typed, Problem> {
        let mut typed = to_form(prospect);
        typed.set("about", prospect.name());
        if self.asks.contains(&"asks_id") {
            let choices = recruiting::store::choices(&ctx.scope()).await?;
            let name = choices.shown(typed.get("asks_id"));
            typed.set("asks_id", name);
        }
        Ok(typed)
    }

    /// Fields to draw: those of the question, and a name while nobody is there to ask about.
    fn drawn(&self, typed: &Typed) -> Vec<&'static str> {
        let own = self.asks.iter().copied();
        if self.is_new || typed.version().is_some() {
            own.collect()
        } else {
            ["given_name", "family_name"].into_iter().chain(own).collect()
        }
    }
}

#[async_trait]
impl Asking for ProspectForm {
    fn may(&self, ctx: &Ctx) -> bool {
        ctx.holds(&EDIT_PEOPLE)
    }

    async fn filled(&self, ctx: &Ctx) -> Result<Typed, Problem> {
        if !self.is_new {
            let open = recruiting::store::still_to_win(&ctx.scope()).await?;
            if let Some(prospect) = self.to_complete(open) {
                return self.form_of(ctx, &prospect).await;
            }
        }
        Ok(Typed::from_pairs([
            ("id", ctx.app.ids.next(ctx.now).to_string()),
            ("is_now", "unsure".to_owned()),
        ]))
    }

    async fn fields(&self, ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Markup, Problem> {
        let text = &ctx.text;
        let drawn = self.drawn(typed);
        let fields = Fields::new(text, typed, mistakes).only(&drawn);
        let people: Vec<Choice> = match drawn.contains(&"asks_id") {
            true => people::choosing::people_menu(ctx).await?,
            false => Vec::new(),
        };
        let whether = words(text, "is-now", IsNow::ALL.iter().map(|now| now.word()));
        let answer = |name, label| fields.lines(name, label).optional(text);
        let about = typed.get("about");
        Ok(html! {
            (fields.hidden("id")) (fields.hidden("version"))
            @if !about.is_empty() {
                (fields.hidden("about"))
                p.sm.mut { (text.with("guide-about-record", [("record", about.into())])) }
            }
            (fields.line("given_name", "members-given-name"))
            (fields.line("family_name", "members-family-name").optional(text))
            (answer("why_them", "recruiting-why-them").hint(text.say("recruiting-why-them-hint")))
            (answer("where_found", "recruiting-where-found"))
            (answer("brings", "recruiting-brings"))
            (answer("gains", "recruiting-gains"))
            (fields.one_of("is_now", "recruiting-is-now", whether))
            (answer("when_words", "recruiting-when-words"))
            (answer("part", "recruiting-part"))
            (answer("keeps_away", "recruiting-keeps-away"))
            (answer("would_help", "recruiting-would-help"))
            (fields.line("asks_id", "recruiting-asks-id").hint(text.say("recruiting-person-hint")).suggestions(PEOPLE))
            (fields.date("ask_by", "recruiting-ask-by"))
            @if !people.is_empty() { datalist id=(PEOPLE) { @for (_, name) in &people { option value=(name) {} } } }
        })
    }

    async fn save(&self, ctx: &Ctx, typed: &Typed) -> Result<Saved, NotSaved> {
        let Some(id) = typed.id().filter(|_| typed.version().is_some()) else {
            let mut typed = typed.clone();
            if typed.get("is_now").is_empty() {
                typed.set("is_now", IsNow::Unsure.word());
            }
            let added = recruiting::add(ctx, &typed).await;
            return added
                .map(|_| Saved::Written)
                .map_err(|problem| NotSaved::of(problem, |theirs, by| meanwhile(ctx, theirs, &typed, by)));
        };
        let stored = Prospect::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
        let mut merged = to_form(&stored);
        for name in self.asks {
            merged.set(name, typed.get(name));
        }
        merged.set("version", typed.get("version"));
        let saved = recruiting::change(ctx, id, &merged).await;
        saved
            .map(|_| Saved::Written)
            .map_err(|problem| NotSaved::of(problem, |theirs, by| meanwhile(ctx, theirs, &merged, by)))
    }

    async fn known(&self, ctx: &Ctx) -> Result<Known, Problem> {
        let open = recruiting::store::still_to_win(&ctx.scope()).await?;
        let row = |one: &Prospect| (one.name(), ctx.path(&format!("/people/recruiting/{}", one.id)));
        let mut known = Known::newest(open.iter().map(row).collect());
        if !self.is_new {
            let changed = self.to_complete(open).map(|prospect| (Prospect::KIND, prospect.name()));
            known.changes = changed.into_iter().collect();
        }
        Ok(known)
    }
}

fn meanwhile(ctx: &Ctx, theirs: Prospect, typed: &Typed, by: String) -> (Markup, i64) {
    let page = format!("/people/recruiting/{}", theirs.id);
    (both_versions(ctx, to_form(&theirs), typed, by, "recruiting", &page), theirs.version)
}
