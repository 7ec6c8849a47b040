//! All problems of all files are told at once.

use std::collections::BTreeSet;

use floorwalker::domain::atlas::{Atlas, ContentFile, Fault, Problem};

use super::{SOUND, told};

/// The kind of a fault. A new kind does not compile until it is listed here and provoked below.
pub(crate) fn kind(fault: &Fault) -> &'static str {
    match fault {
        Fault::Unreadable(_) => "unreadable",
        Fault::MissingFile => "missing file",
        Fault::UnknownFile => "unknown file",
        Fault::MissingField => "missing field",
        Fault::UnknownField => "unknown field",
        Fault::WrongShape(_) => "wrong shape",
        Fault::NoSuchChoice(..) => "no such choice",
        Fault::BadId(_) => "bad id",
        Fault::Duplicate(_) => "duplicate",
        Fault::Dangling(..) => "dangling",
        Fault::Blank => "blank",
        Fault::TooLong(..) => "too long",
        Fault::Empty => "empty",
        Fault::DirectionMismatch => "direction",
        Fault::OwnerMismatch => "owner",
    }
}

#[test]
fn all_problems_of_all_files_are_told_at_once() {
    let long = "x".repeat(161);
    let files = [
        ("notes.txt", "unknown file"),
        // No sources.json.
        ("functions.json", "[oops"),
        ("industries.json", r#"[{"id":"Telco","name":"Telecom","summary":"Phones"}]"#),
        ("companies.json", r#"[{"id":"boss","name":"Boss","kind":"captive","place":"Here","about":"Pays"}]"#),
        ("accounts.json", r#"[{"id":"acme","name":"","industry":"Telco","employer":"boss","summary":"One"}]"#),
        (
            "lobs.json",
            r#"[{"id":"help","name":["Help"],"function":"care","direction":"sideways","note":"","direction_sources":["s"],
                "sources":["s"],"confidence":"single"}]"#,
        ),
        (
            "channels.json",
            r#"[{"id":"desk","name":"Desk","medium":"none","summary":"One","sources":[],"confidence":"single"}]"#,
        ),
        (
            "programs.json",
            &format!(
                r#"[{{"account":"acme","lob":"help","channel":"desk","direction":"both","example":"{long}","sources":["s"],
                    "confidence":"single"}}]"#
            ),
        ),
        ("terms/one.json", SOUND[8].1),
        ("terms/two.json", SOUND[8].1),
    ];
    let files = files.map(|(name, text)| ContentFile { name, text });
    let problems = Atlas::read(&files).expect_err("problems");
    let kinds: BTreeSet<&str> = problems.iter().map(|problem| kind(&problem.fault)).collect();
    let every = [
        "bad id",
        "blank",
        "dangling",
        "direction",
        "duplicate",
        "empty",
        "missing field",
        "missing file",
        "no such choice",
        "owner",
        "too long",
        "unknown field",
        "unknown file",
        "unreadable",
        "wrong shape",
    ];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), every, "{}", told(&problems).join("\n"));
    for Problem { file, place, fault } in &problems {
        assert!(files.iter().any(|known| known.name == file) || file == "sources.json", "{file} is a file: {fault}");
        assert!(!place.is_empty(), "{file}: {fault} has a place");
        // A remedy is a sentence of its own after the fault.
        let remedy = fault.to_string();
        assert!(remedy.contains(". ") && remedy.len() > 20, "{remedy}");
    }
}
