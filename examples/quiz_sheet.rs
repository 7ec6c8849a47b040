//! Prints quizzes as the generator makes them on this machine: `cargo xtask browsers` calls this and compares with
//! what browsers show at the same links. What is printed is told from the questions themselves, by none of the code
//! that writes the pages.
#![allow(clippy::expect_used, clippy::panic, reason = "a check ends by panicking")]

use std::collections::HashSet;

use floorwalker::content::{FILES, QUIZ_FILES};
use floorwalker::domain::address::{Address, Place, QuizPage, QuizState};
use floorwalker::domain::atlas::{Atlas, Layer, Lore, NodeId};
use floorwalker::quiz::spoken::right_answer_in_words;
use floorwalker::quiz::{Answer, Bank, Choice, Form, Question, mark};
use floorwalker::words::quiz_pages as words;
use serde_json::{Value, json};

/// The quiz that is played too, up to its seed.
const PLAYED: &str = "#/quiz?set=all&n=10&level=hard&seed=";
/// The most seeds that are tried for it.
const MOST_SEEDS: usize = 2_000;
/// The others: each kind of set, with other lengths, levels and seeds.
const LINKS: [&str; 7] = [
    "#/quiz?set=all&n=20&seed=b-team&level=easy",
    "#/quiz?set=map&n=10&seed=7",
    "#/quiz?set=category.metric&n=20&seed=a%20b&level=hard",
    "#/quiz?set=compare.account-or-lob&n=5&seed=x&level=medium",
    "#/quiz?set=account&n=5&seed=caf%C3%A9&level=easy",
    "#/quiz?set=map&industry=travel&text=sales&n=10&seed=42&level=easy",
    "#/quiz?set=category.metric,map&direction=inbound&n=20&seed=0123456789abcdef",
];

fn main() {
    let atlas = Atlas::read(FILES).unwrap_or_else(|problems| panic!("the content has {} problems", problems.len()));
    let lore = Lore::read(&atlas, QUIZ_FILES).unwrap_or_else(|problems| panic!("the quiz has {}", problems.len()));
    let bank = Bank::of(&atlas, &lore);
    let played = (1..MOST_SEEDS).map(|seed| format!("{PLAYED}{seed}")).find(|link| tells_most(&bank, link));
    let played = played.expect("some seed asks in every way");
    let links = std::iter::once(played.as_str()).chain(LINKS);
    let quizzes: Vec<Value> = links.map(|link| quiz(&bank, link)).collect();
    println!("{}", Value::from(quizzes));
}

fn state_of(link: &str) -> QuizState {
    let Place::Quiz(state) = Address::parse(link).place else { panic!("{link} leads to no quiz") };
    state
}

/// Whether the quiz asks in every way there is, and what comes first is right at times and wrong at times.
fn tells_most(bank: &Bank<'_>, link: &str) -> bool {
    let questions = bank.quiz(&state_of(link));
    let forms: HashSet<&str> = questions.iter().map(|question| form(&question.form)).collect();
    forms.len() == FORMS && (1..questions.len()).contains(&right(&questions))
}

fn quiz(bank: &Bank<'_>, link: &str) -> Value {
    let state = state_of(link);
    let questions = bank.quiz(&state);
    assert!(!questions.is_empty(), "{link} asks nothing");
    let sheet = QuizState { page: QuizPage::Sheet, ..state };
    json!({
        "link": link,
        "sheet": Address::at(Place::Quiz(sheet)).format(),
        "score": words::score(right(&questions), questions.len()),
        "questions": questions.iter().map(|one| question(bank.atlas, one)).collect::<Vec<_>>(),
    })
}

/// How many of them what comes first answers right.
fn right(questions: &[Question]) -> usize {
    let marks = questions.iter().map(|question| mark(question, &first_answer(question)));
    marks.filter(|mark| mark.expect("what comes first is an answer").is_right()).count()
}

/// What comes first, everywhere: the first option, the first line for every name and gap, the steps as they stand.
fn first_answer(question: &Question) -> Answer {
    Answer(match &question.form {
        Form::Choose { .. } => vec![0],
        Form::Match { key, .. } | Form::Fill { key, .. } => vec![0; key.len()],
        Form::Order { steps, .. } => (0..steps.len()).collect(),
        Form::Trace { .. } => vec![0; Layer::ALL.len()],
    })
}

/// How many ways of asking there are.
const FORMS: usize = 6;

fn form(form: &Form) -> &'static str {
    match form {
        Form::Choose { all: false, .. } => "one",
        Form::Choose { .. } => "all",
        Form::Match { .. } => "match",
        Form::Order { .. } => "order",
        Form::Fill { .. } => "fill",
        Form::Trace { .. } => "trace",
    }
}

fn question(atlas: &Atlas, question: &Question) -> Value {
    let mut told = match &question.form {
        Form::Choose { options, .. } => {
            let texts: Vec<&String> = options.iter().map(|Choice { text, .. }| text).collect();
            json!({"options": texts})
        }
        Form::Match { left, right, .. } => json!({"left": left, "right": right}),
        Form::Order { steps, .. } => json!({"steps": steps}),
        Form::Fill { pieces, words, .. } => json!({"pieces": pieces, "words": words}),
        Form::Trace { .. } => {
            let first = |layer: Layer| format!("node-{}-{}", layer.slug(), atlas.node(NodeId { layer, index: 0 }).slug);
            json!({"first": Layer::ALL.map(first)})
        }
    };
    told["form"] = json!(form(&question.form));
    told["id"] = json!(question.id);
    told["scene"] = json!(question.scene);
    told["ask"] = json!(question.ask);
    // Paper has no map to find anything on.
    let on_map = matches!(question.form, Form::Trace { .. });
    told["askOnPaper"] = json!(if on_map { floorwalker::words::quiz::WHICH_PATH } else { &question.ask });
    told["why"] = json!(question.why);
    // The sheet's key gives the letters of pairs alone: their words are the lines themselves.
    let is_match = matches!(question.form, Form::Match { .. });
    told["key"] = json!(if is_match { String::new() } else { right_answer_in_words(question) });
    told
}
