//! The answers of the search, best first.

use super::Html;
use super::names::{marked, program_name};
use crate::domain::address::{Address, GlossaryState, Place};
use crate::domain::atlas::Atlas;
use crate::domain::search::{Hit, Target};
use crate::words;

/// How many answers the list shows.
pub const MOST_SHOWN: usize = 12;

/// The list of answers, or the words for none.
/// `lacking` says what the search had to do without; empty where it had all.
pub fn results(atlas: &Atlas, query: &str, hits: &[Hit], lacking: &str) -> String {
    let mut html = Html::default();
    let h = &mut html;
    if hits.is_empty() {
        h.wrap("<p class=\"no-results\">", &words::no_results(query), "</p>");
    } else {
        h.wrap("<ul class=\"results\" aria-label=\"", words::RESULTS_LABEL, "\">");
        for hit in hits.iter().take(MOST_SHOWN) {
            row(h, atlas, query, hit);
        }
        h.raw("</ul>");
        if hits.len() > MOST_SHOWN {
            let all = Address::at(Place::Glossary(GlossaryState::default())).with_query(query);
            h.to("<p class=\"no-results\"><a class=\"alone\" href=\"", &all).wrap("", words::MORE_RESULTS, "</a></p>");
        }
    }
    if !lacking.is_empty() {
        h.wrap("<p class=\"no-results\">", lacking, "</p>");
    }
    html.finish()
}

fn row(h: &mut Html, atlas: &Atlas, query: &str, hit: &Hit) {
    let program = if let Target::Program(place) = hit.target { program_name(atlas, place) } else { String::new() };
    let (name, acronym, summary) = match hit.target {
        Target::Term(id) => {
            let term = atlas.term(id);
            (&term.name, term.acronym.as_deref(), term.summary.as_str())
        }
        Target::Node(id) => (&atlas.node(id).name, None, atlas.node(id).summary.as_str()),
        Target::Comparison(place) => {
            let comparison = &atlas.comparisons()[place];
            (&comparison.name, None, comparison.summary.as_str())
        }
        Target::Tour(place) => (&atlas.tours()[place].name, None, atlas.tours()[place].summary.as_str()),
        Target::Claim(place) => (&atlas.claims()[place].name, None, ""),
        Target::Program(place) => (&program, None, atlas.programs()[place].example().unwrap_or_default()),
    };
    h.to("<li><a href=\"", &hit.target.address(atlas));
    h.raw("<span class=\"result-name\">");
    marked(h, name, query, hit.slipped());
    h.raw("</span> ");
    if let Some(acronym) = acronym {
        h.wrap("<span class=\"acronym\">", acronym, "</span> ");
    }
    h.wrap("<span class=\"kind\">", words::target_kind(hit.target), "</span> ");
    if let Some(also) = &hit.also {
        h.wrap("<span class=\"also\">", words::FOUND_AS, " ");
        marked(h, also, query, hit.slipped());
        h.raw("</span> ");
    }
    h.raw("<span class=\"result-summary\">");
    // An example is all that its program is found by.
    if program.is_empty() {
        h.text(summary);
    } else {
        marked(h, summary, query, hit.slipped());
    }
    h.raw("</span></a></li>");
}
