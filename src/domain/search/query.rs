//! A typed text, and how it meets the names of things.

use crate::domain::text::{allowed_slips, fold, slips_to_prefix, words};

/// How a query and a key meet, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    Whole,
    Beginning,
    Words,
    Slips,
    /// Most of the query's weight is found somewhere in the thing's names or its one line.
    Guess,
}

/// What a key is, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum KeyKind {
    Name,
    Acronym,
    Alias,
    /// Never shown: misspellings, questions, old or hurtful words.
    Hidden,
}

/// A name that a thing is found by.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) kind: KeyKind,
    pub(super) folded: String,
    pub(super) shown: String,
}

impl Key {
    pub(super) fn new(kind: KeyKind, name: &str) -> Self {
        // What is never shown need not be kept twice.
        let shown = if kind == KeyKind::Hidden { String::new() } else { name.into() };
        Self { kind, folded: fold(name), shown }
    }
}

/// How well a query and a key meet; less is better.
pub(super) type Met = (Way, u8, usize, KeyKind, usize);

/// Words that carry no subject, in English, Taglish, Spanish and Hindi as they are typed into a search box. They are left
/// out of a query that has others.
const FILLERS: &str = " a about am an and ang ano any are as at ay ba bakit be been before being between but by can como cual de \
    define definition did difference do does dun el en es explain for from get gets give given got had has have he her his how i \
    if in into is it its ka kasi ki ko kung kya hai la lang los make many mean meaning means me mga much my na ng nga of on one or \
    our paano para po que s sa saan she should si sino so some someone tell than that the their them then there they this to un \
    una us very vs was we were what whats when where which who whose why will with would yan you your yung ";

fn is_filler(word: &str) -> bool {
    // Between spaces, so that only whole words count.
    let mut spaced = String::with_capacity(word.len() + 2);
    spaced.push(' ');
    spaced.push_str(word);
    spaced.push(' ');
    FILLERS.contains(&spaced)
}

/// A folded query.
pub(super) struct Query {
    pub(super) folded: String,
    /// Its words, without the fillers where that leaves something.
    pub(super) words: Vec<String>,
    /// The same as one text, where something was left out.
    subject: Option<String>,
}

impl Query {
    pub(super) fn of(text: &str) -> Self {
        let folded = fold(text);
        let all: Vec<&str> = words(&folded).collect();
        let subject: Vec<&str> = all.iter().copied().filter(|word| !is_filler(word)).collect();
        let subject = if subject.is_empty() { all.clone() } else { subject };
        Self {
            subject: (subject.len() < all.len()).then(|| subject.join(" ")),
            words: subject.into_iter().map(Into::into).collect(),
            folded,
        }
    }

    /// The words that have a subject: "what is" asks for nothing on the map.
    pub(super) fn subjects(&self) -> impl Iterator<Item = &String> {
        self.words.iter().filter(|word| !is_filler(word))
    }

    /// The best way in which this query meets `key` as it was typed.
    pub(super) fn meets(&self, key: &Key) -> Option<Met> {
        let met = |way, filler| Some((way, filler, 0, key.kind, key.folded.len()));
        let texts = [Some(&self.folded), self.subject.as_ref()];
        for (filler, text) in texts.into_iter().enumerate() {
            let Some(text) = text else { continue };
            if key.folded == *text {
                return met(Way::Whole, filler as u8);
            }
            if key.folded.starts_with(text.as_str()) {
                return met(Way::Beginning, filler as u8);
            }
        }
        let begins = |typed: &String| words(&key.folded).any(|word| word.starts_with(typed.as_str()));
        if self.words.iter().all(begins) { met(Way::Words, 0) } else { None }
    }

    /// How it meets `key` if fingers slipped.
    pub(super) fn meets_with_slips(&self, key: &Key) -> Option<Met> {
        let slips: Option<Vec<usize>> = self.words.iter().map(|typed| slips_in(typed, &key.folded)).collect();
        Some((Way::Slips, 0, slips?.iter().sum(), key.kind, key.folded.len()))
    }
}

/// The fewest slips with which `typed` begins one of the words of `folded`.
pub(super) fn slips_in(typed: &str, folded: &str) -> Option<usize> {
    let limit = allowed_slips(typed.chars().count());
    words(folded).filter_map(|word| slips_to_prefix(typed, word, limit)).min()
}
