//! Going on after a mistake: what the reader stumbled over is taken out, so that it comes to the next one.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// A field that is there no more, by the place of the table it stood in.
pub type Gone = (Range<usize>, String);

/// Takes out the field or the entry of a list that stands at `place`; tells the field, if it was one.
/// Nothing where nothing stands there alone: then reading ends.
pub fn take_out(
    around: &Range<usize>,
    table: &mut DeTable<'_>,
    place: &Range<usize>,
) -> Option<Option<Gone>> {
    // A list of entries is said to stand where its first entry does.
    let is_value = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
        DeValue::Array(list) => {
            value.span() == *place && list.first().is_none_or(|entry| entry.span() != *place)
        }
        _ => value.span() == *place,
    };
    let here = table
        .iter()
        .find(|(key, value)| key.span() == *place || is_value(value))
        .map(|(key, _)| key.clone());
    if let Some(key) = here {
        table.remove(&key);
        return Some(Some((around.clone(), key.into_inner().into_owned())));
    }
    table.iter_mut().find_map(|(_, value)| {
        let span = value.span();
        match value.get_mut() {
            DeValue::Table(inner) => take_out(&span, inner, place),
            DeValue::Array(list) => {
                if list.iter().any(|entry| entry.span() == *place) {
                    let kept = std::mem::replace(list, DeArray::new())
                        .into_iter()
                        .filter(|entry| entry.span() != *place);
                    *list = kept.collect();
                    return Some(None);
                }
                list.iter_mut().find_map(|entry| {
                    let span = entry.span();
                    match entry.get_mut() {
                        DeValue::Table(inner) => take_out(&span, inner, place),
                        _ => None,
                    }
                })
            }
            _ => None,
        }
    })
}
