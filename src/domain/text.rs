//! Folding and matching of human text: the one meaning of "the same word, give or take a slip of the finger".

use std::cmp::Ordering;

/// Lower case, without accents, apostrophes or doubled spaces; every other mark becomes a space.
///
/// `fold("E-mail  Añejo's") == "e mail anejos"`. Letters outside Latin pass through in lower case, so any script can be
/// searched. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().map(lower_case) {
        match c {
            '\'' | '\u{2019}' | '.' | '\u{300}'..='\u{36f}' => {}
            c => match base_letter(c) {
                Some(base) => folded.push_str(base),
                None if is_letter(c) => folded.push(c),
                None if folded.is_empty() || folded.ends_with(' ') => {}
                None => folded.push(' '),
            },
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether a word may hold `c`: ASCII letters and digits, and of everything else all but spaces, marks and symbols. The
/// library's tables are exact and weigh 6 KB (gzip).
pub fn is_letter(c: char) -> bool {
    match c {
        '\u{0}'..='\u{7f}' => c.is_ascii_alphanumeric(),
        // Latin signs; punctuation, arrows and symbols; private use, variation selectors and what is no character.
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' => false,
        c => {
            !matches!(c, '\u{3000}'..='\u{303f}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}')
        }
    }
}

/// Lower case for the alphabets whose capitals are in one row: Latin with the marks of Western Europe, Greek, Cyrillic.
/// The library's own tables know all others and weigh 12 KB (gzip).
fn lower_case(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        'Ā'..='Ķ' | 'Ŋ'..='Ŷ' if u32::from(c).is_multiple_of(2) => char::from_u32(u32::from(c) + 1).unwrap_or(c),
        'Ĺ'..='Ň' | 'Ź'..='Ž' if !u32::from(c).is_multiple_of(2) => char::from_u32(u32::from(c) + 1).unwrap_or(c),
        _ => c,
    }
}

/// The plain spelling of an accented Latin letter that a reader without that key would type.
fn base_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ť' | 'ţ' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

/// The words of a folded text.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

/// The numbers `0..count` in the stable order that `compare` gives them.
///
/// Every sort of the program goes through here: each use of the library's generic sort would add 3 KB to the download.
pub fn order(count: usize, compare: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    fn sort(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
        places.sort_by(|left, right| compare(*left, *right));
    }
    let mut places: Vec<usize> = (0..count).collect();
    sort(&mut places, &compare);
    places
}

/// How many slips (a wrong, missing, extra or swapped letter) a word of this many letters is allowed.
pub fn allowed_slips(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

/// The fewest slips that turn `typed` into the beginning of `word`, or `None` where it takes more than `limit`.
///
/// Optimal string alignment: insertion, deletion, substitution and the swap of two neighbors each count one. A typed
/// word may be unfinished, so the rest of `word` is free; its first letter must be right or swapped with the second,
/// which keeps short words from matching half the dictionary.
pub fn slips_to_prefix(typed: &str, word: &str, limit: usize) -> Option<usize> {
    // Most words fail here, so nothing is made before: a typed text is held against ten thousand of them.
    let mut letters = typed.chars();
    let first = word.chars().next();
    let starts_alike = letters.next() == first || letters.next() == first;
    if !starts_alike || first.is_none() || typed.chars().count() > word.chars().count() + limit {
        return None;
    }
    let typed: Vec<char> = typed.chars().collect();
    let word: Vec<char> = word.chars().take(typed.len() + limit).collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (i, &letter) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(word.len() + 1);
        row.push(i + 1);
        for (j, &other) in word.iter().enumerate() {
            let mut cost = (last[j] + usize::from(letter != other)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && letter == word[j - 1] && typed[i - 1] == other {
                cost = cost.min(before_last[j - 1] + 1);
            }
            row.push(cost);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.into_iter().min().filter(|&slips| slips <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgives_case_accents_and_marks() {
        for (input, expected) in [
            ("E-mail", "e mail"),
            ("  Señal   Móvil ", "senal movil"),
            ("don't", "dont"),
            ("A.H.T.", "aht"),
            ("24/7", "24 7"),
            ("e\u{301}", "e"),
            ("हिन्दी", "हिन्दी"),
            ("", ""),
            ("—", ""),
        ] {
            assert_eq!(fold(input), expected, "{input:?}");
            assert_eq!(fold(&fold(input)), fold(input), "{input:?} twice");
        }
    }

    #[test]
    fn slips_count_as_a_reader_would() {
        for (typed, word, expected) in [
            ("colections", "collections", Some(1)),
            ("retnetion", "retention", Some(1)),
            ("collecshuns", "collections", None),
            ("billing", "billing", Some(0)),
            ("biling", "billing", Some(1)),
            ("bil", "billing", Some(0)),
            ("ibling", "billing", Some(2)),
            ("x", "y", None),
            ("relay", "delay", None),
        ] {
            assert_eq!(
                slips_to_prefix(typed, word, allowed_slips(typed.chars().count())),
                expected,
                "{typed} → {word}"
            );
        }
    }
}
