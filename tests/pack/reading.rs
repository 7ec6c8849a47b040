//! A pack is read, becomes an atlas, and is whole.

use floorwalker::content::{FILES, FIRST_VISIT};
use floorwalker::domain::atlas::{Atlas, CompanyKind, Detail, Direction, Layer, Medium};
use floorwalker::domain::pack::{AtlasMaker, Pack};

use super::{SMALL, atlas, import, known, pack, said};
use crate::support::SHIPPED;

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
