//! The table of keys, of a coalition as of the installation.

use kit_store::Day;
use kit_web::Visit;
use maud::{Markup, html};

const COLUMNS: [&str; 4] = ["keys-column-name", "keys-column-may", "keys-column-made", "keys-column-used"];

/// What a row says of a key.
pub struct KeyRow {
    pub name: String,
    /// Key of the words for what it may do.
    pub may: &'static str,
    pub made_on: Day,
    pub used_on: Option<Day>,
    /// Where the button that revokes it sends.
    pub revoke: String,
}

/// The keys with what they may do, when they were made and used, and a button that revokes each.
pub fn table(visit: &Visit, caption: &str, rows: impl Iterator<Item = KeyRow>) -> Markup {
    let text = &visit.text;
    html! {
        table.stack role="table" {
            caption.vh { (text.say(caption)) }
            thead role="rowgroup" { tr role="row" {
                @for column in COLUMNS { th role="columnheader" scope="col" { (text.say(column)) } }
                th role="columnheader" scope="col" { span.vh { (text.say("keys-revoke")) } }
            } }
            tbody role="rowgroup" { @for key in rows { (row(visit, &key)) } }
        }
    }
}

fn row(visit: &Visit, key: &KeyRow) -> Markup {
    let text = &visit.text;
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (key.name) }
            td role="cell" data-l=(text.say("keys-column-may")) { (text.say(key.may)) }
            td.nw role="cell" data-l=(text.say("keys-column-made")) { (text.ago(key.made_on, visit.today())) }
            td.nw role="cell" data-l=(text.say("keys-column-used")) {
                @match key.used_on {
                    Some(day) => { (text.ago(day, visit.today())) },
                    None => { span.mut { (text.say("keys-never-used")) } },
                }
            }
            td role="cell" {
                form method="post" action=(key.revoke) { button.linkb { (text.say("keys-revoke")) span.vh { " " (key.name) } } }
            }
        }
    }
}
