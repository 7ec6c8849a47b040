//! The words of the quiz's pages after the last question: result, the teacher's sheet, review.

use super::quiz_pages::{entries, level_name, questions};
use crate::domain::address::Level;

// ---- The result

/// The heading.
pub const RESULT: &str = "Result";
/// How many are right.
pub fn score(right: usize, of: usize) -> String {
    format!("{right} of {of}")
}
/// A sentence for whoever reads the score.
pub fn score_says(right: usize, of: usize) -> &'static str {
    match (right * 10).checked_div(of).unwrap_or(0) {
        10 => "Every one of them. Try again in a few days and see what stays.",
        7..=9 => "Most of it is in place. What is missing stands below, with the reason.",
        4..=6 => "A good part is in place. Below is what to read once more.",
        _ => "These words are new to most people at first. Read the reasons below, then try the same questions again.",
    }
}
/// The heading of what was missed.
pub fn not_yet(count: usize) -> String {
    format!("Not yet: {count}")
}
/// The heading of what was known.
pub fn known(count: usize) -> String {
    format!("Right: {count}")
}
/// Before an answer.
pub const YOUR_ANSWER: &str = "Your answer";
/// See [`YOUR_ANSWER`].
pub const RIGHT_ANSWER: &str = "Right answer";
/// See [`YOUR_ANSWER`].
pub const WHY: &str = "Why";
/// Ways on from a result.
pub const RETRY_MISSED: &str = "Retry what you missed";
/// See [`RETRY_MISSED`].
pub const SAME_AGAIN: &str = "Same quiz again";
/// See [`RETRY_MISSED`].
pub const ANOTHER: &str = "Another quiz on this";
/// The heading of what can be taken along.
pub const TAKE_ALONG: &str = "Share it or take it along";
/// Copies the link to the quiz.
pub const SHARE: &str = "Share this quiz";
/// What that link does.
pub const SHARE_HINT: &str =
    "The link holds the questions, not your answers: everybody who opens it gets the same quiz.";
/// The page of the sheet.
pub const SHEET: &str = "Teacher's sheet";
/// Prints.
pub const PRINT: &str = "Print";
/// Downloads the result.
pub const RESULT_JSON: &str = "Download result (JSON)";
/// See [`RESULT_JSON`].
pub const RESULT_CSV: &str = "Download result (CSV, for spreadsheets)";
/// The heading of the offer to remember.
pub const REMEMBERING: &str = "Remember for review";
/// Keeps what was answered.
pub const REMEMBER: &str = "Remember what I answered on this device";
/// What is kept, and what not.
pub const REMEMBER_HINT: &str = "If you like, this page remembers what you answered, and tells you what is worth asking again, and when. It keeps \
     which entries you were asked about, whether you were right, and the dates. Nothing leaves this device, and you can \
     delete it at any time.";
/// The browser keeps nothing.
pub const BLOCKED: &str = "This browser does not let the page keep anything, so nothing can be remembered for a later day. All else works, \
     and you can save your progress as a file.";
/// What is kept cannot be read.
pub const UNREADABLE: &str = "What was kept on this device cannot be read: it is damaged, or of another version of this page. It is left as it is \
     until you begin anew, which replaces it. All else works.";
/// It is kept.
pub const KEPT: &str = "What you answer is remembered on this device.";
/// The label of the place where a text stands that could be neither downloaded nor copied.
pub const TEXT_TO_COPY: &str = "Text to copy by hand";

// ---- The sheet

/// Under the heading where nothing is chosen yet.
pub const SHEET_LEAD: &str = "Choose what to ask about. You get a sheet with questions and key, a link that gives everybody the same quiz, and files.";
/// Under the heading.
pub fn sheet_lead(count: usize, level: Level) -> String {
    format!(
        "{}, {}. On paper, the key has a page of its own.",
        questions(count),
        level_name(level).to_ascii_lowercase()
    )
}
/// Lines to fill in on paper.
pub const PAPER_LINES: [&str; 3] = ["Name", "Date", "Score"];
/// The heading of the right answers.
pub const KEY: &str = "Key";
/// Before the numbers of steps on paper.
pub const NUMBER_THEM: &str = "Number the steps.";
/// Before the letters of lines on paper.
pub const LETTER_THEM: &str = "Write the letter of its line beside each word.";
/// Before the words of gaps on paper.
pub const WORDS_ARE: &str = "Words:";
/// The heading of the link.
pub const LINK_HEADING: &str = "One link, the same quiz for everybody";
/// Copies it.
pub const COPY_LINK: &str = "Copy the link";
/// Takes the quiz.
pub const TAKE_IT: &str = "Take this quiz";
/// The heading of the choices of a sheet.
pub const CHANGE: &str = "Change the sheet";
/// Other questions.
pub const NEW_QUESTIONS: &str = "New questions";
/// Another set.
pub const OTHER_SET: &str = "Ask about something else";
/// The heading of what goes into another page.
pub const EMBED_HEADING: &str = "Put it into your own page";
/// What to do with it.
pub const EMBED_HINT: &str = "Paste this where your page or course lets you write HTML.";
/// The heading of the files.
pub const FILES_HEADING: &str = "Files for other programs";
/// The files: kind, name, where it is for.
pub const FILES: [(&str, &str, &str); 6] = [
    ("anki", "Anki cards", "In Anki: File, Import. One card for each question."),
    ("csv", "Spreadsheet (CSV)", "For Excel, LibreOffice or Google Sheets: one row for each question."),
    ("json", "JSON", "For programmers: the whole quiz as data."),
    ("moodle", "Moodle XML", "In Moodle: Question bank, Import, Moodle XML format. All kinds of questions."),
    ("gift", "GIFT", "For Moodle and other course systems: plain text that you can edit."),
    (
        "glossary",
        "Moodle glossary",
        "In a Moodle glossary: Import entries. The words of this quiz with their meanings.",
    ),
];
/// Downloads a file.
pub const DOWNLOAD: &str = "Download";
/// Copies its text.
pub const COPY: &str = "Copy";
/// What a button beside the name of a file does.
pub fn with_file(what: &str, name: &str) -> String {
    format!("{what}: {name}")
}

// ---- Review

/// The heading.
pub const REVIEW: &str = "What you remember";
/// Under it.
pub const REVIEW_LEAD: &str = "What was learned once fades, sooner at first and later after each review. Ask again just before it is gone, and it stays longer.";
/// Nothing is known yet.
pub const REVIEW_EMPTY: &str =
    "Nothing is remembered yet. After your first quiz, this page shows what is worth asking again, and when.";
/// To the start.
pub const TO_START: &str = "Start a quiz";
/// Only this visit is known.
pub const THIS_VISIT: &str = "So far this page only knows what you answered since you opened it.";
/// The heading of what is due.
pub const DUE_NOW: &str = "Due now";
/// How much is due.
pub fn due(count: usize) -> String {
    format!("{} to ask again.", entries(count))
}
/// Nothing is due.
pub const NOTHING_DUE: &str = "Nothing is due now. What comes next stands below.";
/// Asks about them.
pub const REVIEW_THESE: &str = "Review these";
/// See [`REVIEW_THESE`].
pub fn review_some(count: usize) -> String {
    format!("Review {count} of these")
}
/// How long ago something was asked.
pub fn ago(days: u32) -> String {
    match days {
        0 => "asked today".into(),
        1 => "asked yesterday".into(),
        _ => format!("asked {days} days ago"),
    }
}
/// It was answered wrong the last time.
pub const LAST_MISSED: &str = "missed the last time";
/// The heading of the calendar.
pub const COMING: &str = "The next two weeks";
/// The heads of the calendar.
pub const CALENDAR_HEADS: [&str; 2] = ["Day", "To review"];
/// A day of the calendar; `ahead` days from today, which is `day`.
pub fn day_name(day: u32, ahead: u32) -> String {
    const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    // 1970-01-01 was a Thursday.
    let weekday = WEEKDAYS[((u64::from(day) + u64::from(ahead) + 4) % 7) as usize];
    match ahead {
        0 => "Today".into(),
        1 => "Tomorrow".into(),
        2..=6 => weekday.into(),
        _ => format!("{weekday}, in {ahead} days"),
    }
}
/// The heading of the topics.
pub const BY_TOPIC_KNOWN: &str = "How each topic stands";
/// The heads of the topics.
pub const TOPIC_HEADS: [&str; 3] = ["Topic", "Asked about", "Likely still known"];
/// How well something is remembered.
pub fn remembered(percent: u32) -> String {
    let word = match percent {
        90.. => "fresh",
        75..=89 => "mostly there",
        50..=74 => "fading",
        _ => "mostly gone",
    };
    format!("{percent} of 100, {word}")
}
/// The heading of the goal.
pub const GOAL_HEADING: &str = "A goal, if you like";
/// Beside the goal.
pub const GOAL_HINT: &str = "A few questions a day keep more than many at once. Nothing happens when you miss a day.";
/// The label of the goal.
pub const GOAL_LABEL: &str = "Questions a day";
/// No goal.
pub const NO_GOAL: &str = "No goal";
/// The goals to choose from.
pub const GOALS: [u32; 4] = [3, 5, 10, 20];
/// The heading of the file.
pub const YOUR_FILE: &str = "Your progress as a file";
/// Beside it.
pub const FILE_HINT: &str =
    "Take it to another device or keep a copy. A file that you open here is joined with what is here already.";
/// Saves it.
pub const SAVE: &str = "Save as a file";
/// Opens one.
pub const LOAD: &str = "Open a saved file";
/// The heading of forgetting.
pub const FORGET_HEADING: &str = "Delete it";
/// Deletes it.
pub const FORGET: &str = "Forget everything";
/// What that means.
pub const FORGET_HINT: &str = "This deletes all that is remembered of your answers, your goal too. It cannot be undone; save a file first if \
     you may want it back.";
