//! The quiz: questions made of the content, in words; what an answer is worth; files for other programs.
//!
//! Pure, and the same everywhere: the same content, set, length, level and seed give the same questions in the same order.
//! What is asked rests on the atlas and on what the quiz alone must know beside it, the [`Lore`](crate::domain::atlas::Lore).
//! A visitor downloads this room when the first quiz is opened, as a module of its own (`src/bin/quiz.rs`).

pub mod answer;
pub mod bank;
mod compose;
pub mod files;
mod gaps;
pub mod guard;
mod make;
mod near;
pub mod question;
pub mod seed;
pub mod spoken;
mod wording;

pub use answer::{Answer, Mark, mark};
pub use bank::{Bank, Candidate};
pub use gaps::GAP;
pub use question::{Choice, Form, Question, Template};
