//! The map at scale: what it draws is bounded by the screen, never by the data.
//!
//! Each layer is a list of lines of one height ([`List`]), of which a window is seen and a strip shows the whole ([`bands()`]).
//! Ribbons are drawn between nodes in sight, and to what is out of sight one short end for each node and direction
//! ([`traces`](Wide::traces)). What follows from the atlas alone is made once; what follows from a choice, in one walk over
//! programs and nodes; what follows from scrolling, in a walk over what is in sight.

mod bands;
mod links;
mod list;
mod reuse;
mod sheet;
mod traces;
mod walk;

pub use bands::{Band, TONES, bands};
pub use links::Gap;
pub use list::{Line, List, Part, Reach};
pub use reuse::reuse;
pub use traces::{End, Sight, Trace};
pub use walk::Walk;

use std::rc::Rc;

use super::atlas::{Atlas, Layer, NodeId};
use super::map_view::MapView;
use links::Flow;

/// More nodes than this in one layer make a map large.
const MOST_NODES: usize = 300;
/// More programs than this make a map large.
const MOST_PROGRAMS: usize = 3_000;

/// Whether a map is too large to draw every node of it.
pub fn is_large(atlas: &Atlas) -> bool {
    atlas.programs().len() > MOST_PROGRAMS || Layer::ALL.iter().any(|&layer| atlas.nodes(layer).len() > MOST_NODES)
}

/// What follows from the atlas alone.
#[derive(Debug)]
pub struct Ground {
    /// The group of each node.
    groups: [Vec<u32>; 3],
    gaps: [Gap; 2],
}

impl Ground {
    /// Walks over the whole atlas, once.
    pub fn of(atlas: &Atlas) -> Self {
        Self {
            groups: Layer::ALL.map(|layer| atlas.nodes(layer).iter().map(|node| node.group as u32).collect()),
            gaps: [Gap::between(atlas, Layer::Account), Gap::between(atlas, Layer::Lob)],
        }
    }
}

/// A large map, and what it shows now.
#[derive(Debug)]
pub struct Wide {
    ground: Rc<Ground>,
    flows: [Flow; 2],
    lists: [List; 3],
}

impl Wide {
    /// A map that shows nothing yet.
    pub fn over(ground: Rc<Ground>) -> Self {
        Self { ground, flows: Default::default(), lists: Default::default() }
    }

    /// Shows `view`. True where another line is the first of a list, or its number has changed: then what was in sight is not.
    pub fn follow(&mut self, atlas: &Atlas, view: &MapView, reach: Reach) -> [bool; 3] {
        for (gap, flow) in self.ground.gaps.iter().zip(&mut self.flows) {
            flow.follow(gap, &view.fails);
        }
        Layer::ALL.map(|layer| {
            let list = List::of(&self.ground.groups[layer as usize], atlas.groups(layer).len(), view, layer, reach);
            let before = std::mem::replace(&mut self.lists[layer as usize], list);
            !self.lists[layer as usize].has_the_lines_of(&before)
        })
    }

    /// The lines of a layer.
    pub fn list(&self, layer: Layer) -> &List {
        &self.lists[layer as usize]
    }

    /// The group of a node: its place in [`Atlas::groups`].
    pub fn group(&self, id: NodeId) -> usize {
        self.ground.groups[id.layer as usize].get(id.index).map_or(0, |&group| group as usize)
    }

    /// The group of every node of a layer.
    pub fn groups(&self, layer: Layer) -> &[u32] {
        &self.ground.groups[layer as usize]
    }

    /// How many programs a node has, whatever is chosen.
    pub fn programs(&self, id: NodeId) -> usize {
        match id.layer {
            Layer::Account => self.ground.gaps[0].programs_from(id.index),
            Layer::Lob => self.ground.gaps[1].programs_from(id.index),
            Layer::Channel => self.ground.gaps[1].programs_to(id.index),
        }
    }

    /// How many nodes of the neighboring layer `other` share a program with a node, and the first of them in the order of the
    /// atlas, at most so many; none where the two layers are no neighbors.
    pub fn neighbors(&self, id: NodeId, other: Layer, most: usize) -> (usize, Vec<usize>) {
        match other as usize {
            right if right == id.layer as usize + 1 => {
                let rights = self.ground.gaps[id.layer as usize].rights_of(id.index);
                (rights.len(), rights.iter().take(most).copied().collect())
            }
            left if left + 1 == id.layer as usize => {
                let gap = &self.ground.gaps[left];
                (gap.back_pairs_of(id.index).len(), gap.lefts_of(id.index).take(most).collect())
            }
            _ => (0, Vec::new()),
        }
    }
}
