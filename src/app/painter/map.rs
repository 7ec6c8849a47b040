//! The page of the map: nodes, ribbons, filters, panel, and the card that may stand over it.

use web_sys::Element;

use super::outline::OutlinePainter;
use super::patch::{HTML, Patch, TEXT};
use crate::app::Screen;
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::facet::Facet;
use crate::domain::map_view::{MapView, NodeState};
use crate::domain::ribbons::{Anchors, room, tracks};
use crate::html::{self, Piece};
use crate::platform::page;

/// The page of the map.
pub(super) struct MapPainter {
    tour: Patch<1>,
    nodes: Patch<6>,
    counts: Patch<1>,
    ribbons: Patch<1>,
    tracks: Patch<1>,
    values: Patch<3>,
    numbers: Patch<1>,
    pieces: Patch<1>,
    clear: Patch<1>,
    columns: Patch<1>,
    frame: Patch<1>,
    fold: Patch<1>,
    anchors: Anchors,
    pub(super) outline: OutlinePainter,
}

impl MapPainter {
    pub(super) fn new(root: &Element, atlas: &Atlas) -> Self {
        give_room(root, atlas);
        let node = ["href", "data-state", "data-lit", "aria-current", "aria-hidden", "tabindex"];
        Self {
            tour: Patch::find(root, "[data-tour]", [HTML]),
            nodes: Patch::find(root, "[data-layer]", node),
            counts: Patch::find(root, ".leaves", [TEXT]),
            ribbons: Patch::find(root, ".ribbons", ["viewBox"]),
            tracks: Patch::find(root, ".track", ["d"]),
            values: Patch::find(root, "[data-facet]", ["href", "aria-current", "data-empty"]),
            numbers: Patch::find(root, ".number", [TEXT]),
            pieces: Patch::find(root, "[data-piece]", [HTML]),
            clear: Patch::find(root, ".clear", ["hidden"]),
            columns: Patch::find(root, ".columns", ["data-step"]),
            frame: Patch::find(root, ".map-and-panel", ["data-selected"]),
            fold: Patch::find(root, ".filters-fold", ["open"]),
            anchors: Anchors::default(),
            outline: OutlinePainter::new(atlas),
        }
    }

    pub(super) fn paint(&mut self, atlas: &Atlas, screen: &Screen, stop: Option<NodeId>, waiting: &str) {
        let view = &screen.map;
        match &screen.quiz {
            Some(quiz) => self.tour.set(0, [Some(&quiz.html)]),
            None => self.tour.set(0, [Some(&html::tour_card(atlas, &screen.address, waiting))]),
        };
        self.paint_nodes(atlas, screen, stop);
        self.paint_facets(view, &screen.shown);
        for (number, piece) in Piece::ALL.into_iter().enumerate() {
            self.pieces.set(number, [Some(&html::piece(atlas, view, &screen.shown, piece))]);
        }
        self.clear.set(0, [(!view.chosen).then_some("")]);
        self.columns.set(0, [Some(view.step.map_or("done", Layer::slug))]);
        self.frame.set(0, [Some(if view.anything_selected() { "true" } else { "false" })]);
        self.draw(atlas, view);
    }

    pub(super) fn paint_nodes(&mut self, atlas: &Atlas, screen: &Screen, stop: Option<NodeId>) {
        for (place, id) in atlas.node_ids().enumerate() {
            let node = &screen.map.nodes[id.layer as usize][id.index];
            let href = screen.leads_to(id).format();
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
                Some(if stop == Some(id) { "0" } else { "-1" }),
            ];
            self.nodes.set(place, values);
            self.counts.set(place, [Some(&node.leaves.to_string())]);
        }
    }

    fn paint_facets(&mut self, view: &MapView, address: &Address) {
        let mut place = 0;
        for facet in Facet::IN_PAGE_ORDER {
            for value in &view.facets[facet as usize] {
                let state = address.map_state().with_toggled(facet, &value.value);
                let href = Address::map(state).with_query(&address.query).format();
                let empty = if value.count == 0 { "true" } else { "false" };
                self.values.set(place, [Some(&href), value.picked.then_some("true"), Some(empty)]);
                self.numbers.set(place, [Some(&value.count.to_string())]);
                place += 1;
            }
        }
    }

    pub(super) fn draw(&mut self, atlas: &Atlas, view: &MapView) {
        let [width, height] = self.anchors.size;
        self.ribbons.set(0, [Some(&format!("0 0 {width} {height}"))]);
        for (place, track) in tracks(atlas, &view.ribbons, &self.anchors).iter().enumerate() {
            self.tracks.set(place, [Some(&track.path)]);
        }
    }

    /// Finds out where the nodes stand now.
    pub(super) fn measure(&mut self, root: &Element, atlas: &Atlas) {
        // Where there is room the filters stay open; on a phone the reader unfolds them.
        if page::has_room() {
            self.fold.set(0, [Some("")]);
        }
        let (size, boxes) = page::measure(root, ".columns", "[data-layer]");
        let mut boxes = boxes.into_iter();
        let mut anchors = Anchors { size, ..Anchors::default() };
        for layer in Layer::ALL {
            let (mut left, mut right) = (i32::MAX, 0);
            for [x, top, width, height] in boxes.by_ref().take(atlas.nodes(layer).len()) {
                left = left.min(x);
                right = right.max(x + width);
                anchors.nodes[layer as usize].push([top, height]);
            }
            anchors.edges[layer as usize] = [left, right];
        }
        self.anchors = anchors;
    }
}

/// Tells every node how much room the ribbons of its programs take, in the property `--room` that the style sheet reads.
fn give_room(root: &Element, atlas: &Atlas) {
    let nodes = page::Elements::find(root, "[data-layer]");
    for (place, id) in atlas.node_ids().enumerate() {
        let programs = atlas.programs().iter().filter(|program| program.node(id.layer) == id).count();
        nodes.set_style(place, "--room", &format!("{}px", room(programs)));
    }
}
