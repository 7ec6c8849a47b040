//! Review, for who wants it: when a thing that was asked about in the quiz is worth asking about again.
//!
//! [`memory`] is the arithmetic of one memory, [`progress`] everything a visitor has answered, [`file`](mod@file) that as text.
//! The device that keeps the text, the clock and the file picker are the caller's.

pub mod file;
pub mod memory;
pub mod progress;

pub use file::{ProgressFault, read, write};
pub use memory::{DESIRED_RETENTION, Grade, Memory};
pub use progress::{Day, Progress, Recall, Skill};
