//! The panel beside the map: the entry of what is selected, and what the agent says in the lit programs.

use super::Html;
use super::columns::line_of;
use super::entry::{entry_in_short, quiz_link};
use super::icon::direction_badge;
use super::names::program_name;
use crate::domain::address::set::MAP;
use crate::domain::address::{Address, Place, QuizState};
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::map_view::MapView;
use crate::words;

/// How many programs the panel spells out.
const MOST_PROGRAMS: usize = 8;

/// The panel for a view of the map.
pub(super) fn panel(h: &mut Html, atlas: &Atlas, view: &MapView, address: &Address) {
    if view.anything_selected() {
        selected(h, atlas, view);
    } else {
        how_to_read(h, atlas);
    }
    if !view.lit.is_empty() {
        let (map, text) = (address.map_state(), address.query.clone());
        h.raw("<ul class=\"ways\">");
        quiz_link(h, QuizState { map, text, ..QuizState::about(MAP) }, words::QUIZ_MAP);
        h.raw("</ul>");
    }
}

fn selected(h: &mut Html, atlas: &Atlas, view: &MapView) {
    // One program is the end of the way, so it comes first; before that the reader wants to know what was selected.
    let arrived = view.lit.len() == 1;
    if arrived {
        programs(h, atlas, &view.lit);
    }
    // The last step taken on the way from left to right first.
    for layer in Layer::ALL.into_iter().rev() {
        if let Some(index) = view.selection[layer as usize] {
            about_node(h, atlas, NodeId { layer, index });
        }
    }
    if !arrived && !view.lit.is_empty() {
        programs(h, atlas, &view.lit);
    }
}

fn how_to_read(h: &mut Html, atlas: &Atlas) {
    h.wrap("<section><h2>", words::PANEL_EMPTY_HEADING, "</h2>");
    for text in words::PANEL_EMPTY {
        h.wrap("<p>", text, "</p>");
    }
    h.wrap("<p class=\"made-up\">", words::PANEL_MADE_UP, "</p>");
    h.raw("<p>").link(&Address::term("line-of-business"), words::PANEL_EMPTY_LINK).raw("</p></section>");
    if atlas.tours().is_empty() {
        return;
    }
    h.wrap("<section><h2>", words::TOURS_HEADING, "</h2><ul>");
    for tour in atlas.tours() {
        h.raw("<li>").link(&Address::at(Place::Tour(tour.slug.clone(), 1)), &tour.name).raw("</li>");
    }
    h.raw("</ul></section>");
}

fn about_node(h: &mut Html, atlas: &Atlas, id: NodeId) {
    let node = atlas.node(id);
    h.raw("<section class=\"about-node\"");
    if id.layer == Layer::Lob {
        h.wrap(" data-line=\"", &line_of(node.group), "\"");
    }
    h.wrap("><h2>", &node.name, " ").wrap("<small>", words::layer_word(id.layer), "</small></h2>");
    // What a trainer brings need not say more than names.
    if !node.summary.is_empty() {
        h.wrap("<p>", &node.summary, "</p>");
    }
    if id.layer == Layer::Account {
        h.wrap("<p>", &words::account_facts(atlas, id), "</p>");
    }
    if let Some(term) = node.term {
        entry_in_short(h, atlas.term(term));
    }
    h.raw("</section>");
}

fn programs(h: &mut Html, atlas: &Atlas, lit: &[usize]) {
    h.wrap("<section class=\"programs\"><h2>", words::PROGRAMS_HEADING, "</h2><ul>");
    for &place in lit.iter().take(MOST_PROGRAMS) {
        program(h, atlas, place);
    }
    h.raw("</ul>");
    if lit.len() > MOST_PROGRAMS {
        h.wrap("<p>", &words::more_programs(lit.len() - MOST_PROGRAMS), "</p>");
    }
    h.raw("</section>");
}

fn program(h: &mut Html, atlas: &Atlas, place: usize) {
    let program = &atlas.programs()[place];
    let lob = atlas.node(program.node(Layer::Lob));
    h.wrap("<li data-line=\"", &line_of(lob.group), "\">")
        .link(&Address::program(atlas, place), &program_name(atlas, place));
    direction_badge(h, program.direction);
    match program.told() {
        Some(told) if told.example.is_empty() => {}
        Some(told) => {
            h.wrap("<q>", &told.example, "</q>");
        }
        None => {
            h.wrap("<span class=\"waiting\">", words::EXAMPLE_WAITING, "</span>");
        }
    }
    h.raw("</li>");
}
