//! How long each text may be, and what an id looks like. The page is laid out for these bounds.

use super::problem::Fault;
use crate::domain::text::is_letter;

/// The kinds of text that have a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) enum Bound {
    /// What ids and slugs may take.
    Id,
    /// A name on the map or a heading.
    Name,
    /// One line.
    Line,
    /// The one sentence that says what an entry is about.
    Summary,
    /// A short remark: an alias note, who uses a sense.
    Remark,
    /// A paragraph of a few sentences.
    Paragraph,
    /// A step of a tour.
    Story,
    /// An explanation; counted in words, because that is what reading it costs.
    Explanation,
}

impl Bound {
    /// How much of such a text fits, and in which unit.
    pub(in crate::domain) fn most(self) -> (usize, &'static str) {
        match self {
            Self::Name => (48, "characters"),
            Self::Id => (64, "characters"),
            Self::Line => (160, "characters"),
            Self::Summary => (140, "characters"),
            Self::Remark => (80, "characters"),
            Self::Paragraph => (320, "characters"),
            Self::Story => (420, "characters"),
            Self::Explanation => (90, "words"),
        }
    }
}

/// `Ok` where `text` says something and is no longer than its bound.
pub(in crate::domain) fn check(text: &str, bound: Bound) -> Result<(), Fault> {
    if !text.chars().any(is_letter) {
        return Err(Fault::Blank);
    }
    let (most, unit) = bound.most();
    let length = match bound {
        Bound::Id if is_id(text) => return Ok(()),
        Bound::Id => return Err(Fault::BadId(text.into())),
        Bound::Explanation => text.split_whitespace().count(),
        _ => text.chars().count(),
    };
    if length > most { Err(Fault::TooLong(length, most, unit)) } else { Ok(()) }
}

/// Whether `id` is lower-case letters and digits in groups joined by single hyphens.
fn is_id(id: &str) -> bool {
    id.len() <= Bound::Id.most().0
        && id
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}
