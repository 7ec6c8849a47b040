//! Packs of any size, read in steps of any size.

use std::fmt::Write;

use floorwalker::content::FIRST_VISIT;
use floorwalker::domain::atlas::Layer;
use floorwalker::domain::pack::{AtlasMaker, Import, Step, limits};

use super::{atlas, import, known, pack, said};

/// A file of so many programs, of the shape that an outsourcer's would have.
fn large(programs: usize, accounts: usize, json: bool) -> String {
    let mut text = if json {
        "{\"floorwalker\":\"1\",\"name\":\"Large\",\"programs\":[\n"
    } else {
        "account,industry,lob,channel,direction,example\n"
    }
    .to_owned();
    for number in 0..programs {
        let (account, round) = (number % accounts, number / accounts);
        let (lob, channel) = (round % 40, ["Voice", "Chat", "Email", "Back office", "App"][(round / 40) % 5]);
        let direction = if channel == "Back office" { "none" } else { "inbound" };
        let separator = if number + 1 == programs { "" } else { "," };
        let line = if json {
            writeln!(
                text,
                "{{\"account\":\"Client {account:05} Company\",\"industry\":\"Industry {}\",\"lob\":\"Desk {lob}\",\"channel\":\"{channel}\",\"direction\":\"{direction}\",\"example\":\"Thank you for calling Client {account}, this is Mara, how may I help you?\"}}{separator}",
                account % 20
            )
        } else {
            writeln!(
                text,
                "Client {account:05} Company,Industry {},Desk {lob},{channel},{direction},\"Thank you for calling Client {account}, this is Mara, how may I help you?\"",
                account % 20
            )
        };
        line.unwrap();
    }
    if json {
        text.push_str("]}\n");
    }
    text
}

#[test]
fn fifty_thousand_programs_of_fifty_thousand_accounts_are_read() {
    for json in [false, true] {
        let read = pack(&large(50_000, 50_000, json));
        assert_eq!(read.len(), 50_000);
        let atlas = atlas(&read);
        assert_eq!(atlas.nodes(Layer::Account).len(), 50_000);
        let last = atlas.find_node(Layer::Account, "client-49999-company").unwrap();
        assert_eq!(atlas.node(last).name, "Client 49999 Company");
    }
}

#[test]
fn the_most_rows_are_read_and_no_more() {
    assert_eq!(pack(&large(limits::MOST_ROWS, 5_000, false)).len(), limits::MOST_ROWS);
    for json in [false, true] {
        let problems = import(
            "many",
            &large(limits::MOST_ROWS + 1, 5_000, json).replace(", this is Mara, how may I help you?", ""),
        )
        .unwrap_err();
        assert!(
            said(&problems).iter().any(|text| text.contains("too many programs: 200000 fit")),
            "{:?}",
            said(&problems)
        );
    }
}

#[test]
fn steps_of_any_size_come_to_the_same() {
    let text = large(300, 60, true);
    let whole = pack(&text);
    let made = atlas(&whole);
    for work in [1, 7, 64] {
        let mut import = Import::begin("pack.json", text.clone().into(), &known()).unwrap();
        let mut last = 0;
        while let Step::More { done, of } = import.step(work) {
            assert!(last <= done && done <= of, "{last} {done} {of}");
            last = done;
        }
        assert_eq!(import.finish().unwrap(), whole);
        let mut maker = AtlasMaker::of(&whole, FIRST_VISIT);
        let mut last = 0;
        while let Step::More { done, of } = maker.step(work) {
            assert!(last <= done && done <= of, "{last} {done} {of}");
            last = done;
        }
        assert_eq!(maker.finish().unwrap(), made);
    }
}
