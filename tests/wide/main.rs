//! The map at scale, held against the map that draws everything: the same view, seen through windows.
#![allow(clippy::unwrap_used, reason = "a test ends by panicking")]

mod laws;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use floorwalker::domain::address::{Address, MapState};
use floorwalker::domain::atlas::{Direction, Layer, Medium, NodeId};
use floorwalker::domain::facet::Facet;
use floorwalker::domain::map_view::{MapView, NodeState};
use floorwalker::domain::wide::{Ground, Reach, Sight, Wide, is_large};
use floorwalker::html;
use proptest::prelude::*;
use support::cases::cases;
use support::{Plan, SHIPPED, World};

use laws::{the_bands_hold, the_keys_hold, the_lists_hold, the_traces_hold};

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

fn sight(lines: Range<usize>) -> Sight {
    Sight { lines, top: 0, line: 360 }
}

fn with_commas(number: usize) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}

proptest! {
    #![proptest_config(cases(96))]

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
