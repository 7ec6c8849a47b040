//! The arrow keys reach what can be chosen.

use std::collections::BTreeSet;

use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{Layer, NodeId};
use floorwalker::domain::map_view::NodeState;
use floorwalker::domain::roving::{Step, next, tab_stop, tab_stop_in};
use proptest::prelude::*;

use crate::support::World;

pub(crate) fn keys_reach_everything(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    let can_be_chosen = |id: &NodeId| view.nodes[id.layer as usize][id.index].state != NodeState::FilteredOut;
    let expected: BTreeSet<NodeId> = world.atlas.node_ids().filter(can_be_chosen).collect();
    let mut reached: BTreeSet<NodeId> = tab_stop(&view, None).into_iter().collect();
    let mut open: Vec<NodeId> = reached.iter().copied().collect();
    while let Some(from) = open.pop() {
        for key in ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft", "Home", "End"] {
            let to = Step::of_key(key).and_then(|step| next(&view, from, step));
            open.extend(to.filter(|&to| reached.insert(to)));
        }
    }
    prop_assert_eq!(&reached, &expected);
    // Across, an arrow follows the ribbon that carries most of what is lit.
    for ribbon in &view.ribbons {
        for (from, step) in [(ribbon.from, Step::Right), (ribbon.to, Step::Left)] {
            let to = next(&view, from, step);
            let taken = view
                .ribbons
                .iter()
                .find(|other| Some(other.from) == to && other.to == from || other.from == from && Some(other.to) == to);
            prop_assert!(taken.is_some_and(|taken| (taken.lit, taken.kept) >= (ribbon.lit, ribbon.kept)), "{:?}", from);
        }
    }
    let selected =
        Layer::ALL.into_iter().filter_map(|layer| view.selection[layer as usize].map(|index| NodeId { layer, index }));
    let first = selected.chain(world.atlas.node_ids()).find(can_be_chosen);
    prop_assert_eq!(tab_stop(&view, None), first, "what is selected is where the reader enters");
    for &from in &expected {
        let column: Vec<NodeId> = expected.iter().copied().filter(|id| id.layer == from.layer).collect();
        let place = column.iter().position(|&id| id == from).unwrap_or_default();
        let steps = [Step::First, Step::Last, Step::Up, Step::Down].map(|step| next(&view, from, step));
        let before = place.checked_sub(1).map(|place| column[place]);
        let wanted = [column.first().copied(), column.last().copied(), before, column.get(place + 1).copied()];
        prop_assert_eq!(steps, wanted, "{:?}", from);
    }
    // The tab stop stays where the reader is, as long as that can be chosen.
    for id in world.atlas.node_ids() {
        let stop = tab_stop(&view, Some(id));
        prop_assert_eq!(stop, Some(id).filter(can_be_chosen).or(tab_stop(&view, None)));
    }
    // Where only what is lit of one layer is shown, it is there.
    for layer in Layer::ALL {
        let shown = |id: &NodeId| id.layer == layer && view.node(*id).state == NodeState::Lit;
        let first = world.atlas.node_ids().find(shown);
        for wanted in world.atlas.node_ids().map(Some).chain([None]) {
            prop_assert_eq!(tab_stop_in(&view, wanted, layer), wanted.filter(shown).or(first));
        }
    }
    Ok(())
}
