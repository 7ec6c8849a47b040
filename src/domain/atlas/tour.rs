//! Tours: a story in a few steps, each of them a place on the map.

use std::sync::OnceLock;

use super::TermId;
use super::bounds::Bound;
use super::build::Author;
use super::item::Item;
use super::problem::Fault;

/// A guided walk over the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tour {
    /// Its id in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What the reader will have seen.
    pub summary: String,
    /// Other names, searched but never shown.
    pub search_words: Vec<String>,
    /// The steps, once they have arrived.
    pub(super) steps: OnceLock<Vec<TourStep>>,
}

impl Tour {
    /// The steps, if they are here; at least one.
    pub fn steps(&self) -> Option<&[TourStep]> {
        self.steps.get().map(Vec::as_slice)
    }
}

/// One step of a tour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TourStep {
    /// Its heading.
    pub title: String,
    /// What is told there.
    pub text: String,
    /// The address of the map as it stands in this step.
    pub at: String,
    /// The entries to read on in.
    pub terms: Vec<TermId>,
    /// What it rests on.
    pub sources: Vec<usize>,
}

impl Author {
    /// A whole tour; from the file of heads, one without its steps.
    pub(super) fn tour(&mut self, mut item: Item) -> Tour {
        let tour = self.tour_head(&mut item);
        if !item.is_head() {
            let _ = tour.steps.set(self.steps(&mut item));
        }
        item.finish(&mut self.problems);
        tour
    }

    /// What the search and the list need of a tour.
    pub(super) fn tour_head(&mut self, item: &mut Item) -> Tour {
        Tour {
            name: item.text("name", Bound::Name, &mut self.problems),
            summary: item.text("summary", Bound::Summary, &mut self.problems),
            search_words: item.texts("search_words", &mut self.problems),
            steps: OnceLock::new(),
            slug: item.id.clone(),
        }
    }

    /// The rest of it.
    pub(super) fn steps(&mut self, item: &mut Item) -> Vec<TourStep> {
        let steps = self.each(item, "steps", Self::step);
        if steps.is_empty() {
            item.fault("steps", Fault::Empty, &mut self.problems);
        }
        steps
    }

    fn step(&mut self, mut item: Item) -> TourStep {
        let step = TourStep {
            title: item.text("title", Bound::Remark, &mut self.problems),
            text: item.text("text", Bound::Story, &mut self.problems),
            at: item.text("at", Bound::Line, &mut self.problems),
            terms: self.terms_of(&mut item, "terms"),
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
        };
        item.finish(&mut self.problems);
        step
    }

    /// The entries that a field names; at least one.
    pub(super) fn terms_of(&mut self, item: &mut Item, field: &str) -> Vec<TermId> {
        item.references(field, &self.terms, "entry", &mut self.problems).into_iter().map(TermId).collect()
    }
}
