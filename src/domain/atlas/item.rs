//! One object of a content file, read field by field, with every fault noted where it stands.

use super::bounds::{Bound, check};
use super::problem::{Fault, Problem};
use crate::domain::json::Json;

/// Ids of one kind → places in its list. Kept sorted: a tree map would be code for every visitor.
#[derive(Debug, Default)]
pub(super) struct Ids(Vec<(String, usize)>);

impl Ids {
    /// The place of `id`.
    pub(super) fn get(&self, id: &str) -> Option<usize> {
        Some(self.0[self.find(id).ok()?].1)
    }

    /// Adds an id; false where it is there already.
    pub(super) fn insert(&mut self, id: &str, place: usize) -> bool {
        let Err(at) = self.find(id) else { return false };
        self.0.insert(at, (id.into(), place));
        true
    }

    fn find(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }
}

/// An object whose fields are taken one by one. What is left at the end is a field that nobody knows.
#[derive(Debug)]
pub(super) struct Item {
    file: String,
    /// The object's id, or what stands for it.
    pub(super) id: String,
    fields: Vec<(String, Json)>,
}

impl Item {
    /// The objects of a file. `key` is the field that names each.
    pub(super) fn all_of(file: &str, text: &str, key: &str, problems: &mut Vec<Problem>) -> Vec<Self> {
        let mut fault = |fault| problems.push(Problem { file: file.into(), place: "file".into(), fault });
        let items = match serde_json::from_str(text) {
            Ok(Json::List(items)) => items,
            Ok(Json::Text(_) | Json::Object(_)) => {
                fault(Fault::Unreadable("a list was expected".into()));
                Vec::new()
            }
            Err(error) => {
                fault(Fault::Unreadable(error.to_string()));
                Vec::new()
            }
        };
        let mut found = Vec::new();
        for (number, item) in items.into_iter().enumerate() {
            let mut item = Self::of(file, &format!("item {}", number + 1), item, problems);
            let id = item.text(key, Bound::Id, problems);
            if !id.is_empty() {
                item.id = id;
            }
            found.push(item);
        }
        found
    }

    fn of(file: &str, id: &str, json: Json, problems: &mut Vec<Problem>) -> Self {
        let mut item = Self { file: file.into(), id: id.into(), fields: Vec::new() };
        match json {
            Json::Object(fields) => item.fields = fields,
            Json::Text(_) | Json::List(_) => item.fault("", Fault::WrongShape("an object"), problems),
        }
        item
    }

    /// Whether the file holds what `build.rs` leaves for the first visit, and the rest of the object comes later.
    pub(super) fn is_head(&self) -> bool {
        self.file.ends_with("heads.json")
    }

    /// The name of that file without folder and ending.
    pub(super) fn shelf(&self) -> String {
        let name = self.file.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".json").unwrap_or(name).into()
    }

    /// A field's text before it is taken; empty where there is none.
    pub(super) fn peek(&self, field: &str) -> &str {
        match self.fields.iter().find(|(name, _)| name == field) {
            Some((_, Json::Text(text))) => text,
            _ => "",
        }
    }

    /// Notes a fault of one field.
    pub(super) fn fault(&self, field: &str, fault: Fault, problems: &mut Vec<Problem>) {
        let place = if field.is_empty() { self.id.clone() } else { format!("{}, {field}", self.id) };
        problems.push(Problem { file: self.file.clone(), place, fault });
    }

    fn take(&mut self, field: &str) -> Option<Json> {
        let place = self.fields.iter().position(|(name, _)| name == field)?;
        Some(self.fields.swap_remove(place).1)
    }

    /// A text that must be there.
    pub(super) fn text(&mut self, field: &str, bound: Bound, problems: &mut Vec<Problem>) -> String {
        self.optional_text(field, bound, problems).unwrap_or_else(|| {
            self.fault(field, Fault::MissingField, problems);
            String::new()
        })
    }

    /// A text that may be missing.
    pub(super) fn optional_text(&mut self, field: &str, bound: Bound, problems: &mut Vec<Problem>) -> Option<String> {
        match self.take(field)? {
            Json::Text(text) => {
                if let Err(fault) = check(&text, bound) {
                    self.fault(field, fault, problems);
                }
                Some(text)
            }
            Json::List(_) | Json::Object(_) => {
                self.fault(field, Fault::WrongShape("a text"), problems);
                Some(String::new())
            }
        }
    }

    /// A list of texts; a missing one is empty.
    pub(super) fn texts(&mut self, field: &str, problems: &mut Vec<Problem>) -> Vec<String> {
        self.bounded_texts(field, Bound::Remark, problems)
    }

    /// The same with a bound of its own.
    pub(super) fn bounded_texts(&mut self, field: &str, bound: Bound, problems: &mut Vec<Problem>) -> Vec<String> {
        let mut texts = Vec::new();
        for json in self.list(field, problems) {
            if let Json::Text(text) = json {
                if let Err(fault) = check(&text, bound) {
                    self.fault(field, fault, problems);
                }
                texts.push(text);
            } else {
                self.fault(field, Fault::WrongShape("a text"), problems);
            }
        }
        texts
    }

    /// A list of objects; a missing one is empty. Each answers for itself with [`Item::finish`].
    pub(super) fn items(&mut self, field: &str, problems: &mut Vec<Problem>) -> Vec<Self> {
        let id = format!("{}, {field}", self.id);
        let list = self.list(field, problems);
        list.into_iter().map(|json| Self::of(&self.file, &id, json, problems)).collect()
    }

    /// An object that may be missing.
    pub(super) fn optional_item(&mut self, field: &str, problems: &mut Vec<Problem>) -> Option<Self> {
        let json = self.take(field)?;
        Some(Self::of(&self.file, &format!("{}, {field}", self.id), json, problems))
    }

    fn list(&mut self, field: &str, problems: &mut Vec<Problem>) -> Vec<Json> {
        match self.take(field) {
            None => Vec::new(),
            Some(Json::List(list)) => list,
            Some(Json::Text(_) | Json::Object(_)) => {
                self.fault(field, Fault::WrongShape("a list"), problems);
                Vec::new()
            }
        }
    }

    /// The place of the field's value among `choices`.
    pub(super) fn one_of(&mut self, field: &str, choices: &[&str], problems: &mut Vec<Problem>) -> usize {
        let value = self.text(field, Bound::Remark, problems);
        choices.iter().position(|choice| *choice == value).unwrap_or_else(|| {
            if !value.is_empty() {
                self.fault(field, Fault::NoSuchChoice(value, choices.join(", ")), problems);
            }
            0
        })
    }

    /// The place of what the field's id names. Where it names nothing the problem is noted and the first place stands in:
    /// the atlas is thrown away then.
    pub(super) fn reference(
        &mut self,
        field: &str,
        ids: &Ids,
        kind: &'static str,
        problems: &mut Vec<Problem>,
    ) -> usize {
        self.optional_reference(field, ids, kind, problems).unwrap_or_else(|| {
            self.fault(field, Fault::MissingField, problems);
            0
        })
    }

    /// The same for a field that may be missing.
    pub(super) fn optional_reference(
        &mut self,
        field: &str,
        ids: &Ids,
        kind: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<usize> {
        let id = self.optional_text(field, Bound::Remark, problems)?;
        Some(ids.get(&id).unwrap_or_else(|| {
            self.fault(field, Fault::Dangling(id, kind), problems);
            0
        }))
    }

    /// The places of what the field's ids name; at least one.
    pub(super) fn references(
        &mut self,
        field: &str,
        ids: &Ids,
        kind: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Vec<usize> {
        let named = self.texts(field, problems);
        if named.is_empty() {
            self.fault(field, Fault::Empty, problems);
        }
        let mut places = Vec::new();
        for id in named {
            match ids.get(&id) {
                Some(place) => places.push(place),
                None => self.fault(field, Fault::Dangling(id, kind), problems),
            }
        }
        places
    }

    /// Names every field that was not asked for.
    pub(super) fn finish(mut self, problems: &mut Vec<Problem>) {
        for (field, _) in std::mem::take(&mut self.fields) {
            self.fault(&field, Fault::UnknownField, problems);
        }
    }
}

/// The places of the items' ids; a repeated id is a problem.
pub(super) fn ids_of(items: &[Item], problems: &mut Vec<Problem>) -> Ids {
    let mut ids = Ids::default();
    for (place, item) in items.iter().enumerate() {
        if !ids.insert(&item.id, place) {
            let fault = Fault::Duplicate(item.id.clone());
            problems.push(Problem { file: item.file.clone(), place: "id".into(), fault });
        }
    }
    ids
}
