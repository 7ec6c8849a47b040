//! Gaps in a text, where it would give its own answer away.

use crate::domain::text::{fold, is_letter, words};

/// What stands in the place of words.
pub const GAP: &str = "____";

/// The most gaps of a text that can still be read.
const MOST_GAPS: usize = 2;

/// `text` with a gap for every telling word of `name`, and for every other name that stands there whole (`names` are folded).
/// Words side by side make one gap, so that nobody can count them.
pub(super) fn with_gaps(text: &str, name: &str, names: &[String]) -> String {
    let own = fold(name.split(" (").next().unwrap_or(name));
    let pieces = pieces(text);
    let folded: Vec<String> = pieces.iter().map(|(word, _)| fold(word)).collect();
    let mut hidden: Vec<bool> =
        folded.iter().map(|word| is_telling(word) && words(&own).any(|held| made_of(word, held))).collect();
    for name in names {
        let held: Vec<&str> = words(name).collect();
        for start in 0..folded.len() {
            let run = folded.get(start..start + held.len());
            if run.is_some_and(|run| run.iter().zip(&held).all(|(word, held)| word == held)) {
                hidden.iter_mut().skip(start).take(held.len()).for_each(|hidden| *hidden = true);
            }
        }
    }
    let mut gapped = String::new();
    // What stands between the last gap and the next word; empty where the last word is no gap.
    let mut since_gap = "";
    for ((word, after), hidden) in pieces.iter().zip(hidden) {
        let joins = hidden && matches!(since_gap, " " | "-");
        if !joins {
            gapped.push_str(since_gap);
            gapped.push_str(if hidden { GAP } else { word });
        }
        since_gap = if hidden { after } else { "" };
        gapped.push_str(if hidden { "" } else { after });
    }
    gapped.push_str(since_gap);
    gapped
}

/// The words of a text, each with what stands behind it; what stands before the first is a word of its own.
fn pieces(text: &str) -> Vec<(&str, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let next = after.find(is_letter).unwrap_or(after.len());
        let (between, left) = after.split_at(next);
        pieces.push((word, between));
        rest = left;
    }
    pieces
}

/// Small words say nothing.
fn is_telling(word: &str) -> bool {
    word.chars().count() > 3
}

/// Whether a word is that name's word, a form of it, or made of it.
fn made_of(word: &str, held: &str) -> bool {
    let stem = ["ation", "ing", "ion", "ies", "ed", "er", "s", "y"]
        .iter()
        .find_map(|ending| held.strip_suffix(ending).filter(|stem| stem.chars().count() > 3))
        .unwrap_or(held);
    // "Call" and "callback", "channels" and "omnichannel".
    let within = word.strip_suffix('s').unwrap_or(word);
    let is_part = within.chars().count() > 3 && (held.starts_with(within) || held.ends_with(within));
    word == held || is_part || (stem.chars().count() > 3 && word.starts_with(stem))
}

/// Whether enough of a text is left beside its gaps to say what is meant.
pub(super) fn says_enough(gapped: &str) -> bool {
    let gaps = gapped.matches(GAP).count();
    let left = words(&fold(gapped)).filter(|word| is_telling(word)).count();
    left >= 4 && gaps <= MOST_GAPS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_hides_its_own_name_and_stays_readable() {
        let names = |all: &[&str]| all.iter().map(|name| fold(name)).collect::<Vec<_>>();
        for (text, name, others, expected) in [
            (
                "Average handle time is the mean length.",
                "Average handle time",
                names(&["AHT"]),
                "____ is the mean length.",
            ),
            ("Work after a call: AHT counts it.", "After-call work", names(&["AHT"]), "____ a ____: ____ counts it."),
            (
                "Who watches over a team's work.",
                "Supervisor",
                names(&["team leader"]),
                "Who watches over a team's work.",
            ),
            ("The agents speak.", "Agent", names(&[]), "The ____ speak."),
            ("\u{201c}Dead air\u{201d}: silence.", "Dead air", names(&["dead air"]), "\u{201c}____\u{201d}: silence."),
            ("", "Agent", names(&[]), ""),
        ] {
            assert_eq!(with_gaps(text, name, &others), expected, "{name}");
        }
    }
}
