//! The pages of the quiz as a visitor walks through them, and how they are looked at.

use std::sync::LazyLock;

use floorwalker::domain::address::{Level, QuizState};
use floorwalker::domain::review::Progress;
use floorwalker::html::quiz::{Kept, is_over_the_map, page};
use floorwalker::quiz::{Answer, Form};
use floorwalker::words::quiz_pages as words;

use super::{asked, at, learned, link_to, quiz, with_view};
use crate::support::answers::{right, wrong};

/// A page that was written: its address, its text, and whether it stands over the map.
type Written = (String, String, bool);

/// Pages of every kind.
pub(crate) static PAGES: LazyLock<Vec<Written>> = LazyLock::new(|| {
    let mut pages = Vec::new();
    for fragment in [
        "#/quiz",
        "#/quiz?n=5&level=hard",
        "#/quiz?industry=travel&text=sales",
        "#/quiz/sheet",
        "#/quiz/review",
        "#/quiz?set=no-such-entry",
        "#/quiz?set=compare.no-such,category.none",
        "#/quiz?set=map&industry=no-such-industry",
        "#/quiz/sheet?set=category.hr&n=5&level=easy",
        "#/quiz/sheet?set=map&direction=outbound",
        "#/quiz/sheet?set=all&n=50&seed=e",
    ] {
        for kept in [Kept::OnDevice, Kept::ThisVisit, Kept::Blocked, Kept::Unreadable] {
            add(&mut pages, &at(fragment), &Progress::default(), kept);
            add(&mut pages, &at(fragment), &learned(), kept);
        }
    }
    let sets: [&[&str]; 6] =
        [&["all"], &["map"], &["category.direction"], &words::ACCOUNTS_AND_LOBS, &["agent"], &["attrition", "bpo"]];
    for (nth, set) in sets.into_iter().enumerate() {
        for seed in ["a", "b"] {
            walk(&mut pages, QuizState { level: Level::ALL[nth % 3], ..quiz(set, seed, 10) });
        }
    }
    pages
});

fn add(pages: &mut Vec<Written>, state: &QuizState, progress: &Progress, kept: Kept) {
    let (text, over) = with_view(state, progress, kept, |view| (page(view), is_over_the_map(view)));
    pages.push((link_to(state), text, over));
}

/// The draft of those picks, as clicks on the map make it.
pub(crate) fn draft_of(picks: [Option<usize>; 3]) -> String {
    let mut state = QuizState::about("map");
    for (layer, pick) in picks.into_iter().enumerate() {
        state = pick.map_or_else(|| state.clone(), |place| state.with_pick(layer, place));
    }
    state.draft
}

/// Every page on the way through a quiz.
fn walk(pages: &mut Vec<Written>, mut state: QuizState) {
    let none = Progress::default();
    for (nth, question) in asked(&state).iter().enumerate() {
        let ask = state.showing(nth + 1);
        add(pages, &ask, &none, Kept::ThisVisit);
        let drafts = match &question.form {
            Form::Order { key, .. } => vec![Answer(key.clone()).format()],
            Form::Trace { key, .. } => {
                let drafts = [[Some(key[0]), None, None], [None, Some(99_999), None], key.map(Some)];
                drafts.map(draft_of).into()
            }
            _ => Vec::new(),
        };
        for draft in drafts {
            add(pages, &ask.drafting(&draft), &learned(), Kept::OnDevice);
        }
        add(pages, &state.with_answer(&wrong(question).format()), &none, Kept::ThisVisit);
        let answer = if nth % 2 == 0 { right(question) } else { wrong(question) };
        state = state.with_answer(&answer.format());
        add(pages, &state, &none, Kept::ThisVisit);
    }
    for kept in [Kept::OnDevice, Kept::ThisVisit, Kept::Blocked, Kept::Unreadable] {
        add(pages, &state.showing(state.answers.len() + 1), &none, kept);
    }
}

/// The tags of a page, `<` and `>` left out.
pub(crate) fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}

pub(crate) fn values<'a>(page: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {attribute}=\"");
    tags(page).filter_map(move |tag| Some(tag.split_once(&start)?.1.split_once('"')?.0))
}

pub(crate) fn has(page: &str, attribute: &str, value: &str) -> bool {
    values(page, attribute).any(|known| known == value)
}

pub(crate) fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Where the links of a page lead that start a quiz or go on with one.
pub(crate) fn quizzes(page: &str) -> Vec<QuizState> {
    let links = values(page, "href").map(plain).filter(|link| link.contains("set="));
    links.map(|link| at(&link)).collect()
}
