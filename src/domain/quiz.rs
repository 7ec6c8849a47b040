//! A question about an entry: which word does this line explain?

use super::atlas::{Atlas, Confidence, Relation, RelationKind, Term, TermId};
use super::text::{fold, is_letter, order, words};

/// How many answers a question offers.
const OPTIONS: usize = 4;

/// A question: the line of an entry, and the words of which one is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The entry that is meant.
    pub key: TermId,
    /// Its one line, with a gap where it would give the answer away.
    pub stem: String,
    /// The answers, the key among them.
    pub options: Vec<TermId>,
}

/// The question about `key`; `None` where the glossary has too few entries to choose from. The same content always gives
/// the same question.
///
/// What is offered beside the key is never what its entry lists or relates it to, unless as a contrast; nothing that shares a name
/// with it; and nothing of which sources disagree how it relates to the key. Only the key's own entry need be here.
pub fn question(atlas: &Atlas, key: TermId) -> Option<Question> {
    let term = atlas.term(key);
    let relations = |id: TermId| {
        let all = term.body().into_iter().flat_map(|body| &body.relations);
        all.filter(move |relation| relation.to == id)
    };
    let is_contrast = |relation: &Relation| {
        matches!(relation.kind, RelationKind::ContrastsWith | RelationKind::OftenConfusedWith)
            && relation.confidence != Confidence::Contested
    };
    let listed = |id: TermId| {
        let lists = term.body().into_iter().flat_map(|body| &body.lists);
        lists.flat_map(|list| &list.items).any(|item| item.to == Some(id))
    };
    let close = |id: TermId| listed(id) || relations(id).any(|relation| !is_contrast(relation));
    let confused = |id: TermId| relations(id).any(is_contrast);
    let names = names(term);
    let mut others: Vec<TermId> = (0..atlas.terms().len()).map(TermId).filter(|id| *id != key).collect();
    others.retain(|&id| !close(id) && self::names(atlas.term(id)).iter().all(|name| !names.contains(name)));
    // What is confused with it first, then its own shelf, each in an order that chance could have made.
    let rank = |id: TermId| {
        let other = atlas.term(id);
        (!confused(id), other.category != term.category, mix(&[&term.slug, &other.slug]))
    };
    let places = order(others.len(), |left, right| rank(others[left]).cmp(&rank(others[right])));
    let mut options: Vec<TermId> = places.into_iter().take(OPTIONS - 1).map(|place| others[place]).collect();
    if options.len() < OPTIONS - 1 {
        return None;
    }
    options.insert(mix(&[&term.slug]) as usize % OPTIONS, key);
    Some(Question { key, stem: with_gaps(&term.summary, &names), options })
}

/// Everything the entry is called, folded.
fn names(term: &Term) -> Vec<String> {
    let aliases = term.also_called.iter().map(|alias| &alias.name);
    [&term.name].into_iter().chain(&term.acronym).chain(aliases).map(|name| fold(name)).collect()
}

/// `text` with a gap for every word that stands in one of the names; short words say nothing and stay.
fn with_gaps(text: &str, names: &[String]) -> String {
    let telling = |word: &str| word.len() > 3 || word.chars().all(|c| c.is_ascii_uppercase());
    let given = |word: &str| {
        let folded = fold(word);
        let begins = |held: &str| held.len() > 3 && folded.starts_with(held.trim_end_matches('s'));
        telling(word)
            && words(&folded).any(|word| names.iter().any(|name| words(name).any(|held| held == word || begins(held))))
    };
    let pieces = text.split(' ').map(|piece| {
        let word = piece.trim_matches(|c: char| !is_letter(c));
        if !word.is_empty() && given(word) { piece.replace(word, "____") } else { piece.into() }
    });
    pieces.collect::<Vec<String>>().join(" ")
}

/// A number that looks like chance and is always the same (FNV-1a, 32 bit; Fowler, Noll and Vo, 1991).
fn mix(texts: &[&str]) -> u32 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
    bytes.fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
