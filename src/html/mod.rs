//! Values of the domain → HTML text, for everything that is only read: entries, lists, the panel, the map's columns.
//!
//! Pure, like the domain: the app puts these texts on the page, and a generator on the host can write the same ones into
//! files. As text they cost the visitor a fraction of what a tree of view types costs (ARCHITECTURE.md has the figures).
//! Nothing reaches a page unescaped: [`Html`] is the only way to write markup here.

use crate::domain::address::{Address, Place};
use crate::domain::atlas::{Atlas, Problem};
use crate::domain::facet::Facet;
use crate::domain::map_view::MapView;
use crate::domain::search::Hit;
use crate::words;

mod about;
mod claims;
mod columns;
mod compare;
pub mod data;
mod entry;
mod entry_parts;
mod filters;
pub mod fit;
mod glossary;
mod icon;
mod map_page;
mod names;
mod outline;
mod panel;
mod picture;
mod poster;
pub mod quiz;
mod results;
mod shell;
mod ticket;
mod tours;
pub mod wide;
mod writer;

pub use columns::{node_element_id, node_of_element_id};
pub use map_page::Piece;
pub use outline::outline;
pub use poster::{COLORS, LINES, poster};
pub use results::{MOST_SHOWN, results};
pub use shell::{footer, footer_at, navigation, pages, search_icon, share_link};
pub use writer::Html;

/// The page at an address; `waiting` says what keeps it from being shown whole, `hits` are the answers to the text in the
/// search box, if there is one. The pieces of the map and of the fit check are empty; [`piece`] and [`fit::pieces`] write
/// them.
pub fn page(
    mut html: Html,
    atlas: &Atlas,
    address: &Address,
    view: &MapView,
    hits: Option<&[Hit]>,
    waiting: &str,
) -> String {
    let h = &mut html;
    if let Place::Map(_) | Place::Tour(..) = address.place {
        let industry_picked = view.facets[Facet::Industry as usize].iter().any(|value| value.picked);
        map_page::map_page(h, atlas, industry_picked, map_page::WHOLE);
        return html.finish();
    }
    h.raw("<div class=\"page\">");
    match &address.place {
        Place::Map(_) | Place::Tour(..) | Place::About => about::about(h, atlas),
        Place::Glossary(state) => glossary::glossary(h, atlas, address, state, hits),
        Place::Term(slug) => match atlas.find_term(slug) {
            Some(id) => entry::entry(h, atlas, id, address, waiting),
            None => entry::not_found(h, &words::no_such_entry(slug)),
        },
        Place::Comparisons => compare::comparisons(h, atlas),
        Place::Compare(slug) => compare::comparison(h, atlas, slug, address.region, waiting),
        Place::Fit(_) => fit::page(h, atlas, waiting),
        Place::Tours => tours::tours(h, atlas),
        Place::Quiz(_) => {
            entry::heading(h, words::QUIZ_HEADING, None);
            h.wrap("<p class=\"waiting\">", waiting, "</p>");
        }
        // The page belongs to the program that reads packs; here it did not come.
        Place::Data => {
            entry::heading(h, words::DATA_HEADING, None);
            h.wrap("<p class=\"waiting\">", words::DATA_MISSING, "</p>");
        }
        Place::Claims(slug) => claims::claims(h, atlas, slug.as_deref(), address.region, waiting),
    }
    h.raw("</div>");
    html.finish()
}

/// The map under a question of the quiz; its pieces are empty, as those of the map are.
pub fn quiz_map(atlas: &Atlas) -> String {
    let mut html = Html::default();
    map_page::quiz_map(&mut html, atlas, map_page::WHOLE);
    html.finish()
}

/// The card of the tour at `address`; empty where there is none.
pub fn tour_card(atlas: &Atlas, address: &Address, waiting: &str) -> String {
    let mut html = Html::part("tour-");
    tours::card(&mut html, atlas, address, waiting);
    html.finish()
}

/// What stands in a piece of the map's page.
pub fn piece(atlas: &Atlas, view: &MapView, address: &Address, piece: Piece) -> String {
    let mut html = Html::default();
    let h = &mut html;
    match piece {
        Piece::Count => {
            h.text(&words::number(view.lit.len()));
        }
        Piece::Noun => {
            h.text(words::programs_noun(view.lit.len()));
        }
        Piece::FiltersWord => {
            let picked = view.facets.iter().flatten().filter(|value| value.picked).count();
            h.text(&words::filters_toggle(picked));
        }
        Piece::Notices => ticket::notices(h, atlas, view, address),
        Piece::Ticket => ticket::ticket(h, atlas, view, address),
        Piece::Panel => panel::panel(h, atlas, view, address),
    }
    html.finish()
}

/// The page when the content fails its own check: every problem, each with its remedy.
pub fn problems(heading: &str, problems: &[Problem]) -> String {
    let mut html = Html::default();
    html.wrap("<main class=\"page\" role=\"alert\"><h1>", heading, "</h1><ul>");
    for problem in problems {
        html.wrap("<li>", &problem.to_string(), "</li>");
    }
    html.raw("</ul></main>");
    html.finish()
}
