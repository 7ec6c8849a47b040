//! The words of the pages that are files of their own, and of what they say to search engines and link previews.

use super::NAME;

/// The way from a page to the search box of the app.
pub const SEARCH_IN_APP: &str = "Search the glossary";
/// The way from an entry's page to the same entry in the app.
pub const ENTRY_IN_APP: &str = "Open in the interactive glossary";
/// The way from a comparison's page to the same comparison in the app.
pub const COMPARISON_IN_APP: &str = "Open in the app";
/// The title of the list of all entries by their letters.
pub const A_TO_Z: &str = "Glossary from A to Z";
/// What the window shows on a page.
pub fn title(name: &str) -> String {
    format!("{name} \u{b7} {NAME}")
}
/// A name with its short form.
pub fn with_acronym(name: &str, acronym: &str) -> String {
    format!("{name} ({acronym})")
}
/// The same in a sentence.
pub fn a_to_z_lead(entries: usize) -> String {
    format!("All {entries} entries of the call-center glossary, by their first letters.")
}
/// What the page about the program says, in a sentence.
pub const ABOUT_LEAD: &str =
    "What Floorwalker is, how far to trust it, what it does with your data, and the sources it rests on.";
/// What the comparisons are, in a sentence.
pub const COMPARE_LEAD: &str = "Words of the call-center floor that people mix up, side by side: account or LOB, BPO or call center, \
     inbound or outbound.";
/// What the quiz is, in a sentence.
pub const QUIZ_LEAD: &str = "Questions about accounts, lines of business, channels and every word of the call-center floor. No time limit, \
     and every answer is explained.";
/// The glossary as a work.
pub const GLOSSARY_NAME: &str = "The Floorwalker glossary of call-center words";
/// What the picture of a page shows, for those who cannot see it.
pub fn picture_shows(name: &str, description: &str) -> String {
    format!("{NAME}: {name}. {description}")
}

/// Before the terms of what others wrote of the programs.
pub const CREDITS_LEAD: &str = "Floorwalker is built from the work of others. These packages are compiled into its programs; the terms \
     of each stand below their names.\nWhere a package leaves the choice between MIT and other terms, MIT was chosen.";
/// What comes with the compiler, among them.
pub const CREDITS_STANDARD: &str = "The Rust standard library, with what comes with it (MIT OR Apache-2.0)";

/// The title and heading of the page for addresses at which there is nothing.
pub const NOT_FOUND: &str = "There is no page at this address";
/// Under it.
pub const NOT_FOUND_LEAD: &str = "The link may be old, or a letter in it may be wrong. Nothing is lost: the glossary, the map and \
     the quiz are still here.";
/// The way to the start page.
pub const NOT_FOUND_START: &str = "Start page";
/// Before the ways back, where the page cannot know the site's address.
pub const NOT_FOUND_CLIMB: &str =
    "This page cannot know where it is. Go up step by step, and you get back to a page that is there:";
/// From an address that does not end in a slash.
pub const NOT_FOUND_HERE: &str = "The folder of this address";
/// When it does.
pub const NOT_FOUND_HERE_WHEN: &str = "Use this first. For a page at the top of the site it is the start page.";
/// From an address that ends in a slash.
pub const NOT_FOUND_UP: &str = "One folder up";
/// When it does.
pub const NOT_FOUND_UP_WHEN: &str = "Use this when you come back to these words. You may need it twice.";
