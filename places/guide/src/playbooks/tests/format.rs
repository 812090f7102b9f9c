//! What comes with the product can be read, and what the folder holds is what was compiled in.

use kit_text::Language::{English, Spanish};

use crate::playbooks::format::{self, folder::Folder, markdown::Block};
use crate::playbooks::known;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../playbooks");

#[test]
fn six_playbooks_come_with_the_product_and_have_no_mistakes() {
    let keys = [
        "drug_free",
        "risk_and_protective",
        "grade_level_reading",
        "healthier_food",
        "medicine_take_back",
        "blank",
    ];
    for key in keys {
        let folder = Folder::on_disk(&std::path::Path::new(ROOT).join(key)).unwrap();
        let read = format::read(&folder);
        assert!(read.is_ok(), "{key}: {:?}", read.err());
        let known = known::with_key(key).unwrap();
        assert_eq!(known.folder.kept(), folder.kept(), "{key}: a file is not named in known.rs");
    }
    assert_eq!(std::fs::read_dir(ROOT).unwrap().count(), keys.len());
    assert_eq!(known::all().len(), keys.len());
}

#[test]
fn each_says_in_both_languages_what_it_is() {
    for known in known::all() {
        let playbook = &known.playbook;
        assert_ne!(playbook.itself.name.of(English), playbook.itself.name.of(Spanish));
        for language in [English, Spanish] {
            let about = playbook.about.of(language);
            assert!(matches!(about.first(), Some(Block::Heading(1, _))), "{}", playbook.itself.key());
            assert!(about.len() > 1);
        }
    }
}

#[test]
fn the_match_of_the_drug_free_playbook_follows_the_caps_year_by_year() {
    let funds = &known::with_key("drug_free").unwrap().playbook.funds;
    let cap = |year| {
        funds
            .years
            .iter()
            .find(|years| years.holds_in(year))
            .map(|years| years.grant_at_most.to_string())
    };
    assert_eq!(cap(1).as_deref(), Some("1/1"));
    assert_eq!(cap(6).as_deref(), Some("1/1"));
    assert_eq!(cap(7).as_deref(), Some("4/5"));
    assert_eq!(cap(10).as_deref(), Some("67/100"));
    assert_eq!(cap(11), None);
}
