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
/// What it costs that one is typed for several, and the like.
const OTHER_ENDING: u8 = 1;

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
    pub(super) fn says_something(self, typed: &str) -> bool {
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

    /// The words that may be meant if fingers slipped, in order; `with_first` of those slips
    /// may be where the first letter is wrong.
    pub(super) fn alike(&self, typed: &str, with_first: usize) -> Vec<Like> {
        let mut likes = Vec::new();
        self.walk(typed, with_first, &mut |word, slips, depth, ended| {
            let begun = slips.begun(depth).map(|cost| cost + UNFINISHED);
            let whole = slips.whole(depth).filter(|_| ended);
            if let Some(cost) = begun.into_iter().chain(whole).min() {
                likes.push(Like { word, cost });
            }
        });
        likes
    }

    /// The words that may be meant by the first letters of `typed`, by how many letters those are. `slip`: one is forgiven.
    pub(super) fn first_parts(&self, typed: &str, slip: bool) -> Vec<Vec<Like>> {
        let exact = |(cut, _)| {
            let begun = self.beginning_with(typed.get(..cut).unwrap_or_default());
            let like = Like { word: begun.from, cost: 0 };
            Some(like).filter(|_| begun.whole && !slip).into_iter().collect()
        };
        let mut parts: Vec<Vec<Like>> = typed.char_indices().map(exact).collect();
        if slip {
            self.walk(typed, 0, &mut |word, slips, depth, ended| {
                for (letters, likes) in parts.iter_mut().enumerate().filter(|_| ended) {
                    likes.extend(slips.part(depth, letters).map(|cost| Like { word, cost }));
                }
            });
        }
        parts
    }

    /// Tells `met` of every word that slips may lead to: how many of its letters were looked at, and whether those are
    /// all.
    fn walk(&self, typed: &str, with_first: usize, met: &mut dyn FnMut(Word, &Slips, usize, bool)) {
        let mut slips = Slips::of(typed);
        slips.slips_with_first = with_first;
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

    /// The same, and words that are the typed one with another ending.
    pub(super) fn alike_or_inflected(&self, typed: &str, with_first: usize) -> Vec<Like> {
        let mut likes = self.alike(typed, with_first);
        for word in self.inflected(stem(typed)) {
            match likes.binary_search_by_key(&word, |like| like.word) {
                Ok(place) => likes[place].cost = likes[place].cost.min(OTHER_ENDING),
                Err(place) => likes.insert(place, Like { word, cost: OTHER_ENDING }),
            }
        }
        likes
    }

    /// The words that are that stem with any ending.
    pub(super) fn inflected(&self, typed: &str) -> Vec<Word> {
        let begun = self.beginning_with(typed);
        (begun.from..begun.to).filter(|word| stem(self.word(*word)) == typed).collect()
    }
}

/// A word without its ending: "called" and "calls" are one, and so are "quality" and "qualities".
pub(super) fn stem(word: &str) -> &str {
    const ENDINGS: &str = "ations ation ments ment ings ing ures ure ies ied ers ed er es ly s y e";
    let left = |ending| word.strip_suffix(ending).filter(|left| left.len() >= 3 && word.is_ascii());
    words(ENDINGS).find_map(left).unwrap_or(word)
}
