use std::collections::HashMap;
use std::pin::Pin;

use kit_jobs::Worker;
use kit_store::{Keeper, Migration, Pointer};
use maud::Markup;
use uuid::Uuid;

use crate::App;
use crate::access::Right;
use crate::daily::Daily;
use crate::messages::{self, AddressBook, Message};
use crate::routes::{Route, Routes};
use crate::{Ctx, Problem, Visit};

/// A place on the screen or a part of one: everything the product needs to know about it.
pub struct Feature {
    pub name: &'static str,
    pub routes: Routes,
    pub migrations: &'static [Migration],
    pub texts: Option<kit_text::Source>,
    pub menu: Option<MenuEntry>,
    /// The address of a menu entry and a word beside it: "7 of 12". Drawn on every page, so it asks nothing of the
    /// database.
    pub menu_note: Option<(&'static str, MenuNote)>,
    /// One for each kind of record that keeps a history.
    pub keepers: Vec<Box<dyn Keeper>>,
    /// Rights this feature declares, for the page that explains who may see what.
    pub rights: Vec<&'static Right>,
    /// Where a record of a kind is shown: kind and address with `{id}`, below the coalition.
    pub pages: &'static [(&'static str, &'static str)],
    /// What it shows on the pages of records of other features.
    pub panels: Vec<Panel>,
    /// What it tells at a glance beside the names of records of other features.
    pub glances: Vec<Glance>,
    /// Makes those who do the jobs this feature puts into the queue.
    pub workers: Option<MakeWorkers>,
    /// What every coalition gets once a day.
    pub daily: Vec<Box<dyn Daily>>,
    /// The kinds of message this feature words.
    pub messages: Vec<Box<dyn Message>>,
    /// Set by the one feature that knows who the recipients of a coalition are.
    pub address_book: Option<Box<dyn AddressBook>>,
    /// The columns of its records that point to people or organizations.
    pub points_at: &'static [Pointer],
}

/// A panel while it is drawn.
pub type Drawing = Pin<Box<dyn Future<Output = Result<Markup, Problem>> + Send>>;

/// What a feature shows on the page of each record of some kind; the page itself knows nothing of it.
#[derive(Clone, Copy)]
pub struct Panel {
    /// The kind of record.
    pub on: &'static str,
    pub draw: fn(Ctx, Uuid) -> Drawing,
}

/// A word beside a menu entry, as far as one is known.
pub type MenuNote = fn(&Visit) -> Option<String>;

/// What is told of each record, by its id; records of which there is nothing to tell are left out.
pub type Glances = HashMap<Uuid, Markup>;

/// Glances while they are drawn.
pub type Glancing = Pin<Box<dyn Future<Output = Result<Glances, Problem>> + Send>>;

/// What a feature tells in a few marks of many records of some kind at once: a column of their lists, which know
/// nothing of it.
#[derive(Clone, Copy)]
pub struct Glance {
    /// The kind of record.
    pub on: &'static str,
    /// Key of the words above the column.
    pub label: &'static str,
    /// Key of the sentence below the list that says how to read it.
    pub note: &'static str,
    pub draw: fn(Ctx, Vec<Uuid>) -> Glancing,
}

/// A column drawn for the records of one list.
pub struct GlanceColumn {
    pub label: String,
    note: String,
    told: Glances,
}

impl GlanceColumn {
    pub(crate) fn new(label: String, note: String, told: Glances) -> Self {
        Self { label, note, told }
    }

    /// The heads of a table: nothing without columns.
    pub fn heads(columns: &[Self]) -> Markup {
        maud::html! { @for column in columns { th role="columnheader" scope="col" { (column.label) } } }
    }

    /// The cells of a record in a table with these heads.
    pub fn cells(columns: &[Self], id: Uuid) -> Markup {
        maud::html! { @for column in columns { td role="cell" data-l=(column.label) { (column.of(id)) } } }
    }

    /// How to read them, below a table with these heads.
    pub fn notes(columns: &[Self]) -> Markup {
        maud::html! { @for column in columns { p.src { (column.note) } } }
    }

    /// What is told of a record; empty when there is nothing to tell.
    pub fn of(&self, id: Uuid) -> Markup {
        self.told.get(&id).cloned().unwrap_or_default()
    }
}

/// Makes workers for an application.
pub type MakeWorkers = fn(&App) -> Vec<Box<dyn Worker>>;

impl Feature {
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            routes: Routes::new(),
            migrations: &[],
            texts: None,
            menu: None,
            menu_note: None,
            keepers: Vec::new(),
            rights: Vec::new(),
            pages: &[],
            panels: Vec::new(),
            glances: Vec::new(),
            workers: None,
            daily: Vec::new(),
            messages: Vec::new(),
            address_book: None,
            points_at: &[],
        }
    }
}

/// An entry of the side menu.
#[derive(Clone, Copy, Debug)]
pub struct MenuEntry {
    /// The order of the seven places: Home 1, Guide 2, People 3, Goals 4, Meetings 5, Money 6, Reports 7.
    pub position: u8,
    /// Below the coalition: "" for Home, "/people".
    pub path: &'static str,
    /// Key of its words.
    pub label: &'static str,
    /// The path data of its 20 by 20 picture.
    pub icon: &'static str,
    pub right: &'static Right,
}

/// All features of the product, as the rest of the crate looks things up.
pub struct Registry {
    pub routes: Vec<Route>,
    pub migrations: Vec<Migration>,
    pub menu: Vec<MenuEntry>,
    /// The address of a menu entry and the word beside it.
    pub menu_notes: Vec<(&'static str, MenuNote)>,
    pub keepers: Vec<Box<dyn Keeper>>,
    pub rights: Vec<&'static Right>,
    pub pages: Vec<(&'static str, &'static str)>,
    pub panels: Vec<Panel>,
    pub glances: Vec<Glance>,
    pub workers: Vec<MakeWorkers>,
    pub daily: Vec<Box<dyn Daily>>,
    pub messages: Vec<Box<dyn Message>>,
    pub address_book: Option<Box<dyn AddressBook>>,
    pub points_at: Vec<Pointer>,
}

impl Registry {
    /// Collects what the features declare; their routes stay with the router.
    pub fn of(features: &mut [Feature]) -> Self {
        let mut migrations: Vec<Migration> = kit_store::migrations().to_vec();
        migrations.extend(kit_jobs::MIGRATIONS);
        migrations.extend(crate::MIGRATIONS);
        let mut menu: Vec<MenuEntry> = features.iter().filter_map(|feature| feature.menu).collect();
        menu.sort_by_key(|entry| entry.position);
        let menu_notes = features.iter().filter_map(|feature| feature.menu_note).collect();
        let mut keepers: Vec<Box<dyn Keeper>> = vec![kit_store::keeper::<crate::Coalition>()];
        let mut rights = vec![&crate::access::SEE_COALITION, &crate::access::RUN_COALITION];
        let (mut daily, mut messages) = (Vec::new(), messages::standard::messages());
        let mut address_book = None;
        for feature in features.iter_mut() {
            daily.append(&mut feature.daily);
            messages.append(&mut feature.messages);
            address_book = address_book.or(feature.address_book.take());
            migrations.extend(feature.migrations);
            keepers.append(&mut feature.keepers);
            rights.append(&mut feature.rights);
        }
        let points_at: Vec<Pointer> =
            features.iter().flat_map(|feature| feature.points_at).copied().collect();
        keepers.iter_mut().for_each(|keeper| keeper.learn(&points_at));
        Self {
            routes: features.iter().flat_map(|feature| feature.routes.declared()).collect(),
            migrations,
            menu,
            menu_notes,
            keepers,
            rights,
            pages: features.iter().flat_map(|feature| feature.pages).copied().collect(),
            panels: features.iter().flat_map(|feature| feature.panels.iter().copied()).collect(),
            glances: features.iter().flat_map(|feature| feature.glances.iter().copied()).collect(),
            workers: features.iter().filter_map(|feature| feature.workers).collect(),
            daily,
            messages,
            address_book,
            points_at,
        }
    }

    pub fn keeper(&self, kind: &str) -> Option<&dyn Keeper> {
        self.keepers.iter().find(|keeper| keeper.kind() == kind).map(AsRef::as_ref)
    }

    /// The address of a record's page below its coalition.
    pub fn page_of(&self, kind: &str, id: impl std::fmt::Display) -> Option<String> {
        let (_, address) = self.pages.iter().find(|(known, _)| *known == kind)?;
        Some(address.replace("{id}", &id.to_string()))
    }
}

/// The words of all features and of the kit.
pub fn texts_of(features: &[Feature]) -> Vec<kit_text::Source> {
    let own = [kit_text::OWN, crate::TEXTS];
    own.into_iter().chain(features.iter().filter_map(|feature| feature.texts)).collect()
}
