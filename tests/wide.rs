//! The map at scale, held against the map that draws everything: the same view, seen through windows.
#![allow(clippy::unwrap_used, reason = "a test ends by panicking")]

mod support;

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use floorwalker::domain::address::{Address, MapState};
use floorwalker::domain::atlas::{Direction, Layer, Medium, NodeId};
use floorwalker::domain::facet::Facet;
use floorwalker::domain::map_view::{MapView, NodeState};
use floorwalker::domain::roving::Step;
use floorwalker::domain::wide::{Ground, Line, Part, Reach, Sight, TONES, Trace, Walk, Wide, bands, is_large};
use floorwalker::html;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use support::{Plan, SHIPPED, World};

/// Numbers that look thrown, and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// A made-up map of that many nodes and programs.
fn made_up(dice: &mut Dice, [accounts, lobs, channels]: [usize; 3], programs: usize) -> World {
    let names = |word: &str, many: usize| (0..many).map(|n| format!("{word} {n}")).collect::<Vec<String>>();
    let groups = 1 + dice.below(4);
    let grouped = |dice: &mut Dice, word: &str, many: usize| -> Vec<(String, usize)> {
        names(word, many).into_iter().map(|name| (name, dice.below(groups))).collect()
    };
    let media = [Medium::Voice, Medium::NonVoice];
    let mut triples = BTreeSet::new();
    for _ in 0..programs {
        triples.insert([dice.below(accounts), dice.below(lobs), dice.below(channels)]);
    }
    let plan = Plan {
        industries: names("Industry", groups),
        functions: names("Function", groups),
        accounts: grouped(dice, "Account", accounts),
        lobs: grouped(dice, "Line", lobs),
        channels: names("Channel", channels).into_iter().map(|name| (name, media[dice.below(2)])).collect(),
        programs: triples.into_iter().map(|triple| (triple, Direction::ALL[dice.below(3)])).collect(),
    };
    plan.world()
}

/// A map, and choices on it.
fn any_choice(dice: &mut Dice, world: &World) -> Address {
    let mut state = MapState::default();
    for layer in Layer::ALL {
        if dice.below(3) == 0 {
            let node = &world.atlas.nodes(layer)[dice.below(world.atlas.nodes(layer).len())];
            state = state.with_selected(layer, Some(&node.slug));
        }
    }
    for facet in Facet::ALL {
        if dice.below(4) == 0 {
            let values = facet.values(&world.atlas);
            state = state.with_toggled(facet, values[dice.below(values.len())]);
        }
    }
    Address::map(state).with_query(["", "", "line", "1", "nothing at all"][dice.below(5)])
}

fn shown(world: &World, view: &MapView, reach: Reach) -> Wide {
    let mut wide = Wide::over(Rc::new(Ground::of(&world.atlas)));
    wide.follow(&world.atlas, view, reach);
    wide
}

fn nodes_of(wide: &Wide, layer: Layer) -> Vec<usize> {
    let list = wide.list(layer);
    (0..list.len()).filter_map(|place| list.node_at(place)).collect()
}

/// What stands in a layer's list: each node that the filters keep, once, under the name of its group; first what goes with the
/// selection.
fn the_lists_hold(world: &World, view: &MapView, address: &Address) {
    let wide = shown(world, view, Reach::Kept);
    for layer in Layer::ALL {
        let list = wide.list(layer);
        let nodes = nodes_of(&wide, layer);
        let kept = |index: &usize| view.nodes[layer as usize][*index].state != NodeState::FilteredOut;
        let expected: BTreeSet<usize> = (0..world.atlas.nodes(layer).len()).filter(kept).collect();
        assert_eq!(nodes.len(), expected.len(), "each once");
        assert_eq!(nodes.iter().copied().collect::<BTreeSet<_>>(), expected);
        assert_eq!(list.nodes(), nodes.len());

        // What each node stands under.
        let (mut part, mut group) = (None, None);
        let mut seen: Vec<(Option<Part>, usize)> = Vec::new();
        for place in 0..list.len() {
            match list.line(place).unwrap() {
                Line::Part(new) => (part, group) = (Some(new), None),
                Line::Group(_, new) => group = Some(new as usize),
                Line::Node(index) => {
                    let own = world.atlas.nodes(layer)[index as usize].group;
                    assert_eq!(group.unwrap_or(own), own, "it stands under its own group");
                    assert_eq!(list.line_of(index as usize), Some(place));
                    seen.push((part, index as usize));
                }
            }
        }
        assert!(seen.is_sorted(), "parts in order, and the order of the atlas within each");
        let elsewhere = Layer::ALL.iter().any(|&other| other != layer && view.selection[other as usize].is_some());
        assert_eq!(seen.iter().any(|(part, _)| part.is_some()), elsewhere && !seen.is_empty());

        // The first part is what would be lit if nothing were selected in this layer; and that selection moves no line.
        let alone = Address::map(address.map_state().with_selected(layer, None)).with_query(&address.query);
        let alone = world.view(&alone);
        assert_eq!(nodes_of(&shown(world, &alone, Reach::Kept), layer), nodes);
        for (part, index) in seen {
            let goes = alone.nodes[layer as usize][index].state == NodeState::Lit;
            assert_eq!(part.unwrap_or(Part::With) == Part::With, goes);
        }

        let on_phone: Vec<usize> = nodes_of(&shown(world, view, Reach::Lit), layer);
        let is_lit = |index: &usize| view.nodes[layer as usize][*index].state == NodeState::Lit;
        assert_eq!(
            on_phone,
            (0..world.atlas.nodes(layer).len()).filter(is_lit).collect::<Vec<_>>(),
            "a phone shows what is lit"
        );
    }
}

fn sight(lines: Range<usize>) -> Sight {
    Sight { lines, top: 0, line: 360 }
}

/// What is drawn between the columns when these lines are seen, against all pairs that there are.
fn the_traces_hold(world: &World, view: &MapView, windows: [Range<usize>; 3]) {
    let wide = shown(world, view, Reach::Kept);
    for (left, right) in [(Layer::Account, Layer::Lob), (Layer::Lob, Layer::Channel)] {
        let window = |layer: Layer| windows[layer as usize].clone();
        let place = |id: NodeId| wide.list(id.layer).line_of(id.index);
        let in_sight = |id: NodeId| place(id).is_some_and(|place| window(id.layer).contains(&place));
        let traces = wide.traces(left, [&sight(window(left)), &sight(window(right))]);
        let between = view.ribbons.iter().filter(|ribbon| ribbon.from.layer == left);
        let both: Vec<_> = between.clone().filter(|ribbon| in_sight(ribbon.from) && in_sight(ribbon.to)).collect();
        let mut functions: Vec<usize> =
            both.iter().filter(|ribbon| ribbon.lit > 0).map(|ribbon| ribbon.function).collect();
        functions.sort_unstable();
        let mut drawn: Vec<usize> = Vec::new();
        let (mut faint, mut stubs) = (0, BTreeSet::new());
        for trace in &traces {
            match *trace {
                Trace::Ribbon { function, left, right } => {
                    drawn.push(function);
                    for [top, height] in [left, right] {
                        let line = top.div_euclid(360);
                        assert!(top + height <= (line + 1) * 360, "a ribbon stays on its line");
                    }
                }
                Trace::Faint { .. } => faint += 1,
                Trace::Stub { end: [top, height], at_left, up, .. } => {
                    let line = (top + height / 2).div_euclid(360) as usize;
                    assert!(stubs.insert((at_left, line, up)), "one short end for each node and direction");
                }
            }
        }
        drawn.sort_unstable();
        assert_eq!(drawn, functions);
        // What is not lit is drawn among the nodes that go with the rest of the selection.
        let goes = |id: NodeId| {
            let list = wide.list(id.layer);
            let above = (0..place(id).unwrap()).filter_map(|place| list.line(place));
            !above.into_iter().any(|line| line == Line::Part(Part::Other))
        };
        let quiet = both.iter().filter(|ribbon| ribbon.lit == 0 && goes(ribbon.from) && goes(ribbon.to));
        assert_eq!(faint, quiet.count());

        // A short end stands wherever a lit program leads out of sight, on its side.
        let mut expected = BTreeSet::new();
        for ribbon in between.filter(|ribbon| ribbon.lit > 0) {
            for (near, far, at_left) in [(ribbon.from, ribbon.to, true), (ribbon.to, ribbon.from, false)] {
                if in_sight(near) && !in_sight(far) {
                    expected.insert((at_left, place(near).unwrap(), place(far).unwrap() < window(far.layer).start));
                }
            }
        }
        assert_eq!(stubs, expected);
        let [near, far] = [left, right].map(|layer| window(layer).len());
        assert!(traces.len() <= near * far + 2 * (near + far), "bounded by what is seen");
    }
}

/// Every node of a list is reached from its first by going down, and back by going up.
fn the_keys_hold(wide: &Wide, view: &MapView) {
    for layer in Layer::ALL {
        let nodes = nodes_of(wide, layer);
        let Some(&first) = nodes.first() else { continue };
        let at = |index: usize| NodeId { layer, index };
        let go = |from: usize, walk: Walk| wide.next(at(from), walk, 10).map(|id| id.index);
        for pair in nodes.windows(2) {
            assert_eq!(go(pair[0], Walk::Step(Step::Down)), Some(pair[1]));
            assert_eq!(go(pair[1], Walk::Step(Step::Up)), Some(pair[0]));
        }
        let last = *nodes.last().unwrap();
        assert_eq!([go(last, Walk::Step(Step::Down)), go(first, Walk::Step(Step::Up))], [None, None]);
        let middle = nodes[nodes.len() / 2];
        assert_eq!(
            [go(middle, Walk::Step(Step::First)), go(middle, Walk::Step(Step::Last))],
            [Some(first), Some(last)]
        );
        for (leap, step) in [(Walk::PageDown, Step::Down), (Walk::PageUp, Step::Up)] {
            let there = go(middle, leap);
            assert_eq!(
                there == Some(middle),
                go(middle, Walk::Step(step)).is_none(),
                "a leap goes on while a step can"
            );
        }
        for &index in &nodes {
            for (step, side) in [(Step::Left, -1), (Step::Right, 1)] {
                let Some(to) = wide.next(at(index), Walk::Step(step), 10) else { continue };
                assert_eq!(to.layer as isize, layer as isize + side);
                assert!(wide.list(to.layer).line_of(to.index).is_some(), "no key leads to what is left out");
                let widest = view.ribbons.iter().filter(|ribbon| {
                    [(ribbon.from, ribbon.to), (ribbon.to, ribbon.from)]
                        .iter()
                        .any(|(near, far)| *near == at(index) && far.layer == to.layer)
                });
                if let Some(widest) = widest.max_by_key(|ribbon| (ribbon.lit, ribbon.kept)) {
                    let joined = view.ribbons.iter().find(|ribbon| {
                        [ribbon.from, ribbon.to].contains(&at(index)) && [ribbon.from, ribbon.to].contains(&to)
                    });
                    let joined = joined.unwrap();
                    assert_eq!((joined.lit, joined.kept), (widest.lit, widest.kept));
                }
            }
        }
    }
}

/// The strip is covered from top to bottom, and tells what is lit.
fn the_bands_hold(wide: &Wide, height: i32) {
    for layer in Layer::ALL {
        let list = wide.list(layer);
        let bands = bands(list, wide.groups(layer), height);
        let mut top = 0;
        for band in &bands {
            assert_eq!(band.top, top);
            top += band.height;
            assert!(band.tone <= TONES);
        }
        assert_eq!(top, if list.is_empty() { 0 } else { height / 2 * 2 });
        let any = list.lit_in(0..list.len()) > 0;
        assert_eq!(bands.iter().any(|band| band.tone > 0), any, "what is lit is seen on the strip");
    }
}

proptest! {
    #![proptest_config(Config { cases: 96, rng_seed: RngSeed::Fixed(2009), failure_persistence: None, ..Config::default() })]

    #[test]
    fn windows_show_the_map_that_is_there(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let sizes = [1 + dice.below(24), 1 + dice.below(12), 1 + dice.below(6)];
        let programs = dice.below(80);
        let world = made_up(&mut dice, sizes, programs);
        let address = any_choice(&mut dice, &world);
        let view = world.view(&address);
        the_lists_hold(&world, &view, &address);
        let wide = shown(&world, &view, Reach::Kept);
        the_keys_hold(&wide, &view);
        the_bands_hold(&wide, 2 + dice.below(300) as i32);
        let windows = Layer::ALL.map(|layer| {
            let many = wide.list(layer).len();
            let start = dice.below(many + 1);
            start..start + dice.below(many - start + 1)
        });
        the_traces_hold(&world, &view, windows);
    }
}

#[test]
fn the_shipped_map_is_small_and_could_be_drawn_wide() {
    assert!(!is_large(&SHIPPED.atlas));
    for fragment in ["#/map", "#/map?account=halcyon-mobile", "#/map?lob=tech-support&medium=voice", "#/map?q=chat"] {
        let view = SHIPPED.at(fragment);
        let wide = shown(&SHIPPED, &view, Reach::Kept);
        the_lists_hold(&SHIPPED, &view, &Address::parse(fragment));
        the_traces_hold(&SHIPPED, &view, Layer::ALL.map(|layer| 0..wide.list(layer).len()));
    }
}

#[test]
fn a_large_map_shows_the_same_without_drawing_everything() {
    let mut dice = Dice(7);
    let world = made_up(&mut dice, [400, 40, 5], 900);
    assert!(is_large(&world.atlas));
    let address = Address::parse("#/map?account=a7&q=line");
    let view = world.view(&address);
    assert!(view.ribbons.is_empty() && !view.lit.is_empty());
    the_lists_hold(&world, &view, &address);
    let wide = shown(&world, &view, Reach::Kept);
    // What goes with the account stands at the top of the other columns.
    let of_account = |layer: Layer| -> BTreeSet<usize> {
        view.lit.iter().map(|&program| world.atlas.programs()[program].node(layer).index).collect()
    };
    for layer in [Layer::Lob, Layer::Channel] {
        let expected = of_account(layer);
        let first = nodes_of(&wide, layer).into_iter().take(expected.len()).collect::<BTreeSet<_>>();
        assert_eq!(first, expected);
    }
    // Typing the beginning of a name leads there, from wherever one is.
    let from = NodeId { layer: Layer::Account, index: 3 };
    let there = wide.named(&world.atlas, from, "account 7").unwrap();
    assert!(world.atlas.node(there).name.starts_with("Account 7"));
    assert_eq!(wide.named(&world.atlas, from, "zzz"), None);
    let again = wide.named(&world.atlas, there, "account 7").unwrap();
    assert_eq!(again, there, "while one goes on typing the node may stay the same");
}

#[test]
fn scrolling_shows_a_line_with_as_little_as_need_be() {
    let view = SHIPPED.at("#/map");
    let wide = shown(&SHIPPED, &view, Reach::Kept);
    let list = wide.list(Layer::Account);
    let (height, line) = (200, 20);
    let end = list.len() as i32 * line - height;
    for (place, top, expected) in [
        (3, 0, 0),
        (10, 0, 20),
        (list.len() - 1, 0, end),
        (0, 20, 0),
        (0, end, 0),
        (20, 0, 20 * line - (height - line) / 2),
    ] {
        assert_eq!(list.reveal(place, top, height, line), expected, "line {place} from {top}");
    }
    assert_eq!(list.window(45, height, line, 0), 2..13);
    assert_eq!(list.window(45, height, line, 5), 0..18);
    assert_eq!(list.window(end + 500, height, line, 0).end, list.len(), "nothing is below the end");
    assert_eq!(list.clamp(end + 500, height, line), end);
}

#[test]
fn what_is_written_of_a_large_map_ends() {
    let mut dice = Dice(11);
    let world = made_up(&mut dice, [700, 90, 6], 2_500);
    let (view, address) = (world.at("#/map"), Address::parse("#/map"));
    let count = |text: &str, what: &str| text.matches(what).count();

    let words = html::wide::in_words(&world.atlas, &view);
    assert_eq!(count(&words, "data-program="), html::wide::MOST_IN_WORDS);
    assert!(words.contains(&format!("and {} more programs", with_commas(view.lit.len() - html::wide::MOST_IN_WORDS))));
    let few = world.at("#/map?account=a7");
    let words = html::wide::in_words(&world.atlas, &few);
    assert_eq!((count(&words, "data-program="), count(&words, "more program")), (few.lit.len(), 0));

    let page = html::wide::page(&world.atlas, false);
    assert_eq!(count(&page, "data-layer="), 0, "nodes come with the lines in sight");
    let some = html::wide::values(&world.atlas, Facet::Industry, &[0], 1_234);
    assert_eq!((count(&some, "data-value="), count(&some, "and 1,234 more")), (1, 1));

    // On paper: at most a sheet, which says how much of the choice it shows; all of it where it fits.
    let (sheet, shown) = view.of_a_sheet(&world.atlas);
    let on_sheet =
        |view: &MapView| view.nodes.iter().flatten().filter(|node| node.state != NodeState::FilteredOut).count();
    assert!(on_sheet(&sheet) <= 180 && shown > 0 && shown < view.lit.len());
    assert_eq!(
        sheet.ribbons.iter().filter(|ribbon| ribbon.from.layer == Layer::Lob).map(|r| r.lit as usize).sum::<usize>(),
        shown
    );
    let picture = html::wide::poster(&world.atlas, &view, &address, "Floorwalker");
    assert!(picture.contains("This picture shows"));
    let picture = html::wide::poster(&world.atlas, &few, &Address::parse("#/map?account=a7"), "Floorwalker");
    assert!(!picture.contains("This picture shows") && few.of_a_sheet(&world.atlas).1 == few.lit.len());
}

fn with_commas(number: usize) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}
