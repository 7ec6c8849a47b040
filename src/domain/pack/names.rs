//! When two names are the same name, and which id a name gets in addresses.

use std::hash::{DefaultHasher, Hasher};

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::domain::text::{fold, words};

/// The longest id made of a name, in bytes; what makes it distinct comes behind.
const MOST_SLUG: usize = 56;

/// One spelling for what a reader sees as one text: composed letters, single spaces, nothing that does not show.
pub(super) fn settled(text: &str) -> String {
    let mut settled = String::with_capacity(text.len());
    let keep = |c: char| if c.is_whitespace() { ' ' } else { c };
    for c in text.chars().filter(|c| !is_ignorable(*c)).map(keep) {
        if c != ' ' || !(settled.is_empty() || settled.ends_with(' ')) {
            settled.push(c);
        }
    }
    settled.truncate(settled.trim_end().len());
    if is_nfc_quick(settled.chars()) == IsNormalized::Yes { settled } else { settled.nfc().collect() }
}

/// What shows nothing and changes nothing; joiners do change letters and emoji.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The print of a name: equal for names that differ only in case, white space or what does not show.
///
/// It stands for the name: two names of one print are so rare, even where somebody looks for them, that they may count as one.
pub(super) fn print(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    let plain = name.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if plain && !name.starts_with(' ') && !name.ends_with(' ') && !name.contains("  ") {
        for byte in name.bytes() {
            hasher.write_u8(byte.to_ascii_lowercase());
        }
    } else {
        let settled = settled(name);
        let joined = settled.chars().filter(
            |c| !matches!(c, '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}'),
        );
        let lower: String = joined.flat_map(char::to_lowercase).nfc().collect();
        for byte in lower.bytes() {
            hasher.write_u8(byte);
        }
    }
    hasher.finish()
}

/// The id of a name: its letters in ASCII, joined by hyphens. A name of another script gets one from its print.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in words(&fold(name)) {
        let plain: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if plain.is_empty() || slug.len() + plain.len() >= MOST_SLUG {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&plain.to_ascii_lowercase());
    }
    if slug.is_empty() { distinct("a", name, 0) } else { slug }
}

/// The same made distinct by a few signs of the name's print; `round` gives others where these are taken too.
pub(super) fn distinct(slug: &str, name: &str, round: u64) -> String {
    let print = print(name).wrapping_add(round.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    format!("{slug}-{:04x}", (print >> 48) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_have_one_print() {
        for (one, other) in [
            ("Sinag Mobile", "  sinag   MOBILE "),
            ("Pe\u{f1}a", "pen\u{303}A"),
            ("Nova\u{200b}", "nova"),
            ("\u{feff}Nova", "NOVA"),
            ("\u{202a}Nova\u{202c}", "nova"),
            ("ÉTÉ", "e\u{301}te\u{301}"),
            ("A\tB", "a b"),
            ("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"),
        ] {
            assert_eq!(print(one), print(other), "{one:?} {other:?}");
        }
        for (one, other) in [("Peña", "Pena"), ("A+", "A"), ("F&A", "F A"), ("日本", "中国")] {
            assert_ne!(print(one), print(other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn ids_are_ids_whatever_the_name() {
        for (name, expected) in
            [("Sinag Mobile", "sinag-mobile"), ("Café  24/7", "cafe-24-7"), ("F&A", "f-a"), ("日本 Telecom", "telecom")]
        {
            assert_eq!(slug(name), expected);
        }
        for name in ["日本", "👩\u{200d}💻", &"x".repeat(48), &"ß ".repeat(24)] {
            let slug = slug(name);
            assert!(slug.len() <= 64 && slug.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{slug}");
            assert!(!slug.is_empty() && !slug.starts_with('-') && !slug.ends_with('-'), "{slug}");
        }
        assert_ne!(slug("日本"), slug("中国"));
    }
}
