//! Brings the page to what a [`Screen`] says, touching only what changed.
//!
//! The texts come from [`crate::html`]. One pass over values instead of a reactive closure for each attribute of each
//! element costs a fraction of the download (ARCHITECTURE.md has the figures).

mod outline;
mod patch;

use web_sys::Element;

use super::Screen;
use super::shelves::{Shelves, files_for};
use crate::domain::address::{Address, FitState, Place};
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::facet::Facet;
use crate::domain::map_view::{MapView, NodeState};
use crate::domain::region::Region;
use crate::domain::ribbons::{Anchors, room, tracks};
use crate::html::{self, Piece};
use crate::platform::frame::Pause;
use crate::platform::page::{self, SizeWatch};
use crate::words;
use outline::OutlinePainter;
use patch::{CHECKED, HTML, Patch, TEXT};

/// How long the choices must rest before they are read out, in milliseconds: a live region that spoke at every keystroke
/// would never finish a sentence.
const HEARING_PAUSE: u32 = 1000;

/// The page, and what it shows now.
pub(super) struct Painter {
    atlas: &'static Atlas,
    root: Element,
    place: Option<Place>,
    map: Option<MapPainter>,
    pages: Patch<1>,
    main: Patch<1>,
    /// The parts of the fit check, and its choices.
    fit: Patch<1>,
    choices: Patch<2>,
    answers: Patch<1>,
    status: Patch<1>,
    heard: Option<String>,
    hearing: Pause,
    watch: Option<SizeWatch>,
}

impl Painter {
    /// Takes hold of the frame inside `root`.
    pub(super) fn new(atlas: &'static Atlas, root: Element) -> Self {
        Self {
            atlas,
            place: None,
            map: None,
            pages: Patch::find(&root, "[data-page]", ["aria-current"]),
            main: Patch::find(&root, "main", [HTML]),
            fit: Patch::default(),
            choices: Patch::default(),
            answers: Patch::find(&root, ".answers", [HTML]),
            status: Patch::find(&root, "[role=status]", [TEXT]),
            heard: None,
            hearing: Pause::default(),
            watch: None,
            root,
        }
    }

    /// Calls `resized` whenever the page's box changes.
    pub(super) fn watch(&mut self, resized: impl FnMut() + 'static) {
        self.watch = Some(page::watch_size(&self.root, resized));
    }

    /// Shows `screen`; `stop` holds the map's one tab stop, `shelves` know what has arrived. True where another page came up.
    pub(super) fn paint(&mut self, screen: &Screen, stop: Option<NodeId>, shelves: &Shelves) -> bool {
        let focused = page::focused_id().filter(|id| !id.is_empty());
        let place = screen.address.place.without_state();
        let new_page = self.place.as_ref() != Some(&place);
        let waiting = shelves.waiting(&files_for(self.atlas, screen));
        let mut written = false;
        if new_page || !screen.on_map() {
            let page = html::page(self.atlas, &screen.address, &screen.map, screen.hits(), waiting);
            written = self.main.set(0, [Some(&page)]);
        }
        page::set_title(&words::page_title(self.atlas, &screen.address.place));
        if new_page {
            for (number, (_, page)) in html::pages().into_iter().enumerate() {
                self.pages.set(number, [place.is_under(&page).then_some("page")]);
            }
            self.map = screen.on_map().then(|| MapPainter::new(&self.root, self.atlas));
            self.place = Some(place);
        }
        if let Place::Fit(state) = &screen.address.place {
            if written {
                self.fit = Patch::find(&self.root, ".fit [data-piece]", [HTML]);
                self.choices = Patch::find(&self.root, "[data-choice]", ["data-go", CHECKED]);
            }
            self.paint_fit(state, screen.address.region);
        }
        page::set_text("input[type=search]", &screen.address.query);
        let answers = if screen.asked() { screen.results_html(self.atlas, shelves.lacking()) } else { String::new() };
        self.answers.set(0, [Some(&answers)]);
        if let Some(map) = &mut self.map {
            map.paint(self.atlas, screen, stop, waiting);
            if shelves.has_examples() {
                map.outline.with_examples();
            }
        }
        if new_page {
            self.measure(screen);
        }
        self.say(screen.in_words(self.atlas));
        if let Some(focused) = focused.filter(|_| !new_page && !page::main_has_focus()) {
            // What had the focus was written anew, such as a box that was ticked.
            page::focus_quietly(&focused);
        }
        new_page
    }

    fn paint_fit(&mut self, state: &FitState, region: Option<Region>) {
        page::set_text("#fit-title", &state.title);
        for (number, (leads_to, made)) in html::fit::choices(self.atlas, state).iter().enumerate() {
            self.choices.set(number, [Some(leads_to), made.then_some("")]);
        }
        for (number, piece) in html::fit::pieces(self.atlas, state, region).iter().enumerate() {
            self.fit.set(number, [Some(piece)]);
        }
    }

    /// Fits the page to another width.
    pub(super) fn resize(&mut self, screen: &Screen, stop: Option<NodeId>) {
        self.measure(screen);
        if let Some(map) = &mut self.map {
            map.paint_nodes(self.atlas, &screen.map, &screen.shown.query, stop);
        }
    }

    /// Draws the ribbons where the nodes stand now.
    fn measure(&mut self, screen: &Screen) {
        if let Some(map) = &mut self.map {
            map.measure(&self.root, self.atlas);
            map.draw(self.atlas, &screen.map);
        }
    }

    /// Brings what nobody reads in the first frame up to `screen`.
    pub(super) fn paint_the_rest(&mut self, screen: &Screen) {
        if let Some(map) = &mut self.map {
            map.outline.paint(&self.root, self.atlas, &screen.map);
        }
    }

    /// The one live region of the page.
    fn say(&mut self, text: String) {
        let changed = self.heard.as_ref().is_some_and(|heard| *heard != text);
        self.heard = Some(text.clone());
        if changed {
            let status = self.status.elements();
            self.hearing.then(HEARING_PAUSE, move || status.set(0, TEXT, Some(&text)));
        }
    }
}

/// The page of the map.
struct MapPainter {
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
    outline: OutlinePainter,
}

impl MapPainter {
    fn new(root: &Element, atlas: &Atlas) -> Self {
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

    fn paint(&mut self, atlas: &Atlas, screen: &Screen, stop: Option<NodeId>, waiting: &str) {
        let view = &screen.map;
        self.tour.set(0, [Some(&html::tour_card(atlas, &screen.address, waiting))]);
        self.paint_nodes(atlas, view, &screen.shown.query, stop);
        self.paint_facets(view, &screen.shown);
        for (number, piece) in Piece::ALL.into_iter().enumerate() {
            self.pieces.set(number, [Some(&html::piece(atlas, view, &screen.shown, piece))]);
        }
        self.clear.set(0, [(!view.chosen).then_some("")]);
        self.columns.set(0, [Some(view.step.map_or("done", Layer::slug))]);
        self.frame.set(0, [Some(if view.anything_selected() { "true" } else { "false" })]);
        self.draw(atlas, view);
    }

    fn paint_nodes(&mut self, atlas: &Atlas, view: &MapView, query: &str, stop: Option<NodeId>) {
        for (place, id) in atlas.node_ids().enumerate() {
            let node = &view.nodes[id.layer as usize][id.index];
            let href = Address::map(node.leads_to.clone()).with_query(query).format();
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

    fn draw(&mut self, atlas: &Atlas, view: &MapView) {
        let [width, height] = self.anchors.size;
        self.ribbons.set(0, [Some(&format!("0 0 {width} {height}"))]);
        for (place, track) in tracks(atlas, &view.ribbons, &self.anchors).iter().enumerate() {
            self.tracks.set(place, [Some(&track.path)]);
        }
    }

    /// Finds out where the nodes stand now.
    fn measure(&mut self, root: &Element, atlas: &Atlas) {
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
