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

/// `Ok` where `text` says something and is no longer than its bound.
pub(in crate::domain) fn check(text: &str, bound: Bound) -> Result<(), Fault> {
    if !text.chars().any(is_letter) {
        return Err(Fault::Blank);
    }
    let (length, most, unit) = match bound {
        Bound::Id if is_id(text) => return Ok(()),
        Bound::Id => return Err(Fault::BadId(text.into())),
        Bound::Name => (text.chars().count(), 48, "characters"),
        Bound::Line => (text.chars().count(), 160, "characters"),
        Bound::Summary => (text.chars().count(), 140, "characters"),
        Bound::Remark => (text.chars().count(), 80, "characters"),
        Bound::Paragraph => (text.chars().count(), 320, "characters"),
        Bound::Story => (text.chars().count(), 420, "characters"),
        Bound::Explanation => (text.split_whitespace().count(), 90, "words"),
    };
    if length > most { Err(Fault::TooLong(length, most, unit)) } else { Ok(()) }
}

/// Whether `id` is lower-case letters and digits in groups joined by single hyphens.
fn is_id(id: &str) -> bool {
    id.len() <= 64
        && id
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}
