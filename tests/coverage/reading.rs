//! How hard the explanations are to read.

use floorwalker::content::{FILES, QUIZ_FILES};
use floorwalker::domain::atlas::WRITTEN_FILE;
use serde_json::Value;

use crate::none_of;

/// The hardest grade that needs no reason. The aim is 8.
const HARDEST: f64 = 10.0;

/// The Flesch-Kincaid grade: the years of school after which a text is easy (Kincaid et al., 1975).
///
/// Syllables are estimated from the spelling, so a single word may be counted wrongly; over a paragraph that evens out.
fn grade(text: &str) -> f64 {
    let words = words(text);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = |number: usize| f64::from(u32::try_from(number).unwrap());
    let per_sentence = count(words.len()) / count(sentences(text).max(1));
    0.39f64.mul_add(per_sentence, 11.8 * count(syllables) / count(words.len().max(1))) - 15.59
}

/// The words, those with a hyphen or an apostrophe in parts.
fn words(text: &str) -> Vec<&str> {
    let parts = text.split(|c: char| !c.is_ascii_alphabetic() && c != '\u{2019}');
    parts.filter(|part| part.starts_with(|c: char| c.is_ascii_alphabetic())).collect()
}

/// How many stretches with a letter in them end at a mark that ends a sentence.
fn sentences(text: &str) -> usize {
    let mut count = 0;
    let mut has_letter = false;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        has_letter |= c.is_ascii_alphabetic();
        let closes = |next: &char| next.is_whitespace() || ['\'', '"', ')'].contains(next);
        if has_letter && ['.', '!', '?'].contains(&c) && rest.peek().is_none_or(closes) {
            count += 1;
            has_letter = false;
        }
    }
    count + usize::from(has_letter)
}

fn syllables(word: &str) -> usize {
    if word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase()) {
        // A short form; most are counted too low, but a reader takes them in at one glance.
        return 1;
    }
    let letters: Vec<u8> =
        word.bytes().filter(u8::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase()).collect();
    let is_vowel = |letter: &u8| b"aeiouy".contains(letter);
    let mut count =
        letters.chunk_by(|one, other| is_vowel(one) && is_vowel(other)).filter(|run| is_vowel(&run[0])).count();
    // A final e is silent but in "table", and so is that of "asked" but in "wanted" and "needed".
    let silent = match letters[..] {
        [.., before, b'l', b'e'] => is_vowel(&before),
        [.., b'e'] => true,
        _ => false,
    };
    if silent && count > 1 {
        count -= 1;
    }
    if let [.., before, b'e', b'd'] = letters[..]
        && !b"td".contains(&before)
        && !is_vowel(&before)
        && count > 1
    {
        count -= 1;
    }
    count.max(1)
}

/// The texts of a written question, each as a sentence; ids are none.
fn spoken(value: &Value, sentences: &mut Vec<String>) {
    match value {
        Value::String(text) if text.ends_with(['.', '?', '!']) => sentences.push(text.replace(['[', ']'], "")),
        Value::String(text) => sentences.push(format!("{text}.")),
        Value::Array(values) => values.iter().for_each(|value| spoken(value, sentences)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if !["slug", "kind", "about", "terms", "sources", "verdict"].contains(&name.as_str()) {
                    spoken(value, sentences);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn explanations_are_easy_to_read() {
    let mut grades: Vec<(f64, String)> = Vec::new();
    let mut hard = Vec::new();
    for file in FILES.iter().filter(|file| file.name.starts_with("terms/")) {
        let terms: Vec<Value> = serde_json::from_str(file.text).unwrap();
        for term in terms {
            let slug = term["slug"].as_str().unwrap().to_owned();
            let grade = grade(term["text"].as_str().unwrap());
            if grade > HARDEST && term["reading_note"].as_str().is_none() {
                hard.push(format!("{slug}: {grade:.1}"));
            }
            grades.push((grade, slug));
        }
    }
    // A written question is read as one text: scene, choices and reasons.
    for file in QUIZ_FILES.iter().filter(|file| file.name == WRITTEN_FILE) {
        let questions: Vec<Value> = serde_json::from_str(file.text).unwrap();
        for question in questions {
            let mut sentences = Vec::new();
            spoken(&question, &mut sentences);
            let slug = question["slug"].as_str().unwrap();
            let grade = grade(&sentences.join(" "));
            if grade > HARDEST {
                hard.push(format!("{slug}: {grade:.1}"));
            }
            grades.push((grade, slug.into()));
        }
    }
    grades.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mean = grades.iter().map(|(grade, _)| grade).sum::<f64>() / f64::from(u32::try_from(grades.len()).unwrap());
    let hardest: Vec<String> = grades.iter().take(5).map(|(grade, slug)| format!("{slug} {grade:.1}")).collect();
    let median = grades[grades.len() / 2].0;
    println!("reading grade: mean {mean:.1}, median {median:.1}, hardest {}", hardest.join(", "));
    none_of(&format!("explanations harder than grade {HARDEST} without a reading_note that says why"), hard);
}

#[test]
fn the_grade_is_counted_as_published() {
    // Counted by hand in the same way ("doesn't" is two words), then the formula of 1975.
    for (text, in_words, in_sentences, in_syllables) in [
        ("The cat sat on the mat.", 6, 1, 6),
        ("Ask first. Then wait!", 4, 2, 4),
        ("Is it 3.5 percent? 'Yes.' (No.)", 5, 3, 6),
        ("Back-office work doesn't stop", 6, 1, 7),
        ("A table needed, a rule asked, the SLA wanted.", 9, 1, 12),
    ] {
        let counted: usize = words(text).iter().map(|word| syllables(word)).sum();
        let counted = (words(text).len(), sentences(text), counted);
        assert_eq!(counted, (in_words, in_sentences, in_syllables), "{text}");
        let [words, sentences, syllables] =
            [in_words, in_sentences, in_syllables].map(|count| f64::from(u32::try_from(count).unwrap()));
        let expected = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        assert!((grade(text) - expected).abs() < 1e-9, "{text}");
    }
    assert!(grade("The cat sat on the mat.") < 0.0, "a child reads this");
    assert!(grade("Organizational responsibilities necessitate comprehensive documentation.") > HARDEST);
}
