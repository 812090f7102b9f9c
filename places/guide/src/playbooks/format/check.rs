//! What can only be checked once all files are read: ids that meet, circles, and what each file says of itself.

use super::crossing::Names;
use super::folder::Taken;
use super::mistakes::{Mistakes, Wrong, line_of};
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
    for (file, place, what) in names.mistakes() {
        found.add(file, line(file, place.start), what);
    }
}
