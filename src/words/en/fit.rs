//! The fit check: its questions, and what it answers.

use crate::domain::address::FitState;
use crate::domain::atlas::{Ruling, Trade};
use crate::domain::fit::verdict;
use crate::domain::search::titles;

/// The fit check's heading.
pub const FIT_HEADING: &str = "Does my job count as call-center work?";
/// Under it.
pub const FIT_LEAD: &str =
    "Your tasks decide, not your employer and not your title. Tick what fills your day; the answer follows every tick.";
/// The question that changes nothing.
pub const FIT_EMPLOYER: &str = "Who pays you?";
/// Its answers: value and words.
pub const FIT_EMPLOYERS: [(&str, &str); 3] = [
    ("bpo", "A BPO or call-center company"),
    ("in-house", "The company whose customers I serve"),
    ("other", "Someone else, or I am not sure"),
];
/// The heading of the tasks.
pub const FIT_TASKS: &str = "What fills your day?";
/// The question that decides between tasks of both kinds.
pub const FIT_MAIN: &str = "Which one fills most of your day?";
/// The heading of the box for the title.
pub const FIT_TITLE_HEADING: &str = "Have only a job title?";
/// The label of the box.
pub const FIT_TITLE_LABEL: &str = "Job title, as in the ad or on your contract";
/// What the box suggests.
pub const FIT_TITLE_HINT: &str = "Try account manager";
/// The heading of the answer.
pub const FIT_VERDICT: &str = "The answer";
/// Nothing is ticked.
pub const FIT_OPEN: &str = "Tick at least one task.";
/// Only what decides nothing is ticked.
pub const FIT_ONLY_ASIDE: &str =
    "Agents and others both do what you ticked, so it decides nothing. Tick the work itself.";
/// The tasks that decided.
pub const FIT_DECIDED: &str = "What decided";
/// The tasks that were outweighed.
pub const FIT_OUTWEIGHED: &str = "Also ticked, but not most of your day";
/// The tasks that decide nothing.
pub const FIT_ASIDE: &str = "Decides nothing";
/// Titles.
pub const FIT_TITLES: &str = "Likely titles";
/// The way to the entry about the test.
pub const FIT_TEST_LINK: &str = "Where this test comes from";
/// Starts over.
pub const FIT_CLEAR: &str = "Clear the answers";

/// The answer in one line.
pub fn ruling(ruling: Option<Ruling>) -> &'static str {
    match ruling {
        None => "No answer yet",
        Some(Ruling::Agent) => "Yes: you are functioning as a call center agent",
        Some(Ruling::NotAnAgent) => "Likely not a call center agent",
        Some(Ruling::Depends) => "It depends",
    }
}

/// What a title says.
pub fn title_ruling(ruling: Ruling) -> &'static str {
    match ruling {
        Ruling::Agent => "usually an agent",
        Ruling::NotAnAgent => "usually not an agent",
        Ruling::Depends => "it depends",
    }
}

/// What the fit check says now, for those who hear it.
pub(super) fn fit_in_words(trade: &Trade, state: &FitState) -> String {
    let mut said = String::from(ruling(verdict(trade, state).ruling));
    if !state.title.trim().is_empty() {
        let found = titles(trade, &state.title, 1);
        let answer = found.first().map(|title| format!("{}: {}", title.name, title_ruling(title.verdict)));
        said.push_str(". ");
        said.push_str(&answer.unwrap_or_else(|| no_such_title(&state.title)));
    }
    said
}

/// Why the employer changes nothing.
pub fn fit_employer_says(employer: Option<&str>) -> &'static str {
    match employer {
        Some("bpo") => "A BPO company has both kinds of jobs, so who pays you did not decide this.",
        Some("in-house") => "In-house teams have agents too, so who pays you did not decide this.",
        _ => "Who pays you does not decide this: your daily tasks do.",
    }
}

/// The groups of the questions.
pub fn fit_group(slug: &str) -> &str {
    match slug {
        "talking" => "Talking with people",
        "writing" => "Writing with people",
        "records" => "Records and data",
        "money" => "Money",
        "people" => "People at work",
        "technology" => "Computers and networks",
        "creative" => "Texts, pictures, marketing",
        "leading" => "Leading, checking, teaching",
        other => other,
    }
}

/// The address names a title that is not known.
pub fn no_such_title(title: &str) -> String {
    format!("\u{201c}{}\u{201d} is not in our list. No matter: the tasks above decide, not the title.", title.trim())
}
