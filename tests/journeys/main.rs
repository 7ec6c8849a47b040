//! What a newcomer does and sees, on the shipped content: the acceptance scenarios that the map, the search and the
//! glossary have to satisfy, as far as they are decided before anything is drawn. The numbers are theirs.
#![allow(clippy::panic, reason = "a test ends by panicking")]

mod scenarios;
mod sentence;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;

use floorwalker::domain::atlas::{Layer, Program, RelationKind, Term};
use floorwalker::domain::search::Target;
use support::{SHIPPED, World, body};

/// The first answer, which must be an entry.
fn first_entry(query: &str) -> &'static Term {
    let hits = SHIPPED.find(query);
    match hits.first().map(|hit| hit.target) {
        Some(Target::Term(id)) => SHIPPED.atlas.term(id),
        other => panic!("{query}: {other:?}"),
    }
}

fn check_first(query: &str, slug: &str) {
    assert_eq!(first_entry(query).slug, slug, "{query}");
}

/// Whether the entry has a link of that kind there.
fn leads(term: &Term, kind: RelationKind, to: &str) -> bool {
    body(term).relations.iter().any(|relation| relation.kind == kind && SHIPPED.atlas.term(relation.to).slug == to)
}

/// The entries that it links to.
fn links(term: &Term) -> BTreeSet<&str> {
    body(term).relations.iter().map(|relation| SHIPPED.atlas.term(relation.to).slug.as_str()).collect()
}

/// The LOBs of the programs for which `keeps` holds, found without the code under test.
fn lobs_with(world: &World, keeps: impl Fn(&Program) -> bool) -> BTreeSet<&str> {
    let kept = world.atlas.programs().iter().filter(|program| keeps(program));
    kept.map(|program| world.atlas.node(program.node(Layer::Lob)).slug.as_str()).collect()
}

fn check_lobs(lit: &BTreeSet<&str>, shown: &[&str], hidden: &[&str]) {
    let missing: Vec<_> = shown.iter().filter(|lob| !lit.contains(*lob)).collect();
    let wrong: Vec<_> = hidden.iter().filter(|lob| lit.contains(*lob)).collect();
    assert!(missing.is_empty() && wrong.is_empty(), "missing {missing:?}, wrong {wrong:?} in {lit:?}");
}
