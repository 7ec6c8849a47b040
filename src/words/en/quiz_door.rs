//! The ways to the quiz, which is a program of its own.

use crate::domain::address::{QuizPage, QuizState};

/// The way to a question about an entry.
pub const QUIZ_ME: &str = "Quiz me";
/// The way to questions about a comparison.
pub const QUIZ_DIFFERENCE: &str = "Quiz me on the difference";
/// The way to questions about a category.
pub const QUIZ_TOPIC: &str = "Quiz me on this topic";
/// The way to questions about what the map shows.
pub const QUIZ_MAP: &str = "Quiz me on what I see";
/// The quiz's heading.
pub const QUIZ_HEADING: &str = "Quiz";
/// The title of a page of the quiz.
pub fn quiz_title(state: &QuizState) -> String {
    match state.page {
        QuizPage::Sheet => format!("{QUIZ_HEADING}: teacher's sheet"),
        QuizPage::Review => format!("{QUIZ_HEADING}: what you remember"),
        QuizPage::Ask if state.set.is_empty() => QUIZ_HEADING.into(),
        QuizPage::Ask => format!("{QUIZ_HEADING}: {}", state.shown()),
    }
}
/// The quiz is being fetched.
pub const QUIZ_LOADING: &str = "The quiz is on its way.";
/// It could not be fetched.
pub const QUIZ_MISSING: &str = "The quiz did not arrive. Check your connection and reload the page.";
