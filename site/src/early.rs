//! The map as the app will draw it, written out before the app is there.

use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{Atlas, Layer};
use floorwalker::domain::facet::Facet;
use floorwalker::domain::map_view::{MapView, view};
use floorwalker::domain::search::SearchIndex;
use floorwalker::html::{self, Html, Piece};
use floorwalker::words;

/// The page of the map with everything that the app would write into it first.
pub fn map(atlas: &Atlas, spelled: fn(&Address) -> String) -> String {
    let index = SearchIndex::of(atlas);
    let address = Address::default();
    let view = view(atlas, &index, &address);
    let page = html::page(Html::default(), atlas, &address, &view, None, "");
    // What a node is related to is heard once the app is there; it would be a third of the map's bytes.
    let page = without_each(&page, "<span class=\"sr-only\">, ", "</span>");
    let page = fill_each(page, "class=\"number\">", counts(&view).iter());
    let leaves = view.nodes.iter().flatten().map(|node| node.leaves.to_string()).collect::<Vec<String>>();
    let page = fill_each(page, "class=\"leaves\" aria-hidden=\"true\">", leaves.iter());
    let pieces: Vec<String> = Piece::ALL.into_iter().map(|piece| html::piece(atlas, &view, &address, piece)).collect();
    let page = fill_pieces(&page, &pieces);
    let outline = html::outline(Html::of_a_file(spelled), atlas);
    // Without scripts nobody would unfold it; the boot script folds it.
    let page = page.replace("<details class=\"outline\">", "<details class=\"outline\" open>");
    let page = fill_each(page, "data-outline=\"programs\">", [outline].iter());
    let step = view.step.map_or("done", Layer::slug);
    page.replace("class=\"columns\"", &format!("class=\"columns\" data-step=\"{step}\""))
        .replace("class=\"map-and-panel\"", "class=\"map-and-panel\" data-selected=\"false\"")
        .replace(" data-layer=", " data-state=\"lit\" data-layer=")
}

/// The search box as it will look; there is nothing yet that could search.
pub fn search() -> String {
    let mut hint = Html::default();
    hint.wrap("</span><span class=\"search-hint\">", words::SEARCH_HINT, "</span>");
    "<span class=\"search-mark\">".to_owned() + &html::search_icon() + &hint.finish()
}

/// How many programs each value of a facet would leave, in the order of the page.
fn counts(view: &MapView) -> Vec<String> {
    let facets = Facet::IN_PAGE_ORDER.into_iter().flat_map(|facet| &view.facets[facet as usize]);
    facets.map(|value| value.count.to_string()).collect()
}

/// The page with one text behind each place that `before` ends at.
fn fill_each<'a>(page: String, before: &str, mut texts: impl Iterator<Item = &'a String>) -> String {
    let mut parts = page.split(before);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        filled.push_str(before);
        filled.push_str(texts.next().map_or("", |text| text));
        filled.push_str(part);
    }
    filled
}

/// The page without the texts that begin and end so.
fn without_each(page: &str, before: &str, after: &str) -> String {
    let mut parts = page.split(before);
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.filter_map(|part| part.split_once(after)).map(|(_, rest)| rest).collect::<String>()
}

/// The page with the pieces inside the elements that are marked for them, in order.
fn fill_pieces(page: &str, pieces: &[String]) -> String {
    let mut parts = page.split(" data-piece");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (part, piece) in parts.zip(pieces) {
        let (tag, inside) = part.split_once('>').unwrap_or((part, ""));
        filled.push_str(" data-piece");
        filled.push_str(tag);
        filled.push('>');
        filled.push_str(piece);
        filled.push_str(inside);
    }
    filled
}
