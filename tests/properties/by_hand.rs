//! (Atlas, address) → what is lit, as one would count it by hand; and the same as a picture.

use std::collections::BTreeSet;

use floorwalker::domain::address::{Address, MapState};
use floorwalker::domain::atlas::{Direction, Layer, Medium};
use floorwalker::domain::facet::Facet;
use floorwalker::html;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::cases::cases;
use crate::support::{Plan, World};

/// A small made-up atlas, and choices on it by number; a number that is too large names nothing.
fn worlds() -> impl Strategy<Value = (Plan, MapState)> {
    let names = || vec("[A-Z<&\"' é]{1,14}[a-z]", 1..4);
    let groups = (names(), names());
    let plan = groups.prop_flat_map(|(industries, functions)| {
        let members = |groups: usize| vec(("[A-Z<&\"']{1,9}[a-z]{1,30}", 0..groups), 1..6);
        let channels = vec(("[A-Z][a-z ]{1,9}[a-z]", select(&Medium::ALL[..])), 1..5);
        (members(industries.len()), members(functions.len()), channels, Just(industries), Just(functions))
    });
    let plan = plan.prop_flat_map(|(accounts, lobs, channels, industries, functions)| {
        let contact = [Direction::Inbound, Direction::Outbound, Direction::Both];
        let program = (0..accounts.len(), 0..lobs.len(), 0..channels.len(), select(contact.to_vec()));
        let programs = vec(program, 0..24);
        programs.prop_map(move |programs| {
            let mut plan = Plan {
                industries: industries.clone(),
                functions: functions.clone(),
                accounts: accounts.clone(),
                lobs: lobs.clone(),
                channels: channels.clone(),
                programs: Vec::new(),
            };
            for (account, lob, channel, direction) in programs {
                if plan.programs.iter().all(|(nodes, _)| *nodes != [account, lob, channel]) {
                    plan.programs.push(([account, lob, channel], direction));
                }
            }
            plan
        })
    });
    let picks = || vec(0..5_usize, 0..3);
    let chosen =
        (proptest::array::uniform3(proptest::option::weighted(0.4, 0..6_usize)), picks(), picks(), picks(), picks());
    (plan, chosen).prop_map(|(plan, (selection, industries, functions, directions, media))| {
        let mut state = MapState::default();
        for (layer, letter) in Layer::ALL.into_iter().zip(["a", "l", "c"]) {
            let slug = selection[layer as usize].map(|place| format!("{letter}{place}"));
            state = state.with_selected(layer, slug.as_deref());
        }
        let slug = |slugs: [&str; 4], place: usize| slugs.get(place).copied().unwrap_or("nothing").to_owned();
        let slugs_of =
            |letter: &str, places: Vec<usize>| places.into_iter().map(|place| format!("{letter}{place}")).collect();
        let of_directions =
            directions.into_iter().map(|place| slug(Direction::ALL.map(Direction::slug), place)).collect();
        let of_media =
            media.into_iter().map(|place| if place < 3 { Medium::ALL[place].slug().to_owned() } else { "x".into() });
        let picked: [(Facet, Vec<String>); 4] = [
            (Facet::Industry, slugs_of("i", industries)),
            (Facet::Function, slugs_of("f", functions)),
            (Facet::Direction, of_directions),
            (Facet::Medium, of_media.collect()),
        ];
        for (facet, values) in picked {
            let once: BTreeSet<String> = values.into_iter().collect();
            state = once.iter().fold(state, |state, value| state.with_toggled(facet, value));
        }
        (plan, state)
    })
}

/// Whether a program of the plan is chosen, counted by hand: what names nothing there does not count.
fn is_chosen(plan: &Plan, state: &MapState, program: usize) -> bool {
    let ([account, lob, channel], contact) = plan.programs[program];
    let medium = plan.channels[channel].1;
    let is = |wanted: Option<&str>, letter: char, place: usize, many: usize| {
        let known = (0..many).map(|place| format!("{letter}{place}")).any(|slug| wanted == Some(slug.as_str()));
        !known || wanted == Some(format!("{letter}{place}").as_str())
    };
    let among = |facet: Facet, known: &[String], mine: &[String]| {
        let picked: Vec<&String> = state.picked(facet).iter().filter(|value| known.contains(value)).collect();
        picked.is_empty() || picked.into_iter().any(|value| mine.contains(value))
    };
    let slugs = |letter: char, many: usize| (0..many).map(|place| format!("{letter}{place}")).collect::<Vec<_>>();
    let ways: &[&str] = match (medium, contact) {
        (Medium::None, _) => &["none"],
        (_, Direction::Both) => &["inbound", "outbound", "both"],
        (_, one) => &[one.slug()],
    };
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    is(state.selected(Layer::Account), 'a', account, plan.accounts.len())
        && is(state.selected(Layer::Lob), 'l', lob, plan.lobs.len())
        && is(state.selected(Layer::Channel), 'c', channel, plan.channels.len())
        && among(Facet::Industry, &slugs('i', plan.industries.len()), &[format!("i{}", plan.accounts[account].1)])
        && among(Facet::Function, &slugs('f', plan.functions.len()), &[format!("f{}", plan.lobs[lob].1)])
        && among(Facet::Direction, &texts(&Direction::ALL.map(Direction::slug)), &texts(ways))
        && among(Facet::Medium, &texts(&Medium::ALL.map(Medium::slug)), &texts(&[medium.slug()]))
}

/// The picture at an address, held against what any reader of SVG needs.
fn is_a_picture(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let text = html::poster(&world.atlas, &world.view(address), address, "https://example.org/#/map");
    let picture = roxmltree::Document::parse(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
    prop_assert_eq!(picture.root_element().tag_name().name(), "svg");
    for node in picture.descendants() {
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            prop_assert!(!["href", "src", "style"].contains(&name) && !name.starts_with("on"), "{}={}", name, value);
            if ["x", "y", "width", "height", "font-size"].contains(&name) {
                prop_assert!(value.parse::<i32>().is_ok(), "{}={}", name, value);
            }
            if name == "d" {
                let is_number = |number: &str| number.is_empty() || number.parse::<i32>().is_ok();
                prop_assert!(
                    value.split(|c: char| c.is_ascii_alphabetic() || c == ' ' || c == ',').all(is_number),
                    "{}",
                    value
                );
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn what_is_lit_is_what_one_would_count_by_hand((plan, state) in worlds()) {
        let world = plan.world();
        let by_hand: Vec<usize> = (0..plan.programs.len()).filter(|program| is_chosen(&plan, &state, *program)).collect();
        // The atlas has an order of its own.
        let slugs = |place: usize| Layer::ALL.map(|layer| world.atlas.node(world.atlas.programs()[place].node(layer)).slug.clone());
        let ids = |place: usize| {
            let [account, lob, channel] = plan.programs[place].0;
            [format!("a{account}"), format!("l{lob}"), format!("c{channel}")]
        };
        let lit: BTreeSet<_> = world.view(&Address::map(state)).lit.into_iter().map(slugs).collect();
        prop_assert_eq!(lit, by_hand.into_iter().map(ids).collect::<BTreeSet<_>>());
    }

    #[test]
    fn any_map_is_a_picture((plan, state) in worlds()) {
        is_a_picture(&plan.world(), &Address::map(state))?;
    }
}
