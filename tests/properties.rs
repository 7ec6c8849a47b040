//! The laws of the seams, tried on random links, atlases, choices and slips of the finger.
//!
//! Every run tries the same cases, so that a red run is red on every machine. `PROPTEST_CASES=5000` tries more, and
//! others each time.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::env;

use floorwalker::domain::address::{Address, MapState};
use floorwalker::domain::atlas::{Direction, Layer, Medium, NodeId, Program, TermId};
use floorwalker::domain::facet::Facet;
use floorwalker::domain::filter::Choice;
use floorwalker::domain::map_view::{MapView, NodeState};
use floorwalker::domain::outline::outline;
use floorwalker::domain::ribbons::{Anchors, tracks};
use floorwalker::domain::roving::{Step, next, tab_stop};
use floorwalker::domain::search::Target;
use floorwalker::domain::text::{fold, words};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::{Config, RngSeed};
use support::{Plan, SHIPPED, World};

/// That many cases, always the same; or as many as the environment asks for, always others.
fn cases(cases: u32) -> Config {
    let more = env::var_os("PROPTEST_CASES").is_some();
    let config = Config { failure_persistence: None, ..Config::default() };
    if more { config } else { Config { cases, rng_seed: RngSeed::Fixed(2009), ..config } }
}

// ---- Addresses

/// Pieces of links, honest and hostile.
const PIECES: [&str; 46] = [
    "#", "/", "//", "?", "&", "=", ",", "+", "%", "%2", "%zz", "%E0%A4%A", "%C3%A9", "%00", "%2C", "%26", "%23", "%25",
    "map", "t", "glossary", "compare", "about", "account", "lob", "channel", "q", "industry", "function", "direction",
    "medium", "category", "2", "0.1", "1,2,3", "10", "draft=1.-.2", "hard", "__proto__", "constructor", "inbound",
    "a-b", " ", "\u{1}", "é", "🦉",
];

/// What a link can say.
const KEYS: [&str; 24] = [
    "account", "lob", "channel", "q", "industry", "function", "direction", "medium", "category", "role", "letter",
    "region", "employer", "tasks", "main", "title", "set", "text", "n", "seed", "level", "only", "answers", "at",
];
/// Every kind of page, some of them with what no page has.
const PATHS: [&str; 18] = [
    "#/map",
    "#/glossary",
    "#/about",
    "#/t/lob",
    "#/t/%2F",
    "",
    "#/compare",
    "#/compare/a",
    "#/fit",
    "#/tour",
    "#/tour/a",
    "#/tour/%20/3",
    "#/tour/a/07",
    "#/claims",
    "#/claims/%2F",
    "#/quiz",
    "#/quiz/sheet",
    "#/quiz/review",
];

/// What may stand after the `#`.
fn fragments() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(&PIECES[..]).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
    ];
    let value = prop_oneof![
        3 => vec(piece.clone(), 0..6).prop_map(|pieces| pieces.concat()),
        1 => (piece.clone(), 1..400_usize).prop_map(|(piece, times)| piece.repeat(times)),
    ];
    let parameters = vec((select(&KEYS[..]), value).prop_map(|(key, value)| format!("{key}={value}")), 0..10);
    let link =
        (select(&PATHS[..]), parameters).prop_map(|(path, parameters)| format!("{path}?{}", parameters.join("&")));
    let bytes = vec(any::<u8>(), 0..64).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    prop_oneof![3 => link, 2 => vec(piece, 0..40).prop_map(|pieces| pieces.concat()), 1 => bytes]
}

/// The promise of every shared link, for one fragment: it leads to the same place for good, and nothing in it is beyond
/// measure.
fn check_round_trip(fragment: &str) -> Result<(), TestCaseError> {
    let address = Address::parse(fragment);
    prop_assert!(address.query.chars().count() <= 120 && !address.query.contains(char::is_control));
    let state = address.map_state();
    for slug in state.selection.iter().flatten().chain(state.facets.iter().flatten()) {
        prop_assert!(slug.len() <= 64 && !slug.trim().is_empty() && !slug.contains(char::is_control), "{}", slug);
    }
    let written = address.format();
    prop_assert_eq!(&Address::parse(&written), &address, "{}", written);
    prop_assert_eq!(Address::parse(&written).format(), written);
    Ok(())
}

proptest! {
    #![proptest_config(cases(384))]

    #[test]
    fn an_address_survives_being_written_and_read(fragment in fragments()) {
        check_round_trip(&fragment)?;
    }

    #[test]
    fn typing_keeps_an_address_sound(fragment in fragments(), typed in vec(any::<char>(), 0..200)) {
        let typed: String = typed.into_iter().collect();
        let address = Address::parse(&fragment).with_query(&typed);
        prop_assert_eq!(Address::parse(&address.format()), address);
    }
}

#[test]
fn no_link_is_too_odd_or_too_long() {
    let mut odd: Vec<String> =
        ["", "#", "##", "%", "%E0%A4%A", "__proto__", "#/t/__proto__", "#/t/%", "#/map?%=%&=&&q"]
            .map(String::from)
            .into();
    let many = |times: usize, piece: &str| (0..times).map(|n| format!("{piece}{n}")).collect::<Vec<_>>().join(",");
    for piece in ["a", "%", "%F0%9F%A6%89", "/", "?", "&", "é", "\u{10ffff}", "q=", "account=a&", "industry=b,"] {
        odd.push(piece.repeat(1 << 20 >> piece.len().ilog2()));
        odd.push(format!("#/map?q={}", piece.repeat(1000)));
        odd.push(format!("#/t/{}", piece.repeat(1000)));
        odd.push(format!("#/map?industry={}", many(1000, piece)));
    }
    // Written, these are several times as long as they were read.
    let wide = |times: usize| "🦉".repeat(times);
    odd.push(format!("#/map?account={0}&lob={0}&channel={0}&q={0}", wide(120)));
    odd.push(format!("#/map?function={}", many(64, &wide(12))));
    for fragment in odd {
        check_round_trip(&fragment).unwrap_or_else(|error| panic!("{fragment:.60}…: {error:.600}"));
    }
}

#[test]
fn what_cannot_be_read_falls_back_to_a_sensible_place() {
    for (fragment, canonical) in [
        ("", "#/map"),
        ("#", "#/map"),
        ("#/nowhere", "#/map"),
        ("map", "#/map"),
        ("#/t", "#/glossary"),
        ("#/t/%20", "#/glossary"),
        ("#/compare/", "#/compare"),
        ("#/compare/%20", "#/compare"),
        ("#/compare/a/b?category=lob", "#/compare/a"),
        ("#/glossary?letter=a&role=r&category=c&x=y", "#/glossary?category=c&role=r&letter=a"),
        ("#/glossary?region=in&q=a", "#/glossary?q=a&region=in"),
        ("#/map?region=mars&lob=sales", "#/map?lob=sales"),
        ("#/tour", "#/tour"),
        ("#/tour/a", "#/tour/a/1"),
        ("#/tour/a/0", "#/tour/a/1"),
        ("#/tour/a/-3", "#/tour/a/1"),
        ("#/tour/a/007", "#/tour/a/7"),
        ("#/tour/a/99999999999999999999", "#/tour/a/1"),
        ("#/tour/a/1000", "#/tour/a/99"),
        ("#/claims/", "#/claims"),
        ("#/claims/a", "#/claims/a"),
        ("#/fit?tasks=b,a,b&main=a&employer=&title=", "#/fit?tasks=a,b&main=a"),
        ("#/fit?title=account+manager", "#/fit?title=account%20manager"),
        ("#/t/lob/more", "#/t/lob"),
        ("#/about?lob=sales", "#/about"),
        ("#/map?lob=&account=%20", "#/map"),
        ("#/map?lob=sales&lob=billing", "#/map?lob=billing"),
        ("#/map?medium=voice&medium=none,voice", "#/map?medium=none,voice"),
        ("#/map?q=who+pays%20me%3F&account=a", "#/map?account=a&q=who%20pays%20me%3F"),
        ("#/map?q=%c3%a9%C3%A9", "#/map?q=%C3%A9%C3%A9"),
        ("#/map?q=%E0%A4%A", "#/map?q=%EF%BF%BD%25A"),
    ] {
        assert_eq!(Address::parse(fragment).format(), canonical, "{fragment}");
    }
}

// ---- The map

/// Names that no slip of the finger turns into one another.
const NAMES: [&str; 10] = [
    "Alder",
    "Birch",
    "Cedar Mobile",
    "Juniper",
    "Voice",
    "Quartz desk",
    "Billing",
    "Chat",
    "Relay call",
    "Non-voice pool",
];

/// Texts to type: names, parts of names, groups, words that mean nothing, a slip.
const TEXTS: [&str; 14] = [
    "", " ", "alder", "BIRCH", "cedar mob", "mobile cedar", "voice", "non-voice", "no", "relay chat", "desk billing",
    "what is", "zzz", "junipre",
];

/// A small random atlas.
fn plans() -> impl Strategy<Value = Plan> {
    let name = || select(&NAMES[..]).prop_map(String::from);
    let named = move |groups: usize, most: usize| vec((name(), 0..groups), 1..most);
    let groups = (vec(name(), 1..4), vec(name(), 1..4));
    let layers = groups.prop_flat_map(move |(industries, functions)| {
        let (accounts, lobs) = (named(industries.len(), 6), named(functions.len(), 6));
        let channels = vec((name(), select(&Medium::ALL[..])), 1..5);
        (Just(industries), Just(functions), accounts, lobs, channels)
    });
    layers.prop_flat_map(|(industries, functions, accounts, lobs, channels)| {
        let triple = (0..accounts.len(), 0..lobs.len(), 0..channels.len());
        let contact = [Direction::Inbound, Direction::Outbound, Direction::Both];
        vec((triple, select(contact.to_vec())), 0..20).prop_map(move |programs| {
            let programs: BTreeMap<_, _> = programs.into_iter().collect();
            Plan {
                industries: industries.clone(),
                functions: functions.clone(),
                accounts: accounts.clone(),
                lobs: lobs.clone(),
                channels: channels.clone(),
                programs: programs.into_iter().map(|((a, l, c), direction)| ([a, l, c], direction)).collect(),
            }
        })
    })
}

/// Random choices on an atlas: at most one node a layer, some values of each facet, a text; now and then a name that
/// means nothing here.
fn choices(world: &World) -> impl Strategy<Value = Address> + use<> {
    let slugs = Layer::ALL.map(|layer| -> Vec<String> {
        let known = world.atlas.nodes(layer).iter().map(|node| node.slug.clone());
        known.chain(["nowhere".into()]).collect()
    });
    let values = Facet::ALL.map(|facet| -> Vec<String> {
        let known = facet.values(&world.atlas).into_iter().map(String::from);
        known.chain(["nothing".into()]).collect()
    });
    let picks = values.map(|values| {
        let all = values.len();
        prop_oneof![Just(Vec::new()), subsequence(values.clone(), 0..all), subsequence(values, 1)]
    });
    let selected = slugs.map(|slugs| proptest::option::weighted(0.4, select(slugs)));
    (selected, picks, select(&TEXTS[..])).prop_map(|(selection, facets, text)| {
        let mut state = MapState { selection, ..MapState::default() };
        for facet in Facet::ALL {
            for value in &facets[facet as usize] {
                state = state.with_toggled(facet, value);
            }
        }
        Address::map(state).with_query(text)
    })
}

/// A random atlas and choices on it.
fn maps() -> impl Strategy<Value = (Plan, Address)> {
    plans().prop_flat_map(|plan| {
        let choices = choices(&plan.world());
        (Just(plan), choices)
    })
}

type Law = fn(&World, &Address) -> Result<(), TestCaseError>;

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_facets_count_is_what_picking_it_shows((plan, address) in maps()) {
        counts_are_what_the_map_shows(&plan.world(), &address)?;
    }

    #[test]
    fn names_that_mean_nothing_here_are_told((plan, address) in maps()) {
        what_names_nothing_is_told(&plan.world(), &address)?;
    }

    #[test]
    fn facets_are_or_within_and_and_among((plan, address) in maps()) {
        or_within_and_among(&plan.world(), &address)?;
    }

    #[test]
    fn a_further_facet_never_lights_more((plan, address) in maps()) {
        a_facet_narrows(&plan.world(), &address)?;
    }

    #[test]
    fn a_text_keeps_what_is_named_by_it((plan, address) in maps()) {
        a_text_keeps_what_it_names(&plan.world(), &address)?;
    }

    #[test]
    fn a_click_leads_where_the_node_says((plan, address) in maps()) {
        clicks_lead_where_they_say(&plan.world(), &address)?;
    }

    #[test]
    fn an_empty_map_offers_each_way_out((plan, address) in maps()) {
        loosening_leaves_what_it_says(&plan.world(), &address)?;
    }

    #[test]
    fn ribbons_carry_every_kept_program((plan, address) in maps()) {
        ribbons_add_up(&plan.world(), &address)?;
    }

    #[test]
    fn ribbons_stay_inside_their_nodes((plan, address) in maps(), extra in room()) {
        bands_stack_inside_nodes(&plan.world(), &address, &extra)?;
    }

    #[test]
    fn arrow_keys_reach_all_that_can_be_chosen((plan, address) in maps()) {
        keys_reach_everything(&plan.world(), &address)?;
    }

    #[test]
    fn the_twin_in_words_has_each_program_once((plan, address) in maps()) {
        each_program_is_told_once(&plan.world(), &address)?;
    }
}

proptest! {
    #![proptest_config(cases(3))]

    /// The same laws where the names and numbers are real.
    #[test]
    fn the_laws_hold_on_the_shipped_content(address in choices(&SHIPPED), extra in room()) {
        let laws: [Law; 8] = [
            counts_are_what_the_map_shows,
            or_within_and_among,
            a_facet_narrows,
            clicks_lead_where_they_say,
            loosening_leaves_what_it_says,
            ribbons_add_up,
            keys_reach_everything,
            each_program_is_told_once,
        ];
        for law in laws {
            law(&SHIPPED, &address)?;
        }
        bands_stack_inside_nodes(&SHIPPED, &address, &extra)?;
    }
}

#[test]
fn an_atlas_without_anything_is_a_map_without_anything() {
    let world = Plan::default().world();
    let view = world.at("#/map?account=a0&medium=voice&q=voice");
    assert_eq!((view.lit.len(), view.kept, view.ribbons.len()), (0, 0, 0));
    assert_eq!(view.unknown, ["a0"]);
    assert_eq!(tab_stop(&view, None), None);
    assert!(outline(&world.atlas, &view.lit).is_empty());
}

/// The lit programs at an address.
fn lit(world: &World, address: &Address) -> BTreeSet<usize> {
    world.view(address).lit.into_iter().collect()
}

fn counts_are_what_the_map_shows(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    for facet in Facet::ALL {
        for value in &view.facets[facet as usize] {
            let state = address.map_state();
            prop_assert_eq!(value.picked, state.picked(facet).contains(&value.value));
            let alone = state.without_facet(facet).with_toggled(facet, &value.value);
            let shown = world.view(&Address::map(alone).with_query(&address.query)).lit.len();
            prop_assert_eq!(value.count as usize, shown, "{:?} {}", facet, value.value);
        }
    }
    Ok(())
}

fn what_names_nothing_is_told(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let state = address.map_state();
    let mut unknown: Vec<&str> = Layer::ALL.into_iter().filter_map(|layer| state.selected(layer)).collect();
    unknown.retain(|slug| *slug == "nowhere");
    unknown.extend(state.facets.iter().flatten().map(String::as_str).filter(|slug| *slug == "nothing"));
    prop_assert_eq!(world.view(address).unknown, unknown);
    Ok(())
}

fn or_within_and_among(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let state = address.map_state();
    let all: BTreeSet<usize> = (0..world.atlas.programs().len()).collect();
    let mut among = all.clone();
    for layer in Layer::ALL {
        let alone = MapState::default().with_selected(layer, state.selected(layer));
        among = &among & &lit(world, &Address::map(alone));
    }
    for facet in Facet::ALL {
        let known = facet.values(&world.atlas);
        let picked = state.picked(facet).iter().filter(|value| known.contains(&value.as_str()));
        let each = picked.map(|value| lit(world, &Address::map(MapState::default().with_toggled(facet, value))));
        let each: Vec<BTreeSet<usize>> = each.collect();
        let within = if each.is_empty() { all.clone() } else { each.into_iter().flatten().collect() };
        among = &among & &within;
    }
    among = &among & &lit(world, &Address::default().with_query(&address.query));
    prop_assert_eq!(lit(world, address), among);
    Ok(())
}

fn a_facet_narrows(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let before = lit(world, address);
    for facet in Facet::ALL {
        let state = address.map_state();
        for value in facet.values(&world.atlas) {
            let further = state.clone().without_facet(facet).with_toggled(facet, value);
            let open = Address::map(state.clone().without_facet(facet)).with_query(&address.query);
            let after = lit(world, &Address::map(further).with_query(&address.query));
            prop_assert!(after.is_subset(&lit(world, &open)), "{:?} {}", facet, value);
            prop_assert!(before.is_subset(&lit(world, &open)), "{:?}", facet);
        }
    }
    Ok(())
}

fn a_text_keeps_what_it_names(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let atlas = &world.atlas;
    let typed = fold(&address.query);
    // A slip is forgiven where nothing is called what was typed; here the rule is the plain one.
    prop_assume!(typed != "junipre");
    let keeps = |program: &Program| {
        let nodes = Layer::ALL.map(|layer| program.node(layer));
        let groups = nodes[..2].iter().map(|&id| &atlas.group_of(id).name);
        let names: Vec<String> =
            nodes.iter().map(|&id| &atlas.node(id).name).chain(groups).map(|name| fold(name)).collect();
        let is_found = |word| names.iter().flat_map(|name| words(name)).any(|of_name| of_name.starts_with(word));
        let medium = fold(&atlas.group_of(nodes[2]).name);
        // "What is" asks for nothing, and "inb" begins to name a direction.
        let is_direction = |word: &str| {
            let wanted = [Direction::Inbound, Direction::Outbound].into_iter();
            word.len() > 2
                && wanted
                    .filter(|wanted| wanted.slug().starts_with(word))
                    .any(|wanted| program.direction.answers(wanted))
        };
        let mut subjects = words(&typed).filter(|word| !["what", "is"].contains(word));
        subjects.all(|word| is_found(word) || is_direction(word)) || medium.starts_with(&typed)
    };
    let expected = atlas.programs().iter().enumerate().filter(|(_, program)| keeps(program)).map(|(place, _)| place);
    prop_assert_eq!(lit(world, &Address::default().with_query(&address.query)), expected.collect());
    Ok(())
}

fn clicks_lead_where_they_say(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    let picked =
        |view: &MapView| view.facets.clone().map(|values| values.iter().map(|value| value.picked).collect::<Vec<_>>());
    for id in world.atlas.node_ids() {
        let node = &view.nodes[id.layer as usize][id.index];
        let after = world.view(&Address::map(view.leads_to(&world.atlas, id)).with_query(&address.query));
        prop_assert!(after.unknown.is_empty(), "what names nothing is not carried along");
        prop_assert_eq!(picked(&after), picked(&view), "a click leaves the filters alone");
        prop_assert_eq!(node.current, view.selection[id.layer as usize] == Some(id.index));
        let mut selection = view.selection;
        if node.current {
            selection[id.layer as usize] = None;
            prop_assert_eq!(after.selection, selection, "a second click takes just this node back");
            continue;
        }
        prop_assert_eq!(after.lit.len(), node.leaves as usize, "{:?}", id);
        prop_assert_eq!(node.leaves > 0, node.state != NodeState::FilteredOut, "{:?}", id);
        // As much of the selection stays as goes with the node; where something must go, the rightmost goes first.
        selection[id.layer as usize] = Some(id.index);
        let others: Vec<Layer> = Layer::ALL.into_iter().filter(|&layer| layer != id.layer).collect();
        let without = |layers: &[Layer]| {
            let drop = |selection, &layer: &Layer| with(selection, layer, None);
            layers.iter().fold(selection, drop)
        };
        let tries = [without(&[]), without(&others[1..]), without(&others[..1]), without(&others)];
        let first = tries
            .into_iter()
            .find(|&selection| !at_selection(world, &view, id, selection, &address.query).lit.is_empty());
        prop_assert!(
            node.leaves == 0 || Some(after.selection) == first,
            "{:?}: {:?}, {:?}",
            id,
            after.selection,
            first
        );
    }
    Ok(())
}

fn with(mut selection: [Option<usize>; 3], layer: Layer, place: Option<usize>) -> [Option<usize>; 3] {
    selection[layer as usize] = place;
    selection
}

/// The map with the filters that a click on `id` keeps, and that selection.
fn at_selection(world: &World, view: &MapView, id: NodeId, selection: [Option<usize>; 3], query: &str) -> MapView {
    let select = |state: MapState, layer: Layer| {
        let slug = selection[layer as usize].map(|index| world.atlas.nodes(layer)[index].slug.as_str());
        state.with_selected(layer, slug)
    };
    let state = Layer::ALL.into_iter().fold(view.leads_to(&world.atlas, id), select);
    world.view(&Address::map(state).with_query(query))
}

fn loosening_leaves_what_it_says(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    if !view.lit.is_empty() {
        prop_assert!(view.loosen.is_empty());
        return Ok(());
    }
    let leaves = |choice: Choice| world.view(&choice.undone(address)).lit.len() as u32;
    for choice in Choice::ALL {
        let offered = view.loosen.iter().find(|(offer, _)| *offer == choice).map_or(0, |(_, count)| *count);
        prop_assert_eq!(offered, leaves(choice), "{:?}", choice);
    }
    prop_assert!(view.loosen.iter().all(|(_, count)| *count > 0), "{:?}", view.loosen);
    prop_assert!(view.loosen.is_sorted_by_key(|(_, count)| std::cmp::Reverse(*count)), "{:?}", view.loosen);
    Ok(())
}

fn ribbons_add_up(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    let filters = Address::map(address.map_state().without_selection()).with_query(&address.query);
    let kept = world.view(&filters).lit;
    prop_assert_eq!(view.kept, kept.len());
    let mut expected: BTreeMap<(NodeId, NodeId), [u32; 2]> = BTreeMap::new();
    for &place in &kept {
        let [account, lob, channel] = Layer::ALL.map(|layer| world.atlas.programs()[place].node(layer));
        for ends in [(account, lob), (lob, channel)] {
            let [kept, lit] = expected.entry(ends).or_default();
            *kept += 1;
            *lit += u32::from(view.lit.contains(&place));
        }
    }
    let ribbons = view.ribbons.iter().map(|ribbon| ((ribbon.from, ribbon.to), [ribbon.kept, ribbon.lit]));
    prop_assert_eq!(ribbons.collect::<BTreeMap<_, _>>(), expected);
    for ribbon in &view.ribbons {
        let lob = if ribbon.from.layer == Layer::Lob { ribbon.from } else { ribbon.to };
        prop_assert_eq!(ribbon.function, world.atlas.node(lob).group);
    }
    Ok(())
}

/// The numbers in the bands of a path: left edge, top at the left, top at the right, right edge, bottom at the right,
/// bottom at the left.
fn bands(path: &str) -> Vec<[i32; 6]> {
    let band = |band: &str| {
        let numbers: Vec<i32> =
            band.split(|c: char| c != '-' && !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        [numbers[0], numbers[1], numbers[5], numbers[6], numbers[8], numbers[12]]
    };
    path.split_terminator('Z').map(band).collect()
}

/// The thinnest and widest ribbon of one program and what a node leaves free around its ribbons, as `ribbons` draws them.
const THINNEST: i32 = 8;
const WIDEST: i32 = 28;
const MARGIN: i32 = 80;

/// How much higher the nodes are than their ribbons need; or lower, all of them.
fn room() -> impl Strategy<Value = Vec<i32>> {
    prop_oneof![3 => vec(0..400_i32, 15), 1 => vec(-150..0_i32, 15)]
}

fn bands_stack_inside_nodes(world: &World, address: &Address, extra: &[i32]) -> Result<(), TestCaseError> {
    let atlas = &world.atlas;
    let view = world.view(address);
    // Each node is as high as its programs need, and now and then higher.
    let heights = Layer::ALL.map(|layer| -> Vec<[i32; 2]> {
        let mut top = 0;
        let node = |index: usize| {
            let programs = atlas.programs().iter().filter(|program| program.node(layer).index == index).count() as i32;
            let height = MARGIN + programs * THINNEST + extra[index % extra.len()];
            top += height + 10;
            [top - height, height]
        };
        (0..atlas.nodes(layer).len()).map(node).collect()
    });
    let anchors = Anchors { size: [900, 5000], edges: [[0, 200], [350, 550], [700, 900]], nodes: heights };
    let drawn = tracks(atlas, &view.ribbons, &anchors);
    prop_assert_eq!(drawn[0].function, None, "what is dimmed lies below");
    let mut tracks: BTreeMap<Option<usize>, _> =
        drawn.iter().map(|track| (track.function, bands(&track.path).into_iter())).collect();
    // Every ribbon has its bands, in order; where each begins is where all of its programs are stacked.
    let mut stacks: BTreeMap<(NodeId, bool), Vec<[i32; 2]>> = BTreeMap::new();
    let mut widths = BTreeSet::new();
    for ribbon in &view.ribbons {
        let parts =
            [(None, ribbon.kept, ribbon.lit < ribbon.kept), (Some(ribbon.function), ribbon.lit, ribbon.lit > 0)];
        let mut tops = BTreeSet::new();
        for (track, programs, _) in parts.into_iter().filter(|part| part.2) {
            let band = tracks.get_mut(&track).and_then(Iterator::next);
            let Some([left, top_left, top_right, right, low_right, low_left]) = band else {
                return Err(TestCaseError::fail(format!("no band for {ribbon:?}")));
            };
            prop_assert_eq!(left, anchors.edges[ribbon.from.layer as usize][1]);
            prop_assert_eq!(right, anchors.edges[ribbon.to.layer as usize][0]);
            prop_assert_eq!(low_left - top_left, low_right - top_right);
            prop_assert_eq!((low_left - top_left) % programs as i32, 0);
            widths.insert((low_left - top_left) / programs as i32);
            tops.insert([top_left, top_right]);
        }
        prop_assert_eq!(tops.len(), 1, "the lit part lies on the ribbon: {:?}", ribbon);
        for [top_left, top_right] in tops {
            stacks.entry((ribbon.from, true)).or_default().push([top_left, ribbon.kept as i32]);
            stacks.entry((ribbon.to, false)).or_default().push([top_right, ribbon.kept as i32]);
        }
    }
    prop_assert!(tracks.into_values().all(|mut bands| bands.next().is_none()), "no band without a ribbon");
    prop_assert!(
        widths.len() <= 1 && widths.iter().all(|width| (THINNEST..=WIDEST).contains(width)),
        "one width: {:?}",
        widths
    );
    let width = widths.first().copied().unwrap_or_default();
    let suffices = extra.iter().all(|&extra| extra >= 0);
    for ((node, _), stack) in stacks {
        let [top, height] = anchors.nodes[node.layer as usize][node.index];
        let programs: i32 = stack.iter().map(|[_, programs]| programs).sum();
        let mut free = if suffices { top } else { i32::MIN };
        for [start, programs] in stack {
            prop_assert!(start >= free, "ribbons do not cross at {:?}", node);
            free = start + programs * width;
        }
        let inside = free <= top + height && programs * width <= height - MARGIN;
        prop_assert!(inside || !suffices, "{:?} holds all of its ribbons", node);
    }
    // Until the page has been measured, nothing is drawn.
    for layer in Layer::ALL {
        let mut short = anchors.clone();
        short.nodes[layer as usize].pop();
        prop_assert!(floorwalker::domain::ribbons::tracks(atlas, &view.ribbons, &short).is_empty());
    }
    Ok(())
}

fn keys_reach_everything(world: &World, address: &Address) -> Result<(), TestCaseError> {
    let view = world.view(address);
    let can_be_chosen = |id: &NodeId| view.nodes[id.layer as usize][id.index].state != NodeState::FilteredOut;
    let expected: BTreeSet<NodeId> = world.atlas.node_ids().filter(can_be_chosen).collect();
    let mut reached: BTreeSet<NodeId> = tab_stop(&view, None).into_iter().collect();
    let mut open: Vec<NodeId> = reached.iter().copied().collect();
    while let Some(from) = open.pop() {
        for key in ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft", "Home", "End"] {
            let to = Step::of_key(key).and_then(|step| next(&view, from, step));
            open.extend(to.filter(|&to| reached.insert(to)));
        }
    }
    prop_assert_eq!(&reached, &expected);
    // Across, an arrow follows the ribbon that carries most of what is lit.
    for ribbon in &view.ribbons {
        for (from, step) in [(ribbon.from, Step::Right), (ribbon.to, Step::Left)] {
            let to = next(&view, from, step);
            let taken = view
                .ribbons
                .iter()
                .find(|other| Some(other.from) == to && other.to == from || other.from == from && Some(other.to) == to);
            prop_assert!(taken.is_some_and(|taken| (taken.lit, taken.kept) >= (ribbon.lit, ribbon.kept)), "{:?}", from);
        }
    }
    let selected =
        Layer::ALL.into_iter().filter_map(|layer| view.selection[layer as usize].map(|index| NodeId { layer, index }));
    let first = selected.chain(world.atlas.node_ids()).find(can_be_chosen);
    prop_assert_eq!(tab_stop(&view, None), first, "what is selected is where the reader enters");
    for &from in &expected {
        let column: Vec<NodeId> = expected.iter().copied().filter(|id| id.layer == from.layer).collect();
        let place = column.iter().position(|&id| id == from).unwrap_or_default();
        let steps = [Step::First, Step::Last, Step::Up, Step::Down].map(|step| next(&view, from, step));
        let before = place.checked_sub(1).map(|place| column[place]);
        let wanted = [column.first().copied(), column.last().copied(), before, column.get(place + 1).copied()];
        prop_assert_eq!(steps, wanted, "{:?}", from);
    }
    // The tab stop stays where the reader is, as long as that can be chosen.
    for id in world.atlas.node_ids() {
        let stop = tab_stop(&view, Some(id));
        prop_assert_eq!(stop, Some(id).filter(can_be_chosen).or(tab_stop(&view, None)));
    }
    Ok(())
}

fn each_program_is_told_once(world: &World, address: &Address) -> Result<(), TestCaseError> {
    for shown in [world.view(address).lit, (0..world.atlas.programs().len()).collect()] {
        let mut told = Vec::new();
        for account in outline(&world.atlas, &shown) {
            for lob in account.lobs {
                for place in lob.programs {
                    let program = &world.atlas.programs()[place];
                    prop_assert_eq!(program.node(Layer::Account), account.account);
                    prop_assert_eq!(program.node(Layer::Lob), lob.lob);
                    told.push(place);
                }
            }
        }
        // In the order of the map, and all of them.
        let nodes = |place: usize| Layer::ALL.map(|layer| world.atlas.programs()[place].node(layer));
        prop_assert!(told.is_sorted_by_key(|&place| nodes(place)), "{:?}", told);
        told.sort_unstable();
        prop_assert_eq!(told, shown);
    }
    Ok(())
}

// ---- Search

/// Everything that has a name.
fn targets() -> impl Iterator<Item = Target> {
    let terms = (0..SHIPPED.atlas.terms().len()).map(|place| Target::Term(TermId(place)));
    terms.chain(SHIPPED.atlas.node_ids().map(Target::Node))
}

#[test]
fn a_name_typed_in_full_is_the_first_answer() {
    for target in targets() {
        let name = SHIPPED.name(target);
        let hits = SHIPPED.find(name);
        let first = hits.first().map(|hit| fold(SHIPPED.name(hit.target)));
        assert_eq!(first, Some(fold(name)));
        assert!(hits.iter().any(|hit| hit.target == target), "{name}: those who share the name follow");
    }
}

#[test]
fn a_name_typed_in_full_keeps_its_programs() {
    for id in SHIPPED.atlas.node_ids() {
        let name = &SHIPPED.atlas.node(id).name;
        let mine = |place: &usize| SHIPPED.atlas.programs()[*place].node(id.layer) == id;
        let kept = SHIPPED.view(&Address::default().with_query(name)).lit;
        let all = SHIPPED.atlas.programs().iter().filter(|program| program.node(id.layer) == id).count();
        assert_eq!(kept.iter().filter(|place| mine(place)).count(), all, "{name}");
    }
}

/// The better the match, the earlier the answer; and a slip is assumed only where the text as typed says little.
#[test]
fn answers_are_ranked_by_how_well_they_match() {
    let check = |names: &[&str], query: &str, expected: &[&str]| {
        let plan = Plan {
            functions: vec!["Work".into()],
            lobs: names.iter().map(|name| ((*name).into(), 0)).collect(),
            ..Plan::default()
        };
        let world = plan.world();
        let found: Vec<&str> = world.find(query).iter().map(|hit| world.name(hit.target)).collect();
        assert_eq!(found, expected, "{query}");
    };
    // Slip, word inside, beginning, whole; the shorter beginning first.
    let names = ["Scales", "After sales", "Sales and returns", "Sales desk", "Sales"];
    check(&names, "sales", &["Sales", "Sales desk", "Sales and returns", "After sales"]);
    check(&["Scales", "After sales", "Sales"], "sales", &["Sales", "After sales", "Scales"]);
    check(&names, "what are the sales", &["Sales", "Sales desk", "Sales and returns", "After sales"]);
    check(&names, "desk sal", &["Sales desk"]);
    // What holds a good part of the text, though not all of it, follows.
    check(&names, "dsek sales", &["Sales desk", "Sales"]);
    check(&names, "what is", &[]);
    check(&names, " - ", &[]);
}

/// On the map too, a slip is forgiven only where nothing is called what was typed.
#[test]
fn a_text_filters_the_map_by_what_was_typed_first() {
    let plan = Plan {
        industries: vec!["Trade".into()],
        functions: vec!["Work".into()],
        accounts: vec![("Acme".into(), 0)],
        lobs: vec![("Sales".into(), 0), ("Scales".into(), 0)],
        channels: vec![("Voice".into(), Medium::Voice)],
        programs: vec![([0, 0, 0], Direction::Inbound), ([0, 1, 0], Direction::Inbound)],
    };
    let world = plan.world();
    let check = |typed: &str, expected: &[usize]| {
        assert_eq!(world.view(&Address::default().with_query(typed)).lit, expected, "{typed}");
    };
    check("sales", &[0]);
    check("saels", &[0]);
    check("sacles", &[0, 1]);
    check("work acme", &[0, 1]);
    check("work other", &[]);
}

/// Many names of one thing are search words of another: what is called so comes before what is merely found so.
#[test]
fn a_name_that_is_shown_ranks_before_one_that_is_not() {
    let hidden: BTreeSet<String> =
        targets().flat_map(|target| SHIPPED.hidden_names(target)).map(|word| fold(word)).collect();
    let shown: BTreeSet<String> = targets().flat_map(|target| SHIPPED.shown_names(target)).map(fold).collect();
    for name in shown.intersection(&hidden) {
        let found = SHIPPED.find(name);
        let is_called = |target: Target| SHIPPED.shown_names(target).into_iter().any(|shown| fold(shown) == *name);
        let merely_found =
            |target: Target| !is_called(target) && SHIPPED.hidden_names(target).iter().any(|word| fold(word) == *name);
        let first = found.iter().position(|hit| merely_found(hit.target)).unwrap_or(found.len());
        let late = found[first..].iter().find(|hit| is_called(hit.target));
        assert!(late.is_none(), "{name}: {:?}", late.map(|hit| SHIPPED.name(hit.target)));
    }
}

#[test]
fn there_are_never_more_answers_than_asked_for() {
    assert_eq!((SHIPPED.find("c").len(), SHIPPED.index.find("c", 3).len()), (support::MOST, 3));
}

/// One slip of the finger.
#[derive(Debug, Clone, Copy)]
enum Slip {
    Drop,
    Double,
    Swap,
    Replace(char),
}

impl Slip {
    /// Makes the slip at `place`, which is not the first letter.
    fn make(self, word: &str, place: usize) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        match self {
            Self::Drop => drop(letters.remove(place)),
            Self::Double => letters.insert(place, letters[place]),
            Self::Swap => letters.swap(place - 1, place),
            Self::Replace(letter) => letters[place] = letter,
        }
        letters.into_iter().collect()
    }
}

/// A name of an entry with one slip in one of its long words, and the entry.
fn slipped() -> impl Strategy<Value = (TermId, String)> {
    let entries = SHIPPED.atlas.terms().iter().enumerate();
    let long = entries.flat_map(|(place, term)| {
        let name: Vec<String> = words(&fold(&term.name)).map(String::from).collect();
        let long = (0..name.len()).filter(|&word| name[word].chars().count() >= 6).collect::<Vec<_>>();
        long.into_iter().map(move |word| (TermId(place), name.clone(), word))
    });
    let slip = prop_oneof![
        Just(Slip::Drop),
        Just(Slip::Double),
        Just(Slip::Swap),
        proptest::char::range('a', 'z').prop_map(Slip::Replace),
    ];
    (select(long.collect::<Vec<_>>()), slip, any::<prop::sample::Index>()).prop_map(
        |((term, mut name, word), slip, at)| {
            let place = 1 + at.index(name[word].chars().count() - 1);
            name[word] = slip.make(&name[word], place);
            (term, name.join(" "))
        },
    )
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn one_slip_in_a_long_word_is_forgiven((term, typed) in slipped()) {
        let found = SHIPPED.find(&typed);
        prop_assert!(found.iter().any(|hit| hit.target == Target::Term(term)), "{}: {:?}", typed, found);
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn folding_is_done_once_for_all(text in vec(any::<char>(), 0..40)) {
        let folded = fold(&text.iter().collect::<String>());
        prop_assert_eq!(fold(&folded), folded.as_str());
        prop_assert_eq!(words(&folded).collect::<Vec<_>>().join(" "), folded);
    }

    #[test]
    fn capitals_make_no_difference(text in "[a-zà-öø-þā-ķĺ-ňŋ-ŷź-žα-ρа-я0-9 -]{0,24}") {
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
    }

    #[test]
    fn any_text_may_be_searched(typed in any::<String>()) {
        let found = SHIPPED.find(&typed);
        prop_assert!(found.len() <= support::MOST);
        let different: BTreeSet<Target> = found.iter().map(|hit| hit.target).collect();
        prop_assert_eq!(different.len(), found.len(), "nothing is answered twice");
        prop_assert_eq!(SHIPPED.find(&fold(&typed)), found, "case, accents and marks make no difference");
    }
}
