//! What runs between two columns: ribbons between nodes in sight, and short ends to what is out of sight.
//!
//! All numbers are tenths of a pixel, as those of the ribbons of a small map are. A node's ribbons are stacked in the order of
//! the atlas over its whole height, those to nodes above the window first, so that scrolling moves ends and never reorders them.

use std::ops::Range;

use super::Wide;
use crate::domain::atlas::{Layer, NodeId};

/// What is seen of a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sight {
    /// The lines in sight.
    pub lines: Range<usize>,
    /// Where the first line of the list would stand, seen or not.
    pub top: i32,
    /// How high a line is.
    pub line: i32,
}

/// Where something begins or ends at a node: its top and its height.
pub type End = [i32; 2];

/// Something to draw between two columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trace {
    /// Lit programs between two nodes in sight.
    Ribbon {
        /// The function of the LOB.
        function: usize,
        /// At the left node.
        left: End,
        /// At the right node.
        right: End,
    },
    /// Programs that the filters keep and the selection does not light, between two nodes in sight that both go with the rest of
    /// it: from middle to middle. Between the others there would be hundreds, and they tell nothing of the choice.
    Faint {
        /// The middle of the left node.
        left: i32,
        /// The middle of the right node.
        right: i32,
    },
    /// Lit programs of a node in sight with nodes that stand above or below what is seen of the other column.
    Stub {
        /// The function of the LOB, where the node is one.
        function: Option<usize>,
        /// At the node.
        end: End,
        /// Whether the node is in the left column.
        at_left: bool,
        /// Whether the others are above.
        up: bool,
    },
}

/// What a line leaves free above and below its ribbons.
const MARGIN: i32 = 60;
/// The widest that one program is drawn.
const WIDEST: i32 = 28;
/// The thinnest that anything is drawn.
const THINNEST: i32 = 10;

/// The ribbons at one side of a node.
struct Stack {
    middle: i32,
    span: i32,
    programs: u32,
}

impl Stack {
    fn of(sight: &Sight, place: usize, programs: u32) -> Self {
        let room = (sight.line - MARGIN).max(THINNEST);
        let span = (i64::from(programs) * i64::from(WIDEST)).min(i64::from(room)) as i32;
        Self { middle: sight.top + place as i32 * sight.line + sight.line / 2, span, programs }
    }

    /// Where so many programs stand that come after `before` others.
    fn place(&self, before: u32, programs: u32) -> End {
        let part = |count: u32| (i64::from(count) * i64::from(self.span) / i64::from(self.programs.max(1))) as i32;
        let (top, height) = (part(before), part(before + programs) - part(before));
        let thin = (THINNEST - height).max(0);
        [self.middle - self.span / 2 + top - thin / 2, height + thin]
    }
}

impl Wide {
    /// What runs between `left` and the layer to its right, of which `sights` are seen: ribbons last, which lie above.
    pub fn traces(&self, left: Layer, sights: [&Sight; 2]) -> Vec<Trace> {
        let Some(right) = Layer::ALL.get(left as usize + 1).copied() else { return Vec::new() };
        let (gap, flow) = (&self.ground.gaps[left as usize], &self.flows[left as usize]);
        let [near, far] = [left, right].map(|layer| self.list(layer));
        let in_sight = |layer: Layer, sight: &Sight| -> Vec<(usize, usize)> {
            let list = self.list(layer);
            sight.lines.clone().filter_map(|place| Some((place, list.node_at(place)?))).collect()
        };
        let (lefts, rights) = (in_sight(left, sights[0]), in_sight(right, sights[1]));
        // What stands above the window, and what below, by the order of the atlas.
        let [first_left, first_right] = [near.bound(sights[0].lines.start), far.bound(sights[1].lines.start)];
        let [end_left, end_right] = [near.bound(sights[0].lines.end), far.bound(sights[1].lines.end)];
        let function = |layer: Layer, index: usize| self.group(NodeId { layer, index });
        let mut stubs = Vec::new();
        let mut stub = |layer: Layer, index: usize, stack: &Stack, before: u32, lit: u32, up: bool| {
            if lit > 0 {
                let function = (layer == Layer::Lob).then(|| function(layer, index));
                stubs.push(Trace::Stub { function, end: stack.place(before, lit), at_left: layer == left, up });
            }
        };
        let mut right_stacks = Vec::with_capacity(rights.len());
        for &(place, index) in &rights {
            let places = gap.back_pairs_of(index);
            let stack = Stack::of(sights[1], place, flow.lit_in_back(places.clone()));
            let [above, below] = [first_left, end_left].map(|left| gap.back_pair_from(index, left));
            stub(right, index, &stack, 0, flow.lit_in_back(places.start..above), true);
            let before = flow.lit_in_back(places.start..below);
            stub(right, index, &stack, before, flow.lit_in_back(below..places.end), false);
            right_stacks.push(stack);
        }
        let (mut faint, mut ribbons) = (Vec::new(), Vec::new());
        for &(place, index) in &lefts {
            let pairs = gap.pairs_of(index);
            let stack = Stack::of(sights[0], place, flow.lit_in(pairs.clone()));
            let [above, below] = [first_right, end_right].map(|right| gap.pair_from(index, right));
            stub(left, index, &stack, 0, flow.lit_in(pairs.start..above), true);
            stub(left, index, &stack, flow.lit_in(pairs.start..below), flow.lit_in(below..pairs.end), false);
            for (&(other_place, other), right_stack) in rights.iter().zip(&right_stacks) {
                let Some(pair) = gap.pair(index, other) else { continue };
                let lit = flow.lit(pair);
                if lit > 0 {
                    let back = gap.back_pair_from(other, index);
                    let before = flow.lit_in_back(gap.back_pairs_of(other).start..back);
                    ribbons.push(Trace::Ribbon {
                        function: if left == Layer::Lob { function(left, index) } else { function(right, other) },
                        left: stack.place(flow.lit_in(pairs.start..pair), lit),
                        right: right_stack.place(before, lit),
                    });
                } else if flow.kept(pair) > 0 && near.goes_with(place) && far.goes_with(other_place) {
                    faint.push(Trace::Faint { left: stack.middle, right: right_stack.middle });
                }
            }
        }
        faint.append(&mut stubs);
        faint.append(&mut ribbons);
        faint
    }
}
