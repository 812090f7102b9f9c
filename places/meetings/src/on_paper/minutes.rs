//! The minutes: who was there, what was said and decided, who promised what, who signs.

use kit_paper::{Column, Document, Fact, Level, Look, Run, SignatureLine, Table};
use kit_web::form::Choice;
use kit_web::{Answer, Ctx, Problem};
use people::members::PersonId;

use super::{Asked, meeting_at};
use crate::attendance::model::{Attendance, How};
use crate::attendance::sheet;
use crate::attendance::views::{Sheet, how_key, late_and_left, told};
use crate::deciding::Decided;
use crate::deciding::views::in_words;
use crate::decisions::views::outcome_name;
use crate::meetings::Meeting;
use crate::meetings::views::when;
use crate::minutes::views::{Written, voices_here};
use crate::minutes::{people, written};

pub async fn print(ctx: Ctx, axum::extract::Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let paper = Minutes::of(&ctx, &meeting).await?;
    let mut document = ctx.document(paper.title());
    paper.write(&mut document, Level::Section);
    paper.sign(&mut document);
    ctx.print(&format!("{}-minutes", meeting.address), document).await
}

/// The minutes of one meeting with all they tell.
pub struct Minutes<'a> {
    ctx: &'a Ctx,
    meeting: &'a Meeting,
    sheet: Sheet,
    written: Written,
    people: Vec<Choice>,
}

impl<'a> Minutes<'a> {
    /// # Errors
    /// When the database does not answer.
    pub async fn of(ctx: &'a Ctx, meeting: &'a Meeting) -> Result<Self, Problem> {
        Ok(Self {
            ctx,
            meeting,
            sheet: sheet(ctx, meeting).await?,
            written: written(ctx, meeting).await?,
            people: people(ctx).await?,
        })
    }

    pub fn title(&self) -> String {
        self.ctx.text.with("minutes-of", [("meeting", self.meeting.title.as_str().into())])
    }

    /// Writes the minutes with their headings at `level`.
    pub fn write(&self, document: &mut Document, level: Level) {
        document.facts(self.facts());
        document.heading(level, self.ctx.say("minutes-attendance"));
        self.attendance(document);
        for (number, item) in self.written.items.iter().enumerate() {
            document.heading(level, format!("{}. {}", number + 1, item.title));
            let decided = self.written.decided_on(item);
            match self.written.notes_of(item) {
                Some(notes) => document.written(&notes.words),
                None if decided.is_none() => document.remark(self.ctx.say("minutes-no-notes")),
                None => document,
            };
            if let Some(decided) = decided {
                self.decision(document, decided);
            }
        }
        self.promises(document, level);
    }

    fn name(&self, id: Option<PersonId>) -> Option<&str> {
        let id = id?.to_string();
        self.people.iter().find(|(known, _)| *known == id).map(|(_, name)| name.as_str())
    }

    fn facts(&self) -> Vec<Fact> {
        let (ctx, meeting) = (self.ctx, self.meeting);
        let place = [meeting.place.as_str(), meeting.street.as_str()]
            .into_iter()
            .filter(|words| !words.is_empty());
        let mut facts = vec![Fact::new(
            ctx.say("meetings-column-when"),
            when(ctx, meeting.starts_at, &meeting.time_zone),
        )];
        let mut tell = |key: &str, value: Option<&str>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                facts.push(Fact::new(ctx.say(key), value));
            }
        };
        tell("meetings-column-where", Some(&place.collect::<Vec<_>>().join(", ")));
        tell("on-paper-chair", self.name(meeting.chair_id));
        tell("on-paper-notes-by", self.name(meeting.notes_by_id));
        tell("meetings-column-state", Some(&self.standing()));
        facts
    }

    fn standing(&self) -> String {
        let ctx = self.ctx;
        let minutes = self.written.minutes.as_ref().filter(|_| self.written.is_approved());
        match minutes.and_then(|minutes| Some((minutes, minutes.approved_on?))) {
            Some((minutes, on)) => {
                let how =
                    [("day", ctx.text.long_date(on).into()), ("how", minutes.approved_how.as_str().into())];
                format!("{} {}", ctx.say("minutes-approved-word"), ctx.text.with("minutes-approved", how))
            }
            None => ctx.say("minutes-draft"),
        }
    }

    fn attendance(&self, document: &mut Document) {
        let (ctx, sheet) = (self.ctx, &self.sheet);
        let voices = [("here", voices_here(sheet).len().into()), ("of", sheet.voices.len().into())];
        let quorum = told(ctx, self.meeting, sheet.quorum.as_ref());
        let sentences = std::iter::once(ctx.text.with("minutes-voices", voices))
            .chain(quorum.iter().map(|line| format!("{line}.")));
        document.say(sentences.collect::<Vec<_>>().join(" "));
        let listed = [How::Here, How::Online, How::Excused, How::Visitor].into_iter().filter_map(|how| {
            let names = self.names(how);
            (!names.is_empty()).then(|| Fact { name: ctx.say(how_key(how)), value: names })
        });
        document.facts(listed.collect());
    }

    /// Everybody who took part in this way; whoever left early was here.
    fn names(&self, how: How) -> Vec<Run> {
        let took_part = |one: &&Attendance| {
            one.how == how || (how == How::Here && one.was_there() && one.how == How::Away)
        };
        let mut runs = Vec::new();
        for one in self.sheet.attendance.iter().filter(took_part) {
            let before = if runs.is_empty() { "" } else { ", " };
            runs.push(Run::plain(format!("{before}{}", one.name)));
            if let Some(times) = late_and_left(self.ctx, self.meeting, one) {
                runs.push(Run::quiet(format!(" ({times})")));
            }
        }
        runs
    }

    /// The number, the result and the rule of what was decided on an item.
    fn decision(&self, document: &mut Document, decided: &Decided) {
        let told = in_words(self.ctx, decided);
        let outcome = outcome_name(self.ctx, decided.outcome);
        let more = [told.counted, told.rule].into_iter().chain(told.interests);
        let lines: Vec<String> = more.map(|line| format!("\n{line}")).collect();
        let head = Run::strong(format!("{}: {outcome}. ", told.number));
        document.runs(Look::Note, vec![head, Run::plain(&decided.title), Run::plain(lines.concat())]);
    }

    fn promises(&self, document: &mut Document, level: Level) {
        let ctx = self.ctx;
        if self.written.promises.is_empty() {
            return;
        }
        document.heading(level, ctx.say("minutes-promises"));
        let mut table = Table::new(vec![
            Column::words(ctx.say("minutes-promise-what")).shares(3),
            Column::words(ctx.say("minutes-promise-who")),
            Column::fitting(ctx.say("minutes-promise-by")),
        ]);
        for promise in &self.written.promises {
            let by = promise.by.map(|by| ctx.text.date(by, ctx.today())).unwrap_or_default();
            table.row([&promise.what, &promise.who().unwrap_or_default(), &by]);
        }
        document.table(table);
    }

    fn sign(&self, document: &mut Document) {
        let ctx = self.ctx;
        let line = |key: &str, id: Option<PersonId>| {
            let name = self.name(id).map(|name| format!(": {name}")).unwrap_or_default();
            SignatureLine {
                who: format!("{}{name}", ctx.say(key)),
                fields: vec![ctx.say("on-paper-signature"), ctx.say("on-paper-date")],
            }
        };
        document.heading(Level::Section, ctx.say("on-paper-signatures"));
        document.signatures(vec![
            line("on-paper-chair", self.meeting.chair_id),
            line("on-paper-notes-by", self.meeting.notes_by_id),
        ]);
    }
}
