#[path = "../tests/support/mod.rs"]
mod support;
use support::table;
fn main() {
    for (file, truth) in [("chicago_ece_even_ids.csv", "True Id"), ("febrl1.csv", "rec_id"), ("restaurant-nophone-training.csv", "unique_id")] {
        let t = table(&format!("05-linkage/{file}")).unwrap();
        let c = t.column(truth);
        let values: Vec<String> = t.values(c).into_iter().map(|v| if truth == "rec_id" { v.split('-').nth(1).unwrap().to_owned() } else { v }).collect();
        let start = std::time::Instant::now();
        let (kinds, subject, records) = t.read(c);
        let (found, e) = t.match_rows(c, &values);
        println!("{file} {subject:?} {:?} {e:?} review {}", start.elapsed(), found.pairs.len());
        for (h, k) in t.headers.iter().zip(&kinds) { print!("{h}={k:?} "); }
        println!();
        if std::env::args().nth(1).as_deref() == Some(file) {
            let mut group = vec![usize::MAX; records.len()];
            for (n, g) in found.clusters.iter().enumerate() { for m in g { group[*m] = n; } }
            let by: std::collections::HashMap<(usize, usize), &calc_match::Pair> = found.pairs.iter().map(|p| ((p.first, p.second), p)).collect();
            let show = |i: usize| { let r = &records[i]; format!("[{}] {} {} {} / {} / {} {} / {:?} {} {:?}", values[i], r.name, r.given_name, r.surname, r.address, r.city, r.postcode, r.phones, r.birth_date, r.identifiers) };
            for i in 0..records.len() { for j in i+1..records.len() {
                let same = values[i] == values[j];
                let got = group[i] != usize::MAX && group[i] == group[j];
                if same != got { println!("{} {:?}\n   {}\n   {}", if same {"MISSED"} else {"WRONG"}, by.get(&(i,j)).map(|p| (p.score, p.level, &p.reasons)), show(i), show(j)); }
            } }
        }
    }
}
