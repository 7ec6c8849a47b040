//! Every screen on the page: at once what the visitor's hands were on, a frame later what goes with it.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Element;

use super::painter::Painter;
use super::{App, Screen, quiz_desk};
use crate::domain::address::{Address, Place};
use crate::domain::atlas::NodeId;
use crate::domain::roving::{tab_stop, tab_stop_in};
use crate::html;
use crate::platform::{boxes, frame, near, page};

/// How long the rest of a page waits for the first frame at most, in milliseconds.
const PATIENCE: u32 = 100;

/// The id of the heading over what an answer was worth.
const FEEDBACK: &str = "feedback";

/// The id of the link to a tour's next step.
const TOUR_NEXT: &str = "tour-next";

impl App {
    /// Draws every screen into `root` from now on, marks each for measuring, and says once that the page answers.
    pub fn follow(self, root: Element) {
        self.painter.replace(Some(Painter::new(self.atlas, self.scale, self.navigation.screen, root)));
        near::listen_to_the_page(move |event| {
            // Nothing leads on from what is typed. Nor from a focus alone, and catching up may move it: that would be heard in here.
            if !matches!(event.type_().as_str(), "input" | "focusin") {
                self.catch_up();
            }
            self.hear(event)
        });
        near::on_escape(Self::stop_peeking);
        near::before_printing(move || self.put_on_paper());
        self.paint(|painter, _| {
            painter.watch(move || {
                // In a frame of its own: what the painting resizes would otherwise be an error of the observer.
                frame::before_paint(move || {
                    self.paint(|painter, screen| painter.resize(screen, self.stop(screen)));
                });
            });
        });
        let tour_awaited = Rc::new(Cell::new(false));
        let effect = RenderEffect::new(move |before: Option<Address>| {
            self.navigation.screen.track();
            self.shelves.track();
            let now = self.navigation.screen.with_untracked(|screen| screen.address.clone());
            self.show(before.as_ref(), &now, &tour_awaited);
            now
        });
        // It lives as long as the page.
        std::mem::forget(effect);
    }

    /// Shows the screen at the address `now`; `before` is where the reader was. `awaited` says that the card of a tour gets the
    /// focus when it comes.
    fn show(self, before: Option<&Address>, now: &Address, awaited: &Rc<Cell<bool>>) {
        let held_focus = page::main_has_focus();
        let at_quiz = |address: &Address| match &address.place {
            Place::Quiz(state) => Some((state.answers.len(), state.shown())),
            _ => None,
        };
        let quiz_moved = at_quiz(now).is_some() && before.is_some_and(|before| at_quiz(before) != at_quiz(now));
        let on_tour = |address: &Address| matches!(address.place, Place::Tour(..));
        // The card may have to be fetched.
        awaited.set(awaited.get() || (on_tour(now) && before.is_some_and(|before| !on_tour(before))));
        // Only where the reader went somewhere: an arrival, a failure or a letter must not ask again by itself.
        if before.is_none_or(|before| went_on(before, now)) {
            self.navigation.screen.with_untracked(|screen| {
                self.fetch_missing(screen);
                self.bring_quiz(screen);
            });
        }
        let shelves = self.shelves;
        let painted = self.paint(|painter, screen| {
            shelves.with_untracked(|shelves| painter.paint(screen, self.stop(screen), shelves))
        });
        let (first, new_page) = (before.is_none(), painted == Some(true));
        let awaited = Rc::clone(awaited);
        frame::before_paint(move || {
            if first {
                // Not every browser scrolls back to where it was before a reload: the page was too short for that until now.
                page::show_as_left();
            } else if new_page || quiz_moved {
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
            } else if held_focus && page::has_lost_focus() {
                // What had the focus went with the change, such as a choice that was taken back.
                self.regain_focus();
            }
        });
        frame::after_paint(move || {
            frame::mark("floorwalker:map-drawn");
            frame::mark(if first { "floorwalker:ready" } else { "floorwalker:filtered" });
            page::set_ready();
            frame::before_paint(move || self.catch_up());
            frame::after_paint(|| frame::mark("floorwalker:settled"));
        });
        // A frame of somebody's page that is out of sight, or a page in a tab behind, is not painted.
        frame::after(PATIENCE, move || self.catch_up());
    }

    /// Brings what the first frame left out up to the screen; before anything else is done on the page, so that no link there
    /// leads on from an earlier screen.
    fn catch_up(self) {
        let shelves = self.shelves;
        let owes = self.painter.try_borrow().is_ok_and(|painter| painter.as_ref().is_some_and(Painter::owes));
        if !owes {
            return;
        }
        let (held_focus, focused) = (page::main_has_focus(), page::focused_id());
        self.paint(|painter, screen| shelves.with_untracked(|shelves| painter.paint_the_rest(screen, shelves)));
        if held_focus && !page::main_has_focus() {
            // Where it was may be there again, written anew.
            page::focus_quietly(&focused.unwrap_or_default());
            if !page::main_has_focus() {
                self.regain_focus();
            }
        }
    }

    /// Does something with the painter, unless it is at work.
    fn paint<T>(self, work: impl FnOnce(&mut Painter, &Screen) -> T) -> Option<T> {
        let mut painter = self.painter.try_borrow_mut().ok()?;
        let painter = painter.as_mut()?;
        Some(self.navigation.screen.with_untracked(|screen| work(painter, screen)))
    }

    /// Brings the quiz where `screen` is one, and shows it when it is here.
    fn bring_quiz(self, screen: &Screen) {
        if matches!(screen.address.place, Place::Quiz(_)) && screen.quiz.is_none() {
            quiz_desk::bring(move || self.navigation.refresh());
        }
    }

    /// Moves the map's tab stop to the node that has the focus.
    pub(super) fn follow_focus(self) {
        let node = page::focused_id().and_then(|id| html::node_of_element_id(self.atlas, &id));
        if node.is_some() && node != self.focused.get() {
            self.focused.set(node);
            self.paint(|painter, screen| painter.move_tab_stop(screen, self.stop(screen)));
        }
    }

    /// Puts the focus on the map's tab stop, or where there is none on the page's heading.
    fn regain_focus(self) {
        let stop =
            self.navigation.screen.with_untracked(|screen| if screen.on_map() { self.stop(screen) } else { None });
        match stop {
            // "Back" is gone on a tour's first step.
            _ if page::is_shown(TOUR_NEXT) => page::focus_quietly(TOUR_NEXT),
            Some(stop) => page::focus_quietly(&html::node_element_id(self.atlas, stop)),
            None => page::focus_quietly("heading"),
        }
    }

    /// The node that holds the map's one tab stop; on a phone it is in the layer of the present step.
    fn stop(self, screen: &Screen) -> Option<NodeId> {
        if boxes::shows_columns() {
            tab_stop(&screen.map, self.focused.get())
        } else {
            tab_stop_in(&screen.map, self.focused.get(), screen.map.step?)
        }
    }
}

/// Whether more may be needed at `now` than `before`: another place, or the first letter in the search box.
fn went_on(before: &Address, now: &Address) -> bool {
    let fit = |address: &Address| matches!(address.place, Place::Fit(_));
    let began_to_ask = before.query.trim().is_empty() && !now.query.trim().is_empty();
    began_to_ask || (before.place != now.place && !(fit(before) && fit(now)))
}
