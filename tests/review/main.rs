//! Review: what answers leave behind, when a thing is asked again, and that no kept text can break anything.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod answers;
#[path = "../support/cases.rs"]
mod cases;
mod files;
mod laws;

use floorwalker::domain::review::{Day, Progress, Recall, Skill};

/// The day of most tests.
const TODAY: Day = 20_000;

/// Answers to questions about one thing each, all of them recognised: the thing, whether right, the day.
fn after(answers: &[(&str, bool, Day)]) -> Progress {
    let mut progress = Progress::default();
    for (number, (about, right, day)) in answers.iter().enumerate() {
        assert!(progress.record(&format!("#/quiz {number}"), &[about], Skill::Recognise, *right, *day));
    }
    progress
}

fn names<'a>(recalls: impl IntoIterator<Item = &'a Recall>) -> Vec<&'a str> {
    recalls.into_iter().map(|recall| recall.about.as_str()).collect()
}
