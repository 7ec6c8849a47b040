//! The result: the score, every question with its reason, and the ways on.

use super::parts::{another, crumb, desk, desk_slots, gapped, sheet_of, sign, stops, to, way};
use super::{Kept, Standing, View, feedback};
use crate::domain::address::{Address, QuizState};
use crate::html::Html;
use crate::html::entry::heading;
use crate::quiz::Form;
use crate::quiz::spoken::{answer_in_words, right_answer_in_words};
use crate::words::quiz_pages as words;

/// The result.
pub(super) fn end(h: &mut Html, view: &View<'_>, standing: &Standing) {
    let (right, of) = (standing.right(), view.questions.len());
    let is_right = |nth: &usize| standing.answered.get(*nth).is_some_and(|(_, mark)| mark.is_right());
    let (known, missed): (Vec<usize>, Vec<usize>) = (0..of).partition(is_right);
    h.raw("<article class=\"quiz\">");
    crumb(h, view, Some(&words::set_name(view.bank.atlas, view.state)));
    heading(h, words::RESULT, None);
    h.raw("<section class=\"outcome score\"><p class=\"big\" data-quiz=\"score\">").text(&words::score(right, of));
    h.wrap("</p><div class=\"says\">", words::score_says(right, of), "</div>");
    stops(h, view, standing, None);
    h.raw("</section>");
    ways(h, view, &missed);
    if !missed.is_empty() {
        h.wrap("<h2>", &words::not_yet(missed.len()), "</h2>");
        told(h, view, standing, &missed);
    }
    if !known.is_empty() {
        h.wrap("<h2>", &words::known(known.len()), "</h2>");
        told(h, view, standing, &known);
    }
    take_along(h, view);
    h.wrap("<section class=\"desk\"><h2>", words::REMEMBERING, "</h2>");
    remembering(h, view.kept);
    h.raw("</section></article>");
}

fn ways(h: &mut Html, view: &View<'_>, missed: &[usize]) {
    let fresh = view.state.without_answers();
    h.wrap("<ul class=\"ways\" aria-label=\"", crate::words::WAYS_LABEL, "\">");
    if !missed.is_empty() {
        // A retry may be of a retry: the numbers are those of the whole quiz, where they name its questions.
        let is_retry = fresh.only.len() == view.questions.len();
        let number = |nth: &usize| fresh.only.get(*nth).copied().filter(|_| is_retry).unwrap_or(nth + 1);
        let only: Vec<usize> = missed.iter().map(number).collect();
        h.raw("<li>");
        way(h, &to(QuizState { only, ..fresh.clone() }), words::RETRY_MISSED, true);
        h.raw("</li>");
    }
    let same = to(QuizState { only: Vec::new(), ..fresh });
    for (address, text) in [(same, words::SAME_AGAIN), (to(another(view)), words::ANOTHER)] {
        h.raw("<li>");
        way(h, &address, text, missed.is_empty() && text == words::ANOTHER);
        h.raw("</li>");
    }
    h.raw("</ul>");
}

/// Questions with the answers that were given and the right ones.
fn told(h: &mut Html, view: &View<'_>, standing: &Standing, places: &[usize]) {
    h.raw("<ol class=\"told\">");
    for &nth in places {
        let Some((question, (answer, mark))) = view.questions.get(nth).zip(standing.answered.get(nth)) else {
            continue;
        };
        h.raw("<li><p class=\"told-top\"><span class=\"who\">")
            .text(&words::question_of(nth + 1, view.questions.len()));
        h.raw("</span> ");
        sign(h, mark.is_right(), words::verdict(mark.is_right()));
        h.raw("</p>");
        if !question.scene.is_empty() {
            h.raw("<p class=\"quiet\">");
            gapped(h, &question.scene);
            h.raw("</p>");
        }
        h.wrap("<h3>", &question.ask, "</h3>");
        // The reason of pairs is the lines once more, without their gaps: what was given is all it lacks.
        let pairs = if let Form::Match { left, right, key } = &question.form { Some((left, right, key)) } else { None };
        if let Some((left, right, key)) = pairs.filter(|_| !mark.is_right()) {
            feedback::pairs(h, left, right, key, &answer.0);
        }
        h.raw("<dl class=\"facts\">");
        if pairs.is_none() {
            fact(h, words::YOUR_ANSWER, &answer_in_words(view.bank.atlas, question, answer));
            if !mark.is_right() {
                fact(h, words::RIGHT_ANSWER, &right_answer_in_words(question));
            }
        }
        fact(h, words::WHY, &question.why);
        h.raw("</dl></li>");
    }
    h.raw("</ol>");
}

fn fact(h: &mut Html, what: &str, text: &str) {
    h.wrap("<div><dt>", what, "</dt>").wrap("<dd>", text, "</dd></div>");
}

fn take_along(h: &mut Html, view: &View<'_>) {
    h.wrap("<section class=\"desk\"><h2>", words::TAKE_ALONG, "</h2>").wrap("<p>", words::SHARE_HINT, "</p>");
    let bare = view.state.without_answers();
    link_in_full(h, view, &to(bare.clone()));
    h.raw("<ul class=\"ways\"><li>");
    desk(h, "copy.link", words::SHARE);
    h.raw("</li><li>");
    way(h, &sheet_of(&bare), words::SHEET, false);
    for (name, text) in
        [("print", words::PRINT), ("results.json", words::RESULT_JSON), ("results.csv", words::RESULT_CSV)]
    {
        h.raw("</li><li>");
        desk(h, name, text);
    }
    h.raw("</li></ul>");
    desk_slots(h);
    h.raw("</section>");
}

/// A link that can be read and copied by hand.
pub(super) fn link_in_full(h: &mut Html, view: &View<'_>, address: &Address) {
    h.wrap("<p><code class=\"in-full\">", view.here, "").wrap("", &address.format(), "</code></p>");
}

/// Whether answers are remembered, and the offer to do so.
pub(super) fn remembering(h: &mut Html, kept: Kept) {
    match kept {
        Kept::OnDevice => {
            h.wrap("<p>", words::KEPT, " ").to("<a class=\"alone\" href=\"", &review());
            h.wrap("", words::TO_REVIEW, "</a></p>");
        }
        Kept::ThisVisit => {
            h.wrap("<p>", words::REMEMBER_HINT, "</p><p class=\"go\">");
            desk(h, "remember", words::REMEMBER);
            h.raw("</p>");
        }
        Kept::Unreadable => {
            h.wrap("<p class=\"notice\">", words::UNREADABLE, "</p><p class=\"go\">");
            desk(h, "remember", words::REMEMBER);
            h.raw("</p>");
        }
        Kept::Blocked => {
            h.wrap("<p class=\"notice\">", words::BLOCKED, "</p>");
        }
    }
}

fn review() -> Address {
    to(QuizState { page: crate::domain::address::QuizPage::Review, ..QuizState::default() })
}
