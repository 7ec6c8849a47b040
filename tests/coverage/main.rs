//! The coverage check: does the content tell all that its four source texts tell, in our own words?
//!
//! `src/content/coverage/rows.json` is the table: a row for each thing that the texts name, and for each point in which
//! they disagree, with the places where the content tells it. `tests/checklists/` has the names that must be found, and
//! the lists that must be complete. Neither is shipped.
//!
//! `cargo test --test coverage -- --nocapture` prints the numbers.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod copied;
mod entries;
mod lists;
mod names;
mod places;
mod reading;
mod rows;
#[path = "../support/mod.rs"]
mod support;

use floorwalker::domain::text::fold;

/// Fails with the whole list, so that one run tells an author everything.
fn none_of(what: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{what} ({}):\n  {}", found.len(), found.join("\n  "));
}

/// Whether `text` has those words in that order, the last of them perhaps with an ending: "encoder" is in "Encoders".
fn says(text: &str, words: &str) -> bool {
    format!(" {}", fold(text)).contains(&format!(" {}", fold(words)))
}

#[test]
fn words_are_found_whole() {
    assert!(says("Encoders and 'Data-entry'", "encoder") && says("Encoders and 'Data-entry'", "data entry"));
    assert!(!says("recollections", "collections") && !says("a", "b"));
}
