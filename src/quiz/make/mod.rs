//! The patterns: how each kind of question is made of the content.

mod classes;
mod contrast;
mod entries;
mod map;
mod work;
mod written;

pub(super) use map::PARTS;

use super::bank::{Bank, Candidate};
use super::question::{Choice, Form, Question, Template};
use super::seed::Chance;
use crate::domain::address::Level;
use crate::domain::address::set::MAP;
use crate::domain::atlas::TermId;
use crate::words;

/// What the patterns work with.
struct Maker<'a> {
    bank: &'a Bank<'a>,
    candidate: Candidate,
    level: Level,
    chance: &'a mut Chance,
}

/// What a pattern makes.
struct Made {
    scene: String,
    ask: String,
    form: Form,
    why: String,
    concepts: Vec<TermId>,
}

/// The question of that candidate; `None` where the content does not give enough for it.
pub(super) fn question(
    bank: &Bank<'_>,
    candidate: Candidate,
    level: Level,
    id: String,
    chance: &mut Chance,
) -> Option<Question> {
    let mut maker = Maker { bank, candidate, level, chance };
    let made = match candidate.template {
        Template::Define => maker.define(),
        Template::Meaning => maker.meaning(),
        Template::Acronym => maker.acronym(),
        Template::Usage => maker.usage(),
        Template::Formula => maker.formula(),
        Template::Match => maker.pairs(),
        Template::OddOneOut => maker.odd_one_out(),
        Template::Members => maker.members(),
        Template::Direction => maker.direction(),
        Template::Part => maker.part(),
        Template::Path => maker.path(),
        Template::Work => maker.work(),
        Template::Contrast => maker.contrast(),
        Template::Case | Template::Myth | Template::Order | Template::Cloze => maker.written(),
    }?;
    let Made { scene, ask, form, why, mut concepts } = made;
    let concept = candidate.concept;
    concepts.retain(|term| Some(*term) != concept);
    let concepts: Vec<TermId> = concept.into_iter().chain(concepts).collect();
    let about_the_map = matches!(candidate.template, Template::Part | Template::Path | Template::Direction);
    let category = concepts.first().filter(|_| !about_the_map).map(|term| bank.atlas.term(*term).category.clone());
    Some(Question {
        id,
        template: candidate.template,
        category: category.unwrap_or_else(|| MAP.into()),
        concepts,
        scene,
        ask,
        form,
        why,
    })
}

impl<'a> Maker<'a> {
    fn name(&self, term: TermId) -> &'a str {
        &self.bank.atlas.term(term).name
    }

    fn summary(&self, term: TermId) -> &'a str {
        &self.bank.atlas.term(term).summary
    }

    /// "Hold: the caller waits and hears music."
    fn line(&self, term: TermId) -> String {
        words::quiz::line(self.name(term), self.summary(term))
    }

    /// The entry that the question is about above all.
    fn subject(&self) -> TermId {
        TermId(self.candidate.subject)
    }

    /// Choices in an order of chance, one of which is right.
    fn choose_one(&mut self, key: Choice, others: Vec<Choice>) -> Form {
        let mut options: Vec<Choice> = std::iter::once(key).chain(others).collect();
        self.chance.shuffle(&mut options);
        Form::Choose { options, all: false }
    }

    /// An entry to choose by its name.
    fn named(&self, term: TermId, right: bool) -> Choice {
        Choice { text: self.name(term).into(), right, why: self.line(term), term: Some(term) }
    }

    /// The numbers below `count`, in an order of chance.
    fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..count).collect();
        self.chance.shuffle(&mut places);
        places
    }
}

/// `things` in the order of `places`, and for each of them the place where it stands now.
fn arranged<T: Clone>(things: &[T], places: &[usize]) -> (Vec<T>, Vec<usize>) {
    let arranged = places.iter().filter_map(|place| things.get(*place).cloned()).collect();
    let key = (0..things.len()).filter_map(|thing| places.iter().position(|place| *place == thing)).collect();
    (arranged, key)
}
