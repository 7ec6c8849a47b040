//! Whole questions: what a thing is likely to be about when no name of it holds all of the query's words.
//!
//! Each word of the query weighs the more the rarer it is among all things (its inverse document frequency, after Karen
//! Spärck Jones, 1972, in whole bits), and counts in full where it is found in a name, less in a hidden word, in the one
//! line, in the explanation. A thing is offered where it holds a good part of the query's weight.

use super::meet::{Met, Way};
use super::query::Query;
use super::vocabulary::{Word, stem};
use super::{KeyKind, SearchIndex, Target};

/// What a word weighs for each bit of rarity, by where it is found.
const IN_A_NAME: u32 = 6;
const IN_A_HIDDEN_WORD: u8 = 5;
const IN_THE_LINE: u8 = 4;
const IN_THE_EXPLANATION: u8 = 2;
/// The bits of a word that is nowhere, not even with a slip: it says that the question is about something else too.
const UNKNOWN_BITS: u32 = 3;
/// The most bits of a word: what stands in one thing alone may stand there by chance.
const MOST_BITS: u32 = 6;
/// A thing is offered from this many hundredths of the query's weight on.
const LEAST_SHARE: u32 = 34;
/// And from this many hundredths of what the best one holds.
const LEAST_OF_THE_BEST: u32 = 60;

/// Tells `found` of each thing that may answer `query`, in their order.
pub(super) fn guesses(index: &SearchIndex, query: &Query, mut found: impl FnMut(usize, Met)) {
    let vocabulary = &index.vocabulary;
    let mut scores = vec![0_u32; index.things.len()];
    // The bits of the words that the query holds.
    let mut held = vec![0_u8; vocabulary.len()];
    let mut all = 0;
    for typed in &query.words {
        let stem = stem(typed);
        let mut meant = vocabulary.inflected(stem);
        let mut worths = worths(index, &meant);
        if worths.iter().all(|worth| *worth == 0) && stem.len() > 4 {
            meant = vocabulary.alike(stem, 0).into_iter().map(|like| like.word).collect();
            worths = self::worths(index, &meant);
        }
        let holders = worths.iter().filter(|worth| **worth > 0).count();
        let bits = match index.subjects.checked_div(holders) {
            Some(rarity) => (1 + rarity.max(1).ilog2()).min(MOST_BITS),
            None => UNKNOWN_BITS,
        };
        for word in meant {
            held[word as usize] = bits as u8;
        }
        all += bits * IN_A_NAME;
        for (score, worth) in scores.iter_mut().zip(worths) {
            *score += bits * u32::from(worth);
        }
    }
    for word in &index.fillers {
        if held[*word as usize] == 0 {
            held[*word as usize] = FILLER;
        }
    }
    let mut thing = usize::MAX;
    let mut whole = 0;
    let mut best = 0;
    // The keys are in the order of the things.
    for (place, key) in index.keys.iter().enumerate() {
        let at = key.thing as usize;
        if scores[at] == 0 || !key.kind.is_name() {
            continue;
        }
        if at != thing {
            // Where an entry explains it, that comes before what is said about it.
            if matches!(index.things[at].target, Target::Claim(_) | Target::Tour(_)) {
                scores[at] = scores[at] * 3 / 4;
            }
            (thing, whole) = (at, 0);
        }
        let more = whole_key(&held, index.words_of(place)).max(whole);
        scores[at] += more - whole;
        whole = more;
        best = best.max(scores[at]);
    }
    for (place, score) in scores.into_iter().enumerate() {
        if score * 100 > all * LEAST_SHARE && score * 100 >= best * LEAST_OF_THE_BEST {
            let cost = (2 * all).saturating_sub(score) as u16;
            found(place, Met { way: Way::Guess, filler: false, cost, kind: KeyKind::Hidden, loose: 0, length: 0 });
        }
    }
}

/// Marks a word that says nothing.
const FILLER: u8 = u8::MAX;

/// What it is worth that the query holds the whole of a key: half as much again as its words are.
fn whole_key(held: &[u8], words: &[Word]) -> u32 {
    let mut bits = 0;
    for word in words {
        match held[*word as usize] {
            0 => return 0,
            FILLER => {}
            more => bits += u32::from(more),
        }
    }
    bits * IN_A_NAME / 2
}

/// What it is worth to each thing that it holds one of those words.
fn worths(index: &SearchIndex, meant: &[Word]) -> Vec<u8> {
    let mut worths = vec![0; index.things.len()];
    for word in meant {
        for key in index.posts_of(*word) {
            let key = &index.keys[*key as usize];
            let worth = match key.kind {
                KeyKind::Hidden => IN_A_HIDDEN_WORD,
                KeyKind::Line => IN_THE_LINE,
                KeyKind::About => IN_THE_EXPLANATION,
                KeyKind::Example => 0,
                KeyKind::Name | KeyKind::Acronym | KeyKind::Alias => IN_A_NAME as u8,
            };
            let known = &mut worths[key.thing as usize];
            *known = worth.max(*known);
        }
    }
    worths
}
