//! What a trainer's file may be, beyond `pack_hostile.rs`: too much of everything, circles, names that only look different, and texts
//! that another program would run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use floorwalker::content::FIRST_VISIT;
use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::Layer;
use floorwalker::domain::pack::{AtlasMaker, Import, Known, Pack, Problems, limits};
use floorwalker::html;
use floorwalker::words;
use serde_json::{Value, json};
use support::{SHIPPED, World};

/// The template that is offered on the page, as a value to spoil.
fn template() -> Value {
    serde_json::from_str(include_str!("../public/pack/pack-template.json")).unwrap()
}

fn import(bytes: &[u8]) -> Result<Pack, Problems> {
    Import::begin("some file.json", bytes.to_vec(), &Known::of(&SHIPPED.atlas))?.finish()
}

fn import_json(value: &Value) -> Result<Pack, Problems> {
    import(serde_json::to_string(value).unwrap().as_bytes())
}

fn said(problems: &Problems) -> Vec<String> {
    problems.shown.iter().map(words::pack::problem).collect()
}

fn world(pack: &Pack) -> World {
    World::of(AtlasMaker::of(pack, FIRST_VISIT).finish())
}

/// An entry like the template's, under another name.
fn term(slug: &str, name: &str) -> Value {
    let mut term = template()["terms"][0].clone();
    term["slug"] = slug.into();
    term["name"] = name.into();
    term
}

#[test]
fn a_hundred_thousand_children_of_one_account_are_read() {
    let rows: Vec<String> = (0..100_000).map(|row| format!("Nova,Desk {row},Voice\n")).collect();
    let rows = rows.concat();
    let pack = import(format!("account,lob,channel\n{rows}").as_bytes())
        .unwrap_or_else(|problems| panic!("{:?}", said(&problems)));
    assert_eq!((pack.len(), pack.accounts()), (100_000, 1));
    let atlas = AtlasMaker::of(&pack, FIRST_VISIT).finish().unwrap();
    assert_eq!(atlas.nodes(Layer::Lob).len(), 100_000);
}

#[test]
fn a_hundred_thousand_entries_are_refused_with_how_many_fit() {
    let mut pack = template();
    let terms: Vec<Value> =
        (0..100_000).map(|nth| json!({ "slug": format!("entry-{nth}"), "name": format!("Entry {nth}") })).collect();
    pack["terms"] = terms.into();
    let problems = import_json(&pack).unwrap_err();
    let most = limits::MOST_TERMS.to_string();
    assert!(
        said(&problems).iter().any(|text| text.contains(&most)),
        "{:?}",
        &said(&problems)[..3.min(problems.count())]
    );
}

#[test]
fn names_that_only_look_different_are_the_same() {
    for (one, other) in [
        ("Caf\u{e9}", "Cafe\u{301}"),
        ("Nova", "NOVA"),
        ("Nova", "No\u{200b}va"),
        ("Nova", "N\u{2060}ova\u{feff}"),
        ("Nova Bank", "Nova\u{a0} Bank"),
        ("\u{c5}", "\u{212b}"),
    ] {
        let mut pack = template();
        pack["accounts"][0]["name"] = one.into();
        pack["accounts"][1]["name"] = other.into();
        pack["programs"] =
            json!([{ "account": one, "lob": "Reservations", "channel": "Voice", "direction": "inbound" }]);
        let problems = import_json(&pack).expect_err(&format!("{one:?} and {other:?}"));
        let told = said(&problems);
        assert!(told.iter().any(|text| text.contains("This stands twice")), "{one:?} and {other:?}: {told:?}");
    }
}

#[test]
fn circles_of_entries_end() {
    for circle in [1, 2, 400] {
        let mut pack = template();
        let slug = |nth: usize| format!("round-{}", nth % circle);
        let round = (0..circle).map(|nth| {
            let mut term = term(&slug(nth), &format!("Round {nth}"));
            term["relations"] = json!([{ "kind": "broader", "to": slug(nth + 1), "sources": ["our-handbook"], "confidence": "single" }]);
            term
        });
        pack["terms"] = round.collect();
        match import_json(&pack) {
            // An entry may not be about itself; what is told says so.
            Err(problems) => {
                assert!(said(&problems).iter().all(|text| text.contains("round-")), "{:?}", said(&problems));
            }
            Ok(pack) => {
                let world = world(&pack);
                let page = entry_page(&world, "round-0");
                assert!(page.contains("Round 0"), "{circle}: {page}");
                assert!(!world.find("round 0").is_empty());
            }
        }
    }
}

/// The page of an entry, as the app shows it.
fn entry_page(world: &World, slug: &str) -> String {
    let address = Address::parse(&format!("#/t/{slug}"));
    html::page(html::Html::default(), &world.atlas, &address, &world.view(&address), None, "")
}

#[test]
fn what_another_program_would_run_is_text_in_an_entry() {
    let hostile = [
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "jav&#9;ascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "red; background: url(https://elsewhere.invalid)",
        "=HYPERLINK(\"https://elsewhere.invalid\")",
    ];
    for text in hostile {
        let mut pack = template();
        pack["name"] = text.chars().take(40).collect::<String>().into();
        for field in ["summary", "text", "example"] {
            pack["terms"][0][field] = format!("Our word: {text}.").into();
        }
        let pack = import_json(&pack).unwrap_or_else(|problems| panic!("{text}: {:?}", said(&problems)));
        let world = world(&pack);
        let page = entry_page(&world, "green-floor") + &html::data::banner(&pack);
        assert!(page.contains("Our word:"), "{page}");
        for sign in
            ["<img", "<svg/", "<math", "<script", "href=\"javascript", "href=\"data", "href=\"http", "onerror=\""]
        {
            assert!(!page.contains(sign), "{text}: {sign} in {page}");
        }
    }
}

#[test]
fn what_a_spreadsheet_would_run_is_text_in_a_saved_table() {
    for formula in
        ["=HYPERLINK(\"https://elsewhere.invalid\",\"x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\u{ff1d}1+1"]
    {
        let quoted = format!("\"{}\"", formula.replace('"', "\"\""));
        let Ok(pack) = import(format!("account,lob,channel\nNova,Sales {quoted},Voice\n").as_bytes()) else { continue };
        let saved = pack.to_csv();
        for record in csv::Reader::from_reader(saved.as_bytes()).records() {
            for cell in &record.unwrap() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
        }
    }
    let pack = import("account,lob,channel\n=1+1,Sales,Voice\n".as_bytes()).unwrap();
    assert!(pack.to_csv().contains("'=1+1"), "{}", pack.to_csv());
}

#[test]
fn a_quiz_item_in_a_pack_is_refused_whatever_its_options_are() {
    for options in [
        json!([]),
        json!(["a"]),
        json!(["a", "a"]),
        json!([{ "text": "a", "right": true }, { "text": "b", "right": true }]),
    ] {
        let mut pack = template();
        pack["quiz"] = json!([{ "ask": "What?", "options": options }]);
        let told = said(&import_json(&pack).unwrap_err());
        assert!(told.iter().any(|text| text.contains("quiz: A data pack has no such section.")), "{told:?}");
    }
}

#[test]
fn a_parent_that_is_missing_is_named() {
    let mut pack = template();
    pack["accounts"][0]["employer"] = "Nobody Ltd".into();
    pack["accounts"][1]["industry"] = "Nothing".into();
    pack["terms"][0]["relations"][0]["to"] = "no-such-entry".into();
    let told = said(&import_json(&pack).unwrap_err());
    for name in ["Nobody Ltd", "Nothing", "no-such-entry"] {
        assert!(told.iter().any(|text| text.contains(name)), "{name}: {told:?}");
    }
}
