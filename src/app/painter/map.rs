//! The map drawn whole: nodes, ribbons, filters.

use web_sys::Element;

use super::MapPaint;
use super::frame::MapFrame;
use super::outline::OutlinePainter;
use super::patch::{Patch, TEXT};
use crate::app::Screen;
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::facet::Facet;
use crate::domain::filter::programs_of_values;
use crate::domain::map_view::{FacetView, MapView, NodeState};
use crate::domain::ribbons::{Anchors, room, tracks};
use crate::platform::boxes;
use crate::platform::elements::Elements;
use crate::words;

/// The page of the map.
struct MapPainter {
    root: Element,
    atlas: &'static Atlas,
    frame: MapFrame,
    nodes: Patch<5>,
    stops: Patch<1>,
    counts: Patch<1>,
    ribbons: Patch<1>,
    tracks: Patch<1>,
    values: Patch<3>,
    numbers: Patch<1>,
    anchors: Anchors,
    outline: OutlinePainter,
}

/// A map that is drawn whole: every node stands on the page.
pub(super) fn whole(root: &Element, atlas: &'static Atlas) -> Box<dyn MapPaint> {
    give_room(root, atlas);
    let node = ["href", "data-state", "data-lit", "aria-current", "aria-hidden"];
    Box::new(MapPainter {
        root: root.clone(),
        atlas,
        frame: MapFrame::new(root),
        nodes: Patch::find(root, "[data-layer]", node),
        stops: Patch::find(root, "[data-layer]", ["tabindex"]),
        counts: Patch::find(root, ".leaves", [TEXT]),
        ribbons: Patch::find(root, ".ribbons", ["viewBox"]),
        tracks: Patch::find(root, ".track", ["d"]),
        values: Patch::find(root, "[data-facet]", ["href", "aria-current", "data-empty"]),
        numbers: Patch::find(root, ".number", [TEXT]),
        anchors: Anchors::default(),
        outline: OutlinePainter::new(atlas),
    })
}

impl MapPaint for MapPainter {
    fn paint(&mut self, screen: &Screen, stop: Option<NodeId>) {
        self.frame.paint(self.atlas, screen);
        self.paint_nodes(screen);
        self.move_tab_stop(screen, stop);
        self.draw(&screen.map);
    }

    fn paint_values(&mut self, screen: &Screen) {
        let mut place = 0;
        for facet in Facet::IN_PAGE_ORDER {
            for value in &screen.map.facets[facet as usize] {
                paint_value(&mut self.values, &mut self.numbers, place, facet, value, &screen.shown);
                place += 1;
            }
        }
    }

    fn move_tab_stop(&mut self, _: &Screen, stop: Option<NodeId>) {
        for (place, id) in self.atlas.node_ids().enumerate() {
            self.stops.set(place, [Some(if stop == Some(id) { "0" } else { "-1" })]);
        }
    }

    /// Finds out where the nodes stand now, and draws the ribbons there.
    fn resize(&mut self, screen: &Screen, stop: Option<NodeId>) {
        self.frame.unfold();
        self.measure();
        self.draw(&screen.map);
        self.move_tab_stop(screen, stop);
    }

    fn paint_the_rest(&mut self, screen: &Screen, waiting: &str) {
        self.frame.paint_the_rest(self.atlas, screen, waiting);
        for (place, node) in screen.map.nodes.iter().flatten().enumerate() {
            self.counts.set(place, [Some(&words::number(node.leaves as usize))]);
        }
        self.outline.paint(&self.root, self.atlas, &screen.map);
    }

    fn with_examples(&mut self) {
        self.outline.with_examples();
    }
}

impl MapPainter {
    fn paint_nodes(&mut self, screen: &Screen) {
        for (place, id) in self.atlas.node_ids().enumerate() {
            let node = screen.map.node(id);
            let href = screen.leads_to(self.atlas, id).format();
            let (state, lit, out) = match node.state {
                NodeState::Lit => ("lit", "true", false),
                NodeState::Dimmed => ("dimmed", "false", false),
                NodeState::FilteredOut => ("out", "false", true),
            };
            let values = [
                (!out).then_some(href.as_str()),
                Some(state),
                Some(lit),
                node.current.then_some("true"),
                out.then_some("true"),
            ];
            self.nodes.set(place, values);
        }
    }

    fn draw(&mut self, view: &MapView) {
        let [width, height] = self.anchors.size;
        self.ribbons.set(0, [Some(&format!("0 0 {width} {height}"))]);
        for (place, track) in tracks(self.atlas, &view.ribbons, &self.anchors).iter().enumerate() {
            self.tracks.set(place, [Some(&track.path)]);
        }
    }

    fn measure(&mut self) {
        let (size, boxes) = boxes::measure(&self.root, ".columns", "[data-layer]");
        let mut boxes = boxes.into_iter();
        let mut anchors = Anchors { size, ..Anchors::default() };
        for layer in Layer::ALL {
            let (mut left, mut right) = (i32::MAX, 0);
            for [x, top, width, height] in boxes.by_ref().take(self.atlas.nodes(layer).len()) {
                left = left.min(x);
                right = right.max(x + width);
                anchors.nodes[layer as usize].push([top, height]);
            }
            anchors.edges[layer as usize] = [left, right];
        }
        self.anchors = anchors;
    }
}

/// Brings the value of a facet whose element is at that place up to what the map says of it.
pub(super) fn paint_value(
    values: &mut Patch<3>,
    numbers: &mut Patch<1>,
    place: usize,
    facet: Facet,
    value: &FacetView,
    address: &Address,
) {
    let state = address.map_state().with_toggled(facet, &value.value);
    let href = Address::map(state).with_query(&address.query).format();
    let empty = if value.count == 0 { "true" } else { "false" };
    values.set(place, [Some(&href), value.picked.then_some("true"), Some(empty)]);
    numbers.set(place, [Some(&words::number(value.count as usize))]);
}

/// Tells every node how much room the ribbons of its programs take, in the property `--room` that the style sheet reads, and
/// every number how many digits it may have.
fn give_room(root: &Element, atlas: &Atlas) {
    let [nodes, leaves, numbers] =
        ["[data-layer]", ".leaves", ".number"].map(|selector| Elements::find(root, selector));
    let programs = programs_of_values(atlas);
    let values = Facet::IN_PAGE_ORDER.into_iter().flat_map(|facet| &programs[facet as usize]);
    for (place, programs) in values.enumerate() {
        keep_room(&numbers, place, *programs as usize);
    }
    for (place, id) in atlas.node_ids().enumerate() {
        let programs = atlas.programs().iter().filter(|program| program.node(id.layer) == id).count();
        keep_room(&leaves, place, programs);
        nodes.set_style(place, "--room", &format!("{}px", room(programs)));
    }
}

/// Keeps room in the element at that place for numbers up to `most`, in the property `--digits` that the style sheet reads.
pub(super) fn keep_room(numbers: &Elements, place: usize, most: usize) {
    numbers.set_style(place, "--digits", &words::number(most).len().to_string());
}
