//! What an answer is worth, and why: the question stays, with every option marked in words and by a shape.

use super::parts::{lettered, sign, text, to, top};
use super::{Standing, View};
use crate::domain::address::{Address, MapState};
use crate::domain::atlas::{Layer, TermId};
use crate::html::Html;
use crate::html::names::entry_links;
use crate::quiz::{Choice, Form, Question};
use crate::words::quiz_pages as words;

/// The most entries to read on about.
const MOST_ENTRIES: usize = 5;

/// The feedback to the question with that number, counted from 0.
pub(super) fn feedback(h: &mut Html, view: &View<'_>, standing: &Standing, nth: usize) {
    let Some((question, (answer, mark))) = view.questions.get(nth).zip(standing.answered.get(nth)) else { return };
    let chosen = &answer.0;
    h.raw("<article class=\"quiz asks\">");
    top(h, view, standing, nth);
    h.raw("<section class=\"question\" data-quiz=\"question\" role=\"group\" aria-labelledby=\"quiz-ask\">");
    text(h, question);
    match &question.form {
        Form::Choose { options, all } => marked(h, options, chosen, *all),
        Form::Match { left, right, key } => pairs(h, left, right, key, chosen),
        Form::Order { steps, key } => order(h, steps, key, chosen),
        Form::Fill { pieces, words, key } => gaps(h, pieces, words, key, chosen),
        Form::Trace { names, key } => path(h, view, names, key, chosen),
    }
    h.raw("</section><section class=\"outcome\" data-quiz=\"feedback\" aria-labelledby=\"feedback\" data-mark=\"");
    h.raw(if mark.is_right() { "right\">" } else { "not\">" });
    h.raw("<h2 id=\"feedback\" tabindex=\"-1\">");
    sign(h, mark.is_right(), words::verdict(mark.is_right()));
    h.raw("</h2>");
    if mark.of > 1 && !mark.is_right() {
        h.wrap("<p><strong>", &words::parts(mark.right, mark.of, parts_of(&question.form)), "</strong></p>");
    }
    h.wrap("<p>", &question.why, "</p>");
    reasons(h, question, chosen);
    if let Form::Trace { key, .. } = &question.form {
        path_on_map(h, view, *key);
    }
    let is_last = nth + 1 == view.questions.len();
    h.raw("<p class=\"go\"><a class=\"way primary\" data-quiz=\"next\" id=\"quiz-next\" ");
    h.to("href=\"", &to(standing.state.showing(nth + 2)));
    h.wrap("", if is_last { words::TO_RESULT } else { words::NEXT }, "</a></p>");
    let terms = to_read(question, chosen);
    if !terms.is_empty() {
        h.wrap("<h3>", crate::words::READ_THE_ENTRIES, "</h3>");
        entry_links(h, view.bank.atlas, &terms, view.region);
    }
    h.raw("</section></article>");
}

/// What an answer of that form has several of.
fn parts_of(form: &Form) -> &'static str {
    match form {
        Form::Choose { .. } => words::CHOICES,
        Form::Match { .. } => words::PAIRS,
        Form::Order { .. } => words::STEPS,
        Form::Fill { .. } => words::GAPS,
        Form::Trace { .. } => words::PICKS,
    }
}

/// The entries of the question and of the option that was chosen.
fn to_read(question: &Question, chosen: &[usize]) -> Vec<TermId> {
    let options = match &question.form {
        Form::Choose { options, .. } => options.as_slice(),
        _ => &[],
    };
    let of_chosen = chosen.iter().filter_map(|place| options.get(*place)?.term);
    let first = question.concepts.first().copied();
    let mut terms: Vec<TermId> = Vec::new();
    for term in first.into_iter().chain(of_chosen).chain(question.concepts.iter().copied()) {
        if !terms.contains(&term) && terms.len() < MOST_ENTRIES {
            terms.push(term);
        }
    }
    terms
}

fn marked(h: &mut Html, options: &[Choice], chosen: &[usize], all: bool) {
    h.raw("<ol class=\"options\">");
    for (place, option) in options.iter().enumerate() {
        let is_chosen = chosen.contains(&place);
        let told = words::option_mark(option.right, is_chosen, all);
        // What is right stands out, and what was chosen though it is not.
        h.raw(match (option.right, is_chosen) {
            (true, _) => "<li class=\"option\" data-mark=\"right\">",
            (false, true) => "<li class=\"option\" data-mark=\"not\">",
            (false, false) => "<li class=\"option\" data-mark=\"\">",
        });
        lettered(h, place);
        h.wrap("<span>", &option.text, "</span> ");
        if option.right || is_chosen {
            sign(h, option.right, told);
        } else {
            h.raw(if all { "<span class=\"sign\">" } else { "<span class=\"sign passed\">" }).wrap("", told, "</span>");
        }
        h.raw("</li>");
    }
    h.raw("</ol>");
}

/// The reason for or against an option, after its name where it does not begin with that anyway.
fn reason(h: &mut Html, option: &Choice) {
    let names_it = [&option.text, &words::quoted(&option.text)].into_iter().any(|name| option.why.starts_with(name));
    if names_it {
        h.wrap("<p>", &option.why, "</p>");
    } else {
        h.wrap("<p><b>", &words::about_option(&option.text), "</b> ").wrap("", &option.why, "</p>");
    }
}

/// Why what was chosen is not right, what was overlooked is, and the others are not.
fn reasons(h: &mut Html, question: &Question, chosen: &[usize]) {
    let Form::Choose { options, all } = &question.form else { return };
    // A reason that is the whole question's has been read.
    let others = options.iter().enumerate().filter(|(_, option)| option.why != question.why);
    let (mistaken, left): (Vec<_>, Vec<_>) = others.partition(|(place, option)| {
        let is_chosen = chosen.contains(place);
        if *all { option.right != is_chosen } else { is_chosen && !option.right }
    });
    for (_, option) in mistaken {
        reason(h, option);
    }
    let left: Vec<&Choice> = left.into_iter().map(|(_, option)| option).filter(|option| !option.right).collect();
    if !left.is_empty() {
        h.wrap("<details><summary>", words::THE_OTHERS, "</summary>");
        for option in left {
            reason(h, option);
        }
        h.raw("</details>");
    }
}

/// A part of the right answer; what was given instead stands before it.
fn told(h: &mut Html, name: &str, right: &str, given: &str, is_right: bool) {
    h.wrap("<li><b>", name, "</b> <div>");
    if is_right {
        h.wrap("<p>", right, "</p>");
        sign(h, true, words::IS_RIGHT);
    } else {
        sign(h, false, words::IS_WRONG);
        h.wrap(" <p>", words::YOU_CHOSE, " ").wrap("", given, "</p><p><b>").wrap("", words::RIGHT_IS, "</b> ");
        h.wrap("", right, "</p>");
    }
    h.raw("</div></li>");
}

/// The pairs as they are right, and what was given instead.
pub(super) fn pairs(h: &mut Html, left: &[String], right: &[String], key: &[usize], chosen: &[usize]) {
    h.raw("<ul class=\"solved\">");
    for (nth, name) in left.iter().enumerate() {
        told(h, name, text_at(right, key, nth), text_at(right, chosen, nth), key.get(nth) == chosen.get(nth));
    }
    h.raw("</ul>");
}

/// The text that stands at the place that is the `nth` of these.
fn text_at<'t>(texts: &'t [String], places: &[usize], nth: usize) -> &'t str {
    places.get(nth).and_then(|place| texts.get(*place)).map_or("", String::as_str)
}

fn order(h: &mut Html, steps: &[String], key: &[usize], chosen: &[usize]) {
    h.raw("<ol class=\"steps\">");
    for (place, &step) in key.iter().enumerate() {
        let given = chosen.iter().position(|chosen| *chosen == step);
        let is_right = given == Some(place);
        h.wrap("<li><span class=\"letter\">", &(place + 1).to_string(), "</span> <span>");
        h.wrap("", steps.get(step).map_or("", String::as_str), "</span> ");
        sign(h, is_right, &words::step_mark(is_right, given.map_or(0, |given| given + 1)));
        h.raw("</li>");
    }
    h.raw("</ol>");
}

fn gaps(h: &mut Html, pieces: &[String], among: &[String], key: &[usize], chosen: &[usize]) {
    h.raw("<p class=\"cloze\">");
    for (nth, piece) in pieces.iter().enumerate() {
        if let Some(gap) = nth.checked_sub(1) {
            let right = text_at(among, key, gap);
            if key.get(gap) == chosen.get(gap) {
                sign(h, true, right);
            } else {
                h.wrap("<b class=\"filled\">", right, "</b>");
            }
        }
        h.text(piece);
    }
    h.raw("</p>");
    if key == chosen {
        return;
    }
    h.raw("<ul class=\"solved\">");
    for gap in (0..key.len()).filter(|gap| key.get(*gap) != chosen.get(*gap)) {
        told(h, &words::gap(gap + 1), text_at(among, key, gap), text_at(among, chosen, gap), false);
    }
    h.raw("</ul>");
}

fn path(h: &mut Html, view: &View<'_>, names: &[String; 3], key: &[usize; 3], chosen: &[usize]) {
    h.raw("<ul class=\"solved\">");
    for layer in Layer::ALL {
        let nth = layer as usize;
        let given = chosen.get(nth).and_then(|index| view.bank.atlas.nodes(layer).get(*index));
        let given = given.map_or(words::NOT_THERE, |node| node.name.as_str());
        told(h, &words::layer(layer), &names[nth], given, chosen.get(nth) == Some(&key[nth]));
    }
    h.raw("</ul>");
}

/// The way to the path that was asked for.
fn path_on_map(h: &mut Html, view: &View<'_>, key: [usize; 3]) {
    let atlas = view.bank.atlas;
    let mut state = MapState::default();
    for layer in Layer::ALL {
        let node = atlas.nodes(layer).get(key[layer as usize]);
        state = state.with_selected(layer, node.map(|node| node.slug.as_str()));
    }
    h.to("<p><a class=\"alone\" href=\"", &Address::map(state)).wrap("", words::PATH_ON_MAP, "</a></p>");
}
