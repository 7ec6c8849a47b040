//! Prepares the content for the visitor's download: without white space, and of the glossary only the heads.
//!
//! What is found and listed (the map; name, short form, one line and other names of each entry) is compiled in. What is
//! read only after a choice (the rest of an entry, the example line of a program) stays in the authors' files, which
//! Trunk puts beside the page and the app fetches when it is asked for. A test holds the two against each other.

use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};

/// What the map and the search need of an entry.
const HEAD: [&str; 7] = ["slug", "name", "acronym", "category", "summary", "also_called", "search_words"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=src/content");
    let content = Path::new("src/content");
    let out = Path::new(&env::var("OUT_DIR")?).to_owned();
    for entry in fs::read_dir(content)? {
        let path = entry?.path();
        if let (Some(name), true) = (path.file_name(), path.extension().is_some_and(|end| end == "json")) {
            // A file that is no JSON is passed on as it is: the content check tells its author where and why.
            let text = fs::read_to_string(&path)?;
            let text = serde_json::from_str::<Value>(&text).map_or(text, |json| json.to_string());
            fs::write(out.join(name), &text)?;
            if name == "programs.json" {
                fs::write(out.join("programs-heads.json"), without_examples(&text))?;
            }
        }
    }
    let mut heads = Vec::new();
    let mut shelves: Vec<_> = fs::read_dir(content.join("terms"))?.collect::<Result<_, _>>()?;
    shelves.sort_by_key(fs::DirEntry::file_name);
    for shelf in shelves {
        let Ok(Value::Array(terms)) = serde_json::from_str(&fs::read_to_string(shelf.path())?) else { continue };
        let name = shelf.file_name().to_string_lossy().into_owned();
        heads.extend(terms.into_iter().filter_map(|term| head(term, &name)));
    }
    fs::write(out.join("heads.json"), Value::Array(heads).to_string())?;
    Ok(())
}

fn without_examples(text: &str) -> String {
    let Ok(Value::Array(mut programs)) = serde_json::from_str(text) else { return text.into() };
    for program in programs.iter_mut().filter_map(Value::as_object_mut) {
        for field in ["example", "sources", "confidence"] {
            program.remove(field);
        }
    }
    Value::Array(programs).to_string()
}

fn head(term: Value, shelf: &str) -> Option<Value> {
    let Value::Object(mut term) = term else { return None };
    let mut head: Map<String, Value> =
        HEAD.into_iter().filter_map(|field| Some((field.into(), term.remove(field)?))).collect();
    head.insert("shelf".into(), shelf.trim_end_matches(".json").into());
    Some(Value::Object(head))
}
