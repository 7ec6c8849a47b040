//! What stands around the columns of a map, however they are drawn: filters, ticket, panel, and the card of a tour.

use web_sys::Element;

use super::patch::{HTML, Patch};
use crate::app::Screen;
use crate::domain::atlas::{Atlas, Layer};
use crate::html::{self, Piece};
use crate::platform::boxes;

/// The page of the map without its columns.
pub(super) struct MapFrame {
    tour: Patch<1>,
    pieces: Patch<1>,
    clear: Patch<1>,
    columns: Patch<1>,
    frame: Patch<1>,
    fold: Patch<1>,
}

impl MapFrame {
    pub(super) fn new(root: &Element) -> Self {
        Self {
            tour: Patch::find(root, "[data-tour]", [HTML]),
            pieces: Patch::find(root, "[data-piece]", [HTML]),
            clear: Patch::find(root, ".clear", ["hidden"]),
            columns: Patch::find(root, ".columns", ["data-step"]),
            frame: Patch::find(root, ".map-and-panel", ["data-selected"]),
            fold: Patch::find(root, ".filters-fold", ["open"]),
        }
    }

    /// How many programs are shown, and on a phone the step.
    pub(super) fn paint(&mut self, atlas: &Atlas, screen: &Screen) {
        self.paint_pieces(atlas, screen, &[Piece::Count, Piece::Noun]);
        self.columns.set(0, [Some(screen.map.step.map_or("done", Layer::slug))]);
    }

    pub(super) fn paint_the_rest(&mut self, atlas: &Atlas, screen: &Screen, waiting: &str) {
        let view = &screen.map;
        match &screen.quiz {
            Some(quiz) => self.tour.set(0, [Some(&quiz.html)]),
            None => self.tour.set(0, [Some(&html::tour_card(atlas, &screen.address, waiting))]),
        };
        self.paint_pieces(atlas, screen, &Piece::ALL);
        self.clear.set(0, [(!view.chosen).then_some("")]);
        self.frame.set(0, [Some(if view.anything_selected() { "true" } else { "false" })]);
    }

    fn paint_pieces(&mut self, atlas: &Atlas, screen: &Screen, pieces: &[Piece]) {
        for &piece in pieces {
            self.pieces.set(piece as usize, [Some(&html::piece(atlas, &screen.map, &screen.shown, piece))]);
        }
    }

    /// Where there is room the filters stay open; on a phone the reader unfolds them.
    pub(super) fn unfold(&mut self) {
        if boxes::has_room() {
            self.fold.set(0, [Some("")]);
        }
    }
}
