//! What can be wrong with somebody's data: where it stands, the value, and the fault. `words::pack` says it, with the remedy.

use super::limits::MOST_SHOWN;
use crate::domain::atlas;

/// The longest piece of a value that is shown, in characters.
const MOST_VALUE: usize = 40;

/// Where in a file something stands. What is 0 or empty is not known or has no meaning there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spot {
    /// The line, from 1.
    pub line: u32,
    /// The row of the spreadsheet, from 1; the header is the first.
    pub row: u32,
    /// The section of a JSON file.
    pub section: &'static str,
    /// The item in that section, from 1.
    pub item: u32,
}

/// One thing that keeps a file from becoming a pack, or an edit from being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: Spot,
    /// The column or field; empty where it is the whole.
    pub field: String,
    /// What stands there, cut to a readable length and without characters that do not show.
    pub value: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Problem {
    /// A problem; of the value as much is kept as can be shown.
    pub(super) fn new(at: Spot, field: &str, value: &str, fault: Fault) -> Self {
        Self { at, field: cut(field), value: cut(value), fault }
    }
}

/// The beginning of a text, each character that does not show as a box.
pub(super) fn cut(text: &str) -> String {
    let mut cut: String = text.chars().take(MOST_VALUE).map(|c| if is_hidden(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(MOST_VALUE).is_some() {
        cut.push('…');
    }
    cut
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || unicode_normalization::char::is_combining_mark(c)
}

/// Everything that is wrong: the first of it to be shown, the rest counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problems {
    /// The problems, in reading order; at most [`MOST_SHOWN`].
    pub shown: Vec<Problem>,
    /// How many more there are.
    pub more: usize,
}

impl Problems {
    /// How many there are in all.
    pub fn count(&self) -> usize {
        self.shown.len() + self.more
    }

    pub(super) fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    pub(super) fn add(&mut self, at: Spot, field: &str, value: &str, fault: Fault) {
        if self.shown.len() < MOST_SHOWN {
            self.shown.push(Problem::new(at, field, value, fault));
        } else {
            self.more += 1;
        }
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self { shown: vec![problem], more: 0 }
    }
}

/// What a file really is that was given another name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guise {
    /// A spreadsheet program's own file (they are ZIP files), or an archive.
    Zip,
    /// An older spreadsheet program's own file.
    OldOffice,
    /// Packed with gzip.
    Gzip,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page.
    Page,
    /// Text in UTF-16, which some spreadsheet programs call "Unicode text".
    Utf16,
    /// Something else that is no text.
    Binary,
}

/// The kinds of fault.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "`words::pack` says each of them in full")]
pub enum Fault {
    // The file as a whole.
    EmptyFile,
    FileTooLarge(u64),
    Disguised(Guise),
    /// No UTF-8; the byte counts from 0.
    NotUtf8 {
        byte: usize,
    },
    NoPrograms,
    TooMany {
        most: usize,
        what: &'static str,
    },
    // JSON.
    NotAnObject,
    Unreadable(String),
    CutShort,
    TooDeep,
    AfterTheEnd,
    NoMark,
    OtherKind,
    OldVersion,
    NewerVersion,
    UnknownSection,
    UnknownField,
    FieldTwice,
    NotText,
    NotAList,
    NotAnItem,
    ItemTooLarge,
    // CSV.
    NoHeader,
    MissingColumn,
    UnknownColumn,
    ColumnTwice,
    TooManyColumns,
    Ragged {
        cells: usize,
        columns: usize,
    },
    OpenQuote,
    AfterQuote,
    // Values.
    Missing,
    Blank,
    TooLong {
        length: usize,
        most: usize,
        unit: &'static str,
    },
    BadId,
    Hidden(char),
    Bidi,
    Marks,
    NotAChoice(&'static [&'static str]),
    Dangling(&'static str),
    UsedTwice {
        first: Spot,
    },
    Contradiction {
        known: String,
        first: Spot,
        of: String,
    },
    NoContact {
        channel: String,
    },
    Contact {
        channel: String,
    },
    Owner,
    /// A fault of a glossary entry or source, and the field in it.
    Entry {
        place: String,
        fault: atlas::Fault,
    },
}
