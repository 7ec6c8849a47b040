//! The glossary as a file.

use std::collections::BTreeSet;

use floorwalker::domain::atlas::TermId;
use floorwalker::quiz::files::{Kind, glossary};
use roxmltree::Document;

use super::moodle::{child, children, text};
use super::{atlas, file, folded, shown};
use crate::support::questions::sample;

#[test]
fn the_glossary_holds_each_entry_once() {
    let questions = sample(atlas());
    let xml = file(Kind::GlossaryXml, &questions);
    let document = Document::parse(&xml).unwrap();
    let info = child(document.root_element(), "INFO");
    assert_eq!(shown(&text(child(info, "INTRO"))), "Floorwalker");
    let ids: BTreeSet<TermId> = questions.iter().flat_map(|question| question.concepts.clone()).collect();
    let entries: Vec<_> = children(child(info, "ENTRIES"), "ENTRY").collect();
    assert_eq!(entries.len(), ids.len());
    for entry in &entries {
        let name = text(child(*entry, "CONCEPT"));
        let term = atlas().terms().iter().find(|term| term.name == name).unwrap();
        let body = crate::support::body(term);
        let definition = shown(&text(child(*entry, "DEFINITION")));
        assert!(definition.starts_with(&folded(&format!("{} {}", term.summary, body.text))), "{definition}");
        let flags = ["FORMAT", "USEDYNALINK", "CASESENSITIVE", "FULLMATCH"].map(|flag| text(child(*entry, flag)));
        assert_eq!(flags, ["1", "1", "0", "1"]);
        assert_eq!(children(child(*entry, "CATEGORIES"), "CATEGORY").count(), 1);
    }
}

#[test]
fn a_glossary_links_no_everyday_word() {
    let id = |slug: &str| atlas().find_term(slug).unwrap();
    let xml = glossary(atlas(), &[id("account-manager"), id("average-handle-time")], "");
    let document = Document::parse(&xml).unwrap();
    let names: Vec<String> = document.descendants().filter(|node| node.has_tag_name("ALIAS")).map(text).collect();
    assert!(!names.contains(&"AM".to_owned()), "it would link every \u{201c}am\u{201d} of a course: {names:?}");
    assert!(names.contains(&"AHT".to_owned()));
    assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn an_entry_without_a_body_is_its_line() {
    let heads = floorwalker::content::atlas().unwrap_or_else(|problems| panic!("{problems:?}"));
    let id = heads.find_term("account").unwrap();
    let xml = glossary(&heads, &[id], "");
    let document = Document::parse(&xml).unwrap();
    let definition = document.descendants().find(|node| node.has_tag_name("DEFINITION")).unwrap();
    assert_eq!(shown(&text(definition)), folded(&heads.term(id).summary));
}
