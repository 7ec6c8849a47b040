//! JSON that is none, of another shape, or at odds with itself.

use super::refusals::{ROW, import, json, refused_with};

#[test]
fn json_that_is_none_says_where() {
    for (text, expected) in [
        ("[1, 2]", "Line 1: “[1, 2]”: The file does not begin with an object."),
        (
            &"[".repeat(100_000),
            "Line 1: “[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…”: The file does not begin with an object.",
        ),
        (&format!("{{\"floorwalker\": \"1\", \"programs\": {}", "[".repeat(100_000)), "Line 1: “[[[["),
        (
            &json(&format!("{{\"account\": {}", "[".repeat(10_000))),
            "Line 3: “{\"account\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[…”: Lists and objects stand more than 8 deep.",
        ),
        (
            "{\"floorwalker\": \"1\",\n\"programs\": [\n{\"account\": \"No",
            "Line 3: “{\"account\": \"No”: The file ends too early.",
        ),
        ("{\"floorwalker\": \"1\"", "Line 1: The file ends too early."),
        (
            &json(&format!("{ROW}\n{ROW}")),
            "Line 4: “{\"account\": \"Nova\", \"lob\": \"Sales\", \"cha…”: This is no JSON: expected `,` or `]`.",
        ),
        (&json(&format!("{ROW},")), "Line 4: “]}”: This is no JSON: expected value."),
        (&(json(ROW) + "x"), "Line 5: “x”: Something stands after the end of the object. Take it out."),
        (
            &json("{\"account\" \"Nova\"}"),
            "Line 3, programs, item 1: “{\"account\" \"Nova\"}”: This is no JSON: expected `:`.",
        ),
        (
            &json("{\"account\": \"No\\va\"}"),
            "Line 3, programs, item 1: “{\"account\": \"No\\va\"}”: This is no JSON: invalid escape.",
        ),
        (
            &json("{\"account\": \"\\ud800\"}"),
            "Line 3, programs, item 1: “{\"account\": \"\\ud800\"}”: This is no JSON: ",
        ),
        ("{'floorwalker': '1'}", "Line 1: “'floorwalker': '1'}”: This is no JSON: expected a name in quotation marks."),
        (
            &json(&format!("{{\"account\": \"{}\"}}", "x".repeat(1_000_000))),
            "Line 3: “{\"account\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxx…”: This is longer than 64 KB in one piece.",
        ),
    ] {
        refused_with(text, expected);
    }
}

#[test]
fn json_of_another_shape_says_what_was_expected() {
    for (text, expected) in [
        ("{\"floorwalker\": \"1\"}", "The file has no programs. Add at least one row with account, LOB and channel."),
        (&json(""), "The file has no programs."),
        (
            "{\"floorwalker\": \"1\", \"programs\": {}}",
            "Line 1: programs “{}}”: A list was expected. Put it in square brackets: […].",
        ),
        ("{\"floorwalker\": \"1\", \"__proto__\": {\"a\": []}}", "Line 1: __proto__: A data pack has no such section."),
        (
            "{\"floorwalker\": \"1\", \"programs\": [], \"programs\": []}",
            "Line 1: programs: This stands twice in one object. Take one out.",
        ),
        (
            "{\"floorwalker\": \"1\", \"name\": \"a\", \"name\": \"b\"}",
            "Line 1: name: This stands twice in one object. Take one out.",
        ),
        ("{\"floorwalker\": \"1\", \"quiz\": [{\"options\": []}]}", "Line 1: quiz: A data pack has no such section."),
        (&json("\"Nova\""), "Line 3, programs, item 1: An object was expected. Put it in braces: {…}."),
        (
            &json(&ROW.replace('}', ", \"color\": \"red; background: url(x)\"}")),
            "Line 3, programs, item 1: color: There is no such field here.",
        ),
        (
            &json(&ROW.replace('}', ", \"__proto__\": \"x\"}")),
            "Line 3, programs, item 1: __proto__: There is no such field here.",
        ),
        (
            &json(&ROW.replace('}', ",\n\"lob\": \"x\"}")),
            "Line 4, programs, item 1: “\"lob\": \"x\"}”: This stands twice in one object. Take one out.",
        ),
        (
            &json(&ROW.replace("\"Nova\"", "[\"Nova\"]")),
            "Line 3, programs, item 1: account: A text in quotation marks was expected",
        ),
        (&json("{}"), "Line 3, programs, item 1: account: Nothing is written here. Fill it in."),
    ] {
        refused_with(text, expected);
    }
    for value in ["1e400", "9007199254740993", "null", "true", "-1", "0.5"] {
        refused_with(
            json(&ROW.replace("\"Nova\"", value)),
            &format!("Line 3, programs, item 1: “{{\"account\": {value}"),
        );
    }
}

#[test]
fn things_in_json_are_held_against_each_other() {
    let with = |section: &str| format!("{{\"floorwalker\": \"1\",\n{section},\n\"programs\": [\n{ROW}\n]}}");
    for (section, expected) in [
        (
            "\"accounts\": [{\"name\": \"Orbit\"}]",
            "Line 4, programs, item 1: account “Nova”: There is none of this name or id among the accounts.",
        ),
        (
            "\"accounts\": [{\"name\": \"Nova\"},\n{\"name\": \"NO\u{200b}VA\"}]",
            "Line 3, accounts, item 2: name “NOVA”: This stands twice; it is the same as line 2, accounts.",
        ),
        (
            "\"accounts\": [{\"id\": \"a\", \"name\": \"Nova\"},\n{\"id\": \"a\", \"name\": \"Orbit\"}]",
            "Line 3, accounts, item 2: id “a”: This stands twice; it is the same as line 2, accounts.",
        ),
        ("\"accounts\": [{\"id\": \"A b\", \"name\": \"Nova\"}]", "Line 2, accounts, item 1: id “A b”: This is no id."),
        (
            "\"accounts\": [{\"name\": \"Nova\", \"industry\": \"Shops\"}], \"industries\": [{\"name\": \"Retail\"}]",
            "Line 2, accounts, item 1: industry “Shops”: There is none of this name or id among the industries.",
        ),
        (
            "\"companies\": [{\"name\": \"Own\", \"kind\": \"captive\"}]",
            "Line 2, companies, item 1: owner: An in-house team or a captive names its owner",
        ),
        (
            "\"companies\": [{\"name\": \"Own\", \"kind\": \"pirate\"}]",
            "Line 2, companies, item 1: kind “pirate”: This is none of the choices. Write one of: outsourcer, in-house, captive.",
        ),
        (
            "\"lobs\": [{\"name\": \"Sales\", \"sources\": [\"nowhere\"], \"term\": \"nothing\"}]",
            "Line 2, lobs, item 1: sources “nowhere”: There is none of this name or id among the sources.",
        ),
        (
            "\"lobs\": [{\"name\": \"Sales\", \"term\": \"nothing\"}]",
            "Line 2, lobs, item 1: term “nothing”: There is none of this name or id among the terms.",
        ),
        ("\"accounts\": [{\"id\": \"x\"}]", "Line 2, accounts, item 1: name: Nothing is written here. Fill it in."),
        (
            "\"terms\": [{\"slug\": \"x\", \"name\": \"X\"}]",
            "Line 2, terms, item 1: “x”: x, category: this field is missing. Add it.",
        ),
        ("\"terms\": [{\"slug\": \"x\"}, {\"slug\": \"x\"}]", "Line 2, terms, item 2: slug “x”: This stands twice."),
        (
            "\"sources\": [{\"id\": \"x\", \"title\": \"X\"}]",
            "Line 2, sources, item 1: about: Nothing is written here. Fill it in.",
        ),
    ] {
        refused_with(with(section), expected);
    }
    // An owner that employs itself, and two that own each other's employer, are no harm: nothing is followed.
    let round = "\"companies\": [{\"name\": \"Own\", \"kind\": \"captive\", \"owner\": \"Nova\"}], \"accounts\": [{\"name\": \"Nova\", \"employer\": \"Own\"}]";
    assert!(import(with(round).as_bytes()).is_ok());
}
