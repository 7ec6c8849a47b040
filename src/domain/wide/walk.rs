//! The keys of the map at scale: the same as on a small map, over lists of which only a window stands on the page; and leaps,
//! because fifty thousand lines are too many to walk.

use std::cmp::Reverse;

use super::Wide;
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::roving::Step;
use crate::domain::text::fold;

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Walk {
    /// As on a small map.
    Step(Step),
    /// A window's height down.
    PageDown,
    /// A window's height up.
    PageUp,
}

impl Walk {
    /// The way that a key asks for, by its `KeyboardEvent.key`.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "PageDown" => Some(Self::PageDown),
            "PageUp" => Some(Self::PageUp),
            key => Step::of_key(key).map(Self::Step),
        }
    }
}

impl Wide {
    /// Where `walk` leads from a node; `page` is how many lines a window shows. `None` at an edge.
    pub fn next(&self, from: NodeId, walk: Walk, page: usize) -> Option<NodeId> {
        let list = self.list(from.layer);
        let here = list.line_of(from.index);
        let page = page.saturating_sub(1).max(1);
        let node = |place: usize| list.node_at(place).map(|index| NodeId { layer: from.layer, index });
        let down = |from: usize| (from..list.len()).find_map(node);
        let up = |end: usize| (0..end.min(list.len())).rev().find_map(node);
        match walk {
            Walk::Step(Step::Down) => down(here? + 1),
            Walk::Step(Step::Up) => up(here?),
            Walk::Step(Step::First) => down(0),
            Walk::Step(Step::Last) => up(list.len()),
            Walk::PageDown => down(here? + page).or_else(|| up(list.len())),
            Walk::PageUp => up((here? + 1).saturating_sub(page)).or_else(|| down(0)),
            Walk::Step(Step::Right) => self.across(from, Layer::ALL.get(from.layer as usize + 1).copied()?),
            Walk::Step(Step::Left) => {
                self.across(from, Layer::ALL.get((from.layer as usize).checked_sub(1)?).copied()?)
            }
        }
    }

    /// The node of a neighboring layer to arrive at: the most programs lead there, lit ones before any others; without any, the
    /// node at the same relative height.
    fn across(&self, from: NodeId, layer: Layer) -> Option<NodeId> {
        let list = self.list(layer);
        let best = if layer > from.layer {
            let (gap, flow) = (&self.ground.gaps[from.layer as usize], &self.flows[from.layer as usize]);
            let pairs = gap.pairs_of(from.index).map(|pair| (pair, gap.right_of(pair)));
            pairs.map(|(pair, far)| (flow.lit(pair), flow.kept(pair), Reverse(far))).max()
        } else {
            let (gap, flow) = (&self.ground.gaps[layer as usize], &self.flows[layer as usize]);
            let pairs = gap.back_pairs_of(from.index).map(|place| gap.at_back(place));
            pairs.map(|pair| (flow.lit(pair), flow.kept(pair), Reverse(gap.left_of(pair)))).max()
        };
        if let Some((_, 1.., Reverse(index))) = best
            && list.line_of(index).is_some()
        {
            return Some(NodeId { layer, index });
        }
        let here = self.list(from.layer);
        let place = here.line_of(from.index).unwrap_or(0) * list.len() / here.len().max(1);
        let places = (place..list.len()).chain((0..place.min(list.len())).rev());
        places.filter_map(|place| list.node_at(place)).map(|index| NodeId { layer, index }).next()
    }

    /// The next node of a list after `from` whose name begins with what was typed, from the top again after the end. While one
    /// goes on typing the node may stay the same.
    pub fn named(&self, atlas: &Atlas, from: NodeId, typed: &str) -> Option<NodeId> {
        let wanted = fold(typed);
        let first = wanted.chars().next()?;
        let list = self.list(from.layer);
        let here = list.line_of(from.index).unwrap_or(0);
        let start = if typed.chars().count() > 1 { here } else { here + 1 };
        let begins = |index: &usize| {
            let name = &atlas.nodes(from.layer)[*index].name;
            // Most names end here, before anything is made.
            let may = name.chars().next().is_some_and(|c| !c.is_ascii() || c.to_ascii_lowercase() == first);
            may && fold(name).starts_with(&wanted)
        };
        let places = (start..list.len()).chain(0..start.min(list.len()));
        let index = places.filter_map(|place| list.node_at(place)).find(begins)?;
        Some(NodeId { layer: from.layer, index })
    }
}
