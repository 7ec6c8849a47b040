//! One visual language: sizes, colors, corners, depth and motion come from `style/tokens.css`, and nowhere else is one written out.
#![allow(clippy::panic, reason = "a test ends by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What may be written out although a token is expected, each with the reason.
const ALLOWED: [(&str, &str, &str); 7] = [
    ("base", "font-size: 100%", "the reader's own size, on which all others stand"),
    ("print", "font-size: 87.5%", "paper is read from nearer, and all sizes shrink with it"),
    ("print", "margin: 12mm", "the edge of a sheet of paper"),
    ("map", "padding-inline-end: 9rem", "room for the way to the filters, which stands there and is no space"),
    ("map", "padding-inline-end: 5.5rem", "the same on a phone"),
    ("views", "border-radius: 50% / 30%", "an oval, drawn by its corners"),
    ("quiz", "box-shadow: inset 0 0 0 1px var(--accent)", "a border that takes no room"),
];

/// Colors of CSS that have a name and are no color of ours. Words for what the system draws in (`CanvasText`) are none of them.
const NAMED: [&str; 12] =
    ["white", "black", "red", "green", "blue", "gray", "grey", "orange", "yellow", "purple", "silver", "navy"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every sheet but the tokens: its name and its text without comments.
fn sheets() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("style: {error}"));
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let styles = names.filter(|name| name != "tokens.css").map(|name| (name.clone(), read(&format!("style/{name}"))));
    let beside = ("not_found.css".to_owned(), read("site/src/not_found.css"));
    styles.chain([beside]).map(|(name, text)| (name.trim_end_matches(".css").into(), without_comments(&text))).collect()
}

fn without_comments(text: &str) -> String {
    let (first, rest) = text.split_once("/*").unwrap_or((text, ""));
    let kept = rest.split("/*").map(|part| part.split_once("*/").map_or("", |(_, after)| after));
    first.to_owned() + &kept.collect::<String>()
}

/// The declarations of a sheet, property and value; what stands before a brace is no declaration.
fn declarations(sheet: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut last = String::new();
    for letter in sheet.chars() {
        match letter {
            '{' => last.clear(),
            ';' | '}' => {
                if let Some((property, value)) = last.split_once(':') {
                    found.push((property.trim().to_owned(), value.trim().to_owned()));
                }
                last.clear();
            }
            letter => last.push(letter),
        }
    }
    found
}

/// The value without what comes from a token, so that what is left is written out.
fn written_out(value: &str) -> Vec<String> {
    let mut rest = value.to_owned();
    while let Some(start) = rest.rfind("var(") {
        let end = rest[start..].find(')').map_or(rest.len(), |length| start + length + 1);
        rest.replace_range(start..end, " ");
    }
    let words = rest.split(|letter: char| letter.is_whitespace() || "(),/*".contains(letter));
    words.filter(|word| !word.is_empty()).map(Into::into).collect()
}

/// A number with a unit that is no share of something.
fn is_length(word: &str) -> bool {
    let word = word.trim_start_matches('-');
    let units = ["px", "rem", "em", "ch", "vw", "vh", "mm", "s", "ms"];
    word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.')
        && units.iter().any(|unit| word.ends_with(unit))
}

/// What is wrong with a declaration, if anything.
fn fault(property: &str, value: &str) -> Option<&'static str> {
    let words = written_out(value.trim_end_matches("!important").trim());
    let any_length = |but: &[&str]| words.iter().any(|word| is_length(word) && !but.contains(&word.as_str()));
    let is_color = |word: &String| word.starts_with('#') || NAMED.contains(&word.as_str());
    if words.iter().any(is_color) || ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|color| value.contains(color)) {
        return Some("a color that is no token");
    }
    if property.starts_with("--") {
        return None;
    }
    let space = ["margin", "padding", "gap", "row-gap", "column-gap"];
    let fault = match property {
        "font" => words != ["inherit"],
        "font-size" => any_length(&[]) || words.iter().any(|word| word.ends_with('%')),
        "border-radius" => any_length(&[]) || words.iter().any(|word| word.ends_with('%') && word != "50%"),
        "box-shadow" | "transition" => any_length(&[]),
        _ if space.iter().any(|name| property == *name || property.starts_with(&format!("{name}-"))) => {
            // A stroke's width is moved by, and made up for, in points.
            any_length(&["1px", "-1px"])
        }
        _ if property.starts_with("border") && !property.ends_with("spacing") => any_length(&["1px", "2px"]),
        "outline" => any_length(&["1px", "2px"]),
        _ => false,
    };
    fault.then_some("a size that is no token")
}

/// The faults of a sheet.
fn faults(name: &str, sheet: &str) -> Vec<String> {
    let declared = declarations(sheet).into_iter();
    let found = declared.filter_map(|(property, value)| {
        let told = format!("{property}: {value}");
        let allowed = ALLOWED.iter().any(|(sheet, known, _)| *sheet == name && *known == told);
        fault(&property, &value).filter(|_| !allowed).map(|fault| format!("style/{name}.css: {told}: {fault}"))
    });
    found.collect()
}

#[test]
fn sheets_take_sizes_and_colors_from_the_tokens() {
    let found: Vec<String> = sheets().iter().flat_map(|(name, sheet)| faults(name, sheet)).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn what_is_written_out_is_found() {
    for (bad, good) in [
        ("color: #fff", "color: var(--ink)"),
        ("border: 1px solid gray", "border: 1px solid GrayText"),
        ("background: rgb(0 0 0 / 0.2)", "background: color-mix(in srgb, var(--soft) 40%, transparent)"),
        ("font-size: 0.9rem", "font-size: var(--note) !important"),
        ("font: 1rem/1.4 serif", "font: inherit"),
        ("padding: var(--s2) 7px", "padding: 0 max(var(--s4), 50% - var(--wide) / 2)"),
        ("margin-inline-start: calc(var(--s2) + 3px)", "margin: calc(-1 * var(--s4)) auto"),
        ("gap: 0.3rem", "gap: var(--s1) 0"),
        ("border-radius: 6px", "border-radius: 50%"),
        ("border-inline-start: 5px solid", "border-inline-start: var(--stripe) solid"),
        ("box-shadow: 0 2px 4px var(--ink)", "box-shadow: none !important"),
        ("transition: opacity 0.3s", "transition: none"),
    ] {
        assert_eq!(faults("x", &format!("a {{ {bad} }}")).len(), 1, "{bad}");
        assert!(faults("x", &format!("a:hover {{ {good} }}")).is_empty(), "{good}");
    }
}

#[test]
fn every_token_is_used_and_nothing_else_is_asked_for() {
    let tokens = without_comments(&read("style/tokens.css"));
    let known: BTreeSet<String> =
        declarations(&tokens).into_iter().map(|(name, _)| name).filter(|name| name.starts_with("--")).collect();
    let all = sheets().into_iter().map(|(_, sheet)| sheet).collect::<String>() + &tokens;
    let used: BTreeSet<String> = all
        .split("var(")
        .skip(1)
        .map(|rest| rest.split([')', ',']).next().unwrap_or_default().trim().to_owned())
        .collect();
    let unused: Vec<&String> = known.difference(&used).collect();
    assert!(unused.is_empty(), "tokens that nobody uses: {unused:?}");
    // What a sheet or the program sets for itself.
    let own: BTreeSet<String> =
        declarations(&all).into_iter().map(|(name, _)| name).chain(["--room", "--digits"].map(Into::into)).collect();
    let unknown: Vec<&String> = used.difference(&own).collect();
    assert!(unknown.is_empty(), "no such token: {unknown:?}");
}

#[test]
fn what_is_allowed_is_still_there() {
    let sheets = sheets();
    for (name, told, reason) in ALLOWED {
        let there = sheets.iter().any(|(sheet, text)| {
            sheet == name && declarations(text).iter().any(|(property, value)| format!("{property}: {value}") == told)
        });
        assert!(there, "style/{name}.css has no {told} any more ({reason})");
    }
}
