//! Web pages write some letters as entities (`St. Patrick&#039;s`); lists copied from them still hold these.

/// The text with numeric entities and the five named ones of XML read, once; anything else stays as it is.
pub fn without_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let entity = from
            .char_indices()
            .take(10)
            .find(|(_, letter)| *letter == ';')
            .map(|(end, _)| &from[1..end]);
        match entity.and_then(letter_of) {
            Some(letter) => {
                out.push(letter);
                rest = &from[entity.map_or(1, |name| name.len() + 2)..];
            }
            None => {
                out.push('&');
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn letter_of(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "nbsp" => Some(' '),
        numeric => {
            let number = numeric.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|letter| !letter.is_control())
        }
    }
}
