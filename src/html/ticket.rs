//! The strip over the map: the path chosen so far, the sentence it makes, the step on a phone, and what the reader must
//! know before reading the map.

use super::Html;
use super::icon::icon;
use crate::domain::address::{Address, MapState};
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::filter::Choice;
use crate::domain::map_view::MapView;
use crate::words;

/// The strip for a view of the map at `address`.
pub(super) fn ticket(h: &mut Html, atlas: &Atlas, view: &MapView, address: &Address) {
    path(h, atlas, view, address);
    match view.sentence {
        None => {
            // With an account selected and nothing lit there is nothing to tell; the notice says what to do.
            let open = view.selection[Layer::Account as usize].is_none();
            h.wrap("<p class=\"sentence open\">", if open { words::SENTENCE_OPEN } else { "" }, "</p>");
        }
        Some(sentence) => {
            h.raw("<p class=\"sentence\">");
            for (text, is_name) in words::sentence(atlas, sentence) {
                if is_name {
                    h.wrap("<b>", &text, "</b>")
                } else {
                    h.text(&text)
                };
            }
            h.raw("</p>");
        }
    }
    step_prompt(h, view, address);
}

fn without(layer: Layer, address: &Address) -> Address {
    Address::map(address.map_state().with_selected(layer, None)).with_query(&address.query)
}

/// The three places of the path, so that nothing jumps when one is filled; each selection can be taken back.
fn path(h: &mut Html, atlas: &Atlas, view: &MapView, address: &Address) {
    h.raw("<ol class=\"path\">");
    for layer in Layer::ALL {
        if let Some(index) = view.selection[layer as usize] {
            let name = &atlas.node(NodeId { layer, index }).name;
            h.wrap("<li><span class=\"step-name\">", name, "</span><a class=\"remove\" aria-label=\"");
            h.wrap("", &words::deselect(name), "\" ").to("href=\"", &without(layer, address));
            icon(h, "clear");
            h.raw("</a></li>");
        } else {
            h.wrap("<li class=\"open\"><span class=\"sr-only\">", words::STILL_OPEN, "</span>");
            h.wrap("", words::layer_word(layer), "</li>");
        }
    }
    h.raw("</ol>");
}

/// On a phone: which step this is, and the way back to the one before.
fn step_prompt(h: &mut Html, view: &MapView, address: &Address) {
    let chosen = |layer: &Layer| view.selection[*layer as usize].is_some();
    let before = Layer::ALL.into_iter().rev().filter(chosen).find(|layer| view.step.is_none_or(|step| *layer < step));
    h.raw("<div class=\"step-prompt\">");
    if let Some(before) = before {
        h.to("<a class=\"step-back\" href=\"", &without(before, address));
        icon(h, "back");
        h.wrap("", &words::step_back(words::layer_word(before)), "</a>");
    }
    h.wrap("<p>", view.step.map_or(words::STEPS_DONE, words::step_prompt), "</p></div>");
}

/// What the reader must know: a link that names nothing, and choices that leave nothing, with which one to loosen.
pub(super) fn notices(h: &mut Html, atlas: &Atlas, view: &MapView, address: &Address) {
    if !view.unknown.is_empty() {
        h.wrap("<p class=\"notice\">", &words::unknown(&view.unknown), "</p>");
    }
    if view.lit.is_empty() {
        let text_alone = view.loosen.iter().any(|(choice, _)| *choice == Choice::Query);
        let why = if text_alone { words::nothing_called(&address.query) } else { words::NOTHING_LIT.into() };
        h.wrap("<div class=\"notice\"><p>", &why, "</p><ul class=\"chips\">");
        for &(choice, leaves) in &view.loosen {
            let text = words::loosen(atlas, view, &address.query, choice, leaves);
            offer(h, &choice.undone(address), &text);
        }
        if view.loosen.is_empty() {
            offer(h, &Address::map(MapState::default()), words::LOOSEN_ALL);
        }
        h.raw("</ul></div>");
    }
}

fn offer(h: &mut Html, address: &Address, text: &str) {
    h.to("<li><a class=\"chip\" href=\"", address).wrap("", text, "</a></li>");
}
