//! The little of WebAssembly's format that is read and written here:
//! <https://webassembly.github.io/spec/core/binary/modules.html>.

mod reader;

pub(crate) use reader::{CUSTOM, IMPORTS};
use reader::{HEAD, Reader};

/// What it hands over.
pub const EXPORTS: u8 = 7;

/// The sections of a file, each with its kind; nothing where it is no WebAssembly, or cut short.
pub fn sections(file: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut rest = Reader(file.strip_prefix(HEAD)?);
    let mut sections = Vec::new();
    while !rest.0.is_empty() {
        sections.push((rest.byte()?, rest.counted()?));
    }
    Some(sections)
}

/// The file of these sections.
pub fn file<'a>(sections: impl IntoIterator<Item = (u8, &'a [u8])>) -> Vec<u8> {
    let mut file = HEAD.to_vec();
    for (kind, content) in sections {
        file.push(kind);
        put_counted(&mut file, content);
    }
    file
}

/// The section of imports or exports with other names; `rename` is asked for each name of what is taken or handed over.
pub fn renamed(kind: u8, content: &[u8], mut rename: impl FnMut(&str) -> Option<String>) -> Option<Vec<u8>> {
    let mut rest = Reader(content);
    let mut section = Vec::new();
    let count = rest.number()?;
    put_number(&mut section, count);
    for _ in 0..count {
        if kind == IMPORTS {
            put_counted(&mut section, rest.counted()?);
        }
        let name = rest.text()?;
        put_counted(&mut section, rename(name).as_deref().unwrap_or(name).as_bytes());
        let before = rest.0;
        if kind == IMPORTS {
            rest.import()?;
        } else {
            // What kind of thing is handed over, and which.
            rest.byte()?;
            rest.number()?;
        }
        section.extend_from_slice(before.get(..before.len() - rest.0.len())?);
    }
    rest.0.is_empty().then_some(section)
}

fn put_counted(file: &mut Vec<u8>, content: &[u8]) {
    put_number(file, content.len() as u64);
    file.extend_from_slice(content);
}

/// A number in LEB128: seven bits in each byte, the lowest first.
fn put_number(file: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        file.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    file.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_the_same_when_written_again() {
        let long = vec![1; 300];
        let parts = [(1, long.as_slice()), (0, b""), (10, b"code")];
        let whole = file(parts);
        assert_eq!(sections(&whole).as_deref(), Some(parts.as_slice()));
        assert_eq!(sections(HEAD), Some(Vec::new()));
    }

    #[test]
    fn what_is_cut_short_is_no_program() {
        let whole = file([(1, [1; 300].as_slice())]);
        for length in (0..HEAD.len()).chain(HEAD.len() + 1..whole.len()) {
            assert_eq!(sections(&whole[..length]), None, "{length}");
        }
        assert_eq!(sections(b"<!doctype html>"), None);
    }

    #[test]
    fn only_names_change_in_a_section() {
        // Two functions and the memory, which may grow up to 300 pages; then one function, handed over.
        let imports = b"\x03\x01m\x04long\x00\x05\x01m\x01s\x00\x81\x01\x01m\x03mem\x02\x01\x01\xac\x02";
        let rename = |name: &str| (name == "long").then(|| "l".to_owned());
        let expected = b"\x03\x01m\x01l\x00\x05\x01m\x01s\x00\x81\x01\x01m\x03mem\x02\x01\x01\xac\x02";
        assert_eq!(renamed(IMPORTS, imports, rename).as_deref(), Some(expected.as_slice()));
        assert_eq!(renamed(EXPORTS, b"\x01\x04long\x00\x07", rename).as_deref(), Some(b"\x01\x01l\x00\x07".as_slice()));
        assert_eq!(renamed(EXPORTS, b"\x01\x04long\x00\x07\x07", rename), None, "something is left");
        assert_eq!(renamed(IMPORTS, b"\x01\x01m\x04lo", rename), None, "something is missing");
    }
}
