//! Whole questions: what a thing is likely to be about when no name of it holds all of the query's words.
//!
//! Each word of the query weighs the more the rarer it is among all things (its inverse document frequency, after Karen
//! Spärck Jones, 1972, in whole bits), and counts in full where it is found in a name, less in a hidden word, in the one
//! line, in the explanation. A thing is offered where it holds a good part of the query's weight.

use super::query::{KeyKind, Met, Query, Way, is_filler, slips_in};
use super::{Target, Thing};
use crate::domain::text::words;

/// What a word weighs for each bit of rarity, by where it is found.
const IN_A_NAME: usize = 6;
const IN_A_HIDDEN_WORD: usize = 5;
const IN_THE_LINE: usize = 4;
const IN_THE_EXPLANATION: usize = 2;
/// The bits of a word that is nowhere, not even with a slip: it says that the question is about something else too.
const UNKNOWN_BITS: usize = 3;
/// The most bits of a word: what stands in one thing alone may stand there by chance.
const MOST_BITS: usize = 6;
/// A thing is offered from this many hundredths of the query's weight on.
const LEAST_SHARE: usize = 34;
/// And from this many hundredths of what the best one holds.
const LEAST_OF_THE_BEST: usize = 60;

/// The words of a thing without their endings: what each is worth, and of which each key is made.
#[derive(Debug)]
pub(super) struct Bag {
    /// Sorted by stem.
    stems: Vec<(String, usize)>,
    /// The stems of each key, fillers left out.
    keys: Vec<Vec<String>>,
}

impl Bag {
    pub(super) fn of(thing: &Thing) -> Self {
        let mut bag = Self { stems: Vec::new(), keys: Vec::new() };
        for key in &thing.keys {
            bag.add(&key.folded, if key.kind == KeyKind::Hidden { IN_A_HIDDEN_WORD } else { IN_A_NAME });
            let subjects = words(&key.folded).filter(|word| !is_filler(word));
            bag.keys.push(subjects.map(|word| stem(word).into()).collect());
        }
        bag.add(&thing.line, IN_THE_LINE);
        bag.add(&thing.about, IN_THE_EXPLANATION);
        bag
    }

    fn add(&mut self, folded: &str, worth: usize) {
        for stem in words(folded).map(stem) {
            match self.find(stem) {
                Ok(place) => self.stems[place].1 = self.stems[place].1.max(worth),
                Err(place) => self.stems.insert(place, (stem.into(), worth)),
            }
        }
    }

    fn find(&self, stem: &str) -> Result<usize, usize> {
        self.stems.binary_search_by(|(held, _)| held.as_str().cmp(stem))
    }

    /// What the word with that stem is worth here.
    fn worth(&self, stem: &str) -> usize {
        self.find(stem).map_or(0, |place| self.stems[place].1)
    }

    /// The same if fingers slipped.
    fn worth_with_slips(&self, stem: &str) -> usize {
        let alike = self.stems.iter().filter(|(held, _)| slips_in(stem, held).is_some());
        alike.map(|(_, worth)| *worth).max().unwrap_or_default()
    }

    /// What it is worth that the query holds the whole of a key: half as much again as its words are.
    fn whole_key(&self, query: &[(&str, usize)]) -> usize {
        let bits = |held: &String| query.iter().find(|(typed, _)| held == typed).map(|(_, bits)| *bits);
        let whole = |key: &Vec<String>| key.iter().map(bits).sum::<Option<usize>>().unwrap_or_default();
        self.keys.iter().map(whole).max().unwrap_or_default() * IN_A_NAME / 2
    }
}

/// How well each thing answers `query`, in the order of the things and of their bags; `None` where it does not.
pub(super) fn guesses(things: &[Thing], bags: &[Bag], query: &Query) -> Vec<Option<Met>> {
    let mut scores = vec![0; things.len()];
    let mut all = 0;
    let mut known: Vec<(&str, usize)> = Vec::new();
    for word in &query.words {
        let stem = stem(word);
        let mut found: Vec<usize> = bags.iter().map(|bag| bag.worth(stem)).collect();
        if found.iter().all(|worth| *worth == 0) && stem.len() > 4 {
            found = bags.iter().map(|bag| bag.worth_with_slips(stem)).collect();
        }
        let holders = found.iter().filter(|worth| **worth > 0).count();
        let bits = match things.len().checked_div(holders) {
            Some(rarity) => (1 + rarity.max(1).ilog2() as usize).min(MOST_BITS),
            None => UNKNOWN_BITS,
        };
        known.push((stem, bits));
        all += bits * IN_A_NAME;
        for (score, worth) in scores.iter_mut().zip(found) {
            *score += bits * worth;
        }
    }
    for (place, score) in scores.iter_mut().enumerate().filter(|(_, score)| **score > 0) {
        // Where an entry explains it, that comes before what is said about it.
        if matches!(things[place].target, Target::Claim(_) | Target::Tour(_)) {
            *score = *score * 3 / 4;
        }
        *score += bags[place].whole_key(&known);
    }
    let best = scores.iter().copied().max().unwrap_or_default();
    let enough = |score: usize| score * 100 > all * LEAST_SHARE && score * 100 >= best * LEAST_OF_THE_BEST;
    let met = |score: usize| (Way::Guess, 0, (2 * all).saturating_sub(score), KeyKind::Hidden, 0);
    scores.into_iter().map(|score| enough(score).then_some(met(score))).collect()
}

/// A word without its ending: "called" and "calls" are one, and so are "quality" and "qualities".
fn stem(word: &str) -> &str {
    const ENDINGS: &str = "ations ation ments ment ings ing ures ure ies ied ers ed er es ly s y e";
    let left = |ending| word.strip_suffix(ending).filter(|left| left.len() >= 3 && word.is_ascii());
    words(ENDINGS).find_map(left).unwrap_or(word)
}
