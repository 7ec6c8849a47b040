//! Roving tabindex: the map is one tab stop, and the arrow keys walk inside it.
//!
//! The pattern is the one of the ARIA Authoring Practices ("Managing focus within components using a roving tabindex").
//! Nodes that the filters took out are passed over; dimmed nodes are not, because choosing one is a way on.

use super::atlas::{Layer, NodeId};
use super::map_view::{MapView, NodeState};

/// The keys that move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next node of the layer.
    Down,
    /// To the node before.
    Up,
    /// To the layer on the right.
    Right,
    /// To the layer on the left.
    Left,
    /// To the layer's first node.
    First,
    /// To the layer's last node.
    Last,
}

impl Step {
    /// The step that goes on where this one has led to what is not shown.
    #[must_use]
    pub fn onward(self) -> Self {
        match self {
            Self::First => Self::Down,
            Self::Last => Self::Up,
            on => on,
        }
    }
}

impl Step {
    /// The step that a key asks for, by its `KeyboardEvent.key`.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowDown" => Self::Down,
            "ArrowUp" => Self::Up,
            "ArrowRight" => Self::Right,
            "ArrowLeft" => Self::Left,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }
}

/// The node that holds the map's tab stop: `wanted` while it can be reached, else the first selected node, else the
/// first that can be reached.
pub fn tab_stop(view: &MapView, wanted: Option<NodeId>) -> Option<NodeId> {
    let reachable = |id: &NodeId| is_reachable(view, *id);
    let selected =
        Layer::ALL.into_iter().filter_map(|layer| view.selection[layer as usize].map(|index| NodeId { layer, index }));
    wanted
        .filter(reachable)
        .or_else(|| selected.into_iter().find(reachable))
        .or_else(|| Layer::ALL.into_iter().find_map(|layer| reachable_in(view, layer).next()))
}

/// The same where only what is lit of one layer is shown, as on a phone.
pub fn tab_stop_in(view: &MapView, wanted: Option<NodeId>, layer: Layer) -> Option<NodeId> {
    let shown = |id: &NodeId| id.layer == layer && view.node(*id).state == NodeState::Lit;
    wanted.filter(shown).or_else(|| reachable_in(view, layer).find(shown))
}

/// Where `step` leads from `from`; `None` at an edge.
pub fn next(view: &MapView, from: NodeId, step: Step) -> Option<NodeId> {
    let in_layer = || reachable_in(view, from.layer);
    match step {
        Step::Down => in_layer().find(|id| id.index > from.index),
        Step::Up => in_layer().filter(|id| id.index < from.index).last(),
        Step::First => in_layer().next(),
        Step::Last => in_layer().last(),
        Step::Right => across(view, from, Layer::ALL.get(from.layer as usize + 1).copied()?),
        Step::Left => across(view, from, Layer::ALL.get((from.layer as usize).checked_sub(1)?).copied()?),
    }
}

/// The node of `layer` to arrive at: the widest ribbon leads there, a lit one before any other; without a ribbon, the
/// node at the same relative height.
fn across(view: &MapView, from: NodeId, layer: Layer) -> Option<NodeId> {
    let ribbons = view.ribbons.iter().filter_map(|ribbon| match (ribbon.from, ribbon.to) {
        (near, far) | (far, near) if near == from && far.layer == layer => {
            Some((ribbon.lit, ribbon.kept, std::cmp::Reverse(far.index), far))
        }
        _ => None,
    });
    if let Some((.., far)) = ribbons.max() {
        return Some(far);
    }
    let height = from.index * view.nodes[layer as usize].len() / view.nodes[from.layer as usize].len().max(1);
    reachable_in(view, layer).min_by_key(|id| id.index.abs_diff(height))
}

fn reachable_in(view: &MapView, layer: Layer) -> impl Iterator<Item = NodeId> + '_ {
    (0..view.nodes[layer as usize].len()).map(move |index| NodeId { layer, index }).filter(|id| is_reachable(view, *id))
}

fn is_reachable(view: &MapView, id: NodeId) -> bool {
    view.nodes[id.layer as usize].get(id.index).is_some_and(|node| node.state != NodeState::FilteredOut)
}
