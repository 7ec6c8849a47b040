//! A link, however odd, leads to a place, and is written as it was read.

use floorwalker::domain::address::Address;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::cases::cases;

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
