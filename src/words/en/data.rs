//! The visitor's own data: the page on which they are brought, seen and changed, and the line that says whose they are.

use super::{plural, programs_count};

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
/// Where the browser keeps nothing.
pub const NOT_KEPT: &str = "This browser keeps nothing for this page (a private window, blocked site data, or a full disk). Your data are \
    here until you reload or close the page. Save a file to have them again.";
/// Where the data come from an address of this site.
pub fn from_address(address: &str) -> String {
    format!("Read from {address}, as the address of this page says. Changes are not kept here: save them as a file.")
}
/// Leads to the map.
pub const SHOW: &str = "See it on the map";
/// Saves the data.
pub const SAVE_JSON: &str = "Save as JSON";
/// See [`SAVE_JSON`].
pub const SAVE_CSV: &str = "Save as CSV, for spreadsheets";
/// Removes the data from the device.
pub const REMOVE: &str = "Remove from this browser";
/// Asks again.
pub const REMOVE_SURE: &str = "Remove for good? Press again";
/// What was removed.
pub const REMOVED: &str = "Removed. The page shows the built-in map again.";
/// What was saved.
pub fn saved(file: &str) -> String {
    format!("{file} is in your downloads.")
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
pub fn missing(address: &str, answer: Option<u16>) -> String {
    let answer = answer.map(|answer| format!(" (the host answered {answer})")).unwrap_or_default();
    format!("src={address} did not come{answer}. Is the file there, and spelled like this? Is the network?")
}

// ---- The rows

/// The heading over them.
pub const ROWS: &str = "Programs";
/// Filters them.
pub const FIND: &str = "Find in the rows";
/// "Rows 1 to 50 of 226."
pub fn range(first: usize, last: usize, of: usize) -> String {
    match of {
        0 => "No row has that.".into(),
        _ => format!("Rows {first} to {last} of {of}."),
    }
}
/// Earlier rows.
pub const EARLIER: &str = "Earlier";
/// Later rows.
pub const LATER: &str = "Later";
/// Adds a row.
pub const ADD: &str = "Add a program";
/// Changes a row.
pub const EDIT: &str = "Change";
/// Removes a row.
pub const DROP_ROW: &str = "Remove";
/// Takes the last change back.
pub const UNDO: &str = "Undo";
/// And makes it again.
pub const REDO: &str = "Redo";
/// What was done, for those who hear it.
pub const ADDED: &str = "Added.";
/// See [`ADDED`].
pub const CHANGED: &str = "Changed.";
/// See [`ADDED`].
pub const DROPPED: &str = "Removed. Undo brings it back.";
/// See [`ADDED`].
pub const UNDONE: &str = "Taken back.";
/// See [`ADDED`].
pub const REDONE: &str = "Made again.";
/// Over the form of a new row.
pub const NEW_ROW: &str = "A new program";
/// Over the form of a row.
pub const CHANGE_ROW: &str = "Change this program";
/// Takes the form's row in.
pub const TAKE_IN: &str = "Take it in";
/// Leaves the form.
pub const LEAVE: &str = "Leave it";
/// Nothing is said in this column.
pub const UNSAID: &str = "not said";

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
