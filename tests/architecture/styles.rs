//! The style sheets speak of what there is: every visitor downloads them.

use std::collections::BTreeSet;

use super::{files, text_of};

/// A sheet without its comments.
fn sheet(path: &str) -> String {
    let text = text_of(path);
    let (first, rest) = text.split_once("/*").unwrap_or((&text, ""));
    let rest = rest.split("/*").filter_map(|part| Some(part.split_once("*/")?.1));
    std::iter::once(first).chain(rest).collect()
}

/// What stands before the braces.
fn selectors(sheet: &str) -> impl Iterator<Item = &str> {
    let opened = sheet.split('{').map(|before| before.rsplit(['}', ';']).next().unwrap_or_default().trim());
    opened.filter(|selector| !selector.is_empty() && !selector.starts_with('@'))
}

/// The names in `text` that begin behind `mark`.
fn names<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let rests = text.match_indices(mark).map(move |(at, _)| &text[at + mark.len()..]);
    rests
        .map(move |rest| rest.split(|c: char| !is_part(c)).next().unwrap_or_default())
        .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether `text` has `name` as a whole word.
fn has(text: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.match_indices(name)
        .any(|(at, _)| !text[..at].ends_with(is_part) && !text[at + name.len()..].starts_with(is_part))
}

/// `data-is-so` as scripts write it: `isSo`.
fn in_scripts(attribute: &str) -> String {
    let mut words = attribute.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_ascii_uppercase() + &word[1..])
}

#[test]
fn no_rule_is_about_what_is_never_on_a_page() {
    let is_source = |path: &String| {
        ["src/", "site/src/", "public/", "index.html"].iter().any(|place| path.starts_with(place))
            && [".rs", ".js", ".html"].iter().any(|ending| path.ends_with(ending))
    };
    let markup: String = files("").iter().filter(|path| is_source(path)).map(|path| text_of(path)).collect();
    let sheets: Vec<(String, String)> = files("style").into_iter().map(|path| (path.clone(), sheet(&path))).collect();
    let mut idle = Vec::new();
    let mut looked_at = BTreeSet::new();
    for (path, text) in &sheets {
        for selector in selectors(text) {
            for class in names(selector, ".") {
                looked_at.insert(class);
                if !has(&markup, class) {
                    idle.push(format!("{path}: .{class}"));
                }
            }
            for attribute in names(selector, "[data-") {
                let scripted = format!("dataset.{}", in_scripts(attribute));
                if !has(&markup, &format!("data-{attribute}")) && !markup.contains(&scripted) {
                    idle.push(format!("{path}: [data-{attribute}]"));
                }
            }
        }
        for property in names(text, "--").filter(|name| text.contains(&format!("--{name}:"))) {
            let used = format!("var(--{property}");
            if !sheets.iter().any(|(_, text)| text.contains(&used)) && !markup.contains(&format!("--{property}")) {
                idle.push(format!("{path}: --{property}"));
            }
        }
    }
    assert!(looked_at.len() > 100, "the sheets speak of many classes: {}", looked_at.len());
    assert!(idle.is_empty(), "nothing on a page has these:\n  {}", idle.join("\n  "));
}

#[test]
fn selectors_are_seen() {
    let css = "a.b > c[data-d-e=\"f\"] { x: url(g.h); }\n@media (min-width: 1.5rem) { .i, .j:hover { k: 0.5rem } }";
    assert_eq!(selectors(css).collect::<Vec<_>>(), ["a.b > c[data-d-e=\"f\"]", ".i, .j:hover"]);
    assert_eq!(names("a.b.c-d > .e:not(.f)", ".").collect::<Vec<_>>(), ["b", "c-d", "e", "f"]);
    assert_eq!(in_scripts("one-file"), "oneFile");
    assert!(has("class=\"a b-c\"", "b-c") && !has("class=\"a b-c\"", "b"));
}
