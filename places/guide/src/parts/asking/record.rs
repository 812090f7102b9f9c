//! A question answered by the form of a record, or by some of its fields.

use async_trait::async_trait;
use kit_store::Record;
use kit_web::records::{FormPlace, FormRecord, actions};
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::{Asking, Known, NotSaved, Saved, both_versions};

/// Records looked at.
const MOST: i64 = 200;

/// A value the question itself settles.
#[derive(Clone, Copy)]
pub enum Fixed {
    Word(&'static str),
    Today,
}

/// Which record a question writes, and which of its fields it asks for.
pub struct RecordForm<T> {
    /// The records the question is about.
    pub is_about: fn(&T) -> bool,
    /// None: each answer adds a record. Otherwise it completes the first one that lacks it; the newest when none does.
    pub lacks: Option<fn(&T) -> bool>,
    /// Fields asked for of a record that is there; none for all of them.
    pub asks: &'static [&'static str],
    /// Fields asked for of a new one; none for all of them.
    pub asks_new: &'static [&'static str],
    /// What the question settles for a new record.
    pub fixed: &'static [(&'static str, Fixed)],
    /// Whether the page says which record is asked about, as there can be several.
    pub is_named: bool,
}

impl<T: FormRecord> RecordForm<T> {
    async fn records(&self, ctx: &Ctx) -> Result<Vec<T>, Problem> {
        let mut records = T::list(&ctx.scope(), Uuid::nil(), MOST).await?;
        records.retain(self.is_about);
        Ok(records)
    }

    /// The record to complete.
    async fn to_complete(&self, ctx: &Ctx) -> Result<Option<T>, Problem> {
        if self.lacks.is_none() {
            return Ok(None);
        }
        let mut records = self.records(ctx).await?;
        Ok(self.completed(&records).map(|place| records.swap_remove(place)))
    }

    /// Which of them the answer completes.
    fn completed(&self, records: &[T]) -> Option<usize> {
        let lacks = self.lacks?;
        records.iter().position(lacks).or_else(|| records.len().checked_sub(1))
    }

    /// What was typed, over what is stored where nothing was asked.
    fn over(&self, stored: &T, typed: &Typed) -> Typed {
        if self.asks.is_empty() {
            return typed.clone();
        }
        let mut merged = stored.to_form();
        for name in self.asks {
            let mut values = typed.all(name);
            merged.set(name, values.next().unwrap_or_default());
            for value in values {
                merged.push(name, value);
            }
        }
        merged.set("version", typed.get("version"));
        merged
    }

    async fn change(&self, ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<(), NotSaved> {
        let stored = T::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
        if !(self.is_about)(&stored) {
            return Err(Problem::NotFound.into());
        }
        let merged = self.over(&stored, typed);
        let choices = T::choices(ctx).await?;
        let saved = actions::change::<T>(ctx, id, &merged).await;
        saved.map(|_| ()).map_err(|problem| {
            NotSaved::of(problem, |theirs: T, by| {
                let stored = T::in_words(&theirs.to_form(), &choices);
                let mine = T::in_words(&merged, &choices);
                let above = both_versions(ctx, stored, &mine, by, T::WORDS, &theirs.page());
                (above, theirs.version())
            })
        })
    }

    async fn add(&self, ctx: &Ctx, typed: &Typed) -> Result<(), NotSaved> {
        let mut typed = typed.clone();
        for (name, value) in self.fixed {
            typed.set(name, settled(ctx, *value));
        }
        let added = actions::add::<T>(ctx, &typed).await;
        added.map(|_| ()).map_err(|problem| {
            NotSaved::of(problem, |theirs: T, by| {
                let above = both_versions(ctx, theirs.to_form(), &typed, by, T::WORDS, &theirs.page());
                (above, theirs.version())
            })
        })
    }
}

fn settled(ctx: &Ctx, value: Fixed) -> String {
    match value {
        Fixed::Word(word) => word.to_owned(),
        Fixed::Today => ctx.today().to_string(),
    }
}

#[async_trait]
impl<T: FormRecord> Asking for RecordForm<T> {
    fn may(&self, ctx: &Ctx) -> bool {
        ctx.holds(T::Place::may_edit())
    }

    async fn filled(&self, ctx: &Ctx) -> Result<Typed, Problem> {
        if let Some(record) = self.to_complete(ctx).await? {
            return Ok(record.to_form());
        }
        let fixed = self.fixed.iter().map(|(name, value)| ((*name).to_owned(), settled(ctx, *value)));
        let mut typed = Typed::from_pairs(fixed);
        typed.set("id", ctx.app.ids.next(ctx.now).to_string());
        Ok(typed)
    }

    async fn fields(&self, ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Markup, Problem> {
        let is_stored = typed.version().is_some();
        let about = match typed.id().filter(|_| is_stored && self.is_named) {
            Some(id) => T::find(&ctx.scope(), id).await?.map(|record| record.label()),
            None => None,
        };
        let choices = T::choices(ctx).await?;
        let fields = Fields::new(&ctx.text, typed, mistakes);
        let fields = fields.only(if is_stored { self.asks } else { self.asks_new });
        Ok(html! {
            (fields.hidden("id")) (fields.hidden("version"))
            @if let Some(about) = about { p.sm.mut { (ctx.text.with("guide-about-record", [("record", about.into())])) } }
            (T::fields(&ctx.text, &fields, &choices))
        })
    }

    async fn save(&self, ctx: &Ctx, typed: &Typed) -> Result<Saved, NotSaved> {
        match typed.id().filter(|_| typed.version().is_some()) {
            Some(id) => self.change(ctx, id, typed).await?,
            None => self.add(ctx, typed).await?,
        }
        Ok(Saved::Written)
    }

    async fn known(&self, ctx: &Ctx) -> Result<Known, Problem> {
        let records = self.records(ctx).await?;
        let row = |record: &T| (record.label(), ctx.path(&record.page()));
        let mut known =
            Known::newest(records.iter().map(row).filter(|(label, _)| !label.is_empty()).collect());
        known.only = Some((T::KIND, records.iter().map(Record::id).collect()));
        let changed =
            self.completed(&records).and_then(|place| records.get(place)).map(|record| record.label());
        known.changes = changed
            .filter(|label| !label.is_empty())
            .map(|label| (T::KIND, label))
            .into_iter()
            .collect();
        Ok(known)
    }
}
