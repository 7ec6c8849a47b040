//! What an entry is called and says, word by word: how one text gives another away.

use crate::domain::atlas::Term;
use crate::domain::text::{fold, words};

/// What an entry is called and says, as texts are compared.
#[derive(Debug)]
pub(super) struct Wording {
    /// Everything it is called, folded.
    pub(super) names: Vec<String>,
    /// Its line, folded.
    pub(super) line: String,
    /// The telling words of its line, folded.
    pub(super) telling: Vec<String>,
}

impl Wording {
    pub(super) fn of(term: &Term) -> Self {
        let line = fold(&term.summary);
        Self { names: names(term), telling: telling(&line), line }
    }
}

/// Whether a folded text holds a folded name as whole words.
pub(super) fn holds(text: &str, name: &str) -> bool {
    let mut rest = text;
    while let Some(place) = rest.find(name) {
        let (before, after) =
            (rest.get(..place).unwrap_or_default(), rest.get(place + name.len()..).unwrap_or_default());
        if (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' ')) {
            return true;
        }
        rest = after;
    }
    false
}

/// Everything an entry is called, folded; words in brackets are a name of their own.
fn names(term: &Term) -> Vec<String> {
    let aliases = term.also_called.iter().map(|alias| &alias.name);
    let all = [&term.name].into_iter().chain(&term.acronym).chain(aliases);
    let mut names: Vec<String> = Vec::new();
    for name in all {
        for part in std::iter::once(name.as_str()).chain(name.split(['(', ')', '/'])) {
            let folded = fold(part);
            if !folded.is_empty() && !names.contains(&folded) {
                names.push(folded);
            }
        }
    }
    names
}

/// The words of a text that say something, folded, each once, without the endings that grammar adds.
pub(super) fn telling_words(text: &str) -> Vec<String> {
    telling(&fold(text))
}

fn telling(text: &str) -> Vec<String> {
    let mut telling: Vec<String> = Vec::new();
    for word in words(text).filter(|word| word.chars().count() > 3) {
        let stem = word.strip_suffix("ing").or_else(|| word.strip_suffix('s')).unwrap_or(word);
        if !telling.iter().any(|known| known == stem) {
            telling.push(stem.into());
        }
    }
    telling
}
