//! Every different word of what can be found, in order.

use crate::domain::text::{Slips, words};

/// A word, by its place in the order.
pub(super) type Word = u32;

/// A word that a typed one may stand for, and what that costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Like {
    pub(super) word: Word,
    pub(super) cost: u8,
}

/// What it costs that a word goes on after what was typed.
const UNFINISHED: u8 = 1;
/// What it costs that one is typed for several, or the other way round.
const PLURAL: u8 = 1;
/// Endings of one word and of several; each is tried for the other.
const PLURALS: &str = "ies y es s";

/// The words, each once, sorted: the words with a common beginning are neighbors, which is all that a trie is good for.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// All words, one after the other.
    pub(super) text: String,
    /// Where each begins, and where the last one ends.
    pub(super) starts: Vec<u32>,
    /// How many letters each has in common with the one before it.
    pub(super) shared: Vec<u8>,
}

/// The words that begin as one was typed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Begun {
    pub(super) from: Word,
    /// The first that no longer does.
    pub(super) to: Word,
    /// Whether the first of them is the typed word itself.
    pub(super) whole: bool,
}

impl Begun {
    /// The typed word, where it is one.
    pub(super) fn is(self, word: Word) -> bool {
        self.whole && self.from == word
    }

    /// Whether it is more than the beginning of half of all words.
    fn says_something(self, typed: &str) -> bool {
        self.whole || self.from < self.to && typed.len() > 2
    }

    pub(super) fn includes(self, word: Word) -> bool {
        self.from <= word && word < self.to
    }

    pub(super) fn likes(self) -> Vec<Like> {
        (self.from..self.to).map(|word| Like { word, cost: if self.is(word) { 0 } else { UNFINISHED } }).collect()
    }
}

impl Vocabulary {
    pub(super) fn len(&self) -> usize {
        self.shared.len()
    }

    pub(super) fn word(&self, word: Word) -> &str {
        let word = word as usize;
        self.text.get(self.starts[word] as usize..self.starts[word + 1] as usize).unwrap_or_default()
    }

    /// How many bytes it has.
    pub(super) fn length(&self, word: Word) -> usize {
        (self.starts[word as usize + 1] - self.starts[word as usize]) as usize
    }

    pub(super) fn beginning_with(&self, typed: &str) -> Begun {
        let from = self.first(0, &|word| word < typed);
        let to = self.first(from, &|word| word.starts_with(typed));
        Begun { from, to, whole: from < to && self.word(from) == typed }
    }

    /// The first word from that one on of which `before` is not true; it is true of all before that.
    fn first(&self, mut from: Word, before: &dyn Fn(&str) -> bool) -> Word {
        let mut to = self.len() as Word;
        while from < to {
            let middle = from + (to - from) / 2;
            if before(self.word(middle)) { from = middle + 1 } else { to = middle }
        }
        from
    }

    /// The words that may be meant if fingers slipped, in order. `strict`: the first letter is right.
    pub(super) fn alike(&self, typed: &str, strict: bool) -> Vec<Like> {
        let mut likes = Vec::new();
        self.walk(typed, strict, &mut |word, slips, depth, ended| {
            let begun = slips.begun(depth).map(|cost| cost + UNFINISHED);
            let whole = slips.whole(depth).filter(|_| ended);
            if let Some(cost) = begun.into_iter().chain(whole).min() {
                likes.push(Like { word, cost });
            }
        });
        likes
    }

    /// The words that may be meant by the first letters of `typed`, one slip forgiven, by how many letters those are.
    fn first_parts(&self, typed: &str) -> Vec<Vec<Like>> {
        let mut parts = vec![Vec::new(); typed.chars().count()];
        self.walk(typed, true, &mut |word, slips, depth, ended| {
            for (letters, likes) in parts.iter_mut().enumerate().filter(|_| ended) {
                if let Some(cost) = slips.part(depth, letters) {
                    likes.push(Like { word, cost });
                }
            }
        });
        parts
    }

    /// Tells `met` of every word that slips may lead to: how many of its letters were looked at, and whether those are
    /// all.
    fn walk(&self, typed: &str, strict: bool, met: &mut dyn FnMut(Word, &Slips, usize, bool)) {
        let mut slips = Slips::of(typed);
        slips.first_is_right = strict;
        // Where the letters of the word end that was looked at.
        let mut ends: Vec<usize> = vec![0];
        let mut place = 0;
        while place < self.len() {
            let shared = usize::from(self.shared[place]).min(ends.len() - 1);
            ends.truncate(shared + 1);
            let word = self.word(place as Word);
            let mut end = ends[shared];
            let mut hopeful = true;
            for letter in word.get(end..).unwrap_or_default().chars() {
                end += letter.len_utf8();
                ends.push(end);
                hopeful = slips.take(ends.len() - 1, letter);
                if !hopeful {
                    break;
                }
            }
            let depth = ends.len() - 1;
            met(place as Word, &slips, depth, hopeful);
            place += 1;
            if hopeful {
                continue;
            }
            // Past hope, and with it all that share so many letters; what was typed may have ended before.
            let begun = slips.begun(depth).is_some();
            while self.shared.get(place).is_some_and(|shared| usize::from(*shared) >= depth) {
                if begun {
                    met(place as Word, &slips, depth, false);
                }
                place += 1;
            }
        }
    }

    /// The same, and words of which one is typed for several.
    pub(super) fn alike_or_plural(&self, typed: &str) -> Vec<Like> {
        let mut likes = self.alike(typed, false);
        for ending in words(PLURALS) {
            let Some(left) = typed.strip_suffix(ending).filter(|left| left.len() > 1) else { continue };
            for other in words(PLURALS).chain([""]) {
                let begun = self.beginning_with(&(left.to_owned() + other));
                if begun.whole && other != ending {
                    let like = Like { word: begun.from, cost: PLURAL };
                    match likes.binary_search_by_key(&like.word, |like| like.word) {
                        Ok(place) => likes[place].cost = likes[place].cost.min(like.cost),
                        Err(place) => likes.insert(place, like),
                    }
                }
            }
        }
        likes
    }

    /// The ways to read a typed word as several, which share its letters; no more than `most`.
    pub(super) fn split(&self, typed: &str, most: usize) -> Vec<Vec<Vec<Like>>> {
        let mut found = Vec::new();
        self.split_on(typed, &mut Vec::new(), most, &mut found);
        found.into_iter().map(|parts| parts.into_iter().map(Begun::likes).collect()).collect()
    }

    fn split_on(&self, rest: &str, before: &mut Vec<Begun>, most: usize, found: &mut Vec<Vec<Begun>>) {
        if before.len() > 3 || found.len() >= most {
            return;
        }
        let last = self.beginning_with(rest);
        if !before.is_empty() && last.says_something(rest) {
            found.push(before.iter().copied().chain([last]).collect());
        }
        for (cut, _) in rest.char_indices().skip(1) {
            let (Some(left), Some(right)) = (rest.get(..cut), rest.get(cut..)) else { continue };
            let begun = self.beginning_with(left);
            if begun.from == begun.to {
                return;
            }
            if begun.whole {
                before.push(begun);
                self.split_on(right, before, most, found);
                before.pop();
            }
        }
    }

    /// The same, with a slip in one of them; `depth` is how often the rest is split again.
    pub(super) fn split_with_slip(&self, typed: &str, most: usize, depth: usize) -> Vec<Vec<Vec<Like>>> {
        let mut found = Vec::new();
        for (likes, (cut, _)) in self.first_parts(typed).into_iter().zip(typed.char_indices()).skip(2) {
            let Some(rest) = typed.get(cut..).filter(|_| !likes.is_empty() && found.len() < most) else { continue };
            let right: Vec<Like> = likes.iter().copied().filter(|like| like.cost == 0).collect();
            let last = self.beginning_with(rest);
            if last.says_something(rest) {
                found.push(vec![likes.clone(), last.likes()]);
            }
            found.extend(self.split(rest, most).into_iter().map(|parts| [vec![likes.clone()], parts].concat()));
            if !right.is_empty() && rest.len() > 2 {
                found.push(vec![right.clone(), self.alike(rest, true)]);
                if depth > 0 {
                    let parts = self.split_with_slip(rest, most, depth - 1);
                    found.extend(parts.into_iter().map(|parts| [vec![right.clone()], parts].concat()));
                }
            }
        }
        found
    }
}
