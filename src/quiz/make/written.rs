//! Questions written by hand.

use super::{Made, Maker, arranged};
use crate::domain::atlas::WrittenTask;
use crate::quiz::question::{Choice, Form};
use crate::words;

impl Maker<'_> {
    /// A scene, a statement, steps or a sentence with gaps.
    pub(super) fn written(&mut self) -> Option<Made> {
        let written = self.bank.lore.written().get(self.candidate.subject)?;
        let concepts = written.terms.clone();
        Some(match &written.task {
            WrittenTask::Case { text, ask, right, wrong } => {
                let answers =
                    right.iter().map(|answer| (answer, true)).chain(wrong.iter().map(|answer| (answer, false)));
                let mut options: Vec<Choice> = answers
                    .map(|(answer, right)| Choice {
                        text: answer.text.clone(),
                        right,
                        why: answer.why.clone(),
                        term: None,
                    })
                    .collect();
                self.chance.shuffle(&mut options);
                let why = right.iter().map(|answer| answer.why.as_str()).collect::<Vec<_>>().join(" ");
                let form = Form::Choose { options, all: right.len() > 1 };
                Made { scene: text.clone(), ask: ask.clone(), form, why, concepts }
            }
            WrittenTask::Myth { text, holds, why } => {
                let choice = |says: bool| Choice {
                    text: words::quiz::truth(says).into(),
                    right: says == *holds,
                    why: why.clone(),
                    term: None,
                };
                let form = Form::Choose { options: vec![choice(true), choice(false)], all: false };
                Made { scene: text.clone(), ask: words::quiz::TRUE_OR_FALSE.into(), form, why: why.clone(), concepts }
            }
            WrittenTask::Order { ask, steps, why } => {
                let mut places = self.shuffled(steps.len());
                if places.iter().enumerate().all(|(nth, place)| nth == *place) {
                    places.rotate_left(1);
                }
                let (steps, key) = arranged(steps, &places);
                Made {
                    scene: String::new(),
                    ask: ask.clone(),
                    form: Form::Order { steps, key },
                    why: why.clone(),
                    concepts,
                }
            }
            WrittenTask::Cloze { pieces, gaps, others, why } => {
                let words: Vec<String> = gaps.iter().chain(others).cloned().collect();
                let places = self.shuffled(words.len());
                let (words, mut key) = arranged(&words, &places);
                key.truncate(gaps.len());
                let form = Form::Fill { pieces: pieces.clone(), words, key };
                Made { scene: String::new(), ask: words::quiz::FILL.into(), form, why: why.clone(), concepts }
            }
        })
    }
}
