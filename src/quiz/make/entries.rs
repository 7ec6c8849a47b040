//! Questions about one entry: its line, its name, its short form, its words elsewhere, its formula; and pairs of several.

use super::{Made, Maker, arranged};
use crate::domain::atlas::TermId;
use crate::domain::text::fold;
use crate::quiz::gaps::{GAP, says_enough, with_gaps};
use crate::quiz::question::{Choice, Form};
use crate::words;

/// How many wrong answers a question offers, where there are so many.
const OTHERS: usize = 3;
/// How many pairs are to be matched.
const PAIRS: usize = 4;

impl Maker<'_> {
    /// The line of an entry with gaps; `None` where too little is left.
    fn stem(&self, term: TermId) -> Option<String> {
        self.bank.near.stem(term).map(Into::into)
    }

    /// Entries to stand beside the subject whose names a text does not give away.
    fn others(&mut self, text: &str) -> Option<Vec<TermId>> {
        let bank = self.bank;
        let text = fold(text);
        let silent = |other: TermId| !bank.near.is_named_in(other, &text);
        let others = self.beside(silent);
        (others.len() >= 2).then_some(others)
    }

    /// Entries to stand beside the subject: of its category or confused with it, or where there are too few, any.
    fn beside(&mut self, may: impl Fn(TermId) -> bool) -> Vec<TermId> {
        let (near, key) = (&self.bank.near, self.subject());
        let fits = |other: TermId| near.is_fit_beside(key, other) && may(other);
        let fit = near.beside(key, OTHERS, self.level, self.chance, fits);
        if fit.len() >= 2 { fit } else { near.beside(key, OTHERS, self.level, self.chance, may) }
    }

    /// The line of an entry → its name.
    pub(super) fn define(&mut self) -> Option<Made> {
        let key = self.subject();
        let stem = self.stem(key)?;
        let others = self.others(&stem)?;
        Some(self.which_word(words::quiz::WHICH_WORD, stem, others))
    }

    /// How a metric is computed → its name.
    pub(super) fn formula(&mut self) -> Option<Made> {
        let key = self.subject();
        let formula = self.bank.lore.kin(key).formula.as_ref()?;
        let bank = self.bank;
        let stem = with_gaps(formula, self.name(key), bank.near.names(key));
        // Two measures that are confused are often computed alike.
        let is_metric =
            |other: TermId| bank.lore.kin(other).formula.is_some() && bank.near.kinship(key, other).is_none();
        let others = bank.near.beside(key, OTHERS, self.level, self.chance, is_metric);
        if others.len() < 2 || !says_enough(&stem) {
            return None;
        }
        Some(self.which_word(words::quiz::WHICH_METRIC, stem, others))
    }

    fn which_word(&mut self, ask: &str, scene: String, others: Vec<TermId>) -> Made {
        let key = self.subject();
        let others = others.into_iter().map(|other| self.named(other, false)).collect();
        let form = self.choose_one(self.named(key, true), others);
        Made { scene, ask: ask.into(), form, why: self.line(key), concepts: Vec::new() }
    }

    /// A name → the line of its entry, among lines of about the same length.
    pub(super) fn meaning(&mut self) -> Option<Made> {
        let (bank, key) = (self.bank, self.subject());
        let stem = self.stem(key)?;
        // A gap in one line alone would say something; so would its length.
        let (length, gapped) = (stem.chars().count(), has_gap(&stem));
        let alike = |other: TermId| {
            let Some(stem) = bank.near.stem(other) else { return false };
            has_gap(stem) == gapped && (length * 7..=length * 13).contains(&(stem.chars().count() * 10))
        };
        let others = self.beside(alike);
        if others.len() < 2 {
            return None;
        }
        let choice = |term: TermId, right: bool| -> Option<Choice> {
            let why = if right { self.line(term) } else { words::quiz::that_is(self.name(term)) };
            Some(Choice { text: self.stem(term)?, right, why, term: Some(term) })
        };
        let (right, wrong) = (choice(key, true)?, others.iter().filter_map(|other| choice(*other, false)).collect());
        let form = self.choose_one(right, wrong);
        let ask = words::quiz::what_means(self.name(key));
        Some(Made { scene: String::new(), ask, form, why: self.line(key), concepts: Vec::new() })
    }

    /// A short form → what is meant; the second variant asks the other way. (What the letters stand for could be told from
    /// their first letters.)
    pub(super) fn acronym(&mut self) -> Option<Made> {
        let (bank, key) = (self.bank, self.subject());
        let short = bank.atlas.term(key).acronym.as_deref()?;
        // A short form with several meanings is no question with one answer.
        if bank.near.is_shared(&fold(short), key) {
            return None;
        }
        let stem = self.stem(key)?;
        let fits = |other: TermId| {
            let term = bank.atlas.term(other);
            term.acronym.as_ref().is_some_and(|other| other != short)
                && bank.near.stem(other).is_some()
                && bank.near.is_fit_beside(key, other)
        };
        let others = bank.near.beside(key, OTHERS, self.level, self.chance, fits);
        if others.len() < 2 {
            return None;
        }
        let to_short = self.candidate.variant == 1;
        let choice = |term: TermId, right: bool| -> Option<Choice> {
            let acronym = bank.atlas.term(term).acronym.as_ref()?;
            let text = if to_short { acronym.clone() } else { self.stem(term)? };
            let why = words::quiz::short_line(acronym, self.name(term), self.summary(term));
            Some(Choice { text, right, why, term: Some(term) })
        };
        let (right, wrong) = (choice(key, true)?, others.iter().filter_map(|other| choice(*other, false)).collect());
        let form = self.choose_one(right, wrong);
        let (scene, ask) = if to_short {
            (stem, words::quiz::WHICH_SHORT.into())
        } else {
            (String::new(), words::quiz::what_means(short))
        };
        let why = words::quiz::short_line(short, self.name(key), self.summary(key));
        Some(Made { scene, ask, form, why, concepts: Vec::new() })
    }

    /// A word of one country → the entry.
    pub(super) fn usage(&mut self) -> Option<Made> {
        let (bank, key) = (self.bank, self.subject());
        let term = bank.atlas.term(key);
        let alias = term.also_called.get(self.candidate.variant)?;
        let word = fold(&alias.name);
        let region = alias.region.as_deref()?;
        // A word of another language is no question for who speaks it, and a riddle for who does not; its short forms are used
        // in English too.
        if region == "LATAM" && alias.name.chars().any(|c| c.is_ascii_lowercase()) {
            return None;
        }
        // Where the word gives the name away, or means several things, there is nothing to know.
        let telling = |name: &str| crate::quiz::wording::telling_words(name);
        // Cousins of one Latin word too: "ocupacion" for occupancy.
        let alike = |left: &String, right: &String| {
            let shared = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
            shared >= 4 || left == right
        };
        let name = fold(&term.name);
        let of_the_alias = telling(&alias.name);
        let given = telling(&term.name).iter().any(|held| of_the_alias.iter().any(|word| alike(held, word)))
            || of_the_alias.iter().any(|word| name.contains(word.as_str()))
            || bank.lore.kin(key).noted.contains(&alias.name);
        let initials = term.acronym.as_deref().is_some_and(|short| fold(short) == word);
        if given || initials || bank.near.is_shared(&word, key) {
            return None;
        }
        let mut others = self.others(&alias.name)?;
        others.retain(|other| bank.near.kinship(key, *other).is_none());
        if others.len() < 2 {
            return None;
        }
        let ask = words::quiz::heard_in(region, &alias.name);
        let others = others.into_iter().map(|other| self.named(other, false)).collect();
        let form = self.choose_one(self.named(key, true), others);
        Some(Made { scene: String::new(), ask, form, why: self.line(key), concepts: Vec::new() })
    }

    /// Four names and their lines.
    pub(super) fn pairs(&mut self) -> Option<Made> {
        let (bank, key) = (self.bank, self.subject());
        let mut terms = vec![key];
        for other in bank.near.beside(key, 12, self.level, self.chance, |other| {
            bank.near.stem(other).is_some_and(|stem| !has_gap(stem))
                && bank.atlas.term(other).category == bank.atlas.term(key).category
        }) {
            let fits = |&taken: &TermId| bank.near.is_fair(taken, other) && bank.near.are_silent(taken, other);
            if terms.len() < PAIRS && terms.iter().all(fits) {
                terms.push(other);
            }
        }
        // What belongs in a gap can be told by its grammar; one line of four may have one.
        let lines: Vec<String> = terms.iter().filter_map(|term| self.stem(*term)).collect();
        if lines.len() < PAIRS {
            return None;
        }
        let mut places = self.shuffled(lines.len());
        if places.is_sorted() {
            places.rotate_left(1);
        }
        let (right, key) = arranged(&lines, &places);
        let left = terms.iter().map(|term| self.name(*term).to_owned()).collect();
        let form = Form::Match { left, right, key };
        let why = terms.iter().map(|term| self.line(*term)).collect::<Vec<_>>().join(" ");
        Some(Made { scene: String::new(), ask: words::quiz::MATCH.into(), form, why, concepts: terms })
    }
}

fn has_gap(stem: &str) -> bool {
    stem.contains(GAP)
}
