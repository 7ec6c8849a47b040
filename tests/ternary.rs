//! The map's one rule: what carries meaning is the program, a triple. Selecting nodes lights the programs that contain
//! them all, and nothing that is merely connected to them.

mod support;

use std::collections::BTreeSet;

use floorwalker::domain::address::{Address, MapState};
use floorwalker::domain::atlas::{Direction, Layer, Medium, NodeId};
use floorwalker::domain::filter::{Scope, fails};
use floorwalker::domain::map_view::NodeState;
use floorwalker::domain::search::Matcher;
use support::{Plan, SHIPPED, World};

/// Account a0 runs tech support by voice, a1 runs it by chat.
fn two_accounts() -> World {
    let plan = Plan {
        industries: vec!["Telecom".into()],
        functions: vec!["Technical help".into()],
        accounts: vec![("Alder".into(), 0), ("Birch".into(), 0)],
        lobs: vec![("Tech support".into(), 0)],
        channels: vec![("Voice".into(), Medium::Voice), ("Chat".into(), Medium::NonVoice)],
        programs: vec![([0, 0, 0], Direction::Inbound), ([1, 0, 1], Direction::Inbound)],
    };
    plan.world()
}

#[test]
fn a_node_lights_programs_not_what_it_is_connected_to() {
    let world = two_accounts();
    let check = |fragment: &str, accounts: &[&str], lobs: &[&str], channels: &[&str]| {
        let view = world.at(fragment);
        let expected = [accounts, lobs, channels].map(|slugs| slugs.iter().copied().collect::<BTreeSet<_>>());
        assert_eq!(Layer::ALL.map(|layer| world.lit(layer, &view)), expected, "{fragment}");
    };
    check("#/map", &["a0", "a1"], &["l0"], &["c0", "c1"]);
    // Chat is joined to a0 through tech support, and must stay dark all the same.
    check("#/map?account=a0", &["a0"], &["l0"], &["c0"]);
    check("#/map?account=a1", &["a1"], &["l0"], &["c1"]);
    check("#/map?channel=c1", &["a1"], &["l0"], &["c1"]);
    check("#/map?lob=l0", &["a0", "a1"], &["l0"], &["c0", "c1"]);
    check("#/map?account=a0&lob=l0", &["a0"], &["l0"], &["c0"]);
    check("#/map?account=a0&channel=c1", &[], &[], &[]);
}

#[test]
fn a_ribbon_is_lit_by_its_lit_programs_alone() {
    let world = two_accounts();
    let lit: Vec<_> = world.at("#/map?account=a0").ribbons.iter().map(|ribbon| (ribbon.kept, ribbon.lit)).collect();
    // a0 → l0 and l0 → c0 are lit; a1 → l0 and l0 → c1 are dimmed.
    assert_eq!(lit, [(1, 1), (1, 0), (1, 1), (1, 0)]);
}

/// The programs that contain all of `selection`, found without the code under test.
fn containing(world: &World, selection: &[NodeId]) -> Vec<usize> {
    let programs = world.atlas.programs().iter().enumerate();
    programs
        .filter(|(_, program)| selection.iter().all(|id| program.nodes[id.layer as usize] == id.index))
        .map(|(place, _)| place)
        .collect()
}

/// The nodes on any of those programs, a flag for each node of each layer.
fn on(world: &World, programs: &[usize]) -> [Vec<bool>; 3] {
    let mut flags = Layer::ALL.map(|layer| vec![false; world.atlas.nodes(layer).len()]);
    for &place in programs {
        for (flags, &index) in flags.iter_mut().zip(&world.atlas.programs()[place].nodes) {
            flags[index] = true;
        }
    }
    flags
}

fn check_view(world: &World, selection: &[NodeId]) {
    let state = selection
        .iter()
        .fold(MapState::default(), |state, &id| state.with_selected(id.layer, Some(&world.atlas.node(id).slug)));
    let view = world.view(&Address::map(state));
    let expected = containing(world, selection);
    let flags: [Vec<bool>; 3] =
        view.nodes.each_ref().map(|nodes| nodes.iter().map(|node| node.state == NodeState::Lit).collect());
    assert_eq!(flags, on(world, &expected), "{selection:?}");
    assert_eq!(view.lit, expected, "{selection:?}");
}

#[test]
fn every_node_every_pair_and_every_program_lights_exactly_the_programs_with_all_of_it() {
    let world = &*SHIPPED;
    let nodes: Vec<NodeId> = world.atlas.node_ids().collect();
    for (place, &one) in nodes.iter().enumerate() {
        check_view(world, &[one]);
        for &other in nodes[place..].iter().filter(|other| other.layer != one.layer) {
            check_view(world, &[one, other]);
        }
    }
    for program in world.atlas.programs() {
        check_view(world, &Layer::ALL.map(|layer| program.node(layer)));
    }
}

/// The same for all triples there are, thousands of them, so below the view: at the rule itself.
#[test]
fn any_three_nodes_light_exactly_the_programs_with_all_of_them() {
    let world = &*SHIPPED;
    let matcher = world.index.matcher(&world.atlas, "");
    let [accounts, lobs, channels] = Layer::ALL.map(|layer| 0..world.atlas.nodes(layer).len());
    for account in accounts {
        for lob in lobs.clone() {
            for channel in channels.clone() {
                check_rule(world, &matcher, [account, lob, channel]);
            }
        }
    }
}

fn check_rule(world: &World, matcher: &Matcher, places: [usize; 3]) {
    let expected = containing(world, &Layer::ALL.map(|layer| NodeId { layer, index: places[layer as usize] }));
    let scope = Scope { selection: places.map(Some), ..Scope::default() };
    let fails = fails(&world.atlas, &scope, matcher);
    let lit: Vec<usize> = (0..fails.len()).filter(|&place| fails[place].lit()).collect();
    assert_eq!(lit, expected, "{places:?}");
}
