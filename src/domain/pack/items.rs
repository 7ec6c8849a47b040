//! One object of a pack's JSON → its fields' values, with everything that is wrong with them.

use super::clean::clean;
use super::fields::{Field, Shape};
use super::limits::MOST_LISTED;
use super::problem::{Fault, Problems, Spot};
use super::spelled;
use crate::domain::atlas::{Bound, Direction, Medium};
use crate::domain::json::{FIELD_TWICE, Json, NO_TEXT};

/// A field's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    List(Vec<String>),
}

/// The values of an object's fields, in the order of their table.
pub(super) struct Values {
    fields: &'static [Field],
    values: Vec<Option<Value>>,
}

impl Values {
    /// A field's text; the empty one where nothing is said.
    pub(super) fn text(&self, name: &str) -> &str {
        match self.value(name) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// A field's list; the empty one where nothing is said.
    pub(super) fn list(&self, name: &str) -> &[String] {
        match self.value(name) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// Which of the field's choices is meant.
    pub(super) fn choice(&self, name: &str) -> Option<usize> {
        let Shape::Choice(choices) = self.fields.iter().find(|field| field.name == name)?.shape else { return None };
        choices.iter().position(|choice| *choice == self.text(name))
    }

    fn value(&self, name: &str) -> Option<&Value> {
        let place = self.fields.iter().position(|field| field.name == name)?;
        self.values.get(place)?.as_ref()
    }
}

/// Reads an object; `None` where it is none.
pub(super) fn read(piece: &[u8], fields: &'static [Field], at: Spot, problems: &mut Problems) -> Option<Values> {
    let Json::Object(object) = parse(piece, at, problems)? else {
        problems.add(at, "", "", Fault::NotAnItem);
        return None;
    };
    let mut values: Vec<Option<Value>> = Vec::new();
    values.resize_with(fields.len(), || None);
    for (name, json) in object {
        match fields.iter().position(|field| field.name == name) {
            Some(place) => values[place] = value(json, &fields[place], at, problems),
            None => problems.add(at, &name, "", Fault::UnknownField),
        }
    }
    for (field, value) in fields.iter().zip(&values) {
        // A program's own fields are asked for where the row is taken in, as those of a CSV file are.
        if field.required && value.is_none() && !matches!(field.shape, Shape::Thing(_)) {
            problems.add(at, field.name, "", Fault::Missing);
        }
    }
    Some(Values { fields, values })
}

/// The JSON of a piece.
pub(super) fn parse(piece: &[u8], at: Spot, problems: &mut Problems) -> Option<Json> {
    let error = match serde_json::from_slice::<Json>(piece) {
        Ok(json) => return Some(json),
        Err(error) => error,
    };
    let line = piece.split(|byte| *byte == b'\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let from = error.column().saturating_sub(30);
    let near = line.get(from..line.len().min(from + 40)).unwrap_or_default();
    let near = String::from_utf8_lossy(near);
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let fault = match message {
        NO_TEXT => Fault::NotText,
        FIELD_TWICE => Fault::FieldTwice,
        message => Fault::Unreadable(message.into()),
    };
    let at = Spot { line: at.line + error.line().saturating_sub(1) as u32, ..at };
    problems.add(at, "", near.trim(), fault);
    None
}

fn value(json: Json, field: &Field, at: Spot, problems: &mut Problems) -> Option<Value> {
    let mut add = |value: &str, fault| problems.add(at, field.name, value, fault);
    match (field.shape, json) {
        (Shape::Texts | Shape::Sources, Json::List(list)) => {
            if list.len() > MOST_LISTED {
                add("", Fault::TooMany { most: MOST_LISTED, what: "texts in a list" });
                return None;
            }
            let mut texts = Vec::with_capacity(list.len());
            for json in list {
                match json {
                    Json::Text(text) => match clean(&text, Bound::Remark) {
                        Ok(cleaned) if cleaned.is_empty() => add(&text, Fault::Blank),
                        Ok(cleaned) => texts.push(cleaned.into_owned()),
                        Err(fault) => add(&text, fault),
                    },
                    Json::List(_) | Json::Object(_) => add("", Fault::NotText),
                }
            }
            Some(Value::List(texts))
        }
        (Shape::Texts | Shape::Sources, _) => {
            add("", Fault::NotAList);
            None
        }
        (_, Json::List(_) | Json::Object(_)) => {
            add("", Fault::NotText);
            None
        }
        (Shape::Text(_) | Shape::Thing(_) | Shape::Entry, Json::Text(text)) => {
            let bound = match field.shape {
                Shape::Text(bound) => bound,
                Shape::Thing(_) => Bound::Name,
                _ => Bound::Id,
            };
            match clean(&text, bound) {
                Ok(cleaned) if cleaned.is_empty() => add(&text, Fault::Blank),
                Ok(cleaned) => return Some(Value::Text(cleaned.into_owned())),
                Err(fault) => add(&text, fault),
            }
            None
        }
        (shape, Json::Text(text)) => {
            let (choices, meant) = match shape {
                Shape::Direction => (&super::fields::DIRECTIONS[..], spelled::direction(&text).map(Direction::slug)),
                Shape::Medium => (&super::fields::MEDIA[..], spelled::medium(&text).map(Medium::slug)),
                Shape::Choice(choices) => (choices, choices.iter().find(|choice| **choice == text).copied()),
                _ => (&[][..], None),
            };
            if meant.is_none() {
                add(&text, Fault::NotAChoice(choices));
            }
            meant.map(|meant| Value::Text(meant.into()))
        }
    }
}
