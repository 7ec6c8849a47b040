//! Prepares the content for the visitor's download: without white space, and of the glossary only the heads.
//!
//! What is found and listed (the map; name, short form, one line and other names of each entry) is compiled in. What is
//! read only after a choice (the rest of an entry or a comparison, the example line of a program) stays in the authors' files, which
//! Trunk puts beside the page and the app fetches when it is asked for. A test holds the two against each other.

use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};

#[path = "src/content/found_by.rs"]
mod found_by;
#[path = "src/content/kin.rs"]
mod kin;

/// What the map and the search need of an entry.
const ENTRY_HEAD: [&str; 6] = ["slug", "name", "acronym", "category", "summary", "also_called"];

/// What they need of the other files; the rest of these is fetched when it is about to be read.
const HEADS: [(&str, &[&str]); 4] = [
    ("programs.json", &["account", "lob", "channel", "direction"]),
    ("comparisons.json", &["slug", "name", "summary", "columns", "search_words"]),
    ("tours.json", &["slug", "name", "summary", "search_words"]),
    ("claims.json", &["slug", "name", "about", "search_words"]),
];

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
            if let Some((file, fields)) = HEADS.iter().find(|(file, _)| name == *file)
                && let Ok(Value::Array(items)) = serde_json::from_str(&text)
            {
                let heads: Vec<Value> = items.into_iter().filter_map(|item| Some(head(item, fields)?.into())).collect();
                fs::write(out.join(file.replace(".json", "-heads.json")), Value::Array(heads).to_string())?;
            }
        }
    }
    let mut heads = Vec::new();
    let mut entries = Vec::new();
    let mut shelves: Vec<_> = fs::read_dir(content.join("terms"))?.collect::<Result<_, _>>()?;
    shelves.sort_by_key(fs::DirEntry::file_name);
    for shelf in shelves {
        let Ok(Value::Array(terms)) = serde_json::from_str(&fs::read_to_string(shelf.path())?) else { continue };
        let name = shelf.file_name().to_string_lossy().into_owned();
        entries.extend(terms.iter().cloned());
        for term in terms {
            let skills = skills_needed(&term);
            let Some(mut head) = head(term, &ENTRY_HEAD) else { continue };
            head.insert("shelf".into(), name.trim_end_matches(".json").into());
            for alias in head.get_mut("also_called").and_then(Value::as_array_mut).into_iter().flatten() {
                // The cautions about other names are read with the body.
                alias.as_object_mut().map(|alias| alias.remove("note"));
            }
            if !skills.is_empty() {
                head.insert("skills".into(), skills.into());
            }
            heads.push(Value::Object(head));
        }
    }
    fs::write(out.join("heads.json"), Value::Array(heads).to_string())?;
    fs::write(out.join("found-by.json"), Value::Array(found_by::found_by(&entries)).to_string())?;
    fs::write(out.join("kin.json"), Value::Array(kin::kin(&entries)).to_string())?;
    Ok(())
}

/// The skills that an entry's relations name: by them the glossary narrows the skills to a role.
fn skills_needed(term: &Value) -> Vec<Value> {
    let relations = term.get("relations").and_then(Value::as_array).into_iter().flatten();
    let needs = relations.filter(|relation| relation.get("kind").is_some_and(|kind| kind == "requires-skill"));
    needs.filter_map(|relation| relation.get("to").cloned()).collect()
}

fn head(item: Value, fields: &[&str]) -> Option<Map<String, Value>> {
    let Value::Object(mut item) = item else { return None };
    Some(fields.iter().filter_map(|field| Some(((*field).into(), item.remove(*field)?))).collect())
}
