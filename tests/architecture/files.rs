//! Every file says what it is, and can be read at once.

use super::rust_files;

const MOST_LINES: usize = 300;

/// Where Rust is written.
const FOLDERS: [&str; 7] = ["src", "site", "xtask/src", "tests", "examples", "benches", "fuzz/fuzz_targets"];

fn every_file() -> impl Iterator<Item = (String, String)> {
    FOLDERS.into_iter().flat_map(rust_files)
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<String> =
        every_file().filter(|(_, text)| !text.starts_with("//! ")).map(|(file, _)| file).collect();
    assert!(silent.is_empty(), "these open with a line of `//!`: {silent:?}");
}

#[test]
fn no_file_is_too_long_to_read_at_once() {
    let long = every_file().map(|(file, text)| (file, text.lines().count())).filter(|(_, lines)| *lines > MOST_LINES);
    let long: Vec<String> = long.map(|(file, lines)| format!("{file}: {lines}")).collect();
    assert!(long.is_empty(), "over {MOST_LINES} lines; split them by subject: {long:?}");
}
