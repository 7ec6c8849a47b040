//! Fragment → address. Total: nothing a link can say makes it fail.

use super::percent::decode;
use super::{Address, FitState, GlossaryState, MapState, Place};
use crate::domain::atlas::Layer;
use crate::domain::facet::Facet;
use crate::domain::region::Region;

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
/// The last step that a tour may have.
const MOST_STEPS: usize = 99;

impl Address {
    /// The address in a URL's fragment, with or without the leading `#`.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let fragment = fragment.get(..fragment.floor_char_boundary(MOST_BYTES)).unwrap_or(fragment);
        // WordPress writes a fragment of its own behind ours: `#/t/agent#?secret=…`.
        let (fragment, _) = fragment.split_once('#').unwrap_or((fragment, ""));
        let (path, parameters) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut steps = path.split('/').filter(|step| !step.is_empty());
        let page = steps.next().unwrap_or("map");
        let slug = steps.next().map(|slug| clean(&decode(slug))).filter(|slug| !slug.is_empty());
        let place = match (page, slug) {
            ("t", Some(slug)) => Place::Term(slug),
            ("glossary" | "t", _) => Place::Glossary(glossary_state(parameters)),
            ("compare", Some(slug)) => Place::Compare(slug),
            ("compare", None) => Place::Comparisons,
            ("fit", _) => Place::Fit(fit_state(parameters)),
            ("tour", Some(slug)) => {
                let step = steps.next().and_then(|step| step.parse().ok()).unwrap_or(1);
                Place::Tour(slug, usize::clamp(step, 1, MOST_STEPS))
            }
            ("tour", None) => Place::Tours,
            ("quiz", page) => Place::Quiz(super::quiz::read(page.as_deref(), parameters)),
            ("claims", slug) => Place::Claims(slug),
            ("about", _) => Place::About,
            ("data", _) => Place::Data,
            _ => Place::Map(map_state(parameters)),
        };
        let region = last(parameters, "region");
        let region = Region::ALL.into_iter().find(|known| region.as_deref() == Some(known.slug()));
        Self { place, query: query(&last(parameters, "q").unwrap_or_default()), region }
    }
}

/// A typed text as it is kept: bounded, without control characters. Spaces stay: the reader may still be typing.
pub(super) fn query(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(MOST_CHARS).collect()
}

/// A slug as it is kept: bounded, without control characters or space around it.
fn clean(text: &str) -> String {
    let text = query(text.trim());
    let text = text.trim();
    text.get(..text.floor_char_boundary(MOST_SLUG_BYTES)).unwrap_or(text).trim_end().into()
}

#[expect(clippy::indexing_slicing, reason = "each layer and each facet has its own place")]
pub(super) fn map_state(parameters: &str) -> MapState {
    let mut state = MapState::default();
    for layer in Layer::ALL {
        state.selection[layer as usize] = last(parameters, layer.slug());
    }
    for facet in Facet::ALL {
        state.facets[facet as usize] = all(parameters, facet.slug());
    }
    state
}

fn glossary_state(parameters: &str) -> GlossaryState {
    GlossaryState {
        category: last(parameters, "category"),
        role: last(parameters, "role"),
        letter: last(parameters, "letter"),
    }
}

fn fit_state(parameters: &str) -> FitState {
    let main = last(parameters, "main");
    let mut tasks = all(parameters, "tasks");
    // What fills most of the day is among what fills it.
    if let Some(main) = &main
        && let Err(place) = tasks.binary_search(main)
    {
        tasks.truncate(MOST_VALUES - 1);
        tasks.insert(place.min(tasks.len()), main.clone());
    }
    FitState {
        employer: last(parameters, "employer"),
        tasks,
        main,
        title: query(&last(parameters, "title").unwrap_or_default()),
    }
}

/// All values given for `key`, sorted, without doubles: one state has one spelling.
pub(super) fn all(parameters: &str, key: &str) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for (_, list) in pairs(parameters).filter(|(name, _)| *name == key) {
        for value in list.split(',').map(|value| clean(&decode(value))).filter(|value| !value.is_empty()) {
            if let Err(place) = values.binary_search(&value)
                && values.len() < MOST_VALUES
            {
                values.insert(place, value);
            }
        }
    }
    values
}

/// The last value given for `key`, unless it is blank.
pub(super) fn last(parameters: &str, key: &str) -> Option<String> {
    let (_, value) = pairs(parameters).filter(|(name, _)| *name == key).last()?;
    let value = if matches!(key, "q" | "title" | "text") { query(&decode(value)) } else { clean(&decode(value)) };
    (!value.is_empty()).then_some(value)
}

pub(super) fn pairs(parameters: &str) -> impl Iterator<Item = (&str, &str)> {
    parameters.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}
