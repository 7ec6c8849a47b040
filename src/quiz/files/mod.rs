//! Questions, results and entries as files that other programs read.
//!
//! Each format has one writer, a pure function from values to the text of the file. Texts of the content are data in every
//! one of them: what a program would take for its own signs is escaped. `cargo xtask formats` has other people's programs
//! read the files back.

mod anki;
mod csv;
mod gift;
mod glossary_xml;
mod json;
mod markup;
mod moodle_xml;
mod results;
mod shape;
mod shares;

use super::question::Question;
pub use results::{result_message, results_csv, results_json};

use crate::domain::atlas::{Atlas, TermId};

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Cards for Anki, as text.
    Anki,
    /// A table for spreadsheets.
    Csv,
    /// Everything about each question, for programs.
    Json,
    /// Questions for Moodle, with feedback, order and gaps.
    MoodleXml,
    /// Questions for Moodle and others, easy to read and to change by hand.
    Gift,
    /// The entries that the questions are about, for a glossary of Moodle.
    GlossaryXml,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Anki, Self::Csv, Self::Json, Self::MoodleXml, Self::Gift, Self::GlossaryXml];

    /// The name in addresses and file names.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Anki => "anki",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::MoodleXml => "moodle",
            Self::Gift => "gift",
            Self::GlossaryXml => "glossary",
        }
    }

    /// How the names of its files end. Moodle takes no GIFT that ends otherwise.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Anki | Self::Gift => "txt",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::MoodleXml | Self::GlossaryXml => "xml",
        }
    }

    /// The name of the file for a set of questions. What a file system might take amiss becomes a hyphen.
    pub fn file_name(self, set: &str) -> String {
        let plain = set.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' });
        let mut name = String::from("floorwalker-");
        name.extend(plain.take(60));
        for part in ["-", self.slug(), ".", self.extension()] {
            name.push_str(part);
        }
        name
    }

    /// The media type of its files.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Anki | Self::Gift => "text/plain;charset=utf-8",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::MoodleXml | Self::GlossaryXml => "application/xml",
        }
    }
}

/// What goes into a file.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// Where the names of the entries are.
    pub atlas: &'a Atlas,
    /// The questions, in the order they are asked in.
    pub questions: &'a [Question],
    /// Names from the map that are wrong wherever a path is asked for: as pairs of three names the question would give
    /// itself away. A name that is right in a question is left out there.
    pub others: &'a [String],
    /// The address of the quiz, whole; empty where there is none.
    pub link: &'a str,
}

/// The text of the file.
pub fn write(kind: Kind, export: &Export<'_>) -> String {
    match kind {
        Kind::Anki => anki::write(export),
        Kind::Csv => csv::write(export),
        Kind::Json => json::write(export),
        Kind::MoodleXml => moodle_xml::write(export),
        Kind::Gift => gift::write(export),
        Kind::GlossaryXml => glossary(export.atlas, &entries_of(export), export.link),
    }
}

/// These entries as a glossary for Moodle; of an entry whose body is not here, the one line alone.
pub fn glossary(atlas: &Atlas, entries: &[TermId], link: &str) -> String {
    glossary_xml::write(atlas, entries, link)
}

/// The entries that the questions are about, each once, in the order they come up in.
fn entries_of(export: &Export<'_>) -> Vec<TermId> {
    let mut entries: Vec<TermId> = Vec::new();
    for id in export.questions.iter().flat_map(|question| &question.concepts) {
        if !entries.contains(id) {
            entries.push(*id);
        }
    }
    entries
}
