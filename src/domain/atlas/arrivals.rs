//! What the first visit left out and comes later: bodies of entries and comparisons, example lines of programs, the fit
//! check.

use super::bounds::Bound;
use super::build::{Author, telling};
use super::files::{FOUND_BY, PROGRAMS, TOLD};
use super::item::Item;
use super::problem::Problem;
use super::trade::FIT;
use super::{Atlas, ContentFile, FoundBy, Layer, Program, Term};

/// See [`Atlas::add_bodies`].
pub(super) fn add_bodies(atlas: &Atlas, file: ContentFile<'_>) -> Result<(), Vec<Problem>> {
    let mut author = Author::default();
    for (place, source) in atlas.sources().iter().enumerate() {
        author.sources.insert(&source.slug, place);
    }
    if file.name == PROGRAMS {
        author.add_examples(atlas, file);
    } else {
        for (place, term) in atlas.terms().iter().enumerate() {
            author.terms.insert(&term.slug, place);
        }
        author.add_told(atlas, file);
    }
    if author.problems.is_empty() { Ok(()) } else { Err(author.problems) }
}

impl Author {
    fn add_examples(&mut self, atlas: &Atlas, file: ContentFile<'_>) {
        // Of somebody's own data everything is told from the start, and the file is about other programs.
        if atlas.programs().iter().all(|program| program.told().is_some()) {
            return;
        }
        for mut item in Item::all_of(file.name, file.text, "account", &mut self.problems) {
            let slugs = [item.id.as_str(), item.peek("lob"), item.peek("channel")];
            let is_named = |program: &&Program| {
                Layer::ALL.into_iter().all(|layer| atlas.node(program.node(layer)).slug == slugs[layer as usize])
            };
            if let Some(program) = atlas.programs().iter().find(is_named) {
                let _ = program.telling.set(telling(&mut item, &self.sources, &mut self.problems));
            }
        }
    }

    /// What an entry is found by; passed over where the atlas does not know the entry.
    pub(super) fn found_by(&mut self, atlas: &Atlas, mut item: Item) {
        let found_by = FoundBy {
            search_words: item.texts("search_words", &mut self.problems),
            about: item.optional_text("about", Bound::Paragraph, &mut self.problems).unwrap_or_default(),
        };
        set(true, atlas.terms(), |term| term.slug == item.id, |term| drop(term.found_by.set(found_by)));
        item.finish(&mut self.problems);
    }

    fn add_told(&mut self, atlas: &Atlas, file: ContentFile<'_>) {
        let items = Item::all_of(file.name, file.text, "slug", &mut self.problems);
        if file.name == FIT {
            let trade = self.trade(items);
            if self.problems.is_empty() {
                let _ = atlas.trade.set(trade);
            }
            return;
        }
        if file.name == FOUND_BY {
            for item in items {
                self.found_by(atlas, item);
            }
            return;
        }
        for mut item in items {
            let before = self.problems.len();
            let slug = item.id.clone();
            match TOLD.iter().position(|name| *name == file.name) {
                Some(0) => {
                    let head = self.comparison_head(&mut item);
                    let body = self.contrast(&mut item, head.columns.len());
                    set(
                        self.problems.len() == before,
                        &atlas.comparisons,
                        |known| known.slug == slug && known.columns == head.columns,
                        |known| drop(known.body.set(body)),
                    );
                }
                Some(1) => {
                    let _ = self.tour_head(&mut item);
                    let steps = self.steps(&mut item);
                    set(
                        self.problems.len() == before,
                        &atlas.tours,
                        |known| known.slug == slug,
                        |known| drop(known.steps.set(steps)),
                    );
                }
                Some(_) => {
                    let _ = self.claim_head(&mut item);
                    let body = self.weighing(&mut item);
                    set(
                        self.problems.len() == before,
                        &atlas.claims,
                        |known| known.slug == slug,
                        |known| drop(known.body.set(body)),
                    );
                }
                None => {
                    let _ = item.texts("search_words", &mut self.problems);
                    let (head, alias_notes) = self.head(&mut item);
                    let mut body = self.body(&mut item, alias_notes);
                    let take = |known: &Term| {
                        if known.also_called != head.also_called {
                            // The cautions are about names that this page does not show.
                            body.alias_notes.clear();
                        }
                        drop(known.body.set(body));
                    };
                    set(self.problems.len() == before, &atlas.terms, |known| known.slug == slug, take);
                }
            }
        }
    }
}

/// Hands the thing that is meant what has come for it, if that was sound.
fn set<T>(sound: bool, things: &[T], is_meant: impl Fn(&T) -> bool, take: impl FnOnce(&T)) {
    if let Some(thing) = things.iter().find(|thing| sound && is_meant(thing)) {
        take(thing);
    }
}
