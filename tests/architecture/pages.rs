//! What ARCHITECTURE.md and the pages beside it say of the tree: each path, each file, each name of the code and each command
//! in them is one that there is, and each room of the tree is told.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::{files, root, rust_files, text_of};

/// The pages that speak of the tree.
const PAGES: [&str; 4] = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "docs/screen-reader-check.md"];

/// Files that no one wrote: the build makes them.
const MADE: [&str; 8] = [
    "404.html",
    "floorwalker.html",
    "found-by.json",
    "licences.txt",
    "map.svg",
    "pack.js",
    "robots.txt",
    "sitemap.xml",
];

/// The page without what stands in blocks of code.
fn prose(page: &str) -> String {
    let text = text_of(page);
    let is_fence = |line: &str| line.trim_start().starts_with("```");
    text.split_inclusive('\n')
        .scan(false, |inside, line| {
            let fence = is_fence(line);
            *inside ^= fence;
            Some(if *inside || fence { "" } else { line })
        })
        .collect()
}

/// What stands between back ticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Where links lead that stay in the tree.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0));
    targets.filter(|target| !target.contains("://") && !target.starts_with('#'))
}

/// Whether it is a path from the top level, as the page means it.
fn is_path(word: &str, top: &BTreeSet<String>) -> bool {
    let first = word.split('/').next().unwrap_or_default();
    word.contains('/') && top.contains(first) && !word.contains(' ')
}

/// Whether it is the bare name of a file: one word with an ending that files of the tree have.
fn is_file_name(word: &str, endings: &BTreeSet<String>) -> bool {
    let name = word.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map(|(_, ending)| ending);
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./*<>".contains(c);
    word.chars().all(plain) && ending.is_some_and(|ending| endings.contains(ending))
}

/// Whether a path that is written with `*` or `<a name>` is that of a file.
fn matches(pattern: &str, path: &str) -> bool {
    let open = pattern.find(['*', '<']);
    let close = pattern.rfind(['*', '>']);
    match open.zip(close) {
        Some((open, close)) => path.starts_with(&pattern[..open]) && path.ends_with(&pattern[close + 1..]),
        None => pattern == path,
    }
}

#[test]
fn every_path_on_the_pages_leads_somewhere() {
    let tree = files("");
    let top: BTreeSet<String> = tree.iter().filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect();
    let endings: BTreeSet<String> = tree.iter().filter_map(|path| Some(path.rsplit_once('.')?.1.to_owned())).collect();
    let is_there = |word: &str| {
        let inside = format!("{}/", word.trim_end_matches('/'));
        tree.iter().any(|path| matches(word, path) || path.starts_with(&inside))
    };
    let ends = |path: &str, word: &str| path.match_indices('/').any(|(at, _)| matches(word, &path[at + 1..]));
    let somewhere =
        |word: &str| tree.iter().any(|path| matches(word, path) || ends(path, word)) || MADE.contains(&word);
    let mut lost = Vec::new();
    let mut looked_at = 0;
    for page in PAGES {
        let text = prose(page);
        for word in quoted(&text) {
            let found = if is_path(word, &top) {
                is_there(word)
            } else if is_file_name(word, &endings) {
                somewhere(word)
            } else {
                continue;
            };
            looked_at += 1;
            if !found {
                lost.push(format!("{page}: `{word}`"));
            }
        }
        let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
        for target in links(&text) {
            looked_at += 1;
            if !root().join(folder).join(target).exists() {
                lost.push(format!("{page}: ]({target})"));
            }
        }
    }
    assert!(looked_at > 100, "the pages name many files: {looked_at}");
    assert!(lost.is_empty(), "named, and not there:\n  {}", lost.join("\n  "));
}

#[test]
fn every_name_of_the_code_on_the_pages_is_one() {
    let sources: BTreeMap<String, String> = ["src", "site/src", "xtask/src"].into_iter().flat_map(rust_files).collect();
    let is_defined = |name: &str| {
        let kinds = ["fn", "struct", "enum", "trait", "const", "static", "type", "mod"];
        let in_a_file = sources.values().any(|text| {
            kinds.iter().any(|kind| {
                let definition = format!("{kind} {name}");
                text.match_indices(&definition).any(|(at, _)| {
                    !text[at + definition.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
                })
            })
        });
        in_a_file || sources.keys().any(|path| path.split(['/', '.']).any(|part| part == name))
    };
    let mut lost = Vec::new();
    let mut looked_at = 0;
    for page in PAGES {
        for word in quoted(&prose(page)).filter(|word| word.contains("::")) {
            for name in word.split("::") {
                looked_at += 1;
                if !is_defined(name) {
                    lost.push(format!("{page}: `{word}`: there is no {name}"));
                }
            }
        }
    }
    assert!(looked_at > 50, "the pages name much of the code: {looked_at}");
    assert!(lost.is_empty(), "\n  {}", lost.join("\n  "));
}

#[test]
fn every_command_on_the_pages_is_one() {
    let known = text_of("xtask/src/cli.rs");
    let mut lost = Vec::new();
    let mut looked_at = 0;
    for page in PAGES {
        for rest in text_of(page).split("cargo xtask ").skip(1) {
            let command: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            looked_at += 1;
            if !known.contains(&format!("\"{command}\"")) {
                lost.push(format!("{page}: cargo xtask {command}"));
            }
        }
    }
    assert!(looked_at > 20, "the pages name the commands: {looked_at}");
    assert!(lost.is_empty(), "\n  {}", lost.join("\n  "));
}

#[test]
fn the_rooms_of_the_architecture_page_are_the_rooms_of_the_tree() {
    let page = text_of("ARCHITECTURE.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `src/")?.split_once('`'));
    let told: BTreeSet<&str> = rows.map(|(room, _)| room).collect();
    let folders = fs::read_dir(root().join("src")).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir());
    let names: BTreeSet<String> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    let there: BTreeSet<&str> = names.iter().map(String::as_str).filter(|name| *name != "bin").collect();
    assert_eq!(told, there, "a row of the table for each room, and a room for each row");
    let library = text_of("src/lib.rs");
    let modules = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    assert_eq!(there, modules.collect(), "each room is a module of the library");
    for folder in
        files("").iter().filter_map(|path| Some(path.split_once('/')?.0)).filter(|name| !name.starts_with('.'))
    {
        assert!(page.contains(&format!("`{folder}/")), "ARCHITECTURE.md does not name {folder}/");
    }
    for program in rust_files("src/bin").into_keys().chain(["src/main.rs".into()]) {
        assert!(page.contains(&format!("`{program}`")), "ARCHITECTURE.md does not name {program}");
    }
}

#[test]
fn what_is_looked_for_on_the_pages_is_seen() {
    let top = BTreeSet::from(["src".to_owned(), "tests".to_owned()]);
    let endings = BTreeSet::from(["rs".to_owned(), "json".to_owned(), "js".to_owned()]);
    assert!(is_path("src/app", &top) && is_path("tests/a.rs", &top) && !is_path("t/<entry>/", &top));
    assert!(is_file_name("head.rs", &endings) && is_file_name("terms/*.json", &endings));
    assert!(!is_file_name("history.state", &endings) && !is_file_name("found by", &endings));
    assert!(matches("terms/*.json", "terms/lob.json") && matches("terms/<category>.json", "terms/lob.json"));
    assert!(!matches("terms/*.json", "terms/lob.csv") && !matches("head.rs", "ahead.rs"));
    assert_eq!(quoted("a `b` c `d`").collect::<Vec<_>>(), ["b", "d"]);
    assert_eq!(links("[a](b.md) [c](https://d.e/) [f](#g)").collect::<Vec<_>>(), ["b.md"]);
}
