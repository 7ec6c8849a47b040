//! The part of an address that says which quiz, and where in it: a link is the whole quiz, with every answer given so far,
//! so that nothing is lost by a reload and nothing need be stored.

use super::MapState;
use super::read::{all, last, map_state};
use super::write::Fragment;

/// The pages of the quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuizPage {
    /// Where a quiz is chosen, and where its questions are asked.
    #[default]
    Ask,
    /// For the teacher: every question with its key, to print, to share and to take away.
    Sheet,
    /// What is due, and how well it is remembered.
    Review,
}

/// How alike right and wrong answers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// Wrong answers of the same kind, but nothing that people confuse.
    Easy,
    /// Some of them near.
    #[default]
    Medium,
    /// What people truly confuse.
    Hard,
}

impl Level {
    /// All levels.
    pub const ALL: [Self; 3] = [Self::Easy, Self::Medium, Self::Hard];

    /// The value in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Medium => "medium",
            Self::Hard => "hard",
        }
    }
}

/// Which quiz, and what was answered. Nothing named here need exist.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuizState {
    /// The page.
    pub page: QuizPage,
    /// What is asked about, sorted, without doubles: entries by slug, `category.<slug>`, `compare.<slug>`, `map`, `all`. Empty
    /// where a quiz is still to be chosen.
    pub set: Vec<String>,
    /// What of the map is asked about, where the set says `map`.
    pub map: MapState,
    /// The text that filters the map, where the set says `map`.
    pub text: String,
    /// How many questions.
    pub length: Option<usize>,
    /// What chance begins with.
    pub seed: String,
    /// How alike the answers are.
    pub level: Level,
    /// The numbers of the only questions that are asked, counted from 1, ascending; empty for all.
    pub only: Vec<usize>,
    /// The answers given so far, in the order of the questions, each as `quiz::Answer` spells it.
    pub answers: Vec<String>,
    /// The place of the question that is shown among those that are asked, counted from 1; past the last the end.
    pub at: Option<usize>,
    /// The answer under way, as `quiz::Answer` spells it: the order so far, the nodes picked so far.
    pub draft: String,
}

/// The names of sets that are no entry's slug.
pub mod set {
    /// Everything.
    pub const ALL: &str = "all";
    /// What the map shows under the filters of the address.
    pub const MAP: &str = "map";
    /// What the name of a category's set begins with.
    pub const CATEGORY: &str = "category.";
    /// What the name of a comparison's set begins with.
    pub const COMPARISON: &str = "compare.";
    /// What the name of an entry begins with where it must be produced, not only recognised.
    pub const PRODUCE: &str = "produce.";
}

/// The questions of a quiz whose address does not say how many.
const USUAL_LENGTH: usize = 10;
/// The most questions of a quiz.
const MOST_QUESTIONS: usize = 50;
/// The longest answer, in bytes.
const MOST_ANSWER_BYTES: usize = 120;

impl QuizState {
    /// A quiz about these, with nothing else said.
    pub fn about(set: &str) -> Self {
        Self { set: vec![set.into()], ..Self::default() }
    }

    /// How many questions are asked for.
    pub fn length(&self) -> usize {
        self.length.unwrap_or(USUAL_LENGTH)
    }

    /// The same quiz before the first answer.
    #[must_use]
    pub fn without_answers(&self) -> Self {
        Self { answers: Vec::new(), at: None, draft: String::new(), ..self.clone() }
    }

    /// The page of the quiz without what changes inside it: answers, and where a quiz is still chosen, how long and how hard.
    #[must_use]
    pub fn without_state(&self) -> Self {
        let chosen = self.page == QuizPage::Ask && !self.set.is_empty();
        let (length, level) = if chosen { (self.length, self.level) } else { (None, Level::default()) };
        Self { length, level, ..self.without_answers() }
    }

    /// The place of the question or feedback that is shown, counted from 1: where the address does not say, the last one that
    /// was answered.
    pub fn shown(&self) -> usize {
        self.at.unwrap_or(self.answers.len()).clamp(1, self.answers.len() + 1)
    }

    /// The same quiz, with an answer to the next question.
    #[must_use]
    pub fn with_answer(&self, answer: &str) -> Self {
        let mut state = Self { at: None, draft: String::new(), ..self.clone() };
        state.answers.push(answer.into());
        state
    }

    /// The same quiz at another question, counted from 1.
    #[must_use]
    pub fn showing(&self, place: usize) -> Self {
        Self { at: Some(place), draft: String::new(), ..self.clone() }.in_order()
    }

    /// The same quiz with another answer under way.
    #[must_use]
    pub fn drafting(&self, draft: &str) -> Self {
        Self { draft: draft.into(), at: Some(self.answers.len() + 1), ..self.clone() }.in_order()
    }

    /// The account, LOB and channel picked so far on the map, as places in their layers.
    pub fn picks(&self) -> [Option<usize>; 3] {
        let mut places = self.drafted().into_iter();
        [(); 3].map(|()| places.next().flatten())
    }

    /// The answer under way, place by place; `None` where nothing is chosen yet.
    pub fn drafted(&self) -> Vec<Option<usize>> {
        self.draft.split('.').map(|place| place.parse().ok()).collect()
    }

    /// The same quiz with a node picked, or no longer picked.
    #[must_use]
    pub fn with_pick(&self, layer: usize, place: usize) -> Self {
        let mut picks = self.picks();
        if let Some(pick) = picks.get_mut(layer) {
            *pick = if *pick == Some(place) { None } else { Some(place) };
        }
        let spelled = picks.map(|pick| pick.map_or_else(|| "-".into(), |place| place.to_string()));
        self.drafting(&if picks == [None; 3] { String::new() } else { spelled.join(".") })
    }

    /// One state has one spelling: what the address need not say is not said.
    fn in_order(mut self) -> Self {
        let answered = self.answers.len();
        self.at = self.at.map(|at| at.clamp(1, answered + 1)).filter(|at| *at != answered.max(1));
        if self.shown() != answered + 1 {
            self.draft.clear();
        }
        self
    }

    pub(super) fn write(&self, fragment: &mut Fragment) {
        fragment.page(
            "quiz",
            match self.page {
                QuizPage::Ask => None,
                QuizPage::Sheet => Some("sheet"),
                QuizPage::Review => Some("review"),
            },
        );
        let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
        let only: Vec<String> = self.only.iter().map(ToString::to_string).collect();
        fragment.parameter("set", self.set.iter().map(String::as_str));
        fragment.map(&self.map);
        fragment.parameter("text", Some(&self.text));
        fragment.parameter("n", Some(&number(self.length)));
        fragment.parameter("seed", Some(&self.seed));
        fragment.parameter("level", Some(self.level).filter(|level| *level != Level::default()).map(Level::slug));
        fragment.parameter("only", only.iter().map(String::as_str));
        fragment.parameter("answers", self.answers.iter().map(String::as_str));
        fragment.parameter("at", Some(&number(self.at)));
        fragment.parameter("draft", Some(&self.draft));
    }
}

/// The state that the page's name and the parameters of a fragment say.
pub(super) fn read(page: Option<&str>, parameters: &str) -> QuizState {
    let page = match page {
        Some("sheet") => QuizPage::Sheet,
        Some("review") => QuizPage::Review,
        _ => QuizPage::Ask,
    };
    let number = |key: &str, most: usize| {
        last(parameters, key).and_then(|text| text.parse().ok()).filter(|number| (1..=most).contains(number))
    };
    let level = last(parameters, "level");
    let only: Vec<usize> = all(parameters, "only").iter().filter_map(|text| text.parse().ok()).collect();
    let only = (1..=MOST_QUESTIONS).filter(|place| only.contains(place)).collect();
    // Places, dots and what stands for no answer are all that an answer needs.
    let is_answer = |text: &str| {
        !text.is_empty()
            && text.len() <= MOST_ANSWER_BYTES
            && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-')
    };
    let answers = super::read::pairs(parameters).filter(|(name, _)| *name == "answers").last();
    let answers = answers.map_or("", |(_, list)| list);
    QuizState {
        page,
        set: all(parameters, "set"),
        map: map_state(parameters),
        text: last(parameters, "text").unwrap_or_default(),
        length: number("n", MOST_QUESTIONS),
        seed: last(parameters, "seed").unwrap_or_default(),
        level: Level::ALL.into_iter().find(|known| level.as_deref() == Some(known.slug())).unwrap_or_default(),
        only,
        answers: answers.split(',').take_while(|text| is_answer(text)).take(MOST_QUESTIONS).map(Into::into).collect(),
        at: number("at", MOST_QUESTIONS + 1),
        draft: last(parameters, "draft").filter(|text| is_answer(text)).unwrap_or_default(),
    }
    .in_order()
}
