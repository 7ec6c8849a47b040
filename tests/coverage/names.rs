//! The names that a newcomer meets, each of them found in the glossary.

use std::collections::{BTreeMap, BTreeSet};

use floorwalker::domain::atlas::TermId;
use floorwalker::domain::search::Target;
use floorwalker::domain::text::fold;

use crate::none_of;
use crate::support::SHIPPED;

/// How many names of the first two ranks there are.
const NAMES: usize = 289;
/// The ways in which an entry has a name, best first.
const WAYS: [&str; 4] = ["names", "short forms", "shown other names", "search words"];

/// A line of the list: a name, its short form or nothing, and its rank. The third rank holds the rarest.
struct Name<'a> {
    text: &'a str,
    acronym: &'a str,
    rank: &'a str,
}

fn names() -> Vec<Name<'static>> {
    let lines = include_str!("../checklists/names.csv").lines().skip(1);
    let name = |line: &'static str| {
        let [text, acronym, rank] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}: three fields") };
        Name { text, acronym, rank }
    };
    lines.map(name).collect()
}

/// What an entry is called, in each of the [`WAYS`], folded.
fn called(id: TermId) -> [Vec<String>; 4] {
    let term = SHIPPED.atlas.term(id);
    let folded = |names: Vec<&String>| names.into_iter().map(|name| fold(name)).collect();
    [
        folded(vec![&term.name]),
        folded(term.acronym.iter().collect()),
        folded(term.also_called.iter().map(|alias| &alias.name).collect()),
        folded(SHIPPED.hidden_names(Target::Term(id)).iter().collect()),
    ]
}

#[test]
fn every_name_is_that_of_an_entry() {
    let names = names();
    let mut known: BTreeMap<String, BTreeSet<(usize, &str)>> = BTreeMap::new();
    for (place, term) in SHIPPED.atlas.terms().iter().enumerate() {
        for (way, names) in called(TermId(place)).into_iter().enumerate() {
            for name in names {
                known.entry(name).or_default().insert((way, &term.slug));
            }
        }
    }
    let entries = |name: &str| known.get(&fold(name)).into_iter().flatten();
    let (mut found, mut rare, mut ways) = (0, 0, [0; 4]);
    for Name { text, rank, .. } in &names {
        if let Some((way, _)) = entries(text).next() {
            if *rank == "3" {
                rare += 1;
            } else {
                found += 1;
                ways[*way] += 1;
            }
        }
    }
    let (most, few): (Vec<&Name<'_>>, Vec<&Name<'_>>) = names.iter().partition(|name| name.rank != "3");
    let ways: Vec<String> = ways.iter().zip(WAYS).map(|(count, way)| format!("{count} {way}")).collect();
    println!("names {found}/{} ({}); of the rarest {rare}/{}", most.len(), ways.join(", "), few.len());
    assert_eq!(most.len(), NAMES, "the list of names is complete");

    let missing = names.iter().filter(|name| entries(name.text).next().is_none());
    let missing = missing.map(|name| format!("{} (rank {}): no entry is called so", name.text, name.rank));
    let apart = names.iter().filter(|name| {
        let same = |(_, slug): &(usize, &str)| entries(name.text).any(|(_, other)| other == slug);
        !name.acronym.is_empty() && !entries(name.acronym).any(same)
    });
    let apart = apart.map(|name| format!("{}: {} does not lead to its entry", name.text, name.acronym));
    none_of("names that are not found", missing.chain(apart));
}
