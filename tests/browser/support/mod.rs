//! What every test uses: a page in a fresh browser, hands to work it with, and the content that it should show.

pub(crate) mod answering;
pub(crate) mod content;
pub(crate) mod detour;
pub(crate) mod gate;
pub(crate) mod hands;
pub(crate) mod heard;
pub(crate) mod host;
pub(crate) mod library;
pub(crate) mod listening;
pub(crate) mod own;
pub(crate) mod page;
mod paper;
pub(crate) mod pieces;
pub(crate) mod quizzes;
pub(crate) mod reading;
pub(crate) mod screen;
pub(crate) mod site;
pub(crate) mod states;
mod wire;

use std::error::Error;
use std::fmt;

/// What a test comes to.
pub(crate) type Outcome<T = ()> = Result<T, Trouble>;

/// Why a test cannot go on, in words for whoever reads the report.
pub(crate) struct Trouble(pub(crate) String);

/// How many faults of one kind a report spells out.
const MOST_FAULTS: usize = 30;

/// Ends the test where there are faults.
pub(crate) fn none(faults: &[String]) -> Outcome {
    let shown = &faults[..faults.len().min(MOST_FAULTS)];
    if faults.is_empty() { Ok(()) } else { trouble(format!("{} faults:\n  {}", faults.len(), shown.join("\n  "))) }
}

/// An error with that text.
pub(crate) fn trouble<T>(text: impl Into<String>) -> Outcome<T> {
    Err(Trouble(text.into()))
}

impl fmt::Debug for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.0)
    }
}

impl<E: Error> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}
