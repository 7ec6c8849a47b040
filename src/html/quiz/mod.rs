//! The pages of the quiz. Each follows from the address alone, which holds the whole quiz with every answer, and from what is
//! remembered of earlier answers.

mod ask;
mod end;
mod feedback;
mod parts;
mod review;
mod sheet;
mod start;

use super::Html;
use super::entry::heading;
use crate::domain::address::{QuizPage, QuizState};
use crate::domain::region::Region;
use crate::domain::review::{Day, Progress};
use crate::quiz::{Answer, Bank, Form, Mark, Question, mark};
use crate::words::quiz_pages as words;

/// What a page of the quiz is written from.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// What can be asked.
    pub bank: &'a Bank<'a>,
    /// What the address says.
    pub state: &'a QuizState,
    /// The questions that are asked, in their order.
    pub questions: &'a [Question],
    /// Whose words come first.
    pub region: Option<Region>,
    /// The address of the page itself, without the fragment, for links that are copied by hand.
    pub here: &'a str,
    /// A new seed, for links that start another quiz.
    pub fresh: &'a str,
    /// What is remembered of earlier answers.
    pub progress: &'a Progress,
    /// Today.
    pub day: Day,
    /// Whether it is kept.
    pub kept: Kept,
}

/// Where the progress is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// On this device, because the visitor asked for it.
    OnDevice,
    /// Nowhere: the page knows what was answered since it was opened.
    ThisVisit,
    /// Nowhere: the browser refuses.
    Blocked,
    /// Nowhere for now: what is on this device cannot be read, and is left alone until the visitor says otherwise.
    Unreadable,
}

/// Where a quiz stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The address as far as it can be taken: without the answers from the first on that is none.
    pub state: QuizState,
    /// The answers so far, and what each is worth.
    pub answered: Vec<(Answer, Mark)>,
    /// What is shown.
    pub shown: Shown,
}

/// What of a quiz is shown; questions are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The next question.
    Ask(usize),
    /// What an answer is worth, and why.
    Feedback(usize),
    /// All answers.
    End,
}

impl Standing {
    /// How many answers are right.
    pub fn right(&self) -> usize {
        self.answered.iter().filter(|(_, mark)| mark.is_right()).count()
    }
}

/// Where the quiz of that view stands.
pub fn standing(view: &View<'_>) -> Standing {
    let given = view.questions.iter().zip(&view.state.answers);
    let marked = given.map_while(|(question, text)| {
        let answer = Answer::parse(text)?;
        let mark = mark(question, &answer)?;
        Some((answer, mark))
    });
    let answered: Vec<(Answer, Mark)> = marked.collect();
    let mut state = view.state.clone();
    state.answers.truncate(answered.len());
    let place = view.state.shown().min(answered.len() + 1);
    let shown = if place <= answered.len() {
        Shown::Feedback(place - 1)
    } else if place <= view.questions.len() {
        Shown::Ask(place - 1)
    } else {
        Shown::End
    };
    let under_way = matches!(shown, Shown::Ask(_)) && !state.draft.is_empty();
    let state = if under_way { state.drafting(&state.draft) } else { state.showing(place) };
    Standing { state, answered, shown }
}

/// Whether the page is a card that stands over the map, for a path that is to be found there, or was.
pub fn is_over_the_map(view: &View<'_>) -> bool {
    let asks = view.state.page == QuizPage::Ask && !view.state.set.is_empty();
    match standing(view).shown {
        Shown::Ask(nth) | Shown::Feedback(nth) if asks => {
            matches!(view.questions.get(nth), Some(Question { form: Form::Trace { .. }, .. }))
        }
        _ => false,
    }
}

/// The page at the address.
pub fn page(view: &View<'_>) -> String {
    let mut html = Html::part("quiz-");
    let h = &mut html;
    let on_map = is_over_the_map(view);
    if !on_map {
        h.raw("<div class=\"page\">");
    }
    match view.state.page {
        QuizPage::Review => review::review(h, view),
        QuizPage::Ask if view.state.set.is_empty() => start::start(h, view),
        QuizPage::Sheet if view.state.set.is_empty() => start::sheets(h, view),
        QuizPage::Ask | QuizPage::Sheet if view.questions.is_empty() => empty(h, view),
        QuizPage::Sheet => sheet::sheet(h, view),
        QuizPage::Ask => {
            let standing = standing(view);
            match standing.shown {
                Shown::Ask(nth) => ask::ask(h, view, &standing, nth),
                Shown::Feedback(nth) => feedback::feedback(h, view, &standing, nth),
                Shown::End => end::end(h, view, &standing),
            }
        }
    }
    if !on_map {
        h.raw("</div>");
    }
    html.finish()
}

/// Nothing can be asked.
fn empty(h: &mut Html, view: &View<'_>) {
    let name = words::set_name(view.bank.atlas, view.state);
    let known = view.state.set.iter().any(|set| start::is_known(view.bank.atlas, set));
    h.raw("<article class=\"quiz\">");
    parts::crumb(h, view, None);
    heading(h, words::EMPTY_HEADING, None);
    let why = if known { words::gives_nothing(&name) } else { words::names_nothing(&name) };
    h.wrap("<p class=\"lead\">", &why, "</p><p class=\"go\">");
    parts::way(h, &parts::start_of(view.state), words::CHOOSE_ANOTHER, true);
    h.raw("</p></article>");
}
