//! What an author can get wrong: where it is, what it is, and the remedy.

use std::fmt;

/// One thing that keeps a set of content files from becoming an [`Atlas`](super::Atlas).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the author knows it: `accounts.json`.
    pub file: String,
    /// The item in it, by its id where it has one, and the field: `sinag-mobile, employer`.
    pub place: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// The kinds of fault. `Display` names the remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is not JSON of the expected shape; the reader's own message, with line and column.
    Unreadable(String),
    /// No file of this kind was given.
    MissingFile,
    /// The file's name says nothing about what it holds.
    UnknownFile,
    /// A field that every item of this kind has is missing.
    MissingField,
    /// A field that items of this kind do not have.
    UnknownField,
    /// Something else than this was expected.
    WrongShape(&'static str),
    /// A value that is not among the choices; the second text lists them.
    NoSuchChoice(String, String),
    /// An id that is not lower-case letters, digits and single hyphens.
    BadId(String),
    /// The same id, or the same (account, LOB, channel), stands twice.
    Duplicate(String),
    /// A reference to something that is not there; the second text is the kind of thing.
    Dangling(String, &'static str),
    /// A text without a visible character.
    Blank,
    /// A text over its bound: its length, the bound, the unit.
    TooLong(usize, usize, &'static str),
    /// A list that must name something is empty.
    Empty,
    /// Direction and channel contradict each other: "no customer contact" goes with direction "none", and only it.
    DirectionMismatch,
    /// A captive or in-house team without its owner, or an outsourcer with one.
    OwnerMismatch,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.place, self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(message) => write!(f, "this cannot be read: {message}. Compare it with the neighbors."),
            Self::MissingFile => write!(f, "this file is missing. Add it, if only as an empty list: []"),
            Self::UnknownFile => write!(f, "no content is kept under this name. Rename the file or remove it."),
            Self::MissingField => write!(f, "this field is missing. Add it."),
            Self::UnknownField => write!(f, "no field has this name here. Correct the spelling, or remove it."),
            Self::WrongShape(shape) => write!(f, "{shape} was expected. Compare it with the neighbors."),
            Self::NoSuchChoice(value, choices) => write!(f, "\"{value}\" is not a choice. Write one of: {choices}."),
            Self::BadId(id) => write!(f, "\"{id}\" is no id. Use lower-case letters, digits and single hyphens."),
            Self::Duplicate(what) => write!(f, "\"{what}\" stands twice. Remove one, or give it another id."),
            Self::Dangling(id, kind) => write!(f, "there is no {kind} \"{id}\". Add it, or correct the reference."),
            Self::Blank => write!(f, "the text is blank. Write one, or leave the field out where it is optional."),
            Self::TooLong(length, bound, unit) => write!(f, "{length} {unit}, and {bound} fit. Shorten it."),
            Self::Empty => write!(f, "the list is empty. Name at least one."),
            Self::DirectionMismatch => {
                write!(
                    f,
                    "direction \"none\" goes with the channel group \"none\" and with no other. Change one of them."
                )
            }
            Self::OwnerMismatch => {
                write!(f, "an in-house or captive team names its owner; an outsourcer has none. Correct kind or owner.")
            }
        }
    }
}
