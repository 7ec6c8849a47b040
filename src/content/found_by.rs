//! What an entry is found by beside its names: the hidden search words of its authors, and of its explanation the words
//! that few other entries have. For `build.rs`; the visitor gets the outcome with the first touch of the search box.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

/// How many telling words of its explanation an entry is found by.
const MOST_WORDS: usize = 8;

/// An object for each entry: its slug, its search words, and the telling words of its explanation in one text.
pub(crate) fn found_by(entries: &[Value]) -> Vec<Value> {
    let bags: Vec<BTreeMap<String, usize>> = entries.iter().map(explanation).collect();
    let mut holders: BTreeMap<&str, usize> = BTreeMap::new();
    for word in bags.iter().flat_map(BTreeMap::keys) {
        *holders.entry(word).or_default() += 1;
    }
    let row = |(entry, bag): (&Value, &BTreeMap<String, usize>)| {
        let named = head_words(entry);
        let mut telling: Vec<(&str, usize)> = bag
            .iter()
            .filter(|(word, _)| !named.iter().any(|known| alike(known, word)))
            .filter(|(word, _)| holders[word.as_str()] * 12 <= entries.len())
            // Said often here and seldom elsewhere comes first.
            .map(|(word, times)| (word.as_str(), (*times).min(3) * entries.len() / holders[word.as_str()]))
            .collect();
        // A word that stands only once in all entries is mostly chance, such as a name in an example.
        telling.sort_by_key(|(word, weight)| (holders[word] == 1, std::cmp::Reverse(*weight)));
        telling.truncate(MOST_WORDS);
        let about: Vec<&str> = telling.into_iter().map(|(word, _)| word).collect();
        let mut row = json!({ "slug": entry["slug"], "search_words": entry.get("search_words").unwrap_or(&json!([])) });
        if !about.is_empty() {
            row["about"] = about.join(" ").into();
        }
        row
    };
    entries.iter().zip(&bags).map(row).collect()
}

/// The words of what an entry explains, and how often each stands there.
fn explanation(entry: &Value) -> BTreeMap<String, usize> {
    let mut bag = BTreeMap::new();
    let usage = entry.get("usage").and_then(Value::as_array).into_iter().flatten().filter_map(|note| note.get("text"));
    let senses =
        entry.get("senses").and_then(Value::as_array).into_iter().flatten().filter_map(|sense| sense.get("text"));
    let lists = entry.get("lists").and_then(Value::as_array).into_iter().flatten().filter_map(|list| list.get("items"));
    let items = lists.filter_map(Value::as_array).flatten().filter_map(|item| item.get("text"));
    for text in entry.get("text").into_iter().chain(usage).chain(senses).chain(items).filter_map(Value::as_str) {
        for word in words(text).filter(|word| word.len() > 3) {
            *bag.entry(word).or_default() += 1;
        }
    }
    bag
}

/// The words that the entry is found by already.
fn head_words(entry: &Value) -> BTreeSet<String> {
    let aliases =
        entry.get("also_called").and_then(Value::as_array).into_iter().flatten().filter_map(|alias| alias.get("name"));
    let hidden = entry.get("search_words").and_then(Value::as_array).into_iter().flatten();
    let heads = ["name", "acronym", "summary"].into_iter().filter_map(|field| entry.get(field));
    heads.chain(aliases).chain(hidden).filter_map(Value::as_str).flat_map(words).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Whether two words are the same but for their ending.
fn alike(left: &str, right: &str) -> bool {
    let same = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
    same >= 4 && same + 3 >= left.chars().count() && same + 3 >= right.chars().count() || left == right
}
