//! What of the built site is weighed, and under which names.

use std::path::{Path, PathBuf};

use crate::dist;
use crate::failure::Failure;

/// What the browser fetches when the first quiz is opened, and not before.
const QUIZ: [&str; 7] =
    ["quiz.js", "quiz_bg.wasm", "quiz.css", "kin.json", "quiz.json", "comparisons.json", "fit.json"];
/// What starts in place of the app for whoever brings data.
const OWN_DATA: [&str; 3] = ["pack.js", "pack_bg.wasm", "pack.css"];
/// What the app fetches when it is about to be read.
const CONTENT: [&str; 4] = ["programs.json", "tours.json", "claims.json", "found-by.json"];
/// What only some visitors need.
const ASIDE: [&str; 7] = ["broken.js", "offline.js", "sw.js", "mend.js", "framed.js", "share.js", "share.css"];

/// Files that a visitor downloads together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Artefact {
    pub(super) name: &'static str,
    /// The budget's name in `budget.toml`, for what has one.
    pub(super) key: Option<&'static str>,
    /// None where the site lacks it.
    pub(super) files: Vec<PathBuf>,
    /// Whether each file has a line of its own.
    pub(super) is_told: bool,
}

impl Artefact {
    fn of(name: &'static str, files: impl IntoIterator<Item = PathBuf>) -> Self {
        Self { name, key: None, files: files.into_iter().collect(), is_told: false }
    }

    fn within(mut self, key: &'static str) -> Self {
        self.key = Some(key);
        self
    }

    fn told(mut self) -> Self {
        self.is_told = true;
        self
    }
}

/// Everything that is weighed whole. The entry pages are looked at one by one: [`entry_pages`].
pub(super) fn all(dist: &Path) -> Result<Vec<Artefact>, Failure> {
    let files = dist::files(dist)?;
    let below = |folder: &str, ending: &str| -> Vec<PathBuf> {
        let fits = |file: &&PathBuf| {
            file.starts_with(dist.join(folder)) && file.extension().is_some_and(|found| found == ending)
        };
        files.iter().filter(fits).cloned().collect()
    };
    let parts =
        |names: &[&str]| -> Vec<PathBuf> { names.iter().filter_map(|name| dist::part(dist, name).ok()).collect() };
    let one = |name: &str| Some(dist.join(name)).filter(|file| file.is_file());
    let content = parts(&CONTENT).into_iter().chain(below("terms", "json"));
    Ok(vec![
        Artefact::of("a first visit, in all", first_visit(dist)?).within("first_visit_gzip_bytes").told(),
        Artefact::of("the first quiz, in all", parts(&QUIZ)).within("quiz_gzip_bytes").told(),
        Artefact::of("the program for own data", parts(&OWN_DATA)).told(),
        Artefact::of("content for what is opened, in all", content).told(),
        Artefact::of("for some visitors, in all", parts(&ASIDE)).told(),
        Artefact::of("index.html", one("index.html")).within("index_gzip_bytes"),
        Artefact::of("embed.js", one("embed.js")).within("embed_script_gzip_bytes"),
        Artefact::of("glossary/", one("glossary/index.html")),
        Artefact::of("pictures/, in all", below("pictures", "png")),
        Artefact::of("floorwalker.html", one("floorwalker.html")),
        Artefact::of("SCORM package", files.iter().filter(|file| is_package(file)).cloned()),
    ])
}

/// The page of each entry.
pub(super) fn entry_pages(dist: &Path) -> Result<Vec<PathBuf>, Failure> {
    let folder = dist.join("t");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    // The list of all entries lies beside them.
    let is_entry = |file: &PathBuf| file.ends_with("index.html") && *file != folder.join("index.html");
    Ok(dist::files(&folder)?.into_iter().filter(is_entry).collect())
}

fn is_package(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "zip")
}

/// The page, what its head names, and the program.
fn first_visit(dist: &Path) -> Result<Vec<PathBuf>, Failure> {
    let index = dist.join("index.html");
    let page = std::fs::read_to_string(&index).map_err(|error| {
        Failure::new(format!("there is no built site to weigh: {error}"))
            .at(index.display())
            .remedy("cargo xtask build")
    })?;
    let named = named_in(&page).into_iter().map(|name| dist.join(name));
    let program = dist::part(dist, "floorwalker_bg.wasm")?;
    let mut files: Vec<PathBuf> = named.chain([index, program]).filter(|file| file.is_file()).collect();
    files.sort();
    files.dedup();
    Ok(files)
}

/// What the page's scripts and links name of the site itself.
fn named_in(page: &str) -> Vec<&str> {
    let tags = page.split('<').filter_map(|part| part.split_once('>')).map(|(tag, _)| tag);
    // Fetched by a phone that puts the page among its apps, and by nobody else.
    let tags = tags.filter(|tag| !tag.contains("\"apple-touch-icon\""));
    let named = tags.filter_map(|tag| {
        let attribute = match tag.split_once(' ')?.0 {
            "script" => " src=\"",
            "link" => " href=\"",
            _ => return None,
        };
        tag.split_once(attribute)?.1.split('"').next()
    });
    named.map(|name| name.trim_start_matches("./")).filter(|name| !name.contains("//")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_head_names_is_fetched() {
        let page = "<head><link rel=\"icon\" href=\"icon-1.svg\"><link rel=\"canonical\" href=\"https://elsewhere/\">\
            <script type=\"application/json\">{}</script><script src=\"./boot.js\" defer></script></head>\
            <a href=\"t/account/\">Account</a>";
        assert_eq!(named_in(page), ["icon-1.svg", "boot.js"]);
    }
}
