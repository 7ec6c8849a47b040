//! The files of the quiz, read back: whatever stands in a question must come out as it went in.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod glossary;
mod json;
mod lines;
mod moodle;
mod random;
mod results;
mod spreadsheet;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;

use floorwalker::domain::atlas::{Atlas, Layer};
use floorwalker::quiz::files::{Export, Kind, write};
use floorwalker::quiz::spoken::{answer_in_words, right_answer_in_words};
use floorwalker::quiz::{Answer, Form, Question};
use floorwalker::words;
use support::SHIPPED;
use support::questions::{others, sample};

use json::check_json;
use lines::check_lines;
use moodle::check_moodle;
use spreadsheet::check_csv;

const LINK: &str = "https://example.org/floorwalker/#/quiz/all?n=10&seed=a%20b";

fn atlas() -> &'static Atlas {
    &SHIPPED.atlas
}

fn file(kind: Kind, questions: &[Question]) -> String {
    let others = others();
    write(kind, &Export { atlas: atlas(), questions, others: &others, link: LINK })
}

/// What a reader of the file may see: no signs that XML forbids or advises against.
fn allowed(text: &str) -> String {
    text.chars()
        .filter(|c| matches!(c, '\t' | '\n' | '\r') || !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// A text without the white space that HTML makes one space of.
fn folded(text: &str) -> String {
    allowed(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What HTML shows, without the white space.
fn shown(html: &str) -> String {
    let mut text = String::new();
    for (nth, part) in html.split('<').enumerate() {
        let part = if nth == 0 { part } else { part.split_once('>').unwrap_or_else(|| panic!("a tag ends: {html}")).1 };
        text.push_str(if nth == 0 { "" } else { " " });
        text.push_str(part);
    }
    for (reference, c) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#91;", "["), ("&#37;", "%"), ("&amp;", "&")]
    {
        text = text.replace(reference, c);
    }
    folded(&text)
}

/// What a file asks: it has no map to find anything on.
fn asked(question: &Question) -> &str {
    if matches!(question.form, Form::Trace { .. }) { words::quiz::WHICH_PATH } else { &question.ask }
}

fn check_all(questions: &[Question]) {
    check_csv(questions);
    check_json(questions);
    check_moodle(questions);
    check_lines(questions);
}

#[test]
fn names_of_files_are_plain() {
    assert_eq!(Kind::Anki.file_name("accounts"), "floorwalker-accounts-anki.txt");
    assert_eq!(Kind::GlossaryXml.file_name("../A b\u{202e}?"), "floorwalker----a-b---glossary.xml");
    let names: BTreeSet<String> = Kind::ALL.iter().map(|kind| kind.file_name("x")).collect();
    assert_eq!(names.len(), Kind::ALL.len());
    assert!(Kind::ALL.iter().all(|kind| kind.mime().contains('/')));
}

#[test]
fn answers_are_told_in_words() {
    let questions = sample(atlas());
    let told: Vec<String> = questions[..6].iter().map(right_answer_in_words).collect();
    assert_eq!(
        told,
        [
            "Northgate",
            "Email; Chat; Social media",
            "AHT \u{2192} How long a contact takes; CSAT \u{2192} How happy a customer is; FCR \u{2192} Solved at once",
            "1. Greet; 2. Verify; 3. Solve; 4. Wrap up",
            "An \u{201c}account\u{201d} has one or more \u{201c}lines of business\u{201d}.",
            "Account \u{2192} Pinewood Bank; Line of business \u{2192} Billing; Channel \u{2192} Phone",
        ]
    );
    let node = |layer: Layer| atlas().nodes(layer)[3].name.as_str();
    let [account, lob, channel] = Layer::ALL.map(node);
    for (nth, chosen, expected) in [
        (0, "2", "The customer".to_owned()),
        (1, "1.4", "Phone; Callback".into()),
        (3, "0.1.2.3", "1. Wrap up; 2. Greet; 3. Solve; 4. Verify".into()),
        (4, "3.3", "An \u{201c}badges\u{201d} has one or more \u{201c}badges\u{201d}.".into()),
        (
            5,
            "3.3.3",
            format!("Account \u{2192} {account}; Line of business \u{2192} {lob}; Channel \u{2192} {channel}"),
        ),
        (0, "9", "no answer".into()),
        (3, "0.0.0.0", "no answer".into()),
        (5, "99999.0.0", "Account \u{2192} something that is no longer there".into()),
    ] {
        let told = answer_in_words(atlas(), &questions[nth], &Answer::parse(chosen).unwrap());
        assert!(told == expected || nth == 5 && told.starts_with(&expected), "{told}, not {expected}");
    }
}

#[test]
fn the_sample_survives_every_format() {
    check_all(&sample(atlas()));
    check_all(&[]);
}
