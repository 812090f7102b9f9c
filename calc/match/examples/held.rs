#[path = "../tests/support/mod.rs"]
mod support;
use support::table;
fn main() {
    let t = table("05-linkage/chicago_ece_even_ids.csv").unwrap();
    let c = t.column("True Id");
    let phone = t.column("Phone"); let address = t.column("Address"); let name = t.column("Site name"); let zip = t.column("Zip");
    let hash = |v: &str, s: u64| v.bytes().fold(s, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100000001b3)) >> 33;
    for seed in 1..6u64 {
        for half in 0..2 {
            let part = t.keep(|r| hash(r[c].trim(), seed * 77777) % 2 == half);
            let v = part.values(c);
            let e = part.match_rows(c, &v).1;
            print!("half {half}: P {:.4} R {:.4} F {:.4}   ", e.precision, e.recall, e.f1);
        }
        println!();
    }
    for (what, column) in [("no phone", phone), ("no address", address), ("no zip", zip), ("no name", name)] {
        let mut p = t.keep(|_| true);
        p.rows.iter_mut().for_each(|r| r[column].clear());
        let e = p.match_rows(c, &t.values(c)).1;
        println!("{what}: P {:.4} R {:.4} F {:.4}", e.precision, e.recall, e.f1);
    }
    for every in [3usize, 5] {
        let mut p = t.keep(|_| true);
        for (i, r) in p.rows.iter_mut().enumerate() {
            if i % every == 0 { r[phone].clear(); }
            for column in [name, address] { if (i + column) % every == 1 {
                let mut l: Vec<char> = r[column].chars().collect();
                if l.len() > 6 { let at = 2 + (i * 7) % (l.len() - 4); if column == name || l[at].is_alphabetic() { l.swap(at, at + 1); } }
                r[column] = l.into_iter().collect();
            } }
        }
        let e = p.match_rows(c, &t.values(c)).1;
        println!("typos and no phone every {every}: P {:.4} R {:.4} F {:.4}", e.precision, e.recall, e.f1);
    }
    // deduplicate by source
    let s = t.column("Source");
    for source in ["CPS_Early", "ECE Chi", "chapin_dfss", "DFSS", "purple"] {
        let p = t.keep(|r| !r[s].starts_with(source));
        let v = p.values(c); let e = p.match_rows(c, &v).1;
        println!("without {source}: P {:.4} R {:.4} F {:.4}", e.precision, e.recall, e.f1);
    }
}
