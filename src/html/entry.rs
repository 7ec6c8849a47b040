//! An entry of the glossary: in full on its own page, in short in the panel beside the map.

use super::Html;
use super::claims::claim_card;
use super::entry_parts::{also_called, lists, metric, notes, relations, senses, sources};
use super::icon::direction_badge;
use super::names::{name, region_switch};
use crate::domain::address::{Address, GlossaryState, Place, QuizState};
use crate::domain::atlas::{Atlas, Body, Detail, Layer, Node, NodeId, Term, TermId};
use crate::domain::region::Region;
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

/// The page of something that does not exist: says so, and what to do.
pub(super) fn not_found(h: &mut Html, what: &str) {
    heading(h, what, None);
    h.wrap("<p>", words::NO_SUCH_ENTRY_REMEDY, "</p><p class=\"ways\">");
    h.to("<a class=\"way\" href=\"", &Address::at(Place::Glossary(GlossaryState::default())));
    h.wrap("", words::GLOSSARY_HEADING, "</a></p>");
}

/// The page of an entry. Where its body has not arrived, `waiting` stands in its place.
pub(super) fn entry(h: &mut Html, atlas: &Atlas, id: TermId, address: &Address, waiting: &str) {
    let term = atlas.term(id);
    let category = GlossaryState { category: Some(term.category.clone()), ..GlossaryState::default() };
    h.raw("<article class=\"entry\"><p class=\"crumb\">");
    h.link(&Address::at(Place::Glossary(GlossaryState::default())), words::GLOSSARY_HEADING).raw(" / ");
    h.link(&Address::at(Place::Glossary(category)), words::category(&term.category)).raw("</p>");
    h.raw("<h1 id=\"heading\" tabindex=\"-1\">");
    name(h, term, address.region);
    if let Some(acronym) = &term.acronym {
        h.wrap(" <span class=\"acronym\">", acronym, "</span>");
    }
    h.wrap("</h1><p class=\"summary\">", &term.summary, "</p>");
    let nodes = || atlas.node_ids().filter(|node| atlas.node(*node).term == Some(id));
    for node in nodes() {
        usual_direction(h, atlas, atlas.node(node));
    }
    match term.body() {
        Some(body) => explanation(h, atlas, term, body, address),
        None => other_names(h, term, address),
    }
    ways_on(h, atlas, id, nodes());
    if term.slug == LOB_ENTRY {
        lob_list(h, atlas);
    }
    for claim in atlas.claims().iter().filter(|claim| claim.about.contains(&id)) {
        claim_card(h, atlas, claim, waiting, |_| ());
    }
    if let Some(body) = term.body() {
        relations(h, atlas, body, address.region);
        sources(h, atlas, &body.sources);
    } else {
        h.wrap("<p class=\"waiting\">", waiting, "</p>");
    }
    h.raw("</article>");
}

/// The other names, and where regions differ the switch between them.
fn other_names(h: &mut Html, term: &Term, address: &Address) {
    also_called(h, term);
    if Region::ALL.iter().any(|region| region.word_for(term).is_some()) {
        region_switch(h, address);
    }
}

fn explanation(h: &mut Html, atlas: &Atlas, term: &Term, body: &Body, address: &Address) {
    h.wrap("<p>", &body.text, "</p>");
    if let Some(how) = &body.metric {
        metric(h, how);
    }
    other_names(h, term, address);
    senses(h, &body.senses);
    notes(h, atlas, words::USAGE, &body.usage);
    if let Some(example) = &body.example {
        h.wrap("<h2>", words::EXAMPLE, "</h2>").wrap("<p>", example, "</p>");
    }
    lists(h, atlas, &body.lists, address.region);
    notes(h, atlas, words::ANALOGY, body.analogy.as_slice());
    notes(h, atlas, words::SOURCE_EXAMPLE, body.source_example.as_slice());
}

/// The short form: explanation, other names, and the way to the rest.
pub(super) fn entry_in_short(h: &mut Html, term: &Term) {
    h.wrap("<p>", term.body().map_or(&term.summary, |body| &body.text), "</p>");
    also_called(h, term);
    h.raw("<p>").link(&Address::term(&term.slug), &format!("{}: {}", words::READ_MORE, term.name)).raw("</p>");
}

/// What a reader may do with an entry: see it on the map, compare it, share it.
fn ways_on(h: &mut Html, atlas: &Atlas, id: TermId, nodes: impl Iterator<Item = NodeId>) {
    h.wrap("<ul class=\"ways\" aria-label=\"", words::WAYS_LABEL, "\">");
    for node in nodes {
        let text = format!("{}: {} ({})", words::SEE_ON_MAP, atlas.node(node).name, words::layer_word(node.layer));
        h.raw("<li>").to("<a class=\"way\" href=\"", &Address::map_node(node.layer, &atlas.node(node).slug));
        h.wrap("", &text, "</a></li>");
    }
    for comparison in atlas.comparisons().iter().filter(|comparison| comparison.is_about(id)) {
        h.raw("<li>").to("<a class=\"way\" href=\"", &Address::at(Place::Compare(comparison.slug.clone())));
        h.wrap("", &format!("{}: {}", words::COMPARE_WITH, comparison.name), "</a></li>");
    }
    quiz_link(h, QuizState::about(&atlas.term(id).slug), words::QUIZ_ME);
    copy_link(h);
    h.raw("</ul>");
}

/// The way to a quiz, in a list of ways.
pub(super) fn quiz_link(h: &mut Html, quiz: QuizState, text: &'static str) {
    h.raw("<li>").to("<a class=\"way\" href=\"", &Address::at(Place::Quiz(quiz))).wrap("", text, "</a></li>");
}

/// The button that copies the address of the page.
pub(super) fn copy_link(h: &mut Html) {
    if !h.is_in_the_app() {
        return;
    }
    h.wrap("<li><button type=\"button\" class=\"way\" data-copy>", words::COPY_LINK, "</button> ");
    h.raw("<span class=\"copied\" role=\"status\"></span></li>");
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
        let there = match node.term {
            Some(term) if !h.is_in_the_app() => Address::term(&atlas.term(term).slug),
            _ => Address::map_node(Layer::Lob, &node.slug),
        };
        h.raw("<div><dt>").link(&there, &node.name);
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
