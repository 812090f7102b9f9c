//! The door "A list of people": pasted, or a file, which is read into the same words.

use axum::extract::Request;
use kit_sheets::{CellOut, ReadOptions, read_table, write_csv};
use kit_web::uploads::HandedIn;
use kit_web::{Answer, Mistakes, Page, Typed, Visit};

use super::model::LONGEST_LIST;
use super::{pages, views};

/// The largest form with a list, in bytes; longer lists are chosen as a file once the coalition has a name.
pub(super) const LIST_LIMIT: usize = 2 * 1024 * 1024;

/// The list waits in the founding form, then goes on to the import, where every row is checked.
pub(super) async fn hand_in(visit: Visit, request: Request) -> Answer {
    let handed_in = HandedIn::read(request).await?;
    let read = match &handed_in.file {
        Some((_, bytes)) => in_words(bytes),
        None => Ok(handed_in.typed.get("pasted").to_owned()),
    };
    let list = read.and_then(|list| {
        if list.chars().count() > LONGEST_LIST {
            Err("start-list-too-long")
        } else {
            Ok(list)
        }
    });
    match list {
        Ok(list) => pages::with_list(&visit, &list),
        Err(wrong) => {
            let field = if handed_in.file.is_some() { "file" } else { "pasted" };
            Ok(refused(&visit, &handed_in.typed, &Mistakes::one(field, wrong)))
        }
    }
}

fn refused(visit: &Visit, typed: &Typed, mistakes: &Mistakes) -> axum::response::Response {
    Page::new(visit.say("start-title"), views::start(visit, typed, mistakes)).show_mistakes(visit)
}

/// A text stays as it is; a workbook or a text in an older encoding becomes rows with commas.
fn in_words(bytes: &[u8]) -> Result<String, &'static str> {
    if let Ok(text) = std::str::from_utf8(bytes)
        && !text.contains('\0')
    {
        return Ok(text.to_owned());
    }
    let table = read_table(bytes, ReadOptions::default()).map_err(|_| "start-list-file-unread")?;
    let headers: Vec<&str> = table.headers().iter().map(String::as_str).collect();
    let rows = table.rows().map(|row| {
        (0..headers.len())
            .map(|column| CellOut::Text(row.cell(column).into()))
            .collect::<Vec<_>>()
    });
    let csv = write_csv(&headers, rows).map_err(|_| "start-list-file-unread")?;
    String::from_utf8(csv).map_err(|_| "start-list-file-unread")
}
