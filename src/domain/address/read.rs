//! Fragment → address. Total: nothing a link can say makes it fail.

use super::percent::decode;
use super::{Address, MapState, Place};
use crate::domain::atlas::Layer;
use crate::domain::facet::Facet;

/// Longer fragments are cut here: no honest link comes near it, and a hostile one must not cost time. The longest that
/// `format` writes is shorter, so that it is read whole: 3 + 4 · [`MOST_VALUES`] slugs and the text, at three characters
/// for each of their bytes, come to 52,000.
const MOST_BYTES: usize = 1 << 16;
/// The longest search text, in characters.
const MOST_CHARS: usize = 120;
/// The longest slug, in bytes; content has none longer.
const MOST_SLUG_BYTES: usize = 64;
/// The most values kept in one facet.
const MOST_VALUES: usize = 64;

impl Address {
    /// The address in a URL's fragment, with or without the leading `#`.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let fragment = fragment.get(..fragment.floor_char_boundary(MOST_BYTES)).unwrap_or(fragment);
        let (path, parameters) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut steps = path.split('/').filter(|step| !step.is_empty());
        let place = match (steps.next().unwrap_or("map"), steps.next()) {
            ("t", Some(slug)) if !clean(&decode(slug)).is_empty() => Place::Term(clean(&decode(slug))),
            // Comparisons will have pages of their own; until then their words are in the glossary.
            ("glossary" | "t" | "compare", _) => Place::Glossary(last(parameters, "category")),
            ("about", _) => Place::About,
            _ => Place::Map(map_state(parameters)),
        };
        Self { place, query: query(&last(parameters, "q").unwrap_or_default()) }
    }
}

/// A search text as it is kept: bounded, without control characters. Spaces stay: the reader may still be typing.
pub(super) fn query(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(MOST_CHARS).collect()
}

/// A slug as it is kept: bounded, without control characters or space around it.
fn clean(text: &str) -> String {
    let text = query(text.trim());
    let text = text.trim();
    text.get(..text.floor_char_boundary(MOST_SLUG_BYTES)).unwrap_or(text).trim_end().into()
}

fn map_state(parameters: &str) -> MapState {
    let mut state = MapState::default();
    for layer in Layer::ALL {
        state.selection[layer as usize] = last(parameters, layer.slug());
    }
    for facet in Facet::ALL {
        let values = &mut state.facets[facet as usize];
        for (_, list) in pairs(parameters).filter(|(key, _)| *key == facet.slug()) {
            for value in list.split(',').map(|value| clean(&decode(value))).filter(|value| !value.is_empty()) {
                // Sorted, without doubles: one state has one spelling.
                if let Err(place) = values.binary_search(&value)
                    && values.len() < MOST_VALUES
                {
                    values.insert(place, value);
                }
            }
        }
    }
    state
}

/// The last value given for `key`, unless it is blank.
fn last(parameters: &str, key: &str) -> Option<String> {
    let (_, value) = pairs(parameters).filter(|(name, _)| *name == key).last()?;
    let value = if key == "q" { query(&decode(value)) } else { clean(&decode(value)) };
    (!value.is_empty()).then_some(value)
}

fn pairs(parameters: &str) -> impl Iterator<Item = (&str, &str)> {
    parameters.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}
