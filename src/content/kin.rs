//! What the quiz must know of an entry whose body it has not fetched, for `build.rs`: its relations, what it lists and mentions,
//! how it is computed.

use serde_json::{Map, Value};

/// An object for each entry.
pub(crate) fn kin(entries: &[Value]) -> Vec<Value> {
    let named: Vec<(String, Vec<String>)> = entries.iter().map(|entry| (text(entry, "slug"), names(entry))).collect();
    entries.iter().map(|entry| of(entry, &named)).collect()
}

fn of(entry: &Value, named: &[(String, Vec<String>)]) -> Value {
    let slug = text(entry, "slug");
    let relations = list(entry, "relations").into_iter().map(|relation| {
        let contested = if text(&relation, "confidence") == "contested" { " contested" } else { "" };
        Value::String(format!("{} {}{contested}", text(&relation, "kind"), text(&relation, "to")))
    });
    let mut kin = Map::new();
    kin.insert("slug".into(), slug.clone().into());
    kin.insert("relations".into(), relations.collect());
    let items: Vec<Value> = list(entry, "lists").iter().flat_map(|of| list(of, "items")).collect();
    let listed = items.iter().filter_map(|item| item.get("to").cloned()).collect();
    // What its senses and cautions speak of is too near to be offered as surely wrong.
    let cautions = cautions(entry);
    let is_mentioned = |(other, names): &&(String, Vec<String>)| {
        *other != slug && names.iter().any(|name| cautions.contains(&format!(" {name} ")))
    };
    let mentioned = named.iter().filter(is_mentioned).map(|(other, _)| Value::from(other.as_str())).collect();
    let aliases = list(entry, "also_called");
    let noted =
        aliases.iter().filter(|alias| alias.get("note").is_some()).filter_map(|alias| alias.get("name").cloned());
    for (field, values) in [("listed", listed), ("mentioned", mentioned), ("noted", noted.collect::<Vec<Value>>())] {
        if !values.is_empty() {
            kin.insert(field.into(), values.into());
        }
    }
    if let Some(formula) = entry.get("metric").and_then(|metric| metric.get("formula")) {
        kin.insert("formula".into(), formula.clone());
    }
    for mark in ["closed", "overview"] {
        if let Some(set) = entry.get(mark) {
            kin.insert(mark.into(), set.clone());
        }
    }
    kin.into()
}

fn cautions(entry: &Value) -> String {
    let of = |field: &str, part: &str| {
        list(entry, field).iter().map(|item| text(item, part)).collect::<Vec<_>>().join(" . ")
    };
    let all = [of("senses", "text"), of("usage", "text"), of("also_called", "note")].join(" . ");
    format!(" {} ", plain(&all))
}

/// What an entry is called, without what is so short that it stands in many words' places.
fn names(entry: &Value) -> Vec<String> {
    let aliases = list(entry, "also_called");
    let all = std::iter::once(text(entry, "name")).chain(aliases.iter().map(|alias| text(alias, "name")));
    all.map(|name| plain(&name)).filter(|name| name.len() > 4).collect()
}

fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

fn list(of: &Value, field: &str) -> Vec<Value> {
    of.get(field).and_then(Value::as_array).cloned().unwrap_or_default()
}

fn text(of: &Value, field: &str) -> String {
    of.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}
