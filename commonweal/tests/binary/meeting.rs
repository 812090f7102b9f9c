//! `commonweal meeting`: what it tells the person at the terminal.

use std::path::Path;

use kit_store::Address;

use crate::support::{Server, commonweal, run};

fn database(data: &Path) -> Address {
    Address::File(data.join("commonweal.db"))
}

fn said<'a>(server: &'a Server, part: &str) -> &'a str {
    server
        .said
        .iter()
        .find(|line| line.contains(part))
        .unwrap_or_else(|| panic!("{:?}", server.said))
}

#[test]
fn the_meeting_under_way_is_told_with_its_code_a_picture_to_scan_and_links_for_this_computer() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    drop(Server::start(commonweal("demo", data, &database(data)), "Stop with"));
    let server = Server::start(commonweal("meeting", data, &database(data)), "Everything is kept");
    assert!(said(&server, ", Tamarack Together").to_lowercase().contains("meeting"));
    let code = said(&server, "type the code").split("the code ").nth(1).unwrap();
    let code: String = code.chars().take_while(char::is_ascii_alphanumeric).collect();
    assert_eq!(code.len(), 6);
    assert!(said(&server, "/join/").trim().ends_with(&code));
    assert!(server.said.iter().any(|line| line.contains('▀') || line.contains('█')), "nothing to scan");
    assert!(said(&server, "localhost:").contains("/sign-in/"));
    let (worked, words) = run(&mut commonweal("meeting --meeting 1999-01-01", data, &database(data)));
    assert!(!worked && words.contains("There is no meeting called 1999-01-01"), "{words}");
}

#[test]
fn without_data_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("nothing");
    let (worked, words) = run(&mut commonweal("meeting --lan", &data, &database(&data)));
    assert!(!worked && words.contains("There is no data in"), "{words}");
    assert!(!data.exists());
}
