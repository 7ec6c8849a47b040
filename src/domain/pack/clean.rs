//! A value as somebody wrote it → the text that is kept, or what is wrong with it.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

use super::limits::MOST_MARKS;
use super::names::settled;
use super::problem::Fault;
use crate::domain::atlas::{self, Bound, check};

/// The text as it is kept: composed letters, single spaces. An empty one stays empty.
///
/// # Errors
/// When it says nothing, is too long, or holds characters that would harm the page's text.
pub(super) fn clean(text: &str, bound: Bound) -> Result<Cow<'_, str>, Fault> {
    if text.is_empty() {
        return Ok(Cow::Borrowed(text));
    }
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let cleaned = if plain && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ") {
        Cow::Borrowed(text)
    } else if plain {
        Cow::Owned(settled(text))
    } else {
        harmless(text)?;
        Cow::Owned(settled(text))
    };
    match check(&cleaned, bound) {
        Ok(()) => Ok(cleaned),
        Err(atlas::Fault::TooLong(length, most, unit)) => Err(Fault::TooLong { length, most, unit }),
        Err(atlas::Fault::BadId(_)) => Err(Fault::BadId),
        Err(_) if text.trim().is_empty() && plain => Ok(Cow::Borrowed("")),
        Err(_) => Err(Fault::Blank),
    }
}

/// Whether a text leaves the text around it alone: no control characters, every change of direction ended, no heap of marks.
fn harmless(text: &str) -> Result<(), Fault> {
    let mut marks = 0;
    let mut open: Vec<char> = Vec::new();
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' => {}
            // Overrides write letters in an order that nobody reads; no name needs them.
            '\u{202d}' | '\u{202e}' => return Err(Fault::Bidi),
            '\u{202a}' | '\u{202b}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202c}' | '\u{2069}' if open.pop() != Some(c) => return Err(Fault::Bidi),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{fff9}'..='\u{fffb}') => {
                return Err(Fault::Hidden(c));
            }
            _ => {}
        }
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            return Err(Fault::Marks);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(Fault::Bidi) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> Result<String, Fault> {
        clean(text, Bound::Name).map(Cow::into_owned)
    }

    #[test]
    fn what_shows_nothing_goes_and_the_rest_stays() {
        for (text, expected) in [
            ("Sinag Mobile", "Sinag Mobile"),
            (" a  b ", "a b"),
            ("a\r\nb", "a b"),
            ("No\u{200b}va", "Nova"),
            ("e\u{301}te\u{301}", "été"),
            ("👩\u{200d}💻 Desk", "👩\u{200d}💻 Desk"),
            ("<b>Nova</b>", "<b>Nova</b>"),
            ("\u{2067}עברית\u{2069}", "\u{2067}עברית\u{2069}"),
            ("", ""),
            ("   ", ""),
        ] {
            assert_eq!(cleaned(text).as_deref(), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn what_harms_is_refused() {
        for (text, expected) in [
            ("\u{200b}\u{200b}", Fault::Blank),
            ("---", Fault::Blank),
            ("a\u{0}b", Fault::Hidden('\u{0}')),
            ("a\u{9b}b", Fault::Hidden('\u{9b}')),
            ("\u{202e}avon", Fault::Bidi),
            ("\u{2067}nova", Fault::Bidi),
            ("nova\u{2069}", Fault::Bidi),
            (&format!("a{}", "\u{301}".repeat(1_000)), Fault::Marks),
            (&"x".repeat(1_000_000), Fault::TooLong { length: 1_000_000, most: 48, unit: "characters" }),
        ] {
            assert_eq!(cleaned(text), Err(expected), "{text:?}");
        }
    }
}
