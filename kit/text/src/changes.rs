use similar::{ChangeTag, TextDiff};

/// A piece of a text that was changed, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    Kept(String),
    Gone(String),
    New(String),
}

/// What became of a text, word by word; neighboring words of one fate stand together.
pub fn changes(before: &str, after: &str) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let word = change.value();
        match (change.tag(), passages.last_mut()) {
            (ChangeTag::Equal, Some(Passage::Kept(words)))
            | (ChangeTag::Delete, Some(Passage::Gone(words)))
            | (ChangeTag::Insert, Some(Passage::New(words))) => words.push_str(word),
            (ChangeTag::Equal, _) => passages.push(Passage::Kept(word.to_owned())),
            (ChangeTag::Delete, _) => passages.push(Passage::Gone(word.to_owned())),
            (ChangeTag::Insert, _) => passages.push(Passage::New(word.to_owned())),
        }
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_that_stay_are_told_from_words_that_go_and_come() {
        let passages = changes("we meet on Mondays at noon", "we meet on Fridays at noon");
        let [kept, new] = ["we meet on ", "Fridays"].map(str::to_owned);
        assert_eq!(passages[0], Passage::Kept(kept));
        assert!(
            passages.contains(&Passage::Gone("Mondays".to_owned())) && passages.contains(&Passage::New(new))
        );
        assert_eq!(changes("", ""), []);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_passages(before in "\\PC{0,60}", after in "\\PC{0,60}") {
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
