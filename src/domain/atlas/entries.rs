//! Items → entries of the glossary: their heads, and their bodies.

use std::sync::OnceLock;

use super::bounds::Bound;
use super::build::{Author, backing};
use super::item::Item;
use super::problem::Fault;
use super::{Alias, Body, List, ListItem, Metric, Note, Relation, RelationKind, Sense, Term, TermId};

impl Author {
    /// A whole entry; from the file of heads, an entry without its body.
    pub(super) fn term(&mut self, mut item: Item) -> Term {
        let (mut term, alias_notes) = self.head(&mut item);
        if !item.is_head() {
            let search_words = item.texts("search_words", &mut self.problems);
            self.search_words.push(search_words);
            let body = self.body(&mut item, alias_notes);
            if body.relations.is_empty() {
                item.fault("relations", Fault::Empty, &mut self.problems);
            }
            let needs = body.relations.iter().filter(|relation| relation.kind == RelationKind::RequiresSkill);
            term.skills = needs.map(|relation| relation.to).collect();
            let _ = term.body.set(body);
        }
        item.finish(&mut self.problems);
        term
    }

    /// What the map and the search need of an entry; beside it the notes about its other names, which belong to its body.
    pub(super) fn head(&mut self, item: &mut Item) -> (Term, Vec<String>) {
        let (also_called, alias_notes) = self.each(item, "also_called", Self::alias).into_iter().unzip();
        let term = Term {
            name: item.text("name", Bound::Name, &mut self.problems),
            acronym: item.optional_text("acronym", Bound::Name, &mut self.problems),
            category: item.text("category", Bound::Id, &mut self.problems),
            summary: item.text("summary", Bound::Summary, &mut self.problems),
            also_called,
            skills: {
                // `build.rs` writes them into the heads; of a whole entry the relations say the same.
                let named = item.texts("skills", &mut self.problems);
                named.iter().filter_map(|slug| self.terms.get(slug)).map(TermId).collect()
            },
            shelf: item.optional_text("shelf", Bound::Id, &mut self.problems).unwrap_or_else(|| item.shelf()),
            found_by: OnceLock::new(),
            body: OnceLock::new(),
            slug: item.id.clone(),
        };
        (term, alias_notes)
    }

    /// The rest of it.
    pub(super) fn body(&mut self, item: &mut Item, alias_notes: Vec<String>) -> Body {
        Body {
            alias_notes,
            overview: item.optional_text("overview", Bound::Id, &mut self.problems).is_some(),
            closed: item.optional_text("closed", Bound::Id, &mut self.problems).is_some(),
            text: {
                // For the content check alone: why an explanation may be harder to read than others.
                let _ = item.optional_text("reading_note", Bound::Line, &mut self.problems);
                item.text("text", Bound::Explanation, &mut self.problems)
            },
            metric: item.optional_item("metric", &mut self.problems).map(|metric| self.metric(metric)),
            example: item.optional_text("example", Bound::Paragraph, &mut self.problems),
            analogy: item.optional_item("analogy", &mut self.problems).map(|note| self.note(note)),
            source_example: item.optional_item("source_example", &mut self.problems).map(|note| self.note(note)),
            senses: self.each(item, "senses", Self::sense),
            usage: self.each(item, "usage", Self::note),
            lists: self.each(item, "lists", Self::list),
            relations: self.each(item, "relations", Self::relation),
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
        }
    }

    pub(super) fn each<T>(&mut self, item: &mut Item, field: &str, read: fn(&mut Self, Item) -> T) -> Vec<T> {
        let mut things = Vec::new();
        for item in item.items(field, &mut self.problems) {
            things.push(read(self, item));
        }
        things
    }

    pub(super) fn note(&mut self, mut item: Item) -> Note {
        let note = Note {
            text: item.text("text", Bound::Paragraph, &mut self.problems),
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
        };
        item.finish(&mut self.problems);
        note
    }

    fn metric(&mut self, mut item: Item) -> Metric {
        let metric = Metric {
            formula: item.text("formula", Bound::Line, &mut self.problems),
            unit: item.text("unit", Bound::Remark, &mut self.problems),
            good: item.text("good", Bound::Line, &mut self.problems),
            worked: item.text("worked", Bound::Paragraph, &mut self.problems),
        };
        item.finish(&mut self.problems);
        metric
    }

    fn list(&mut self, mut item: Item) -> List {
        let list = List {
            title: item.text("title", Bound::Remark, &mut self.problems),
            items: self.each(&mut item, "items", Self::list_item),
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
        };
        if list.items.is_empty() {
            item.fault("items", Fault::Empty, &mut self.problems);
        }
        item.finish(&mut self.problems);
        list
    }

    fn list_item(&mut self, mut item: Item) -> ListItem {
        let to = item.optional_reference("to", &self.terms, "entry", &mut self.problems).map(TermId);
        let text = item.optional_text("text", Bound::Line, &mut self.problems);
        if to.is_none() && text.is_none() {
            item.fault("", Fault::Empty, &mut self.problems);
        }
        item.finish(&mut self.problems);
        ListItem { to, text }
    }

    fn sense(&mut self, mut item: Item) -> Sense {
        let sense = Sense {
            text: item.text("text", Bound::Line, &mut self.problems),
            who: item.text("who", Bound::Remark, &mut self.problems),
        };
        item.finish(&mut self.problems);
        sense
    }

    fn alias(&mut self, mut item: Item) -> (Alias, String) {
        let note = item.optional_text("note", Bound::Remark, &mut self.problems).unwrap_or_default();
        let alias = Alias {
            name: item.text("name", Bound::Remark, &mut self.problems),
            region: item.optional_text("region", Bound::Remark, &mut self.problems),
        };
        item.finish(&mut self.problems);
        (alias, note)
    }

    fn relation(&mut self, mut item: Item) -> Relation {
        let kind = item.one_of("kind", &RelationKind::ALL.map(RelationKind::slug), &mut self.problems);
        let to = item.reference("to", &self.terms, "entry", &mut self.problems);
        let (sources, confidence) = backing(&mut item, &self.sources, &mut self.problems);
        item.finish(&mut self.problems);
        Relation { kind: RelationKind::ALL[kind], to: TermId(to), sources, confidence }
    }
}
