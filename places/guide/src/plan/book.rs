use kit_paper::{Column, Document, Level, Run, Table};
use kit_web::Ctx;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::model::{Asked, Audience, Part};
use super::readers::{called_by, may_read, part_of};
use super::since::{Fate, Since};
use crate::parts::table;

/// A plan while it is written: every text of a record passes through it, so that nobody reads what is not for them and
/// what changed is marked.
pub struct Book<'a> {
    pub ctx: &'a Ctx,
    pub audience: Audience,
    pub document: Document,
    parts: &'a [Part],
    since: &'a Since,
}

impl<'a> Book<'a> {
    pub fn new(ctx: &'a Ctx, asked: &'a Asked, since: &'a Since) -> Self {
        let document = ctx.document(ctx.say("plan-title"));
        Self { ctx, audience: asked.audience, document, parts: &asked.parts, since }
    }

    /// A text of a record as it may be read, with what changed in it marked; nothing where it may not be read.
    pub fn words(&self, kind: &str, id: Uuid, field: &str, now: &str) -> Vec<Run> {
        if now.is_empty() || !may_read(self.audience, kind, field) {
            return Vec::new();
        }
        let Some(fate) = self.since.fate(kind, id) else {
            return vec![Run::plain(now)];
        };
        match fate.was.as_ref().map(|was| was.get(field).and_then(Json::as_str).unwrap_or_default()) {
            None => vec![Run::put_in(now)],
            Some(before) if before == now => vec![Run::plain(now)],
            Some(before) => Run::changed(before, now),
        }
    }

    /// The same without marks, for headings and pieces of sentences.
    pub fn plain<'t>(&self, kind: &str, field: &str, now: &'t str) -> &'t str {
        if may_read(self.audience, kind, field) { now } else { "" }
    }

    /// A paragraph with the text of a record; nothing for an empty one.
    pub fn paragraph(&mut self, kind: &str, id: Uuid, field: &str, now: &str) {
        let runs = self.words(kind, id, field, now);
        self.runs(runs);
    }

    /// A paragraph that begins with a name: "What was learned: …"
    pub fn named(&mut self, key: &str, kind: &str, id: Uuid, field: &str, now: &str) {
        let runs = self.words(kind, id, field, now);
        if !runs.is_empty() {
            self.runs(named(self.ctx, key, runs));
        }
    }

    pub fn runs(&mut self, runs: Vec<Run>) {
        if !runs.is_empty() {
            self.document.runs(kit_paper::Look::Plain, runs);
        }
    }

    pub fn heading(&mut self, part: Part) {
        self.document.heading(Level::Section, self.ctx.say(&part.title()));
    }

    /// A table of records.
    pub fn table(&mut self, columns: Vec<Column>, rows: Vec<Vec<Vec<Run>>>) {
        let mut table = Table::new(columns);
        table.rows = rows;
        self.document.table(table);
    }

    /// "and 9,960 more" where a list was cut.
    pub fn more(&mut self, left: i64) {
        if left > 0 {
            self.document.remark(self.ctx.text.count("plan-more", left));
        }
    }

    /// What came, changed and went since the day, at the beginning of the document.
    pub fn tell_changes(&mut self) {
        let Some(day) = self.since.day else { return };
        let title = [("day", self.ctx.text.long_date(day).into())];
        self.document.heading(Level::Section, self.ctx.text.with("plan-since-title", title));
        let before = self.document.blocks.len();
        for part in self.parts {
            let changes = self.since.all().filter(|(kind, fate)| stands_in(kind, fate) == Some(*part));
            let lines: Vec<Vec<Run>> = changes
                .filter_map(|(kind, fate)| self.change(kind, fate.was.as_ref(), fate.is.as_ref()))
                .collect();
            if !lines.is_empty() {
                self.document.heading(Level::Part, self.ctx.say(&part.title()));
                self.document.bullets(lines);
            }
        }
        if self.document.blocks.len() == before {
            self.document.say(self.ctx.say("plan-since-nothing"));
        }
    }

    /// What was said of anything but money is for members.
    fn may_hear_of(&self, kind: &str, fields: &Map<String, Json>) -> bool {
        kind != "guide_reply"
            || self.audience == Audience::Members
            || fields.get("part").and_then(Json::as_str) == Some("money")
    }

    fn change(
        &self,
        kind: &str,
        was: Option<&Map<String, Json>>,
        is: Option<&Map<String, Json>>,
    ) -> Option<Vec<Run>> {
        let (was, is) = (was.filter(|was| is_told(kind, was)), is.filter(|is| is_told(kind, is)));
        if was.is_none() && is.is_none() {
            return None;
        }
        let words = |fields: Option<&Map<String, Json>>, field: &str| {
            let words = fields.and_then(|fields| fields.get(field)).and_then(Json::as_str);
            words.unwrap_or_default().to_owned()
        };
        let mut names = called_by(kind).into_iter();
        let field = names.find(|field| !words(was, field).is_empty() || !words(is, field).is_empty())?;
        if !may_read(self.audience, kind, field) || !self.may_hear_of(kind, was.or(is)?) {
            return None;
        }
        let called = |fields: Option<&Map<String, Json>>| words(fields, field);
        let name = self.ctx.say(&format!("history-kind-{}", kind.replace('_', "-")));
        let (key, words) = match (was, is) {
            (None, Some(_)) => ("plan-since-added", vec![Run::put_in(called(is))]),
            (Some(_), None) => ("plan-since-removed", vec![Run::taken_out(called(was))]),
            _ => ("plan-since-changed", Run::changed(&called(was), &called(is))),
        };
        words.iter().any(|run| !run.words.is_empty()).then(|| {
            let mut runs = vec![Run::strong(self.ctx.say(key)), Run::quiet(format!(" {name}: "))];
            runs.extend(words);
            runs
        })
    }
}

/// The part of the plan in which a record stands: what was said in the guide stands where its part of the guide does.
fn stands_in(kind: &str, fate: &Fate) -> Option<Part> {
    if kind != "guide_reply" {
        return part_of(kind);
    }
    let fields = fate.is.as_ref().or(fate.was.as_ref())?;
    match fields.get("part").and_then(Json::as_str)? {
        "keep" => Some(Part::People),
        "checkup" | "change" => Some(Part::Renewal),
        _ => part_of(kind),
    }
}

/// Whether a record is one that plans show: drafts of a vision and barriers that are not there are none.
fn is_told(kind: &str, fields: &Map<String, Json>) -> bool {
    let word = |field: &str| fields.get(field).and_then(Json::as_str);
    match kind {
        "wording" => word("state") == Some("adopted"),
        "barrier" => word("presence") == Some("present"),
        "rules" => word("in_force_from").is_some(),
        // What was said of opposition is a reply too.
        "guide_reply" => {
            let is_open = || {
                let part = table::part(word("part").unwrap_or_default());
                part.and_then(|part| part.question(word("question").unwrap_or_default()))
                    .is_some_and(|one| !one.is_sealed)
            };
            word("kind") == Some("words") && is_open()
        }
        _ => true,
    }
}

/// Runs behind a name in bold.
pub fn named(ctx: &Ctx, key: &str, runs: Vec<Run>) -> Vec<Run> {
    let mut all = vec![Run::strong(format!("{}: ", ctx.say(key)))];
    all.extend(runs);
    all
}
