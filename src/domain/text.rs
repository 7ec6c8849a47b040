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

/// What a slip costs. Of a letter left out, two letters swapped or one typed twice there are few ways in a word, of a wrong
/// or a foreign letter twenty-five times as many: a given text is likelier to come from the former (the noisy channel of
/// Kernighan, Church and Gale, 1990).
pub const LIGHT_SLIP: u8 = 3;
/// A wrong letter, or one that does not belong there.
pub const HEAVY_SLIP: u8 = 4;
/// What it costs that the first letter is not the right one, beside the slip: those who type look at the beginning most.
const WRONG_FIRST: u8 = 2;
/// More than any bearable cost.
const TOO_MUCH: u8 = 100;

/// A typed word held against words that it may stand for, which come letter by letter, so that words with a common
/// beginning share the work (Shang and Merrettal's trie, 1996). It is optimal string alignment: a letter left out, a
/// foreign letter, a wrong one and the swap of two neighbors are one slip each. Only the cells near the diagonal are
/// computed, since others would take too many slips (Ukkonen, 1985).
#[derive(Debug)]
pub struct Slips {
    /// How many slips are allowed where the first letter of a word is neither the typed one nor the second, swapped with
    /// it. None keeps short words from matching half the dictionary.
    pub slips_with_first: usize,
    /// What it costs that it is so.
    first: u8,
    typed: Vec<char>,
    allowed: usize,
    /// The letters so far of the other word.
    word: Vec<char>,
    /// For each number of letters of the word the cheapest ways to make the beginnings of the typed word of them.
    rows: Vec<u8>,
    /// For each number of letters of the word the cheapest way to make the typed word of them or of fewer.
    begun: Vec<u8>,
}

impl Slips {
    /// With as many slips as a word of this length is allowed.
    pub fn of(typed: &str) -> Self {
        let typed: Vec<char> = typed.chars().collect();
        let allowed = allowed_slips(typed.len());
        let depths = typed.len() + allowed + 2;
        let width = typed.len() + 1;
        let mut slips = Self {
            slips_with_first: 0,
            first: 0,
            typed,
            allowed,
            word: vec![' '; depths],
            rows: vec![TOO_MUCH; width * depths],
            begun: vec![TOO_MUCH; depths],
        };
        let mut cost = 0;
        for cell in slips.rows.iter_mut().take(width.min(allowed + 1)) {
            *cell = cost;
            cost += HEAVY_SLIP;
        }
        slips.begun[0] = slips.rows[width - 1];
        slips
    }

    /// The most that they may cost.
    pub fn most(&self) -> u8 {
        let allowed = if self.first > 0 { self.allowed.min(self.slips_with_first) } else { self.allowed };
        HEAVY_SLIP * allowed as u8
    }

    /// Takes up the word's letter number `depth`, counted from 1; those before it are as they were. `false` where no
    /// further letter makes it cheaper; then none may follow.
    pub fn take(&mut self, depth: usize, letter: char) -> bool {
        let (letters, width) = (self.typed.len(), self.typed.len() + 1);
        if depth > letters + self.allowed {
            self.begun[depth] = self.begun[depth - 1];
            return false;
        }
        if depth == 1 {
            self.first = if self.typed.iter().take(2).any(|typed| *typed == letter) { 0 } else { WRONG_FIRST };
        }
        self.word[depth] = letter;
        let before = self.word[depth - 1];
        let (done, rest) = self.rows.split_at_mut(depth * width);
        let (above, row) = (&done[(depth - 1) * width..], &mut rest[..width]);
        let from = depth.saturating_sub(self.allowed).max(1);
        let to = (depth + self.allowed).min(letters);
        let mut cost = if from == 1 { (above[0] + LIGHT_SLIP).min(TOO_MUCH) } else { TOO_MUCH };
        let mut least = cost;
        row[from - 1] = cost;
        let mut place = from;
        // Plain loops and slices: this is where a search spends its time.
        while place <= to {
            let typed = self.typed[place - 1];
            let twice = place > 1 && self.typed[place - 2] == typed;
            let foreign = cost + if twice { LIGHT_SLIP } else { HEAVY_SLIP };
            let left_out = above[place] + LIGHT_SLIP;
            cost = above[place - 1] + if typed == letter { 0 } else { HEAVY_SLIP };
            if typed == before && place > 1 && depth > 1 && self.typed[place - 2] == letter {
                cost = cost.min(done[(depth - 2) * width + place - 2] + LIGHT_SLIP);
            }
            cost = cost.min(left_out).min(foreign).min(TOO_MUCH);
            least = least.min(cost);
            row[place] = cost;
            place += 1;
        }
        if to < letters {
            row[to + 1] = TOO_MUCH;
        }
        let begun = if to == letters { row[letters] } else { TOO_MUCH };
        self.begun[depth] = self.begun[depth - 1].min(begun);
        least <= self.most()
    }

    /// What it costs that the typed word is the beginning of the word, of which so many letters were taken.
    pub fn begun(&self, depth: usize) -> Option<u8> {
        self.begun.get(depth).filter(|cost| depth > 0 && **cost <= self.most()).map(|cost| cost + self.first)
    }

    /// The same for the whole word.
    pub fn whole(&self, depth: usize) -> Option<u8> {
        self.row(depth, self.typed.len()).filter(|cost| *cost <= self.most()).map(|cost| cost + self.first)
    }

    /// The same for the whole word and the first letters of the typed one, with one slip at most.
    pub fn part(&self, depth: usize, letters: usize) -> Option<u8> {
        self.row(depth, letters).filter(|cost| *cost <= HEAVY_SLIP)
    }

    fn row(&self, depth: usize, letters: usize) -> Option<u8> {
        let near = depth > 0 && depth.abs_diff(letters) <= self.allowed;
        self.rows.get(depth * (self.typed.len() + 1) + letters).copied().filter(|_| near)
    }
}

/// What the slips cost that turn `typed` into the beginning of `word`; `None` where they are too many. A typed word may be
/// unfinished, so the rest of `word` is free; its first letter must be right or swapped with the second, which keeps short
/// words from matching half the dictionary.
pub fn slips_to_prefix(typed: &str, word: &str) -> Option<u8> {
    let mut slips = Slips::of(typed);
    let mut depth = 0;
    for letter in word.chars() {
        depth += 1;
        if !slips.take(depth, letter) {
            break;
        }
    }
    slips.begun(depth)
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
        const ONE: Option<u8> = Some(LIGHT_SLIP);
        for (typed, word, expected) in [
            ("colections", "collections", ONE),
            ("retnetion", "retention", ONE),
            ("retentiom", "retention", Some(HEAVY_SLIP)),
            ("retenntion", "retention", ONE),
            ("retenztion", "retention", Some(HEAVY_SLIP)),
            ("collecshuns", "collections", None),
            ("billing", "billing", Some(0)),
            ("biling", "billing", ONE),
            ("bil", "billing", Some(0)),
            ("bliling", "billing", ONE),
            ("ibling", "billing", Some(2 * LIGHT_SLIP)),
            ("x", "y", None),
            ("relay", "delay", None),
            ("", "", None),
        ] {
            assert_eq!(slips_to_prefix(typed, word), expected, "{typed} → {word}");
        }
    }
}
