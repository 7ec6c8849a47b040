//! What a room must not mention, and why.

use super::rust_files;

/// What a room must not mention, and why.
const WALLS: &[(&str, &[&str], &str)] = &[
    (
        "src/domain",
        &[
            "crate::app",
            "crate::ui",
            "crate::desk",
            "crate::platform",
            "crate::words",
            "crate::html",
            "crate::quiz",
            "crate::content",
        ],
        "the domain is at the bottom: it imports std and serde alone",
    ),
    (
        "src/content",
        &["crate::app", "crate::ui", "crate::desk", "crate::platform", "crate::words", "crate::html", "crate::quiz"],
        "the content is text; what it means is the domain's business",
    ),
    ("src/domain", BROWSER, "the domain knows no browser"),
    ("src/content", BROWSER, "the content knows no browser"),
    ("src/words", BROWSER, "words know no browser"),
    ("src/quiz", BROWSER, "a quiz is the same on every device, and its bank is tested on the host"),
    ("src/html", BROWSER, "pages are written by generators on the host too"),
    ("src/domain", MACHINE, "time, chance and files are arguments, so that the same input gives the same map"),
    ("src/content", MACHINE, "the content is compiled in"),
    ("src/words", MACHINE, "words depend on what they say, not on where they are said"),
    ("src/html", MACHINE, "the same values give the same page"),
    ("src/quiz", MACHINE, "the same link gives the same questions: chance comes from the seed"),
    (
        "src/words",
        &["crate::app", "crate::ui", "crate::desk", "crate::platform", "crate::html", "crate::quiz", "crate::content"],
        "words are read by whoever shows text; they read the domain alone",
    ),
    (
        "src/quiz",
        &["crate::app", "crate::ui", "crate::desk", "crate::platform", "crate::html", "crate::content"],
        "the quiz makes texts; who writes them on a page is not its business",
    ),
    (
        "src/html",
        &["crate::app", "crate::ui", "crate::desk", "crate::platform", "crate::content"],
        "html turns values of the domain into text with the help of words, and needs nothing else",
    ),
    (
        "src/platform",
        &[
            "crate::app",
            "crate::ui",
            "crate::desk",
            "crate::domain",
            "crate::content",
            "crate::words",
            "crate::html",
            "crate::quiz",
        ],
        "the door to the browser does not know what goes through it",
    ),
    (
        "src/app",
        &["crate::ui", "crate::desk", "crate::quiz", "crate::html::quiz"],
        "the app is drawn by the ui; the quiz is a program of its own, which the app asks through its door",
    ),
    (
        "src/desk",
        &["crate::app", "crate::ui", "leptos"],
        "the quiz is a program of its own and knows nothing of the app",
    ),
    (
        "src/ui",
        &["crate::platform", "crate::desk", "crate::quiz", "web_sys", "js_sys", "gloo", "window(", "document("],
        "the ui reaches the browser through the app, whose facts have one writer each",
    ),
    (
        "src/packs",
        &["leptos", "window(", "document("],
        "the program for own data starts the same app, and reaches the browser through the platform",
    ),
    ("src", PANICS, "a visitor must never meet a panic"),
    (
        "src",
        &[" style=", "\"style\""],
        "a style in an attribute is what a strict content security policy refuses; use a class or style:property",
    ),
];

/// The rooms under the program for own data: none of them knows of it, so that none brings it to other visitors.
const UNDER_PACKS: [&str; 9] =
    ["src/domain", "src/content", "src/words", "src/quiz", "src/html", "src/platform", "src/app", "src/desk", "src/ui"];

const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen"];

const MACHINE: &[&str] = &["std::time", "std::env", "std::fs", "std::net", "std::thread", "std::process", "rand::"];

const PANICS: &[&str] = &[".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("];

/// The lines of code with their numbers: without comments, and without the unit tests, which close a file.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.map(|(number, line)| (number + 1, line.split_once(" // ").map_or(line, |(code, _)| code)))
}

/// Whether `word` stands in `line`, not as the end of a longer name.
fn mentions(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(place, _)| {
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let before = line[..place].chars().next_back();
        !word.starts_with(is_name) || !before.is_some_and(is_name)
    })
}

#[test]
fn no_room_reaches_through_a_wall() {
    let mut holes = Vec::new();
    for (room, forbidden, reason) in WALLS {
        for (file, text) in rust_files(room) {
            for (number, line) in code(&text) {
                let found = forbidden.iter().filter(|word| mentions(line, word));
                holes.extend(found.map(|word| format!("{file}:{number}: {word} ({reason})")));
            }
        }
    }
    for room in UNDER_PACKS {
        for (file, text) in rust_files(room) {
            let knows = code(&text).filter(|(_, line)| mentions(line, "crate::packs"));
            holes.extend(knows.map(|(number, _)| format!("{file}:{number}: crate::packs")));
        }
    }
    assert!(holes.is_empty(), "\n{}", holes.join("\n"));
}

#[test]
fn the_walls_are_seen() {
    let check = |text: &str, word: &str, expected: bool| {
        assert_eq!(code(text).any(|(_, line)| mentions(line, word)), expected, "{word} in {text:?}");
    };
    check("use crate::ui::map;", "crate::ui", true);
    check("let w = window();", "window(", true);
    check("let w = open_window();", "window(", false);
    check("    /// like `window()`\n//! window()\nfn f() {} // window()", "window(", false);
    check("let x = y.unwrap();", ".unwrap()", true);
    check("let x = y.unwrap_or(0); expect_context::<App>()", ".expect(", false);
    check("fn f() {}\n#[cfg(test)]\nmod tests { x.unwrap() }", ".unwrap()", false);
    check("view! { <p style=\"color: red\"> }", " style=", true);
    check("view! { <p style:color=red class=\"style\"> }", " style=", false);
}

#[test]
fn unit_tests_close_their_file() {
    for (file, text) in rust_files("src") {
        let Some((_, tests)) = text.split_once("#[cfg(test)]\n") else { continue };
        // Else code behind them would escape the walls.
        let alone =
            tests.starts_with("mod tests {\n") && tests.ends_with("\n}\n") && tests.matches("\n}\n").count() == 1;
        assert!(alone, "{file}: the unit tests are the last thing in it");
    }
}
