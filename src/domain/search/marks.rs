//! Where a query is found in a shown text, for the eye.

use super::query::{Query, slips_in};
use super::vocabulary::stem;
use crate::domain::text::{fold, is_letter, words};

/// The text cut into pieces, each with whether it is what the query found; `slipped` says that fingers slipped. The pieces
/// make up the text again.
pub fn marks<'a>(text: &'a str, query: &str, slipped: bool) -> Vec<(&'a str, bool)> {
    let query = Query::of(query);
    if query.words.is_empty() {
        return vec![(text, false)];
    }
    // A slip in a word of three letters could be half the dictionary.
    let long: Vec<&String> = query.words.iter().filter(|typed| slipped && typed.chars().count() > 3).collect();
    cut(text, |word| {
        let folded = fold(word);
        let begun = query.words.iter().filter(|typed| words(&folded).any(|held| held.starts_with(typed.as_str())));
        let meant = |typed: &&String| {
            let joined = folded.len() > 2 && (typed.starts_with(&folded) || typed.ends_with(&folded));
            joined || stem(typed) == stem(&folded) || slips_in(typed, &folded).is_some()
        };
        match begun.map(|typed| typed.chars().count()).max() {
            // As many letters as were typed; where folding changed their number, the whole word.
            Some(typed) if folded.chars().count() == word.chars().count() => {
                Some(word.char_indices().nth(typed).map_or(word.len(), |(place, _)| place))
            }
            Some(_) => Some(word.len()),
            None => long.iter().any(meant).then_some(word.len()),
        }
    })
}

/// Cuts `text` at its words; `found` says how many bytes of a word are marked.
fn cut(text: &str, found: impl Fn(&str) -> Option<usize>) -> Vec<(&str, bool)> {
    // `get` and not `[..]`: a slice that may panic brings 4 KB (gzip) of tables for its message.
    let mut pieces: Vec<(&str, bool)> = Vec::new();
    let mut rest = text;
    let mut plain = 0;
    let mut whole = text;
    while let Some(start) = rest.find(is_letter) {
        let word = rest.get(start..).unwrap_or_default();
        let end = word.find(|c| !is_letter(c) && c != '\'').unwrap_or(word.len());
        let word = word.get(..end).unwrap_or_default();
        if let Some(bytes) = found(word).filter(|bytes| *bytes > 0) {
            let before = plain + start;
            push(&mut pieces, whole.get(..before), false);
            push(&mut pieces, whole.get(before..before + bytes), true);
            whole = whole.get(before + bytes..).unwrap_or_default();
            plain = end - bytes;
        } else {
            plain += start + end;
        }
        rest = rest.get(start + end..).unwrap_or_default();
    }
    push(&mut pieces, Some(whole), false);
    pieces
}

fn push<'a>(pieces: &mut Vec<(&'a str, bool)>, piece: Option<&'a str>, found: bool) {
    pieces.extend(piece.filter(|piece| !piece.is_empty()).map(|piece| (piece, found)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, query: &str, expected: &str) {
        let shown: String = marks(text, query, true)
            .iter()
            .map(|(piece, found)| if *found { format!("[{piece}]") } else { (*piece).into() })
            .collect();
        assert_eq!(shown, expected, "{query:?} in {text:?}");
        let whole: String = marks(text, query, true).iter().map(|(piece, _)| *piece).collect();
        assert_eq!(whole, text);
    }

    #[test]
    fn what_was_found_is_marked_and_nothing_else() {
        check("Average handle time", "handle", "Average [handle] time");
        check("Average handle time", "hand ti", "Average [hand]le [ti]me");
        check("Average handle time", "what is handle time", "Average [handle] [time]");
        check("Collections", "colections", "[Collections]");
        check("Añejo's shop", "anejo", "[Añejo's] shop");
        check("24/7 operation", "24/7", "[24]/[7] operation");
        check("Sales", "zebra", "Sales");
        check("Premium billing support", "premum biling sup", "[Premium] [billing] [sup]port");
        check("After-call work", "aftercall workk", "[After]-[call] [work]");
        check("Policy services", "policies", "[Policy] services");
    }
}
