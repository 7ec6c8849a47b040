//! The item bank: every question that the shipped content can give, for 200 seeds, held against the guards; and the quizzes
//! that are made of it.
#![allow(clippy::panic, reason = "a test ends by panicking")]

mod fairness;
mod sets;
mod sources;
#[path = "../support/mod.rs"]
mod support;

use std::sync::LazyLock;

use floorwalker::content::QUIZ_FILES;
use floorwalker::domain::address::{Address, Place};
use floorwalker::domain::atlas::Lore;
use floorwalker::quiz::{Bank, Question};
use support::SHIPPED;

static LORE: LazyLock<Lore> = LazyLock::new(|| match Lore::read(&SHIPPED.atlas, QUIZ_FILES) {
    Ok(lore) => lore,
    Err(problems) => panic!("{problems:?}"),
});

fn bank() -> Bank<'static> {
    Bank::of(&SHIPPED.atlas, &LORE)
}

fn quiz(fragment: &str) -> Vec<Question> {
    let Place::Quiz(state) = Address::parse(fragment).place else { panic!("{fragment} is no quiz") };
    bank().quiz(&state)
}

/// Two questions have one print where they are equal.
fn print_of(question: &Question) -> String {
    format!("{question:?}")
}
