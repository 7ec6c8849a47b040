//! The laws of the search, tried on made-up lists of names and on the shipped content.
//!
//! `cargo bench --bench search` tells how many come first, and how fast, up to a hundred thousand names.

mod support;
#[path = "support/typist.rs"]
mod typist;

use std::collections::BTreeSet;

use floorwalker::domain::atlas::{Direction, Layer, Medium, NodeId, TermId};
use floorwalker::domain::search::{Hit, Indexing, SearchIndex, Target};
use floorwalker::domain::text::{fold, words};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use support::cases::cases;
use support::{MOST, Plan, SHIPPED};
use typist::{Dice, Flavor, Named, Typing, is_ambiguous, names};

fn index(names: &[Named]) -> SearchIndex {
    let names: Vec<(&str, &[String])> = names.iter().map(|(name, also)| (name.as_str(), also.as_slice())).collect();
    Indexing::of_names(&names).finish()
}

/// The places in the list of what was found.
fn places(hits: &[Hit]) -> Vec<usize> {
    hits.iter()
        .filter_map(|hit| if let Target::Term(TermId(place)) = hit.target { Some(place) } else { None })
        .collect()
}

/// How many of a thousand texts of all kinds have the right name first.
fn first_of_a_thousand(count: usize, each: usize) -> usize {
    let (mut first, mut all, mut missed) = (0, 0, Vec::new());
    for flavor in Flavor::ALL {
        let mut dice = Dice::new(count as u64);
        let list = names(count, flavor, &mut dice);
        let index = index(&list);
        let split: Vec<Vec<String>> =
            list.iter().map(|(name, _)| words(&fold(name)).map(Into::into).collect()).collect();
        for typing in Typing::ALL {
            for _ in 0..each {
                let place = dice.roll(count);
                let Some(typed) = typing.of(&list[place], &mut dice) else { continue };
                if is_ambiguous(&split, place, &typed) {
                    continue;
                }
                all += 1;
                if places(&index.find(&typed, MOST)).first() == Some(&place) {
                    first += 1;
                } else {
                    missed.push(format!("{flavor:?} {typing:?} {typed:?}: {}", list[place].0));
                }
            }
        }
    }
    println!("{first} of {all} first among {count} names\n{}", missed.join("\n"));
    first * 1000 / all
}

#[test]
fn the_right_name_is_first_among_three_hundred() {
    assert!(first_of_a_thousand(300, 30) >= 990);
}

#[test]
fn the_right_name_is_first_among_ten_thousand() {
    assert!(first_of_a_thousand(10_000, 8) >= 980);
}

/// A made-up name: few letters, so that many are alike.
fn small_names() -> impl Strategy<Value = Vec<Named>> {
    let word = prop_oneof![
        4 => "[a-e]{1,7}",
        1 => select(&["the", "of", "who", "é", "Ñandú", "24/7", "A.B.C.", "non-voice", "’", "(x)", "日本", "call center"][..])
            .prop_map(String::from),
    ];
    let name = vec(word, 1..5).prop_map(|words| words.join(" "));
    vec((name.clone(), vec(name, 0..3)), 1..40)
}

/// Whether a thing is called so.
fn is_called((name, also): &Named, typed: &str) -> bool {
    [name].into_iter().chain(also).any(|name| fold(name) == typed)
}

/// The first text from `from` on that no longer finds what a shorter one found.
fn lost<'a>(index: &SearchIndex, typed: &'a str, from: usize, place: usize, most: usize) -> Option<&'a str> {
    let mut was_found = false;
    let ends = typed.char_indices().map(|(end, _)| end).chain([typed.len()]);
    for so_far in ends.filter(|end| *end >= from).filter_map(|end| typed.get(..end)) {
        let is_found = places(&index.find(so_far, most)).contains(&place);
        if was_found && !is_found {
            return Some(so_far);
        }
        was_found = is_found;
    }
    None
}

/// Nor does it where fingers slipped in a word before.
#[test]
fn a_further_letter_never_loses_what_slips_found() {
    for flavor in Flavor::ALL {
        let mut dice = Dice::new(7);
        let list = names(300, flavor, &mut dice);
        let index = index(&list);
        for typing in Typing::SLIPS {
            for _ in 0..10 {
                let place = dice.roll(list.len());
                let Some(typed) = typing.of(&list[place], &mut dice) else { continue };
                let name = fold(&list[place].0);
                let slip = typed.bytes().zip(name.bytes()).take_while(|(left, right)| left == right).count();
                let from = slip + typed.get(slip..).and_then(|rest| rest.find(' ')).unwrap_or(typed.len() - slip);
                assert_eq!(lost(&index, &typed, from, place, 300), None, "{}", list[place].0);
                assert!(places(&index.find(&typed, 300)).contains(&place), "{typed}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn an_exact_name_is_always_first(list in small_names(), place in any::<Index>(), which in any::<Index>()) {
        let place = place.index(list.len());
        let (name, also) = &list[place];
        let called: Vec<&String> = [name].into_iter().chain(also).collect();
        let typed = called[which.index(called.len())];
        let folded = fold(typed);
        prop_assume!(!folded.is_empty());
        let found = places(&index(&list).find(typed, list.len()));
        let same: BTreeSet<usize> = (0..list.len()).filter(|place| is_called(&list[*place], &folded)).collect();
        let first: BTreeSet<usize> = found.iter().copied().take(same.len()).collect();
        prop_assert_eq!(first, same, "all that is called so, and nothing else, comes first");
    }

    #[test]
    fn a_further_letter_of_the_name_never_loses_it(list in small_names(), place in any::<Index>()) {
        let place = place.index(list.len());
        let name = fold(&list[place].0);
        prop_assert_eq!(lost(&index(&list), &name, 0, place, list.len()), None);
    }

    #[test]
    fn any_text_has_its_answers_once_and_always_the_same(list in small_names(), typed in any::<String>()) {
        let (one, other) = (index(&list), index(&list));
        let hits = one.find(&typed, MOST);
        prop_assert_eq!(&other.find(&typed, MOST), &hits);
        prop_assert_eq!(one.find(&fold(&typed), MOST), hits.as_slice());
        let different: BTreeSet<usize> = places(&hits).into_iter().collect();
        prop_assert_eq!(different.len(), hits.len());
        prop_assert_eq!(&one.find(&typed, 1)[..], &hits[..hits.len().min(1)], "fewer are the best of them");
    }

    #[test]
    fn an_index_made_in_small_steps_is_the_same(list in small_names(), work in 1..50_usize, typed in "[a-e ]{0,12}") {
        let refs: Vec<(&str, &[String])> = list.iter().map(|(name, also)| (name.as_str(), also.as_slice())).collect();
        let mut indexing = Indexing::of_names(&refs);
        while !indexing.step(work) {}
        prop_assert_eq!(indexing.finish().find(&typed, MOST), index(&list).find(&typed, MOST));
    }
}

#[test]
fn no_text_is_too_long() {
    for piece in ["a", "a ", "call ", "é", "日", "' ", ". ", "what is ", "premium"] {
        let text = piece.repeat(100_000 / piece.len());
        assert!(SHIPPED.find(&text).len() <= MOST, "{piece}");
        let matcher = SHIPPED.index.matcher(&SHIPPED.atlas, &text);
        let _ = SHIPPED.atlas.programs().iter().filter(|program| matcher.keeps(program)).count();
    }
}

/// What a reader would forgive, on a list of one page.
#[test]
fn what_is_meant_comes_first() {
    let list: Vec<Named> = [
        ("Premium billing support", ["PBS"].as_slice()),
        ("After-call work", &["ACW", "Wrap-up"]),
        ("Policy services", &[]),
        ("Relay desk", &[]),
        ("Añejo hotel", &[]),
        ("Call center", &["Contact centre"]),
        ("Service level", &["SL"]),
        ("Sick leave", &["SL"]),
        ("Batch work", &[]),
        ("Q&A desk", &[]),
        ("Billing", &[]),
        ("Billing support premium", &[]),
    ]
    .into_iter()
    .map(|(name, also)| (name.into(), also.iter().map(|also| (*also).into()).collect()))
    .collect();
    let index = index(&list);
    for (typed, expected) in [
        ("premium billing support", "Premium billing support"),
        ("premim biling suport", "Premium billing support"),
        ("premium suport", "Premium billing support"),
        ("premiumbilling support", "Premium billing support"),
        ("premiumbilingsupport", "Premium billing support"),
        ("pre mium billing support", "Premium billing support"),
        ("p.b.s.", "Premium billing support"),
        ("p b s", "Premium billing support"),
        ("PBS", "Premium billing support"),
        ("billing support premium", "Billing support premium"),
        ("biling support premium", "Billing support premium"),
        ("aftercall work", "After-call work"),
        ("aftercallwork", "After-call work"),
        ("afetr call work", "After-call work"),
        ("wrapup", "After-call work"),
        ("policies service", "Policy services"),
        ("batches", "Batch work"),
        ("ANEJO", "Añejo hotel"),
        ("callcenter", "Call center"),
        ("call centers", "Call center"),
        ("centre contact", "Call center"),
        ("elay desk", "Relay desk"),
        ("qa", "Q&A desk"),
        ("biling", "Billing"),
        ("ibling", "Billing"),
    ] {
        let hits = index.find(typed, MOST);
        let found: Vec<&str> = places(&hits).into_iter().map(|place| list[place].0.as_str()).collect();
        assert_eq!(found.first(), Some(&expected), "{typed}: {found:?}");
    }
    let meanings = places(&index.find("s.l.", MOST));
    assert_eq!(meanings, [6, 7], "a form with two meanings gives both");
    assert_eq!(index.find("acw", MOST)[0].also.as_deref(), Some("ACW"));
    assert_eq!(index.find("service level", MOST)[0].also, None);
}

/// Examples are found by all of their words, after everything that is called so.
#[test]
fn examples_lead_to_their_programs() {
    let plan = Plan {
        industries: vec!["Trade".into()],
        functions: vec!["Help".into()],
        accounts: vec![("Acme".into(), 0)],
        lobs: vec![("Sales".into(), 0)],
        channels: vec![("Voice".into(), Medium::Voice)],
        programs: vec![([0, 0, 0], Direction::Inbound)],
    };
    let world = plan.world();
    let hits = world.find("does it");
    assert_eq!(hits.iter().map(|hit| hit.target).collect::<Vec<_>>(), [Target::Program(0)]);
    assert_eq!(hits[0].target.address(&world.atlas).format(), "#/map?account=a0&lob=l0&channel=c0");
    let found = SHIPPED.find("customer");
    let is_told = |hit: &&Hit| matches!(hit.target, Target::Program(_));
    let first = found.iter().position(|hit| is_told(&hit)).unwrap_or(found.len());
    assert!(found[first..].iter().all(|hit| is_told(&hit)), "names come first");
}

/// A node that a text keeps by a word of its own is found by that word, and the other way round.
#[test]
fn the_map_keeps_what_the_search_finds() {
    let atlas = &SHIPPED.atlas;
    let nodes = |layer: Layer| (0..atlas.nodes(layer).len()).map(move |index| NodeId { layer, index });
    for id in Layer::ALL.into_iter().flat_map(nodes) {
        for word in words(&fold(&atlas.node(id).name)) {
            let matcher = SHIPPED.index.matcher(atlas, word);
            let mine = atlas.programs().iter().filter(|program| program.node(id.layer) == id);
            assert!(mine.into_iter().all(|program| matcher.keeps(program)), "{word}: {id:?}");
        }
    }
}
