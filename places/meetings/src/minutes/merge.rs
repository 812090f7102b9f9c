//! Two people write the same notes at once: what both wrote is kept, line by line.
//!
//! A three-way merge on the longest common subsequences of lines (Khanna, Kunal, Pierce, "A Formal Investigation of
//! Diff3", 2007), with one difference: where both wrote at the same place, both stay, theirs first. A line goes only
//! when somebody took it out and the other left it as it was.

/// Comparing more pairs of lines than this would take noticeable time; both texts are kept whole then.
const MOST_PAIRS: usize = 4_000_000;

/// `mine` and `theirs` put together, both made from `base`.
pub fn merge(base: &str, mine: &str, theirs: &str) -> String {
    if base == theirs || mine == theirs {
        return mine.to_owned();
    }
    if base == mine {
        return theirs.to_owned();
    }
    let [base, mine, theirs] = [base, mine, theirs].map(|text| text.split('\n').collect::<Vec<_>>());
    if base.len().max(1) * mine.len().max(theirs.len()) > MOST_PAIRS {
        return [theirs, mine].concat().join("\n");
    }
    let (my, their) = (Edit::between(&base, &mine), Edit::between(&base, &theirs));
    let mut lines = Vec::new();
    for place in 0..=base.len() {
        lines.extend(both(&their.written[place], &my.written[place]));
        if place < base.len() && my.kept[place] && their.kept[place] {
            lines.push(base[place]);
        }
    }
    lines.join("\n")
}

/// What somebody did to a text: which lines stayed, and what was written before each of them and at the end.
struct Edit<'a> {
    kept: Vec<bool>,
    written: Vec<Vec<&'a str>>,
}

impl<'a> Edit<'a> {
    fn between(base: &[&'a str], after: &[&'a str]) -> Self {
        let mut kept = vec![false; base.len()];
        let mut written = vec![Vec::new(); base.len() + 1];
        let mut place = 0;
        let mut from = 0;
        for (in_base, in_after) in common(base, after) {
            written[place].extend(&after[from..in_after]);
            kept[in_base] = true;
            place = in_base + 1;
            from = in_after + 1;
        }
        written[place].extend(&after[from..]);
        Self { kept, written }
    }
}

/// The shortest list of lines that holds both lists in their order; where they differ, the first one leads.
fn both<'a>(first: &[&'a str], second: &[&'a str]) -> Vec<&'a str> {
    let mut lines = Vec::new();
    let (mut at_first, mut at_second) = (0, 0);
    for (in_first, in_second) in common(first, second) {
        lines.extend(&first[at_first..=in_first]);
        // What only the second has stands before the line they share.
        let shared = lines.pop();
        lines.extend(&second[at_second..in_second]);
        lines.extend(shared);
        (at_first, at_second) = (in_first + 1, in_second + 1);
    }
    lines.extend(&first[at_first..]);
    lines.extend(&second[at_second..]);
    lines
}

/// Where the lines of a longest common subsequence stand in both.
fn common(one: &[&str], other: &[&str]) -> Vec<(usize, usize)> {
    let width = other.len() + 1;
    let mut longest = vec![0_u32; (one.len() + 1) * width];
    for row in (0..one.len()).rev() {
        for column in (0..other.len()).rev() {
            longest[row * width + column] = if one[row] == other[column] {
                longest[(row + 1) * width + column + 1] + 1
            } else {
                longest[(row + 1) * width + column].max(longest[row * width + column + 1])
            };
        }
    }
    let (mut row, mut column, mut pairs) = (0, 0, Vec::new());
    while row < one.len() && column < other.len() {
        if one[row] == other[column] {
            pairs.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if longest[(row + 1) * width + column] >= longest[row * width + column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::merge;

    #[test]
    fn both_stay_where_both_wrote_and_a_removed_line_goes() {
        assert_eq!(merge("a\nb\nc", "a\nmine\nb\nc", "a\nb\nc\ntheirs"), "a\nmine\nb\nc\ntheirs");
        assert_eq!(merge("", "mine", "theirs"), "theirs\nmine");
        assert_eq!(merge("a\nb", "a changed\nb", "a otherwise\nb"), "a otherwise\na changed\nb");
        assert_eq!(merge("a\nb\nc", "a\nc", "a\nb\nc\nd"), "a\nc\nd");
        // Both took the line out, one to change it: the change stays.
        assert_eq!(merge("a\nb", "a", "a\nb with more"), "a\nb with more");
    }

    #[test]
    fn what_was_sent_before_is_not_doubled() {
        assert_eq!(merge("", "one\ntwo", "one"), "one\ntwo");
        assert_eq!(merge("", "one\ntwo", "one\ntheirs"), "one\ntheirs\ntwo");
    }

    #[test]
    fn very_long_texts_are_kept_whole() {
        let [base, mine, theirs] = ["b\n", "m\n", "t\n"].map(|line| line.repeat(5000));
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.matches('m').count() + merged.matches('t').count(), 10_000);
    }

    fn text() -> impl Strategy<Value = String> {
        prop::collection::vec("[a-d]{0,2}", 0..8).prop_map(|lines| lines.join("\n"))
    }

    /// How often each line stands in a text.
    fn count(text: &str, line: &str) -> usize {
        text.split('\n').filter(|known| *known == line).count()
    }

    proptest! {
        #[test]
        fn no_line_anybody_wrote_is_lost(base in text(), mine in text(), theirs in text()) {
            let merged = merge(&base, &mine, &theirs);
            for line in mine.split('\n').chain(theirs.split('\n')) {
                let is_new = count(&base, line) == 0;
                prop_assert!(!is_new || count(&merged, line) >= count(&mine, line).max(count(&theirs, line)));
            }
            for line in merged.split('\n') {
                prop_assert!(count(&base, line) + count(&mine, line) + count(&theirs, line) > 0);
            }
        }

        #[test]
        fn who_writes_alone_decides(base in text(), other in text()) {
            prop_assert_eq!(merge(&base, &other, &base), other.clone());
            prop_assert_eq!(merge(&base, &base, &other), other.clone());
            prop_assert_eq!(merge(&base, &other, &other), other);
        }

        #[test]
        fn any_text_is_taken(base in "\\PC{0,40}", mine in "\\PC{0,40}", theirs in "\\PC{0,40}") {
            let merged = merge(&base, &mine, &theirs);
            prop_assert!(merged.len() <= base.len() + mine.len() + theirs.len() + 2);
        }
    }
}
