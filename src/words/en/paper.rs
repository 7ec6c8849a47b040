//! The words of the map as a picture, and of what is done with it.

use super::{NAME, facet_name, number, picked, programs_count};
use crate::domain::atlas::Atlas;
use crate::domain::facet::Facet;
use crate::domain::map_view::MapView;

/// The ways to take the map along.
pub const TAKE_LABEL: &str = "Take the map with you";
/// One of them.
pub const PRINT: &str = "Print";
/// See [`PRINT`].
pub const AS_SVG: &str = "Download as SVG";
/// See [`PRINT`].
pub const AS_PNG: &str = "Download as PNG";
/// What became of the file.
pub fn picture_said(saved: bool) -> &'static str {
    if saved {
        "The picture is in your downloads. If nothing came, this frame does not let the page save: open the page by itself."
    } else {
        "This browser does not let the page make that file. Try the other kind of picture, or print the map."
    }
}

/// The browser did not open its print dialog.
pub const PRINT_REFUSED: &str = "This frame does not let the page print: open the page by itself.";

/// Where a picture comes from.
pub fn source(address: &str) -> String {
    // A page that was opened from a disk has an address that says more about its owner than about the page.
    if address.starts_with("http") { [NAME, " \u{b7} ", address].concat() } else { NAME.into() }
}

/// What the picture shows of the map: how many programs, and by which choices.
pub fn choices(atlas: &Atlas, view: &MapView, query: &str) -> String {
    let mut text = [&number(view.lit.len()), " of ", &programs_count(atlas.programs().len()), "."].concat();
    let mut choice = |name: &str, values: &str| {
        if !values.is_empty() {
            text.push_str(&[" ", name, ": ", values, "."].concat());
        }
    };
    for facet in Facet::IN_PAGE_ORDER {
        choice(if facet == Facet::Function { "Function" } else { facet_name(facet) }, &picked(atlas, view, facet));
    }
    choice("Text", query.trim());
    text
}

/// In the legend: over lines of different width.
pub const LINE_WIDTH: &str = "The wider a line, the more programs";
/// In the legend: what is not among the choices.
pub const NOT_CHOSEN: &str = "Not in your choice";
/// The picture's last lines.
pub const MADE_UP: &str = "All companies and accounts are made up; the work is real.";
