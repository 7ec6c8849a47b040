//! A layer as a list of lines, all of one height: nodes under the names of their groups.
//!
//! Lines that the filters drop are left out. While nothing is selected in another layer, the order is the atlas's. Once
//! something is, the nodes that go with it come first and the others below, each part in the order of the atlas. A selection
//! in the layer itself moves no line of it, so what was clicked stays under the pointer.

use std::ops::Range;

use super::links::{between, sum};
use crate::domain::atlas::Layer;
use crate::domain::map_view::{MapView, NodeState, NodeView};

/// The two parts of a list while something is selected in another layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Nodes that share a program with what is selected.
    With,
    /// The other nodes that the filters keep.
    Other,
}

/// A line of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// The heading of a part.
    Part(Part),
    /// The name of a group, in one of the parts.
    Group(Part, u32),
    /// A node, by its place in the layer.
    Node(u32),
}

/// Which nodes a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All that the filters keep.
    Kept,
    /// Those that are lit: on a phone each step offers only what leads on.
    Lit,
}

/// The lines of a layer.
#[derive(Debug, Default)]
pub struct List {
    lines: Vec<Line>,
    /// The line of each node; [`NONE`] where it is left out.
    line_of: Vec<u32>,
    /// How many lit nodes stand before each line.
    lit: Vec<u32>,
    /// How many nodes it holds.
    nodes: usize,
    /// Where the other part begins.
    others: usize,
}

const NONE: u32 = u32::MAX;

impl List {
    /// The list of `layer`; `groups` are the groups of its nodes, of which there are `many`.
    pub(super) fn of(groups: &[u32], many: usize, view: &MapView, layer: Layer, reach: Reach) -> Self {
        let nodes = &view.nodes[layer as usize];
        let elsewhere = Layer::ALL.iter().any(|&other| other != layer && view.selection[other as usize].is_some());
        let mut list = Self { line_of: vec![NONE; nodes.len()], ..Self::default() };
        let is_in = |node: &NodeView, part: Part| match reach {
            Reach::Lit => part == Part::With && node.state == NodeState::Lit,
            Reach::Kept if node.state == NodeState::FilteredOut => false,
            Reach::Kept => !elsewhere || (part == Part::With) == goes_with(node, layer),
        };
        for part in [Part::With, Part::Other] {
            if part == Part::Other {
                list.others = list.lines.len();
            }
            if part == Part::With || elsewhere {
                list.add(part, elsewhere && reach == Reach::Kept, groups, many, |index| is_in(&nodes[index], part));
            }
        }
        let is_lit = |line: &Line| match line {
            Line::Node(index) => u32::from(nodes[*index as usize].state == NodeState::Lit),
            Line::Part(_) | Line::Group(..) => 0,
        };
        sum(&mut list.lit, list.lines.iter().map(is_lit));
        list
    }

    fn add(&mut self, part: Part, headed: bool, groups: &[u32], many: usize, is_in: impl Fn(usize) -> bool) {
        let mut above = None;
        for (index, &group) in groups.iter().enumerate() {
            if index >= self.line_of.len() || !is_in(index) {
                continue;
            }
            if above.is_none() && headed {
                self.lines.push(Line::Part(part));
            }
            if above != Some(group) && many > 1 {
                self.lines.push(Line::Group(part, group));
            }
            above = Some(group);
            self.line_of[index] = self.lines.len() as u32;
            self.lines.push(Line::Node(index as u32));
            self.nodes += 1;
        }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How many nodes there are.
    pub fn nodes(&self) -> usize {
        self.nodes
    }

    /// The line at a place.
    pub fn line(&self, place: usize) -> Option<Line> {
        self.lines.get(place).copied()
    }

    /// The node on the line at a place.
    pub fn node_at(&self, place: usize) -> Option<usize> {
        match self.line(place)? {
            Line::Node(index) => Some(index as usize),
            Line::Part(_) | Line::Group(..) => None,
        }
    }

    /// The place of a node's line.
    pub fn line_of(&self, index: usize) -> Option<usize> {
        self.line_of.get(index).filter(|&&line| line != NONE).map(|&line| line as usize)
    }

    /// The first node at or below a place whose part is the one that lit nodes are in; the end of the layer where there is none.
    /// All nodes that go with the selection and stand above the place come before it in the atlas.
    pub(super) fn bound(&self, place: usize) -> usize {
        let lines = self.lines.get(place..self.others).unwrap_or_default();
        let node = lines.iter().find_map(|line| match line {
            Line::Node(index) => Some(*index as usize),
            Line::Part(_) | Line::Group(..) => None,
        });
        node.unwrap_or(self.line_of.len())
    }

    /// Whether the line at a place is in the first part, or there is but one.
    pub(super) fn goes_with(&self, place: usize) -> bool {
        place < self.others
    }

    /// How many of these lines are lit nodes.
    pub fn lit_in(&self, lines: Range<usize>) -> usize {
        between(&self.lit, lines) as usize
    }

    /// The name of the group that the line at a place belongs to.
    pub fn group_at(&self, place: usize, groups: &[u32]) -> Option<u32> {
        self.lines.get(place..)?.iter().find_map(|line| match line {
            Line::Part(_) => None,
            Line::Group(_, group) => Some(*group),
            Line::Node(index) => groups.get(*index as usize).copied(),
        })
    }

    /// The lines that are seen where `height` is shown from `top`, each line being so high, and `more` of them on either side.
    pub fn window(&self, top: i32, height: i32, line: i32, more: usize) -> Range<usize> {
        let line = line.max(1);
        let first = (top.max(0) / line) as usize;
        let end = ((top.max(0) + height.max(0) + line - 1) / line) as usize;
        first.saturating_sub(more).min(self.len())..(end + more).min(self.len())
    }

    /// Where to scroll so that the line at a place is seen: as little as need be, and where it is far, to the middle.
    pub fn reveal(&self, place: usize, top: i32, height: i32, line: i32) -> i32 {
        let (above, below) = (place as i32 * line, (place as i32 + 1) * line);
        let there = if above >= top && below <= top + height {
            top
        } else if above < top && above + line >= top {
            above
        } else if below > top + height && below <= top + height + line {
            below - height
        } else {
            above - (height - line) / 2
        };
        self.clamp(there, height, line)
    }

    /// The nearest place to scroll to that the list has.
    pub fn clamp(&self, top: i32, height: i32, line: i32) -> i32 {
        top.clamp(0, (self.len() as i32 * line - height).max(0))
    }

    pub(super) fn has_the_lines_of(&self, other: &Self) -> bool {
        self.lines == other.lines
    }
}

/// Whether a node shares a program with all that is selected in other layers.
fn goes_with(node: &NodeView, layer: Layer) -> bool {
    node.leaves > 0 && Layer::ALL.iter().all(|&other| other == layer || node.keeps[other as usize])
}
