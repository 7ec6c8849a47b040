//! Addresses to type by hand: of every page, with names that exist and names that do not, whole and broken.

use super::chance::Chance;
use crate::support::content::{CONTENT, Layer};
use crate::support::library::{self, TERMS};

/// What no content is called.
const STRANGE: [&str; 14] = [
    "no-such-thing",
    "__proto__",
    "constructor",
    "%",
    "%E0%A4%A",
    "%00",
    "%2F..%2F",
    "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "%E2%80%AEevil",
    "%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB",
    "a,b,,c",
    "99999999999999999999",
    "-1",
];

/// Texts to search for, and to type anywhere else.
pub(super) const TEXTS: [&str; 22] = [
    "account",
    "lob",
    "AHT",
    "who pays me",
    "SL",
    "kariton",
    "voice",
    "outbound sales",
    "recieve",
    "csr",
    "harbor",
    "a",
    "x",
    "zzzzqqq",
    " ",
    "<img src=x onerror=alert(1)>",
    "\"><script>alert(1)</script>",
    ".*+?^${}()|[]\\",
    "\u{202e}\u{1f469}",
    "Jos\u{e9}",
    "%00%",
    "client 42",
];

/// The name of something of that kind, now and then one that nothing has.
fn name(chance: &mut Chance, names: &[String]) -> String {
    if names.is_empty() || chance.once_in(9) { (*chance.one_of(&STRANGE)).into() } else { chance.one_of(names).clone() }
}

/// The slugs of a content file.
fn slugs(file: &str) -> Vec<String> {
    library::file(file).iter().filter_map(|item| item["slug"].as_str().map(Into::into)).collect()
}

/// The slug of an entry.
fn entry(chance: &mut Chance) -> String {
    let slugs: Vec<String> = TERMS.iter().filter_map(|term| term["slug"].as_str().map(Into::into)).collect();
    name(chance, &slugs)
}

/// What is chosen on the map, as parameters.
fn choices(chance: &mut Chance) -> Vec<String> {
    let mut chosen = Vec::new();
    for layer in Layer::ALL {
        if chance.once_in(3) {
            let ids: Vec<String> = CONTENT.nodes(layer).iter().map(|node| node.id.clone()).collect();
            chosen.push(format!("{}={}", layer.slug(), name(chance, &ids)));
        }
    }
    for (facet, values) in [
        ("direction", ["inbound", "outbound", "none", "inbound,outbound"]),
        ("medium", ["voice", "non-voice", "none", "voice,none"]),
        ("function", ["care", "sales", "back-office", "no-such-thing"]),
        ("industry", ["travel", "media", "travel,insurance", "%3Cb%3E"]),
    ] {
        if chance.once_in(4) {
            chosen.push(format!("{facet}={}", chance.one_of(&values)));
        }
    }
    chosen
}

/// Any address, as somebody types it.
pub(super) fn any(chance: &mut Chance) -> String {
    let (path, mut parameters) = match chance.below(13) {
        0 => ("map".to_owned(), choices(chance)),
        1 => ("glossary".to_owned(), vec![format!("category={}", name(chance, &["metric".into(), "hr".into()]))]),
        2 => (format!("t/{}", entry(chance)), Vec::new()),
        3 => (format!("compare/{}", name(chance, &slugs("comparisons.json"))), Vec::new()),
        4 => {
            let tasks = ["answer-calls", "sell-to-customers", "no-such-task", "key-data"];
            let title = format!("title={}", chance.one_of(&["csr", "account+manager", "nurse", "%22%3E"]));
            ("fit".to_owned(), vec![format!("tasks={},{}", chance.one_of(&tasks), chance.one_of(&tasks)), title])
        }
        5 => (format!("tour/{}/{}", name(chance, &slugs("tours.json")), chance.below(9)), Vec::new()),
        6 => (format!("claims/{}", name(chance, &slugs("claims.json"))), Vec::new()),
        7 | 8 => (quiz(chance), quiz_parameters(chance)),
        9 => (
            (*chance.one_of(&["compare", "tour", "claims", "about", "quiz", "glossary", "t", "fit"])).to_owned(),
            Vec::new(),
        ),
        10 => ("glossary".to_owned(), vec![format!("letter={}", chance.one_of(&["a", "all", "q", "%3Cb%3E", "zz"]))]),
        11 => (format!("{}/{}", chance.one_of(&STRANGE), chance.one_of(&STRANGE)), Vec::new()),
        _ => (["", "/", "//map", "?", "map?&&=&", "no-such-page"][chance.below(6)].to_owned(), Vec::new()),
    };
    if chance.once_in(6) {
        parameters.push(format!("q={}", chance.one_of(&["agent", "vocie", "%3Cb%3E", "+", "zzzz", "account+lob"])));
    }
    if chance.once_in(6) {
        parameters.push(format!("region={}", chance.one_of(&["ph", "in", "latam", "general", "mars"])));
    }
    if parameters.is_empty() { format!("#/{path}") } else { format!("#/{path}?{}", parameters.join("&")) }
}

fn quiz(chance: &mut Chance) -> String {
    (*chance.one_of(&["quiz", "quiz", "quiz", "quiz/sheet", "quiz/review", "quiz/no-such-page"])).to_owned()
}

/// The parameters of a quiz, under way or not.
fn quiz_parameters(chance: &mut Chance) -> Vec<String> {
    let set = match chance.below(6) {
        0 => "all".to_owned(),
        1 => "map".to_owned(),
        2 => format!("compare.{}", name(chance, &slugs("comparisons.json"))),
        3 => format!("category.{}", chance.one_of(&["metric", "hr", "lob", "no-such-thing"])),
        _ => entry(chance),
    };
    let mut parameters =
        vec![format!("set={set}"), format!("n={}", 1 + chance.below(6)), format!("seed=m{}", chance.below(40))];
    if chance.once_in(3) {
        parameters.push(format!("level={}", chance.one_of(&["easy", "hard", "harder"])));
    }
    if chance.once_in(3) {
        parameters
            .push(format!("answers={}", chance.one_of(&["0", "1,0", "0.1,2", "9", "-,-", "1.2.3.4", "0,1,2,3,0"])));
    }
    if chance.once_in(4) {
        parameters.push(format!("draft={}", chance.one_of(&["0", "1.-", "2.1.0", "-.-.-", "99"])));
    }
    if chance.once_in(5) {
        parameters.push(format!("at={}", chance.below(8)));
    }
    if chance.once_in(6) {
        parameters.push(format!("only={}", chance.one_of(&["1", "1,2", "9", "x"])));
    }
    parameters
}
