//! What the pages of the quiz share.

use super::{Standing, View};
use crate::domain::address::{Address, Place, QuizPage, QuizState};
use crate::html::Html;
use crate::html::entry::heading;
use crate::html::icon::icon;
use crate::quiz::{Form, GAP, Question};
use crate::words::QUIZ_HEADING;
use crate::words::quiz_pages as words;

/// The address of a quiz.
pub(super) fn to(state: QuizState) -> Address {
    Address::at(Place::Quiz(state))
}

/// The start, with the same length and level chosen.
pub(super) fn start_of(state: &QuizState) -> Address {
    to(QuizState { length: state.length, level: state.level, ..QuizState::default() })
}

/// The same quiz with other questions.
pub(super) fn another(view: &View<'_>) -> QuizState {
    QuizState { seed: view.fresh.into(), only: Vec::new(), ..view.state.without_answers() }
}

/// A link like a button; at most one on a page is the primary one.
pub(super) fn way(h: &mut Html, address: &Address, text: &str, primary: bool) {
    h.to(if primary { "<a class=\"way primary\" href=\"" } else { "<a class=\"way\" href=\"" }, address);
    h.wrap("", text, "</a>");
}

/// A button for the desk: what only the app can do.
pub(super) fn desk(h: &mut Html, name: &str, text: &str) {
    h.wrap("<button type=\"button\" class=\"way\" data-desk=\"", name, "\">").wrap("", text, "</button>");
}

/// Where the desk speaks, and where a text goes that could be neither downloaded nor copied.
pub(super) fn desk_slots(h: &mut Html) {
    h.raw("<p class=\"copied\" role=\"status\"></p>");
    h.wrap("<textarea data-desk-text hidden readonly rows=\"8\" aria-label=\"", words::TEXT_TO_COPY, "\"></textarea>");
}

/// The way back to the start, and behind it what the page is about.
pub(super) fn crumb(h: &mut Html, view: &View<'_>, about: Option<&str>) {
    h.raw("<p class=\"crumb\">").link(&start_of(view.state), QUIZ_HEADING);
    if let Some(about) = about {
        h.wrap(" / <span>", about, "</span>");
    }
    h.raw("</p>");
}

/// Which question it is, of which quiz, and how far one is.
pub(super) fn top(h: &mut Html, view: &View<'_>, standing: &Standing, nth: usize) {
    let (is, wanted) = (view.questions.len(), view.state.length());
    crumb(h, view, Some(&words::set_name(view.bank.atlas, view.state)));
    heading(h, &words::question_of(nth + 1, is), None);
    stops(h, view, standing, Some(nth));
    if !view.state.only.is_empty() {
        h.wrap("<p class=\"quiet\">", &words::retry_of(is), "</p>");
    } else if is < wanted {
        h.wrap("<p class=\"quiet\">", &words::shorter(is, wanted), "</p>");
    }
}

/// How far one is: a line with a stop for each question, and the same in words.
pub(super) fn stops(h: &mut Html, view: &View<'_>, standing: &Standing, current: Option<usize>) {
    h.raw("<div class=\"so-far\"><ol class=\"stops\" aria-hidden=\"true\">");
    for nth in 0..view.questions.len() {
        h.raw(match standing.answered.get(nth).map(|(_, mark)| mark.is_right()) {
            Some(true) => "<li data-mark=\"right\"",
            Some(false) => "<li data-mark=\"not\"",
            None => "<li",
        });
        h.raw(if current == Some(nth) { " class=\"here\"></li>" } else { "></li>" });
    }
    let told = words::so_far(standing.right(), standing.answered.len(), view.questions.len());
    h.wrap("</ol><p>", &told, "</p></div>");
}

/// A sign that says right or not right by its shape, and a word for it.
pub(super) fn sign(h: &mut Html, right: bool, text: &str) {
    h.raw(if right { "<span class=\"sign\" data-mark=\"right\">" } else { "<span class=\"sign\" data-mark=\"not\">" });
    icon(h, if right { "right" } else { "clear" });
    h.wrap("", text, "</span>");
}

/// A text with its blanks, which many voices would pass over in silence.
pub(super) fn gapped(h: &mut Html, text: &str) {
    for (nth, piece) in text.split(GAP).enumerate() {
        if nth > 0 {
            h.wrap("<span role=\"img\" aria-label=\"", words::BLANK, "\">").raw(GAP).raw("</span>");
        }
        h.text(piece);
    }
}

/// The scene and what is asked.
pub(super) fn text(h: &mut Html, question: &Question) {
    if !question.scene.is_empty() {
        h.raw("<blockquote class=\"scene\"><p>");
        gapped(h, &question.scene);
        h.raw("</p></blockquote>");
    }
    h.wrap("<h2 class=\"question-text\" id=\"quiz-ask\">", &question.ask, "</h2>");
}

/// The letter of an option or a line; a number where the letters end.
pub(super) fn letter(place: usize) -> String {
    match u8::try_from(place) {
        Ok(place) if place < 26 => char::from(b'A' + place).to_string(),
        _ => (place + 1).to_string(),
    }
}

/// A letter before an option, for the eye and for whoever names the option aloud.
pub(super) fn lettered(h: &mut Html, place: usize) {
    h.wrap("<span class=\"letter\">", &letter(place), "</span> ");
}

/// The lines to choose from, each with its letter.
pub(super) fn lines(h: &mut Html, lines: &[String]) {
    h.raw("<ol class=\"lines\">");
    for (place, line) in lines.iter().enumerate() {
        h.raw("<li>");
        lettered(h, place);
        h.wrap("<span>", line, "</span></li>");
    }
    h.raw("</ol>");
}

/// The letters of the right answer, as they are written on paper; empty where it has none.
pub(super) fn key_letters(question: &Question) -> String {
    let join = |parts: Vec<String>| parts.join(", ");
    match &question.form {
        Form::Choose { options, .. } => {
            let right = options.iter().enumerate().filter(|(_, option)| option.right);
            format!("{}.", join(right.map(|(place, _)| letter(place)).collect()))
        }
        Form::Match { key, .. } => {
            let pairs = key.iter().enumerate();
            join(pairs.map(|(nth, place)| format!("{}: {}", nth + 1, letter(*place))).collect())
        }
        Form::Order { .. } | Form::Fill { .. } | Form::Trace { .. } => String::new(),
    }
}

/// The sheet of a quiz.
pub(super) fn sheet_of(state: &QuizState) -> Address {
    to(QuizState { page: QuizPage::Sheet, ..state.without_answers() })
}
