//! What newcomers type, word for word, and what must come first: `tests/checklists/queries.csv`.
//!
//! The list was written without a look at the hidden search words, so that it asks what people ask and not what is known
//! to be found. `within` is the place that is good enough; even so 95 in 100 must be first. `cargo test --test newcomer -- --nocapture` prints how many came first.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use floorwalker::domain::search::Target;
use support::SHIPPED;

const QUERIES: &str = include_str!("checklists/queries.csv");

/// A row of the list.
struct Query {
    typed: String,
    wanted: String,
    within: usize,
}

/// The rows; a field with a comma stands between quotes.
fn queries() -> Vec<Query> {
    let row = |line: &str| {
        let (typed, rest) = match line.strip_prefix('"') {
            Some(quoted) => quoted.split_once("\",").unwrap(),
            None => line.split_once(',').unwrap(),
        };
        let (wanted, within) = rest.split_once(',').unwrap();
        Query { typed: typed.replace("\"\"", "\""), wanted: wanted.into(), within: within.trim().parse().unwrap() }
    };
    QUERIES.lines().skip(1).map(row).collect()
}

/// What an answer is called in the list.
fn called(target: Target) -> String {
    let atlas = &SHIPPED.atlas;
    match target {
        Target::Term(id) => atlas.term(id).slug.clone(),
        Target::Node(id) => format!("{}/{}", id.layer.slug(), atlas.node(id).slug),
        Target::Comparison(place) => format!("compare/{}", atlas.comparisons()[place].slug),
        Target::Tour(place) => format!("tour/{}", atlas.tours()[place].slug),
        Target::Claim(place) => format!("claim/{}", atlas.claims()[place].slug),
        Target::Program(place) => format!("program/{place}"),
    }
}

#[test]
fn newcomers_find_what_they_ask_for() {
    let queries = queries();
    assert!(queries.len() >= 120, "{}", queries.len());
    let (mut first, mut in_place, mut missed) = (0, 0, Vec::new());
    for Query { typed, wanted, within } in &queries {
        let answers: Vec<String> = SHIPPED.find(typed).into_iter().map(|hit| called(hit.target)).take(6).collect();
        let place = answers.iter().position(|answer| answer == wanted);
        first += usize::from(place == Some(0));
        in_place += usize::from(place.is_some_and(|place| place < *within));
        if place != Some(0) {
            missed.push(format!("{typed:?}: {wanted} is {place:?} of {answers:?}"));
        }
    }
    println!("{first} of {} queries have their answer first, {in_place} in the wanted place", queries.len());
    println!("{}", missed.join("\n"));
    let beyond_three =
        missed.iter().filter(|line| !line.contains("is Some(1)") && !line.contains("is Some(2)")).count();
    assert_eq!(beyond_three, 0, "queries without their answer among the first three");
    assert!(first * 100 >= queries.len() * 95, "{first} of {} first", queries.len());
    assert!(in_place * 100 >= queries.len() * 95, "{in_place} of {} in the wanted place", queries.len());
}
