//! The words of the pages of the quiz: start, questions and feedback here, what comes after them in `quiz_desk`. Its names are
//! full: `words::quiz_pages::CHECK`.

pub use super::quiz_desk::*;

use super::quiz::category_name;
use super::upper_first;
use crate::domain::address::set::{ALL, CATEGORY, COMPARISON, MAP, PRODUCE};
use crate::domain::address::{Level, MapState, QuizState};
use crate::domain::atlas::{Atlas, Layer};

/// The set that a newcomer should begin with: what an account is and what a line of business is. In the order of addresses.
pub const ACCOUNTS_AND_LOBS: [&str; 4] = ["category.lob", "compare.account-or-lob", "compare.employer-or-account", MAP];
/// How many names a set is called by.
const MOST_NAMES: usize = 3;

/// "1 question", "10 questions".
pub fn questions(count: usize) -> String {
    super::plural(count, "question", "questions")
}

/// What a quiz is about.
pub fn set_name(atlas: &Atlas, state: &QuizState) -> String {
    if state.set.iter().any(|name| name == ALL) {
        return EVERYTHING.into();
    }
    if state.set == ACCOUNTS_AND_LOBS {
        return ACCOUNTS_AND_LOBS_NAME.into();
    }
    let name = |set: &String| -> String {
        if set == MAP {
            let filtered = state.map != MapState::default() || !state.text.trim().is_empty();
            return if filtered { "The map, filtered" } else { THE_MAP }.into();
        }
        if let Some(category) = set.strip_prefix(CATEGORY) {
            return category_name(category).into();
        }
        if let Some(slug) = set.strip_prefix(COMPARISON) {
            let known = atlas.comparisons().iter().find(|comparison| comparison.slug == slug);
            return known.map_or_else(|| quoted(slug), |comparison| comparison.name.clone());
        }
        let set = set.strip_prefix(PRODUCE).unwrap_or(set);
        atlas.find_term(set).map_or_else(|| quoted(set), |term| atlas.term(term).name.clone())
    };
    let names: Vec<String> = state.set.iter().take(MOST_NAMES).map(name).collect();
    match state.set.len().saturating_sub(MOST_NAMES) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

/// A name between quotation marks.
pub fn quoted(name: &str) -> String {
    format!("\u{201c}{name}\u{201d}")
}

// ---- The start

/// What the quiz is, in two lines.
pub const HOW_IT_WORKS: [&str; 2] =
    ["No time limit, and every answer is explained.", "What you answer stays in this browser."];
/// Starts at once.
pub fn start(count: usize) -> String {
    format!("Start: {} on everything", questions(count))
}
/// The label of the lengths.
pub const LENGTH: &str = "How many questions";
/// The label of the levels.
pub const LEVEL: &str = "How hard";
/// A level.
pub fn level_name(level: Level) -> &'static str {
    match level {
        Level::Easy => "Easy",
        Level::Medium => "Medium",
        Level::Hard => "Hard",
    }
}
/// What a level means.
pub fn level_hint(level: Level) -> &'static str {
    match level {
        Level::Easy => "The wrong answers are what few people confuse with the right one.",
        Level::Medium => "Some of the wrong answers are close.",
        Level::Hard => "The wrong answers are what people truly mix up.",
    }
}
/// The heading of the sets that follow from earlier answers.
pub const FOR_YOU: &str = "From your own answers";
/// What was answered wrong the last time.
pub const MISSED: &str = "What I missed";
/// What is due.
pub const DUE: &str = "Due for review";
/// Nothing was missed, and nothing is due.
pub const NOTHING_FOR_YOU: &str =
    "What you miss here, and what is due for review, will stand here for you to try again.";
/// The heading of the sets to begin with.
pub const BEGIN_WITH: &str = "A good place to begin";
/// See [`ACCOUNTS_AND_LOBS`].
pub const ACCOUNTS_AND_LOBS_NAME: &str = "Accounts and LOBs";
/// What is in that set.
pub const ACCOUNTS_AND_LOBS_HINT: &str = "Whose name you say, and what you do";
/// All of it.
pub const EVERYTHING: &str = "Everything";
/// The set of the map.
pub const THE_MAP: &str = "The map";
/// What is in that set.
pub const THE_MAP_HINT: &str = "Teams, paths and who starts the contact";
/// The way to a part of the map.
pub const MAP_FIRST: &str = "You can filter the map first and be asked about what is left:";
/// See [`MAP_FIRST`].
pub const TO_THE_MAP: &str = "go to the map";
/// The heading of the categories.
pub const BY_TOPIC: &str = "By topic";
/// The heading of the comparisons.
pub const BY_CONFUSION: &str = "What people mix up";
/// How many entries a set is about.
pub fn entries(count: usize) -> String {
    super::plural(count, "entry", "entries")
}
/// The heading of the other pages of the quiz.
pub const MORE: &str = "More";
/// The way to the review.
pub const TO_REVIEW: &str = "What you remember";
/// The way to the sheet.
pub const TO_SHEET: &str = "For teachers: a sheet to print and files to take away";
/// How far the goal of the day is.
pub fn goal(done: u32, goal: u32) -> String {
    let noun = if goal == 1 { "question" } else { "questions" };
    let told = format!("{done} of {goal} {noun} today");
    if done >= goal { format!("{told}. That is your goal for the day.") } else { told }
}

// ---- A question

/// Nothing can be asked: the heading.
pub const EMPTY_HEADING: &str = "No questions here";
/// The link names nothing that is there.
pub fn names_nothing(name: &str) -> String {
    format!("This link asks about {name}, and nothing here is called that. The link may be old, or cut short.")
}
/// What the link names gives no question.
pub fn gives_nothing(name: &str) -> String {
    format!("There is nothing to ask about {name} as it stands now. A wider set gives you questions.")
}
/// The way back.
pub const CHOOSE_ANOTHER: &str = "Choose another quiz";
/// Which question it is.
pub fn question_of(number: usize, of: usize) -> String {
    format!("Question {number} of {of}")
}
/// How far one is.
pub fn so_far(right: usize, answered: usize, of: usize) -> String {
    let open = of.saturating_sub(answered);
    match (answered, open) {
        (0, _) => format!("{} to go", questions(open)),
        (_, 0) => format!("{right} right, {} not yet", answered - right),
        _ => format!("{right} right, {} not yet, {open} to go", answered.saturating_sub(right)),
    }
}
/// There are fewer questions than asked for.
pub fn shorter(is: usize, wanted: usize) -> String {
    let verb = if is == 1 { "is" } else { "are" };
    format!("There {verb} {} on this, not {wanted}.", questions(is))
}
/// It is a retry.
pub fn retry_of(count: usize) -> String {
    format!("Once more: {} of this quiz.", questions(count))
}
/// Under a question with several right answers.
pub const ALL_THAT_APPLY: &str = "Choose all that apply";
/// Gives the answer.
pub const CHECK: &str = "Check";
/// Where nothing is chosen yet.
pub const CHOOSE_LINE: &str = "Choose a line";
/// See [`CHOOSE_LINE`].
pub const CHOOSE_WORD: &str = "choose";
/// The heading of the lines to choose from.
pub const THE_LINES: &str = "The lines";
/// The name of a gap.
pub fn gap(number: usize) -> String {
    format!("Gap {number}")
}
/// What is heard where a word is left out of a scene.
pub const BLANK: &str = "blank";
/// A text with its letter.
pub fn lettered(letter: &str, text: &str) -> String {
    format!("{letter}: {text}")
}
/// Moves a step up.
pub const UP: &str = "Up";
/// Moves a step down.
pub const DOWN: &str = "Down";
/// What a button that moves a step says.
pub fn moves(way: &str, step: &str, place: usize, of: usize) -> String {
    format!("{way}: {step} (now {place} of {of})")
}
/// A layer of the map.
pub fn layer(layer: Layer) -> String {
    upper_first(super::layer_word(layer))
}
/// Nothing is picked in a layer.
pub const PICK_ON_MAP: &str = "pick it on the map";
/// Gives a pick up again.
pub const TAKE_BACK: &str = "Take back";
/// Said until all three are picked.
pub const PICK_ALL: &str = "Pick one of each on the map, then check.";
/// Something that is not there.
pub const NOT_THERE: &str = "nothing on this map";
/// Away from the quiz.
pub const LEAVE: &str = "Leave the quiz";

// ---- The feedback

/// The verdict.
pub fn verdict(right: bool) -> &'static str {
    if right { "Right" } else { "Not quite" }
}
/// What an answer has several of.
pub const CHOICES: &str = "choices";
/// See [`CHOICES`].
pub const PAIRS: &str = "pairs";
/// See [`CHOICES`].
pub const STEPS: &str = "steps";
/// See [`CHOICES`].
pub const GAPS: &str = "gaps";
/// See [`CHOICES`].
pub const PICKS: &str = "picks";
/// How much of an answer is right.
pub fn parts(right: usize, of: usize, noun: &str) -> String {
    let verb = if right == 1 { "is" } else { "are" };
    format!("{right} of {of} {noun} {verb} right.")
}
/// What became of an option: whether it is right, whether it was chosen, and whether several could be.
pub fn option_mark(right: bool, chosen: bool, all: bool) -> &'static str {
    match (right, chosen, all) {
        (true, true, false) => "Your answer: right",
        (true, false, false) => "Right answer",
        (false, true, false) => "Your answer: not right",
        (false, false, false) => "Not chosen",
        (true, true, true) => "Belongs: you chose it",
        (true, false, true) => "Belongs: you did not choose it",
        (false, true, true) => "Does not belong: you chose it",
        (false, false, true) => "Does not belong: you left it out",
    }
}
/// Before what was given instead of the right thing.
pub const YOU_CHOSE: &str = "You chose:";
/// Before the right thing.
pub const RIGHT_IS: &str = "Right:";
/// Of a pair, a gap or a pick.
pub const IS_RIGHT: &str = "Right";
/// See [`IS_RIGHT`].
pub const IS_WRONG: &str = "Not right";
/// The place that a step was given.
pub fn step_mark(right: bool, place: usize) -> String {
    if right { "Right place".into() } else { format!("You put it in place {place}") }
}
/// Before the reason against an option.
pub fn about_option(option: &str) -> String {
    format!("About {}:", quoted(option.trim_end_matches('.')))
}
/// The reasons against the options that were not chosen.
pub const THE_OTHERS: &str = "Why not the others?";
/// The way to the path on the map.
pub const PATH_ON_MAP: &str = "See this path on the map";
/// To the next question.
pub const NEXT: &str = "Next question";
/// Past the last one.
pub const TO_RESULT: &str = "See the result";
