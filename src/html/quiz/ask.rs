//! A question that waits for its answer.

use super::parts::{gapped, letter, lettered, lines, start_of, text, to, top};
use super::{Standing, View};
use crate::domain::address::{Address, QuizState};
use crate::domain::atlas::{Layer, NodeId};
use crate::html::Html;
use crate::html::icon::icon;
use crate::quiz::{Answer, Choice, Form};
use crate::words::quiz_pages as words;

/// The longest text of a line inside a box to choose from, in letters; the whole line stands below.
const MOST_IN_A_BOX: usize = 56;

/// The question, to be answered.
pub(super) fn ask(h: &mut Html, view: &View<'_>, standing: &Standing, nth: usize) {
    let Some(question) = view.questions.get(nth) else { return };
    let state = &standing.state;
    if let Form::Trace { .. } = question.form {
        trace(h, view, standing, nth);
        return;
    }
    h.raw("<article class=\"quiz asks\">");
    top(h, view, standing, nth);
    h.raw("<section class=\"question\" data-quiz=\"question\" role=\"group\" aria-labelledby=\"quiz-ask\">");
    text(h, question);
    let draft = state.drafted();
    match &question.form {
        Form::Choose { options, all: false } => choose_one(h, state, options),
        Form::Choose { options, .. } => choose_all(h, options, &draft),
        Form::Match { left, right, .. } => pairs(h, left, right, &draft),
        Form::Order { steps, .. } => order(h, state, steps),
        Form::Fill { pieces, words, .. } => gaps(h, pieces, words, &draft),
        Form::Trace { .. } => {}
    }
    h.raw("<p class=\"note-line\" data-quiz=\"note\" role=\"alert\"></p></section>");
    leave(h, view);
    h.raw("</article>");
}

fn leave(h: &mut Html, view: &View<'_>) {
    h.to("<p class=\"leave\"><a class=\"alone\" href=\"", &start_of(view.state)).wrap("", words::LEAVE, "</a></p>");
}

fn choose_one(h: &mut Html, state: &QuizState, options: &[Choice]) {
    h.raw("<ol class=\"options\">");
    for (place, option) in options.iter().enumerate() {
        let place_text = place.to_string();
        h.wrap("<li><a class=\"option\" data-quiz=\"option\" id=\"option-", &place_text, "\" ");
        h.to("href=\"", &to(state.with_answer(&place_text)));
        lettered(h, place);
        h.wrap("<span>", &option.text, "</span></a></li>");
    }
    h.raw("</ol>");
}

fn choose_all(h: &mut Html, options: &[Choice], draft: &[Option<usize>]) {
    h.wrap("<p class=\"quiet\">", words::ALL_THAT_APPLY, "</p><ul class=\"options\">");
    for (place, option) in options.iter().enumerate() {
        let place_text = place.to_string();
        h.wrap(
            "<li><label class=\"option\"><input type=\"checkbox\" data-quiz=\"option\" id=\"option-",
            &place_text,
            "\" ",
        );
        h.wrap("data-place=\"", &place_text, if draft.contains(&Some(place)) { "\" checked>" } else { "\">" });
        h.wrap(" <span>", &option.text, "</span></label></li>");
    }
    h.raw("</ul>");
    check_button(h);
}

/// The app reads what is chosen and goes to the answer.
fn check_button(h: &mut Html) {
    h.raw("<p class=\"go\"><button type=\"button\" class=\"way primary\" data-quiz=\"check\" data-desk=\"check\" ");
    h.wrap("id=\"quiz-check\">", words::CHECK, "</button></p>");
}

/// The answer is settled already: a link leads to it.
fn check_link(h: &mut Html, state: &QuizState, answer: &str) {
    h.raw("<a class=\"way primary\" data-quiz=\"check\" id=\"quiz-check\" ");
    h.to("href=\"", &to(state.with_answer(answer))).wrap("", words::CHECK, "</a>");
}

/// The beginning of a text, cut between words.
fn beginning(text: &str) -> String {
    if text.chars().count() <= MOST_IN_A_BOX {
        return text.into();
    }
    let end = text.char_indices().nth(MOST_IN_A_BOX).map_or(text.len(), |(end, _)| end);
    let cut = text.get(..end).unwrap_or(text);
    let cut = cut.rsplit_once(' ').map_or(cut, |(before, _)| before);
    format!("{}\u{2026}", cut.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// A box with one of `texts` to choose; `drafted` is chosen already.
fn select(
    h: &mut Html,
    nth: usize,
    drafted: Option<usize>,
    label: Option<&str>,
    open: &str,
    texts: impl Iterator<Item = String>,
) {
    let nth = nth.to_string();
    h.wrap("<select data-quiz=\"option\" data-place=\"", &nth, "\" ").wrap("id=\"pick-", &nth, "\"");
    if let Some(label) = label {
        h.wrap(" aria-label=\"", label, "\"");
    }
    h.wrap("><option value=\"\">", open, "</option>");
    for (place, text) in texts.enumerate() {
        let end = if drafted == Some(place) { "\" selected>" } else { "\">" };
        h.wrap("<option value=\"", &place.to_string(), end).wrap("", &text, "</option>");
    }
    h.raw("</select>");
}

fn pairs(h: &mut Html, left: &[String], right: &[String], draft: &[Option<usize>]) {
    h.raw("<ul class=\"pairs\">");
    for (nth, name) in left.iter().enumerate() {
        h.wrap("<li><label for=\"pick-", &nth.to_string(), "\">").wrap("", name, "</label> ");
        let texts = right.iter().enumerate();
        let texts = texts.map(|(place, line)| words::lettered(&letter(place), &beginning(line)));
        select(h, nth, draft.get(nth).copied().flatten(), None, words::CHOOSE_LINE, texts);
        h.raw("</li>");
    }
    h.wrap("</ul><h3 class=\"lines-heading\">", words::THE_LINES, "</h3>");
    lines(h, right);
    check_button(h);
}

fn gaps(h: &mut Html, pieces: &[String], among: &[String], draft: &[Option<usize>]) {
    h.raw("<p class=\"cloze\">");
    for (nth, piece) in pieces.iter().enumerate() {
        if nth > 0 {
            let drafted = draft.get(nth - 1).copied().flatten();
            select(h, nth - 1, drafted, Some(&words::gap(nth)), words::CHOOSE_WORD, among.iter().cloned());
        }
        h.text(piece);
    }
    h.raw("</p>");
    check_button(h);
}

/// The order under way; where the address has none that is whole, the one in which the steps are shown at first.
fn arrangement(draft: &str, count: usize) -> Vec<usize> {
    let drafted = Answer::parse(draft).map(|answer| answer.0).unwrap_or_default();
    let whole = drafted.len() == count && (0..count).all(|step| drafted.contains(&step));
    if whole { drafted } else { (0..count).collect() }
}

fn order(h: &mut Html, state: &QuizState, steps: &[String]) {
    let order = arrangement(&state.draft, steps.len());
    h.raw("<ol class=\"steps\">");
    for (place, &step) in order.iter().enumerate() {
        let text = steps.get(step).map_or("", String::as_str);
        h.wrap("<li><span class=\"letter\">", &(place + 1).to_string(), "</span> <span>").wrap("", text, "</span>");
        h.raw("<span class=\"moves\">");
        let swapped = |other: usize| {
            let mut moved = order.clone();
            moved.swap(place, other);
            to(state.drafting(&Answer(moved).format()))
        };
        let up = place.checked_sub(1).map(swapped);
        let down = (place + 1 < order.len()).then(|| swapped(place + 1));
        for (up, way, there) in [(true, words::UP, up), (false, words::DOWN, down)] {
            move_button(h, up, step, there.as_ref(), &words::moves(way, text, place + 1, order.len()));
        }
        h.raw("</span></li>");
    }
    h.raw("</ol><p class=\"go\">");
    check_link(h, state, &Answer(order).format());
    h.raw("</p>");
}

/// Moves a step. At the end of its way the button stays, so that the focus does, and leads nowhere.
fn move_button(h: &mut Html, up: bool, step: usize, there: Option<&Address>, label: &str) {
    h.raw("<button type=\"button\" class=\"move\" id=\"").raw(if up { "up-" } else { "down-" });
    h.wrap("", &step.to_string(), "\" aria-label=\"").wrap("", label, "\" ");
    match there {
        Some(there) => h.wrap("data-go=\"", &there.format(), "\">"),
        None => h.raw("aria-disabled=\"true\">"),
    };
    icon(h, if up { "up" } else { "down" });
    h.wrap("<span>", if up { words::UP } else { words::DOWN }, "</span></button>");
}

/// The card over the map: what is to be found there, and what is picked so far.
fn trace(h: &mut Html, view: &View<'_>, standing: &Standing, nth: usize) {
    let (atlas, state) = (view.bank.atlas, &standing.state);
    let Some(question) = view.questions.get(nth) else { return };
    let picked = state.picks();
    h.raw("<section class=\"tour trace\" data-quiz=\"question\" role=\"group\" aria-labelledby=\"quiz-ask\">");
    h.wrap("<h1 id=\"heading\" tabindex=\"-1\" class=\"tour-name\">", &words::set_name(atlas, view.state), ". ");
    h.wrap("", &words::question_of(nth + 1, view.questions.len()), "</h1>");
    h.wrap("<h2 id=\"quiz-ask\" tabindex=\"-1\">", &question.ask, "</h2>");
    h.raw("<p class=\"tour-text\">");
    gapped(h, &question.scene);
    h.raw("</p><ol class=\"picks\">");
    for layer in Layer::ALL {
        let pick = picked[layer as usize];
        h.wrap("<li><span class=\"who\">", &words::layer(layer), "</span> ");
        if let Some(index) = pick {
            let known = index < atlas.nodes(layer).len();
            let name = if known { &atlas.node(NodeId { layer, index }).name } else { words::NOT_THERE };
            h.wrap("<b>", name, "</b> <a class=\"way\" id=\"back-").wrap("", layer.slug(), "\" aria-label=\"");
            h.wrap("", &words::lettered(words::TAKE_BACK, name), "\" ");
            h.to("href=\"", &to(state.with_pick(layer as usize, index))).wrap("", words::TAKE_BACK, "</a></li>");
        } else {
            h.wrap("<span class=\"open\">", words::PICK_ON_MAP, "</span></li>");
        }
    }
    h.raw("</ol><p class=\"note-line\" data-quiz=\"note\" role=\"alert\"></p><div class=\"tour-steps\">");
    if let [Some(_), Some(_), Some(_)] = picked {
        check_link(h, state, &state.draft);
    } else {
        h.wrap("<p class=\"quiet\">", words::PICK_ALL, "</p>");
    }
    h.to("<a class=\"way\" id=\"quiz-leave\" href=\"", &start_of(view.state)).wrap(
        "",
        words::LEAVE,
        "</a></div></section>",
    );
}
