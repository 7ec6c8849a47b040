//! The content check. It reads what is shipped as the app does, and on failure tells every problem; then it holds what
//! the bounds of the parser do not say: how much there is, that all of it can be found, and in which words it speaks.
//!
//! `cargo test --test content -- --nocapture` prints the numbers.
#![allow(clippy::unwrap_used, reason = "a test ends by panicking")]

mod enough;
mod files;
#[path = "../support/mod.rs"]
mod support;
mod wording;

use floorwalker::domain::atlas::{Layer, Node, Note, Program, Term};
use support::{World, body};

/// What a reader sees somewhere, with where it stands.
fn shown(world: &World) -> Vec<(String, &str)> {
    let atlas = &world.atlas;
    let mut shown: Vec<(String, &str)> = Vec::new();
    for source in atlas.sources() {
        shown.extend([&source.title, &source.about].map(|text| (format!("source {}", source.slug), text.as_str())));
    }
    for company in atlas.companies() {
        let texts = [&company.name, &company.place, &company.about];
        shown.extend(texts.map(|text| (format!("company {}", company.slug), text.as_str())));
    }
    for layer in Layer::ALL {
        for group in atlas.groups(layer) {
            shown.extend([&group.name, &group.summary].map(|text| (format!("group {}", group.slug), text.as_str())));
        }
        for Node { slug, name, summary, aliases, .. } in atlas.nodes(layer) {
            let texts = [name, summary].into_iter().chain(aliases);
            shown.extend(texts.map(|text| (format!("{} {slug}", layer.slug()), text.as_str())));
        }
    }
    for program in atlas.programs() {
        shown.extend(program.example().map(|example| (program_name(world, program), example)));
    }
    for term in atlas.terms() {
        shown.extend(term_texts(term).into_iter().map(|text| (format!("entry {}", term.slug), text)));
    }
    shown
}

fn program_name(world: &World, program: &Program) -> String {
    Layer::ALL.map(|layer| world.atlas.node(program.node(layer)).slug.as_str()).join(" / ")
}

/// Everything of an entry that is shown: all but the search words.
fn term_texts(term: &Term) -> Vec<&str> {
    let body = body(term);
    let notes = [&body.analogy, &body.source_example].into_iter().flatten().chain(&body.usage);
    let optional = term.acronym.iter().chain(&body.example);
    let senses = body.senses.iter().flat_map(|sense| [&sense.text, &sense.who]);
    let aliases = term.also_called.iter().flat_map(|alias| [Some(&alias.name), alias.region.as_ref()]);
    let lists = body.lists.iter().flat_map(|list| {
        [Some(&list.title)].into_iter().chain(list.items.iter().map(|item| item.text.as_ref())).flatten()
    });
    let metric = body.metric.iter().flat_map(|metric| [&metric.formula, &metric.unit, &metric.good, &metric.worked]);
    [&term.name, &term.category, &term.summary, &body.text]
        .into_iter()
        .chain(optional)
        .chain(notes.map(|Note { text, .. }| text))
        .chain(senses)
        .chain(aliases.flatten())
        .chain(body.alias_notes.iter().filter(|note| !note.is_empty()))
        .chain(lists)
        .chain(metric)
        .map(String::as_str)
        .collect()
}

/// Fails with the whole list, so that one run tells an author everything.
fn none_of(what: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}
