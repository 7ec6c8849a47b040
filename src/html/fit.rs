//! "Does my job count as call-center work?": the questions, and the answer that follows every tick.

use super::Html;
use super::entry::{copy_link, heading};
use super::entry_parts::{notes, sources};
use super::names::entry_links;
use crate::domain::address::{Address, FitState, Place};
use crate::domain::atlas::{Atlas, JobTitle, Ruling, Task, Trade};
use crate::domain::fit::{Verdict, verdict};
use crate::domain::region::Region;
use crate::domain::search::titles;
use crate::words;

/// How many titles a typed one may mean.
const MOST_TITLES: usize = 4;

/// The page, with a place for each of [`pieces`]. It is written once, so that what is typed and unfolded stays.
pub(super) fn page(h: &mut Html, atlas: &Atlas, waiting: &str) {
    h.raw("<article class=\"fit\">");
    heading(h, words::FIT_HEADING, None);
    h.wrap("<p class=\"lead\">", words::FIT_LEAD, "</p><div class=\"fit-columns\"><div>");
    match atlas.trade() {
        Some(trade) => ask(h, trade),
        None => {
            h.wrap("<p class=\"waiting\">", waiting, "</p>");
        }
    }
    h.wrap("<section class=\"by-title\"><h2>", words::FIT_TITLE_HEADING, "</h2><label class=\"field\"><span>");
    h.text(words::FIT_TITLE_LABEL).raw("</span> <input id=\"fit-title\" type=\"text\" maxlength=\"120\" ");
    h.wrap("autocomplete=\"off\" placeholder=\"", words::FIT_TITLE_HINT, "\" data-typed=\"title\"></label>");
    h.wrap(
        "<div data-piece></div></section></div><section class=\"verdict\" data-piece aria-label=\"",
        words::FIT_VERDICT,
        "\">",
    );
    h.raw("</section></div></article>");
}

/// The parts that follow the answers: what the title says, the verdict.
pub fn pieces(atlas: &Atlas, state: &FitState, region: Option<Region>) -> [String; 2] {
    let [mut title, mut answer] = ["title-", "answer-"].map(Html::part);
    if let Some(trade) = atlas.trade() {
        title_answers(&mut title, atlas, trade, &state.title, region);
        tell(&mut answer, atlas, state, &verdict(trade, state), region);
    }
    [title.finish(), answer.finish()]
}

/// Where each choice of the questions leads and whether it is made now, in the order of the page.
pub fn choices(atlas: &Atlas, state: &FitState) -> Vec<(String, bool)> {
    let trade = atlas.trade();
    // What is not there is let go with the next tick: it would take the room of what is.
    let known = |slug: &String| trade.is_some_and(|trade| trade.tasks.iter().any(|task| task.slug == *slug));
    let state = FitState { tasks: state.tasks.iter().filter(|slug| known(slug)).cloned().collect(), ..state.clone() };
    let employers = words::FIT_EMPLOYERS.iter().map(|(slug, _)| {
        let next = FitState { employer: Some((*slug).into()), ..state.clone() };
        (next, state.employer.as_deref() == Some(slug))
    });
    let grouped = trade.iter().flat_map(|trade| groups(trade).into_iter().flat_map(|group| in_group(trade, group)));
    let tasks = grouped.map(|task| (state.clone().with_toggled(&task.slug), state.is_ticked(&task.slug)));
    employers.chain(tasks).map(|(next, on)| (Address::at(Place::Fit(next)).format(), on)).collect()
}

fn groups(trade: &Trade) -> Vec<&str> {
    let mut groups: Vec<&str> = Vec::new();
    for task in &trade.tasks {
        if !groups.contains(&task.group.as_str()) {
            groups.push(&task.group);
        }
    }
    groups
}

fn in_group<'a>(trade: &'a Trade, group: &'a str) -> impl Iterator<Item = &'a Task> {
    trade.tasks.iter().filter(move |task| task.group == group)
}

/// A tick box or a choice; the app writes where it leads and whether it is on.
fn choice(h: &mut Html, kind: &'static str, name: &'static str, slug: &str, text: &str) {
    h.wrap("<label class=\"tick\"><input type=\"", kind, "\" data-choice ").wrap("name=\"", name, "\" id=\"");
    h.wrap("", name, "-").wrap("", slug, "\"><span>").wrap("", text, "</span></label>");
}

fn ask(h: &mut Html, trade: &Trade) {
    h.wrap("<fieldset><legend>", words::FIT_EMPLOYER, "</legend>");
    for (slug, text) in words::FIT_EMPLOYERS {
        choice(h, "radio", "employer", slug, text);
    }
    h.wrap("</fieldset><h2>", words::FIT_TASKS, "</h2>");
    for (number, group) in groups(trade).into_iter().enumerate() {
        h.raw(if number < 2 { "<details open>" } else { "<details>" });
        h.wrap("<summary>", words::fit_group(group), "</summary><fieldset><legend class=\"sr-only\">");
        h.wrap("", words::fit_group(group), "</legend>");
        for task in in_group(trade, group) {
            choice(h, "checkbox", "task", &task.slug, &task.name);
        }
        h.raw("</fieldset></details>");
    }
}

fn tell(h: &mut Html, atlas: &Atlas, state: &FitState, verdict: &Verdict<'_>, region: Option<Region>) {
    h.wrap("<h2>", words::FIT_VERDICT, "</h2>");
    let ruling = verdict.ruling.map_or("open", Ruling::slug);
    h.wrap("<h3 class=\"ruling\" data-ruling=\"", ruling, "\">").wrap("", words::ruling(verdict.ruling), "</h3>");
    if verdict.ruling.is_none() {
        h.wrap("<p>", if verdict.aside.is_empty() { words::FIT_OPEN } else { words::FIT_ONLY_ASIDE }, "</p>");
    }
    main_question(h, state, &verdict.candidates);
    tasks(h, words::FIT_DECIDED, &verdict.decided_by);
    tasks(h, words::FIT_OUTWEIGHED, &verdict.outweighed);
    tasks(h, words::FIT_ASIDE, &verdict.aside);
    if verdict.ruling.is_some() {
        h.wrap("<p>", words::fit_employer_says(state.employer.as_deref()), "</p>");
    }
    if !verdict.titles.is_empty() {
        h.wrap("<h3>", words::FIT_TITLES, "</h3>").wrap("<p>", &verdict.titles.join(", "), "</p>");
    }
    if !verdict.terms.is_empty() {
        h.wrap("<h3>", words::READ_THE_ENTRIES, "</h3>");
        entry_links(h, atlas, &verdict.terms, region);
    }
    h.to("<p><a class=\"alone\" href=\"", &Address::term("daily-task-test")).wrap("", words::FIT_TEST_LINK, "</a></p>");
    if *state == FitState::default() {
        return;
    }
    h.raw("<ul class=\"ways\">");
    copy_link(h);
    h.raw("<li>").to("<a class=\"way\" href=\"", &Address::at(Place::Fit(FitState::default())));
    h.wrap("", words::FIT_CLEAR, "</a></li></ul>");
}

/// What fills most of the day, where that decides.
fn main_question(h: &mut Html, state: &FitState, candidates: &[&Task]) {
    if candidates.is_empty() {
        return;
    }
    h.wrap("<fieldset><legend>", words::FIT_MAIN, "</legend>");
    for task in candidates {
        let next = FitState { main: Some(task.slug.clone()), ..state.clone() };
        let on = state.main.as_deref() == Some(&task.slug);
        h.wrap("<label class=\"tick\"><input type=\"radio\" name=\"main\" id=\"main-", &task.slug, "\" data-go=\"");
        h.wrap("", &Address::at(Place::Fit(next)).format(), if on { "\" checked>" } else { "\">" });
        h.wrap("<span>", &task.name, "</span></label>");
    }
    h.raw("</fieldset>");
}

fn tasks(h: &mut Html, heading: &str, tasks: &[&Task]) {
    if tasks.is_empty() {
        return;
    }
    h.wrap("<h3>", heading, "</h3><ul class=\"reasons\">");
    for task in tasks {
        h.wrap("<li><b>", &task.name, "</b> ").wrap("", &task.why, "</li>");
    }
    h.raw("</ul>");
}

fn title_answers(h: &mut Html, atlas: &Atlas, trade: &Trade, typed: &str, region: Option<Region>) {
    if typed.trim().is_empty() {
        return;
    }
    let found = titles(trade, typed, MOST_TITLES);
    if found.is_empty() {
        h.wrap("<p>", &words::no_such_title(typed), "</p>");
    }
    for title in found {
        title_answer(h, atlas, title, region);
    }
}

fn title_answer(h: &mut Html, atlas: &Atlas, title: &JobTitle, region: Option<Region>) {
    h.wrap("<section class=\"title-answer\" data-ruling=\"", title.verdict.slug(), "\">");
    h.wrap("<h3>", &title.name, ": ").wrap("<span class=\"tag\">", words::title_ruling(title.verdict), "</span></h3>");
    h.wrap("<p>", &title.condition, "</p>");
    notes(h, atlas, words::USAGE, &title.views);
    entry_links(h, atlas, &title.terms, region);
    sources(h, atlas, &title.sources);
    h.raw("</section>");
}
