//! The map's twin: every program as a nested list of links.

use super::Html;
use super::columns::line_of;
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::outline::outline as outline_of;
use crate::words;

/// The items of the list, programs in the order of `domain::outline::in_order`, each marked `data-program` with its
/// place in [`Atlas::programs`].
pub fn outline(mut html: Html, atlas: &Atlas) -> String {
    let all: Vec<usize> = (0..atlas.programs().len()).collect();
    programs(&mut html, atlas, &all);
    html.finish()
}

/// The items that list these programs.
pub(super) fn programs(h: &mut Html, atlas: &Atlas, shown: &[usize]) {
    for account in outline_of(atlas, shown) {
        h.raw("<li>");
        node_link(h, atlas, account.account);
        h.raw("<ul>");
        for lob in account.lobs {
            h.wrap("<li data-line=\"", &line_of(atlas.node(lob.lob).group), "\">");
            node_link(h, atlas, lob.lob);
            h.raw("<ul>");
            for place in lob.programs {
                program(h, atlas, place);
            }
            h.raw("</ul></li>");
        }
        h.raw("</ul></li>");
    }
}

fn program(h: &mut Html, atlas: &Atlas, place: usize) {
    let program = &atlas.programs()[place];
    let channel = &atlas.node(program.node(Layer::Channel)).name;
    let text = format!("{channel}, {}", words::direction_name(program.direction).to_ascii_lowercase());
    h.wrap("<li data-program=\"", &place.to_string(), "\">");
    if h.is_in_the_app() {
        h.link(&Address::program(atlas, place), &text);
    } else {
        h.text(&text);
    }
    if let Some(example) = program.example().filter(|example| !example.is_empty()) {
        h.wrap(" <q>", example, "</q>");
    }
    h.raw("</li>");
}

fn node_link(h: &mut Html, atlas: &Atlas, id: NodeId) {
    let node = atlas.node(id);
    match node.term {
        _ if h.is_in_the_app() => h.link(&Address::map_node(id.layer, &node.slug), &node.name),
        // Without the app nothing can be lit; what the node is can be read.
        Some(term) => h.link(&Address::term(&atlas.term(term).slug), &node.name),
        None => h.text(&node.name),
    };
    h.wrap(" <small>", words::layer_word(id.layer), "</small>");
}
