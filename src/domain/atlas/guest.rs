//! What a data pack brings along: entries that join the glossary, and a map that was made of its programs.

use std::collections::VecDeque;
use std::sync::OnceLock;

use super::build::Author;
use super::files::{FOUND_BY, TOLD, is_terms, read, told};
use super::finder::Finder;
use super::item::{Item, ids_of};
use super::problem::Problem;
use super::trade::FIT;
use super::{Atlas, Company, ContentFile, FoundBy, Group, Node, Program, Source, Term, TermId};
use crate::domain::text::{fold, order};

/// The name under which a pack's entries are read, and their shelf.
const FILE: &str = "terms/pack.json";

/// Checks the entries of a pack one by one.
#[derive(Debug)]
pub(in crate::domain) struct Guest {
    author: Author,
}

impl Guest {
    /// Entries may refer to these entries and rest on these sources.
    pub(in crate::domain) fn of<'a>(
        terms: impl Iterator<Item = &'a String>,
        sources: impl Iterator<Item = &'a String>,
    ) -> Self {
        let mut author = Author::default();
        for (place, slug) in terms.enumerate() {
            author.terms.insert(slug, place);
        }
        for (place, slug) in sources.enumerate() {
            author.sources.insert(slug, place);
        }
        Self { author }
    }

    /// Everything that is wrong with an entry.
    pub(in crate::domain) fn check(&mut self, json: &str) -> Vec<Problem> {
        for item in entry(json, &mut self.author.problems) {
            self.author.term(item);
        }
        self.author.search_words.clear();
        std::mem::take(&mut self.author.problems)
    }
}

/// The item that stands in an object.
fn entry(json: &str, problems: &mut Vec<Problem>) -> Vec<Item> {
    Item::all_of(FILE, &["[", json, "]"].concat(), "slug", problems)
}

/// A map whose references are sound.
#[derive(Debug, Default)]
pub(in crate::domain) struct Map {
    pub(in crate::domain) groups: [Vec<Group>; 3],
    pub(in crate::domain) companies: Vec<Company>,
    pub(in crate::domain) nodes: [Vec<Node>; 3],
    pub(in crate::domain) programs: Vec<Program>,
    pub(in crate::domain) finders: [Finder; 3],
}

/// Everything of an atlas but its map: the built-in glossary and what is told about it, with a pack's entries and sources among them.
#[derive(Debug)]
pub(in crate::domain) struct Frame<'a> {
    files: &'a [ContentFile<'a>],
    author: Author,
    sources: Vec<Source>,
    /// The pack's entries that are still to be read.
    own: VecDeque<&'a str>,
    items: VecDeque<Item>,
    sorted: bool,
    terms: Vec<Term>,
    /// The search words of each entry that was whole.
    search_words: Vec<Option<Vec<String>>>,
}

impl<'a> Frame<'a> {
    /// Of these files, the map's are passed over. An entry or a source of the pack stands in for a built-in one of its id.
    pub(in crate::domain) fn of(
        files: &'a [ContentFile<'a>],
        own_sources: Vec<Source>,
        own_terms: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut author = Author::default();
        let (slugs, own): (Vec<&str>, VecDeque<&str>) = own_terms.unzip();
        let built_in = read(files, "sources.json", &mut author.problems);
        let kept = built_in.into_iter().filter(|item| own_sources.iter().all(|own| own.slug != item.id));
        let mut sources: Vec<Source> = kept.collect::<Vec<_>>().into_iter().map(|item| author.source(item)).collect();
        sources.extend(own_sources);
        for (place, source) in sources.iter().enumerate() {
            author.sources.insert(&source.slug, place);
        }
        let mut items = Vec::new();
        for file in files.iter().filter(|file| is_terms(file.name)) {
            items.extend(Item::all_of(file.name, file.text, "slug", &mut author.problems));
        }
        if !slugs.is_empty() {
            let order = order(slugs.len(), |left, right| slugs[left].cmp(slugs[right]));
            items.retain(|item| order.binary_search_by(|place| slugs[*place].cmp(&item.id)).is_err());
        }
        Self {
            files,
            author,
            sources,
            own,
            items: items.into(),
            sorted: false,
            terms: Vec::new(),
            search_words: Vec::new(),
        }
    }

    /// One piece of work; true when nothing is left to do.
    pub(in crate::domain) fn step(&mut self) -> bool {
        if let Some(json) = self.own.pop_front() {
            self.items.extend(entry(json, &mut self.author.problems));
        } else if !self.sorted {
            self.sort();
        } else if let Some(item) = self.items.pop_front() {
            let term = self.author.term(item);
            self.search_words.push(self.author.search_words.pop());
            self.terms.push(term);
        }
        self.sorted && self.items.is_empty()
    }

    /// How much is left to do, in pieces of work.
    pub(in crate::domain) fn left(&self) -> usize {
        self.own.len() * 2 + self.items.len() + usize::from(!self.sorted)
    }

    /// By name, as the glossary lists them.
    fn sort(&mut self) {
        let mut items: Vec<Option<Item>> = std::mem::take(&mut self.items).into_iter().map(Some).collect();
        let names: Vec<String> =
            items.iter().map(|item| item.as_ref().map(|item| fold(item.peek("name"))).unwrap_or_default()).collect();
        for place in order(items.len(), |left, right| names[left].cmp(&names[right])) {
            self.items.extend(items[place].take());
        }
        self.author.terms = ids_of(self.items.make_contiguous(), &mut self.author.problems);
        self.sorted = true;
    }

    /// The entry of that id.
    pub(in crate::domain) fn term(&self, slug: &str) -> Option<TermId> {
        self.author.terms.get(slug).map(TermId)
    }

    /// The place of the source of that id.
    pub(in crate::domain) fn source(&self, slug: &str) -> Option<usize> {
        self.author.sources.get(slug)
    }

    /// The atlas with that map. There are no tours: they tell of built-in accounts.
    ///
    /// # Errors
    /// Every problem of the files and the entries; what was checked before has none.
    pub(in crate::domain) fn finish(mut self, map: Map) -> Result<Atlas, Vec<Problem>> {
        while !self.step() {}
        let (files, author) = (self.files, &mut self.author);
        let comparisons = told(files, TOLD[0], &mut author.problems);
        let claims = told(files, TOLD[2], &mut author.problems);
        let atlas = Atlas {
            sources: self.sources,
            groups: map.groups,
            companies: map.companies,
            nodes: map.nodes,
            programs: map.programs,
            terms: self.terms,
            comparisons: comparisons.into_iter().map(|item| author.comparison(item)).collect(),
            tours: Vec::new(),
            claims: claims.into_iter().map(|item| author.claim(item)).collect(),
            trade: OnceLock::new(),
            finders: map.finders,
        };
        if files.iter().any(|file| file.name == FIT) {
            let items = told(files, FIT, &mut author.problems);
            let _ = atlas.trade.set(author.trade(items));
        }
        for item in told(files, FOUND_BY, &mut author.problems) {
            author.found_by(&atlas, item);
        }
        // Where nobody has prepared it, what the authors wrote.
        for (term, search_words) in atlas.terms().iter().zip(self.search_words) {
            if let Some(search_words) = search_words {
                let _ = term.found_by.set(FoundBy { search_words, about: String::new() });
            }
        }
        if self.author.problems.is_empty() { Ok(atlas) } else { Err(self.author.problems) }
    }
}
