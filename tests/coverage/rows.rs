//! The coverage table, checked both ways: every row is told where it says, and what rests on a source text is in a row.

use std::collections::BTreeSet;

use floorwalker::domain::atlas::Term;
use serde_json::Value;

use crate::places::{OF_AN_ENTRY, cite_a_text, find};
use crate::support::{SHIPPED, body};
use crate::{none_of, says};

/// How many things the four source texts name, counted when they were read.
const THINGS: usize = 228;
/// In how many points they disagree, with each other or with the industry.
const DISAGREEMENTS: usize = 29;
/// The places that say who says what; a disagreement is told nowhere else.
const TELLING: [&str; 5] = ["usage", "sense", "claim", "comparison", "list"];
/// The row about a text's forgotten title. It must be nowhere, so nothing can cite or say it; a test looks for it.
const NOWHERE: &str = "N228";
/// So many places to look at are few enough to be looked at.
const MOST_PLACES: usize = 4;

/// A thing that the source texts name, or a point in which they disagree.
struct Row {
    /// `N001` to `N228` for things, `D01` to `D29` for disagreements.
    id: String,
    /// The source texts that name it.
    sources: Vec<String>,
    /// Words that its places must say among them; given where it has no entry of its own.
    says: Vec<String>,
    /// The places that tell it.
    by: Vec<String>,
}

fn rows() -> Vec<Row> {
    let table: Vec<Value> = serde_json::from_str(include_str!("../../src/content/coverage/rows.json")).unwrap();
    let row = |row: &Value| {
        let text = |field: &str| row[field].as_str().unwrap_or_else(|| panic!("{row}: {field}")).to_owned();
        let texts = |field: &str| -> Vec<String> {
            let texts = row[field].as_array().into_iter().flatten();
            texts.map(|text| text.as_str().unwrap().to_owned()).collect()
        };
        assert!(!text("name").is_empty(), "{row}: a name");
        Row { id: text("row"), sources: texts("sources"), says: texts("says"), by: texts("by") }
    };
    table.iter().map(row).collect()
}

/// What is wrong with a row's places.
fn faults(row: &Row) -> Vec<String> {
    let mut faults = Vec::new();
    let mut cited = BTreeSet::new();
    let mut told: Vec<String> = Vec::new();
    if row.by.is_empty() || row.by.len() > MOST_PLACES {
        faults.push(format!("it names {} places; one to {MOST_PLACES} are wanted", row.by.len()));
    }
    for address in &row.by {
        let Some(place) = find(address) else {
            faults.push(format!("{address} does not exist"));
            continue;
        };
        if let Some(sources) = place.sources {
            if !row.sources.iter().any(|source| sources.contains(source.as_str())) {
                faults.push(format!("{address} cites none of {}", row.sources.join(", ")));
            }
            cited.extend(sources);
        }
        told.extend(place.texts);
        if row.id.starts_with('D') && !tells_who_says_what(address) {
            faults.push(format!("{address} does not say who says what"));
        }
    }
    if row.id != NOWHERE {
        let silent = row.sources.iter().filter(|source| !cited.contains(source.as_str()));
        faults.extend(silent.map(|source| format!("none of its places cites {source}")));
        let unsaid = row.says.iter().filter(|words| !told.iter().any(|text| says(text, words)));
        faults.extend(unsaid.map(|words| format!("none of its places says {words:?}")));
    }
    faults.into_iter().map(|fault| format!("{}: {fault}", row.id)).collect()
}

fn tells_who_says_what(address: &str) -> bool {
    let (kind, rest) = address.split_once('/').unwrap_or_default();
    let comparison = SHIPPED.atlas.comparisons().iter().find(|comparison| comparison.slug == rest);
    let usage = comparison.and_then(|comparison| comparison.body()).is_some_and(|told| !told.usage.is_empty());
    TELLING.contains(&kind) && (kind != "comparison" || usage)
}

#[test]
fn every_row_is_told_where_the_table_says() {
    let rows = rows();
    let things = (1..=THINGS).map(|number| format!("N{number:03}"));
    let wanted: Vec<String> = things.chain((1..=DISAGREEMENTS).map(|number| format!("D{number:02}"))).collect();
    let known: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let lacking = wanted.iter().filter(|id| !known.contains(id.as_str())).map(|id| format!("{id}: the table lacks it"));
    let twice = (rows.len() > known.len()).then(|| "a row stands twice".to_owned());
    let strange = known.iter().filter(|id| !wanted.iter().any(|wanted| wanted == *id));
    let strange = strange.map(|id| format!("{id}: no such row is known"));

    let covered = |letter: char| rows.iter().filter(|row| row.id.starts_with(letter) && faults(row).is_empty()).count();
    println!("rows {}/{THINGS}", covered('N'));
    println!("disagreements {}/{DISAGREEMENTS}", covered('D'));
    none_of("faults of the table", lacking.chain(twice).chain(strange).chain(rows.iter().flat_map(faults)));
}

#[test]
fn a_fault_of_a_row_is_seen() {
    let check = |id: &str, source: &str, said: &str, by: &[&str], expected: &str| {
        let by = by.iter().map(ToString::to_string).collect();
        let told = faults(&Row { id: id.into(), sources: vec![source.into()], says: vec![said.into()], by }).join("; ");
        assert_eq!(told, expected, "{id} {source} {said}");
    };
    check("N001", "seed-000", "client", &["entry/account"], "");
    check("N228", "seed-001", "nothing", &["check/placeholders"], "");
    check("D01", "seed-000", "client", &["usage/account"], "");
    check("N001", "seed-000", "client", &["entry/acount", "entry/account"], "N001: entry/acount does not exist");
    check("N001", "seed-000", "elephant", &["entry/account"], "N001: none of its places says \"elephant\"");
    check(
        "N227",
        "seed-001",
        "nothing",
        &["check/placeholders"],
        "N227: none of its places cites seed-001; N227: none of its places says \"nothing\"",
    );
    check("D01", "seed-000", "client", &["entry/account"], "D01: entry/account does not say who says what");
    let cites = "N001: entry/account cites none of seed-001; N001: none of its places cites seed-001";
    check("N001", "seed-001", "client", &["entry/account"], cites);
    let five = ["entry/account"; 5];
    check("N001", "seed-000", "client", &five, "N001: it names 5 places; one to 4 are wanted");
}

/// The other way round: what rests on a source text belongs to a row, so nothing is put into a text's mouth that nobody
/// looked up there.
///
/// An entry counts as named if any part of it is; its lists and the texts' own examples are looked for one by one, and so
/// are the steps of the tours. The fit check is left out: most of its tasks and titles only say that a text names the job.
#[test]
fn what_rests_on_a_source_text_is_in_a_row() {
    let atlas = &SHIPPED.atlas;
    let rows = rows();
    let named: BTreeSet<&str> = rows.iter().flat_map(|row| &row.by).map(String::as_str).collect();
    // The parts of an entry, by the entry.
    let entries: BTreeSet<&str> = named
        .iter()
        .filter_map(|address| address.split_once('/'))
        .filter(|(kind, _)| OF_AN_ENTRY.contains(kind))
        .map(|(_, rest)| rest.split('/').next().unwrap_or_default())
        .collect();
    let is_named = |address: &String| match address.strip_prefix("entry/") {
        Some(slug) => entries.contains(slug),
        None => named.contains(address.as_str()),
    };
    let claims = atlas.claims().iter().filter(|claim| cite_a_text(&claim.body().unwrap().sources));
    let comparisons = atlas.comparisons().iter().filter(|pair| cite_a_text(&pair.body().unwrap().sources));
    let steps = atlas.tours().iter().flat_map(|tour| {
        let steps = tour.steps().unwrap().iter().filter(|step| cite_a_text(&step.sources));
        steps.map(|step| format!("tour/{}/{}", tour.slug, step.title))
    });
    let wanted = atlas
        .terms()
        .iter()
        .flat_map(parts_to_name)
        .chain(claims.map(|claim| format!("claim/{}", claim.slug)))
        .chain(comparisons.map(|pair| format!("comparison/{}", pair.slug)))
        .chain(steps);
    let wanted: Vec<String> = wanted.collect();
    let unnamed: Vec<String> = wanted.iter().filter(|address| !is_named(address)).cloned().collect();
    println!("what rests on a source text, in a row {}/{}", wanted.len() - unnamed.len(), wanted.len());
    none_of("what cites a source text and is in no row of the table", unnamed);
}

/// The parts of an entry that cite a source text.
fn parts_to_name(term: &Term) -> Vec<String> {
    let body = body(term);
    let slug = &term.slug;
    let entry = cite_a_text(&body.sources).then(|| format!("entry/{slug}"));
    let analogy = body.analogy.iter().filter(|note| cite_a_text(&note.sources)).map(|_| format!("analogy/{slug}"));
    let example =
        body.source_example.iter().filter(|note| cite_a_text(&note.sources)).map(|_| format!("example/{slug}"));
    let lists = body.lists.iter().filter(|list| cite_a_text(&list.sources));
    let lists = lists.map(|list| format!("list/{slug}/{}", list.title));
    entry.into_iter().chain(analogy).chain(example).chain(lists).collect()
}
