//! The published schema and the templates are what the code says, and the schema and the reader agree.

use std::fs;
use std::path::Path;

use floorwalker::content::FILES;
use floorwalker::domain::pack::{Import, Pack, schema};
use floorwalker::words;
use serde_json::{Value, json};

use super::known;
use crate::support::SHIPPED;

fn template() -> Pack {
    schema::template(&known())
        .unwrap_or_else(|problems| panic!("{:#?}", problems.shown.iter().map(words::pack::problem).collect::<Vec<_>>()))
}

/// The files that stand under `public/pack/`, as the code makes them.
fn made() -> [(&'static str, String); 3] {
    [
        ("pack.schema.json", schema::schema()),
        ("pack-template.json", template().to_json()),
        ("pack-template.csv", template().to_csv()),
    ]
}

fn shipped(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/pack").join(name)
}

#[test]
fn what_is_published_is_what_the_code_makes() {
    for (name, text) in made() {
        let there = fs::read_to_string(shipped(name)).unwrap_or_default();
        assert!(
            there == text,
            "{name} is not what the code makes. Write it: cargo test -p floorwalker --test pack_schema -- --ignored"
        );
    }
}

/// Writes the files that [`what_is_published_is_what_the_code_makes`] looks at.
#[test]
#[ignore = "writes files"]
fn write_what_is_published() {
    for (name, text) in made() {
        fs::create_dir_all(shipped(name).parent().unwrap()).unwrap();
        fs::write(shipped(name), text).unwrap();
    }
}

/// Whether the reader takes a pack, and whether the schema does.
fn judged(pack: &Value) -> (bool, bool) {
    let text = pack.to_string();
    let read = Import::begin("pack.json", text.into(), &known()).and_then(Import::finish);
    let schema = serde_json::from_str(&schema::schema()).unwrap();
    (read.is_ok(), jsonschema::validator_for(&schema).unwrap().is_valid(pack))
}

#[test]
fn the_schema_takes_what_is_sound() {
    let built_in = Pack::from_atlas(&SHIPPED.atlas, &known(), "Built in");
    for pack in [built_in.to_json(), template().to_json()] {
        assert_eq!(judged(&serde_json::from_str(&pack).unwrap()), (true, true));
    }
    // The built-in glossary, brought as a pack's own.
    let terms = FILES.iter().filter(|file| file.name.starts_with("terms/"));
    let terms: Vec<Value> = terms.flat_map(|file| serde_json::from_str::<Vec<Value>>(file.text).unwrap()).collect();
    let whole = |name: &str| -> Value {
        serde_json::from_str(FILES.iter().find(|file| file.name == name).unwrap().text).unwrap()
    };
    let pack = json!({
        "$schema": "pack.schema.json", "floorwalker": "1", "name": "All", "terms": terms, "sources": whole("sources.json"),
        "industries": whole("industries.json"), "functions": whole("functions.json"), "companies": whole("companies.json"),
        "accounts": whole("accounts.json"), "lobs": whole("lobs.json"), "channels": whole("channels.json"),
        "programs": whole("programs.json"),
    });
    assert_eq!(judged(&pack), (true, true), "the authors' own files are sections of a pack");
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let sound: Value = serde_json::from_str(&template().to_json()).unwrap();
    let mut spoiled = Vec::new();
    for (pointer, value) in [
        ("/floorwalker", json!("2")),
        ("/floorwalker", json!(1)),
        ("/name", json!("x".repeat(49))),
        ("/programs", json!({})),
        ("/programs/0", json!("Nova")),
        ("/programs/0/account", json!(null)),
        ("/programs/0/account", json!("")),
        ("/programs/0/direction", json!("up")),
        ("/programs/0/example", json!("x".repeat(161))),
        ("/accounts/0/aliases", json!("one")),
        ("/accounts/0/aliases", json!(vec!["a"; 65])),
        ("/accounts/0/id", json!("A b")),
        ("/companies/0/kind", json!("pirate")),
        ("/terms/0/text", json!("word ".repeat(91))),
        ("/terms/0/relations", json!([])),
        ("/terms/0/relations/0/kind", json!("loves")),
        ("/terms/0/summary", json!("x".repeat(141))),
        ("/sources/0/title", json!(7)),
    ] {
        let mut pack = sound.clone();
        *pack.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        spoiled.push((pointer, pack));
    }
    for (pointer, field) in [("", "quiz"), ("/programs/0", "color"), ("/accounts/0", "__proto__"), ("/terms/0", "body")]
    {
        let mut pack = sound.clone();
        pack.pointer_mut(pointer).unwrap()[field] = json!("x");
        spoiled.push((field, pack));
    }
    for (pointer, field) in
        [("", "programs"), ("", "floorwalker"), ("/programs/0", "lob"), ("/accounts/0", "name"), ("/terms/0", "slug")]
    {
        let mut pack = sound.clone();
        pack.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(field);
        spoiled.push((field, pack));
    }
    for (what, pack) in spoiled {
        assert_eq!(judged(&pack), (false, false), "{what}");
    }
}
