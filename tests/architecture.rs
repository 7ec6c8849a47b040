//! Holds the walls that ARCHITECTURE.md describes. Browser crates cannot reach the domain because the host does not have
//! them; what else must be absent is looked for here, in the text of the sources.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use floorwalker::domain::atlas::Layer;
use support::SHIPPED;

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
        &["crate::platform", "web_sys", "js_sys", "gloo", "window(", "document("],
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

/// Files over the bound of lines, each with the reason why splitting it would not help a reader.
const LONG_FILES: &[(&str, &str)] = &[("src/words/en.rs", "a table of sentences")];
const MOST_LINES: usize = 300;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text_of(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The Rust files under a folder, as paths from the top level with their texts.
fn rust_files(folder: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut open: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    assert!(!files.is_empty(), "{folder} is a room with files");
    files
}

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

#[test]
fn every_file_says_what_it_is() {
    let files = [rust_files("src"), rust_files("xtask/src")].into_iter().flatten();
    let silent: Vec<String> = files.filter(|(_, text)| !text.starts_with("//! ")).map(|(file, _)| file).collect();
    assert!(silent.is_empty(), "these open with a line of `//!`: {silent:?}");
}

#[test]
fn no_file_is_too_long_to_read_at_once() {
    let files: BTreeMap<_, _> = [rust_files("src"), rust_files("xtask/src")].into_iter().flatten().collect();
    let listed = |file: &str| LONG_FILES.iter().any(|(long, _)| *long == file);
    let long: Vec<String> = files
        .iter()
        .filter(|(file, text)| text.lines().count() > MOST_LINES && !listed(file))
        .map(|(file, text)| format!("{file}: {}", text.lines().count()))
        .collect();
    assert!(long.is_empty(), "over {MOST_LINES} lines; split them, or list them with a reason: {long:?}");
    for (file, _) in LONG_FILES {
        let lines = files.get(*file).map(|text| text.lines().count());
        assert!(lines.is_some_and(|lines| lines > MOST_LINES), "{file} needs no exception any more: {lines:?}");
    }
}

#[test]
fn the_rooms_of_the_architecture_page_exist() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md"));
    let page = page.unwrap_or_else(|error| panic!("ARCHITECTURE.md tells the rooms, and cannot be read: {error}"));
    let quoted = page.split('`').skip(1).step_by(2);
    let rooms: Vec<&str> = quoted.filter(|quoted| quoted.starts_with("src/") && !quoted.contains(['*', ' '])).collect();
    let missing: Vec<_> = rooms.iter().filter(|room| !root().join(room).exists()).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md names rooms that are not there: {missing:?}");
    let library = text_of("src/lib.rs");
    for room in library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')) {
        let named = rooms.iter().any(|named| named.trim_end_matches('/') == format!("src/{room}"));
        assert!(named, "ARCHITECTURE.md does not name src/{room}");
    }
}

// ---- Colors

/// The text between two marks, on one line.
fn between(text: &str, before: &str, after: &str) -> String {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no {before}"));
    let (inside, _) = rest.split_once(after).unwrap_or_else(|| panic!("no {after} after {before}"));
    inside.split_whitespace().collect::<Vec<_>>().join(" ")
}

type Colors = BTreeMap<String, [f64; 3]>;

/// The custom properties of a block that are colors, as sRGB from 0 to 1.
fn colors(block: &str) -> Colors {
    let channel = |hex: &str| f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
    let color = |declaration: &str| {
        let (name, value) = declaration.trim().split_once(':')?;
        let hex = value.trim().strip_prefix('#')?;
        assert_eq!(hex.len(), 6, "{declaration} is written #rrggbb");
        Some((name.strip_prefix("--")?.to_owned(), [0, 2, 4].map(|place| channel(&hex[place..place + 2]))))
    };
    block.split(';').filter_map(color).collect()
}

/// Both themes: the first block of the tokens, and that block with what the dark one changes.
fn themes() -> [(&'static str, Colors); 2] {
    let tokens = text_of("style/tokens.css");
    let (light, dark) = tokens.split_once("@media screen and (prefers-color-scheme: dark)").unwrap();
    let light = colors(&between(light, ":root {", "}"));
    let mut both = light.clone();
    both.extend(colors(&between(dark, ":root:not([data-theme=\"light\"]) {", "}")));
    [("light", light), ("dark", both)]
}

/// <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>
fn luminance(color: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    let [red, green, blue] = color.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_counted_as_wcag_does() {
    for (one, other, expected) in [([1.0; 3], [0.0; 3], 21.0), ([1.0; 3], [1.0; 3], 1.0)] {
        assert!((contrast(one, other) - expected).abs() < 1e-9);
    }
    // The well-known lightest gray that passes 4.5:1 on white is #767676.
    let gray = |level: u8| [f64::from(level) / 255.0; 3];
    assert!(contrast(gray(0x76), [1.0; 3]) >= 4.5 && contrast(gray(0x77), [1.0; 3]) < 4.5);
}

#[test]
fn colors_can_be_told_apart_in_both_themes() {
    let functions = SHIPPED.atlas.groups(Layer::Lob).len();
    let lines: Vec<String> = (0..functions).map(|function| format!("line-{function}")).collect();
    let mut pairs: Vec<(&str, &str, f64)> = Vec::new();
    for ground in ["paper", "card"] {
        pairs.extend(["ink", "soft", "accent"].map(|text| (text, ground, 7.0)));
        pairs.extend(lines.iter().map(|line| (line.as_str(), ground, 3.0)));
        pairs.push(("edge", ground, 3.0));
    }
    pairs.extend([("ink", "mark", 7.0), ("soft", "mark", 7.0), ("on-accent", "accent", 7.0)]);
    let mut faint = Vec::new();
    for (theme, colors) in themes() {
        for (one, other, least) in &pairs {
            let color = |name: &str| *colors.get(name).unwrap_or_else(|| panic!("{theme}: no --{name}"));
            let ratio = contrast(color(one), color(other));
            if ratio < *least {
                faint.push(format!("{theme}: --{one} on --{other}: {ratio:.2}, and {least} is the least"));
            }
        }
    }
    assert!(faint.is_empty(), "\n{}", faint.join("\n"));
}

#[test]
fn every_function_has_a_line_of_its_own_color() {
    let tokens = text_of("style/tokens.css");
    let functions = SHIPPED.atlas.groups(Layer::Lob).len();
    for function in 0..functions {
        let rule = format!("[data-line=\"{function}\"] {{ --line: var(--line-{function}); }}");
        assert!(tokens.contains(&rule), "style/tokens.css: {rule}");
    }
    for (theme, colors) in themes() {
        let lines = (0..functions).map(|function| colors[&format!("line-{function}")].map(f64::to_bits));
        let different: std::collections::BTreeSet<_> = lines.collect();
        assert_eq!(different.len(), functions, "{theme}: no two functions share a color");
    }
}
