//! What the two pack targets share: a file is read in steps, and what is a pack stays one however it is written.

use std::sync::LazyLock;

use floorwalker::content;
use floorwalker::domain::atlas::Layer;
use floorwalker::domain::pack::{AtlasMaker, Import, Known, Pack, Problems, Step};
use floorwalker::words;

static KNOWN: LazyLock<Known> =
    LazyLock::new(|| Known::of(&content::atlas().expect("what ships has no problems")));

/// Reads a file in steps of that size.
pub fn import(bytes: &[u8], work: usize) -> Result<Pack, Problems> {
    let mut import = Import::begin("fuzz.file", bytes.to_vec(), &KNOWN)?;
    let mut last = 0;
    while let Step::More { done, of } = import.step(work) {
        assert!(last <= done && done <= of, "progress goes one way");
        last = done;
    }
    import.finish()
}

/// Whatever the file is, all of this holds.
pub fn check(bytes: &[u8]) {
    match import(bytes, 3) {
        Ok(pack) => check_pack(&pack),
        Err(problems) => {
            assert!(problems.count() > 0, "a refusal has a reason");
            for problem in &problems.shown {
                let said = words::pack::problem(problem);
                assert!(said.ends_with(['.', '…']) && said.chars().count() < 1_000, "{said:?}");
            }
        }
    }
}

fn check_pack(pack: &Pack) {
    let json = pack.to_json();
    let from_json = import(json.as_bytes(), 64).unwrap_or_else(|problems| panic!("{json}\n{problems:#?}"));
    assert_eq!(from_json.to_json(), json, "JSON comes back as it was");
    let csv = pack.to_csv();
    let from_csv = import(csv.as_bytes(), 64).unwrap_or_else(|problems| panic!("{csv}\n{problems:#?}"));
    assert_eq!(from_csv.to_csv(), csv, "CSV comes back as it was");
    for place in 0..pack.len() {
        assert_eq!(from_json.row(place), pack.row(place));
        assert_eq!(from_csv.row(place), pack.row(place));
    }
    if json.len() < 4_096 {
        let atlas = AtlasMaker::of(pack, content::FIRST_VISIT).finish().expect("a pack makes an atlas");
        assert_eq!(atlas.programs().len(), pack.len());
        for layer in Layer::ALL {
            for (index, node) in atlas.nodes(layer).iter().enumerate() {
                assert_eq!(atlas.find_node(layer, &node.slug).map(|id| id.index), Some(index), "ids are distinct");
            }
        }
        edit(pack);
    }
}

/// An edit that is taken back leaves no trace.
fn edit(pack: &Pack) {
    let mut edited = pack.clone();
    for place in 0..pack.len().min(4) {
        let Some(mut row) = pack.row(place) else { continue };
        row.lob = "Another desk";
        if edited.change(place, row).is_ok() {
            assert!(edited.undo());
        }
        assert!(edited == *pack, "as it was");
    }
}
