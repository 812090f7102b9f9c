#[path = "../tests/support/mod.rs"]
mod support;
use calc_match::*;
fn main() {
    for f in ["capital_district_ny_food_pantries", "capital_area_dc_food", "toledo_food"] {
        let t = support::table(&format!("04-directories/{f}.csv")).unwrap();
        let kinds = columns::guess(&t.headers, &t.rows, &[]);
        for (h, k) in t.headers.iter().zip(&kinds) { print!("{h}={k:?} "); }
        let subject = columns::subject(&kinds, &t.rows);
        let records = columns::records(&kinds, &t.rows);
        let found = find_duplicates(&records, &Settings::new(subject));
        println!("\n{f} {subject:?} rows {} clusters {} pairs {}", records.len(), found.clusters.len(), found.pairs.len());
        for c in found.clusters.iter().take(12) { println!("--"); for r in c { let r = &records[*r]; println!("  {} / {} / {} {} / {:?} / {}", r.name, r.address, r.city, r.postcode, r.phones, r.website); } }
        for p in found.pairs.iter().filter(|p| p.level == Level::Review).take(12) { let (a, b) = (&records[p.first], &records[p.second]); println!("? {:.2} {:?}\n    {} / {} / {} / {:?}\n    {} / {} / {} / {:?}", p.score, p.reasons, a.name, a.address, a.city, a.phones, b.name, b.address, b.city, b.phones); }
    }
}
