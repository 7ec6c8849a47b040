//! Holds the walls that ARCHITECTURE.md describes. Browser crates cannot reach the domain because the host does not have
//! them; what else must be absent is looked for here, in the text of the sources.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod colors;
mod files;
mod pages;
mod styles;
#[path = "../support/mod.rs"]
mod support;
mod walls;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text_of(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What is made, and not part of the tree.
const MADE: [&str; 5] = ["target", "dist", "node_modules", "out", ".git"];

/// The files under a folder, as paths from the top level.
fn files(folder: &str) -> Vec<String> {
    let mut files = Vec::new();
    let mut open: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if MADE.iter().any(|made| entry.file_name() == *made) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                files.push(path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    assert!(!files.is_empty(), "{folder} is a room with files");
    files
}

/// The Rust files under a folder, with their texts.
fn rust_files(folder: &str) -> BTreeMap<String, String> {
    let is_rust = |file: &String| Path::new(file).extension().is_some_and(|extension| extension == "rs");
    let files = files(folder).into_iter().filter(is_rust);
    files.map(|file| (file.clone(), text_of(&file))).collect()
}
