//! The one signal everything is drawn from, and what the visitor's hands do to it.
//!
//! Data flows one way: a link, a key or a typed letter changes the address; [`Navigation`], its only writer, computes the
//! screen from it; one effect hands the screen to the painter.

mod navigation;
mod painter;
mod shelves;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

pub use navigation::{Navigation, Screen};

use crate::content;
use crate::domain::address::{Address, MapState};
use crate::domain::atlas::{Atlas, NodeId, Problem};
use crate::domain::roving::{Step, next, tab_stop};
use crate::domain::search::SearchIndex;
use crate::html;
use crate::platform::{frame, page, panic};
use crate::words;
use painter::Painter;
use shelves::Shelves;

/// The app, as a handle that is copied into every closure.
#[derive(Clone, Copy)]
pub struct App {
    /// The content: read once, leaked once, so that closures copy a reference.
    pub atlas: &'static Atlas,
    /// Where the reader is, and the verbs that go elsewhere.
    pub navigation: Navigation,
    /// The node that had the focus last.
    focused: RwSignal<Option<NodeId>>,
    /// Which bodies of entries are here or on their way.
    shelves: RwSignal<Shelves>,
}

impl App {
    /// Reads the content and starts to listen.
    ///
    /// # Errors
    /// Every problem of the content.
    pub fn start() -> Result<Self, Vec<Problem>> {
        panic::install();
        let atlas: &'static Atlas = Box::leak(Box::new(content::atlas()?));
        let index: &'static SearchIndex = Box::leak(Box::new(SearchIndex::of(atlas)));
        let navigation = Navigation::start(atlas, index);
        Ok(Self { atlas, navigation, focused: RwSignal::default(), shelves: RwSignal::default() })
    }

    /// Draws every screen into `root` from now on, marks each for measuring, and says once that the page answers.
    pub fn follow(self, root: Element) {
        let painter = Rc::new(RefCell::new(Painter::new(self.atlas, root)));
        let resized = Rc::clone(&painter);
        painter.borrow_mut().watch(move || {
            // A resize that the painting itself causes finds the painter busy; the next frame will bring another.
            if let Ok(mut painter) = resized.try_borrow_mut() {
                self.navigation.screen.with_untracked(|screen| painter.measure(screen));
            }
        });
        let effect = RenderEffect::new(move |before: Option<()>| {
            let first = before.is_none();
            let held_focus = page::main_has_focus();
            let new_page = self.navigation.screen.with(|screen| {
                self.fetch_missing(screen);
                let stop = tab_stop(&screen.map, self.focused.get());
                self.shelves.with(|shelves| painter.borrow_mut().paint(screen, stop, shelves))
            });
            frame::before_paint(move || {
                if !first && new_page {
                    page::focus_at_top("heading");
                } else if held_focus && !page::main_has_focus() {
                    // What had the focus went with the change, such as a choice that was taken back.
                    self.focus_tab_stop();
                }
            });
            let painter = Rc::clone(&painter);
            frame::after_paint(move || {
                frame::mark("floorwalker:map-drawn");
                frame::mark(if first { "floorwalker:ready" } else { "floorwalker:filtered" });
                page::set_ready();
                if let Ok(mut painter) = painter.try_borrow_mut() {
                    self.navigation.screen.with_untracked(|screen| painter.paint_the_rest(screen));
                }
            });
        });
        // It lives as long as the page.
        std::mem::forget(effect);
    }

    /// Moves the map's tab stop to the node that has the focus.
    pub fn follow_focus(self) {
        let node = page::focused_id().and_then(|id| html::node_of_element_id(self.atlas, &id));
        if node.is_some() && node != self.focused.get_untracked() {
            self.focused.set(node);
        }
    }

    /// What a key does on the map; false where it does nothing, or the focus is elsewhere.
    pub fn press(self, key: &str) -> bool {
        let focused = page::focused_id().and_then(|id| html::node_of_element_id(self.atlas, &id));
        let Some(from) = focused else { return false };
        if let Some(step) = Step::of_key(key) {
            if let Some(to) = self.navigation.screen.with_untracked(|screen| next(&screen.map, from, step)) {
                page::focus(&html::node_element_id(self.atlas, to));
            }
            return true;
        }
        let state = self.navigation.screen.with_untracked(|screen| match key {
            " " => Some(screen.map.nodes[from.layer as usize][from.index].leads_to.clone()),
            "Escape" if screen.map.anything_selected() => Some(screen.address.map_state().without_selection()),
            _ => None,
        });
        let known = state.is_some();
        if let Some(state) = state {
            self.go_on_map(state);
        }
        known
    }

    /// Goes to the best answer of the search, if there is one.
    pub fn go_to_first_result(self) {
        let screen = self.navigation.screen;
        let first = screen.with_untracked(|screen| Some(screen.results.first()?.target.address(self.atlas)));
        if let Some(address) = first {
            self.navigation.go(&address);
        }
    }

    /// Brings the agents' lines into the map's twin, which the reader has just unfolded.
    pub fn unfold(self) {
        if page::is_unfolded(".outline") {
            self.fetch_examples();
        }
    }

    /// Moves the focus to the page's content.
    pub fn skip_to_content(self) {
        page::focus("main");
    }

    /// Goes to another state of the map; the text in the search box stays.
    fn go_on_map(self, state: MapState) {
        let query = self.navigation.screen.with_untracked(|screen| screen.address.query.clone());
        self.navigation.go(&Address::map(state).with_query(&query));
    }

    fn focus_tab_stop(self) {
        let focused = self.focused.get_untracked();
        let stop = self.navigation.screen.with_untracked(|screen| tab_stop(&screen.map, focused));
        if let Some(stop) = stop {
            page::focus_quietly(&html::node_element_id(self.atlas, stop));
        }
    }
}

/// The element that the app fills.
pub fn mount_point() -> Option<HtmlElement> {
    page::mount_point()
}

/// The page when the content fails its own check: every problem, each with its remedy.
pub fn show_problems(place: &HtmlElement, problems: &[Problem]) {
    place.set_inner_html(&html::problems(words::CONTENT_BROKEN, problems));
}
