//! What a pack's JSON is made of. The reader goes by this table, and the published JSON Schema is written from it.

use super::table::Kind;
use crate::domain::atlas::Bound;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A text.
    Text(Bound),
    /// One of these.
    Choice(&'static [&'static str]),
    /// The name or id of a thing.
    Thing(Kind),
    /// Who contacts whom, in one of many spellings.
    Direction,
    /// What a channel is, in one of many spellings.
    Medium,
    /// A list of short texts.
    Texts,
    /// A list of ids of sources.
    Sources,
    /// The id of a glossary entry.
    Entry,
}

/// A field of an object.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) required: bool,
    /// What it is for, in the schema.
    #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "the schema is made on the host"))]
    pub(super) about: &'static str,
}

const fn field(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, required: false, about }
}

const fn required(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, required: true, about }
}

/// The values of a direction; the first ones of many spellings.
pub(super) const DIRECTIONS: [&str; 4] = ["inbound", "outbound", "both", "none"];
/// The values of a medium.
pub(super) const MEDIA: [&str; 3] = ["voice", "non-voice", "none"];
const KINDS: [&str; 3] = ["outsourcer", "in-house", "captive"];
const CONFIDENCES: [&str; 4] = ["agreed", "single", "contested", "industry"];

const ID: Field = field("id", Shape::Text(Bound::Id), "Its id in addresses; made of the name where it is missing.");
const NAME: Field = required("name", Shape::Text(Bound::Name), "Its name as the page shows it.");
const SUMMARY: Field = field("summary", Shape::Text(Bound::Line), "One line about it.");
const ALIASES: Field = field("aliases", Shape::Texts, "Other names, which the search knows and the page shows.");
const SEARCH_WORDS: Field = field("search_words", Shape::Texts, "Other names, which only the search knows.");
const SOURCES: Field = field("sources", Shape::Sources, "The ids of the sources that it rests on.");
const CONFIDENCE: Field = field("confidence", Shape::Choice(&CONFIDENCES), "How far that carries.");
const TERM: Field = field("term", Shape::Entry, "The id of the glossary entry that explains it.");

/// The fields of a group: an industry or a function.
static GROUP: [Field; 3] = [ID, NAME, SUMMARY];

static COMPANY: [Field; 6] = [
    ID,
    NAME,
    field("kind", Shape::Choice(&KINDS), "How it comes to do call-center work; an outsourcer where it is missing."),
    field("place", Shape::Text(Bound::Remark), "Where it works."),
    field("about", Shape::Text(Bound::Line), "One line about it."),
    field("owner", Shape::Thing(Kind::Account), "The account that owns it, for in-house teams and captives."),
];
static ACCOUNT: [Field; 7] = [
    ID,
    NAME,
    field("industry", Shape::Thing(Kind::Industry), "Its industry, by name or id."),
    field("employer", Shape::Thing(Kind::Company), "Who employs its agents; its own team where it is missing."),
    SUMMARY,
    ALIASES,
    SEARCH_WORDS,
];
static LOB: [Field; 12] = [
    ID,
    NAME,
    field("function", Shape::Thing(Kind::Function), "What it is for, by name or id."),
    field("direction", Shape::Direction, "Who usually contacts whom."),
    SUMMARY,
    TERM,
    field("campaign_type", Shape::Text(Bound::Id), "For the built-in content alone."),
    ALIASES,
    SEARCH_WORDS,
    field("direction_sources", Shape::Sources, "The ids of the sources for the direction."),
    SOURCES,
    CONFIDENCE,
];
static CHANNEL: [Field; 9] = [
    ID,
    NAME,
    field("medium", Shape::Medium, "Live talk, writing, or no contact with customers."),
    SUMMARY,
    TERM,
    ALIASES,
    SEARCH_WORDS,
    SOURCES,
    CONFIDENCE,
];

/// The fields of a program. The first nine are the columns of a CSV file as well, in this order.
pub(super) static PROGRAM: [Field; 11] = [
    required("account", Shape::Thing(Kind::Account), "The client company in whose name the agent speaks."),
    field("industry", Shape::Thing(Kind::Industry), "The account's industry."),
    required("lob", Shape::Thing(Kind::Lob), "The line of business: the work inside the account."),
    field("function", Shape::Thing(Kind::Function), "What the line of business is for."),
    required("channel", Shape::Thing(Kind::Channel), "What the contact travels by."),
    field("medium", Shape::Medium, "What the channel is: live talk, writing, or no contact with customers."),
    field("direction", Shape::Direction, "Who contacts whom."),
    field(
        "employer",
        Shape::Thing(Kind::Company),
        "Who employs the account's agents; its own team where it is missing.",
    ),
    field("example", Shape::Text(Bound::Line), "A line of what the agent does or says."),
    SOURCES,
    CONFIDENCE,
];

/// The fields of a source.
pub(super) static SOURCE: [Field; 3] = [
    required("id", Shape::Text(Bound::Id), "Its id."),
    required("title", Shape::Text(Bound::Remark), "Its title."),
    required("about", Shape::Text(Bound::Paragraph), "What kind of text it is, and how far to trust it."),
];

/// The fields of a thing of that kind.
pub(super) fn fields_of(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Industry | Kind::Function => &GROUP,
        Kind::Company => &COMPANY,
        Kind::Account => &ACCOUNT,
        Kind::Lob => &LOB,
        Kind::Channel => &CHANNEL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::atlas::{CompanyKind, Confidence, Direction, Medium};

    #[test]
    fn the_choices_are_those_of_the_atlas() {
        assert_eq!(DIRECTIONS, Direction::ALL.map(Direction::slug));
        assert_eq!(MEDIA, Medium::ALL.map(Medium::slug));
        assert_eq!(KINDS, CompanyKind::ALL.map(CompanyKind::slug));
        assert_eq!(CONFIDENCES, Confidence::ALL.map(Confidence::slug));
    }
}
