//! The map at scale on the page: of each column the lines in sight, between them a canvas of ribbons.

mod columns;
mod draw;
mod hands;
mod lines;
mod values;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{ReadSignal, WithUntracked};
use web_sys::Element;

use super::MapPaint;
use super::frame::MapFrame;
use super::patch::{HTML, Patch};
use crate::app::Screen;
use crate::domain::atlas::{Atlas, NodeId};
use crate::html;
use crate::platform::scroll::{Listener, listen};
use columns::Columns;
use values::Values;

/// The page of a map at scale.
struct WidePainter {
    atlas: &'static Atlas,
    frame: MapFrame,
    values: Values,
    columns: Rc<RefCell<Columns>>,
    outline: Rc<RefCell<Outline>>,
    /// Hear of scrolling, keys and the pointer as long as the page is shown.
    _listeners: Vec<Listener>,
}

/// What is in sight stands on the page, and comes and goes as the reader scrolls.
pub(super) fn painter(root: &Element, atlas: &'static Atlas, screen: ReadSignal<Screen>) -> Box<dyn MapPaint> {
    let columns = Rc::new(RefCell::new(Columns::new(root, atlas)));
    let outline = Rc::new(RefCell::new(Outline::new(root)));
    let mut listeners = hands::listen_to(root, &columns, screen);
    let unfolded = Rc::clone(&outline);
    listeners.extend(root.query_selector(".outline").ok().flatten().map(|details| {
        listen(&details, "toggle", move |_| {
            if let Ok(mut outline) = unfolded.try_borrow_mut() {
                screen.with_untracked(|screen| outline.paint(atlas, screen));
            }
            false
        })
    }));
    columns.borrow_mut().take_colors();
    let frame = MapFrame::new(root);
    Box::new(WidePainter { atlas, frame, values: Values::new(root, atlas), columns, outline, _listeners: listeners })
}

/// Finds out what follows from the atlas alone.
pub(super) fn prepare(atlas: &'static Atlas) {
    columns::ground(atlas);
}

impl MapPaint for WidePainter {
    fn paint(&mut self, screen: &Screen, stop: Option<NodeId>) {
        self.frame.paint(self.atlas, screen);
        self.move_tab_stop(screen, stop);
    }

    fn paint_values(&mut self, screen: &Screen) {
        self.values.paint(self.atlas, screen);
    }

    fn move_tab_stop(&mut self, screen: &Screen, stop: Option<NodeId>) {
        if let Ok(mut columns) = self.columns.try_borrow_mut() {
            columns.paint(screen, stop);
        }
    }

    fn resize(&mut self, screen: &Screen, stop: Option<NodeId>) {
        self.frame.unfold();
        if let Ok(mut columns) = self.columns.try_borrow_mut()
            && columns.measure()
        {
            columns.paint(screen, stop);
        }
    }

    fn paint_the_rest(&mut self, screen: &Screen, waiting: &str) {
        self.frame.paint_the_rest(self.atlas, screen, waiting);
        if let Ok(mut outline) = self.outline.try_borrow_mut() {
            outline.paint(self.atlas, screen);
        }
    }

    fn with_examples(&mut self) {}
}

/// The list in words: written while it is unfolded, and no longer than somebody reads.
struct Outline {
    details: Option<Element>,
    list: Patch<1>,
}

impl Outline {
    fn new(root: &Element) -> Self {
        let details = root.query_selector(".outline").ok().flatten();
        Self { details, list: Patch::find(root, "[data-outline]", [HTML]) }
    }

    fn paint(&mut self, atlas: &Atlas, screen: &Screen) {
        if self.details.as_ref().is_some_and(|details| details.has_attribute("open")) {
            self.list.set(0, [Some(&html::wide::in_words(atlas, &screen.map))]);
        }
    }
}
