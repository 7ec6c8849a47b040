//! The page of the map, with a place kept for everything that follows the reader's choices.

use super::columns::columns;
use super::filters::{filters, values};
use super::icon::icon;
use super::{Html, entry};
use crate::domain::address::Address;
use crate::domain::atlas::Atlas;
use crate::domain::facet::Facet;
use crate::words;

/// A part of the page that is written anew when it changes; its element carries `data-piece`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each name is the part")]
pub enum Piece {
    Count,
    Noun,
    FiltersWord,
    Notices,
    Ticket,
    Panel,
}

impl Piece {
    /// All pieces, in the order of the page.
    pub const ALL: [Self; 6] = [Self::Count, Self::Noun, Self::FiltersWord, Self::Notices, Self::Ticket, Self::Panel];
}

/// What differs between a map that is drawn whole and one at scale.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// The values of a facet.
    pub(super) values: fn(&mut Html, &Atlas, Facet),
    /// The columns.
    pub(super) columns: fn(&mut Html, &Atlas),
    /// How the map is worked by keyboard.
    pub(super) help: &'static str,
}

/// A map that is drawn whole.
pub(super) const WHOLE: Parts = Parts { values, columns, help: words::MAP_HELP };

/// The page, its pieces still empty. `industries_open` unfolds the industries.
pub(super) fn map_page(h: &mut Html, atlas: &Atlas, industries_open: bool, parts: Parts) {
    h.raw("<div class=\"map-page\"><div class=\"intro\">");
    entry::heading(h, words::MAP_HEADING, None);
    h.wrap("<p class=\"lead\">", words::MAP_LEAD, "</p></div>");
    // What stands on paper instead of the columns; filled when the page is printed.
    h.raw("<div class=\"poster\"></div>");
    map(h, atlas, industries_open, parts);
    take(h);
    h.raw("</div>");
}

/// The map under a question of the quiz: what would answer it, or lead elsewhere, is not seen.
pub(super) fn quiz_map(h: &mut Html, atlas: &Atlas, parts: Parts) {
    h.raw("<div class=\"map-page quiz-map\">");
    map(h, atlas, false, parts);
    h.raw("</div>");
}

fn map(h: &mut Html, atlas: &Atlas, industries_open: bool, parts: Parts) {
    h.wrap("<section class=\"filters\" aria-label=\"", words::FILTERS, "\"><div class=\"filters-bar\">");
    h.raw("<p class=\"count\"><strong data-count=\"programs\" data-piece></strong> <span data-piece></span></p>");
    h.to("<a class=\"clear\" hidden href=\"", &Address::default());
    icon(h, "clear");
    // Folded where room is scarce; the app keeps it open where there is enough.
    h.wrap("", words::CLEAR_ALL, "</a></div><details class=\"filters-fold\"><summary data-piece></summary>");
    h.raw("<div class=\"filters-body\">");
    filters(h, atlas, industries_open, parts.values);
    h.raw("</div></details></section><div data-tour></div><div class=\"notices\" data-piece></div>");
    h.wrap("<section class=\"ticket\" data-piece aria-label=\"", words::PATH_LABEL, "\"></section>");
    h.wrap(
        "<div class=\"map-and-panel\"><section aria-label=\"",
        words::MAP_LABEL,
        "\" aria-describedby=\"map-help\">",
    );
    h.wrap("<p id=\"map-help\" hidden>", parts.help, "</p><div class=\"columns\">");
    (parts.columns)(h, atlas);
    h.wrap("</div></section><aside class=\"panel\" data-piece aria-label=\"", words::PANEL_LABEL, "\"></aside></div>");
    h.wrap(
        "<details class=\"outline\"><summary><h2>",
        &words::outline_heading(atlas.programs().len()),
        "</h2></summary>",
    );
    h.raw("<ul class=\"outline-accounts\" data-outline=\"programs\"></ul></details>");
}

/// The ways to take the map along, and where the page says what became of them.
fn take(h: &mut Html) {
    h.wrap("<div class=\"take\" role=\"group\" aria-labelledby=\"take\"><p id=\"take\">", words::TAKE_LABEL, "</p>");
    h.wrap("<button type=\"button\" class=\"chip\" data-take=\"print\">", words::PRINT, "</button>");
    h.wrap("<button type=\"button\" class=\"chip\" data-take=\"svg\">", words::AS_SVG, "</button>");
    h.wrap("<button type=\"button\" class=\"chip\" data-take=\"png\">", words::AS_PNG, "</button>");
    h.raw("<p class=\"copied\" aria-live=\"polite\"></p></div>");
}
