//! What the quiz asks and explains. Its names are full: `words::quiz::MATCH`.

use super::{category, region};
use crate::domain::atlas::{Direction, Medium, Ruling};

/// A name with its line.
pub fn line(name: &str, summary: &str) -> String {
    format!("{name}: {summary}")
}
/// The questions of patterns that need no name.
pub const WHICH_WORD: &str = "Which word is this?";
/// See [`WHICH_WORD`].
pub const WHICH_METRIC: &str = "Which measure is worked out like this?";
/// See [`WHICH_WORD`].
pub const MATCH: &str = "Find the line for each word.";
/// See [`WHICH_WORD`].
pub const FILL: &str = "Fill the gaps.";
/// See [`WHICH_WORD`].
pub const TRUE_OR_FALSE: &str = "Is that right?";
/// See [`WHICH_WORD`].
pub const FIND_THE_PATH: &str = "Find this team on the map: pick the account, the line of business and the channel.";

/// A name → its line.
pub fn what_means(name: &str) -> String {
    format!("What does \u{201c}{name}\u{201d} mean?")
}
/// Why a line is not the right one: it belongs to that name.
pub fn that_is(name: &str) -> String {
    format!("That is \u{201c}{name}\u{201d}.")
}
/// The question for a short form.
pub const WHICH_SHORT: &str = "Which short form is this?";
/// A short form, its name and its line.
pub fn short_line(short: &str, name: &str, summary: &str) -> String {
    if short == name { line(name, summary) } else { format!("{short}, {name}: {summary}") }
}
/// A word of one country.
pub fn heard_in(code: &str, word: &str) -> String {
    let place = match code {
        "PH" | "US" | "UK" => format!("the {}", region(code)),
        _ => region(code).into(),
    };
    format!("In {place} you may hear \u{201c}{word}\u{201d}. What is meant?")
}
/// The question for what does not belong to a class.
pub fn which_does_not(class: &str) -> String {
    format!("All but one of these belong under \u{201c}{class}\u{201d}. Which one does not?")
}
/// That one of them does.
pub fn belongs_too(name: &str, class: &str) -> String {
    format!("\u{201c}{name}\u{201d} belongs under \u{201c}{class}\u{201d}.")
}
/// The question for the members of a class.
pub fn which_belong(class: &str) -> String {
    format!("Which of these belong under \u{201c}{class}\u{201d}?")
}

/// The question for a line of business.
pub fn who_starts(lob: &str) -> String {
    format!("In {lob}, who usually gets in touch with whom?")
}
/// Who starts the contact.
pub fn starts(direction: Direction) -> &'static str {
    match direction {
        Direction::Inbound => "The customer with the agent",
        Direction::Outbound => "The agent with the customer",
        Direction::Both => "Both ways are common",
        Direction::None => "There is no contact with customers",
    }
}
/// Why that direction is right, or not.
pub fn why_direction(lob: &str, chosen: Direction, right: Direction) -> String {
    let usual = match right {
        Direction::Inbound => "customers get in touch first: it is inbound work",
        Direction::Outbound => "agents get in touch first: it is outbound work",
        Direction::Both => "it goes both ways: agents answer customers and contact them too",
        Direction::None => "nobody talks or writes with customers: it is back-office work",
    };
    if chosen == right { format!("In {lob}, {usual}.") } else { format!("Not as a rule. In {lob}, {usual}.") }
}

/// What a name in a sentence can be.
pub const PARTS: [&str; 4] = ["The employer", "The account", "The line of business", "The channel"];

/// Why a name is that.
pub fn why_part(part: usize, name: &str) -> String {
    match part {
        0 => format!("The employer is {name}: the company that pays you."),
        1 => format!("The account is {name}: the client in whose name you work."),
        2 => format!("The line of business is {name}: the kind of work you do for the client."),
        _ => format!("The channel is {name}: the way in which you and the customer reach each other."),
    }
}
/// A sentence with all four in it.
pub fn at_work(employer: &str, account: &str, lob: &str, channel: &str, medium: Medium) -> String {
    let greeting = match medium {
        Medium::Voice => "You speak in the name of",
        Medium::NonVoice | Medium::None => "You write in the name of",
    };
    format!("{employer} pays you. {greeting} {account}. Your seat is in {lob}, and you work by {channel}.")
}
/// The question about one of them.
pub fn what_is_here(name: &str) -> String {
    format!("What is {name} here?")
}
/// What a team does, without its names.
pub fn team(account: &str, work: &str, channel: &str) -> String {
    format!("A team works for {account}. What it does: {work} How: {channel}")
}
/// The path of that team.
pub fn why_path(names: &[String; 3], work: &str, channel: &str) -> String {
    let [account, lob, way] = names;
    format!("{account}, then {lob}, then {way}. {lob}: {work} {way}: {channel}")
}

/// A task that fills the day.
pub fn mostly_does(task: &str) -> String {
    format!("This fills most of someone's day: \u{201c}{task}\u{201d}. Is it the work of a call center agent?")
}
/// A title on a name tag.
pub fn title_says(title: &str) -> String {
    format!("The name tag says \u{201c}{title}\u{201d}. Is that usually the work of a call center agent?")
}
/// What can be said of either.
pub fn ruling(ruling: Ruling) -> &'static str {
    match ruling {
        Ruling::Agent => "Yes, as a rule",
        Ruling::NotAnAgent => "No, as a rule",
        Ruling::Depends => "It depends: this alone does not tell",
    }
}
/// Why another answer is not right.
pub fn rather(right: Ruling, why: &str) -> String {
    let lead = match right {
        Ruling::Agent => "It is an agent's work.",
        Ruling::NotAnAgent => "It is not an agent's work.",
        Ruling::Depends => "This alone does not tell.",
    };
    format!("{lead} {why}")
}

/// A row of a comparison and one of its cells.
pub fn aspect(name: &str, cell: &str) -> String {
    format!("{name}: {cell}")
}
/// The question about a column of it.
pub fn true_of_which(name: &str, rivals: &[&str]) -> String {
    format!(
        "Which of these is true of \u{201c}{name}\u{201d}, and not of \u{201c}{}\u{201d}?",
        rivals.join("\u{201d} or \u{201c}")
    )
}
/// Why another cell is not right.
pub fn true_of(other: &str, aspect: &str, instead: &str, name: &str) -> String {
    format!("That is true of \u{201c}{other}\u{201d}. {aspect}, for \u{201c}{name}\u{201d}: {instead}")
}

/// The choices for a statement.
pub fn truth(says: bool) -> &'static str {
    if says { "True" } else { "False" }
}

/// An answer, for those who hear it.
pub fn heard(right: bool, why: &str) -> String {
    format!("{} {why}", if right { "Right." } else { "Not quite." })
}
/// What is picked on the map so far, for those who hear it.
pub fn picked(named: &[String]) -> String {
    match named.len() {
        0 => "Nothing is picked.".into(),
        3 => format!("{}. You can check now.", named.join("; ")),
        few => format!("{}. {} to go.", named.join("; "), 3 - few),
    }
}
/// The question for a path where there is no map: on paper, in files.
pub const WHICH_PATH: &str = "Which account, line of business and channel is this?";
/// A file was handed to the visitor, or could not be.
pub fn file_said(saved: bool) -> &'static str {
    if saved {
        "The file is in your downloads. If nothing came, this frame does not let the page save: use Copy instead."
    } else {
        "This browser does not let the page save a file. Use Copy instead."
    }
}
/// A file of progress was taken in.
pub const FILE_TAKEN_IN: &str = "Taken in. What you had here is kept; of each word the later answer counts.";
/// A file could not be read.
pub const FILE_UNREAD: &str =
    "This file cannot be read: it is empty, too large or no text. Pick the file that this page saved.";
/// The clipboard is closed to the page.
pub const COPY_BY_HAND: &str = "This browser does not let the page copy. The text is marked below: copy it by hand.";
/// An answer is not whole yet.
pub const CHOOSE_SOME: &str = "Tick at least one first.";
/// See [`CHOOSE_SOME`].
pub const CHOOSE_EACH: &str = "Choose something in every place first.";

/// The name of a question's category.
pub fn category_name(slug: &str) -> &str {
    if slug == "map" { "The map" } else { category(slug) }
}
