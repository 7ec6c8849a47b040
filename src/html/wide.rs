//! The page of a map at scale: columns of which only what is in sight is written, and lists that end.

use super::Html;
use super::columns::{line_of, node_element_id};
use super::filters::value;
use super::icon;
use super::map_page::{self, Parts};
use super::{outline, poster as picture};
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::facet::Facet;
use crate::domain::map_view::MapView;
use crate::domain::wide::{Line, Wide};
use crate::words;

/// How many programs the list in words holds.
pub const MOST_IN_WORDS: usize = 200;
/// How many neighbors of a node are named for those who hear it.
const MOST_NAMES: usize = 3;

const PARTS: Parts = Parts { values: no_values, columns, help: words::wide::HELP };

/// The page of the map; its pieces, lists and values are empty. `industries_open` unfolds the industries.
pub fn page(atlas: &Atlas, industries_open: bool) -> String {
    let mut html = Html::default();
    map_page::map_page(&mut html, atlas, industries_open, PARTS);
    html.finish()
}

/// The map under a question of the quiz.
pub fn quiz_map(atlas: &Atlas) -> String {
    let mut html = Html::default();
    map_page::quiz_map(&mut html, atlas, PARTS);
    html.finish()
}

/// Values come and go with the choices.
fn no_values(h: &mut Html, _: &Atlas, facet: Facet) {
    h.wrap("<ul class=\"chips\" data-values=\"", facet.slug(), "\"></ul>");
}

fn columns(h: &mut Html, _: &Atlas) {
    // One between each two columns: what is drawn anew as one scrolls is small.
    h.raw("<canvas class=\"wide-ribbons\" aria-hidden=\"true\"></canvas>");
    h.raw("<canvas class=\"wide-ribbons\" aria-hidden=\"true\"></canvas>");
    for layer in Layer::ALL {
        h.wrap("<div class=\"column wide-column\" data-column=\"", layer.slug(), "\">");
        h.wrap("<h2>", words::layer_heading(layer), " ").wrap("<small>", words::layer_hint(layer), "</small></h2>");
        h.raw("<p class=\"wide-where\"><span class=\"wide-listed\"></span> <span class=\"wide-group\" aria-hidden=\"true\"></span></p>");
        h.raw("<div class=\"wide-box\"><div class=\"wide-scroll\" tabindex=\"-1\">");
        h.wrap("<ul class=\"wide-list\" aria-label=\"", words::layer_heading(layer), "\"></ul>");
        h.wrap("<p class=\"wide-nothing\" hidden>", words::wide::NOTHING_LISTED, "</p></div>");
        h.raw("<div class=\"wide-strip\" aria-hidden=\"true\"><canvas></canvas><span class=\"wide-thumb\"></span></div></div></div>");
    }
}

/// What says which node a link is: these attributes of it.
pub const WHO: [&str; 3] = ["id", "data-id", "aria-label"];
/// How a node is seen now: these attributes of its link.
pub const LOOK: [&str; 5] = ["tabindex", "href", "data-state", "data-lit", "aria-current"];

/// What stands inside the element of a line with a heading; of a node, nothing.
pub fn heading(atlas: &Atlas, layer: Layer, line: Line) -> String {
    let mut html = Html::default();
    match line {
        Line::Part(part) => html.wrap("<h3>", words::wide::part(layer, part), "</h3>"),
        Line::Group(_, group) => html.wrap("<h3>", &atlas.groups(layer)[group as usize].name, "</h3>"),
        Line::Node(_) => &mut html,
    };
    html.finish()
}

/// What stands inside the element of a node's line, for any node of that layer.
pub fn node(atlas: &Atlas, layer: Layer) -> String {
    let mut html = Html::default();
    let h = &mut html;
    h.wrap("<a data-layer=\"", layer.slug(), "\">");
    if atlas.nodes(layer).first().is_some_and(|node| icon::path_of(node).is_some()) {
        icon::drawn(h, "");
    }
    h.raw("<span class=\"name\"></span><span class=\"leaves\"></span></a>");
    html.finish()
}

/// The values of [`WHO`].
pub fn who(atlas: &Atlas, wide: &Wide, id: NodeId) -> [String; 3] {
    [node_element_id(atlas, id), atlas.node(id).slug.clone(), spoken(atlas, wide, id)]
}

/// The path of a node's icon, where its layer has them.
pub fn node_icon(atlas: &Atlas, id: NodeId) -> &'static str {
    icon::path_of(atlas.node(id)).unwrap_or_default()
}

/// The name of a node for those who hear it, with what it is joined to. An attribute: an element more for each line would be a
/// hundred on a screen.
fn spoken(atlas: &Atlas, wide: &Wide, id: NodeId) -> String {
    let joined = Layer::ALL.map(|other| {
        let (count, first) = wide.neighbors(id, other, MOST_NAMES);
        (other, count, first)
    });
    let joined: Vec<_> = joined.into_iter().filter(|(_, count, _)| *count > 0).collect();
    atlas.node(id).name.clone() + &words::wide::relations(atlas, id, wide.programs(id), &joined)
}

/// What an element of a line is: its class, and the color that it has.
pub fn line_kind(wide: &Wide, layer: Layer, line: Line) -> (&'static str, Option<String>) {
    let color = |group: usize| (layer == Layer::Lob).then(|| line_of(group));
    match line {
        Line::Part(_) => ("line part", None),
        Line::Group(_, group) => ("line name", color(group as usize)),
        Line::Node(index) => ("line node", color(wide.group(NodeId { layer, index: index as usize }))),
    }
}

/// These values of a facet, and how many more there are.
pub fn values(atlas: &Atlas, facet: Facet, shown: &[usize], more: usize) -> String {
    let mut html = Html::default();
    let h = &mut html;
    let known = facet.values(atlas);
    for &place in shown {
        value(h, atlas, facet, place, known[place]);
    }
    if more > 0 {
        h.wrap("<li class=\"wide-more\">", &words::wide::more_values(more), "</li>");
    }
    html.finish()
}

/// The first of the lit programs in words.
pub fn in_words(atlas: &Atlas, view: &MapView) -> String {
    let mut html = Html::default();
    let shown = view.lit.get(..MOST_IN_WORDS).unwrap_or(&view.lit);
    outline::programs(&mut html, atlas, shown);
    if view.lit.len() > shown.len() {
        html.wrap("<li class=\"wide-more\">", &words::wide::more_in_words(view.lit.len() - shown.len()), "</li>");
    }
    html.finish()
}

/// The map as a picture: as much of what is lit as a sheet of paper holds, and a line that says how much that is.
pub fn poster(atlas: &Atlas, view: &MapView, address: &Address, source: &str) -> String {
    let (sheet, shown) = view.of_a_sheet(atlas);
    picture::with_note(atlas, &sheet, address, source, &shows(shown, view))
}

/// What a picture of the map leaves out, in words; empty where it shows everything.
pub fn picture_lacks(atlas: &Atlas, view: &MapView) -> String {
    shows(view.of_a_sheet(atlas).1, view)
}

fn shows(shown: usize, view: &MapView) -> String {
    if shown == view.lit.len() { String::new() } else { words::wide::picture_shows(shown, view.lit.len()) }
}
