//! The content beside the map: entries, comparisons, tours, claims, the fit check.

use std::sync::LazyLock;

use serde_json::Value;
use xtask::paths;

use super::content::{list, text};

/// Every entry of the glossary.
pub(crate) static TERMS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let folder = paths::root().join("src/content/terms");
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    files.flatten().flat_map(|file| list(&file.path())).collect()
});

/// The items of a content file.
pub(crate) fn file(name: &str) -> Vec<Value> {
    list(&paths::root().join("src/content").join(name))
}

/// The entry with that slug.
pub(crate) fn term(slug: &str) -> &'static Value {
    TERMS.iter().find(|term| term["slug"] == slug).unwrap_or_else(|| panic!("no entry {slug}"))
}

/// The title of a source, by which the pages name it.
pub(crate) fn source(id: &str) -> String {
    let sources = file("sources.json");
    let source = sources.iter().find(|source| source["id"] == id);
    text(source.unwrap_or_else(|| panic!("no source {id}")), "title")
}

/// The items of a list inside an item.
pub(crate) fn items<'a>(json: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    json[field].as_array().into_iter().flatten()
}
