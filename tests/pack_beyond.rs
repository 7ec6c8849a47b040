//! What a pack says beyond its rows: nothing is lost in a table that is not counted, and what is counted can be kept.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::cell::Cell;
use std::collections::BTreeSet;

use floorwalker::content::FIRST_VISIT;
use floorwalker::domain::atlas::{Atlas, Detail, Layer, Node};
use floorwalker::domain::pack::{AtlasMaker, Beyond, Import, Known, Pack};
use floorwalker::words::data as words;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::{Map, Value, json};
use support::SHIPPED;

const TEMPLATE: &str = include_str!("../public/pack/pack-template.json");

fn import(name: &str, text: &str) -> Option<Pack> {
    Import::begin(name, text.into(), &Known::of(&SHIPPED.atlas)).and_then(Import::finish).ok()
}

fn atlas(pack: &Pack) -> Atlas {
    AtlasMaker::of(pack, FIRST_VISIT).finish().unwrap()
}

/// All that the programs of an atlas say, in whatever order they stand.
fn told(atlas: &Atlas) -> BTreeSet<String> {
    let sources =
        |places: &[usize]| places.iter().map(|place| atlas.sources()[*place].slug.clone()).collect::<Vec<_>>();
    let node = |layer: Layer, index: usize| {
        let node: &Node = &atlas.nodes(layer)[index];
        let group = &atlas.groups(layer)[node.group];
        let detail = match &node.detail {
            Detail::Account { employer } => {
                let company = &atlas.companies()[*employer];
                let owner = company.owner.map(|owner| atlas.nodes(Layer::Account)[owner].name.clone());
                format!("{} {:?} {} {} {owner:?}", company.name, company.kind, company.place, company.about)
            }
            Detail::Lob { direction, direction_sources, campaign_type } => {
                format!("{direction:?} {:?} {campaign_type:?}", sources(direction_sources))
            }
            Detail::Channel { like } => like.clone(),
        };
        let term = node.term.map(|term| atlas.term(term).slug.clone());
        let lists = (&node.aliases, &node.search_words, sources(&node.sources));
        format!(
            "{} {} {} {group:?} {term:?} {lists:?} {:?} {detail}",
            node.slug, node.name, node.summary, node.confidence
        )
    };
    let program = |program: &floorwalker::domain::atlas::Program| {
        let nodes = Layer::ALL.map(|layer| node(layer, program.node(layer).index));
        let told = program.told().map(|told| (told.example.clone(), sources(&told.sources), told.confidence));
        format!("{nodes:?} {:?} {told:?}", program.direction)
    };
    atlas.programs().iter().map(program).collect()
}

/// A pack's JSON, with now and then something that no row says.
fn any_pack() -> impl Strategy<Value = String> {
    let rare = || proptest::bool::weighted(0.06);
    let rares = proptest::collection::vec(rare(), 64);
    (rares, proptest::collection::vec((0..4_usize, 0..4_usize, 0..4_usize), 1..9)).prop_map(|(rares, rows)| {
        let mut rares = rares.into_iter();
        let mut say = |object: &mut Value, field: &str, value: Value| {
            if rares.next() == Some(true) {
                object[field] = value;
            }
        };
        let mut pack = Map::new();
        pack.insert("floorwalker".into(), "1".into());
        let names = ["Nova", "Orbit", "Pilar", "Quill"];
        let accounts = names.map(|name| {
            let mut account = json!({ "name": name, "industry": "Own industry" });
            say(&mut account, "id", json!(format!("own-{}", name.to_lowercase())));
            say(&mut account, "summary", json!("Sells things."));
            say(&mut account, "aliases", json!(["The client"]));
            say(&mut account, "confidence", json!("single"));
            account
        });
        let mut companies = Vec::new();
        let mut accounts = accounts.to_vec();
        for (place, (kind, owner)) in
            [("", false), ("outsourcer", false), ("in-house", true), ("captive", true)].into_iter().enumerate()
        {
            let mut own = json!({});
            say(&mut own, "employer", json!(true));
            if own["employer"] != json!(true) {
                continue;
            }
            // An in-house team may have the account's own name, and then a row says it too.
            say(&mut own, "named", json!(true));
            let name = if own["named"] == json!(true) { names[place].to_owned() } else { format!("Team {place}") };
            let mut company = json!({ "name": name });
            if !kind.is_empty() {
                company["kind"] = json!(kind);
            }
            if owner {
                company["owner"] = json!(names[place]);
            }
            say(&mut company, "place", json!("Cebu"));
            accounts[place]["employer"] = json!(name);
            companies.push(company);
        }
        let lobs = ["Billing", "Sales", "Gift wrapping", "Lounge"].map(|name| {
            let mut lob = json!({ "name": name });
            say(&mut lob, "direction", json!("outbound"));
            say(&mut lob, "search_words", json!(["own word"]));
            lob
        });
        let programs: Vec<Value> = BTreeSet::from_iter(rows)
            .into_iter()
            .map(|(account, lob, channel)| {
                let channel = ["Voice", "Email", "App inbox", "Live chat"][channel];
                let lob = ["Billing", "Sales", "Gift wrapping", "Lounge"][lob];
                let mut program =
                    json!({ "account": names[account], "lob": lob, "channel": channel, "direction": "inbound" });
                say(&mut program, "confidence", json!("contested"));
                program
            })
            .collect();
        let mut whole = json!({});
        say(&mut whole, "about", json!("Made up."));
        pack.extend(whole.as_object().cloned().unwrap_or_default());
        pack.insert("accounts".into(), accounts.into());
        if !companies.is_empty() {
            pack.insert("companies".into(), companies.into());
        }
        pack.insert("lobs".into(), lobs.to_vec().into());
        pack.insert("programs".into(), programs.into());
        Value::from(pack).to_string()
    })
}

#[test]
fn what_is_not_counted_as_lost_comes_back_from_a_table() {
    let (whole, lossy) = (Cell::new(0), Cell::new(0));
    let mut runner = proptest::test_runner::TestRunner::new(Config {
        cases: 600,
        rng_seed: RngSeed::Fixed(26),
        failure_persistence: None,
        ..Config::default()
    });
    runner
        .run(&any_pack(), |json| {
            let Some(pack) = import("own.json", &json) else { return Err(TestCaseError::reject("no sound pack")) };
            let back = import("own.csv", &pack.to_csv()).unwrap();
            let beyond = pack.beyond_rows();
            prop_assert_eq!(back.beyond_rows(), Beyond::default(), "a table says nothing beyond its rows");
            if beyond.is_nothing() {
                whole.set(whole.get() + 1);
                prop_assert_eq!(told(&atlas(&back)), told(&atlas(&pack)), "{}", json);
            } else {
                lossy.set(lossy.get() + 1);
                prop_assert_eq!(back.lacks_of(&pack), beyond, "the table lacks what is beyond the rows");
            }
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    let (whole, lossy) = (whole.get(), lossy.get());
    assert!(whole > 20 && lossy > 200, "both kinds are met: {whole} {lossy}");
}

#[test]
fn each_thing_beyond_the_rows_is_counted_and_said() {
    let template = import("template.json", TEMPLATE).unwrap();
    let beyond = template.beyond_rows();
    assert_eq!((beyond.terms, beyond.sources, beyond.backed, beyond.about), (1, 1, 0, true));
    // Two accounts and a company have a line of their own.
    assert_eq!(beyond.told, 3);
    let said = words::csv_lacks(&beyond);
    for part in
        ["1 glossary entry, ", "1 source, ", "of 3 names", " and what is said about the whole. JSON keeps everything."]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(words::csv_lacks(&Beyond::default()), "");
    let built_in = Pack::from_atlas(&SHIPPED.atlas, &Known::of(&SHIPPED.atlas), "Built in").beyond_rows();
    assert_eq!((built_in.terms, built_in.sources), (0, 0), "its glossary stays where it is");
    assert!(built_in.told > 20 && built_in.backed > 100, "{built_in:?}");
}

#[test]
fn entries_are_taken_over_where_there_are_none_and_come_back() {
    let template = import("template.json", TEMPLATE).unwrap();
    let mut table = import("table.csv", &template.to_csv()).unwrap();
    assert!(table.take_terms(&template));
    assert_eq!((table.own_terms(), table.lacks_of(&template).terms), (1, 0));
    let back = import("again.json", &table.to_json()).unwrap();
    assert_eq!(back, table, "what was taken over is sound");
    assert!(atlas(&back).find_term("green-floor").is_some());
    assert!(!table.take_terms(&template), "none is there twice");
    assert!(!template.clone().take_terms(&import("plain.csv", "account,lob,channel\nA1,Sales,Chat\n").unwrap()));
}
