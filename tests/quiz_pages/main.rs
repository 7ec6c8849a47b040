//! The pages of the quiz: well formed, without a link to nowhere, with the hooks that hosts and tests rely on, whatever the
//! address says.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod asking;
mod every_page;
mod hostile;
mod pages;
#[path = "../support/mod.rs"]
mod support;
mod wording;

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use floorwalker::content::QUIZ_FILES;
use floorwalker::domain::address::{Address, Place, QuizPage, QuizState};
use floorwalker::domain::atlas::Lore;
use floorwalker::domain::review::{Day, Progress, Skill};
use floorwalker::html::quiz::{Kept, Standing, View, page, standing};
use floorwalker::quiz::{Bank, Question};
use support::SHIPPED;

static LORE: LazyLock<Lore> = LazyLock::new(|| Lore::read(&SHIPPED.atlas, QUIZ_FILES).unwrap());

/// The bank of what is shipped; it is not to be shared between the threads of the tests.
fn bank() -> &'static Bank<'static> {
    thread_local! {
        static BANK: &'static Bank<'static> = Box::leak(Box::new(Bank::of(&SHIPPED.atlas, &LORE)));
    }
    BANK.with(|bank| *bank)
}

/// A day on which something that was learned before is due.
const TODAY: Day = 20_700;

fn quiz(sets: &[&str], seed: &str, length: usize) -> QuizState {
    let set = sets.iter().map(|set| (*set).to_owned()).collect();
    QuizState { set, seed: seed.into(), length: Some(length), ..QuizState::default() }
}

/// The state at a link.
fn at(fragment: &str) -> QuizState {
    match Address::parse(fragment).place {
        Place::Quiz(state) => state,
        place => panic!("{fragment}: {place:?}"),
    }
}

fn link_to(state: &QuizState) -> String {
    Address::at(Place::Quiz(state.clone())).format()
}

/// The questions of a quiz; each is put together once, whatever its answers.
fn asked(state: &QuizState) -> Vec<Question> {
    static MADE: LazyLock<Mutex<HashMap<String, Vec<Question>>>> = LazyLock::new(Mutex::default);
    if state.set.is_empty() {
        return Vec::new();
    }
    let bare = QuizState { page: QuizPage::Ask, ..state.without_answers() };
    let known = MADE.lock().unwrap().get(&link_to(&bare)).cloned();
    known.unwrap_or_else(|| {
        let made = bank().quiz(&bare);
        MADE.lock().unwrap().insert(link_to(&bare), made.clone());
        made
    })
}

/// What `look` makes of the view of that state.
fn with_view<T>(state: &QuizState, progress: &Progress, kept: Kept, look: impl FnOnce(&View<'_>) -> T) -> T {
    let questions = asked(state);
    let (region, fresh, here) = (None, "fresh", "https://example.org/a/");
    look(&View { bank: bank(), state, questions: &questions, region, here, fresh, progress, day: TODAY, kept })
}

fn written(state: &QuizState) -> String {
    with_view(state, &Progress::default(), Kept::ThisVisit, page)
}

fn stands(state: &QuizState) -> Standing {
    with_view(state, &Progress::default(), Kept::ThisVisit, standing)
}

/// Progress with much in it, some of it missed and some of it due.
fn learned() -> Progress {
    let mut progress = Progress::default();
    for (place, term) in SHIPPED.atlas.terms().iter().enumerate().step_by(5) {
        let day = TODAY - Day::try_from(place % 40).unwrap();
        progress.record(&format!("{place}"), &[&term.slug], Skill::Recognise, place % 3 != 0, day);
    }
    progress.record("gone", &["no-such-entry"], Skill::Produce, false, TODAY - 40);
    progress.set_goal(Some(7));
    progress
}
