//! Long files read row by row.

use std::io::{self, Read};

use crate::{Refused, RowStream, StreamProblem};

fn open(bytes: &[u8]) -> Result<RowStream, StreamProblem> {
    RowStream::open(io::Cursor::new(bytes.to_vec()))
}

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut stream = open(bytes).unwrap();
    let mut rows = vec![stream.headers().to_vec()];
    while let Some(row) = stream.next_row().unwrap() {
        rows.push(row.cells().map(str::to_owned).collect());
    }
    rows
}

/// Repeats a piece of text as often as somebody reads on.
struct Endless(&'static [u8], usize);

impl Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        for byte in out.iter_mut() {
            *byte = self.0[self.1 % self.0.len()];
            self.1 += 1;
        }
        Ok(out.len())
    }
}

#[test]
fn delimiter_quote_mark_and_encoding_are_found() {
    let expected = [["name", "note"], ["Peña", "a, b"]];
    assert_eq!(rows("name,note\nPeña,\"a, b\"\n".as_bytes()), expected);
    assert_eq!(rows("\u{FEFF}name;note\r\nPeña;a, b\r\n".as_bytes()), expected);
    assert_eq!(rows("sep=|\nname|note\nPeña|a, b".as_bytes()), expected);
    assert_eq!(rows(b"\n\nname\tnote\n \t \nPe\xF1a\ta, b\n"), expected);
    let wide = "name;note\nPeña;a, b\n".encode_utf16().flat_map(u16::to_le_bytes);
    let marked: Vec<u8> = [0xFF, 0xFE].into_iter().chain(wide).collect();
    assert_eq!(rows(&marked), expected);
}

#[test]
fn a_character_cut_where_the_look_ahead_ends_is_whole() {
    let mut text = "a,b\n".to_owned();
    while text.len() < 256 * 1024 - 1 {
        text.push_str("1,2\n");
    }
    text.truncate(256 * 1024 - 3);
    text.push_str("x,é\n3,é\n");
    let rows = rows(text.as_bytes());
    assert_eq!(rows.last().unwrap(), &["3", "é"]);
    assert!(rows.iter().flatten().all(|cell| !cell.contains(['Ã', '\u{FFFD}'])));
}

#[test]
fn short_rows_pass_and_wide_ones_are_named() {
    assert_eq!(rows(b"a,b,c\n1\n1,2,3,,\n")[1..], [vec!["1"], vec!["1", "2", "3", "", ""]]);
    let mut stream = open(b"a,b\n1,2\n1,2,3\n").unwrap();
    stream.next_row().unwrap();
    let problem = stream.next_row().unwrap_err();
    assert!(
        matches!(problem, StreamProblem::WiderThanHeader { row: 2, cells: 3, columns: 2 }),
        "{problem}"
    );
}

#[test]
fn a_million_columns_and_what_is_no_table_are_refused() {
    let columns = vec!["x"; 1_000_000].join(",");
    let problem = open(columns.as_bytes()).err().unwrap();
    assert!(matches!(problem, StreamProblem::Refused(Refused::TooManyColumns { .. })), "{problem}");
    for nothing in [&b""[..], b"\n\n  \n", b"\xEF\xBB\xBF"] {
        assert!(matches!(open(nothing).err().unwrap(), StreamProblem::Refused(Refused::NoRows)));
    }
    for other in [&b"%PDF-1.7"[..], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"<!DOCTYPE html><table>"] {
        let problem = open(other).err().unwrap();
        assert!(matches!(problem, StreamProblem::Refused(Refused::NotATable { .. })), "{problem}");
    }
}

#[test]
fn a_row_that_never_ends_does_not_fill_the_memory() {
    let quote = io::Cursor::new(b"a,b\n1,2\n3,\"open".to_vec()).chain(Endless(b"text\n", 0));
    let mut stream = RowStream::open(quote).unwrap();
    stream.next_row().unwrap();
    let problem = stream.next_row().unwrap_err();
    assert!(matches!(problem, StreamProblem::EndlessRow { after: 1 }), "{problem}");
    let header = RowStream::open(Endless(b"column,", 0)).err().unwrap();
    assert!(matches!(header, StreamProblem::Refused(Refused::TooManyColumns { .. })), "{header}");
}
