//! The making of an index, in as small steps as one likes.

use super::sorting::Sorting;
use super::words_met::WordsMet;
use super::{Key, KeyKind, SearchIndex, Target, Thing};
use crate::domain::atlas::{Atlas, Layer, NodeId, Term, TermId};
use crate::domain::text::{fold, order, words};

/// What an index is made of.
enum Source<'a> {
    Atlas {
        atlas: &'a Atlas,
        /// The LOBs that an entry explains, sorted by entry.
        explained: Vec<(TermId, usize)>,
    },
    Names(&'a [(&'a str, &'a [String])]),
}

/// Where the making stands; the number is the place of what is next.
enum Step {
    Reading(usize),
    Sorting,
    /// The words get their places in the order.
    Ordering(usize),
    /// The keys take over those places.
    Keying(usize),
    /// The keys are put there.
    Posting(usize),
    Done,
}

/// An index that is being made. Every call of [`Indexing::step`] does a little of it, so that a page can go on meanwhile.
///
/// Words are numbered as they are met, sorted by a merge that can pause anywhere, and numbered anew by their order.
pub struct Indexing<'a> {
    source: Source<'a>,
    step: Step,
    met: WordsMet,
    sorting: Sorting,
    /// How many of the LOBs that an entry explains were read.
    explained: usize,
    /// The place in the order of each word by its first number.
    places: Vec<u32>,
    index: SearchIndex,
}

impl<'a> Indexing<'a> {
    /// The index of everything in an atlas.
    pub fn of(atlas: &'a Atlas) -> Self {
        let lobs = atlas.nodes(Layer::Lob).iter().enumerate();
        let explained: Vec<(TermId, usize)> = lobs.filter_map(|(place, lob)| Some((lob.term?, place))).collect();
        let by_term = order(explained.len(), |left, right| explained[left].cmp(&explained[right]));
        Self::new(Source::Atlas { atlas, explained: by_term.into_iter().map(|place| explained[place]).collect() })
    }

    /// The index of a list of names, each with other names; each is found as the entry of that place.
    pub fn of_names(names: &'a [(&'a str, &'a [String])]) -> Self {
        Self::new(Source::Names(names))
    }

    fn new(source: Source<'a>) -> Self {
        let things = match source {
            Source::Atlas { atlas, .. } => atlas.terms().len() + atlas.node_ids().count() + atlas.programs().len(),
            Source::Names(names) => names.len(),
        };
        let mut index = SearchIndex::default();
        index.things.reserve(things);
        index.keys.reserve(things);
        Self {
            source,
            step: Step::Reading(0),
            met: WordsMet::default(),
            sorting: Sorting::default(),
            explained: 0,
            places: Vec::new(),
            index,
        }
    }

    /// Goes on; `work` counts names, words and the like, about a microsecond each. `true` once all is done.
    pub fn step(&mut self, work: usize) -> bool {
        for _ in 0..work {
            self.step = match self.step {
                Step::Reading(place) => self.read(place),
                Step::Sorting => self.sort(),
                Step::Ordering(place) => self.order(place),
                Step::Keying(place) => self.renumber(place),
                Step::Posting(place) => self.post(place),
                Step::Done => return true,
            }
        }
        matches!(self.step, Step::Done)
    }

    /// Does what is left.
    pub fn finish(mut self) -> SearchIndex {
        while !self.step(usize::MAX) {}
        self.index
    }

    fn read(&mut self, place: usize) -> Step {
        if self.read_thing(place).is_some() {
            return Step::Reading(place + 1);
        }
        self.index.keys.push(Key { thing: 0, words: self.index.words.len() as u32, kind: KeyKind::Example });
        self.met.close();
        self.sorting = Sorting::of(self.met.len());
        self.places = vec![0; self.met.len()];
        Step::Sorting
    }

    /// Reads the thing of that place, if there are so many.
    fn read_thing(&mut self, mut place: usize) -> Option<()> {
        let atlas = match self.source {
            Source::Atlas { atlas, .. } => atlas,
            Source::Names(names) => {
                let (name, also) = names.get(place)?;
                self.thing(Target::Term(TermId(place)), 0);
                self.keys(name, also, &[]);
                return Some(());
            }
        };
        if let Some(term) = atlas.terms().get(place) {
            self.read_term(atlas, TermId(place), term);
            return Some(());
        }
        place -= atlas.terms().len();
        for layer in Layer::ALL {
            if let Some(node) = atlas.nodes(layer).get(place) {
                self.thing(Target::Node(NodeId { layer, index: place }), 0);
                self.keys(&node.name, &node.aliases, &node.search_words);
                return Some(());
            }
            place -= atlas.nodes(layer).len();
        }
        if let Some(comparison) = atlas.comparisons().get(place) {
            self.thing(Target::Comparison(place), comparison.columns.len() as u8);
            self.keys(&comparison.name, &[], &comparison.search_words);
            // What is compared is asked for by any of its names.
            let start = self.index.words.len();
            for column in &comparison.columns {
                let term = atlas.term(column.term);
                self.read_words(&column.name);
                self.read_words(&term.name);
                self.read_words(term.acronym.as_deref().unwrap_or_default());
            }
            self.close_key(KeyKind::Hidden, start);
            self.key(KeyKind::Line, &comparison.summary);
            return Some(());
        }
        place -= atlas.comparisons().len();
        if let Some(tour) = atlas.tours().get(place) {
            self.thing(Target::Tour(place), 0);
            self.keys(&tour.name, &[], &tour.search_words);
            self.key(KeyKind::Line, &tour.summary);
            return Some(());
        }
        place -= atlas.tours().len();
        if let Some(claim) = atlas.claims().get(place) {
            self.thing(Target::Claim(place), 0);
            self.keys(&claim.name, &[], &claim.search_words);
            return Some(());
        }
        place -= atlas.claims().len();
        let example = atlas.programs().get(place)?.example();
        self.thing(Target::Program(place), 0);
        self.key(KeyKind::Example, example.unwrap_or_default());
        Some(())
    }

    fn read_term(&mut self, atlas: &'a Atlas, id: TermId, term: &Term) {
        self.thing(Target::Term(id), 0);
        let found_by = term.found_by();
        self.keys(&term.name, &[], found_by.map_or(&[], |found_by| &found_by.search_words));
        if let Some(acronym) = &term.acronym {
            self.key(KeyKind::Acronym, acronym);
        }
        for alias in &term.also_called {
            self.key(KeyKind::Alias, &alias.name);
        }
        // What a line of business is called also finds the entry that explains it; the files say it once.
        while let Source::Atlas { explained, .. } = &self.source
            && let Some((_, lob)) = explained.get(self.explained).filter(|(term, _)| *term == id)
        {
            let lob = &atlas.nodes(Layer::Lob)[*lob];
            self.explained += 1;
            for word in lob.aliases.iter().chain(&lob.search_words) {
                self.key(KeyKind::Hidden, word);
            }
        }
        self.key(KeyKind::Line, &term.summary);
        self.key(KeyKind::About, found_by.map_or("", |found_by| &found_by.about));
    }

    fn thing(&mut self, target: Target, compares: u8) {
        self.index.subjects += usize::from(!matches!(target, Target::Program(_)));
        self.index.things.push(Thing { target, compares });
    }

    fn keys(&mut self, name: &str, aliases: &[String], hidden: &[String]) {
        self.key(KeyKind::Name, name);
        // "Process (Indian usage)" is asked for as "process".
        if let Some((name, _)) = name.split_once(" (") {
            self.key(KeyKind::Name, name);
        }
        for alias in aliases {
            self.key(KeyKind::Alias, alias);
        }
        for word in hidden {
            self.key(KeyKind::Hidden, word);
        }
    }

    fn key(&mut self, kind: KeyKind, name: &str) {
        let start = self.index.words.len();
        self.read_words(name);
        if kind == KeyKind::Alias && self.index.words.len() > start {
            self.index.shown.push((self.index.keys.len(), name.into()));
        }
        self.close_key(kind, start);
    }

    fn read_words(&mut self, text: &str) {
        let kept = &mut self.index.words;
        for word in words(&fold(text)) {
            // There are millions of them in a large pack, and a page never gives memory back: grown by a quarter, not doubled.
            if kept.len() == kept.capacity() {
                kept.reserve_exact(1024 + kept.len() / 4);
            }
            kept.push(self.met.number(word));
        }
    }

    /// The words from that one on are a key.
    fn close_key(&mut self, kind: KeyKind, start: usize) {
        if self.index.words.len() > start {
            self.index.keys.push(Key { thing: self.index.things.len() as u32 - 1, words: start as u32, kind });
        }
    }

    fn sort(&mut self) -> Step {
        let met = &self.met;
        if self.sorting.step(|left, right| met.word(left) <= met.word(right)) {
            Step::Ordering(0)
        } else {
            Step::Sorting
        }
    }

    fn order(&mut self, place: usize) -> Step {
        let vocabulary = &mut self.index.vocabulary;
        vocabulary.starts.push(vocabulary.text.len() as u32);
        let Some(number) = self.sorting.sorted().get(place) else {
            self.index.posts_of = vec![0; self.places.len() + 2];
            return Step::Keying(0);
        };
        let word = self.met.word(*number);
        let before = place.checked_sub(1).map_or("", |before| self.met.word(self.sorting.sorted()[before]));
        let shared = word.chars().zip(before.chars()).take_while(|(left, right)| left == right).count();
        vocabulary.shared.push(shared.min(255) as u8);
        vocabulary.text.push_str(word);
        self.places[*number as usize] = place as u32;
        Step::Ordering(place + 1)
    }

    fn renumber(&mut self, place: usize) -> Step {
        let rooms = &mut self.index.posts_of;
        let Some(word) = self.index.words.get_mut(place) else {
            let mut end = 0;
            for room in rooms {
                end += *room;
                *room = end;
            }
            self.index.posts = vec![0; self.index.words.len()];
            return Step::Posting(0);
        };
        *word = self.places[*word as usize];
        // Counted two places on, so that the room of a word begins where that of the one before ends.
        rooms[*word as usize + 2] += 1;
        Step::Keying(place + 1)
    }

    fn post(&mut self, place: usize) -> Step {
        if place + 1 < self.index.keys.len() {
            for word in self.index.keys[place].words..self.index.keys[place + 1].words {
                let room = &mut self.index.posts_of[self.index.words[word as usize] as usize + 1];
                self.index.posts[*room as usize] = place as u32;
                *room += 1;
            }
            return Step::Posting(place + 1);
        }
        self.index.find_fillers();
        Step::Done
    }
}
