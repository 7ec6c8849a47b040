//! How a query meets the names of things.

use super::query::Query;
use super::vocabulary::{Begun, Like, Word};
use super::{Key, KeyKind, SearchIndex};

/// How a query and a key meet, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    Whole,
    Beginning,
    Words,
    Slips,
    /// Most of the query's weight is found somewhere in the thing's names or its one line.
    Guess,
    /// All of it is told in an example.
    Told,
}

/// How well a query and a key meet; less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Met {
    pub(super) way: Way,
    /// Whether fillers had to be left out.
    pub(super) filler: bool,
    pub(super) cost: u16,
    pub(super) kind: KeyKind,
    /// What is not in order.
    pub(super) loose: u8,
    /// How long the key is.
    pub(super) length: u16,
}

impl Met {
    /// Whether fingers slipped.
    pub(super) fn slipped(self) -> bool {
        self.cost > 0 || self.way == Way::Slips
    }
}

/// What it costs that a space slipped.
const SPACE: u8 = 3;
/// In how many ways a query is read.
const MOST_WAYS: usize = 24;
/// Up to so many words, slips are sought beside slipped spaces.
const MOST_SPACED: usize = 6;

/// What a word of the query may stand for.
struct Slot {
    likes: Vec<Like>,
    /// How often those words stand somewhere.
    posts: usize,
}

impl Slot {
    fn cost(&self, word: Word) -> Option<u8> {
        let first = self.likes.first()?.word;
        let near = word.checked_sub(first)? as usize;
        // Where the words are neighbors, as those with a common beginning are, this is it.
        if let Some(like) = self.likes.get(near).filter(|like| like.word == word) {
            return Some(like.cost);
        }
        let place = self.likes.binary_search_by_key(&word, |like| like.word).ok()?;
        Some(self.likes[place].cost)
    }
}

/// A query read against an index: what each of its words may stand for, and which of those make it up again.
pub(super) struct Reading<'i> {
    index: &'i SearchIndex,
    /// Whether fingers may have slipped.
    slipped: bool,
    slots: Vec<Slot>,
    /// Slots that together are the query, and what it costs that spaces slipped.
    ways: Vec<(u8, Vec<usize>)>,
    /// The text as it was typed, and without fillers.
    texts: [Vec<Begun>; 2],
}

impl<'i> Reading<'i> {
    /// As it was typed.
    pub(super) fn of(index: &'i SearchIndex, query: &Query) -> Self {
        let begun =
            |words: &[String]| words.iter().map(|word| index.vocabulary.beginning_with(word)).collect::<Vec<Begun>>();
        let texts = [begun(&query.all), begun(&query.words)];
        let mut reading = Self { index, slipped: false, slots: Vec::new(), ways: Vec::new(), texts };
        for place in 0..query.words.len() {
            reading.slot(reading.texts[1][place].likes());
        }
        reading.word_by_word();
        reading
    }

    /// Adds the way in which every word is one.
    fn word_by_word(&mut self) {
        self.ways.push((0, (0..self.texts[1].len()).collect()));
    }

    /// As it may be meant. `further`: where nothing else was found, two slips with the first letter among them are borne,
    /// and slips beside slipped spaces; nobody types a long question so.
    pub(super) fn with_slips(mut self, query: &Query, further: bool) -> Self {
        self.slipped = true;
        self.slots.clear();
        self.ways.clear();
        for word in &query.words {
            self.slot(self.index.vocabulary.alike_or_inflected(word, 1 + usize::from(further)));
        }
        self.word_by_word();
        self.space(query, further && query.words.len() <= MOST_SPACED);
        self
    }

    /// Adds the ways in which one word is several, two are one, or all are.
    fn space(&mut self, query: &Query, slip: bool) {
        for (place, word) in query.words.iter().enumerate() {
            self.split(place, word, &mut Vec::new(), slip);
        }
        let vocabulary = &self.index.vocabulary;
        let count = query.all.len();
        for to in 2..=count + usize::from(count > 2) {
            let (from, to) = if to > count { (0, count) } else { (to - 2, to) };
            let mut joined = String::new();
            let (mut before, mut within) = (0, 0);
            for (place, word) in query.all.iter().enumerate().take(to) {
                let counts = usize::from(query.words.contains(word));
                if place < from {
                    before += counts;
                } else {
                    within += counts;
                    joined += word;
                }
            }
            let likes = if slip { vocabulary.alike(&joined, 0) } else { vocabulary.beginning_with(&joined).likes() };
            if !likes.is_empty() {
                let slot = self.slot(likes);
                self.instead(before, before + within, &[slot]);
            }
        }
    }

    /// Adds the ways to read what is left of a word as several, which share its letters. `slip`: one in one of them.
    fn split(&mut self, place: usize, rest: &str, before: &mut Vec<usize>, slip: bool) {
        if before.len() > 3 || self.ways.len() > MOST_WAYS {
            return;
        }
        let vocabulary = &self.index.vocabulary;
        let last = vocabulary.beginning_with(rest);
        if !before.is_empty() && (last.says_something(rest) || slip && rest.len() > 2) {
            let likes = if slip { vocabulary.alike(rest, 0) } else { last.likes() };
            before.push(self.slot(likes));
            self.instead(place, place + 1, before);
            before.pop();
        }
        let parts = vocabulary.first_parts(rest, slip);
        for (likes, (cut, _)) in parts.into_iter().zip(rest.char_indices()) {
            let Some(rest) = rest.get(cut..).filter(|_| !likes.is_empty()) else { continue };
            let right = likes.iter().copied().find(|like| like.cost == 0);
            before.push(self.slot(likes));
            self.split(place, rest, before, false);
            before.pop();
            if let Some(right) = right.filter(|_| slip) {
                before.push(self.slot(Vec::from([right])));
                self.split(place, rest, before, true);
                before.pop();
            }
        }
    }

    /// Adds the way that is the query with other slots instead of some of its words.
    fn instead(&mut self, from: usize, to: usize, slots: &[usize]) {
        let mut way: Vec<usize> = (0..from).collect();
        way.extend_from_slice(slots);
        way.extend(to..self.texts[1].len());
        self.ways.push((SPACE, way));
    }

    fn slot(&mut self, likes: Vec<Like>) -> usize {
        let posts = likes.iter().map(|like| self.index.posts_of(like.word).len()).sum();
        self.slots.push(Slot { likes, posts });
        self.slots.len() - 1
    }

    /// Tells `found` of every key that the query meets, in the order of the keys.
    pub(super) fn meet(&self, found: &mut dyn FnMut(usize, Met)) {
        let mut marked = vec![0_u32; self.index.keys.len() / 32 + 1];
        for (_, way) in &self.ways {
            // The rarest word leaves the fewest keys to look at.
            let rarest = way.iter().map(|slot| &self.slots[*slot]).min_by_key(|slot| slot.posts);
            for like in rarest.iter().flat_map(|slot| &slot.likes) {
                for key in self.index.posts_of(like.word) {
                    marked[*key as usize / 32] |= 1 << (key % 32);
                }
            }
        }
        for (place, mut bits) in marked.into_iter().enumerate() {
            while bits > 0 {
                let key = place * 32 + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                if let Some(met) = self.met(key) {
                    found(key, met);
                }
            }
        }
    }

    /// How the query meets that key.
    fn met(&self, key: usize) -> Option<Met> {
        let Key { kind, .. } = self.index.keys[key];
        if !(kind.is_name() || kind == KeyKind::Example) {
            return None;
        }
        let words = self.index.words_of(key);
        let (cost, mut loose) = self.ways.iter().filter_map(|way| self.fits(way, words)).min()?;
        let (mut way, mut filler) = (if self.slipped { Way::Slips } else { Way::Words }, false);
        if !self.slipped {
            loose += cost;
            for (place, text) in self.texts.iter().enumerate() {
                if let Some(better) = begins(text, words) {
                    (way, filler) = (better, place > 0 && text.len() < self.texts[0].len());
                    break;
                }
            }
        }
        // The fillers say little, but not nothing.
        if self.texts[0].len() > self.texts[1].len() {
            let lacking = |begun: &&Begun| !words.iter().any(|word| begun.is(*word));
            loose += self.texts[0].iter().filter(lacking).count() as u8;
        }
        if kind == KeyKind::Example {
            way = Way::Told;
        }
        let cost = if self.slipped { cost.into() } else { 0 };
        Some(Met { way, filler, cost, kind, loose: loose.min(31), length: self.index.length_of(words).min(1023) })
    }

    /// What it costs to find all words of one way to read the query, and what is not in order.
    fn fits(&self, (cost, way): &(u8, Vec<usize>), words: &[Word]) -> Option<(u8, u8)> {
        let (mut cost, mut loose, mut last) = (*cost, 0_u8, None);
        for slot in way {
            let slot = &self.slots[*slot];
            let costs = words.iter().enumerate().filter_map(|(place, word)| Some((slot.cost(*word)?, place)));
            let (cheapest, place) = costs.min()?;
            cost = cost.saturating_add(cheapest);
            loose += u8::from(last >= Some(place));
            last = Some(place);
        }
        Some((cost, loose))
    }
}

/// Whether a key begins with a text, or is it.
fn begins(text: &[Begun], words: &[Word]) -> Option<Way> {
    let (last, before) = text.split_last()?;
    let after = words.get(before.len()..)?;
    let word = *after.first()?;
    if !last.includes(word) || before.iter().zip(words).any(|(begun, word)| !begun.is(*word)) {
        return None;
    }
    Some(if after.len() == 1 && last.is(word) { Way::Whole } else { Way::Beginning })
}
