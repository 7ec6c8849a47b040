//! Items → entries of the glossary: their heads, and their bodies.

use std::sync::OnceLock;

use super::bounds::Bound;
use super::build::{Author, HEADS, backing};
use super::item::Item;
use super::problem::Fault;
use super::{Alias, Body, Note, Relation, RelationKind, Sense, Term, TermId};

impl Author {
    /// A whole entry; from the file of heads, an entry without its body.
    pub(super) fn term(&mut self, mut item: Item) -> Term {
        let term = self.head(&mut item);
        if item.file() != HEADS {
            let body = self.body(&mut item);
            if body.relations.is_empty() {
                item.fault("relations", Fault::Empty, &mut self.problems);
            }
            let _ = term.body.set(body);
        }
        item.finish(&mut self.problems);
        term
    }

    /// What the map and the search need of an entry.
    pub(super) fn head(&mut self, item: &mut Item) -> Term {
        let name = item.text("name", Bound::Name, &mut self.problems);
        Term {
            name,
            acronym: item.optional_text("acronym", Bound::Name, &mut self.problems),
            category: item.text("category", Bound::Id, &mut self.problems),
            summary: item.text("summary", Bound::Summary, &mut self.problems),
            also_called: self.each(item, "also_called", Self::alias),
            search_words: item.texts("search_words", &mut self.problems),
            shelf: item.optional_text("shelf", Bound::Id, &mut self.problems).unwrap_or_else(|| item.shelf()),
            body: OnceLock::new(),
            slug: item.id.clone(),
        }
    }

    /// The rest of it.
    pub(super) fn body(&mut self, item: &mut Item) -> Body {
        Body {
            text: item.text("text", Bound::Explanation, &mut self.problems),
            example: item.optional_text("example", Bound::Paragraph, &mut self.problems),
            analogy: item.optional_item("analogy", &mut self.problems).map(|note| self.note(note)),
            source_example: item.optional_item("source_example", &mut self.problems).map(|note| self.note(note)),
            senses: self.each(item, "senses", Self::sense),
            usage: self.each(item, "usage", Self::note),
            relations: self.each(item, "relations", Self::relation),
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
        }
    }

    fn each<T>(&mut self, item: &mut Item, field: &str, read: fn(&mut Self, Item) -> T) -> Vec<T> {
        let mut things = Vec::new();
        for item in item.items(field, &mut self.problems) {
            things.push(read(self, item));
        }
        things
    }

    fn note(&mut self, mut item: Item) -> Note {
        let note = Note {
            text: item.text("text", Bound::Paragraph, &mut self.problems),
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
        };
        item.finish(&mut self.problems);
        note
    }

    fn sense(&mut self, mut item: Item) -> Sense {
        let sense = Sense {
            text: item.text("text", Bound::Line, &mut self.problems),
            who: item.text("who", Bound::Remark, &mut self.problems),
        };
        item.finish(&mut self.problems);
        sense
    }

    fn alias(&mut self, mut item: Item) -> Alias {
        let alias = Alias {
            name: item.text("name", Bound::Remark, &mut self.problems),
            region: item.optional_text("region", Bound::Remark, &mut self.problems),
            note: item.optional_text("note", Bound::Remark, &mut self.problems),
        };
        item.finish(&mut self.problems);
        alias
    }

    fn relation(&mut self, mut item: Item) -> Relation {
        let kind = item.one_of("kind", &RelationKind::ALL.map(RelationKind::slug), &mut self.problems);
        let to = item.reference("to", &self.terms, "entry", &mut self.problems);
        let (sources, confidence) = backing(&mut item, &self.sources, &mut self.problems);
        item.finish(&mut self.problems);
        Relation { kind: RelationKind::ALL[kind], to: TermId(to), sources, confidence }
    }
}
