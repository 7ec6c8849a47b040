//! One question about an entry, with its feedback. Each answer is a link, so the answered question can be shared too.

use super::Html;
use super::entry::{heading, not_found};
use super::names::entry_links;
use crate::domain::address::{Address, Place, QuizState};
use crate::domain::atlas::{Atlas, TermId};
use crate::domain::quiz::{Question, question};
use crate::domain::region::Region;
use crate::words;

/// The page; `waiting` stands where the entry has not arrived.
pub(super) fn quiz(h: &mut Html, atlas: &Atlas, state: &QuizState, region: Option<Region>, waiting: &str) {
    let set = state.about();
    let Some(about) = atlas.find_term(set) else {
        not_found(h, &words::no_such_entry(set));
        return;
    };
    heading(h, words::QUIZ_HEADING, None);
    if atlas.term(about).body().is_none() {
        h.wrap("<p class=\"waiting\">", waiting, "</p>");
        return;
    }
    let Some(question) = question(atlas, about) else {
        h.wrap("<p>", words::QUIZ_TOO_FEW, "</p>");
        return;
    };
    let answer = state.answer.as_deref().and_then(|slug| atlas.find_term(slug));
    let answer = answer.filter(|answer| question.options.contains(answer));
    ask(h, atlas, &question, answer);
    if let Some(answer) = answer {
        tell(h, atlas, &question, answer, region);
    }
    h.raw("<ul class=\"ways\"><li>");
    h.to("<a class=\"way primary\" data-quiz=\"next\" href=\"", &to(atlas, next(atlas, about), None));
    h.wrap("", words::QUIZ_NEXT, "</a></li></ul>");
}

fn to(atlas: &Atlas, about: TermId, answer: Option<TermId>) -> Address {
    let slug = |id: TermId| Some(atlas.term(id).slug.clone());
    Address::at(Place::Quiz(QuizState { set: slug(about), answer: answer.and_then(slug) }))
}

/// The entry after this one on its shelf, and after the last the first.
fn next(atlas: &Atlas, about: TermId) -> TermId {
    let category = &atlas.term(about).category;
    let shelf = || (0..atlas.terms().len()).map(TermId).filter(|id| atlas.term(*id).category == *category);
    shelf().find(|id| *id > about).or_else(|| shelf().next()).unwrap_or(about)
}

fn ask(h: &mut Html, atlas: &Atlas, question: &Question, answer: Option<TermId>) {
    h.wrap("<p data-quiz=\"question\" class=\"summary\">", words::QUIZ_WHICH, " ");
    h.wrap("<q>", &question.stem, "</q></p><ol class=\"options\">");
    for &option in &question.options {
        let state = match answer {
            Some(answer) if option == question.key => {
                Some(if answer == option { words::QUIZ_RIGHT } else { words::QUIZ_KEY })
            }
            Some(answer) if option == answer => Some(words::QUIZ_WRONG),
            _ => None,
        };
        h.wrap("<li><a class=\"way\" data-quiz=\"option\" id=\"option-", &atlas.term(option).slug, "\" ")
            .raw(if answer == Some(option) { "aria-current=\"true\" " } else { "" });
        h.to("href=\"", &to(atlas, question.key, Some(option))).wrap("", &atlas.term(option).name, "</a>");
        if let Some(state) = state {
            h.wrap(" <span class=\"tag\">", state, "</span>");
        }
        h.raw("</li>");
    }
    h.raw("</ol>");
}

fn tell(h: &mut Html, atlas: &Atlas, question: &Question, answer: TermId, region: Option<Region>) {
    let key = atlas.term(question.key);
    h.raw("<section class=\"verdict\" data-quiz=\"feedback\">");
    h.wrap("<h2>", if answer == question.key { words::QUIZ_RIGHT } else { words::QUIZ_WRONG }, "</h2>");
    if answer != question.key {
        let chosen = atlas.term(answer);
        h.wrap("<p><b>", &chosen.name, "</b>: ").wrap("", &chosen.summary, "</p>");
    }
    h.wrap("<p><b>", &key.name, "</b>: ").wrap("", &key.summary, "</p>");
    let both = [question.key, answer];
    entry_links(h, atlas, &both[..if answer == question.key { 1 } else { 2 }], region);
    h.raw("</section>");
}
