//! Words and numbers, as a sentence needs them.

/// "1 line of business", "3 lines of business".
pub(super) fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// "1 program", "156 programs".
pub fn programs_count(count: usize) -> String {
    plural(count, "program", "programs")
}

/// The noun behind a number of programs.
pub fn programs_noun(count: usize) -> &'static str {
    if count == 1 { "program" } else { "programs" }
}

/// 50,000.
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A word as it stands at the beginning of a line.
pub fn upper_first(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// A name in the middle of a sentence: "chat", but "SMS".
pub(super) fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_ascii_uppercase() => {
            std::iter::once(first.to_ascii_lowercase()).chain(letters).collect()
        }
        _ => name.into(),
    }
}
