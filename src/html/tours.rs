//! Tours: the list of them, and the card that stands over the map during one.

use super::Html;
use super::entry::heading;
use super::names::entry_links;
use crate::domain::address::{Address, Place};
use crate::domain::atlas::{Atlas, Tour, TourStep};
use crate::domain::region::Region;
use crate::domain::tour;
use crate::words;

/// All tours, each with its one line.
pub(super) fn tours(h: &mut Html, atlas: &Atlas) {
    heading(h, words::TOURS_HEADING, None);
    h.wrap("<p class=\"lead\">", words::TOURS_LEAD, "</p><dl class=\"entries\">");
    for tour in atlas.tours() {
        h.raw("<div><dt>").link(&Address::at(Place::Tour(tour.slug.clone(), 1)), &tour.name);
        h.wrap("</dt><dd>", &tour.summary, "</dd></div>");
    }
    h.raw("</dl>");
}

/// The card of the tour that `address` is on; empty on the plain map. Where the steps have not arrived, `waiting` stands there.
pub(super) fn card(h: &mut Html, atlas: &Atlas, address: &Address, waiting: &str) {
    let Place::Tour(slug, number) = &address.place else { return };
    let Some(tour) = atlas.tours().iter().find(|tour| tour.slug == *slug) else {
        h.wrap("<div class=\"notice\"><p>", &words::no_such_tour(slug), " ");
        h.link(&Address::at(Place::Tours), words::ALL_TOURS).raw("</p></div>");
        return;
    };
    h.wrap("<section class=\"tour\" aria-label=\"", &words::tour_label(&tour.name), "\">");
    match tour::step(tour, *number) {
        Some((number, step)) => step_card(h, atlas, tour, number, step, address.region),
        None => {
            h.wrap("<h2>", &tour.name, "</h2>").wrap("<p class=\"waiting\">", waiting, "</p>");
        }
    }
    h.raw("</section>");
}

fn step_card(h: &mut Html, atlas: &Atlas, tour: &Tour, number: usize, step: &TourStep, region: Option<Region>) {
    let to = |number: usize| Address::at(Place::Tour(tour.slug.clone(), number));
    let steps = tour.steps().map_or(0, <[_]>::len);
    h.wrap("<p class=\"tour-name\">", &words::tour_step(&tour.name, number, steps), "</p>");
    h.wrap("<h2>", &step.title, "</h2>").wrap("<p class=\"tour-text\">", &step.text, "</p>");
    entry_links(h, atlas, &step.terms, region);
    h.raw("<div class=\"tour-steps\">");
    if number < steps {
        h.to("<a id=\"tour-next\" class=\"way primary\" href=\"", &to(number + 1)).wrap("", words::TOUR_NEXT, "</a>");
    } else {
        h.to("<a id=\"tour-next\" class=\"way primary\" href=\"", &Address::at(Place::Tours)).wrap(
            "",
            words::TOUR_DONE,
            "</a>",
        );
    }
    if number > 1 {
        h.to("<a id=\"tour-back\" class=\"way\" href=\"", &to(number - 1)).wrap("", words::TOUR_BACK, "</a>");
    }
    // Leaving keeps the map as the tour left it.
    h.to("<a id=\"tour-leave\" class=\"way\" href=\"", &Address::parse(&step.at)).wrap(
        "",
        words::TOUR_LEAVE,
        "</a></div>",
    );
}
