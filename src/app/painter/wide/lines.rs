//! The lines of one column that stand on the page. Elements are kept as long as their line is wanted, so that what has the focus
//! keeps it, and stand in the order of the list, so that they are read in that order.

use web_sys::Element;

use crate::app::Screen;
use crate::app::painter::patch::Patch;
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::map_view::NodeState;
use crate::domain::wide::{Line, Wide};
use crate::html;
use crate::platform::scroll;

/// What the lines are made from.
pub(super) struct Source<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) wide: &'a Wide,
    pub(super) screen: &'a Screen,
    /// The map's one tab stop.
    pub(super) stop: Option<NodeId>,
    /// How high a line is.
    pub(super) high: i32,
}

pub(super) struct Lines {
    layer: Layer,
    list: Element,
    shown: Vec<Shown>,
}

/// A line on the page.
struct Shown {
    element: Element,
    line: Line,
    /// Its place in the list, the list's length and the height of a line, as the element says them.
    place: [usize; 3],
    node: Patch<6>,
}

impl Lines {
    pub(super) fn new(layer: Layer, list: Element) -> Self {
        Self { layer, list, shown: Vec::new() }
    }

    /// Shows the lines at these places, which are in order, and no others.
    pub(super) fn show(&mut self, source: &Source, places: &[usize]) {
        let list = source.wide.list(self.layer);
        let wanted: Vec<(usize, Line)> = places.iter().filter_map(|&place| Some((place, list.line(place)?))).collect();
        let mut kept: Vec<Option<(usize, Shown)>> = wanted.iter().map(|_| None).collect();
        let mut spare = Vec::new();
        for (order, shown) in std::mem::take(&mut self.shown).into_iter().enumerate() {
            match wanted.iter().position(|(_, line)| *line == shown.line) {
                Some(place) => kept[place] = Some((order, shown)),
                None => spare.push(shown),
            }
        }
        // From the end, so that each element goes before one that stands where it belongs.
        let (mut next, mut stands_before): (Option<Element>, usize) = (None, usize::MAX);
        for (&(place, line), kept) in wanted.iter().zip(kept).rev() {
            let shown = match kept {
                Some((order, shown)) if order < stands_before => {
                    stands_before = order;
                    shown
                }
                Some((_, shown)) => {
                    scroll::put_before(&self.list, &shown.element, next.as_ref());
                    shown
                }
                None => {
                    let element = spare.pop().map(|shown| shown.element).or_else(|| scroll::add(&self.list, "li"));
                    let Some(element) = element else { continue };
                    scroll::put_before(&self.list, &element, next.as_ref());
                    self.fill(source, element, line)
                }
            };
            next = Some(shown.element.clone());
            self.shown.push(self.brought_up(source, shown, place, list.len()));
        }
        self.shown.reverse();
        for shown in spare {
            shown.element.remove();
        }
    }

    /// Writes a line into an element.
    fn fill(&self, source: &Source, element: Element, line: Line) -> Shown {
        let (class, color) = html::wide::line_kind(source.wide, self.layer, line);
        let _ = element.set_attribute("class", class);
        let _ = match color {
            Some(color) => element.set_attribute("data-line", &color),
            None => element.remove_attribute("data-line"),
        };
        let node = match line {
            Line::Node(index) => look(source, NodeId { layer: self.layer, index: index as usize }, |id, look| {
                let mut written = look;
                written[0] = Some("-1");
                element.set_inner_html(&html::wide::node(source.atlas, source.wide, id, written));
                Patch::of_one(&element, "a", html::wide::LOOK, written)
            }),
            Line::Part(_) | Line::Group(..) => {
                element.set_inner_html(&html::wide::heading(source.atlas, self.layer, line));
                Patch::default()
            }
        };
        Shown { element, line, place: [usize::MAX; 3], node }
    }

    /// Brings a line up to what the map shows.
    fn brought_up(&self, source: &Source, mut shown: Shown, place: usize, many: usize) -> Shown {
        let [old_place, old_many, old_high] = std::mem::replace(&mut shown.place, [place, many, source.high as usize]);
        if old_place != place {
            let _ = shown.element.set_attribute("aria-posinset", &(place + 1).to_string());
        }
        if old_many != many {
            let _ = shown.element.set_attribute("aria-setsize", &many.to_string());
        }
        if old_place != place || old_high != source.high as usize {
            scroll::set_length(&shown.element, "top", place as i32 * source.high);
        }
        if let Line::Node(index) = shown.line {
            look(source, NodeId { layer: self.layer, index: index as usize }, |_, look| shown.node.set(0, look));
        }
        shown
    }
}

/// Does something with how a node is seen now.
fn look<T>(source: &Source, id: NodeId, with: impl FnOnce(NodeId, html::wide::Look<'_>) -> T) -> T {
    let seen = source.screen.map.node(id);
    let href = source.screen.leads_to(source.atlas, id).format();
    let leaves = seen.leaves.to_string();
    let [state, lit] = match seen.state {
        NodeState::Lit => ["lit", "true"],
        NodeState::Dimmed | NodeState::FilteredOut => ["dimmed", "false"],
    };
    let stop = if source.stop == Some(id) { "0" } else { "-1" };
    let current = seen.current.then_some("true");
    with(id, [Some(stop), Some(&href), Some(state), Some(lit), Some(&leaves), current])
}
