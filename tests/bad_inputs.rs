//! Holds `docs/bad-inputs.md`: every case has an outcome and a test, and every test that it names exists.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The kinds of input, and how many cases of each are known. A case that goes makes the number wrong.
const KINDS: [(&str, usize); 5] =
    [("URL", 34), ("File", 42), ("State", 12), ("Messages", 11), ("Network and host", 14)];

/// A row of the table: what comes in, what comes of it, the tests.
struct Row {
    case: String,
    outcome: String,
    tests: Vec<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The rows by the heading over them.
fn rows() -> BTreeMap<String, Vec<Row>> {
    let page = fs::read_to_string(root().join("docs/bad-inputs.md")).unwrap();
    let mut kinds: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    let mut kind = String::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            heading.clone_into(&mut kind);
        }
        let Some(cells) = line.strip_prefix("| ").and_then(|rest| rest.strip_suffix(" |")) else { continue };
        let cells: Vec<&str> = cells.split(" | ").map(str::trim).collect();
        let [case, outcome, tests] = cells[..] else { panic!("three cells: {line}") };
        if case == "comes in" {
            continue;
        }
        let tests = tests.split(", ").map(|name| name.trim_matches('`').to_owned()).collect();
        kinds.entry(kind.clone()).or_default().push(Row { case: case.into(), outcome: outcome.into(), tests });
    }
    kinds
}

/// The text of every file of tests.
fn sources() -> Vec<String> {
    let mut texts = Vec::new();
    let mut open: Vec<PathBuf> = ["tests", "src", "site/src"].map(|folder| root().join(folder)).to_vec();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                texts.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    texts
}

#[test]
fn every_bad_input_has_an_outcome_and_tests_that_exist() {
    let sources = sources();
    let is_there = |name: &str| {
        let head = format!("fn {name}(");
        let is_test = |text: &String| {
            text.match_indices(&head).any(|(place, _)| {
                let before = &text[..place];
                let lines = before.trim_end().lines().rev().take(3).collect::<String>();
                lines.contains("test]") || before.trim_end().ends_with("#[test]")
            })
        };
        sources.iter().any(is_test)
    };
    let mut faults = Vec::new();
    for (kind, rows) in rows() {
        for Row { case, outcome, tests } in rows {
            if case.is_empty() || outcome.is_empty() {
                faults.push(format!("{kind}: {case}: no outcome"));
            }
            let missing = tests.iter().filter(|name| !is_there(name));
            faults.extend(missing.map(|name| format!("{kind}: {case}: no test {name}")));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn no_case_is_lost() {
    let rows = rows();
    let found: Vec<(&str, usize)> =
        KINDS.iter().map(|(kind, _)| (*kind, rows.get(*kind).map_or(0, Vec::len))).collect();
    for (kind, count) in &found {
        println!("bad inputs, {kind}: {count} cases");
    }
    assert_eq!(found, KINDS);
    for (kind, rows) in &rows {
        let mut cases: Vec<&str> = rows.iter().map(|row| row.case.as_str()).collect();
        cases.sort_unstable();
        let all = cases.len();
        cases.dedup();
        assert_eq!(cases.len(), all, "{kind}: a case stands twice");
    }
}

/// Where what others wrote comes in: addresses, messages, stored values, files. There nothing is indexed that is not known to be
/// there; the compiler holds what a module denies.
const DOORS: [&str; 5] =
    ["src/domain/address/mod.rs", "src/domain/json.rs", "src/desk/mod.rs", "src/packs/mod.rs", "src/platform/mod.rs"];
/// What no code outside tests may do, as `Cargo.toml` says to the compiler.
const DENIED: [&str; 7] = ["unwrap_used", "expect_used", "panic", "todo", "unimplemented", "get_unwrap", "exit"];

#[test]
fn the_ways_to_panic_are_denied() {
    let text = |path: &str| fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    for door in DOORS {
        let flat: String = text(door).split_whitespace().collect();
        assert!(flat.contains("#![deny(clippy::indexing_slicing,clippy::string_slice"), "{door}");
    }
    let lints = text("Cargo.toml");
    for lint in DENIED {
        assert!(lints.contains(&format!("\n{lint} = \"deny\"\n")), "Cargo.toml does not deny {lint}");
    }
}
