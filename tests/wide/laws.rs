//! The laws of the windows: lists, traces, keys, bands.

use std::collections::BTreeSet;
use std::ops::Range;

use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{Layer, NodeId};
use floorwalker::domain::map_view::{MapView, NodeState};
use floorwalker::domain::roving::Step;
use floorwalker::domain::wide::{Line, Part, Reach, TONES, Trace, Walk, Wide, bands};

use super::{nodes_of, shown, sight};
use crate::support::World;

/// What stands in a layer's list: each node that the filters keep, once, under the name of its group; first what goes with the
/// selection.
pub(crate) fn the_lists_hold(world: &World, view: &MapView, address: &Address) {
    let wide = shown(world, view, Reach::Kept);
    for layer in Layer::ALL {
        let list = wide.list(layer);
        let nodes = nodes_of(&wide, layer);
        let kept = |index: &usize| view.nodes[layer as usize][*index].state != NodeState::FilteredOut;
        let expected: BTreeSet<usize> = (0..world.atlas.nodes(layer).len()).filter(kept).collect();
        assert_eq!(nodes.len(), expected.len(), "each once");
        assert_eq!(nodes.iter().copied().collect::<BTreeSet<_>>(), expected);
        assert_eq!(list.nodes(), nodes.len());

        // What each node stands under.
        let (mut part, mut group) = (None, None);
        let mut seen: Vec<(Option<Part>, usize)> = Vec::new();
        for place in 0..list.len() {
            match list.line(place).unwrap() {
                Line::Part(new) => (part, group) = (Some(new), None),
                Line::Group(_, new) => group = Some(new as usize),
                Line::Node(index) => {
                    let own = world.atlas.nodes(layer)[index as usize].group;
                    assert_eq!(group.unwrap_or(own), own, "it stands under its own group");
                    assert_eq!(list.line_of(index as usize), Some(place));
                    seen.push((part, index as usize));
                }
            }
        }
        assert!(seen.is_sorted(), "parts in order, and the order of the atlas within each");
        let elsewhere = Layer::ALL.iter().any(|&other| other != layer && view.selection[other as usize].is_some());
        assert_eq!(seen.iter().any(|(part, _)| part.is_some()), elsewhere && !seen.is_empty());

        // The first part is what would be lit if nothing were selected in this layer; and that selection moves no line.
        let alone = Address::map(address.map_state().with_selected(layer, None)).with_query(&address.query);
        let alone = world.view(&alone);
        assert_eq!(nodes_of(&shown(world, &alone, Reach::Kept), layer), nodes);
        for (part, index) in seen {
            let goes = alone.nodes[layer as usize][index].state == NodeState::Lit;
            assert_eq!(part.unwrap_or(Part::With) == Part::With, goes);
        }

        let on_phone: Vec<usize> = nodes_of(&shown(world, view, Reach::Lit), layer);
        let is_lit = |index: &usize| view.nodes[layer as usize][*index].state == NodeState::Lit;
        assert_eq!(
            on_phone,
            (0..world.atlas.nodes(layer).len()).filter(is_lit).collect::<Vec<_>>(),
            "a phone shows what is lit"
        );
    }
}

/// What is drawn between the columns when these lines are seen, against all pairs that there are.
pub(crate) fn the_traces_hold(world: &World, view: &MapView, windows: [Range<usize>; 3]) {
    let wide = shown(world, view, Reach::Kept);
    for (left, right) in [(Layer::Account, Layer::Lob), (Layer::Lob, Layer::Channel)] {
        let window = |layer: Layer| windows[layer as usize].clone();
        let place = |id: NodeId| wide.list(id.layer).line_of(id.index);
        let in_sight = |id: NodeId| place(id).is_some_and(|place| window(id.layer).contains(&place));
        let traces = wide.traces(left, [&sight(window(left)), &sight(window(right))]);
        let between = view.ribbons.iter().filter(|ribbon| ribbon.from.layer == left);
        let both: Vec<_> = between.clone().filter(|ribbon| in_sight(ribbon.from) && in_sight(ribbon.to)).collect();
        let mut functions: Vec<usize> =
            both.iter().filter(|ribbon| ribbon.lit > 0).map(|ribbon| ribbon.function).collect();
        functions.sort_unstable();
        let mut drawn: Vec<usize> = Vec::new();
        let (mut faint, mut stubs) = (0, BTreeSet::new());
        for trace in &traces {
            match *trace {
                Trace::Ribbon { function, left, right } => {
                    drawn.push(function);
                    for [top, height] in [left, right] {
                        let line = top.div_euclid(360);
                        assert!(top + height <= (line + 1) * 360, "a ribbon stays on its line");
                    }
                }
                Trace::Faint { .. } => faint += 1,
                Trace::Stub { end: [top, height], at_left, up, .. } => {
                    let line = (top + height / 2).div_euclid(360) as usize;
                    assert!(stubs.insert((at_left, line, up)), "one short end for each node and direction");
                }
            }
        }
        drawn.sort_unstable();
        assert_eq!(drawn, functions);
        // What is not lit is drawn among the nodes that go with the rest of the selection.
        let goes = |id: NodeId| {
            let list = wide.list(id.layer);
            let above = (0..place(id).unwrap()).filter_map(|place| list.line(place));
            !above.into_iter().any(|line| line == Line::Part(Part::Other))
        };
        let quiet = both.iter().filter(|ribbon| ribbon.lit == 0 && goes(ribbon.from) && goes(ribbon.to));
        assert_eq!(faint, quiet.count());

        // A short end stands wherever a lit program leads out of sight, on its side.
        let mut expected = BTreeSet::new();
        for ribbon in between.filter(|ribbon| ribbon.lit > 0) {
            for (near, far, at_left) in [(ribbon.from, ribbon.to, true), (ribbon.to, ribbon.from, false)] {
                if in_sight(near) && !in_sight(far) {
                    expected.insert((at_left, place(near).unwrap(), place(far).unwrap() < window(far.layer).start));
                }
            }
        }
        assert_eq!(stubs, expected);
        let [near, far] = [left, right].map(|layer| window(layer).len());
        assert!(traces.len() <= near * far + 2 * (near + far), "bounded by what is seen");
    }
}

/// Every node of a list is reached from its first by going down, and back by going up.
pub(crate) fn the_keys_hold(wide: &Wide, view: &MapView) {
    for layer in Layer::ALL {
        let nodes = nodes_of(wide, layer);
        let Some(&first) = nodes.first() else { continue };
        let at = |index: usize| NodeId { layer, index };
        let go = |from: usize, walk: Walk| wide.next(at(from), walk, 10).map(|id| id.index);
        for pair in nodes.windows(2) {
            assert_eq!(go(pair[0], Walk::Step(Step::Down)), Some(pair[1]));
            assert_eq!(go(pair[1], Walk::Step(Step::Up)), Some(pair[0]));
        }
        let last = *nodes.last().unwrap();
        assert_eq!([go(last, Walk::Step(Step::Down)), go(first, Walk::Step(Step::Up))], [None, None]);
        let middle = nodes[nodes.len() / 2];
        assert_eq!(
            [go(middle, Walk::Step(Step::First)), go(middle, Walk::Step(Step::Last))],
            [Some(first), Some(last)]
        );
        for (leap, step) in [(Walk::PageDown, Step::Down), (Walk::PageUp, Step::Up)] {
            let there = go(middle, leap);
            assert_eq!(
                there == Some(middle),
                go(middle, Walk::Step(step)).is_none(),
                "a leap goes on while a step can"
            );
        }
        for &index in &nodes {
            for (step, side) in [(Step::Left, -1), (Step::Right, 1)] {
                let Some(to) = wide.next(at(index), Walk::Step(step), 10) else { continue };
                assert_eq!(to.layer as isize, layer as isize + side);
                assert!(wide.list(to.layer).line_of(to.index).is_some(), "no key leads to what is left out");
                let widest = view.ribbons.iter().filter(|ribbon| {
                    [(ribbon.from, ribbon.to), (ribbon.to, ribbon.from)]
                        .iter()
                        .any(|(near, far)| *near == at(index) && far.layer == to.layer)
                });
                if let Some(widest) = widest.max_by_key(|ribbon| (ribbon.lit, ribbon.kept)) {
                    let joined = view.ribbons.iter().find(|ribbon| {
                        [ribbon.from, ribbon.to].contains(&at(index)) && [ribbon.from, ribbon.to].contains(&to)
                    });
                    let joined = joined.unwrap();
                    assert_eq!((joined.lit, joined.kept), (widest.lit, widest.kept));
                }
            }
        }
    }
}

/// The strip is covered from top to bottom, and tells what is lit.
pub(crate) fn the_bands_hold(wide: &Wide, height: i32) {
    for layer in Layer::ALL {
        let list = wide.list(layer);
        let bands = bands(list, wide.groups(layer), height);
        let mut top = 0;
        for band in &bands {
            assert_eq!(band.top, top);
            top += band.height;
            assert!(band.tone <= TONES);
        }
        assert_eq!(top, if list.is_empty() { 0 } else { height / 2 * 2 });
        let any = list.lit_in(0..list.len()) > 0;
        assert_eq!(bands.iter().any(|band| band.tone > 0), any, "what is lit is seen on the strip");
    }
}
