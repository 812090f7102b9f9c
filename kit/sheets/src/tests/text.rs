//! Delimited text as people send it.

use super::{read, rows};
use crate::{
    Delimiter, Encoding, Found, HeaderChoice, LeftOutReason, Quote, ReadOptions, Refused, Source, Table,
    read_table,
};

fn text_source(table: &Table) -> (Encoding, bool, Option<Delimiter>, Quote) {
    match table.source() {
        Source::Text { encoding, marked, dialect, .. } => {
            (*encoding, *marked, dialect.delimiter, dialect.quote)
        }
        other => panic!("{other:?} is no text"),
    }
}

fn left_out(table: &Table) -> Vec<(u32, u32, LeftOutReason)> {
    let all = table.left_out().iter();
    all.map(|out| (out.first_line, out.last_line, out.reason.clone())).collect()
}

const ROSTER: &str = "Nombre,Teléfono,Correo\nJosé Núñez,518-555-0100,jose@ejemplo.org\nBegoña Ibáñez,518-555-0101,bego@ejemplo.org\n";

#[test]
fn a_roster_reads_the_same_in_every_encoding() {
    let wide = |text: &str, to: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(to).collect() };
    let mark = format!("\u{FEFF}{ROSTER}");
    let files = [
        (ROSTER.as_bytes().to_vec(), Encoding::UTF_8, false),
        (mark.as_bytes().to_vec(), Encoding::UTF_8, true),
        (wide(ROSTER, u16::to_le_bytes), Encoding::UTF_16LE, false),
        (wide(ROSTER, u16::to_be_bytes), Encoding::UTF_16BE, false),
        (wide(&mark, u16::to_le_bytes), Encoding::UTF_16LE, true),
        (wide(&mark, u16::to_be_bytes), Encoding::UTF_16BE, true),
        (encoding_rs::WINDOWS_1252.encode(ROSTER).0.into_owned(), Encoding::WINDOWS_1252, false),
        (mac_roman(ROSTER), Encoding::MAC_ROMAN, false),
        (mac_roman(&ROSTER.replace('\n', "\r")), Encoding::MAC_ROMAN, false),
    ];
    for (bytes, encoding, marked) in files {
        let table = read(&bytes).unwrap();
        assert_eq!(text_source(&table), (encoding, marked, Some(Delimiter::Comma), Quote::Double));
        assert_eq!(table.headers(), ["Nombre", "Teléfono", "Correo"], "{encoding:?}");
        assert_eq!(table.row(0).unwrap().cell(0), "José Núñez");
        assert_eq!(table.len(), 2);
    }
}

fn mac_roman(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| match c {
            'á' => 0x87,
            'é' => 0x8E,
            'í' => 0x92,
            'ñ' => 0x96,
            'ó' => 0x97,
            'ú' => 0x9C,
            '¿' => 0xC0,
            '’' => 0xD5,
            c => u8::try_from(c).unwrap(),
        })
        .collect()
}

#[test]
fn apostrophes_and_accents_are_not_taken_for_mac_letters() {
    let files = [
        "name,note\nO’Hara,don’t call\nKids’ Club,it’s “open”\n",
        "name\nMUÑOZ\nÉtienne Ågren\nCafé – Bar\n",
        "nombre,nota\nMaría,¿Qué día?\nPeña,número 1ª\n",
    ];
    for text in files {
        let bytes = encoding_rs::WINDOWS_1252.encode(text).0;
        let table = read(&bytes).unwrap();
        assert_eq!(text_source(&table).0, Encoding::WINDOWS_1252, "{text}");
        assert_eq!(table.row(0).unwrap().cell(0), text.lines().nth(1).unwrap().split(',').next().unwrap());
    }
    let mac = mac_roman("nombre,nota\nMaría Peña,¿Qué día? Don’t\n");
    assert_eq!(read(mac).unwrap().row(0).unwrap().cell(1), "¿Qué día? Don’t");
}

#[test]
fn a_chosen_encoding_is_taken() {
    let bytes = encoding_rs::WINDOWS_1250.encode("jméno,město\nŘehoř,Plzeň\n").0;
    let options = ReadOptions {
        encoding: Some(Encoding::for_label("windows-1250").unwrap()),
        ..ReadOptions::default()
    };
    assert_eq!(read_table(&bytes, options).unwrap().row(0).unwrap().cell(0), "Řehoř");
    let wrong = ReadOptions { encoding: Some(Encoding::UTF_8), ..ReadOptions::default() };
    let table = read_table(&bytes, wrong).unwrap();
    assert!(matches!(table.source(), Source::Text { replaced: 1.., .. }));
    let unknown = Encoding::for_label("klingon-8").unwrap_err();
    assert_eq!(unknown, Refused::UnknownEncoding { label: "klingon-8".into() });
}

#[test]
fn delimiters_are_found() {
    for (sign, delimiter) in [
        (',', Delimiter::Comma),
        (';', Delimiter::Semicolon),
        ('\t', Delimiter::Tab),
        ('|', Delimiter::Pipe),
    ] {
        let text = "name*city*zip\nFood Bank*Troy*12180\nShelter*Albany*12207\n";
        let table = read(text.replace('*', &sign.to_string())).unwrap();
        assert_eq!(text_source(&table).2, Some(delimiter));
        assert_eq!(table.row(1).unwrap().cell(1), "Albany");
    }
    let decimals = read("importe;nombre\n1,5;Ana\n2,75;Luis\n10,25;Eva\n").unwrap();
    assert_eq!(decimals.headers(), ["importe", "nombre"]);
    let addresses = read("name\taddress\tphone\nA\t1 Elm, Troy\t1\nB\t2 Oak, Troy\t2\n").unwrap();
    assert_eq!(addresses.row(0).unwrap().cell(1), "1 Elm, Troy");
    let excel = read("sep=;\r\nname;note\r\nA;x,y\r\nB;z,w,v\r\n").unwrap();
    assert_eq!(excel.headers(), ["name", "note"]);
    assert_eq!(excel.row(1).unwrap().line(), 4);
    assert_eq!(left_out(&excel), [(1, 1, LeftOutReason::SeparatorLine)]);
}

#[test]
fn single_quotes_count_only_when_they_wrap_cells() {
    let wrapped = read("name,note\n'Smith, Ana','a, b'\n'Lee, Bo','c'\n").unwrap();
    assert_eq!(wrapped.row(0).unwrap().cell(0), "Smith, Ana");
    let plain = read("name,city\nO'Hara,'s-Hertogenbosch\nD'Angelo,Troy\n").unwrap();
    assert_eq!(text_source(&plain).3, Quote::Double);
    assert_eq!(plain.row(0).unwrap().cell(1), "'s-Hertogenbosch");
}

#[test]
fn line_ends_of_every_kind_give_the_lines_a_person_sees() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["name,note", "A,\"two", "lines\"", "", "B,x"].join(end);
        let table = read(&text).unwrap();
        let lines: Vec<u32> = table.rows().map(crate::Row::line).collect();
        assert_eq!(lines, [2, 5], "{end:?}");
        assert_eq!(table.row(0).unwrap().cell(1), format!("two{end}lines"));
        assert_eq!(left_out(&table), [(4, 4, LeftOutReason::Blank)]);
    }
    let mixed = read("name,phone\nA,1\r\nB,2\rC,3").unwrap();
    assert_eq!(mixed.rows().map(crate::Row::line).collect::<Vec<_>>(), [2, 3, 4]);
}

#[test]
fn an_unclosed_quote_swallows_nothing() {
    let table = read("name,note\nA,\"open\nB,fine\nC,fine\n").unwrap();
    assert_eq!(rows(&table), [["A", "\"open"], ["B", "fine"], ["C", "fine"]]);
    assert!(matches!(
        table.source(),
        Source::Text { unclosed_quotes, .. } if *unclosed_quotes == [2]
    ));
    let stray = read("name,note\n\"Bob\" Smith,x\nB,6\" pipe\nC, \"spaced, out\"\n").unwrap();
    let names: Vec<&str> = stray.rows().map(|row| row.cell(0)).collect();
    assert_eq!(names, ["\"Bob\" Smith", "B", "C"]);
    assert_eq!(stray.row(2).unwrap().cell(1), "spaced, out");
}

#[test]
fn ragged_rows_keep_all_their_cells() {
    let table = read("name,phone\nA\nB,1,extra\nC,2\n").unwrap();
    assert_eq!(table.width(), 3);
    assert_eq!(table.headers(), ["name", "phone", ""]);
    assert_eq!(table.row(0).unwrap().cell(1), "");
    assert_eq!(table.row(1).unwrap().cell(2), "extra");
}

#[test]
fn a_header_is_found_below_a_title() {
    let text = "Members of the coalition,,\n\nas of May 2024,,\nOrganization,Contact,Email\n\
                Food Bank,Ana,ana@example.org\n,,\nShelter,Bo,bo@example.org\n\
                Organization,Contact,Email\nClinic,Cy,cy@example.org\n\nTotal: 3,,\n";
    let table = read(text).unwrap();
    assert_eq!(table.header_line(), Some(4));
    assert_eq!(table.len(), 3);
    assert_eq!(
        left_out(&table),
        [
            (1, 1, LeftOutReason::AboveHeader),
            (2, 2, LeftOutReason::Blank),
            (3, 3, LeftOutReason::AboveHeader),
            (6, 6, LeftOutReason::Blank),
            (8, 8, LeftOutReason::RepeatedHeader),
            (10, 10, LeftOutReason::Blank),
            (11, 11, LeftOutReason::Total),
        ]
    );
}

#[test]
fn of_two_rows_of_headings_the_one_over_groups_is_a_title() {
    for groups in [",,Contact,Contact,Address,Address", ",,Contact,,Address,", "Person,,Contact,,Address,"] {
        let text = format!(
            "{groups}\nFirst,Last,Email,Phone,Street,City\n\
             Ann,Lee,ann@example.org,555-201-0100,1 Oak St,Elk Ridge\n"
        );
        let table = read(text).unwrap();
        assert_eq!((table.header_line(), table.len()), (Some(2), 1), "{groups}");
        assert_eq!(left_out(&table), [(1, 1, LeftOutReason::AboveHeader)]);
    }
}

#[test]
fn rows_of_any_width_are_cut_as_their_headings_are() {
    let text =
        "Name,Email,Phone\nAnn Lee,ann@example.org\nBo Ray,bo@example.org,555-201-0100,x,y\n\nCy Fox\n";
    let table = read(text).unwrap();
    assert_eq!(table.headers(), ["Name", "Email", "Phone", "", ""]);
    assert_eq!(
        (table.row(0).unwrap().cell(1), table.row(2).unwrap().cell(0)),
        ("ann@example.org", "Cy Fox")
    );
}

#[test]
fn numbered_questions_name_columns() {
    let table = read("voter,group,0,1,2,4,5\n0,1,-1,1,0,1,1\n1,0,1,1,1,,-1\n").unwrap();
    assert_eq!((table.header_line(), table.len()), (Some(1), 2));
    assert_eq!(table.headers().join(" "), "voter group 0 1 2 4 5");
}

#[test]
fn remarks_below_a_table_are_set_apart_and_members_are_not() {
    let text = "name,city,phone\nA,Troy,518-555-0100\nB,Troy,518-555-0101\n\n";
    let remark = read(format!("{text}Source: county office,,\n")).unwrap();
    assert_eq!((remark.len(), left_out(&remark).len()), (2, 2));
    assert_eq!(left_out(&remark)[1], (5, 5, LeftOutReason::BelowTable));
    assert_eq!(read(format!("{text}Shelter,,\n")).unwrap().len(), 3);
}

#[test]
fn totals_are_left_out_and_organizations_named_total_stay() {
    let totals = [
        "Total: 454,",
        "Total general,12",
        "TOTAL,\"1,234\"",
        "Total members: 12,",
        "Total de integrantes,2",
        "Total number of people,2",
        "Total,",
    ];
    for total in totals {
        let table = read(format!("name,visits\nA,5\nB,7\n{total}\n")).unwrap();
        assert_eq!(table.len(), 2, "{total}");
        assert_eq!(table.left_out()[0].reason, LeftOutReason::Total, "{total}");
    }
    let text = "name,visits,city\nA,5,Troy\nTotal general,5,\nActualizado por la secretaría el 3 de mayo,,\n";
    let table = read(text).unwrap();
    assert_eq!(
        left_out(&table),
        [(3, 3, LeftOutReason::Total), (4, 4, LeftOutReason::BelowTable)],
        "no blank line before the remark"
    );
    for name in [
        "Total Wellness,12",
        "Source of Life,",
        "Total Wellness Center,12",
        "Total Wellness,",
        "Sum of Us,3",
        "Total Care 24,",
    ] {
        let table = read(format!("name,visits\nA,5\nB,7\n{name}\n")).unwrap();
        assert_eq!(table.len(), 3, "{name}");
    }
}

#[test]
fn what_was_left_out_can_be_put_back() {
    let mut table = read("name,visits\nA,5\nTotal,5\n").unwrap();
    assert!(!table.put_back(2));
    assert!(table.put_back(3));
    assert_eq!(rows(&table), [["A", "5"], ["Total", "5"]]);
    assert!(table.account().balances());
}

#[test]
fn tables_without_a_header_are_recognized() {
    let headerless = [
        "Food Bank,Troy,518-555-0100\nShelter,Albany,518-555-0101\n",
        "Ana,ana@example.org\nBo,bo@example.org\n",
        "Food Bank,Troy\nShelter,Troy\nClinic,Albany\nPantry,Troy\nFood Bank,Cohoes\n",
    ];
    for text in headerless {
        let table = read(text).unwrap();
        assert_eq!((table.header_line(), table.len()), (None, text.lines().count()), "{text}");
    }
    let options = |header| ReadOptions { header, ..ReadOptions::default() };
    let text = b"x\nname,city\nA,Troy\n";
    let absent = read_table(text, options(HeaderChoice::Absent)).unwrap();
    assert_eq!((absent.header_line(), absent.len()), (None, 3));
    let third = read_table(text, options(HeaderChoice::Line(2))).unwrap();
    assert_eq!((third.header_line(), third.len()), (Some(2), 1));
}

#[test]
fn what_is_no_table_is_refused_by_name() {
    let refused = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(refused(b""), Refused::NoRows);
    assert_eq!(refused(b" \n\r\n\t\n"), Refused::NoRows);
    assert_eq!(refused(b"name,city\nA,Troy\nB,Al\0bany\n"), Refused::NulByte { line: 3 });
    let others: [(&[u8], Found); 5] = [
        (b"%PDF-1.7 and so on", Found::Pdf),
        (b"\x89PNG\r\n\x1A\n", Found::Picture),
        (b"<!DOCTYPE html><table><tr><td>x</td></tr></table>", Found::WebPage),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", Found::Calendar),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0k\0b\0o\0o\0k\0", Found::OldWorkbook),
    ];
    for (bytes, found) in others {
        assert_eq!(refused(bytes), Refused::NotATable { found });
    }
    let noise: Vec<u8> = (0..4096_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert!(matches!(refused(&noise), Refused::NotATable { found: Found::Binary }));
}

#[test]
fn guarded_formulas_come_back_as_they_were() {
    let table = read("name,note\nA,'=SUM(A1)\nB,'+1 518 555\nC,'quoted'\n").unwrap();
    let notes: Vec<&str> = table.rows().map(|row| row.cell(1)).collect();
    assert_eq!(notes, ["=SUM(A1)", "+1 518 555", "'quoted'"]);
}
