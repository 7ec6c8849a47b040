//! What every entry must have, so that none is a dead end.

use std::collections::BTreeSet;

use floorwalker::domain::atlas::{Term, TermId};

use crate::none_of;
use crate::support::{SHIPPED, body};

/// What an entry lacks.
fn faults(term: &Term) -> Vec<String> {
    let body = body(term);
    let faults = [
        (body.example.is_none(), "it has no example"),
        (body.relations.len() < 2, "it has fewer than two relations"),
        (term.category == "metric" && body.metric.is_none(), "it is a metric and does not say how it is counted"),
    ];
    faults.iter().filter(|(is_so, _)| *is_so).map(|(_, fault)| format!("{}: {fault}", term.slug)).collect()
}

#[test]
fn every_entry_is_complete() {
    let terms = SHIPPED.atlas.terms();
    let mut reached = BTreeSet::new();
    for (place, term) in terms.iter().enumerate() {
        let relations = body(term).relations.iter().map(|relation| relation.to);
        let items = body(term).lists.iter().flat_map(|list| &list.items).filter_map(|item| item.to);
        // A link from an entry to itself leads nobody to it.
        reached.extend(relations.chain(items).filter(|&to| to != TermId(place)));
    }
    let lost = (0..terms.len()).filter(|&place| !reached.contains(&TermId(place)));
    let lost: Vec<String> = lost.map(|place| terms[place].slug.clone()).collect();
    println!("entries {}, without an inbound relation {}", terms.len(), lost.len());
    let lost = lost.into_iter().map(|slug| format!("{slug}: no relation and no list of another entry leads to it"));
    none_of("entries that are not complete", terms.iter().flat_map(faults).chain(lost));
}
