//! What is lit: facets, text, clicks, and the way out of an empty map.

use std::collections::BTreeSet;

use floorwalker::domain::address::{Address, MapState};
use floorwalker::domain::atlas::{Direction, Layer, NodeId, Program};
use floorwalker::domain::facet::Facet;
use floorwalker::domain::filter::Choice;
use floorwalker::domain::map_view::{MapView, NodeState};
use floorwalker::domain::text::{fold, words};
use proptest::prelude::*;

use crate::support::World;

/// The lit programs at an address.
pub(crate) fn lit(world: &World, address: &Address) -> BTreeSet<usize> {
    world.view(address).lit.into_iter().collect()
}

pub(crate) fn counts_are_what_the_map_shows(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    for facet in Facet::ALL {
        for value in &view.facets[facet as usize] {
            let state = address.map_state();
            prop_assert_eq!(value.picked, state.picked(facet).contains(&value.value));
            let alone = state.without_facet(facet).with_toggled(facet, &value.value);
            let shown = world.view(&Address::map(alone).with_query(&address.query)).lit.len();
            prop_assert_eq!(value.count as usize, shown, "{:?} {}", facet, value.value);
        }
    }
    Ok(())
}

pub(crate) fn what_names_nothing_is_told(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let state = address.map_state();
    let mut unknown: Vec<&str> = Layer::ALL.into_iter().filter_map(|layer| state.selected(layer)).collect();
    unknown.retain(|slug| *slug == "nowhere");
    unknown.extend(state.facets.iter().flatten().map(String::as_str).filter(|slug| *slug == "nothing"));
    prop_assert_eq!(world.view(address).unknown, unknown);
    Ok(())
}

pub(crate) fn or_within_and_among(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let state = address.map_state();
    let all: BTreeSet<usize> = (0..world.atlas.programs().len()).collect();
    let mut among = all.clone();
    for layer in Layer::ALL {
        let alone = MapState::default().with_selected(layer, state.selected(layer));
        among = &among & &lit(world, &Address::map(alone));
    }
    for facet in Facet::ALL {
        let known = facet.values(&world.atlas);
        let picked = state.picked(facet).iter().filter(|value| known.contains(&value.as_str()));
        let each = picked.map(|value| lit(world, &Address::map(MapState::default().with_toggled(facet, value))));
        let each: Vec<BTreeSet<usize>> = each.collect();
        let within = if each.is_empty() { all.clone() } else { each.into_iter().flatten().collect() };
        among = &among & &within;
    }
    among = &among & &lit(world, &Address::default().with_query(&address.query));
    prop_assert_eq!(lit(world, address), among);
    Ok(())
}

pub(crate) fn a_facet_narrows(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let before = lit(world, address);
    for facet in Facet::ALL {
        let state = address.map_state();
        for value in facet.values(&world.atlas) {
            let further = state.clone().without_facet(facet).with_toggled(facet, value);
            let open = Address::map(state.clone().without_facet(facet)).with_query(&address.query);
            let after = lit(world, &Address::map(further).with_query(&address.query));
            prop_assert!(after.is_subset(&lit(world, &open)), "{:?} {}", facet, value);
            prop_assert!(before.is_subset(&lit(world, &open)), "{:?}", facet);
        }
    }
    Ok(())
}

pub(crate) fn a_text_keeps_what_it_names(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let atlas = &world.atlas;
    let typed = fold(&address.query);
    // A slip is forgiven where nothing is called what was typed; here the rule is the plain one.
    prop_assume!(typed != "junipre");
    let keeps = |program: &Program| {
        let nodes = Layer::ALL.map(|layer| program.node(layer));
        let groups = nodes[..2].iter().map(|&id| &atlas.group_of(id).name);
        let names: Vec<String> =
            nodes.iter().map(|&id| &atlas.node(id).name).chain(groups).map(|name| fold(name)).collect();
        let is_found = |word| names.iter().flat_map(|name| words(name)).any(|of_name| of_name.starts_with(word));
        let medium = fold(&atlas.group_of(nodes[2]).name);
        // "What is" asks for nothing, and "inb" begins to name a direction.
        let is_direction = |word: &str| {
            let wanted = [Direction::Inbound, Direction::Outbound].into_iter();
            word.len() > 2
                && wanted
                    .filter(|wanted| wanted.slug().starts_with(word))
                    .any(|wanted| program.direction.answers(wanted))
        };
        let mut subjects = words(&typed).filter(|word| !["what", "is"].contains(word));
        subjects.all(|word| is_found(word) || is_direction(word)) || medium.starts_with(&typed)
    };
    let expected = atlas.programs().iter().enumerate().filter(|(_, program)| keeps(program)).map(|(place, _)| place);
    prop_assert_eq!(lit(world, &Address::default().with_query(&address.query)), expected.collect());
    Ok(())
}

pub(crate) fn clicks_lead_where_they_say(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    let picked =
        |view: &MapView| view.facets.clone().map(|values| values.iter().map(|value| value.picked).collect::<Vec<_>>());
    for id in world.atlas.node_ids() {
        let node = &view.nodes[id.layer as usize][id.index];
        let after = world.view(&Address::map(view.leads_to(&world.atlas, id)).with_query(&address.query));
        prop_assert!(after.unknown.is_empty(), "what names nothing is not carried along");
        prop_assert_eq!(picked(&after), picked(&view), "a click leaves the filters alone");
        prop_assert_eq!(node.current, view.selection[id.layer as usize] == Some(id.index));
        let mut selection = view.selection;
        if node.current {
            selection[id.layer as usize] = None;
            prop_assert_eq!(after.selection, selection, "a second click takes just this node back");
            continue;
        }
        prop_assert_eq!(after.lit.len(), node.leaves as usize, "{:?}", id);
        prop_assert_eq!(node.leaves > 0, node.state != NodeState::FilteredOut, "{:?}", id);
        // As much of the selection stays as goes with the node; where something must go, the rightmost goes first.
        selection[id.layer as usize] = Some(id.index);
        let others: Vec<Layer> = Layer::ALL.into_iter().filter(|&layer| layer != id.layer).collect();
        let without = |layers: &[Layer]| {
            let drop = |selection, &layer: &Layer| with(selection, layer, None);
            layers.iter().fold(selection, drop)
        };
        let tries = [without(&[]), without(&others[1..]), without(&others[..1]), without(&others)];
        let first = tries
            .into_iter()
            .find(|&selection| !at_selection(world, &view, id, selection, &address.query).lit.is_empty());
        prop_assert!(
            node.leaves == 0 || Some(after.selection) == first,
            "{:?}: {:?}, {:?}",
            id,
            after.selection,
            first
        );
    }
    Ok(())
}

fn with(mut selection: [Option<usize>; 3], layer: Layer, place: Option<usize>) -> [Option<usize>; 3] {
    selection[layer as usize] = place;
    selection
}

/// The map with the filters that a click on `id` keeps, and that selection.
fn at_selection(world: &World, view: &MapView, id: NodeId, selection: [Option<usize>; 3], query: &str) -> MapView {
    let select = |state: MapState, layer: Layer| {
        let slug = selection[layer as usize].map(|index| world.atlas.nodes(layer)[index].slug.as_str());
        state.with_selected(layer, slug)
    };
    let state = Layer::ALL.into_iter().fold(view.leads_to(&world.atlas, id), select);
    world.view(&Address::map(state).with_query(query))
}

pub(crate) fn loosening_leaves_what_it_says(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    if !view.lit.is_empty() {
        prop_assert!(view.loosen.is_empty());
        return Ok(());
    }
    let leaves = |choice: Choice| world.view(&choice.undone(address)).lit.len() as u32;
    for choice in Choice::ALL {
        let offered = view.loosen.iter().find(|(offer, _)| *offer == choice).map_or(0, |(_, count)| *count);
        prop_assert_eq!(offered, leaves(choice), "{:?}", choice);
    }
    prop_assert!(view.loosen.iter().all(|(_, count)| *count > 0), "{:?}", view.loosen);
    prop_assert!(view.loosen.is_sorted_by_key(|(_, count)| std::cmp::Reverse(*count)), "{:?}", view.loosen);
    Ok(())
}
