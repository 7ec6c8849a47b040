//! JSON as the content and kept progress use it: texts, lists and objects, nothing else.
//!
//! One small reader for all kinds of file. Deriving one for each struct cost three times the bytes (ARCHITECTURE.md),
//! and stops at a file's first fault, where an author wants to hear of all.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "what comes in here is the visitor's, a host's or a stranger's"
)]

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The most fields an object may have, far above what any has: each is held against all before it, and a file that
/// somebody made to take long must not.
const MOST_FIELDS: usize = 1_000;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Json {
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, its fields in the order of the file; no name stands twice.
    Object(Vec<(String, Json)>),
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

/// What is said of a value of another kind.
pub(super) const NO_TEXT: &str =
    "a number, a truth value or null stands where a text, a list or an object was expected";
/// What is said of a field that an object has already.
pub(super) const FIELD_TWICE: &str = "the same field stands twice in one object";

fn not_expected<E: Error>() -> E {
    E::custom(NO_TEXT)
}

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list or an object")
    }

    // Without these, serde's own messages would bring the formatting of floats along: 10 KB of tables (gzip).
    fn visit_bool<E: Error>(self, _: bool) -> Result<Json, E> {
        Err(not_expected())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Json, E> {
        Err(not_expected())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Json, E> {
        Err(not_expected())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Json, E> {
        Err(not_expected())
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Err(not_expected())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut fields: Vec<(String, Json)> = Vec::new();
        while let Some((name, value)) = entries.next_entry::<String, Json>()? {
            if fields.len() == MOST_FIELDS {
                return Err(A::Error::custom("an object has too many fields"));
            }
            if fields.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom(FIELD_TWICE));
            }
            fields.push((name, value));
        }
        Ok(Json::Object(fields))
    }
}
