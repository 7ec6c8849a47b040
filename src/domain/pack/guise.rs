//! What the first bytes of a file give away, before anything of it is read.

use super::problem::{Fault, Guise};

/// The mark with which some programs begin a UTF-8 text.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Beginnings of files that are no text.
const BEGINNINGS: [(&[u8], Guise); 12] = [
    (b"PK\x03\x04", Guise::Zip),
    (b"PK\x05\x06", Guise::Zip),
    (b"7z\xbc\xaf\x27\x1c", Guise::Zip),
    (b"Rar!", Guise::Zip),
    (b"\xd0\xcf\x11\xe0", Guise::OldOffice),
    (b"\x1f\x8b", Guise::Gzip),
    (b"%PDF", Guise::Pdf),
    (b"\x89PNG", Guise::Picture),
    (b"GIF8", Guise::Picture),
    (b"\xff\xd8\xff", Guise::Picture),
    (b"\xff\xfe", Guise::Utf16),
    (b"\xfe\xff", Guise::Utf16),
];

/// Where the text begins.
///
/// # Errors
/// When it is no text, or none that is read here.
pub(super) fn text_begins(bytes: &[u8]) -> Result<usize, Fault> {
    let disguised = |guise| Err(Fault::Disguised(guise));
    if let Some((_, guise)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return disguised(*guise);
    }
    let begins = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
    let head = bytes.get(begins..bytes.len().min(begins + 512)).unwrap_or_default();
    let nothing = count(head, 0);
    if nothing > 0 {
        // Of a plain text in UTF-16 every other byte is 0.
        return disguised(if nothing * 3 >= head.len() { Guise::Utf16 } else { Guise::Binary });
    }
    let text = head.trim_ascii_start();
    if text.starts_with(b"<") {
        return disguised(Guise::Page);
    }
    if text.is_empty() && bytes.len() <= begins + 512 {
        return Err(Fault::EmptyFile);
    }
    Ok(begins)
}

/// How often a byte stands among others.
pub(super) fn count(bytes: &[u8], wanted: u8) -> usize {
    bytes.iter().fold(0, |count, byte| count + usize::from(*byte == wanted))
}
