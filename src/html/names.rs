//! The names of entries as links and headings: the reader's region says which word comes first.

use super::Html;
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Layer, Term, TermId};
use crate::domain::region::Region;
use crate::domain::search::marks;
use crate::words;

/// The name of an entry; where the region has a word of its own that comes first, and the general one follows.
pub(super) fn name(h: &mut Html, term: &Term, region: Option<Region>) {
    match region.and_then(|region| region.word_for(term)) {
        Some(word) => h.wrap("", &words::upper_first(word), " <small>(").wrap("", &term.name, ")</small>"),
        None => h.text(&term.name),
    };
}

/// A link to an entry, in the app with a preview of it on hover, focus and tap. `before` is heard, not seen.
pub(super) fn entry_link(h: &mut Html, atlas: &Atlas, id: TermId, region: Option<Region>, before: &str) {
    let term = atlas.term(id);
    // Without the app nothing could close a preview that lies over what one reads.
    if !h.is_in_the_app() {
        h.link(&Address::term(&term.slug), &term.name);
        return;
    }
    let preview = h.next_id();
    h.raw("<span class=\"peek\"><a data-peek aria-describedby=\"").wrap("", &preview, "\" ");
    h.to("href=\"", &Address::term(&term.slug));
    if !before.is_empty() {
        h.wrap("<span class=\"sr-only\">", before, ": </span>");
    }
    name(h, term, region);
    h.wrap("</a><span class=\"preview\" role=\"tooltip\" id=\"", &preview, "\">").wrap(
        "",
        &term.summary,
        "</span></span>",
    );
}

/// Links to entries, in a row.
pub(super) fn entry_links(h: &mut Html, atlas: &Atlas, ids: &[TermId], region: Option<Region>) {
    h.raw("<ul class=\"links\">");
    for &id in ids {
        h.raw("<li>");
        entry_link(h, atlas, id, region, "");
        h.raw("</li>");
    }
    h.raw("</ul>");
}

/// What a program is called: its account, LOB and channel.
pub(super) fn program_name(atlas: &Atlas, place: usize) -> String {
    let program = &atlas.programs()[place];
    let [account, lob, channel] = Layer::ALL.map(|layer| &atlas.node(program.node(layer)).name);
    format!("{account} · {lob} · {channel}")
}

/// A text in which what the query found is marked.
pub(super) fn marked(h: &mut Html, text: &str, query: &str, slipped: bool) {
    for (piece, found) in marks(text, query, slipped) {
        if found {
            h.wrap("<mark>", piece, "</mark>");
        } else {
            h.text(piece);
        }
    }
}

/// The switch that says whose words come first. Each choice leads to `address` with that region.
pub(super) fn region_switch(h: &mut Html, address: &Address) {
    h.wrap("<div class=\"switch\"><span id=\"region-label\">", words::REGION_LABEL, "</span>");
    h.raw("<ul class=\"chips rail\" aria-labelledby=\"region-label\">");
    let current = address.region.unwrap_or(Region::General);
    for region in Region::ALL {
        let there = Address { region: Some(region), ..address.clone() };
        h.wrap("<li><a class=\"chip\" id=\"region-", region.slug(), "\" ");
        h.raw(if region == current { "aria-current=\"true\" " } else { "" });
        h.to("href=\"", &there).wrap("", words::region_name(region), "</a></li>");
    }
    h.raw("</ul></div>");
}

/// A choice in a row of choices.
pub(super) fn chip(h: &mut Html, address: &Address, text: &str, current: bool) {
    h.raw("<li><a class=\"chip\" ").raw(if current { "aria-current=\"true\" " } else { "" });
    h.to("href=\"", address).wrap("", text, "</a></li>");
}
