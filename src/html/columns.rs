//! The map's three columns: every node a real link, in groups, with its relations in its name for those who hear it.
//!
//! What changes with the reader's choices (lit, selected, how many programs are left) is not written here; the app sets
//! it on these elements.

use super::Html;
use super::icon;
use super::poster::LINES;
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::words;

/// The `id` of a node's element.
pub fn node_element_id(atlas: &Atlas, id: NodeId) -> String {
    format!("node-{}-{}", id.layer.slug(), atlas.node(id).slug)
}

/// The node whose element has that `id`.
pub fn node_of_element_id(atlas: &Atlas, id: &str) -> Option<NodeId> {
    let (layer, slug) = id.strip_prefix("node-")?.split_once('-')?;
    let layer = Layer::ALL.into_iter().find(|known| known.slug() == layer)?;
    atlas.find_node(layer, slug)
}

/// The number of the color that a function has; where there are more functions than colors, some share one.
pub(super) fn line_of(function: usize) -> String {
    (function % LINES.len()).to_string()
}

/// The columns, nodes in the order of [`Atlas::node_ids`], over the decorative layer of ribbons: one path for what is
/// dimmed, then one for each function.
pub(super) fn columns(h: &mut Html, atlas: &Atlas) {
    h.raw("<svg class=\"ribbons\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
    h.raw("<path class=\"track\"/>");
    for function in 0..atlas.groups(Layer::Lob).len() {
        h.wrap("<path class=\"track\" data-line=\"", &line_of(function), "\"/>");
    }
    h.raw("</svg>");
    for layer in Layer::ALL {
        h.wrap("<div class=\"column\" data-column=\"", layer.slug(), "\">");
        h.wrap("<h2>", words::layer_heading(layer), " ").wrap("<small>", words::layer_hint(layer), "</small></h2>");
        h.raw("<ul class=\"groups\">");
        for group in 0..atlas.groups(layer).len() {
            nodes_of_group(h, atlas, layer, group);
        }
        h.raw("</ul></div>");
    }
}

fn nodes_of_group(h: &mut Html, atlas: &Atlas, layer: Layer, group: usize) {
    let in_group = |index: &usize| atlas.nodes(layer)[*index].group == group;
    let nodes: Vec<usize> = (0..atlas.nodes(layer).len()).filter(in_group).collect();
    if nodes.is_empty() {
        return;
    }
    h.raw("<li class=\"group\"");
    if layer == Layer::Lob {
        h.wrap(" data-line=\"", &line_of(group), "\"");
    }
    h.wrap("><h3>", &atlas.groups(layer)[group].name, "</h3><ul>");
    for index in nodes {
        node(h, atlas, NodeId { layer, index });
    }
    h.raw("</ul></li>");
}

fn node(h: &mut Html, atlas: &Atlas, id: NodeId) {
    let node = atlas.node(id);
    h.raw("<li class=\"node\">");
    h.wrap("<a tabindex=\"-1\" id=\"", &node_element_id(atlas, id), "\" data-layer=\"");
    h.wrap("", id.layer.slug(), "\" data-id=\"").wrap("", &node.slug, "");
    h.to("\" href=\"", &Address::map_node(id.layer, &node.slug));
    if let Some(path) = icon::path_of(node) {
        icon::drawn(h, path);
    }
    h.wrap("<span class=\"name\">", &node.name, "</span>");
    // Boxes beside each other are heard as words apart, so there is no comma between the name and what it is the name of.
    h.wrap(" <span class=\"sr-only\">", &words::node_relations(atlas, id), "</span>");
    h.raw("<span class=\"leaves\" aria-hidden=\"true\"></span></a></li>");
}
