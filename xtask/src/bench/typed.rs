//! What is typed into the search box: words of which every letter leaves fewer programs than the one before, in a page that looks
//! for the text anywhere as in one that looks for how words begin. Else nobody could see in which frame the result is there.

use std::collections::BTreeSet;

use super::data::Data;
use super::names::CHANNELS;

/// How many words are typed.
const WORDS: usize = 2;
/// So many letters of a word are enough.
const LETTERS: usize = 4;
/// Names that words are looked for in, spread over all.
const NAMES: usize = 150;

/// A newcomer's queries for the built-in content: a name, an acronym, a direction, a misspelling, and what nothing answers to.
pub(super) const BUILT_IN: [&str; 5] = ["bill", "bpo", "outb", "retn", "xyz"];

/// The words for this data.
pub(super) fn queries(data: &Data) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in words(data) {
        let letters = telling(data, &word);
        let text: String = word.chars().take(letters).collect();
        if letters > 1 && found.iter().all(|known| known.get(..1) != text.get(..1)) {
            found.push(text);
        }
        if found.iter().filter(|text| text.len() == LETTERS).count() == WORDS {
            break;
        }
    }
    // The sort is stable: of words with as many letters, the first stay.
    found.sort_by_key(|text| LETTERS - text.len());
    found.truncate(WORDS);
    found
}

fn words(data: &Data) -> Vec<String> {
    let accounts = data.accounts.iter().map(|account| &account.name);
    let names: Vec<&String> = data.lobs.iter().map(|lob| &lob.name).chain(accounts).collect();
    let step = names.len().div_ceil(NAMES);
    let first = |name: &&String| name.split(' ').next().unwrap_or_default().to_lowercase();
    let words: BTreeSet<String> = names.iter().step_by(step).map(first).filter(|word| word.is_ascii()).collect();
    words.into_iter().collect()
}

/// How many letters from the first on each leave fewer programs, but some.
fn telling(data: &Data, word: &str) -> usize {
    let mut before = [data.programs.len(); 2];
    for end in 1..=LETTERS.min(word.len()) {
        let text = &word[..end];
        let now = [
            kept(data, |name| name.contains(text)),
            kept(data, |name| name.split(' ').any(|part| part.starts_with(text))),
        ];
        if now[0] >= before[0] || now[1] >= before[1] || now.contains(&0) {
            return end - 1;
        }
        before = now;
    }
    LETTERS.min(word.len())
}

fn kept(data: &Data, finds: impl Fn(&str) -> bool) -> usize {
    let in_any = |names: &[&str]| names.iter().any(|name| finds(&name.to_lowercase()));
    let accounts: Vec<bool> = data.accounts.iter().map(|account| in_any(&[&account.name, account.industry])).collect();
    let lobs: Vec<bool> = data.lobs.iter().map(|lob| in_any(&[&lob.name, lob.function])).collect();
    let channels = CHANNELS.map(|(name, _)| in_any(&[name]));
    let keeps =
        |program: &&super::data::Program| accounts[program.account] || lobs[program.lob] || channels[program.channel];
    data.programs.iter().filter(keeps).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_leaves_fewer() {
        let data = Data::of(1000);
        let queries = queries(&data);
        assert_eq!(queries.len(), WORDS);
        for query in queries {
            let mut before = data.programs.len();
            for end in 1..=query.len() {
                let rows = data
                    .rows()
                    .map(|row| format!("{}\n{}\n{}\n{}\n{}", row[0].1, row[1].1, row[2].1, row[3].1, row[4].1));
                let now = rows.filter(|row| row.to_lowercase().contains(&query[..end])).count();
                assert!(now < before && now > 0, "{query}: {end} letters leave {now} of {before}");
                before = now;
            }
        }
    }
}
