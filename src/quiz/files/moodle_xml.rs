//! Questions as Moodle XML (<https://docs.moodle.org/en/Moodle_XML_format>; what counts is `question/format/xml/format.php`,
//! and `questiontype.php` of the types `gapselect` and `ordering`).
//!
//! Of its types those that come with Moodle: `multichoice`, `match`, `gapselect` and, from Moodle 4.4 on, `ordering`. A text in
//! a list to choose from is HTML too, though nothing in the file says so: Moodle shows it through `format_string`.

use super::Export;
use super::markup::{Xml, html, link, paragraph};
use super::shape::{Shape, left_over, shape};
use super::shares::share;
use crate::quiz::question::{Choice, Question};
use crate::words;

pub(super) fn write(export: &Export<'_>) -> String {
    let mut xml = Xml::new();
    xml.raw("<quiz>\n<question type=\"category\">\n<category><text>$course$/top/Floorwalker</text></category>\n");
    xml.wrap("<info format=\"html\"><text>", &link(export.link), "</text></info>\n</question>\n");
    for question in export.questions {
        one(&mut xml, export, question);
    }
    xml.raw("</quiz>\n");
    xml.finish()
}

fn one(xml: &mut Xml, export: &Export<'_>, question: &Question) {
    let shape = shape(export, question);
    xml.raw(match &shape {
        Shape::Choose { .. } => "<question type=\"multichoice\">\n",
        Shape::Pairs { .. } => "<question type=\"match\">\n",
        Shape::Order { .. } => "<question type=\"ordering\">\n",
        Shape::Fill { .. } => "<question type=\"gapselect\">\n",
    });
    xml.wrap("<name><text>", &question.id, "</text></name>\n");
    xml.wrap("<questiontext format=\"html\"><text>", &stem(question, &shape), "</text></questiontext>\n");
    xml.wrap("<generalfeedback format=\"html\"><text>", &paragraph(&question.why), "</text></generalfeedback>\n");
    xml.raw("<defaultgrade>1</defaultgrade>\n<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n");
    xml.wrap("<idnumber>", &question.id, "</idnumber>\n");
    match &shape {
        Shape::Choose { options, all } => choose(xml, options, *all),
        Shape::Pairs { left, right, key } => {
            xml.raw("<shuffleanswers>1</shuffleanswers>\n");
            for (left, place) in left.iter().zip(key) {
                pair(xml, left, right.get(*place).copied().unwrap_or_default());
            }
            for place in left_over(right.len(), key) {
                pair(xml, "", right[place]);
            }
        }
        Shape::Order { steps, key } => order(xml, steps, key),
        Shape::Fill { words, .. } => {
            xml.raw("<shuffleanswers>1</shuffleanswers>\n");
            for word in *words {
                xml.wrap("<selectoption><text>", &html(word), "</text><group>1</group></selectoption>\n");
            }
        }
    }
    xml.wrap("<tags>\n<tag><text>", question.template.slug(), "</text></tag>\n");
    xml.wrap("<tag><text>", words::category(&question.category), "</text></tag>\n</tags>\n</question>\n");
}

/// The text of the question; where a sentence has gaps, `[[2]]` stands for the gap that the second word belongs in.
fn stem(question: &Question, shape: &Shape<'_>) -> String {
    let mut stem = String::new();
    if !question.scene.is_empty() {
        stem.push_str(&paragraph(&question.scene));
    }
    stem.push_str(&paragraph(super::shape::ask(question)));
    if let Shape::Fill { pieces, key, .. } = shape {
        stem.push_str("<p>");
        for (nth, piece) in pieces.iter().enumerate() {
            stem.push_str(&html(piece));
            if let Some(place) = key.get(nth) {
                for part in ["[[", &(place + 1).to_string(), "]]"] {
                    stem.push_str(part);
                }
            }
        }
        stem.push_str("</p>");
    }
    stem
}

/// Of all that are right each has its share of the whole; each wrong one takes its share away again, so that ticking
/// everything is worth nothing.
fn choose(xml: &mut Xml, options: &[Choice], all: bool) {
    xml.raw(if all { "<single>false</single>\n" } else { "<single>true</single>\n" });
    xml.raw("<shuffleanswers>true</shuffleanswers>\n<answernumbering>abc</answernumbering>\n");
    let right = options.iter().filter(|option| option.right).count();
    let mut seen = [0, 0];
    for option in options {
        let side = usize::from(option.right);
        let percent = match (all, option.right) {
            (false, true) => "100",
            (false, false) => "0",
            (true, true) => share(seen[side], right),
            (true, false) => share(seen[side], options.len() - right),
        };
        seen[side] += 1;
        xml.raw(if all && !option.right { "<answer fraction=\"-" } else { "<answer fraction=\"" });
        xml.raw(percent).wrap("\" format=\"html\"><text>", &html(&option.text), "</text>");
        xml.wrap("<feedback format=\"html\"><text>", &html(&option.why), "</text></feedback></answer>\n");
    }
}

/// A pair; with nothing on the left, a wrong partner for all.
fn pair(xml: &mut Xml, left: &str, right: &str) {
    xml.wrap("<subquestion format=\"html\"><text>", &html(left), "</text>");
    xml.wrap("<answer><text>", &html(right), "</text></answer></subquestion>\n");
}

/// The steps in the right order; Moodle shuffles them.
fn order(xml: &mut Xml, steps: &[String], key: &[usize]) {
    xml.raw("<layouttype>VERTICAL</layouttype>\n<selecttype>ALL</selecttype>\n");
    xml.number("<selectcount>", steps.len(), "</selectcount>\n");
    xml.raw("<gradingtype>ABSOLUTE_POSITION</gradingtype>\n<showgrading>SHOW</showgrading>\n");
    xml.raw("<numberingstyle>none</numberingstyle>\n");
    for step in key.iter().filter_map(|place| steps.get(*place)) {
        xml.wrap("<answer fraction=\"0\" format=\"html\"><text>", &html(step), "</text></answer>\n");
    }
}
