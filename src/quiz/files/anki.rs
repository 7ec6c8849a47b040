//! Cards for Anki, as text: one line a note, with the fields that the note type "Basic" has.
//!
//! The format is that of "Text Files" in Anki's manual (<https://docs.ankiweb.net/importing/text-files.html>): header lines,
//! which Anki 2.1.54 and later follow and older ones skip as comments; fields between quotation marks, a mark inside twice.
//! The id stands in the first column and is the note's GUID: the first *field* of "Basic" is what the card shows, and a text
//! that was improved would make a second note. With the id as GUID the note is renewed and keeps its schedule.

use super::Export;
use super::markup::{html, is_allowed, link, list, paragraph};
use super::shape::{Shape, shape};
use crate::domain::text::is_letter;
use crate::quiz::question::Question;
use crate::quiz::spoken::right_parts;
use crate::words;

/// `Basic`, `Front` and `Back` are Anki's own names, not words for readers.
const HEADER: &str = "#separator:tab\n#html:true\n#notetype:Basic\n#deck:Floorwalker\n#columns:id\tFront\tBack\tTags\n\
                      #guid column:1\n#tags column:4\n";

pub(super) fn write(export: &Export<'_>) -> String {
    let mut file = String::from(HEADER);
    for question in export.questions {
        let tags = [tag(question.template.slug()), tag(&question.category)].join(" ");
        for (field, after) in [
            (["floorwalker.", &question.id].concat(), '\t'),
            (front(export, question), '\t'),
            (back(export, question), '\t'),
            (tags, '\n'),
        ] {
            quoted(&mut file, &field);
            file.push(after);
        }
    }
    file
}

fn front(export: &Export<'_>, question: &Question) -> String {
    let shape = shape(export, question);
    let mut front = String::new();
    if !question.scene.is_empty() {
        front.push_str(&paragraph(&question.scene));
    }
    for part in ["<p><b>", &html(super::shape::ask(question)), "</b></p>"] {
        front.push_str(part);
    }
    if let Some(sentence) = shape.gapped() {
        front.push_str(&paragraph(&sentence));
    }
    match &shape {
        Shape::Choose { all: true, .. } => front.push_str(&paragraph(words::CHOOSE_ALL)),
        Shape::Pairs { left, .. } => front.push_str(&list("<ul>", left.iter().copied(), "</ul>")),
        _ => {}
    }
    front.push_str(&list("<ol type=\"A\">", shape.choices().into_iter(), "</ol>"));
    front
}

fn back(export: &Export<'_>, question: &Question) -> String {
    let right = right_parts(question);
    let mut back = list("<ul>", right.iter().map(String::as_str), "</ul>");
    back.push_str(&paragraph(&question.why));
    back.push_str(&link(export.link));
    back
}

/// A field between quotation marks.
fn quoted(file: &mut String, field: &str) {
    file.push('"');
    for c in field.chars().filter(|c| is_allowed(*c)) {
        if c == '"' {
            file.push('"');
        }
        file.push(c);
    }
    file.push('"');
}

/// A tag: spaces would end it.
fn tag(text: &str) -> String {
    let letters = text.chars().map(|c| if is_letter(c) { c } else { '-' });
    "floorwalker::".chars().chain(letters).collect()
}
