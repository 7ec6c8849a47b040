//! The parts that entries are made of, each of which an entry may lack.

use super::Html;
use super::names::entry_link;
use crate::domain::address::{Address, Place};
use crate::domain::atlas::{Atlas, Body, List, Metric, Note, RelationKind, Sense, Term};
use crate::domain::region::Region;
use crate::words;

/// "Sources: …", under whatever rests on them.
pub(super) fn sources(h: &mut Html, atlas: &Atlas, sources: &[usize]) {
    h.raw("<p class=\"sources\">").link(&Address::at(Place::About), words::SOURCES);
    for (number, &place) in sources.iter().enumerate() {
        h.wrap(if number == 0 { ": " } else { "; " }, &atlas.sources()[place].title, "");
    }
    h.raw("</p>");
}

/// Notes under a heading, each with its sources.
pub(super) fn notes(h: &mut Html, atlas: &Atlas, heading: &str, notes: &[Note]) {
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

/// How a metric is computed and read.
pub(super) fn metric(h: &mut Html, metric: &Metric) {
    h.wrap("<section class=\"metric\"><h2>", words::METRIC, "</h2><p class=\"formula\">").text(&metric.formula);
    h.raw("</p><dl class=\"facts\">");
    let facts = [(words::UNIT, &metric.unit), (words::GOOD, &metric.good), (words::WORKED, &metric.worked)];
    for (what, text) in facts {
        h.wrap("<div><dt>", what, "</dt>").wrap("<dd>", text, "</dd></div>");
    }
    h.raw("</dl></section>");
}

/// What source texts list.
pub(super) fn lists(h: &mut Html, atlas: &Atlas, lists: &[List], region: Option<Region>) {
    for list in lists {
        h.wrap("<section class=\"list\"><h2>", &list.title, "</h2><ol>");
        for item in &list.items {
            h.raw("<li>");
            if let Some(to) = item.to {
                entry_link(h, atlas, to, region, "");
            }
            if let Some(text) = &item.text {
                h.wrap(if item.to.is_some() { ": " } else { "" }, text, "");
            }
            h.raw("</li>");
        }
        h.raw("</ol>");
        sources(h, atlas, &list.sources);
        h.raw("</section>");
    }
}

/// The meanings of a word that has several.
pub(super) fn senses(h: &mut Html, senses: &[Sense]) {
    if senses.is_empty() {
        return;
    }
    h.wrap("<h2>", words::SENSES, "</h2><ol>");
    for sense in senses {
        h.wrap("<li>", &sense.text, " ").wrap("<span class=\"who\">", &sense.who, "</span></li>");
    }
    h.raw("</ol>");
}

/// Other names, each with where it is said and with what caution.
pub(super) fn also_called(h: &mut Html, term: &Term) {
    if term.also_called.is_empty() {
        return;
    }
    let notes = term.body().map_or(&[][..], |body| &body.alias_notes);
    h.wrap("<div class=\"also-called\"><span>", words::ALSO_CALLED, "</span><ul>");
    for (place, alias) in term.also_called.iter().enumerate() {
        h.wrap("<li>", &alias.name, "");
        let note = notes.get(place).map(String::as_str).filter(|note| !note.is_empty());
        for remark in alias.region.as_deref().map(words::region).into_iter().chain(note) {
            h.wrap(" <small>(", remark, ")</small>");
        }
        h.raw("</li>");
    }
    h.raw("</ul></div>");
}

/// Where a reader goes next, by what the link says.
pub(super) fn relations(h: &mut Html, atlas: &Atlas, body: &Body, region: Option<Region>) {
    h.wrap("<h2>", words::RELATED, "</h2><dl class=\"relations\">");
    for kind in RelationKind::ALL {
        let mut of_kind = body.relations.iter().filter(|relation| relation.kind == kind).peekable();
        if of_kind.peek().is_none() {
            continue;
        }
        h.wrap("<div><dt>", words::relation(kind), "</dt><dd><ul>");
        for relation in of_kind {
            h.raw("<li>");
            entry_link(h, atlas, relation.to, region, words::relation(kind));
            h.wrap(" <small>", words::confidence(relation.confidence), "</small></li>");
        }
        h.raw("</ul></dd></div>");
    }
    h.raw("</dl>");
}
