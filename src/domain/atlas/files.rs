//! Which files make an atlas, and which of them `build.rs` leaves only the heads of.

use super::ContentFile;
use super::item::{Item, ids_of};
use super::problem::{Fault, Problem};
use super::trade::FIT;

/// The kinds of file that every atlas has; `terms/*.json` come beside them, and what is told about them ([`TOLD`]).
pub(super) const FILES: [&str; 8] = [
    "sources.json",
    "functions.json",
    "industries.json",
    "companies.json",
    "accounts.json",
    "lobs.json",
    "channels.json",
    "programs.json",
];

/// The programs.
pub(super) const PROGRAMS: &str = "programs.json";

/// What is told about the map and the entries: comparisons, tours, claims. A data pack need not have them.
pub(super) const TOLD: [&str; 3] = ["comparisons.json", "tours.json", "claims.json"];

/// What the entries are found by beside their names.
pub(super) const FOUND_BY: &str = "found-by.json";

fn is_told(name: &str) -> bool {
    TOLD.contains(&whole_name(name)) || name == FIT || name == FOUND_BY
}

/// The file that the authors wrote, for one in which `build.rs` leaves only the heads of it.
fn whole_name(name: &str) -> &str {
    match name {
        "programs-heads.json" => PROGRAMS,
        "comparisons-heads.json" => TOLD[0],
        "tours-heads.json" => TOLD[1],
        "claims-heads.json" => TOLD[2],
        name => name,
    }
}

/// The file with the heads of all entries and none of their bodies; `build.rs` writes it.
const HEADS: &str = "heads.json";

/// Whether a file of that name holds glossary entries.
pub(super) fn is_terms(name: &str) -> bool {
    name.starts_with("terms/") || name == HEADS
}

/// The items of a file that must be there.
pub(super) fn read(files: &[ContentFile<'_>], name: &str, problems: &mut Vec<Problem>) -> Vec<Item> {
    let Some(file) = files.iter().find(|file| whole_name(file.name) == name) else {
        problems.push(Problem { file: name.into(), place: "file".into(), fault: Fault::MissingFile });
        return Vec::new();
    };
    // A program has no id: it is its three nodes.
    Item::all_of(file.name, file.text, if name == PROGRAMS { "account" } else { "id" }, problems)
}

/// The items of a file that need not be there.
pub(super) fn told(files: &[ContentFile<'_>], name: &str, problems: &mut Vec<Problem>) -> Vec<Item> {
    let file = files.iter().find(|file| whole_name(file.name) == name);
    let items = file.map(|file| Item::all_of(file.name, file.text, "slug", problems)).unwrap_or_default();
    let _ = ids_of(&items, problems);
    items
}

/// Names the files that hold nothing an atlas has.
pub(super) fn name_unknown(files: &[ContentFile<'_>], problems: &mut Vec<Problem>) {
    let known = |name: &str| FILES.contains(&whole_name(name)) || is_told(name) || is_terms(name);
    for file in files.iter().filter(|file| !known(file.name)) {
        problems.push(Problem { file: file.name.into(), place: "name".into(), fault: Fault::UnknownFile });
    }
}
