//! What can be asked, and about what: every question that the content allows, before it is made.

use std::cell::OnceCell;

use super::make;
use super::near::Near;
use super::question::{Question, Template};
use super::seed::Chance;
use crate::domain::address::{Level, QuizState};
use crate::domain::atlas::{Atlas, Layer, Lore, TermId, WrittenTask};
use crate::domain::search::{Matcher, SearchIndex};

/// The content as the quiz uses it.
#[derive(Debug)]
pub struct Bank<'a> {
    /// What is asked about.
    pub atlas: &'a Atlas,
    /// What the quiz knows beside it.
    pub lore: &'a Lore,
    /// Who may stand beside whom.
    pub near: Near<'a>,
    /// What finds the words of a text on the map; made for the first quiz that has one.
    index: OnceCell<SearchIndex>,
}

/// A question that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Candidate {
    /// The pattern.
    pub template: Template,
    /// What it is about: the place of an entry, a line of business, a program, a task or title, a comparison, a written
    /// question, as the template has it.
    pub subject: usize,
    /// Which of several questions about it.
    pub variant: usize,
    /// The entry that it is about above all.
    pub concept: Option<TermId>,
}

impl<'a> Bank<'a> {
    /// The bank of that content.
    pub fn of(atlas: &'a Atlas, lore: &'a Lore) -> Self {
        Self { atlas, lore, near: Near::of(atlas, lore), index: OnceCell::new() }
    }

    /// What a text keeps of the map. Most quizzes have none, and a large map takes long to be indexed.
    pub(super) fn matcher(&self, text: &str) -> Matcher {
        if text.trim().is_empty() {
            return Matcher::of_everything(self.atlas);
        }
        self.index.get_or_init(|| SearchIndex::of(self.atlas)).matcher(self.atlas, text)
    }

    /// Everything that can be asked.
    pub fn candidates(&self) -> Vec<Candidate> {
        let mut all = Vec::new();
        self.about_entries(&mut all);
        self.about_the_map(&mut all);
        self.about_jobs(&mut all);
        for (subject, comparison) in self.atlas.comparisons().iter().enumerate() {
            let rows = comparison.body().map_or(0, |body| body.aspects.len());
            for (column, concept) in comparison.columns.iter().enumerate() {
                for row in 0..rows {
                    let variant = column * rows + row;
                    all.push(Candidate { template: Template::Contrast, subject, variant, concept: Some(concept.term) });
                }
            }
        }
        for (subject, written) in self.lore.written().iter().enumerate() {
            let template = match written.task {
                WrittenTask::Case { .. } => Template::Case,
                WrittenTask::Myth { .. } => Template::Myth,
                WrittenTask::Order { .. } => Template::Order,
                WrittenTask::Cloze { .. } => Template::Cloze,
            };
            all.push(Candidate { template, subject, variant: 0, concept: written.terms.first().copied() });
        }
        all
    }

    fn about_entries(&self, all: &mut Vec<Candidate>) {
        for (subject, term) in self.atlas.terms().iter().enumerate() {
            let concept = Some(TermId(subject));
            let mut add = |template, variant| all.push(Candidate { template, subject, variant, concept });
            add(Template::Define, 0);
            add(Template::Meaning, 0);
            add(Template::Match, 0);
            if term.acronym.is_some() {
                add(Template::Acronym, 0);
                add(Template::Acronym, 1);
            }
            for (place, alias) in term.also_called.iter().enumerate() {
                if alias.region.is_some() {
                    add(Template::Usage, place);
                }
            }
            if self.lore.kin(TermId(subject)).formula.is_some() {
                add(Template::Formula, 0);
            }
            let members = self.near.members(TermId(subject)).len();
            if members >= 3 && self.lore.kin(TermId(subject)).closed {
                for variant in 0..members.min(8) {
                    add(Template::OddOneOut, variant);
                    add(Template::Members, variant);
                }
            }
        }
    }

    fn about_the_map(&self, all: &mut Vec<Candidate>) {
        for (subject, lob) in self.atlas.nodes(Layer::Lob).iter().enumerate() {
            all.push(Candidate { template: Template::Direction, subject, variant: 0, concept: lob.term });
        }
        for (subject, program) in self.atlas.programs().iter().enumerate() {
            let concept = self.atlas.node(program.node(Layer::Lob)).term;
            all.push(Candidate { template: Template::Path, subject, variant: 0, concept });
            for variant in 0..make::PARTS {
                all.push(Candidate { template: Template::Part, subject, variant, concept });
            }
        }
    }

    fn about_jobs(&self, all: &mut Vec<Candidate>) {
        let Some(trade) = self.atlas.trade() else { return };
        for (subject, task) in trade.tasks.iter().enumerate() {
            let concept = task.terms.first().copied();
            all.push(Candidate { template: Template::Work, subject, variant: 0, concept });
        }
        for (subject, title) in trade.titles.iter().enumerate() {
            let concept = title.terms.first().copied();
            all.push(Candidate { template: Template::Work, subject, variant: 1, concept });
        }
    }

    /// The question, made for that seed; `None` where the content does not give a sound one.
    pub fn question(&self, candidate: Candidate, level: Level, seed: &str) -> Option<Question> {
        let id = self.id(candidate)?;
        let mut chance = Chance::of(&[seed, level.slug(), &id]);
        let question = make::question(self, candidate, level, id, &mut chance)?;
        super::guard::faults(&question).is_empty().then_some(question)
    }

    /// The questions of a quiz: those that the address asks for, in its order.
    pub fn quiz(&self, state: &QuizState) -> Vec<Question> {
        let mut questions = super::compose::compose(self, state);
        // Numbers of which none is a question's say nothing.
        if state.only.iter().any(|number| *number <= questions.len()) {
            let mut place = 0;
            questions.retain(|_| {
                place += 1;
                state.only.contains(&place)
            });
        }
        questions
    }

    fn id(&self, candidate: Candidate) -> Option<String> {
        let atlas = self.atlas;
        let program = || {
            let program = &atlas.programs()[candidate.subject];
            Layer::ALL.map(|layer| atlas.node(program.node(layer)).slug.as_str()).join(".")
        };
        let subject = match candidate.template {
            Template::Direction => atlas.nodes(Layer::Lob)[candidate.subject].slug.clone(),
            Template::Path | Template::Part => program(),
            Template::Work if candidate.variant == 0 => atlas.trade()?.tasks[candidate.subject].slug.clone(),
            Template::Work => atlas.trade()?.titles[candidate.subject].slug.clone(),
            Template::Contrast => atlas.comparisons()[candidate.subject].slug.clone(),
            Template::Case | Template::Myth | Template::Order | Template::Cloze => {
                self.lore.written()[candidate.subject].slug.clone()
            }
            _ => atlas.terms()[candidate.subject].slug.clone(),
        };
        let template = candidate.template.slug();
        Some(match candidate.variant {
            0 => format!("{template}.{subject}"),
            variant => format!("{template}.{subject}.{}", variant + 1),
        })
    }
}
