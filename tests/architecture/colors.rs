//! The colors of both themes can be told apart.

use std::collections::BTreeMap;

use floorwalker::domain::atlas::Layer;

use super::text_of;
use crate::support::SHIPPED;

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
