//! Holds the table of docs/accessibility.md: every assertion is in it, and every test that it names exists.
#![allow(clippy::panic, reason = "a test ends by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How many assertions there are.
const ASSERTIONS: usize = 46;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn text_of(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names of the tests in these files: of each function under a `test` attribute.
fn tests_of(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut is_test = false;
    for line in text.lines().map(str::trim) {
        let function = line.trim_start_matches("async ").strip_prefix("fn ");
        if line == "#[test]" || line == "#[tokio::test]" {
            is_test = true;
        } else if let Some(function) = function {
            if is_test {
                names.extend(function.split('(').next().map(str::to_owned));
            }
            is_test = false;
        }
    }
    names
}

/// The Rust files in a folder and below it.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files.extend(files_in(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// All tests: those in the browser whose file, or whose folder, the suite has, and those on the host.
fn all_tests() -> BTreeSet<String> {
    let browser = root().join("tests/browser");
    let suite = text_of(&browser.join("suite.rs"));
    let modules: BTreeSet<_> = suite
        .lines()
        .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'))
        .flat_map(|module| [browser.join(format!("{module}.rs")), browser.join(module)])
        .collect();
    let is_run = |file: &PathBuf| !file.starts_with(&browser) || file.ancestors().any(|above| modules.contains(above));
    let files = files_in(&root().join("tests")).into_iter().filter(is_run);
    files.flat_map(|file| tests_of(&text_of(&file))).collect()
}

/// The rows of the table: the number, what it means, the tests.
fn rows(page: &str) -> Vec<(usize, String, Vec<String>)> {
    let row = |line: &str| {
        let mut cells = line.strip_prefix("| ")?.trim_end_matches('|').split(" | ");
        let number = cells.next()?.trim().parse().ok()?;
        let meaning = cells.next()?.trim().to_owned();
        let tests = cells.next()?.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        Some((number, meaning, tests))
    };
    page.lines().filter_map(row).collect()
}

#[test]
fn every_assertion_is_in_the_table_once_with_tests_that_exist() {
    let rows = rows(&text_of(&root().join("docs/accessibility.md")));
    let numbers: Vec<usize> = rows.iter().map(|(number, ..)| *number).collect();
    assert_eq!(numbers, (1..=ASSERTIONS).collect::<Vec<_>>(), "each number once, in order");
    let known = all_tests();
    let mut faults = Vec::new();
    for (number, meaning, tests) in &rows {
        if meaning.split_whitespace().count() < 4 {
            faults.push(format!("{number} says nothing: {meaning}"));
        }
        if tests.is_empty() {
            faults.push(format!("{number} is held by no test"));
        }
        faults
            .extend(tests.iter().filter(|test| !known.contains(*test)).map(|test| format!("{number}: no test {test}")));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_file_of_what_is_heard_is_read_by_a_test() {
    let tests = text_of(&root().join("tests/browser/a11y_heard.rs"));
    let files = fs::read_dir(root().join("tests/browser/heard")).unwrap_or_else(|error| panic!("heard: {error}"));
    let names = files.flatten().filter_map(|file| file.file_name().to_str()?.strip_suffix(".txt").map(str::to_owned));
    // The files of the quiz are called by the way in which a question is answered.
    let is_made = |name: &str| name.starts_with("quiz-");
    let unread: Vec<String> = names.filter(|name| !is_made(name) && !tests.contains(&format!("\"{name}\""))).collect();
    assert!(unread.is_empty(), "nobody reads {unread:?}");
}

#[test]
fn a_test_is_found_by_its_attribute_alone() {
    let found = tests_of("#[tokio::test]\nasync fn one() -> Outcome {\nfn two() {\n#[test]\nfn three() {");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["one", "three"]);
    assert_eq!(
        rows("| 7 | what it means | `one`, `two` |\n|--:|\ntext"),
        [(7, "what it means".to_owned(), vec!["one".to_owned(), "two".to_owned()])]
    );
}
