//! A trainer's own data: what a file means, how a pack is edited, written and made an atlas of.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::fmt::Write;

use floorwalker::content::{FILES, FIRST_VISIT};
use floorwalker::domain::atlas::{Atlas, CompanyKind, Detail, Direction, Layer, Medium};
use floorwalker::domain::pack::{AtlasMaker, Import, Known, Pack, Problems, Row, Step, limits};
use floorwalker::words;
use support::SHIPPED;

fn known() -> Known {
    Known::of(&SHIPPED.atlas)
}

fn import(name: &str, text: &str) -> Result<Pack, Problems> {
    Import::begin(name, text.into(), &known())?.finish()
}

/// Ends the test with every problem where a text is no pack.
fn pack(text: &str) -> Pack {
    import("pack.csv", text).unwrap_or_else(|problems| panic!("{:#?}", said(&problems)))
}

fn said(problems: &Problems) -> Vec<String> {
    problems.shown.iter().map(words::pack::problem).collect()
}

fn atlas(pack: &Pack) -> Atlas {
    AtlasMaker::of(pack, FIRST_VISIT).finish().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

const SMALL: &str =
    "account,lob,channel\nNova,Billing,Voice\nNova,Gift wrapping,Back office\nOrbit,Tech support,App inbox\n";

#[test]
fn three_columns_are_enough() {
    let pack = pack(SMALL);
    let rows: Vec<[&str; 9]> = (0..pack.len()).map(|place| pack.row(place).unwrap().cells()).collect();
    assert_eq!(
        rows,
        [
            ["Nova", "", "Billing", "Billing and collections", "Voice", "voice", "inbound", "", ""],
            ["Nova", "", "Gift wrapping", "", "Back office", "none", "none", "", ""],
            ["Orbit", "", "Tech support", "Technical help", "App inbox", "non-voice", "both", "", ""],
        ]
    );
    assert_eq!(pack.name(), "pack");
}

#[test]
fn a_pack_becomes_an_atlas_with_the_built_in_glossary() {
    let pack = pack(SMALL);
    let atlas = atlas(&pack);
    let names =
        |layer| atlas.nodes(layer).iter().map(|node| (node.slug.as_str(), node.name.as_str())).collect::<Vec<_>>();
    assert_eq!(names(Layer::Account), [("nova", "Nova"), ("orbit", "Orbit")]);
    assert_eq!(
        names(Layer::Lob),
        [("tech-support", "Tech support"), ("billing", "Billing"), ("gift-wrapping", "Gift wrapping")],
        "in the order of the built-in functions, then other"
    );
    assert_eq!(names(Layer::Channel), [("voice", "Voice"), ("app-inbox", "App inbox"), ("back-office", "Back office")]);
    let groups: Vec<&str> = atlas.groups(Layer::Lob).iter().map(|group| group.slug.as_str()).collect();
    assert_eq!(groups, ["tech", "money", "other"]);
    for (slug, term) in [("tech-support", "technical-support"), ("billing", "billing")] {
        let node = atlas.node(atlas.find_node(Layer::Lob, slug).unwrap());
        assert_eq!(atlas.term(node.term.unwrap()).slug, term);
        assert!(!node.summary.is_empty() && !node.sources.is_empty());
    }
    let nova = atlas.find_node(Layer::Account, "nova").unwrap();
    let team = atlas.employer_of(nova).unwrap();
    assert_eq!((team.name.as_str(), team.kind, team.owner), ("Nova", CompanyKind::InHouse, Some(nova.index)));
    assert_eq!(atlas.terms(), Atlas::read(FIRST_VISIT).unwrap().terms());
    assert!(atlas.tours().is_empty() && !atlas.claims().is_empty() && !atlas.comparisons().is_empty());
    assert_eq!(atlas.find_node(Layer::Account, "nobody"), None);
    for program in atlas.programs() {
        let medium = Medium::ALL[atlas.node(program.node(Layer::Channel)).group];
        assert_eq!(medium == Medium::None, program.direction == Direction::None);
        assert!(program.told().is_some() && program.example().is_none(), "nothing more will come");
    }
}

#[test]
fn what_comes_later_finds_its_place_in_a_packs_atlas() {
    let pack = pack(SMALL);
    let atlas = atlas(&pack);
    for file in FILES.iter().filter(|file| !FIRST_VISIT.iter().any(|first| first.name == file.name)) {
        atlas.add_bodies(*file).unwrap_or_else(|problems| panic!("{}: {problems:#?}", file.name));
    }
    assert!(atlas.terms().iter().all(|term| term.body().is_some()));
    assert!(atlas.trade().is_some() && atlas.programs().iter().all(|program| program.example().is_none()));
}

#[test]
fn the_built_in_content_comes_back_from_a_pack_as_it_was() {
    let built_in = &SHIPPED.atlas;
    let start = Pack::from_atlas(built_in, &known(), "Built in");
    let json = start.to_json();
    let back = import("start.json", &json).unwrap_or_else(|problems| panic!("{:#?}", said(&problems)));
    assert_eq!(back, start);
    assert_eq!(back.to_json(), json);
    let made = AtlasMaker::of(&back, FILES).finish().unwrap();
    for layer in Layer::ALL {
        assert_eq!(made.groups(layer), built_in.groups(layer));
        for (made, built_in) in made.nodes(layer).iter().zip(built_in.nodes(layer)) {
            let strip = |node: &floorwalker::domain::atlas::Node| {
                let mut node = node.clone();
                if let Detail::Account { employer } = &mut node.detail {
                    *employer = 0;
                }
                node
            };
            assert_eq!(strip(made), strip(built_in));
        }
        assert_eq!(made.nodes(layer).len(), built_in.nodes(layer).len());
    }
    assert_eq!(made.programs(), built_in.programs());
    assert!(made.terms() == built_in.terms());
    assert_eq!((made.claims(), made.comparisons()), (built_in.claims(), built_in.comparisons()));
    for account in 0..made.nodes(Layer::Account).len() {
        let id = floorwalker::domain::atlas::NodeId { layer: Layer::Account, index: account };
        assert_eq!(made.employer_of(id), built_in.employer_of(id));
    }
}

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

#[test]
fn rows_are_edited_and_edits_undone() {
    let mut pack = pack(SMALL);
    let start = pack.clone();
    let row = Row { account: "Pilar", lob: "Sales", channel: "Chat", industry: "Retail", ..Row::default() };
    assert_eq!(pack.add(row).map_err(|problems| said(&problems)), Ok(3));
    assert_eq!(pack.row(3).unwrap().function, "Sales and retention");
    assert!(pack.changed() && pack.can_undo() && !pack.can_redo());
    let added = pack.clone();
    assert!(pack.change(0, Row { industry: "Telecoms", ..pack.clone().row(0).unwrap() }).is_ok());
    assert_eq!(pack.row(1).unwrap().industry, "Telecoms", "what is said of an account holds for all its programs");
    assert!(pack.remove(2));
    assert_eq!(pack.len(), 3);
    let edited = pack.clone();
    assert!(pack.undo() && pack.undo());
    assert_eq!(pack, added);
    assert!(pack.undo() && !pack.undo());
    assert_eq!(pack, start);
    assert!(!pack.changed());
    assert!(pack.redo() && pack.redo() && pack.redo() && !pack.redo());
    assert_eq!(pack, edited);
}

#[test]
fn an_edit_that_is_refused_changes_nothing() {
    let mut pack = pack(SMALL);
    let (start, first) = (pack.clone(), pack.clone());
    let first = first.row(0).unwrap();
    for (row, expected) in [
        (Row::default(), "account: Nothing is written here. Fill it in."),
        (
            Row { account: "nova ", lob: "BILLING", channel: "voice", ..first },
            "This stands twice; it is the same as program 1.",
        ),
        (
            Row { direction: "sideways", lob: "Sales", ..first },
            "direction “sideways”: This is none of the choices. Write one of: inbound,",
        ),
        (Row { direction: "none", lob: "Sales", ..first }, "direction “none”: “Voice” is contact with customers."),
        (Row { example: &"x".repeat(161), lob: "Sales", ..first }, "It has 161 characters, and 160 fit. Shorten it."),
        (Row { lob: "Sales", function: "Cooking", medium: "none", ..first }, "Of “Voice” it is already said: “voice”"),
    ] {
        let problems = pack.add(row).unwrap_err();
        assert!(said(&problems).iter().any(|text| text.contains(expected)), "{expected}: {:?}", said(&problems));
        assert_eq!(pack, start);
        assert!(!pack.changed() && !pack.can_undo());
    }
}

#[test]
fn a_channels_new_medium_turns_all_its_programs() {
    let mut pack = pack("account,lob,channel\nA1,Sales,Tickets\nB1,Billing,Tickets\n");
    let start = pack.clone();
    let row = Row { medium: "none", direction: "none", ..start.row(0).unwrap() };
    assert_eq!(pack.change(0, row).map_err(|problems| said(&problems)), Ok(()));
    assert_eq!(pack.row(1).unwrap().direction, "none");
    assert!(pack.undo());
    assert_eq!(pack, start);
}

#[test]
fn entries_of_a_pack_join_the_glossary_and_stand_in_for_others() {
    let term = |slug: &str, name: &str| {
        format!(
            "{{\"slug\":\"{slug}\",\"name\":\"{name}\",\"category\":\"slang\",\"summary\":\"Ours.\",\"text\":\"What we say.\",\"search_words\":[\"own word\"],\"relations\":[{{\"kind\":\"related\",\"to\":\"account\",\"sources\":[\"ours\"],\"confidence\":\"single\"}}],\"sources\":[\"ours\",\"industry\"]}}"
        )
    };
    let text = format!(
        "{{\"floorwalker\":\"1\",\"name\":\"Mine\",\"sources\":[{{\"id\":\"ours\",\"title\":\"Ours\",\"about\":\"Our own.\"}}],\"terms\":[{},{}],\"programs\":[{{\"account\":\"Nova\",\"lob\":\"Billing\",\"channel\":\"Voice\"}}]}}",
        term("zz-spiff", "Aardvark"),
        term("awol", "Away"),
    );
    let pack = pack(&text);
    assert_eq!(pack.own_terms(), 2);
    let built_in = Atlas::read(FIRST_VISIT).unwrap();
    let atlas = atlas(&pack);
    assert_eq!(atlas.terms().len(), built_in.terms().len() + 1);
    for (slug, name) in [("zz-spiff", "Aardvark"), ("awol", "Away")] {
        let term = atlas.term(atlas.find_term(slug).unwrap());
        assert_eq!(term.name, name);
        assert_eq!(atlas.term(term.body().unwrap().relations[0].to).slug, "account");
        let sources: Vec<&str> =
            term.body().unwrap().sources.iter().map(|place| atlas.sources()[*place].slug.as_str()).collect();
        assert_eq!(sources, ["ours", "industry"]);
        assert_eq!(term.found_by().unwrap().search_words, ["own word"]);
    }
    for (built_in, own) in built_in
        .terms()
        .iter()
        .filter(|term| term.slug != "awol")
        .map(|term| (term, atlas.find_term(&term.slug).unwrap()))
    {
        let needs: Vec<&str> = atlas.term(own).skills.iter().map(|skill| atlas.term(*skill).slug.as_str()).collect();
        assert_eq!(needs.len(), built_in.skills.len());
        assert_eq!(atlas.term(own).summary, built_in.summary, "each keeps its own words");
    }
    let names: Vec<String> = atlas.terms().iter().map(|term| floorwalker::domain::text::fold(&term.name)).collect();
    assert!(names.is_sorted(), "by name");
    for file in FILES.iter().filter(|file| file.name.starts_with("terms/")) {
        atlas.add_bodies(*file).unwrap();
    }
    assert_eq!(atlas.term(atlas.find_term("awol").unwrap()).body().unwrap().text, "What we say.");
    assert!(import("mine.json", &pack.to_json()).is_ok_and(|back| back == pack));
}

#[test]
fn the_rows_with_a_text_are_those_with_a_cell_that_has_it() {
    let pack = import(
        "rows.csv",
        "account,industry,lob,function,channel,direction,employer,example\n\
         Alfa,Travel,Billing,Care,Voice,inbound,Partner One,Your bill is ready.\n\
         Alfa,Travel,Sales,Growth,Chat,outbound,Partner One,\n\
         Brávo,Retail,Billing,Care,Email,both,,Über uns\n",
    )
    .unwrap();
    assert_eq!(pack.accounts(), 2);
    let everywhere = [
        "", " ", "alfa", "BRÁVO", "travel", "bill", "care", "non-voice", "outbound", "partner", "ready", "über",
        "nowhere",
    ];
    for asked in everywhere {
        let lower = asked.trim().to_lowercase();
        let has = |place: &usize| {
            let row = pack.row(*place).unwrap();
            row.cells().iter().any(|cell| cell.to_lowercase().contains(&lower))
        };
        let expected: Vec<usize> = (0..pack.len()).filter(has).collect();
        assert_eq!(pack.rows_with(asked), expected, "asked for {asked:?}");
    }
    assert_eq!(pack.rows_with("partner"), [0, 1]);
    assert!(pack.rows_with("nowhere").is_empty());
}
