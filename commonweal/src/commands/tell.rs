//! What commands print.

use std::fmt::Arguments;
use std::io::{Write, stdout};

/// Prints a line on standard output. Whoever reads it may stop early, as `head` does; that is no fault of the command.
macro_rules! tell {
    ($($words:tt)*) => {
        $crate::commands::tell::line(format_args!($($words)*))
    };
}

pub(super) fn line(words: Arguments<'_>) {
    let _ = writeln!(stdout().lock(), "{words}");
}
