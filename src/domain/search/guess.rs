//! Whole questions: what a thing is likely to be about when no name of it holds all of the query's words.
//!
//! Each word of the query weighs the more the rarer it is among all things (its inverse document frequency, after Karen
//! Spärck Jones, 1972, in whole bits), and counts in full where it is found in a name, by half in the one line. A thing is
//! offered where it holds more than half of the query's weight.

use super::Thing;
use super::query::{Key, KeyKind, Query, Way};
use crate::domain::text::words;

/// What a word weighs for each bit of rarity when it is found in a name.
const IN_A_NAME: usize = 4;
/// In a hidden word.
const HIDDEN: usize = 3;
/// In the one line.
const IN_THE_LINE: usize = 2;

/// How well each thing answers `query`, in the order of the things; `None` where it does not.
pub(super) fn guesses(things: &[Thing], query: &Query) -> Vec<Option<super::query::Met>> {
    let mut scores = vec![0; things.len()];
    let mut all = 0;
    for word in &query.words {
        let found: Vec<usize> = things.iter().map(|thing| worth(thing, word)).collect();
        let holders = found.iter().filter(|worth| **worth > 0).count();
        // A word that is nowhere weighs as much as one that is in a single place.
        let bits = 1 + (things.len() / holders.max(1)).max(1).ilog2() as usize;
        all += bits * IN_A_NAME;
        for (score, worth) in scores.iter_mut().zip(found) {
            *score += bits * worth;
        }
    }
    scores.into_iter().map(|score| (score * 2 > all).then_some((Way::Guess, 0, all - score, KeyKind::Hidden, 0))).collect()
}

/// What the best place of `word` in the thing is worth.
fn worth(thing: &Thing, word: &str) -> usize {
    let begins = |text: &str| words(text).any(|held| same_word(held, word));
    let in_key = |key: &Key| match key.kind {
        _ if !begins(&key.folded) => 0,
        KeyKind::Hidden => HIDDEN,
        _ => IN_A_NAME,
    };
    let best = thing.keys.iter().map(in_key).max().unwrap_or_default();
    if best == 0 && begins(&thing.line) { IN_THE_LINE } else { best }
}

/// Whether two words are the same but for their ending: "called" and "call", "shift" and "shifts".
fn same_word(held: &str, typed: &str) -> bool {
    let stem = |word: &str| {
        let cut = ["ing", "ies", "ed", "es", "s", "y", "e"].into_iter().find_map(|end| word.strip_suffix(end).map(str::len));
        cut.filter(|left| *left >= 3).unwrap_or(word.len())
    };
    held.starts_with(typed) || (typed.is_ascii() && held.is_ascii() && held[..stem(held)] == typed[..stem(typed)])
}
