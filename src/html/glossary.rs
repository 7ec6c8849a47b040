//! The glossary: all entries by category, each with its one line.

use super::Html;
use super::entry::heading;
use super::icon::direction_badge;
use crate::domain::address::{Address, Place};
use crate::domain::atlas::{Atlas, Detail, Layer, Term, TermId};
use crate::words;

/// The page; `category` narrows it to one shelf, and is passed over where there is no such shelf.
pub(super) fn glossary(h: &mut Html, atlas: &Atlas, category: Option<&str>) {
    let on_shelf = |shelf: &str| atlas.terms().iter().any(|term| term.category == shelf);
    let category = category.filter(|category| on_shelf(category));
    // The known shelves in the order a newcomer needs them, then any that a data pack brings.
    let mut shelves: Vec<&str> = words::SHELVES.into_iter().filter(|shelf| on_shelf(shelf)).collect();
    for term in atlas.terms() {
        if !shelves.contains(&term.category.as_str()) {
            shelves.push(&term.category);
        }
    }
    heading(h, words::GLOSSARY_HEADING, None);
    h.wrap("<p class=\"lead\">", words::GLOSSARY_LEAD, "</p>");
    h.wrap("<ul class=\"chips\" aria-label=\"", words::CATEGORIES_LABEL, "\">");
    shelf_link(h, None, category);
    for shelf in &shelves {
        shelf_link(h, Some(shelf), category);
    }
    h.raw("</ul>");
    for shelf in shelves.into_iter().filter(|shelf| category.is_none_or(|category| category == *shelf)) {
        h.wrap("<h2>", words::category(shelf), "</h2><dl class=\"entries\">");
        for (place, term) in atlas.terms().iter().enumerate().filter(|(_, term)| term.category == shelf) {
            row(h, atlas, TermId(place), term);
        }
        h.raw("</dl>");
    }
}

fn shelf_link(h: &mut Html, shelf: Option<&str>, current: Option<&str>) {
    let address = Address { place: Place::Glossary(shelf.map(Into::into)), query: String::new() };
    h.raw("<li><a class=\"chip\" ").raw(if shelf == current { "aria-current=\"true\" " } else { "" });
    h.to("href=\"", &address).wrap("", shelf.map_or(words::ALL_CATEGORIES, words::category), "</a></li>");
}

fn row(h: &mut Html, atlas: &Atlas, id: TermId, term: &Term) {
    h.raw("<div><dt>").link(&Address::term(&term.slug), &term.name);
    if let Some(acronym) = &term.acronym {
        h.wrap(" <span class=\"acronym\">", acronym, "</span>");
    }
    let lob = atlas.nodes(Layer::Lob).iter().find(|node| node.term == Some(id));
    if let Some(Detail::Lob { direction, .. }) = lob.map(|node| &node.detail) {
        h.raw(" ");
        direction_badge(h, *direction);
    }
    h.wrap("</dt><dd>", &term.summary, "</dd></div>");
}
