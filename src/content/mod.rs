//! The content, compiled in as text. What it means is `domain::atlas`'s business.

use crate::domain::atlas::{Atlas, ContentFile, Problem};

macro_rules! files {
    ($($name:literal at $path:expr),+ $(,)?) => {
        &[$(ContentFile { name: $name, text: include_str!($path) }),+]
    };
}

macro_rules! prepared {
    ($($name:literal),+ $(,)?) => {
        files![$($name at concat!(env!("OUT_DIR"), "/", $name)),+]
    };
}

/// What every visitor downloads, prepared by `build.rs`: everything about the map, and the heads of all that can be found.
pub const FIRST_VISIT: &[ContentFile<'static>] = prepared![
    "sources.json",
    "functions.json",
    "industries.json",
    "companies.json",
    "accounts.json",
    "lobs.json",
    "channels.json",
    "programs-heads.json",
    "heads.json",
    "comparisons-heads.json",
    "tours-heads.json",
    "claims-heads.json",
];

/// The file with what the entries are found by beside their names.
pub const FOUND_BY_FILE: &str = "found-by.json";
/// The file with the example lines of the programs, relative to the page.
pub const PROGRAMS_FILE: &str = "programs.json";
/// The file with the tables of the comparisons.
pub const COMPARISONS_FILE: &str = "comparisons.json";
/// The file with the steps of the tours.
pub const TOURS_FILE: &str = "tours.json";
/// The file that weighs the claims.
pub const CLAIMS_FILE: &str = "claims.json";
/// The file with the questions of the fit check.
pub const FIT_FILE: &str = "fit.json";

/// What the quiz needs beside the files of the first visit.
pub const QUIZ_NEEDS: [&str; 4] = ["kin.json", "quiz.json", COMPARISONS_FILE, FIT_FILE];

/// Every content file as its authors wrote it, in reading order.
#[cfg(not(target_arch = "wasm32"))]
pub const FILES: &[ContentFile<'static>] = files![
    "sources.json" at "sources.json",
    "functions.json" at "functions.json",
    "industries.json" at "industries.json",
    "companies.json" at "companies.json",
    "accounts.json" at "accounts.json",
    "lobs.json" at "lobs.json",
    "channels.json" at "channels.json",
    "programs.json" at "programs.json",
    "found-by.json" at concat!(env!("OUT_DIR"), "/found-by.json"),
    "comparisons.json" at "comparisons.json",
    "tours.json" at "tours.json",
    "claims.json" at "claims.json",
    "fit.json" at "fit.json",
    "terms/structure.json" at "terms/structure.json",
    "terms/sourcing.json" at "terms/sourcing.json",
    "terms/lobs.json" at "terms/lobs.json",
    "terms/services.json" at "terms/services.json",
    "terms/roles.json" at "terms/roles.json",
    "terms/channels.json" at "terms/channels.json",
    "terms/process.json" at "terms/process.json",
    "terms/metrics.json" at "terms/metrics.json",
    "terms/wfm.json" at "terms/wfm.json",
    "terms/quality.json" at "terms/quality.json",
    "terms/training.json" at "terms/training.json",
    "terms/technology.json" at "terms/technology.json",
    "terms/skills.json" at "terms/skills.json",
    "terms/drivers.json" at "terms/drivers.json",
    "terms/hr.json" at "terms/hr.json",
    "terms/compliance.json" at "terms/compliance.json",
    "terms/slang.json" at "terms/slang.json",
];

/// What only the quiz reads, beside [`FILES`].
#[cfg(not(target_arch = "wasm32"))]
pub const QUIZ_FILES: &[ContentFile<'static>] = files![
    "kin.json" at concat!(env!("OUT_DIR"), "/kin.json"),
    "quiz.json" at "quiz.json",
];

/// The content as an atlas; the bodies of the entries come when they are asked for ([`Atlas::add_bodies`]).
///
/// # Errors
/// Every problem of the content; the tests see to it that what ships has none.
pub fn atlas() -> Result<Atlas, Vec<Problem>> {
    Atlas::read(FIRST_VISIT)
}

/// Where the bodies of a shelf's entries are, relative to the page.
pub fn shelf_file(shelf: &str) -> String {
    format!("terms/{shelf}.json")
}

/// The files that the page fetches when they are about to be read: name and text, without the white space of the authors.
#[cfg(not(target_arch = "wasm32"))]
pub fn beside_the_page() -> impl Iterator<Item = (&'static str, String)> {
    let compiled_in = |name: &str| FIRST_VISIT.iter().any(|file| file.name == name);
    let files = FILES.iter().chain(QUIZ_FILES).filter(move |file| !compiled_in(file.name));
    files.map(|file| (file.name, without_white_space(file.text)))
}

/// JSON without the white space between its parts.
#[cfg(not(target_arch = "wasm32"))]
fn without_white_space(json: &str) -> String {
    let mut escaped = false;
    let mut in_text = false;
    let kept = json.chars().filter(|c| {
        let keep = in_text || !c.is_ascii_whitespace();
        in_text ^= *c == '"' && !escaped;
        escaped = in_text && *c == '\\' && !escaped;
        keep
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_goes_and_texts_stay() {
        assert_eq!(without_white_space("[ {\n \"a b\" : \"c \\\" d\\\\\" } ]\n"), "[{\"a b\":\"c \\\" d\\\\\"}]");
    }
}
