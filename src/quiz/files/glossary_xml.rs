//! Entries for a glossary of Moodle, whose filter turns the words into links all over a course.
//!
//! The format has no page of its own; what counts is `mod/glossary/import.php` and `glossary_generate_export_file` in
//! `mod/glossary/lib.php`. Names are plain text, explanations HTML (`FORMAT` 1).

use super::markup::{Xml, link, paragraph};
use crate::domain::atlas::{Atlas, Term, TermId};
use crate::words;

pub(super) fn write(atlas: &Atlas, entries: &[TermId], address: &str) -> String {
    let mut xml = Xml::new();
    xml.wrap("<GLOSSARY>\n<INFO>\n<NAME>", words::GLOSSARY_FILE_NAME, "</NAME>\n");
    xml.wrap("<INTRO>", &link(address), "</INTRO>\n<INTROFORMAT>1</INTROFORMAT>\n");
    xml.raw("<ALLOWDUPLICATEDENTRIES>0</ALLOWDUPLICATEDENTRIES>\n<DISPLAYFORMAT>dictionary</DISPLAYFORMAT>\n");
    xml.raw("<SHOWSPECIAL>1</SHOWSPECIAL>\n<SHOWALPHABET>1</SHOWALPHABET>\n<SHOWALL>1</SHOWALL>\n");
    xml.raw("<ALLOWCOMMENTS>0</ALLOWCOMMENTS>\n<USEDYNALINK>1</USEDYNALINK>\n<DEFAULTAPPROVAL>1</DEFAULTAPPROVAL>\n");
    xml.raw("<GLOBALGLOSSARY>0</GLOBALGLOSSARY>\n<ENTBYPAGE>10</ENTBYPAGE>\n<ENTRIES>\n");
    for id in entries {
        entry(&mut xml, atlas.term(*id));
    }
    xml.raw("</ENTRIES>\n</INFO>\n</GLOSSARY>\n");
    xml.finish()
}

fn entry(xml: &mut Xml, term: &Term) {
    xml.wrap("<ENTRY>\n<CONCEPT>", &term.name, "</CONCEPT>\n");
    xml.wrap("<DEFINITION>", &definition(term), "</DEFINITION>\n<FORMAT>1</FORMAT>\n");
    xml.raw("<USEDYNALINK>1</USEDYNALINK>\n<CASESENSITIVE>0</CASESENSITIVE>\n<FULLMATCH>1</FULLMATCH>\n");
    xml.raw("<TEACHERENTRY>1</TEACHERENTRY>\n");
    let mut names = other_names(term).peekable();
    if names.peek().is_some() {
        xml.raw("<ALIASES>\n");
        for name in names {
            xml.wrap("<ALIAS><NAME>", name, "</NAME></ALIAS>\n");
        }
        xml.raw("</ALIASES>\n");
    }
    xml.wrap("<CATEGORIES>\n<CATEGORY><NAME>", words::category(&term.category), "</NAME>");
    xml.raw("<USEDYNALINK>0</USEDYNALINK></CATEGORY>\n</CATEGORIES>\n</ENTRY>\n");
}

fn definition(term: &Term) -> String {
    let mut definition = paragraph(&term.summary);
    if let Some(body) = term.body() {
        definition.push_str(&paragraph(&body.text));
        if let Some(example) = &body.example {
            definition.push_str(&paragraph(&[words::EXAMPLE_LEAD, example].concat()));
        }
    }
    definition
}

/// What else becomes a link to the entry: its short form and its other names, each once. Moodle links them in any case, so a
/// short form like AM is left out.
fn other_names(term: &Term) -> impl Iterator<Item = &str> {
    let names = term.acronym.iter().chain(term.also_called.iter().map(|alias| &alias.name));
    let names: Vec<&str> = names.map(String::as_str).collect();
    let first = names.clone();
    let mut place = 0;
    names.into_iter().filter(move |name| {
        place += 1;
        !words::is_everyday_word(name) && *name != term.name && !first[..place - 1].contains(name)
    })
}
