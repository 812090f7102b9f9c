use similar::{ChangeTag, TextDiff};

/// A piece of a text that was changed, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    Kept(String),
    Gone(String),
    New(String),
}

/// Fewer words than this between two changes make no island worth keeping.
const ISLAND: usize = 3;
/// Comparing costs the product of the words at worst. Beyond this the whole text counts as rewritten.
const MOST_PAIRS: usize = 16_000_000;

/// What became of a text, word by word; neighboring words of one fate stand together, and within a change what is gone
/// stands first. Small islands of kept words between two changes belong to the change, so that sentences stay readable.
pub fn changes(before: &str, after: &str) -> Vec<Passage> {
    let words = |text: &str| text.split_whitespace().count();
    if words(before).saturating_mul(words(after)) > MOST_PAIRS {
        return vec![Passage::Gone(before.to_owned()), Passage::New(after.to_owned())];
    }
    let difference = TextDiff::from_words(before, after);
    let steps: Vec<_> = difference.iter_all_changes().map(|change| (change.tag(), change.value())).collect();
    let runs: Vec<_> = steps.chunk_by(|one, next| is_kept(one) == is_kept(next)).collect();

    let mut passages = Vec::new();
    let (mut gone, mut new) = (String::new(), String::new());
    for (place, run) in runs.iter().enumerate() {
        let is_between = place > 0 && place + 1 < runs.len();
        if is_kept(&run[0]) && !(is_between && is_island(run)) {
            finish_change(&mut passages, &mut gone, &mut new);
            passages.push(Passage::Kept(run.iter().map(|(_, word)| *word).collect()));
            continue;
        }
        for (tag, word) in *run {
            if *tag != ChangeTag::Insert {
                gone.push_str(word);
            }
            if *tag != ChangeTag::Delete {
                new.push_str(word);
            }
        }
    }
    finish_change(&mut passages, &mut gone, &mut new);
    passages
}

fn is_kept((tag, _): &(ChangeTag, &str)) -> bool {
    *tag == ChangeTag::Equal
}

fn is_island(run: &[(ChangeTag, &str)]) -> bool {
    run.iter().filter(|(_, word)| !word.trim().is_empty()).count() < ISLAND
}

fn finish_change(passages: &mut Vec<Passage>, gone: &mut String, new: &mut String) {
    if !gone.is_empty() {
        passages.push(Passage::Gone(std::mem::take(gone)));
    }
    if !new.is_empty() {
        passages.push(Passage::New(std::mem::take(new)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_that_stay_are_told_from_words_that_go_and_come() {
        let passages = changes("we meet on Mondays at noon sharp", "we meet on Fridays at noon sharp");
        let [kept, gone, new, rest] =
            ["we meet on ", "Mondays", "Fridays", " at noon sharp"].map(str::to_owned);
        assert_eq!(
            passages,
            [Passage::Kept(kept), Passage::Gone(gone), Passage::New(new), Passage::Kept(rest)]
        );
        assert_eq!(changes("", ""), []);
    }

    #[test]
    fn a_word_between_two_changes_belongs_to_the_change() {
        let before = "Open all year. Sheriff's deputies empty the box every week.";
        let after = "Open all year. Trained pharmacy staff empty the box every week.";
        let [kept, gone, new, rest] = [
            "Open all year. ",
            "Sheriff's deputies",
            "Trained pharmacy staff",
            " empty the box every week.",
        ]
        .map(str::to_owned);
        assert_eq!(
            changes(before, after),
            [Passage::Kept(kept), Passage::Gone(gone), Passage::New(new), Passage::Kept(rest)]
        );
        assert_eq!(
            changes("buy one big box", "rent one small box"),
            [
                Passage::Gone("buy one big".to_owned()),
                Passage::New("rent one small".to_owned()),
                Passage::Kept(" box".to_owned())
            ]
        );
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_passages(before in "\\PC{0,60}|[ab c\n]{0,40}", after in "\\PC{0,60}|[ab c\n]{0,40}") {
            let (mut was, mut is) = (String::new(), String::new());
            for passage in changes(&before, &after) {
                match passage {
                    Passage::Kept(words) => { was.push_str(&words); is.push_str(&words); }
                    Passage::Gone(words) => was.push_str(&words),
                    Passage::New(words) => is.push_str(&words),
                }
            }
            prop_assert_eq!(was, before);
            prop_assert_eq!(is, after);
        }
    }
}
