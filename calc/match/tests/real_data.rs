//! The lists of `shared/data/05-linkage` with their known truth.

#![allow(clippy::unwrap_used)]

mod support;

use calc_match::Subject;
use support::{Table, table};

fn chicago() -> Option<Table> {
    table("05-linkage/chicago_ece_even_ids.csv")
}

#[test]
fn early_childhood_sites_of_nine_sources() {
    let Some(table) = chicago() else { return };
    let truth = table.column("True Id");
    let (_, evaluation) = table.match_rows(truth, &table.values(truth));
    println!("{evaluation:?}");
    assert_eq!((evaluation.rows, evaluation.pairs_true), (1598, 3429));
    assert!(evaluation.f1 >= 0.95, "{evaluation:?}");
    assert!(evaluation.precision >= 0.97, "{evaluation:?}");
}

/// Bars hold for halves of the entities, so they are no accident of one list.
#[test]
fn halves_of_the_entities_keep_the_bar() {
    let Some(table) = chicago() else { return };
    let truth = table.column("True Id");
    for half in 0..2 {
        let part = table.keep(|row| row[truth].trim().bytes().map(u64::from).sum::<u64>() % 2 == half);
        let (_, evaluation) = part.match_rows(truth, &part.values(truth));
        println!("half {half}: {evaluation:?}");
        assert!(evaluation.f1 >= 0.94, "{evaluation:?}");
        assert!(evaluation.precision >= 0.95, "{evaluation:?}");
    }
}

/// Letters swapped in a third of names and addresses, and a third of the phones gone.
#[test]
fn worse_data_lowers_recall_not_precision() {
    let Some(mut table) = chicago() else { return };
    let truth = table.column("True Id");
    let values = table.values(truth);
    let (name, address, phone) = (table.column("Site name"), table.column("Address"), table.column("Phone"));
    for (row, cells) in table.rows.iter_mut().enumerate() {
        match row % 3 {
            0 => cells[phone].clear(),
            1 => swap_letters(&mut cells[name], row),
            _ => swap_letters(&mut cells[address], row),
        }
    }
    let (_, evaluation) = table.match_rows(truth, &values);
    println!("worse data: {evaluation:?}");
    assert!(evaluation.f1 >= 0.91, "{evaluation:?}");
    assert!(evaluation.precision >= 0.95, "{evaluation:?}");
}

/// Sites of one agency share its name and phone; without addresses a person decides.
#[test]
fn sites_without_addresses_are_not_merged_unseen() {
    let Some(mut table) = chicago() else { return };
    let truth = table.column("True Id");
    let values = table.values(truth);
    for missing in ["Address", "Zip"] {
        let column = table.column(missing);
        table.rows.iter_mut().for_each(|row| row[column].clear());
    }
    let (_, evaluation) = table.match_rows(truth, &values);
    println!("without addresses: {evaluation:?}");
    assert!(evaluation.precision >= 0.95, "{evaluation:?}");
}

fn swap_letters(cell: &mut String, row: usize) {
    let mut letters: Vec<char> = cell.chars().collect();
    let places: Vec<usize> = (1..letters.len())
        .filter(|at| letters[*at].is_alphabetic() && letters[at - 1].is_alphabetic())
        .collect();
    if !places.is_empty() {
        let at = places[row * 7 % places.len()];
        letters.swap(at - 1, at);
        *cell = letters.into_iter().collect();
    }
}

#[test]
fn people_of_the_first_febrl_list() {
    let Some(table) = table("05-linkage/febrl1.csv") else {
        return;
    };
    let column = table.column("rec_id");
    let truth: Vec<String> =
        table.values(column).iter().map(|id| id.split('-').nth(1).unwrap().to_owned()).collect();
    let (_, evaluation) = table.match_rows(column, &truth);
    println!("{evaluation:?}");
    assert_eq!(table.read(column).1, Subject::Person);
    assert!(evaluation.f1 >= 0.99, "{evaluation:?}");
}

#[test]
fn people_without_their_numbers_or_birth_dates() {
    let Some(table) = table("05-linkage/febrl1.csv") else {
        return;
    };
    let column = table.column("rec_id");
    let truth: Vec<String> =
        table.values(column).iter().map(|id| id.split('-').nth(1).unwrap().to_owned()).collect();
    for missing in ["soc_sec_id", "date_of_birth"] {
        let mut poorer = table.keep(|_| true);
        let column_missing = table.column(missing);
        poorer.rows.iter_mut().for_each(|row| row[column_missing].clear());
        let (_, evaluation) = poorer.match_rows(column, &truth);
        println!("without {missing}: {evaluation:?}");
        assert!(evaluation.precision >= 0.99 && evaluation.recall >= 0.85, "{missing}: {evaluation:?}");
    }
}

#[test]
fn restaurants_without_phones() {
    let Some(table) = table("05-linkage/restaurant-nophone-training.csv") else {
        return;
    };
    let truth = table.column("unique_id");
    let (_, evaluation) = table.match_rows(truth, &table.values(truth));
    println!("{evaluation:?}");
    assert_eq!(table.read(truth).1, Subject::Organization);
    assert!(evaluation.f1 >= 0.93, "{evaluation:?}");
}
