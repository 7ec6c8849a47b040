//! Random atlases, and random choices on them.

use std::collections::BTreeMap;

use floorwalker::domain::address::{Address, MapState};
use floorwalker::domain::atlas::{Direction, Layer, Medium};
use floorwalker::domain::facet::Facet;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::support::{Plan, World};

/// Names that no slip of the finger turns into one another.
const NAMES: [&str; 10] = [
    "Alder",
    "Birch",
    "Cedar Mobile",
    "Juniper",
    "Voice",
    "Quartz desk",
    "Billing",
    "Chat",
    "Relay call",
    "Non-voice pool",
];

/// Texts to type: names, parts of names, groups, words that mean nothing, a slip.
const TEXTS: [&str; 14] = [
    "", " ", "alder", "BIRCH", "cedar mob", "mobile cedar", "voice", "non-voice", "no", "relay chat", "desk billing",
    "what is", "zzz", "junipre",
];

/// A small random atlas.
fn plans() -> impl Strategy<Value = Plan> {
    let name = || select(&NAMES[..]).prop_map(String::from);
    let named = move |groups: usize, most: usize| vec((name(), 0..groups), 1..most);
    let groups = (vec(name(), 1..4), vec(name(), 1..4));
    let layers = groups.prop_flat_map(move |(industries, functions)| {
        let (accounts, lobs) = (named(industries.len(), 6), named(functions.len(), 6));
        let channels = vec((name(), select(&Medium::ALL[..])), 1..5);
        (Just(industries), Just(functions), accounts, lobs, channels)
    });
    layers.prop_flat_map(|(industries, functions, accounts, lobs, channels)| {
        let triple = (0..accounts.len(), 0..lobs.len(), 0..channels.len());
        let contact = [Direction::Inbound, Direction::Outbound, Direction::Both];
        vec((triple, select(contact.to_vec())), 0..20).prop_map(move |programs| {
            let programs: BTreeMap<_, _> = programs.into_iter().collect();
            Plan {
                industries: industries.clone(),
                functions: functions.clone(),
                accounts: accounts.clone(),
                lobs: lobs.clone(),
                channels: channels.clone(),
                programs: programs.into_iter().map(|((a, l, c), direction)| ([a, l, c], direction)).collect(),
            }
        })
    })
}

/// Random choices on an atlas: at most one node a layer, some values of each facet, a text; now and then a name that
/// means nothing here.
pub(crate) fn choices(world: &World) -> impl Strategy<Value = Address> + use<> {
    let slugs = Layer::ALL.map(|layer| -> Vec<String> {
        let known = world.atlas.nodes(layer).iter().map(|node| node.slug.clone());
        known.chain(["nowhere".into()]).collect()
    });
    let values = Facet::ALL.map(|facet| -> Vec<String> {
        let known = facet.values(&world.atlas).into_iter().map(String::from);
        known.chain(["nothing".into()]).collect()
    });
    let picks = values.map(|values| {
        let all = values.len();
        prop_oneof![Just(Vec::new()), subsequence(values.clone(), 0..all), subsequence(values, 1)]
    });
    let selected = slugs.map(|slugs| proptest::option::weighted(0.4, select(slugs)));
    (selected, picks, select(&TEXTS[..])).prop_map(|(selection, facets, text)| {
        let mut state = MapState { selection, ..MapState::default() };
        for facet in Facet::ALL {
            for value in &facets[facet as usize] {
                state = state.with_toggled(facet, value);
            }
        }
        Address::map(state).with_query(text)
    })
}

/// A random atlas and choices on it.
pub(crate) fn maps() -> impl Strategy<Value = (Plan, Address)> {
    plans().prop_flat_map(|plan| {
        let choices = choices(&plan.world());
        (Just(plan), choices)
    })
}
