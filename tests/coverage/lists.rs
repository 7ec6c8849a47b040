//! The lists that the source texts give, held item by item against the content.

use serde_json::Value;

use crate::places::find;
use crate::{none_of, says};

/// What is wrong with one list: each item of the checklist is a group of words that one item must say, in that order.
fn faults(list: &str, told: &[String], items: &[Vec<String>]) -> Vec<String> {
    let mut faults = Vec::new();
    if told.len() != items.len() {
        faults.push(format!("{list}: it has {} items, and {} are wanted", told.len(), items.len()));
    }
    for (number, (text, words)) in told.iter().zip(items).enumerate() {
        let missing = words.iter().filter(|words| !says(text, words));
        faults.extend(missing.map(|words| format!("{list}, item {}: no {words:?} in {text:?}", number + 1)));
    }
    faults
}

/// What the content tells at a place, item by item. An analogy or an example tells in one text what a list tells in many.
fn told_at(place: &str) -> Option<Vec<String>> {
    let title = usize::from(place.starts_with("list/"));
    Some(find(place)?.texts.split_off(title))
}

#[test]
fn every_list_of_the_source_texts_is_complete() {
    let lists: Vec<Value> = serde_json::from_str(include_str!("../checklists/lists.json")).unwrap();
    let mut problems = Vec::new();
    let (mut whole, mut count) = (0, 0);
    for list in &lists {
        let words = |item: &Value| item.as_array().unwrap().iter().map(|word| word.as_str().unwrap().into()).collect();
        let items: Vec<Vec<String>> = list["items"].as_array().unwrap().iter().map(words).collect();
        let (name, at) = (list["list"].as_str().unwrap(), list["at"].as_str().unwrap());
        let faults = told_at(at)
            .map_or_else(|| vec![format!("{name}: {at} does not exist")], |told| faults(name, &told, &items));
        whole += usize::from(faults.is_empty());
        count += items.len();
        problems.extend(faults);
    }
    println!("lists {whole}/{} ({count} items)", lists.len());
    none_of("gaps in the lists", problems);
}

#[test]
fn a_gap_in_a_list_is_seen() {
    let told = ["Email support: on the desk".to_owned(), "Chats".to_owned()];
    let check = |items: &[&[&str]], expected: &[&str]| {
        let items: Vec<Vec<String>> =
            items.iter().map(|words| words.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(faults("Two", &told, &items), expected);
    };
    check(&[&["email support", "desk"], &["chat"]], &[]);
    check(&[&["email"]], &["Two: it has 2 items, and 1 are wanted"]);
    check(&[&["chat"], &["chat"]], &["Two, item 1: no \"chat\" in \"Email support: on the desk\""]);
    assert_eq!(told_at("list/account/Nothing"), None);
}
