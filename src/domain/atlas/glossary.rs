//! What the glossary is made of.

use std::sync::OnceLock;

use super::things::Confidence;

/// An entry of the glossary, by its place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId(pub usize);

/// An entry of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id in addresses.
    pub slug: String,
    /// Its heading.
    pub name: String,
    /// The short form.
    pub acronym: Option<String>,
    /// The shelf it stands on.
    pub category: String,
    /// One sentence that says what it is.
    pub summary: String,
    /// Other names, shown; the cautions about them come with the body.
    pub also_called: Vec<Alias>,
    /// The skills that a role needs.
    pub skills: Vec<TermId>,
    /// The content file that holds its body.
    pub shelf: String,
    /// What it is found by beside its names, once that has arrived.
    pub(super) found_by: OnceLock<FoundBy>,
    /// The rest of the entry, once it has arrived.
    pub(super) body: OnceLock<Body>,
}

impl Term {
    /// What it is found by beside its names, if that is here.
    pub fn found_by(&self) -> Option<&FoundBy> {
        self.found_by.get()
    }

    /// The rest of the entry, if it is here: content that was read whole has it from the start.
    pub fn body(&self) -> Option<&Body> {
        self.body.get()
    }
}

/// What an entry is found by beside its names; never shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoundBy {
    /// Slang, questions, misspellings, old words.
    pub search_words: Vec<String>,
    /// The telling words of its explanation, in one text.
    pub about: String,
}

/// What an entry says beyond its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The plain explanation.
    pub text: String,
    /// Whether it is a page about several things, and its name no word that one could be asked for.
    pub overview: bool,
    /// Whether it is a class to which surely belongs what is said to, and nothing else.
    pub closed: bool,
    /// A caution about each of the other names, such as "usage varies"; in their order, empty where there is none.
    pub alias_notes: Vec<String>,
    /// How it is computed, for a metric.
    pub metric: Option<Metric>,
    /// An example with fictitious names.
    pub example: Option<String>,
    /// A comparison with everyday life.
    pub analogy: Option<Note>,
    /// The source text's own example, with its real brands.
    pub source_example: Option<Note>,
    /// The meanings, where there are several.
    pub senses: Vec<Sense>,
    /// Who says what, where usage varies.
    pub usage: Vec<Note>,
    /// What a source text lists.
    pub lists: Vec<List>,
    /// Where a reader goes next.
    pub relations: Vec<Relation>,
    /// What it rests on.
    pub sources: Vec<usize>,
}

/// How a metric is computed and read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metric {
    /// The formula in words.
    pub formula: String,
    /// What it is counted in.
    pub unit: String,
    /// Which direction is good, and the catch.
    pub good: String,
    /// A worked example with numbers.
    pub worked: String,
}

/// A list that a source text gives, item by item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// What is listed, and by whom.
    pub title: String,
    /// The items in the source's order.
    pub items: Vec<ListItem>,
    /// What it rests on.
    pub sources: Vec<usize>,
}

/// An item of a list: an entry, a text, or an entry with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// The entry it is about.
    pub to: Option<TermId>,
    /// What is said of it.
    pub text: Option<String>,
}

/// A text with its sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The text.
    pub text: String,
    /// What it rests on.
    pub sources: Vec<usize>,
}

/// One of several meanings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sense {
    /// The meaning.
    pub text: String,
    /// Who uses the word so.
    pub who: String,
}

/// Another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub name: String,
    /// Where it is said: PH, IN, LATAM, US or UK.
    pub region: Option<String>,
}

/// A typed link from one entry to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// What the link says.
    pub kind: RelationKind,
    /// The entry it leads to.
    pub to: TermId,
    /// What it rests on.
    pub sources: Vec<usize>,
    /// How far that carries.
    pub confidence: Confidence,
}

/// The kinds of relation between entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each name is its own meaning; `words` spells them out for readers")]
pub enum RelationKind {
    ContrastsWith,
    OftenConfusedWith,
    IsA,
    PartOf,
    HasPart,
    Serves,
    Employs,
    Represents,
    WorksIn,
    UsesChannel,
    HasDirection,
    RequiresSkill,
    MeasuredBy,
    UsesTool,
    EscalatesTo,
    ExampleOf,
    LeadsTo,
    Related,
}

impl RelationKind {
    /// All kinds, in the order in which an entry lists them.
    pub const ALL: [Self; 18] = [
        Self::ContrastsWith,
        Self::OftenConfusedWith,
        Self::IsA,
        Self::PartOf,
        Self::HasPart,
        Self::Serves,
        Self::Employs,
        Self::Represents,
        Self::WorksIn,
        Self::UsesChannel,
        Self::HasDirection,
        Self::RequiresSkill,
        Self::MeasuredBy,
        Self::UsesTool,
        Self::EscalatesTo,
        Self::ExampleOf,
        Self::LeadsTo,
        Self::Related,
    ];

    /// The value in content files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::ContrastsWith => "contrasts-with",
            Self::OftenConfusedWith => "often-confused-with",
            Self::IsA => "is-a",
            Self::PartOf => "part-of",
            Self::HasPart => "has-part",
            Self::Serves => "serves",
            Self::Employs => "employs",
            Self::Represents => "represents",
            Self::WorksIn => "works-in",
            Self::UsesChannel => "uses-channel",
            Self::HasDirection => "has-direction",
            Self::RequiresSkill => "requires-skill",
            Self::MeasuredBy => "measured-by",
            Self::UsesTool => "uses-tool",
            Self::EscalatesTo => "escalates-to",
            Self::ExampleOf => "example-of",
            Self::LeadsTo => "leads-to",
            Self::Related => "related",
        }
    }
}
