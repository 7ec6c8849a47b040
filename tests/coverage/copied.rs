//! Our own words: no run of eight words from a source text, and none of their forgotten placeholders.

use std::collections::BTreeMap;
use std::{env, fs};

use floorwalker::content::{FILES, QUIZ_FILES};
use floorwalker::domain::atlas::KIN_FILE;
use floorwalker::domain::text::fold;
use serde_json::Value;

use crate::none_of;

/// So many words in a row, the same in a source text, are a copy.
const RUN: usize = 8;

/// Where the source texts are; they are not ours to hand on.
const SOURCES: &str = "FLOORWALKER_SOURCES";

/// What the writers of two source texts forgot to fill in.
const PLACEHOLDERS: [&str; 3] = ["insert definition", "seo optimized title", "lorem ipsum"];

/// The file that no reader sees: what entries are found by.
const FOUND_BY: &str = "found-by.json";
/// The fields that no reader sees, or that only name something.
const NOT_SHOWN: [&str; 5] = ["slug", "id", "to", "at", "search_words"];

/// Every text of a value that a reader sees, with where it stands.
fn shown(place: &str, value: &Value, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => texts.push((place.into(), text.clone())),
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                let id = ["slug", "id"].iter().find_map(|field| item[*field].as_str());
                let id = id.map_or_else(|| (number + 1).to_string(), Into::into);
                shown(&format!("{place} {id}"), item, texts);
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields.iter().filter(|(field, _)| !NOT_SHOWN.contains(&field.as_str())) {
                shown(&format!("{place} {field}"), value, texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn all_shown() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for file in FILES.iter().chain(QUIZ_FILES).filter(|file| ![FOUND_BY, KIN_FILE].contains(&file.name)) {
        let mut value: Value = serde_json::from_str(file.text).unwrap();
        if file.name == "sources.json" {
            // The title of a text that is cited is the same as that text's title.
            for source in value.as_array_mut().into_iter().flatten() {
                source["title"].take();
            }
        }
        shown(file.name, &value, &mut texts);
    }
    assert!(texts.len() > FILES.len(), "there are texts to look at");
    texts
}

/// The words of a text as they are compared: without case, accents and marks.
fn words(text: &str) -> Vec<String> {
    // Some copies of the texts were saved in the wrong encoding; their apostrophe looks like this.
    let text = text.replace("\u{e2}\u{20ac}\u{2122}", "'").replace('\u{2019}', "'");
    let plain: String = text.chars().map(|c| if c.is_ascii() { c } else { ' ' }).collect();
    fold(&plain).split(' ').filter(|word| !word.is_empty()).map(Into::into).collect()
}

/// The runs of a source text, with its file's name.
fn runs(name: &str, text: &str) -> BTreeMap<Vec<String>, String> {
    words(text).windows(RUN).map(|run| (run.to_vec(), name.to_owned())).collect()
}

/// The first run that `text` has in common with a source text.
fn copied(text: &str, runs: &BTreeMap<Vec<String>, String>) -> Option<String> {
    let words = words(text);
    let run = words.windows(RUN).find(|run| runs.contains_key(*run))?;
    Some(format!("{:?}, as in {}", run.join(" "), runs[run]))
}

#[test]
fn nothing_is_copied_from_a_source_text() {
    let Ok(folder) = env::var(SOURCES) else {
        println!("copied runs: not looked for; set {SOURCES} to the folder with the source texts (*.txt)");
        return;
    };
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{SOURCES}={folder}: {error}"));
    let files = files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "txt"));
    let mut known = BTreeMap::new();
    let mut texts = 0;
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        known.extend(runs(&name, &String::from_utf8_lossy(&fs::read(&path).unwrap())));
        texts += 1;
    }
    assert!(texts > 0, "{SOURCES}={folder}: no *.txt is there");
    let shown = all_shown();
    let found = shown.iter().filter_map(|(place, text)| Some(format!("{place}: {}", copied(text, &known)?)));
    let found: Vec<String> = found.collect();
    println!("copied runs: {} in {} texts, held against {texts} source texts", found.len(), shown.len());
    none_of(&format!("runs of {RUN} words that are a source text's"), found);
}

#[test]
fn a_copied_run_is_seen() {
    let runs = runs("a.txt", "Agents don\u{e2}\u{20ac}\u{2122}t dial: the customers call THEM, all day long.");
    assert!(copied("They say agents don't dial the customers; call them all night.", &runs).is_some());
    assert!(copied("Agents don't dial the customers, call none.", &runs).is_none());
}

#[test]
fn no_placeholder_is_left_anywhere() {
    let shown = all_shown();
    let found = shown.iter().filter(|(_, text)| {
        let text = fold(text);
        PLACEHOLDERS.iter().any(|placeholder| text.contains(placeholder))
    });
    none_of("placeholders of a source text", found.map(|(place, text)| format!("{place}: {text:?}")));
}
