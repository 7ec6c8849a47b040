//! What is refused of any file, and how the tests say so.

use floorwalker::domain::pack::{Import, Known, Pack, Problems, limits};
use floorwalker::words;

use super::said;
use crate::support::SHIPPED;

pub(crate) fn import(bytes: &[u8]) -> Result<Pack, Problems> {
    Import::begin("some file.csv", bytes.to_vec(), &Known::of(&SHIPPED.atlas))?.finish()
}

/// Holds that a file is refused with exactly these messages.
fn refused(bytes: impl AsRef<[u8]>, expected: &[&str]) {
    let bytes = bytes.as_ref();
    let problems = import(bytes).expect_err(&String::from_utf8_lossy(&bytes[..bytes.len().min(200)]));
    assert_eq!(said(&problems), expected, "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(200)]));
}

/// Holds that a file is refused, and that one of the messages begins so.
pub(crate) fn refused_with(bytes: impl AsRef<[u8]>, expected: &str) {
    let problems = import(bytes.as_ref()).expect_err(expected);
    assert!(said(&problems).iter().any(|text| text.starts_with(expected)), "{expected}: {:#?}", said(&problems));
}

pub(crate) fn json(programs: &str) -> String {
    format!("{{\"floorwalker\": \"1\", \"name\": \"Test\",\n\"programs\": [\n{programs}\n]}}\n")
}

pub(crate) fn csv(rows: &str) -> String {
    format!("account,lob,channel\n{rows}")
}

pub(crate) const ROW: &str = "{\"account\": \"Nova\", \"lob\": \"Sales\", \"channel\": \"Voice\"}";

#[test]
fn what_is_no_text_is_named_for_what_it_is() {
    for (bytes, expected) in [
        (&b""[..], "The file is empty. Choose another, or start from the template."),
        (b"\xef\xbb\xbf  \r\n", "The file is empty. Choose another, or start from the template."),
        (
            b"PK\x03\x04rest of a workbook",
            "This is a spreadsheet program's own file or an archive (ZIP). Open it and save it as “CSV UTF-8”.",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "This is a spreadsheet program's own file. Open it and save it as “CSV UTF-8”."),
        (b"\x1f\x8b\x08\x00", "This file is packed (gzip). Unpack it first."),
        (b"%PDF-1.7", "This is a PDF. Save the table that it was made from as “CSV UTF-8”."),
        (b"\x89PNG\r\n\x1a\n", "This is a picture. Choose a CSV or JSON file."),
        (
            b"\n <!doctype html><title>404",
            "This is a web page, not data. If you saved it from a link, the file may not be there: check the address.",
        ),
        (
            b"\xff\xfea\x00c\x00c\x00",
            "This text is in UTF-16, which some programs call Unicode text. Save it again as “CSV UTF-8”.",
        ),
        (
            b"\xfe\xff\x00a\x00c\x00c",
            "This text is in UTF-16, which some programs call Unicode text. Save it again as “CSV UTF-8”.",
        ),
        (
            b"a\x00c\x00c\x00,\x00",
            "This text is in UTF-16, which some programs call Unicode text. Save it again as “CSV UTF-8”.",
        ),
        (b"account,lob,channel and then \x00 nothing", "This is no text file. Choose a CSV or JSON file."),
    ] {
        refused(bytes, &[expected]);
    }
    let text = b"account,lob,channel\nNova,Sales,Voice\nCaf\xe9,Sales,Voice\n";
    refused(
        text,
        &[
            "Line 3: “Caf\u{fffd},Sales,Vo”: Byte 40 of the file is no letter in UTF-8. Save the file again as “CSV UTF-8”, or as JSON in UTF-8.",
        ],
    );
    refused_with(b"account,lob,channel\nNova,Sales,Voice\xe3\x81", "Line 2: “Nova,Sales,Voice");
}

#[test]
fn a_file_is_measured_before_it_is_read() {
    for size in [50_000_000_u64, 500_000_000] {
        let problems = limits::check_size(size).unwrap_err();
        let most =
            format!("The file has {} MB, and 32 MB fit. Split it, or leave columns out.", size.div_ceil(1 << 20));
        assert_eq!(said(&problems), [most]);
    }
    assert_eq!(limits::check_size(limits::MOST_BYTES as u64), Ok(()));
    refused(
        vec![b'a'; limits::MOST_BYTES + 1],
        &["The file has 33 MB, and 32 MB fit. Split it, or leave columns out."],
    );
}

#[test]
fn a_mark_says_what_the_file_is() {
    for (mark, expected) in [
        (
            "",
            "Line 1: floorwalker: This mark is missing, so this may be something else than a data pack. Add \"floorwalker\": \"1\".",
        ),
        (
            "\"floorwalker\": \"0\",",
            "Line 1: floorwalker “0”: There is no such version. A data pack says \"floorwalker\": \"1\".",
        ),
        (
            "\"floorwalker\": \"999\",",
            "Line 1: floorwalker “999”: This was made for a newer Floorwalker. Load the page again, then take it in.",
        ),
        (
            "\"floorwalker\": \"progress\",",
            "Line 1: floorwalker “progress”: This is another kind of file. A data pack says \"floorwalker\": \"1\".",
        ),
        (
            "\"floorwalker\": 1,",
            "Line 1: A text in quotation marks was expected; a number, true, false or null is none. Put it in quotation marks.",
        ),
    ] {
        let problems = import(format!("{{{mark} \"programs\": [{ROW}]}}").as_bytes()).unwrap_err();
        let said = said(&problems);
        assert_eq!(said.len(), 1, "{said:?}");
        let strip = |text: &str| text.replace("“1”: ", "");
        assert_eq!(strip(&said[0]), expected);
    }
}

#[test]
fn all_problems_are_told_at_once_and_the_most_counted() {
    let problems =
        import(csv("Nova,Sales\n,,\n,Sales,Voice\nOrbit,Sales,\nOrbit,Sales,Voice\nOrbit,Sales,Voice\n").as_bytes())
            .unwrap_err();
    let lines: Vec<u32> = problems.shown.iter().map(|problem| problem.at.line).collect();
    assert_eq!(lines, [2, 4, 5, 7], "a row of nothing is none");
    let many = import(csv(&"Nova,Sales\n".repeat(10_000)).as_bytes()).unwrap_err();
    assert_eq!((many.shown.len(), many.more), (limits::MOST_SHOWN, 9_500));
    assert_eq!(words::pack::problems_heading(&many), "There are 10000 problems");
    assert!(words::pack::more_problems(&many).unwrap().starts_with("And 9500 more."));
}
