//! The map as a picture of its own: sound for any atlas, and readable where the shipped content is drawn.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{Direction, Layer, Medium};
use floorwalker::domain::map_view::{MapView, NodeState};
use floorwalker::domain::poster::{line_height, measure, wrap};
use floorwalker::html;
use floorwalker::words;
use roxmltree::{Document, Node};
use support::{Plan, SHIPPED, World};

const SOURCE: &str = "Floorwalker \u{b7} https://example.org/floorwalker/#/map";

/// Addresses that show every part of the picture.
const ADDRESSES: [&str; 9] = [
    "#/map",
    "#/map?account=kariton",
    "#/map?lob=retention&channel=voice",
    "#/map?account=sinag-mobile&lob=customer-service&channel=voice",
    "#/map?industry=travel&direction=outbound",
    "#/map?function=sales-retention,technical&medium=non-voice",
    "#/map?q=bank",
    "#/map?account=nobody&industry=nothing",
    "#/map?q=%3Cscript%3Ealert(1)%3C/script%3E%20%22%26",
];

fn draw(world: &World, address: &str) -> (MapView, String) {
    let address = Address::parse(address);
    let view = world.view(&address);
    let text = html::poster(&world.atlas, &view, &address, SOURCE);
    (view, text)
}

/// A piece of the picture that must not lie over another: a line of text, with what the estimate says it takes.
struct Line {
    text: String,
    left: i32,
    top: i32,
    right: i32,
    low: i32,
}

fn attribute(node: Node<'_, '_>, name: &str) -> i32 {
    node.attribute(name).unwrap_or_else(|| panic!("no {name}")).parse().unwrap()
}

fn lines(picture: &Document<'_>) -> Vec<Line> {
    let texts = picture.descendants().filter(|node| node.has_tag_name("text"));
    let line = |node: Node<'_, '_>| {
        let size = attribute(node, "font-size");
        let wide = if node.attribute("font-weight").is_some() { size * 9 / 8 } else { size };
        let text = node.text().unwrap_or_default().to_owned();
        let [left, low] = [attribute(node, "x"), attribute(node, "y")];
        let right = left + measure(&text, wide);
        Line { text, left, top: low - size * 9 / 10, right, low: low + size / 5 }
    };
    texts.map(line).collect()
}

/// Everything that must hold of a picture, whatever is in it.
fn check(name: &str, text: &str) {
    let picture = Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let root = picture.root_element();
    assert!(root.has_tag_name(("http://www.w3.org/2000/svg", "svg")), "{name}");
    let frame: Vec<i32> = root.attribute("viewBox").unwrap().split(' ').map(|number| number.parse().unwrap()).collect();
    assert_eq!([attribute(root, "width") * 10, attribute(root, "height")], [frame[2], frame[3] / 10], "{name}");
    for node in picture.descendants().filter(Node::is_element) {
        let tag = node.tag_name().name();
        assert!(["svg", "title", "text", "rect", "path"].contains(&tag), "{name}: {tag}");
        for held in node.attributes() {
            assert!(
                !["style", "class", "href", "id"].contains(&held.name()),
                "{name}: {} needs what is not here",
                held.name()
            );
        }
    }
    let lines = lines(&picture);
    for (place, one) in lines.iter().enumerate() {
        let inside = one.left >= 0 && one.top >= 0 && one.right <= frame[2] && one.low <= frame[3];
        assert!(inside, "{name}: {:?} leaves the picture: {} of {}", one.text, one.right, frame[2]);
        for other in &lines[place + 1..] {
            let over = one.left < other.right && other.left < one.right && one.top < other.low && other.top < one.low;
            assert!(!over, "{name}: {:?} lies over {:?}", one.text, other.text);
        }
    }
}

/// The texts of a picture, a space between the lines.
fn said(text: &str) -> String {
    let picture = Document::parse(text).unwrap();
    lines(&picture).into_iter().map(|line| line.text).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_shipped_map_is_readable_at_every_choice() {
    for address in ADDRESSES {
        let (view, text) = draw(&SHIPPED, address);
        check(address, &text);
        let said = said(&text);
        for layer in Layer::ALL {
            for (node, seen) in SHIPPED.atlas.nodes(layer).iter().zip(&view.nodes[layer as usize]) {
                let shown = seen.state != NodeState::FilteredOut;
                // The heading may name what the filters leave out.
                assert!(!shown || said.contains(&node.name), "{address}: {} is missing", node.name);
            }
        }
        assert!(said.contains(words::MADE_UP) && said.contains(SOURCE), "{address}: {said}");
        let count = format!("{} of {} programs.", view.lit.len(), SHIPPED.atlas.programs().len());
        assert!(said.contains(&count), "{address}: {said}");
    }
}

#[test]
fn the_picture_says_what_was_chosen() {
    for (address, expected) in [
        ("#/map", words::MAP_HEADING),
        ("#/map", "226 of 226 programs."),
        ("#/map?account=kariton&channel=chat", "Kariton \u{203a} Chat"),
        ("#/map?direction=outbound,inbound&medium=voice", "Direction: Inbound or Outbound. Channel group: Voice."),
        ("#/map?q=bank", "Text: bank."),
        ("#/map?account=sinag-mobile&lob=customer-service&channel=voice", "Thank you for calling Sinag Mobile"),
    ] {
        let said = said(&draw(&SHIPPED, address).1);
        assert!(said.contains(expected), "{address}: {said}");
    }
}

#[test]
fn what_the_filters_leave_out_is_not_drawn() {
    let (view, text) = draw(&SHIPPED, "#/map?industry=travel");
    let shown: BTreeSet<String> = lines(&Document::parse(&text).unwrap()).into_iter().map(|line| line.text).collect();
    let mut n_out = 0;
    for layer in Layer::ALL {
        for (node, seen) in SHIPPED.atlas.nodes(layer).iter().zip(&view.nodes[layer as usize]) {
            if seen.state == NodeState::FilteredOut {
                n_out += 1;
                assert!(!shown.contains(&node.name), "{}", node.name);
            }
        }
    }
    assert!(n_out > 20, "{n_out}");
}

/// The legend's samples: the color of each, and the text beside it.
fn legend(text: &str) -> BTreeMap<String, String> {
    let picture = Document::parse(text).unwrap();
    let samples = picture.descendants().filter(|node| node.attribute("width") == Some("260"));
    let beside = |sample: Node<'_, '_>| {
        let words = sample.next_sibling_element().and_then(|text| text.text()).unwrap_or_default();
        (words.to_owned(), sample.attribute("fill").unwrap_or_default().to_owned())
    };
    samples.map(beside).collect()
}

#[test]
fn the_legend_lists_exactly_the_functions_shown() {
    for address in ADDRESSES {
        let (view, text) = draw(&SHIPPED, address);
        let lob = |place: &usize| SHIPPED.atlas.programs()[*place].node(Layer::Lob);
        let functions: BTreeSet<usize> = view.lit.iter().map(|place| SHIPPED.atlas.node(lob(place)).group).collect();
        let groups = SHIPPED.atlas.groups(Layer::Lob);
        let color = |function: usize| (groups[function].name.clone(), html::LINES[function].to_owned());
        let mut expected: BTreeMap<String, String> = functions.into_iter().map(color).collect();
        if view.lit.len() < view.kept {
            expected.insert(words::NOT_CHOSEN.into(), "#e7e3da".into());
        }
        expected.extend(["1 program", "5 programs"].map(|text| (text.into(), "#434e5c".into())));
        assert_eq!(legend(&text), expected, "{address}");
    }
}

#[test]
fn the_colors_are_those_of_the_light_theme() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let tokens = std::fs::read_to_string(path).unwrap();
    let light = tokens.split('}').next().unwrap_or_default();
    let lines = html::LINES.iter().enumerate().map(|(number, color)| (format!("line-{number}"), *color));
    for (name, color) in html::COLORS.iter().map(|(name, color)| ((*name).to_owned(), *color)).chain(lines) {
        assert!(light.contains(&format!("--{name}: {color};")), "style/tokens.css has another --{name} than {color}");
    }
    let (_, text) = draw(&SHIPPED, "#/map?account=kariton");
    let known: BTreeSet<&str> = html::LINES.into_iter().chain(html::COLORS.map(|(_, color)| color)).collect();
    for color in text.split("fill=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(known.contains(color), "{color} is in no table");
    }
}

/// An atlas of so many programs, with these names in turn.
fn world(names: &[&str], sizes: [usize; 3], programs: usize) -> World {
    let call = |place: usize| names[place % names.len()].to_owned();
    let each = |count: usize| 0..count;
    let media = [Medium::Voice, Medium::NonVoice, Medium::None];
    let triples = each(sizes[0]).flat_map(|a| each(sizes[1]).flat_map(move |l| each(sizes[2]).map(move |c| [a, l, c])));
    Plan {
        industries: each(3).map(call).collect(),
        functions: each(9).map(call).collect(),
        accounts: each(sizes[0]).map(|place| (call(place), place * 3 / sizes[0])).collect(),
        lobs: each(sizes[1]).map(|place| (call(place), place * 9 / sizes[1])).collect(),
        channels: each(sizes[2]).map(|place| (call(place), media[place * 3 / sizes[2]])).collect(),
        programs: triples.take(programs).map(|triple| (triple, Direction::Both)).collect(),
    }
    .world()
}

#[test]
fn any_atlas_can_be_drawn() {
    let longest = "Wide Wide Wide Wide Wide Wide Wide Wide Wide Wi";
    let no_space = "MWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMW";
    let hostile = ["<script>alert(1)</script>", "\"/><image href=\"x\"/>", "a & b &amp; ]]>", "-->\u{202e}x"];
    for (name, names, sizes, programs) in [
        ("one program", &["Only"][..], [1, 1, 1], 1),
        ("two thousand programs", &["Some name", "Another"][..], [40, 30, 6], 2_000),
        ("long names", &[longest][..], [6, 6, 3], 50),
        ("long words", &[no_space][..], [6, 6, 3], 50),
        (
            "other scripts",
            &[
                "\u{645}\u{631}\u{643}\u{632} \u{627}\u{644}\u{627}\u{62a}\u{635}\u{627}\u{644}",
                "\u{30b3}\u{30fc}\u{30eb}\u{30bb}\u{30f3}\u{30bf}\u{30fc}\u{306e}\u{4ed5}\u{4e8b}\u{3092}\u{8a71}\u{3059}",
                "e\u{301}\u{1f469}\u{200d}\u{1f4bb}",
            ][..],
            [6, 6, 3],
            30,
        ),
        ("hostile names", &hostile[..], [6, 6, 3], 30),
    ] {
        let world = world(names, sizes, programs);
        for address in ["#/map", "#/map?account=a0", "#/map?channel=c0&direction=inbound", "#/map?function=f1"] {
            check(&format!("{name} {address}"), &draw(&world, address).1);
        }
    }
}

#[test]
fn what_no_picture_may_hold_is_left_out() {
    let mut address = Address::parse("#/map");
    address.query = "a\u{0}b\u{8}c\u{1b}\u{85}\u{fffe}\u{ffff}d".into();
    let view = SHIPPED.view(&address);
    let text = html::poster(&SHIPPED.atlas, &view, &address, "\u{1}x\n\t\u{c}");
    check("control characters", &text);
    assert!(said(&text).contains("Text: a b c d."), "{}", said(&text));
}

#[test]
fn long_texts_are_wrapped_and_nothing_is_lost() {
    let word = "x".repeat(200);
    let name = ["name "; 40].concat();
    let cjk = "\u{4e16}".repeat(200);
    let accents = "e\u{301}".repeat(200);
    for text in [word.as_str(), &name, &cjk, &accents, "", " ", "one"] {
        let wrapped = wrap(text, 1_800, 125);
        let lines: Vec<&str> = wrapped.split('\n').collect();
        assert!(lines.iter().all(|line| measure(line, 125) <= 1_800), "{lines:?}");
        let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        assert_eq!(letters(&lines.concat()), letters(text));
        assert!(lines.iter().all(|line| !line.starts_with('\u{301}')), "an accent stays with its letter");
    }
    assert!(line_height(125) > 125);
}
