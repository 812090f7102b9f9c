//! XLSX workbooks.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{read, rows, shared};
use crate::{LeftOutReason, ReadOptions, Refused, Source, read_table};

fn sheet(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

#[test]
fn cells_read_as_a_person_sees_them() {
    let bytes = sheet(|sheet| {
        let date = Format::new().set_num_format("dd/mm/yyyy");
        let moment = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        let hours = Format::new().set_num_format("[h]:mm");
        let zip = Format::new().set_num_format("00000");
        for (column, name) in (0..).zip(["name", "joined", "met", "hours", "zip", "on", "sum", "big"]) {
            sheet.write(0, column, name).unwrap();
        }
        sheet.write(1, 0, "Peña").unwrap();
        let day = ExcelDateTime::from_ymd(2024, 2, 29).unwrap();
        sheet.write_with_format(1, 1, &day, &date).unwrap();
        let met = ExcelDateTime::from_ymd(2024, 2, 29).unwrap().and_hms(18, 30, 0).unwrap();
        sheet.write_with_format(1, 2, &met, &moment).unwrap();
        sheet.write_with_format(1, 3, 1.5, &hours).unwrap();
        sheet.write_with_format(1, 4, 2139, &zip).unwrap();
        sheet.write(1, 5, true).unwrap();
        sheet.write(1, 6, 0.1 + 0.2).unwrap();
        sheet.write(1, 7, 5_185_550_100_f64).unwrap();
    });
    let table = read(bytes).unwrap();
    let row = &rows(&table)[0];
    let seen = ["Peña", "2024-02-29", "2024-02-29 18:30", "36:00:00", "02139", "TRUE", "0.3", "5185550100"];
    assert_eq!(row, &seen);
}

#[test]
fn cells_merged_downwards_speak_for_every_row() {
    let bytes = sheet(|sheet| {
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 2, "Members by county", &plain).unwrap();
        for (column, name) in (0..).zip(["County", "Name", "Phone"]) {
            sheet.write(1, column, name).unwrap();
        }
        sheet.merge_range(2, 0, 3, 0, "Albany", &plain).unwrap();
        sheet.write(2, 1, "Food Bank").unwrap();
        sheet.write(3, 1, "Shelter").unwrap();
        sheet.write(4, 1, "Clinic").unwrap();
        sheet.write(5, 0, "Total: 3").unwrap();
    });
    let table = read(bytes).unwrap();
    assert_eq!(table.header_line(), Some(2));
    let counties: Vec<&str> = table.rows().map(|row| row.cell(0)).collect();
    assert_eq!(counties, ["Albany", "Albany", ""]);
    let reasons: Vec<_> = table.left_out().iter().map(|out| out.reason.clone()).collect();
    assert_eq!(reasons, [LeftOutReason::AboveHeader, LeftOutReason::Total]);
}

#[test]
fn the_sheet_that_holds_a_table_is_read_unless_another_is_chosen() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Read me").unwrap().write(0, 0, "Hello").unwrap();
    let hidden = workbook.add_worksheet();
    hidden.set_name("Lists").unwrap().set_hidden(true);
    let roster = workbook.add_worksheet();
    roster.set_name("Roster").unwrap();
    for (row, cells) in (0..).zip([["name", "city"], ["A", "Troy"], ["B", "Cohoes"]]) {
        for sheet in ["Lists", "Roster"] {
            let sheet = workbook.worksheet_from_name(sheet).unwrap();
            sheet.write_row(row, 0, cells).unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let table = read(&bytes).unwrap();
    let Source::Workbook { sheets, chosen } = table.source() else {
        panic!("a workbook");
    };
    assert_eq!(sheets[*chosen].name, "Roster");
    let hidden: Vec<bool> = sheets.iter().map(|sheet| sheet.hidden).collect();
    assert_eq!(hidden, [false, true, false]);
    let choose = |sheet| ReadOptions { sheet: Some(sheet), ..ReadOptions::default() };
    assert_eq!(read_table(&bytes, choose("Lists")).unwrap().len(), 2);
    let missing = read_table(&bytes, choose("Roste")).unwrap_err();
    assert_eq!(missing, Refused::NoSuchSheet { name: "Roste".into() });
}

#[test]
fn gaps_between_rows_are_accounted_for() {
    let bytes = sheet(|sheet| {
        sheet.write_row(2, 0, ["name", "phone"]).unwrap();
        sheet.write_row(3, 0, ["A", "518-555-0100"]).unwrap();
        sheet.write_row(90_000, 0, ["B", "518-555-0101"]).unwrap();
    });
    let table = read(bytes).unwrap();
    let lines: Vec<u32> = table.rows().map(crate::Row::line).collect();
    assert_eq!(lines, [4, 90_001]);
    let blank: Vec<(u32, u32)> = table.left_out().iter().map(|out| (out.first_line, out.last_line)).collect();
    assert_eq!(blank, [(1, 2), (5, 90_000)]);
}

#[test]
fn text_around_a_table_is_set_apart() {
    let Some(folder) = shared("07-import/spreadsheets") else {
        return;
    };
    let table = read(std::fs::read(folder.join("deaths.xlsx")).unwrap()).unwrap();
    let names = ["Name", "Profession", "Age", "Has kids", "Date of birth", "Date of death"];
    assert_eq!(table.headers(), names);
    assert_eq!((table.header_line(), table.width()), (Some(5), 6));
    let david = table.row(0).unwrap();
    let cells: Vec<&str> = david.cells().collect();
    assert_eq!(cells, ["David Bowie", "musician", "69", "TRUE", "1947-01-08", "2016-01-10"]);
    let skip = read(std::fs::read(folder.join("test_skip_lines.xlsx")).unwrap()).unwrap();
    assert_eq!(skip.header_line(), Some(4));
}
