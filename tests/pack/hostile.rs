//! Nothing in a pack breaks out of it: markup, ids, random bytes, spoiled files, work without end.

use floorwalker::content::FIRST_VISIT;
use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::Layer;
use floorwalker::domain::pack::{AtlasMaker, Import, Known, Pack, Row, Step};
use floorwalker::html::{self, Piece};
use proptest::prelude::*;

use super::refusals::{ROW, csv, import, json};
use super::said;
use crate::support::cases::cases;
use crate::support::{SHIPPED, World};

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
    #![proptest_config(cases(200))]

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
        prop_assert!(!pack.undo());
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
