//! What others wrote of the programs that are published, and on which terms: their licences ask that this goes along.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use floorwalker::words::site::{CREDITS_LEAD, CREDITS_STANDARD};
use serde_json::Value;

use crate::Site;
use crate::fault::Fault;

/// Its name at the site's top.
pub const NAME: &str = "licences.txt";
/// What the programs are compiled for.
const TARGET: &str = "wasm32-unknown-unknown";
/// The package that the programs are of.
const OWN: &str = "floorwalker";
/// How the names of files begin that hold terms.
const TERMS: [&str; 5] = ["license", "licence", "copying", "copyright", "notice"];
/// Of files with these in their names one speaks for all, where one of them is MIT's: whoever takes that needs no other.
const CHOICE: [&str; 4] = ["apache", "zlib", "copying", "copyright"];
/// The licence of those who name it and bring no text of it: <https://spdx.org/licenses/MIT.html>.
const MIT: &str = include_str!("mit.txt");
/// Who wrote what comes with the compiler.
const STANDARD: [&str; 1] = ["The Rust Project Contributors"];

/// A package that is compiled into a program.
#[derive(Debug, PartialEq, Eq)]
struct Package {
    name: String,
    version: String,
    licence: String,
    authors: Vec<String>,
    folder: PathBuf,
}

/// Writes what [`text`] says beside the pages.
///
/// # Errors
/// When it cannot be written.
pub fn write(site: &Site) -> Result<(), Fault> {
    // Some hosts do not say which letters a text is written in; then this mark does.
    site.folder.write(NAME, format!("\u{feff}{}", site.credits))
}

/// Who wrote what is compiled in, and the terms, each once.
///
/// # Errors
/// When cargo does not tell the packages, or one has terms that nobody can read.
pub fn text() -> Result<String, Fault> {
    let mut terms: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let standard = written_out("MIT", &STANDARD.map(Into::into)).unwrap_or_default();
    terms.insert(standard, vec![CREDITS_STANDARD.into()]);
    for package in compiled_in(&metadata()?)? {
        let label = format!("{} {} ({})", package.name, package.version, package.licence);
        for text in package.terms()? {
            terms.entry(text).or_default().push(label.clone());
        }
    }
    let mut sections: Vec<(Vec<String>, String)> = terms.into_iter().map(|(text, labels)| (labels, text)).collect();
    sections.sort();
    let mut all = format!("{CREDITS_LEAD}\n");
    for (labels, text) in sections {
        // Writing to a String cannot fail.
        let _ = write!(all, "\n{}\n\n{}\n\n{text}\n", "=".repeat(80), labels.join("\n"));
    }
    Ok(all)
}

impl Package {
    fn read(package: &Value) -> Option<Self> {
        let text = |key: &str| package.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
        let authors = package.get("authors").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        // A name is enough; the address behind it is for mail.
        let authors = authors.map(|author| author.split(" <").next().unwrap_or(author).to_owned());
        Some(Self {
            name: text("name")?,
            version: text("version")?,
            licence: text("license").unwrap_or_else(|| "see below".into()),
            authors: authors.collect(),
            folder: Path::new(&text("manifest_path")?).parent()?.to_owned(),
        })
    }

    /// The texts of its terms.
    fn terms(&self) -> Result<Vec<String>, Fault> {
        let entries = fs::read_dir(&self.folder).map_err(|error| Fault::at(&self.folder, error))?;
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let mut files = chosen(names.collect());
        files.sort();
        let read = |name: &String| {
            let path = self.folder.join(name);
            fs::read_to_string(&path).map(|text| tidy(&text)).map_err(|error| Fault::at(&path, error))
        };
        if !files.is_empty() {
            return files.iter().map(read).collect();
        }
        let authors =
            if self.authors.is_empty() { vec![format!("The authors of {}", self.name)] } else { self.authors.clone() };
        written_out(&self.licence, &authors).map(|text| vec![text]).ok_or_else(|| {
            Fault(format!(
                "{} {} is under {} and brings no text of it: site/src/credits.rs needs one",
                self.name, self.version, self.licence
            ))
        })
    }
}

/// Of the files of a package those that hold its terms; where it leaves the choice, one.
fn chosen(names: Vec<String>) -> Vec<String> {
    let has = |name: &str, words: &[&str]| words.iter().any(|word| name.to_lowercase().contains(word));
    let begins = |name: &String| TERMS.iter().any(|word| name.to_lowercase().starts_with(word));
    let found: Vec<String> = names.into_iter().filter(begins).collect();
    let is_choice = found.iter().any(|name| has(name, &["mit"]));
    found.into_iter().filter(|name| !is_choice || !has(name, &CHOICE)).collect()
}

/// The terms of a licence that is known by its name, for those who bring no text.
fn written_out(licence: &str, authors: &[String]) -> Option<String> {
    let names_it = licence.split(|sign: char| sign == '/' || sign.is_whitespace()).any(|word| word == "MIT");
    names_it.then(|| tidy(&MIT.replace("{authors}", &authors.join(", "))))
}

/// The same text wherever it comes from.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// The packages that cargo compiles into the programs: what they need, and what those need. Not what runs on the way there.
fn compiled_in(metadata: &Value) -> Result<Vec<Package>, Fault> {
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let id = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let runs_in_compiler = |package: &Value| {
        list(package, "targets").iter().any(|target| list(target, "kind").contains(&Value::from("proc-macro")))
    };
    let packages: BTreeMap<String, Value> =
        list(metadata, "packages").into_iter().map(|package| (id(&package, "id"), package)).collect();
    let nodes = metadata.get("resolve").map(|resolve| list(resolve, "nodes")).unwrap_or_default();
    let nodes: BTreeMap<String, Value> = nodes.into_iter().map(|node| (id(&node, "id"), node)).collect();
    let own = packages.iter().find(|(_, package)| id(package, "name") == OWN).map(|(id, _)| id.clone());
    let mut open: Vec<String> = own.into_iter().collect();
    let mut known: BTreeMap<String, Package> = BTreeMap::new();
    while let Some(next) = open.pop() {
        let Some(package) = packages.get(&next).filter(|package| !runs_in_compiler(package)) else { continue };
        if known.contains_key(&next) {
            continue;
        }
        known.insert(next.clone(), Package::read(package).ok_or_else(|| Fault(format!("{next}: no package")))?);
        let needs = nodes.get(&next).map(|node| list(node, "deps")).unwrap_or_default();
        // Of the kinds of needs, the ordinary one has no name.
        let ordinary =
            |need: &&Value| list(need, "dep_kinds").iter().any(|kind| kind.get("kind").is_some_and(Value::is_null));
        open.extend(needs.iter().filter(ordinary).map(|need| id(need, "pkg")));
    }
    if known.len() < 2 {
        return Err(Fault("cargo does not tell what the programs are made of".into()));
    }
    Ok(known.into_values().filter(|package| package.name != OWN).collect())
}

fn metadata() -> Result<Value, Fault> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("Cargo.toml");
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", TARGET, "--manifest-path"]);
    let output = command.arg(manifest).output().map_err(|error| Fault(format!("cargo metadata: {error}")))?;
    if !output.status.success() {
        return Err(Fault(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr).trim())));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| Fault(format!("cargo metadata: {error}")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_is_compiled_in_is_named() {
        let package = |id: &str, kind: &str| {
            json!({ "id": id, "name": id, "version": "1.0.0", "license": "MIT", "authors": ["Ann <ann@example.org>"],
                "manifest_path": format!("/{id}/Cargo.toml"), "targets": [{ "kind": [kind] }] })
        };
        let need = |id: &str, kind: Value| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package(OWN, "lib"), package("view", "lib"), package("deep", "lib"), package("macro", "proc-macro"),
                package("in-macro", "lib"), package("test", "lib"), package("build", "lib")],
            "resolve": { "nodes": [
                { "id": OWN, "deps": [need("view", Value::Null), need("macro", Value::Null), need("test", "dev".into()),
                    need("build", "build".into())] },
                { "id": "view", "deps": [need("deep", Value::Null)] },
                { "id": "deep", "deps": [need("view", Value::Null)] },
                { "id": "macro", "deps": [need("in-macro", Value::Null)] },
            ] },
        });
        let names = |packages: Vec<Package>| packages.into_iter().map(|package| package.name).collect::<Vec<_>>();
        assert_eq!(compiled_in(&metadata).map(names), Ok(vec!["deep".to_owned(), "view".to_owned()]));
        assert!(compiled_in(&json!({})).is_err());
    }

    #[test]
    fn the_terms_of_all_are_told_and_those_of_tools_are_not() {
        let text = text().expect("every package has terms");
        let labels: Vec<&str> = text.lines().filter(|line| line.ends_with(')')).collect();
        let is_named = |name: &str| labels.iter().any(|label| label.starts_with(&format!("{name} ")));
        // By way of leptos, directly, and only in the program for own data.
        assert!(["tachys", "wasm-bindgen", "unicode-normalization"].into_iter().all(is_named), "{labels:?}");
        assert!(!["oxc_parser", "criterion", OWN].into_iter().any(is_named), "{labels:?}");
        assert!(text.contains("UNICODE LICENSE V3"), "tables of letters have terms of their own");
    }

    #[test]
    fn of_a_choice_one_is_taken_and_what_is_no_choice_stays() {
        let check = |names: &[&str], expected: &[&str]| {
            assert_eq!(chosen(names.iter().map(|&name| name.into()).collect()), expected);
        };
        check(&["LICENSE-APACHE", "LICENSE-MIT", "Cargo.toml"], &["LICENSE-MIT"]);
        check(
            &["LICENSE-APACHE", "LICENSE-MIT", "LICENSE-UNICODE", "NOTICE"],
            &["LICENSE-MIT", "LICENSE-UNICODE", "NOTICE"],
        );
        check(&["LICENSE-APACHE"], &["LICENSE-APACHE"]);
        check(&["License.txt", "src"], &["License.txt"]);
    }

    #[test]
    fn who_brings_no_text_gets_the_one_of_the_licence() {
        let authors = ["Ann".to_owned(), "Ben".to_owned()];
        let text = written_out("Apache-2.0 OR MIT", &authors).expect("known");
        assert!(text.contains("Copyright (c) Ann, Ben") && text.contains("WITHOUT WARRANTY OF ANY KIND"), "{text}");
        assert_eq!(written_out("LIMIT-1.0", &authors), None);
    }
}
