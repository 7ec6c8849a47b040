//! The start: one link that starts at once, and below it every set to choose from.

use std::collections::BTreeSet;

use super::View;
use super::parts::{to, way};
use crate::domain::address::set::{ALL, CATEGORY, COMPARISON, MAP, PRODUCE};
use crate::domain::address::{Address, Level, MapState, Place, QuizPage, QuizState};
use crate::domain::atlas::Atlas;
use crate::domain::review::{Recall, Skill};
use crate::html::Html;
use crate::html::entry::heading;
use crate::html::names::chip;
use crate::words::quiz_pages as words;
use crate::words::{QUIZ_HEADING, SHELVES};

/// The lengths to choose from.
const LENGTHS: [usize; 3] = [5, 10, 20];
/// The most entries that a set of missed or due ones names: a link must stay short enough to be sent.
pub(super) const MOST_NAMED: usize = 20;

/// Whether the name of a set names something.
pub(super) fn is_known(atlas: &Atlas, set: &str) -> bool {
    if set == ALL || set == MAP {
        return true;
    }
    if let Some(category) = set.strip_prefix(CATEGORY) {
        return atlas.terms().iter().any(|term| term.category == category);
    }
    let set = set.strip_prefix(PRODUCE).unwrap_or(set);
    match set.strip_prefix(COMPARISON) {
        Some(slug) => atlas.comparisons().iter().any(|comparison| comparison.slug == slug),
        None => atlas.find_term(set).is_some(),
    }
}

/// A quiz on these sets, with the length and level that are chosen and a new seed.
pub(super) fn quiz_on<'s>(view: &View<'_>, sets: impl IntoIterator<Item = &'s str>) -> QuizState {
    // Sorted and without doubles, as addresses have them.
    let sets: BTreeSet<&str> = sets.into_iter().collect();
    let asks_for_the_map = sets.contains(MAP);
    QuizState {
        page: view.state.page,
        set: sets.into_iter().map(Into::into).collect(),
        map: if asks_for_the_map { view.state.map.clone() } else { MapState::default() },
        text: if asks_for_the_map { view.state.text.clone() } else { String::new() },
        length: Some(view.state.length()),
        seed: view.fresh.into(),
        level: view.state.level,
        ..QuizState::default()
    }
}

/// A quiz on the first of these, as far as they are there: a question each, of the kind that each was asked in.
pub(super) fn quiz_about(view: &View<'_>, recalls: &[&Recall]) -> Option<(usize, QuizState)> {
    let known = |recall: &&&Recall| view.bank.atlas.find_term(&recall.about).is_some();
    let name = |recall: &&Recall| match recall.skill {
        Skill::Recognise => recall.about.clone(),
        Skill::Produce => format!("{PRODUCE}{}", recall.about),
    };
    let named: Vec<String> = recalls.iter().filter(known).take(MOST_NAMED).map(name).collect();
    let count = named.len();
    let quiz =
        QuizState { length: Some(count), page: QuizPage::Ask, ..quiz_on(view, named.iter().map(String::as_str)) };
    (count > 0).then_some((count, quiz))
}

/// The start.
pub(super) fn start(h: &mut Html, view: &View<'_>) {
    h.raw("<article class=\"quiz\">");
    heading(h, QUIZ_HEADING, None);
    for line in words::HOW_IT_WORKS {
        h.wrap("<p class=\"lead\">", line, "</p>");
    }
    h.raw("<p class=\"go\">");
    way(h, &to(quiz_on(view, [ALL])), &words::start(view.state.length()), true);
    h.raw("</p>");
    goal(h, view);
    choices(h, view);
    sets(h, view);
    h.wrap("<h2>", words::MORE, "</h2><ul class=\"sets\">");
    let page =
        |page| to(QuizState { page, length: view.state.length, level: view.state.level, ..QuizState::default() });
    set(h, &page(QuizPage::Review), words::TO_REVIEW, "");
    set(h, &page(QuizPage::Sheet), words::TO_SHEET, "");
    h.raw("</ul></article>");
}

/// The teacher's sheet before it is chosen what to ask about.
pub(super) fn sheets(h: &mut Html, view: &View<'_>) {
    h.raw("<article class=\"quiz\">");
    super::parts::crumb(h, view, None);
    heading(h, words::SHEET, None);
    h.wrap("<p class=\"lead\">", words::SHEET_LEAD, "</p>");
    choices(h, view);
    sets(h, view);
    h.raw("</article>");
}

/// How far the goal of the day is, where there is one.
fn goal(h: &mut Html, view: &View<'_>) {
    let Some(goal) = view.progress.goal() else { return };
    let done = view.progress.answered(view.day);
    h.raw("<p class=\"goal\"><progress aria-labelledby=\"quiz-goal\" max=\"").text(&goal.to_string());
    h.wrap("\" value=\"", &done.min(goal).to_string(), "\"></progress> <span id=\"quiz-goal\">");
    h.wrap("", &words::goal(done, goal), "</span></p>");
}

/// How many questions, and how hard.
pub(super) fn choices(h: &mut Html, view: &View<'_>) {
    let state = view.state.without_answers();
    h.wrap("<div class=\"switch\"><span id=\"quiz-length\">", words::LENGTH, "</span>");
    h.raw("<ul class=\"chips\" aria-labelledby=\"quiz-length\">");
    for length in LENGTHS {
        let there = to(QuizState { length: Some(length), ..state.clone() });
        chip(h, &there, &length.to_string(), state.length() == length);
    }
    h.wrap("</ul></div><div class=\"switch\"><span id=\"quiz-level\">", words::LEVEL, "</span>");
    h.raw("<ul class=\"chips\" aria-labelledby=\"quiz-level\">");
    for level in Level::ALL {
        chip(h, &to(QuizState { level, ..state.clone() }), words::level_name(level), state.level == level);
    }
    h.wrap("</ul><span class=\"quiet\">", words::level_hint(state.level), "</span></div>");
}

/// A set to choose, as a row that is a link; `more` stands under or beside its name.
fn set(h: &mut Html, address: &Address, name: &str, more: &str) {
    h.to("<li><a class=\"set\" href=\"", address).wrap("<b>", name, "</b>");
    if !more.is_empty() {
        h.wrap(" <span>", more, "</span>");
    }
    h.raw("</a></li>");
}

fn sets(h: &mut Html, view: &View<'_>) {
    let atlas = view.bank.atlas;
    h.wrap("<h2>", words::BEGIN_WITH, "</h2><ul class=\"sets cards\">");
    let basics = quiz_on(view, words::ACCOUNTS_AND_LOBS);
    set(h, &to(basics), words::ACCOUNTS_AND_LOBS_NAME, words::ACCOUNTS_AND_LOBS_HINT);
    let on_map = quiz_on(view, [MAP]);
    set(h, &to(on_map.clone()), &words::set_name(atlas, &on_map), words::THE_MAP_HINT);
    h.wrap("</ul><p class=\"quiet\">", words::MAP_FIRST, " ");
    h.to("<a class=\"alone\" href=\"", &Address::at(Place::Map(view.state.map.clone()))).wrap(
        "",
        words::TO_THE_MAP,
        "</a></p>",
    );
    if view.state.page == QuizPage::Ask {
        for_you(h, view);
    }
    h.wrap("<h2>", words::BY_TOPIC, "</h2><ul class=\"sets\">");
    let categories: BTreeSet<&str> = atlas.terms().iter().map(|term| term.category.as_str()).collect();
    let known = SHELVES.into_iter().filter(|shelf| categories.contains(shelf));
    let brought = categories.iter().copied().filter(|category| !SHELVES.contains(category));
    for category in known.chain(brought) {
        let count = atlas.terms().iter().filter(|term| term.category == category).count();
        let state = quiz_on(view, [format!("{CATEGORY}{category}").as_str()]);
        set(h, &to(state), crate::words::category(category), &words::entries(count));
    }
    h.raw("</ul>");
    if !atlas.comparisons().is_empty() {
        h.wrap("<h2>", words::BY_CONFUSION, "</h2><ul class=\"sets\">");
        for comparison in atlas.comparisons() {
            let state = quiz_on(view, [format!("{COMPARISON}{}", comparison.slug).as_str()]);
            set(h, &to(state), &comparison.name, "");
        }
        h.raw("</ul>");
    }
}

/// What was missed, and what is due.
fn for_you(h: &mut Html, view: &View<'_>) {
    let missed = quiz_about(view, &view.progress.missed());
    let due = quiz_about(view, &view.progress.due(view.day));
    h.wrap("<h2>", words::FOR_YOU, "</h2>");
    if missed.is_none() && due.is_none() {
        h.wrap("<p class=\"quiet\">", words::NOTHING_FOR_YOU, "</p>");
        return;
    }
    h.raw("<ul class=\"sets cards\">");
    for (name, found) in [(words::MISSED, missed), (words::DUE, due)] {
        if let Some((count, state)) = found {
            set(h, &to(state), name, &words::entries(count));
        }
    }
    h.raw("</ul>");
}
