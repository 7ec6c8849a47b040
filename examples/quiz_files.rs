//! Writes the files of a quiz, and beside them what other programs must find in them: `cargo xtask formats` calls this and
//! then the programs. `expected.json` is told from the questions themselves, by none of the code that writes the files.
#![allow(clippy::expect_used, clippy::panic, reason = "a check ends by panicking")]

#[path = "../tests/support/questions.rs"]
mod questions;

use std::path::PathBuf;
use std::{env, fs};

use floorwalker::content::{FILES, QUIZ_FILES};
use floorwalker::domain::address::{Address, Place};
use floorwalker::domain::atlas::{Atlas, Lore, TermId};
use floorwalker::quiz::files::{Export, Kind, write};
use floorwalker::quiz::{Bank, Choice, Form, Question};
use floorwalker::words;
use serde_json::{Value, json};

const LINK: &str = "https://example.org/floorwalker/#/quiz/all?n=10&seed=a%20b";

/// How many quizzes of the shipped content go through the programs, behind the sample.
const QUIZZES: usize = 12;

/// The questions that go through the programs: hostile texts in every field, and what visitors are asked.
fn questions(atlas: &Atlas) -> Vec<Question> {
    let mut questions = questions::sample(atlas);
    let lore = Lore::read(atlas, QUIZ_FILES).unwrap_or_else(|problems| panic!("{problems:?}"));
    let bank = Bank::of(atlas, &lore);
    for seed in 0..QUIZZES {
        let Place::Quiz(state) = Address::parse(&format!("#/quiz?set=all&n=20&seed=files-{seed}")).place else {
            continue;
        };
        for question in bank.quiz(&state) {
            if questions.iter().all(|known| known.id != question.id) {
                questions.push(question);
            }
        }
    }
    questions
}

fn main() {
    let folder = PathBuf::from(env::args().nth(1).expect("a folder to write into"));
    let atlas = Atlas::read(FILES).unwrap_or_else(|problems| panic!("the content has {} problems", problems.len()));
    let questions = questions(&atlas);
    let others = questions::others();
    let export = Export { atlas: &atlas, questions: &questions, others: &others, link: LINK };
    let keep = |name: &str, text: String| fs::write(folder.join(name), text).expect("the folder can be written to");
    for kind in Kind::ALL {
        keep(&format!("{}.{}", kind.slug(), kind.extension()), write(kind, &export));
    }
    let expected = json!({
        "link": LINK,
        "others": others,
        "questions": questions.iter().map(question).collect::<Vec<_>>(),
        "entries": entries(&questions).iter().map(|id| entry(&atlas, *id)).collect::<Vec<_>>(),
    });
    keep("expected.json", expected.to_string());
}

fn question(question: &Question) -> Value {
    let mut told = match &question.form {
        Form::Choose { options, all } => {
            let option = |option: &Choice| json!({"text": option.text, "right": option.right, "why": option.why});
            json!({"form": "choose", "all": all, "options": options.iter().map(option).collect::<Vec<_>>()})
        }
        Form::Match { left, right, key } => json!({"form": "match", "left": left, "right": right, "key": key}),
        Form::Order { steps, key } => json!({"form": "order", "steps": steps, "key": key}),
        Form::Fill { pieces, words, key } => json!({"form": "fill", "pieces": pieces, "words": words, "key": key}),
        Form::Trace { names, .. } => json!({"form": "trace", "names": names}),
    };
    told["id"] = json!(question.id);
    told["template"] = json!(question.template.slug());
    told["category"] = json!(question.category);
    told["shelf"] = json!(words::category(&question.category));
    told["scene"] = json!(question.scene);
    // A file has no map to find anything on.
    let on_map = matches!(question.form, Form::Trace { .. });
    told["ask"] = json!(if on_map { words::quiz::WHICH_PATH } else { &question.ask });
    told["why"] = json!(question.why);
    told
}

fn entries(questions: &[Question]) -> Vec<TermId> {
    let mut entries = Vec::new();
    for id in questions.iter().flat_map(|question| &question.concepts) {
        if !entries.contains(id) {
            entries.push(*id);
        }
    }
    entries
}

fn entry(atlas: &Atlas, id: TermId) -> Value {
    let term = atlas.term(id);
    json!({
        "name": term.name,
        "acronym": term.acronym,
        "aliases": term.also_called.iter().map(|alias| &alias.name).collect::<Vec<_>>(),
        "shelf": words::category(&term.category),
        "summary": term.summary,
        "text": term.body().map(|body| &body.text),
        "example": term.body().and_then(|body| body.example.as_ref()),
    })
}
