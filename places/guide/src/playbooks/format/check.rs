//! What can only be checked once all files are read: ids that meet, circles, and what each file says of itself.

use super::crossing::Names;
use super::folder::Taken;
use super::mistakes::{Mistakes, What, Wrong, line_of};
use super::section::Defines;

/// Adds everything wrong between the parts.
pub fn whole(sections: &[(&'static str, &dyn Defines)], texts: &Taken<'_>, found: &mut Mistakes) {
    let mut names = Names::default();
    let line = |file: &str, start: usize| line_of(texts.text(file).unwrap_or_default(), start);
    for (file, section) in sections {
        names.in_file(file);
        section.names(&mut names);
        let mut wrong = Wrong::default();
        section.wrong(&mut wrong);
        // A file that is not there has nothing wrong.
        if texts.text(file).is_some() {
            for (place, what) in wrong.into_found() {
                found.add(file, line(file, place.start), what);
            }
        }
    }
    let meeting = names
        .mistakes()
        .into_iter()
        // Where a file could not be read, what others name in it would seem to be nowhere.
        .filter(|(.., what)| !found.has_lost_some() || !matches!(what, What::Nowhere { .. }))
        .collect::<Vec<_>>();
    for (file, place, what) in meeting {
        found.add(file, line(file, place.start), what);
    }
}
