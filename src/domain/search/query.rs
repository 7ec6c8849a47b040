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
const FILLERS: &str = "a about ako am an and ang ano any are as at aur ay ba bakit bang be been before being between but by can \
    come como cual cuando cuanto de define definition deta did difference din do does dun dura el en es explain \
    for from gaano get gets ginagawa give given got had hai has have hay he her his hota hoti how i ibang ibig \
    if in into is it its ka kailangan kaise kami kapag kasi katagal kaun kayo ki ko kung kya kyu la lang los \
    maging make many may me mean meaning means mein meron mga milti much my na naman namin nasa natin ng nga of \
    on one opo or our pa paano pag para po por puedo pwede que quien rin s sa saan sabihin she should si \
    significa sino siya so some someone tanta tell tengo than that the their them then there they thing this to \
    un una us versus very vs wala was we were what whats when where which who whose why will with would ya yan \
    you your yung";

pub(super) fn is_filler(word: &str) -> bool {
    words(FILLERS).any(|filler| filler == word)
}

/// Words that ask for a comparison.
const COMPARING: [&str; 5] = ["difference", "diferencia", "pagkakaiba", "versus", "vs"];

/// A folded query.
pub(super) struct Query {
    pub(super) folded: String,
    /// Its words, without the fillers where that leaves something.
    pub(super) words: Vec<String>,
    /// The same as one text, where something was left out.
    subject: Option<String>,
    /// Whether it asks for the difference between things.
    pub(super) compares: bool,
}

impl Query {
    pub(super) fn of(text: &str) -> Self {
        let folded = fold(text);
        let all: Vec<&str> = words(&folded).collect();
        let subject: Vec<&str> = all.iter().copied().filter(|word| !is_filler(word)).collect();
        let subject = if subject.is_empty() { all.clone() } else { subject };
        Self {
            compares: all.iter().any(|word| COMPARING.contains(word)),
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
        // The space may be what slipped: "aftercall work".
        let together = || {
            let [typed, held] = [&self.folded, &key.folded].map(|text| words(text).collect::<String>());
            let limit = allowed_slips(typed.len());
            slips_to_prefix(&typed, &held, limit).filter(|_| typed.len() > 5 && typed.len() + limit >= held.len())
        };
        let slips = slips.map(|slips| slips.iter().sum()).or_else(together)?;
        Some((Way::Slips, 0, slips, key.kind, key.folded.len()))
    }
}

/// The fewest slips with which `typed` begins one of the words of `folded`.
pub(super) fn slips_in(typed: &str, folded: &str) -> Option<usize> {
    let limit = allowed_slips(typed.chars().count());
    words(folded).filter_map(|word| slips_to_prefix(typed, word, limit)).min()
}
