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

/// How well each thing answers `query`, in the order of the things; `None` where it does not.
pub(super) fn guesses(things: &[Thing], query: &Query) -> Vec<Option<Met>> {
    let mut scores = vec![0; things.len()];
    let mut all = 0;
    let mut known: Vec<(&str, usize)> = Vec::new();
    for word in &query.words {
        let mut found: Vec<usize> = things.iter().map(|thing| worth(thing, |held| same_word(held, word))).collect();
        if found.iter().all(|worth| *worth == 0) && word.len() > 4 {
            found = things.iter().map(|thing| worth(thing, |held| slips_in(word, held).is_some())).collect();
        }
        let holders = found.iter().filter(|worth| **worth > 0).count();
        let bits = match things.len().checked_div(holders) {
            Some(rarity) => (1 + rarity.max(1).ilog2() as usize).min(MOST_BITS),
            None => UNKNOWN_BITS,
        };
        known.push((word, bits));
        all += bits * IN_A_NAME;
        for (score, worth) in scores.iter_mut().zip(found) {
            *score += bits * worth;
        }
    }
    for (score, thing) in scores.iter_mut().zip(things).filter(|(score, _)| **score > 0) {
        // Where an entry explains it, that comes before what is said about it.
        if matches!(thing.target, Target::Claim(_) | Target::Tour(_)) {
            *score = *score * 3 / 4;
        }
        *score += thing.keys.iter().map(|key| whole_key(&key.folded, &known)).max().unwrap_or_default();
    }
    let best = scores.iter().copied().max().unwrap_or_default();
    let enough = |score: usize| score * 100 > all * LEAST_SHARE && score * 100 >= best * LEAST_OF_THE_BEST;
    let met = |score: usize| (Way::Guess, 0, (2 * all).saturating_sub(score), KeyKind::Hidden, 0);
    scores.into_iter().map(|score| enough(score).then_some(met(score))).collect()
}

/// What it is worth that the query holds the whole of a key: half as much again as its words are.
fn whole_key(key: &str, query: &[(&str, usize)]) -> usize {
    let bits = |held: &str| query.iter().find(|(typed, _)| same_word(held, typed)).map(|(_, bits)| *bits);
    words(key).filter(|word| !is_filler(word)).map(bits).sum::<Option<usize>>().unwrap_or_default() * IN_A_NAME / 2
}

/// What the best place in the thing of a word that `meets` is worth.
fn worth(thing: &Thing, meets: impl Fn(&str) -> bool) -> usize {
    let in_text = |text: &str| words(text).any(&meets);
    let in_keys =
        |hidden: bool| thing.keys.iter().any(|key| (key.kind == KeyKind::Hidden) == hidden && in_text(&key.folded));
    match () {
        () if in_keys(false) => IN_A_NAME,
        () if in_keys(true) => IN_A_HIDDEN_WORD,
        () if in_text(&thing.line) => IN_THE_LINE,
        () if in_text(&thing.about) => IN_THE_EXPLANATION,
        () => 0,
    }
}

/// Whether two words are the same but for their ending: "called" and "calls", "quality" and "qualities".
fn same_word(held: &str, typed: &str) -> bool {
    let stem = |word: &str| {
        let endings = [
            "ations", "ation", "ments", "ment", "ings", "ing", "ures", "ure", "ies", "ied", "ers", "ed", "er", "es",
            "ly", "s", "y", "e",
        ];
        let cut = endings.into_iter().find_map(|ending| word.strip_suffix(ending).map(str::len));
        cut.filter(|left| *left >= 3).unwrap_or(word.len())
    };
    held == typed || (typed.is_ascii() && held.is_ascii() && held.get(..stem(held)) == typed.get(..stem(typed)))
}
