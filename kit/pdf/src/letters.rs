//! Words made printable: no letter without a shape, no word wider than the page.

/// Drawn in place of a letter that no font has.
const BOX: char = '\u{25a1}';
/// Invisible: a line may end here.
const MAY_BREAK: char = '\u{200b}';
/// A longer run of letters gets places where a line may end. The longest words of either language are shorter.
const LONGEST_WORD: usize = 30;

/// Replaces what cannot be drawn and takes out what only steers a screen. True when a letter had to be replaced.
pub fn make_drawable(words: &mut String, can_draw: &dyn Fn(char) -> bool) -> bool {
    if words.bytes().all(|byte| byte == b'\n' || (b' '..=b'~').contains(&byte)) {
        return false;
    }
    let mut is_missing = false;
    let drawable = words.chars().filter_map(|letter| match letter {
        '\n' => Some('\n'),
        letter if letter.is_whitespace() => Some(' '),
        letter if only_steers(letter) => None,
        letter if can_draw(letter) => Some(letter),
        _ => {
            is_missing = true;
            Some(BOX)
        }
    });
    *words = drawable.collect();
    is_missing
}

/// Controls, marks of writing direction, selectors of variants, tags and byte order marks. Joiners stay: some scripts
/// are written with them.
fn only_steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Lets very long words, such as addresses, end a line in the middle.
pub fn let_long_words_break(words: &mut String) {
    if words.split_whitespace().all(|word| word.len() <= LONGEST_WORD) {
        return;
    }
    let mut broken = String::with_capacity(words.len() + words.len() / 8);
    let mut run = 0;
    for letter in words.chars() {
        run = if letter.is_whitespace() { 0 } else { run + 1 };
        if run > LONGEST_WORD {
            broken.push(MAY_BREAK);
            run = 1;
        }
        broken.push(letter);
        if run > 8 && matches!(letter, '/' | '-' | '_' | '.' | '@' | '&' | '=') {
            broken.push(MAY_BREAK);
            run = 0;
        }
    }
    *words = broken;
}

#[cfg(test)]
mod tests {
    use super::{let_long_words_break, make_drawable};

    fn latin(letter: char) -> bool {
        (letter as u32) < 0x250
    }

    #[test]
    fn letters_without_a_shape_become_boxes_and_are_told() {
        let mut words = "Ñandú 王\n\u{202e}x\t\u{0}y".to_owned();
        assert!(make_drawable(&mut words, &latin));
        assert_eq!(words, "Ñandú \u{25a1}\nx y");
        let mut plain = "Plain words, 12%".to_owned();
        assert!(!make_drawable(&mut plain, &latin));
        assert_eq!(plain, "Plain words, 12%");
    }

    #[test]
    fn only_words_that_are_wider_than_a_line_are_broken() {
        let mut words = "otorhinolaryngologists met".to_owned();
        let_long_words_break(&mut words);
        assert_eq!(words, "otorhinolaryngologists met");
        let mut long = "w".repeat(100);
        let_long_words_break(&mut long);
        assert!(long.split('\u{200b}').all(|piece| piece.chars().count() <= 30), "{long}");
        assert_eq!(long.replace('\u{200b}', ""), "w".repeat(100));
    }
}
