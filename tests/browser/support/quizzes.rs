//! The quiz as the host makes it: the questions at an address, and what is right. The browser must show the same.

#[path = "../../support/answers.rs"]
mod answers;

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use floorwalker::content::{FIRST_VISIT, QUIZ_NEEDS, beside_the_page};
use floorwalker::domain::address::{Address, Place, QuizPage, QuizState};
use floorwalker::domain::atlas::{Atlas, ContentFile, KIN_FILE, Lore, WRITTEN_FILE};
use floorwalker::domain::review::{Day, Progress, Skill};
use floorwalker::quiz::{Answer, Bank, Form, Question};

pub(crate) use answers::{right, wrong};

/// The content as the quiz in the browser has it: without the bodies of the entries.
static HOST: LazyLock<(&'static Atlas, Mutex<Bank<'static>>)> = LazyLock::new(|| {
    let atlas = Atlas::read(FIRST_VISIT).unwrap_or_else(|_| failed("the first visit"));
    let beside: Vec<(&str, String)> = beside_the_page().filter(|(name, _)| QUIZ_NEEDS.contains(name)).collect();
    let files: Vec<ContentFile<'_>> = beside.iter().map(|(name, text)| ContentFile { name, text }).collect();
    let (lore, bodies): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| [KIN_FILE, WRITTEN_FILE].contains(&file.name));
    for file in bodies {
        atlas.add_bodies(file).unwrap_or_else(|_| failed(file.name));
    }
    let atlas: &'static Atlas = Box::leak(Box::new(atlas));
    let lore = Lore::read(atlas, &lore).unwrap_or_else(|_| failed("the lore"));
    (atlas, Mutex::new(Bank::of(atlas, Box::leak(Box::new(lore)))))
});

fn failed(what: &str) -> ! {
    panic!("the host cannot read {what}")
}

/// The names of entries and of the map.
pub(crate) fn atlas() -> &'static Atlas {
    HOST.0
}

/// The quiz at an address.
pub(crate) fn state(fragment: &str) -> QuizState {
    match Address::parse(fragment).place {
        Place::Quiz(state) => state,
        place => panic!("{fragment} is no quiz: {place:?}"),
    }
}

/// The address of a quiz.
pub(crate) fn link(state: &QuizState) -> String {
    Address::at(Place::Quiz(state.clone())).format()
}

/// The questions of the quiz at an address, whatever was answered.
pub(crate) fn questions(fragment: &str) -> Vec<Question> {
    static MADE: LazyLock<Mutex<HashMap<String, Vec<Question>>>> = LazyLock::new(Mutex::default);
    let plain = QuizState { page: QuizPage::Ask, ..state(fragment).without_answers() };
    let key = link(&plain);
    if let Some(known) = MADE.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return known.clone();
    }
    let made = HOST.1.lock().unwrap_or_else(PoisonError::into_inner).quiz(&plain);
    MADE.lock().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
    made
}

/// The ways in which a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    One,
    All,
    Pairs,
    Steps,
    Gaps,
    Path,
}

impl Way {
    pub(crate) const ALL: [Self; 6] = [Self::One, Self::All, Self::Pairs, Self::Steps, Self::Gaps, Self::Path];

    pub(crate) fn of(question: &Question) -> Self {
        match question.form {
            Form::Choose { all: false, .. } => Self::One,
            Form::Choose { .. } => Self::All,
            Form::Match { .. } => Self::Pairs,
            Form::Order { .. } => Self::Steps,
            Form::Fill { .. } => Self::Gaps,
            Form::Trace { .. } => Self::Path,
        }
    }

    /// A quiz of one question that is answered so, and the question.
    pub(crate) fn example(self) -> (QuizState, Question) {
        for seed in 1..40 {
            let whole = state(&format!("#/quiz?set=all&n=20&seed={seed}"));
            let found = questions(&link(&whole)).into_iter().enumerate().find(|(_, asked)| Self::of(asked) == self);
            if let Some((nth, question)) = found {
                return (QuizState { only: vec![nth + 1], ..whole }, question);
            }
        }
        panic!("no question is answered like {self:?}")
    }
}

/// The quiz with all these answers, at its end.
pub(crate) fn finished(quiz: &QuizState, answer: impl Fn(usize, &Question) -> Answer) -> QuizState {
    let questions = questions(&link(quiz));
    let answers = questions.iter().enumerate().map(|(nth, question)| answer(nth, question).format());
    let answered = QuizState { answers: answers.collect(), ..quiz.without_answers() };
    answered.showing(questions.len() + 1)
}

/// Every kind of page that the quiz has, with its name.
pub(crate) fn pages() -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = [
        ("the start of the quiz", "#/quiz?n=5&level=hard"),
        ("the choice of a sheet", "#/quiz/sheet"),
        ("a sheet", "#/quiz/sheet?set=all&n=20&seed=1"),
        ("the review", "#/quiz/review"),
        ("a quiz about nothing", "#/quiz?set=no-such-entry"),
    ]
    .map(|(name, address)| (name.into(), address.into()))
    .into();
    for way in Way::ALL {
        let (quiz, question) = way.example();
        pages.push((format!("a question: {way:?}"), link(&quiz)));
        for (told, answer) in [("right", right(&question)), ("wrong", wrong(&question))] {
            pages.push((format!("feedback: {told}: {way:?}"), link(&quiz.with_answer(&answer.format()))));
        }
    }
    let whole = state("#/quiz?set=all&n=20&seed=1");
    for (name, every) in [("a result", 2), ("a result without a fault", 99)] {
        let end = finished(&whole, |nth, question| if nth % every == 1 { wrong(question) } else { right(question) });
        pages.push((name.into(), link(&end)));
    }
    pages
}

/// What somebody knows who was asked about everything, as the device keeps it; `day` is today.
pub(crate) fn much(day: Day) -> Progress {
    let mut known = Progress::default();
    for (place, term) in atlas().terms().iter().enumerate() {
        let asked = day - Day::try_from(place % 50).unwrap_or_default();
        known.record(&format!("{place}"), &[&term.slug], Skill::ALL[place % 2], place % 3 != 0, asked);
    }
    known.set_goal(Some(7));
    known
}

/// Where the served site keeps its progress.
pub(crate) const KEPT_AT: &str = "floorwalker:/some/folder/:progress";
