//! Files for paper, read without a reader of theirs: how many sheets they have.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

/// How many pages a PDF has. Some writers put what describes a page into packed parts.
pub(crate) fn sheets(pdf: &[u8]) -> usize {
    let mut sheets = pages_in(pdf);
    let mut rest = pdf;
    while let Some(place) = find(rest, b"stream") {
        rest = &rest[place + b"stream".len()..];
        let packed = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
        let mut plain = Vec::new();
        // Not every part is packed in this way; what is not gives nothing.
        let _ = ZlibDecoder::new(packed).read_to_end(&mut plain);
        sheets += pages_in(&plain);
    }
    sheets
}

/// How many times a page is described here: its size, since every page and nothing else has one.
fn pages_in(bytes: &[u8]) -> usize {
    let mark = b"/MediaBox";
    bytes.windows(mark.len()).filter(|window| window == mark).count()
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|window| window == mark)
}
