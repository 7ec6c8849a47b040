//! The filters: for each facet a row of its values, each a link that picks it or lets it go.
//!
//! Like the columns, only what stays is written here: where a value leads, whether it is picked and how many programs it
//! would leave, the app sets on these elements.

use super::Html;
use super::columns::line_of;
use super::icon::icon;
use crate::domain::address::{Address, MapState};
use crate::domain::atlas::{Atlas, Direction};
use crate::domain::facet::Facet;
use crate::words;

/// The rows, each with what `values` writes into it. The industries are many, so they come last and folded away, open where
/// `industries_open`.
pub(super) fn filters(h: &mut Html, atlas: &Atlas, industries_open: bool, values: fn(&mut Html, &Atlas, Facet)) {
    for facet in Facet::IN_PAGE_ORDER {
        let name = words::facet_name(facet);
        if facet == Facet::Industry {
            h.raw(if industries_open { "<details class=\"facet\" open>" } else { "<details class=\"facet\">" });
            h.wrap("<summary>", name, "</summary>");
            values(h, atlas, facet);
            h.raw("</details>");
        } else {
            h.wrap("<div class=\"facet\" role=\"group\" aria-label=\"", name, "");
            h.wrap("", words::WITH_NUMBERS, "\"><h2>").wrap("", name, "</h2>");
            values(h, atlas, facet);
            h.raw("</div>");
        }
    }
}

/// All values of a facet.
pub(super) fn values(h: &mut Html, atlas: &Atlas, facet: Facet) {
    h.raw("<ul class=\"chips\">");
    for (place, name) in facet.values(atlas).into_iter().enumerate() {
        value(h, atlas, facet, place, name);
    }
    h.raw("</ul>");
}

/// The value of a facet at a place, named so in addresses.
pub(super) fn value(h: &mut Html, atlas: &Atlas, facet: Facet, place: usize, value: &str) {
    h.wrap("<li><a class=\"chip\" data-facet=\"", facet.slug(), "\" data-value=\"").wrap("", value, "\" ");
    h.to("href=\"", &Address::map(MapState::default().with_toggled(facet, value)));
    match facet {
        Facet::Function => {
            h.wrap("<span class=\"swatch\" data-line=\"", &line_of(place), "\"></span>");
        }
        Facet::Direction => icon(h, Direction::ALL[place].slug()),
        Facet::Industry | Facet::Medium => {}
    }
    h.text(&words::facet_value(atlas, facet, place)).raw(" <span class=\"number\"></span></a></li>");
}
