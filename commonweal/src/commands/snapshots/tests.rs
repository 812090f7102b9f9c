use super::*;

#[test]
fn the_five_newest_copies_stay_and_other_files_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    for day in 10..18 {
        // The step's name must not decide the order.
        let name = format!("before-{}-step-202603{day}T150000Z.db", 99 - day);
        std::fs::write(folder.path().join(name), "").unwrap();
    }
    std::fs::write(folder.path().join("mine.db"), "").unwrap();
    remove_older(folder.path()).unwrap();
    let mut left: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    left.sort_by_key(|name| name.rsplit('-').next().map(str::to_owned));
    assert_eq!(left.len(), 6);
    assert!(
        left[0].ends_with("-20260313T150000Z.db") && left.contains(&"mine.db".to_owned()),
        "{left:?}"
    );
}
