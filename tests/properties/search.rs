//! Names typed in full, in part and wrongly.

use std::collections::BTreeSet;

use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{Direction, Medium, TermId};
use floorwalker::domain::search::Target;
use floorwalker::domain::text::{fold, words};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::cases::cases;
use crate::support::{MOST, Plan, SHIPPED};

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
    assert_eq!((SHIPPED.find("c").len(), SHIPPED.index.find("c", 3).len()), (MOST, 3));
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
        prop_assert!(found.len() <= MOST);
        let different: BTreeSet<Target> = found.iter().map(|hit| hit.target).collect();
        prop_assert_eq!(different.len(), found.len(), "nothing is answered twice");
        prop_assert_eq!(SHIPPED.find(&fold(&typed)), found, "case, accents and marks make no difference");
    }
}
