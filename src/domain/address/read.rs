//! Fragment → address. Total: nothing a link can say makes it fail.

use super::percent::decode;
use super::{Address, MapState, Place};
use crate::domain::atlas::Layer;
use crate::domain::filter::Facet;

/// Longer fragments are cut here: no honest link comes near it, and a hostile one must not cost time.
const MOST_BYTES: usize = 4096;
/// The longest text kept for one value, in characters.
const MOST_CHARS: usize = 120;
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

fn clean(text: &str) -> String {
    query(text.trim()).trim().into()
}

fn map_state(parameters: &str) -> MapState {
    let mut state = MapState::default();
    for layer in Layer::ALL {
        state.selection[layer as usize] = last(parameters, layer.slug());
    }
    for facet in Facet::ALL {
        let values = &mut state.facets[facet as usize];
        *values = pairs(parameters)
            .filter(|(key, _)| *key == facet.slug())
            .flat_map(|(_, value)| value.split(','))
            .map(|value| clean(&decode(value)))
            .filter(|value| !value.is_empty())
            .take(MOST_VALUES)
            .collect();
        values.sort();
        values.dedup();
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
