//! The one signal everything is drawn from, and what the visitor's hands do to it.
//!
//! Data flows one way: a link, a key or a typed letter changes the address; [`Navigation`], its only writer, computes the
//! screen from it; one effect hands the screen to the painter.

mod hands;
mod navigation;
mod painter;
pub mod quiz_desk;
mod shelves;
mod take;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

pub use navigation::{Navigation, Screen};

use crate::content;
use crate::domain::address::{Address, Place};
use crate::domain::atlas::{Atlas, NodeId, Problem};
use crate::domain::roving::{Step, next, tab_stop, tab_stop_in};
use crate::domain::search::SearchIndex;
use crate::html;
use crate::platform::{frame, near, page, panic};
use crate::words;
use painter::Painter;
pub use painter::{Scale, WHOLE, WIDE};
use shelves::Shelves;

/// The app, as a handle that is copied into every closure.
#[derive(Clone, Copy)]
pub struct App {
    /// The content: read once, leaked once, so that closures copy a reference.
    pub atlas: &'static Atlas,
    /// How the map is drawn.
    scale: &'static Scale,
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
        let atlas = content::atlas()?;
        let index = SearchIndex::of(&atlas);
        Ok(Self::over(Box::leak(Box::new(atlas)), index, &WHOLE, quiz_desk::fetched))
    }

    /// Starts to listen, over any atlas and its index; `scale` says how its map is drawn, `quiz` brings the quiz about it.
    pub fn over(atlas: &'static Atlas, index: SearchIndex, scale: &'static Scale, quiz: quiz_desk::Bring) -> Self {
        quiz_desk::comes_by(quiz);
        let navigation = Navigation::start(atlas, index);
        Self { atlas, scale, navigation, focused: RwSignal::default(), shelves: RwSignal::default() }
    }

    /// Draws every screen into `root` from now on, marks each for measuring, and says once that the page answers.
    pub fn follow(self, root: Element) {
        near::listen_to_the_page(move |event| self.hear(event));
        near::on_escape(Self::stop_peeking);
        near::before_printing(move || self.put_on_paper());
        let painter = Rc::new(RefCell::new(Painter::new(self.atlas, self.scale, self.navigation.screen, root)));
        let resized = Rc::clone(&painter);
        painter.borrow_mut().watch(move || {
            let resized = Rc::clone(&resized);
            // In a frame of its own: what the painting resizes would otherwise be an error of the observer.
            frame::before_paint(move || {
                if let Ok(mut painter) = resized.try_borrow_mut() {
                    let focused = self.focused.get_untracked();
                    let screen = self.navigation.screen;
                    screen.with_untracked(|screen| painter.resize(screen, stop(screen, focused)));
                }
            });
        });
        let tour_awaited = Rc::new(Cell::new(false));
        let effect = RenderEffect::new(move |before: Option<Address>| {
            let first = before.is_none();
            let held_focus = page::main_has_focus();
            let at_quiz = |address: &Address| match &address.place {
                Place::Quiz(state) => Some((state.answers.len(), state.shown())),
                _ => None,
            };
            let quiz_moved = self.navigation.screen.with(|screen| {
                at_quiz(&screen.address)
                    .is_some_and(|now| before.as_ref().is_some_and(|before| at_quiz(before) != Some(now)))
            });
            let on_tour = |address: &Address| matches!(address.place, Place::Tour(..));
            let tour_begins = self.navigation.screen.with(|screen| on_tour(&screen.address))
                && before.as_ref().is_some_and(|before| !on_tour(before));
            // The card may have to be fetched; the focus goes there when it comes.
            tour_awaited.set(tour_awaited.get() || tour_begins);
            let awaited = Rc::clone(&tour_awaited);
            let new_page = self.navigation.screen.with(|screen| {
                // Only where the reader went somewhere: an arrival, a failure or a letter must not ask again by itself.
                if before.as_ref().is_none_or(|before| went_on(before, &screen.address)) {
                    self.fetch_missing(screen);
                    self.bring_quiz(screen);
                }
                let stop = stop(screen, self.focused.get());
                self.shelves.with(|shelves| painter.borrow_mut().paint(screen, stop, shelves))
            });
            frame::before_paint(move || {
                if !first && (new_page || quiz_moved) {
                    awaited.set(false);
                    // An answer has been given: what it was worth stands below what was asked.
                    if new_page || !page::is_shown(FEEDBACK) {
                        page::focus_at_top("heading");
                    } else {
                        page::focus(FEEDBACK);
                    }
                } else if awaited.get() && page::is_shown(TOUR_NEXT) {
                    awaited.set(false);
                    page::focus(TOUR_NEXT);
                } else if held_focus && !page::main_has_focus() {
                    // What had the focus went with the change, such as a choice that was taken back.
                    self.regain_focus();
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
            self.navigation.screen.with_untracked(|screen| screen.address.clone())
        });
        // It lives as long as the page.
        std::mem::forget(effect);
    }

    /// Moves the map's tab stop to the node that has the focus.
    fn follow_focus(self) {
        let node = page::focused_id().and_then(|id| html::node_of_element_id(self.atlas, &id));
        if node.is_some() && node != self.focused.get_untracked() {
            self.focused.set(node);
        }
    }

    /// What a key does on the map; false where it does nothing, or the focus is elsewhere.
    fn press(self, key: &str) -> bool {
        let focused = page::focused_id().and_then(|id| html::node_of_element_id(self.atlas, &id));
        let Some(from) = focused else { return false };
        if let Some(step) = Step::of_key(key) {
            if let Some(to) = self.navigation.screen.with_untracked(|screen| next(&screen.map, from, step)) {
                page::focus(&html::node_element_id(self.atlas, to));
            }
            return true;
        }
        let state = self.navigation.screen.with_untracked(|screen| match key {
            " " => Some(screen.leads_to(self.atlas, from)),
            "Escape" if screen.map.anything_selected() && !screen.asks_on_map() => {
                Some(Address::map(screen.shown.map_state().without_selection()).with_query(&screen.shown.query))
            }
            _ => None,
        });
        let known = state.is_some();
        if let Some(address) = state {
            self.navigation.go(&address);
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

    /// Brings the quiz where `screen` is one, and shows it when it is here.
    fn bring_quiz(self, screen: &Screen) {
        if matches!(screen.address.place, Place::Quiz(_)) && screen.quiz.is_none() {
            quiz_desk::bring(move || self.navigation.refresh());
        }
    }

    /// Brings the agents' lines into the map's twin, which the reader has just unfolded.
    fn unfold(self) {
        if page::is_unfolded(".outline") {
            self.fetch_examples();
        }
    }

    /// Moves the focus to the page's content.
    pub fn skip_to_content(self) {
        page::focus("main");
    }

    /// Puts the focus on the map's tab stop, or where there is none on the page's heading.
    fn regain_focus(self) {
        let focused = self.focused.get_untracked();
        let stop =
            self.navigation.screen.with_untracked(|screen| if screen.on_map() { stop(screen, focused) } else { None });
        match stop {
            // "Back" is gone on a tour's first step.
            _ if page::is_shown(TOUR_NEXT) => page::focus_quietly(TOUR_NEXT),
            Some(stop) => page::focus_quietly(&html::node_element_id(self.atlas, stop)),
            None => page::focus_quietly("heading"),
        }
    }
}

/// Whether more may be needed at `now` than `before`: another place, or the first letter in the search box.
fn went_on(before: &Address, now: &Address) -> bool {
    let fit = |address: &Address| matches!(address.place, Place::Fit(_));
    let began_to_ask = before.query.trim().is_empty() && !now.query.trim().is_empty();
    began_to_ask || (before.place != now.place && !(fit(before) && fit(now)))
}

/// The id of the heading over what an answer was worth.
const FEEDBACK: &str = "feedback";

/// The id of the link to a tour's next step.
const TOUR_NEXT: &str = "tour-next";

/// The node that holds the map's one tab stop; on a phone it is in the layer of the present step.
fn stop(screen: &Screen, focused: Option<NodeId>) -> Option<NodeId> {
    if page::shows_columns() {
        tab_stop(&screen.map, focused)
    } else {
        tab_stop_in(&screen.map, focused, screen.map.step?)
    }
}

/// The element that the app fills.
pub type MountPoint = HtmlElement;

/// Finds it.
pub fn mount_point() -> Option<MountPoint> {
    page::mount_point()
}

/// The page when the content fails its own check: every problem, each with its remedy.
pub fn show_problems(place: &HtmlElement, problems: &[Problem]) {
    place.set_inner_html(&html::problems(words::CONTENT_BROKEN, problems));
}
