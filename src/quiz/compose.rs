//! From what can be asked to a quiz: the set that the address names, spread over entries and patterns.

use super::bank::{Bank, Candidate};
use super::question::{Question, Template};
use super::seed::Chance;
use crate::domain::address::set::{ALL, CATEGORY, COMPARISON, MAP, PRODUCE};
use crate::domain::address::{Level, QuizState};
use crate::domain::atlas::{Layer, TermId, Written};
use crate::domain::filter::{Scope, fails};
use crate::domain::review::Skill;

/// So many failures in one quiz show that a pattern gives nothing here.
const MOST_FAILURES: usize = 60;
/// So many candidates of one pattern are enough to choose from, taken by chance: a data pack may have hundreds of thousands. More than
/// the built-in content has of any, whose quizzes stay what their links say.
const MOST_OF_A_PATTERN: usize = 1_000;

/// The questions of a whole quiz, in their order.
pub(super) fn compose(bank: &Bank<'_>, state: &QuizState) -> Vec<Question> {
    // Where a quiz is still to be chosen.
    if state.set.is_empty() {
        return Vec::new();
    }
    let wanted = Wanted::of(bank, state);
    let mut candidates: Vec<Candidate> = bank.candidates();
    candidates.retain(|&candidate| wanted.includes(candidate));
    let mut chance = Chance::of(&[&state.seed, "set"]);
    chance.shuffle(&mut candidates);
    let mut room = [MOST_OF_A_PATTERN; Template::ALL.len()];
    candidates.retain(|candidate| {
        let room = &mut room[candidate.template as usize];
        let fits = *room > 0;
        *room -= usize::from(fits);
        fits
    });
    let mut patterns = Template::ALL;
    chance.shuffle(&mut patterns);
    let rank = |template: Template| patterns.iter().position(|known| *known == template).unwrap_or_default();
    let mut questions: Vec<Question> = Vec::new();
    let mut chosen: Vec<Candidate> = Vec::new();
    // How often each entry and each pattern was asked; what is about no entry counts as one.
    let mut concepts = vec![0_usize; bank.atlas.terms().len() + 1];
    let mut rounds = [0_usize; Template::ALL.len()];
    let concept = |candidate: &Candidate| candidate.concept.map_or(bank.atlas.terms().len(), |term| term.0);
    // A pattern that a data pack gives nothing for must not be tried for each of its rows.
    let mut failures = [0_usize; Template::ALL.len()];
    while questions.len() < state.length() {
        // What was asked about least comes next, then the pattern that was used least.
        let worn = |candidate: &Candidate| {
            let pattern = rank(candidate.template);
            let used = if favored(candidate.template, state.level) { rounds[pattern] / 2 } else { rounds[pattern] };
            let twins = chosen.iter().filter(|known| is_twin(known, candidate)).count();
            (twins, concepts[concept(candidate)], used, pattern)
        };
        let best = (0..candidates.len()).min_by_key(|&place| (worn(&candidates[place]), place));
        let Some(best) = best else { break };
        let candidate = candidates.remove(best);
        if let Some(question) = bank.question(candidate, state.level, &state.seed) {
            questions.push(question);
            concepts[concept(&candidate)] += 1;
            rounds[rank(candidate.template)] += 1;
            chosen.push(candidate);
        } else {
            let failed = &mut failures[rank(candidate.template)];
            *failed += 1;
            if *failed > MOST_FAILURES {
                *failed = 0;
                candidates.retain(|other| other.template != candidate.template);
            }
        }
    }
    questions
}

/// The patterns that come twice as often: scenes always, for the level's sake what is plain or what is confused.
fn favored(template: Template, level: Level) -> bool {
    match level {
        Level::Easy => matches!(template, Template::Case | Template::Define | Template::Part),
        Level::Medium => template == Template::Case,
        Level::Hard => matches!(template, Template::Case | Template::Contrast | Template::Cloze),
    }
}

/// Whether two questions are so alike that the one answers the other.
fn is_twin(left: &Candidate, right: &Candidate) -> bool {
    let asks_for_the_word =
        |template| matches!(template, Template::Define | Template::Meaning | Template::Match | Template::Acronym);
    let asks_for_the_class = |template| matches!(template, Template::OddOneOut | Template::Members);
    let alike = |is: &dyn Fn(Template) -> bool| is(left.template) && is(right.template);
    left.subject == right.subject
        && (left.template == right.template || alike(&asks_for_the_word) || alike(&asks_for_the_class))
}

/// What a name in the set of an address means.
enum Subject<'a> {
    All,
    Map,
    Category(&'a str),
    Comparison(usize),
    Entry(TermId),
    /// What must be produced, not only recognised, about an entry.
    Produced(TermId),
}

/// What the address asks about.
struct Wanted<'a> {
    bank: &'a Bank<'a>,
    subjects: Vec<Subject<'a>>,
    /// The programs that the map of the address shows, ascending, and the nodes they run through.
    lit: Vec<usize>,
    nodes: [Vec<bool>; 3],
    /// The entries of these nodes.
    terms: Vec<bool>,
}

impl<'a> Wanted<'a> {
    fn of(bank: &'a Bank<'a>, state: &'a QuizState) -> Self {
        let atlas = bank.atlas;
        let mut nodes = Layer::ALL.map(|layer| vec![false; atlas.nodes(layer).len()]);
        let mut lit = Vec::new();
        if state.set.iter().any(|name| name == MAP) {
            let matcher = bank.matcher(&state.text);
            let fails = fails(atlas, &Scope::of(atlas, &state.map), &matcher);
            lit = (0..fails.len()).filter(|&program| fails[program].lit()).collect();
            for &program in &lit {
                for layer in Layer::ALL {
                    nodes[layer as usize][atlas.programs()[program].node(layer).index] = true;
                }
            }
        }
        let mut terms = vec![false; atlas.terms().len()];
        for id in atlas.node_ids().filter(|id| nodes[id.layer as usize][id.index]) {
            if let Some(term) = atlas.node(id).term {
                terms[term.0] = true;
            }
        }
        let subjects = state.set.iter().filter_map(|name| subject(bank, name)).collect();
        Self { bank, subjects, lit, nodes, terms }
    }

    fn includes(&self, candidate: Candidate) -> bool {
        self.subjects.iter().any(|subject| self.is_in(subject, candidate))
    }

    fn is_in(&self, subject: &Subject<'a>, candidate: Candidate) -> bool {
        match subject {
            Subject::All => true,
            Subject::Map => self.is_on_the_map(candidate),
            Subject::Category(category) => {
                candidate.concept.is_some_and(|term| self.bank.atlas.term(term).category == *category)
            }
            Subject::Comparison(place) => self.is_compared(*place, candidate),
            Subject::Entry(term) => self.is_about(*term, candidate),
            Subject::Produced(term) => candidate.concept == Some(*term) && candidate.template.skill() == Skill::Produce,
        }
    }

    fn is_about(&self, term: TermId, candidate: Candidate) -> bool {
        // A page about several things is asked about by these.
        let kin = self.bank.lore.kin(term);
        let is_part = |concept: TermId| {
            kin.overview && (kin.listed.contains(&concept) || self.bank.near.members(term).contains(&concept))
        };
        candidate.concept == Some(term)
            || candidate.concept.is_some_and(is_part)
            || self.written(candidate).is_some_and(|written| written.terms.contains(&term))
    }

    fn is_compared(&self, comparison: usize, candidate: Candidate) -> bool {
        let is_one = |term| self.bank.atlas.comparisons()[comparison].is_about(term);
        match candidate.template {
            Template::Contrast => candidate.subject == comparison,
            Template::Define | Template::Meaning | Template::Usage | Template::Acronym | Template::Formula => {
                candidate.concept.is_some_and(is_one)
            }
            _ => self.written(candidate).is_some_and(|written| written.about.contains(&comparison)),
        }
    }

    fn is_on_the_map(&self, candidate: Candidate) -> bool {
        match candidate.template {
            Template::Path | Template::Part => self.lit.binary_search(&candidate.subject).is_ok(),
            Template::Direction => self.nodes[Layer::Lob as usize][candidate.subject],
            Template::OddOneOut | Template::Members | Template::Work => false,
            _ => candidate.concept.is_some_and(|term| self.terms[term.0]),
        }
    }

    fn written(&self, candidate: Candidate) -> Option<&'a Written> {
        let is_written =
            matches!(candidate.template, Template::Case | Template::Myth | Template::Order | Template::Cloze);
        self.bank.lore.written().get(candidate.subject).filter(|_| is_written)
    }
}

fn subject<'a>(bank: &Bank<'a>, name: &'a str) -> Option<Subject<'a>> {
    let atlas = bank.atlas;
    Some(match name {
        ALL => Subject::All,
        MAP => Subject::Map,
        _ => {
            let of = |prefix: &str| name.strip_prefix(prefix);
            match (of(CATEGORY), of(COMPARISON), of(PRODUCE)) {
                (Some(category), ..) => Subject::Category(category),
                (_, Some(slug), _) => {
                    Subject::Comparison(atlas.comparisons().iter().position(|comparison| comparison.slug == slug)?)
                }
                (.., Some(slug)) => Subject::Produced(atlas.find_term(slug)?),
                _ => Subject::Entry(atlas.find_term(name)?),
            }
        }
    })
}
