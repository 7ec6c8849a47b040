//! What a trainer's file may be by mistake or by malice: each with the message that its maker reads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use floorwalker::content::FIRST_VISIT;
use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::Layer;
use floorwalker::domain::pack::{AtlasMaker, Import, Known, Pack, Problems, Row, Step, limits};
use floorwalker::html::{self, Piece};
use floorwalker::words;
use proptest::prelude::*;
use support::{SHIPPED, World};

fn import(bytes: &[u8]) -> Result<Pack, Problems> {
    Import::begin("some file.csv", bytes.to_vec(), &Known::of(&SHIPPED.atlas))?.finish()
}

fn said(problems: &Problems) -> Vec<String> {
    problems.shown.iter().map(words::pack::problem).collect()
}

/// Holds that a file is refused with exactly these messages.
fn refused(bytes: impl AsRef<[u8]>, expected: &[&str]) {
    let bytes = bytes.as_ref();
    let problems = import(bytes).expect_err(&String::from_utf8_lossy(&bytes[..bytes.len().min(200)]));
    assert_eq!(said(&problems), expected, "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(200)]));
}

/// Holds that a file is refused, and that one of the messages begins so.
fn refused_with(bytes: impl AsRef<[u8]>, expected: &str) {
    let problems = import(bytes.as_ref()).expect_err(expected);
    assert!(said(&problems).iter().any(|text| text.starts_with(expected)), "{expected}: {:#?}", said(&problems));
}

fn json(programs: &str) -> String {
    format!("{{\"floorwalker\": \"1\", \"name\": \"Test\",\n\"programs\": [\n{programs}\n]}}\n")
}

fn csv(rows: &str) -> String {
    format!("account,lob,channel\n{rows}")
}

const ROW: &str = "{\"account\": \"Nova\", \"lob\": \"Sales\", \"channel\": \"Voice\"}";

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
fn json_that_is_none_says_where() {
    for (text, expected) in [
        ("[1, 2]", "Line 1: “[1, 2]”: The file does not begin with an object."),
        (
            &"[".repeat(100_000),
            "Line 1: “[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…”: The file does not begin with an object.",
        ),
        (&format!("{{\"floorwalker\": \"1\", \"programs\": {}", "[".repeat(100_000)), "Line 1: “[[[["),
        (
            &json(&format!("{{\"account\": {}", "[".repeat(10_000))),
            "Line 3: “{\"account\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[…”: Lists and objects stand more than 8 deep.",
        ),
        (
            "{\"floorwalker\": \"1\",\n\"programs\": [\n{\"account\": \"No",
            "Line 3: “{\"account\": \"No”: The file ends too early.",
        ),
        ("{\"floorwalker\": \"1\"", "Line 1: The file ends too early."),
        (
            &json(&format!("{ROW}\n{ROW}")),
            "Line 4: “{\"account\": \"Nova\", \"lob\": \"Sales\", \"cha…”: This is no JSON: expected `,` or `]`.",
        ),
        (&json(&format!("{ROW},")), "Line 4: “]}”: This is no JSON: expected value."),
        (&(json(ROW) + "x"), "Line 5: “x”: Something stands after the end of the object. Take it out."),
        (
            &json("{\"account\" \"Nova\"}"),
            "Line 3, programs, item 1: “{\"account\" \"Nova\"}”: This is no JSON: expected `:`.",
        ),
        (
            &json("{\"account\": \"No\\va\"}"),
            "Line 3, programs, item 1: “{\"account\": \"No\\va\"}”: This is no JSON: invalid escape.",
        ),
        (
            &json("{\"account\": \"\\ud800\"}"),
            "Line 3, programs, item 1: “{\"account\": \"\\ud800\"}”: This is no JSON: ",
        ),
        ("{'floorwalker': '1'}", "Line 1: “'floorwalker': '1'}”: This is no JSON: expected a name in quotation marks."),
        (
            &json(&format!("{{\"account\": \"{}\"}}", "x".repeat(1_000_000))),
            "Line 3: “{\"account\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxx…”: This is longer than 64 KB in one piece.",
        ),
    ] {
        refused_with(text, expected);
    }
}

#[test]
fn json_of_another_shape_says_what_was_expected() {
    for (text, expected) in [
        ("{\"floorwalker\": \"1\"}", "The file has no programs. Add at least one row with account, LOB and channel."),
        (&json(""), "The file has no programs."),
        (
            "{\"floorwalker\": \"1\", \"programs\": {}}",
            "Line 1: programs “{}}”: A list was expected. Put it in square brackets: […].",
        ),
        ("{\"floorwalker\": \"1\", \"__proto__\": {\"a\": []}}", "Line 1: __proto__: A data pack has no such section."),
        (
            "{\"floorwalker\": \"1\", \"programs\": [], \"programs\": []}",
            "Line 1: programs: This stands twice in one object. Take one out.",
        ),
        (
            "{\"floorwalker\": \"1\", \"name\": \"a\", \"name\": \"b\"}",
            "Line 1: name: This stands twice in one object. Take one out.",
        ),
        ("{\"floorwalker\": \"1\", \"quiz\": [{\"options\": []}]}", "Line 1: quiz: A data pack has no such section."),
        (&json("\"Nova\""), "Line 3, programs, item 1: An object was expected. Put it in braces: {…}."),
        (
            &json(&ROW.replace('}', ", \"color\": \"red; background: url(x)\"}")),
            "Line 3, programs, item 1: color: There is no such field here.",
        ),
        (
            &json(&ROW.replace('}', ", \"__proto__\": \"x\"}")),
            "Line 3, programs, item 1: __proto__: There is no such field here.",
        ),
        (
            &json(&ROW.replace('}', ",\n\"lob\": \"x\"}")),
            "Line 4, programs, item 1: “\"lob\": \"x\"}”: This stands twice in one object. Take one out.",
        ),
        (
            &json(&ROW.replace("\"Nova\"", "[\"Nova\"]")),
            "Line 3, programs, item 1: account: A text in quotation marks was expected",
        ),
        (&json("{}"), "Line 3, programs, item 1: account: Nothing is written here. Fill it in."),
    ] {
        refused_with(text, expected);
    }
    for value in ["1e400", "9007199254740993", "null", "true", "-1", "0.5"] {
        refused_with(
            json(&ROW.replace("\"Nova\"", value)),
            &format!("Line 3, programs, item 1: “{{\"account\": {value}"),
        );
    }
}

#[test]
fn things_in_json_are_held_against_each_other() {
    let with = |section: &str| format!("{{\"floorwalker\": \"1\",\n{section},\n\"programs\": [\n{ROW}\n]}}");
    for (section, expected) in [
        (
            "\"accounts\": [{\"name\": \"Orbit\"}]",
            "Line 4, programs, item 1: account “Nova”: There is none of this name or id among the accounts.",
        ),
        (
            "\"accounts\": [{\"name\": \"Nova\"},\n{\"name\": \"NO\u{200b}VA\"}]",
            "Line 3, accounts, item 2: name “NOVA”: This stands twice; it is the same as line 2, accounts.",
        ),
        (
            "\"accounts\": [{\"id\": \"a\", \"name\": \"Nova\"},\n{\"id\": \"a\", \"name\": \"Orbit\"}]",
            "Line 3, accounts, item 2: id “a”: This stands twice; it is the same as line 2, accounts.",
        ),
        ("\"accounts\": [{\"id\": \"A b\", \"name\": \"Nova\"}]", "Line 2, accounts, item 1: id “A b”: This is no id."),
        (
            "\"accounts\": [{\"name\": \"Nova\", \"industry\": \"Shops\"}], \"industries\": [{\"name\": \"Retail\"}]",
            "Line 2, accounts, item 1: industry “Shops”: There is none of this name or id among the industries.",
        ),
        (
            "\"companies\": [{\"name\": \"Own\", \"kind\": \"captive\"}]",
            "Line 2, companies, item 1: owner: An in-house team or a captive names its owner",
        ),
        (
            "\"companies\": [{\"name\": \"Own\", \"kind\": \"pirate\"}]",
            "Line 2, companies, item 1: kind “pirate”: This is none of the choices. Write one of: outsourcer, in-house, captive.",
        ),
        (
            "\"lobs\": [{\"name\": \"Sales\", \"sources\": [\"nowhere\"], \"term\": \"nothing\"}]",
            "Line 2, lobs, item 1: sources “nowhere”: There is none of this name or id among the sources.",
        ),
        (
            "\"lobs\": [{\"name\": \"Sales\", \"term\": \"nothing\"}]",
            "Line 2, lobs, item 1: term “nothing”: There is none of this name or id among the terms.",
        ),
        ("\"accounts\": [{\"id\": \"x\"}]", "Line 2, accounts, item 1: name: Nothing is written here. Fill it in."),
        (
            "\"terms\": [{\"slug\": \"x\", \"name\": \"X\"}]",
            "Line 2, terms, item 1: “x”: x, category: this field is missing. Add it.",
        ),
        ("\"terms\": [{\"slug\": \"x\"}, {\"slug\": \"x\"}]", "Line 2, terms, item 2: slug “x”: This stands twice."),
        (
            "\"sources\": [{\"id\": \"x\", \"title\": \"X\"}]",
            "Line 2, sources, item 1: about: Nothing is written here. Fill it in.",
        ),
    ] {
        refused_with(with(section), expected);
    }
    // An owner that employs itself, and two that own each other's employer, are no harm: nothing is followed.
    let round = "\"companies\": [{\"name\": \"Own\", \"kind\": \"captive\", \"owner\": \"Nova\"}], \"accounts\": [{\"name\": \"Nova\", \"employer\": \"Own\"}]";
    assert!(import(with(round).as_bytes()).is_ok());
}

#[test]
fn a_table_that_is_none_says_what_it_lacks() {
    for (text, expected) in [
        (
            "Dear all, here is the data\nbest, Ann",
            "Line 1, row 1: “Dear all  here is the data”: The first row does not name the columns.",
        ),
        ("account,lob\nNova,Sales", "Line 1, row 1: channel: This column is missing."),
        ("account,lob,channel,colour\n", "Line 1, row 1: “colour”: No column has this name."),
        ("account,client,lob,channel\n", "Line 1, row 1: “client”: Two columns mean the same. Take one out."),
        ("account,lob,channel\n", "The file has no programs."),
        (&csv("Nova,Sales\n"), "Line 2, row 2: “Nova”: The row has 2 cells, and the header 3."),
        (&csv("Nova,Sales,Voice,more\n"), "Line 2, row 2: “Nova”: The row has 4 cells, and the header 3."),
        (
            &csv("\"Nova\nOne\",Sales,Voice\n\nOrbit,,Voice\n"),
            "Line 5, row 4: lob: Nothing is written here. Fill it in.",
        ),
        (&csv("\"Nova,Sales,Voice\nOrbit,Sales,Voice\n"), "Line 2, row 2: “Nova,Sales,Voice"),
        (&csv("\"Nova\" One,Sales,Voice\n"), "Line 2, row 2: “ One”: Text stands after a closing quotation mark."),
        (
            &csv(&format!("{},Sales,Voice\n", "x".repeat(1_000_000))),
            "Line 2, row 2: This is longer than 64 KB in one piece.",
        ),
        (&csv(&",".repeat(100_000)), "Line 2, row 2: There are more than 64 cells. Take the others out."),
        (
            &csv("Nova,Sales,Voice\n nova ,SALES,voice\n"),
            "Line 3, row 3: “Nova, Sales, Voice”: This stands twice; it is the same as line 2, row 2.",
        ),
        (
            "account,industry,lob,channel\nNova,Retail,Sales,Voice\nNova,Travel,Billing,Voice\n",
            "Line 3, row 3: industry “Travel”: Of “Nova” it is already said: “Retail” (first named in line 2). Write the same, or nothing.",
        ),
        (
            "account,lob,channel,direction\nNova,Sales,Voice,up\n",
            "Line 2, row 2: direction “up”: This is none of the choices. Write one of: inbound, outbound, both, none.",
        ),
        (
            "account,lob,channel,direction\nNova,Sales,Back office,inbound\n",
            "Line 2, row 2: direction “inbound”: Over “Back office” there is no contact with customers.",
        ),
        (
            "account,lob,channel,direction\nNova,Sales,Voice,none\n",
            "Line 2, row 2: direction “none”: “Voice” is contact with customers.",
        ),
    ] {
        refused_with(text, expected);
    }
}

#[test]
fn values_that_mislead_the_eye_are_refused() {
    for (value, expected) in [
        ("\u{200b}\u{200b}", "Line 2, row 2: account “\u{fffd}\u{fffd}”: There is nothing to read in it."),
        ("...", "Line 2, row 2: account “...”: There is nothing to read in it."),
        (
            "\u{202e}avoN",
            "Line 2, row 2: account “\u{fffd}avoN”: It turns the direction of writing and does not turn it back.",
        ),
        ("Nova\u{2067}", "Line 2, row 2: account “Nova\u{fffd}”: It turns the direction of writing"),
        ("No\u{7}va", "Line 2, row 2: account “No\u{fffd}va”: A control character stands in it (U+0007)"),
        (&format!("a{}", "\u{301}".repeat(1_000)), "Line 2, row 2: account “a\u{fffd}\u{fffd}"),
        (
            &"x".repeat(49),
            "Line 2, row 2: account “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”: It has 49 characters, and 48 fit. Shorten it.",
        ),
    ] {
        refused_with(csv(&format!("{value},Sales,Voice\n")), expected);
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

#[test]
fn what_looks_odd_and_is_none_the_worse_is_read() {
    for (text, expected) in [
        ("Client;Line of Business;CHANNEL\r\nNova;Sales;Voice\r\n", ["Nova", "Sales", "Voice"]),
        ("\u{feff}account\tline_of_business\tchannel\nNova\tSales\tVoice", ["Nova", "Sales", "Voice"]),
        ("sep=;\naccount;lob;channel\nNova;Sales;Voice\n", ["Nova", "Sales", "Voice"]),
        ("channel,,lob,account,,\nVoice,,Sales,Nova,,\n,,,,,\n", ["Nova", "Sales", "Voice"]),
        ("account,lob,channel\r\"A \"\"B\"\", C\",\"Sales\",Voice", ["A \"B\", C", "Sales", "Voice"]),
        (
            "account,lob,channel\n<img src=x onerror=alert(1)>,[x](javascript:1),'=HYPERLINK(1)",
            ["<img src=x onerror=alert(1)>", "[x](javascript:1)", "=HYPERLINK(1)"],
        ),
        ("account,lob,channel\n👩\u{200d}💻 Desk,日本,📞 Line", ["👩\u{200d}💻 Desk", "日本", "📞 Line"]),
        ("account,lob,channel\nNova,customer-service,no-contact", ["Nova", "Customer service", "No customer contact"]),
    ] {
        let pack = import(text.as_bytes()).unwrap_or_else(|problems| panic!("{text:?}: {:#?}", said(&problems)));
        let row = pack.row(0).unwrap();
        assert_eq!([row.account, row.lob, row.channel], expected);
        assert_eq!(pack.len(), 1);
    }
}

#[test]
fn markup_in_a_pack_stays_text_on_the_page() {
    let pack = import(csv("<img src=x onerror=alert(1)>,<svg/onload=alert(2)>,<math>\n").as_bytes()).unwrap();
    let world = World::of(AtlasMaker::of(&pack, FIRST_VISIT).finish());
    let address = Address::parse(&format!("#/map?account={}", world.atlas.nodes(Layer::Account)[0].slug));
    let view = world.view(&address);
    let pieces = Piece::ALL.map(|piece| html::piece(&world.atlas, &view, &address, piece));
    let page = pieces.concat();
    assert!(
        page.contains("&lt;img") && !page.contains("<img") && !page.contains("<svg/") && !page.contains("<math"),
        "{page}"
    );
}

#[test]
fn ids_are_made_of_names_and_stay_apart() {
    let rows = "A B,Sales,Voice\nA-B,Sales,Voice\na b!,Sales,Voice\n日本,Sales,Voice\n中国,Sales,Voice\nconstructor,Sales,Voice\n__proto__,Sales,Voice\n";
    let pack = import(csv(rows).as_bytes()).unwrap();
    let atlas = AtlasMaker::of(&pack, FIRST_VISIT).finish().unwrap();
    let slugs: Vec<&str> = atlas.nodes(Layer::Account).iter().map(|node| node.slug.as_str()).collect();
    assert_eq!((slugs[0], slugs[5], slugs[6]), ("a-b", "constructor", "proto"));
    let distinct: std::collections::BTreeSet<_> = slugs.iter().collect();
    assert_eq!(distinct.len(), 7, "{slugs:?}");
    for slug in &slugs {
        let address = Address::parse(&format!("#/map?account={slug}"));
        assert_eq!(Address::parse(&address.format()), address);
        assert!(address.format().contains(slug));
    }
    let again = AtlasMaker::of(&import(csv(rows).as_bytes()).unwrap(), FIRST_VISIT).finish().unwrap();
    assert_eq!(again, atlas, "the same file, the same addresses");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a file is, it is read or refused with reasons, whether in small steps or at once.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), head in 0..4_usize, work in 1..9_usize) {
        let heads: [&[u8]; 4] = [b"", b"{\"floorwalker\":\"1\",\"programs\":[", b"account,lob,channel\n", b"{\"floorwalker\":\"1\",\"terms\":[{"];
        let bytes = [heads[head], &bytes].concat();
        let known = Known::of(&SHIPPED.atlas);
        let at_once = Import::begin("x", bytes.clone(), &known).and_then(Import::finish);
        let in_steps = Import::begin("x", bytes, &known).and_then(|mut import| {
            while import.step(work) != Step::Done {}
            import.finish()
        });
        prop_assert_eq!(&at_once, &in_steps);
        if let Err(problems) = at_once {
            prop_assert!(problems.count() > 0 && said(&problems).iter().all(|text| text.ends_with(['.', '…'])), "{:?}", said(&problems));
        }
    }

    /// The same for what begins as a sound file.
    #[test]
    fn a_sound_file_that_is_spoiled_is_read_or_refused(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), "[\\PC\"{}\\[\\],:\\\\\n]{0,3}", 0..4_usize), 1..5),
        as_json in any::<bool>(),
    ) {
        let sound = if as_json { json(&format!("{ROW},\n{{\"account\":\"Orbit\",\"lob\":\"F&A\",\"channel\":\"BO\"}}")) } else { csv("Nova,\"Sa,les\",Voice\nOrbit,F&A,BO\n") };
        let mut letters: Vec<char> = sound.chars().collect();
        for (at, put, gone) in cuts {
            let from = at.index(letters.len() + 1);
            let to = letters.len().min(from + gone);
            letters.splice(from..to, put.chars());
        }
        let text: String = letters.into_iter().collect();
        match import(text.as_bytes()) {
            Ok(pack) => prop_assert!(!pack.is_empty()),
            Err(problems) => prop_assert!(problems.count() > 0),
        }
    }

    /// Any pack comes back as it was, from JSON whole, from CSV row by row.
    #[test]
    fn a_pack_comes_back_as_it_was(rows in prop::collection::vec(prop::array::uniform9(cell()), 1..12)) {
        let known = Known::of(&SHIPPED.atlas);
        let mut pack = Pack::empty("Mine", &known);
        for row in &rows {
            let mut cells = row.each_ref().map(String::as_str);
            cells[5] = ["", "voice", "non-voice", "none"][row[5].len() % 4];
            cells[6] = ["", "in", "outbound", "both", "none"][row[6].len() % 5];
            let _ = pack.add(Row::of_cells(cells));
        }
        prop_assume!(!pack.is_empty());
        let back = |text: String| import(text.as_bytes()).map_err(|problems| TestCaseError::fail(format!("{text}\n{:#?}", said(&problems))));
        let from_json = back(pack.to_json())?;
        prop_assert_eq!(from_json.to_json(), pack.to_json());
        let from_csv = back(pack.to_csv())?;
        prop_assert_eq!(from_csv.to_csv(), pack.to_csv());
        for place in 0..pack.len() {
            prop_assert_eq!(from_csv.row(place), pack.row(place));
        }
        // Another program's reader finds the same cells.
        let csv = pack.to_csv();
        let mut other = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        for (place, record) in other.records().enumerate() {
            let record = record.unwrap();
            let row = pack.row(place).unwrap();
            for (cell, kept) in record.iter().zip(row.cells()) {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "a formula: {cell}");
                prop_assert_eq!(cell.strip_prefix('\'').filter(|_| cell.len() > kept.len()).unwrap_or(cell), kept);
            }
        }
        prop_assert!(AtlasMaker::of(&pack, FIRST_VISIT).finish().is_ok());
    }

    /// Edits that are taken back leave nothing, and made again they are what they were.
    #[test]
    fn edits_are_undone_and_redone(edits in prop::collection::vec((0..3_u8, 0..6_usize, prop::array::uniform9(cell())), 1..10)) {
        let start = import(csv("Nova,Sales,Voice\nOrbit,Billing,Chat\n日本,Tech support,Back office\n").as_bytes()).unwrap();
        let mut pack = start.clone();
        let mut states = vec![start.clone()];
        for (kind, place, cells) in &edits {
            let row = Row { medium: "", direction: "", ..Row::of_cells(cells.each_ref().map(String::as_str)) };
            let before = pack.clone();
            let done = match kind {
                0 => pack.add(row).is_ok(),
                1 if *place < pack.len() => pack.change(*place, row).is_ok(),
                _ => pack.remove(*place),
            };
            if done {
                states.push(pack.clone());
            } else {
                prop_assert_eq!(&pack, &before);
            }
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(pack.undo());
            prop_assert_eq!(&pack, state);
        }
        prop_assert!(!pack.undo() && !pack.changed());
        for state in states.iter().skip(1) {
            prop_assert!(pack.redo());
            prop_assert_eq!(&pack, state);
        }
    }
}

/// Found by the test above: who becomes a company of its own by an edit is none when that is taken back.
#[test]
fn an_account_that_employs_itself_leaves_nothing_when_it_is_undone() {
    let mut pack = import(b"account,lob,channel,employer\nNova,Sales,Voice,Borealis\n").unwrap();
    let before = pack.clone();
    pack.add(Row { account: "Borealis", lob: "Sales", channel: "Voice", employer: "Borealis", ..Row::default() })
        .unwrap();
    let after = pack.clone();
    assert!(pack.undo());
    assert_eq!(pack, before);
    assert!(pack.redo());
    assert_eq!(pack, after);
}

/// A cell as people write them, and as they do not.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-C]{1,2}",
        1 => Just(String::new()),
        1 => prop::sample::select(vec!["Voice", "voice", "Back office", "Sales", "customer-service", "Customer care", "Nova", "Other", "other"]).prop_map(String::from),
        1 => "['=+@-]{0,3}[a-c]{1,3}[,;\"'\n]{0,2}[a-c]{0,2}",
        1 => "[\\PC]{0,12}",
        1 => "[\u{e9}\u{301}e日\u{200b}\u{200d}\u{2067}\u{2069} ]{0,6}",
    ]
}

/// Nothing that a file says makes a piece of work longer: each takes in a small part of a large file, whatever it is.
#[test]
fn no_piece_of_work_grows_with_the_file() {
    for (name, text) in [
        ("spaces", format!("{{{}", " ".repeat(3_000_000))),
        ("lines", "\n".repeat(3_000_000) + "account"),
        ("one line", csv(&"x".repeat(3_000_000))),
        ("open quotes", csv(&format!("\"{}", "a,b\n".repeat(700_000)))),
        ("cells", csv(&",".repeat(3_000_000))),
        ("quotes", csv(&"\"\"".repeat(1_500_000))),
        ("sections", format!("{{\"floorwalker\":\"1\",{}\"a\":\"b\"}}", "\"x\":[{}],".repeat(300_000))),
        ("rows", csv(&"Nova,Sales,Voice\n".repeat(150_000))),
        (
            "things",
            format!(
                "{{\"floorwalker\":\"1\",\"accounts\":[{}],\"programs\":[{ROW}]}}",
                vec!["{\"name\":\"Nova\"}"; 100_000].join(",")
            ),
        ),
    ] {
        let mut import =
            Import::begin("x", text.into_bytes(), &Known::of(&SHIPPED.atlas)).unwrap_or_else(|_| panic!("{name}"));
        let (mut last, mut longest) = (0, 0);
        while let Step::More { done, of } = import.step(1) {
            // From there on it is about what was found, which is nothing in most of these.
            if done < 800 {
                longest = longest.max(done - last);
            }
            last = done;
            assert_eq!(of, 1_000);
        }
        assert!(longest <= 30, "{name}: one piece is {longest} thousandths of the whole, at {last}");
        assert!(import.finish().is_err());
    }
}
