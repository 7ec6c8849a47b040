//! An entry of the glossary: in full on its own page, in short in the panel beside the map.

use super::Html;
use super::icon::direction_badge;
use crate::domain::address::Address;
use crate::domain::atlas::{Alias, Atlas, Body, Detail, Layer, Node, NodeId, Note, RelationKind, Sense, Term, TermId};
use crate::words;

/// The slug of the entry that also lists every line of business.
const LOB_ENTRY: &str = "line-of-business";

/// The page's heading, which takes the focus when the page changes.
pub(super) fn heading(h: &mut Html, text: &str, acronym: Option<&str>) {
    h.wrap("<h1 id=\"heading\" tabindex=\"-1\">", text, "");
    if let Some(acronym) = acronym {
        h.wrap(" <span class=\"acronym\">", acronym, "</span>");
    }
    h.raw("</h1>");
}

/// The page of an entry that does not exist: says so, and what to do.
pub(super) fn no_such_entry(h: &mut Html, slug: &str) {
    heading(h, &words::no_such_entry(slug), None);
    h.wrap("<p>", words::NO_SUCH_ENTRY_REMEDY, "</p>");
}

/// The page of an entry. Where its body has not arrived, `waiting` stands in its place.
pub(super) fn entry(h: &mut Html, atlas: &Atlas, id: TermId, waiting: &str) {
    let term = atlas.term(id);
    h.wrap("<article class=\"entry\"><p class=\"crumb\"><a href=\"#/glossary\">", words::GLOSSARY_HEADING, "</a></p>");
    heading(h, &term.name, term.acronym.as_deref());
    h.wrap("<p class=\"summary\">", &term.summary, "</p>");
    let nodes = || atlas.node_ids().filter(|node| atlas.node(*node).term == Some(id));
    for node in nodes() {
        usual_direction(h, atlas, atlas.node(node));
    }
    match term.body() {
        Some(body) => explanation(h, atlas, term, body),
        None => also_called(h, &term.also_called),
    }
    for node in nodes() {
        see_on_map(h, atlas, node);
    }
    if term.slug == LOB_ENTRY {
        lob_list(h, atlas);
    }
    if let Some(body) = term.body() {
        relations(h, atlas, body);
        sources(h, atlas, &body.sources);
    } else {
        h.wrap("<p class=\"waiting\">", waiting, "</p>");
    }
    h.raw("</article>");
}

fn explanation(h: &mut Html, atlas: &Atlas, term: &Term, body: &Body) {
    h.wrap("<p>", &body.text, "</p>");
    also_called(h, &term.also_called);
    senses(h, &body.senses);
    notes(h, atlas, words::USAGE, &body.usage);
    if let Some(example) = &body.example {
        h.wrap("<h2>", words::EXAMPLE, "</h2>").wrap("<p>", example, "</p>");
    }
    notes(h, atlas, words::ANALOGY, body.analogy.as_slice());
    notes(h, atlas, words::SOURCE_EXAMPLE, body.source_example.as_slice());
}

/// The short form: explanation, other names, and the way to the rest.
pub(super) fn entry_in_short(h: &mut Html, term: &Term) {
    h.wrap("<p>", term.body().map_or(&term.summary, |body| &body.text), "</p>");
    also_called(h, &term.also_called);
    h.raw("<p>").link(&Address::term(&term.slug), &format!("{}: {}", words::READ_MORE, term.name)).raw("</p>");
}

/// "Sources: …", under whatever rests on them.
fn sources(h: &mut Html, atlas: &Atlas, sources: &[usize]) {
    h.wrap("<p class=\"sources\"><a href=\"#/about\">", words::SOURCES, "</a>");
    for (number, &place) in sources.iter().enumerate() {
        h.wrap(if number == 0 { ": " } else { "; " }, &atlas.sources()[place].title, "");
    }
    h.raw("</p>");
}

fn notes(h: &mut Html, atlas: &Atlas, heading: &str, notes: &[Note]) {
    if notes.is_empty() {
        return;
    }
    h.wrap("<section class=\"note\"><h2>", heading, "</h2>");
    for note in notes {
        h.wrap("<p>", &note.text, "</p>");
        sources(h, atlas, &note.sources);
    }
    h.raw("</section>");
}

fn senses(h: &mut Html, senses: &[Sense]) {
    if senses.is_empty() {
        return;
    }
    h.wrap("<h2>", words::SENSES, "</h2><ol>");
    for sense in senses {
        h.wrap("<li>", &sense.text, " ").wrap("<span class=\"who\">", &sense.who, "</span></li>");
    }
    h.raw("</ol>");
}

fn also_called(h: &mut Html, names: &[Alias]) {
    if names.is_empty() {
        return;
    }
    h.wrap("<div class=\"also-called\"><span>", words::ALSO_CALLED, "</span><ul>");
    for alias in names {
        h.wrap("<li>", &alias.name, "");
        for remark in alias.region.as_deref().map(words::region).into_iter().chain(alias.note.as_deref()) {
            h.wrap(" <small>(", remark, ")</small>");
        }
        h.raw("</li>");
    }
    h.raw("</ul></div>");
}

fn see_on_map(h: &mut Html, atlas: &Atlas, id: NodeId) {
    let node = atlas.node(id);
    let text = format!("{}: {} ({})", words::SEE_ON_MAP, node.name, words::layer_word(id.layer));
    h.to("<p><a class=\"to-map\" href=\"", &Address::map_node(id.layer, &node.slug)).wrap("", &text, "</a></p>");
}

/// The usual direction of a line of business, with who says so; nothing for other nodes.
fn usual_direction(h: &mut Html, atlas: &Atlas, node: &Node) {
    if let Detail::Lob { direction, direction_sources, .. } = &node.detail {
        h.raw("<p class=\"fact\">");
        direction_badge(h, *direction);
        h.wrap(" ", &words::usual_direction(*direction), "</p>");
        sources(h, atlas, direction_sources);
    }
}

fn lob_list(h: &mut Html, atlas: &Atlas) {
    h.wrap("<h2>", words::LOB_LIST_HEADING, "</h2><dl class=\"entries\">");
    for node in atlas.nodes(Layer::Lob) {
        h.raw("<div><dt>").link(&Address::map_node(Layer::Lob, &node.slug), &node.name);
        h.wrap("</dt><dd>", &node.summary, "");
        if let Detail::Lob { campaign_type: Some(_), .. } = node.detail {
            h.wrap(" <span class=\"who\">", words::CAMPAIGN_TYPE_NOTE, "</span>");
        }
        usual_direction(h, atlas, node);
        h.raw("</dd></div>");
    }
    h.wrap("</dl><p>", words::NON_VOICE_NOTE, " ");
    h.link(&Address::term("non-voice"), words::NON_VOICE_LINK).raw("</p>");
}

fn relations(h: &mut Html, atlas: &Atlas, body: &Body) {
    h.wrap("<h2>", words::RELATED, "</h2><ul class=\"relations\">");
    for kind in RelationKind::ALL {
        for relation in body.relations.iter().filter(|relation| relation.kind == kind) {
            let to = atlas.term(relation.to);
            let text = format!("{}: {}", words::relation(kind), to.name);
            h.raw("<li>").link(&Address::term(&to.slug), &text);
            h.wrap(" <small>", words::confidence(relation.confidence), "</small></li>");
        }
    }
    h.raw("</ul>");
}
