//! The visitor's own data: the page on which they are brought, seen and changed, and the line that says whose they are.

mod rows;

use super::{plural, programs_count};
use crate::domain::pack::Beyond;

pub use rows::*;

/// What it is for.
pub const LEAD: &str = "See your own accounts, lines of business and channels on this map, search them, filter them, and quiz \
    your class about them. Your file stays on this device: nothing is uploaded.";

// ---- What is here now

/// The heading over the data that are here.
pub const NOW: &str = "Here now";
/// "226 programs of 34 accounts."
pub fn size(programs: usize, accounts: usize, entries: usize) -> String {
    let entries = match entries {
        0 => String::new(),
        count => format!(", with {}", plural(count, "glossary entry", "glossary entries")),
    };
    format!("{} of {}{entries}.", programs_count(programs), plural(accounts, "account", "accounts"))
}
/// Where the browser keeps the data.
pub const KEPT: &str = "Kept in this browser until you remove it.";
/// Where it is being kept.
pub const KEEPING: &str = "Being kept in this browser …";
/// Where there is no program yet.
pub const NOTHING_TO_KEEP: &str = "They are kept in this browser from the first program on.";
/// Where an empty table stands in front of what is kept.
pub const STILL_KEPT: &str =
    "What was here before is still kept in this browser. The first program here takes its place.";
/// Where the browser keeps nothing.
pub const NOT_KEPT: &str = "This browser keeps nothing for this page (a private window, blocked site data, or a full disk). Your data are \
    here until you reload or close the page. Save a file to have them again.";
/// Where the data come from an address of this site.
pub fn from_address(address: &str) -> String {
    format!("Read from {address}, as the address of this page says. Changes are not kept here: save them as a file.")
}
/// Where the data were brought, and the address of the page names others.
pub const NOT_KEPT_BESIDE: &str = "Not kept: the address of this page names other data, which a reload shows again. Save a file to have \
    these again.";
/// Leads to the map.
pub const SHOW: &str = "See it on the map";
/// Saves the data.
pub const SAVE_JSON: &str = "Save as JSON";
/// See [`SAVE_JSON`].
pub const SAVE_CSV: &str = "Save as CSV, for spreadsheets";
/// What the table for spreadsheets leaves out; empty where it holds everything.
pub fn csv_lacks(beyond: &Beyond) -> String {
    match in_a_row(beyond) {
        lost if lost.is_empty() => lost,
        lost => format!("A CSV holds the programs and nothing else. It leaves out {lost}. JSON keeps everything."),
    }
}
/// "2 glossary entries, 1 source and what is said about the whole"; empty where there is nothing.
fn in_a_row(beyond: &Beyond) -> String {
    let mut parts = Vec::new();
    let mut part = |count: usize, text: String| {
        if count > 0 {
            parts.push(text);
        }
    };
    part(beyond.terms, plural(beyond.terms, "glossary entry", "glossary entries"));
    part(beyond.sources, plural(beyond.sources, "source", "sources"));
    let told = plural(beyond.told, "name", "names");
    part(beyond.told, format!("what else is said of {told} (one line, other names, an id, sources)"));
    part(
        beyond.backed,
        format!("what {} {} on", programs_count(beyond.backed), if beyond.backed == 1 { "rests" } else { "rest" }),
    );
    part(usize::from(beyond.about), "what is said about the whole".into());
    match parts.pop() {
        Some(last) if parts.is_empty() => last,
        Some(last) => format!("{} and {last}", parts.join(", ")),
        None => String::new(),
    }
}
/// Brings back what was here before.
pub fn put_back(name: &str) -> String {
    format!("Put “{name}” back")
}
/// It was brought back.
pub fn is_back(name: &str) -> String {
    format!("“{name}” is back.")
}
/// Takes over the glossary entries of what was here before.
pub fn keep_terms(entries: usize) -> String {
    format!("Keep the {} from before", plural(entries, "glossary entry", "glossary entries"))
}
/// They were taken over.
pub fn terms_kept(entries: usize) -> String {
    format!(
        "{} from before {} here again.",
        plural(entries, "glossary entry", "glossary entries"),
        if entries == 1 { "is" } else { "are" }
    )
}
/// Removes the data from the device.
pub const REMOVE: &str = "Remove from this browser";
/// Asks again.
pub const REMOVE_SURE: &str = "Remove for good? Press again";
/// What was removed.
pub const REMOVED: &str = "Removed. The page shows the built-in map again.";
/// What was saved, and what of the data is not in it.
pub fn saved(file: &str, lacks: &str) -> String {
    let space = if lacks.is_empty() { "" } else { " " };
    format!("{file} is in your downloads.{space}{lacks}")
}
/// Where the browser hands out no files.
pub const UNSAVED: &str = "This browser does not let the page hand out files. Open the page in a window of its own.";

// ---- Bringing data

/// The heading over the ways in.
pub const BRING: &str = "Bring data";
/// Over the place where files are dropped.
pub const PICK: &str = "Choose a file";
/// Beside it.
pub const DROP: &str = "or drop it anywhere on this page. CSV or JSON, up to 32 MB and 200,000 programs.";
/// Over the box for pasted text.
pub const PASTE: &str = "Paste from a spreadsheet";
/// See [`PASTE`].
pub const PASTE_HINT: &str = "The first row names the columns: account, lob, channel …";
/// Reads what was pasted.
pub const READ: &str = "Read it";
/// What stands for the name of what was pasted.
pub const PASTED: &str = "Pasted table";
/// Nothing was pasted.
pub const NOTHING_PASTED: &str =
    "There is nothing in the box yet. Paste the rows of your table, with the names of the columns first.";
/// Begins with the built-in content.
pub const BUILT_IN: &str = "Start from the built-in content";
/// The name of a copy of it.
pub const BUILT_IN_NAME: &str = "My copy of the built-in map";
/// Begins with nothing.
pub const BLANK: &str = "Start with an empty table";
/// The name of that.
pub const BLANK_NAME: &str = "My data";
/// The files that show how it is done: file, name.
pub const TEMPLATES: [(&str, &str); 3] = [
    ("pack-template.csv", "Template for spreadsheets (CSV)"),
    ("pack-template.json", "Template with everything (JSON)"),
    ("pack.schema.json", "JSON Schema"),
];
/// What the columns mean.
pub const COLUMNS_HEADING: &str = "What the columns mean";
/// The columns and their meaning.
pub const COLUMNS: [(&str, &str); 9] = [
    ("account", "The client whose customers you serve. Needed in every row."),
    ("lob", "The line of business: what the team does for that client. Needed."),
    ("channel", "Voice, email, chat … Needed. Names from the built-in map are known, with their icons."),
    ("industry", "The client's industry."),
    ("function", "What the line of business is about: customer service, sales, back office …"),
    ("medium", "voice, non-voice or none. Left out, the channel's name says it."),
    ("direction", "inbound, outbound, both, or none where nobody talks to customers."),
    ("employer", "The company that pays the agents. Left out, it is the account itself."),
    ("example", "A line of what the agent says or does."),
];

/// A column's name for readers.
pub fn column_name(column: &str) -> &'static str {
    match column {
        "account" => "Account",
        "industry" => "Industry",
        "lob" => "LOB",
        "function" => "Function",
        "channel" => "Channel",
        "medium" => "Medium",
        "direction" => "Direction",
        "employer" => "Employer",
        _ => "Example",
    }
}

// ---- Reading

/// Said while a file is read.
pub fn reading(name: &str) -> String {
    format!("Reading {name} …")
}
/// Stops that.
pub const CANCEL: &str = "Stop";
/// It was stopped.
pub const CANCELLED: &str = "Stopped. Nothing was changed.";
/// The file could not be got at.
pub const UNREADABLE: &str =
    "The browser could not read that file. Was it moved or renamed since you chose it? Choose it again.";
/// The file was read.
pub fn read(name: &str, rows: usize) -> String {
    format!("{name}: {} read.", programs_count(rows))
}
/// What was here before has made room, and what went with it.
pub fn replaced(name: &str, lost: &Beyond) -> String {
    match in_a_row(lost) {
        lost if lost.is_empty() => format!("It takes the place of “{name}”."),
        lost => format!("It takes the place of “{name}”, which had more: {lost}. None of that is in the new data."),
    }
}
/// Nothing of a refused file was taken; what was there stays.
pub const NOTHING_CHANGED: &str = "Nothing was changed. Mend the file and bring it again.";
/// A file of this site that was not read.
pub fn no_address(address: &str) -> String {
    format!(
        "src={address} is no address of a file. Write the way to it from the top of this site, such as src=packs/mine.json."
    )
}
/// See [`no_address`].
pub fn elsewhere(address: &str) -> String {
    format!(
        "src={address} lies at another site, and this page asks no other site for anything. Put the file beside the page."
    )
}
/// See [`no_address`].
pub fn no_file(address: &str) -> String {
    format!(
        "src={address} is no way to a file: only files that lie beside this page are read. Put it there, and name it, such as src=packs/mine.json."
    )
}
/// See [`no_address`]. The address is not repeated: it holds what may be a password.
pub const LOGIN: &str = "The address in src has a name or a password in it. Take it out: whoever has the link has the password, and a file beside this page \
     needs none.";
/// See [`no_address`].
pub fn redirected(address: &str) -> String {
    format!("src={address} leads on to another address, and the page does not follow. Name the file itself.")
}
/// See [`no_address`].
pub fn silent(address: &str) -> String {
    format!(
        "src={address} was asked for, and the host has sent nothing for half a minute. Reload the page to ask again."
    )
}
/// See [`no_address`].
pub fn too_large(address: &str) -> String {
    format!("src={address} has more than 32 MB, and no more is read. Split it, or leave columns out.")
}
/// See [`no_address`].
pub fn missing(address: &str, answer: Option<u16>) -> String {
    let answer = answer.map(|answer| format!(" (the host answered {answer})")).unwrap_or_default();
    format!("src={address} did not come{answer}. Is the file there, and spelled like this? Is the network?")
}

// ---- What is kept and cannot be read

/// The heading over it.
pub const DAMAGED_HEADING: &str = "Your kept data cannot be read";
/// What is wrong, and what becomes of them.
pub const DAMAGED: &str = "What this browser keeps for this page is damaged, or of another version of it. It is left as it is until you remove it, \
     or bring other data, which then take its place.";
/// The same where the browser gives nothing out.
pub const WITHHELD: &str = "This browser keeps data for this page, and does not give them out now. They are left as they are until you remove them, \
     or bring other data, which then take their place. Loading the page again may help.";
/// Goes on with the built-in content.
pub const WITHOUT: &str = "Go on with the built-in map";
/// Hands them out as they are.
pub const SAVE_DAMAGED: &str = "Save them as they are";
/// Removes them.
pub const REMOVE_DAMAGED: &str = "Remove them for good";
/// They could not be handed out.
pub const UNSAVED_DAMAGED: &str = "The browser does not give them out.";

/// The heading of a frame whose data did not come.
pub const FRAME_HEADING: &str = "These data cannot be shown";
/// See [`FRAME_HEADING`].
pub const FRAME_LEAD: &str = "This frame was to show data of its own. If you put it here, this is why it does not:";

// ---- On every page

/// The landmark of the next line.
pub const WHOSE: &str = "Whose data";
/// Whose data the pages show.
pub fn whose(name: &str) -> String {
    format!("You see “{name}”: data that were brought here, not Floorwalker's own.")
}
/// Leads to the page of the data.
pub const CHANGE: &str = "See or change them";
/// While the map is drawn.
pub const DRAWING: &str = "Drawing the map …";
