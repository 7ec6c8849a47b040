//! Ribbons carry each program once, and stay where they belong.

use std::collections::{BTreeMap, BTreeSet};

use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{Layer, NodeId};
use floorwalker::domain::ribbons::{Anchors, tracks};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::World;

pub(crate) fn ribbons_add_up(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    let filters = Address::map(address.map_state().without_selection()).with_query(&address.query);
    let kept = world.view(&filters).lit;
    prop_assert_eq!(view.kept, kept.len());
    let mut expected: BTreeMap<(NodeId, NodeId), [u32; 2]> = BTreeMap::new();
    for &place in &kept {
        let [account, lob, channel] = Layer::ALL.map(|layer| world.atlas.programs()[place].node(layer));
        for ends in [(account, lob), (lob, channel)] {
            let [kept, lit] = expected.entry(ends).or_default();
            *kept += 1;
            *lit += u32::from(view.lit.contains(&place));
        }
    }
    let ribbons = view.ribbons.iter().map(|ribbon| ((ribbon.from, ribbon.to), [ribbon.kept, ribbon.lit]));
    prop_assert_eq!(ribbons.collect::<BTreeMap<_, _>>(), expected);
    for ribbon in &view.ribbons {
        let lob = if ribbon.from.layer == Layer::Lob { ribbon.from } else { ribbon.to };
        prop_assert_eq!(ribbon.function, world.atlas.node(lob).group);
    }
    Ok(())
}

/// The numbers in the bands of a path: left edge, top at the left, top at the right, right edge, bottom at the right,
/// bottom at the left.
fn bands(path: &str) -> Vec<[i32; 6]> {
    let band = |band: &str| {
        let numbers: Vec<i32> =
            band.split(|c: char| c != '-' && !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        [numbers[0], numbers[1], numbers[5], numbers[6], numbers[8], numbers[12]]
    };
    path.split_terminator('Z').map(band).collect()
}

/// The thinnest and widest ribbon of one program and what a node leaves free around its ribbons, as `ribbons` draws them.
const THINNEST: i32 = 8;

const WIDEST: i32 = 28;

const MARGIN: i32 = 80;

/// How much higher the nodes are than their ribbons need; or lower, all of them.
pub(crate) fn room() -> impl Strategy<Value = Vec<i32>> {
    prop_oneof![3 => vec(0..400_i32, 15), 1 => vec(-150..0_i32, 15)]
}

pub(crate) fn bands_stack_inside_nodes(world: &World, address: &Address, extra: &[i32]) -> Result<(), TestCaseError> {
    let atlas = &world.atlas;
    let view = world.view(address);
    // Each node is as high as its programs need, and now and then higher.
    let heights = Layer::ALL.map(|layer| -> Vec<[i32; 2]> {
        let mut top = 0;
        let node = |index: usize| {
            let programs = atlas.programs().iter().filter(|program| program.node(layer).index == index).count() as i32;
            let height = MARGIN + programs * THINNEST + extra[index % extra.len()];
            top += height + 10;
            [top - height, height]
        };
        (0..atlas.nodes(layer).len()).map(node).collect()
    });
    let anchors = Anchors { size: [900, 5000], edges: [[0, 200], [350, 550], [700, 900]], nodes: heights };
    let drawn = tracks(atlas, &view.ribbons, &anchors);
    prop_assert_eq!(drawn[0].function, None, "what is dimmed lies below");
    let mut tracks: BTreeMap<Option<usize>, _> =
        drawn.iter().map(|track| (track.function, bands(&track.path).into_iter())).collect();
    // Every ribbon has its bands, in order; where each begins is where all of its programs are stacked.
    let mut stacks: BTreeMap<(NodeId, bool), Vec<[i32; 2]>> = BTreeMap::new();
    let mut widths = BTreeSet::new();
    for ribbon in &view.ribbons {
        let parts =
            [(None, ribbon.kept, ribbon.lit < ribbon.kept), (Some(ribbon.function), ribbon.lit, ribbon.lit > 0)];
        let mut tops = BTreeSet::new();
        for (track, programs, _) in parts.into_iter().filter(|part| part.2) {
            let band = tracks.get_mut(&track).and_then(Iterator::next);
            let Some([left, top_left, top_right, right, low_right, low_left]) = band else {
                return Err(TestCaseError::fail(format!("no band for {ribbon:?}")));
            };
            prop_assert_eq!(left, anchors.edges[ribbon.from.layer as usize][1]);
            prop_assert_eq!(right, anchors.edges[ribbon.to.layer as usize][0]);
            prop_assert_eq!(low_left - top_left, low_right - top_right);
            prop_assert_eq!((low_left - top_left) % programs as i32, 0);
            widths.insert((low_left - top_left) / programs as i32);
            tops.insert([top_left, top_right]);
        }
        prop_assert_eq!(tops.len(), 1, "the lit part lies on the ribbon: {:?}", ribbon);
        for [top_left, top_right] in tops {
            stacks.entry((ribbon.from, true)).or_default().push([top_left, ribbon.kept as i32]);
            stacks.entry((ribbon.to, false)).or_default().push([top_right, ribbon.kept as i32]);
        }
    }
    prop_assert!(tracks.into_values().all(|mut bands| bands.next().is_none()), "no band without a ribbon");
    prop_assert!(
        widths.len() <= 1 && widths.iter().all(|width| (THINNEST..=WIDEST).contains(width)),
        "one width: {:?}",
        widths
    );
    let width = widths.first().copied().unwrap_or_default();
    let suffices = extra.iter().all(|&extra| extra >= 0);
    for ((node, _), stack) in stacks {
        let [top, height] = anchors.nodes[node.layer as usize][node.index];
        let programs: i32 = stack.iter().map(|[_, programs]| programs).sum();
        let mut free = if suffices { top } else { i32::MIN };
        for [start, programs] in stack {
            prop_assert!(start >= free, "ribbons do not cross at {:?}", node);
            free = start + programs * width;
        }
        let inside = free <= top + height && programs * width <= height - MARGIN;
        prop_assert!(inside || !suffices, "{:?} holds all of its ribbons", node);
    }
    // Until the page has been measured, nothing is drawn.
    for layer in Layer::ALL {
        let mut short = anchors.clone();
        short.nodes[layer as usize].pop();
        prop_assert!(floorwalker::domain::ribbons::tracks(atlas, &view.ribbons, &short).is_empty());
    }
    Ok(())
}
