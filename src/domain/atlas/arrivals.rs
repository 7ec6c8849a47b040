//! What the first visit left out and comes later: bodies of entries, example lines of programs.

use super::build::{Author, PROGRAMS, telling};
use super::item::Item;
use super::problem::Problem;
use super::{Atlas, ContentFile, Layer, Program, TermId};

/// See [`Atlas::add_bodies`].
pub(super) fn add_bodies(atlas: &Atlas, file: ContentFile<'_>) -> Result<(), Vec<Problem>> {
    let mut author = Author::default();
    for (place, source) in atlas.sources().iter().enumerate() {
        author.sources.insert(&source.slug, place);
    }
    if file.name == PROGRAMS {
        author.add_examples(atlas, file);
    } else {
        author.add_entries(atlas, file);
    }
    if author.problems.is_empty() { Ok(()) } else { Err(author.problems) }
}

impl Author {
    fn add_examples(&mut self, atlas: &Atlas, file: ContentFile<'_>) {
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

    fn add_entries(&mut self, atlas: &Atlas, file: ContentFile<'_>) {
        for (place, term) in atlas.terms().iter().enumerate() {
            self.terms.insert(&term.slug, place);
        }
        for mut item in Item::all_of(file.name, file.text, "slug", &mut self.problems) {
            if let Some(place) = self.terms.get(&item.id) {
                let before = self.problems.len();
                let _ = self.head(&mut item);
                let body = self.body(&mut item);
                if self.problems.len() == before {
                    let _ = atlas.term(TermId(place)).body.set(body);
                }
            }
        }
    }
}
