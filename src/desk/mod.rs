//! The quiz as a program of its own, which the app fetches when the first quiz is opened (`src/bin/quiz.rs` is its door).
//!
//! It is told an address and answers with what stands on the page; it is told what was pressed and answers where that leads.
//! What it knows beside the address is what the visitor has answered so far, and it alone writes that.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "what comes in here is the visitor's, a host's or a stranger's"
)]

mod acts;
pub mod door;
mod memory;

use crate::content;
use crate::domain::address::{Address, MapState, Place, QuizState};
use crate::domain::atlas::{Atlas, ContentFile, KIN_FILE, Layer, Lore, NodeId, WRITTEN_FILE};
use crate::domain::facet::Facet;
use crate::domain::region::Region;
use crate::domain::wide::is_large;
use crate::html::quiz::{self as html, View, is_over_the_map, page, standing};
use crate::platform::{clock, frame, parent};
use crate::quiz::files::result_message;
use crate::quiz::{Answer, Bank, Form, Question, mark};
use crate::words;
use memory::Memory;

/// The quiz, at work.
#[derive(Debug)]
pub struct Desk {
    bank: Bank<'static>,
    memory: Memory,
    /// The address of the page, without the fragment.
    here: String,
    /// What the next new quiz begins with.
    fresh: String,
    /// The quiz that was made last, and its questions.
    made: Option<(QuizState, Vec<Question>)>,
    /// Where the learner was before.
    before: Option<QuizState>,
}

/// What stands on the page at an address.
#[derive(Debug, Default)]
pub struct Shown {
    /// The page, or where the question is on the map, its card.
    pub html: String,
    /// The address of the map that is shown; empty where the question is not on the map.
    pub map: String,
    /// What has just happened, for those who hear it.
    pub said: String,
}

impl Desk {
    /// Reads the content: `files` are those of the first visit and [`content::QUIZ_NEEDS`]. `None` where it is not sound. In parts,
    /// since a page that is read meanwhile must answer.
    pub async fn open(files: &[ContentFile<'_>]) -> Option<Self> {
        let of_the_quiz = |file: &&ContentFile<'_>| [KIN_FILE, WRITTEN_FILE].contains(&file.name);
        let told = |file: &&ContentFile<'_>| content::QUIZ_NEEDS.contains(&file.name) && !of_the_quiz(file);
        let first: Vec<ContentFile<'_>> =
            files.iter().filter(|file| !of_the_quiz(file) && !told(file)).copied().collect();
        let atlas = Atlas::read(&first).ok()?;
        frame::next_task().await;
        for file in files.iter().filter(told) {
            atlas.add_bodies(*file).ok()?;
        }
        let lore: Vec<ContentFile<'_>> = files.iter().filter(of_the_quiz).copied().collect();
        Self::over(Box::leak(Box::new(atlas)), &lore)
    }

    /// The quiz about any atlas; `lore` are the files that only the quiz reads. `None` where they are not sound.
    pub fn over(atlas: &'static Atlas, lore: &[ContentFile<'_>]) -> Option<Self> {
        let lore: &'static Lore = Box::leak(Box::new(Lore::read(atlas, lore).ok()?));
        let bank = Bank::of(atlas, lore);
        Some(Self {
            bank,
            memory: Memory::start(),
            here: acts::here(),
            fresh: clock::fresh(),
            made: None,
            before: None,
        })
    }

    /// What stands on the page at `fragment`. An answer that was given since the last time is counted.
    pub fn show(&mut self, fragment: &str) -> Shown {
        let address = Address::parse(fragment);
        let Place::Quiz(state) = address.place else { return Shown::default() };
        self.make(&state);
        let said = self.take_in(&state);
        self.before = Some(state.clone());
        let view = self.view(&state, address.region);
        let map = self.map(&view).map(|map| map.format()).unwrap_or_default();
        Shown { html: page(&view), map, said }
    }

    fn view<'a>(&'a self, state: &'a QuizState, region: Option<Region>) -> View<'a> {
        View {
            bank: &self.bank,
            state,
            questions: self.questions(),
            region,
            here: &self.here,
            fresh: &self.fresh,
            progress: &self.memory.progress,
            day: clock::today(),
            kept: self.memory.kept,
        }
    }

    /// The questions of the quiz that was made last.
    fn questions(&self) -> &[Question] {
        self.made.as_ref().map_or(&[], |(_, questions)| questions)
    }

    fn make(&mut self, state: &QuizState) {
        let plain = state.without_answers();
        if self.made.as_ref().is_none_or(|(made, _)| *made != plain) {
            let questions = self.bank.quiz(&plain);
            self.made = Some((plain, questions));
            self.fresh = clock::fresh();
        }
    }

    /// Counts the answer that `state` holds beyond the state before, and says what it was worth.
    fn take_in(&mut self, state: &QuizState) -> String {
        let Some(before) = self.before.take() else { return String::new() };
        let same_quiz = before.without_answers() == state.without_answers();
        if same_quiz && before.answers == state.answers && before.draft != state.draft {
            return self.under_way(&before, state).unwrap_or_default();
        }
        let nth = before.answers.len();
        let is_next = same_quiz && state.answers.len() == nth + 1 && state.answers.starts_with(&before.answers);
        let Some((question, given, marked)) = self.questions().get(nth).filter(|_| is_next).and_then(|question| {
            let answer = Answer::parse(state.answers.get(nth)?)?;
            let marked = mark(question, &answer)?;
            Some((question.clone(), answer, marked))
        }) else {
            return String::new();
        };
        let said = words::quiz::heard(marked.is_right(), &question.why);
        let day = clock::today();
        // However the link spells it, and whatever else the quiz asks: the same question on the same day.
        let key = format!("{day} {} {} {}", question.id, state.seed, state.level.slug());
        // A question trains what it is about above all; of pairs that is the first.
        let about: Vec<&str> =
            question.concepts.iter().take(1).map(|term| self.bank.atlas.term(*term).slug.as_str()).collect();
        let right = match &question.form {
            Form::Match { key, .. } => given.0.first() == key.first(),
            _ => marked.is_right(),
        };
        self.memory.record(&key, &about, question.template.skill(), right, day);
        // Who takes a quiz again has a result again, though the memory counts no question twice a day.
        if state.answers.len() == self.questions().len() {
            let link = acts::link(state);
            parent::post(&result_message(&link, self.questions(), &acts::answers(state)));
        }
        said
    }

    /// What has changed of the answer under way: two steps that changed places, what is picked on the map.
    fn under_way(&self, before: &QuizState, state: &QuizState) -> Option<String> {
        match &self.questions().get(state.answers.len())?.form {
            Form::Order { steps, .. } => {
                let order = |state: &QuizState| {
                    let drafted = Answer::parse(&state.draft).filter(|answer| answer.0.len() == steps.len());
                    drafted.map_or_else(|| (0..steps.len()).collect::<Vec<usize>>(), |answer| answer.0)
                };
                let (old, new) = (order(before), order(state));
                let moved = (0..new.len()).filter(|place| old.get(*place) != new.get(*place));
                let told = moved.filter_map(|place| Some(words::numbered(place + 1, steps.get(*new.get(place)?)?)));
                Some(words::in_a_row(&told.collect::<Vec<String>>()))
            }
            Form::Trace { .. } => {
                let picks = Layer::ALL.into_iter().zip(state.picks());
                let named = |(layer, pick): (Layer, Option<usize>)| {
                    let node = self.bank.atlas.nodes(layer).get(pick?)?;
                    Some(words::paired(words::layer_label(layer), &node.name))
                };
                Some(words::quiz::picked(&picks.filter_map(named).collect::<Vec<String>>()))
            }
            _ => None,
        }
    }

    /// The map that the present question is asked on: as it is, and once it is answered, with the path lit.
    fn map(&self, view: &View<'_>) -> Option<Address> {
        let (nth, answered) = match standing(view).shown {
            html::Shown::Ask(nth) => (nth, false),
            html::Shown::Feedback(nth) => (nth, true),
            html::Shown::End => return None,
        };
        let Form::Trace { key, .. } = &view.questions.get(nth).filter(|_| is_over_the_map(view))?.form else {
            return None;
        };
        let atlas = self.bank.atlas;
        let program = atlas.programs().iter().position(|program| program.nodes == *key)?;
        if answered {
            return Some(Address::program(atlas, program));
        }
        // Among thousands nobody finds anything by looking: the map shows the account's industry alone.
        let account = atlas.node(NodeId { layer: Layer::Account, index: key[0] });
        let industry = atlas.groups(Layer::Account).get(account.group).filter(|_| is_large(atlas));
        let state = industry.map(|industry| MapState::default().with_toggled(Facet::Industry, &industry.slug));
        Some(Address::map(state.unwrap_or_default()))
    }
}
