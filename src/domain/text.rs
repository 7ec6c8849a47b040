//! Folding and matching of human text: the one meaning of "the same word, give or take a slip of the finger".

/// Lower case, without accents, apostrophes or doubled spaces; every other mark becomes a space.
///
/// `fold("E-mail  Añejo's") == "e mail anejos"`. Letters outside Latin pass through in lower case, so any script can be
/// searched. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '\'' | '\u{2019}' | '.' => {}
            '\u{300}'..='\u{36f}' => {}
            c => match base_letter(c) {
                Some(base) => folded.push_str(base),
                None if c.is_alphanumeric() => folded.push(c),
                None if folded.is_empty() || folded.ends_with(' ') => {}
                None => folded.push(' '),
            },
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
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
    let typed: Vec<char> = typed.chars().collect();
    let word: Vec<char> = word.chars().take(typed.len() + limit).collect();
    let starts_alike = typed.first() == word.first() || (typed.len() > 1 && typed.get(1) == word.first());
    if !starts_alike || typed.len() > word.len() + limit {
        return None;
    }
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
            ("हिन्दी", "हिन दी"),
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
            assert_eq!(slips_to_prefix(typed, word, allowed_slips(typed.chars().count())), expected, "{typed} → {word}");
        }
    }
}
