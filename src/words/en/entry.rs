//! The page of an entry.

use crate::domain::atlas::{Confidence, RelationKind};

/// Headings inside an entry.
pub const EXAMPLE: &str = "Example";
/// See [`EXAMPLE`].
pub const ANALOGY: &str = "Think of it like this";
/// See [`EXAMPLE`].
pub const SENSES: &str = "It has more than one meaning";
/// See [`EXAMPLE`].
pub const USAGE: &str = "Usage varies";
/// See [`EXAMPLE`].
pub const ALSO_CALLED: &str = "Also called";
/// See [`EXAMPLE`].
pub const RELATED: &str = "Go on from here";
/// See [`EXAMPLE`].
pub const SOURCES: &str = "Sources";
/// Label of a real-brand example.
pub const SOURCE_EXAMPLE: &str = "Example used in the source text, not a statement about who serves whom today";
/// Headings of a metric.
pub const METRIC: &str = "How it is computed";
/// See [`METRIC`].
pub const UNIT: &str = "Unit";
/// See [`METRIC`].
pub const GOOD: &str = "What is good";
/// See [`METRIC`].
pub const WORKED: &str = "Worked example";
/// Link from an entry to the map.
pub const SEE_ON_MAP: &str = "See it on the map";
/// Link from an entry to a comparison.
pub const COMPARE_WITH: &str = "Compare";
/// The kinds of LOB, listed under the entry that explains the word.
pub const LOB_LIST_HEADING: &str = "The lines of business on this map";
/// The text of the campaign types of the source text 002.
pub const CAMPAIGN_TYPE_NOTE: &str = "one of the twelve campaign types of a 2009 agent's list";
/// Why "non-voice" is not among the lines of business.
pub const NON_VOICE_NOTE: &str =
    "The same 2009 list also names non-voice. That is a group of channels, not a kind of work:";
/// See [`NON_VOICE_NOTE`].
pub const NON_VOICE_LINK: &str = "Non-voice";

/// How a statement is backed.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Agreed => "sources agree",
        Confidence::Single => "one source says so",
        Confidence::Contested => "sources disagree",
        Confidence::Industry => "common usage",
    }
}

/// The kinds of relation, as the beginning of a line.
pub fn relation(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::ContrastsWith => "Contrasts with",
        RelationKind::OftenConfusedWith => "Often confused with",
        RelationKind::IsA => "Is a kind of",
        RelationKind::PartOf => "Part of",
        RelationKind::HasPart => "Has parts",
        RelationKind::Serves => "Serves",
        RelationKind::Employs => "Employs",
        RelationKind::Represents => "Represents",
        RelationKind::WorksIn => "Works in",
        RelationKind::UsesChannel => "Uses",
        RelationKind::HasDirection => "Direction",
        RelationKind::RequiresSkill => "Needs",
        RelationKind::MeasuredBy => "Measured by",
        RelationKind::UsesTool => "Uses the tool",
        RelationKind::EscalatesTo => "Escalates to",
        RelationKind::ExampleOf => "Example of",
        RelationKind::LeadsTo => "Leads to",
        RelationKind::Related => "See also",
    }
}
/// The body of an entry is on its way.
pub const ENTRY_LOADING: &str = "Loading the rest of this page.";
/// The body of an entry could not be fetched.
pub const ENTRY_MISSING: &str =
    "The rest of this page did not arrive. Check your connection and reload the page; nothing you chose is lost.";

/// The page of an entry that does not exist.
pub fn no_such_entry(slug: &str) -> String {
    format!("There is no entry \u{201c}{slug}\u{201d}.")
}
/// What to do then.
pub const NO_SUCH_ENTRY_REMEDY: &str = "Search for the word above, or look through the glossary.";
