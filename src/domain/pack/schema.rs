//! The published JSON Schema of a pack, and the templates. Only the host makes them; the site ships the files.

use serde_json::{Map, Value, json};

use super::fields::{DIRECTIONS, Field, MEDIA, PROGRAM, SOURCE, Shape, fields_of};
use super::limits::{MOST_LISTED, MOST_ROWS, MOST_TERMS};
use super::table::Kind;
use super::{Import, Known, Pack, Problems, VERSION};
use crate::domain::atlas::{Bound, Confidence, RelationKind};

/// The schema as it is published: draft 2020-12. It asks for the plain spellings; the reader takes a few more.
pub fn schema() -> String {
    let mut sections = Map::new();
    sections.insert("$schema".into(), json!({ "type": "string" }));
    sections.insert("floorwalker".into(), json!({ "const": VERSION, "description": "The version of this format." }));
    sections.insert("name".into(), described(text(Bound::Name), "Whose data it is; the page shows it."));
    sections.insert("about".into(), described(text(Bound::Paragraph), "What its maker says of it."));
    let mut list = |name: &str, item: Value, most: usize, about: &str| {
        let list = json!({ "type": "array", "maxItems": most, "items": item, "description": about });
        sections.insert(name.into(), list);
    };
    list("programs", object(&PROGRAM), MOST_ROWS, "Which account runs which line of business over which channel.");
    for kind in Kind::ALL {
        let about = match kind {
            Kind::Industry => "What accounts are grouped by.",
            Kind::Function => "What lines of business are grouped by.",
            Kind::Company => "The employers.",
            Kind::Account => "The client companies.",
            Kind::Lob => "The lines of business.",
            Kind::Channel => "What contacts travel by.",
        };
        list(kind.section(), object(fields_of(kind)), MOST_ROWS, about);
    }
    list("sources", object(&SOURCE), MOST_TERMS, "Texts that the data rests on.");
    list("terms", term(), MOST_TERMS, "Glossary entries. One with the id of a built-in entry stands in for it.");
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Floorwalker data pack",
        "description": "A trainer's own programs for Floorwalker. A section that is missing is made of the programs.",
        "type": "object",
        "required": ["floorwalker", "programs"],
        "additionalProperties": false,
        "properties": sections,
    });
    pretty(&schema)
}

/// A small pack to start from.
///
/// # Errors
/// When it is none; a test sees to it that it is.
pub fn template(known: &Known) -> Result<Pack, Problems> {
    Import::begin("pack-template.json", TEMPLATE.into(), known)?.finish()
}

const TEMPLATE: &str = r#"{"floorwalker":"1","name":"Example pack","about":"Made-up accounts. Put your own in their place.",
"industries":[{"name":"Travel and hospitality"},{"name":"Banking and finance"}],
"companies":[{"name":"Example Outsourcing","kind":"outsourcer","place":"Cebu","about":"Works for several client companies."}],
"accounts":[
{"name":"Example Air","industry":"Travel and hospitality","employer":"Example Outsourcing","summary":"Flights between islands.","aliases":["ExAir"]},
{"name":"Example Bank","industry":"Banking and finance","summary":"Cards and small loans. Its agents are its own people."}],
"sources":[{"id":"our-handbook","title":"Our handbook","about":"What new agents get on their first day."}],
"terms":[{"slug":"green-floor","name":"Green floor","category":"slang","summary":"Our word for an hour in which nobody waits in the queue.","text":"The wall board is green while no customer waits. Team leaders then let people go to coaching or training.","example":"The floor is green until lunch, so three of us had coaching.","relations":[{"kind":"related","to":"coaching","sources":["our-handbook"],"confidence":"single"}],"sources":["our-handbook"]}],
"programs":[
{"account":"Example Air","lob":"Reservations","channel":"Voice","direction":"inbound","example":"Thank you for calling Example Air. Where would you like to fly?"},
{"account":"Example Air","lob":"Customer service","channel":"Chat","direction":"inbound","example":"I can see your booking. Which of the two bags is missing?"},
{"account":"Example Air","lob":"Lounge desk","function":"Customer care","channel":"Email","direction":"both"},
{"account":"Example Bank","lob":"Collections","channel":"Voice","direction":"outbound","example":"I am calling from Example Bank about your card. Is this a good time?"},
{"account":"Example Bank","lob":"Data entry","channel":"No customer contact","direction":"none"}]}"#;

fn described(mut schema: Value, about: &str) -> Value {
    schema["description"] = about.into();
    schema
}

fn text(bound: Bound) -> Value {
    match (bound, bound.most()) {
        (Bound::Id, (most, _)) => json!({ "type": "string", "maxLength": most, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
        (_, (most, "characters")) => json!({ "type": "string", "minLength": 1, "maxLength": most }),
        (_, (most, _)) => {
            json!({ "type": "string", "pattern": format!("^\\s*\\S+(\\s+\\S+){{0,{}}}\\s*$", most - 1) })
        }
    }
}

fn texts(item: &Value) -> Value {
    json!({ "type": "array", "maxItems": MOST_LISTED, "items": item })
}

fn object(fields: &[Field]) -> Value {
    let properties = fields.iter().map(|field| {
        let shape = match field.shape {
            Shape::Text(bound) => text(bound),
            Shape::Choice(choices) => json!({ "enum": choices }),
            Shape::Thing(_) => text(Bound::Name),
            Shape::Direction => json!({ "enum": DIRECTIONS }),
            Shape::Medium => json!({ "enum": MEDIA }),
            Shape::Texts => texts(&text(Bound::Remark)),
            Shape::Sources => texts(&text(Bound::Id)),
            Shape::Entry => text(Bound::Id),
        };
        (field.name.to_owned(), described(shape, field.about))
    });
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    of(properties.collect(), &required)
}

fn of(properties: Map<String, Value>, required: &[&str]) -> Value {
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

/// An object whose fields with `!` at the end must be there.
fn fields(fields: &[(&str, Value)]) -> Value {
    let required: Vec<&str> = fields.iter().filter_map(|(name, _)| name.strip_suffix('!')).collect();
    let properties = fields.iter().map(|(name, schema)| (name.trim_end_matches('!').to_owned(), schema.clone()));
    of(properties.collect(), &required)
}

/// A glossary entry, as `domain::atlas` reads it.
fn term() -> Value {
    let sources = json!({ "type": "array", "minItems": 1, "items": text(Bound::Id) });
    let note = fields(&[("text!", text(Bound::Paragraph)), ("sources!", sources.clone())]);
    let list = |item: &Value| json!({ "type": "array", "items": item });
    let some = |item: &Value| json!({ "type": "array", "minItems": 1, "items": item });
    let metric = fields(&[
        ("formula!", text(Bound::Line)),
        ("unit!", text(Bound::Remark)),
        ("good!", text(Bound::Line)),
        ("worked!", text(Bound::Paragraph)),
    ]);
    let alias =
        fields(&[("name!", text(Bound::Remark)), ("region", text(Bound::Remark)), ("note", text(Bound::Remark))]);
    let item = fields(&[("to", text(Bound::Id)), ("text", text(Bound::Line))]);
    let lists = fields(&[("title!", text(Bound::Remark)), ("items!", some(&item)), ("sources!", sources.clone())]);
    let relation = fields(&[
        ("kind!", json!({ "enum": RelationKind::ALL.map(RelationKind::slug) })),
        ("to!", text(Bound::Id)),
        ("sources!", sources.clone()),
        ("confidence!", json!({ "enum": Confidence::ALL.map(Confidence::slug) })),
    ]);
    fields(&[
        ("slug!", described(text(Bound::Id), "Its id in addresses.")),
        ("name!", text(Bound::Name)),
        ("acronym", text(Bound::Name)),
        ("category!", text(Bound::Id)),
        ("summary!", text(Bound::Summary)),
        ("text!", text(Bound::Explanation)),
        ("also_called", list(&alias)),
        ("search_words", list(&text(Bound::Remark))),
        ("overview", text(Bound::Id)),
        ("closed", text(Bound::Id)),
        ("reading_note", text(Bound::Line)),
        ("metric", metric),
        ("example", text(Bound::Paragraph)),
        ("analogy", note.clone()),
        ("source_example", note.clone()),
        ("senses", list(&fields(&[("text!", text(Bound::Line)), ("who!", text(Bound::Remark))]))),
        ("usage", list(&note)),
        ("lists", list(&lists)),
        ("relations!", some(&relation)),
        ("sources!", sources),
    ])
}

fn pretty(value: &Value) -> String {
    // A value always has a text.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
